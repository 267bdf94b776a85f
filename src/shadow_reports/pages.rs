//! The pack to take along, and the workspace of an organisation.

use std::io::Cursor;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::pack::{self, Reader};
use super::queries::{self, Written};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::export::{docx, xlsx};
use crate::i18n::{Lang, Wording};
use crate::register::index::Kept;
use crate::register::queries::recommendations;
use crate::register::wanted::Wanted;
use crate::search::Search;
use crate::text::excerpt;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Field, Form, Page, Portal, attachment, html, see_other, streamed};

/// A document with more is no help to anybody, and Word opens it slowly.
const MOST_IN_A_DOCUMENT: usize = 1_000;
const LONGEST_VIEW: usize = 5_000;

/// The organisation for which this visitor may write; its people alone see what it keeps.
fn organisation(page: &Page) -> Option<String> {
    page.viewer.organisation().filter(|_| page.may(Permission::KeepOwnView)).map(str::to_owned)
}

#[derive(Template)]
#[template(path = "shadow_reports/show.html")]
struct Show {
    page: Page,
    wanted: Wanted,
    count: i64,
    /// Few enough for a document.
    fits: bool,
    keeps: bool,
    written: Vec<Written>,
}

impl Show {
    fn pack(&self, extension: &str) -> String {
        self.page.href(&format!("/shadow-report/pack.{extension}{}", self.wanted.query()))
    }

    fn list(&self) -> String {
        self.page.href(&format!("/recommendations{}", self.wanted.query()))
    }

    fn beginning(&self, text: &str) -> String {
        excerpt(text, 120)
    }
}

pub async fn show(page: Page, db: Data<Db>, kept: Data<Kept>, search: Data<Search>) -> Result<HttpResponse, Error> {
    let (wanted, numbers) = numbers(&page.query, &db, &kept, &search).await?;
    let own = organisation(&page);
    let keeps = own.is_some();
    let written = match own {
        Some(id) => db.read(move |conn| Ok(queries::all(conn, &id)?)).await?,
        None => Vec::new(),
    };
    let (count, fits) = (numbers.len() as i64, numbers.len() <= MOST_IN_A_DOCUMENT);
    html(StatusCode::OK, Show { page, wanted, count, fits, keeps, written })
}

/// What the list shows.
async fn numbers(query: &str, db: &Db, kept: &Kept, search: &Search) -> Result<(Wanted, Vec<i64>), Error> {
    let wanted = Wanted::of(query);
    let found = kept.get(db).await?.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    Ok((wanted, found.numbers()))
}

pub async fn pack(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    (kept, search): (Data<Kept>, Data<Search>),
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Export)?;
    let (_, numbers) = numbers(&page.query, &portal.db, &kept, &search).await?;
    let name = format!("{}.{}", page.t("shadow-file"), path.1);
    match path.1.as_str() {
        "docx" if numbers.len() <= MOST_IN_A_DOCUMENT => document(page, &portal.db, numbers, &name).await,
        "xlsx" => {
            let own = organisation(&page);
            Ok(streamed(&portal.db, &name, xlsx::MEDIA_TYPE, move |conn, out| {
                let (lang, settings, now) = (page.lang, &*page.settings, page.now);
                pack::write_xlsx(conn, &Reader { lang, settings, organisation: own.as_deref(), now }, &numbers, out)
            }))
        }
        _ => Err(Error::NotFound),
    }
}

async fn document(page: Page, db: &Db, numbers: Vec<i64>, name: &str) -> Result<HttpResponse, Error> {
    let own = organisation(&page);
    let bytes = db
        .read_long(move |conn| {
            let (lang, settings, now) = (page.lang, &*page.settings, page.now);
            let reader = Reader { lang, settings, organisation: own.as_deref(), now };
            pack::write_docx(conn, &reader, &numbers, Cursor::new(Vec::new()))
        })
        .await?;
    Ok(attachment(bytes.into_inner(), name, docx::MEDIA_TYPE))
}

/// The recommendations on which the organisation wrote something, and what it wrote.
pub async fn our_view(page: Page, request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    page.require(Permission::KeepOwnView)?;
    let id = organisation(&page).ok_or(Error::NotFound)?;
    portal.limits.check(&request, Limited::Export)?;
    let written = portal.db.read(move |conn| Ok(queries::all(conn, &id)?)).await?;
    let numbers = written.into_iter().map(|one| one.number).collect();
    let name = format!("{}.docx", page.t("shadow-our-view"));
    document(page, &portal.db, numbers, &name).await
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    body: Field,
    lang: Field,
}

#[derive(Template)]
#[template(path = "shadow_reports/edit.html")]
struct Edit {
    page: Page,
    about: About,
    form: ViewForm,
    problems: Vec<Problem>,
    limit: usize,
}

/// The recommendation that is written on.
struct About {
    id: String,
    number: i64,
    name: String,
    text: Wording,
}

impl Edit {
    fn languages(&self) -> Vec<(String, String)> {
        self.page.writing_languages().into_iter().map(|lang: Lang| (lang.code().into(), lang.own_name().into_owned())).collect()
    }
}

fn about(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<About, Error> {
    let (filed, document) = recommendations::find(conn, number)?;
    let texts = filed.texts.iter().map(|(lang, text)| (lang.as_str(), text.as_str()));
    Ok(About {
        text: Wording::nearest(lang, texts).unwrap_or_else(|| Wording::none(lang)),
        name: format!("{} {}", document.symbol, filed.recommendation.paragraph).trim().to_owned(),
        id: filed.recommendation.id,
        number,
    })
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::KeepOwnView)?;
    let own = organisation(&page).ok_or(Error::NotFound)?;
    let ((_, number), lang) = (path.into_inner(), page.lang);
    let (about, written) = db
        .read(move |conn| {
            let about = about(conn, number, lang)?;
            let written = queries::of_recommendations(conn, &own, std::slice::from_ref(&about.id))?.remove(&about.id);
            Ok((about, written))
        })
        .await?;
    let written = written.unwrap_or(Wording { lang, text: String::new() });
    let form = ViewForm { body: Field::from(written.text), lang: Field::from(written.lang.code()) };
    html(StatusCode::OK, Edit { page, about, form, problems: Vec::new(), limit: LONGEST_VIEW })
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<ViewForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::KeepOwnView)?;
    let own = organisation(&page).ok_or(Error::NotFound)?;
    let ((_, number), lang, mut form) = (path.into_inner(), page.lang, form.into_inner());
    form.body.at_most(LONGEST_VIEW);
    let written = Lang::find(form.lang.text()).unwrap_or(lang);
    let (body, sound) = (form.body.text().to_owned(), form.body.error.is_none());
    let about = db
        .write(move |conn| {
            let about = about(conn, number, lang)?;
            if sound {
                queries::store(conn, &own, &about.id, written, &body)?;
            }
            Ok(about)
        })
        .await?;
    if sound {
        return Ok(see_other(&page.href("/shadow-report?notice=saved")));
    }
    let problems = problems(lang, &[("body", &form.body)]);
    html(StatusCode::UNPROCESSABLE_ENTITY, Edit { page: page.with_errors(), about, form, problems, limit: LONGEST_VIEW })
}
