//! The plan to save: what the list shows, as a file.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};

use super::list::Asked;
use crate::db;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::organisations;
use crate::plan::export;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, lang_asked, open_to_all, streamed};

/// For people: headings and values in the reader's language.
pub async fn export(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    query: Query<Asked>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let name = format!("{}.{}", page.t("plan-title"), path.1);
    answer(&portal, &request, query.into_inner(), (page.lang, true), &path.1, &name).await
}

/// For programs: the names of the columns and the values stay the same.
pub async fn data(
    request: HttpRequest,
    portal: Data<Portal>,
    query: Query<Asked>,
    extension: Path<String>,
) -> Result<HttpResponse, Error> {
    let words = (lang_asked(&request), false);
    let file = answer(&portal, &request, query.into_inner(), words, &extension, &format!("plan.{extension}")).await?;
    Ok(open_to_all(file))
}

async fn answer(
    portal: &Portal,
    request: &HttpRequest,
    asked: Asked,
    words: (Lang, bool),
    extension: &str,
    name: &str,
) -> Result<HttpResponse, Error> {
    portal.limits.check(request, Limited::Export)?;
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    let today = db::now().and_utc().with_timezone(&portal.settings().time_zone).date_naive();
    let base_url = portal.config.base_url.clone();
    Ok(streamed(&portal.db, name, format.media_type(), move |conn, out| {
        let entities = organisations::queries::entities(conn, words.0, true)?;
        export::write(conn, words, format, &asked.filter(&entities, today), &base_url, out)
    }))
}
