//! Groups of similar contributions: proposed, confirmed by people, counted in the summary; anonymous stays anonymous.

use baraza::consultations::groups::queries as groups;
use baraza::db::{self, DbConnection};
use baraza::error::Error;
use baraza::i18n::Lang;
use baraza::journal;
use baraza::threads::model::{Author, NewContribution};
use baraza::threads::queries as threads;
use baraza::viewer::Role;
use chrono::{Days, NaiveDateTime, TimeDelta};

use crate::seed::{self, Seed};
use crate::support::{Answer, Person, Portal};

pub const LETTER: &str = "Please adopt the housing law before the end of this year and publish how many families wait for a home";
pub const PRISONS: [&str; 5] = [
    "Prison cells are overcrowded and visits are short",
    "The overcrowded prison cells need more daylight",
    "Fewer people belong into overcrowded prison cells",
    "Let families visit the overcrowded prison more often",
    "Prison cells without windows are overcrowded in summer",
];
pub const SCHOOLS: [&str; 5] = [
    "Rural schools have no teachers for mathematics",
    "Teachers leave the rural schools every spring",
    "Train more teachers for the rural schools",
    "Rural schools need a bus and more teachers",
    "Our rural schools lost two teachers",
];

/// A consultation in which people spoke the day before yesterday, and two coordinators.
pub struct Hearing {
    pub portal: Portal,
    pub seed: Seed,
    pub nina: Person,
    pub omar: Person,
}

fn long_ago() -> NaiveDateTime {
    db::now() - TimeDelta::days(2)
}

impl Hearing {
    pub fn new() -> Hearing {
        let portal = Portal::new();
        let seed = seed::fill(&portal);
        let nina = portal.person("Nina", &[Role::Coordinator]);
        let omar = portal.person("Omar", &[Role::Coordinator]);
        Hearing { portal, seed, nina, omar }
    }

    /// Ten that say different things about two subjects, and six copies of one letter; all anonymous.
    pub fn full() -> Hearing {
        let hearing = Hearing::new();
        for text in PRISONS.iter().chain(&SCHOOLS) {
            hearing.say(text);
        }
        for _ in 0..5 {
            hearing.say(LETTER);
        }
        hearing.say(&format!("{LETTER} in our town."));
        hearing.keep_days();
        hearing.propose();
        hearing
    }

    pub fn say(&self, text: &str) -> String {
        self.say_at(Author::Anonymous, text, long_ago())
    }

    pub fn say_at(&self, author: Author, body: &str, posted_at: NaiveDateTime) -> String {
        let (thread_id, body) = (self.seed.thread.clone(), body.to_owned());
        let new = NewContribution { thread_id, parent: None, author, lang: Lang::EN, body, receipt_hash: None, posted_at };
        self.portal.db().write_here(move |conn| threads::insert_contribution(conn, &new)).expect("a contribution is written").id
    }

    /// As the daily job does, for all days before today.
    pub fn keep_days(&self) {
        self.portal.db().write_here(|conn| threads::keep_days_before(conn, db::now().date())).expect("the days are kept");
    }

    pub fn propose(&self) {
        self.post(&self.nina, "/propose", &[("count", "2")]).assert_redirects("/en/desk/consultations/1/groups");
        self.get("").assert_shows("The program is grouping the contributions");
        self.portal.work(db::now());
        self.get("").assert_lacks("The program is grouping the contributions");
    }

    pub fn get(&self, path: &str) -> Answer {
        self.portal.as_person(&self.nina).get(&format!("/en/desk/consultations/1/groups{path}"))
    }

    pub fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.portal.as_person(person).post(&format!("/en/desk/consultations/1/groups{path}"), fields)
    }

    pub fn read<T>(&self, query: impl FnOnce(&mut DbConnection) -> Result<T, Error>) -> T {
        self.portal.db().read_here(query).expect("an answer")
    }

    /// Number, whether it is one text, and the texts of each group, in the order of the list.
    pub fn groups(&self) -> Vec<(i64, bool, Vec<String>)> {
        let consultation = self.seed.open_consultation.clone();
        self.read(|conn| {
            let mut found = Vec::new();
            for listed in groups::list(conn, &consultation, Lang::EN)? {
                let members = groups::members(conn, &consultation, Some(&listed.group.id), (0, 1_000))?;
                let mut texts: Vec<String> = members.into_iter().map(|member| member.text).collect();
                texts.sort();
                found.push((listed.group.number, listed.group.same_text, texts));
            }
            Ok(found)
        })
    }

    /// The number of the group in which a text stands.
    pub fn group_of(&self, text: &str) -> i64 {
        let found = self.groups().into_iter().find(|(_, _, texts)| texts.iter().any(|other| other == text));
        found.unwrap_or_else(|| panic!("{text} stands in no group: {:?}", self.groups())).0
    }

    pub fn group_id(&self, number: i64) -> String {
        let consultation = self.seed.open_consultation.clone();
        self.read(|conn| Ok(groups::find(conn, &consultation, number, Lang::EN)?.id))
    }

    pub fn id_of(&self, number: i64, text: &str) -> String {
        let (consultation, group) = (self.seed.open_consultation.clone(), self.group_id(number));
        let members = self.read(|conn| Ok(groups::members(conn, &consultation, Some(&group), (0, 1_000))?));
        members.into_iter().find(|member| member.text == text).expect("it stands there").id
    }

    /// What the forms of a group say that they saw.
    pub fn seen(&self, number: i64) -> String {
        let page = self.get(&format!("/{number}")).body;
        let (_, rest) = page.split_once("name=\"seen\" value=\"").expect("a form says what it saw");
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    pub fn confirm(&self, number: i64, name: &str, same_text: bool) -> Answer {
        let seen = self.seen(number);
        let mut fields = vec![("seen", seen.as_str()), ("name_en", name)];
        if same_text {
            fields.push(("same_text", "yes"));
        }
        self.post(&self.nina, &format!("/{number}/confirm"), &fields)
    }
}

fn sorted(texts: &[&str]) -> Vec<String> {
    let mut texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    texts.sort();
    texts
}

#[test]
fn what_was_sent_many_times_is_listed_first_with_the_text_and_what_differs() {
    let hearing = Hearing::full();
    let found = hearing.groups();
    assert_eq!(
        found.iter().map(|(_, same, texts)| (*same, texts.len())).collect::<Vec<_>>(),
        [(true, 6), (false, 5), (false, 5)]
    );
    hearing.get("").assert_shows("The same text, sent many times").assert_shows("sent 6 times").assert_shows("overcrowded");
    let page = hearing.get(&format!("/{}", found[0].0));
    page.assert_shows("The text that was sent most often").assert_shows(LETTER).assert_shows("In the very same words");
    page.assert_markup("<ins>").assert_markup("name=\"seen\"").assert_shows("Proposed by the program");
    let similar = hearing.get(&format!("/{}", hearing.group_of(PRISONS[0])));
    similar.assert_shows("Shares with the others:").assert_shows(PRISONS[3]).assert_shows("5 contributions");
    assert!(["sure", "likely", "possible"].iter().any(|word| similar.body.contains(word)));
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        let base = format!("/{lang}/desk/consultations/1/groups");
        hearing.portal.as_person(&hearing.nina).get(&base).assert_status(200);
        hearing.portal.as_person(&hearing.nina).get(&format!("{base}/{}", found[0].0)).assert_status(200);
    }
}

#[test]
fn the_groups_are_the_same_whatever_the_order_of_arrival() {
    let first = Hearing::full();
    let second = Hearing::new();
    second.say(&format!("{LETTER} in our town."));
    for text in SCHOOLS.iter().rev() {
        second.say(text);
    }
    (0..5).for_each(|_| drop(second.say(LETTER)));
    for text in PRISONS.iter().rev() {
        second.say(text);
    }
    second.keep_days();
    second.propose();
    let without_numbers = |hearing: &Hearing| {
        let mut found: Vec<_> = hearing.groups().into_iter().map(|(_, same, texts)| (same, texts)).collect();
        found.sort();
        found
    };
    assert_eq!(without_numbers(&first), without_numbers(&second));
    assert!(without_numbers(&first).contains(&(false, sorted(&PRISONS))), "{:?}", first.groups());
}

#[test]
fn an_anonymous_contribution_of_today_stands_in_no_group_until_tomorrow() {
    let hearing = Hearing::full();
    let today = hearing.say_at(Author::Anonymous, LETTER, db::now());
    let named = Author::Named { account_id: hearing.omar.id.clone(), name: "Omar".into(), organisation_id: None };
    hearing.say_at(named, LETTER, db::now());
    hearing.keep_days();
    hearing.propose();
    assert_eq!(hearing.groups()[0].2.len(), 7, "the named one alone came in");
    hearing.get("").assert_lacks(&today).assert_shows("0 of 17 contributions are decided");
    let tomorrow = db::now().date().checked_add_days(Days::new(1)).expect("a day");
    hearing.portal.db().write_here(move |conn| threads::keep_days_before(conn, tomorrow)).expect("the day is kept");
    hearing.propose();
    assert_eq!(hearing.groups()[0].2.len(), 8);
}

#[test]
fn what_is_withdrawn_hidden_or_mended_leaves_its_group() {
    let hearing = Hearing::full();
    let number = hearing.group_of(PRISONS[0]);
    hearing.confirm(number, "Prisons", false).assert_status(303);
    let ids = [0, 1, 2].map(|at: usize| hearing.id_of(number, PRISONS[at]));
    let moderator = hearing.nina.id.clone();
    let [withdrawn, hidden, mended] = ids.clone();
    hearing
        .portal
        .db()
        .write_here(move |conn| {
            let found = [withdrawn, hidden, mended].map(|id| threads::find(conn, &id).expect("it is there"));
            threads::withdraw(conn, &found[0])?;
            threads::hide(conn, &moderator, &found[1], "personal_data")?;
            threads::edit(conn, &found[2], "Something else altogether")
        })
        .expect("three things happen");
    assert_eq!(hearing.groups().into_iter().find(|group| group.0 == number).map(|group| group.2), Some(sorted(&PRISONS[3..])));
    let page = hearing.get(&format!("/{number}"));
    page.assert_lacks(PRISONS[0]).assert_lacks(PRISONS[1]).assert_lacks(PRISONS[2]).assert_shows("2 contributions");
    let (moderator, hidden) = (hearing.nina.id.clone(), ids[1].clone());
    hearing
        .portal
        .db()
        .write_here(move |conn| {
            let hidden = threads::find(conn, &hidden)?;
            threads::restore(conn, &moderator, &hidden)
        })
        .expect("it is restored");
    hearing.get(&format!("/{number}")).assert_shows(PRISONS[1]);
}

#[test]
fn decisions_survive_a_new_proposal_and_newer_copies_wait_to_be_confirmed() {
    let hearing = Hearing::full();
    let (prisons, schools, letters) = (hearing.group_of(PRISONS[0]), hearing.group_of(SCHOOLS[0]), hearing.group_of(LETTER));
    hearing.confirm(letters, "Adopt the housing law", true).assert_status(303);
    hearing.confirm(prisons, "Crowded prisons", false).assert_status(303);
    let moved = hearing.id_of(schools, SCHOOLS[4]);
    let (seen, target) = (hearing.seen(schools), hearing.group_id(prisons));
    let fields = [("seen", seen.as_str()), ("contribution", &moved), ("target", &target)];
    hearing.post(&hearing.nina, &format!("/{schools}/move"), &fields).assert_status(303);
    hearing.say(LETTER);
    hearing.say("The prison cells are overcrowded, let families visit");
    hearing.keep_days();
    for _ in 0..3 {
        hearing.propose();
    }
    assert_eq!(hearing.group_of(SCHOOLS[4]), prisons, "what somebody moved stays");
    assert_eq!((hearing.group_of(PRISONS[0]), hearing.group_of(LETTER)), (prisons, letters));
    assert_eq!(hearing.group_of(SCHOOLS[0]), schools, "a proposal with the same members keeps its address");
    hearing.get(&format!("/{letters}")).assert_shows("Adopt the housing law").assert_shows("One newer contribution waits");
    hearing.get(&format!("/{prisons}")).assert_shows("Crowded prisons").assert_shows("One newer contribution waits");
    hearing.get("").assert_shows("12 of 18 contributions are decided");
}

#[test]
fn two_coordinators_at_once_see_both_sides_and_lose_nothing() {
    let hearing = Hearing::full();
    let number = hearing.group_of(PRISONS[0]);
    let seen = hearing.seen(number);
    hearing.confirm(number, "Crowded prisons", false).assert_status(303);
    let fields = [("seen", seen.as_str()), ("name_en", "Prisons of Omar")];
    let answer = hearing.post(&hearing.omar, &format!("/{number}/confirm"), &fields);
    answer.assert_status(409).assert_shows("This has changed since you opened it").assert_shows("Nina");
    answer.assert_markup("value=\"Prisons of Omar\"").assert_shows("Group of contributions confirmed");
    hearing.get(&format!("/{number}")).assert_shows("Crowded prisons").assert_lacks("Prisons of Omar");
    let seen = hearing.seen(number);
    hearing.propose();
    hearing.post(&hearing.omar, &format!("/{number}/dissolve"), &[("seen", &seen)]).assert_status(409);
    let seen = hearing.seen(number);
    hearing.post(&hearing.omar, &format!("/{number}/dissolve"), &[("seen", &seen)]).assert_status(303);
    hearing.post(&hearing.nina, &format!("/{number}/dissolve"), &[("seen", &seen)]).assert_status(303);
    hearing.get("?notice=contribution-group-gone").assert_shows("This group is no longer there");
}

#[test]
fn a_group_is_split_merged_set_aside_and_taken_apart() {
    let hearing = Hearing::full();
    let (prisons, schools) = (hearing.group_of(PRISONS[0]), hearing.group_of(SCHOOLS[0]));
    let path = format!("/{prisons}/move");
    let (one, two, seen) = (hearing.id_of(prisons, PRISONS[3]), hearing.id_of(prisons, PRISONS[0]), hearing.seen(prisons));
    hearing
        .post(&hearing.nina, &path, &[("seen", &seen), ("target", "new")])
        .assert_status(422)
        .assert_shows("Choose at least one");
    let chosen = [("seen", seen.as_str()), ("contribution", &one), ("contribution", &two)];
    let refused = hearing.post(&hearing.nina, &path, &[&chosen[..], &[("target", "new")]].concat());
    refused.assert_status(422).assert_shows("Write the name").assert_markup(&format!("value=\"{one}\" checked"));
    let named = [&chosen[..], &[("target", "new"), ("new_name_en", "Visits")]].concat();
    hearing.post(&hearing.nina, &path, &named).assert_status(303);
    let visits = hearing.group_of(PRISONS[3]);
    assert_ne!(visits, prisons);
    assert_eq!(hearing.group_of(PRISONS[0]), visits);

    let third = hearing.id_of(prisons, PRISONS[1]);
    let fields = [("seen", hearing.seen(prisons)), ("contribution", third.clone()), ("target", "aside".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    hearing.post(&hearing.nina, &path, &fields).assert_status(303);
    hearing.get("?show=aside").assert_shows(PRISONS[1]);
    hearing.propose();
    hearing.get("?show=aside").assert_shows(PRISONS[1]);
    hearing.post(&hearing.nina, "/aside", &[("contribution", &third)]).assert_status(303);
    hearing.get("?show=aside").assert_lacks(PRISONS[1]);

    let (seen, into) = (hearing.seen(visits), hearing.group_id(schools));
    let merged = hearing.post(&hearing.nina, &format!("/{visits}/merge"), &[("seen", &seen), ("into", &into)]);
    assert_eq!(merged.status, 303);
    assert_eq!(hearing.group_of(PRISONS[3]), schools);
    hearing.get(&format!("/{visits}")).assert_status(404);
    let seen = hearing.seen(schools);
    hearing.post(&hearing.nina, &format!("/{schools}/dissolve"), &[("seen", &seen)]).assert_status(303);
    hearing.get(&format!("/{schools}")).assert_status(404);
}

#[test]
fn the_summary_counts_a_campaign_as_one_text_and_tells_nothing_of_small_groups() {
    let hearing = Hearing::full();
    let (prisons, letters) = (hearing.group_of(PRISONS[0]), hearing.group_of(LETTER));
    hearing.portal.get("/en/consultations/1/summary").assert_lacks("What was said, in groups");
    hearing.confirm(letters, "Adopt the housing law", true).assert_status(303);
    let two = [hearing.id_of(prisons, PRISONS[0]), hearing.id_of(prisons, PRISONS[1])];
    let named = Author::Named { account_id: hearing.omar.id.clone(), name: "Omar".into(), organisation_id: None };
    hearing.confirm(prisons, "Crowded prisons", false).assert_status(303);
    let page = hearing.portal.get("/en/consultations/1/summary");
    page.assert_shows("Crowded prisons").assert_shows("One text, sent many times").assert_shows("Adopt the housing law");
    page.assert_shows("anonymous: 5").assert_shows("anonymous: 6");
    let table = hearing.portal.get("/en/consultations/1/export.csv");
    assert_eq!(table.body.matches("Adopt the housing law").count(), 6);
    let document = hearing.portal.get("/en/consultations/1/export.docx");
    document.assert_status(200);

    // One named among five anonymous ones: how they appeared is told no more.
    hearing.say_at(named, PRISONS[0], long_ago());
    hearing.propose();
    hearing.confirm(prisons, "Crowded prisons", false).assert_status(303);
    let page = hearing.portal.get("/en/consultations/1/summary");
    page.assert_shows("anonymous: 6").assert_lacks("anonymous: 5").assert_lacks("named: 1");

    for id in two {
        hearing
            .portal
            .db()
            .write_here(move |conn| {
                let contribution = threads::find(conn, &id)?;
                threads::withdraw(conn, &contribution)
            })
            .expect("it is withdrawn");
    }
    let page = hearing.portal.get("/en/consultations/1/summary");
    page.assert_lacks("Crowded prisons").assert_shows("One group of fewer than five contributions is not shown");
    hearing.portal.get("/en/consultations/1/export.csv").assert_lacks("Crowded prisons");
}

#[test]
fn what_is_only_proposed_is_for_coordinators_and_the_journal_names_no_contribution() {
    let hearing = Hearing::full();
    let number = hearing.group_of(LETTER);
    let moderator = hearing.portal.person_for("Mo", &[(Role::Moderator, Some(hearing.seed.open_consultation.clone()))]);
    for path in ["".to_owned(), format!("/{number}")] {
        hearing.portal.as_person(&moderator).get(&format!("/en/desk/consultations/1/groups{path}")).assert_status(404);
    }
    hearing.portal.get("/en/consultations/1/export.csv").assert_lacks("overcrowded,");
    let id = hearing.id_of(number, LETTER);
    hearing.confirm(number, "Adopt the housing law", true).assert_status(303);
    let entries = hearing.read(|conn| Ok(journal::latest(conn, None, 10)?));
    let own: Vec<_> = entries.iter().filter(|entry| entry.kind.starts_with("contribution-group")).collect();
    assert_eq!(own.len(), 1);
    assert!(own.iter().all(|entry| !entry.detail.contains(&id)), "{own:?}");
}
