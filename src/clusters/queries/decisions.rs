//! SQL of what people decide about clusters. Each decision is one journal entry with its actor.

use diesel::prelude::*;

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

/// Accepts a proposed cluster with its members, or the members that the program has added to an accepted one.
pub fn accept(conn: &mut DbConnection, actor_id: Option<&str>, cluster_id: &str) -> Result<(), Error> {
    let proposed = clusters::table.find(cluster_id).filter(clusters::state.eq("proposed"));
    diesel::update(proposed).set((clusters::state.eq("accepted"), clusters::decided_by.eq(actor_id))).execute(conn)?;
    let waiting =
        cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id).and(cluster_members::accepted.eq(false)));
    let recommendations = diesel::update(waiting).set(cluster_members::accepted.eq(true)).execute(conn)?;
    journal::record(conn, actor_id, &ClusterAccepted { cluster_id, recommendations })
}

/// Accepts every proposal as it is. Returns how many clusters that concerned.
pub fn accept_all(conn: &mut DbConnection, actor_id: Option<&str>) -> Result<usize, Error> {
    let proposed: Vec<String> =
        clusters::table.filter(clusters::state.eq("proposed")).order(clusters::number).select(clusters::id).load(conn)?;
    let joined: Vec<String> = cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::accepted.eq(false).and(clusters::state.eq("accepted")))
        .select(cluster_members::cluster_id)
        .distinct()
        .load(conn)?;
    for cluster_id in proposed.iter().chain(&joined) {
        accept(conn, actor_id, cluster_id)?;
    }
    Ok(proposed.len() + joined.len())
}

/// Its recommendations stand in no cluster then. A cluster that something was built on can't go.
pub fn discard(conn: &mut DbConnection, actor_id: &str, cluster_id: &str) -> Result<(), Error> {
    let planned: i64 = actions::table.filter(actions::cluster_id.eq(cluster_id)).count().get_result(conn)?;
    let consulted: i64 = topics::table.filter(topics::cluster_id.eq(cluster_id)).count().get_result(conn)?;
    if planned + consulted > 0 {
        return Err(Error::Conflict);
    }
    diesel::delete(cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id))).execute(conn)?;
    diesel::update(clusters::table.find(cluster_id))
        .set((clusters::state.eq("discarded"), clusters::decided_by.eq(actor_id)))
        .execute(conn)?;
    journal::record(conn, Some(actor_id), &ClusterDiscarded { cluster_id })
}

/// Sets the names that differ; they are a person's from now on. An empty one goes.
pub fn rename(conn: &mut DbConnection, actor_id: Option<&str>, cluster_id: &str, names: &[(Lang, String)]) -> Result<(), Error> {
    let known = super::all_names(conn, cluster_id)?;
    let before = |lang: Lang| known.iter().find(|(known, _)| *known == lang).map_or("", |(_, name)| name.as_str());
    let changed: Vec<(Lang, String)> = names.iter().filter(|(lang, name)| before(*lang) != name).cloned().collect();
    if changed.is_empty() {
        return Ok(());
    }
    for (lang, name) in &changed {
        set_name(conn, cluster_id, *lang, name, "person")?;
    }
    journal::record(conn, actor_id, &ClusterRenamed { cluster_id, names: changed })
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

/// Puts a recommendation into a cluster, where the program leaves it from now on.
pub fn move_recommendation(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    recommendation_id: &str,
    cluster_id: &str,
) -> Result<(), Error> {
    let from = place(conn, actor_id, recommendation_id, cluster_id)?;
    if let Some(from) = &from {
        db::touched(&format!("cluster:{from}"));
    }
    journal::record(conn, actor_id, &RecommendationMoved { cluster_id, recommendation_id, from })
}

/// Returns the cluster that it stood in before.
fn place(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    recommendation_id: &str,
    cluster_id: &str,
) -> Result<Option<String>, Error> {
    let row = cluster_members::table.find(recommendation_id);
    let from: Option<String> = row.select(cluster_members::cluster_id).first(conn).optional()?;
    diesel::delete(row).execute(conn)?;
    diesel::insert_into(cluster_members::table)
        .values((
            cluster_members::recommendation_id.eq(recommendation_id),
            cluster_members::cluster_id.eq(cluster_id),
            cluster_members::decided_by.eq("person"),
            cluster_members::account_id.eq(actor_id),
            cluster_members::words.eq("[]"),
            cluster_members::accepted.eq(true),
            cluster_members::decided_at.eq(db::now()),
        ))
        .execute(conn)?;
    Ok(from)
}

/// Takes these recommendations out of a cluster into a new one, which is accepted because a person made it.
pub fn split(
    conn: &mut DbConnection,
    actor_id: &str,
    cluster_id: &str,
    recommendations: &[String],
    names: &[(Lang, String)],
) -> Result<i64, Error> {
    let theme: Option<String> = clusters::table.find(cluster_id).select(clusters::theme).first(conn)?;
    let (new_cluster_id, number) = insert(conn, "accepted", Some(actor_id), theme.as_deref(), &[])?;
    for (lang, name) in names {
        set_name(conn, &new_cluster_id, *lang, name, "person")?;
    }
    for recommendation_id in recommendations {
        let from = place(conn, Some(actor_id), recommendation_id, &new_cluster_id)?;
        if from.as_deref() != Some(cluster_id) {
            return Err(Error::Conflict);
        }
    }
    db::touched(&format!("cluster:{new_cluster_id}"));
    journal::record(conn, Some(actor_id), &ClusterSplit { cluster_id, new_cluster_id: &new_cluster_id, recommendations })?;
    Ok(number)
}

/// Everything of one cluster goes into another; its address leads there from now on.
/// Its actions are moved by the plan, which knows of them.
pub fn merge(conn: &mut DbConnection, actor_id: &str, cluster_id: &str, into: &str) -> Result<(), Error> {
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
    // Whatever was merged into this one before goes along.
    let earlier = clusters::table.filter(clusters::merged_into.eq(cluster_id));
    diesel::update(earlier).set(clusters::merged_into.eq(into)).execute(conn)?;
    diesel::update(clusters::table.find(cluster_id))
        .set((clusters::state.eq("merged"), clusters::merged_into.eq(into), clusters::decided_by.eq(actor_id)))
        .execute(conn)?;
    db::touched(&format!("cluster:{into}"));
    journal::record(conn, Some(actor_id), &ClusterMerged { cluster_id, into })
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

/// `high`, `medium`, `low`, or none.
pub fn set_priority(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    cluster_id: &str,
    priority: Option<&str>,
) -> Result<(), Error> {
    diesel::update(clusters::table.find(cluster_id)).set(clusters::priority.eq(priority)).execute(conn)?;
    journal::record(conn, actor_id, &ClusterPrioritised { cluster_id, priority })
}

/// Sets who answers for a cluster; who leads it does not support it besides.
pub fn set_entities(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    cluster_id: &str,
    lead: Option<&str>,
    supporting: &[String],
) -> Result<(), Error> {
    diesel::delete(cluster_entities::table.filter(cluster_entities::cluster_id.eq(cluster_id))).execute(conn)?;
    if let Some(lead) = lead {
        insert_part(conn, cluster_id, lead, "lead")?;
    }
    for entity_id in supporting.iter().filter(|id| Some(id.as_str()) != lead) {
        insert_part(conn, cluster_id, entity_id, "supporting")?;
    }
    db::touched("entity");
    journal::record(conn, actor_id, &ClusterEntitiesSet { cluster_id, lead, supporting })
}
