//! Working-group reports and other documents of the United Nations, as PDF and as Word file.

use std::collections::BTreeMap;
use std::path::PathBuf;

use baraza::register::import::{self, Format, Kind, ParsedFile, ParsedRow, Refusal, Response};
use baraza::register::model::Filed;
use baraza::register::queries::filed;

use crate::import::{assert_last_line, import as command};
use crate::papers_made::pdf;
use crate::support::Portal;

const REPORT: &[u8] = include_bytes!("../samples/SVN-g2502644.pdf");
const FIRST_CYCLE: &[u8] = include_bytes!("../samples/newzealand2009.pdf");
const DECISION: &[u8] = include_bytes!("../samples/SVN-g2511026.pdf");
const QUESTIONS: &[u8] = include_bytes!("../samples/UPR-wg48-Advance-Questions-Slovenia.docx");
const MATRIX: &[u8] = include_bytes!("../../src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx");

fn read(bytes: &[u8]) -> ParsedFile {
    import::read(bytes, "file", Format::Auto).expect("a file that can be read")
}

fn row<'f>(file: &'f ParsedFile, paragraph: &str) -> &'f ParsedRow {
    file.rows.iter().find(|row| row.paragraph == paragraph).expect("the paragraph is in the file")
}

fn path(file: &str) -> String {
    format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))
}

/// A document of the data that is not shipped.
fn sample(name: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("BARAZA_DATA").map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    let found = std::fs::read(folder.join("samples").join(name)).ok();
    if found.is_none() {
        println!("skipped: no {name}");
    }
    found
}

#[test]
fn the_report_on_slovenia_has_254_recommendations_under_consideration() {
    let file = read(REPORT);
    assert_eq!(
        (file.format, file.country.as_deref(), file.cycle, file.session),
        (Format::Report, Some("SVN"), Some(4), Some(48))
    );
    assert_eq!((file.rows.len(), file.count(Response::UnderConsideration), file.refused.len()), (254, 254, 0));
    assert_eq!(file.announced.map(|announced| announced.recommendations), Some(254));
    let published = file.rows[0].published_on.map(|date| date.to_string());
    assert_eq!((file.rows[0].symbol.as_str(), published.as_deref()), ("A/HRC/59/15", Some("2025-03-24")));
    assert!(file.rows.iter().all(|row| !row.states.is_empty() && row.unknown_states.is_empty()));
    let first = row(&file, "140.1");
    assert_eq!(first.states, ["DZA", "CPV", "PRY", "SSD", "LKA", "TGO", "URY", "VEN"]);
    assert!(first.text.starts_with("Ratify the") && first.text.ends_with("Members of Their Families"));
    assert_eq!(
        row(&file, "140.254").text,
        "Strengthen measures to reduce statelessness and ensure the protection of stateless persons"
    );
}

#[test]
fn the_report_agrees_with_the_matrix_in_paragraphs_states_and_wording() {
    let (report, matrix) = (read(REPORT), read(MATRIX));
    let letters = |text: &str| text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let of = |file: &ParsedFile| -> BTreeMap<String, (String, Vec<String>)> {
        let each = file.rows.iter().map(|row| {
            let mut states = row.states.clone();
            states.sort();
            (row.key.clone(), (letters(&row.text), states))
        });
        each.collect()
    };
    assert_eq!(of(&report), of(&matrix));
}

#[test]
fn items_of_the_first_cycle_are_numbered_under_their_paragraph() {
    let file = read(FIRST_CYCLE);
    assert_eq!((file.country.as_deref(), file.cycle, file.session, file.rows.len()), (Some("NZL"), Some(1), Some(5), 64));
    let joined = row(&file, "81.6");
    assert_eq!(
        joined.text,
        "Ratify (Mexico) / Consider ratifying and implementing the Indigenous and Tribal Peoples Convention No. 169"
    );
    assert_eq!(joined.states, ["MEX", "NOR"]);
    assert_eq!(
        row(&file, "81.64").text,
        "Ensure regular consultation with civil society in the follow-up to the UPR recommendations"
    );
}

/// What each document numbers, and how it answers: supported, noted, under consideration, pledges.
#[test]
fn the_reports_of_the_samples_have_as_many_recommendations_as_they_number() {
    for (name, symbol, session, counts) in [
        ("albania2010.pdf", "A/HRC/13/6", 6, [85, 2, 19, 0]),
        ("albania2014.pdf", "A/HRC/27/4", 19, [142, 0, 23, 0]),
        ("centralafricanrepublic2009.pdf", "A/HRC/12/2", 5, [64, 0, 35, 5]),
        ("centralafricanrepublic2013.pdf", "A/HRC/25/11", 17, [174, 1, 3, 0]),
        ("colombia2009.pdf", "A/HRC/10/82", 3, [65, 0, 2, 0]),
        ("colombia2013.pdf", "A/HRC/24/6", 16, [126, 34, 0, 7]),
        ("qatar2010.pdf", "A/HRC/14/2", 7, [76, 12, 24, 0]),
    ] {
        let Some(bytes) = sample(name) else { continue };
        let file = read(&bytes);
        let responses = [Response::Supported, Response::Noted, Response::UnderConsideration, Response::VoluntaryPledge]
            .map(|response| file.count(response));
        assert_eq!((responses, file.session), (counts, Some(session)), "{name}");
        assert!(file.rows.iter().all(|row| row.symbol == symbol), "{name}");
        assert_eq!(file.announced.map(|announced| announced.recommendations as usize), Some(file.rows.len()), "{name}");
        assert!(file.rows.iter().all(|row| (row.kind == Kind::Pledge) == (row.response == Response::VoluntaryPledge)));
        let answered = file.rows.iter().filter(|row| row.response == Response::Supported);
        assert!(answered.into_iter().all(|row| row.response_source.as_deref().is_some_and(|source| source.starts_with(symbol))));
    }
}

#[test]
fn other_documents_are_known_by_what_they_are() {
    let questions = read(QUESTIONS).paper.expect("a document");
    assert_eq!((questions.kind.kept_as(), questions.country.as_deref()), (Some("advance_questions"), Some("SVN")));
    for (name, kind, symbol, session, day) in [
        ("SVN-g2004192.pdf", "addendum", "A/HRC/43/15/Add.1", None, "2020-02-19"),
        ("SVN-g2419943.pdf", "compilation", "A/HRC/WG.6/48/SVN/2", Some(48), "2024-11-07"),
        ("SVN-g2420410.pdf", "stakeholder_summary", "A/HRC/WG.6/48/SVN/3", Some(48), "2024-11-06"),
        ("SVN-g2511026.pdf", "decision", "A/HRC/DEC/59/112", None, "2025-07-14"),
    ] {
        let Some(bytes) = sample(name) else { continue };
        let file = read(&bytes);
        let paper = file.paper.expect("a document");
        println!("{name}: {} · {:?} · {:?}", paper.title, paper.cites, paper.session);
        assert_eq!((paper.kind.kept_as(), paper.symbol.as_str(), file.rows.len()), (Some(kind), symbol, 0), "{name}");
        assert_eq!((paper.country.as_deref(), paper.lang.as_deref()), (Some("SVN"), Some("en")), "{name}");
        assert!(session.is_none() || paper.session == session, "{name}: {:?}", paper.session);
        assert_eq!(paper.published_on.map(|date| date.to_string()).as_deref(), Some(day), "{name}");
    }
    let decision = import::read(DECISION, "file", Format::Observations).expect_err("it is no such thing");
    assert_eq!(decision.key(), "import-paper-decision");
    let report = import::read(REPORT, "file", Format::Observations).expect_err("it is a report");
    assert_eq!((report.key(), report.arguments()[0].1.as_str()), ("import-paper-report", "A/HRC/59/15"));
    assert_eq!(import::read(b"text,sur", "list.csv", Format::Report), Err(Refusal::NotPaper));
    assert_eq!(import::read(REPORT, "report.pdf", Format::Matrix), Err(Refusal::NotDocx));
}

#[test]
fn a_broken_pdf_is_refused_and_one_without_text_too() {
    for part in [1, 10, 50, 90] {
        let cut = import::read(&REPORT[..REPORT.len() * part / 100], "cut.pdf", Format::Auto);
        assert_eq!(cut, Err(Refusal::DamagedPdf), "{part} %");
    }
    assert_eq!(import::read(b"%PDF-1.7", "empty.pdf", Format::Auto), Err(Refusal::DamagedPdf));
    assert_eq!(import::read(&pdf(&["0 0 100 100 re f"]), "scan.pdf", Format::Auto), Err(Refusal::ScannedPdf));
}

#[test]
fn the_report_after_the_matrix_adds_and_changes_nothing() {
    let portal = Portal::new();
    let (report, matrix) = (path("tests/samples/SVN-g2502644.pdf"), matrix_path());
    assert_last_line(&command(&portal, &[&matrix]), "added 254, changed 0, unchanged 0, refused 0");
    assert_last_line(&command(&portal, &[&report]), "added 0, changed 0, unchanged 254, refused 0");
    assert_last_line(&command(&portal, &[&matrix, &report]), "added 0, changed 0, unchanged 508, refused 0");
    let filed = filed(&portal);
    let of = |response: &str| filed.iter().filter(|filed| filed.recommendation.response == response).count();
    assert_eq!((of("supported"), of("noted"), filed.len()), (217, 37, 254));
    assert!(filed.iter().all(|filed| filed.recommendation.response_source.is_some()));
}

#[test]
fn the_matrix_after_the_report_makes_positions_final_and_keeps_numbers() {
    let portal = Portal::new();
    let (report, matrix) = (path("tests/samples/SVN-g2502644.pdf"), matrix_path());
    assert_last_line(&command(&portal, &["--format", "report", &report]), "added 254, changed 0, unchanged 0, refused 0");
    let before = filed(&portal);
    assert!(before.iter().all(|filed| filed.recommendation.response == "under_consideration"));
    assert_last_line(&command(&portal, &[&matrix]), "added 0, changed 254, unchanged 0, refused 0");
    let after = filed(&portal);
    let numbers = |all: &[Filed]| all.iter().map(|filed| (filed.recommendation.number, filed.texts.clone())).collect::<Vec<_>>();
    assert_eq!(numbers(&before), numbers(&after));
    assert_eq!(after.iter().filter(|filed| filed.recommendation.response == "supported").count(), 217);
    assert!(after.iter().all(|filed| filed.recommendation.response_source.is_some() && !filed.terms.is_empty()));
    assert_last_line(&command(&portal, &[&report, &matrix]), "added 0, changed 0, unchanged 508, refused 0");
}

fn filed(portal: &Portal) -> Vec<Filed> {
    let found = portal.db().read_here(|conn| Ok(filed::of_symbols(conn, &["A/HRC/59/15".into()])?));
    found.expect("the register is read").remove("A/HRC/59/15").expect("the document")
}

fn matrix_path() -> String {
    path("src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx")
}
