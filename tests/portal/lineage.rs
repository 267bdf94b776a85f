//! Lineage between cycles, their comparison, saved views, what changed.

use baraza::db;
use baraza::register::lineage;
use baraza::viewer::Role;

use crate::seed;
use crate::support::{Person, Portal};
use crate::views::document;

/// Two cycles: of three recommendations two come again, one of them nearly word for word.
fn two_cycles(portal: &Portal) -> Person {
    portal
        .db()
        .write_here(|conn| {
            let theme = "theme:right-to-health";
            let before = [
                ("5.1", "Ratify the Convention on the Protection of the Rights of All Migrant Workers", theme),
                ("5.2", "Combat hate speech against Roma in the media", theme),
                ("5.3", "Improve access of older persons to long-term care", theme),
            ];
            document(conn, ("A/HRC/42/15", "mechanism:UPR", Some(3)), &before)?;
            let now = [
                ("6.1", "Ratify the International Convention on the Protection of the Rights of All Migrant Workers", theme),
                ("6.2", "Prosecute and combat hate speech against Roma and migrants in social media", theme),
                ("6.3", "Establish a registry of firearms", theme),
            ];
            document(conn, ("A/HRC/60/15", "mechanism:UPR", Some(4)), &now)?;
            lineage::enqueue(conn)
        })
        .expect("two cycles");
    portal.work(db::now());
    portal.person("Coordinator", &[Role::Coordinator])
}

fn field(body: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    body.split(&start).nth(1).and_then(|rest| rest.split('"').next()).expect("a hidden field").to_owned()
}

#[test]
fn what_repeats_the_cycle_before_is_proposed_and_decided_once() {
    let portal = Portal::new();
    let person = two_cycles(&portal);
    let desk = portal.as_person(&person).get("/en/desk/lineage");
    desk.assert_shows("Proposed (2)").assert_markup("<mark>Ratify</mark>").assert_lacks("firearms");
    desk.assert_shows("Also in common: Right to health");
    portal.get("/en/recommendations/4").assert_lacks("From cycle to cycle");

    let (later, earlier) = (field(&desk.body, "later"), field(&desk.body, "earlier"));
    let decide = |decision: &str| {
        let fields = [("later", later.as_str()), ("earlier", earlier.as_str()), ("decision", decision)];
        portal.as_person(&person).post("/en/desk/lineage/decide", &fields)
    };
    decide("confirm").assert_redirects("/en/desk/lineage");
    // Who still has it before them as proposed is told, and what was decided stays.
    assert!(decide("refuse").location.is_some_and(|location| location.ends_with("lineage-decided-meanwhile")));
    portal.get("/en/recommendations/4").assert_shows("Repeats A/HRC/42/15 · 5.1 Then: Supported Now: Supported");
    portal.get("/en/recommendations/1").assert_shows("Repeated by A/HRC/60/15 · 6.1");
    portal.as_person(&person).get("/en/desk/journal").assert_shows("Decided whether a recommendation repeats");

    // What was refused is not proposed again.
    let next = portal.as_person(&person).get("/en/desk/lineage");
    let (later, earlier) = (field(&next.body, "later"), field(&next.body, "earlier"));
    let refuse = [("later", later.as_str()), ("earlier", earlier.as_str()), ("decision", "refuse")];
    portal.as_person(&person).post("/en/desk/lineage/decide", &refuse).assert_status(303);
    portal.db().write_here(lineage::enqueue).expect("queued");
    portal.work(db::now());
    let again = portal.as_person(&person).get("/en/desk/lineage");
    again.assert_shows("Proposed (0)").assert_shows("Confirmed (1)").assert_shows("Refused (1)");
}

#[test]
fn what_is_repeated_in_another_language_is_proposed_when_its_meaning_was_read() {
    let portal = Portal::new();
    let rows = |symbol: &str, cycle: u8, texts: [&str; 2]| {
        let row = |(at, text): (usize, &str)| format!("Slovenia,{symbol},6.{at},{cycle},\"{text}\",France,supported\n");
        let rows: String = texts.into_iter().enumerate().map(row).collect();
        format!("sur,document_symbol,paragraph,cycle,text,recommending_state,response\n{rows}")
    };
    let earlier = ["Abolish the death penalty for all crimes", "Combat hate speech against Roma"];
    let later = ["Abolir la peine capitale pour tous les crimes", "Construire des écoles dans les zones rurales"];
    for (lang, rows) in [("en", rows("A/HRC/42/15", 3, earlier)), ("fr", rows("A/HRC/60/15", 4, later))] {
        std::fs::write(portal.folder().join("list.csv"), rows).expect("written");
        let output = portal.command(&["import", "list.csv", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let person = portal.person("Coordinator", &[Role::Coordinator]);
    portal.work(db::now());
    portal.work(db::now());
    let desk = portal.as_person(&person).get("/en/desk/lineage");
    desk.assert_shows("Proposed (1)").assert_shows("peine capitale").assert_shows("Abolish the death penalty");
    desk.assert_shows("their words cannot be compared, since they are in different languages");
    portal.as_person(&person).get("/ar/desk/lineage").assert_shows("متشابهتان في المعنى");
}

#[test]
fn two_cycles_are_compared_by_what_people_confirmed() {
    let portal = Portal::new();
    let person = two_cycles(&portal);
    portal.get("/en/documents").assert_shows("Compare two cycles");
    let page = portal.get("/en/documents/compare");
    page.assert_shows("Repeated (0)").assert_shows("New (3)").assert_shows("Not repeated (3)").assert_shows("Right to health 3");
    portal.as_person(&person).post("/en/desk/lineage/confirm-all", &[("level", "alike")]).assert_status(303);
    let page = portal.get("/en/documents/compare?one=cycle-3&two=cycle-4");
    page.assert_shows("Repeated (2)").assert_shows("New (1)").assert_shows("Repeats A/HRC/42/15 · 5.1 Then: Supported");
    portal.get("/en/documents/compare?one=1&two=2&part=left").assert_shows("older persons").assert_lacks("hate speech");
    portal.get("/ar/documents/compare").assert_status(200);
    portal.get("/en/documents/compare?one=1&two=1").assert_shows("Choose two that differ");
}

#[test]
fn a_view_is_saved_under_a_name_and_goes_with_the_account() {
    let portal = Portal::new();
    seed::fill(&portal);
    let ana = portal.person("Ana", &[]);
    portal.as_person(&ana).get("/en/recommendations/by/theme?response=noted").assert_shows("Save this view");
    portal.get("/en/recommendations").assert_lacks("Save this view");
    let unnamed = [("path", "/recommendations/by/theme"), ("query", "?response=noted"), ("name", " ")];
    portal.as_person(&ana).post("/en/recommendations/views", &unnamed).assert_status(422).assert_markup("?response=noted");
    let named = [("path", "/recommendations/by/theme"), ("query", "?response=noted&x=1"), ("name", "Noted ones")];
    portal.as_person(&ana).post("/en/recommendations/views", &named).assert_status(303);
    let own = portal.as_person(&ana).get("/en/recommendations/views");
    own.assert_markup("/en/recommendations/by/theme?response=noted\" dir=\"auto\">Noted ones");
    portal.get("/en/recommendations/views").assert_lacks("Noted ones");
    assert!(portal.as_person(&ana).get("/en/account/export.json").body.contains("Noted ones"));
    let id = own.body.split("/recommendations/views/").nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    let address = format!("/en/recommendations/views/{id}");

    // Only a coordinator publishes; another's view is not to be found.
    portal.as_person(&ana).post(&address, &[("name", "Noted"), ("published", "yes")]).assert_status(303);
    portal.get("/en/recommendations/views").assert_lacks("Noted");
    let coordinator = portal.person("Coordinator", &[Role::Coordinator]);
    portal.as_person(&coordinator).post(&address, &[("name", "Mine"), ("published", "yes")]).assert_status(404);
    portal.as_person(&coordinator).post("/en/recommendations/views", &named).assert_status(303);
    let own = portal.as_person(&coordinator).get("/en/recommendations/views");
    let id = own.body.split("/recommendations/views/").nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    let publish = [("name", "For everybody to see"), ("published", "yes")];
    portal.as_person(&coordinator).post(&format!("/en/recommendations/views/{id}"), &publish).assert_status(303);
    portal.get("/en/recommendations/views").assert_shows("For everybody to see");

    portal.as_person(&coordinator).post("/en/account/delete", &[]).assert_status(303);
    portal.get("/en/recommendations/views").assert_lacks("For everybody to see");
}

#[test]
fn what_changed_since_a_day_is_told_by_recommendation() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    let person = portal.person("Coordinator", &[Role::Coordinator]);
    let assess = [("needed", "yes"), ("stage", "drafting"), ("bill", "")];
    portal.as_person(&person).post("/en/desk/legislation/3", &assess).assert_status(303);
    portal
        .db()
        .write_here(move |conn| baraza::clusters::queries::accept(conn, None, &seeded.proposed_cluster))
        .expect("a cluster is accepted");
    let page = portal.get("/en/recommendations/changed");
    page.assert_shows(": 60").assert_shows("Added to the register").assert_shows("Assessed for legislation");
    page.assert_shows("Joined a cluster");
    portal.get("/en/recommendations/changed?since=2999-01-01").assert_shows("Nothing changed since that day");
    portal.get("/en/recommendations/changed?since=yesterday").assert_status(422).assert_markup("value=\"yesterday\"");
    portal.get("/zh/recommendations/changed?response=noted").assert_status(200);
}
