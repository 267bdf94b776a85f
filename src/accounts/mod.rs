//! Accounts: people, sessions, roles, sign-in.

pub mod model;
pub mod passwords;
pub mod queries;
pub mod second_factor;
pub mod session;

use actix_web::web::ServiceConfig;

/// Addresses without a language: one-time links.
pub fn open_routes(_config: &mut ServiceConfig) {}

pub fn routes(_config: &mut ServiceConfig) {}
