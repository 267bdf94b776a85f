//! Moderation: what was reported, hiding with a reason, showing again.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::shown::{Names, Shown};
use crate::accounts;
use crate::consultations;
use crate::consultations::model::{Consultation, Topic};
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::mail;
use crate::threads::emails;
use crate::threads::forms::{QueueForm, ReasonForm};
use crate::threads::model::{Contribution, REASONS, ReportsDismissed, State};
use crate::threads::queries::{self, Reported};
use crate::viewer::{Permission, Role};
use crate::web::forms::{Problem, problems};
use crate::web::{Field, Form, Page, html, see_other};

/// One reported contribution in the queue.
struct Line {
    shown: Shown,
    thread: String,
    reasons: Vec<(String, i64)>,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "threads/moderation.html")]
struct Queue {
    page: Page,
    lines: Vec<Line>,
    form: QueueForm,
    problems: Vec<Problem>,
    reasons: [&'static str; 5],
}

#[derive(Template)]
#[template(path = "threads/hide.html")]
struct Hide {
    page: Page,
    shown: Shown,
    thread: String,
    form: ReasonForm,
    problems: Vec<Problem>,
    reasons: [&'static str; 5],
}

/// A contribution that this visitor moderates, and where it stands; others learn nothing.
fn moderated(conn: &mut DbConnection, page: &Page, key: &str) -> Result<(Contribution, Consultation, Topic), Error> {
    let contribution = queries::find(conn, key)?;
    let (consultation, topic) = consultations::queries::place_of_thread(conn, &contribution.thread_id)?;
    page.require(Permission::Moderate(&consultation.id))?;
    Ok((contribution, consultation, topic))
}

fn thread_path(consultation: &Consultation, topic: &Topic) -> String {
    format!("/consultations/{}/topics/{}", consultation.number, topic.number)
}

/// The consultations that a moderator was named for; none means all of them.
fn named_consultations(page: &Page) -> Result<Option<Vec<String>>, Error> {
    if page.may(Permission::ManageConsultations) {
        return Ok(None);
    }
    let held = page.viewer.roles.iter().filter(|held| held.role == Role::Moderator);
    let named: Vec<String> = held.filter_map(|held| held.subject_id.clone()).collect();
    match (named.is_empty(), page.viewer.signed_in()) {
        (false, _) => Ok(Some(named)),
        (true, true) if !page.viewer.second_factor_owed => Err(Error::NotFound),
        (true, _) => Err(Error::SignInNeeded),
    }
}

pub async fn queue(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let named = named_consultations(&page)?;
    let view = db.read(move |conn| load(conn, page, named, QueueForm::default())).await?;
    html(StatusCode::OK, view)
}

fn load(conn: &mut DbConnection, page: Page, named: Option<Vec<String>>, form: QueueForm) -> Result<Queue, Error> {
    let threads = named.map(|ids| consultations::queries::threads_of(conn, &ids)).transpose()?;
    let reported = queries::open_reports(conn, threads.as_deref())?;
    let names = Names::load(conn, reported.iter().map(|group| &group.contribution), page.lang)?;
    let mut lines = Vec::new();
    for Reported { contribution, reasons, notes, .. } in reported {
        let (consultation, topic) = consultations::queries::place_of_thread(conn, &contribution.thread_id)?;
        let shown = Shown::new(&page, &names, true, &contribution);
        lines.push(Line { shown, thread: thread_path(&consultation, &topic), reasons: reasons.into_iter().collect(), notes });
    }
    let problems = problems(page.lang, &[("reason", &form.reason), ("deed", &form.deed)]);
    Ok(Queue { page, lines, form, problems, reasons: REASONS })
}

/// Hides or clears all that were ticked.
pub async fn settle(page: Page, db: Data<Db>, form: Form<QueueForm>) -> Result<HttpResponse, Error> {
    let named = named_consultations(&page)?;
    let mut form = form.into_inner();
    let deed = form.deed.one_of(&["hide", "dismiss"], "moderation-deed-missing");
    let reason = match deed {
        Some("hide") => form.reason.one_of(&REASONS, "report-reason-missing"),
        other => other,
    };
    if form.contribution.is_empty() {
        form.deed.refuse("moderation-none-ticked");
    }
    let (Some(deed), Some(reason), false) = (deed, reason, form.contribution.is_empty()) else {
        let page = page.with_errors();
        let view = db.read(move |conn| load(conn, page, named, form)).await?;
        return html(StatusCode::UNPROCESSABLE_ENTITY, view);
    };
    let done = page.href("/desk/moderation?notice=moderation-done");
    db.write(move |conn| {
        for key in &form.contribution {
            let (contribution, consultation, topic) = moderated(conn, &page, key)?;
            match deed {
                "hide" => conceal(conn, &page, &contribution, (&consultation, &topic), reason)?,
                _ => dismiss(conn, &page, &contribution)?,
            }
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&done))
}

fn dismiss(conn: &mut DbConnection, page: &Page, contribution: &Contribution) -> Result<(), Error> {
    queries::settle(conn, &contribution.id, false)?;
    let entry = ReportsDismissed { thread_id: contribution.thread_id.clone(), contribution_id: contribution.id.clone() };
    journal::record(conn, page.viewer.account_id(), &entry)
}

/// Hides it, settles its reports and tells its author, where one is known.
fn conceal(
    conn: &mut DbConnection,
    page: &Page,
    contribution: &Contribution,
    place: (&Consultation, &Topic),
    reason: &str,
) -> Result<(), Error> {
    queries::settle(conn, &contribution.id, true)?;
    if contribution.state != State::Published {
        return Ok(());
    }
    queries::hide(conn, &page.account()?.id, contribution, reason)?;
    let Some(author_id) = contribution.author_id.as_deref() else { return Ok(()) };
    let account = accounts::queries::find(conn, author_id)?;
    if !account.may_sign_in() || account.email.is_none() {
        return Ok(());
    }
    let to = account.seen();
    let topic = consultations::queries::asked(conn, place.1, to.lang)?.title;
    let about = emails::About {
        contribution_id: &contribution.id,
        thread_id: &contribution.thread_id,
        topic: &topic,
        path: &thread_path(place.0, place.1),
    };
    let message = emails::contribution_hidden(&page.settings, &to, reason, &db::new_id(), &about)?;
    mail::queue(conn, &message)?;
    Ok(())
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let (_, key) = path.into_inner();
    let view = db.read(move |conn| hide_page(conn, page, &key, ReasonForm::default())).await?;
    html(StatusCode::OK, view)
}

fn hide_page(conn: &mut DbConnection, page: Page, key: &str, form: ReasonForm) -> Result<Hide, Error> {
    let (contribution, consultation, topic) = moderated(conn, &page, key)?;
    let names = Names::load(conn, std::iter::once(&contribution), page.lang)?;
    let shown = Shown::new(&page, &names, true, &contribution);
    let problems = form.problems(page.lang);
    Ok(Hide { page, shown, thread: thread_path(&consultation, &topic), form, problems, reasons: REASONS })
}

pub async fn hide(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<ReasonForm>) -> Result<HttpResponse, Error> {
    let (_, key) = path.into_inner();
    let mut form = form.into_inner();
    let Some((reason, _)) = form.check() else {
        let page = page.with_errors();
        let view = db.read(move |conn| hide_page(conn, page, &key, form)).await?;
        return html(StatusCode::UNPROCESSABLE_ENTITY, view);
    };
    let asking = page.clone();
    let place = db
        .write(move |conn| {
            let (contribution, consultation, topic) = moderated(conn, &asking, &key)?;
            conceal(conn, &asking, &contribution, (&consultation, &topic), &reason)?;
            Ok(permalink(&consultation, &topic, &contribution, "contribution-hidden"))
        })
        .await?;
    Ok(see_other(&page.href(&place)))
}

fn permalink(consultation: &Consultation, topic: &Topic, contribution: &Contribution, notice: &str) -> String {
    format!("{}?at={}&notice={notice}#c-{}", thread_path(consultation, topic), contribution.id, contribution.id)
}

/// A form of which only the token matters.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Confirmed {
    _confirmed: Field,
}

pub async fn restore(page: Page, db: Data<Db>, path: Path<(String, String)>, _: Form<Confirmed>) -> Result<HttpResponse, Error> {
    let (_, key) = path.into_inner();
    let asking = page.clone();
    let place = db
        .write(move |conn| {
            let (contribution, consultation, topic) = moderated(conn, &asking, &key)?;
            if contribution.state != State::Hidden {
                return Err(Error::Conflict);
            }
            queries::restore(conn, &asking.account()?.id, &contribution)?;
            Ok(permalink(&consultation, &topic, &contribution, "contribution-restored"))
        })
        .await?;
    Ok(see_other(&page.href(&place)))
}
