//! Receipts: the code after a contribution, and what its holder can do with it.

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::contribute::RECEIPT_COOKIE;
use crate::consultations;
use crate::consultations::model::Phase;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::text::{self, SafeHtml};
use crate::threads::forms::EditForm;
use crate::threads::model::{Contribution, LONGEST_BODY, Mode, State};
use crate::threads::queries;
use crate::threads::receipt::hash_of_code;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, cacheable, html, see_other};

/// A contribution in the hands of whoever has its code.
#[derive(Clone)]
struct Held {
    contribution: Contribution,
    thread: String,
    /// Until the deadline where anonymous; for a quarter of an hour where an account stands behind it.
    may_edit: bool,
    /// The deadline, in words.
    until: String,
}

#[derive(Template)]
#[template(path = "threads/receipt_ask.html")]
struct AskCode {
    page: Page,
    form: EditForm,
    problems: Vec<Problem>,
}

#[derive(Template)]
#[template(path = "threads/receipt_new.html")]
struct Fresh {
    page: Page,
    /// The code and what it opens; none where the browser refused the cookie, or the page is loaded again.
    given: Option<(String, Held)>,
}

#[derive(Template)]
#[template(path = "threads/receipt.html")]
struct Receipt {
    page: Page,
    held: Held,
    body: SafeHtml,
    form: EditForm,
    problems: Vec<Problem>,
    limit: usize,
}

fn held(conn: &mut DbConnection, page: &Page, code: &str) -> Result<Held, Error> {
    let contribution = queries::by_receipt(conn, &hash_of_code(code))?;
    let (consultation, topic) = consultations::queries::place_of_thread(conn, &contribution.thread_id)?;
    let may_edit = match contribution.mode {
        Mode::Anonymous => consultation.phase(page.now) == Phase::Open && contribution.state == State::Published,
        _ => contribution.edit_window_open(page.now),
    };
    let thread = format!("/consultations/{}/topics/{}", consultation.number, topic.number);
    Ok(Held { contribution, thread, may_edit, until: page.moment(&consultation.closes_at) })
}

impl Held {
    fn anonymous(&self) -> bool {
        self.contribution.mode == Mode::Anonymous
    }

    fn published(&self) -> bool {
        self.contribution.state == State::Published
    }

    fn reason_word(&self) -> &str {
        self.contribution.hidden_reason.as_deref().unwrap_or("other")
    }

    fn permalink(&self, page: &Page, notice: &str) -> String {
        let id = &self.contribution.id;
        page.href(&format!("{}?at={id}&notice={notice}#c-{id}", self.thread))
    }
}

pub async fn ask(page: Page) -> Result<HttpResponse, Error> {
    let view = AskCode { page, form: EditForm::default(), problems: Vec::new() };
    Ok(cacheable(html(StatusCode::OK, view)?, &[]))
}

/// Right after a contribution: the code, once.
pub async fn fresh(page: Page, db: Data<Db>, request: HttpRequest) -> Result<HttpResponse, Error> {
    let Some(cookie) = request.cookie(RECEIPT_COOKIE) else {
        return html(StatusCode::OK, Fresh { page, given: None });
    };
    let (code, asking) = (cookie.value().to_owned(), page.clone());
    let found = db.read(move |conn| Ok(held(conn, &asking, &code).ok())).await?;
    let given = found.map(|held| (cookie.value().to_owned(), held));
    let mut response = html(StatusCode::OK, Fresh { page, given })?;
    let mut gone = Cookie::build(RECEIPT_COOKIE, "").path("/").http_only(true).finish();
    gone.make_removal();
    response.add_cookie(&gone).map_err(Error::internal)?;
    Ok(response)
}

/// The code opens its contribution; a wrong one says so, and few may be tried.
pub async fn open(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    request: HttpRequest,
    form: Form<EditForm>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::SignIn)?;
    let mut form = form.into_inner();
    let (code, asking) = (form.code.text().to_owned(), page.clone());
    let found = db.read(move |conn| Ok(held(conn, &asking, &code).ok())).await?;
    match found {
        Some(held) => {
            form.body = held.contribution.body.as_str().into();
            html(StatusCode::OK, Receipt::new(page, held, form))
        }
        None => {
            form.code.refuse("receipt-code-unknown");
            let page = page.with_errors();
            let problems = problems(page.lang, &[("code", &form.code)]);
            html(StatusCode::UNPROCESSABLE_ENTITY, AskCode { page, form, problems })
        }
    }
}

impl Receipt {
    fn new(page: Page, held: Held, form: EditForm) -> Receipt {
        let body = text::plain_paragraphs(&held.contribution.body, page.lang);
        let problems = problems(page.lang, &[("body", &form.body)]);
        Receipt { page, held, body, form, problems, limit: LONGEST_BODY }
    }
}

pub async fn edit(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    request: HttpRequest,
    form: Form<EditForm>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Contribution)?;
    let mut form = form.into_inner();
    let (checked, code, asking) = (form.check(), form.code.text().to_owned(), page.clone());
    let (held, done) = db
        .write(move |conn| {
            let held = held(conn, &asking, &code)?;
            let body = checked.filter(|_| held.may_edit);
            if let Some(body) = &body {
                queries::edit(conn, &held.contribution, body)?;
            }
            Ok((held, body.is_some()))
        })
        .await?;
    if done {
        return Ok(see_other(&held.permalink(&page, "contribution-edited")));
    }
    html(StatusCode::UNPROCESSABLE_ENTITY, Receipt::new(page.with_errors(), held, form))
}

pub async fn withdraw(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    request: HttpRequest,
    form: Form<EditForm>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Contribution)?;
    let (code, asking) = (form.into_inner().code.text().to_owned(), page.clone());
    let held = db
        .write(move |conn| {
            let held = held(conn, &asking, &code)?;
            if !held.published() {
                return Err(Error::NotFound);
            }
            queries::withdraw(conn, &held.contribution)?;
            Ok(held)
        })
        .await?;
    Ok(see_other(&held.permalink(&page, "contribution-withdrawn")))
}
