//! Who says what of a recommendation, how it is cited, and the leaflet.

use baraza::db;
use baraza::schema::{contributions, documents, organisations, threads};
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::seed;
use crate::support::Portal;

/// The first recommendation, discussed by a national institution, an association and somebody for themselves.
fn discussed() -> Portal {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    let written = portal.db().write_here(move |conn| {
        for (number, kind, name) in [(1_i64, "nhri", "Human Rights Ombudsman"), (2, "ngo", "Women’s Association")] {
            let id = db::new_id();
            let row = (
                (organisations::id.eq(&id), organisations::number.eq(number), organisations::kind.eq(kind)),
                (organisations::name.eq(name), organisations::verified_at.eq(db::now()), organisations::created_at.eq(db::now())),
            );
            diesel::insert_into(organisations::table).values(row).execute(conn)?;
            contribute(conn, &seeded.thread, Some(&id), &format!("What **{kind}** says"))?;
        }
        contribute(conn, &seeded.thread, None, "What one person says")?;
        diesel::update(threads::table.find(&seeded.thread)).set(threads::contribution_count.eq(3_i64)).execute(conn)?;
        Ok(())
    });
    written.expect("they contribute");
    portal
}

fn contribute(conn: &mut db::DbConnection, thread: &str, organisation: Option<&str>, body: &str) -> QueryResult<usize> {
    let id = db::new_id();
    let row = (
        (contributions::id.eq(&id), contributions::thread_id.eq(thread), contributions::root_key.eq("")),
        (
            contributions::mode.eq("named"),
            contributions::shown_name.eq("Somebody"),
            contributions::organisation_id.eq(organisation),
        ),
        (contributions::official.eq(false), contributions::lang.eq("en"), contributions::body.eq(body)),
        (contributions::state.eq("published"), contributions::sort_key.eq(format!("2026-11-20 1 {id}"))),
        contributions::posted_at.eq(db::now()),
    );
    diesel::insert_into(contributions::table).values(row).execute(conn)
}

/// Makes the document one of a treaty body.
fn of_a_treaty_body(portal: &Portal) {
    let changed = portal.db().write_here(|conn| {
        let symbol = (documents::symbol.eq("CCPR/C/SVN/CO/4"), documents::mechanism.eq("mechanism:CCPR"));
        diesel::update(documents::table).set(symbol).execute(conn)?;
        db::touched("document");
        Ok(())
    });
    changed.expect("the document is changed");
}

#[test]
fn each_side_is_heard_beside_the_others() {
    let portal = discussed();
    let page = portal.get("/en/recommendations/1");
    page.assert_shows("Who says what")
        .assert_shows("The responsible entities have not reported anything yet.")
        .assert_shows("Human Rights Ombudsman")
        .assert_shows("What nhri says")
        .assert_shows("Women’s Association")
        .assert_shows("People who speak for themselves: 1")
        .assert_lacks("What one person says");
    // A recommendation without a cluster has been discussed nowhere, and the page says so kindly.
    portal
        .get("/ru/recommendations/60")
        .assert_shows("Пока никто не высказался.")
        .assert_shows("Учреждение пока не высказалось.");
}

#[test]
fn only_the_institution_says_how_the_institution_sees_it() {
    let portal = discussed();
    let nhri = portal.person("Ana", &[Role::Nhri]);
    let form = "/en/recommendations/1/assessments/nhri";
    for role in [Role::Coordinator, Role::Administrator, Role::FocalPoint, Role::Representative] {
        let other = portal.person(role.name(), &[role]);
        portal.as_person(&other).get(form).assert_status(404);
        portal.as_person(&other).post(form, &[("body", "All is well"), ("assessed_on", "2026-01-01")]).assert_status(404);
    }
    portal.as_person(&nhri).get("/en/recommendations/1").assert_shows("Add an assessment");
    let refused = portal.as_person(&nhri).post(form, &[("body", ""), ("assessed_on", ""), ("lang", "en")]);
    refused.assert_status(422).assert_shows("Write how it is assessed").assert_shows("Give the date");
    let fields = [("body", "Only the first half was done."), ("assessed_on", "2026-01-01"), ("lang", "en")];
    portal.as_person(&nhri).post(form, &fields).assert_redirects("/en/recommendations/1");
    let page = portal.get("/en/recommendations/1");
    page.assert_shows("Only the first half was done.")
        .assert_shows("Assessment added")
        .assert_lacks(&nhri.id)
        .assert_lacks("Ana<");
    let coordinator = portal.person("Lucia", &[Role::Coordinator]);
    let own = portal.as_person(&nhri).get("/en/recommendations/1");
    let withdraw = own.body.split('"').find(|part| part.ends_with("/withdraw")).expect("a button").to_owned();
    portal.as_person(&coordinator).get("/en/recommendations/1").assert_lacks("/withdraw");
    portal.as_person(&coordinator).post(&withdraw, &[]).assert_status(404);
    portal.as_person(&nhri).post(&withdraw, &[]).assert_redirects("/en/recommendations/1");
    portal.get("/en/recommendations/1").assert_lacks("Only the first half was done.").assert_shows("Assessment withdrawn");
    let again = "/en/recommendations/1?notice=assessment-withdrawn-before";
    portal.as_person(&nhri).post(&withdraw, &[]).assert_redirects(again);
    portal.get(again).assert_shows("The assessment had been withdrawn before.");
    portal.as_person(&coordinator).post(&withdraw, &[]).assert_status(404);
}

#[test]
fn a_coordinator_enters_the_grade_of_a_treaty_body_and_the_review_has_none() {
    let portal = discussed();
    let coordinator = portal.person("Lucia", &[Role::Coordinator]);
    let form = "/fr/recommendations/1/assessments/treaty-body";
    portal.as_person(&coordinator).get(form).assert_status(404);
    of_a_treaty_body(&portal);
    portal.get("/fr/recommendations/1").assert_shows("Aucune note de suivi");
    portal.as_person(&coordinator).get(form).assert_status(200).assert_shows("B – Réponse ou mesures partiellement");
    let fields = [("grade", "B"), ("assessed_on", "2026-03-01"), ("symbol", "CCPR/C/145/2"), ("lang", "fr")];
    portal.as_person(&coordinator).post(form, &fields).assert_redirects("/fr/recommendations/1");
    let page = portal.get("/fr/recommendations/1");
    page.assert_shows("Réponse ou mesures partiellement satisfaisantes").assert_markup("/fr/documents/symbol/CCPR/C/145/2");
    let wrong = [("grade", "Z"), ("assessed_on", "2999-03-01"), ("symbol", "nonsense"), ("lang", "fr")];
    let refused = portal.as_person(&coordinator).post(form, &wrong);
    refused
        .assert_status(422)
        .assert_shows("Choisissez une note")
        .assert_shows("dans le futur")
        .assert_shows("Ce n’est pas la cote");
    let nhri = portal.person("Ana", &[Role::Nhri]);
    portal.as_person(&nhri).get(form).assert_status(404);
}

#[test]
fn a_recommendation_is_cited_in_several_styles_and_saved_for_reference_managers() {
    let portal = discussed();
    portal.get("/es/recommendations/7").assert_shows("A/HRC/99/1, párr. 140.7.").assert_shows("OSCOLA");
    portal.get("/ar/recommendations/7").assert_shows("A/HRC/99/1، الفقرة 140.7.");
    let bibtex = portal.get("/en/recommendations/7/citation.bib");
    bibtex.assert_status(200).assert_shows("note = {para. 140.7}").assert_shows("Slovenia");
    assert!(portal.get("/en/recommendations/7/citation.ris").body.contains("\r\nPB  - United Nations\r\n"));
    portal.get("/en/recommendations/7/citation.doc").assert_status(404);
    portal.get("/en/recommendations/777/citation.ris").assert_status(404);
}

#[test]
fn a_leaflet_says_the_most_on_one_page_and_leads_to_the_rest() {
    let portal = discussed();
    let page = portal.get("/en/recommendations/1/leaflet");
    page.assert_status(200)
        .assert_shows("Continue efforts to strengthen equal pay")
        .assert_shows("A/HRC/99/1, para. 140.1.")
        .assert_shows("Measure 2 – Under way, due")
        .assert_shows("http://portal.test/en/recommendations/1")
        .assert_markup("<svg class=\"qr-code\"");
    portal.get("/ar/recommendations/60/leaflet").assert_status(200).assert_shows("لم تُعيَّن بعد");
    portal.get("/en/recommendations/999/leaflet").assert_status(404);
}
