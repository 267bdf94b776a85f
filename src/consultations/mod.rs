//! Consultations: rounds with an opening and a closing time, an audience, identity modes and topics.

pub mod forms;
pub mod groups;
pub mod model;
mod pages;
pub mod queries;
pub mod summary;

use actix_web::web::{self, ServiceConfig};

/// Addresses without a language.
pub fn open_routes(config: &mut ServiceConfig) {
    summary::open_routes(config);
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/consultations", web::get().to(pages::public::list))
        .route("/consultations/{number}", web::get().to(pages::public::show))
        .route("/desk/consultations", web::get().to(pages::desk::list))
        .route("/desk/consultations", web::post().to(pages::desk_forms::create))
        .route("/desk/consultations/new", web::get().to(pages::desk_forms::new))
        .route("/desk/consultations/{number}", web::get().to(pages::desk::show))
        .route("/desk/consultations/{number}/edit", web::get().to(pages::desk_forms::edit))
        .route("/desk/consultations/{number}/edit", web::post().to(pages::desk_forms::update))
        .route("/desk/consultations/{number}/clusters", web::get().to(pages::desk_topics::clusters))
        .route("/desk/consultations/{number}/clusters", web::post().to(pages::desk_topics::add_clusters))
        .route("/desk/consultations/{number}/question", web::get().to(pages::desk_topics::question))
        .route("/desk/consultations/{number}/question", web::post().to(pages::desk_topics::add_question))
        .route("/desk/consultations/{number}/topics/{topic}/remove", web::post().to(pages::desk_topics::remove))
        .route("/desk/consultations/{number}/invitations", web::post().to(pages::desk::invite))
        .route("/desk/consultations/{number}/publish", web::post().to(pages::desk::publish))
        .configure(groups::routes)
        .configure(summary::routes);
}
