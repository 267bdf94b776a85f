//! Asking to follow by mail, confirming it, and ending it. What is answered never tells whether an address follows.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::queries::{self, Follow};
use super::subject::Subject;
use super::{emails, happened};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Field, Form, Page, Portal, html, see_other};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    of: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct FollowForm {
    of: String,
    address: Field,
}

#[derive(Template)]
#[template(path = "following/new.html")]
struct New {
    page: Page,
    subject: Subject,
    name: Option<String>,
    form: FollowForm,
    problems: Vec<Problem>,
}

impl New {
    fn feed(&self) -> String {
        self.subject.feed(self.page.lang)
    }
}

fn subject_of(address: &str) -> Result<Subject, Error> {
    Subject::of_address(address).ok_or(Error::NotFound)
}

pub async fn new(page: Page, db: Data<Db>, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let subject = subject_of(&asked.of)?;
    let (about, lang) = (subject.clone(), page.lang);
    let name = db.read(move |conn| happened::name_of(conn, &about, lang)).await?;
    let form = FollowForm { of: subject.path(), ..FollowForm::default() };
    html(StatusCode::OK, New { page, subject, name, form, problems: Vec::new() })
}

pub async fn create(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<FollowForm>,
) -> Result<HttpResponse, Error> {
    let mut form = form.into_inner();
    let subject = subject_of(&form.of)?;
    if !subject.can_be_mailed() {
        return Err(Error::NotFound);
    }
    form.address.required("error-email").email();
    let (about, lang, now) = (subject.clone(), page.lang, page.now);
    let name = portal.db.read(move |conn| happened::name_of(conn, &about, lang)).await?;
    let problems = problems(lang, &[("address", &form.address)]);
    if !problems.is_empty() {
        let page = page.with_errors();
        return html(StatusCode::UNPROCESSABLE_ENTITY, New { page, subject, name, form, problems });
    }
    portal.limits.check(&request, Limited::MailAsked)?;
    let (address, path, settings) = (form.address.address(), subject.path(), portal.settings());
    portal
        .db
        .write(move |conn| match queries::ask(conn, &address, lang, &path, now)? {
            Some(follow) => mail::queue(conn, &emails::confirmation(&settings, &follow, name)?).map(drop),
            None => Ok(()),
        })
        .await?;
    Ok(see_other(&page.href(&format!("{}notice=follow-asked", with_query(&subject.path())))))
}

/// The path, ready for one more pair.
fn with_query(path: &str) -> String {
    format!("{path}{}", if path.contains('?') { '&' } else { '?' })
}

/// One that is followed: its name and where it stands.
struct Followed {
    name: Option<String>,
    path: String,
    token: String,
}

#[derive(Template)]
#[template(path = "following/show.html")]
struct Show {
    page: Page,
    follow: Follow,
    /// What this link is about.
    this: Followed,
    others: Vec<Followed>,
}

/// Of a link that follows nothing: it was ended, or nobody confirmed it.
#[derive(Template)]
#[template(path = "following/ended.html")]
struct Ended {
    page: Page,
}

fn followed(conn: &mut DbConnection, follow: &Follow, lang: Lang) -> Result<Followed, Error> {
    let name = match Subject::of_address(&follow.path) {
        // What is followed may be gone meanwhile; one can still end it.
        Some(subject) => happened::name_of(conn, &subject, lang).ok().flatten(),
        None => None,
    };
    Ok(Followed { name, path: follow.path.clone(), token: follow.token.clone() })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let ((_, token), lang) = (path.into_inner(), page.lang);
    let found = db
        .read(move |conn| {
            let follow = queries::by_token(conn, &token)?;
            let this = followed(conn, &follow, lang)?;
            let mut others = Vec::new();
            // Only the mailbox's owner has the link of what is confirmed.
            if follow.confirmed_at.is_some() {
                for other in queries::of_address(conn, &follow.address)?.iter().filter(|other| other.id != follow.id) {
                    others.push(followed(conn, other, lang)?);
                }
            }
            Ok((follow, this, others))
        })
        .await;
    match found {
        Ok((follow, this, others)) => html(StatusCode::OK, Show { page, follow, this, others }),
        Err(Error::NotFound) => html(StatusCode::NOT_FOUND, Ended { page }),
        Err(other) => Err(other),
    }
}

/// What the page's buttons send, and what mail programs send by themselves (RFC 8058).
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Change {
    deed: String,
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
}

pub async fn change(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<Change>) -> Result<HttpResponse, Error> {
    let ((_, token), form, now) = (path.into_inner(), form.into_inner(), page.now);
    let deed = if form.one_click.is_empty() { form.deed } else { "end-all".into() };
    let done = deed.clone();
    let at = format!("/f/{token}");
    let changed = db.write(move |conn| {
        let follow = queries::by_token(conn, &token)?;
        match deed.as_str() {
            "confirm" => queries::confirm(conn, &follow, now),
            "end" => queries::end(conn, &follow),
            "end-all" => queries::end_all(conn, &follow.address),
            _ => Err(Error::Conflict),
        }
    });
    match changed.await {
        // Ended already, as it was wished; or too late to be confirmed, as its page says.
        Ok(()) | Err(Error::NotFound) => {}
        Err(other) => return Err(other),
    }
    match done.as_str() {
        "confirm" => Ok(see_other(&page.href(&format!("{at}?notice=follow-confirmed")))),
        _ => Ok(see_other(&page.href("/?notice=follow-ended"))),
    }
}
