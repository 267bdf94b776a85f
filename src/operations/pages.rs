//! Answers for machines.

use std::fmt::Write;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;

use crate::config::sqlite_path;
use crate::db::{self, Db};
use crate::error::Error;
use crate::search::Search;
use crate::web::Portal;
use crate::{jobs, journal, mail};

pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// The database answers and has had every migration, and the search index holds all of it.
pub async fn ready(db: Data<Db>, search: Data<Search>) -> HttpResponse {
    let lacks = match db.read(|conn| Ok((journal::newest(conn)?, db::has_pending_migrations(conn)?))).await {
        Ok((_, false)) if search.is_ready() => return alive().await,
        Ok((_, false)) => "search index",
        Ok((_, true)) => "migrations",
        Err(cause) => {
            tracing::error!("not ready: {cause}");
            "database"
        }
    };
    HttpResponse::build(StatusCode::SERVICE_UNAVAILABLE).json(json!({ "ready": false, "lacks": lacks }))
}

/// Figures in the text format of Prometheus. They say nothing of persons, and nothing of single contributions.
pub async fn metrics(request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    if !portal.config.open_metrics && !comes_from_here(&request) {
        return Err(Error::NotFound);
    }
    let (newest, mails, (due, failed)) =
        portal.db.read(|conn| Ok((journal::newest(conn)?, mail::counts(conn)?, jobs::counts(conn, db::now())?))).await?;
    let mut text = String::new();
    let database = if sqlite_path(portal.db.url()).is_some() { "sqlite" } else { "postgresql" };
    figure(&mut text, "build", "gauge", "The program that runs.", [(labels_of_build(database), 1)])?;
    let reads = portal.requests.reads().map(|(class, count)| (format!("{{class=\"{class}\"}}"), count));
    figure(&mut text, "reads_total", "counter", "Requests that read, by class of the answer.", reads)?;
    figure(&mut text, "failures_total", "counter", "Requests that failed here.", [(String::new(), portal.requests.failures())])?;
    let (pages, bytes) = portal.cache.fill();
    figure(&mut text, "cached_pages", "gauge", "Pages kept in the page cache.", [(String::new(), pages)])?;
    figure(&mut text, "cached_bytes", "gauge", "Bytes that those pages take.", [(String::new(), bytes)])?;
    let by_state = mails.into_iter().map(|(state, count)| (format!("{{state=\"{state}\"}}"), count));
    figure(&mut text, "mails", "gauge", "Mails in the outbox, by state.", by_state)?;
    figure(&mut text, "jobs_due", "gauge", "Jobs whose time has come.", [(String::new(), due)])?;
    figure(&mut text, "jobs_failed", "gauge", "Jobs that failed when last tried.", [(String::new(), failed)])?;
    figure(&mut text, "journal_newest", "gauge", "Number of the newest journal entry.", [(String::new(), newest)])?;
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text))
}

fn labels_of_build(database: &str) -> String {
    format!("{{version=\"{}\",database=\"{database}\"}}", env!("CARGO_PKG_VERSION"))
}

fn figure<N: std::fmt::Display>(
    text: &mut String,
    name: &str,
    kind: &str,
    meaning: &str,
    values: impl IntoIterator<Item = (String, N)>,
) -> std::fmt::Result {
    writeln!(text, "# HELP baraza_{name} {meaning}\n# TYPE baraza_{name} {kind}")?;
    values.into_iter().try_for_each(|(labels, value)| writeln!(text, "baraza_{name}{labels} {value}"))
}

/// From this machine itself, and not passed on by a proxy that runs on it.
fn comes_from_here(request: &HttpRequest) -> bool {
    let passed_on = ["x-forwarded-for", "forwarded", "via", "x-real-ip"].iter().any(|name| request.headers().contains_key(*name));
    !passed_on && request.peer_addr().is_some_and(|peer| peer.ip().is_loopback())
}
