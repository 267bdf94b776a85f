//! SQL of giving each accepted cluster its lead: which still wait, and what speaks for whom.

use std::collections::{HashMap, HashSet};

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::schema::{cluster_entities, clusters};

/// The accepted clusters that wait for a lead, by number, and how many have one.
pub struct Leads {
    pub waiting: Vec<i64>,
    pub given: i64,
}

impl Leads {
    pub fn read(conn: &mut DbConnection) -> QueryResult<Leads> {
        let accepted = clusters::table.filter(clusters::state.eq("accepted")).order(clusters::number);
        let accepted: Vec<(String, i64)> = accepted.select((clusters::id, clusters::number)).load(conn)?;
        let led: HashSet<String> = cluster_entities::table
            .filter(cluster_entities::part.eq("lead"))
            .select(cluster_entities::cluster_id)
            .load::<String>(conn)?
            .into_iter()
            .collect();
        let (led, waiting): (Vec<_>, Vec<_>) = accepted.into_iter().partition(|(id, _)| led.contains(id));
        Ok(Leads { waiting: waiting.into_iter().map(|(_, number)| number).collect(), given: led.len() as i64 })
    }

    /// The wanted one if it waits, else the next after this number; after the last comes the first again.
    pub fn next(&self, wanted: Option<i64>, after: i64) -> Option<i64> {
        let wanted = wanted.filter(|number| self.waiting.contains(number));
        wanted.or_else(|| self.after(after))
    }

    fn after(&self, after: i64) -> Option<i64> {
        self.waiting.iter().find(|number| **number > after).or(self.waiting.first()).copied()
    }
}

/// How many accepted clusters that were proposed for the same theme each entity leads.
pub fn leading_theme_of(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<HashMap<String, i64>> {
    let theme: Option<String> = clusters::table.find(cluster_id).select(clusters::theme).first(conn)?;
    let Some(theme) = theme else { return Ok(HashMap::new()) };
    let rows: Vec<(String, i64)> = cluster_entities::table
        .inner_join(clusters::table)
        .filter(clusters::state.eq("accepted").and(clusters::theme.eq(theme)).and(clusters::id.ne(cluster_id)))
        .filter(cluster_entities::part.eq("lead"))
        .group_by(cluster_entities::entity_id)
        .select((cluster_entities::entity_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
