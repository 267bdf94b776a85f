//! One document in its six languages: texts align by paragraph, nothing is duplicated and no position is overwritten.

use std::collections::{BTreeMap, HashMap};

use baraza::register::import::{self, Format};
use baraza::register::model::Filed;
use baraza::register::queries::filed;
use baraza::viewer::Role;

use crate::import::{assert_last_line, import as command};
use crate::papers_made::{REPORTS, word};
use crate::support::Portal;

const MATRIX: &[u8] = include_bytes!("../../src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx");
const SYMBOL: &str = "A/HRC/59/15";
/// Sentences of the United Nations Parallel Corpus, for where its larger sample is not at hand.
const FEW: &str = include_str!("search_texts/six_languages.csv");

fn matrix() -> String {
    format!("{}/src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx", env!("CARGO_MANIFEST_DIR"))
}

/// Sentences in six languages that can stand as one item of a list.
fn sentences() -> Vec<HashMap<String, String>> {
    let folder = std::env::var_os("BARAZA_DATA").map_or_else(|| "../shared/data".into(), std::path::PathBuf::from);
    let many = std::fs::read_to_string(folder.join("parallel/unpc6_dev_hr.csv"));
    let text = many.as_deref().unwrap_or(FEW);
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize().map(|row| row.expect("a row"));
    rows.filter(|row: &HashMap<String, String>| {
        REPORTS
            .iter()
            .all(|[lang, ..]| row[*lang].len() < 600 && !row[*lang].contains(['(', '（', ';', '；', '؛', ':', '"', '\n']))
    })
    .collect()
}

/// The report in another language, with these paragraphs, as if all were supported.
fn report(lang: &str, paragraphs: &[(String, String)]) -> Vec<u8> {
    let [_, title, heading, supported, _, item, closing, pledges, pledge] =
        REPORTS.into_iter().find(|[known, ..]| *known == lang).expect("one of six");
    // Its recommending States, as the language writes them.
    let states = &item[item.find(['(', '（']).expect("States")..];
    let numbered = |number: &str, text: &str| format!("{number}\t{text}");
    let items = paragraphs.iter().map(|(paragraph, text)| format!("{paragraph}\t{text} {states}"));
    let lines: Vec<String> =
        [title.to_owned(), numbered("3.", "A/HRC/WG.6/48/SVN/1"), heading.to_owned(), numbered("140.", supported)]
            .into_iter()
            .chain(items)
            .chain([numbered("141.", closing), pledges.to_owned(), numbered("142.", pledge)])
            .collect();
    word(&["United Nations", SYMBOL, "24 March 2025"], &lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The paragraphs of the sample with sentences of another language, 140.7 missing and 140.255 besides.
fn version(lang: &str) -> Vec<(String, String)> {
    let sample = import::read(MATRIX, "matrix.docx", Format::Auto).expect("the sample");
    let sentences = sentences();
    let paragraphs = sample.rows.iter().map(|row| row.paragraph.clone()).filter(|paragraph| paragraph != "140.7");
    let mut paragraphs: Vec<String> = paragraphs.chain(["140.255".to_owned()]).collect();
    paragraphs.sort_by_key(|paragraph| paragraph.trim_start_matches("140.").parse::<u32>().unwrap_or(0));
    paragraphs.into_iter().zip(sentences.iter().cycle()).map(|(paragraph, row)| (paragraph, row[lang].clone())).collect()
}

fn register(portal: &Portal, symbol: &str) -> BTreeMap<String, Filed> {
    let symbol = symbol.to_owned();
    let all = portal.db().read_here(|conn| Ok(filed::of_symbols(conn, &[symbol])?)).expect("read");
    let all = all.into_values().flatten();
    all.map(|filed| (filed.recommendation.import_key.clone(), filed)).collect()
}

#[test]
fn six_languages_of_one_document_align_by_paragraph() {
    let portal = Portal::new();
    assert_last_line(&command(&portal, &[&matrix()]), "added 254, changed 0, unchanged 0, refused 0");
    let before = register(&portal, SYMBOL);
    for lang in ["fr", "es", "ru", "zh", "ar"] {
        let file = portal.folder().join(format!("report-{lang}.docx"));
        std::fs::write(&file, report(lang, &version(lang))).expect("written");
        let file = file.to_str().expect("a path");
        // Of the pledge, which the matrix leaves out, only the version knows: it is extra too.
        let output = command(&portal, &[file]);
        assert_last_line(&output, "added 0, changed 253, unchanged 0, refused 0");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.contains(&format!("{SYMBOL} in {lang} lacks paragraphs 140.7\n")), "{said}");
        assert!(said.contains(&format!("only in {SYMBOL} in {lang}, and left out: paragraphs 140.255, 142 ")), "{said}");
        assert_last_line(&command(&portal, &[file]), "added 0, changed 0, unchanged 253, refused 0");
    }
    let after = register(&portal, SYMBOL);
    assert_eq!(after.len(), 254);
    for (key, filed) in &after {
        let known = &before[key];
        assert_eq!(filed.recommendation.response, known.recommendation.response, "{key}");
        assert_eq!((&filed.states, &filed.terms, &filed.texts["en"]), (&known.states, &known.terms, &known.texts["en"]), "{key}");
        assert_eq!(filed.texts.len(), if key == "140.7" { 1 } else { 6 }, "{key}");
    }
    for (paragraph, text) in version("zh").iter().filter(|(paragraph, _)| paragraph != "140.255") {
        assert_eq!(&after[paragraph].texts["zh"], text.trim_end_matches(['。', '，']), "{paragraph}");
    }
    let page = portal.get("/en/documents/1/languages");
    page.assert_shows("English original 254 of 254").assert_shows("Français 253 of 254").assert_shows("العربية 253 of 254");
    page.assert_shows("Paragraphs without a text in this language 140.7").assert_shows("140.255 142");
    portal.get("/ar/documents/1").assert_markup("/ar/documents/1/languages");
}

#[test]
fn what_only_another_language_has_waits_for_a_tick() {
    let portal = Portal::new();
    let lucia = portal.person("Lucía", &[Role::Coordinator]);
    let head = "symbol,paragraph,text,lang,response,recommending_states\n";
    let english = format!("{head}{SYMBOL},1,Ratify A,en,noted,France\n{SYMBOL},2,Ratify B,en,supported,Spain\n");
    portal.as_person(&lucia).upload("/en/desk/import", &[], ("file", "en.csv", english.as_bytes()));
    portal
        .as_person(&lucia)
        .post("/en/desk/import/1/apply", &[("chosen", "1"), ("new", "1")])
        .assert_redirects("/en/desk/import/1");
    let french = format!("{head}{SYMBOL},1,Ratifier A,fr,supported,Niger\n{SYMBOL},3,Ratifier C,fr,supported,Spain\n");
    portal.as_person(&lucia).upload("/en/desk/import", &[], ("file", "fr.csv", french.as_bytes()));
    let preview = portal.as_person(&lucia).get("/en/desk/import/2");
    preview.assert_shows("Texts are added to 1 of 2 recommendations.").assert_shows("Texts in another language (1)");
    preview.assert_shows("Paragraphs of the register that this version lacks: 2");
    preview.assert_markup("name=\"text\" value=\"1\" checked").assert_markup("name=\"extra\" value=\"1\"> ");
    let choice = [("chosen", "1"), ("text", "1"), ("extra", "1")];
    portal.as_person(&lucia).post("/en/desk/import/2/apply", &choice).assert_redirects("/en/desk/import/2");
    let register = register(&portal, SYMBOL);
    assert_eq!(register["1"].texts, BTreeMap::from([("en".into(), "Ratify A".into()), ("fr".into(), "Ratifier A".into())]));
    assert_eq!((register["1"].recommendation.response.as_str(), register["1"].states.join(" ")), ("noted", "FRA".into()));
    assert_eq!((register.len(), register["3"].recommendation.original_lang.as_str()), (3, "fr"));
    portal.get("/en/documents/1/languages").assert_shows("Paragraphs that the original language lacks 3");
}

#[test]
fn a_table_in_two_languages_makes_one_recommendation_of_each_paragraph() {
    let portal = Portal::new();
    let file = portal.folder().join("list.csv");
    let rows = ["1,Ratify A,en", "1,Ratifier A,fr", "2,Ratify B,en", "2,Ratify C,en", "2,Ratifier B,fr", "2,Ratifier C,fr"];
    let rows: String = rows.iter().map(|row| format!("{SYMBOL},{row}\n")).collect();
    std::fs::write(&file, format!("symbol,paragraph,text,lang\n{rows}")).expect("written");
    let file = file.to_str().expect("a path");
    assert_last_line(&command(&portal, &[file]), "added 3, changed 3, unchanged 0, refused 0");
    assert_last_line(&command(&portal, &[file]), "added 0, changed 0, unchanged 6, refused 0");
    let register = register(&portal, SYMBOL);
    let french: Vec<&str> = register.values().map(|filed| filed.texts["fr"].as_str()).collect();
    assert_eq!((register.len(), french), (3, vec!["Ratifier A", "Ratifier B", "Ratifier C"]));
}

#[test]
fn texts_of_one_paragraph_align_by_their_order_even_where_one_is_missing() {
    let portal = Portal::new();
    let write = |name: &str, rows: &str| {
        let file = portal.folder().join(name);
        std::fs::write(&file, format!("symbol,paragraph,text,lang\n{rows}")).expect("written");
        file.to_str().expect("a path").to_owned()
    };
    let english = write("en.csv", &format!("{SYMBOL},2,Ratify B,en\n{SYMBOL},2,Ratify C,en\n{SYMBOL},3,Ratify D,en\n"));
    assert_last_line(&command(&portal, &[&english]), "added 3, changed 0, unchanged 0, refused 0");
    let russian = write("ru.csv", &format!("{SYMBOL},2,Принять Б,ru\n{SYMBOL},3,Принять Г,ru\n{SYMBOL},3,Принять Д,ru\n"));
    assert_last_line(&command(&portal, &[&russian]), "added 0, changed 2, unchanged 0, refused 0");
    let register = register(&portal, SYMBOL);
    let russian: Vec<Option<&str>> = register.values().map(|filed| filed.texts.get("ru").map(String::as_str)).collect();
    assert_eq!(russian, [Some("Принять Б"), None, Some("Принять Г")]);
}
