//! Importing from the command line and at the desk.

use std::process::Output;

use crate::support::Portal;

const MATRIX_2025: &str = "src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx";
const MATRIX_2019: &str = "src/register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx";

fn path(file: &str) -> String {
    format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn import(portal: &Portal, arguments: &[&str]) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
        .arg("import")
        .args(arguments)
        .env("DATABASE_URL", &portal.data.config.database_url)
        .env_remove("BARAZA_COUNTRY")
        .current_dir(portal.folder())
        .output()
        .expect("the command runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[track_caller]
fn assert_last_line(output: &Output, expected: &str) {
    assert_eq!(said(output).lines().last(), Some(expected), "{} {}", said(output), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_matrices_of_slovenia_are_imported_once() {
    let portal = Portal::new();
    let look = import(&portal, &[&path(MATRIX_2025), "--dry-run"]);
    assert_last_line(&look, "added 254, changed 0, unchanged 0, refused 0");
    assert_last_line(&import(&portal, &[&path(MATRIX_2025)]), "added 254, changed 0, unchanged 0, refused 0");
    assert_last_line(&import(&portal, &[&path(MATRIX_2019)]), "added 215, changed 0, unchanged 0, refused 0");
    let both = import(&portal, &[&path(MATRIX_2025), &path(MATRIX_2019)]);
    assert_last_line(&both, "added 0, changed 0, unchanged 469, refused 0");
}

#[test]
fn a_damaged_file_is_refused_and_nothing_is_imported() {
    let portal = Portal::new();
    let bytes = std::fs::read(path(MATRIX_2025)).expect("the sample");
    let damaged = portal.folder().join("damaged.docx");
    std::fs::write(&damaged, &bytes[..40_000]).expect("written");
    let output = import(&portal, &[&path(MATRIX_2025), damaged.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("The file is damaged"));
    let look = import(&portal, &[&path(MATRIX_2025), "--dry-run"]);
    assert_last_line(&look, "added 254, changed 0, unchanged 0, refused 0");
}

#[test]
fn a_changed_row_changes_its_recommendation_and_a_wrong_one_is_told_with_line_and_column() {
    let portal = Portal::new();
    let file = portal.folder().join("list.csv");
    let write = |rows: &str| {
        let head = "sur,document_symbol,paragraph,text,recommending_state,response,issues,session\n";
        std::fs::write(&file, format!("{head}{rows}")).expect("written");
    };
    let file = file.to_str().expect("a path");
    write("Slovenia,A/HRC/1/1,1.1,Ratify A,France,supported,Children,3\nSlovenia,A/HRC/1/1,1.2,Ratify B,Spain,noted,,3\n");
    assert_last_line(&import(&portal, &[file]), "added 2, changed 0, unchanged 0, refused 0");
    write(
        "Slovenia,A/HRC/1/1,1.1,Ratify A and B,France,supported,Children,3\nSlovenia,A/HRC/1/1,1.2,Ratify B,Spain,noted,Ruritania,3\n\
         Slovenia,A/HRC/1/1,1.3,Ratify C,Spain,perhaps,,3\nAlbania,A/HRC/1/2,1.1,Ratify A,France,supported,,3\n",
    );
    let output = import(&portal, &[file]);
    assert_last_line(&output, "added 0, changed 1, unchanged 1, refused 1");
    let said = said(&output);
    assert!(said.contains("line 4, column “response” refused: “perhaps” is not a response"), "{said}");
    assert!(said.contains("line 3: no theme is called “Ruritania”"), "{said}");
    assert!(said.contains("left out 1 about other States"), "{said}");
}

#[test]
fn several_texts_of_a_paragraph_keep_their_numbers_when_their_order_changes() {
    let portal = Portal::new();
    let file = portal.folder().join("list.csv");
    let head = "sur,document_symbol,paragraph,text,recommending_state,response\n";
    let rows = ["Slovenia,A/HRC/1/1,84,Ratify A,France,supported\n", "Slovenia,A/HRC/1/1,84,Ratify B,France,supported\n"];
    std::fs::write(&file, format!("{head}{}{}", rows[0], rows[1])).expect("written");
    let shown = file.to_str().expect("a path").to_owned();
    assert_last_line(&import(&portal, &[&shown]), "added 2, changed 0, unchanged 0, refused 0");
    std::fs::write(&file, format!("{head}{}{}", rows[1], rows[0])).expect("written");
    assert_last_line(&import(&portal, &[&shown]), "added 0, changed 0, unchanged 2, refused 0");
}

#[test]
fn the_obligations_of_five_states_are_counted_by_the_merge_rule() {
    let folder = std::env::var_os("BARAZA_DATA").map_or_else(|| path("../shared/data").into(), std::path::PathBuf::from);
    let portal = Portal::new();
    for (country, count) in [("COL", 301), ("QAT", 296), ("ALB", 284), ("CAF", 297), ("NZL", 239)] {
        let file = folder.join(format!("upr/public/{country}.csv"));
        if !file.exists() {
            println!("skipped: no {}", file.display());
            return;
        }
        let file = file.to_str().expect("a path");
        let added = format!("added {count}, changed 0, unchanged 0, refused 0");
        assert_last_line(&import(&portal, &[file, "--country", country]), &added);
        let again = format!("added 0, changed 0, unchanged {count}, refused 0");
        assert_last_line(&import(&portal, &[file, "--all-countries"]), &again);
    }
}
