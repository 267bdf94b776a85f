//! SQL of clusters: what pages show of them.

mod aspects;
mod bench;
mod decisions;
mod differences;
mod leads;
mod meanings;
mod proposals;
mod public;
mod rows;
mod runs;
mod themes;
mod undoing;

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

pub use super::priorities::queries::set_priority;
pub use aspects::{Aspect, Place, Standing, places};
pub use bench::*;
pub use decisions::*;
pub use differences::{adopt, close, pending, shifts};
pub use leads::*;
pub use meanings::add_meanings;
pub use proposals::*;
pub use public::*;
pub use rows::*;
pub use runs::*;
pub use undoing::*;

pub use crate::register::queries::vectors;

use super::model::*;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::organisations;
use crate::organisations::model::Entity;
use crate::register::model::UPR;
use crate::schema::{
    cluster_entities, cluster_members, cluster_names, clusters, documents, recommendation_texts, recommendations, set_aside,
};

/// The names of these clusters, each in the language nearest to the reader.
pub fn names_of(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(String, String, String)> = cluster_names::table
        .filter(cluster_names::cluster_id.eq_any(ids))
        .select((cluster_names::cluster_id, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(Wording::by_owner(reader, &rows))
}

fn named(conn: &mut DbConnection, rows: Vec<ClusterRow>, reader: Lang) -> QueryResult<Vec<Cluster>> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut names = names_of(conn, &ids, reader)?;
    let cluster = |row: ClusterRow| Cluster {
        name: names.remove(&row.id).unwrap_or_else(|| Wording::none(reader)),
        words: list_of(&row.words),
        number: row.number,
        state: row.state,
        priority: row.priority,
        merged_into: row.merged_into,
        name_locked: row.name_locked,
        members_locked: row.members_locked,
        id: row.id,
    };
    Ok(rows.into_iter().map(cluster).collect())
}

pub fn find(conn: &mut DbConnection, number: i64, reader: Lang) -> Result<Cluster, Error> {
    let row = clusters::table.filter(clusters::number.eq(number)).select(ClusterRow::as_select()).first(conn)?;
    named(conn, vec![row], reader)?.pop().ok_or(Error::NotFound)
}

/// Those with these ids, by number.
pub fn by_id(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<Vec<Cluster>> {
    let rows =
        clusters::table.filter(clusters::id.eq_any(ids)).order(clusters::number).select(ClusterRow::as_select()).load(conn)?;
    named(conn, rows, reader)
}

/// Everyone of a state, by name, to choose from.
pub fn in_state(conn: &mut DbConnection, states: &[&str], reader: Lang) -> QueryResult<Vec<Cluster>> {
    let rows = clusters::table.filter(clusters::state.eq_any(states)).select(ClusterRow::as_select()).load(conn)?;
    let mut found = named(conn, rows, reader)?;
    reader.sort_by_label(&mut found, |cluster| &cluster.name.text);
    Ok(found)
}

/// How many there are of a state.
pub fn count(conn: &mut DbConnection, state: &str) -> QueryResult<i64> {
    clusters::table.filter(clusters::state.eq(state)).count().get_result(conn)
}

/// A page of those of a state, by number, with what a list says of each.
pub fn list(
    conn: &mut DbConnection,
    state: &str,
    priority: Option<&str>,
    (offset, limit): (i64, i64),
    reader: Lang,
) -> QueryResult<Vec<Listed>> {
    let mut query = clusters::table
        .filter(clusters::state.eq(state.to_owned()))
        .order(clusters::number)
        .offset(offset)
        .limit(limit)
        .into_boxed();
    if let Some(priority) = priority {
        query = query.filter(clusters::priority.eq(priority.to_owned()));
    }
    let rows = query.select(ClusterRow::as_select()).load(conn)?;
    let found = named(conn, rows, reader)?;
    let ids: Vec<String> = found.iter().map(|cluster| cluster.id.clone()).collect();
    let counts: Vec<(String, bool, i64)> = cluster_members::table
        .filter(cluster_members::cluster_id.eq_any(&ids))
        .group_by((cluster_members::cluster_id, cluster_members::accepted))
        .select((cluster_members::cluster_id, cluster_members::accepted, count_star()))
        .load(conn)?;
    let mut leads = leads_of(conn, &ids, reader)?;
    let of = |id: &str, accepted: bool| {
        counts.iter().filter(|(cluster, was, _)| cluster == id && *was == accepted).map(|(_, _, count)| *count).sum::<i64>()
    };
    let listed = |cluster: Cluster| {
        let (accepted, not_yet) = (of(&cluster.id, true), of(&cluster.id, false));
        let waits = cluster.is("accepted");
        Listed {
            recommendations: if waits { accepted } else { accepted + not_yet },
            waiting: if waits { not_yet } else { 0 },
            level: None,
            lead: leads.remove(&cluster.id),
            cluster,
        }
    };
    Ok(found.into_iter().map(listed).collect())
}

fn leads_of(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Entity>> {
    let rows: Vec<(String, String)> = cluster_entities::table
        .filter(cluster_entities::cluster_id.eq_any(ids).and(cluster_entities::part.eq("lead")))
        .select((cluster_entities::cluster_id, cluster_entities::entity_id))
        .load(conn)?;
    let entity_ids: Vec<String> = rows.iter().map(|(_, entity_id)| entity_id.clone()).collect();
    let entities = organisations::queries::entities_by_id(conn, &entity_ids, reader)?;
    let entity = |id: &String| entities.iter().find(|entity| entity.id == *id).cloned();
    Ok(rows.iter().filter_map(|(cluster, id)| Some((cluster.clone(), entity(id)?))).collect())
}

/// Who answers for a cluster.
pub fn responsible(conn: &mut DbConnection, cluster_id: &str, reader: Lang) -> QueryResult<Responsible> {
    let rows: Vec<(String, String)> = cluster_entities::table
        .filter(cluster_entities::cluster_id.eq(cluster_id))
        .select((cluster_entities::entity_id, cluster_entities::part))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|(id, _)| id.clone()).collect();
    let leads: Vec<&String> = rows.iter().filter(|(_, part)| part == "lead").map(|(id, _)| id).collect();
    let (mut lead, supporting): (Vec<Entity>, Vec<Entity>) =
        organisations::queries::entities_by_id(conn, &ids, reader)?.into_iter().partition(|entity| leads.contains(&&entity.id));
    Ok(Responsible { lead: lead.pop(), supporting })
}

/// The accepted clusters that an entity leads or supports, with its part in each.
pub fn of_entity(conn: &mut DbConnection, entity_id: &str, reader: Lang) -> QueryResult<Vec<(Cluster, String)>> {
    let rows: Vec<(ClusterRow, String)> = cluster_entities::table
        .inner_join(clusters::table)
        .filter(cluster_entities::entity_id.eq(entity_id).and(clusters::state.eq("accepted")))
        .order((cluster_entities::part, clusters::number))
        .select((ClusterRow::as_select(), cluster_entities::part))
        .load(conn)?;
    let (rows, parts): (Vec<ClusterRow>, Vec<String>) = rows.into_iter().unzip();
    Ok(named(conn, rows, reader)?.into_iter().zip(parts).collect())
}

/// The accepted cluster of a recommendation.
pub fn of_recommendation(conn: &mut DbConnection, recommendation_id: &str, reader: Lang) -> QueryResult<Option<Cluster>> {
    let rows = cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::recommendation_id.eq(recommendation_id))
        .filter(cluster_members::accepted.eq(true).and(clusters::state.eq("accepted")))
        .select(ClusterRow::as_select())
        .load(conn)?;
    Ok(named(conn, rows, reader)?.pop())
}

/// How many recommendations stand in a cluster: accepted ones, and all.
pub fn member_counts(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<(i64, i64)> {
    let members = || cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id.to_owned()));
    let accepted = members().filter(cluster_members::accepted.eq(true)).count().get_result(conn)?;
    Ok((accepted, members().count().get_result(conn)?))
}

/// The ids of a page of the members, in the order of [`members`].
pub fn member_ids(conn: &mut DbConnection, cluster_id: &str, (offset, limit): (i64, i64)) -> QueryResult<Vec<String>> {
    cluster_members::table
        .inner_join(recommendations::table.inner_join(documents::table))
        .filter(cluster_members::cluster_id.eq(cluster_id))
        .order((cluster_members::accepted, documents::number, recommendations::position, recommendations::number))
        .offset(offset)
        .limit(limit)
        .select(recommendations::id)
        .load(conn)
}

/// A page of the members, those first that wait to be accepted, then in the order of the register.
pub fn members(
    conn: &mut DbConnection,
    cluster_id: &str,
    only_accepted: bool,
    (offset, limit): (i64, i64),
    reader: Lang,
) -> QueryResult<Vec<Member>> {
    type Row = (String, i64, String, String, String, bool, String, String, Option<String>, bool);
    let mut query = cluster_members::table
        .inner_join(recommendations::table.inner_join(documents::table))
        .filter(cluster_members::cluster_id.eq(cluster_id.to_owned()))
        .order((cluster_members::accepted, documents::number, recommendations::position, recommendations::number))
        .offset(offset)
        .limit(limit)
        .into_boxed();
    if only_accepted {
        query = query.filter(cluster_members::accepted.eq(true));
    }
    let rows: Vec<Row> = query
        .select((
            recommendations::id,
            recommendations::number,
            documents::symbol,
            recommendations::paragraph,
            recommendations::response,
            documents::mechanism.eq(UPR),
            cluster_members::decided_by,
            cluster_members::words,
            cluster_members::confidence,
            cluster_members::accepted,
        ))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let mut texts = texts_of(conn, &ids, reader)?;
    let member =
        |(recommendation_id, number, symbol, paragraph, response, is_answered, decided_by, words, confidence, accepted): Row| {
            Member {
                text: texts.remove(&recommendation_id).unwrap_or_else(|| Wording::none(reader)),
                words: shared_of(list_of(&words), reader),
                recommendation_id,
                number,
                symbol,
                paragraph,
                is_answered,
                response,
                decided_by,
                confidence,
                accepted,
            }
        };
    Ok(rows.into_iter().map(member).collect())
}

/// The official texts of these recommendations, each in the language nearest to the reader.
fn texts_of(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(String, String, String)> = recommendation_texts::table
        .filter(recommendation_texts::recommendation_id.eq_any(ids))
        .select((recommendation_texts::recommendation_id, recommendation_texts::lang, recommendation_texts::text))
        .load(conn)?;
    Ok(Wording::by_owner(reader, &rows))
}

/// Every name of a cluster, by language.
pub fn all_names(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Vec<(Lang, String)>> {
    let rows: Vec<(String, String)> = cluster_names::table
        .filter(cluster_names::cluster_id.eq(cluster_id))
        .select((cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(lang, name)| Some((Lang::find(&lang)?, name))).collect())
}

/// Whether people gave or confirmed every name that it has.
pub fn names_are_confirmed(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<bool> {
    let own = cluster_names::table.filter(cluster_names::cluster_id.eq(cluster_id));
    let proposed: i64 = own.filter(cluster_names::decided_by.eq("program")).count().get_result(conn)?;
    Ok(proposed == 0)
}

/// How many recommendations stand in no cluster yet, not even in a proposed one, and were not put aside.
pub fn unclustered(conn: &mut DbConnection) -> QueryResult<i64> {
    let all: i64 = recommendations::table.count().get_result(conn)?;
    let placed: i64 = cluster_members::table.count().get_result(conn)?;
    let aside: i64 = set_aside::table.count().get_result(conn)?;
    Ok(all - placed - aside)
}
