//! Somebody asks the moderators to look at a contribution. Who asked is not kept.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::shown::{Names, Shown};
use crate::consultations;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::threads::forms::ReasonForm;
use crate::threads::model::{Contribution, REASONS, State};
use crate::threads::queries;
use crate::web::forms::Problem;
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, html, see_other};

#[derive(Template)]
#[template(path = "threads/report.html")]
struct Report {
    page: Page,
    shown: Shown,
    thread: String,
    form: ReasonForm,
    problems: Vec<Problem>,
    reasons: [&'static str; 5],
}

/// A published contribution that this visitor can read, and the address of its thread.
fn readable(conn: &mut DbConnection, page: &Page, key: &str) -> Result<(Contribution, String, Names), Error> {
    let contribution = queries::find(conn, key)?;
    let (consultation, topic) = consultations::queries::place_of_thread(conn, &contribution.thread_id)?;
    if contribution.state != State::Published || !consultation.may_be_seen_by(&page.viewer) {
        return Err(Error::NotFound);
    }
    let names = Names::load(conn, std::iter::once(&contribution), page.lang)?;
    Ok((contribution, format!("/consultations/{}/topics/{}", consultation.number, topic.number), names))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (_, key) = path.into_inner();
    let asking = page.clone();
    let (contribution, thread, names) = db.read(move |conn| readable(conn, &asking, &key)).await?;
    let shown = Shown::new(&page, &names, false, &contribution);
    let form = ReasonForm::default();
    html(StatusCode::OK, Report { page, shown, thread, form, problems: Vec::new(), reasons: REASONS })
}

pub async fn report(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    request: HttpRequest,
    path: Path<(String, String)>,
    form: Form<ReasonForm>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Report)?;
    let (_, key) = path.into_inner();
    let mut form = form.into_inner();
    let checked = form.check();
    let (asking, done) = (page.clone(), checked.is_some());
    let (contribution, thread, names) = db
        .write(move |conn| {
            let found = readable(conn, &asking, &key)?;
            if let Some((reason, note)) = &checked {
                queries::insert_report(conn, &found.0, reason, note)?;
            }
            Ok(found)
        })
        .await?;
    if done {
        let id = &contribution.id;
        return Ok(see_other(&page.href(&format!("{thread}?at={id}&notice=contribution-reported#c-{id}"))));
    }
    let page = page.with_errors();
    let shown = Shown::new(&page, &names, false, &contribution);
    let problems = form.problems(page.lang);
    html(StatusCode::UNPROCESSABLE_ENTITY, Report { page, shown, thread, form, problems, reasons: REASONS })
}
