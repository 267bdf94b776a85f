//! What everybody meets first.

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
