//! SQL of what people decide about clusters. Each decision is one journal entry with its actor.

use diesel::prelude::*;

use super::aspects::{self, Aspect, Place, Standing};
use super::undoing::{Deciding, decide};
use crate::clusters::model::*;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::schema::{actions, cluster_entities, cluster_members, cluster_names, clusters, topics};

/// A cluster with no name and no members yet. Returns its id and number.
pub fn insert(
    conn: &mut DbConnection,
    state: &str,
    decided_by: Option<&str>,
    theme: Option<&str>,
    words: &[String],
) -> Result<(String, i64), Error> {
    let (id, number) = (db::new_id(), db::next_number(conn, "cluster")?);
    diesel::insert_into(clusters::table)
        .values((
            clusters::id.eq(&id),
            clusters::number.eq(number),
            clusters::state.eq(state),
            clusters::theme.eq(theme),
            clusters::words.eq(serde_json::to_string(words)?),
            clusters::decided_by.eq(decided_by),
            clusters::created_at.eq(db::now()),
        ))
        .execute(conn)?;
    Ok((id, number))
}

/// Accepts a proposed cluster with its members and the names that it is shown by, or the members that the program has
/// added to an accepted one.
pub fn accept(conn: &mut DbConnection, actor_id: Option<&str>, cluster_id: &str) -> Result<(), Error> {
    let ids = [cluster_id.to_owned()];
    accept_these(conn, actor_id, &ids)
}

fn accept_one(conn: &mut DbConnection, actor_id: Option<&str>, cluster_id: &str) -> Result<(), Error> {
    let proposed = clusters::table.find(cluster_id).filter(clusters::state.eq("proposed"));
    diesel::update(proposed).set((clusters::state.eq("accepted"), clusters::decided_by.eq(actor_id))).execute(conn)?;
    if actor_id.is_some() {
        let names = cluster_names::table.filter(cluster_names::cluster_id.eq(cluster_id));
        diesel::update(names).set(cluster_names::decided_by.eq("person")).execute(conn)?;
    }
    let waiting =
        cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id).and(cluster_members::accepted.eq(false)));
    let recommendations = diesel::update(waiting).set(cluster_members::accepted.eq(true)).execute(conn)?;
    journal::record(conn, actor_id, &ClusterAccepted { cluster_id, recommendations })
}

/// What accepting these clusters changes.
fn accepted_with(conn: &mut DbConnection, cluster_ids: &[String]) -> QueryResult<Vec<Aspect>> {
    let mut touched = Vec::new();
    for id in cluster_ids {
        touched.extend([Aspect::State(id.clone()), Aspect::Names(id.clone())]);
        touched.extend(placements(conn, id, false)?);
    }
    Ok(touched)
}

/// The places of a cluster's recommendations; of all, or of those that nobody has decided on.
fn placements(conn: &mut DbConnection, cluster_id: &str, decided_too: bool) -> QueryResult<Vec<Aspect>> {
    let own = cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id));
    let wanted = own.filter(cluster_members::accepted.eq(false).or(cluster_members::accepted.eq(decided_too)));
    let ids: Vec<String> =
        wanted.order(cluster_members::recommendation_id).select(cluster_members::recommendation_id).load(conn)?;
    Ok(ids.into_iter().map(Aspect::Placement).collect())
}

/// Accepts every proposal as it is. Returns how many clusters that concerned.
pub fn accept_all(conn: &mut DbConnection, actor_id: Option<&str>) -> Result<usize, Error> {
    let mut concerned: Vec<String> =
        clusters::table.filter(clusters::state.eq("proposed")).order(clusters::number).select(clusters::id).load(conn)?;
    let joined: Vec<String> = cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::accepted.eq(false).and(clusters::state.eq("accepted")))
        .select(cluster_members::cluster_id)
        .distinct()
        .load(conn)?;
    concerned.extend(joined);
    accept_these(conn, actor_id, &concerned)?;
    Ok(concerned.len())
}

/// Accepts these clusters as they are, in one decision.
pub fn accept_these(conn: &mut DbConnection, actor_id: Option<&str>, cluster_ids: &[String]) -> Result<(), Error> {
    let touched = accepted_with(conn, cluster_ids)?;
    decide(conn, &Deciding::new(actor_id, Kind::Accepted), &touched, |conn| {
        cluster_ids.iter().try_for_each(|cluster_id| accept_one(conn, actor_id, cluster_id))
    })
}

/// Its recommendations stand in no cluster then. A cluster that something was built on can't go.
pub fn discard(conn: &mut DbConnection, actor_id: &str, cluster_id: &str) -> Result<(), Error> {
    let planned: i64 = actions::table.filter(actions::cluster_id.eq(cluster_id)).count().get_result(conn)?;
    let consulted: i64 = topics::table.filter(topics::cluster_id.eq(cluster_id)).count().get_result(conn)?;
    if planned + consulted > 0 {
        return Err(Error::Conflict);
    }
    let mut touched = placements(conn, cluster_id, true)?;
    touched.push(Aspect::State(cluster_id.to_owned()));
    decide(conn, &Deciding::new(Some(actor_id), Kind::Discarded), &touched, |conn| {
        diesel::delete(cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id))).execute(conn)?;
        diesel::update(clusters::table.find(cluster_id))
            .set((clusters::state.eq("discarded"), clusters::decided_by.eq(actor_id)))
            .execute(conn)?;
        journal::record(conn, Some(actor_id), &ClusterDiscarded { cluster_id })
    })
}

/// Sets the names that differ; they are a person's from now on. An empty one goes.
pub fn rename(conn: &mut DbConnection, actor_id: Option<&str>, cluster_id: &str, names: &[(Lang, String)]) -> Result<(), Error> {
    let known = super::all_names(conn, cluster_id)?;
    let before = |lang: Lang| known.iter().find(|(known, _)| *known == lang).map_or("", |(_, name)| name.as_str());
    let changed: Vec<(Lang, String)> = names.iter().filter(|(lang, name)| before(*lang) != name).cloned().collect();
    if changed.is_empty() {
        return Ok(());
    }
    let touched = [Aspect::Names(cluster_id.to_owned())];
    decide(conn, &Deciding::new(actor_id, Kind::Renamed), &touched, |conn| {
        for (lang, name) in &changed {
            set_name(conn, cluster_id, *lang, name, "person")?;
        }
        journal::record(conn, actor_id, &ClusterRenamed { cluster_id, names: changed })
    })
}

pub(super) fn set_name(conn: &mut DbConnection, cluster_id: &str, lang: Lang, name: &str, decided_by: &str) -> QueryResult<()> {
    diesel::delete(cluster_names::table.find((cluster_id, lang.code()))).execute(conn)?;
    if !name.is_empty() {
        diesel::insert_into(cluster_names::table)
            .values((
                cluster_names::cluster_id.eq(cluster_id),
                cluster_names::lang.eq(lang.code()),
                cluster_names::name.eq(name),
                cluster_names::decided_by.eq(decided_by),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Locks or unlocks the name of a cluster and its membership.
pub fn lock(conn: &mut DbConnection, actor_id: &str, cluster_id: &str, (name, members): (bool, bool)) -> Result<(), Error> {
    let touched = [Aspect::Locks(cluster_id.to_owned())];
    decide(conn, &Deciding::new(Some(actor_id), Kind::Locked), &touched, |conn| {
        diesel::update(clusters::table.find(cluster_id))
            .set((clusters::name_locked.eq(name), clusters::members_locked.eq(members)))
            .execute(conn)?;
        journal::record(conn, Some(actor_id), &ClusterLocked { cluster_id, name, members })
    })
}

/// Puts recommendations into a cluster, where the program leaves them from now on.
pub fn move_recommendations(
    conn: &mut DbConnection,
    deciding: &Deciding,
    recommendations: &[String],
    cluster_id: &str,
) -> Result<(), Error> {
    let touched: Vec<Aspect> = recommendations.iter().cloned().map(Aspect::Placement).collect();
    decide(conn, deciding, &touched, |conn| {
        for recommendation_id in recommendations {
            let from = place(conn, deciding.actor_id.as_deref(), recommendation_id, cluster_id, "[]")?;
            if let Some(from) = &from {
                db::touched(&format!("cluster:{from}"));
            }
            journal::record(conn, deciding.actor_id.as_deref(), &RecommendationMoved { cluster_id, recommendation_id, from })?;
        }
        Ok(())
    })
}

/// Returns the cluster that it stood in before.
pub(super) fn place(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    recommendation_id: &str,
    cluster_id: &str,
    words: &str,
) -> Result<Option<String>, Error> {
    let row = cluster_members::table.find(recommendation_id);
    let from: Option<String> = row.select(cluster_members::cluster_id).first(conn).optional()?;
    let standing = Standing {
        cluster_id: cluster_id.to_owned(),
        decided_by: "person".to_owned(),
        account_id: actor_id.map(str::to_owned),
        words: words.to_owned(),
        confidence: None,
        accepted: true,
        decided_at: db::now(),
    };
    aspects::put(conn, recommendation_id, &Place::In(standing))?;
    Ok(from)
}

/// Recommendations that leave a cluster for a new one of these names.
pub struct Part {
    pub recommendations: Vec<String>,
    pub names: Vec<(Lang, String)>,
}

/// Takes recommendations out of a cluster into new ones, which are accepted because a person made them.
/// Returns the number of the first.
pub fn split(conn: &mut DbConnection, deciding: &Deciding, cluster_id: &str, parts: &[Part]) -> Result<i64, Error> {
    let actor_id = deciding.actor_id.as_deref();
    let theme: Option<String> = clusters::table.find(cluster_id).select(clusters::theme).first(conn)?;
    let (mut made, mut touched) = (Vec::new(), Vec::new());
    for part in parts {
        // Closed until the decision opens it: that is what taking the decision back leads to.
        let (id, number) = insert(conn, "discarded", actor_id, theme.as_deref(), &[])?;
        for (lang, name) in &part.names {
            set_name(conn, &id, *lang, name, "person")?;
        }
        touched.push(Aspect::State(id.clone()));
        touched.extend(part.recommendations.iter().cloned().map(Aspect::Placement));
        made.push((id, number));
    }
    decide(conn, deciding, &touched, |conn| {
        for ((new_cluster_id, _), part) in made.iter().zip(parts) {
            diesel::update(clusters::table.find(new_cluster_id)).set(clusters::state.eq("accepted")).execute(conn)?;
            for recommendation_id in &part.recommendations {
                let from = place(conn, actor_id, recommendation_id, new_cluster_id, "[]")?;
                if from.as_deref() != Some(cluster_id) {
                    return Err(Error::Conflict);
                }
            }
            db::touched(&format!("cluster:{new_cluster_id}"));
            let entry = ClusterSplit { cluster_id, new_cluster_id, recommendations: &part.recommendations };
            journal::record(conn, actor_id, &entry)?;
        }
        Ok(())
    })?;
    made.first().map(|(_, number)| *number).ok_or(Error::Conflict)
}

/// Everything of one cluster goes into another; its address leads there from now on.
pub fn merge(conn: &mut DbConnection, actor_id: &str, cluster_id: &str, into: &str) -> Result<(), Error> {
    // Whatever was merged into this one before goes along.
    let earlier: Vec<String> = clusters::table.filter(clusters::merged_into.eq(cluster_id)).select(clusters::id).load(conn)?;
    let mut touched = placements(conn, cluster_id, true)?;
    touched.extend(earlier.iter().cloned().chain([cluster_id.to_owned()]).map(Aspect::State));
    for id in [cluster_id, into] {
        touched.extend([Aspect::Entities(id.to_owned()), Aspect::Actions(id.to_owned())]);
    }
    decide(conn, &Deciding::new(Some(actor_id), Kind::Merged), &touched, |conn| {
        let members = cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id));
        diesel::update(members)
            .set((
                cluster_members::cluster_id.eq(into),
                cluster_members::decided_by.eq("person"),
                cluster_members::account_id.eq(actor_id),
                cluster_members::accepted.eq(true),
                cluster_members::decided_at.eq(db::now()),
            ))
            .execute(conn)?;
        merge_entities(conn, cluster_id, into)?;
        diesel::update(actions::table.filter(actions::cluster_id.eq(cluster_id)))
            .set(actions::cluster_id.eq(into))
            .execute(conn)?;
        diesel::update(clusters::table.filter(clusters::id.eq_any(&earlier)))
            .set(clusters::merged_into.eq(into))
            .execute(conn)?;
        diesel::update(clusters::table.find(cluster_id))
            .set((clusters::state.eq("merged"), clusters::merged_into.eq(into), clusters::decided_by.eq(actor_id)))
            .execute(conn)?;
        db::touched(&format!("cluster:{into}"));
        db::touched("action");
        journal::record(conn, Some(actor_id), &ClusterMerged { cluster_id, into })
    })
}

/// The other's lead stays; the entities of the one that goes come along as supporting ones.
fn merge_entities(conn: &mut DbConnection, cluster_id: &str, into: &str) -> QueryResult<()> {
    let entities = |id: &str| {
        cluster_entities::table.filter(cluster_entities::cluster_id.eq(id.to_owned())).select(cluster_entities::entity_id)
    };
    let coming: Vec<String> = entities(cluster_id).load(conn)?;
    let there: Vec<String> = entities(into).load(conn)?;
    diesel::delete(cluster_entities::table.filter(cluster_entities::cluster_id.eq(cluster_id))).execute(conn)?;
    for entity_id in coming.iter().filter(|id| !there.contains(id)) {
        insert_part(conn, into, entity_id, "supporting")?;
    }
    Ok(())
}

fn insert_part(conn: &mut DbConnection, cluster_id: &str, entity_id: &str, part: &str) -> QueryResult<usize> {
    diesel::insert_into(cluster_entities::table)
        .values((
            cluster_entities::cluster_id.eq(cluster_id),
            cluster_entities::entity_id.eq(entity_id),
            cluster_entities::part.eq(part),
        ))
        .execute(conn)
}

/// Sets who answers for a cluster; who leads it does not support it besides.
pub fn set_entities(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    cluster_id: &str,
    lead: Option<&str>,
    supporting: &[String],
) -> Result<(), Error> {
    let touched = [Aspect::Entities(cluster_id.to_owned())];
    decide(conn, &Deciding::new(actor_id, Kind::Led), &touched, |conn| {
        diesel::delete(cluster_entities::table.filter(cluster_entities::cluster_id.eq(cluster_id))).execute(conn)?;
        if let Some(lead) = lead {
            insert_part(conn, cluster_id, lead, "lead")?;
        }
        for entity_id in supporting.iter().filter(|id| Some(id.as_str()) != lead) {
            insert_part(conn, cluster_id, entity_id, "supporting")?;
        }
        db::touched("entity");
        journal::record(conn, actor_id, &ClusterEntitiesSet { cluster_id, lead, supporting })
    })
}
