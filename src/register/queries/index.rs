//! All that the index of the register is made of, each table read once, row by row.

use std::collections::{HashMap, HashSet};

use diesel::connection::DefaultLoadingMode;
use diesel::prelude::*;

use super::model::Document;
use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::schema::{
    cluster_entities, cluster_members, cluster_names, clusters, entities, entity_names, legislation, plain_lines,
    recommendation_states, recommendation_terms, recommendation_translations, recommendations,
};

#[derive(Queryable)]
pub struct Row {
    pub id: String,
    pub number: i64,
    pub document_id: String,
    pub response: String,
    pub position: i64,
    pub kind: String,
}

/// By id.
pub fn documents(conn: &mut DbConnection) -> QueryResult<HashMap<String, Document>> {
    Ok(super::documents::all(conn)?.into_iter().map(|document| (document.id.clone(), document)).collect())
}

/// Calls back with each recommendation, in no order.
pub fn each_row(conn: &mut DbConnection, mut each: impl FnMut(Row)) -> QueryResult<()> {
    let rows = recommendations::table
        .select((
            recommendations::id,
            recommendations::number,
            recommendations::document_id,
            recommendations::response,
            recommendations::position,
            recommendations::kind,
        ))
        .load_iter::<Row, DefaultLoadingMode>(conn)?;
    for row in rows {
        each(row?);
    }
    Ok(())
}

/// The numbers of those that people translated or put into plain words.
pub fn worded(conn: &mut DbConnection) -> QueryResult<HashSet<i64>> {
    let translated = recommendation_translations::table.select(recommendation_translations::recommendation_id);
    let in_plain_words = plain_lines::table.select(plain_lines::recommendation_id);
    let id = recommendations::id;
    let worded = recommendations::table.filter(id.eq_any(translated).or(id.eq_any(in_plain_words)));
    Ok(worded.select(recommendations::number).load::<i64>(conn)?.into_iter().collect())
}

/// Calls back with each recommendation's id, one after the other, and a State that made it.
pub fn each_state(conn: &mut DbConnection, mut each: impl FnMut(&str, &str)) -> QueryResult<()> {
    let rows = recommendation_states::table
        .order((recommendation_states::recommendation_id, recommendation_states::country))
        .select((recommendation_states::recommendation_id, recommendation_states::country))
        .load_iter::<(String, String), DefaultLoadingMode>(conn)?;
    for row in rows {
        let (id, country) = row?;
        each(&id, &country);
    }
    Ok(())
}

/// The same with a term under which it is filed.
pub fn each_term(conn: &mut DbConnection, mut each: impl FnMut(&str, &str)) -> QueryResult<()> {
    let rows = recommendation_terms::table
        .order((recommendation_terms::recommendation_id, recommendation_terms::term_id))
        .select((recommendation_terms::recommendation_id, recommendation_terms::term_id))
        .load_iter::<(String, String), DefaultLoadingMode>(conn)?;
    for row in rows {
        let (id, term) = row?;
        each(&id, &term);
    }
    Ok(())
}

/// Calls back with each recommendation's id and the number of its accepted cluster.
pub fn each_cluster(conn: &mut DbConnection, mut each: impl FnMut(&str, i64)) -> QueryResult<()> {
    let rows = cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::accepted.eq(true).and(clusters::state.eq("accepted")))
        .select((cluster_members::recommendation_id, clusters::number))
        .load_iter::<(String, i64), DefaultLoadingMode>(conn)?;
    for row in rows {
        let (id, number) = row?;
        each(&id, number);
    }
    Ok(())
}

/// Of each assessed recommendation, by its id: whether it needs legislation, and how far the bill is.
pub fn legislation(conn: &mut DbConnection) -> QueryResult<HashMap<String, (bool, Option<String>)>> {
    let rows: Vec<(String, bool, Option<String>)> =
        legislation::table.select((legislation::recommendation_id, legislation::needed, legislation::stage)).load(conn)?;
    Ok(rows.into_iter().map(|(id, needed, stage)| (id, (needed, stage))).collect())
}

/// What clusters and entities are called in each language, by number.
pub type Names = HashMap<String, Vec<(Lang, String)>>;

pub fn names_of_clusters(conn: &mut DbConnection) -> QueryResult<Names> {
    let rows = clusters::table
        .inner_join(cluster_names::table)
        .select((clusters::number, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(by_number(rows))
}

pub fn names_of_entities(conn: &mut DbConnection) -> QueryResult<Names> {
    let rows = entities::table
        .inner_join(entity_names::table)
        .select((entities::number, entity_names::lang, entity_names::name))
        .load(conn)?;
    Ok(by_number(rows))
}

fn by_number(rows: Vec<(i64, String, String)>) -> Names {
    let mut names = Names::new();
    for (number, lang, name) in rows {
        names.entry(number.to_string()).or_default().extend(Lang::find(&lang).map(|lang| (lang, name)));
    }
    names
}

/// Numbers of the entities that answer for a cluster, by its number.
pub fn entities_of_clusters(conn: &mut DbConnection) -> QueryResult<HashMap<i64, Vec<i64>>> {
    let rows: Vec<(i64, i64)> = cluster_entities::table
        .inner_join(clusters::table)
        .inner_join(entities::table)
        .order((cluster_entities::cluster_id, cluster_entities::part))
        .select((clusters::number, entities::number))
        .load(conn)?;
    let mut by_cluster: HashMap<i64, Vec<i64>> = HashMap::new();
    rows.into_iter().for_each(|(cluster, entity)| by_cluster.entry(cluster).or_default().push(entity));
    Ok(by_cluster)
}
