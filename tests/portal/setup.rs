//! An empty portal: the first administrator, the set-up page, the settings.

use baraza::accounts::links;
use baraza::accounts::model::Purpose;
use baraza::settings::{self, Stored};
use baraza::viewer::Role;

use crate::support::Portal;

/// A portal that nobody has set up, as after the first start.
fn unset() -> Portal {
    let portal = Portal::with(|config| {
        config.country = None;
        config.time_zone = None;
    });
    portal.db().write_here(|conn| settings::store(conn, &Stored::default())).expect("the settings are emptied");
    portal
}

/// The path that `baraza serve` prints while nobody administers the portal.
fn first_link(portal: &Portal) -> String {
    let purpose = Purpose::FirstAdministrator;
    let token = portal
        .db()
        .write_here(move |conn| links::create(conn, purpose, None, None, "", purpose.lasts()))
        .expect("a link is made");
    links::path(&token)
}

#[test]
fn an_empty_portal_says_kindly_what_to_do() {
    let portal = unset();
    portal.get("/es/").assert_status(200).assert_shows("Este portal aún no está configurado");
    portal.get("/es/setup").assert_redirects("/es/sign-in");
}

#[test]
fn the_printed_link_makes_one_administrator_and_no_second_one() {
    let portal = unset();
    let (link, other) = (first_link(&portal), first_link(&portal));
    portal.get(&link).assert_status(200).assert_shows("Make the first administrator");
    let form = [("email", "ines@example.org"), ("name", "Ines"), ("password", "three goats cross the bridge")];
    let weak = [("email", "ines@example.org"), ("name", "Ines"), ("password", "ines@example.org")];
    portal.visitor().post(&link, &weak).assert_status(422).assert_shows("not your e-mail address");
    let answer = portal.visitor().post(&link, &form);
    answer.assert_redirects("/en/account/second-factor");
    let again = [("email", "mallory@example.org"), ("name", "Mallory"), ("password", "four goats cross the bridge")];
    portal.visitor().post(&other, &again).assert_status(409);
    portal.visitor().post(&link, &again).assert_status(410).assert_shows("While the portal has no administrator");
}

#[test]
fn the_set_up_page_is_kept_in_the_settings() {
    let portal = unset();
    let ines = portal.person("Ines", &[Role::Administrator]);
    portal.as_person(&ines).get("/en/").assert_shows("Set the portal up");
    let nothing = portal.as_person(&ines).post("/en/setup", &[("time_zone", "Moon/Base"), ("name-en", "Baraza Kenya")]);
    nothing.assert_status(422).assert_shows("Choose the country").assert_shows("Choose at least one language");
    assert!(nothing.body.contains("Baraza Kenya"));
    let form = [
        ("country", "KEN"),
        ("name-en", "National Committee on International Obligations"),
        ("name-ar", "اللجنة الوطنية"),
        ("languages", "en"),
        ("languages", "ar"),
        ("time_zone", "Africa/Nairobi"),
        ("contact", "P.O. Box 1, Nairobi"),
    ];
    portal.as_person(&ines).post("/en/setup", &form).assert_redirects("/en/desk");
    let settings = portal.data.settings();
    assert_eq!((settings.country.as_deref(), settings.time_zone), (Some("KEN"), chrono_tz::Africa::Nairobi));
    portal.get("/ar/").assert_shows("اللجنة الوطنية");
    portal.get("/fr/").assert_status(404);
    portal.as_person(&ines).get("/en/desk/settings").assert_shows("Settings").assert_shows("P.O. Box 1, Nairobi");
}

#[test]
fn the_environment_wins_and_the_page_says_so() {
    let portal = Portal::new();
    let ines = portal.person("Ines", &[Role::Administrator]);
    let page = portal.as_person(&ines).get("/en/desk/settings");
    page.assert_shows("Slovenia Set by BARAZA_COUNTRY").assert_shows("Set by BARAZA_TIME_ZONE").assert_lacks("name=\"country\"");
    let form = [("languages", "en"), ("languages", "fr"), ("country", "KEN"), ("name-fr", "Le mécanisme")];
    portal.as_person(&ines).post("/en/desk/settings", &form).assert_redirects("/en/desk/settings");
    assert_eq!(portal.data.settings().country.as_deref(), Some("SVN"));
    portal.get("/fr/").assert_shows("Le mécanisme");
}

#[test]
fn only_administrators_change_the_settings() {
    let portal = Portal::new();
    let zala = portal.person("Zala", &[Role::Coordinator]);
    portal.as_person(&zala).get("/en/desk/settings").assert_status(404);
    portal.as_person(&zala).post("/en/setup", &[("languages", "en")]).assert_status(404);
}
