//! Clusters to save: the same rows from the page in the reader's language and as open data.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::clusters::export;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::register::index::Kept;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, lang_asked, open_to_all, streamed, tag_of, tagged, unchanged};

pub async fn export(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    kept: Data<Kept>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    answer(&portal, &kept, &request, &path.1, page.lang)
}

pub async fn data(
    request: HttpRequest,
    portal: Data<Portal>,
    kept: Data<Kept>,
    path: Path<String>,
) -> Result<HttpResponse, Error> {
    let lang = lang_asked(&request);
    Ok(open_to_all(answer(&portal, &kept, &request, &path, lang)?))
}

fn answer(portal: &Portal, kept: &Kept, request: &HttpRequest, extension: &str, lang: Lang) -> Result<HttpResponse, Error> {
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    let tag = tag_of(request, &kept.version());
    if let Some(answer) = unchanged(request, &tag) {
        return Ok(answer);
    }
    portal.limits.check(request, Limited::Export)?;
    let name = format!("clusters.{extension}");
    let file = streamed(&portal.db, &name, format.media_type(), move |conn, out| export::write(conn, lang, format, false, out));
    Ok(tagged(file, &tag))
}
