//! Priorities: several people score by criteria, nobody is led by the others, a person decides, and every decision stays.

use baraza::clusters::priorities::queries;
use baraza::clusters::queries as clusters;
use baraza::i18n::Lang;
use baraza::journal;
use baraza::viewer::Role;

use crate::seed::{self, Seed};
use crate::support::{Answer, Person, Portal};

const ROOM: &str = "/en/desk/clusters/priorities";

struct Place {
    portal: Portal,
    seed: Seed,
    coordinator: Person,
    /// A focal point of the entity that leads the cluster.
    amina: Person,
}

fn place() -> Place {
    let portal = Portal::new();
    let seed = seed::fill(&portal);
    let (cluster, ministry) = (seed.cluster.clone(), seed.ministry.clone());
    portal.db().write_here(move |conn| clusters::set_entities(conn, None, &cluster, Some(&ministry), &[])).expect("a lead");
    let coordinator = portal.person("Nina", &[Role::Coordinator]);
    let amina = portal.person_for("Amina", &[(Role::FocalPoint, Some(seed.ministry.clone()))]);
    Place { portal, seed, coordinator, amina }
}

impl Place {
    fn score(&self, person: &Person, scores: &[(&str, &str, &str)]) -> Answer {
        let mut fields = Vec::new();
        for (criterion, score, reason) in scores {
            fields.push((format!("score_{criterion}"), *score));
            fields.push((format!("reason_{criterion}"), *reason));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        self.portal.as_person(person).post(&format!("{ROOM}/1"), &fields)
    }

    fn see(&self, person: &Person, path: &str) -> Answer {
        self.portal.as_person(person).get(&format!("{ROOM}{path}"))
    }

    /// With what the form of the coordinator holds now.
    fn decide(&self, priority: &str, reason: &str) -> Answer {
        let page = self.see(&self.coordinator, "/1/decision");
        let seen = page.body.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a stamp");
        let fields = [("priority", priority), ("reason_en", reason), ("seen", seen)];
        self.portal.as_person(&self.coordinator).post(&format!("{ROOM}/1/decision"), &fields)
    }
}

#[test]
fn nobody_sees_what_others_scored_before_they_gave_their_own() {
    let place = place();
    let (nina, amina) = (&place.coordinator, &place.amina);
    place.see(amina, "").assert_shows("One waits for your scores").assert_shows("Detention").assert_lacks("/compared");
    place.score(nina, &[("urgency", "5", "People wait in cells today.")]).assert_redirects(&format!("{ROOM}/1"));
    let before = place.see(amina, "/1");
    before.assert_shows("One other person scored it.").assert_lacks("People wait in cells today.").assert_lacks("Nina");
    place.score(amina, &[("urgency", "2", "Renovation has begun.")]).assert_redirects(&format!("{ROOM}/1"));
    let after = place.see(amina, "/1");
    after.assert_shows("5 – very high People wait in cells today. Nina").assert_markup("value=\"Renovation has begun.\"");
    place.see(amina, "").assert_shows("You have scored all of them").assert_shows("2 people scored it");
}

#[test]
fn only_those_who_answer_for_a_cluster_score_it() {
    let place = place();
    let police = place.portal.db().read_here(|conn| Ok(baraza::organisations::queries::entity(conn, 2, Lang::EN)?.id)).unwrap();
    let other = place.portal.person_for("Ben", &[(Role::FocalPoint, Some(police))]);
    place.see(&other, "").assert_shows("There is no cluster to score");
    place.see(&other, "/1").assert_status(404);
    place.score(&other, &[("urgency", "5", "Now.")]).assert_status(404);
    place.see(&place.amina, "/2").assert_status(404);
    for path in ["/compared", "/criteria", "/1/decision"] {
        place.see(&place.amina, path).assert_status(404);
    }
}

#[test]
fn a_score_needs_its_reason_and_comes_back_as_it_was_typed() {
    let place = place();
    let answer = place.score(&place.amina, &[("urgency", "5", ""), ("cost", "", "It costs much.")]);
    answer.assert_status(422).assert_shows("Give a reason for this score").assert_shows("Choose a score from 1 to 5");
    answer.assert_markup("value=\"It costs much.\"").assert_markup("<option value=\"5\" selected>");
    place.score(&place.amina, &[]).assert_status(422).assert_shows("Score at least one criterion");
}

#[test]
fn what_is_known_stands_beside_the_form_in_figures_only() {
    let place = place();
    let page = place.see(&place.amina, "/1");
    page.assert_shows("Recommendations 40").assert_shows("Draft action plan : No contributions yet");
    page.assert_shows("Reports due to treaty bodies No date is recorded");
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        place.portal.as_person(&place.amina).get(&format!("/{lang}/desk/clusters/priorities/1")).assert_status(200);
    }
}

#[test]
fn the_arithmetic_is_shown_and_a_person_decides_otherwise_if_they_see_fit() {
    let place = place();
    place.score(&place.coordinator, &[("urgency", "5", "Now."), ("cost", "2", "Cheap.")]);
    place.score(&place.amina, &[("urgency", "4", "Soon."), ("cost", "5", "A new building.")]);
    let table = place.see(&place.coordinator, "/compared");
    // Urgency counts twice with a mean of 4.50; cost counts once and against: 6 – 3.50.
    table.assert_shows("(4.50 × 2 + 2.50 × 1) ÷ 3").assert_shows("3.83").assert_shows("They differ widely");
    let page = place.see(&place.coordinator, "/1/decision");
    page.assert_shows("Proposed: high").assert_shows("A new building. Amina").assert_markup("<option value=\"high\" selected>");
    place.decide("medium", "The building comes first.").assert_redirects(&format!("{ROOM}/1/decision"));
    let public = place.portal.get("/en/clusters/1");
    public.assert_shows("Priority: medium").assert_shows("The building comes first.").assert_shows("3.83");
    public.assert_lacks("Amina").assert_lacks("Nina").assert_lacks("A new building.");
    // The scores went with the decision; the next ones begin anew.
    place.see(&place.amina, "").assert_shows("One waits for your scores");
    place.see(&place.coordinator, "/1/decision").assert_shows("Nobody has scored it yet").assert_shows("A new building. Amina");
}

#[test]
fn a_new_decision_takes_the_place_of_the_old_which_stays_readable() {
    let place = place();
    place.score(&place.amina, &[("urgency", "5", "Now.")]);
    place.decide("high", "Nothing can wait.").assert_redirects(ROOM);
    place.portal.get("/en/clusters/1").assert_shows("Figures are shown from two people on").assert_lacks("5.00");
    let criterion = [("name_en", "Urgency"), ("weight", "0"), ("direction", "for"), ("active", "yes")];
    place.portal.as_person(&place.coordinator).post(&format!("{ROOM}/criteria/urgency"), &criterion).assert_redirects(ROOM);
    place.decide("low", "The reform is done.").assert_redirects(ROOM);
    let public = place.portal.get("/en/clusters/1");
    public.assert_shows("Priority: low").assert_shows("Earlier decisions").assert_shows("Nothing can wait.");
    let desk = place.see(&place.coordinator, "/1/decision");
    desk.assert_shows("Combined: 5.00 = (5.00 × 2) ÷ 2").assert_shows("Decided without scores.");
}

#[test]
fn who_decides_has_seen_every_score() {
    let place = place();
    place.score(&place.amina, &[("urgency", "5", "Now.")]);
    let fields = [("priority", "high"), ("reason_en", "Seen before."), ("seen", "an older page")];
    let answer = place.portal.as_person(&place.coordinator).post(&format!("{ROOM}/1/decision"), &fields);
    answer.assert_status(422).assert_shows("Scores or a decision came in meanwhile.").assert_shows("Seen before.");
    let known = place.portal.db().read_here(|conn| queries::decisions(conn, &place.seed.cluster, Lang::EN)).unwrap();
    assert!(known.is_empty());
    place.decide("high", "").assert_status(422).assert_shows("Say why, in at least one language");
}

#[test]
fn a_priority_set_without_scores_is_a_decision_as_well() {
    let place = place();
    place.score(&place.amina, &[("urgency", "5", "Now.")]);
    let set = |level: &'static str| {
        let cluster = place.seed.cluster.clone();
        place.portal.db().write_here(move |conn| clusters::set_priority(conn, None, &cluster, Some(level))).expect("a decision");
    };
    set("low");
    place.portal.get("/en/clusters/1").assert_shows("Priority: low").assert_shows("Decided without scores.");
    // Scores that nobody took up wait on.
    place.see(&place.coordinator, "/1/decision").assert_shows("One person scored it").assert_shows("Proposed: high");
    let history = place.portal.db().read_here(|conn| Ok(journal::of_subject(conn, "cluster", &place.seed.cluster, 10)?)).unwrap();
    assert_eq!(history[0].kind, "cluster-prioritised");
}

#[test]
fn a_decision_is_withdrawn_and_its_record_stays() {
    let place = place();
    place.score(&place.amina, &[("urgency", "2", "Nothing burns.")]);
    place.decide("low", "It can wait.").assert_redirects(ROOM);
    place.score(&place.coordinator, &[("urgency", "5", "It burns."), ("cost", "1", "Cheap.")]);
    place.score(&place.amina, &[("urgency", "4", "Soon.")]);
    place.decide("high", "It cannot wait.").assert_redirects(ROOM);
    let decision = place.portal.db().read_here(|conn| clusters::decisions(conn, (0, 1))).unwrap()[0].number.to_string();
    let path = "/en/desk/clusters/undo";
    let fields = [("decision", decision.as_str()), ("back", "priority-1")];
    place.see(&place.coordinator, "/1/decision").assert_shows("Withdraw the decision in force");
    let nina = || place.portal.as_person(&place.coordinator);
    nina().post(path, &fields).assert_redirects(&format!("{ROOM}/1/decision?notice=decision-undone"));
    let public = place.portal.get("/en/clusters/1");
    public.assert_shows("Priority: low").assert_shows("Earlier decisions").assert_shows("Withdrawn on").assert_lacks("Nina");
    let desk = place.see(&place.coordinator, "/1/decision");
    desk.assert_shows("It cannot wait.").assert_shows("Nina").assert_shows("Combined: 4.67");
    // The record keeps its scores, and they wait for a new decision as well.
    desk.assert_shows("2 people scored it").assert_shows("Proposed: high");
    nina().get("/en/desk/clusters/decisions").assert_shows("Priority decided Taken back");
    assert!(place.portal.get("/feeds/en/clusters/1.atom").body.contains("Decision on the priority withdrawn"));

    nina().post("/en/desk/clusters/redo", &fields).assert_redirects(ROOM);
    place.portal.get("/en/clusters/1").assert_shows("Priority: high").assert_lacks("Withdrawn on");
    place.see(&place.coordinator, "/1/decision").assert_shows("Nobody has scored it yet");
    let history = place.portal.db().read_here(|conn| Ok(journal::of_subject(conn, "cluster", &place.seed.cluster, 10)?)).unwrap();
    let kinds: Vec<&str> = history.iter().map(|entry| entry.kind.as_str()).collect();
    let expected = ["cluster-decision-redone", "cluster-prioritised", "cluster-decision-undone", "cluster-priority-withdrawn"];
    assert_eq!(kinds[..4], expected);
    // What was decided since is no undo's to take.
    place.decide("medium", "Half done.").assert_redirects(ROOM);
    nina().post(path, &fields).assert_redirects(&format!("{ROOM}/1/decision?notice=decision-not-last"));
}

#[test]
fn decisions_are_open_data_that_tells_nobodys_scores() {
    let place = place();
    place.score(&place.amina, &[("urgency", "2", "Nothing burns.")]);
    place.decide("low", "It can wait.").assert_redirects(ROOM);
    place.score(&place.coordinator, &[("urgency", "5", "It burns.")]);
    place.score(&place.amina, &[("urgency", "4", "Soon.")]);
    place.decide("high", "It cannot wait.").assert_redirects(ROOM);
    let file = place.portal.get("/data/priorities.json");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&file.assert_status(200).body).expect("rows");
    let told = |row: &serde_json::Value| {
        ["priority", "state", "reason", "people", "combined"].map(|key| row[key].to_string().trim_matches('"').to_owned())
    };
    assert_eq!(told(&rows[0]), ["high", "in_force", "It cannot wait.", "2", "4.50"]);
    // The figures of one person alone would be that person's scores.
    assert_eq!(told(&rows[1]), ["low", "replaced", "It can wait.", "null", "null"]);
    file.assert_lacks("Amina").assert_lacks("Nina").assert_lacks("It burns.");
    place.portal.get("/data/priorities.csv?lang=fr").assert_status(200);
    let csv = place.portal.command(&["export", "priorities"]);
    assert!(String::from_utf8_lossy(&csv.stdout).contains("It cannot wait."));
    assert!(place.portal.get("/feeds/fr/all.atom").body.contains("Priorité haute"));
}

#[test]
fn a_coordinator_renames_weighs_switches_off_and_adds_criteria() {
    let place = place();
    let nina = place.portal.as_person(&place.coordinator);
    nina.get(&format!("{ROOM}/criteria")).assert_shows("Cost Counts once A higher score counts against the cluster In use");
    let post = |criterion: &str, fields: &[(&str, &str)]| {
        place.portal.as_person(&place.coordinator).post(&format!("{ROOM}/criteria/{criterion}"), fields)
    };
    post("cost", &[("name_en", "Cost"), ("weight", "1"), ("direction", "against")]).assert_redirects(ROOM);
    let fields = [("name_en", "Speed"), ("name_fr", "Rapidité"), ("weight", "2"), ("direction", "for"), ("active", "yes")];
    post("urgency", &fields).assert_redirects(ROOM);
    post("new", &[("name_en", "Trust"), ("weight", "3"), ("direction", "for"), ("active", "yes")]).assert_redirects(ROOM);
    post("new", &[("weight", "4")]).assert_status(422).assert_shows("Write the name of the criterion");
    post("unknown", &fields).assert_status(404);
    let form = place.see(&place.amina, "/1");
    form.assert_shows("Speed").assert_shows("Trust").assert_lacks("score_cost").assert_shows("Counts three times");
    place.portal.as_person(&place.amina).get("/fr/desk/clusters/priorities/1").assert_shows("Rapidité").assert_shows("Trust");
    // A name that nobody changed is the program's in every language.
    place
        .portal
        .as_person(&place.coordinator)
        .get("/es/desk/clusters/priorities/criteria")
        .assert_shows("Costo")
        .assert_shows("Urgencia");
}

#[test]
fn with_an_account_go_its_open_scores_and_its_name() {
    let place = place();
    place.score(&place.amina, &[("urgency", "5", "Now.")]);
    place.decide("high", "Nothing can wait.").assert_redirects(ROOM);
    place.score(&place.amina, &[("urgency", "1", "Done since.")]);
    let own = place.portal.as_person(&place.amina).get("/en/account/export.json");
    assert!(own.body.contains("Done since.") && own.body.contains("Now."), "{}", own.body);
    place.portal.as_person(&place.amina).post("/en/account/delete", &[]).assert_redirects("/en/");
    let desk = place.see(&place.coordinator, "/1/decision");
    desk.assert_shows("Nobody has scored it yet")
        .assert_shows("5 – very high Now.")
        .assert_lacks("Amina")
        .assert_lacks("Done since.");
}
