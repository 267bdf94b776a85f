//! The second factor: asked of those who could do most harm, and of whoever set one up.

use baraza::accounts::{passwords, second_factor};
use baraza::db;
use baraza::schema::accounts;
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::support::{Answer, Person, Portal};

const PASSWORD: &str = "three goats cross the bridge";

/// Signs in by password, without the second factor.
fn by_password(portal: &Portal, person: &Person) -> Answer {
    let (id, hash) = (person.id.clone(), passwords::hash(PASSWORD));
    portal
        .db()
        .write_here(move |conn| {
            diesel::update(accounts::table.find(&id)).set(accounts::password_hash.eq(hash)).execute(conn)?;
            Ok(())
        })
        .expect("the password is set");
    portal.visitor().post("/en/sign-in", &[("email", &person.email), ("password", PASSWORD)])
}

/// The code that an app with this secret shows, some half minutes from now.
fn code(secret: &str, ahead: u64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).expect("base 32");
    let app = totp_rs::Builder::new().with_secret(secret).build().expect("an app");
    let now = u64::try_from(db::now().and_utc().timestamp()).expect("a time after 1970");
    app.generate(now + 30 * ahead).to_string()
}

/// The secret that the set-up page shows.
fn secret_on(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("name=\"secret\" value=\"").expect("a secret on the page");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_coordinator_holds_no_role_before_the_second_factor_is_set_up() {
    let portal = Portal::new();
    let zala = portal.person("Zala", &[Role::Coordinator]);
    let answer = by_password(&portal, &zala);
    answer.assert_redirects("/en/account/second-factor");
    let zala = portal.signed_in(&answer);
    for page in ["/en/desk", "/en/account"] {
        portal.as_person(&zala).get(page).assert_redirects("/en/account/second-factor");
    }
    let page = portal.as_person(&zala).get("/en/account/second-factor");
    page.assert_shows("Your role asks for it").assert_shows("Secret:");
    assert!(page.body.contains("<svg class=\"qr-code\""));
    let secret = secret_on(&page);
    portal
        .as_person(&zala)
        .post("/en/account/second-factor", &[("secret", &secret), ("code", "000000")])
        .assert_status(422)
        .assert_shows("This code does not hold");
    let given = [("secret", secret.as_str()), ("code", &code(&secret, 0))];
    let answer = portal.as_person(&zala).post("/en/account/second-factor", &given);
    answer.assert_status(200).assert_shows("Your recovery codes");
    let trusted = portal.signed_in(&answer);
    portal.as_person(&trusted).get("/en/desk").assert_status(200);
    portal.as_person(&zala).get("/en/desk").assert_redirects("/en/sign-in");
}

#[test]
fn a_code_serves_once_and_a_recovery_code_stands_in_for_it() {
    let portal = Portal::new();
    let zala = portal.person("Zala", &[Role::Coordinator]);
    let first = portal.signed_in(&by_password(&portal, &zala));
    let secret = second_factor::new_secret();
    let set = portal.as_person(&first).post("/en/account/second-factor", &[("secret", &secret), ("code", &code(&secret, 0))]);
    let (_, rest) = set.body.split_once("class=\"receipt\" dir=\"ltr\">").expect("recovery codes");
    let recovery = rest.split('<').next().unwrap_or_default().to_owned();

    let give = |code: &str| {
        let signing_in = portal.signed_in(&by_password(&portal, &zala));
        portal.as_person(&signing_in).post("/en/account/second-factor", &[("code", code), ("then", "/en/desk")])
    };
    give(&code(&secret, 0)).assert_status(422);
    let next = code(&secret, 1);
    give(&next).assert_redirects("/en/desk");
    give(&next).assert_status(422);
    give(&recovery.to_uppercase()).assert_redirects("/en/desk");
    give(&recovery).assert_status(422);
}

#[test]
fn whoever_set_one_up_is_asked_and_may_do_nothing_before() {
    let portal = Portal::new();
    let ana = portal.person("Ana", &[Role::Participant]);
    portal.as_person(&ana).get("/en/account/second-factor").assert_shows("Set up a second factor");
    let secret = second_factor::new_secret();
    let set = portal.as_person(&ana).post("/en/account/second-factor", &[("secret", &secret), ("code", &code(&secret, 0))]);
    let ana = portal.signed_in(&set);
    let waiting = portal.signed_in(&by_password(&portal, &ana));
    portal.as_person(&waiting).get("/en/account").assert_redirects("/en/account/second-factor");
    portal.as_person(&waiting).get("/en/account/second-factor").assert_lacks(&secret);
    portal.as_person(&ana).post("/en/account/second-factor/end", &[("code", "000000")]).assert_status(422);
    portal
        .as_person(&ana)
        .post("/en/account/second-factor/end", &[("code", &code(&secret, 1))])
        .assert_redirects("/en/account/second-factor");
    by_password(&portal, &ana).assert_redirects("/en/");
}
