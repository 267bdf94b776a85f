//! Downloads of the register: what the list shows, as a file that is written while it is sent.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::db::Db;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::register::index::Kept;
use crate::register::sheet;
use crate::register::wanted::Wanted;
use crate::search::Search;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, lang_asked, open_to_all, streamed, tag_of, tagged, unchanged};

/// For people: headings and values in the reader's language.
pub async fn export(
    page: Page,
    portal: Data<Portal>,
    (kept, search): (Data<Kept>, Data<Search>),
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let (_, extension) = path.into_inner();
    let name = format!("{}.{extension}", page.t("register-title"));
    download(&portal, (&kept, &search), &request, (page.lang, true), &extension, &name).await
}

/// For programs: the names of the columns and the values stay the same.
pub async fn open_data(
    portal: Data<Portal>,
    (kept, search): (Data<Kept>, Data<Search>),
    request: HttpRequest,
    extension: Path<String>,
) -> Result<HttpResponse, Error> {
    let words = (lang_asked(&request), false);
    let name = format!("recommendations.{extension}");
    Ok(open_to_all(download(&portal, (&kept, &search), &request, words, &extension, &name).await?))
}

async fn download(
    portal: &Data<Portal>,
    (kept, search): (&Kept, &Search),
    request: &HttpRequest,
    words: (Lang, bool),
    extension: &str,
    name: &str,
) -> Result<HttpResponse, Error> {
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    let wanted = Wanted::of(request.query_string());
    let found_at = if wanted.q.is_empty() { 0 } else { search.generation() };
    let tag = tag_of(request, &format!("{} {found_at}", kept.version()));
    if let Some(answer) = unchanged(request, &tag) {
        return Ok(answer);
    }
    portal.limits.check(request, Limited::Export)?;
    let db: &Db = &portal.db;
    let found = kept.get(db).await?.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let base_url = portal.config.base_url.clone();
    let answer = streamed(db, name, format.media_type(), move |conn, out| {
        sheet::write(conn, words, format, &found.numbers(), &base_url, out)
    });
    Ok(tagged(answer, &tag))
}
