//! One's own account: made, kept, changed, handed over.

use baraza::db;
use baraza::viewer::Role;

use crate::smtp_sink::SmtpSink;
use crate::support::Portal;

const PASSWORD: &str = "three goats cross the bridge";

#[test]
fn a_participant_signs_up_with_an_address_that_is_theirs() {
    let portal = Portal::new();
    let asked = [("name", "Nia"), ("email", "Nia@Example.org")];
    portal.visitor().post("/en/sign-up", &asked).assert_status(200).assert_shows("A link was sent to Nia@Example.org");
    let answer = portal.visitor().post(&portal.link_mailed_to("nia@example.org"), &[]);
    answer.assert_redirects("/en/");
    portal.as_person(&portal.signed_in(&answer)).get("/en/account").assert_shows("Participant").assert_shows("nia@example.org");
}

#[test]
fn signing_up_with_a_known_address_looks_the_same_and_tells_only_its_owner() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let page = |email: &str| {
        let answer = portal.visitor().post("/en/sign-up", &[("name", "Somebody"), ("email", email)]);
        (answer.status, answer.body.replace(email, ""))
    };
    assert_eq!(page(&ana.email), page("nobody@example.org"));
    assert!(portal.mails_to(&ana.email)[0].subject.starts_with("You already have an account"));
    portal.visitor().post(&portal.link_mailed_to(&ana.email), &[]).assert_redirects("/en/");
}

#[test]
fn what_is_missing_is_said_and_nothing_typed_is_lost() {
    let portal = Portal::new();
    let answer = portal.visitor().post("/fr/sign-up", &[("name", "Nia"), ("email", "nia@")]);
    answer.assert_status(422).assert_shows("Erreur").assert_shows("Écrivez une adresse électronique complète");
    assert!(answer.body.contains("value=\"Nia\"") && answer.body.contains("value=\"nia@\""));
}

#[test]
fn the_profile_can_be_changed_and_the_language_follows() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let profile = [("name", "Ana Novak"), ("lang", "ru"), ("time_zone", "Africa/Nairobi")];
    portal.as_person(&ana).post("/en/account", &profile).assert_redirects("/ru/account");
    portal.as_person(&ana).get("/ru/account?notice=saved").assert_shows("Изменения сохранены").assert_shows("Ana Novak");
    let wrong = [("name", ""), ("lang", "xx"), ("time_zone", "Moon/Base")];
    portal.as_person(&ana).post("/en/account", &wrong).assert_status(422).assert_shows("Choose a time zone from the list");
}

#[test]
fn a_new_password_ends_the_other_sessions_and_is_told_by_mail() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let weak = portal.as_person(&ana).post("/en/account/password", &[("password", "password12345")]);
    weak.assert_status(422).assert_shows("among the first to be guessed").assert_lacks("password12345");
    portal.as_person(&ana).post("/en/account/password", &[("password", PASSWORD)]).assert_redirects("/en/account");
    assert!(portal.mails_to(&ana.email)[0].subject.starts_with("Your password was changed"));

    let signed_in = portal.visitor().post("/en/sign-in", &[("email", &ana.email.to_uppercase()), ("password", PASSWORD)]);
    let elsewhere = portal.signed_in(&signed_in);
    let change = [("present", PASSWORD), ("password", "four goats cross the bridge")];
    portal.as_person(&elsewhere).post("/en/account/password", &change).assert_redirects("/en/account");
    portal.as_person(&elsewhere).get("/en/account").assert_status(200);
    portal.as_person(&ana).get("/en/account").assert_redirects("/en/sign-in");
    let wrong = [("present", PASSWORD), ("password", "five goats cross the bridge")];
    portal
        .as_person(&elsewhere)
        .post("/en/account/password", &wrong)
        .assert_status(422)
        .assert_shows("not your present password");
}

#[test]
fn a_forgotten_password_is_replaced_by_a_link() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let asked = portal.visitor().post("/en/sign-in/reset", &[("email", &ana.email)]);
    asked.assert_status(200).assert_shows("Look into your mailbox");
    let link = portal.link_mailed_to(&ana.email);
    portal.visitor().post(&link, &[("password", "short")]).assert_status(422).assert_shows("at least 12 characters");
    portal.visitor().post(&link, &[("password", PASSWORD)]).assert_redirects("/en/");
    portal.as_person(&ana).get("/en/account").assert_redirects("/en/sign-in");
    portal.visitor().post("/en/sign-in", &[("email", &ana.email), ("password", PASSWORD)]).assert_redirects("/en/");
}

#[test]
fn a_new_address_is_confirmed_from_there_and_the_old_one_is_told() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    portal.as_person(&ana).post("/en/account/address", &[("email", "ana@new.example")]).assert_status(200);
    portal.as_person(&ana).get("/en/account").assert_shows(&ana.email);
    portal.visitor().post(&portal.link_mailed_to("ana@new.example"), &[]).assert_redirects("/en/sign-in");
    portal.as_person(&ana).get("/en/account").assert_shows("ana@new.example");
    assert!(portal.mails_to(&ana.email)[0].subject.starts_with("Your address was changed"));
}

#[test]
fn an_address_that_somebody_has_gets_the_same_answer_and_no_mail() {
    let portal = Portal::new();
    let (ana, bor) = (portal.person("Ana", &[Role::Participant]), portal.person("Bor", &[Role::Participant]));
    portal.as_person(&ana).post("/en/account/address", &[("email", &bor.email)]).assert_shows("Look into your mailbox");
    assert!(portal.mails_to(&bor.email).is_empty());
}

#[test]
fn sessions_are_listed_and_ended_by_their_owner_only() {
    let portal = Portal::new();
    let (ana, bor) = (portal.person("Ana", &[Role::Participant]), portal.person("Bor", &[Role::Participant]));
    portal.visitor().post("/en/sign-in/link", &[("email", &ana.email)]);
    let elsewhere = portal.signed_in(&portal.visitor().post(&portal.link_mailed_to(&ana.email), &[]));
    let page = portal.as_person(&ana).get("/en/account");
    let (_, rest) = page.body.split_once("/en/account/sessions/").expect("another session is listed");
    let path = format!("/en/account/sessions/{}/end", rest.split('/').next().unwrap_or_default());
    portal.as_person(&bor).post(&path, &[]).assert_status(404);
    portal.as_person(&ana).post(&path, &[]).assert_redirects("/en/account");
    portal.as_person(&elsewhere).get("/en/account").assert_redirects("/en/sign-in");
    portal.as_person(&ana).get("/en/account").assert_status(200);
}

#[test]
fn people_take_along_what_is_kept_of_them() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant, Role::Observer]);
    let answer = portal.as_person(&ana).get("/en/account/export.json");
    assert!(answer.headers["content-disposition"].contains("account.json"));
    let own: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("JSON");
    assert_eq!(own["account"]["email"], serde_json::json!(ana.email));
    assert_eq!(own["roles"][1]["role"], "observer");
    portal.get("/en/account/export.json").assert_redirects("/en/sign-in");
}

#[test]
fn whoever_deletes_their_account_is_forgotten_and_may_come_again() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Observer]);
    portal.as_person(&ana).get("/en/account/delete").assert_shows("What you contributed stays");
    portal.as_person(&ana).post("/en/account/delete", &[]).assert_redirects("/en/?notice=account-deleted");
    portal.as_person(&ana).get("/en/account").assert_redirects("/en/sign-in");
    let zala = portal.person("Zala", &[Role::Coordinator]);
    portal.as_person(&zala).get("/en/desk/people").assert_lacks(&ana.email);
    portal.as_person(&zala).get(&format!("/en/desk/people/{}", ana.id)).assert_status(404);
    portal.visitor().post("/en/sign-up", &[("name", "Ana"), ("email", &ana.email)]);
    portal.visitor().post(&portal.link_mailed_to(&ana.email), &[]).assert_redirects("/en/");
}

#[test]
fn the_last_administrator_stays() {
    let portal = Portal::new();
    let ines = portal.person("Ines", &[Role::Administrator]);
    portal.as_person(&ines).get("/en/account/delete").assert_shows("You are the only administrator");
    portal.as_person(&ines).post("/en/account/delete", &[]).assert_status(409);
}

#[test]
fn a_form_without_the_sessions_token_changes_nothing() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    let form = "name=Mallory&lang=en&time_zone=UTC";
    let answer = portal.as_person(&ana).post_bytes("/en/account", "application/x-www-form-urlencoded", form.as_bytes());
    answer.assert_status(409);
    portal.as_person(&ana).get("/en/account").assert_lacks("Mallory");
}

#[test]
fn a_mail_that_is_out_keeps_no_token() {
    let sink = SmtpSink::start();
    let url = sink.url();
    let portal = Portal::with(|config| config.smtp_url = Some(url));
    let ana = portal.person("Ana", &[Role::Participant]);
    portal.visitor().post("/en/sign-in/link", &[("email", &ana.email)]);
    let link = portal.link_mailed_to(&ana.email);
    portal.work(db::now());
    assert!(!portal.mails_to(&ana.email)[0].text_body.contains(&link));
    assert_eq!((portal.mails_to(&ana.email)[0].state.as_str(), sink.messages().len()), ("sent", 1));
    portal.get(&link).assert_status(200);
}
