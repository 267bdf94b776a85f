//! All that the index of the register is made of, each table read once.

use std::collections::HashMap;

use diesel::prelude::*;

use super::documents;
use super::model::Document;
use crate::db::DbConnection;
use crate::schema::{
    cluster_entities, cluster_members, clusters, entities, recommendation_states, recommendation_terms, recommendation_texts,
    recommendations,
};

/// Values by what they belong to.
type Groups = HashMap<String, Vec<String>>;

#[derive(Queryable)]
pub struct Row {
    pub id: String,
    pub number: i64,
    pub document_id: String,
    pub paragraph: String,
    pub response: String,
    position: i64,
}

pub struct Rows {
    /// In the order of the register.
    pub recommendations: Vec<Row>,
    documents: HashMap<String, (usize, Document)>,
    pub texts: Groups,
    pub states: Groups,
    pub terms: Groups,
    /// Numbers of accepted clusters by recommendation.
    pub clusters: Groups,
    /// Numbers of entities by number of cluster.
    pub entities: Groups,
}

impl Rows {
    pub fn document(&self, row: &Row) -> &Document {
        &self.documents[&row.document_id].1
    }

    pub fn of<'g>(&self, groups: &'g Groups, id: &str) -> &'g [String] {
        groups.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Of the documents, by number.
    pub fn symbols(&self) -> HashMap<String, String> {
        self.documents.values().map(|(_, document)| (document.number.to_string(), document.symbol.clone())).collect()
    }
}

pub fn rows(conn: &mut DbConnection) -> QueryResult<Rows> {
    let documents = documents::all(conn)?.into_iter().enumerate();
    let documents: HashMap<_, _> = documents.map(|(place, document)| (document.id.clone(), (place, document))).collect();
    let mut rows: Vec<Row> = recommendations::table
        .select((
            recommendations::id,
            recommendations::number,
            recommendations::document_id,
            recommendations::paragraph,
            recommendations::response,
            recommendations::position,
        ))
        .load(conn)?;
    rows.sort_by_cached_key(|row| (documents[&row.document_id].0, row.position, row.number));
    let texts =
        recommendation_texts::table.select((recommendation_texts::recommendation_id, recommendation_texts::folded)).load(conn)?;
    let states = recommendation_states::table
        .select((recommendation_states::recommendation_id, recommendation_states::country))
        .load(conn)?;
    let terms = recommendation_terms::table
        .select((recommendation_terms::recommendation_id, recommendation_terms::term_id))
        .load(conn)?;
    let members: Vec<(String, i64)> = cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::accepted.eq(true).and(clusters::state.eq("accepted")))
        .select((cluster_members::recommendation_id, clusters::number))
        .load(conn)?;
    let responsible: Vec<(i64, i64)> = cluster_entities::table
        .inner_join(clusters::table)
        .inner_join(entities::table)
        .order((cluster_entities::cluster_id, cluster_entities::part))
        .select((clusters::number, entities::number))
        .load(conn)?;
    Ok(Rows {
        recommendations: rows,
        documents,
        texts: grouped(texts),
        states: grouped(states),
        terms: grouped(terms),
        clusters: grouped(members.into_iter().map(|(id, number)| (id, number.to_string()))),
        entities: grouped(responsible.into_iter().map(|(cluster, entity)| (cluster.to_string(), entity.to_string()))),
    })
}

fn grouped(pairs: impl IntoIterator<Item = (String, String)>) -> Groups {
    let mut groups = Groups::new();
    pairs.into_iter().for_each(|(id, value)| groups.entry(id).or_default().push(value));
    groups
}
