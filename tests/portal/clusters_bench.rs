//! The bench: one decision after the other, each kept, each taken back if wanted, and none lost between two people.

use baraza::clusters::queries::{self, Place};
use baraza::clusters::suggestions::{self, Suggestions};
use baraza::db::DbConnection;
use baraza::error::Error;
use baraza::i18n::Lang;
use baraza::viewer::Role;

use crate::support::{Answer, Person, Portal};

const MATRIX_2025: &str = "src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx";
pub const MATRIX_2019: &str = "src/register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx";

/// Where a proposal leads: on a slow machine first to how far it is.
pub fn once_done(portal: &Portal, person: &Person, mut answer: Answer) -> Answer {
    let under_way = "/en/desk/clusters/run";
    while answer.body.contains("hx-trigger") || answer.location.as_deref() == Some(under_way) {
        answer = portal.as_person(person).get(under_way);
    }
    answer
}

/// A portal with proposed clusters and two coordinators.
pub struct Desk {
    pub portal: Portal,
    pub nina: Person,
    pub omar: Person,
}

impl Desk {
    pub fn new() -> Desk {
        let portal = Portal::new();
        let nina = portal.person("Nina", &[Role::Coordinator]);
        let omar = portal.person("Omar", &[Role::Coordinator]);
        let desk = Desk { portal, nina, omar };
        desk.command(&["import", &format!("{}/{MATRIX_2025}", env!("CARGO_MANIFEST_DIR"))]);
        desk.command(&["cluster", "--count", "12"]);
        desk
    }

    pub fn command(&self, arguments: &[&str]) -> String {
        let output = self.portal.command(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    pub fn read<T>(&self, query: impl FnOnce(&mut DbConnection) -> Result<T, Error>) -> T {
        self.portal.db().read_here(query).expect("an answer")
    }

    pub fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.portal.as_person(person).post(&format!("/en/desk/clusters{path}"), fields);
        if path == "/propose" { once_done(&self.portal, person, answer) } else { answer }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.portal.as_person(&self.nina).get(&format!("/en/desk/clusters{path}"))
    }

    pub fn cluster_id(&self, number: i64) -> String {
        self.read(|conn| Ok(queries::find(conn, number, Lang::EN)?.id))
    }

    pub fn suggestions(&self) -> Suggestions {
        self.read(|conn| {
            let compared = suggestions::compare(conn)?;
            Suggestions::read(conn, compared)
        })
    }

    /// Id and number of each recommendation in a cluster.
    pub fn members(&self, number: i64) -> Vec<(String, i64)> {
        let id = self.cluster_id(number);
        let members = self.read(|conn| Ok(queries::members(conn, &id, false, (0, 1000), Lang::EN)?));
        members.into_iter().map(|member| (member.recommendation_id, member.number)).collect()
    }

    pub fn place(&self, recommendation_id: &str) -> Place {
        let found = self.read(|conn| Ok(queries::places(conn, &[recommendation_id.to_owned()])?));
        found[recommendation_id].clone()
    }

    /// Puts a recommendation into a cluster, or aside, having seen it where it is.
    pub fn put(&self, person: &Person, (id, number): &(String, i64), to: &str) -> Answer {
        self.put_seen(person, *number, &self.place(id).seen(), to)
    }

    pub fn put_seen(&self, person: &Person, number: i64, seen: &str, to: &str) -> Answer {
        let number = number.to_string();
        self.post(person, "/place", &[("recommendation", &number), ("seen", seen), ("to", to), ("back", "queue")])
    }

    pub fn newest_decision(&self) -> String {
        self.read(|conn| queries::decisions(conn, (0, 1)))[0].number.to_string()
    }

    pub fn undo(&self, person: &Person) -> Answer {
        self.post(person, "/undo", &[("decision", &self.newest_decision()), ("back", "queue")])
    }

    pub fn redo(&self, person: &Person) -> Answer {
        self.post(person, "/redo", &[("decision", &self.newest_decision()), ("back", "queue")])
    }
}

#[test]
fn the_bench_shows_what_is_undecided_with_reasons_and_other_clusters_and_needs_no_script() {
    let desk = Desk::new();
    let page = desk.get("");
    page.assert_shows("0 of 254 decided").assert_shows("Least certain first").assert_shows("It belongs here");
    page.assert_shows("Shares with the others:").assert_shows("Most like it:").assert_shows("possible");
    page.assert_markup("aria-keyshortcuts=\"Enter\"").assert_markup("aria-keyshortcuts=\"3\"").assert_markup("name=\"seen\"");
    let queue = desk.suggestions();
    assert_eq!(queue.queue.len(), 254);
    let margins: Vec<f32> =
        queue.queue.iter().map(|one| queue.of(&one.recommendation_id).expect("a suggestion").margin).collect();
    assert!(margins.is_sorted(), "{margins:?}");
    let first = &queue.queue[0].recommendation_id;
    let number = desk.read(|conn| Ok(queries::card_rows(conn, std::slice::from_ref(first), Lang::EN)?))[0].number;
    let cluster = desk.place(first).cluster_id().cloned().expect("a cluster");
    let cluster = desk.read(|conn| Ok(queries::by_id(conn, &[cluster], Lang::EN)?))[0].number;
    desk.put(&desk.nina, &(first.clone(), number), &cluster.to_string()).assert_redirects("/en/desk/clusters");
    let page = desk.get("");
    page.assert_shows("1 of 254 decided").assert_shows("Undo").assert_lacks(&format!("id=\"r-{number}\""));
    desk.get("/decisions").assert_shows("Confirmed where it stood").assert_shows("Nina");
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        desk.portal.as_person(&desk.nina).get(&format!("/{lang}/desk/clusters")).assert_status(200);
        desk.portal.as_person(&desk.nina).get(&format!("/{lang}/desk/clusters/decisions")).assert_status(200);
    }
}

#[test]
fn a_placement_survives_ten_more_proposals_an_import_and_an_undo_elsewhere() {
    let desk = Desk::new();
    let (moved, other) = (desk.members(1)[0].clone(), desk.members(2)[0].clone());
    desk.put(&desk.nina, &moved, "3");
    desk.put(&desk.nina, &other, "4");
    let decided = desk.place(&moved.0);
    for count in 3..13 {
        desk.post(&desk.omar, "/propose", &[("count", &count.to_string())]).assert_redirects("/en/desk/clusters");
        assert_eq!(desk.place(&moved.0), decided, "after a proposal of {count}");
    }
    desk.command(&["import", &format!("{}/{MATRIX_2019}", env!("CARGO_MANIFEST_DIR"))]);
    assert_eq!(desk.place(&moved.0), decided, "after an import");
    desk.undo(&desk.omar).assert_redirects("/en/desk/clusters");
    assert!(!desk.place(&other.0).is_decided(), "the other one is taken back");
    assert_eq!(desk.place(&moved.0), decided, "after an undo elsewhere");
    desk.command(&["cluster"]);
    assert_eq!(desk.place(&moved.0), decided, "after another process");
}

#[test]
fn two_people_who_move_the_same_recommendation_meet_a_conflict_and_lose_nothing() {
    let desk = Desk::new();
    let chosen = desk.members(1)[0].clone();
    let seen = desk.place(&chosen.0).seen();
    desk.put_seen(&desk.nina, chosen.1, &seen, "2").assert_redirects("/en/desk/clusters");
    let third = desk.read(|conn| queries::find(conn, 3, Lang::EN)).name.text;
    let second = desk.read(|conn| queries::find(conn, 2, Lang::EN)).name.text;
    let conflict = desk.put_seen(&desk.omar, chosen.1, &seen, "3");
    conflict.assert_status(409).assert_shows("Somebody else has decided this meanwhile");
    conflict.assert_shows("Nina").assert_shows(&second).assert_shows(&third).assert_shows("Leave it where it stands");
    assert_eq!(desk.place(&chosen.0).cluster_id(), Some(&desk.cluster_id(2)), "hers stands");
    // The same again is no conflict.
    desk.put_seen(&desk.omar, chosen.1, &seen, "2").assert_redirects("/en/desk/clusters");
    // His, now that he has seen hers.
    desk.put(&desk.omar, &chosen, "3").assert_redirects("/en/desk/clusters");
    assert_eq!(desk.place(&chosen.0).cluster_id(), Some(&desk.cluster_id(3)));
    let decisions = desk.get("/decisions");
    decisions.assert_shows("Nina").assert_shows("Omar").assert_shows("Moved to another cluster");
    // Hers is not the last word any more, so it can't be taken back.
    let hers = desk.read(|conn| queries::decisions(conn, (1, 1)))[0].number.to_string();
    desk.post(&desk.nina, "/undo", &[("decision", &hers), ("back", "decisions")]).assert_redirects("/en/desk/clusters/decisions");
    assert_eq!(desk.place(&chosen.0).cluster_id(), Some(&desk.cluster_id(3)));
}

#[test]
fn a_form_about_a_cluster_that_has_changed_shows_what_happened_and_is_not_lost() {
    let desk = Desk::new();
    let revision = || {
        let id = desk.cluster_id(1);
        desk.read(|conn| Ok(queries::revision(conn, &id)?)).to_string()
    };
    let seen = revision();
    let fields = [("name_en", "Hers"), ("seen", seen.as_str())];
    desk.post(&desk.nina, "/1/names", &fields).assert_redirects("/en/desk/clusters/1");
    let fields = [("name_en", "His"), ("name_fr", "Le sien"), ("seen", seen.as_str())];
    let answer = desk.post(&desk.omar, "/1/names", &fields);
    answer.assert_status(409).assert_shows("This has changed since you opened it").assert_shows("Nina");
    answer.assert_shows("Cluster renamed").assert_markup("value=\"Le sien\"");
    desk.get("/1").assert_shows("Hers").assert_lacks("Le sien");
    let now = revision();
    let fields = [("name_en", "His"), ("name_fr", "Le sien"), ("seen", now.as_str())];
    desk.post(&desk.omar, "/1/names", &fields).assert_redirects("/en/desk/clusters/1");
    desk.get("/1").assert_markup("His");
}

#[test]
fn every_decision_is_taken_back_and_made_again() {
    let desk = Desk::new();
    let state = |number: i64| {
        let cluster = desk.read(|conn| queries::find(conn, number, Lang::EN));
        let members: Vec<Place> = desk.members(number).iter().map(|(id, _)| desk.place(id)).collect();
        (cluster.state, cluster.name.text, cluster.name_locked, members)
    };
    let (first, second) = (desk.members(1), desk.cluster_id(2));
    let moving = [("recommendation", first[0].0.as_str()), ("recommendation", &first[1].0), ("target", &second)];
    let splitting =
        [("recommendation", first[0].0.as_str()), ("target", "new"), ("new_name_en", "Apart"), ("reason", "Too large")];
    let steps: [(&str, &[(&str, &str)]); 7] = [
        ("/1/move", &moving),
        ("/1/move", &splitting),
        ("/1/merge", &[("into", &second)]),
        ("/1/names", &[("name_en", "Another name"), ("name_es", "Otro nombre")]),
        ("/1/locks", &[("lock", "name")]),
        ("/1/accept", &[]),
        ("/1/discard", &[]),
    ];
    for (path, fields) in steps {
        let before = (state(1), state(2));
        desk.post(&desk.nina, path, fields).assert_status(303);
        let after = (state(1), state(2));
        assert_ne!(before, after, "{path}");
        desk.undo(&desk.nina).assert_redirects("/en/desk/clusters");
        assert_eq!((state(1), state(2)), before, "{path} is taken back");
        desk.redo(&desk.nina).assert_redirects("/en/desk/clusters");
        assert_eq!((state(1), state(2)), after, "{path} is made again");
        desk.undo(&desk.nina).assert_status(303);
        assert_eq!((state(1), state(2)), before, "{path} is taken back again");
    }
    desk.get("/decisions").assert_shows("Too large").assert_shows("Taken back").assert_shows("Cluster split");
    let journal = desk.portal.as_person(&desk.nina).get("/en/desk/journal");
    journal.assert_shows("Decision about clusters taken back").assert_shows("Decision about clusters made again");
}

#[test]
fn what_is_put_aside_stands_in_no_cluster_and_gets_no_proposal() {
    let desk = Desk::new();
    let chosen = desk.members(1)[0].clone();
    desk.put(&desk.nina, &chosen, "aside").assert_redirects("/en/desk/clusters");
    desk.get("").assert_shows("1 of 254 decided").assert_shows("Put aside");
    desk.get("?show=aside").assert_markup(&format!("id=\"r-{}\"", chosen.1)).assert_shows("Somebody put it aside");
    desk.post(&desk.nina, "/propose", &[("count", "5")]);
    assert!(matches!(desk.place(&chosen.0), Place::Aside { .. }));
    assert_eq!(desk.read(|conn| Ok(queries::unclustered(conn)?)), 0);
    desk.put(&desk.nina, &chosen, "1").assert_redirects("/en/desk/clusters");
    assert!(desk.place(&chosen.0).is_decided());
}

#[test]
fn a_locked_cluster_takes_nothing_in_and_gives_nothing_away() {
    let desk = Desk::new();
    desk.post(&desk.nina, "/1/locks", &[("lock", "members"), ("lock", "name")]).assert_redirects("/en/desk/clusters/1");
    let (inside, outside) = (desk.members(1)[0].clone(), desk.members(2)[0].clone());
    desk.put(&desk.omar, &inside, "2").assert_status(409).assert_shows("This cluster is locked");
    desk.put(&desk.omar, &outside, "1").assert_status(409).assert_shows("Nothing was changed");
    desk.put(&desk.omar, &inside, "1").assert_redirects("/en/desk/clusters");
    desk.post(&desk.omar, "/1/names", &[("name_en", "New")]).assert_status(409);
    desk.get("/1").assert_shows("The name is locked");
    desk.post(&desk.omar, "/1/locks", &[]).assert_redirects("/en/desk/clusters/1");
    desk.put(&desk.omar, &outside, "1").assert_redirects("/en/desk/clusters");
}

#[test]
fn new_recommendations_are_suggested_a_cluster_with_the_reason() {
    let desk = Desk::new();
    desk.post(&desk.nina, "/accept-all", &[]);
    desk.command(&["import", &format!("{}/{MATRIX_2019}", env!("CARGO_MANIFEST_DIR"))]);
    let page = desk.get("");
    page.assert_shows("It stands in no cluster yet").assert_markup("aria-keyshortcuts=\"1 Enter\"");
    let known = desk.suggestions();
    let new: Vec<_> = known.queue.iter().filter(|one| !one.is_accepted).collect();
    assert!(new.len() > 100, "{}", new.len());
    let suggested = new.iter().filter(|one| {
        known.of(&one.recommendation_id).is_some_and(|it| it.alternatives.first().is_some_and(|first| !first.words.is_empty()))
    });
    assert!(suggested.count() * 10 > new.len() * 9, "nearly all of them with words that speak for it");
}

#[test]
fn a_later_proposal_changes_nothing_until_its_difference_is_taken_over() {
    let desk = Desk::new();
    let confirmed = desk.members(1)[0].clone();
    desk.put(&desk.nina, &confirmed, "1");
    let before: Vec<Place> = (1..=12).flat_map(|number| desk.members(number)).map(|(id, _)| desk.place(&id)).collect();
    let answer = desk.post(&desk.nina, "/propose", &[("count", "30")]);
    answer.assert_redirects("/en/desk/clusters/proposal");
    let after: Vec<Place> = (1..=12).flat_map(|number| desk.members(number)).map(|(id, _)| desk.place(&id)).collect();
    assert_eq!(before, after, "nothing has moved");
    desk.get("").assert_shows("A new proposal waits to be looked at");
    let page = desk.get("/proposal");
    page.assert_shows("New cluster").assert_shows("Would come in:").assert_shows("Take over what is ticked");
    desk.portal.as_person(&desk.nina).get("/ar/desk/clusters/proposal").assert_status(200);
    let (number, later) = desk.read(queries::pending).expect("a proposal that waits");
    let number = number.to_string();
    let shifts = desk.read(|conn| Ok(queries::shifts(conn, &later)?));
    let (at, coming) = shifts.iter().max_by_key(|(at, coming)| (coming.len(), **at)).expect("a difference");
    assert!(!shifts.values().flatten().any(|(member, _)| member.id == confirmed.0), "what is decided is left out");

    desk.post(&desk.nina, "/proposal", &[("proposal", &number), ("take", "some"), ("group", &at.to_string())])
        .assert_redirects("/en/desk/clusters");
    let clusters: Vec<Option<String>> = coming.iter().map(|(member, _)| desk.place(&member.id).cluster_id().cloned()).collect();
    assert!(clusters.iter().all(|cluster| cluster.is_some() && *cluster == clusters[0]), "they came together");
    assert!(coming.iter().all(|(member, _)| !desk.place(&member.id).is_decided()), "and are still a proposal");
    desk.post(&desk.omar, "/proposal", &[("proposal", &number), ("take", "all")]).assert_status(409);
    desk.undo(&desk.nina).assert_redirects("/en/desk/clusters");
    assert!(coming.iter().all(|(member, place)| desk.place(&member.id) == *place), "all went back");
    desk.redo(&desk.nina).assert_redirects("/en/desk/clusters");
    assert!(coming.iter().all(|(member, place)| desk.place(&member.id) != *place), "and came again");

    desk.post(&desk.nina, "/propose", &[("count", "8")]).assert_redirects("/en/desk/clusters/proposal");
    let number = desk.read(queries::pending).expect("a proposal that waits").0.to_string();
    desk.post(&desk.nina, "/proposal", &[("proposal", &number), ("take", "all")]).assert_redirects("/en/desk/clusters");
    assert_eq!(desk.place(&confirmed.0).cluster_id(), Some(&desk.cluster_id(1)));
    assert_eq!(desk.read(|conn| Ok(queries::unclustered(conn)?)), 0);
}

#[test]
fn all_above_a_level_are_accepted_after_a_look_at_ten() {
    let desk = Desk::new();
    let page = desk.get("/sample?level=medium");
    page.assert_shows("Look at ten of them first").assert_shows("It belongs there");
    desk.portal.as_person(&desk.nina).get("/zh/desk/clusters/sample").assert_status(200);
    let found = desk.read(|conn| Ok(queries::undecided_at(conn, &["high", "medium"])?));
    let count = found.len().to_string();
    let sample = desk.read(|conn| Ok(queries::card_rows(conn, &queries::sample(found.clone(), 10), Lang::EN)?));
    assert_eq!(sample.len(), 10);
    let names: Vec<String> = sample.iter().map(|row| format!("r-{}", row.number)).collect();
    let form = |wrong: usize, seen: usize| {
        let said = names.iter().enumerate().take(seen);
        let mut fields: Vec<(&str, &str)> =
            said.map(|(at, name)| (name.as_str(), if at < wrong { "no" } else { "yes" })).collect();
        fields.extend([("level", "medium"), ("count", count.as_str())]);
        desk.post(&desk.nina, "/sample", &fields)
    };
    form(0, 9).assert_status(422).assert_shows("Say for each of the sample");
    form(3, 10).assert_status(422).assert_shows("decide on these one by one");
    form(1, 10).assert_redirects("/en/desk/clusters");
    let decided = format!("{} of 254 decided", found.len() - 1);
    desk.get("").assert_shows(&decided);
    assert!(!desk.place(&sample[0].id).is_decided(), "what does not fit stays undecided");
    form(0, 10).assert_status(422).assert_shows("Somebody has decided on some of these meanwhile");
    desk.undo(&desk.nina).assert_redirects("/en/desk/clusters");
    desk.get("").assert_shows("0 of 254 decided");
}

#[test]
fn a_split_is_shown_before_it_is_done() {
    let desk = Desk::new();
    let page = desk.get("/1/split?into=3");
    page.assert_shows("Nothing is done yet")
        .assert_shows("Part 3")
        .assert_markup("name=\"name2_en\"")
        .assert_markup("name=\"name3_ar\"");
    let members = desk.members(1);
    let names: Vec<String> = members.iter().map(|(_, number)| format!("part-{number}")).collect();
    let parts =
        |moved: usize| names.iter().enumerate().map(move |(at, name)| (name.as_str(), if at < moved { "2" } else { "1" }));
    let mut fields: Vec<(&str, &str)> = parts(2).collect();
    fields.push(("into", "3"));
    desk.post(&desk.nina, "/1/split", &fields).assert_status(422).assert_shows("Write the name of the cluster");
    let nothing: Vec<(&str, &str)> = parts(0).chain([("into", "3")]).collect();
    desk.post(&desk.nina, "/1/split", &nothing).assert_status(422).assert_shows("Leave at least one recommendation");
    fields.extend([("name2_en", "A part of it"), ("name2_ru", "Часть"), ("reason", "Two subjects")]);
    desk.post(&desk.nina, "/1/split", &fields).assert_redirects("/en/desk/clusters/1");
    assert_eq!((desk.members(1).len(), desk.members(13).len()), (members.len() - 2, 2));
    desk.portal.get("/ru/clusters/13").assert_shows("Часть");
    desk.get("/decisions").assert_shows("Two subjects");
    desk.undo(&desk.nina).assert_redirects("/en/desk/clusters");
    assert_eq!(desk.members(1).len(), members.len());
    desk.portal.get("/en/clusters/13").assert_status(404);
}

#[test]
fn names_of_the_program_are_public_only_once_somebody_confirmed_them() {
    let desk = Desk::new();
    let proposed = desk.read(|conn| queries::find(conn, 1, Lang::EN));
    desk.portal.get("/en/clusters").assert_lacks(&proposed.name.text);
    desk.get("/1").assert_shows("If you accept it, everybody sees it under these names").assert_shows(&proposed.name.text);
    assert!(!desk.read(|conn| Ok(queries::names_are_confirmed(conn, &proposed.id)?)));
    desk.post(&desk.nina, "/1/accept", &[]);
    assert!(desk.read(|conn| Ok(queries::names_are_confirmed(conn, &proposed.id)?)));
    desk.portal.get("/en/clusters").assert_shows(&proposed.name.text);
    let second = desk.cluster_id(2);
    let page = desk.get("/accept-all");
    for (_, name) in desk.read(|conn| Ok(queries::all_names(conn, &second)?)) {
        page.assert_shows(&name);
    }
    desk.get("?state=proposed").assert_lacks("/2/accept").assert_markup("/en/desk/clusters/accept-all");
}
