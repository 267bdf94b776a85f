//! The register's part: entities, documents with recommendations, clusters, actions.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{BATCH, Making, queries};
use crate::db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::organisations;
use crate::plan;
use crate::plan::model::{NewAction, PLAN_STATES};
use crate::register::changes::Scope;
use crate::register::import::{Format, ParsedFile, ParsedRow};
use crate::register::queries::imports;
use crate::taxonomy::terms;

/// Recommendations in one document, about as many as a State receives in one review.
const IN_DOCUMENT: usize = 250;

/// What a new cluster is called, its theme, and who answers for it.
pub struct NewCluster {
    pub theme: String,
    pub names: Vec<(Lang, String)>,
    pub lead: String,
    pub supporting: Vec<String>,
}

/// The demonstration's entities, and numbered ones besides.
pub fn add_entities(making: &mut Making, count: usize) -> Result<Vec<String>, Error> {
    let entities: Vec<(String, Vec<(Lang, String)>)> = (0..count)
        .map(|place| {
            let (kind, names) = &making.texts.entities[place % making.texts.entities.len()];
            let round = place / making.texts.entities.len();
            let named = |name: &str| if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
            (kind.clone(), names.iter().map(|(lang, name)| (*lang, named(name))).collect())
        })
        .collect();
    let ids = making.db.write_here(move |conn| {
        let insert = |(kind, names): (String, Vec<(Lang, String)>)| {
            Ok(organisations::queries::insert_entity(conn, None, &kind, &names)?.0)
        };
        entities.into_iter().map(insert).collect::<Result<Vec<String>, Error>>()
    })?;
    making.tell("responsible entities", ids.len());
    Ok(ids)
}

/// Imports them, a file of 5,000 rows after the other.
pub fn add_recommendations(making: &mut Making, count: usize) -> Result<(), Error> {
    let mut added = 0;
    while added < count {
        let rows: Vec<ParsedRow> = (added..count.min(added + BATCH)).map(|place| row(making, place)).collect();
        let name = format!("reference-{}.csv", added / BATCH + 1);
        added += rows.len();
        let file = ParsedFile {
            format: Format::UprInfo,
            country: None,
            cycle: None,
            session: None,
            announced: None,
            encoding: None,
            rows,
            refused: Vec::new(),
            paper: None,
        };
        making.db.write_here(move |conn| imports::import_file(conn, &file, &name, &Scope::AllCountries, None))?;
    }
    making.tell("recommendations", count);
    Ok(())
}

/// The symbols are no United Nations symbols, so that nothing links to a document that does not exist.
fn row(making: &mut Making, place: usize) -> ParsedRow {
    let mut row = making.texts.recommendation(&mut making.chance);
    let document = place / IN_DOCUMENT + 1;
    row.symbol = format!("REFERENCE-{document}");
    row.paragraph = format!("{}.{}", 100 + document % 50, place % IN_DOCUMENT + 1);
    row.key = row.paragraph.clone();
    row.cycle = Some((document % 4 + 1) as u8);
    row.session = Some((document % 48 + 1) as u16);
    row.response_source = None;
    row
}

/// Accepted clusters of one theme each, with all recommendations that have it as their first; the clusters' ids.
pub fn add_clusters(making: &mut Making, entities: &[String], count: usize) -> Result<Vec<String>, Error> {
    let filed = making.db.read_here(|conn| Ok(queries::first_themes(conn)?))?;
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    filed.iter().for_each(|(_, theme)| *often.entry(theme).or_default() += 1);
    let mut themes: Vec<(&str, usize)> = often.into_iter().collect();
    // The most frequent first, so that every cluster of a small set has members.
    themes.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let count = if themes.is_empty() { 0 } else { count };
    let new: Vec<NewCluster> =
        (0..count).map(|place| cluster(making, themes[place % themes.len()].0, place / themes.len() + 1, entities)).collect();
    let of_theme: Vec<String> = new.iter().map(|cluster| cluster.theme.clone()).collect();
    let ids = making.db.write_here(move |conn| queries::add_clusters(conn, &new))?;
    making.tell("clusters", ids.len());
    let mut own: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    of_theme.iter().zip(&ids).for_each(|(theme, id)| own.entry(theme).or_default().push(id));
    let member = |(place, (recommendation_id, theme)): (usize, &(String, String))| {
        let clusters = own.get(theme.as_str())?;
        Some((recommendation_id.clone(), clusters[place % clusters.len()].clone()))
    };
    let members: Vec<(String, String)> = filed.iter().enumerate().filter_map(member).collect();
    let placed = members.len();
    making.write_in_batches(members, queries::add_members)?;
    making.tell("recommendations in clusters", placed);
    Ok(ids)
}

fn cluster(making: &mut Making, theme: &str, number: usize, entities: &[String]) -> NewCluster {
    let label = |lang: Lang| terms::find(theme).map_or(theme, |term| term.label(lang)).to_owned();
    let lead = making.chance.one_of(entities).clone();
    let other = making.chance.one_of(entities).clone();
    NewCluster {
        names: Lang::all().iter().map(|lang| (*lang, format!("{} ({number})", label(*lang)))).collect(),
        supporting: Some(other).filter(|other| *other != lead).into_iter().collect(),
        theme: theme.to_owned(),
        lead,
    }
}

/// Due from a year ago to two years ahead; what is long past is done, most of the time.
pub fn add_actions(making: &mut Making, clusters: &[String], entities: &[String], count: usize) -> Result<(), Error> {
    let today = db::now().date();
    let mut added = 0;
    while added < count {
        let batch: Vec<NewAction> = (added..count.min(added + BATCH))
            .map(|place| action(making, &clusters[place % clusters.len()], &entities[place % entities.len()], today))
            .collect();
        added += batch.len();
        making
            .db
            .write_here(move |conn| batch.iter().try_for_each(|new| plan::queries::insert_action(conn, None, new).map(drop)))?;
    }
    making.tell("actions", count);
    Ok(())
}

fn action(making: &mut Making, cluster: &str, entity: &str, today: NaiveDate) -> NewAction {
    let from_now = making.chance.below(3 * 365) as u64;
    let due_on = today - Days::new(365) + Days::new(from_now);
    let ended = due_on < today && making.chance.percent(80);
    let text = making.texts.recommendation(&mut making.chance).text;
    NewAction {
        cluster_id: cluster.to_owned(),
        entity_id: entity.to_owned(),
        plan_state: if ended { "done" } else { making.chance.one_of(&PLAN_STATES[..3]) }.to_string(),
        starts_on: Some(due_on - Days::new(180)),
        due_on,
        texts: vec![(Lang::EN, text.split(',').next().unwrap_or_default().to_owned(), text.clone())],
    }
}
