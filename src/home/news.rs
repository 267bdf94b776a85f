//! News: what happened lately and everybody may know, without anybody's name.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde_json::Value;

use super::model::News;
use super::queries;
use crate::clusters;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal::Recorded;

/// Older than this is no news.
const LATELY: TimeDelta = TimeDelta::days(60);
const SHOWN: usize = 6;
const KINDS: [&str; 7] = [
    "recommendations-imported",
    "import-undone",
    "cluster-accepted",
    "progress-reported",
    "outcome-written",
    "contribution-added",
    "consultation-published",
];

/// The newest first. `day` tells on which day a moment fell here.
pub fn load(
    conn: &mut DbConnection,
    reader: Lang,
    now: NaiveDateTime,
    day: impl Fn(NaiveDateTime) -> NaiveDate,
) -> Result<Vec<News>, Error> {
    let mut entries = queries::newest_of(conn, &KINDS, 200)?;
    let undone: HashSet<String> =
        entries.iter().filter(|entry| entry.kind == "import-undone").map(|entry| entry.subject_id.clone()).collect();
    entries.retain(|entry| entry.happened_at > now - LATELY && is_news(entry) && !undone.contains(&entry.subject_id));
    let turned = queries::turned(conn, now - LATELY, now)?;
    let names = Names::load(conn, reader, &entries, &turned)?;
    let mut news: Vec<(NaiveDateTime, News)> = Vec::new();
    for entry in &entries {
        let Some(item) = names.item(entry, day(entry.happened_at)) else { continue };
        match news.iter_mut().find(|(_, known)| known.key == item.key && known.on == item.on && gathers(item.key)) {
            Some((_, known)) => gather(known, item),
            None => news.push((entry.happened_at, item)),
        }
    }
    news.extend(turned.iter().filter_map(|(at, id, closed)| Some((*at, names.turn(id, *closed, day(*at))?))));
    news.sort_by(|(one, _), (other, _)| other.cmp(one));
    Ok(news.into_iter().map(|(_, item)| item).take(SHOWN).collect())
}

/// An import that added nothing is none, and of contributions only what the mechanism or an entity replied.
fn is_news(entry: &Recorded) -> bool {
    match entry.kind.as_str() {
        "recommendations-imported" => count_in(entry, "added") > 0,
        "contribution-added" => detail(entry).get("official").is_some_and(|official| official == true),
        _ => true,
    }
}

fn detail(entry: &Recorded) -> Value {
    serde_json::from_str(&entry.detail).unwrap_or_default()
}

fn count_in(entry: &Recorded, name: &str) -> i64 {
    detail(entry).get(name).and_then(Value::as_i64).unwrap_or(0)
}

/// Whether several of one day are one piece of news.
fn gathers(key: &str) -> bool {
    matches!(key, "news-recommendations" | "news-clusters")
}

fn gather(known: &mut News, more: News) {
    known.count += more.count;
    known.title = None;
    if known.key == "news-clusters" {
        known.path = "/clusters".into();
    }
}

/// What the things that news speak of are called, and where they stand.
struct Names {
    clusters: HashMap<String, (i64, Wording)>,
    actions: HashMap<String, (i64, Wording)>,
    consultations: HashMap<String, (i64, Wording)>,
    topics: HashMap<String, (String, i64)>,
}

impl Names {
    fn load(
        conn: &mut DbConnection,
        reader: Lang,
        entries: &[Recorded],
        turned: &[(NaiveDateTime, String, bool)],
    ) -> Result<Names, Error> {
        let about = |kind: &str| -> Vec<String> {
            entries.iter().filter(|entry| entry.subject_kind == kind).map(|entry| entry.subject_id.clone()).collect()
        };
        let found = clusters::queries::by_id(conn, &about("cluster"), reader)?;
        let clusters = found
            .into_iter()
            .filter(|cluster| cluster.is("accepted"))
            .map(|cluster| (cluster.id, (cluster.number, cluster.name)))
            .collect();
        let topics = queries::topics_of_threads(conn, &about("thread"))?;
        let mut ids = about("consultation");
        ids.extend(topics.values().map(|(consultation, _)| consultation.clone()));
        ids.extend(turned.iter().map(|(_, id, _)| id.clone()));
        let numbers = queries::consultation_numbers(conn, &ids)?;
        let titles = queries::consultation_titles(conn, &ids, reader)?;
        let consultations =
            titles.into_iter().filter_map(|(id, title)| Some((id.clone(), (*numbers.get(&id)?, title)))).collect();
        Ok(Names { clusters, actions: queries::actions(conn, &about("action"), reader)?, consultations, topics })
    }

    fn item(&self, entry: &Recorded, on: NaiveDate) -> Option<News> {
        let id = &entry.subject_id;
        let one = |key, (number, title): &(i64, Wording), folder: &str| News {
            on,
            key,
            count: 1,
            path: format!("/{folder}/{number}"),
            title: Some(title.clone()),
        };
        Some(match entry.kind.as_str() {
            "recommendations-imported" => {
                let count = count_in(entry, "added");
                News { on, key: "news-recommendations", count, path: "/recommendations".into(), title: None }
            }
            "cluster-accepted" => one("news-clusters", self.clusters.get(id)?, "clusters"),
            "progress-reported" => one("news-progress", self.actions.get(id)?, "plan/actions"),
            "consultation-published" => one("news-announced", self.consultations.get(id)?, "consultations"),
            "outcome-written" => {
                let item = one("news-outcome", self.consultations.get(id)?, "consultations");
                News { path: format!("{}/summary", item.path), ..item }
            }
            _ => {
                let (consultation, topic) = self.topics.get(id)?;
                let item = one("news-official-reply", self.consultations.get(consultation)?, "consultations");
                News { path: format!("{}/topics/{topic}", item.path), ..item }
            }
        })
    }

    fn turn(&self, id: &str, closed: bool, on: NaiveDate) -> Option<News> {
        let (number, title) = self.consultations.get(id)?;
        let key = if closed { "news-closed" } else { "news-opened" };
        Some(News { on, key, count: 1, path: format!("/consultations/{number}"), title: Some(title.clone()) })
    }
}
