//! Organisations: stakeholder organisations; responsible entities and their focal points.

pub mod forms;
pub mod model;
pub mod queries;

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
