//! Signing in by password or by an e-mailed link, and signing out.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::entering::{self, Entrance, current_session};
use crate::accounts::forms::{SignInForm, local_path};
use crate::accounts::model::Purpose;
use crate::accounts::{emails, links, passwords, queries, session};
use crate::error::Error;
use crate::mail;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, html, see_other};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct New {
    page: Page,
    problems: Vec<Problem>,
    form: SignInForm,
    /// Where they were going.
    then: String,
    /// A link was mailed, if there is an account.
    mailed: bool,
}

impl New {
    fn answer(page: Page, form: SignInForm, status: StatusCode) -> Result<HttpResponse, Error> {
        let problems = problems(page.lang, &form.fields());
        let page = if problems.is_empty() { page } else { page.with_errors() };
        let then = local_path(&form.then).unwrap_or_default().to_owned();
        html(status, New { page, problems, form, then, mailed: false })
    }
}

#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    then: String,
}

/// Never cached: the form carries where they were going.
pub async fn new(page: Page, asked: actix_web::web::Query<Asked>) -> Result<HttpResponse, Error> {
    let form = SignInForm { then: asked.into_inner().then, ..SignInForm::default() };
    New::answer(page, form, StatusCode::OK)
}

/// The same answer, after the same work, for an unknown address and a wrong password.
pub async fn create(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<SignInForm>,
) -> Result<HttpResponse, Error> {
    let mut form = form.into_inner();
    if !form.check() {
        return New::answer(page, form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    portal.limits.check(&request, Limited::SignIn)?;
    let address = form.email.address();
    let known = portal
        .db
        .read(move |conn| Ok(queries::find_by_email(conn, &address)?))
        .await?
        .filter(|account| account.may_sign_in() && account.confirmed_at.is_some());
    let hash = known.as_ref().and_then(|account| account.password_hash.clone());
    let matches = passwords::matches(form.password.value.clone(), hash).await?;
    let Some(account) = known.filter(|_| matches) else {
        form.password.value.clear();
        form.password.refuse("sign-in-refused");
        return New::answer(page, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let (lang, demo, unset, former) = (page.lang, portal.config.demo, !page.settings.ready, current_session(&request));
    let entered = portal
        .db
        .write(move |conn| {
            let entrance = Entrance { lang, then: &form.then, second_factor: demo, unset, ended: former.as_ref() };
            entering::enter(conn, &account, &entrance)
        })
        .await?;
    Ok(entering::answer(&portal, entered))
}

/// Mails a link if there is an account, and says the same if there is none.
pub async fn mail_link(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<SignInForm>,
) -> Result<HttpResponse, Error> {
    let mut form = form.into_inner();
    form.email.required("account-email-missing").email();
    if form.email.error.is_some() {
        return New::answer(page, form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    portal.limits.check(&request, Limited::MailAsked)?;
    let (address, settings) = (form.email.address(), page.settings.clone());
    let detail = local_path(&form.then).unwrap_or_default().to_owned();
    portal
        .db
        .write(move |conn| match links::create_for(conn, Purpose::SignIn, &address, &detail)? {
            Some((account, token)) => mail::queue(conn, &emails::sign_in(&settings, &account, &token)?),
            None => Ok(false),
        })
        .await?;
    let then = local_path(&form.then).unwrap_or_default().to_owned();
    html(StatusCode::OK, New { page, problems: Vec::new(), form, then, mailed: true })
}

pub async fn delete(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    _form: Form<SignInForm>,
) -> Result<HttpResponse, Error> {
    if let Some(session::CurrentSession(current)) = current_session(&request) {
        portal.db.write(move |conn| Ok(queries::delete_session(conn, &current.account_id, &current.id)?)).await?;
    }
    let mut response = see_other(&page.href("/?notice=signed-out"));
    // An empty cookie always fits into a header.
    let _ = response.add_cookie(&session::ended_cookie(&portal));
    Ok(response)
}
