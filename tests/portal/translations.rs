//! The translation desk: translations by people beside the official texts, and plain lines.

use baraza::db;
use baraza::schema::*;
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::import::{assert_last_line, import as command};
use crate::support::{Answer, Person, Portal};

const SYMBOL: &str = "A/HRC/59/15";
const FIRST: &str = "/en/desk/translations/1/fr/1";

fn import(portal: &Portal, rows: &str, last: &str) {
    let file = portal.folder().join("list.csv");
    std::fs::write(&file, format!("symbol,paragraph,text,lang\n{rows}")).expect("written");
    assert_last_line(&command(portal, &[file.to_str().expect("a path")]), last);
}

/// Three recommendations in English; the second in Spanish too.
fn portal() -> (Portal, Person) {
    let portal = Portal::new();
    let rows = format!(
        "{SYMBOL},1,Ratify the Convention,en\n{SYMBOL},2,Adopt a law,en\n{SYMBOL},3,Train the police,en\n{SYMBOL},2,Adoptar una ley,es\n"
    );
    import(&portal, &rows, "added 3, changed 1, unchanged 0, refused 0");
    let lucia = portal.person("Lucía", &[Role::Coordinator]);
    (portal, lucia)
}

/// What the form of a page would send, with these fields changed.
fn send(portal: &Portal, person: &Person, path: &str, page: &Answer, changed: &[(&str, &str)]) -> Answer {
    let hidden = ["source_seen", "seen", "line_seen"].map(|name| {
        let rest = page.body.split_once(&format!("name=\"{name}\" value=\"")).map_or("", |(_, rest)| rest);
        (name, rest.split('"').next().unwrap_or_default().to_owned())
    });
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend(changed);
    if !changed.iter().any(|(name, _)| *name == "from") {
        fields.push(("from", "en"));
    }
    portal.as_person(person).post(path, &fields)
}

#[test]
fn a_reviewed_translation_is_public_and_marked_and_a_draft_is_not() {
    let (portal, lucia) = portal();
    let desk = portal.as_person(&lucia).get("/en/desk/translations?lang=fr");
    desk.assert_shows("Translation desk").assert_shows(SYMBOL).assert_shows("0 of 3");
    portal.as_person(&lucia).get("/en/desk/translations/1/fr").assert_shows("Missing (3)").assert_shows("Train the police");
    let page = portal.as_person(&lucia).get(FIRST);
    page.assert_shows("Ratify the Convention").assert_markup("value=\"Lucía\"");

    let nothing = [("translation", " "), ("translator", "Lucía"), ("line", ""), ("then", "reviewed")];
    send(&portal, &lucia, FIRST, &page, &nothing).assert_status(422).assert_shows("Write the translation before");
    let draft = [("translation", "Ratifier la Convention"), ("translator", "Lucía"), ("line", ""), ("then", "draft")];
    send(&portal, &lucia, FIRST, &page, &draft).assert_redirects("/en/desk/translations/1/fr/2?which=missing");
    portal.get("/fr/recommendations/1").assert_shows("Ratify the Convention").assert_lacks("Ratifier");
    portal.as_person(&lucia).get("/en/desk/translations/1/fr?which=draft").assert_shows("Drafts (1)");

    let page = portal.as_person(&lucia).get(FIRST);
    page.assert_shows("Ratifier la Convention");
    let reviewed = [("translation", "Ratifier la Convention"), ("translator", "Amina D."), ("line", ""), ("then", "reviewed")];
    send(&portal, &lucia, FIRST, &page, &reviewed).assert_redirects("/en/desk/translations/1/fr/2");
    let public = portal.get("/fr/recommendations/1");
    public.assert_shows("Ratifier la Convention Traduction non officielle").assert_shows("par Amina D.");
    portal.get("/fr/recommendations").assert_shows("Ratifier la Convention").assert_shows("Traduction non officielle");
    portal.get("/en/recommendations/1").assert_shows("Also in").assert_shows("Unofficial translation from English by Amina D.");
    let csv = portal.get("/fr/recommendations/export.csv");
    csv.assert_shows("Ratifier la Convention,fr,traduction non officielle");
    portal.indexed().get("/fr/search?q=ratifier").assert_shows("Traduction non officielle");

    // What the portal exports is not taken for an official text.
    let file = portal.folder().join("exported.csv");
    std::fs::write(&file, &csv.bytes).expect("written");
    let output = command(&portal, &[file.to_str().expect("a path")]);
    assert_last_line(&output, "added 0, changed 0, unchanged 2, refused 1");
}

#[test]
fn a_translation_is_outdated_when_its_source_is_corrected_and_gives_way_to_an_official_text() {
    let (portal, lucia) = portal();
    let page = portal.as_person(&lucia).get(FIRST);
    let reviewed = [("translation", "Ratifier la Convention"), ("translator", "Lucía"), ("line", ""), ("then", "reviewed")];
    send(&portal, &lucia, FIRST, &page, &reviewed).assert_redirects("/en/desk/translations/1/fr/2");
    import(&portal, &format!("{SYMBOL},1,Ratify the Optional Protocol,en\n"), "added 0, changed 1, unchanged 0, refused 0");
    portal.as_person(&lucia).get("/en/desk/translations/1/fr?which=outdated").assert_shows("Outdated (1)");
    let page = portal.as_person(&lucia).get(FIRST);
    page.assert_shows("The source was corrected after this was translated").assert_markup("<del>Convention</del>");
    portal.get("/fr/recommendations/1").assert_shows("Le texte officiel a été corrigé après cette traduction.");
    // The earlier wording is kept, and shown with what changed.
    let public = portal.get("/en/recommendations/1");
    public.assert_shows("Earlier wordings Text in English corrected on").assert_markup("<ins>Optional Protocol</ins>");
    let versions: Vec<String> =
        portal.db().read_here(|conn| Ok(text_versions::table.select(text_versions::text).load(conn)?)).expect("read");
    assert_eq!(versions, ["Ratify the Convention"]);

    let official = format!("symbol,paragraph,text,lang\n{SYMBOL},1,Ratifier le Protocole facultatif,fr\n");
    portal.as_person(&lucia).upload("/en/desk/import", &[], ("file", "fr.csv", official.as_bytes()));
    portal.as_person(&lucia).post("/en/desk/import/3/apply", &[]).assert_redirects("/en/desk/import/3");
    portal.get("/fr/recommendations/1").assert_shows("Ratifier le Protocole facultatif").assert_lacks("non officielle");
    portal.as_person(&lucia).get(FIRST).assert_shows("There is an official text in this language.");
}

#[test]
fn two_people_do_not_overwrite_each_other_and_nothing_typed_is_lost() {
    let (portal, lucia) = portal();
    let omar = portal.person("Omar", &[Role::Administrator]);
    let (one, other) = (portal.as_person(&lucia).get(FIRST), portal.as_person(&omar).get(FIRST));
    let first = [("translation", "Ratifier"), ("translator", "Lucía"), ("line", "Signer le traité"), ("then", "draft")];
    send(&portal, &lucia, FIRST, &one, &first).assert_redirects("/en/desk");
    let second = [("translation", "Ratifier la Convention"), ("translator", "Omar"), ("line", "Signer"), ("then", "draft")];
    let late = send(&portal, &omar, FIRST, &other, &second);
    late.assert_status(422).assert_shows("Nothing was saved").assert_shows("Signer le traité");
    late.assert_markup(">\nRatifier la Convention</textarea>");
    send(&portal, &omar, FIRST, &late, &second).assert_redirects("/en/desk");
    let kept = portal.as_person(&lucia).get(FIRST);
    kept.assert_markup(">\nRatifier la Convention</textarea>").assert_markup("value=\"Omar\"");

    let nameless = [("translation", "Ratifier tout"), ("translator", ""), ("then", "reviewed"), ("line", &"a".repeat(281))];
    let refused = send(&portal, &lucia, FIRST, &kept, &nameless);
    refused.assert_status(422).assert_shows("Name who translated it").assert_markup(">\nRatifier tout</textarea>");
    let source = portal.as_person(&lucia).get("/en/desk/translations/1/fr/2");
    let other_source = [("translation", "Adopter"), ("translator", "Lucía"), ("line", ""), ("from", "es"), ("then", "source")];
    let shown = send(&portal, &lucia, "/en/desk/translations/1/fr/2", &source, &other_source);
    shown.assert_status(200).assert_shows("Adoptar una ley").assert_markup(">\nAdopter</textarea>");
    // A corrected source is not taken for the one that was translated.
    import(&portal, &format!("{SYMBOL},3,Train all police,en\n"), "added 0, changed 1, unchanged 0, refused 0");
    let stale = [("translation", "Former"), ("translator", "Lucía"), ("line", ""), ("source_seen", "0"), ("then", "draft")];
    portal.as_person(&lucia).post("/en/desk/translations/1/fr/3", &stale).assert_status(422).assert_shows("Nothing was saved");
}

#[test]
fn a_plain_line_stands_on_top_in_the_readers_language_and_is_found() {
    let (portal, lucia) = portal();
    let path = "/en/desk/translations/1/en/2?which=without-line";
    let page = portal.as_person(&lucia).get(path);
    page.assert_shows("There is an official text in this language.");
    send(&portal, &lucia, path, &page, &[("line", " Make a  new rule "), ("then", "reviewed")])
        .assert_redirects("/en/desk/translations/1/en/3?which=without-line");
    portal.get("/en/recommendations/2").assert_shows("In plain words Make a new rule Written by this portal");
    portal.get("/en/recommendations").assert_shows("Make a new rule");
    portal.get("/es/recommendations/2").assert_lacks("Make a new rule");
    portal.indexed().get("/en/search?q=rule").assert_shows("Make a new rule");
    let page = portal.as_person(&lucia).get(path);
    send(&portal, &lucia, path, &page, &[("line", ""), ("then", "reviewed")]).assert_redirects("/en/desk");
    portal.get("/en/recommendations/2").assert_lacks("In plain words");
    let kinds: Vec<String> = portal
        .db()
        .read_here(|conn| {
            Ok(journal::table.filter(journal::kind.like("plain-line-%")).order(journal::seq).select(journal::kind).load(conn)?)
        })
        .expect("read");
    assert_eq!(kinds, ["plain-line-written", "plain-line-removed"]);
}

#[test]
fn an_import_with_translations_is_not_undone_and_a_name_goes_with_its_account() {
    let (portal, lucia) = portal();
    let amina = portal.person("Amina", &[Role::Administrator]);
    let undo = "Undo this import";
    portal.as_person(&lucia).get("/en/desk/import/1").assert_shows(undo);
    let page = portal.as_person(&amina).get(FIRST);
    let reviewed = [("translation", "Ratifier"), ("translator", "Amina"), ("line", ""), ("then", "reviewed")];
    send(&portal, &amina, FIRST, &page, &reviewed).assert_redirects("/en/desk");
    portal.as_person(&lucia).get("/en/desk/import/1").assert_lacks(undo);
    let id = amina.id.clone();
    let forgotten = portal.db().write_here(move |conn| {
        Ok(baraza::register::queries::translations::forget_person(conn, &id).map(|()| db::touched("recommendation"))?)
    });
    forgotten.expect("forgotten");
    portal.get("/fr/recommendations/1").assert_shows("Traduction non officielle (langue source").assert_lacks("Amina");
    portal.get("/en/desk/translations").assert_redirects("/en/sign-in");
}
