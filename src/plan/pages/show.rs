//! One action: its facts, what was reported on it, its history; and the files that came with reports.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::plan_states;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::files;
use crate::i18n::Lang;
use crate::journal::{self, Recorded};
use crate::plan::forms::{Choices, LONGEST_REPORT, ProgressForm};
use crate::plan::model::{Action, ProgressUpdate};
use crate::plan::queries;
use crate::text::{SafeHtml, plain_paragraphs};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::{Field, Page, Portal, attachment, cacheable_until, html};

const HISTORY: i64 = 50;

#[derive(Template)]
#[template(path = "plan/show.html")]
struct Show {
    page: Page,
    action: Action,
    updates: Vec<ProgressUpdate>,
    history: Vec<Recorded>,
    may_answer: bool,
    may_edit: bool,
    form: ProgressForm,
    states: Choices,
    languages: Choices,
    problems: Vec<Problem>,
    limit: usize,
}

impl Show {
    fn paragraphs(&self, text: &str) -> SafeHtml {
        plain_paragraphs(text, self.page.lang)
    }

    fn happened(&self, entry: &Recorded) -> String {
        self.page.t(&format!("journal-{}", entry.kind)).into_owned()
    }
}

type Loaded = (Action, Vec<ProgressUpdate>, Vec<Recorded>);

fn load(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<Loaded, Error> {
    let action = queries::find_action(conn, number, lang)?;
    let updates = queries::updates_of(conn, &action.id, lang)?;
    let history = journal::of_subject(conn, "action", &action.id, HISTORY)?;
    Ok((action, updates, history))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    answer(page, &db, path.1, None, StatusCode::OK).await
}

pub(super) async fn answer(
    page: Page,
    db: &Db,
    number: i64,
    form: Option<ProgressForm>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (lang, until) = (page.lang, page.until_next(&[]));
    let (action, updates, history) = db.read(move |conn| load(conn, number, lang)).await?;
    let as_it_is = || ProgressForm {
        plan_state: Field::from(action.plan_state.as_str()),
        lang: Field::from(lang.code()),
        ..ProgressForm::default()
    };
    let form = form.unwrap_or_else(as_it_is);
    let about = format!("action:{}", action.id);
    let view = Show {
        may_answer: page.may(Permission::Answer(&action.entity.id)) && action.is_open(),
        may_edit: page.may(Permission::ManagePlan),
        states: plan_states(&page),
        languages: page.settings.languages.iter().map(|lang| (lang.code().to_owned(), lang.own_name().into_owned())).collect(),
        problems: form.problems(lang),
        limit: LONGEST_REPORT,
        page,
        action,
        updates,
        history,
        form,
    };
    Ok(cacheable_until(html(status, view)?, &[&about, "cluster", "entity"], until))
}

/// A file that came with a report. Reports are public, and so are their files; they are saved, never shown inside a page.
pub async fn download(
    _page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
) -> Result<HttpResponse, Error> {
    let (_, number, id) = path.into_inner();
    let found = db.read(move |conn| Ok(queries::find_attachment(conn, number, &id)?)).await?;
    let bytes = files::read(portal.files(), found.sha256).await?;
    Ok(attachment(bytes, &found.file_name, &found.media_type))
}
