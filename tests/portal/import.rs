//! Importing from the command line and at the desk.

use std::process::Output;

use baraza::viewer::Role;
use diesel::prelude::*;

use crate::support::Portal;

const MATRIX_2025: &str = "src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx";
const MATRIX_2019: &str = "src/register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx";

fn path(file: &str) -> String {
    format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))
}

pub fn import(portal: &Portal, arguments: &[&str]) -> Output {
    portal.command(&[&["import"], arguments].concat())
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[track_caller]
pub fn assert_last_line(output: &Output, expected: &str) {
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
fn a_table_in_an_older_code_page_is_imported_only_where_that_is_wanted() {
    let portal = Portal::new();
    let written = "text,sur,response\nتعزيز حقوق الطفل في جميع مناطق البلد,Slovenia,supported\n";
    let file = portal.folder().join("old.csv");
    std::fs::write(&file, encoding_rs::WINDOWS_1256.encode(written).0).expect("written");
    let file = file.to_str().expect("a path");
    let refused = import(&portal, &[file]);
    assert_eq!(refused.status.code(), Some(1));
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("not in UTF-8 but probably in windows-1256") && told.contains("Nothing was imported"), "{told}");
    portal.get("/en/recommendations").assert_lacks("تعزيز حقوق الطفل");
    assert_last_line(&import(&portal, &[file, "--guessed-encoding"]), "added 1, changed 0, unchanged 0, refused 0");
    portal.get("/en/recommendations").assert_shows("تعزيز حقوق الطفل");
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

#[test]
fn the_index_and_the_matrix_of_one_document_are_one() {
    let portal = Portal::new();
    assert_last_line(&import(&portal, &[&path(MATRIX_2025)]), "added 254, changed 0, unchanged 0, refused 0");
    let index = portal.folder().join("export.xlsx");
    std::fs::write(&index, crate::import_tables::slovenian_index()).expect("written");
    let index = index.to_str().expect("a path");
    let first = import(&portal, &[index]);
    assert_last_line(&first, "added 1, changed 1, unchanged 0, refused 0");
    assert!(said(&first).contains("left out 1 about other States"), "{}", said(&first));
    assert_last_line(&import(&portal, &[index]), "added 0, changed 0, unchanged 2, refused 0");
    assert_last_line(&import(&portal, &[&path(MATRIX_2025)]), "added 0, changed 0, unchanged 254, refused 0");
    let sheet = portal.get("/data/recommendations.csv").body;
    assert!(sheet.contains("CEDAW/C/SVN/CO/7,23,concern"), "{sheet}");
}

#[test]
fn a_file_that_is_refused_half_way_leaves_nothing_behind() {
    let portal = Portal::new();
    let file = portal.folder().join("export.json");
    let record = |number: usize| {
        format!(
            r#"{{"AnnotationId":"a-{number}","Body":"- UPR","Countries":["- Slovenia"],"Symbol":"A/HRC/59/15","Text":"140.{number} Act {number}"}}"#
        )
    };
    let records: Vec<String> = (1..=2_500).map(record).collect();
    std::fs::write(&file, format!("[{}", records.join(","))).expect("written");
    let output = import(&portal, &[file.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("The JSON file is damaged in line 1"), "{output:?}");
    assert!(!portal.get("/data/recommendations.csv").body.contains("A/HRC/59/15"));
    let left: i64 =
        portal.db().read_here(|conn| Ok(baraza::schema::import_rows::table.count().get_result(conn)?)).expect("counted");
    assert_eq!(left, 0);

    std::fs::write(&file, format!("[{}]", records.join(","))).expect("written");
    let whole = import(&portal, &[file.to_str().expect("a path")]);
    assert_last_line(&whole, "added 2500, changed 0, unchanged 0, refused 0");
    let steps = String::from_utf8_lossy(&whole.stderr).into_owned();
    for step in ["export.json: reading", "export.json: comparing", "export.json: applying"] {
        assert_eq!(steps.lines().filter(|line| *line == step).count(), 1, "{steps}");
    }
}

#[test]
fn what_is_probably_there_already_is_left_out_and_told() {
    let portal = Portal::new();
    import(&portal, &[&path(MATRIX_2025)]);
    let file = portal.folder().join("list.csv");
    let text = "Ratify the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights!";
    let rows = format!(
        "sur,text,recommending_state,response,session\nSlovenia,\"{text}\",Portugal,supported,48\nSlovenia,Plant trees along every road,Portugal,supported,48\n"
    );
    std::fs::write(&file, rows).expect("written");
    let output = import(&portal, &[file.to_str().expect("a path")]);
    assert_last_line(&output, "added 1, changed 0, unchanged 0, refused 0");
    assert!(said(&output).contains("left out 1 that are probably in the register already"), "{}", said(&output));
    let lucia = portal.person("Lucia", &[Role::Coordinator]);
    let page = portal.as_person(&lucia).get("/en/desk/import/2");
    page.assert_shows("Recommendations that are probably in the register already").assert_shows("140.7");
}

#[test]
fn an_import_is_undone_while_nothing_depends_on_it() {
    let portal = Portal::new();
    let lucia = portal.person("Lucia", &[Role::Coordinator]);
    import(&portal, &[&path(MATRIX_2025)]);
    let before = portal.get("/data/recommendations.csv").body;
    let index = crate::import_tables::slovenian_index();
    portal.as_person(&lucia).upload("/en/desk/import", &[("lang", "en")], ("file", "index.xlsx", &index));
    let preview = portal.as_person(&lucia).get("/en/desk/import/2");
    preview.assert_shows("New recommendations (1)").assert_shows("Recommendations that change (1)");
    let chosen = [("chosen", "1"), ("new", "1")];
    portal.as_person(&lucia).post("/en/desk/import/2/apply", &chosen).assert_redirects("/en/desk/import/2?notice=import-applied");
    portal.as_person(&lucia).get("/en/desk/import/2").assert_shows("Added 1").assert_shows("Changed 0");
    portal.as_person(&lucia).post("/en/desk/import/2/apply", &chosen).assert_redirects("/en/desk/import/2?notice=import-applied");
    portal.as_person(&lucia).upload("/en/desk/import", &[("lang", "en")], ("file", "index.xlsx", &index));
    portal.as_person(&lucia).post("/en/desk/import/3/apply", &[]).assert_redirects("/en/desk/import/3?notice=import-applied");

    portal.as_person(&lucia).post("/en/desk/import/1/undo", &[]).assert_status(409);
    portal.as_person(&lucia).post("/en/desk/import/3/undo", &[]).assert_redirects("/en/desk/import/3?notice=import-undone");
    // Pressed twice: it is undone once, and the page says that it is.
    portal.as_person(&lucia).post("/en/desk/import/3/undo", &[]).assert_redirects("/en/desk/import/3?notice=import-undone");
    portal.as_person(&lucia).get("/en/desk/import/3").assert_shows("undone").assert_lacks("imported on");
    portal.as_person(&lucia).post("/en/desk/import/2/undo", &[]).assert_redirects("/en/desk/import/2?notice=import-undone");
    assert_eq!(portal.get("/data/recommendations.csv").body, before);
    portal.as_person(&lucia).get("/en/desk/journal").assert_shows("Import undone");
    portal.get("/en/").assert_shows("254 recommendations were added");
    portal.as_person(&lucia).post("/en/desk/import/1/undo", &[]).assert_redirects("/en/desk/import/1?notice=import-undone");
    portal.get("/en/recommendations").assert_shows("No recommendations yet");
    portal.get("/en/").assert_lacks("were added");
}
