//! The page for an error, in the visitor's language, made in one place.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{Page, html, see_other};
use crate::error::Error;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    title: String,
    advice: String,
    /// Where to go from here: its address and words.
    way_out: (String, String),
}

pub async fn middleware(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let has_page = response.headers().contains_key(header::CONTENT_TYPE) && !is_plain(&response);
    if status.as_u16() < 400 || has_page {
        return Ok(response);
    }
    let error = response.response().error().and_then(|error| error.as_error::<Error>());
    if let Some(Error::Internal(cause)) = error {
        tracing::error!("{} {}: {cause}", response.request().method(), response.request().match_pattern().unwrap_or_default());
    }
    let wait = if let Some(Error::TooMany(seconds)) = error { Some(*seconds) } else { None };
    let (asked, _) = response.into_parts();
    let page = answer(&asked, status, wait);
    Ok(ServiceResponse::new(asked, page))
}

fn is_plain(response: &ServiceResponse<BoxBody>) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn answer(request: &HttpRequest, status: StatusCode, wait: Option<u64>) -> HttpResponse {
    let Some(page) = Page::anywhere(request) else {
        return HttpResponse::new(status);
    };
    if status == StatusCode::UNAUTHORIZED {
        return to_sign_in(&page, request);
    }
    let kind = match status.as_u16() {
        404 => "not-found",
        403 => "forbidden",
        405 => "not-found",
        409 => "conflict",
        413 if is_file(request) => "too-large",
        413 => "too-long",
        429 => "too-many",
        503 => "unavailable",
        code if code < 500 => "bad-request",
        _ => "internal",
    };
    let title = page.t(&format!("error-page-{kind}")).into_owned();
    let advice = match wait {
        Some(seconds) => page.n("error-page-too-many-advice", &i64::try_from(seconds).unwrap_or(60)),
        None => page.t(&format!("error-page-{kind}-advice")).into_owned(),
    };
    let way_out = (page.href("/"), page.t("error-page-home").into_owned());
    let view = ErrorPage { page, title, advice, way_out };
    html(status, view).unwrap_or_else(|_| HttpResponse::new(status))
}

/// Files come in forms of several parts; any other form holds what somebody typed.
fn is_file(request: &HttpRequest) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/"))
}

/// Back to where they were going, once they are known.
fn to_sign_in(page: &Page, request: &HttpRequest) -> HttpResponse {
    if page.viewer.second_factor_owed {
        return see_other(&page.href("/account/second-factor"));
    }
    let target = request.uri().path_and_query().map_or("/", |address| address.as_str());
    let target = percent_encoding::utf8_percent_encode(target, percent_encoding::NON_ALPHANUMERIC);
    see_other(&page.href(&format!("/sign-in?then={target}")))
}
