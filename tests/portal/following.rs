//! Following by feed and by mail, without an account.

use baraza::db;
use baraza::following::TELL_FOLLOWERS;
use baraza::i18n::Lang;
use baraza::jobs;
use baraza::plan::model::NewUpdate;
use baraza::schema::{follows, journal, mails};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use diesel::prelude::*;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::seed;
use crate::smtp_sink::SmtpSink;
use crate::support::Portal;

const READER: &str = "reader@example.org";

/// Reports on the second action, which serves the cluster of the first forty recommendations.
fn report(portal: &Portal, entity: &str, body: &'static str) {
    let entity_id = entity.to_owned();
    let written = portal.db().write_here(move |conn| {
        let action = baraza::plan::queries::find_action(conn, 2, Lang::EN)?;
        let update = NewUpdate {
            action_id: action.id,
            entity_id,
            account_id: None,
            plan_state: "under_way".into(),
            lang: Lang::EN,
            body: body.into(),
            came_by: "page",
            attachments: Vec::new(),
        };
        baraza::plan::queries::insert_progress_update(conn, &update).map(drop)
    });
    written.expect("progress is reported");
}

/// The words of each element of that name, in order; fails where the feed is no XML.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) if start.name().as_ref() == name => {
                inside = true;
                found.push(String::new());
            }
            Event::End(end) if end.name().as_ref() == name => inside = false,
            Event::Text(text) if inside => {
                found.last_mut().expect("an element").push_str(text.as_ref());
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn feeds_tell_what_happened_to_one_thing_a_list_or_everything() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    report(&portal, &seeded.ministry, "It goes on.");
    let about = |path: &str| elements(&portal.get(path).assert_status(200).body, "title");
    assert!(about("/feeds/en/all.atom").contains(&"Progress reported: Measure 2".to_owned()));
    assert!(about("/feeds/ru/clusters/1.atom").contains(&"Отчет о ходе работы: Measure 2".to_owned()));
    assert!(about("/feeds/en/recommendations/3.atom").iter().any(|title| title.starts_with("Progress reported")));
    assert!(!about("/feeds/en/recommendations/55.atom").iter().any(|title| title.starts_with("Progress reported")));
    let health = about("/feeds/en/recommendations.atom?theme=right-to-health");
    assert_eq!(health.iter().filter(|title| title.starts_with("New in the register: A/HRC/99/1, 140.")).count(), 20);
    assert!(about("/feeds/en/documents/1.atom")[0].starts_with("A/HRC/99/1"));
    assert!(about("/feeds/fr/consultations/1.atom")[0].starts_with("Draft action plan"));
    for missing in ["/feeds/en/clusters/2.atom", "/feeds/xx/all.atom", "/feeds/en/nothing.atom", "/feeds/en/documents/99.atom"] {
        portal.get(missing).assert_status(404);
    }
}

#[test]
fn a_feed_is_valid_atom_stays_the_same_and_is_not_sent_twice() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    report(&portal, &seeded.ministry, "It goes on.");
    let path = "/feeds/ar/all.atom";
    let first = portal.get(path);
    assert_eq!(first.headers["content-type"], "application/atom+xml; charset=utf-8");
    first.assert_markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ar\">").assert_markup("rel=\"self\"");
    let (ids, updated) = (elements(&first.body, "id"), elements(&first.body, "updated"));
    assert_eq!((ids[0].as_str(), ids.len(), updated.len()), ("http://portal.test/feeds/ar/all.atom", 2, 2));
    assert!(ids[1].starts_with("tag:portal.test,2026:journal/"), "{ids:?}");
    assert!(updated.iter().all(|moment| chrono::DateTime::parse_from_rfc3339(moment).is_ok()), "{updated:?}");
    assert_eq!(elements(&first.body, "name"), ["Baraza"]);
    let again = portal.visitor().header("If-None-Match", &first.headers["etag"]).get(path);
    assert_eq!((again.status, again.bytes.len()), (304, 0));
    report(&portal, &seeded.ministry, "And on.");
    let later = portal.visitor().header("If-None-Match", &first.headers["etag"]).get(path);
    assert!(later.status == 200 && elements(&later.body, "id").contains(&ids[1]));
    portal.get("/fr/clusters/1").assert_markup("type=\"application/atom+xml\" href=\"/feeds/fr/clusters/1.atom\"");
    portal.get("/en/recommendations?theme=right-to-health").assert_markup("/feeds/en/recommendations.atom?theme=right-to-health");
}

fn enqueue(portal: &Portal, now: NaiveDateTime) {
    portal.db().write_here(move |conn| jobs::enqueue_once(conn, TELL_FOLLOWERS, TELL_FOLLOWERS, now)).expect("the job waits");
}

/// So many days from today, at nine by the clock of Greenwich.
fn morning(days: i64) -> NaiveDateTime {
    (db::now() + TimeDelta::days(days)).date().and_time(NaiveTime::from_hms_opt(9, 0, 0).expect("nine o’clock"))
}

fn ask(portal: &Portal, of: &str) {
    let answer = portal.visitor().post("/fr/follow", &[("of", of), ("address", READER)]);
    answer.assert_redirects("/fr/");
    assert!(answer.location.as_deref().is_some_and(|to| to.ends_with("notice=follow-asked")), "{:?}", answer.location);
}

/// The path of the link in a mail.
fn link(content: &str) -> String {
    let at = content.find("http://portal.test/fr/f/").expect("a link") + "http://portal.test".len();
    content[at..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || "/-_".contains(*letter)).collect()
}

fn follows_and_mails(portal: &Portal) -> (i64, i64) {
    let count = portal.db().read_here(|conn| {
        let mails: i64 = mails::table.filter(mails::to_address.eq(READER)).count().get_result(conn)?;
        Ok((follows::table.count().get_result(conn)?, mails))
    });
    count.expect("they are counted")
}

#[test]
fn somebody_follows_by_mail_hears_once_a_day_and_ends_it_with_one_click() {
    let sink = SmtpSink::start();
    let url = sink.url();
    let portal = Portal::with(|config| config.smtp_url = Some(url));
    let seeded = seed::fill(&portal);
    portal.get("/fr/recommendations/1").assert_markup("/fr/follow?of=%2Frecommendations%2F1");
    portal.get("/fr/follow?of=/recommendations/1").assert_status(200).assert_shows("A/HRC/99/1, 140.1").assert_shows("Personne.");
    ask(&portal, "/recommendations/1");
    enqueue(&portal, db::now());
    portal.work(db::now());
    let asked = mail(&sink, 0);
    let path = link(&asked);
    portal.get(&path).assert_shows("Voulez-vous suivre ceci ?").assert_shows("A/HRC/99/1, 140.1");
    report(&portal, &seeded.ministry, "Not to be mailed: nobody confirmed yet.");
    portal.visitor().post(&path, &[("deed", "confirm")]).assert_redirects(&path);
    // Asked again, the same answer comes, and nothing else is followed.
    ask(&portal, "/recommendations/1");
    portal.work(morning(1));
    let before = sink.messages().len();
    report(&portal, &seeded.ministry, "It goes on.");
    portal.work(morning(1) + TimeDelta::hours(2));
    assert_eq!(sink.messages().len(), before + 1);
    let news = mail(&sink, before);
    assert!(news.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{news}");
    assert!(news.contains(&format!("List-Unsubscribe: <http://portal.test{path}>")), "{news}");
    report(&portal, &seeded.ministry, "And on, on the same day.");
    portal.work(morning(1) + TimeDelta::hours(4));
    assert_eq!(sink.messages().len(), before + 1, "one mail a day");
    portal.work(morning(2) + TimeDelta::hours(4));
    assert_eq!(sink.messages().len(), before + 2);
    assert_eq!(follows_and_mails(&portal), (1, 0), "mails to followers are not kept");
    portal.visitor().post(&path, &[("List-Unsubscribe", "One-Click")]).assert_redirects("/fr/");
    portal.get(&path).assert_status(404).assert_shows("Ce lien ne suit plus rien");
    portal.visitor().post(&path, &[("deed", "end")]).assert_redirects("/fr/?notice=follow-ended");
    assert_eq!(follows_and_mails(&portal), (0, 0));
}

fn mail(sink: &SmtpSink, place: usize) -> String {
    let received = sink.messages();
    assert_eq!(received[place].to, [READER]);
    let content = received[place].content.replace("=\r\n", "").replace("\r\n ", " ");
    content.replace("=3D", "=")
}

#[test]
fn who_never_confirms_is_forgotten_and_the_journal_knows_nobody() {
    let portal = Portal::new();
    seed::fill(&portal);
    for number in 1..=9 {
        ask(&portal, &format!("/recommendations/{number}"));
    }
    assert_eq!(follows_and_mails(&portal), (5, 5), "nobody fills somebody's mailbox");
    let told: i64 = portal
        .db()
        .read_here(|conn| Ok(journal::table.filter(journal::detail.like("%example.org%")).count().get_result(conn)?))
        .expect("the journal is read");
    assert_eq!(told, 0);
    enqueue(&portal, morning(4));
    portal.work(morning(4));
    assert_eq!(follows_and_mails(&portal).0, 0);
}

#[test]
fn a_wrong_address_comes_back_and_a_search_is_followed_by_feed_only() {
    let portal = Portal::new();
    seed::fill(&portal);
    let wrong = portal.visitor().post("/en/follow", &[("of", "/clusters/1"), ("address", "nobody at all")]);
    wrong.assert_status(422).assert_shows("Write a complete e-mail address").assert_markup("nobody at all");
    let search = portal.get("/en/follow?of=%2Frecommendations%3Fq%3Dprison");
    search.assert_status(200).assert_lacks("type=\"email\"").assert_markup("/feeds/en/recommendations.atom?q=prison");
    portal.get("/en/follow?of=/desk").assert_status(404);
    portal.get("/en/follow?of=/clusters/2").assert_status(404);
    portal.get("/en/f/nonsense").assert_status(404);
}
