//! Register: documents, recommendations, imports.

pub mod changes;
pub mod import;
pub mod index;
pub mod model;
pub mod queries;
pub mod wanted;

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
