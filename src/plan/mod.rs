//! Plan: actions, progress updates.

pub mod export;
pub mod forms;
pub mod model;
mod pages;
pub mod queries;
pub mod report;

use actix_web::web::{ServiceConfig, get, post, resource};

use pages::{desk, downloads, list, progress, show};

/// Addresses without a language: open data.
pub fn open_routes(config: &mut ServiceConfig) {
    config.route("/data/plan.{extension}", get().to(downloads::data));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/plan", get().to(list::list))
        .route("/plan/export.{extension}", get().to(downloads::export))
        .route("/plan/actions/{number}", get().to(show::show))
        .service(resource("/plan/actions/{number}/progress").app_data(report::limits()).route(post().to(progress::report)))
        .route("/plan/actions/{number}/attachments/{attachment}", get().to(show::download))
        .route("/desk/plan", get().to(desk::list))
        .route("/desk/plan", post().to(desk::create))
        .route("/desk/plan/new", get().to(desk::new))
        .route("/desk/plan/actions/{number}", get().to(desk::edit))
        .route("/desk/plan/actions/{number}", post().to(desk::update));
}
