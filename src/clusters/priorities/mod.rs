//! Priorities: criteria, what several people score by them, and the decisions that are made from it.

pub mod export;
pub mod forms;
pub mod model;
mod pages;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

use pages::{criteria, decision, list, score};

/// Where the room is, without the language.
pub const ROOM: &str = "/desk/clusters/priorities";

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/clusters/priorities", get().to(list::show))
        .route("/desk/clusters/priorities/compared", get().to(list::compared))
        .route("/desk/clusters/priorities/criteria", get().to(criteria::list))
        .route("/desk/clusters/priorities/criteria/{criterion}", get().to(criteria::show))
        .route("/desk/clusters/priorities/criteria/{criterion}", post().to(criteria::save))
        .route("/desk/clusters/priorities/{number}", get().to(score::show))
        .route("/desk/clusters/priorities/{number}", post().to(score::save))
        .route("/desk/clusters/priorities/{number}/decision", get().to(decision::show))
        .route("/desk/clusters/priorities/{number}/decision", post().to(decision::save));
}
