//! One's own account: who one is here, what keeps it safe, where one is signed in.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDate;

use super::entering::current_session;
use crate::accounts::forms::ProfileForm;
use crate::accounts::model::{AccountRow, Session};
use crate::accounts::{queries, role_word, zones};
use crate::db::{self, Db};
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::{Form, Page, Portal, html, see_other};

/// A place where one is signed in.
struct Place {
    id: String,
    started_on: NaiveDate,
    last_seen_on: NaiveDate,
    /// The one that looks at this page.
    here: bool,
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct Show {
    page: Page,
    account: AccountRow,
    roles: Vec<String>,
    places: Vec<Place>,
    form: ProfileForm,
    problems: Vec<Problem>,
    languages: Vec<(String, String)>,
    zones: Vec<(String, String)>,
}

async fn show_form(
    page: Page,
    request: &HttpRequest,
    db: &Db,
    form: Option<ProfileForm>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (id, now) = (page.account()?.id.clone(), page.now);
    let (account, roles, sessions) = db
        .read(move |conn| Ok((queries::find(conn, &id)?, queries::roles_of(conn, &id)?, queries::sessions_of(conn, &id, now)?)))
        .await?;
    let here = current_session(request).map(|current| current.0.id);
    let form = form.unwrap_or_else(|| ProfileForm::of(&account.seen()));
    let problems = problems(page.lang, &form.fields());
    let place = |session: Session| Place {
        here: Some(&session.id) == here.as_ref(),
        started_on: page.local_day(session.started_at),
        last_seen_on: session.last_seen_on,
        id: session.id,
    };
    let mut roles: Vec<String> = roles.into_iter().map(|held| role_word(page.lang, held.role).into_owned()).collect();
    roles.dedup();
    let view = Show {
        places: sessions.into_iter().map(place).collect(),
        languages: page.settings.languages.iter().map(|lang| (lang.code().into(), lang.own_name().into())).collect(),
        zones: zones::choices(page.lang),
        roles,
        account,
        form,
        page: if problems.is_empty() { page } else { page.with_errors() },
        problems,
    };
    html(status, view)
}

pub async fn show(page: Page, request: HttpRequest, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    show_form(page, &request, &db, None, StatusCode::OK).await
}

pub async fn update(page: Page, request: HttpRequest, db: Data<Db>, form: Form<ProfileForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    let profile = match form.into_inner().check(&page.settings.languages) {
        Ok(profile) => profile,
        Err(form) => return show_form(page, &request, &db, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let (id, lang) = (page.account()?.id.clone(), profile.lang);
    db.write(move |conn| {
        queries::update_profile(conn, &id, &profile.name, profile.lang, profile.time_zone.name())?;
        db::touched(&format!("account:{id}"));
        Ok(())
    })
    .await?;
    Ok(see_other(&format!("/{lang}/account?notice=saved")))
}

/// Ends one session, or all but this one where the address says `others`.
pub async fn end_session(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    path: Path<(String, String)>,
    _form: Form<ProfileForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    let account_id = page.account()?.id.clone();
    let (_, ended) = path.into_inner();
    let here = current_session(&request).map(|current| current.0.id).ok_or(Error::SignInNeeded)?;
    portal
        .db
        .write(move |conn| {
            let count = match ended.as_str() {
                "others" => queries::delete_sessions(conn, &account_id, Some(&here)).map(|_| 1)?,
                id => queries::delete_session(conn, &account_id, id)?,
            };
            if count == 1 { Ok(()) } else { Err(Error::NotFound) }
        })
        .await?;
    Ok(see_other(&page.href("/account?notice=session-ended#sessions")))
}
