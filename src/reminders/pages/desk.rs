//! The desk's page for reminders: what comes, what waits, what was sent, failed or skipped, and why.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{self, Mail, Mailer, Occurrence, Recipient};
use crate::reminders::emails;
use crate::reminders::forms::{ButtonForm, HOURS, RuleForm, TimingForm};
use crate::reminders::model::{Rule, Timing, Weekend};
use crate::reminders::queries;
use crate::reminders::upcoming::{Upcoming, upcoming};
use crate::settings::Settings;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::{Form, Page, Portal, html, see_other};

/// The mails that this page is about.
const KINDS: [&str; 5] = ["reminder", "answer-link", "answer-received", "hand-over", "reminder-test"];
/// So many of each state are listed.
const LISTED: i64 = 50;
/// What comes is shown so many days ahead, and at most so many reminders.
const DAYS_AHEAD: i64 = 30;
const AHEAD_MOST: usize = 300;
/// A worker that was silent for longer than this is reported.
const SILENT: TimeDelta = TimeDelta::hours(2);

#[derive(Template)]
#[template(path = "reminders/desk.html")]
struct Show {
    page: Page,
    /// What is wrong with the sending of mail, in words, and what the server said.
    warning: Option<(String, String)>,
    coming: Vec<(NaiveDate, Vec<Upcoming>)>,
    lists: Vec<List>,
    rules: Vec<Rule>,
    rule: RuleForm,
    timing: TimingForm,
    hours: Vec<(String, String)>,
    weekends: Vec<(&'static str, String)>,
    sides: Vec<(&'static str, String)>,
    problems: Vec<Problem>,
}

/// The mails in one state.
struct List {
    state: &'static str,
    mails: Vec<Line>,
}

struct Line {
    mail: Mail,
    lang: Lang,
    /// The number of the action that it is about.
    action: Option<i64>,
}

struct Loaded {
    coming: Vec<Upcoming>,
    lists: Vec<List>,
    rules: Vec<Rule>,
    timing: Timing,
    last_run: Option<NaiveDateTime>,
}

fn load(conn: &mut DbConnection, settings: &Settings, reader: Lang, now: NaiveDateTime) -> Result<Loaded, Error> {
    let mut lists = Vec::new();
    for state in ["failed", "queued", "skipped", "sent"] {
        let mails = mail::latest_of(conn, &KINDS, state, LISTED)?;
        lists.push(List { state, mails: lines(conn, mails)? });
    }
    Ok(Loaded {
        coming: upcoming(conn, settings, reader, now, DAYS_AHEAD, AHEAD_MOST)?,
        lists,
        rules: queries::rules(conn)?,
        timing: queries::timing(conn)?,
        last_run: queries::last_run(conn)?,
    })
}

fn lines(conn: &mut DbConnection, mails: Vec<Mail>) -> Result<Vec<Line>, Error> {
    let about = |mail: &Mail| mail.subject_id.clone().filter(|_| mail.subject_kind.as_deref() == Some("action"));
    let ids: Vec<String> = mails.iter().filter_map(about).collect();
    let actions: HashMap<_, _> = queries::actions_by_id(conn, &ids)?;
    let line = |mail: Mail| Line {
        lang: Lang::find(&mail.lang).unwrap_or(Lang::EN),
        action: about(&mail).and_then(|id| actions.get(&id)).map(|action| action.number),
        mail,
    };
    Ok(mails.into_iter().map(line).collect())
}

/// What stops reminders from arriving: no server, no worker, or a server that takes nothing.
fn warning(page: &Page, mailer: &Mailer, loaded: &Loaded) -> Option<(String, String)> {
    if matches!(mailer, Mailer::Nowhere) {
        return Some((page.t("reminder-warning-no-server").into_owned(), String::new()));
    }
    match loaded.last_run {
        None => return Some((page.t("reminder-warning-never-ran").into_owned(), String::new())),
        Some(ran_at) if ran_at < page.now - SILENT => {
            return Some((page.t_of("reminder-warning-no-run", "moment", &page.moment(&ran_at)), String::new()));
        }
        Some(_) => {}
    }
    let waiting = loaded.lists.iter().filter(|list| list.state == "queued").flat_map(|list| &list.mails);
    let stuck = waiting.filter(|line| line.mail.queued_at < page.now - SILENT).find_map(|line| line.mail.reason.clone())?;
    Some((page.t("reminder-warning-refused").into_owned(), stuck))
}

fn by_day(coming: Vec<Upcoming>) -> Vec<(NaiveDate, Vec<Upcoming>)> {
    let mut days: Vec<(NaiveDate, Vec<Upcoming>)> = Vec::new();
    for one in coming {
        match days.iter_mut().find(|(day, _)| *day == one.day) {
            Some((_, found)) => found.push(one),
            None => days.push((one.day, vec![one])),
        }
    }
    days
}

async fn answer(
    page: Page,
    portal: &Portal,
    rule: RuleForm,
    timing: Option<TimingForm>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (settings, reader, now) = (Arc::clone(&page.settings), page.lang, page.now);
    let loaded = portal.db.read_long(move |conn| load(conn, &settings, reader, now)).await?;
    let warning = warning(&page, &portal.mailer, &loaded);
    let timing = timing.unwrap_or_else(|| TimingForm::of(loaded.timing));
    let named = |list: &str, name: &'static str| (name, page.word(list, name).into_owned());
    html(
        status,
        Show {
            warning,
            problems: problems(page.lang, &[("days", &rule.days), ("hour", &timing.hour), ("weekend", &timing.weekend)]),
            hours: HOURS.map(|hour| (hour.to_string(), format!("{hour:02}:00"))).collect(),
            weekends: Weekend::ALL.iter().map(|weekend| named("reminder-weekend", weekend.name())).collect(),
            sides: RuleForm::SIDES.iter().map(|side| named("reminder-side", side)).collect(),
            coming: by_day(loaded.coming),
            lists: loaded.lists,
            rules: loaded.rules,
            rule,
            timing,
            page,
        },
    )
}

pub async fn show(page: Page, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    answer(page, &portal, RuleForm::empty(), None, StatusCode::OK).await
}

pub async fn add_rule(page: Page, portal: Data<Portal>, form: Form<RuleForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    let actor = page.account()?.id.clone();
    let typed = form.into_inner();
    let offset = match typed.clone().check() {
        Ok(offset) => offset,
        Err(form) => return answer(page.with_errors(), &portal, form, None, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    if portal.db.write(move |conn| queries::insert_rule(conn, Some(&actor), offset)).await? {
        return Ok(see_other(&page.href("/desk/reminders?notice=saved#rules")));
    }
    let mut form = typed;
    form.days.refuse("error-reminder-rule-twice");
    answer(page.with_errors(), &portal, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub async fn remove_rule(
    page: Page,
    db: Data<Db>,
    path: Path<(String, String)>,
    _form: Form<ButtonForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    let (actor, rule_id) = (page.account()?.id.clone(), path.into_inner().1);
    db.write(move |conn| queries::delete_rule(conn, &actor, &rule_id)).await?;
    Ok(see_other(&page.href("/desk/reminders?notice=saved#rules")))
}

pub async fn set_timing(page: Page, portal: Data<Portal>, form: Form<TimingForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    let actor = page.account()?.id.clone();
    match form.into_inner().check() {
        Ok(timing) => portal.db.write(move |conn| queries::store_timing(conn, &actor, timing)).await?,
        Err(form) => {
            let (page, rule) = (page.with_errors(), RuleForm::empty());
            return answer(page, &portal, rule, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    }
    Ok(see_other(&page.href("/desk/reminders?notice=saved#timing")))
}

/// Mails a test to whoever asks.
pub async fn send_test(page: Page, db: Data<Db>, _form: Form<ButtonForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    let account = page.account()?;
    let to = Recipient {
        account_id: Some(account.id.clone()),
        name: account.name.clone(),
        address: account.email.clone(),
        lang: page.lang,
    };
    let occurrence = Occurrence { kind: "reminder-test", key: format!("reminder-test:{}", db::new_id()), about: None };
    let message = emails::test(&page.settings, &to, occurrence)?;
    db.write(move |conn| mail::queue(conn, &message)).await?;
    Ok(see_other(&page.href("/desk/reminders?notice=reminder-test-queued")))
}

/// Tries a mail again that failed for good.
pub async fn send_again(
    page: Page,
    db: Data<Db>,
    path: Path<(String, String)>,
    _form: Form<ButtonForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    let id = path.into_inner().1;
    let again = db
        .write(move |conn| match KINDS.contains(&mail::find(conn, &id)?.kind.as_str()) {
            true => Ok(mail::requeue(conn, &id, db::now())?),
            false => Err(Error::NotFound),
        })
        .await?;
    if again { Ok(see_other(&page.href("/desk/reminders?notice=reminder-again"))) } else { Err(Error::Conflict) }
}

impl Show {
    fn rule_words(&self, offset: &i32) -> String {
        offset_words(self.page.lang, *offset)
    }

    /// Why it is not sent: a word of ours, or what the server said.
    fn reason(&self, line: &Line) -> Option<String> {
        let reason = line.mail.reason.as_deref()?;
        match line.mail.state.as_str() {
            "skipped" => Some(self.page.word("mail-reason", reason).into_owned()),
            _ => Some(reason.to_owned()),
        }
    }
}

/// “7 days before the due date”.
pub fn offset_words(lang: Lang, offset: i32) -> String {
    match offset {
        0 => lang.t("reminder-rule-on").into_owned(),
        days if days < 0 => lang.n("reminder-rule-before", -days),
        days => lang.n("reminder-rule-after", days),
    }
}
