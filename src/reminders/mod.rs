//! Reminders: rules, what is due, answers from e-mails.

pub mod due;
mod emails;
mod forms;
pub mod model;
mod pages;
pub mod queries;
pub mod run;
mod settled;
mod tell;
mod upcoming;

use actix_web::web::{ServiceConfig, get, post, resource};

use crate::plan::report::limits;
use pages::{answer, desk, inbox, my, preview};

/// Addresses without a language: answers from mails, the demonstration's mail.
pub fn open_routes(config: &mut ServiceConfig) {
    config
        .configure(answers)
        .route("/demo/inbox", get().to(inbox::list))
        .route("/demo/inbox/{id}", get().to(inbox::show))
        .route("/demo/inbox/{id}/html", get().to(inbox::show_html));
}

/// The same in the language of the mail's reader, and in another that they switch to.
fn answers(config: &mut ServiceConfig) {
    config
        .service(resource("/a/{token}").app_data(limits()).route(get().to(answer::show)).route(post().to(answer::answer)))
        .route("/a/{token}/hand-over", post().to(answer::hand_over))
        .route("/a/{token}/renew", post().to(answer::renew))
        .route("/a/{token}/{done}", get().to(answer::done));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(answers)
        .route("/my", get().to(my::show))
        .route("/desk/reminders", get().to(desk::show))
        .route("/desk/reminders/preview", get().to(preview::show))
        .route("/desk/reminders/rules", post().to(desk::add_rule))
        .route("/desk/reminders/rules/{id}/remove", post().to(desk::remove_rule))
        .route("/desk/reminders/timing", post().to(desk::set_timing))
        .route("/desk/reminders/test", post().to(desk::send_test))
        .route("/desk/reminders/mails/{id}/again", post().to(desk::send_again));
}
