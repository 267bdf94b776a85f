//! The home page, and answers for machines.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::error::Error;
use crate::web::{Page, cacheable, html, see_other};

#[derive(Template)]
#[template(path = "home/show.html")]
struct Show {
    page: Page,
}

/// To the home page in the visitor's language.
pub async fn choose_language(request: HttpRequest) -> Result<HttpResponse, Error> {
    let page = Page::anywhere(&request).ok_or(Error::NotFound)?;
    Ok(see_other(&page.href("/")))
}

pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    Ok(cacheable(html(StatusCode::OK, Show { page })?, &["settings"]))
}

pub async fn nowhere() -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}
