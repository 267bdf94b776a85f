//! Special procedures: visits of mandate holders, their letters to the State, the standing invitation.

pub mod forms;
pub mod model;
mod pages;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

use forms::{LetterForm, VisitForm};
use pages::{desk, entries, public};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/special-procedures", get().to(public::show))
        .route("/desk/special-procedures", get().to(desk::show))
        .route("/desk/special-procedures/invitation", post().to(desk::invite))
        .route("/desk/special-procedures/visits", post().to(entries::create::<VisitForm>))
        .route("/desk/special-procedures/visits/new", get().to(entries::new::<VisitForm>))
        .route("/desk/special-procedures/visits/{number}", get().to(entries::edit::<VisitForm>))
        .route("/desk/special-procedures/visits/{number}", post().to(entries::update::<VisitForm>))
        .route("/desk/special-procedures/letters", post().to(entries::create::<LetterForm>))
        .route("/desk/special-procedures/letters/new", get().to(entries::new::<LetterForm>))
        .route("/desk/special-procedures/letters/{number}", get().to(entries::edit::<LetterForm>))
        .route("/desk/special-procedures/letters/{number}", post().to(entries::update::<LetterForm>));
}
