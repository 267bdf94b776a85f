//! The desk's import: a file is read and shown, then applied or discarded, and taken back if need be.

use std::time::Duration;

use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_multipart::form::{MultipartForm, MultipartFormConfig};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::timeout;

use super::preview;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::import::{Format, Refusal};
use crate::register::imported::Import;
use crate::register::intake::{Intake, Whose};
use crate::register::papers;
use crate::register::queries::imports::{self, Arrived};
use crate::register::queries::undo;
use crate::viewer::Permission;
use crate::web::forms::{Problem, same_token};
use crate::web::{Form, Page, Portal, html, see_other};

const EARLIER: i64 = 50;
/// The answer waits for so long; what takes longer shows how far it is.
const PATIENCE: Duration = Duration::from_secs(3);
/// In bytes, the form's other fields included.
const LARGEST: usize = 210_000_000;

/// A spreadsheet of 100,000 rows has about 30 MB.
pub fn limits() -> MultipartFormConfig {
    MultipartFormConfig::default().total_limit(LARGEST).error_handler(|_, _| Error::TooLarge.into())
}

#[derive(MultipartForm)]
pub struct Upload {
    #[multipart(limit = "200MB")]
    file: TempFile,
    lang: Option<Text<String>>,
    csrf_token: Text<String>,
}

#[derive(serde::Deserialize)]
pub struct Decision {}

/// Which groups to apply. A form without tick boxes says nothing.
#[derive(serde::Deserialize)]
pub struct Choice {
    chosen: Option<String>,
    new: Option<String>,
    changed: Option<String>,
    text: Option<String>,
    extra: Option<String>,
    likely: Option<String>,
}

impl Choice {
    fn groups(&self) -> Option<Vec<String>> {
        let ticked = [
            ("new", &self.new),
            ("changed", &self.changed),
            ("text", &self.text),
            ("extra", &self.extra),
            ("likely", &self.likely),
        ];
        let groups = ticked.into_iter().filter(|(_, tick)| tick.is_some()).map(|(group, _)| group.to_owned());
        self.chosen.as_ref().map(|_| groups.collect())
    }
}

#[derive(Template)]
#[template(path = "register/import.html")]
struct Show {
    page: Page,
    problems: Vec<Problem>,
    earlier: Vec<Import>,
    lang: Lang,
}

impl Show {
    fn count(&self, count: &i32) -> String {
        self.page.number(&i64::from(*count))
    }
}

pub async fn new(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    form(page, &db, None, Lang::EN, StatusCode::OK).await
}

async fn form(page: Page, db: &Db, refused: Option<String>, lang: Lang, status: StatusCode) -> Result<HttpResponse, Error> {
    let earlier = db.read(|conn| Ok(imports::latest(conn, EARLIER)?)).await?;
    let problems: Vec<Problem> =
        refused.into_iter().map(|message| Problem { field: "file".into(), message: message.into() }).collect();
    let page = if problems.is_empty() { page } else { page.with_errors() };
    html(status, Show { page, problems, earlier, lang })
}

pub async fn create(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    upload: MultipartForm<Upload>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let upload = upload.into_inner();
    same_token(&upload.csrf_token, &page.csrf_token)?;
    let lang = upload.lang.and_then(|code| Lang::find(&code)).unwrap_or(Lang::EN);
    let name = upload.file.file_name.clone().unwrap_or_default();
    let refusal = if name.is_empty() {
        page.t("import-file-needed").into_owned()
    } else {
        let actor_id = Some(page.account()?.id.clone());
        let arrived = Arrived { file_name: name, format: Format::Auto.as_str().into(), lang: lang.code().into(), actor_id };
        let whose = Whose::Own(page.settings.country.clone());
        let (number, reading) = start_reading(&portal, upload.file, whose, arrived);
        match in_time(reading).await? {
            None => return Ok(see_other(&page.href(&format!("/desk/import/{}", number.await.map_err(Error::internal)?)))),
            Some(Ok(import)) => return Ok(see_other(&page.href(&format!("/desk/import/{}", import.number)))),
            Some(Err(refusal)) => preview::words(page.lang, refusal.key(), &refusal.arguments()),
        }
    };
    form(page, &db, Some(refusal), lang, StatusCode::UNPROCESSABLE_ENTITY).await
}

type Working<T> = JoinHandle<Result<T, Error>>;

/// Reads on a thread for slow work, and tells the number of the import as soon as it has one.
fn start_reading(
    portal: &Portal,
    mut file: TempFile,
    whose: Whose,
    arrived: Arrived,
) -> (oneshot::Receiver<i64>, Working<Result<Import, Refusal>>) {
    let (tell, number) = oneshot::channel();
    let (db, files) = (portal.db.clone(), portal.files());
    let working = spawn_blocking(move || {
        let mut tell = Some(tell);
        let heard = &mut |number, _, _, _| {
            // The one who waits may have gone away.
            let _ = tell.take().map(|tell| tell.send(number));
        };
        let read = Intake { db: &db, whose, files: &files, heard }.read(file.file.as_file_mut(), Format::Auto, arrived);
        read.inspect_err(|cause| tracing::error!("reading a file: {cause}"))
    });
    (number, working)
}

/// None while it goes on without us.
async fn in_time<T>(working: Working<T>) -> Result<Option<T>, Error> {
    match timeout(PATIENCE, working).await {
        Ok(done) => Ok(Some(done??)),
        Err(_) => Ok(None),
    }
}

pub async fn apply(
    page: Page,
    portal: Data<Portal>,
    path: Path<(String, i64)>,
    choice: Form<Choice>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    let own = page.href(&format!("/desk/import/{number}"));
    let groups = match choice.0.groups() {
        // Nothing is ticked: there is nothing to do.
        Some(groups) if groups.is_empty() => return Ok(see_other(&format!("{own}?notice=import-nothing-ticked"))),
        groups => groups.unwrap_or_default(),
    };
    // Sent twice: the first has done it.
    if portal.db.read(move |conn| Ok(imports::find(conn, number)?.state == "applied")).await? {
        return Ok(see_other(&format!("{own}?notice=import-applied")));
    }
    let actor = page.account()?.id.clone();
    let (db, files) = (portal.db.clone(), portal.files());
    let working = spawn_blocking(move || {
        let mut intake = Intake { db: &db, whose: Whose::All, files: &files, heard: &mut |_, _, _, _| {} };
        let applied = intake.apply(number, &groups, Some(&actor));
        applied.inspect_err(|cause| tracing::error!("applying import {number}: {cause}"))
    });
    Ok(match in_time(working).await? {
        Some(_) => see_other(&format!("{own}?notice=import-applied")),
        None => see_other(&own),
    })
}

pub async fn discard(
    page: Page,
    portal: Data<Portal>,
    path: Path<(String, i64)>,
    _: Form<Decision>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    let discard = move |conn: &mut DbConnection| {
        let import = imports::find(conn, number)?;
        imports::discard(conn, &import)?;
        Ok(import)
    };
    let import = portal.db.write(discard).await?;
    spawn_blocking(move || papers::let_go(&portal.db, &portal.files(), &import)).await??;
    Ok(see_other(&page.href("/desk/import?notice=import-discarded")))
}

pub async fn undo(page: Page, portal: Data<Portal>, path: Path<(String, i64)>, _: Form<Decision>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    let actor = page.account()?.id.clone();
    let undo = move |conn: &mut DbConnection| {
        let import = imports::find(conn, number)?;
        // Sent twice: the first has done it.
        if import.state != "undone" {
            undo::undo(conn, &import, Some(&actor))?;
        }
        Ok(import)
    };
    let import = portal.db.write(undo).await?;
    spawn_blocking(move || papers::let_go(&portal.db, &portal.files(), &import)).await??;
    Ok(see_other(&page.href(&format!("/desk/import/{number}?notice=import-undone"))))
}
