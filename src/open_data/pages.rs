//! The page about the open data, the dictionary and the description for programs.

use std::io::Cursor;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::dictionary::{self, DICTIONARY};
use super::terms::{self, TERMS};
use super::{SETS, openapi};
use crate::error::Error;
use crate::export::{DataColumn, DataSet, Rows, SheetFormat, write_sheet};
use crate::i18n::Lang;
use crate::web::limits::Limited;
use crate::web::{LICENCE, Page, Portal, attachment, cacheable, html, lang_asked, open_to_all, tag_of, tagged, unchanged};

#[derive(Template)]
#[template(path = "open_data/show.html")]
struct Show {
    page: Page,
    licence: &'static str,
}

impl Show {
    fn sets(&self) -> [&'static DataSet; SETS.len()] {
        SETS
    }

    /// Where a file lies, in the reader's language; none where its address holds a number to fill in.
    fn address(&self, set: &DataSet, extension: &str) -> Option<String> {
        let lang = Some(self.page.lang).filter(|lang| *lang != Lang::EN).map_or(String::new(), |lang| format!("?lang={lang}"));
        (!set.name.contains('{')).then(|| format!("/data/{}.{extension}{lang}", set.name))
    }

    fn values(&self, column: &DataColumn) -> Vec<String> {
        column.values.map_or_else(Vec::new, |values| values.worded(self.page.lang))
    }

    fn holds(&self, column: &DataColumn) -> String {
        let kind = self.page.t(&format!("data-holds-{}", column.holds.name())).into_owned();
        if column.optional { self.page.t_of("data-or-empty", "kind", &kind) } else { kind }
    }

    fn example(&self, column: &DataColumn) -> String {
        dictionary::example(column, &self.page.settings.base_url)
    }
}

pub async fn show(page: Page) -> Result<HttpResponse, Error> {
    Ok(cacheable(html(StatusCode::OK, Show { page, licence: LICENCE })?, &[]))
}

pub async fn dictionary(request: HttpRequest, portal: Data<Portal>, extension: Path<String>) -> Result<HttpResponse, Error> {
    let (lang, base_url) = (lang_asked(&request), portal.config.base_url.clone());
    table(&request, &portal, &DICTIONARY, &extension, |rows| dictionary::write(rows, lang, &base_url))
}

pub async fn terms(request: HttpRequest, portal: Data<Portal>, extension: Path<String>) -> Result<HttpResponse, Error> {
    let lang = lang_asked(&request);
    table(&request, &portal, &TERMS, &extension, |rows| terms::write(rows, lang))
}

/// A small file, which changes only with the program.
fn table(
    request: &HttpRequest,
    portal: &Portal,
    set: &DataSet,
    extension: &str,
    fill: impl FnOnce(&mut dyn Rows) -> Result<(), Error>,
) -> Result<HttpResponse, Error> {
    let format = SheetFormat::from_extension(extension).ok_or(Error::NotFound)?;
    let tag = tag_of(request, env!("CARGO_PKG_VERSION"));
    if let Some(answer) = unchanged(request, &tag) {
        return Ok(open_to_all(answer));
    }
    portal.limits.check(request, Limited::Export)?;
    let mut bytes = Cursor::new(Vec::new());
    write_sheet(format, &set.sheet(lang_asked(request), false), &mut bytes, fill)?;
    let name = format!("{}.{extension}", set.name);
    Ok(open_to_all(tagged(attachment(bytes.into_inner(), &name, format.media_type()), &tag)))
}

pub async fn openapi(portal: Data<Portal>) -> Result<HttpResponse, Error> {
    let settings = portal.settings();
    let name = settings.mechanism_name(Lang::EN).map_or_else(|| Lang::EN.plain("portal-name", &[]), str::to_owned);
    Ok(open_to_all(HttpResponse::Ok().json(openapi::description(&name, &portal.config.base_url))))
}
