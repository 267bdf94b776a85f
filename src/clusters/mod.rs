//! Clusters: proposals, decisions, explanations.

pub mod export;
pub mod model;
mod naming;
pub mod proposal;
pub mod queries;

use actix_web::web::ServiceConfig;

use crate::db::Db;
use crate::error::Error;

/// Proposes clusters for what nobody has settled, `count` of them if asked, and writes the proposal down.
/// For the desk, off the threads that answer requests.
pub async fn propose(db: &Db, actor_id: Option<String>, count: Option<usize>) -> Result<queries::Proposed, Error> {
    let (proposal, grounds) = db
        .read_long(move |conn| {
            let grounds = queries::grounds(conn)?;
            Ok((proposal::propose(&grounds.items, &grounds.placed, count), grounds))
        })
        .await?;
    db.write(move |conn| queries::apply(conn, actor_id.as_deref(), &proposal, &grounds, false)).await
}

pub fn routes(_config: &mut ServiceConfig) {}
