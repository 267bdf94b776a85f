//! Clusters: proposals, decisions, explanations.

pub mod engine;
pub mod export;
pub mod forms;
mod leads;
pub mod model;
mod naming;
mod pages;
pub mod priorities;
pub mod queries;
pub mod run;
pub mod suggestions;

use actix_web::web::{ServiceConfig, get, post};
pub use baraza_encoder as encoder;

use pages::{decisions, desk_cluster, desk_list, difference, downloads, number, place, plain_words, sample, show, split};

/// For templates: where the form of a card leads back to.
pub use pages::place::way_back;

use crate::db::DbConnection;
use crate::error::Error;

/// What any number of new clusters would look like, until something about clusters or recommendations changes.
pub type KeptOutlines = crate::web::Kept<engine::Outlines>;

/// What they follow.
pub const OUTLINED: [&str; 3] = ["cluster", "recommendation", "import"];

pub fn outlines(conn: &mut DbConnection) -> Result<engine::Outlines, Error> {
    let grounds = queries::grounds(conn)?;
    Ok(engine::Outlines::new(&grounds.items, &grounds.placed))
}

/// Addresses without a language: open data.
pub fn open_routes(config: &mut ServiceConfig) {
    config
        .route("/data/clusters.{extension}", get().to(downloads::data))
        .route("/data/priorities.{extension}", get().to(downloads::priorities));
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
        .route("/desk/clusters/number", get().to(number::show))
        .route("/desk/clusters/run", get().to(pages::run::show))
        .route("/desk/clusters/run/stop", post().to(pages::run::stop))
        .route("/desk/clusters/accept-all", get().to(pages::names::show))
        .route("/desk/clusters/accept-all", post().to(desk_list::accept_all))
        .configure(priorities::routes)
        .route("/desk/clusters/{number}/plain-words", get().to(plain_words::show))
        .route("/desk/clusters/{number}/plain-words", post().to(plain_words::save))
        .route("/desk/clusters/leads", get().to(pages::leads::show))
        .route("/desk/clusters/{number}/lead", post().to(pages::leads::give))
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
