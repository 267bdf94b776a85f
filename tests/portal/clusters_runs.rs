//! What the program proposes anew: another number of clusters, runs that are watched and stopped, and decisions that outlast all of it.

use std::collections::BTreeSet;

use baraza::clusters::engine::{self, Progress};
use baraza::clusters::queries::{self, Place};
use baraza::clusters::{outlines, run};
use baraza::db;
use baraza::i18n::Lang;
use baraza::organisations;
use chrono::TimeDelta;

use crate::clusters_bench::{Desk, MATRIX_2019, once_done};
use crate::support::Portal;

impl Desk {
    fn places(&self) -> Vec<Place> {
        let ids: Vec<String> = self.read(queries::grounds).items.iter().map(|item| item.key.to_string()).collect();
        ids.iter().map(|id| self.place(id)).collect()
    }

    fn begin_run(&self, ago: TimeDelta) -> Option<String> {
        let actor = self.nina.id.clone();
        let begun = move |conn: &mut _| Ok(queries::begin_run(conn, &actor, db::now() - ago)?);
        self.portal.db().write_here(begun).expect("a run begins")
    }

    fn entity(&self, name: &str) -> String {
        let names = vec![(Lang::EN, name.to_owned())];
        let added =
            self.portal.db().write_here(move |conn| organisations::queries::insert_entity(conn, None, "ministry", &names));
        added.expect("an entity is added").0
    }

    fn carry_out(&self, id: &str, count: usize) {
        let work = run::carry_out(self.portal.db(), id, &self.nina.id, Some(count));
        actix_web::rt::System::new().block_on(work);
    }
}

#[test]
fn another_number_of_clusters_is_looked_at_before_it_is_proposed() {
    let desk = Desk::new();
    let before = desk.places();
    desk.get("").assert_markup("/en/desk/clusters/number");
    desk.get("/number").assert_shows("New clusters: 12").assert_shows("Fewer and larger").assert_markup("type=\"range\"");
    let page = desk.get("/number?count=30");
    page.assert_shows("New clusters: 30").assert_markup("count=24").assert_markup("count=38");
    let part = desk.portal.as_person(&desk.nina).htmx().get("/en/desk/clusters/number?count=5");
    part.assert_shows("New clusters: 5").assert_lacks("<html").assert_lacks("type=\"range\"");
    desk.get("/number?count=0").assert_shows("New clusters: 1");
    desk.get("/number?count=100000").assert_shows("New clusters: 254");
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        desk.portal.as_person(&desk.nina).get(&format!("/{lang}/desk/clusters/number?count=7")).assert_status(200);
    }
    assert_eq!(desk.places(), before, "looking changes nothing");

    let outline = desk.read(outlines).of(30, 30);
    desk.post(&desk.nina, "/propose", &[("count", "30")]).assert_redirects("/en/desk/clusters/proposal");
    assert_eq!(desk.places(), before, "and proposing waits for somebody to look at the difference");
    let (_, later) = desk.read(queries::pending).expect("a proposal that waits");
    let proposed: Vec<usize> = later.groups.iter().map(|group| group.members.len()).collect();
    assert_eq!(proposed, outline.sizes, "it is what was shown");
}

#[test]
fn what_is_decided_is_left_out_of_another_number_of_clusters() {
    let desk = Desk::new();
    let (decided, size) = (desk.members(1)[0].clone(), desk.members(1).len());
    desk.post(&desk.nina, "/1/accept", &[]);
    assert!(desk.place(&decided.0).is_decided());
    let outlines = desk.read(outlines);
    assert_eq!(outlines.items() + outlines.joining, 254 - size);
    desk.get("/number").assert_shows("New clusters: 11");
}

#[test]
fn a_run_shows_how_far_it_is_and_one_that_is_stopped_changes_nothing() {
    let desk = Desk::new();
    let before = desk.places();
    desk.get("/run").assert_redirects("/en/desk/clusters");
    let id = desk.begin_run(TimeDelta::zero()).expect("a run");
    assert_eq!(desk.begin_run(TimeDelta::zero()), None, "one at a time");
    let path = "/en/desk/clusters/propose";
    desk.portal.as_person(&desk.omar).post(path, &[("count", "5")]).assert_redirects("/en/desk/clusters/run");
    desk.get("/run")
        .assert_shows("Reading the recommendations: 0 %")
        .assert_markup("/run/stop")
        .assert_markup("http-equiv=\"refresh\"");
    desk.get("").assert_shows("The program is making a proposal.");
    let part = desk.portal.as_person(&desk.omar).htmx().get("/ar/desk/clusters/run");
    part.assert_status(200).assert_lacks("<html").assert_markup("every 1s");
    desk.post(&desk.omar, "/run/stop", &[]).assert_redirects("/en/desk/clusters/run");
    desk.get("/run").assert_shows("It is being stopped");
    desk.carry_out(&id, 30);
    desk.get("/run").assert_shows("The run was stopped. Nothing was changed.").assert_lacks("http-equiv=\"refresh\"");
    assert_eq!(desk.places(), before);
    assert!(desk.read(queries::pending).is_none());

    let id = desk.begin_run(TimeDelta::zero()).expect("another run");
    desk.carry_out(&id, 30);
    desk.get("/run").assert_redirects("/en/desk/clusters/proposal");
    let redirected = desk.portal.as_person(&desk.nina).htmx().get("/en/desk/clusters/run");
    assert_eq!(redirected.headers.get("hx-redirect").map(String::as_str), Some("/en/desk/clusters/proposal"));
}

#[test]
fn a_run_that_failed_or_died_says_so_and_another_can_begin() {
    let desk = Desk::new();
    let id = desk.begin_run(TimeDelta::minutes(5)).expect("a run");
    desk.get("/run").assert_shows("The run broke off when the program ended. Nothing was changed.");
    desk.portal.db().write_here(move |conn| Ok(queries::end_run(conn, &id, "failed")?)).expect("it fails");
    desk.get("/run").assert_shows("The run failed. Nothing was changed.");
    desk.post(&desk.nina, "/propose", &[("count", "30")]).assert_redirects("/en/desk/clusters/proposal");
}

#[test]
fn the_engine_gives_nothing_once_it_is_stopped() {
    let desk = Desk::new();
    let grounds = desk.read(queries::grounds);
    let progress = Progress::default();
    assert!(engine::propose_watched(&grounds.items, &grounds.placed, Some(9), &progress).is_some());
    progress.stop();
    assert!(engine::propose_watched(&grounds.items, &grounds.placed, Some(9), &progress).is_none());
}

#[test]
fn the_command_says_how_far_it_is() {
    let desk = Desk::new();
    let output = desk.portal.command(&["cluster", "--count", "7"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains(" the recommendations: "), "{output:?}");
}

#[test]
fn a_placement_survives_a_restart() {
    let desk = Desk::new();
    let moved = desk.members(1)[0].clone();
    desk.put(&desk.nina, &moved, "3");
    let (decided, third) = (desk.place(&moved.0), desk.cluster_id(3));
    let reopened = Portal::beside(&desk.portal);
    for count in ["6", "20"] {
        let path = "/en/desk/clusters/propose";
        let answer = reopened.as_person(&desk.omar).post(path, &[("count", count)]);
        once_done(&reopened, &desk.omar, answer).assert_redirects("/en/desk/clusters/proposal");
    }
    let ids = [moved.0.clone()];
    let found = reopened.db().read_here(|conn| Ok(queries::places(conn, &ids)?)).expect("an answer");
    assert_eq!(found[&moved.0], decided);
    assert_eq!(found[&moved.0].cluster_id(), Some(&third));
    reopened
        .as_person(&desk.nina)
        .get("/en/desk/clusters/decisions")
        .assert_shows("Moved to another cluster")
        .assert_shows("Nina");
}

#[test]
fn of_two_who_move_the_same_at_the_same_moment_one_is_told() {
    let desk = Desk::new();
    for chosen in desk.members(1).iter().take(5) {
        let seen = desk.place(&chosen.0).seen();
        let answers = std::thread::scope(|scope| {
            let hers = scope.spawn(|| desk.put_seen(&desk.nina, chosen.1, &seen, "2").status);
            let his = scope.spawn(|| desk.put_seen(&desk.omar, chosen.1, &seen, "3").status);
            [hers.join().expect("an answer"), his.join().expect("an answer")]
        });
        assert_eq!(BTreeSet::from(answers), BTreeSet::from([303, 409]), "{answers:?}");
        let winner = if answers[0] == 303 { 2 } else { 3 };
        assert_eq!(desk.place(&chosen.0).cluster_id(), Some(&desk.cluster_id(winner)));
    }
}

#[test]
fn the_proposal_is_the_same_in_whatever_order_recommendations_come() {
    let desk = Desk::new();
    desk.post(&desk.nina, "/1/accept", &[]);
    desk.command(&["import", &format!("{}/{MATRIX_2019}", env!("CARGO_MANIFEST_DIR"))]);
    let mut grounds = desk.read(queries::grounds);
    let (by_size, counted) =
        (engine::propose(&grounds.items, &grounds.placed, None), engine::propose(&grounds.items, &grounds.placed, Some(25)));
    assert!(by_size.clusters.iter().any(|cluster| cluster.joins.is_some()));
    for turn in [7, 100, 301] {
        let (items, placed) = (grounds.items.len(), grounds.placed.len());
        grounds.items.reverse();
        grounds.items.rotate_left(turn % items);
        grounds.placed.rotate_left(turn % placed);
        assert_eq!(engine::propose(&grounds.items, &grounds.placed, None), by_size);
        assert_eq!(engine::propose(&grounds.items, &grounds.placed, Some(25)), counted);
    }
}

#[test]
fn each_accepted_cluster_gets_its_lead_one_after_the_other() {
    let desk = Desk::new();
    desk.get("/leads").assert_shows("No cluster has been accepted yet.");
    desk.post(&desk.nina, "/1/accept", &[]);
    desk.post(&desk.nina, "/2/accept", &[]);
    desk.get("").assert_shows("Clusters without a lead: 2").assert_markup("/en/desk/clusters/leads");
    desk.get("/leads").assert_shows("0 of 2 have a lead").assert_shows("No entity can take the lead yet.");
    let names = ["Ministry of Health", "Ministry of Justice", "Ministry of Education", "Police"];
    let entities: Vec<String> = names.map(|name| desk.entity(name)).to_vec();
    let page = desk.get("/leads");
    page.assert_markup("aria-keyshortcuts=\"1\"")
        .assert_markup("aria-keyshortcuts=\"3\"")
        .assert_lacks("aria-keyshortcuts=\"4\"");
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        desk.portal.as_person(&desk.nina).get(&format!("/{lang}/desk/clusters/leads")).assert_status(200);
    }
    let first = desk.cluster_id(1);
    let seen = desk.read(|conn| Ok(queries::revision(conn, &first)?)).to_string();
    let fields = [("lead", entities[0].as_str()), ("seen", seen.as_str())];
    desk.post(&desk.nina, "/1/lead", &fields).assert_redirects("/en/desk/clusters/leads?after=1");
    let fields = [("lead", entities[1].as_str()), ("seen", seen.as_str())];
    desk.post(&desk.omar, "/1/lead", &fields).assert_status(409).assert_shows("Nina");
    let second = desk.read(|conn| queries::find(conn, 2, Lang::EN)).name.text;
    desk.get("/leads?after=1").assert_shows("1 of 2 have a lead").assert_shows(&second);
    desk.post(&desk.nina, "/2/lead", &[("lead", "")]).assert_redirects("/en/desk/clusters/leads?first=2&notice=lead-not-chosen");
    desk.get("/leads?first=2&notice=lead-not-chosen").assert_shows(&second);
    desk.get(&format!("/leads?after={}&first={}", i64::MIN, i64::MIN)).assert_status(200);
    desk.post(&desk.nina, &format!("/{}/lead", i64::MIN), &[("lead", "")]).assert_status(303);
    desk.post(&desk.nina, "/2/lead", &[("lead", "nobody")]).assert_status(409);
    desk.post(&desk.nina, "/2/lead", &[("lead", &entities[3])]).assert_redirects("/en/desk/clusters/leads?after=2");
    desk.get("/leads").assert_shows("Every accepted cluster has its lead.");
    desk.get("").assert_lacks("/desk/clusters/leads");
    desk.portal.get("/en/clusters/2").assert_shows("Police");

    // Given by mistake: it waits for its lead again, and the page begins with it.
    let back = [("decision", desk.newest_decision()), ("back", "leads".to_owned())];
    let back: Vec<(&str, &str)> = back.iter().map(|(name, value)| (*name, value.as_str())).collect();
    desk.post(&desk.nina, "/undo", &back).assert_redirects("/en/desk/clusters/leads?first=2&notice=decision-undone");
    desk.get("/leads?first=2").assert_shows("1 of 2 have a lead").assert_shows(&second).assert_shows("Redo");
    desk.portal.get("/en/clusters/2").assert_lacks("Police");
    desk.get("/decisions").assert_shows("Lead and supporting entities set Taken back");
    desk.post(&desk.nina, "/undo", &back).assert_redirects("/en/desk/clusters/leads?first=2&notice=decision-undone-before");
    desk.post(&desk.nina, "/redo", &back).assert_redirects("/en/desk/clusters/leads?first=2&notice=decision-redone");
    desk.portal.get("/en/clusters/2").assert_shows("Police");
}
