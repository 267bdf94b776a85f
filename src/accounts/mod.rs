//! Accounts: people, sessions, roles, sign-in.

pub mod emails;
pub mod entries;
mod forms;
pub mod links;
pub mod model;
mod pages;
pub mod passwords;
pub mod queries;
pub mod second_factor;
pub mod session;
mod zones;

use std::borrow::Cow;

use actix_web::web::{self, ServiceConfig};

use crate::i18n::Lang;
use crate::viewer::Role;

/// Addresses without a language: one-time links.
pub fn open_routes(config: &mut ServiceConfig) {
    config
        .route("/i/{token}", web::get().to(pages::links::show))
        .route("/i/{token}", web::post().to(pages::links::act))
        .route("/i/{token}/renew", web::post().to(pages::links::renew));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/sign-in", web::get().to(pages::sign_in::new))
        .route("/sign-in", web::post().to(pages::sign_in::create))
        .route("/sign-in/link", web::post().to(pages::sign_in::mail_link))
        .route("/sign-in/reset", web::get().to(pages::sign_up::new_reset))
        .route("/sign-in/reset", web::post().to(pages::sign_up::create_reset))
        .route("/sign-out", web::post().to(pages::sign_in::delete))
        .route("/sign-up", web::get().to(pages::sign_up::new))
        .route("/sign-up", web::post().to(pages::sign_up::create))
        .route("/account", web::get().to(pages::account::show))
        .route("/account", web::post().to(pages::account::update))
        .route("/account/sessions/{session}/end", web::post().to(pages::account::end_session))
        .route("/account/password", web::get().to(pages::credentials::edit_password))
        .route("/account/password", web::post().to(pages::credentials::update_password))
        .route("/account/address", web::get().to(pages::credentials::edit_address))
        .route("/account/address", web::post().to(pages::credentials::update_address))
        .route("/account/second-factor", web::get().to(pages::second_factor::show))
        .route("/account/second-factor", web::post().to(pages::second_factor::create))
        .route("/account/second-factor/end", web::post().to(pages::second_factor::delete))
        .route("/account/export.json", web::get().to(pages::own_data::export))
        .route("/account/delete", web::get().to(pages::own_data::confirm))
        .route("/account/delete", web::post().to(pages::own_data::delete))
        .route("/setup", web::get().to(pages::setup::show))
        .route("/setup", web::post().to(pages::setup::update))
        .route("/desk/people", web::get().to(pages::people::list))
        .route("/desk/people", web::post().to(pages::people::create))
        .route("/desk/people/new", web::get().to(pages::people::new))
        .route("/desk/people/{account}", web::get().to(pages::people::show))
        .route("/desk/people/{account}/roles", web::post().to(pages::people::grant))
        .route("/desk/people/{account}/roles/withdraw", web::post().to(pages::people::withdraw))
        .route("/desk/people/{account}/{change}", web::post().to(pages::people::change))
        .route("/desk/settings", web::get().to(pages::setup::show))
        .route("/desk/settings", web::post().to(pages::setup::update));
}

/// What a role is called.
pub fn role_word(lang: Lang, role: Role) -> Cow<'static, str> {
    lang.t(&format!("role-{}", role.name().replace('_', "-")))
}
