//! Reminders: due by rule, once each, in the recipient's language, and what the desk says of them.

use baraza::clusters;
use baraza::db;
use baraza::i18n::Lang;
use baraza::mail::{self, Mail};
use baraza::organisations;
use baraza::plan;
use baraza::plan::model::NewAction;
use baraza::viewer::Role;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::support::{Person, Portal};

/// An entity with one open action; its focal point comes extra.
pub struct Owed {
    pub entity_id: String,
    pub action_id: String,
    pub number: i64,
}

/// A day well after today, so that nothing lies before the action was made.
pub fn day(offset: i64) -> NaiveDate {
    db::now().date() + TimeDelta::days(200 + offset)
}

/// In the morning of that day, after eight in Ljubljana.
pub fn morning(offset: i64) -> NaiveDateTime {
    day(offset).and_hms_opt(8, 5, 0).expect("a time")
}

/// The action is due on `day(0)`.
pub fn owed(portal: &Portal, title: &str) -> Owed {
    let title = title.to_owned();
    portal
        .db()
        .write_here(move |conn| {
            let ministry = [(Lang::EN, "Ministry of Justice".to_owned()), (Lang::AR, "وزارة العدل".to_owned())];
            let (entity_id, _) = organisations::queries::insert_entity(conn, None, "ministry", &ministry)?;
            let (cluster_id, _) = clusters::queries::insert(conn, "accepted", None, None, &[])?;
            clusters::queries::rename(conn, None, &cluster_id, &[(Lang::EN, "Prison conditions".to_owned())])?;
            let new = NewAction {
                cluster_id,
                entity_id: entity_id.clone(),
                plan_state: "planned".into(),
                starts_on: None,
                due_on: day(0),
                texts: vec![(Lang::EN, title, String::new())],
            };
            let (action_id, number) = plan::queries::insert_action(conn, None, &new)?;
            Ok(Owed { entity_id, action_id, number })
        })
        .expect("an action is added")
}

pub fn focal_point(portal: &Portal, entity_id: &str, name: &str, lang: &str, part: &'static str) -> Person {
    let person = portal.person(name, &[]);
    let (id, entity_id, lang) = (person.id.clone(), entity_id.to_owned(), lang.to_owned());
    portal
        .db()
        .write_here(move |conn| {
            use baraza::schema::accounts;
            diesel::update(accounts::table.find(&id)).set(accounts::lang.eq(lang)).execute(conn)?;
            organisations::queries::set_focal_point(conn, None, &entity_id, &id, part)
        })
        .expect("a focal point is set");
    person
}

/// As the server does when it starts.
pub fn start(portal: &Portal) {
    let data = portal.data.clone();
    actix_web::rt::System::new().block_on(baraza::app::schedule(&data, db::now())).expect("jobs are queued");
}

pub fn mails(portal: &Portal, state: &str) -> Vec<Mail> {
    portal.db().read_here(|conn| Ok(mail::latest(conn, Some(state), 200)?)).expect("mails")
}

fn reasons(portal: &Portal) -> Vec<String> {
    let mut reasons: Vec<String> = mails(portal, "skipped").into_iter().filter_map(|mail| mail.reason).collect();
    reasons.sort();
    reasons
}

fn set_state(portal: &Portal, action_id: &str, state: &'static str) {
    use baraza::schema::actions;
    let id = action_id.to_owned();
    let set = move |conn: &mut db::DbConnection| {
        diesel::update(actions::table.find(&id)).set(actions::plan_state.eq(state)).execute(conn)?;
        Ok(())
    };
    portal.db().write_here(set).expect("the state is set");
}

#[test]
fn a_simulated_month_reminds_by_each_rule_once() {
    let portal = Portal::with(|config| config.demo = true);
    let owed = owed(&portal, "Open two day centres");
    let amina = focal_point(&portal, &owed.entity_id, "Amina", "en", "main");
    start(&portal);
    for hours in (-31 * 24..20 * 24).step_by(5) {
        portal.work(morning(0) + TimeDelta::hours(hours));
    }
    let mut keys: Vec<String> = mails(&portal, "sent").into_iter().map(|mail| mail.occurrence_key).collect();
    keys.sort();
    let key = |offset: i32| format!("reminder:{}:{offset}:{}:{}", owed.action_id, day(0), amina.id);
    let mut wanted = [-30, -7, -1, 1, 7, 14].map(key).to_vec();
    wanted.sort();
    assert_eq!(keys, wanted);
    assert_eq!(reasons(&portal), [""; 0]);
    let subjects: Vec<String> = mails(&portal, "sent").into_iter().map(|mail| mail.subject).collect();
    assert!(subjects.iter().filter(|subject| subject.contains("late, was due on")).count() == 3, "{subjects:?}");
}

#[test]
fn after_a_month_switched_off_only_the_look_back_is_sent_and_the_desk_says_what_was_skipped() {
    let portal = Portal::with(|config| config.demo = true);
    let owed = owed(&portal, "Train prison staff");
    focal_point(&portal, &owed.entity_id, "Amina", "en", "main");
    start(&portal);
    portal.work(morning(-31));
    portal.work(morning(1));
    assert_eq!(mails(&portal, "sent").len(), 1, "the day after the due date");
    assert_eq!(reasons(&portal), ["look-back", "look-back", "superseded"]);
    portal.work(morning(1) + TimeDelta::hours(3));
    assert_eq!((mails(&portal, "sent").len(), reasons(&portal).len()), (1, 3));
    let coordinator = portal.person("Cora", &[Role::Coordinator]);
    let desk = portal.as_person(&coordinator).get("/en/desk/reminders");
    desk.assert_status(200).assert_shows("Missed by more than 72 hours").assert_shows("Train prison staff");
}

#[test]
fn who_answered_lately_is_left_in_peace_and_an_alternate_stands_in_for_who_left() {
    let portal = Portal::with(|config| config.demo = true);
    let (silent, answered) = (owed(&portal, "Silent"), owed(&portal, "Answered"));
    let gone = focal_point(&portal, &silent.entity_id, "Gone", "en", "main");
    let stand_in = focal_point(&portal, &silent.entity_id, "Stand In", "fr", "alternate");
    focal_point(&portal, &answered.entity_id, "Quick", "en", "main");
    portal
        .db()
        .write_here(move |conn| {
            use baraza::schema::{accounts, progress_updates};
            diesel::update(accounts::table.find(&gone.id)).set(accounts::disabled_at.eq(db::now())).execute(conn)?;
            diesel::insert_into(progress_updates::table)
                .values((
                    progress_updates::id.eq(db::new_id()),
                    progress_updates::action_id.eq(&answered.action_id),
                    progress_updates::entity_id.eq(&answered.entity_id),
                    progress_updates::plan_state.eq("under_way"),
                    progress_updates::lang.eq("en"),
                    progress_updates::body.eq("Half of it is done."),
                    progress_updates::came_by.eq("page"),
                    progress_updates::posted_at.eq(morning(-3)),
                ))
                .execute(conn)?;
            Ok(())
        })
        .expect("an answer");
    owed(&portal, "Nobody’s");
    start(&portal);
    portal.work(morning(-2));
    portal.work(morning(-1));
    let sent = mails(&portal, "sent");
    assert_eq!((sent.len(), sent[0].account_id.as_ref(), sent[0].lang.as_str()), (1, Some(&stand_in.id), "fr"));
    assert!(reasons(&portal).contains(&"answered".to_owned()) && reasons(&portal).contains(&"no-focal-point".to_owned()));
}

#[test]
fn what_is_settled_while_it_waits_is_taken_back_before_it_goes_out() {
    let portal = Portal::new();
    let (kept, done, moved) = (owed(&portal, "Kept"), owed(&portal, "Done"), owed(&portal, "Moved"));
    for owed in [&kept, &done, &moved] {
        focal_point(&portal, &owed.entity_id, "Amina", "en", "main");
    }
    start(&portal);
    portal.work(morning(-8));
    portal.work(morning(-7));
    assert_eq!(mails(&portal, "queued").len(), 3);
    set_state(&portal, &done.action_id, "done");
    let id = moved.action_id.clone();
    let later = move |conn: &mut db::DbConnection| {
        use baraza::schema::actions;
        diesel::update(actions::table.find(&id)).set(actions::due_on.eq(day(90))).execute(conn)?;
        Ok(())
    };
    portal.db().write_here(later).expect("the due date moves");
    portal.work(morning(-7) + TimeDelta::minutes(1));
    assert_eq!(mails(&portal, "queued").len(), 1);
    let reasons = reasons(&portal);
    assert!(reasons.contains(&"settled".to_owned()) && reasons.contains(&"due-date-changed".to_owned()), "{reasons:?}");
}

#[test]
fn a_coordinator_sets_the_rules_and_sees_what_comes_next() {
    let portal = Portal::new();
    let owed = owed(&portal, "Open two day centres");
    focal_point(&portal, &owed.entity_id, "Amina", "ar", "main");
    start(&portal);
    let coordinator = portal.person("Cora", &[Role::Coordinator]);
    let desk = || portal.as_person(&coordinator).get("/en/desk/reminders");
    desk().assert_status(200).assert_shows("No mail server is set").assert_shows("7 days before the due date");
    let add = |days: &str, side: &str| {
        portal.as_person(&coordinator).post("/en/desk/reminders/rules", &[("days", days), ("side", side)])
    };
    add("190", "before").assert_redirects("/en/desk/reminders?notice=saved");
    desk().assert_shows("190 days before the due date Amina , Arabic");
    add("190", "before").assert_status(422).assert_shows("There is such a rule already");
    add("0", "after").assert_status(422).assert_shows("from 1 to 365");
    let page = desk().body;
    let at = page.find("/remove").expect("a rule to remove");
    let id = &page[at - 36..at];
    let remove = portal.as_person(&coordinator).post(&format!("/en/desk/reminders/rules/{id}/remove"), &[]);
    remove.assert_redirects("/en/desk/reminders");
    desk().assert_lacks("190 days before");
    let timing = [("hour", "10"), ("weekend", "friday-saturday")];
    portal.as_person(&coordinator).post("/en/desk/reminders/timing", &timing).assert_redirects("/en/desk/reminders");
    let timing = [("hour", "3"), ("weekend", "never")];
    portal.as_person(&coordinator).post("/en/desk/reminders/timing", &timing).assert_status(422);
    let preview = portal.as_person(&coordinator).get("/en/desk/reminders/preview?lang=ar");
    preview.assert_status(200).assert_shows("يستحق في").assert_shows("Open two day centres");
    portal.as_person(&coordinator).post("/en/desk/reminders/test", &[]).assert_redirects("/en/desk/reminders?notice=");
    assert_eq!(mails(&portal, "queued")[0].kind, "reminder-test");
}

#[test]
fn only_coordinators_see_the_reminders() {
    let portal = Portal::new();
    let focal = portal.person("Amina", &[Role::FocalPoint, Role::Moderator]);
    for path in ["/en/desk/reminders", "/en/desk/reminders/preview"] {
        portal.as_person(&focal).get(path).assert_status(404);
        portal.get(path).assert_redirects("/en/sign-in");
    }
    let again = format!("/en/desk/reminders/mails/{}/again", db::new_id());
    let remove = format!("/en/desk/reminders/rules/{}/remove", db::new_id());
    for path in ["/en/desk/reminders/rules", "/en/desk/reminders/timing", "/en/desk/reminders/test", &again, &remove] {
        portal.as_person(&focal).post(path, &[]).assert_status(404);
    }
}

#[test]
fn a_focal_point_finds_what_is_late_first() {
    let portal = Portal::new();
    let owed = owed(&portal, "Open two day centres");
    let amina = focal_point(&portal, &owed.entity_id, "Amina", "en", "main");
    let page = portal.as_person(&portal.person("Other", &[])).get("/en/my");
    page.assert_status(200).assert_shows("You answer for no entity");
    let page = portal.as_person(&amina).get("/en/my");
    page.assert_status(200).assert_shows("Due next").assert_shows("Ministry of Justice").assert_lacks("<h2>Late");
    assert!(page.body.contains(&format!("/en/plan/actions/{}", owed.number)));
    let id = owed.action_id.clone();
    let today = portal.today();
    let late = move |conn: &mut db::DbConnection| {
        use baraza::schema::actions;
        diesel::update(actions::table.find(&id)).set(actions::due_on.eq(today - TimeDelta::days(3))).execute(conn)?;
        Ok(())
    };
    portal.db().write_here(late).expect("the action is late");
    portal.as_person(&amina).get("/en/my").assert_shows("Late").assert_shows("3 days late");
    portal.get("/en/my").assert_redirects("/en/sign-in");
}

#[test]
fn the_demonstrations_mail_is_read_on_the_spot_and_only_there() {
    let portal = Portal::with(|config| config.demo = true);
    let owed = owed(&portal, "Open two day centres");
    focal_point(&portal, &owed.entity_id, "Amina", "ar", "main");
    start(&portal);
    portal.work(morning(-8));
    portal.work(morning(-7));
    portal.get("/demo/inbox").assert_status(200).assert_shows("Open two day centres").assert_shows("Amina");
    let id = mails(&portal, "sent")[0].id.clone();
    let mail = portal.get(&format!("/demo/inbox/{id}"));
    mail.assert_status(200).assert_shows("تحية طيبة");
    assert!(mail.body.contains("<a href=\"http://portal.test/a/"), "{}", mail.body);
    let html = portal.get(&format!("/demo/inbox/{id}/html"));
    assert!(html.body.contains("dir=\"rtl\"") && html.headers["content-security-policy"].contains("sandbox"));
    let elsewhere = Portal::new();
    for path in ["/demo/inbox".to_owned(), format!("/demo/inbox/{id}"), format!("/demo/inbox/{id}/html")] {
        elsewhere.get(&path).assert_status(404);
    }
}
