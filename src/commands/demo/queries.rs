//! SQL of the demonstration.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::schema::{cluster_members, clusters, recommendation_terms};

/// The accepted cluster that is named after a theme, else the one that holds most of its recommendations.
pub fn cluster_of_theme(conn: &mut DbConnection, theme_id: &str) -> QueryResult<Option<String>> {
    let named = clusters::table.filter(clusters::state.eq("accepted").and(clusters::theme.eq(theme_id)));
    let named: Option<String> = named.order(clusters::number).select(clusters::id).first(conn).optional()?;
    if named.is_some() {
        return Ok(named);
    }
    let counts: Vec<(String, i64)> = cluster_members::table
        .inner_join(clusters::table)
        .inner_join(
            recommendation_terms::table.on(recommendation_terms::recommendation_id.eq(cluster_members::recommendation_id)),
        )
        .filter(clusters::state.eq("accepted").and(recommendation_terms::term_id.eq(theme_id)))
        .group_by(cluster_members::cluster_id)
        .select((cluster_members::cluster_id, count_star()))
        .load(conn)?;
    let most = counts.into_iter().max_by(|one, other| one.1.cmp(&other.1).then_with(|| other.0.cmp(&one.0)));
    Ok(most.map(|(id, _)| id))
}
