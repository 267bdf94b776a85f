//! The pack for a shadow report, and what an organisation keeps for itself.

use std::io::{Cursor, Read};

use baraza::db;
use baraza::schema::{journal, organisations};
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::seed;
use crate::support::{Person, Portal};

/// A verified association with that number.
fn association(portal: &Portal, number: i64) -> String {
    let id = db::new_id();
    let inserted = id.clone();
    let written = portal.db().write_here(move |conn| {
        let row = (
            (organisations::id.eq(&inserted), organisations::number.eq(number), organisations::kind.eq("ngo")),
            (organisations::name.eq(format!("Association {number}")), organisations::verified_at.eq(db::now())),
            organisations::created_at.eq(db::now()),
        );
        diesel::insert_into(organisations::table).values(row).execute(conn)?;
        Ok(())
    });
    written.expect("an association");
    id
}

fn representative(portal: &Portal, organisation: &str) -> Person {
    portal.person_for("Amal", &[(Role::Representative, Some(organisation.to_owned()))])
}

fn words_of_docx(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a Word document");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("its text").read_to_string(&mut xml).expect("XML");
    xml.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words).collect::<Vec<_>>().join("")
}

#[test]
fn anybody_takes_the_recommendations_along_with_room_for_an_own_view() {
    let portal = Portal::new();
    seed::fill(&portal);
    portal.get("/en/recommendations?response=noted").assert_markup("/en/shadow-report?response=noted");
    portal
        .get("/en/shadow-report?response=noted")
        .assert_status(200)
        .assert_shows("15 recommendations")
        .assert_shows("How to use it");
    let document = portal.get("/en/shadow-report/pack.docx?response=noted");
    let words = words_of_docx(&document.bytes);
    for expected in ["A/HRC/99/1 140.4", "Response: Noted", "Measure 2 – Under way", "Our view", "Slovenia"] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    assert!(!words.contains("140.7"), "only what the filter leaves");
    assert!(portal.get("/ar/shadow-report/pack.xlsx").bytes.starts_with(b"PK"));
    portal.get("/en/shadow-report/pack.pdf").assert_status(404);
}

#[test]
fn an_organisation_writes_for_itself_and_no_government_role_sees_it() {
    let portal = Portal::new();
    seed::fill(&portal);
    let (ours, theirs) = (association(&portal, 1), association(&portal, 2));
    let amal = representative(&portal, &ours);
    let page = "/en/shadow-report/views/4";
    portal.as_person(&amal).get("/en/recommendations/4").assert_markup(page);
    portal.as_person(&amal).get(page).assert_status(200).assert_shows("140.4");
    let secret = "Nothing was done in the north";
    portal.as_person(&amal).post(page, &[("body", secret), ("lang", "en")]).assert_redirects("/en/shadow-report");
    portal.as_person(&amal).get("/en/shadow-report").assert_shows(secret);
    let colleague = representative(&portal, &ours);
    portal.as_person(&colleague).get(page).assert_shows(secret);
    assert!(words_of_docx(&portal.as_person(&amal).get("/en/shadow-report/our-view.docx").bytes).contains(secret));
    assert!(words_of_docx(&portal.as_person(&amal).get("/en/shadow-report/pack.docx").bytes).contains(secret));

    let other = representative(&portal, &theirs);
    portal.as_person(&other).get(page).assert_lacks(secret);
    portal.as_person(&other).get("/en/shadow-report").assert_lacks(secret);
    assert!(!words_of_docx(&portal.get("/en/shadow-report/pack.docx").bytes).contains(secret));
    // Who holds a role of the government as well is kept out too.
    for role in [Role::Coordinator, Role::Administrator, Role::FocalPoint, Role::Validator, Role::Auditor, Role::Moderator] {
        let person = portal.person_for(role.name(), &[(role, None), (Role::Representative, Some(ours.clone()))]);
        portal.as_person(&person).get(page).assert_status(404);
        portal.as_person(&person).get("/en/shadow-report").assert_lacks(secret);
        assert!(!words_of_docx(&portal.as_person(&person).get("/en/shadow-report/pack.docx").bytes).contains(secret));
    }
    let told: i64 = portal
        .db()
        .read_here(|conn| Ok(journal::table.filter(journal::detail.like("%north%")).count().get_result(conn)?))
        .expect("the journal is read");
    assert_eq!(told, 0);
    portal.as_person(&amal).post(page, &[("body", ""), ("lang", "en")]).assert_redirects("/en/shadow-report");
    portal.as_person(&amal).get("/en/shadow-report").assert_lacks(secret).assert_shows("Nothing is written yet");
}

#[test]
fn too_long_a_view_comes_back_as_it_was_typed() {
    let portal = Portal::new();
    seed::fill(&portal);
    let ours = association(&portal, 1);
    let amal = representative(&portal, &ours);
    let long = "ж".repeat(5_001);
    let answer = portal.as_person(&amal).post("/ru/shadow-report/views/4", &[("body", &long), ("lang", "ru")]);
    answer.assert_status(422).assert_markup(&long);
    portal.get("/en/shadow-report/views/4").assert_redirects("/en/sign-in");
}
