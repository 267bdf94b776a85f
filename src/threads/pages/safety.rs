//! “If you fear reprisals”: what the operator can see, and whom to turn to.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::error::Error;
use crate::web::{Page, cacheable, html};

#[derive(Template)]
#[template(path = "threads/safety.html")]
struct Safety {
    page: Page,
}

pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    Ok(cacheable(html(StatusCode::OK, Safety { page })?, &[]))
}
