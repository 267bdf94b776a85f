//! Consultations: rounds, topics, summaries.

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
