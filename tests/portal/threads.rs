//! Contributions and replies: who may write, what is refused, what the author can do afterwards.

use baraza::consultations::model::{Asked, Text};
use baraza::consultations::queries as consultations;
use baraza::db;
use baraza::error::Error;
use baraza::i18n::Lang;
use baraza::schema::pseudonyms;
use baraza::threads::model::{Author, Mode, NewContribution};
use baraza::threads::queries as threads;
use baraza::viewer::Role;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::support::{Answer, Portal};

/// A topic in a consultation, and where it is found.
#[derive(Clone)]
pub struct Topic {
    pub path: String,
    pub thread_id: String,
    pub consultation_id: String,
}

pub const ALL_MODES: [Mode; 3] = Mode::ALL;

/// A free question in a published consultation that is open for ten more days.
pub fn open_topic(portal: &Portal, audience: &'static str, modes: &[Mode]) -> Topic {
    topic_between(portal, audience, modes, TimeDelta::days(-1), TimeDelta::days(10))
}

pub fn topic_between(portal: &Portal, audience: &'static str, modes: &[Mode], opens: TimeDelta, closes: TimeDelta) -> Topic {
    let (modes, now) = (modes.to_vec(), db::now());
    let make = move |conn: &mut db::DbConnection| -> Result<Topic, Error> {
        let texts = [Text { lang: Lang::EN, title: "Detention".into(), purpose: "What should **change**?".into() }];
        let made = consultations::insert(conn, None, audience, &modes, (now + opens, now + closes), &texts)?;
        let asked = [Asked { lang: Lang::EN, title: "Visits".into(), question: "How often should visits be allowed?".into() }];
        let topic = consultations::insert_topic(conn, None, &made.id, None, &asked)?;
        consultations::publish(conn, None, &made)?;
        let path = format!("/en/consultations/{}/topics/{}", made.number, topic.number);
        Ok(Topic { path, thread_id: topic.thread_id, consultation_id: made.id })
    };
    portal.db().write_here(make).expect("a topic is made")
}

/// Adds a named contribution as the program does, with a time of its own.
pub fn add(portal: &Portal, topic: &Topic, account_id: &str, body: &str, posted_at: NaiveDateTime) -> String {
    let author = Author::Named { account_id: account_id.into(), name: "Amina".into(), organisation_id: None };
    let new = NewContribution {
        thread_id: topic.thread_id.clone(),
        parent: None,
        author,
        lang: Lang::EN,
        body: body.into(),
        receipt_hash: None,
        posted_at,
    };
    portal.db().write_here(move |conn| threads::insert_contribution(conn, &new)).expect("a contribution is added").id
}

impl Topic {
    pub fn form(&self) -> String {
        format!("{}/contributions", self.path)
    }
}

/// The receipt code that an answer's cookie carries.
pub fn code_of(answer: &Answer) -> String {
    let cookie = answer.headers.get("set-cookie").expect("a cookie with the code");
    cookie.trim_start_matches("receipt=").split(';').next().unwrap_or_default().to_owned()
}

/// The key of the first contribution on a page that holds these words.
pub fn key_of(answer: &Answer, words: &str) -> String {
    let at = answer.body.find(words).expect("the words are on the page");
    let start = answer.body[..at].rfind("id=\"c-").expect("a contribution") + 6;
    answer.body[start..].split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_participant_contributes_and_everybody_reads_it() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    let answer = portal.as_person(&amina).post(&topic.form(), &[("body", " Agreed <b> "), ("mode", "named"), ("lang", "en")]);
    answer.assert_redirects("/en/receipt/new");
    let page = portal.get(&topic.path);
    page.assert_status(200).assert_shows("One contribution").assert_shows("Amina");
    assert!(page.body.contains("Agreed &lt;b&gt;"), "{}", page.body);
}

#[test]
fn a_visitor_contributes_anonymously_and_gets_a_code_once() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let page = portal.get(&topic.path);
    assert!(page.body.contains(r#"value="anonymous" checked"#), "the least exposing mode is chosen: {}", page.body);
    let answer = portal.visitor().post(&topic.form(), &[("body", "Let families in"), ("mode", "anonymous"), ("lang", "en")]);
    let code = code_of(answer.assert_redirects("/en/receipt/new"));
    let receipt = portal.visitor().header("Cookie", &format!("receipt={code}")).get("/en/receipt/new");
    receipt.assert_shows(&code);
    assert!(receipt.headers["set-cookie"].contains("Max-Age=0"), "{:?}", receipt.headers);
    portal.get("/en/receipt/new").assert_lacks(&code);
    portal.get(&topic.path).assert_shows("Let families in").assert_shows("Anonymous");
}

#[test]
fn a_new_contribution_shows_at_once_on_a_page_that_was_kept() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    portal.get(&topic.path).assert_shows("No contributions yet");
    for mode in ["anonymous", "named"] {
        let amina = portal.person("Amina", &[Role::Participant]);
        let words = format!("Said {mode}");
        portal.as_person(&amina).post(&topic.form(), &[("body", &words), ("mode", mode), ("lang", "en")]).assert_status(303);
        portal.get(&topic.path).assert_shows(&words);
    }
}

#[test]
fn what_was_typed_survives_every_error() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    let long = "é".repeat(5_001);
    let refused = portal.as_person(&amina).post(&topic.form(), &[("body", &long), ("mode", "named"), ("lang", "en")]);
    refused.assert_status(422).assert_shows("There is a problem");
    assert!(refused.body.contains(&long) && refused.body.contains("<title>Error:"), "{}", refused.text());
    let fits = "e\u{301}".repeat(5_000);
    portal.as_person(&amina).post(&topic.form(), &[("body", &fits), ("mode", "named"), ("lang", "en")]).assert_status(303);

    let signed_out = portal.visitor().post(&topic.form(), &[("body", "Do keep this"), ("mode", "named"), ("lang", "en")]);
    signed_out.assert_status(422).assert_shows("Do keep this").assert_shows("you need to sign in");
    assert!(signed_out.body.contains("/en/sign-in?then="), "{}", signed_out.body);

    let stale = format!("body=Do+keep+this&mode=named&lang=en&csrf_token={}", "old");
    let answer = portal.as_person(&amina).post_bytes(&topic.form(), "application/x-www-form-urlencoded", stale.as_bytes());
    answer.assert_status(422).assert_shows("Do keep this").assert_shows("You signed in meanwhile");
    assert_eq!(portal.get(&topic.path).body.matches("Do keep this").count(), 0);
}

#[test]
fn a_form_sent_twice_is_one_contribution() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    for _ in 0..2 {
        portal
            .as_person(&amina)
            .post(&topic.form(), &[("body", "Once only"), ("mode", "named"), ("lang", "en")])
            .assert_status(303);
    }
    portal.get(&topic.path).assert_shows("One contribution");
}

#[test]
fn a_chosen_name_is_kept_and_none_that_looks_the_same_is_given_twice() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, boris) = (portal.person("Amina", &[Role::Participant]), portal.person("Boris", &[Role::Participant]));
    let fields = [("body", "First"), ("mode", "pseudonymous"), ("lang", "en"), ("name", "River Oak")];
    portal.as_person(&amina).post(&topic.form(), &fields).assert_status(303);
    let page = portal.get(&topic.path);
    page.assert_shows("River Oak").assert_lacks("Amina");
    assert!(portal.as_person(&amina).get(&topic.path).body.contains(r#"value="River Oak""#));
    let fields = [("body", "Second"), ("mode", "pseudonymous"), ("lang", "en"), ("name", "RIVER ОАК")];
    portal.as_person(&boris).post(&topic.form(), &fields).assert_status(422).assert_shows("looks the same");
}

#[test]
fn a_chosen_name_goes_with_the_account_that_chose_it_and_what_was_said_stays() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    let fields = [("body", "The bus is late"), ("mode", "pseudonymous"), ("lang", "en"), ("name", "River Oak")];
    portal.as_person(&amina).post(&topic.form(), &fields).assert_status(303);
    portal.as_person(&amina).post("/en/account/delete", &[]).assert_status(303);
    portal.get(&topic.path).assert_shows("The bus is late").assert_lacks("River Oak");
    let kept: i64 = portal.db().read_here(|conn| Ok(pseudonyms::table.count().get_result(conn)?)).expect("it is read");
    assert_eq!(kept, 0);
}

#[test]
fn a_topic_that_is_closed_or_not_yet_open_says_so_and_keeps_the_text() {
    let portal = Portal::new();
    for (opens, closes, words) in [(-5, -1, "This consultation is closed"), (1, 5, "is not open yet")] {
        let topic = topic_between(&portal, "everybody", &ALL_MODES, TimeDelta::days(opens), TimeDelta::days(closes));
        portal.get(&topic.path).assert_status(200).assert_shows(words);
        let late = portal.visitor().post(&topic.form(), &[("body", "Too late?"), ("mode", "anonymous"), ("lang", "en")]);
        late.assert_status(422).assert_shows(words).assert_shows("Too late?");
        portal.get(&topic.path).assert_lacks("Too late?");
    }
}

#[test]
fn only_those_whom_the_audience_takes_in_contribute() {
    let portal = Portal::new();
    let (guest, other) = (portal.person("Guest", &[Role::Participant]), portal.person("Other", &[Role::Participant]));
    let registered = open_topic(&portal, "registered", &ALL_MODES);
    let invited = open_topic(&portal, "invited", &ALL_MODES);
    let (id, guest_id) = (invited.consultation_id.clone(), guest.id.clone());
    portal.db().write_here(move |conn| consultations::invite(conn, &guest_id, &id, std::slice::from_ref(&guest_id))).unwrap();
    let fields = [("body", "May I?"), ("mode", "anonymous"), ("lang", "en")];
    portal.visitor().post(&registered.form(), &fields).assert_status(422).assert_shows("May I?");
    portal.as_person(&other).post(&registered.form(), &fields).assert_status(303);
    portal.as_person(&other).post(&invited.form(), &fields).assert_status(422).assert_shows("Those who were invited");
    portal.as_person(&guest).post(&invited.form(), &fields).assert_status(303);
}

#[test]
fn replies_stand_below_what_they_answer_two_levels_deep() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    let key = add(&portal, &topic, &amina.id, "A question", db::now());
    let ask = portal.get(&format!("{}?reply={key}", topic.path));
    ask.assert_shows("Reply to Amina");
    let answer = |parent: &str, words: &str| {
        let fields = [("body", words), ("mode", "anonymous"), ("lang", "en"), ("parent", parent)];
        portal.visitor().post(&topic.form(), &fields).assert_status(303);
        key_of(&portal.get(&topic.path), words)
    };
    let first = answer(&key, "An answer");
    answer(&first, "And an answer to that");
    let page = portal.get(&topic.path);
    page.assert_shows("3 contributions").assert_shows("In reply to Anonymous");
    assert_eq!(page.body.matches(r#"<ol class="replies">"#).count(), 1);
}

#[test]
fn a_long_thread_is_read_twenty_at_a_time_and_each_contribution_has_an_address() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    let start = db::now() - TimeDelta::hours(2);
    let keys: Vec<String> =
        (0..45).map(|n| add(&portal, &topic, &amina.id, &format!("Number {n}."), start + TimeDelta::minutes(n))).collect();
    let mut path = topic.path.clone();
    let mut seen = Vec::new();
    while seen.len() < 45 {
        let page = portal.get(&path);
        let found: Vec<String> =
            page.text().match_indices("Number ").map(|(at, _)| page.text()[at..].split('.').next().unwrap().into()).collect();
        assert!(found.len() <= 20);
        seen.extend(found);
        let Some(next) = page.body.split("rel=\"next\" href=\"").nth(1) else { break };
        path = next.split('#').next().unwrap().to_owned();
    }
    assert_eq!(seen, (0..45).rev().map(|n| format!("Number {n}")).collect::<Vec<_>>());
    portal.get(&format!("{}?at={}", topic.path, keys[3])).assert_shows("Number 3.").assert_lacks("Number 4.");
    portal.get(&format!("{}?at=nothing", topic.path)).assert_status(404);
}

#[test]
fn an_author_edits_within_a_quarter_of_an_hour_and_withdraws_at_any_time() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, boris) = (portal.person("Amina", &[Role::Participant]), portal.person("Boris", &[Role::Participant]));
    let fresh = add(&portal, &topic, &amina.id, "Frist thought", db::now());
    let old = add(&portal, &topic, &amina.id, "Old thought", db::now() - TimeDelta::minutes(16));
    let edit = |key: &str| format!("/en/contributions/{key}/edit");
    portal.as_person(&amina).get(&edit(&fresh)).assert_shows("Frist thought");
    portal.as_person(&amina).post(&edit(&fresh), &[("body", "First thought")]).assert_status(303);
    portal.as_person(&amina).post(&edit(&old), &[("body", "New thought")]).assert_status(422).assert_shows("New thought");
    portal.as_person(&boris).post(&edit(&fresh), &[("body", "Mine")]).assert_status(404);
    portal.as_person(&boris).post(&format!("/en/contributions/{old}/withdraw"), &[]).assert_status(404);
    portal.as_person(&amina).get(&format!("/en/contributions/{old}/withdraw")).assert_shows("Old thought");
    portal.as_person(&amina).post(&format!("/en/contributions/{old}/withdraw"), &[]).assert_status(303);
    let page = portal.get(&topic.path);
    page.assert_shows("First thought").assert_shows("(edited)").assert_shows("Withdrawn by its author");
    page.assert_lacks("Old thought").assert_shows("One contribution");
}

#[test]
fn htmx_gets_the_block_and_the_code_and_a_refused_form_alike() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let fields = [("body", "Swapped in"), ("mode", "anonymous"), ("lang", "en")];
    let block = portal.visitor().htmx().header("Accept-Encoding", "identity").post(&topic.form(), &fields);
    block.assert_status(200).assert_shows("Swapped in").assert_shows("shown only once").assert_lacks("<html");
    assert!(block.headers["vary"].contains("HX-Request"), "{:?}", block.headers);
    let refused = portal.visitor().htmx().post(&topic.form(), &[("body", ""), ("mode", "anonymous"), ("lang", "en")]);
    refused.assert_status(422).assert_shows("There is a problem").assert_lacks("<html");
}

#[test]
fn fifty_people_post_at_once_and_all_are_there() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    std::thread::scope(|scope| {
        for n in 0..50 {
            let (portal, topic) = (&portal, &topic);
            scope.spawn(move || {
                let words = format!("Voice {n}.");
                let fields = [("body", words.as_str()), ("mode", "anonymous"), ("lang", "en")];
                portal.visitor().post(&topic.form(), &fields).assert_status(303);
            });
        }
    });
    let mut voices = Vec::new();
    let thread_id = topic.thread_id.clone();
    let read = portal.db().read_here(|conn| {
        threads::all_of_thread(conn, &thread_id, |contribution| {
            voices.push(contribution.body);
            Ok(())
        })?;
        threads::counts_by_mode_and_language(conn, &thread_id).map_err(Error::from)
    });
    assert_eq!(read.unwrap().by_mode["anonymous"], 50);
    assert!((0..50).all(|n| voices.contains(&format!("Voice {n}."))), "{voices:?}");
    portal.get(&topic.path).assert_shows("50 contributions");
}

#[test]
fn an_official_reply_is_marked_and_its_addressee_is_told_by_mail() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let (amina, clerk) = (portal.person("Amina", &[Role::Participant]), portal.person("Clerk", &[Role::Coordinator]));
    let key = add(&portal, &topic, &amina.id, "When will it change?", db::now());
    let fields = [("body", "Next spring."), ("mode", "official"), ("lang", "en"), ("parent", key.as_str())];
    portal.as_person(&amina).post(&topic.form(), &fields).assert_status(422);
    portal.as_person(&clerk).post(&topic.form(), &fields).assert_status(303);
    portal.get(&topic.path).assert_shows("Official reply").assert_lacks("Clerk");
    let (mails, thread_id) = (amina.email.clone(), topic.thread_id.clone());
    let found = portal.db().read_here(|conn| Ok(baraza::mail::of_subject(conn, "thread", &thread_id)?)).unwrap();
    assert_eq!(found.iter().map(|mail| &mail.to_address).collect::<Vec<_>>(), [&mails]);
    assert!(found[0].text_body.contains("/en/consultations/1/topics/1?at="), "{}", found[0].text_body);
    assert!(!found[0].text_body.contains("When will it change"));
}

#[test]
fn a_focal_point_replies_for_an_entity_that_leads_the_cluster_and_for_no_other() {
    let portal = Portal::new();
    let seed = crate::seed::fill(&portal);
    let (topic, cluster, id) = (open_topic(&portal, "everybody", &ALL_MODES), seed.cluster.clone(), seed.ministry.clone());
    let consultation_id = topic.consultation_id.clone();
    let made = portal.db().write_here(move |conn| {
        use diesel::prelude::*;
        diesel::insert_into(baraza::schema::cluster_entities::table)
            .values((
                baraza::schema::cluster_entities::cluster_id.eq(&cluster),
                baraza::schema::cluster_entities::entity_id.eq(&id),
                baraza::schema::cluster_entities::part.eq("supporting"),
            ))
            .execute(conn)
            .ok();
        consultations::insert_topic(conn, None, &consultation_id, Some(&cluster), &[])
    });
    let path = topic.path.replace("/topics/1", &format!("/topics/{}", made.as_ref().unwrap().number));
    let topic = Topic { path, thread_id: made.unwrap().thread_id, ..topic };
    let amina = portal.person("Amina", &[Role::Participant]);
    let focal = portal.person_for("Fatima", &[(Role::FocalPoint, Some(seed.ministry.clone()))]);
    let key = add(&portal, &topic, &amina.id, "Who answers?", db::now());
    portal.as_person(&focal).get(&format!("{}?reply={key}", topic.path)).assert_shows("Official reply of Ministry of Justice");
    let mode = format!("entity:{}", seed.ministry);
    let fields = [("body", "We do."), ("mode", mode.as_str()), ("lang", "en"), ("parent", key.as_str())];
    portal.as_person(&amina).post(&topic.form(), &fields).assert_status(422);
    portal.as_person(&focal).post(&topic.form(), &fields).assert_status(303);
    portal.get(&topic.path).assert_shows("Official reply Ministry of Justice").assert_lacks("Fatima");
}

#[test]
fn what_an_account_wrote_stays_without_its_name_once_it_is_gone() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    add(&portal, &topic, &amina.id, "These words stay", db::now());
    portal.get(&topic.path).assert_shows("Amina");
    let id = amina.id.clone();
    portal.db().write_here(move |conn| threads::forget_author(conn, &id)).unwrap();
    portal.get(&topic.path).assert_shows("These words stay").assert_shows("Former participant").assert_lacks("Amina");
}

#[test]
fn the_page_of_a_busy_thread_is_small() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    for n in 0..25_i64 {
        let body = format!("In district {n} the clinic has had no water since {n} weeks, and {} people went home.", n * 7);
        add(&portal, &topic, &amina.id, &body, db::now() - TimeDelta::minutes(n));
    }
    let page = portal.visitor().header("Accept-Encoding", "br").get(&topic.path);
    assert!(page.bytes.len() <= 8_000, "{} bytes", page.bytes.len());
    let fields = [("body", "Short"), ("mode", "anonymous"), ("lang", "en")];
    let block = portal.visitor().htmx().header("Accept-Encoding", "br").post(&topic.form(), &fields);
    assert!(block.bytes.len() <= 4_000, "{} bytes", block.bytes.len());
}
