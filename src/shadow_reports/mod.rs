//! Shadow reports: the same recommendations under the same numbers, with room for what an organisation says itself.

mod account;
mod pack;
mod pages;
mod queries;

use actix_web::web::{ServiceConfig, get, post};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/shadow-report", get().to(pages::show))
        .route("/shadow-report/pack.{extension}", get().to(pages::pack))
        .route("/shadow-report/our-view.docx", get().to(pages::our_view))
        .route("/shadow-report/views/{number}", get().to(pages::edit))
        .route("/shadow-report/views/{number}", post().to(pages::update));
}
