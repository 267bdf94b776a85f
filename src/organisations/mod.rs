//! Organisations: stakeholder organisations; responsible entities and their focal points.

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
