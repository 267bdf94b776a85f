//! At the edge of every request: security headers, and no unsafe request from another site.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use super::Portal;
use crate::error::Error;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Sets what browsers need to keep pages to themselves. Only a mail shown as it looks comes with a policy of its own.
pub fn set_headers(headers: &mut HeaderMap, behind_tls: bool) {
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Nothing goes to other sites; with `no-referrer` browsers would send our own forms with `Origin: null`.
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CROSS_ORIGIN_OPENER_POLICY, "same-origin");
    set(header::PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=()");
    if behind_tls {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}

/// A form of ours is sent from a page of ours: `Sec-Fetch-Site` says so, or `Origin` where a browser is older.
/// A request with neither comes from no browser, and so carries nobody's cookie unasked.
pub async fn same_site(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) && !is_ours(&request) {
        return Ok(request.error_response(Error::Conflict));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn is_ours(request: &ServiceRequest) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match (header("origin"), header("host")) {
        (None, _) => true,
        (Some(origin), host) => {
            let ours = request.app_data::<web::Data<Portal>>().is_some_and(|portal| portal.config.base_url == origin);
            ours || host.is_some_and(|host| origin.split_once("://").is_some_and(|(_, named)| named == host))
        }
    }
}
