//! Who holds which role: invited, changed, disabled, and by whom.

use baraza::viewer::Role;

use crate::support::{Person, Portal};

/// Invites somebody as a coordinator does at the desk; the path of their page.
fn invite(portal: &Portal, by: &Person, email: &str, role: &str, subject: &str) -> String {
    let form = [("email", email), ("name", "Majda"), ("lang", "fr"), ("role", role), ("subject", subject)];
    let answer = portal.as_person(by).post("/en/desk/people", &form);
    answer.assert_redirects("/en/desk/people/");
    let path = answer.location.unwrap_or_default();
    path.split('?').next().unwrap_or_default().to_owned()
}

#[test]
fn a_coordinator_invites_somebody_who_then_holds_the_role() {
    let portal = Portal::new();
    let zala = portal.person("Zala", &[Role::Coordinator]);
    let page = invite(&portal, &zala, "Majda@example.org", "observer", "");
    portal.as_person(&zala).get(&page).assert_shows("Invited, not accepted yet").assert_shows("Observer");
    let link = portal.link_mailed_to("majda@example.org");
    portal.get(&link).assert_shows("Une invitation pour vous").assert_shows("Observateur");
    portal.visitor().post(&link, &[("name", "Majda Kos")]).assert_redirects("/fr/");
    portal.as_person(&zala).get("/en/desk/people").assert_shows("Majda Kos").assert_lacks("not accepted yet");
}

#[test]
fn an_invitation_that_lies_about_can_be_sent_again() {
    let portal = Portal::new();
    let zala = portal.person("Zala", &[Role::Coordinator]);
    let page = invite(&portal, &zala, "majda@example.org", "observer", "");
    portal.as_person(&zala).post(&format!("{page}/invite"), &[]).assert_redirects(&page);
    assert_eq!(portal.mails_to("majda@example.org").len(), 2);
}

#[test]
fn a_role_for_an_entity_asks_which_one() {
    let portal = Portal::new();
    let zala = portal.person("Zala", &[Role::Coordinator]);
    let form = [("email", "majda@example.org"), ("name", "Majda"), ("lang", "en"), ("role", "focal_point"), ("subject", "")];
    portal.as_person(&zala).post("/en/desk/people", &form).assert_status(422).assert_shows("Choose the entity");
    let form = [("email", "majda"), ("name", ""), ("lang", "xx"), ("role", "king"), ("subject", "")];
    let answer = portal.as_person(&zala).post("/en/desk/people", &form);
    answer.assert_status(422).assert_shows("Choose one of the roles offered").assert_shows("Write the name of whom you invite");
    assert!(portal.mails_to("majda@example.org").is_empty());
}

#[test]
fn a_coordinator_makes_no_administrator_and_changes_none() {
    let portal = Portal::new();
    let (zala, ines) = (portal.person("Zala", &[Role::Coordinator]), portal.person("Ines", &[Role::Administrator]));
    let page = portal.as_person(&zala).get("/en/desk/people/new");
    page.assert_status(200).assert_lacks("value=\"administrator\"");
    let form = [("email", "majda@example.org"), ("name", "Majda"), ("lang", "en"), ("role", "administrator")];
    portal.as_person(&zala).post("/en/desk/people", &form).assert_status(422);
    for change in ["disable", "roles/withdraw"] {
        let path = format!("/en/desk/people/{}/{change}", ines.id);
        portal.as_person(&zala).post(&path, &[("role", "administrator")]).assert_status(404);
    }
    portal.as_person(&ines).get("/en/desk/people/new").assert_shows("Administrator");
    portal.as_person(&ines).get("/en/desk/people").assert_status(200);
}

#[test]
fn an_administrator_does_not_shut_themselves_out() {
    let portal = Portal::new();
    let ines = portal.person("Ines", &[Role::Administrator]);
    let page = format!("/en/desk/people/{}", ines.id);
    portal.as_person(&ines).post(&format!("{page}/disable"), &[]).assert_status(404);
    portal.as_person(&ines).post(&format!("{page}/roles/withdraw"), &[("role", "administrator")]).assert_status(409);
}

#[test]
fn roles_come_and_go_and_whoever_gets_one_is_told() {
    let portal = Portal::new();
    let (zala, ana) = (portal.person("Zala", &[Role::Coordinator]), portal.person("Ana", &[Role::Participant]));
    let page = format!("/en/desk/people/{}", ana.id);
    portal.as_person(&ana).get("/en/desk").assert_status(404);
    portal.as_person(&zala).post(&format!("{page}/roles"), &[("role", "auditor")]).assert_redirects(&page);
    portal.as_person(&ana).get("/en/desk").assert_status(200);
    assert!(portal.mails_to(&ana.email)[0].text_body.contains("Auditor"));
    portal.as_person(&zala).post(&format!("{page}/roles/withdraw"), &[("role", "auditor")]).assert_redirects(&page);
    portal.as_person(&ana).get("/en/desk").assert_status(404);
}

#[test]
fn whoever_is_disabled_is_out_at_once_and_back_when_enabled() {
    let portal = Portal::new();
    let (zala, ana) = (portal.person("Zala", &[Role::Coordinator]), portal.person("Ana", &[Role::Participant]));
    let page = format!("/en/desk/people/{}", ana.id);
    portal.visitor().post("/en/sign-in/link", &[("email", &ana.email)]);
    let link = portal.link_mailed_to(&ana.email);
    portal.as_person(&zala).post(&format!("{page}/disable"), &[]).assert_redirects(&page);
    portal.as_person(&ana).get("/en/account").assert_redirects("/en/sign-in");
    portal.visitor().post(&link, &[]).assert_status(404);
    portal.as_person(&zala).get(&page).assert_shows("Disabled");
    portal.as_person(&zala).post(&format!("{page}/enable"), &[]).assert_redirects(&page);
    portal.visitor().post("/en/sign-in/link", &[("email", &ana.email)]);
    portal.visitor().post(&portal.link_mailed_to(&ana.email), &[]).assert_redirects("/en/");
}

#[test]
fn participants_are_found_by_searching_only() {
    let portal = Portal::new();
    let (zala, _) = (portal.person("Zala", &[Role::Coordinator]), portal.person("Nia Mwangi", &[Role::Participant]));
    portal.as_person(&zala).get("/en/desk/people").assert_lacks("Nia Mwangi");
    portal.as_person(&zala).get("/en/desk/people?q=Mwangi").assert_shows("Nia Mwangi");
    portal.as_person(&zala).get("/en/desk/people?q=nobody%20at%20all").assert_shows("Nobody was found");
}
