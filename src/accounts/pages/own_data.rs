//! What the portal keeps of a person: handed to them, and forgotten at their wish.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::accounts::entries::AccountDeleted;
use crate::accounts::forms::CodeForm;
use crate::accounts::{queries, session};
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::viewer::{Permission, Role};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, attachment, html, see_other};
use crate::{clusters, consultations, journal, mail, organisations, register, threads};

#[derive(Template)]
#[template(path = "accounts/delete.html")]
struct Delete {
    page: Page,
    /// Nobody could let others in any more.
    is_last_administrator: bool,
}

/// As JSON, for a person or a program.
pub async fn export(page: Page, request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    portal.limits.check(&request, Limited::Export)?;
    let id = page.account()?.id.clone();
    let own = portal.db.read_long(move |conn| Ok(queries::own(conn, &id)?)).await?;
    Ok(attachment(serde_json::to_vec_pretty(&own)?, "account.json", "application/json"))
}

async fn is_last_administrator(page: &Page, db: &Db) -> Result<bool, Error> {
    let id = page.account()?.id.clone();
    Ok(page.viewer.holds(Role::Administrator) && db.read(move |conn| Ok(!queries::has_other_administrator(conn, &id)?)).await?)
}

pub async fn confirm(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    let is_last_administrator = is_last_administrator(&page, &db).await?;
    html(StatusCode::OK, Delete { page, is_last_administrator })
}

/// What was contributed stays; the name goes.
pub async fn delete(page: Page, portal: Data<Portal>, _form: Form<CodeForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    if is_last_administrator(&page, &portal.db).await? {
        return Err(Error::Conflict);
    }
    let id = page.account()?.id.clone();
    portal.db.write(move |conn| forget(conn, &id)).await?;
    let mut response = see_other(&page.href("/?notice=account-deleted"));
    // An empty cookie always fits into a header.
    let _ = response.add_cookie(&session::ended_cookie(&portal));
    Ok(response)
}

fn forget(conn: &mut DbConnection, id: &str) -> Result<(), Error> {
    threads::queries::forget_author(conn, id)?;
    consultations::queries::forget_participant(conn, id)?;
    organisations::queries::forget_person(conn, id)?;
    clusters::priorities::queries::forget_person(conn, id)?;
    register::queries::saved::forget_person(conn, id)?;
    register::queries::translations::forget_person(conn, id)?;
    mail::forget(conn, id)?;
    queries::empty(conn, id, db::now())?;
    journal::record(conn, None, &AccountDeleted { account_id: id.to_owned() })
}
