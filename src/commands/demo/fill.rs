//! Fills an empty portal: Slovenia's recommendations, clusters, entities, actions, two consultations.

use std::collections::HashMap;

use chrono::{NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Europe::Ljubljana;

use super::content::{Action, Assessment, ByLang, Consultation, Content, Contribution, Topic, Wordings};
use super::people::{self, People};
use super::queries;
use crate::assessments;
use crate::assessments::model::{Assessor, NewAssessment};
use crate::clusters::queries as clusters;
use crate::consultations::model::{Asked, Text};
use crate::consultations::queries as consultations;
use crate::consultations::summary;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::organisations::queries as organisations;
use crate::plan::model::{NewAction, NewUpdate};
use crate::plan::queries as plan;
use crate::register::changes::Scope;
use crate::register::import::{self, Format};
use crate::register::queries::translations::{self, Written};
use crate::register::queries::{documents, imports, recommendations};
use crate::register::translation::Translation;
use crate::settings::{self, Stored};
use crate::threads::model::{Author, Mode, NewContribution};
use crate::threads::queries as threads;

/// OHCHR's thematic lists of the third and fourth cycle, as they were published.
const LISTS: [(&str, &[u8]); 2] = [
    (
        "UPR34_Slovenia_Thematic_list_of_Recommendations.docx",
        include_bytes!("../../register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx"),
    ),
    (
        "upr48-slovenia-thematic-list-of-recommendatio.docx",
        include_bytes!("../../register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx"),
    ),
];

/// Entities by the key that the content calls them, and accounts.
struct Cast {
    entities: HashMap<String, String>,
    people: People,
    now: NaiveDateTime,
}

pub fn settings() -> Stored {
    Stored {
        country: Some("SVN".into()),
        names: super::MECHANISM_NAMES.iter().map(|(lang, name)| ((*lang).into(), (*name).into())).collect(),
        languages: Lang::all().iter().map(|lang| lang.code().to_owned()).collect(),
        time_zone: Some("Europe/Ljubljana".into()),
        ..Stored::default()
    }
}

pub fn store_settings(conn: &mut DbConnection) -> Result<(), Error> {
    settings::store(conn, &settings())
}

/// Imports both lists; how many recommendations that added.
pub fn import_lists(conn: &mut DbConnection) -> Result<usize, Error> {
    let scope = Scope::Country("SVN".into());
    let mut added = 0;
    for (name, bytes) in LISTS {
        let file = import::read(bytes, name, Format::Matrix).map_err(|refusal| Error::internal(refusal.key()))?;
        added += imports::import_file(conn, &file, name, &scope, None)?.added;
    }
    Ok(usize::try_from(added).unwrap_or(0))
}

/// Proposes clusters and accepts them as they are; how many there are then.
pub fn cluster(conn: &mut DbConnection) -> Result<usize, Error> {
    let grounds = clusters::grounds(conn)?;
    let proposal = crate::clusters::engine::propose(&grounds.items, &grounds.placed, None);
    Ok(clusters::apply(conn, None, &proposal, &grounds, true)?.clusters)
}

/// Entities with their focal points, actions, consultations; all of it marked as examples.
pub fn examples(conn: &mut DbConnection, content: &Content) -> Result<(), Error> {
    let now = db::now();
    let people = people::insert(conn, now)?;
    let mut cast = Cast { entities: HashMap::new(), people, now };
    for entity in &content.entities {
        let (id, _) = organisations::insert_entity(conn, None, &entity.kind, &worded(&entity.names))?;
        let lang = Lang::find(&entity.answers_in).unwrap_or(Lang::EN);
        let name = entity.names.get(lang.code()).map_or("", String::as_str);
        let account = people::insert_focal_point(conn, &entity.key, name, lang, now)?;
        organisations::set_focal_point(conn, None, &id, &account, "main")?;
        cast.people.focal_points.insert(entity.key.clone(), account);
        cast.entities.insert(entity.key.clone(), id);
    }
    for action in &content.actions {
        insert_action(conn, &cast, action)?;
    }
    for consultation in &content.consultations {
        insert_consultation(conn, &mut cast, consultation)?;
    }
    for wordings in &content.wordings {
        insert_wordings(conn, &cast, wordings)?;
    }
    Ok(())
}

/// Plain lines, and translations as the example coordinator would review them.
fn insert_wordings(conn: &mut DbConnection, cast: &Cast, new: &Wordings) -> Result<(), Error> {
    let Some(document) = documents::find_by_symbols(conn, &[&new.symbol])? else { return Ok(()) };
    let Some(number) = documents::number_at(conn, &document.id, &new.paragraph)? else { return Ok(()) };
    let (filed, _) = recommendations::find(conn, number)?;
    let own = &filed.recommendation;
    for (lang, line) in &new.lines {
        let translation = new.translations.get(lang).map(|text| Translation {
            recommendation_id: own.id.clone(),
            lang: lang.clone(),
            text: text.clone(),
            state: "reviewed".into(),
            source_lang: own.original_lang.clone(),
            source_text: filed.texts.get(&own.original_lang).cloned().unwrap_or_default(),
            translator: "Example coordinator".into(),
            account_id: Some(cast.people.coordinator.clone()),
            changed_at: cast.now,
        });
        let written = Written { translation, line: line.clone(), seen: Default::default() };
        translations::save(conn, &cast.people.coordinator, &own.id, lang, &written)?;
    }
    Ok(())
}

fn worded(words: &ByLang) -> Vec<(Lang, String)> {
    words.iter().filter_map(|(code, words)| Some((Lang::find(code)?, words.clone()))).collect()
}

fn cluster_of(conn: &mut DbConnection, theme: &str) -> Result<String, Error> {
    let found = queries::cluster_of_theme(conn, &format!("theme:{theme}"))?;
    found.ok_or_else(|| Error::internal(format!("no cluster holds recommendations on {theme}")))
}

impl Cast {
    fn entity(&self, key: &str) -> Result<&String, Error> {
        self.entities.get(key).ok_or_else(|| Error::internal(format!("no entity is called {key}")))
    }

    fn days(&self, days: i64) -> NaiveDateTime {
        self.now + TimeDelta::days(days)
    }

    /// That many days from now, at an hour and minute in Ljubljana.
    fn at(&self, days: i64, hour: u32, minute: u32) -> NaiveDateTime {
        let local = self.days(days).date().and_hms_opt(hour, minute, 0).unwrap_or(self.now);
        Ljubljana.from_local_datetime(&local).earliest().map_or(local, |moment| moment.naive_utc())
    }
}

fn insert_action(conn: &mut DbConnection, cast: &Cast, action: &Action) -> Result<(), Error> {
    let cluster_id = cluster_of(conn, &action.theme)?;
    let lead = cast.entity(&action.lead)?.clone();
    let supporting = action.supporting.iter().map(|key| cast.entity(key).cloned()).collect::<Result<Vec<_>, _>>()?;
    clusters::set_priority(conn, None, &cluster_id, Some(&action.priority))?;
    clusters::set_entities(conn, None, &cluster_id, Some(&lead), &supporting)?;
    let new = NewAction {
        cluster_id: cluster_id.clone(),
        entity_id: lead.clone(),
        plan_state: action.plan_state.clone(),
        starts_on: Some(cast.days(action.starts_in_days).date()),
        due_on: cast.days(action.due_in_days).date(),
        texts: worded(&action.titles).into_iter().map(|(lang, title)| (lang, title, String::new())).collect(),
    };
    let (action_id, _) = plan::insert_action(conn, None, &new)?;
    if let Some(assessment) = &action.assessment {
        insert_assessment(conn, cast, &cluster_id, assessment)?;
    }
    if let Some(update) = &action.update {
        let new = NewUpdate {
            action_id,
            entity_id: lead,
            account_id: cast.people.focal_points.get(&action.lead).cloned(),
            plan_state: update.plan_state.clone(),
            lang: Lang::find(&update.lang).unwrap_or(Lang::EN),
            body: update.body.clone(),
            came_by: "mail",
            attachments: Vec::new(),
        };
        plan::insert_progress_update(conn, &new)?;
    }
    Ok(())
}

fn insert_assessment(conn: &mut DbConnection, cast: &Cast, cluster_id: &str, new: &Assessment) -> Result<(), Error> {
    let lang = Lang::find(&new.lang).unwrap_or(Lang::EN);
    for member in clusters::members(conn, cluster_id, true, (0, 1), lang)? {
        let (body, assessed_on) = (new.body.clone(), cast.days(-30).date());
        let said = NewAssessment { grade: None, lang, body, symbol: String::new(), assessed_on };
        assessments::queries::insert(conn, None, &member.recommendation_id, Assessor::Nhri, &said)?;
    }
    Ok(())
}

fn insert_consultation(conn: &mut DbConnection, cast: &mut Cast, new: &Consultation) -> Result<(), Error> {
    let coordinator = cast.people.coordinator.clone();
    let modes: Vec<Mode> = new.modes.iter().filter_map(|mode| Mode::find(mode)).collect();
    let text =
        |(lang, title): (Lang, String)| Text { purpose: new.purposes.get(lang.code()).cloned().unwrap_or_default(), lang, title };
    let texts: Vec<Text> = worded(&new.titles).into_iter().map(text).collect();
    let times = (cast.at(new.opens_in_days, 8, 0), cast.at(new.closes_in_days, 23, 59));
    let consultation = consultations::insert(conn, Some(&coordinator), &new.audience, &modes, times, &texts)?;
    for topic in &new.topics {
        insert_topic(conn, cast, &consultation.id, topic)?;
    }
    consultations::publish(conn, Some(&coordinator), &consultation)?;
    if !new.outcomes.is_empty() {
        let round = summary::queries::round(conn, consultation.number, "en")?;
        summary::queries::set_outcome(conn, Some(&coordinator), &round, &worded(&new.outcomes))?;
    }
    Ok(())
}

fn insert_topic(conn: &mut DbConnection, cast: &mut Cast, consultation_id: &str, topic: &Topic) -> Result<(), Error> {
    let cluster_id = cluster_of(conn, &topic.theme)?;
    let asked: Vec<Asked> =
        worded(&topic.questions).into_iter().map(|(lang, question)| Asked { lang, title: String::new(), question }).collect();
    let coordinator = cast.people.coordinator.clone();
    let inserted = consultations::insert_topic(conn, Some(&coordinator), consultation_id, Some(&cluster_id), &asked)?;
    for contribution in &topic.contributions {
        let place = Place { consultation_id, thread_id: &inserted.thread_id };
        let key = insert_contribution(conn, cast, &place, contribution, None)?;
        for reply in &contribution.replies {
            insert_contribution(conn, cast, &place, reply, Some(&key))?;
        }
    }
    Ok(())
}

struct Place<'a> {
    consultation_id: &'a str,
    thread_id: &'a str,
}

fn insert_contribution(
    conn: &mut DbConnection,
    cast: &mut Cast,
    place: &Place,
    new: &Contribution,
    parent: Option<&str>,
) -> Result<String, Error> {
    let lang = Lang::find(&new.lang).unwrap_or(Lang::EN);
    let author = match (new.mode.as_str(), &new.entity) {
        ("official", Some(key)) => {
            let account_id = cast.people.focal_points.get(key).cloned().unwrap_or_else(|| cast.people.coordinator.clone());
            Author::Official { account_id, name: String::new(), entity_id: Some(cast.entity(key)?.clone()) }
        }
        ("named", _) => {
            let (account_id, name) = people::participant(conn, &mut cast.people, lang, cast.now)?;
            Author::Named { account_id, name, organisation_id: None }
        }
        ("pseudonymous", _) => {
            let account_id = people::insert_hidden(conn, &mut cast.people, lang, cast.now)?;
            let name = new.name.clone().unwrap_or_default();
            consultations::take_pseudonym(conn, place.consultation_id, &account_id, &name)?;
            Author::Pseudonymous { account_id, name }
        }
        _ => Author::Anonymous,
    };
    let parent = parent.map(|key| threads::find(conn, key)).transpose()?;
    let contribution = NewContribution {
        thread_id: place.thread_id.to_owned(),
        parent,
        author,
        lang,
        body: new.body.clone(),
        receipt_hash: None,
        posted_at: cast.days(-new.days_ago),
    };
    Ok(threads::insert_contribution(conn, &contribution)?.id)
}
