//! The desk's first page: what needs a person today.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::error::Error;
use crate::viewer::Permission;
use crate::web::{Page, html};

#[derive(Template)]
#[template(path = "desk/show.html")]
struct Show {
    page: Page,
}

pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::SeeDesk)?;
    html(StatusCode::OK, Show { page })
}
