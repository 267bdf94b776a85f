//! The answer from a mail: one recipient, one action, no sign-in. GET only shows the form; POST answers.

use std::sync::Arc;

use actix_multipart::form::MultipartForm;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDate;

use crate::accounts::links;
use crate::accounts::model::{Link, Purpose};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{self, Occurrence, Recipient};
use crate::plan;
use crate::plan::forms::{Choices, LONGEST_REPORT, ProgressForm};
use crate::plan::model::{Action, PLAN_STATES, ProgressUpdate};
use crate::plan::report::Sent;
use crate::reminders::forms::{ButtonForm, HandOverForm};
use crate::reminders::model::HandOverAsked;
use crate::reminders::{emails, queries, run};
use crate::web::forms::{Problem, problems, same_token};
use crate::web::limits::Limited;
use crate::web::{Field, Form, Page, Portal, html, see_other};
use crate::{accounts, journal};

#[derive(Template)]
#[template(path = "reminders/answer.html")]
struct Show {
    page: Page,
    token: String,
    name: String,
    action: Action,
    updates: Vec<ProgressUpdate>,
    form: ProgressForm,
    hand_over: HandOverForm,
    states: Choices,
    languages: Choices,
    problems: Vec<Problem>,
    limit: usize,
}

/// A page with one thing to do: after an answer, or where none can be given.
#[derive(Template)]
#[template(path = "reminders/answer_note.html")]
struct Note {
    page: Page,
    token: String,
    /// Title and lead: locale keys.
    words: [&'static str; 2],
    action: Action,
    /// Until when the link works, where it does.
    until: Option<NaiveDate>,
    may_renew: bool,
}

/// What stands behind a token.
struct Found {
    link: Link,
    to: Recipient,
    action: Action,
    updates: Vec<ProgressUpdate>,
    /// Still a focal point of the entity, with an open account.
    in_charge: bool,
}

fn load(conn: &mut DbConnection, token: &str, reader: Option<Lang>) -> Result<Found, Error> {
    let link = links::find(conn, token)?.filter(|link| link.is_for(Purpose::Answer)).ok_or(Error::NotFound)?;
    let account_id = link.account_id.clone().ok_or(Error::NotFound)?;
    let account = accounts::queries::find(conn, &account_id)?;
    let lang = Lang::find(&account.lang).unwrap_or(Lang::EN);
    let reader = reader.unwrap_or(lang);
    let action = plan::queries::find_action_by_id(conn, link.subject_id.as_deref().unwrap_or(""), reader)?;
    let people = queries::focal_points_of(conn, std::slice::from_ref(&action.entity.id))?.remove(&action.entity.id);
    let person = people.unwrap_or_default().into_iter().find(|one| one.recipient.account_id.as_ref() == Some(&account_id));
    Ok(Found {
        in_charge: person.as_ref().is_some_and(|person| !person.unreachable),
        to: person.map(|person| person.recipient).unwrap_or_else(|| Recipient {
            account_id: Some(account_id),
            name: account.name,
            address: account.email.unwrap_or_default(),
            lang,
        }),
        updates: plan::queries::updates_of(conn, &action.id, reader)?,
        action,
        link,
    })
}

/// The page and what it is about. Without a language in the address it speaks the recipient's.
async fn open(request: &HttpRequest, portal: &Portal) -> Result<(Page, String, Found), Error> {
    let token = request.match_info().get("token").unwrap_or_default().to_owned();
    let mut page = Page::anywhere(request).ok_or(Error::NotFound)?;
    let chosen = request.match_info().get("lang").map(|_| page.lang);
    let wanted = token.clone();
    let found = portal.db.read(move |conn| load(conn, &wanted, chosen)).await;
    if matches!(found, Err(Error::NotFound)) {
        portal.limits.check(request, Limited::SignIn)?;
    }
    let found = found?;
    if chosen.is_none() && page.settings.languages.contains(&found.to.lang) {
        page.lang = found.to.lang;
    }
    page.path = format!("/a/{token}");
    Ok((page, token, found))
}

/// What is shown instead of the form, where no answer can be given with this link.
fn closed(page: &Page, token: &str, found: &Found) -> Option<Note> {
    let words = match (found.in_charge, found.link.is_open(page.now)) {
        (false, _) => ["answer-not-in-charge-title", "answer-not-in-charge-lead"],
        (true, false) => ["answer-expired-title", "answer-expired-lead"],
        (true, true) => return None,
    };
    let (page, token, action) = (page.clone(), token.to_owned(), found.action.clone());
    Some(Note { page, token, words, action, until: None, may_renew: found.in_charge })
}

fn form_page(
    page: Page,
    token: String,
    found: Found,
    form: Option<ProgressForm>,
    hand_over: HandOverForm,
) -> Result<HttpResponse, Error> {
    let as_it_is = || ProgressForm {
        plan_state: Field::from(found.action.plan_state.as_str()),
        lang: Field::from(page.lang.code()),
        ..ProgressForm::default()
    };
    let form = form.unwrap_or_else(as_it_is);
    let mut wrong = form.problems(page.lang);
    wrong.extend(problems(page.lang, &[("words", &hand_over.words)]));
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let view = Show {
        name: found.to.name,
        states: PLAN_STATES.iter().map(|state| ((*state).to_owned(), page.word("plan-state", state).into_owned())).collect(),
        languages: page.settings.languages.iter().map(|lang| (lang.code().to_owned(), lang.own_name().into_owned())).collect(),
        problems: wrong,
        limit: LONGEST_REPORT,
        page: if status == StatusCode::OK { page } else { page.with_errors() },
        token,
        action: found.action,
        updates: found.updates,
        form,
        hand_over,
    };
    html(status, view)
}

pub async fn show(request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    let (page, token, found) = open(&request, &portal).await?;
    match closed(&page, &token, &found) {
        Some(note) => html(StatusCode::OK, note),
        None => form_page(page, token, found, None, HandOverForm::default()),
    }
}

pub async fn answer(request: HttpRequest, portal: Data<Portal>, sent: MultipartForm<Sent>) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Contribution)?;
    let (page, token, found) = open(&request, &portal).await?;
    let sent = sent.into_inner();
    if page.viewer.signed_in() {
        same_token(sent.token(), &page.csrf_token)?;
    }
    if let Some(note) = closed(&page, &token, &found) {
        return html(StatusCode::GONE, note);
    }
    let report = match sent.check().await? {
        Ok(report) => report,
        Err(form) => return form_page(page, token, found, Some(*form), HandOverForm::default()),
    };
    let update = report.stored(portal.files(), &found.action, found.to.account_id.as_deref(), "mail").await?;
    portal.db.write(move |conn| plan::queries::insert_progress_update(conn, &update)).await?;
    Ok(see_other(&page.href(&format!("/a/{token}/thanks"))))
}

/// Tells the coordinators that somebody else answers now.
pub async fn hand_over(request: HttpRequest, portal: Data<Portal>, form: Form<HandOverForm>) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::MailAsked)?;
    let (page, token, found) = open(&request, &portal).await?;
    if let Some(note) = closed(&page, &token, &found) {
        return html(StatusCode::GONE, note);
    }
    let words = match form.into_inner().check() {
        Ok(words) => words,
        Err(form) => return form_page(page, token, found, None, form),
    };
    let settings = Arc::clone(&page.settings);
    let told = move |conn: &mut DbConnection| {
        let action_id = found.action.id.clone();
        let actions = queries::actions_by_id(conn, std::slice::from_ref(&action_id))?;
        let action = actions.get(&action_id).ok_or(Error::NotFound)?;
        let texts = queries::texts_of(conn, [action])?;
        for to in queries::coordinators(conn)? {
            let key = format!("hand-over:{}:{}", found.link.id, to.account_id.as_deref().unwrap_or(""));
            let occurrence = Occurrence { kind: "hand-over", key, about: Some(("action", action_id.clone())) };
            let item = texts.item(action, to.lang);
            mail::queue(conn, &emails::hand_over(&settings, &to, &item, &found.to.name, &words, occurrence)?)?;
        }
        journal::record(conn, found.to.account_id.as_deref(), &HandOverAsked { action_id })
    };
    portal.db.write(told).await?;
    Ok(see_other(&page.href(&format!("/a/{token}/told"))))
}

/// Mails a new link to where the expired one was sent; at most one a day.
pub async fn renew(request: HttpRequest, portal: Data<Portal>, _form: Form<ButtonForm>) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::MailAsked)?;
    let (page, token, found) = open(&request, &portal).await?;
    if !found.in_charge {
        return Err(Error::NotFound);
    }
    let (settings, today) = (Arc::clone(&page.settings), page.now.date());
    let mailed = move |conn: &mut DbConnection| {
        let key = format!("answer-link:{}:{today}", found.link.id);
        if !mail::known(conn, std::slice::from_ref(&key))?.is_empty() {
            return Ok(());
        }
        let actions = queries::actions_by_id(conn, std::slice::from_ref(&found.action.id))?;
        let action = actions.get(&found.action.id).ok_or(Error::NotFound)?;
        let item = queries::texts_of(conn, [action])?.item(action, found.to.lang);
        let link = run::fresh_link(conn, &settings, &found.to, &item)?;
        let occurrence = Occurrence { kind: "answer-link", key, about: Some(("action", item.action_id.clone())) };
        mail::queue(conn, &emails::fresh_link(&settings, &found.to, &item, link, occurrence)?)?;
        Ok(())
    };
    portal.db.write(mailed).await?;
    Ok(see_other(&page.href(&format!("/a/{token}/renewed"))))
}

/// What was done, and what happens next; works when it is kept as a bookmark.
pub async fn done(request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    let (page, token, found) = open(&request, &portal).await?;
    let words = match request.match_info().get("done") {
        Some("thanks") => ["answer-thanks-title", "answer-thanks-next"],
        Some("told") => ["answer-hand-over-title", "answer-hand-over-next"],
        Some("renewed") => ["answer-renewed-title", "answer-renewed-lead"],
        _ => return Err(Error::NotFound),
    };
    let until = found.link.is_open(page.now).then(|| page.local_day(found.link.expires_at));
    html(StatusCode::OK, Note { page, token, words, action: found.action, until, may_renew: false })
}
