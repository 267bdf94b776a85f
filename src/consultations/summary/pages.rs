//! The summary's page and its downloads.

use std::io::Cursor;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::document::{Reader, outcome_of, text_of};
use super::queries::{self, Counts, Round, RoundText, Worded};
use super::{write_contributions, write_document};
use crate::consultations::groups::queries::{self as of_groups, Groups, Summed};
use crate::db::Db;
use crate::error::Error;
use crate::export::{SheetFormat, docx};
use crate::i18n::Lang;
use crate::settings::Settings;
use crate::viewer::Permission;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, attachment, cacheable_until, html, open_to_all, streamed};

#[derive(Template)]
#[template(path = "consultations/summary.html")]
struct Show {
    page: Page,
    round: Round,
    text: Option<RoundText>,
    outcome: Option<Worded>,
    counts: Counts,
    /// Of each topic, in their order.
    by_topic: Vec<Counts>,
    /// What was similar, as people confirmed it.
    groups: Groups,
    closed: bool,
}

impl Show {
    fn may_write(&self) -> bool {
        self.page.may(Permission::ManageConsultations)
    }

    fn rows(&self) -> impl Iterator<Item = (&queries::Topic, &Counts)> {
        self.round.topics.iter().zip(&self.by_topic)
    }

    fn kinds(&self, group: &Summed) -> String {
        super::document::kinds_of(group, self.page.lang)
    }

    fn by_language(&self) -> Vec<(String, i64)> {
        let mut rows: Vec<_> = self.counts.by_lang.iter().map(|(lang, number)| (lang.clone(), *number)).collect();
        rows.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        rows
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (_, number) = path.into_inner();
    let (lang, code) = (page.lang, page.lang.code());
    let (round, counts, by_topic, groups) = db
        .read(move |conn| {
            let round = queries::round(conn, number, code)?;
            let threads: Vec<String> = round.topics.iter().map(|topic| topic.thread_id.clone()).collect();
            let counts = queries::counts_of(conn, &threads)?;
            let by_topic =
                threads.iter().map(|id| queries::counts_of(conn, std::slice::from_ref(id))).collect::<Result<_, _>>()?;
            let groups = of_groups::summed(conn, &round.id, lang)?;
            Ok((round, counts, by_topic, groups))
        })
        .await?;
    let until = page.until_next(&[round.closes_at]);
    let mut subjects = vec![format!("consultation:{}", round.id)];
    subjects.extend(round.topics.iter().map(|topic| format!("thread:{}", topic.thread_id)));
    let closed = round.closes_at <= page.now;
    let text = text_of(&round, page.lang).cloned();
    let outcome = outcome_of(&round, page.lang);
    let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
    Ok(cacheable_until(
        html(StatusCode::OK, Show { page, round, text, outcome, counts, by_topic, groups, closed })?,
        &subjects,
        until,
    ))
}

/// The summary as a document of Word, in the page's language.
pub async fn document(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    path: Path<(String, i64)>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Export)?;
    let (_, number) = path.into_inner();
    let (lang, settings) = (page.lang, Arc::clone(&page.settings));
    let written = portal
        .db
        .read_long(move |conn| {
            let reader = Reader { lang, settings: &settings };
            Ok(write_document(conn, number, &reader, Cursor::new(Vec::new()))?.into_inner())
        })
        .await?;
    Ok(attachment(written, &file_name(lang, number, "docx"), docx::MEDIA_TYPE))
}

pub async fn sheet(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    path: Path<(String, i64, String)>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Export)?;
    let (_, number, extension) = path.into_inner();
    contributions(&portal, page.lang, Arc::clone(&page.settings), number, &extension).await
}

/// Open data: the same table, in the language that the request asks for.
pub async fn data(request: HttpRequest, portal: Data<Portal>, path: Path<(i64, String)>) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Export)?;
    let page = Page::anywhere(&request).ok_or(Error::NotFound)?;
    let (number, extension) = path.into_inner();
    let table = contributions(&portal, page.lang, Arc::clone(&page.settings), number, &extension).await?;
    Ok(open_to_all(table))
}

async fn contributions(
    portal: &Portal,
    lang: Lang,
    settings: Arc<Settings>,
    number: i64,
    extension: &str,
) -> Result<HttpResponse, Error> {
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    // Known before the first byte goes out, so that a wrong number is a 404 and not a broken file.
    portal.db.read(move |conn| Ok(queries::round(conn, number, lang.code())?)).await?;
    let name = file_name(lang, number, format.extension());
    Ok(streamed(&portal.db, &name, format.media_type(), move |conn, out| {
        write_contributions(conn, number, lang, &settings, format, out)
    }))
}

fn file_name(lang: Lang, number: i64, extension: &str) -> String {
    let name = lang.plain("summary-file", &[("number", number.into())]);
    format!("{name}.{extension}")
}
