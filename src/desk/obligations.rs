//! The room of the obligations that stand beside the recommendations, each with its own pages.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::nav::OBLIGATIONS;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::{Page, html};

#[derive(Template)]
#[template(path = "desk/obligations.html")]
struct Show {
    page: Page,
    rooms: &'static [(&'static str, &'static str, &'static str)],
}

pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    html(StatusCode::OK, Show { page, rooms: &OBLIGATIONS })
}
