//! Answers from a mail: without signing in, in two clicks, and the coordinators hear of it.

use baraza::db;
use baraza::viewer::Role;
use chrono::TimeDelta;
use diesel::prelude::*;

use crate::reminders::{Owed, focal_point, mails, morning, owed, start};
use crate::support::{Person, Portal};

/// A demonstration in which one reminder was sent; the path of its link.
fn reminded(lang: &str) -> (Portal, Owed, Person, String) {
    let portal = Portal::with(|config| config.demo = true);
    let owed = owed(&portal, "Open two day centres");
    let amina = focal_point(&portal, &owed.entity_id, "Amina", lang, "main");
    start(&portal);
    portal.work(morning(-8));
    portal.work(morning(-7));
    let path = link_in(&mails(&portal, "sent")[0].text_body);
    (portal, owed, amina, path)
}

fn link_in(text: &str) -> String {
    let start = text.find("http://portal.test/a/").expect("a link") + "http://portal.test".len();
    text[start..].split_whitespace().next().expect("a link").to_owned()
}

const ANSWER: [(&str, &str); 3] =
    [("plan_state", "under_way"), ("body", "One centre is open, the other opens in May."), ("lang", "en")];

fn kinds(portal: &Portal, kind: &str) -> Vec<baraza::mail::Mail> {
    let mut found = mails(portal, "sent");
    found.extend(mails(portal, "queued"));
    found.retain(|mail| mail.kind == kind);
    found
}

#[test]
fn a_focal_point_answers_from_the_mail_and_the_coordinators_are_told_once() {
    let (portal, owed, _, path) = reminded("en");
    portal.person("Cora", &[Role::Coordinator]);
    portal.person("Carl", &[Role::Coordinator, Role::Administrator]);
    let form = portal.get(&path);
    form.assert_status(200).assert_shows("Open two day centres").assert_shows("You answer as Amina for Ministry of Justice");
    assert_eq!(form.headers["cache-control"], "no-store");
    assert_eq!(form.headers["referrer-policy"], "same-origin");
    assert!(form.body.contains("content=\"noindex\""));
    let sent = portal.visitor().upload(&path, &ANSWER, ("attachment", "", b""));
    sent.assert_redirects(&format!("/en{path}/thanks"));
    portal.get(sent.location.as_deref().unwrap()).assert_status(200).assert_shows("your answer is saved");
    let action = portal.get(&format!("/en/plan/actions/{}", owed.number));
    action.assert_shows("One centre is open").assert_shows("Under way").assert_lacks("Amina");
    portal.work(db::now());
    portal.work(db::now() + TimeDelta::minutes(1));
    let told = kinds(&portal, "answer-received");
    assert_eq!(told.len(), 2, "each coordinator once");
    assert!(told[0].text_body.contains("One centre is open") && told[0].subject.contains("Ministry of Justice"));
    portal.visitor().upload(&path, &ANSWER, ("attachment", "", b"")).assert_redirects("/en/a/");
    portal.work(db::now());
    assert_eq!(kinds(&portal, "answer-received").len(), 4, "a correction is told too");
}

#[test]
fn opening_the_link_changes_nothing_and_an_unknown_one_is_not_found() {
    let (portal, _, _, path) = reminded("en");
    let before = portal.db().read_here(|conn| Ok(baraza::journal::newest(conn)?)).unwrap();
    for _ in 0..3 {
        portal.get(&path).assert_status(200);
    }
    assert_eq!(portal.db().read_here(|conn| Ok(baraza::journal::newest(conn)?)).unwrap(), before);
    portal.get("/a/nothing").assert_status(404);
    portal.get("/en/a/nothing/thanks").assert_status(404);
}

#[test]
fn the_form_speaks_the_recipients_language_and_others() {
    let (portal, _, _, path) = reminded("ar");
    let form = portal.visitor().language("fr").get(&path);
    form.assert_shows("ما الذي أُنجز من هذا الإجراء؟");
    assert!(form.body.contains("dir=\"rtl\"") && form.body.contains(&format!("/fr{path}")));
    portal.get(&format!("/fr{path}")).assert_status(200).assert_shows("Où en est cette action");
}

#[test]
fn what_was_typed_survives_a_wrong_answer() {
    let (portal, _, _, path) = reminded("en");
    let sent =
        portal.visitor().upload(&path, &[("plan_state", "delayed"), ("body", ""), ("lang", "en")], ("attachment", "", b""));
    sent.assert_status(422).assert_shows("There is a problem");
    assert!(sent.body.contains("<option value=\"delayed\" selected>"));
    let sent = portal.visitor().upload(&path, &ANSWER, ("attachment", "virus.exe", b"MZ program"));
    sent.assert_status(422).assert_shows("Files of this type can’t be attached");
    assert!(sent.body.contains("One centre is open"));
}

#[test]
fn an_attachment_comes_along_and_can_be_read_by_everybody() {
    let (portal, owed, _, path) = reminded("en");
    let pdf = b"%PDF-1.7\n1 0 obj << >>\ntrailer\n%%EOF\n";
    portal.visitor().upload(&path, &ANSWER, ("attachment", "plan.pdf", pdf)).assert_redirects("/en/a/");
    let page = portal.get(&format!("/en/plan/actions/{}", owed.number));
    page.assert_shows("plan.pdf");
    let start = page.body.find("/attachments/").expect("an attachment");
    let id: String = page.body[start + "/attachments/".len()..].chars().take(36).collect();
    let file = portal.get(&format!("/en/plan/actions/{}/attachments/{id}", owed.number));
    assert_eq!((file.status, file.bytes.as_slice()), (200, pdf.as_slice()));
}

#[test]
fn a_focal_point_hands_over_and_the_coordinators_hear_of_it() {
    let (portal, _, _, path) = reminded("en");
    portal.person("Cora", &[Role::Coordinator]);
    let told = portal.visitor().post(&format!("{path}/hand-over"), &[("words", "Zala in the legal unit")]);
    told.assert_redirects(&format!("/en{path}/told"));
    portal.get(told.location.as_deref().unwrap()).assert_status(200).assert_shows("The coordinators are told");
    portal.visitor().post(&format!("{path}/hand-over"), &[("words", "")]).assert_redirects("/en/a/");
    let mails = kinds(&portal, "hand-over");
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text_body.contains("Zala in the legal unit") && mails[0].text_body.contains("Amina"));
    let long = "x".repeat(501);
    portal.visitor().post(&format!("{path}/hand-over"), &[("words", &long)]).assert_status(422);
}

#[test]
fn an_expired_link_offers_a_new_one_by_mail() {
    let (portal, _, _, path) = reminded("en");
    portal
        .db()
        .write_here(|conn| {
            use baraza::schema::links;
            diesel::update(links::table).set(links::expires_at.eq(db::now() - TimeDelta::days(1))).execute(conn)?;
            Ok(())
        })
        .unwrap();
    portal.get(&path).assert_status(200).assert_shows("This link has expired").assert_lacks("textarea");
    portal.visitor().upload(&path, &ANSWER, ("attachment", "", b"")).assert_status(410);
    for _ in 0..2 {
        portal.visitor().post(&format!("{path}/renew"), &[]).assert_redirects(&format!("/en{path}/renewed"));
    }
    let mails = kinds(&portal, "answer-link");
    assert_eq!((mails.len(), mails[0].to_name.as_str()), (1, "Amina"));
    portal.get(&link_in(&mails[0].text_body)).assert_status(200).assert_shows("Your answer");
}

#[test]
fn who_no_longer_answers_for_the_entity_cannot_use_an_old_link() {
    let (portal, owed, amina, path) = reminded("en");
    portal
        .db()
        .write_here(move |conn| baraza::organisations::queries::remove_focal_point(conn, &amina.id, &owed.entity_id, &amina.id))
        .unwrap();
    portal.get(&path).assert_status(200).assert_shows("You do not answer for this action any more");
    portal.visitor().upload(&path, &ANSWER, ("attachment", "", b"")).assert_status(410);
    portal.visitor().post(&format!("{path}/renew"), &[]).assert_status(404);
}
