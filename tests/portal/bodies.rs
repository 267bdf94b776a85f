//! Documents that are kept beside the recommendations.

use std::process::Output;

use baraza::viewer::Role;

use crate::import::{assert_last_line, import as command};
use crate::support::Portal;

const DECISION: &[u8] = include_bytes!("../samples/SVN-g2511026.pdf");
const NOTHING: &str = "added 0, changed 0, unchanged 0, refused 0";

fn sample(name: &str) -> String {
    format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn documents_without_recommendations_are_kept_with_their_files_once() {
    let portal = Portal::new();
    let (decision, questions) = (sample("SVN-g2511026.pdf"), sample("UPR-wg48-Advance-Questions-Slovenia.docx"));
    let report = sample("SVN-g2502644.pdf");
    let look = command(&portal, &[&decision, "--dry-run"]);
    assert_last_line(&look, NOTHING);
    assert!(
        said(&look).contains("A/HRC/DEC/59/112, Decision or resolution (en): would be kept as a document"),
        "{}",
        said(&look)
    );
    assert_eq!(portal.get("/en/documents/1").status, 404);
    command(&portal, &[&report]);
    let kept = command(&portal, &[&decision, &questions]);
    assert_last_line(&kept, NOTHING);
    assert!(said(&kept).contains("A/HRC/DEC/59/112, Decision or resolution (en): kept as a document"), "{}", said(&kept));
    assert!(said(&kept).contains("UPR 48 SVN AQ, Advance questions (en): kept as a document"), "{}", said(&kept));
    let again = command(&portal, &[&decision, &questions]);
    assert_last_line(&again, NOTHING);
    assert!(said(&again).contains("A/HRC/DEC/59/112, Decision or resolution (en): already kept"), "{}", said(&again));

    let list = portal.get("/en/documents");
    list.assert_shows("Universal Periodic Review · cycle 4");
    list.assert_shows("A/HRC/DEC/59/112");
    let document = portal.get("/en/documents/2");
    document.assert_shows("Decision adopted by the Human Rights Council");
    document.assert_shows("Decision or resolution");
    document.assert_shows("Other papers of the same review A/HRC/59/15").assert_shows("UPR 48 SVN AQ");
    document.assert_markup("https://docs.un.org/en/A/HRC/DEC/59/112");
    let file = portal.get("/en/documents/2/files/en");
    assert_eq!((file.status, file.bytes.as_slice()), (200, DECISION));
    assert_eq!(portal.get("/en/documents/2/files/fr").status, 404);
    portal.get("/en/documents/1").assert_shows("UPR 48 SVN AQ");
}

#[test]
fn the_desk_shows_what_would_be_kept_and_takes_it_back() {
    let portal = Portal::new();
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let file = ("file", "decision.pdf", DECISION);
    let sent = portal.as_person(&coordinator).upload("/en/desk/import", &[("lang", "en")], file);
    let preview = sent.location.expect("a preview");
    let page = portal.as_person(&coordinator).get(&preview);
    page.assert_shows("It would be added to the documents.").assert_shows("A/HRC/DEC/59/112");
    assert_eq!(portal.get("/en/documents/1").status, 404);
    assert_eq!(portal.as_person(&coordinator).post(&format!("{preview}/apply"), &[]).status, 303);
    portal.get("/en/documents/1").assert_shows("A/HRC/DEC/59/112");
    assert_eq!(portal.as_person(&coordinator).post(&format!("{preview}/undo"), &[]).status, 303);
    assert_eq!(portal.get("/en/documents/1").status, 404);

    let sent = portal.as_person(&coordinator).upload("/en/desk/import", &[("lang", "en")], file);
    let preview = sent.location.expect("a preview");
    assert_eq!(portal.as_person(&coordinator).post(&format!("{preview}/discard"), &[]).status, 303);
    let kept = walk(&portal.data.files());
    assert!(kept.is_empty(), "{kept:?}");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_document_about_another_state_is_not_kept() {
    let portal = Portal::new();
    let refused = command(&portal, &[&sample("SVN-g2511026.pdf"), "--country", "NZL"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("about another State"));
}

#[test]
fn the_matrix_of_treaties_counts_what_was_recorded_and_names_who_asks_for_the_rest() {
    let portal = Portal::new();
    portal.get("/fr/treaties").assert_shows("Rien n’est encore enregistré");
    command(
        &portal,
        &[
            "--",
            &format!("{}/src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx", env!("CARGO_MANIFEST_DIR")),
        ],
    );
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let table = "treaty,signed_on,consent,consented_on,report_due_on\nCAT,,accession,1993-07-16,2020-01-01\nCMW,,,,\nOP-ICESCR,2009-09-24,,,\n";
    let wrong = table.replace("1993-07-16", "16/7/1993");
    let upload = |bytes: &[u8]| portal.as_person(&coordinator).upload("/en/desk/treaties", &[], ("file", "treaties.csv", bytes));
    let refused = upload(wrong.as_bytes());
    assert_eq!(refused.status, 422);
    refused.assert_shows("consented_on").assert_shows("16/7/1993");
    assert_eq!(upload(table.as_bytes()).status, 303);
    let form = portal.as_person(&coordinator).post("/en/desk/treaties/CMW", &[("consent", "")]);
    assert_eq!(form.location.as_deref(), Some("/en/treaties/CMW?notice=saved"));
    let page = portal.get("/en/treaties");
    page.assert_shows("Party to 1 of 18 treaties and protocols. 15 are not recorded yet.");
    page.assert_shows("Signed, not a party").assert_shows("overdue");
    let gap = portal.get("/en/treaties/CMW");
    gap.assert_shows("Not a party").assert_shows("A/HRC/59/15, 140.1");
    let bad = [("consent", "accession"), ("consented_on", "1950-01-01")];
    let refused = portal.as_person(&coordinator).post("/ar/desk/treaties/CMW", &bad);
    assert_eq!(refused.status, 422);
    let reservation =
        [("reservation_kind", "reservation"), ("made_on", "1994-01-01"), ("reservation_en", "Article 20 does not bind.")];
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/treaties/CAT/reservations", &reservation).status, 303);
    portal.get("/en/treaties/CAT").assert_shows("Article 20 does not bind.");
    let template = portal.as_person(&coordinator).get("/en/desk/treaties/template.csv").body;
    assert!(template.contains("CAT,,accession,1993-07-16"), "{template}");
    assert_eq!(portal.get("/en/treaties/XYZ").status, 404);
}
