//! Accounts: people, sessions, roles, sign-in.

pub mod emails;
mod entries;
mod forms;
pub mod links;
pub mod model;
mod pages;
pub mod passwords;
pub mod queries;
pub mod second_factor;
pub mod session;

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
        .route("/sign-out", web::post().to(pages::sign_in::delete));
}

/// What a role is called.
pub fn role_word(lang: Lang, role: Role) -> Cow<'static, str> {
    lang.t(&format!("role-{}", role.name().replace('_', "-")))
}
