//! An author with an account mends or withdraws a contribution.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::consultations;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::text::{self, SafeHtml};
use crate::threads::forms::EditForm;
use crate::threads::model::{Contribution, LONGEST_BODY, State};
use crate::threads::queries;
use crate::web::forms::Problem;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "threads/edit.html")]
struct Edit {
    page: Page,
    contribution: Contribution,
    thread: String,
    form: EditForm,
    problems: Vec<Problem>,
    limit: usize,
    /// The quarter of an hour is over: the text can be copied, not changed.
    too_late: bool,
}

#[derive(Template)]
#[template(path = "threads/withdraw.html")]
struct Withdraw {
    page: Page,
    contribution: Contribution,
    body: SafeHtml,
    thread: String,
}

/// A contribution of the visitor's own, and the address of its thread.
fn own(conn: &mut DbConnection, page: &Page, key: &str) -> Result<(Contribution, String), Error> {
    let contribution = queries::find(conn, key)?;
    if !contribution.is_by(page.viewer.account_id()) || contribution.state != State::Published {
        return Err(Error::NotFound);
    }
    let (consultation, topic) = consultations::queries::place_of_thread(conn, &contribution.thread_id)?;
    Ok((contribution, format!("/consultations/{}/topics/{}", consultation.number, topic.number)))
}

impl Edit {
    fn new(page: Page, contribution: Contribution, thread: String, form: EditForm) -> Edit {
        let problems = crate::web::forms::problems(page.lang, &[("body", &form.body)]);
        let too_late = !contribution.edit_window_open(page.now);
        Edit { page, contribution, thread, form, problems, limit: LONGEST_BODY, too_late }
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    page.account()?;
    let (_, key) = path.into_inner();
    let asking = page.clone();
    let (contribution, thread) = db.read(move |conn| own(conn, &asking, &key)).await?;
    let form = EditForm { body: contribution.body.as_str().into(), ..EditForm::default() };
    html(StatusCode::OK, Edit::new(page, contribution, thread, form))
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<EditForm>) -> Result<HttpResponse, Error> {
    page.account()?;
    let (_, key) = path.into_inner();
    let mut form = form.into_inner();
    let checked = form.check();
    let asking = page.clone();
    let (contribution, thread, done) = db
        .write(move |conn| {
            let (contribution, thread) = own(conn, &asking, &key)?;
            let body = checked.filter(|_| contribution.edit_window_open(asking.now));
            if let Some(body) = &body {
                queries::edit(conn, &contribution, body)?;
            }
            Ok((contribution, thread, body.is_some()))
        })
        .await?;
    if done {
        let id = &contribution.id;
        return Ok(see_other(&page.href(&format!("{thread}?at={id}&notice=contribution-edited#c-{id}"))));
    }
    html(StatusCode::UNPROCESSABLE_ENTITY, Edit::new(page.with_errors(), contribution, thread, form))
}

pub async fn confirm(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    page.account()?;
    let (_, key) = path.into_inner();
    let asking = page.clone();
    let (contribution, thread) = db.read(move |conn| own(conn, &asking, &key)).await?;
    let body = text::plain_paragraphs(&contribution.body, page.lang);
    html(StatusCode::OK, Withdraw { page, contribution, body, thread })
}

pub async fn withdraw(page: Page, db: Data<Db>, path: Path<(String, String)>, _: Form<EditForm>) -> Result<HttpResponse, Error> {
    page.account()?;
    let (_, key) = path.into_inner();
    let asking = page.clone();
    let (contribution, thread) = db
        .write(move |conn| {
            let (contribution, thread) = own(conn, &asking, &key)?;
            queries::withdraw(conn, &contribution)?;
            Ok((contribution, thread))
        })
        .await?;
    let id = &contribution.id;
    Ok(see_other(&page.href(&format!("{thread}?at={id}&notice=contribution-withdrawn#c-{id}"))))
}
