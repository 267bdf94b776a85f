//! Searching: in six languages, by symbol and paragraph, with slips; only what everybody may read, and at once.

use std::collections::HashMap;

use baraza::db;
use baraza::error::Error;
use baraza::journal;
use baraza::schema::*;
use baraza::search::SearchIndexRenewed;
use baraza::viewer::Role;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::seed;
use crate::support::{Answer, Portal};
use crate::threads::{ALL_MODES, add, code_of, open_topic};

/// Sentences of UN documents in six languages: two of them speak of children's rights, in different forms.
const TEXTS: &str = include_str!("search_texts/six_languages.csv");
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Each sentence as a recommendation in all its languages, in paragraphs 120.89, 120.90 and 121.
fn portal() -> Portal {
    let portal = Portal::new();
    portal.db().write_here(|conn| sow(conn, "CEDAW/C/SEN/CO/3-7")).expect("sown");
    portal
}

fn sow(conn: &mut db::DbConnection, symbol: &str) -> Result<(), Error> {
    let document = db::new_id();
    let row = (
        documents::id.eq(&document),
        documents::number.eq(db::next_number(conn, "document")?),
        documents::symbol.eq(symbol),
        documents::mechanism.eq("mechanism:CEDAW"),
        documents::created_at.eq(db::now()),
    );
    diesel::insert_into(documents::table).values(row).execute(conn)?;
    let mut rows = csv::Reader::from_reader(TEXTS.as_bytes());
    for (row, paragraph) in rows.deserialize::<HashMap<String, String>>().zip(["120.89", "120.90", "121"]) {
        let (row, id) = (row.expect("a row"), db::new_id());
        let recommendation = (
            recommendations::id.eq(&id),
            recommendations::number.eq(db::next_number(conn, "recommendation")?),
            recommendations::document_id.eq(&document),
            (recommendations::import_key.eq(paragraph), recommendations::paragraph.eq(paragraph)),
            recommendations::position.eq(1),
            recommendations::kind.eq("recommendation"),
            recommendations::response.eq("supported"),
            recommendations::original_lang.eq("en"),
            recommendations::created_at.eq(db::now()),
        );
        diesel::insert_into(recommendations::table).values(recommendation).execute(conn)?;
        for lang in LANGUAGES {
            let text = (
                recommendation_texts::recommendation_id.eq(&id),
                recommendation_texts::lang.eq(lang),
                recommendation_texts::text.eq(&row[lang]),
                recommendation_texts::folded.eq(baraza::text::fold(&row[lang])),
            );
            diesel::insert_into(recommendation_texts::table).values(text).execute(conn)?;
        }
    }
    db::touched("recommendation");
    Ok(())
}

fn address(path: &str, words: &str) -> String {
    let words = serde_html_form::to_string([("q", words)]).expect("a query");
    format!("{path}?{words}")
}

fn in_register(portal: &Portal, lang: &str, words: &str) -> Answer {
    portal.get(&address(&format!("/{lang}/recommendations"), words))
}

fn everywhere(portal: &Portal, words: &str) -> Answer {
    portal.get(&address("/en/search", words))
}

/// The paragraphs that a page of the register lists.
fn paragraphs(answer: &Answer) -> Vec<String> {
    let sources = answer.body.split("<p class=\"source\"><b>").skip(1);
    let mut found: Vec<String> = sources.filter_map(|rest| Some(rest.split_once('<')?.0.to_owned())).collect();
    found.sort();
    found
}

#[test]
fn the_rights_of_the_child_are_found_in_six_languages_and_in_other_forms() {
    let portal = portal();
    portal.indexed();
    for (lang, words) in [
        ("ar", "حقوق الطفل"),
        ("en", "children's rights"),
        ("es", "derechos del niño"),
        ("fr", "droits de l’enfant"),
        ("ru", "права ребёнка"),
        ("zh", "儿童权利"),
    ] {
        let found = in_register(&portal, lang, words);
        assert_eq!(paragraphs(&found), ["120.89", "120.90"], "{words}: {}", found.text());
        assert!(found.body.contains("<mark>"), "{words}");
        let elsewhere = in_register(&portal, "en", words);
        assert_eq!(paragraphs(&elsewhere), ["120.89", "120.90"], "{words} asked on the English page");
    }
    for (words, expected) in [
        ("pueblo indígena", vec![]),
        ("mujeres indígenas", vec!["120.90"]),
        ("indigenas discriminacion", vec!["120.90"]),
        ("الأطفال والتمييز", vec!["120.90"]),
        ("дискриминация детей", vec!["120.90"]),
        ("儿童 歧视", vec!["120.90"]),
        ("égalité souveraine", vec!["121"]),
        ("sover*", vec!["121"]),
        ("\"droits de l'enfant\"", vec!["120.89"]),
        ("\"儿童权利\"", vec!["120.89"]),
    ] {
        assert_eq!(paragraphs(&in_register(&portal, "en", words)), expected, "{words}");
    }
}

#[test]
fn where_a_language_has_no_text_the_name_of_a_theme_finds_it() {
    let portal = portal();
    portal_write(&portal, |conn| {
        let third: String =
            recommendations::table.filter(recommendations::paragraph.eq("121")).select(recommendations::id).first(conn)?;
        let of_third = recommendation_texts::table.filter(recommendation_texts::recommendation_id.eq(third.clone()));
        diesel::delete(of_third.filter(recommendation_texts::lang.ne("en"))).execute(conn)?;
        let filed = (
            recommendation_terms::recommendation_id.eq(third),
            recommendation_terms::term_id.eq("theme:right-to-adequate-housing"),
            recommendation_terms::position.eq(1),
        );
        diesel::insert_into(recommendation_terms::table).values(filed).execute(conn)?;
        Ok(())
    });
    portal.indexed();
    assert_eq!(paragraphs(&in_register(&portal, "zh", "住房")), ["121"]);
    assert_eq!(paragraphs(&in_register(&portal, "ru", "жилище")), ["121"]);
    let text_says_otherwise = in_register(&portal, "en", "housing");
    assert!(paragraphs(&text_says_otherwise).is_empty());
}

#[test]
fn a_paragraph_and_a_symbol_find_their_place() {
    let portal = portal();
    portal.indexed();
    assert_eq!(paragraphs(&in_register(&portal, "en", "120.89")), ["120.89"]);
    assert_eq!(paragraphs(&in_register(&portal, "zh", "第120.90段")).len(), 0, "no text has these words");
    assert_eq!(paragraphs(&in_register(&portal, "en", "CEDAW/C/SEN")).len(), 3);
    everywhere(&portal, "cedaw/c/sen/co/3-7").assert_shows("UN documents").assert_markup("/en/documents/1");
    everywhere(&portal, "CEDAW/C/SEN/CO/8").assert_shows("Nothing was found");
}

#[test]
fn a_slip_finds_what_was_meant_and_says_so() {
    let portal = portal();
    portal.indexed();
    let found = in_register(&portal, "en", "discriminaton");
    found.assert_shows("Nothing says “discriminaton”").assert_shows("discrimination");
    assert_eq!(paragraphs(&found), ["120.90"]);
    everywhere(&portal, "violense against children").assert_markup("<mark>violence</mark>");
    everywhere(&portal, "xyzzyx").assert_shows("Nothing was found").assert_shows("Use fewer words");
    portal.get("/en/search").assert_status(200).assert_shows("Quotation marks");
    portal.get("/en/search?q=%22%2A%20%28").assert_status(200);
}

#[test]
fn everything_is_searched_and_told_by_kind() {
    let portal = Portal::new();
    let seed = seed::fill(&portal);
    let (amina, topic) = (portal.person("Amina", &[Role::Participant]), open_topic(&portal, "everybody", &ALL_MODES));
    add(&portal, &topic, &amina.id, "The **detention** of families", db::now());
    portal.indexed();
    let found = everywhere(&portal, "detention");
    found.assert_markup("<mark>Detention</mark>").assert_markup("<mark>detention</mark>");
    for kind in ["Clusters 1", "Consultations 1", "Contributions 1"] {
        found.assert_shows(kind);
    }
    everywhere(&portal, "strengthen equal pay").assert_shows("Recommendations 20").assert_shows("Recommendations: all 20");
    portal.get("/en/search?q=detention&kind=contribution").assert_shows("of families").assert_shows("Show every kind");
    // A proposal is none of everybody's business, nor is a cluster that went into another.
    everywhere(&portal, "prisons").assert_lacks("/en/clusters/3");
    assert!(!seed.proposed_cluster.is_empty());
}

#[test]
fn what_is_hidden_or_withdrawn_is_found_no_more() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, clerk) = (portal.person("Amina", &[Role::Participant]), portal.person("Clerk", &[Role::Coordinator]));
    let key = add(&portal, &topic, &amina.id, "Their umbrella names", db::now());
    portal.indexed();
    everywhere(&portal, "umbrellas").assert_markup("<mark>umbrella</mark>");
    portal.as_person(&clerk).post(&format!("/en/contributions/{key}/hide"), &[("reason", "danger")]).assert_status(303);
    everywhere(&portal, "umbrellas").assert_lacks("<mark>umbrella</mark>");
    portal.indexed();
    everywhere(&portal, "umbrellas").assert_shows("Nothing was found");
    portal.as_person(&clerk).get(&address("/en/search", "umbrellas")).assert_shows("Nothing was found");
    portal.as_person(&clerk).post(&format!("/en/contributions/{key}/restore"), &[]).assert_status(303);
    portal.indexed();
    everywhere(&portal, "umbrellas").assert_shows("Contributions 1");
}

#[test]
fn a_draft_is_not_found_and_what_is_published_is() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let id = topic.consultation_id.clone();
    let state = move |state: &'static str| {
        let id = id.clone();
        portal_write(&portal, move |conn| {
            diesel::update(consultations::table.find(&id)).set(consultations::state.eq(state)).execute(conn)?;
            journal::record(conn, None, &Moved(id))
        });
        everywhere(portal.indexed(), "visits")
    };
    state("draft").assert_shows("Nothing was found");
    state("published").assert_shows("Consultations 1");
}

#[derive(serde::Serialize)]
struct Moved(String);

impl journal::Entry for Moved {
    const KIND: &'static str = "consultation-edited";
    const SUBJECT: &'static str = "consultation";
    fn subject_id(&self) -> &str {
        &self.0
    }
}

fn portal_write(portal: &Portal, change: impl FnOnce(&mut db::DbConnection) -> Result<(), Error> + Send + 'static) {
    portal.db().write_here(change).expect("written");
}

/// The files of the index, in one.
fn files(portal: &Portal) -> usize {
    fn size(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).expect("a folder").flatten();
        entries
            .map(
                |entry| {
                    if entry.path().is_dir() { size(&entry.path()) } else { entry.metadata().expect("a file").len() as usize }
                },
            )
            .sum()
    }
    size(&portal.folder().join("search/1/contributions"))
}

#[test]
fn an_anonymous_contribution_is_found_at_once_and_reaches_no_file_that_day() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    portal.indexed();
    let before = files(&portal);
    let form = [("body", "Nameless umbrella"), ("mode", "anonymous"), ("lang", "en")];
    let answer = portal.visitor().post(&topic.form(), &form);
    let code = code_of(answer.assert_status(303));
    portal.indexed();
    everywhere(&portal, "umbrellas").assert_shows("Contributions 1");
    assert_eq!(files(&portal), before, "nothing was written");

    let tomorrow = db::now() + TimeDelta::days(1);
    portal_write(&portal, move |conn| baraza::threads::enqueue_daily(conn, tomorrow));
    portal.work(tomorrow);
    portal.indexed();
    everywhere(&portal, "umbrellas").assert_shows("Contributions 1");
    assert!(files(&portal) > before, "with the daily entry it is");

    let kept = files(&portal);
    let fields = [("code", code.as_str()), ("body", "Nameless lantern")];
    portal.visitor().post("/en/receipt/edit", &fields).assert_status(303);
    portal.indexed();
    everywhere(&portal, "umbrellas").assert_shows("Nothing was found");
    everywhere(&portal, "lanterns").assert_shows("Contributions 1");
    portal.visitor().post("/en/receipt/withdraw", &[("code", code.as_str())]).assert_status(303);
    portal.indexed();
    everywhere(&portal, "lanterns").assert_shows("Nothing was found");
    assert_eq!(files(&portal), kept, "nor is the day's change");
}

#[test]
fn every_process_sees_what_one_wrote_and_each_has_its_own_folder() {
    let first = Portal::new();
    let topic = open_topic(&first, "everybody", &ALL_MODES);
    let other = Portal::beside(&first);
    first.indexed();
    other.indexed();
    let amina = first.person("Amina", &[Role::Participant]);
    add(&first, &topic, &amina.id, "A new umbrella", db::now());
    for portal in [first.indexed(), other.indexed()] {
        everywhere(portal, "umbrellas").assert_shows("Contributions 1");
    }
    assert!(first.search.is_first() && !other.search.is_first());
}

#[test]
fn an_index_goes_on_where_it_stopped_and_is_made_anew_when_asked() {
    let portal = portal();
    portal.indexed();
    let later = Portal::beside(&portal);
    portal_write(&portal, |conn| sow(conn, "A/HRC/99/9"));
    // Written without an entry in the journal, as no part of the program does: nobody can know.
    assert_eq!(paragraphs(&in_register(portal.indexed(), "en", "121")).len(), 1);
    portal_write(&portal, |conn| journal::record(conn, None, &SearchIndexRenewed));
    assert_eq!(paragraphs(&in_register(portal.indexed(), "en", "121")).len(), 2);
    later.db().heard(&["recommendation".to_owned()]);
    assert_eq!(paragraphs(&in_register(later.indexed(), "en", "121")).len(), 2);
}
