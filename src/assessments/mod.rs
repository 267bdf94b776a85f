//! Assessments: what treaty bodies and the national human-rights institution say of how a recommendation was acted upon.

pub mod forms;
pub mod model;
mod pages;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/recommendations/{number}/assessments/{assessor}", get().to(pages::new))
        .route("/recommendations/{number}/assessments/{assessor}", post().to(pages::create))
        .route("/recommendations/{number}/assessments/{id}/withdraw", post().to(pages::withdraw));
}
