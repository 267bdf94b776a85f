//! Summary: what was heard in a consultation, from how many, and what came of it, as a page, a document and a table.

mod document;
mod outcome_pages;
pub mod pages;
pub mod queries;
mod sheet;

use actix_web::web::{self, ServiceConfig};

pub use document::{Reader, write_document};
pub use sheet::{CONTRIBUTIONS, write_contributions};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/consultations/{number}/summary", web::get().to(pages::show))
        .route("/consultations/{number}/export.docx", web::get().to(pages::document))
        .route("/consultations/{number}/export.{format}", web::get().to(pages::sheet))
        .route("/desk/consultations/{number}/outcome", web::get().to(outcome_pages::edit))
        .route("/desk/consultations/{number}/outcome", web::post().to(outcome_pages::update));
}

/// Addresses without a language: open data.
pub fn open_routes(config: &mut ServiceConfig) {
    config.route("/data/consultations/{number}.{format}", web::get().to(pages::data));
}
