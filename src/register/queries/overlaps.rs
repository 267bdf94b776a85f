//! Why recommendations stand in a cluster together.

use std::collections::HashMap;

use diesel::prelude::*;

use super::filed::BATCH;
use crate::db::DbConnection;
use crate::schema::cluster_members;

/// By id: the words that a recommendation shares with its cluster, the most telling first; none where a person put it there.
pub fn shared_words(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, Vec<String>>> {
    let mut found = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, String, String)> = cluster_members::table
            .filter(cluster_members::recommendation_id.eq_any(batch))
            .select((cluster_members::recommendation_id, cluster_members::decided_by, cluster_members::words))
            .load(conn)?;
        found.extend(rows.into_iter().map(|(id, by, words)| {
            let words = if by == "program" { serde_json::from_str(&words).unwrap_or_default() } else { Vec::new() };
            (id, words)
        }));
    }
    Ok(found)
}
