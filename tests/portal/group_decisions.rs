//! Decisions about groups of contributions: each is taken back and made again, and none is lost between two analysts.

use baraza::consultations::groups::queries as groups;
use baraza::i18n::Lang;
use baraza::journal;
use baraza::threads::queries as threads;

use crate::contribution_groups::{Hearing, LETTER, PRISONS, SCHOOLS};
use crate::support::{Answer, Person};

type Standing = Vec<(i64, String, bool, Vec<(String, bool)>)>;

impl Hearing {
    /// Each group with its name, state and texts, and what is aside.
    fn standing(&self) -> Standing {
        let consultation = self.seed.open_consultation.clone();
        let mut found = self.read(|conn| {
            let mut found = Vec::new();
            let texts = |conn: &mut _, group: Option<&str>| {
                let members = groups::members(conn, &consultation, group, (0, 1_000))?;
                let mut texts: Vec<(String, bool)> = members.into_iter().map(|it| (it.text, it.decided)).collect();
                texts.sort();
                Ok::<_, baraza::error::Error>(texts)
            };
            for listed in groups::list(conn, &consultation, Lang::EN)? {
                let texts = texts(conn, Some(&listed.group.id))?;
                found.push((listed.group.number, listed.group.name.text.clone(), listed.group.is_confirmed(), texts));
            }
            found.push((0, "aside".to_owned(), false, texts(conn, None)?));
            Ok(found)
        });
        found.sort();
        found
    }

    fn newest(&self) -> String {
        let consultation = self.seed.open_consultation.clone();
        self.read(|conn| groups::decided(conn, &consultation, (0, 1), Lang::EN))[0].number.to_string()
    }

    fn undo(&self, person: &Person) -> Answer {
        self.post(person, "/undo", &[("decision", &self.newest()), ("back", "decisions")])
    }

    fn redo(&self, person: &Person) -> Answer {
        self.post(person, "/redo", &[("decision", &self.newest()), ("back", "decisions")])
    }

    /// Does one thing, takes it back, makes it again.
    fn there_and_back(&self, path: &str, fields: &[(&str, &str)]) {
        let before = self.standing();
        self.post(&self.nina, path, fields).assert_status(303);
        let after = self.standing();
        assert_ne!(before, after, "{path} does something");
        let decisions = "/en/desk/consultations/1/groups/decisions";
        self.undo(&self.nina).assert_redirects(decisions);
        assert_eq!(self.standing(), before, "{path} is taken back");
        self.undo(&self.nina).assert_redirects(&format!("{decisions}?notice=decision-undone-before"));
        self.redo(&self.nina).assert_redirects(decisions);
        assert_eq!(self.standing(), after, "{path} is made again");
        self.redo(&self.nina).assert_redirects(&format!("{decisions}?notice=decision-redone-before"));
    }
}

#[test]
fn every_decision_about_groups_is_taken_back_and_made_again() {
    let hearing = Hearing::full();
    let (prisons, schools, letters) = (hearing.group_of(PRISONS[0]), hearing.group_of(SCHOOLS[0]), hearing.group_of(LETTER));
    let seen = |group: i64| hearing.seen(group);
    hearing.there_and_back(&format!("/{prisons}/confirm"), &[("seen", &seen(prisons)), ("name_en", "Crowded prisons")]);
    let one = hearing.id_of(schools, SCHOOLS[0]);
    let target = hearing.group_id(prisons);
    let moving = format!("/{schools}/move");
    hearing.there_and_back(&moving, &[("seen", &seen(schools)), ("contribution", &one), ("target", &target)]);
    let two = hearing.id_of(schools, SCHOOLS[1]);
    hearing.there_and_back(&moving, &[("seen", &seen(schools)), ("contribution", &two), ("target", "aside")]);
    hearing.there_and_back("/aside", &[("contribution", &two)]);
    let three = hearing.id_of(schools, SCHOOLS[2]);
    let fields = [("contribution", three.as_str()), ("target", "new"), ("new_name_en", "Training")];
    hearing.there_and_back(&moving, &[&fields[..], &[("seen", seen(schools).as_str())]].concat());
    let new = hearing.group_of(SCHOOLS[2]);
    hearing.there_and_back(&format!("/{new}/merge"), &[("seen", &seen(new)), ("into", &target)]);
    hearing.there_and_back(&format!("/{letters}/dissolve"), &[("seen", &seen(letters))]);
    let page = hearing.get("/decisions");
    page.assert_shows("Group taken apart").assert_shows("Groups merged").assert_shows("Training").assert_shows("Nina");
    page.assert_shows("One contribution · ").assert_lacks(SCHOOLS[2]).assert_lacks(&three);
    hearing.get("").assert_shows("What was decided").assert_shows("Undo");
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        let base = format!("/{lang}/desk/consultations/1/groups");
        hearing.portal.as_person(&hearing.nina).get(&format!("{base}/decisions")).assert_status(200);
        hearing.portal.as_person(&hearing.nina).get(&format!("{base}/{prisons}/split")).assert_status(200);
    }
}

#[test]
fn an_undo_takes_nothing_back_that_somebody_else_decided_since() {
    let hearing = Hearing::full();
    let (prisons, schools) = (hearing.group_of(PRISONS[0]), hearing.group_of(SCHOOLS[0]));
    hearing.confirm(prisons, "Crowded prisons", false).assert_status(303);
    let ninas = hearing.newest();
    let moved = hearing.id_of(prisons, PRISONS[4]);
    let (seen, target) = (hearing.seen(prisons), hearing.group_id(schools));
    let fields = [("seen", seen.as_str()), ("contribution", &moved), ("target", &target)];
    hearing.post(&hearing.omar, &format!("/{prisons}/move"), &fields).assert_status(303);
    let before = hearing.standing();
    let answer = hearing.post(&hearing.nina, "/undo", &[("decision", &ninas)]);
    answer.assert_redirects("/en/desk/consultations/1/groups?notice=decision-not-last");
    assert_eq!(hearing.standing(), before);
    // A form that was opened before an undo sees both sides.
    let seen = hearing.seen(prisons);
    hearing.undo(&hearing.omar).assert_status(303);
    let fields = [("seen", seen.as_str()), ("name_en", "Prisons")];
    let answer = hearing.post(&hearing.nina, &format!("/{prisons}/confirm"), &fields);
    answer.assert_status(409).assert_shows("Decision about a group of contributions taken back");
    // What went where another group is gone is said, and nothing is lost.
    let seen = hearing.seen(prisons);
    let fields = [("seen", seen.as_str()), ("into", "no such group")];
    let answer = hearing.post(&hearing.nina, &format!("/{prisons}/merge"), &fields);
    answer.assert_redirects("/en/desk/consultations/1/groups?notice=contribution-group-gone");
}

#[test]
fn a_later_proposal_stands_in_no_way_of_an_undo() {
    let hearing = Hearing::full();
    let prisons = hearing.group_of(PRISONS[0]);
    hearing.confirm(prisons, "Crowded prisons", false).assert_status(303);
    let before = hearing.standing();
    let seen = hearing.seen(prisons);
    hearing.post(&hearing.nina, &format!("/{prisons}/dissolve"), &[("seen", &seen)]).assert_status(303);
    hearing.propose();
    assert_ne!(hearing.group_of(PRISONS[0]), prisons);
    hearing.undo(&hearing.nina).assert_status(303);
    let stands = |standing: Standing| standing.into_iter().find(|(number, ..)| *number == prisons);
    assert_eq!(stands(hearing.standing()), stands(before));
}

#[test]
fn no_undo_brings_back_what_its_author_withdrew_and_no_list_tells_the_hour() {
    let hearing = Hearing::full();
    let (prisons, schools) = (hearing.group_of(PRISONS[0]), hearing.group_of(SCHOOLS[0]));
    let (seen, into, gone) = (hearing.seen(prisons), hearing.group_id(schools), hearing.id_of(prisons, PRISONS[0]));
    hearing.post(&hearing.nina, &format!("/{prisons}/merge"), &[("seen", &seen), ("into", &into)]).assert_status(303);
    let id = gone.clone();
    hearing
        .portal
        .db()
        .write_here(move |conn| {
            let contribution = threads::find(conn, &id)?;
            threads::withdraw(conn, &contribution)
        })
        .expect("it is withdrawn");
    hearing.undo(&hearing.nina).assert_status(303);
    let texts = hearing.groups().into_iter().find(|(number, ..)| *number == prisons).expect("it is back").2;
    assert_eq!(texts.len(), 4);
    assert!(!texts.iter().any(|text| text == PRISONS[0]));
    let consultation = hearing.seed.open_consultation.clone();
    let decided = hearing.read(|conn| groups::decided(conn, &consultation, (0, 10), Lang::EN));
    assert!(decided.iter().all(|it| it.decided_on.format("%H:%M:%S").to_string() == "12:00:00"), "{decided:?}");
    let entries = hearing.read(|conn| Ok(journal::latest(conn, None, 20)?));
    let own: Vec<_> = entries.iter().filter(|entry| entry.kind.starts_with("contribution-group")).collect();
    assert!(!own.is_empty() && own.iter().all(|entry| !entry.detail.contains(&gone)), "{own:?}");
}

#[test]
fn a_group_is_split_in_two_halves_that_are_shown_before_anything_is_done() {
    let hearing = Hearing::full();
    let (prisons, schools) = (hearing.group_of(PRISONS[0]), hearing.group_of(SCHOOLS[0]));
    let (seen, into) = (hearing.seen(prisons), hearing.group_id(schools));
    hearing.post(&hearing.nina, &format!("/{prisons}/merge"), &[("seen", &seen), ("into", &into)]).assert_status(303);
    let before = hearing.standing();
    let page = hearing.get(&format!("/{schools}/split"));
    page.assert_shows("Nothing is done yet").assert_shows("Part 1").assert_shows("Part 2").assert_shows("5 contributions");
    assert_eq!(page.body.matches("value=\"2\" checked").count(), 5, "the program sees the two subjects");
    assert_eq!(hearing.standing(), before);
    let fields: Vec<(String, String)> = PRISONS
        .iter()
        .map(|text| (format!("part-{}", hearing.id_of(schools, text)), "2".to_owned()))
        .chain(SCHOOLS.iter().map(|text| (format!("part-{}", hearing.id_of(schools, text)), "1".to_owned())))
        .chain([("seen".to_owned(), hearing.seen(schools))])
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let path = format!("/{schools}/split");
    hearing.post(&hearing.nina, &path, &fields).assert_status(422).assert_shows("Write the name");
    hearing.post(&hearing.nina, &path, &fields[5..]).assert_status(422).assert_shows("put at least one in the second");
    let named = [&fields[..], &[("name_en", "Crowded prisons")]].concat();
    hearing.post(&hearing.nina, &path, &named).assert_status(303);
    let new = hearing.group_of(PRISONS[0]);
    assert_ne!(new, schools);
    hearing.get(&format!("/{new}")).assert_shows("Crowded prisons").assert_shows("5 contributions");
    // Whoever had the same page open sees what happened.
    hearing.post(&hearing.omar, &path, &named).assert_status(409).assert_shows("Group of contributions split");
    hearing.undo(&hearing.nina).assert_status(303);
    assert_eq!(hearing.standing(), before);
}
