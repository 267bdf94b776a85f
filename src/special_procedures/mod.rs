//! Special procedures: visits of mandate holders, their letters to the State, the standing invitation.

pub mod forms;
pub mod model;
mod pages;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

use pages::{desk, letters, public, visits};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/special-procedures", get().to(public::show))
        .route("/desk/special-procedures", get().to(desk::show))
        .route("/desk/special-procedures/invitation", post().to(desk::invite))
        .route("/desk/special-procedures/visits", post().to(visits::create))
        .route("/desk/special-procedures/visits/new", get().to(visits::new))
        .route("/desk/special-procedures/visits/{number}", get().to(visits::edit))
        .route("/desk/special-procedures/visits/{number}", post().to(visits::update))
        .route("/desk/special-procedures/letters", post().to(letters::create))
        .route("/desk/special-procedures/letters/new", get().to(letters::new))
        .route("/desk/special-procedures/letters/{number}", get().to(letters::edit))
        .route("/desk/special-procedures/letters/{number}", post().to(letters::update));
}
