//! What everybody meets first.

use baraza::db;
use baraza::schema::consultation_texts;
use baraza::settings;
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::seed;
use crate::support::Portal;

#[test]
fn a_visitor_is_sent_to_the_language_the_browser_asks_for() {
    let portal = Portal::new();
    let answer = portal.visitor().language("fr-CA,fr;q=0.9").get("/");
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/fr/")));
}

#[test]
fn a_page_that_does_not_exist_says_so_in_the_visitors_language() {
    let portal = Portal::new();
    let answer = portal.get("/es/nada");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("Esta página no existe"), "{}", answer.body);
}

#[test]
fn a_form_sent_from_another_site_is_refused() {
    let portal = Portal::new();
    let answer = portal.visitor().header("Sec-Fetch-Site", "cross-site").post("/en/sign-in", &[("email", "a@example.org")]);
    assert_eq!(answer.status, 409);
}

#[test]
fn an_empty_portal_says_that_it_is_being_prepared_and_tells_the_coordinator_the_first_step() {
    let portal = Portal::new();
    portal.get("/en/").assert_shows("This portal is being prepared").assert_lacks("/desk/import");
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    portal.as_person(&coordinator).get("/en/").assert_shows("Import recommendations").assert_lacks("Find a recommendation");
}

#[test]
fn home_shows_what_is_open_how_the_country_does_and_the_themes() {
    let portal = Portal::new();
    seed::fill(&portal);
    let home = portal.get("/en/");
    home.assert_shows("Draft action plan").assert_shows("Closes in 6 days").assert_shows("One topic");
    home.assert_shows("1 of 4 actions of the plan are done").assert_shows("One late").assert_shows("One not begun");
    home.assert_shows("Recommendations 60").assert_shows("Supported by the State 45").assert_shows("Noted or not supported 15");
    home.assert_shows("Right to health 20").assert_lacks("Prison conditions</a></h3>");
}

#[test]
fn home_tells_what_is_new_without_anybodys_name() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    let amina = portal.person("Amina", &[Role::Coordinator]);
    let cluster = seeded.proposed_cluster;
    let accepted =
        portal.db().write_here(move |conn| baraza::clusters::queries::accept(conn, Some(&amina.id), &cluster).map(|_| ()));
    accepted.expect("it is accepted");
    let home = portal.get("/en/");
    home.assert_shows("Health Cluster accepted").assert_shows("Prison conditions Consultation closed").assert_lacks("Amina");
    home.assert_shows("Draft action plan Consultation opened");
}

#[test]
fn home_changes_as_soon_as_something_that_it_shows_does() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    portal.get("/en/").assert_shows("Draft action plan");
    let renamed = portal.db().write_here(move |conn| {
        diesel::update(consultation_texts::table.find((&seeded.open_consultation, "en")))
            .set(consultation_texts::title.eq("Second draft"))
            .execute(conn)?;
        db::touched("consultation");
        Ok(())
    });
    renamed.expect("it is renamed");
    portal.get("/en/").assert_shows("Second draft");
}

#[test]
fn contact_privacy_and_accessibility_are_said_in_every_language() {
    let portal = Portal::new();
    for (lang, words) in [
        ("ar", "لا تُحفظ عناوين الأجهزة"),
        ("en", "No addresses of devices"),
        ("es", "Ninguna dirección de dispositivos"),
        ("fr", "Aucune adresse d’appareil"),
        ("ru", "Адреса устройств не хранятся"),
        ("zh", "不保存设备地址"),
    ] {
        portal.get(&format!("/{lang}/privacy")).assert_status(200).assert_shows(words);
        portal.get(&format!("/{lang}/accessibility")).assert_status(200).assert_shows("2.2");
        portal.get(&format!("/{lang}/contact")).assert_status(200);
    }
}

#[test]
fn the_contact_page_shows_what_the_administrator_wrote_as_plain_text() {
    let portal = Portal::new();
    portal.get("/en/contact").assert_shows("has not given an address here yet");
    let written = portal.db().write_here(|conn| {
        let mut stored = settings::load(conn)?;
        stored.contact = "Office of Follow-up\n<b>desk@example.org</b>".into();
        settings::store(conn, &stored)
    });
    written.expect("it is stored");
    portal
        .get("/en/contact")
        .assert_shows("Office of Follow-up <b>desk@example.org</b>".replace('<', "&#60;").replace('>', "&#62;").as_str());
}
