//! Treaties: the core human-rights treaties, and where the country stands towards each.

mod asked;
mod forms;
pub mod list;
pub mod model;
mod pages;
pub mod queries;
mod table;

use actix_web::web::{ServiceConfig, get, post};

use pages::{desk, public};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/treaties", get().to(public::list))
        .route("/treaties/{code}", get().to(public::show))
        .route("/desk/treaties", get().to(desk::list))
        .route("/desk/treaties", post().to(desk::upload))
        .route("/desk/treaties/template.csv", get().to(desk::template))
        .route("/desk/treaties/{code}", get().to(desk::edit))
        .route("/desk/treaties/{code}", post().to(desk::update))
        .route("/desk/treaties/{code}/reservations", post().to(desk::add_reservation))
        .route("/desk/treaties/{code}/reservations/{reservation}/withdraw", post().to(desk::withdraw_reservation));
}
