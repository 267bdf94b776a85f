//! Changed: what happened to each recommendation since a day, as the journal tells it.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::queries::changed as queries;
use crate::db::DbConnection;
use crate::error::Error;
use crate::journal::Recorded;

/// Entries that are looked through; what is older is said not to be shown.
pub const MOST: i64 = 20_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Added,
    Text,
    Response,
    Filed,
    Cluster,
    Legislation,
    Lineage,
    Action,
    Progress,
}

impl What {
    /// The end of its key: `changed-…`.
    pub fn name(self) -> &'static str {
        match self {
            What::Added => "added",
            What::Text => "text",
            What::Response => "response",
            What::Filed => "filed",
            What::Cluster => "cluster",
            What::Legislation => "legislation",
            What::Lineage => "lineage",
            What::Action => "action",
            What::Progress => "progress",
        }
    }
}

/// Of one recommendation, when each thing happened last.
pub type Changes = Vec<(What, NaiveDateTime)>;

/// What happened, by the number of the recommendation or of the cluster whose recommendations it concerns.
#[derive(Default)]
pub struct Since {
    pub recommendations: HashMap<i64, Changes>,
    pub clusters: HashMap<i64, Changes>,
    /// There is more than was looked through.
    pub is_cut: bool,
}

fn note(changes: &mut HashMap<i64, Changes>, number: i64, what: What, at: NaiveDateTime) {
    put(changes.entry(number).or_default(), what, at);
}

/// The later moment stays.
pub fn put(changes: &mut Changes, what: What, at: NaiveDateTime) {
    match changes.iter_mut().find(|(known, _)| *known == what) {
        Some((_, last)) => *last = at.max(*last),
        None => changes.push((what, at)),
    }
}

pub fn since(conn: &mut DbConnection, moment: NaiveDateTime) -> Result<Since, Error> {
    let mut since = Since::default();
    for (number, at) in queries::added(conn, moment)? {
        note(&mut since.recommendations, number, What::Added, at);
    }
    let entries = queries::entries(conn, moment, MOST)?;
    since.is_cut = entries.len() as i64 == MOST;
    let ids = |kinds: &[&str]| -> Vec<String> {
        let of_kinds = entries.iter().filter(|entry| kinds.contains(&entry.subject_kind.as_str()));
        of_kinds.map(|entry| entry.subject_id.clone()).collect()
    };
    let mut named = ids(&["recommendation", "lineage"]);
    named.extend(entries.iter().filter_map(moved));
    let numbers = queries::numbers(conn, &named)?;
    let clusters = queries::clusters(conn, &ids(&["cluster", "action"]))?;
    let batches = queries::of_batches(conn, &ids(&["batch"]))?;
    for entry in &entries {
        let at = entry.happened_at;
        for what in told(entry) {
            match entry.subject_kind.as_str() {
                "batch" => {
                    let all = batches.get(&entry.subject_id).into_iter().flatten();
                    all.for_each(|number| note(&mut since.recommendations, *number, what, at));
                }
                _ => match moved(entry).as_ref().or(Some(&entry.subject_id)).and_then(|id| numbers.get(id)) {
                    Some(number) => note(&mut since.recommendations, *number, what, at),
                    None => {
                        let cluster = clusters.get(&entry.subject_id).into_iter();
                        cluster.for_each(|number| note(&mut since.clusters, *number, what, at));
                    }
                },
            }
        }
    }
    Ok(since)
}

/// The one recommendation that an entry about a cluster concerns.
fn moved(entry: &Recorded) -> Option<String> {
    let detail: serde_json::Value = serde_json::from_str(&entry.detail).ok().filter(|_| entry.kind == "recommendation-moved")?;
    detail["recommendation_id"].as_str().map(str::to_owned)
}

fn told(entry: &Recorded) -> Vec<What> {
    let detail: serde_json::Value = serde_json::from_str(&entry.detail).unwrap_or_default();
    let part = |part: &serde_json::Value| match part.as_str().unwrap_or_default() {
        "text" | "translation" => What::Text,
        "response" | "source" => What::Response,
        _ => What::Filed,
    };
    match entry.kind.as_str() {
        "recommendation-changed" => detail["what"].as_array().into_iter().flatten().map(part).collect(),
        "terms-accepted" | "terms-taken-back" => vec![What::Filed],
        "legislation-assessed" => vec![What::Legislation],
        "lineage-decided" => {
            detail["confirmed"].as_bool().filter(|confirmed| *confirmed).map(|_| What::Lineage).into_iter().collect()
        }
        "batch-edited" | "batch-undone" => vec![match detail["change"]["kind"].as_str().unwrap_or_default() {
            "respond" => What::Response,
            "assess-legislation" => What::Legislation,
            _ => What::Filed,
        }],
        "cluster-accepted" | "recommendation-moved" | "cluster-merged" | "cluster-split" => vec![What::Cluster],
        "action-added" | "action-changed" => vec![What::Action],
        "progress-reported" => vec![What::Progress],
        _ => Vec::new(),
    }
}
