//! SQL of the export: a row for each recommendation with its cluster.

use diesel::prelude::*;

use super::{names_of, texts_of};
use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};
use crate::schema::{cluster_members, clusters, documents, recommendations};

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
