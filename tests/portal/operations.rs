//! What those who run the portal ask it.

use baraza::db;
use baraza::operations::check;

use crate::support::Portal;

#[test]
fn it_says_that_it_lives_and_is_ready() {
    let portal = Portal::new();
    portal.get("/healthz").assert_status(200).assert_shows("ok");
    portal.get("/readyz").assert_status(503).assert_shows("search index");
    portal.indexed().get("/readyz").assert_status(200).assert_shows("ok");
}

#[test]
fn figures_are_for_this_machine_only_and_speak_of_nobody() {
    let portal = Portal::new();
    portal.get("/en/").assert_status(200);
    let figures = portal.get("/metrics");
    figures.assert_status(200).assert_shows("baraza_reads_total{class=\"2xx\"} 1").assert_lacks("/en");
    portal.visitor().header("X-Forwarded-For", "192.0.2.7").get("/metrics").assert_status(404);
    let open = Portal::with(|config| config.open_metrics = true);
    open.visitor().header("X-Forwarded-For", "192.0.2.7").get("/metrics").assert_status(200);
}

#[test]
fn sending_something_leaves_no_count_that_tells_when() {
    let portal = Portal::new();
    let before = portal.get("/metrics").body;
    portal.visitor().post("/en/nothing", &[("body", "x")]).assert_status(404);
    let before = before.replace("{class=\"2xx\"} 0", "{class=\"2xx\"} 1");
    let after = portal.get("/metrics").body;
    assert_eq!(before, after, "only the question for the figures itself was counted");
}

#[test]
fn a_check_names_what_is_wrong_and_what_to_do() {
    let portal = Portal::with(|config| config.smtp_url = Some("smtp://127.0.0.1:9".into()));
    let run = |config| actix_web::rt::System::new().block_on(check::run(config, db::now()));
    let findings = run(&portal.data.config);
    let wrong: Vec<&str> = findings.iter().filter(|finding| finding.to_do.is_some()).map(|finding| finding.what).collect();
    assert_eq!(wrong, ["mail"], "{findings:#?}");
    let mut config = portal.data.config.clone();
    config.database_url = format!("sqlite:{}", portal.folder().join("nowhere/portal.db").display());
    config.files = "/proc/nowhere".into();
    let findings = run(&config);
    assert!(findings.iter().any(|finding| finding.what == "attachments" && finding.to_do.is_some()), "{findings:#?}");
    assert!(!portal.folder().join("nowhere/portal.db").exists());
}

#[test]
fn a_language_that_is_read_on_in_is_remembered_and_one_that_was_only_linked_to_is_not() {
    let portal = Portal::new();
    let within = |path: &str| {
        let visitor = portal.visitor().header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Site", "same-origin");
        visitor.get(path).headers.get("set-cookie").cloned()
    };
    assert!(within("/fr/").is_some_and(|cookie| cookie.starts_with("lang=fr;")));
    assert!(within("/fr/").is_some_and(|cookie| cookie.starts_with("lang=fr;")), "from the page cache as well");
    let from_elsewhere = portal.visitor().header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Site", "cross-site").get("/fr/");
    assert!(!from_elsewhere.headers.contains_key("set-cookie"));
    let returning = portal.visitor().header("Cookie", "lang=fr").language("es").get("/");
    returning.assert_redirects("/fr/");
}
