//! SQL of the bench: what is undecided, how far the work has come, and one recommendation put where somebody says.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::aspects::{self, Aspect, Place, Standing};
use super::undoing::{Deciding, decide};
use super::{place, texts_of};
use crate::clusters::model::{Cluster, Kind, Listed, RecommendationConfirmed, RecommendationMoved, RecommendationSetAside};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::schema::{cluster_members, clusters, documents, journal as entries, recommendations, set_aside};

/// A recommendation that somebody has still to look at.
#[derive(Clone, Debug)]
pub struct Unsettled {
    pub recommendation_id: String,
    /// It was accepted with its cluster, although it is only possible that it belongs there.
    pub is_accepted: bool,
}

/// How many of all recommendations people have decided on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress {
    pub decided: i64,
    pub all: i64,
    pub aside: i64,
}

/// What a card says of its recommendation.
#[derive(Clone, Debug)]
pub struct CardRow {
    pub id: String,
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    pub text: Wording,
}

pub fn progress(conn: &mut DbConnection) -> QueryResult<Progress> {
    let aside: i64 = set_aside::table.count().get_result(conn)?;
    let accepted: i64 = cluster_members::table.filter(cluster_members::accepted.eq(true)).count().get_result(conn)?;
    let all = recommendations::table.count().get_result(conn)?;
    Ok(Progress { decided: accepted + aside, all, aside })
}

/// What is undecided, and what the program placed weakly, in no order.
pub fn unsettled(conn: &mut DbConnection) -> QueryResult<Vec<Unsettled>> {
    let settled = cluster_members::table.filter(cluster_members::accepted.eq(true)).select((
        cluster_members::recommendation_id,
        cluster_members::decided_by,
        cluster_members::confidence,
    ));
    let settled: Vec<(String, String, Option<String>)> = settled.load(conn)?;
    let settled: HashMap<String, bool> = settled
        .into_iter()
        .map(|(id, decided_by, confidence)| (id, decided_by == "program" && confidence.as_deref() == Some("low")))
        .collect();
    let aside: Vec<String> = set_aside::table.select(set_aside::recommendation_id).load(conn)?;
    let all: Vec<String> =
        recommendations::table.filter(recommendations::id.ne_all(&aside)).select(recommendations::id).load(conn)?;
    let wanted = all.into_iter().filter(|id| settled.get(id).copied().unwrap_or(true));
    Ok(wanted
        .map(|recommendation_id| Unsettled { is_accepted: settled.contains_key(&recommendation_id), recommendation_id })
        .collect())
}

/// The open cluster of each recommendation that stands in one, decided or not.
pub fn standing(conn: &mut DbConnection) -> QueryResult<HashMap<String, String>> {
    let rows: Vec<(String, String)> = cluster_members::table
        .inner_join(clusters::table)
        .filter(clusters::state.eq_any(["proposed", "accepted"]))
        .select((cluster_members::recommendation_id, cluster_members::cluster_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// How many recommendations that people placed or the program is sure of, finds likely or possible, by cluster; and how
/// many of all are undecided.
pub fn levels(conn: &mut DbConnection) -> QueryResult<HashMap<String, ([i64; 3], i64)>> {
    let rows: Vec<(String, Option<String>, bool, i64)> = cluster_members::table
        .group_by((cluster_members::cluster_id, cluster_members::confidence, cluster_members::accepted))
        .select((cluster_members::cluster_id, cluster_members::confidence, cluster_members::accepted, count_star()))
        .load(conn)?;
    let mut levels: HashMap<String, ([i64; 3], i64)> = HashMap::new();
    for (cluster, confidence, accepted, count) in rows {
        let (counts, undecided) = levels.entry(cluster).or_default();
        let at = match confidence.as_deref() {
            Some("low") => 2,
            Some("medium") => 1,
            _ => 0,
        };
        counts[at] += count;
        *undecided += if accepted { 0 } else { count };
    }
    Ok(levels)
}

/// The open clusters by name, the accepted ones after those that are proposed.
pub fn open_clusters(conn: &mut DbConnection, reader: Lang) -> QueryResult<Vec<Listed>> {
    let mut levels = levels(conn)?;
    let listed = |cluster: Cluster| {
        let (counts, undecided) = levels.remove(&cluster.id).unwrap_or_default();
        Listed { recommendations: counts.iter().sum(), waiting: undecided, level: level_of(counts), lead: None, cluster }
    };
    let mut found = super::in_state(conn, &["proposed"], reader)?;
    found.extend(super::in_state(conn, &["accepted"], reader)?);
    Ok(found.into_iter().map(listed).collect())
}

/// The level that at least half of a cluster's recommendations reach.
pub fn level_of([sure, likely, possible]: [i64; 3]) -> Option<&'static str> {
    let all = sure + likely + possible;
    match all {
        0 => None,
        _ if sure * 2 >= all => Some("high"),
        _ if (sure + likely) * 2 >= all => Some("medium"),
        _ => Some("low"),
    }
}

/// The recommendations with these ids, in this order.
pub fn card_rows(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<Vec<CardRow>> {
    let rows: Vec<(String, i64, String, String)> = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::id.eq_any(ids))
        .select((recommendations::id, recommendations::number, documents::symbol, recommendations::paragraph))
        .load(conn)?;
    let mut texts = texts_of(conn, ids, reader)?;
    let row = |(id, number, symbol, paragraph): (String, i64, String, String)| {
        let text = texts.remove(&id).unwrap_or_else(|| Wording::none(reader));
        (id.clone(), CardRow { id, number, symbol, paragraph, text })
    };
    let mut rows: HashMap<String, CardRow> = rows.into_iter().map(row).collect();
    Ok(ids.iter().filter_map(|id| rows.remove(id)).collect())
}

/// The id of the recommendation with this number.
pub fn recommendation_id(conn: &mut DbConnection, number: i64) -> Result<String, Error> {
    Ok(recommendations::table.filter(recommendations::number.eq(number)).select(recommendations::id).first(conn)?)
}

/// A page of those that were put aside, the latest first.
pub fn aside(conn: &mut DbConnection, (offset, limit): (i64, i64)) -> QueryResult<Vec<String>> {
    let order = (set_aside::set_aside_at.desc(), set_aside::recommendation_id);
    set_aside::table.order(order).offset(offset).limit(limit).select(set_aside::recommendation_id).load(conn)
}

/// Moves with everything that is decided about a cluster: what its forms say that they saw.
pub fn revision(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<i64> {
    let own = entries::table.filter(entries::subject_kind.eq("cluster").and(entries::subject_id.eq(cluster_id)));
    Ok(own.select(diesel::dsl::max(entries::seq)).first::<Option<i64>>(conn)?.unwrap_or(0))
}

/// Moves with everything that may change the texts and themes of the register.
pub fn newest_of_texts(conn: &mut DbConnection) -> QueryResult<i64> {
    let kinds = ["recommendation", "document", "import", "batch", "tagger"];
    let own = entries::table.filter(entries::subject_kind.eq_any(kinds));
    Ok(own.select(diesel::dsl::max(entries::seq)).first::<Option<i64>>(conn)?.unwrap_or(0))
}

/// Where somebody puts a recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// By its id.
    Cluster(String),
    Aside,
}

#[derive(Debug)]
pub enum Answer {
    Done,
    /// It stood there already.
    Same,
    /// Somebody put it here since the form was shown.
    Moved(Place),
    /// One of the two clusters is locked.
    Locked,
}

/// What somebody decides about one recommendation, on the ground of what they saw.
pub struct Placing {
    pub recommendation_id: String,
    pub seen: String,
    pub target: Target,
    pub reason: String,
    /// What speaks for the cluster, where the program suggested it.
    pub words: Vec<String>,
}

pub fn put(conn: &mut DbConnection, actor_id: &str, placing: &Placing) -> Result<Answer, Error> {
    let id = &placing.recommendation_id;
    let now = aspects::places(conn, std::slice::from_ref(id))?.remove(id).unwrap_or(Place::Nowhere);
    let is_there = match (&placing.target, &now) {
        (Target::Aside, Place::Aside { .. }) => true,
        (Target::Cluster(cluster), Place::In(standing)) => {
            standing.accepted && standing.decided_by == "person" && standing.cluster_id == *cluster
        }
        _ => false,
    };
    if is_there {
        return Ok(Answer::Same);
    }
    if now.seen() != placing.seen {
        return Ok(Answer::Moved(now));
    }
    let stays = matches!(&placing.target, Target::Cluster(cluster) if now.cluster_id() == Some(cluster));
    let target = match &placing.target {
        Target::Cluster(cluster) => Some(cluster.clone()),
        Target::Aside => None,
    };
    let concerned: Vec<String> = now.cluster_id().cloned().into_iter().chain(target).collect();
    if !stays && super::locks(conn, &concerned)?.values().any(|(_, members)| *members) {
        return Ok(Answer::Locked);
    }
    let kind = match (&placing.target, stays) {
        (Target::Aside, _) => Kind::SetAside,
        (_, true) => Kind::Confirmed,
        (_, false) => Kind::Placed,
    };
    let deciding = Deciding { actor_id: Some(actor_id.to_owned()), kind, reason: placing.reason.clone() };
    decide(conn, &deciding, &[Aspect::Placement(id.clone())], |conn| carry_out(conn, actor_id, placing, now))?;
    Ok(Answer::Done)
}

fn carry_out(conn: &mut DbConnection, actor_id: &str, placing: &Placing, now: Place) -> Result<(), Error> {
    let id = placing.recommendation_id.as_str();
    let from = now.cluster_id().cloned();
    if let Some(from) = &from {
        db::touched(&format!("cluster:{from}"));
    }
    match (&placing.target, now) {
        (Target::Aside, _) => {
            aspects::put(conn, id, &Place::Aside { account_id: Some(actor_id.to_owned()), at: db::now() })?;
            let cluster_id = from.as_deref().unwrap_or_default();
            journal::record(conn, Some(actor_id), &RecommendationSetAside { cluster_id, recommendation_id: id })
        }
        (Target::Cluster(cluster_id), Place::In(standing)) if standing.cluster_id == *cluster_id => {
            confirm(conn, actor_id, id, standing)?;
            let recommendations = &[id.to_owned()];
            journal::record(conn, Some(actor_id), &RecommendationConfirmed { cluster_id, recommendations })
        }
        (Target::Cluster(cluster_id), _) => {
            place(conn, Some(actor_id), id, cluster_id, &serde_json::to_string(&placing.words)?)?;
            journal::record(conn, Some(actor_id), &RecommendationMoved { cluster_id, recommendation_id: id, from })
        }
    }
}

/// A person says that it belongs where the program put it; why the program did stays with it.
pub(super) fn confirm(conn: &mut DbConnection, actor_id: &str, recommendation_id: &str, standing: Standing) -> Result<(), Error> {
    let confirmed = Standing {
        decided_by: "person".to_owned(),
        account_id: Some(actor_id.to_owned()),
        accepted: true,
        decided_at: db::now(),
        ..standing
    };
    aspects::put(conn, recommendation_id, &Place::In(confirmed))
}

/// What the program placed at one of these levels in an open cluster and nobody has decided on.
pub fn undecided_at(conn: &mut DbConnection, levels: &[&str]) -> QueryResult<Vec<String>> {
    cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::accepted.eq(false).and(cluster_members::confidence.eq_any(levels)))
        .filter(clusters::state.eq_any(["proposed", "accepted"]))
        .order(cluster_members::recommendation_id)
        .select(cluster_members::recommendation_id)
        .load(conn)
}

/// So many of these, spread over all of them; the same each time.
pub fn sample(ids: Vec<String>, most: usize) -> Vec<String> {
    let count = ids.len();
    if count <= most {
        return ids;
    }
    let picked = |at: usize| (0..most).any(|pick| pick * count / most == at);
    ids.into_iter().enumerate().filter(|(at, _)| picked(*at)).map(|(_, id)| id).collect()
}

/// Accepts these where they stand, in one decision.
pub fn accept_members(conn: &mut DbConnection, actor_id: &str, ids: &[String]) -> Result<(), Error> {
    let touched: Vec<Aspect> = ids.iter().cloned().map(Aspect::Placement).collect();
    decide(conn, &Deciding::new(Some(actor_id), Kind::Sampled), &touched, |conn| {
        let mut by_cluster: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (id, place) in aspects::places(conn, ids)? {
            by_cluster.entry(place.cluster_id().ok_or(Error::Conflict)?.clone()).or_default().push(id);
        }
        for ids in ids.chunks(1_000) {
            let rows = cluster_members::table.filter(cluster_members::recommendation_id.eq_any(ids));
            diesel::update(rows)
                .set((
                    cluster_members::accepted.eq(true),
                    cluster_members::account_id.eq(actor_id),
                    cluster_members::decided_at.eq(db::now()),
                ))
                .execute(conn)?;
        }
        for (cluster_id, mut recommendations) in by_cluster {
            recommendations.sort_unstable();
            let entry = RecommendationConfirmed { cluster_id: &cluster_id, recommendations: &recommendations };
            journal::record(conn, Some(actor_id), &entry)?;
        }
        Ok(())
    })
}
