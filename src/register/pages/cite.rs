//! The citation of a recommendation as a file for reference managers.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use crate::db::Db;
use crate::error::Error;
use crate::register::citation;
use crate::register::queries::recommendations;
use crate::web::{Page, attachment};

pub async fn save(page: Page, db: Data<Db>, path: Path<(String, i64, String)>) -> Result<HttpResponse, Error> {
    let (_, number, format) = path.into_inner();
    let (filed, document) = db.read(move |conn| Ok(recommendations::find(conn, number)?)).await?;
    let (paragraph, country) = (filed.recommendation.paragraph.as_str(), page.settings.country.as_deref());
    let (text, media_type) = match format.as_str() {
        "bib" => (citation::bibtex(&document, paragraph, country, page.lang), "application/x-bibtex; charset=utf-8"),
        "ris" => (citation::ris(&document, paragraph, country, page.lang), "application/x-research-info-systems; charset=utf-8"),
        _ => return Err(Error::NotFound),
    };
    Ok(attachment(text.into_bytes(), &format!("{} {paragraph}.{format}", document.symbol), media_type))
}
