//! Following: what happens to a recommendation, a cluster, a document, a consultation or a list, as a feed or by mail.

mod atom;
mod emails;
mod feeds;
mod happened;
mod pages;
pub mod queries;
mod subject;
mod tell;

use actix_web::web::{self, ServiceConfig};

pub use subject::{Subject, feed_of, follow_of};
pub use tell::{TELL_FOLLOWERS, tell};

/// Addresses without a language before them: feeds.
pub fn open_routes(config: &mut ServiceConfig) {
    config
        .route("/feeds/{lang}/{list}.atom", web::get().to(feeds::of_list))
        .route("/feeds/{lang}/{list}/{number}.atom", web::get().to(feeds::of_one));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/follow", web::get().to(pages::new))
        .route("/follow", web::post().to(pages::create))
        .route("/f/{token}", web::get().to(pages::show))
        .route("/f/{token}", web::post().to(pages::change));
}
