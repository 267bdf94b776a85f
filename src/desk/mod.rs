//! Desk: the coordinator's working pages, which show several slices.

mod journal_pages;
mod model;
mod nav;
mod obligations;
mod pages;
mod queries;
mod tasks;

use actix_web::web::{self, ServiceConfig};

/// For `desk/_nav.html`, which every page of the desk includes.
pub use nav::rooms;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk", web::get().to(pages::show))
        .route("/desk/obligations", web::get().to(obligations::show))
        .route("/desk/journal", web::get().to(journal_pages::journal));
}
