//! In which language a visitor reads: by the address, by the cookie, by what the browser asks for.

use actix_web::HttpRequest;
use actix_web::body::BoxBody;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::ServiceResponse;

use super::Portal;
use crate::i18n::Lang;

const COOKIE: &str = "lang";

/// `/fr/clusters/7` into `fr` and `/clusters/7`.
pub fn split(path: &str) -> (&str, &str) {
    let path = path.strip_prefix('/').unwrap_or(path);
    let end = path.find('/').unwrap_or(path.len());
    path.split_at(end)
}

/// The language that a query names (`?lang=fr`), for addresses without one; else English.
pub fn lang_asked(request: &HttpRequest) -> Lang {
    let code = request.query_string().split('&').find_map(|pair| pair.strip_prefix("lang="));
    code.and_then(Lang::find).unwrap_or(Lang::EN)
}

/// By the language cookie, then by what the browser asks for.
pub fn preferred(request: &HttpRequest, offered: &[Lang]) -> Lang {
    let chosen = request.cookie(COOKIE).and_then(|cookie| Lang::find(cookie.value())).filter(|lang| offered.contains(lang));
    chosen.unwrap_or_else(|| {
        let header = request.headers().get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or("");
        Lang::negotiate(header, offered)
    })
}

/// Notes in the cookie that somebody went on reading in a language: a link within the portal was followed to a page
/// of it. A link from elsewhere chooses nothing. Set on the answer, after the cache, so that cached pages stay alike.
pub fn remember(portal: &Portal, response: &mut ServiceResponse<BoxBody>) {
    let request = response.request();
    let follows_link = request.headers().get("sec-fetch-site").is_some_and(|site| site == "same-origin")
        && request.headers().get("sec-fetch-mode").is_some_and(|mode| mode == "navigate");
    if !follows_link || response.status().is_client_error() {
        return;
    }
    let Some(lang) = Lang::find(split(request.path()).0) else { return };
    if request.cookie(COOKIE).is_some_and(|cookie| cookie.value() == lang.code()) {
        return;
    }
    let cookie = Cookie::build(COOKIE, lang.code())
        .path("/")
        .http_only(true)
        .secure(portal.config.base_url.starts_with("https:"))
        .same_site(SameSite::Lax)
        .max_age(Duration::days(365))
        .finish();
    // A name and a code of our own always make a valid header.
    let _ = response.response_mut().add_cookie(&cookie);
}
