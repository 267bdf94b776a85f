//! One's own password and address.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::entering::current_session;
use crate::accounts::entries::PasswordChanged;
use crate::accounts::forms::{AddressForm, PasswordForm, check_password};
use crate::accounts::model::{AccountRow, Purpose};
use crate::accounts::{emails, links, passwords, queries};
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::{Field, Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, html, see_other};
use crate::{journal, mail};

#[derive(Template)]
#[template(path = "accounts/password.html")]
struct EditPassword {
    page: Page,
    account: AccountRow,
    form: PasswordForm,
    problems: Vec<Problem>,
}

#[derive(Template)]
#[template(path = "accounts/address.html")]
struct EditAddress {
    page: Page,
    account: AccountRow,
    form: AddressForm,
    problems: Vec<Problem>,
    mailed: bool,
}

async fn own_account(page: &Page, db: &Db) -> Result<AccountRow, Error> {
    page.require(Permission::Participate)?;
    let id = page.account()?.id.clone();
    db.read(move |conn| Ok(queries::find(conn, &id)?)).await
}

/// Whoever has a password shows that they know it before they change what opens the account.
async fn check_present(field: &mut Field, account: &AccountRow) -> Result<(), Error> {
    if account.password_hash.is_some() && !passwords::matches(field.value.clone(), account.password_hash.clone()).await? {
        field.refuse("password-present-wrong");
    }
    Ok(())
}

fn password_answer(page: Page, account: AccountRow, mut form: PasswordForm) -> Result<HttpResponse, Error> {
    let problems = problems(page.lang, &form.fields());
    form.present.value.clear();
    form.password.value.clear();
    let (page, status) = match problems.is_empty() {
        true => (page, StatusCode::OK),
        false => (page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY),
    };
    html(status, EditPassword { page, account, form, problems })
}

pub async fn edit_password(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let account = own_account(&page, &db).await?;
    password_answer(page, account, PasswordForm::default())
}

/// Ends all other sessions: somebody else may have known the former password.
pub async fn update_password(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<PasswordForm>,
) -> Result<HttpResponse, Error> {
    let (mut form, account) = (form.into_inner(), own_account(&page, &portal.db).await?);
    portal.limits.check(&request, Limited::SignIn)?;
    check_present(&mut form.present, &account).await?;
    check_password(&mut form.password, account.address());
    if !form.is_sound() {
        return password_answer(page, account, form);
    }
    let hash = passwords::hashed(form.password.value).await?;
    let here = current_session(&request).map(|current| current.0.id);
    let settings = page.settings.clone();
    portal
        .db
        .write(move |conn| {
            queries::update_password(conn, &account.id, &hash)?;
            queries::delete_sessions(conn, &account.id, here.as_deref())?;
            queries::delete_links(conn, Some(&account.id), &[Purpose::SignIn, Purpose::Reset])?;
            journal::record(conn, Some(&account.id), &PasswordChanged { account_id: account.id.clone() })?;
            mail::queue(conn, &emails::password_changed(&settings, &account)?)?;
            Ok(())
        })
        .await?;
    Ok(see_other(&page.href("/account?notice=saved")))
}

fn address_answer(page: Page, account: AccountRow, mut form: AddressForm, mailed: bool) -> Result<HttpResponse, Error> {
    let problems = problems(page.lang, &form.fields());
    form.password.value.clear();
    let (page, status) = match problems.is_empty() {
        true => (page, StatusCode::OK),
        false => (page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY),
    };
    html(status, EditAddress { page, account, form, problems, mailed })
}

pub async fn edit_address(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let account = own_account(&page, &db).await?;
    address_answer(page, account, AddressForm::default(), false)
}

/// Mails a link to the new address; the present one holds until it is followed. An address that is taken
/// gets the same answer, and no mail.
pub async fn update_address(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<AddressForm>,
) -> Result<HttpResponse, Error> {
    let (mut form, account) = (form.into_inner(), own_account(&page, &portal.db).await?);
    portal.limits.check(&request, Limited::MailAsked)?;
    check_present(&mut form.password, &account).await?;
    if !form.check() {
        return address_answer(page, account, form, false);
    }
    let (email, settings, of) = (form.email.address(), page.settings.clone(), account.clone());
    portal
        .db
        .write(move |conn| {
            if queries::find_by_email(conn, &email)?.is_none() {
                let lasts = Purpose::Address.lasts();
                let token = links::create(conn, Purpose::Address, Some(&of.id), None, &email, lasts)?;
                mail::queue(conn, &emails::new_address(&settings, &of, &email, &token)?)?;
            }
            Ok(())
        })
        .await?;
    address_answer(page, account, form, true)
}
