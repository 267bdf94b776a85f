//! Answers: a page, a redirect after a write, a file.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue};
use askama::Template;

use super::cache::Shows;
use crate::error::Error;

/// A page or a block of one.
pub fn html(status: StatusCode, view: impl Template) -> Result<HttpResponse, Error> {
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header(("Vary", "HX-Request"))
        .body(view.render()?))
}

/// Lets visitors' copies of this page be kept until one of `subjects` changes:
/// a kind (`recommendation`) or one thing (`thread:…`), as the journal and [`crate::db::touched`] name them.
pub fn cacheable(mut response: HttpResponse, subjects: &[&str]) -> HttpResponse {
    let shows = Shows(subjects.iter().map(|subject| (*subject).to_owned()).collect());
    response.extensions_mut().insert(shows);
    response
}

/// After a write, for a browser: 303, so that reloading sends nothing twice.
pub fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("Location", address)).finish()
}

/// A file to save, under a name in any script (RFC 6266).
pub fn attachment(bytes: Vec<u8>, file_name: &str, media_type: &str) -> HttpResponse {
    HttpResponse::Ok().content_type(media_type).insert_header(saved_as(file_name)).body(bytes)
}

pub fn saved_as(file_name: &str) -> ContentDisposition {
    let plain: String =
        file_name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![
            DispositionParam::Filename(plain),
            DispositionParam::FilenameExt(ExtendedValue {
                charset: Charset::Ext("UTF-8".into()),
                language_tag: None,
                value: file_name.as_bytes().to_vec(),
            }),
        ],
    }
}
