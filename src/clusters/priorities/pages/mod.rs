//! The pages of priorities, all at the desk.

pub mod criteria;
pub mod decision;
mod facts;
pub mod list;
pub mod score;

use super::model::Spread;
use crate::clusters::model::Cluster;
use crate::clusters::queries as clusters;
use crate::db::DbConnection;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::Page;

/// Coordinators, and focal points of the entities that answer for the cluster.
fn may_score(conn: &mut DbConnection, page: &Page, cluster: &Cluster) -> Result<bool, Error> {
    if page.may(Permission::Cluster) {
        return Ok(true);
    }
    let responsible = clusters::responsible(conn, &cluster.id, page.lang)?;
    let mut entities = responsible.lead.iter().chain(&responsible.supporting);
    Ok(entities.any(|entity| page.may(Permission::Answer(&entity.id))))
}

fn spread_word(page: &Page, spread: Option<Spread>) -> String {
    spread.map(|spread| page.word("priority-spread", spread.name()).into_owned()).unwrap_or_default()
}
