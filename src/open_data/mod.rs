//! Open data: what files there are, what their columns mean, and how programs ask for them.

mod dictionary;
mod openapi;
mod pages;
mod terms;

use actix_web::web::{self, ServiceConfig};

use crate::clusters::export::CLUSTERS;
use crate::clusters::priorities::export::PRIORITY_DECISIONS;
use crate::consultations::summary::CONTRIBUTIONS;
use crate::export::DataSet;
use crate::plan::export::PLAN;
use crate::register::sheet::RECOMMENDATIONS;

/// Everything that is open, in the order in which the page lists it.
pub const SETS: [&DataSet; 7] =
    [&RECOMMENDATIONS, &CLUSTERS, &PRIORITY_DECISIONS, &PLAN, &CONTRIBUTIONS, &terms::TERMS, &dictionary::DICTIONARY];

pub fn open_routes(config: &mut ServiceConfig) {
    config
        .route("/data/dictionary.{extension}", web::get().to(pages::dictionary))
        .route("/data/terms.{extension}", web::get().to(pages::terms))
        .route("/data/openapi.json", web::get().to(pages::openapi));
}

pub fn routes(config: &mut ServiceConfig) {
    config.route("/data", web::get().to(pages::show));
}
