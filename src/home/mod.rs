//! Home and the pages that belong to no slice: the choice of a language, where nothing is.

mod model;
mod news;
mod pages;
mod plain_pages;
pub mod queries;

use actix_web::web::{self, ServiceConfig};

pub use pages::nowhere;

/// The plan as far as the home page tells of it.
pub type KeptPlan = crate::web::Kept<model::Plan>;

pub fn open_routes(config: &mut ServiceConfig) {
    config.route("/", web::get().to(pages::choose_language));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("", web::get().to(pages::show))
        .route("/", web::get().to(pages::show))
        .route("/contact", web::get().to(plain_pages::contact))
        .route("/privacy", web::get().to(plain_pages::privacy))
        .route("/accessibility", web::get().to(plain_pages::accessibility));
}
