//! Organisations: stakeholder organisations; responsible entities and their focal points.

pub mod forms;
pub mod model;
mod pages;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

use pages::{desk_entities, desk_organisations, entities};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/entities", get().to(entities::list))
        .route("/entities/{number}", get().to(entities::show))
        .route("/desk/entities", get().to(desk_entities::list))
        .route("/desk/entities", post().to(desk_entities::create))
        .route("/desk/entities/new", get().to(desk_entities::new))
        .route("/desk/entities/{number}", get().to(desk_entities::edit))
        .route("/desk/entities/{number}", post().to(desk_entities::update))
        .route("/desk/entities/{number}/close", post().to(desk_entities::close))
        .route("/desk/entities/{number}/reopen", post().to(desk_entities::reopen))
        .route("/desk/entities/{number}/focal-points", post().to(desk_entities::add_focal_point))
        .route("/desk/entities/{number}/focal-points/{account}/main", post().to(desk_entities::make_main))
        .route("/desk/entities/{number}/focal-points/{account}/remove", post().to(desk_entities::remove_focal_point))
        .route("/desk/organisations", get().to(desk_organisations::list))
        .route("/desk/organisations", post().to(desk_organisations::create))
        .route("/desk/organisations/{number}", get().to(desk_organisations::show))
        .route("/desk/organisations/{number}/verify", post().to(desk_organisations::verify))
        .route("/desk/organisations/{number}/unverify", post().to(desk_organisations::unverify))
        .route("/desk/organisations/{number}/representatives", post().to(desk_organisations::add_representative))
        .route(
            "/desk/organisations/{number}/representatives/{account}/remove",
            post().to(desk_organisations::remove_representative),
        );
}
