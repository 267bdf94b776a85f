//! SQL of what others make of clusters: the export's row for each recommendation, and topics to talk about.

use diesel::prelude::*;

use super::{names_of, texts_of};
use crate::clusters::model::TopicLink;
use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};
use crate::schema::{cluster_members, clusters, consultation_texts, consultations, documents, recommendations, threads, topics};

/// A recommendation with its cluster; none where it stands in none.
pub struct ExportRow {
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    pub text: Wording,
    pub cluster: Option<(i64, Wording)>,
    pub decided_by: Option<String>,
}

/// Up to `limit` recommendations after the one with this number. Proposals come along only if asked for.
pub fn export_rows(
    conn: &mut DbConnection,
    after: i64,
    limit: i64,
    with_proposed: bool,
    reader: Lang,
) -> QueryResult<Vec<ExportRow>> {
    type Membership = (String, String, bool, i64, String);
    let rows: Vec<(String, i64, String, String)> = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::number.gt(after))
        .order(recommendations::number)
        .limit(limit)
        .select((recommendations::id, recommendations::number, documents::symbol, recommendations::paragraph))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let members: Vec<(String, Membership)> = cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::recommendation_id.eq_any(&ids))
        .select((
            cluster_members::recommendation_id,
            (clusters::id, cluster_members::decided_by, cluster_members::accepted, clusters::number, clusters::state),
        ))
        .load(conn)?;
    let members: std::collections::HashMap<String, Membership> = members.into_iter().collect();
    let cluster_ids: Vec<String> = members.values().map(|member| member.0.clone()).collect();
    let names = names_of(conn, &cluster_ids, reader)?;
    let mut texts = texts_of(conn, &ids, reader)?;
    let row = |(id, number, symbol, paragraph): (String, i64, String, String)| {
        let shown = |member: &&Membership| with_proposed || (member.2 && member.4 == "accepted");
        let member = members.get(&id).filter(shown);
        ExportRow {
            text: texts.remove(&id).unwrap_or_else(|| Wording::none(reader)),
            cluster: member.map(|member| (member.3, names.get(&member.0).cloned().unwrap_or_else(|| Wording::none(reader)))),
            decided_by: member.map(|member| member.1.clone()),
            number,
            symbol,
            paragraph,
        }
    };
    Ok(rows.into_iter().map(row).collect())
}

/// The topics that published consultations made from a cluster, or from one that was merged into it; the newest first.
pub fn topics_of(conn: &mut DbConnection, cluster_id: &str, reader: Lang) -> QueryResult<Vec<TopicLink>> {
    type Row = (String, i64, i64, String, i64, chrono::NaiveDateTime);
    let mut ids: Vec<String> = clusters::table.filter(clusters::merged_into.eq(cluster_id)).select(clusters::id).load(conn)?;
    ids.push(cluster_id.to_owned());
    let rows: Vec<Row> = topics::table
        .inner_join(consultations::table)
        .inner_join(threads::table)
        .filter(topics::cluster_id.eq_any(ids).and(consultations::state.eq("published")))
        .order((consultations::closes_at.desc(), topics::number))
        .select((
            consultations::id,
            consultations::number,
            topics::number,
            topics::thread_id,
            threads::contribution_count,
            consultations::closes_at,
        ))
        .load(conn)?;
    let consultation_ids: Vec<&String> = rows.iter().map(|row| &row.0).collect();
    let titles: Vec<(String, String, String)> = consultation_texts::table
        .filter(consultation_texts::consultation_id.eq_any(consultation_ids))
        .select((consultation_texts::consultation_id, consultation_texts::lang, consultation_texts::title))
        .load(conn)?;
    let titles = Wording::by_owner(reader, &titles);
    let link = |(id, consultation_number, number, thread_id, contributions, closes_at): Row| TopicLink {
        consultation_title: titles.get(&id).cloned().unwrap_or_else(|| Wording::none(reader)),
        consultation_number,
        number,
        thread_id,
        contributions,
        closes_at,
    };
    Ok(rows.into_iter().map(link).collect())
}
