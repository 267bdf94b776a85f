//! Takes a contribution or reply. Whatever is wrong, what was typed comes back.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::TimeDelta;

use super::shown::{Names, Shown};
use super::standing::Standing;
use super::topic::{self, Ask, Window};
use crate::accounts;
use crate::consultations;
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::mail;
use crate::threads::emails;
use crate::threads::forms::{ContributionForm, Written};
use crate::threads::model::{Author, Contribution, Mode, NewContribution, State};
use crate::threads::newest::Newest;
use crate::threads::queries;
use crate::threads::receipt;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, Submitted, html, see_other};

/// The cookie that carries a new receipt code to the page that shows it once.
pub const RECEIPT_COOKIE: &str = "receipt";
/// The same words by the same account within this time are one form that was sent twice.
const TWICE: TimeDelta = TimeDelta::minutes(10);

/// What htmx puts in the place of the form: the receipt, the new contribution, and the form again.
#[derive(Template)]
#[template(path = "threads/posted.html")]
struct Posted {
    page: Page,
    code: Option<String>,
    shown: Shown,
    path: String,
    ask: Ask,
    is_open: bool,
    is_reply: bool,
}

/// What came of a form.
enum Outcome {
    Added(Box<Added>),
    /// The form again, with what is wrong in it.
    Refused(Box<ContributionForm>),
}

struct Added {
    standing: Standing,
    contribution: Contribution,
    /// Shown once; none for official replies, and where the form was sent twice.
    code: Option<String>,
    names: Names,
}

pub async fn contribute(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    request: HttpRequest,
    path: Path<(String, i64, i64)>,
    submitted: Submitted<ContributionForm>,
    newest: Data<Newest>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Contribution)?;
    let (_, consultation, topic) = path.into_inner();
    let numbers = (consultation, topic);
    let writing = page.clone();
    let outcome = db.write(move |conn| accept(conn, &writing, numbers, submitted)).await?;
    match outcome {
        Outcome::Added(added) => answer(page, &portal, *added),
        Outcome::Refused(form) => {
            let window = Window { reply: form.parent.text().to_owned(), ..Window::default() };
            let (page, newest) = (page.with_errors(), newest.reading());
            let view = db.read(move |conn| topic::load(conn, page, numbers, (&window, &newest), *form)).await?;
            if view.page.fragment {
                return html(StatusCode::UNPROCESSABLE_ENTITY, view.as_contribute());
            }
            html(StatusCode::UNPROCESSABLE_ENTITY, view)
        }
    }
}

/// An address that is only posted to, reloaded: back to the topic.
pub async fn back(page: Page, path: Path<(String, i64, i64)>) -> HttpResponse {
    let (_, consultation, topic) = path.into_inner();
    see_other(&page.href(&format!("/consultations/{consultation}/topics/{topic}")))
}

fn answer(page: Page, portal: &Portal, added: Added) -> Result<HttpResponse, Error> {
    let Added { standing, contribution, code, names } = added;
    let path = standing.path();
    if page.fragment {
        let shown = Shown::new(&page, &names, standing.moderates(&page), &contribution);
        let ask = Ask::new(&page, &standing, ContributionForm::default(), None);
        let is_reply = contribution.is_reply();
        return html(StatusCode::OK, Posted { code, shown, path, ask, is_open: true, is_reply, page });
    }
    let Some(code) = code else {
        let id = &contribution.id;
        return Ok(see_other(&page.href(&format!("{path}?at={id}&notice=contribution-added#c-{id}"))));
    };
    let cookie = Cookie::build(RECEIPT_COOKIE, code)
        .path("/")
        .http_only(true)
        .secure(portal.config.base_url.starts_with("https:"))
        .same_site(SameSite::Strict)
        .max_age(actix_web::cookie::time::Duration::minutes(10))
        .finish();
    let mut response = see_other(&page.href("/receipt/new"));
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

fn accept(
    conn: &mut DbConnection,
    page: &Page,
    numbers: (i64, i64),
    submitted: Submitted<ContributionForm>,
) -> Result<Outcome, Error> {
    let standing = Standing::load(conn, page, numbers.0, numbers.1)?;
    let mut form = submitted.form;
    let parent = parent(conn, &standing, &form)?;
    if !submitted.trusted {
        form.body.refuse("contribution-signed-in-meanwhile");
    }
    if let Some(reason) = standing.barred(page) {
        form.body.refuse(reason);
    }
    let written = form.check(&standing.choices(parent.is_some()));
    let Some(written) = written else { return Ok(Outcome::Refused(Box::new(form))) };
    if written.mode != Mode::Anonymous.name() && !page.viewer.signed_in() {
        form.mode.refuse("contribution-sign-in-needed");
        return Ok(Outcome::Refused(Box::new(form)));
    }
    let Some(author) = author(conn, page, &standing, &written)? else {
        form.name.refuse("contribution-name-taken");
        return Ok(Outcome::Refused(Box::new(form)));
    };
    if let Some(account_id) = author.account_id()
        && let Some(twin) = queries::duplicate_of(conn, account_id, &standing.thread.id, &written.body, page.now - TWICE)?
    {
        let contribution = queries::find(conn, &twin)?;
        return added(conn, page, standing, contribution, None);
    }
    let official = matches!(author, Author::Official { .. });
    let code = (!official).then(receipt::new_code);
    let new = NewContribution {
        thread_id: standing.thread.id.clone(),
        parent,
        author,
        lang: written.lang,
        body: written.body,
        receipt_hash: code.as_deref().map(receipt::hash_of_code),
        posted_at: db::now(),
    };
    let contribution = queries::insert_contribution(conn, &new)?;
    if let (true, Some(parent)) = (official, &new.parent) {
        tell_author(conn, page, &standing, parent, &contribution)?;
    }
    added(conn, page, standing, contribution, code)
}

fn added(
    conn: &mut DbConnection,
    page: &Page,
    standing: Standing,
    contribution: Contribution,
    code: Option<String>,
) -> Result<Outcome, Error> {
    let names = Names::load(conn, std::iter::once(&contribution), page.lang)?;
    Ok(Outcome::Added(Box::new(Added { standing, contribution, code, names })))
}

/// What is answered: a published contribution of this very thread.
fn parent(conn: &mut DbConnection, standing: &Standing, form: &ContributionForm) -> Result<Option<Contribution>, Error> {
    if form.parent.is_empty() {
        return Ok(None);
    }
    let parent = queries::find(conn, form.parent.text())?;
    let fits = parent.thread_id == standing.thread.id && parent.state == State::Published;
    if fits { Ok(Some(parent)) } else { Err(Error::NotFound) }
}

/// Who is to be seen behind it; none where the chosen name is taken. Nothing of an anonymous author goes further.
fn author(conn: &mut DbConnection, page: &Page, standing: &Standing, written: &Written) -> Result<Option<Author>, Error> {
    if written.mode == Mode::Anonymous.name() {
        return Ok(Some(Author::Anonymous));
    }
    let account = page.account()?;
    let (account_id, name) = (account.id.clone(), account.name.clone());
    if let Some(office) = standing.offices.iter().find(|office| office.value == written.mode) {
        return Ok(Some(Author::Official { account_id, name, entity_id: office.entity_id.clone() }));
    }
    if written.mode == Mode::Named.name() {
        let organisation_id = page.viewer.organisation().map(str::to_owned);
        return Ok(Some(Author::Named { account_id, name, organisation_id }));
    }
    let taken = consultations::queries::take_pseudonym(conn, &standing.consultation.id, &account_id, &written.name)?;
    Ok(taken.then(|| Author::Pseudonymous { account_id, name: written.name.clone() }))
}

/// The author of what was answered officially learns of it, in their own language.
fn tell_author(
    conn: &mut DbConnection,
    page: &Page,
    standing: &Standing,
    parent: &Contribution,
    reply: &Contribution,
) -> Result<(), Error> {
    let Some(author_id) = parent.author_id.as_deref().filter(|id| Some(*id) != page.viewer.account_id()) else {
        return Ok(());
    };
    let account = accounts::queries::find(conn, author_id)?;
    if !account.may_sign_in() || account.email.is_none() {
        return Ok(());
    }
    let to = account.seen();
    let replier = match &reply.entity_id {
        Some(entity_id) => {
            let names = queries::entity_names(conn, std::slice::from_ref(entity_id), to.lang)?;
            names.get(entity_id).cloned().unwrap_or_default()
        }
        None => page.settings.mechanism_name(to.lang).map_or_else(|| to.lang.t("portal-name").into_owned(), str::to_owned),
    };
    let topic = consultations::queries::asked(conn, &standing.topic, to.lang)?.title;
    let about = emails::About { contribution_id: &reply.id, thread_id: &reply.thread_id, topic: &topic, path: &standing.path() };
    let message = emails::official_reply(&page.settings, &to, &replier, &about)?;
    mail::queue(conn, &message)?;
    Ok(())
}
