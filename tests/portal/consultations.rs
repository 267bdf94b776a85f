//! Consultations: preparing one at the desk, and what everybody sees of it.

use baraza::db;
use baraza::viewer::Role;
use chrono::TimeDelta;

use crate::seed;
use crate::support::Portal;
use crate::threads::{ALL_MODES, open_topic, topic_between};

fn day(days: i64) -> String {
    (db::now() + TimeDelta::days(days)).format("%Y-%m-%d").to_string()
}

#[test]
fn a_coordinator_prepares_and_publishes_a_consultation_on_a_cluster() {
    let portal = Portal::new();
    let seed = seed::fill(&portal);
    let clerk = portal.person("Clerk", &[Role::Coordinator]);
    let (opens, closes) = (day(-1), day(40));
    let fields = [
        ("title-en", "What should prisons change?"),
        ("body-en", "The mechanism asks, because the report is due."),
        ("title-ar", "ما الذي ينبغي أن يتغير في السجون؟"),
        ("opens_on", opens.as_str()),
        ("opens_time", "08:00"),
        ("closes_on", closes.as_str()),
        ("closes_time", "23:59"),
        ("audience", "everybody"),
        ("mode", "named"),
        ("mode", "anonymous"),
    ];
    portal.as_person(&clerk).get("/en/desk/consultations/new").assert_status(200);
    let made = portal.as_person(&clerk).post("/en/desk/consultations", &fields);
    let desk = made.assert_redirects("/en/desk/consultations/").location.clone().unwrap();
    let desk = desk.split('?').next().unwrap();
    let public = desk.replace("/desk", "");
    portal.as_person(&clerk).get(desk).assert_shows("Add at least one topic").assert_shows("No title yet in");
    portal.get(&public).assert_status(404);
    portal.as_person(&clerk).post(&format!("{desk}/publish"), &[]).assert_status(303);
    portal.get(&public).assert_status(404);

    portal.as_person(&clerk).get(&format!("{desk}/clusters")).assert_status(200);
    portal.as_person(&clerk).post(&format!("{desk}/clusters"), &[("cluster", &seed.cluster)]).assert_status(303);
    portal.as_person(&clerk).get(&format!("{desk}/question")).assert_status(200);
    let question = [("title-en", "Anything else?"), ("body-en", "What did we forget?")];
    portal.as_person(&clerk).post(&format!("{desk}/question"), &question).assert_status(303);
    portal.as_person(&clerk).post(&format!("{desk}/publish"), &[]).assert_redirects(desk);

    let page = portal.get(&public);
    page.assert_shows("What should prisons change?").assert_shows("2 topics").assert_shows("Anything else?");
    page.assert_shows("Who can see this").assert_shows("(Ljubljana)").assert_shows("40 recommendations");
    portal.get(&public.replace("/en/", "/ar/")).assert_shows("ما الذي ينبغي أن يتغير في السجون؟");
    portal.get("/en/consultations").assert_shows("What should prisons change?");
    portal.get(&format!("{public}/topics/1")).assert_shows("All recommendations of this cluster");
    portal.get(&format!("{public}/topics/2")).assert_shows("What did we forget?");
    portal.get(&format!("{public}/topics/3")).assert_status(404);
}

#[test]
fn wrong_times_come_back_with_what_was_typed() {
    let portal = Portal::new();
    let clerk = portal.person("Clerk", &[Role::Coordinator]);
    let (opens, closes) = (day(5), day(2));
    let fields = [
        ("title-en", "Soon"),
        ("body-en", ""),
        ("opens_on", opens.as_str()),
        ("opens_time", "08:00"),
        ("closes_on", closes.as_str()),
        ("closes_time", "25:00"),
        ("audience", "everybody"),
    ];
    let refused = portal.as_person(&clerk).post("/en/desk/consultations", &fields);
    refused.assert_status(422).assert_shows("There is a problem").assert_shows("Choose at least one way");
    assert!(refused.body.contains(r#"value="Soon""#) && refused.body.contains(r#"value="25:00""#), "{}", refused.body);
}

#[test]
fn modes_and_audience_stay_as_promised_once_published() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let clerk = portal.person("Clerk", &[Role::Coordinator]);
    let (opens, closes) = (day(-1), day(60));
    let fields = [
        ("title-en", "Detention, longer"),
        ("opens_on", opens.as_str()),
        ("opens_time", "08:00"),
        ("closes_on", closes.as_str()),
        ("closes_time", "23:59"),
        ("audience", "invited"),
        ("mode", "named"),
    ];
    portal.as_person(&clerk).get("/en/desk/consultations/1/edit").assert_lacks(r#"name="audience""#);
    portal.as_person(&clerk).post("/en/desk/consultations/1/edit", &fields).assert_status(303);
    let page = portal.get(&topic.path);
    assert!(page.body.contains(r#"value="anonymous" checked"#), "{}", page.body);
    portal.get("/en/consultations/1").assert_shows("Detention, longer").assert_shows("Everybody can read and contribute");
}

#[test]
fn only_accounts_that_exist_are_invited() {
    let portal = Portal::new();
    open_topic(&portal, "invited", &ALL_MODES);
    let (clerk, guest) = (portal.person("Clerk", &[Role::Coordinator]), portal.person("Guest", &[Role::Participant]));
    let invite = "/en/desk/consultations/1/invitations";
    let wrong = format!("{}\nnobody@example.org", guest.email);
    let refused = portal.as_person(&clerk).post(invite, &[("addresses", &wrong)]);
    refused.assert_status(422).assert_shows("nobody was invited").assert_shows("nobody@example.org");
    portal.as_person(&clerk).post(invite, &[("addresses", &guest.email)]).assert_status(303);
    portal.as_person(&clerk).get("/en/desk/consultations/1").assert_shows("One person is invited");
}

#[test]
fn a_topic_goes_only_while_nobody_wrote_in_it() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let clerk = portal.person("Clerk", &[Role::Coordinator]);
    let fields = [("body", "I was here"), ("mode", "anonymous"), ("lang", "en")];
    portal.visitor().post(&topic.form(), &fields).assert_status(303);
    portal.as_person(&clerk).post("/en/desk/consultations/1/topics/1/remove", &[]).assert_status(409);
    let empty = open_topic(&portal, "everybody", &ALL_MODES);
    portal.as_person(&clerk).post("/en/desk/consultations/2/topics/1/remove", &[]).assert_status(303);
    portal.get(&empty.path).assert_status(404);
}

#[test]
fn the_desk_is_not_there_for_others() {
    let portal = Portal::new();
    open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    for path in ["", "/new", "/1", "/1/edit", "/1/clusters", "/1/question"] {
        portal.as_person(&amina).get(&format!("/en/desk/consultations{path}")).assert_status(404);
        portal.get(&format!("/en/desk/consultations{path}")).assert_redirects("/en/sign-in");
    }
}

#[test]
fn the_list_has_open_ones_first_then_those_to_come_then_closed_ones() {
    let portal = Portal::new();
    for (opens, closes) in [(-9, -2), (3, 9), (-3, 4)] {
        topic_between(&portal, "everybody", &ALL_MODES, TimeDelta::days(opens), TimeDelta::days(closes));
    }
    let page = portal.get("/en/consultations");
    let at = |number: i64| page.body.find(&format!("/en/consultations/{number}\"")).unwrap();
    assert!(at(3) < at(2) && at(2) < at(1), "{}", page.text());
    page.assert_shows("Closes in 4 days").assert_shows("Opens on");
}

#[test]
fn whom_to_turn_to_is_said_in_every_language() {
    let portal = Portal::new();
    for lang in ["ar", "en", "es", "fr", "ru", "zh"] {
        portal.get(&format!("/{lang}/consultations/safety")).assert_status(200).assert_shows("reprisals@ohchr.org");
    }
}
