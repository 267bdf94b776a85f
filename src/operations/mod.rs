//! Operations: what those who run the portal need: liveness, readiness, figures, checks, and caches that follow
//! what other processes do.

pub mod check;
mod follow;
mod pages;
pub mod queries;
mod secret;

use actix_web::web::{self, ServiceConfig};

pub use follow::{Follower, follow};
pub use secret::make as make_secret;

pub fn open_routes(config: &mut ServiceConfig) {
    config
        .route("/healthz", web::get().to(pages::alive))
        .route("/readyz", web::get().to(pages::ready))
        .route("/metrics", web::get().to(pages::metrics));
}
