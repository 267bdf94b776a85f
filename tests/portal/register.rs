//! The register as visitors meet it.

use baraza::db::DbConnection;
use baraza::error::Error;
use baraza::register::changes::Scope;
use baraza::register::import::{self, Format};
use baraza::register::queries::imports;
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::support::Portal;

const MATRIX_2025: &[u8] = include_bytes!("../../src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx");

/// Slovenia's portal with the 254 recommendations of 2025.
fn portal() -> Portal {
    let portal = Portal::new();
    write(&portal, |conn| {
        let file = import::read(MATRIX_2025, "matrix.docx", Format::Auto).expect("a matrix");
        imports::import_file(conn, &file, "matrix.docx", &Scope::Country("SVN".into()), None).map(drop)
    });
    portal
}

fn write(portal: &Portal, change: impl FnOnce(&mut DbConnection) -> Result<(), Error> + Send + 'static) {
    portal.db().write_here(change).expect("written");
}

/// The number of the recommendation of a paragraph.
fn number(portal: &Portal, paragraph: &str) -> i64 {
    use baraza::schema::recommendations;
    let paragraph = paragraph.to_owned();
    portal
        .db()
        .write_here(move |conn| {
            let row = recommendations::table.filter(recommendations::paragraph.eq(paragraph));
            Ok(row.select(recommendations::number).first(conn)?)
        })
        .expect("the paragraph")
}

#[test]
fn an_empty_register_says_what_will_come() {
    let portal = Portal::new();
    portal.get("/en/recommendations").assert_status(200).assert_shows("No recommendations yet");
    portal.get("/fr/documents").assert_status(200).assert_shows("Aucun document");
    portal.get("/en/recommendations/1").assert_status(404);
}

#[test]
fn the_register_lists_counts_filters_and_pages() {
    let portal = portal();
    let first = portal.get("/en/recommendations");
    first.assert_status(200).assert_shows("254 recommendations").assert_shows("140.1 A/HRC/59/15").assert_shows("Supported 217");
    assert_eq!(first.body.matches("class=\"recommendation\"").count(), 25);
    portal.get("/en/recommendations?page=11").assert_shows("140.254").assert_lacks("140.250<");
    portal.get("/en/recommendations?response=noted").assert_shows("37 recommendations").assert_shows("Supported 217");
    let both = "/en/recommendations?response=noted&response=supported";
    portal.get(both).assert_shows("254 recommendations");
    portal.get("/en/recommendations?state=FRA&response=noted").assert_shows("Recommending State: France");
    portal.indexed().get("/en/recommendations?q=OPTIONAL+protocol+rights").assert_shows("140.7").assert_lacks("140.254<");
    portal
        .get("/en/recommendations?q=!!!")
        .assert_shows("There is no word to look for in “!!!”")
        .assert_shows("254 recommendations");
    portal.get("/en/recommendations?q=140.254").assert_shows("One recommendation");
    portal.get("/en/recommendations?q=a%2Fhrc%2F59").assert_shows("254 recommendations");
    portal.get("/en/recommendations?theme=no-such-theme").assert_shows("No recommendation matches");
    portal.get("/en/recommendations?sdg=16&sort=states").assert_status(200);
}

#[test]
fn a_filter_changes_only_the_list_where_htmx_asks() {
    let portal = portal();
    let fragment = portal.visitor().htmx().get("/en/recommendations?response=noted");
    fragment.assert_status(200).assert_shows("37 recommendations").assert_lacks("<html").assert_lacks("<h1");
    assert!(fragment.headers["vary"].contains("HX-Request"));
}

#[test]
fn a_recommendation_shows_its_text_source_response_states_and_terms() {
    let portal = portal();
    let page = portal.get(&format!("/en/recommendations/{}", number(&portal, "140.7")));
    page.assert_status(200)
        .assert_shows("Recommendation 140.7")
        .assert_shows("Ratify the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights")
        .assert_shows("Supported A/HRC/59/15/Add.1 , para. 3")
        .assert_shows("Maldives , Portugal")
        .assert_shows("Public officials")
        .assert_shows("Added to the register");
    assert!(page.body.contains("https://docs.un.org/en/A/HRC/59/15"));
}

#[test]
fn an_arabic_reader_gets_arabic_names_around_the_english_text() {
    let portal = portal();
    let page = portal.get(&format!("/ar/recommendations/{}", number(&portal, "140.7")));
    page.assert_shows("ملديف").assert_shows("تحظى بالتأييد");
    assert!(page.body.contains("<blockquote class=\"un-text\" lang=\"en\" dir=\"ltr\">"));
    assert!(page.body.contains("https://docs.un.org/ar/A/HRC/59/15"));
    let chinese = portal.get(&format!("/zh/recommendations/{}", number(&portal, "140.7")));
    assert!(chinese.body.contains("https://docs.un.org/ch/A/HRC/59/15"));
    portal.get("/ar/recommendations").assert_shows("254 توصية");
}

#[test]
fn the_documents_are_listed_with_their_responses() {
    let portal = portal();
    portal.get("/en/documents").assert_shows("A/HRC/59/15").assert_shows("254 recommendations");
    portal.get("/es/documents/1").assert_shows("A/HRC/59/15").assert_shows("Aceptada 217");
    portal.get("/en/documents/2").assert_status(404);
}

#[test]
fn what_the_list_shows_can_be_downloaded_and_no_cell_is_a_formula() {
    let portal = portal();
    write(&portal, |conn| {
        use baraza::schema::recommendation_texts::dsl;
        diesel::update(dsl::recommendation_texts).set(dsl::text.eq("=HYPERLINK(\"http://x\")")).execute(conn)?;
        Ok(())
    });
    let csv = portal.get("/fr/recommendations/export.csv?response=noted");
    assert_eq!(csv.body.lines().count(), 38);
    assert!(csv.body.contains("Notée") && csv.body.contains("'=HYPERLINK") && !csv.body.contains(",\"=HYPERLINK"));
    let open = portal.get("/data/recommendations.json?response=noted");
    assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&open.body).expect("JSON").len(), 37);
    let excel = portal.get("/data/recommendations.xlsx");
    assert!(excel.bytes.starts_with(b"PK"));
    assert!(portal.get("/data/recommendations.csv").body.starts_with("\u{feff}number,symbol,paragraph,kind,text"));
    portal.get("/en/recommendations/export.pdf").assert_status(404);
}

#[test]
fn a_coordinator_looks_at_a_file_and_then_imports_it() {
    let portal = Portal::new();
    let lucia = portal.person("Lucia", &[Role::Coordinator]);
    portal.get("/en/recommendations").assert_shows("No recommendations yet");
    portal.as_person(&lucia).get("/en/desk/import").assert_shows("Nothing has been imported yet");
    let answer = portal.as_person(&lucia).upload("/en/desk/import", &[("lang", "en")], ("file", "matrix.docx", MATRIX_2025));
    answer.assert_redirects("/en/desk/import/1");
    let preview = portal.as_person(&lucia).get("/en/desk/import/1");
    preview
        .assert_shows("Added 254")
        .assert_shows("Supported 217")
        .assert_shows("Noted 37")
        .assert_shows("Import these recommendations");
    portal.get("/en/recommendations").assert_shows("No recommendations yet");
    portal.as_person(&lucia).post("/en/desk/import/1/apply", &[]).assert_redirects("/en/desk/import/1?notice=import-applied");
    portal.as_person(&lucia).post("/en/desk/import/1/apply", &[]).assert_redirects("/en/desk/import/1?notice=import-applied");
    portal.get("/en/recommendations").assert_shows("254 recommendations");

    portal.as_person(&lucia).upload("/en/desk/import", &[("lang", "en")], ("file", "matrix.docx", MATRIX_2025));
    portal.as_person(&lucia).get("/en/desk/import/2").assert_shows("This file changes nothing");
    portal.as_person(&lucia).post("/en/desk/import/2/discard", &[]).assert_redirects("/en/desk/import?notice=import-discarded");
    portal.as_person(&lucia).get("/en/desk/import").assert_shows("discarded");
}

#[test]
fn a_preview_shows_changed_words_refused_rows_and_unknown_names() {
    let portal = portal();
    let lucia = portal.person("Lucia", &[Role::Coordinator]);
    let csv = "sur,document_symbol,paragraph,text,recommending_state,response,issues\n\
        Slovenia,A/HRC/59/15,140.7,Ratify the Optional Protocol to the International Covenant on Civil Rights,Portugal,supported,Ruritania\n\
        Slovenia,A/HRC/59/15,140.8,Act,Portugal,perhaps,\n\
        Albania,A/HRC/1/1,1,Act,Portugal,supported,\n";
    let answer = portal.as_person(&lucia).upload("/en/desk/import", &[], ("file", "list.csv", csv.as_bytes()));
    answer.assert_redirects("/en/desk/import/2");
    let preview = portal.as_person(&lucia).get("/en/desk/import/2");
    preview
        .assert_shows("Changed 1")
        .assert_shows("About other States, left out 1")
        .assert_shows("3 response “perhaps” is not a response")
        .assert_shows("Ruritania themes 2")
        .assert_shows("What changes: the wording and the recommending States");
    assert!(preview.body.contains("<ins>Civil</ins>"), "{}", preview.body);
    portal.as_person(&lucia).post("/en/desk/import/2/apply", &[]).assert_redirects("/en/desk/import/2");
    let page = portal.get(&format!("/en/recommendations/{}", number(&portal, "140.7")));
    page.assert_shows("Covenant on Civil Rights").assert_shows("Changed by import 2: the wording and the recommending States");
    page.assert_shows("Public officials");
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_the_form() {
    let portal = Portal::new();
    let lucia = portal.person("Lucia", &[Role::Coordinator]);
    let damaged =
        portal.as_person(&lucia).upload("/fr/desk/import", &[("lang", "fr")], ("file", "m.docx", &MATRIX_2025[..40_000]));
    damaged.assert_status(422).assert_shows("Le fichier est endommagé");
    let none = portal.as_person(&lucia).upload("/en/desk/import", &[("lang", "en")], ("file", "", b""));
    none.assert_status(422).assert_shows("Choose a file");
}

#[test]
fn only_coordinators_import() {
    let portal = Portal::new();
    portal.get("/en/desk/import").assert_redirects("/en/sign-in");
    let amina = portal.person("Amina", &[Role::Participant]);
    portal.as_person(&amina).get("/en/desk/import").assert_status(404);
    portal.as_person(&amina).upload("/en/desk/import", &[], ("file", "m.docx", MATRIX_2025)).assert_status(404);
    portal.as_person(&amina).post("/en/desk/import/1/apply", &[]).assert_status(404);
}

#[test]
fn a_page_of_the_register_fits_the_first_round_trip() {
    let portal = portal();
    for lang in ["en", "ar", "ru"] {
        let page = portal.visitor().header("Accept-Encoding", "br").get(&format!("/{lang}/recommendations"));
        assert!(page.bytes.len() < 8_500, "{lang}: {}", page.bytes.len());
    }
}

#[test]
fn a_symbol_leads_to_the_recommendation_to_the_document_or_to_what_it_tells_by_itself() {
    let portal = portal();
    let recommendation = format!("/en/recommendations/{}", number(&portal, "140.7"));
    portal.get("/en/documents/symbol/A/HRC/59/15?paragraph=140.7").assert_redirects(&recommendation);
    portal.get("/en/documents/symbol?symbol=A/HRC/59/15/Add.1").assert_redirects("/en/documents/1");
    let unknown = portal.get("/ar/documents/symbol/CEDAW/C/SEN/CO/3-7");
    unknown.assert_status(200).assert_shows("السنغال").assert_shows("3–7").assert_shows("الملاحظات الختامية");
    unknown.assert_markup("https://docs.un.org/ar/CEDAW/C/SEN/CO/3-7");
    portal.get("/en/documents/symbol?symbol=A/HRC//6").assert_status(422).assert_shows("This is no symbol");
    portal.get("/en/documents/symbol/CEDAW/C/XX/CO/3").assert_status(404);
    portal.get(&recommendation).assert_markup("href=\"/en/documents/symbol/A/HRC/59/15/Add.1\"");
}
