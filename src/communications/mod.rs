//! Individual communications: what treaty bodies decided on them, and what the State owes the people concerned.

mod forms;
pub mod model;
mod pages;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/communications", get().to(pages::list))
        .route("/desk/communications", get().to(pages::desk))
        .route("/desk/communications", post().to(pages::create))
        .route("/desk/communications/new", get().to(pages::new))
        .route("/desk/communications/{number}", get().to(pages::edit))
        .route("/desk/communications/{number}", post().to(pages::update));
}
