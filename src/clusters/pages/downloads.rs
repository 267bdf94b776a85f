//! Clusters to save: the same rows from the page in the reader's language and as open data in English.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::clusters::export;
use crate::db::Db;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, streamed};

pub async fn export(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    db: Data<Db>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Export)?;
    answer(&db, &path.1, page.lang)
}

pub async fn data(request: HttpRequest, portal: Data<Portal>, db: Data<Db>, path: Path<String>) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::Export)?;
    answer(&db, &path, Lang::EN)
}

fn answer(db: &Db, extension: &str, lang: Lang) -> Result<HttpResponse, Error> {
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    let name = format!("clusters.{extension}");
    Ok(streamed(db, &name, format.media_type(), move |conn, out| export::write(conn, lang, format, false, out)))
}
