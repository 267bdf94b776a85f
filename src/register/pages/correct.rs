//! A row of an import that a coordinator corrects before it is applied.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::correct_form::CorrectionForm;
use super::preview::words;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::correction::Original;
use crate::register::import::typed::heading_of;
use crate::register::import::{ParsedRow, RESPONSES};
use crate::register::imported::{Import, ImportRow};
use crate::register::queries::{corrections, imports};
use crate::register::translation::fingerprint;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::{Field, Form, Page, html, see_other};

struct Found {
    import: Import,
    row: ImportRow,
    /// As it stands now; of a refused row what the others of the file have in common.
    base: ParsedRow,
    /// As the file has it, before any correction.
    original: Option<Original>,
    refused: Option<String>,
}

#[derive(Template)]
#[template(path = "register/correct.html")]
struct Correct {
    page: Page,
    found: Found,
    form: CorrectionForm,
    problems: Vec<Problem>,
    /// The headings and cells of the file.
    cells: Vec<(String, String)>,
    is_late: bool,
}

impl Correct {
    fn own(&self) -> String {
        self.page.href(&format!("/desk/import/{}/rows/{}", self.found.import.number, self.found.row.position))
    }

    fn responses(&self) -> Vec<(String, String)> {
        let each = RESPONSES.into_iter().map(|response| response.as_str());
        let each = each.map(|value| (value.to_owned(), self.page.word("response", value).into_owned()));
        self.to_choose(&self.form.response).into_iter().chain(each).collect()
    }

    /// The option of a field that nothing is chosen in.
    fn to_choose(&self, field: &Field) -> Option<(String, String)> {
        field.is_empty().then(|| (String::new(), self.page.t("choose").into_owned()))
    }

    fn languages(&self) -> Vec<(String, String)> {
        let each = Lang::all().iter();
        let each = each.map(|lang| (lang.code().to_owned(), self.page.t(&format!("language-{lang}")).into_owned()));
        self.to_choose(&self.form.lang).into_iter().chain(each).collect()
    }
}

fn load(conn: &mut DbConnection, page: &Page, number: i64, position: i64) -> Result<Found, Error> {
    let import = imports::find(conn, number)?;
    if import.state != "previewed" {
        return Err(Error::NotFound);
    }
    let row = corrections::row(conn, &import.id, position)?;
    let correction = corrections::find(conn, &import.id, position)?;
    let now = Original::of(&row.content).ok_or(Error::NotFound)?;
    let (base, refused) = match now {
        Original::Taken(row) => (*row, None),
        Original::Refused(refused) => {
            let reason = words(page.lang, refused.reason.key(), &refused.reason.arguments());
            let beside = corrections::neighbour(conn, &import.id)?.unwrap_or_default();
            let country = beside.country.or_else(|| page.settings.country.clone());
            let base = ParsedRow {
                line: refused.line,
                symbol: beside.symbol,
                lang: if beside.lang.is_empty() { import.lang.clone() } else { beside.lang },
                country,
                cycle: beside.cycle,
                session: beside.session,
                mechanism: beside.mechanism,
                published_on: beside.published_on,
                ..ParsedRow::default()
            };
            (base, Some(reason))
        }
    };
    let original = Original::of(correction.as_ref().map_or(&row.content, |kept| &kept.original));
    Ok(Found { import, row, base, original, refused })
}

/// What a reader of papers found is headed by our own names.
fn headed(page: &Page, name: &str) -> String {
    heading_of(name).map_or_else(|| name.to_owned(), |key| page.t(key).into_owned())
}

fn view(page: Page, found: Found, form: CorrectionForm, is_late: bool) -> Correct {
    let cells = match &found.original {
        Some(Original::Refused(refused)) if refused.cells.is_empty() => vec![(refused.column.clone(), refused.excerpt.clone())],
        Some(Original::Refused(refused)) => {
            refused.cells.iter().map(|(name, cell)| (headed(&page, name), cell.clone())).collect()
        }
        Some(Original::Taken(row)) => CorrectionForm::of(row, page.lang).worded(&page),
        None => Vec::new(),
    };
    let form = CorrectionForm { seen: fingerprint(&found.row.content), ..form };
    Correct { problems: form.problems(page.lang), page, found, form, cells, is_late }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number, position) = path.into_inner();
    let reader = page.clone();
    let found = db.read(move |conn| load(conn, &reader, number, position)).await?;
    let form = match &found.original {
        Some(Original::Refused(refused)) if found.refused.is_some() => {
            CorrectionForm::of_refused(&found.base, refused, page.lang)
        }
        _ => CorrectionForm::of(&found.base, page.lang),
    };
    html(StatusCode::OK, view(page, found, form, false))
}

pub async fn save(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, i64)>,
    form: Form<CorrectionForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number, position) = path.into_inner();
    let reader = page.clone();
    let found = db.read(move |conn| load(conn, &reader, number, position)).await?;
    let mut form = form.into_inner();
    let Some(row) = form.row(&found.base) else {
        return html(StatusCode::UNPROCESSABLE_ENTITY, view(page.with_errors(), found, form, false));
    };
    let is_late = fingerprint(&found.row.content) != form.seen;
    if is_late {
        return html(StatusCode::UNPROCESSABLE_ENTITY, view(page.with_errors(), found, form, true));
    }
    let (import, seen, actor) = (found.import.clone(), found.row.clone(), page.account()?.id.clone());
    let saved = db.write(move |conn| corrections::save(conn, &actor, &import, &seen, row)).await?;
    if !saved {
        return html(StatusCode::UNPROCESSABLE_ENTITY, view(page.with_errors(), found, form, true));
    }
    Ok(see_other(&page.href(&format!("/desk/import/{number}?notice=row-corrected"))))
}
