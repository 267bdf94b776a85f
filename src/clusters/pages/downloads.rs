//! Clusters to save: the same rows from the page in the reader's language and as open data; decisions on their priority.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::clusters::export;
use crate::clusters::priorities::export as decided;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::register::index::Kept;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, lang_asked, open_to_all, streamed, tag_of, tagged, unchanged};

/// Clusters, or decisions on their priority.
#[derive(Clone, Copy)]
enum What {
    Clusters,
    Priorities,
}

pub async fn export(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    kept: Data<Kept>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    answer(&portal, &kept, &request, (What::Clusters, &path.1), page.lang)
}

pub async fn data(
    request: HttpRequest,
    portal: Data<Portal>,
    kept: Data<Kept>,
    path: Path<String>,
) -> Result<HttpResponse, Error> {
    let lang = lang_asked(&request);
    Ok(open_to_all(answer(&portal, &kept, &request, (What::Clusters, &path), lang)?))
}

pub async fn priorities(
    request: HttpRequest,
    portal: Data<Portal>,
    kept: Data<Kept>,
    path: Path<String>,
) -> Result<HttpResponse, Error> {
    let lang = lang_asked(&request);
    Ok(open_to_all(answer(&portal, &kept, &request, (What::Priorities, &path), lang)?))
}

fn answer(
    portal: &Portal,
    kept: &Kept,
    request: &HttpRequest,
    (what, extension): (What, &str),
    lang: Lang,
) -> Result<HttpResponse, Error> {
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    let tag = tag_of(request, &kept.version());
    if let Some(answer) = unchanged(request, &tag) {
        return Ok(answer);
    }
    portal.limits.check(request, Limited::Export)?;
    let name = match what {
        What::Clusters => format!("clusters.{extension}"),
        What::Priorities => format!("priorities.{extension}"),
    };
    let file = streamed(&portal.db, &name, format.media_type(), move |conn, out| match what {
        What::Clusters => export::write(conn, lang, format, false, out),
        What::Priorities => decided::write(conn, lang, format, out),
    });
    Ok(tagged(file, &tag))
}
