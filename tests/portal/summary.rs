//! The summary of a consultation: as a page, a document and a table; what came of it.

use std::io::Read;

use baraza::db;
use baraza::i18n::Lang;
use baraza::threads::model::{Author, NewContribution};
use baraza::threads::queries;
use baraza::viewer::Role;
use chrono::TimeDelta;

use crate::seed::{self, Seed};
use crate::support::{Person, Portal};

/// What one document says, without its markup.
fn words_of_docx(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a Word file");
    let mut text = String::new();
    archive.by_name("word/document.xml").expect("its text").read_to_string(&mut text).expect("UTF-8");
    text
}

fn contribute(portal: &Portal, seed: &Seed, author: Author, lang: Lang, body: &str, parent: Option<&str>) -> String {
    let (thread_id, body, parent) = (seed.thread.clone(), body.to_owned(), parent.map(str::to_owned));
    let written = portal.db().write_here(move |conn| {
        let parent = parent.map(|key| queries::find(conn, &key)).transpose()?;
        let posted_at = db::now() - TimeDelta::hours(1);
        queries::insert_contribution(
            conn,
            &NewContribution { thread_id, parent, author, lang, body, receipt_hash: None, posted_at },
        )
    });
    written.expect("a contribution is written").id
}

fn discussed() -> (Portal, Seed, Person) {
    let portal = Portal::new();
    let seed = seed::fill(&portal);
    let amal = portal.person("Amal", &[Role::Participant]);
    let named = Author::Named { account_id: amal.id.clone(), name: "Amal".into(), organisation_id: None };
    let root = contribute(&portal, &seed, named, Lang::AR, "الماء أولاً", None);
    contribute(&portal, &seed, Author::Anonymous, Lang::FR, "=SOMME(A1) est une formule", Some(&root));
    let coordinator = portal.person("Jana", &[Role::Coordinator]);
    let official =
        Author::Official { account_id: coordinator.id.clone(), name: "Jana".into(), entity_id: Some(seed.ministry.clone()) };
    contribute(&portal, &seed, official, Lang::EN, "It is in the plan.", Some(&root));
    (portal, seed, coordinator)
}

#[test]
fn the_document_quotes_everybody_in_their_own_language_and_direction() {
    let (portal, _, _) = discussed();
    let answer = portal.get("/fr/consultations/1/export.docx");
    answer.assert_status(200);
    let words = words_of_docx(&answer.bytes);
    for expected in ["الماء أولاً", "w:bidi", "w:rtl", "It is in the plan.", "Réponse officielle", "Ce qui a été dit", "Heading1"]
    {
        assert!(words.contains(expected), "{expected} is not in the document");
    }
    assert!(!words.contains("Jana"), "an official reply names the entity, not the official");
}

#[test]
fn the_arabic_document_runs_from_right_to_left() {
    let (portal, _, _) = discussed();
    let words = words_of_docx(&portal.get("/ar/consultations/1/export.docx").bytes);
    assert!(words.contains("ما الذي قيل") && words.contains("w:bidiVisual"), "{}", &words[..words.len().min(2000)]);
}

#[test]
fn the_table_holds_the_structure_of_the_thread_and_no_formula() {
    let (portal, _, _) = discussed();
    let answer = portal.get("/en/consultations/1/export.csv");
    answer.assert_status(200);
    let mut rows = csv::Reader::from_reader(answer.body.trim_start_matches('\u{feff}').as_bytes());
    let heads = rows.headers().expect("headings").clone();
    let column =
        |heading: &str| heads.iter().position(|head| head == heading).unwrap_or_else(|| panic!("{heading} in {heads:?}"));
    let (level, text, parent, key) = (column("Level"), column("Text"), column("In reply to"), column("Key"));
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.iter().map(|row| row[level].to_owned()).collect::<Vec<_>>(), ["0", "1", "1"]);
    assert!(rows[1..].iter().all(|row| row[parent] == rows[0][key]));
    assert!(rows.iter().any(|row| &row[text] == "'=SOMME(A1) est une formule"), "{rows:?}");
}

#[test]
fn open_data_answers_in_the_language_that_is_asked_for() {
    let (portal, _, _) = discussed();
    let answer = portal.visitor().language("ru").get("/data/consultations/1.json");
    answer.assert_status(200);
    assert!(answer.body.contains("الماء أولاً") && answer.body.contains("анонимно"), "{}", answer.body);
    portal.get("/data/consultations/77.csv").assert_status(404);
    portal.get("/en/consultations/1/export.exe").assert_status(404);
}

#[test]
fn what_was_hidden_keeps_its_place_and_loses_its_words() {
    let (portal, seed, coordinator) = discussed();
    let moderator = coordinator.id.clone();
    let thread = seed.thread.clone();
    let hidden = contribute(&portal, &seed, Author::Anonymous, Lang::EN, "names a neighbour", None);
    portal
        .db()
        .write_here(move |conn| {
            let contribution = queries::find(conn, &hidden)?;
            assert_eq!(contribution.thread_id, thread);
            queries::hide(conn, &moderator, &contribution, "personal_data")
        })
        .expect("it is hidden");
    assert!(!words_of_docx(&portal.get("/en/consultations/1/export.docx").bytes).contains("names a neighbour"));
    let table = portal.get("/en/consultations/1/export.csv");
    table.assert_lacks("names a neighbour").assert_shows("hidden by moderation");
}

#[test]
fn a_coordinator_writes_what_changed_and_everybody_reads_it() {
    let (portal, _, coordinator) = discussed();
    let page = "/en/desk/consultations/2/outcome";
    portal.as_person(&coordinator).get(page).assert_status(200);
    let fields = [("outcome_en", "You said water. We did: a date."), ("outcome_ar", "قلتم الماء. فعلنا: تاريخ.")];
    portal.as_person(&coordinator).post(page, &fields).assert_redirects("/en/consultations/2/summary");
    portal.get("/en/consultations/2/summary").assert_shows("You said water. We did: a date.");
    portal.get("/ar/consultations/2/summary").assert_shows("قلتم الماء");
    let amal = portal.person("Amal", &[Role::Participant]);
    portal.as_person(&amal).post(page, &fields).assert_status(404);
}

#[test]
fn too_long_an_outcome_comes_back_as_it_was_typed() {
    let (portal, _, coordinator) = discussed();
    let long = "ж".repeat(10_001);
    let answer = portal.as_person(&coordinator).post("/ru/desk/consultations/2/outcome", &[("outcome_ru", &long)]);
    answer.assert_status(422).assert_shows("Сократите текст");
    assert!(answer.body.contains(&long));
}
