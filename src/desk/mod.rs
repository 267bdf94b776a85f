//! Desk: the coordinator's working pages, which show several slices.

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
