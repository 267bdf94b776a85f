//! Coming in and going out: links, invitations, and what a stranger can learn.

use baraza::accounts::queries::{Invitee, find_or_invite};
use baraza::i18n::Lang;
use baraza::viewer::Role;

use crate::support::Portal;

/// Invites somebody as a focal point and returns the path of the link in the mail.
fn invite(portal: &Portal, email: &'static str, lang: Lang) -> String {
    let settings = portal.data.settings();
    portal
        .db()
        .write_here(move |conn| {
            let invitee = Invitee { email, name: "Majda", lang, role: Role::FocalPoint, subject_id: None };
            find_or_invite(conn, &settings, None, &invitee)
        })
        .expect("somebody is invited");
    portal.link_mailed_to(email)
}

#[test]
fn an_invitation_says_what_it_is_and_acts_only_when_the_button_is_pressed() {
    let portal = Portal::new();
    let link = invite(&portal, "majda@example.org", Lang::EN);
    for _ in 0..2 {
        portal.get(&link).assert_status(200).assert_shows("You are invited").assert_shows("Focal point");
    }
    let answer = portal.visitor().post(&link, &[("name", "Majda Kos")]);
    answer.assert_redirects("/en/my");
    let majda = portal.signed_in(&answer);
    assert_eq!(majda.email, "majda@example.org");
    portal.as_person(&majda).get("/en/").assert_shows("Majda Kos");
}

#[test]
fn an_invitation_is_in_the_language_of_whoever_is_invited() {
    let portal = Portal::new();
    let link = invite(&portal, "amal@example.org", Lang::AR);
    let mail = &portal.mails_to("amal@example.org")[0];
    assert!(mail.subject.starts_with("دعوة") && mail.html_body.contains("dir=\"rtl\""));
    portal.get(&link).assert_shows("أنتم مدعوون");
}

#[test]
fn a_used_link_offers_a_new_one_to_the_same_address() {
    let portal = Portal::new();
    let link = invite(&portal, "majda@example.org", Lang::EN);
    portal.visitor().post(&link, &[("name", "Majda")]).assert_redirects("/en/my");
    portal.visitor().post(&link, &[("name", "Majda")]).assert_status(410).assert_lacks("majda@example.org");
    portal.get(&link).assert_status(410).assert_shows("It was used already");
    portal.visitor().post(&format!("{link}/renew"), &[]).assert_status(200).assert_shows("A new link is on its way");
    let newer = portal.link_mailed_to("majda@example.org");
    assert_ne!(newer, link);
    portal.get(&newer).assert_status(200);
}

#[test]
fn a_link_that_is_not_known_says_so_kindly() {
    let portal = Portal::new();
    portal.visitor().language("fr").get("/i/nothing").assert_status(404).assert_shows("Ce lien est inconnu");
    portal.visitor().post("/i/nothing", &[]).assert_status(404);
    portal.visitor().post("/i/nothing/renew", &[]).assert_status(404);
}

#[test]
fn a_link_by_mail_signs_in_and_leads_to_where_they_were_going() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let asked = [("email", ana.email.as_str()), ("then", "/en/account")];
    portal.visitor().post("/en/sign-in/link", &asked).assert_status(200).assert_shows("Look into your mailbox");
    let link = portal.link_mailed_to(&ana.email);
    let answer = portal.visitor().post(&link, &[]);
    answer.assert_redirects("/en/account");
    assert_eq!(portal.signed_in(&answer).id, ana.id);
}

#[test]
fn a_stranger_cannot_learn_who_has_an_account() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let page = |email: &str| {
        let by_link = portal.visitor().post("/en/sign-in/link", &[("email", email)]);
        let by_password = portal.visitor().post("/en/sign-in", &[("email", email), ("password", "wrong but long enough")]);
        assert_eq!((by_link.status, by_password.status), (200, 422));
        (by_link.body + &by_password.body).replace(email, "")
    };
    assert_eq!(page(&ana.email), page("nobody@example.org"));
    assert!(portal.mails_to("nobody@example.org").is_empty());
}

#[test]
fn nobody_is_sent_to_another_site_after_signing_in() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    portal.visitor().post("/en/sign-in/link", &[("email", &ana.email), ("then", "https://evil.example/")]);
    portal.visitor().post(&portal.link_mailed_to(&ana.email), &[]).assert_redirects("/en/");
}

#[test]
fn whoever_signs_out_is_a_visitor_again() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    portal.as_person(&ana).get("/en/").assert_shows("Ana");
    portal.as_person(&ana).post("/en/sign-out", &[]).assert_redirects("/en/");
    portal.as_person(&ana).get("/en/").assert_shows("Sign in");
}

#[test]
fn tries_are_limited_with_a_page_that_says_so() {
    let portal = Portal::new();
    let tried = [("email", "ana@example.org"), ("password", "wrong but long enough")];
    let answers: Vec<u16> = (0..12).map(|_| portal.visitor().post("/en/sign-in", &tried).status).collect();
    assert_eq!((answers[0], answers[11]), (422, 429));
    portal.visitor().post("/en/sign-in", &tried).assert_shows("Too many tries");
}
