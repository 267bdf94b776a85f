//! Clusters: proposals, decisions, explanations.

pub mod engine;
pub mod export;
pub mod forms;
pub mod model;
mod naming;
mod pages;
pub mod priorities;
pub mod queries;
pub mod suggestions;

use actix_web::web::{ServiceConfig, get, post};
pub use baraza_encoder as encoder;

use pages::{decisions, desk_cluster, desk_list, difference, downloads, place, plain_words, sample, show, split};

/// For templates: where the form of a card leads back to.
pub use pages::place::way_back;

use crate::db::Db;
use crate::error::Error;

/// Proposes clusters for what nobody has settled, `count` of them if asked, and writes the proposal down.
/// For the desk, off the threads that answer requests.
pub async fn propose(db: &Db, actor_id: Option<String>, count: Option<usize>) -> Result<queries::Proposed, Error> {
    let (proposal, grounds) = db
        .read_long(move |conn| {
            let grounds = queries::grounds(conn)?;
            Ok((engine::propose(&grounds.items, &grounds.placed, count), grounds))
        })
        .await?;
    db.write(move |conn| queries::apply(conn, actor_id.as_deref(), &proposal, &grounds, false)).await
}

/// Addresses without a language: open data.
pub fn open_routes(config: &mut ServiceConfig) {
    config.route("/data/clusters.{extension}", get().to(downloads::data));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/clusters", get().to(show::list))
        .route("/clusters/export.{extension}", get().to(downloads::export))
        .route("/clusters/{number}", get().to(show::show))
        .route("/desk/clusters", get().to(desk_list::list))
        .route("/desk/clusters/decisions", get().to(decisions::list))
        .route("/desk/clusters/place", post().to(place::place))
        .route("/desk/clusters/undo", post().to(place::undo))
        .route("/desk/clusters/redo", post().to(place::redo))
        .route("/desk/clusters/proposal", get().to(difference::show))
        .route("/desk/clusters/proposal", post().to(difference::decide))
        .route("/desk/clusters/sample", get().to(sample::show))
        .route("/desk/clusters/sample", post().to(sample::accept))
        .route("/desk/clusters/propose", post().to(desk_list::propose))
        .route("/desk/clusters/accept-all", post().to(desk_list::accept_all))
        .configure(priorities::routes)
        .route("/desk/clusters/{number}/plain-words", get().to(plain_words::show))
        .route("/desk/clusters/{number}/plain-words", post().to(plain_words::save))
        .route("/desk/clusters/{number}", get().to(desk_cluster::show))
        .route("/desk/clusters/{number}/accept", post().to(desk_cluster::accept))
        .route("/desk/clusters/{number}/discard", post().to(desk_cluster::discard))
        .route("/desk/clusters/{number}/names", post().to(desk_cluster::rename))
        .route("/desk/clusters/{number}/locks", post().to(desk_cluster::lock))
        .route("/desk/clusters/{number}/responsibility", post().to(desk_cluster::assign))
        .route("/desk/clusters/{number}/move", post().to(desk_cluster::move_members))
        .route("/desk/clusters/{number}/split", get().to(split::show))
        .route("/desk/clusters/{number}/split", post().to(split::split))
        .route("/desk/clusters/{number}/merge", post().to(desk_cluster::merge));
}
