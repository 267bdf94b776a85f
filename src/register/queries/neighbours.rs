//! What the register shows of clusters, entities and consultations: their names, and what is discussed.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};
use crate::schema::{cluster_members, cluster_names, clusters, consultation_texts, consultations, threads, topic_texts, topics};

/// The names of clusters by number.
fn cluster_names(conn: &mut DbConnection, numbers: &[i64], reader: Lang) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(i64, String, String)> = clusters::table
        .inner_join(cluster_names::table)
        .filter(clusters::number.eq_any(numbers))
        .select((clusters::number, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(Wording::by_owner(reader, &owned(rows)))
}

fn owned(rows: Vec<(i64, String, String)>) -> Vec<(String, String, String)> {
    rows.into_iter().map(|(number, lang, name)| (number.to_string(), lang, name)).collect()
}

/// The accepted clusters in which these recommendations stand: number and name.
pub fn clusters_of(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, (i64, Wording)>> {
    let mut found = HashMap::new();
    for batch in ids.chunks(super::filed::BATCH) {
        // Without a condition on the clusters' state: SQLite would begin with all that are accepted.
        let rows: Vec<(String, i64, String)> = cluster_members::table
            .inner_join(clusters::table)
            .filter(cluster_members::recommendation_id.eq_any(batch).and(cluster_members::accepted.eq(true)))
            .select((cluster_members::recommendation_id, clusters::number, clusters::state))
            .load(conn)?;
        let rows: Vec<_> =
            rows.into_iter().filter(|(_, _, state)| state == "accepted").map(|(id, number, _)| (id, number)).collect();
        let numbers: Vec<i64> = rows.iter().map(|(_, number)| *number).collect();
        let names = cluster_names(conn, &numbers, reader)?;
        let name = |number: i64| names.get(&number.to_string()).cloned().unwrap_or_else(|| Wording::none(reader));
        found.extend(rows.into_iter().map(|(id, number)| (id, (number, name(number)))));
    }
    Ok(found)
}

/// A topic of a published consultation.
#[derive(Clone, Debug)]
pub struct Topic {
    pub consultation: i64,
    pub number: i64,
    pub thread_id: String,
    pub contributions: i64,
    pub consultation_title: Wording,
    /// None where the topic bears its cluster's name.
    pub title: Option<Wording>,
}

/// Where a cluster is discussed, the newest consultation first.
pub fn topics_of(conn: &mut DbConnection, cluster_id: &str, reader: Lang) -> QueryResult<Vec<Topic>> {
    type Row = (String, i64, String, i64, String, i64);
    let rows: Vec<Row> = topics::table
        .inner_join(consultations::table)
        .inner_join(threads::table)
        .filter(topics::cluster_id.eq(cluster_id).and(consultations::state.eq("published")))
        .order((consultations::number.desc(), topics::number))
        .select((
            topics::id,
            topics::number,
            topics::thread_id,
            threads::contribution_count,
            consultations::id,
            consultations::number,
        ))
        .load(conn)?;
    let ids: Vec<&String> = rows.iter().map(|row| &row.0).collect();
    let titles: Vec<(String, String, String)> = topic_texts::table
        .filter(topic_texts::topic_id.eq_any(ids))
        .select((topic_texts::topic_id, topic_texts::lang, topic_texts::title))
        .load(conn)?;
    let mut titles = Wording::by_owner(reader, &titles);
    let ids: Vec<&String> = rows.iter().map(|row| &row.4).collect();
    let names: Vec<(String, String, String)> = consultation_texts::table
        .filter(consultation_texts::consultation_id.eq_any(ids))
        .select((consultation_texts::consultation_id, consultation_texts::lang, consultation_texts::title))
        .load(conn)?;
    let names = Wording::by_owner(reader, &names);
    let topic = |(id, number, thread_id, contributions, consultation_id, consultation): Row| Topic {
        consultation,
        number,
        thread_id,
        contributions,
        consultation_title: names.get(&consultation_id).cloned().unwrap_or_else(|| Wording::none(reader)),
        title: titles.remove(&id),
    };
    Ok(rows.into_iter().map(topic).collect())
}
