//! Pages that say what stands behind the portal: whom to reach, what is stored, who can use it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::error::Error;
use crate::web::{Page, cacheable, html};

#[derive(Template)]
#[template(path = "home/contact.html")]
struct Contact {
    page: Page,
}

impl Contact {
    /// As the administrator wrote it, line by line.
    fn lines(&self) -> Vec<&str> {
        self.page.settings.contact.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }
}

#[derive(Template)]
#[template(path = "home/privacy.html")]
struct Privacy {
    page: Page,
}

#[derive(Template)]
#[template(path = "home/accessibility.html")]
struct Accessibility {
    page: Page,
}

pub async fn contact(page: Page) -> Result<HttpResponse, Error> {
    Ok(cacheable(html(StatusCode::OK, Contact { page })?, &[]))
}

pub async fn privacy(page: Page) -> Result<HttpResponse, Error> {
    Ok(cacheable(html(StatusCode::OK, Privacy { page })?, &[]))
}

pub async fn accessibility(page: Page) -> Result<HttpResponse, Error> {
    Ok(cacheable(html(StatusCode::OK, Accessibility { page })?, &[]))
}
