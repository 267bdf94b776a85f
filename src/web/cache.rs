//! Answers from the page cache, and what is to be kept there: finished and compressed pages for visitors.

use std::sync::Arc;

use actix_web::body::{self, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use sha2::{Digest, Sha256};

use super::language::remember as remember_language;
use super::page_cache::{Encoding, Finished, Key, Shows};
use super::{Portal, assets, guard};
use crate::db;

/// What is kept is compressed well; what is made for one visitor, quickly.
const KEPT_QUALITY: u32 = 5;
const PASSING_QUALITY: u32 = 2;
/// Below this compressing gains nothing.
const SMALL: usize = 600;

/// Answers from the cache where it can, compresses and keeps where it may. The outermost of all, so it counts as well.
pub async fn middleware(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(portal) = request.app_data::<web::Data<Portal>>().cloned() else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let mut response = answered(&portal, request, next).await?;
    portal.requests.count(response.request().method(), response.status());
    remember_language(&portal, &mut response);
    Ok(response)
}

async fn answered(
    portal: &Portal,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let behind_tls = portal.config.base_url.starts_with("https:");
    let encoding = accepted(request.headers());
    let key = key_of(&request, encoding);
    if let Some(page) = key.as_ref().and_then(|key| portal.cache.find(key, db::now())) {
        let answer = answer(&page, request.headers(), behind_tls);
        return Ok(request.into_response(answer));
    }
    let (asked, made_at) = (request.headers().clone(), portal.cache.revision());
    let mut response = next.call(request).await?.map_into_boxed_body();
    guard::set_headers(response.headers_mut(), behind_tls);
    let is_html = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_html {
        return Ok(response);
    }
    let shows = response.response_mut().extensions_mut().remove::<Shows>();
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        let policy = if shows.is_some() && key.is_some() { "no-cache" } else { "no-store" };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(policy));
    }
    let (head, response) = response.into_parts();
    let (response, body) = response.into_parts();
    let Ok(bytes) = body::to_bytes(body).await else {
        return Ok(ServiceResponse::new(head, HttpResponse::InternalServerError().finish()));
    };
    if let (Some(key), Some(shows), StatusCode::OK) = (key, shows, response.status()) {
        let etag = etag_of(&bytes);
        let (body, encoding) = compressed(bytes, encoding, KEPT_QUALITY);
        let page = Arc::new(Finished { body, etag, encoding });
        portal.cache.keep(key, &page, &shows, made_at);
        let answer = answer(&page, &asked, behind_tls);
        return Ok(ServiceResponse::new(head, answer));
    }
    let (body, encoding) = compressed(bytes, accepted_in_passing(&asked), PASSING_QUALITY);
    let mut response = response.set_body(BoxBody::new(body));
    name_encoding(response.headers_mut(), encoding);
    Ok(ServiceResponse::new(head, response))
}

/// Only what everybody gets alike: a GET without a session, not a fragment.
fn key_of(request: &ServiceRequest, encoding: Encoding) -> Option<Key> {
    let headers = request.headers();
    let alike = *request.method() == Method::GET
        && !headers.contains_key("hx-request")
        && headers.get(header::COOKIE).is_none_or(|cookies| !has_session(cookies));
    alike.then(|| Key {
        address: request.uri().path_and_query().map_or_else(String::new, |address| address.as_str().to_owned()),
        encoding,
        saves_data: headers.get("save-data").is_some_and(|value| value == "on"),
    })
}

fn has_session(cookies: &HeaderValue) -> bool {
    cookies.as_bytes().windows(8).any(|part| part == b"session=")
}

fn accepted(headers: &HeaderMap) -> Encoding {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    if accepts.contains("br") {
        Encoding::Brotli
    } else if accepts.contains("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

/// At this quality gzip gives as few bytes as brotli, in half of the time.
fn accepted_in_passing(headers: &HeaderMap) -> Encoding {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    if accepts.contains("gzip") { Encoding::Gzip } else { accepted(headers) }
}

fn etag_of(bytes: &[u8]) -> HeaderValue {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{hash}\"")).expect("a hash in quotes is a header value")
}

fn compressed(bytes: Bytes, encoding: Encoding, quality: u32) -> (Bytes, Encoding) {
    let encoding = if bytes.len() < SMALL { Encoding::Plain } else { encoding };
    let body = match encoding {
        Encoding::Brotli => assets::brotli(&bytes, quality).into(),
        Encoding::Gzip => gzip(&bytes, quality).into(),
        Encoding::Plain => bytes,
    };
    (body, encoding)
}

fn gzip(bytes: &[u8], quality: u32) -> Vec<u8> {
    use std::io::Write;
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(quality + 1));
    // Writing to memory can't fail.
    let _ = writer.write_all(bytes);
    writer.finish().unwrap_or_default()
}

fn answer(page: &Finished, asked: &HeaderMap, behind_tls: bool) -> HttpResponse {
    let unchanged = asked.get(header::IF_NONE_MATCH).is_some_and(|known| *known == page.etag);
    let mut response = match unchanged {
        true => HttpResponse::NotModified().finish(),
        false => HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page.body.clone()),
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, page.etag.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if !unchanged {
        name_encoding(headers, page.encoding);
    }
    guard::set_headers(headers, behind_tls);
    response
}

fn name_encoding(headers: &mut HeaderMap, encoding: Encoding) {
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding, Cookie, HX-Request, Save-Data"));
    let name = match encoding {
        Encoding::Brotli => "br",
        Encoding::Gzip => "gzip",
        Encoding::Plain => return,
    };
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
}
