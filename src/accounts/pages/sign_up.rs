//! A participant's own account, and a new password: both by a link to the address, with the same answer
//! whether it has an account or not.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::accounts::entries::AccountAdded;
use crate::accounts::forms::{AddressForm, SignUpForm};
use crate::accounts::model::Purpose;
use crate::accounts::queries::{self, NewAccount};
use crate::accounts::{emails, links};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::settings::Settings;
use crate::viewer::Role;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, html};
use crate::{journal, mail};

#[derive(Template)]
#[template(path = "accounts/sign_up.html")]
struct New {
    page: Page,
    form: SignUpForm,
    problems: Vec<Problem>,
    mailed: bool,
}

#[derive(Template)]
#[template(path = "accounts/reset.html")]
struct Reset {
    page: Page,
    form: AddressForm,
    problems: Vec<Problem>,
    mailed: bool,
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    html(StatusCode::OK, New { page, form: SignUpForm::default(), problems: Vec::new(), mailed: false })
}

pub async fn create(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<SignUpForm>,
) -> Result<HttpResponse, Error> {
    let mut form = form.into_inner();
    if !form.check() {
        let problems = problems(page.lang, &form.fields());
        return html(StatusCode::UNPROCESSABLE_ENTITY, New { page: page.with_errors(), form, problems, mailed: false });
    }
    portal.limits.check(&request, Limited::MailAsked)?;
    let (email, name) = (form.email.address(), form.name.text().to_owned());
    let (settings, lang) = (page.settings.clone(), page.lang);
    portal.db.write(move |conn| sign_up(conn, &settings, lang, &email, &name)).await?;
    html(StatusCode::OK, New { page, form, problems: Vec::new(), mailed: true })
}

/// An account that waits for its address to be confirmed; whoever has one is mailed a link to it instead.
fn sign_up(conn: &mut DbConnection, settings: &Settings, lang: Lang, email: &str, name: &str) -> Result<(), Error> {
    let new = NewAccount { email, name, lang, time_zone: settings.time_zone.name(), confirmed_at: None };
    if let Some(account_id) = queries::insert_account(conn, &new)? {
        journal::record(conn, None, &AccountAdded { account_id: account_id.clone() })?;
        queries::give_role(conn, None, &account_id, Role::Participant, None)?;
    }
    let Some(account) = queries::find_by_email(conn, email)?.filter(|account| account.may_sign_in()) else { return Ok(()) };
    let known = account.confirmed_at.is_some();
    let purpose = if known { Purpose::SignIn } else { Purpose::Confirmation };
    let token = links::create(conn, purpose, Some(&account.id), None, "", purpose.lasts())?;
    let message = match known {
        true => emails::known_address(settings, &account, &token)?,
        false => emails::confirmation(settings, &account, &token)?,
    };
    mail::queue(conn, &message)?;
    Ok(())
}

pub async fn new_reset(page: Page) -> Result<HttpResponse, Error> {
    html(StatusCode::OK, Reset { page, form: AddressForm::default(), problems: Vec::new(), mailed: false })
}

pub async fn create_reset(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<AddressForm>,
) -> Result<HttpResponse, Error> {
    let mut form = form.into_inner();
    if !form.check() {
        let problems = problems(page.lang, &form.fields());
        return html(StatusCode::UNPROCESSABLE_ENTITY, Reset { page: page.with_errors(), form, problems, mailed: false });
    }
    portal.limits.check(&request, Limited::MailAsked)?;
    let (email, settings) = (form.email.address(), page.settings.clone());
    portal
        .db
        .write(move |conn| match links::create_for(conn, Purpose::Reset, &email, "")? {
            Some((account, token)) => mail::queue(conn, &emails::reset(&settings, &account, &token)?),
            None => Ok(false),
        })
        .await?;
    html(StatusCode::OK, Reset { page, form, problems: Vec::new(), mailed: true })
}
