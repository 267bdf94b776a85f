//! Desk: the coordinator's working pages, which show several slices.

mod nav;
mod pages;

use actix_web::web::{self, ServiceConfig};

/// For `desk/_nav.html`, which every page of the desk includes.
pub use nav::rooms;

pub fn routes(config: &mut ServiceConfig) {
    config.route("/desk", web::get().to(pages::show));
}
