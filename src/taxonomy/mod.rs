//! Taxonomy: mechanisms, themes, affected groups, SDG targets, countries, regions.

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
