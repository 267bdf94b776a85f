//! Moderation: reports without reporters, hiding with a reason, showing again.

use baraza::db;
use baraza::viewer::Role;

use crate::support::Portal;
use crate::threads::{ALL_MODES, add, open_topic};

#[test]
fn reports_of_one_contribution_stand_together_and_are_settled_at_once() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, clerk) = (portal.person("Amina", &[Role::Participant]), portal.person("Clerk", &[Role::Coordinator]));
    let bad = add(&portal, &topic, &amina.id, "Their names are", db::now());
    let good = add(&portal, &topic, &amina.id, "A fair point", db::now());
    let report = |key: &str, reason: &str| {
        let path = format!("/en/contributions/{key}/report");
        portal.get(&path).assert_status(200);
        portal.visitor().post(&path, &[("reason", reason), ("note", "Please look")]).assert_status(303);
    };
    portal.visitor().post(&format!("/en/contributions/{bad}/report"), &[("reason", ""), ("note", "x")]).assert_status(422);
    for reason in ["personal_data", "personal_data", "danger"] {
        report(&bad, reason);
    }
    report(&good, "spam");
    let queue = portal.as_person(&clerk).get("/en/desk/moderation");
    queue.assert_shows("2 times").assert_shows("Discloses personal data").assert_shows("Please look");
    assert!(queue.body.find("Their names are") < queue.body.find("A fair point"), "the most reported comes first");

    let none = portal.as_person(&clerk).post("/en/desk/moderation", &[("deed", "hide"), ("reason", "danger")]);
    none.assert_status(422).assert_shows("Select at least one");
    let fields = [("deed", "hide"), ("reason", "personal_data"), ("contribution", bad.as_str())];
    portal.as_person(&clerk).post("/en/desk/moderation", &fields).assert_status(303);
    let fields = [("deed", "dismiss"), ("contribution", good.as_str())];
    portal.as_person(&clerk).post("/en/desk/moderation", &fields).assert_status(303);
    portal.as_person(&clerk).get("/en/desk/moderation").assert_shows("Nothing waits");

    let page = portal.get(&topic.path);
    page.assert_shows("Hidden by the moderators").assert_shows("Discloses personal data").assert_shows("A fair point");
    page.assert_lacks("Their names are").assert_shows("One contribution");
    let thread_id = topic.thread_id.clone();
    let mails = portal.db().read_here(|conn| Ok(baraza::mail::of_subject(conn, "thread", &thread_id)?)).unwrap();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text_body.contains("Discloses personal data") && !mails[0].text_body.contains("Their names"));
}

#[test]
fn what_was_hidden_by_mistake_is_shown_again() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, clerk) = (portal.person("Amina", &[Role::Participant]), portal.person("Clerk", &[Role::Coordinator]));
    let key = add(&portal, &topic, &amina.id, "Strong words", db::now());
    let hide = format!("/en/contributions/{key}/hide");
    portal.as_person(&clerk).get(&hide).assert_shows("Strong words");
    portal.as_person(&clerk).post(&hide, &[("reason", "hate")]).assert_status(303);
    portal.get(&topic.path).assert_lacks("Strong words");
    portal.as_person(&clerk).get(&topic.path).assert_shows("Strong words");
    portal.as_person(&clerk).post(&format!("/en/contributions/{key}/restore"), &[]).assert_status(303);
    portal.get(&topic.path).assert_shows("Strong words").assert_shows("One contribution");
}

#[test]
fn a_moderator_sees_only_the_consultations_they_were_named_for() {
    let portal = Portal::new();
    let (own, other) = (open_topic(&portal, "everybody", &ALL_MODES), open_topic(&portal, "everybody", &ALL_MODES));
    let amina = portal.person("Amina", &[Role::Participant]);
    let moderator = portal.person_for("Mona", &[(Role::Moderator, Some(own.consultation_id.clone()))]);
    let keys = [(&own, "In my round"), (&other, "In another round")].map(|(topic, words)| {
        let key = add(&portal, topic, &amina.id, words, db::now());
        portal.visitor().post(&format!("/en/contributions/{key}/report"), &[("reason", "spam")]).assert_status(303);
        key
    });
    let queue = portal.as_person(&moderator).get("/en/desk/moderation");
    queue.assert_shows("In my round").assert_lacks("In another round");
    for key in [keys[1].as_str(), "nothing"] {
        portal.as_person(&moderator).get(&format!("/en/contributions/{key}/hide")).assert_status(404);
    }
    portal.as_person(&moderator).post(&format!("/en/contributions/{}/hide", keys[1]), &[("reason", "spam")]).assert_status(404);
    portal.as_person(&moderator).post(&format!("/en/contributions/{}/hide", keys[0]), &[("reason", "spam")]).assert_status(303);
    portal.as_person(&amina).get("/en/desk/moderation").assert_status(404);
}

#[test]
fn what_its_author_withdrew_waits_for_no_moderator() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, clerk) = (portal.person("Amina", &[Role::Participant]), portal.person("Clerk", &[Role::Coordinator]));
    let key = add(&portal, &topic, &amina.id, "A slip", db::now());
    portal.visitor().post(&format!("/en/contributions/{key}/report"), &[("reason", "other")]).assert_status(303);
    portal.as_person(&amina).post(&format!("/en/contributions/{key}/withdraw"), &[]).assert_status(303);
    portal.as_person(&clerk).get("/en/desk/moderation").assert_shows("Nothing waits");
}
