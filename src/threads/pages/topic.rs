//! A topic: what is asked, the form, and the thread below it.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::shown::{Names, Shown, ShownExchange};
use super::standing::Standing;
use crate::consultations;
use crate::consultations::model::{Asked, Phase, Text};
use crate::consultations::queries::Quoted;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::text::{self, SafeHtml};
use crate::threads::forms::ContributionForm;
use crate::threads::model::{Contribution, LONGEST_BODY};
use crate::threads::newest::{Newest, Reading};
use crate::threads::queries::{self, Part};
use crate::web::forms::Problem;
use crate::web::{Page, cacheable_until, html};

/// How many recommendations are quoted before the link to all of them.
const QUOTED: i64 = 3;

/// Which part of the thread is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Window {
    /// The key after which the page begins.
    pub after: String,
    /// A contribution: the page that holds it.
    pub at: String,
    /// A contribution that is to be answered: its exchange alone, with the form.
    pub reply: String,
    /// A contribution whose whole exchange is asked for.
    pub exchange: String,
}

/// The form and all that stands in it.
pub struct Ask {
    pub action: String,
    pub form: ContributionForm,
    pub problems: Vec<Problem>,
    pub choices: Vec<Choice>,
    /// Why nobody like this visitor can write here: a locale key.
    pub barred: Option<&'static str>,
    pub sign_in: String,
    pub reply_to: Option<Shown>,
    pub limit: usize,
    pub thread: String,
}

/// One way to appear.
pub struct Choice {
    pub value: String,
    /// `named`, `pseudonymous`, `anonymous` or `official`: which words explain it.
    pub words: &'static str,
    pub name: String,
    pub needs_account: bool,
}

impl Ask {
    pub fn new(page: &Page, standing: &Standing, mut form: ContributionForm, reply_to: Option<Shown>) -> Ask {
        let is_reply = reply_to.is_some();
        let preselect = form.mode.is_empty();
        if preselect {
            form.mode = standing.preselected(page, is_reply).into();
            form.lang = page.lang.code().into();
            form.name = standing.pseudonym.clone().unwrap_or_default().into();
        }
        if let Some(reply_to) = &reply_to {
            form.parent = reply_to.id.as_str().into();
        }
        let here = page.href(&standing.path());
        let then = utf8_percent_encode(&here, NON_ALPHANUMERIC);
        Ask {
            action: format!("{here}/contributions"),
            problems: form.problems(page.lang),
            choices: standing.choices(is_reply).into_iter().map(|value| choice(page, standing, value)).collect(),
            barred: standing.barred(page),
            sign_in: page.href(&format!("/sign-in?then={then}")),
            thread: here,
            limit: LONGEST_BODY,
            form,
            reply_to,
        }
    }

    /// Whether a name for this consultation can be given.
    pub fn offers_pseudonym(&self) -> bool {
        self.choices.iter().any(|choice| choice.value == "pseudonymous" && !choice.needs_account)
    }

    /// The sentence below each way to appear: who will see what.
    pub fn hint(&self, page: &Page, words: &str) -> String {
        page.word("mode-hint", words).into_owned()
    }
}

fn choice(page: &Page, standing: &Standing, value: String) -> Choice {
    let office = standing.offices.iter().find(|office| office.value == value);
    let (words, name) = match (office, value.as_str()) {
        (Some(office), _) => ("official", office.name.clone()),
        (None, "anonymous") => ("anonymous", String::new()),
        (None, "pseudonymous") => ("pseudonymous", String::new()),
        (None, _) => ("named", page.viewer.account.as_ref().map(|account| account.name.clone()).unwrap_or_default()),
    };
    let needs_account = words != "anonymous" && !page.viewer.signed_in();
    Choice { value, words, name, needs_account }
}

#[derive(Template)]
#[template(path = "threads/topic.html", blocks = ["contribute"])]
pub struct Show {
    pub page: Page,
    pub standing: Standing,
    pub title: Text,
    pub asked: Asked,
    pub question: SafeHtml,
    pub quoted: Vec<Quoted>,
    pub cluster_number: Option<i64>,
    pub ask: Ask,
    pub exchanges: Vec<ShownExchange>,
    pub next: Option<String>,
    /// Only one exchange is shown, or an older part: a link leads to the newest.
    pub partial: bool,
}

impl Show {
    pub fn days_left(&self) -> i64 {
        self.page.days_until(&self.page.local_day(self.standing.consultation.closes_at))
    }

    pub fn is_open(&self) -> bool {
        self.standing.phase == Phase::Open
    }

    pub fn is_closed(&self) -> bool {
        self.standing.phase == Phase::Closed
    }

    pub fn answer(self, status: StatusCode) -> Result<HttpResponse, Error> {
        let kept = ["thread:", "consultation:", "cluster:"].map(str::to_owned);
        let ids = [
            &self.standing.thread.id,
            &self.standing.consultation.id,
            self.standing.topic.cluster_id.as_ref().unwrap_or(&self.standing.thread.id),
        ];
        let subjects: Vec<String> = kept.iter().zip(ids).map(|(kind, id)| format!("{kind}{id}")).collect();
        let until = self.page.until_next(&[self.standing.consultation.opens_at, self.standing.consultation.closes_at]);
        let drafted = self.standing.consultation.is_draft();
        let answer = html(status, self)?;
        let mut subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
        subjects.extend(["entity", "organisation", "recommendation"]);
        Ok(if drafted { answer } else { cacheable_until(answer, &subjects, until) })
    }
}

/// Gathers the page; the form is empty at first and comes back filled where something is wrong with it.
pub fn load(
    conn: &mut DbConnection,
    page: Page,
    numbers: (i64, i64),
    (window, newest): (&Window, &Reading),
    form: ContributionForm,
) -> Result<Show, Error> {
    let standing = Standing::load(conn, &page, numbers.0, numbers.1)?;
    let thread_id = standing.thread.id.clone();
    let (part, answered) = part(conn, &thread_id, window, newest)?;
    let exchanges = &part.exchanges;
    let all = exchanges.iter().flat_map(|exchange| std::iter::once(&exchange.root).chain(&exchange.replies));
    let names = Names::load(conn, all, page.lang)?;
    let moderates = standing.moderates(&page);
    let reply_to = answered.map(|answered| Shown::new(&page, &names, moderates, &answered));
    let asked = consultations::queries::asked(conn, &standing.topic, page.lang)?;
    let (mut quoted, mut cluster_number) = (Vec::new(), None);
    if let Some(cluster_id) = &standing.topic.cluster_id {
        quoted = consultations::queries::recommendations_of(conn, cluster_id, page.lang, QUOTED)?;
        cluster_number = Some(consultations::queries::cluster_number(conn, cluster_id)?);
    }
    Ok(Show {
        title: consultations::queries::text_of(conn, &standing.consultation.id, page.lang)?,
        question: text::markdown(&asked.question, page.lang),
        ask: Ask::new(&page, &standing, form, reply_to),
        exchanges: exchanges.iter().map(|exchange| ShownExchange::new(&page, &names, moderates, exchange)).collect(),
        partial: ![&window.after, &window.at, &window.reply, &window.exchange].iter().all(|key| key.is_empty()),
        asked,
        quoted,
        cluster_number,
        next: part.next.clone(),
        page,
        standing,
    })
}

/// The exchanges to show, where the next page begins, as its address says it, and what is to be answered.
type Gathered = (Arc<Part>, Option<Contribution>);

fn part(conn: &mut DbConnection, thread_id: &str, window: &Window, newest: &Reading) -> Result<Gathered, Error> {
    let key = [&window.reply, &window.exchange, &window.at].into_iter().find(|key| !key.is_empty());
    let Some(key) = key else {
        let part = match window.after.as_str() {
            "" => newest.of(conn, thread_id)?,
            after => Arc::new(queries::part_of_thread(conn, thread_id, Some(after), None)?),
        };
        return Ok((part, None));
    };
    let wanted = queries::find(conn, key)?;
    if wanted.thread_id != thread_id {
        return Err(Error::NotFound);
    }
    if !window.reply.is_empty() || !window.exchange.is_empty() || wanted.is_reply() {
        // Replies are read a hundred at a time, from the one asked for where a link names it.
        let from = if window.exchange.is_empty() || !wanted.is_reply() { "" } else { &wanted.sort_key };
        let from = if !window.at.is_empty() { &wanted.sort_key } else { from };
        let part = queries::exchange(conn, thread_id, wanted.exchange_key(), from)?.ok_or(Error::NotFound)?;
        return Ok((Arc::new(part), (!window.reply.is_empty()).then_some(wanted)));
    }
    Ok((Arc::new(queries::part_of_thread(conn, thread_id, None, Some(&wanted.sort_key))?), None))
}

pub async fn show(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, i64)>,
    window: Query<Window>,
    newest: Data<Newest>,
) -> Result<HttpResponse, Error> {
    let (_, consultation, topic) = path.into_inner();
    let (window, newest) = (window.into_inner(), newest.reading());
    let form = ContributionForm::default();
    let view = db.read(move |conn| load(conn, page, (consultation, topic), (&window, &newest), form)).await?;
    view.answer(StatusCode::OK)
}
