//! The template of the portal's own table, with one row that is marked as an example.

use actix_web::HttpResponse;
use actix_web::web::Path;

use crate::error::Error;
use crate::export::{Cell, Sheet, SheetFormat, write_sheet};
use crate::i18n::Lang;
use crate::register::import::plain::{COLUMNS, NOTE};
use crate::taxonomy::{countries, terms};
use crate::viewer::Permission;
use crate::web::{Page, attachment};

pub async fn download(page: Page, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, extension) = path.into_inner();
    let format = SheetFormat::from_extension(&extension).filter(|format| *format != SheetFormat::Json).ok_or(Error::NotFound)?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    let sheet = COLUMNS.iter().fold(Sheet::new(page.lang.plain("register-title", &[]), page.lang.code()), |sheet, column| {
        let (name, heading, width) = column;
        sheet.column(*name, page.lang.plain(heading, &[]), *width)
    });
    write_sheet(format, &sheet, &mut bytes, |rows| Ok::<(), Error>(rows.row(&example(page.lang))?))?;
    let name = format!("{}.{extension}", page.lang.plain("import-template-title", &[]));
    Ok(attachment(bytes.into_inner(), &name, format.media_type()))
}

fn example(lang: Lang) -> [Cell; COLUMNS.len()] {
    let states = ["FRA", "SEN"].map(|iso3| countries::name(iso3, lang.code()).unwrap_or(iso3)).join("; ");
    let label = |id: &str| terms::find(id).map_or_else(String::new, |term| term.label(lang).to_owned());
    [
        format!("{NOTE} {}", lang.plain("import-template-example", &[])).into(),
        "120.89".into(),
        "…".into(),
        lang.code().into(),
        lang.plain("response-supported", &[]).into(),
        "A/HRC/59/15/Add.1, para. 3".into(),
        states.into(),
        label("theme:right-to-health").into(),
        label("affected_group:children").into(),
        "16.3".into(),
        4_i64.into(),
        48_i64.into(),
        chrono::NaiveDate::from_ymd_opt(2026, 3, 31).into(),
    ]
}
