//! A document in its languages: how complete each is, what it lacks, and what only it has.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::documents::SHOWN;
use crate::db::Db;
use crate::error::Error;
use crate::register::model::Document;
use crate::register::queries::documents;
use crate::register::queries::languages::{self, InLanguage};
use crate::web::{Page, cacheable, html};

/// Gaps that are listed in one language; beyond them a version was never imported.
const LISTED: usize = 100;

#[derive(Template)]
#[template(path = "register/languages.html")]
struct Show {
    page: Page,
    document: Document,
    languages: Vec<InLanguage>,
    total: i64,
}

impl Show {
    fn completeness(&self, one: &InLanguage) -> String {
        let texts = i64::try_from(one.texts).unwrap_or(i64::MAX);
        self.page.t_with("languages-complete", &[("texts", texts.into()), ("total", self.total.into())])
    }

    fn is_empty(&self, one: &InLanguage) -> bool {
        one.texts == 0
    }

    fn says_more(&self, one: &InLanguage) -> bool {
        one.texts > 0 && !(one.gaps.is_empty() && one.extra.is_empty() && one.left_out.is_empty())
    }

    /// How many gaps are not listed.
    fn more(&self, one: &InLanguage) -> Option<String> {
        let more = one.gaps.len().checked_sub(LISTED).filter(|more| *more > 0)?;
        Some(self.page.n("import-more", &i64::try_from(more).unwrap_or(i64::MAX)))
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (_, number) = path.into_inner();
    let offered = page.settings.languages.clone();
    let (document, (languages, total)) = db
        .read(move |conn| {
            let document = documents::find(conn, number)?;
            let languages = languages::of_document(conn, &document.id, &document.symbol, &offered)?;
            Ok((document, languages))
        })
        .await?;
    let total = i64::try_from(total).unwrap_or(i64::MAX);
    Ok(cacheable(html(StatusCode::OK, Show { page, document, languages, total })?, &SHOWN))
}
