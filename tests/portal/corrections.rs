//! Rows corrected by hand before an import is applied: kept, told, and visible afterwards.

use baraza::register::model::Filed;
use baraza::register::queries::filed;
use baraza::schema::*;
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::support::{Answer, Person, Portal};

const SYMBOL: &str = "A/HRC/59/15";

fn upload(portal: &Portal, person: &Person, rows: &str) {
    let csv = format!("symbol,paragraph,text,lang,response,recommending_states,themes\n{rows}");
    portal
        .as_person(person)
        .upload("/en/desk/import", &[], ("file", "list.csv", csv.as_bytes()))
        .assert_redirects("/en/desk/import/");
}

/// The first row that can be corrected in this part of the preview.
fn row_of(preview: &Answer, before: &str) -> String {
    let rest = preview.body.split_once(before).map_or(preview.body.as_str(), |(_, rest)| rest);
    let address = rest.split_once("/rows/").and_then(|(_, rest)| rest.split('"').next()).expect("a row");
    address.to_owned()
}

/// What the form of a row would send, with these fields changed.
fn send(portal: &Portal, person: &Person, path: &str, page: &Answer, changed: &[(&str, &str)]) -> Answer {
    let value = |name: &str| {
        let rest = page.body.split_once(&format!("name=\"{name}\" value=\"")).map_or("", |(_, rest)| rest);
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let names = ["seen", "paragraph", "symbol", "response_source", "states", "themes", "groups", "sdgs"];
    let kept: Vec<(&str, String)> = names.into_iter().map(|name| (name, value(name))).collect();
    let mut fields: Vec<(&str, &str)> = changed.to_vec();
    let missing = |name: &str| !changed.iter().any(|(given, _)| *given == name);
    fields.extend(kept.iter().filter(|(name, _)| missing(name)).map(|(name, value)| (*name, value.as_str())));
    for (name, value) in [("lang", "en"), ("response", "supported")] {
        if missing(name) {
            fields.push((name, value));
        }
    }
    portal.as_person(person).post(path, &fields)
}

fn register(portal: &Portal) -> Vec<Filed> {
    let all = portal.db().read_here(|conn| Ok(filed::of_symbols(conn, &[SYMBOL.to_owned()])?)).expect("read");
    all.into_values().flatten().collect()
}

#[test]
fn a_row_is_corrected_before_it_is_applied_and_says_so_afterwards() {
    let portal = Portal::new();
    let lucia = portal.person("Lucía", &[Role::Coordinator]);
    upload(
        &portal,
        &lucia,
        &format!("{SYMBOL},1,Ratfy the Convention,en,supported,France,\n{SYMBOL},2,Adopt a law,en,noted,Spain,\n"),
    );
    let preview = portal.as_person(&lucia).get("/en/desk/import/1");
    let path = format!("/en/desk/import/1/rows/{}", row_of(&preview, "New recommendations</h2>"));
    let page = portal.as_person(&lucia).get(&path);
    page.assert_shows("Correct a row").assert_shows("Ratfy the Convention").assert_markup("value=\"France\"");
    let right = [("text", "Ratify the Convention"), ("states", "France; Niger"), ("response", "noted")];
    let wrong = [("text", "Ratify the Convention"), ("states", "Ruritania"), ("sdgs", "many")];
    let refused = send(&portal, &lucia, &path, &page, &wrong);
    refused.assert_status(422).assert_shows("One of the States is not known").assert_markup("value=\"Ruritania\"");
    send(&portal, &lucia, &path, &page, &right).assert_redirects("/en/desk/import/1?notice=row-corrected");
    // Somebody who still has the row as the file says it does not undo that by accident.
    send(&portal, &lucia, &path, &page, &[("text", "Ratify")]).assert_status(422).assert_shows("Nothing was saved");
    let preview = portal.as_person(&lucia).get("/en/desk/import/1");
    preview.assert_shows("Rows corrected by hand").assert_markup("<del>Ratfy</del>").assert_markup("<ins>Ratify</ins>");
    preview.assert_shows("Added 2").assert_shows("Noted 2").assert_shows("Lucía");
    portal.as_person(&lucia).get(&path).assert_markup(">\nRatify the Convention</textarea>").assert_shows("Ratfy the Convention");

    portal
        .as_person(&lucia)
        .post("/en/desk/import/1/apply", &[("chosen", "1"), ("new", "1")])
        .assert_redirects("/en/desk/import/1");
    let first = register(&portal).into_iter().find(|filed| filed.recommendation.paragraph == "1").expect("applied");
    assert_eq!((first.texts["en"].as_str(), first.states.join(" ")), ("Ratify the Convention", "FRA NER".into()));
    let public = portal.get(&format!("/en/recommendations/{}", first.recommendation.number));
    public.assert_shows("Corrected by hand Import 1, line 2").assert_markup("<del>Ratfy</del>").assert_lacks("Lucía");
    portal.as_person(&lucia).get("/en/desk/import/1").assert_shows("Rows corrected by hand").assert_lacks("/rows/");
    let kinds: i64 = portal
        .db()
        .read_here(|conn| Ok(journal::table.filter(journal::kind.eq("import-row-corrected")).count().get_result(conn)?))
        .expect("read");
    assert_eq!(kinds, 1);
    portal.as_person(&lucia).get("/en/desk/journal").assert_shows("Row of an import corrected by hand");
}

#[test]
fn a_refused_row_becomes_acceptable() {
    let portal = Portal::new();
    let lucia = portal.person("Lucía", &[Role::Coordinator]);
    upload(
        &portal,
        &lucia,
        &format!("{SYMBOL},1,Ratify the Convention,en,supported,France,\n{SYMBOL},2,Adopt a law,en,perhaps,Spain,\n"),
    );
    let preview = portal.as_person(&lucia).get("/en/desk/import/1");
    preview.assert_shows("Refused 1");
    let path = format!("/en/desk/import/1/rows/{}", row_of(&preview, "Rows that cannot be read</h2>"));
    let page = portal.as_person(&lucia).get(&path);
    page.assert_shows("“perhaps” is not a response").assert_markup(">\nAdopt a law</textarea>").assert_markup("value=\"Spain\"");
    // What the file says of the response is no response: nobody chooses one but the coordinator.
    page.assert_markup("<option value=\"\" selected>Choose …</option>");
    let none = [("text", "Adopt a law"), ("response", "")];
    send(&portal, &lucia, &path, &page, &none).assert_status(422).assert_shows("Choose one of the responses");
    send(&portal, &lucia, &path, &page, &[("text", "Adopt a law"), ("response", "noted")]).assert_redirects("/en/desk/import/1");
    let preview = portal.as_person(&lucia).get("/en/desk/import/1");
    preview
        .assert_shows("Refused 0")
        .assert_shows("Added 2")
        .assert_shows("The row had been refused: “perhaps” is not a response");
    portal
        .as_person(&lucia)
        .post("/en/desk/import/1/apply", &[("chosen", "1"), ("new", "1")])
        .assert_redirects("/en/desk/import/1");
    let responses: Vec<String> = register(&portal).into_iter().map(|filed| filed.recommendation.response).collect();
    assert_eq!(responses, ["supported", "noted"]);
    portal.as_person(&lucia).post("/en/desk/import/1/undo", &[]).assert_redirects("/en/desk/import/1");
    assert!(register(&portal).is_empty());
    portal.as_person(&lucia).get("/en/desk/import/1").assert_shows("Rows corrected by hand");
}

#[test]
fn a_corrected_paragraph_is_compared_anew() {
    let portal = Portal::new();
    let lucia = portal.person("Lucía", &[Role::Coordinator]);
    upload(
        &portal,
        &lucia,
        &format!("{SYMBOL},1,Ratify the Convention,en,supported,France,\n{SYMBOL},2,Adopt a law,en,noted,Spain,\n"),
    );
    portal
        .as_person(&lucia)
        .post("/en/desk/import/1/apply", &[("chosen", "1"), ("new", "1")])
        .assert_redirects("/en/desk/import/1");
    upload(
        &portal,
        &lucia,
        &format!("{SYMBOL},1,Ratifier la Convention,fr,supported,France,\n{SYMBOL},22,Adopter une loi,fr,noted,Spain,\n"),
    );
    let preview = portal.as_person(&lucia).get("/en/desk/import/2");
    preview.assert_shows("Paragraphs of the register that this version lacks: 2").assert_shows("Texts are added to 1 of 2");
    let path = format!("/en/desk/import/2/rows/{}", row_of(&preview, "Paragraphs that only this version has</h2>"));
    let page = portal.as_person(&lucia).get(&path);
    let right = [("text", "Adopter une loi"), ("paragraph", "2"), ("lang", "fr"), ("response", "noted")];
    send(&portal, &lucia, &path, &page, &right).assert_redirects("/en/desk/import/2");
    let preview = portal.as_person(&lucia).get("/en/desk/import/2");
    preview.assert_shows("Texts are added to 2 of 2").assert_lacks("Paragraphs of the register that this version lacks");
    portal
        .as_person(&lucia)
        .post("/en/desk/import/2/apply", &[("chosen", "1"), ("text", "1")])
        .assert_redirects("/en/desk/import/2");
    assert!(register(&portal).iter().all(|filed| filed.texts.len() == 2));
    // A row that says what the register has is no change any more.
    upload(&portal, &lucia, &format!("{SYMBOL},2,Adopt two laws,en,noted,Spain,\n"));
    let preview = portal.as_person(&lucia).get("/en/desk/import/3");
    let path = format!("/en/desk/import/3/rows/{}", row_of(&preview, "Recommendations that change</h2>"));
    let page = portal.as_person(&lucia).get(&path);
    send(&portal, &lucia, &path, &page, &[("text", "Adopt a law"), ("response", "noted")]).assert_redirects("/en/desk/import/3");
    portal.as_person(&lucia).get("/en/desk/import/3").assert_shows("Unchanged 1").assert_shows("This file changes nothing");
}
