//! The second factor: setting it up, being asked for it, starting anew.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::entering::{self, Entered, Entrance, current_session};
use crate::accounts::entries::{SecondFactorEnded, SecondFactorSet};
use crate::accounts::forms::{CodeForm, local_path};
use crate::accounts::model::AccountRow;
use crate::accounts::session::CurrentSession;
use crate::accounts::{emails, queries, second_factor, session};
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::qr_code::QrCode;
use crate::web::{Form, Page, Portal, html, see_other};
use crate::{journal, mail};

/// Which of its three faces the page shows.
#[derive(PartialEq, Eq)]
enum Face {
    /// No app is set up yet.
    SetUp,
    /// This session owes a code.
    Ask,
    /// All is well; another app can take the place of this one.
    Settled,
}

#[derive(Template)]
#[template(path = "accounts/second_factor.html")]
struct Show {
    page: Page,
    face: Face,
    /// Roles wait for it.
    owed: bool,
    form: CodeForm,
    problems: Vec<Problem>,
    /// In groups of four, as it is typed into an app.
    secret_shown: String,
    otpauth: String,
    /// Beside it stands the secret, for those who can’t see it.
    qr_code: Option<QrCode>,
}

#[derive(Template)]
#[template(path = "accounts/recovery_codes.html")]
struct Codes {
    page: Page,
    codes: Vec<String>,
    onward: String,
}

#[derive(serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    then: String,
}

/// Also for those who still owe the factor, and so not by [`Page::account`].
async fn signed_in(page: &Page, request: &HttpRequest, db: &Db) -> Result<(AccountRow, CurrentSession), Error> {
    let current = current_session(request).ok_or(Error::SignInNeeded)?;
    let id = page.viewer.account_id().ok_or(Error::SignInNeeded)?.to_owned();
    Ok((db.read(move |conn| Ok(queries::find(conn, &id)?)).await?, current))
}

fn answer(page: Page, account: &AccountRow, current: &CurrentSession, mut form: CodeForm) -> Result<HttpResponse, Error> {
    let face = match (account.totp_secret.is_some(), current.0.second_factor) {
        (false, _) => Face::SetUp,
        (true, false) => Face::Ask,
        (true, true) => Face::Settled,
    };
    if face == Face::SetUp && form.secret.is_empty() {
        form.secret = second_factor::new_secret();
    }
    let problems = problems(page.lang, &[("code", &form.code)]);
    form.code.value.clear();
    let issuer = page.mechanism_name();
    let otpauth = second_factor::otpauth_url(&form.secret, account.address(), &issuer).unwrap_or_default();
    let letters: Vec<char> = form.secret.chars().collect();
    let (page, status) = match problems.is_empty() {
        true => (page, StatusCode::OK),
        false => (page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let view = Show {
        face,
        owed: page.viewer.second_factor_owed,
        problems,
        secret_shown: letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" "),
        qr_code: QrCode::of(&otpauth),
        otpauth,
        form,
        page,
    };
    html(status, view)
}

pub async fn show(page: Page, request: HttpRequest, db: Data<Db>, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let (account, current) = signed_in(&page, &request, &db).await?;
    answer(page, &account, &current, CodeForm { then: asked.into_inner().then, ..CodeForm::default() })
}

/// A code of the app that is being set up, or the code that this session owes.
pub async fn create(page: Page, request: HttpRequest, portal: Data<Portal>, form: Form<CodeForm>) -> Result<HttpResponse, Error> {
    let (account, current) = signed_in(&page, &request, &portal.db).await?;
    portal.limits.check(&request, Limited::Code)?;
    match account.totp_secret.is_some() {
        false => set_up(page, &portal, account, current, form.into_inner()).await,
        true => give(page, &portal, account, current, form.into_inner()).await,
    }
}

async fn set_up(
    page: Page,
    portal: &Portal,
    account: AccountRow,
    current: CurrentSession,
    mut form: CodeForm,
) -> Result<HttpResponse, Error> {
    let Some(step) = second_factor::verify(&form.secret, &form.code.value, None, db::now().and_utc().timestamp()) else {
        form.code.refuse("second-factor-wrong");
        return answer(page, &account, &current, form);
    };
    let codes = second_factor::recovery_codes();
    let (shown, settings) = (codes.clone(), page.settings.clone());
    let (lang, unset, then, secret) = (page.lang, !page.settings.ready, form.then, form.secret);
    let entered = portal
        .db
        .write(move |conn| {
            queries::set_second_factor(conn, &account.id, &secret, step, &codes)?;
            queries::delete_sessions(conn, &account.id, Some(&current.0.id))?;
            journal::record(conn, Some(&account.id), &SecondFactorSet { account_id: account.id.clone() })?;
            mail::queue(conn, &emails::second_factor_changed(&settings, &account)?)?;
            let account = queries::find(conn, &account.id)?;
            let entrance = Entrance { lang, then: &then, second_factor: true, unset, ended: Some(&current) };
            entering::enter(conn, &account, &entrance)
        })
        .await?;
    let onward = entered.location.clone();
    let mut response = html(StatusCode::OK, Codes { page, codes: shown, onward })?;
    // A token fits into a header.
    let _ = response.add_cookie(&session::cookie(portal, entered.token));
    Ok(response)
}

async fn give(
    page: Page,
    portal: &Portal,
    account: AccountRow,
    current: CurrentSession,
    mut form: CodeForm,
) -> Result<HttpResponse, Error> {
    let (lang, unset, then, code) = (page.lang, !page.settings.ready, form.then.clone(), form.code.value.clone());
    let (of, former) = (account.clone(), current.clone());
    let entered: Option<Entered> = portal
        .db
        .write(move |conn| {
            if !accepts(conn, &of, &code)? {
                return Ok(None);
            }
            let entrance = Entrance { lang, then: &then, second_factor: true, unset, ended: Some(&former) };
            Ok(Some(entering::enter(conn, &of, &entrance)?))
        })
        .await?;
    match entered {
        Some(entered) => Ok(entering::answer(portal, entered)),
        None => {
            form.code.refuse("second-factor-wrong");
            answer(page, &account, &current, form)
        }
    }
}

/// A code of the app, each once, or a recovery code, which is struck off.
fn accepts(conn: &mut DbConnection, account: &AccountRow, code: &str) -> Result<bool, Error> {
    let now = db::now();
    let secret = account.totp_secret.as_deref().unwrap_or_default();
    match second_factor::verify(secret, code, account.totp_step, now.and_utc().timestamp()) {
        Some(step) => Ok(queries::update_step(conn, &account.id, step)?),
        None => Ok(queries::strike_recovery_code(conn, &account.id, code, now)?),
    }
}

/// Takes the app off, against one of its codes or a recovery code, so that another can be set up.
pub async fn delete(page: Page, request: HttpRequest, portal: Data<Portal>, form: Form<CodeForm>) -> Result<HttpResponse, Error> {
    let (account, current) = signed_in(&page, &request, &portal.db).await?;
    portal.limits.check(&request, Limited::Code)?;
    let mut form = form.into_inner();
    let (of, code, settings) = (account.clone(), form.code.value.clone(), page.settings.clone());
    let ended = portal
        .db
        .write(move |conn| {
            let accepted = accepts(conn, &of, &code)?;
            if accepted {
                queries::end_second_factor(conn, &of.id)?;
                journal::record(conn, Some(&of.id), &SecondFactorEnded { account_id: of.id.clone() })?;
                mail::queue(conn, &emails::second_factor_changed(&settings, &of)?)?;
            }
            Ok(accepted)
        })
        .await?;
    if ended {
        return Ok(see_other(&page.href("/account/second-factor")));
    }
    form.code.refuse("second-factor-wrong");
    form.then = local_path(&form.then).unwrap_or_default().to_owned();
    answer(page, &account, &current, form)
}
