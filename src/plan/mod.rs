//! Plan: actions, progress updates.

pub mod model;
pub mod queries;

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
