//! Consultations: rounds, topics, summaries.

pub mod summary;

use actix_web::web::ServiceConfig;

/// Addresses without a language.
pub fn open_routes(config: &mut ServiceConfig) {
    summary::open_routes(config);
}

pub fn routes(config: &mut ServiceConfig) {
    summary::routes(config);
}
