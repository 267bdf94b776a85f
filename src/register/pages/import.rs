//! The desk's import: a file is read and shown, then applied or discarded.

use std::collections::BTreeMap;

use actix_multipart::form::MultipartForm;
use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Path};
use askama::Template;

use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::changes::{Preview, Remark, Scope};
use crate::register::import::{self, Format, ParsedFile, Refusal, RefusedRow};
use crate::register::model::Import;
use crate::register::queries::imports;
use crate::settings::Settings;
use crate::text::{Difference, word_diff};
use crate::viewer::Permission;
use crate::web::forms::{Problem, same_token};
use crate::web::{Form, Page, html, see_other};

/// Rows of each kind that a preview shows; the totals count all.
const SHOWN: usize = 100;
const EARLIER: i64 = 50;

#[derive(MultipartForm)]
pub struct Upload {
    #[multipart(limit = "20MB")]
    file: TempFile,
    lang: Option<Text<String>>,
    csrf_token: Text<String>,
}

#[derive(serde::Deserialize)]
pub struct Decision {}

#[derive(Template)]
#[template(path = "register/import.html")]
struct Show {
    page: Page,
    problems: Vec<Problem>,
    earlier: Vec<Import>,
    lang: Lang,
}

impl Show {
    fn count(&self, count: &i32) -> String {
        self.page.number(&i64::from(*count))
    }
}

/// A changed recommendation, with its wording word by word.
struct Changed {
    number: i64,
    paragraph: String,
    parts: String,
    lang: String,
    words: Vec<Difference>,
}

/// A name that no list knows, with the rows that bear it.
struct Unknown {
    list: &'static str,
    name: String,
    lines: String,
}

#[derive(Template)]
#[template(path = "register/preview.html")]
struct Look {
    page: Page,
    import: Import,
    preview: Preview,
    changed: Vec<Changed>,
    unknown: Vec<Unknown>,
    /// How many recommendations the file itself says it has, where its table has another number.
    announced: Option<i64>,
    /// The code page that the file was taken to be in.
    encoding: Option<String>,
}

impl Look {
    fn reason(&self, row: &RefusedRow) -> String {
        words(self.page.lang, row.reason.key(), &row.reason.arguments())
    }

    fn count(&self, count: &usize) -> String {
        self.page.number(&(*count as i64))
    }

    fn more(&self, count: &usize) -> Option<String> {
        count.checked_sub(SHOWN).filter(|more| *more > 0).map(|more| self.page.n("import-more", &(more as i64)))
    }
}

pub async fn new(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    form(page, &db, None, Lang::EN, StatusCode::OK).await
}

async fn form(page: Page, db: &Db, refused: Option<String>, lang: Lang, status: StatusCode) -> Result<HttpResponse, Error> {
    let earlier = db.read(|conn| Ok(imports::latest(conn, EARLIER)?)).await?;
    let problems: Vec<Problem> =
        refused.into_iter().map(|message| Problem { field: "file".into(), message: message.into() }).collect();
    let page = if problems.is_empty() { page } else { page.with_errors() };
    html(status, Show { page, problems, earlier, lang })
}

pub async fn create(page: Page, db: Data<Db>, upload: MultipartForm<Upload>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let upload = upload.into_inner();
    same_token(&upload.csrf_token, &page.csrf_token)?;
    let lang = upload.lang.and_then(|code| Lang::find(&code)).unwrap_or(Lang::EN);
    let name = upload.file.file_name.clone().unwrap_or_default();
    let scope = move |file: &ParsedFile, settings: &Settings| scope_of(file, settings.country.as_deref());
    let read = read(upload.file, name.clone(), lang).await?;
    let refusal = match read {
        _ if name.is_empty() => page.t("import-file-needed").into_owned(),
        Err(refusal) => words(page.lang, refusal.key(), &refusal.arguments()),
        Ok(file) => match scope(&file, &page.settings) {
            None => page.t("import-several-states").into_owned(),
            Some(scope) => {
                let actor = page.account()?.id.clone();
                let keep = db.write(move |conn| {
                    let preview = imports::plan_import(conn, &file, &scope)?;
                    imports::insert(conn, &file, &name, &preview, Some(&actor))
                });
                return Ok(see_other(&page.href(&format!("/desk/import/{}", keep.await?.number))));
            }
        },
    };
    form(page, &db, Some(refusal), lang, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// On a thread for slow work: a large table takes a moment.
async fn read(mut file: TempFile, name: String, lang: Lang) -> Result<Result<ParsedFile, Refusal>, Error> {
    let work = web::block(move || {
        let mut bytes = Vec::with_capacity(file.size);
        std::io::Read::read_to_end(&mut file.file, &mut bytes)?;
        Ok::<_, std::io::Error>(import::read_in(&bytes, &name, Format::Auto, lang.code()))
    });
    Ok(work.await.map_err(Error::internal)??)
}

/// The portal's own country; a portal without one takes a file about one State.
fn scope_of(file: &ParsedFile, own: Option<&str>) -> Option<Scope> {
    own.map(str::to_owned).or_else(|| file.country.clone()).map(Scope::Country)
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    let own = page.settings.country.clone();
    let (import, preview, announced, encoding) = db
        .read_long(move |conn| {
            let import = imports::find(conn, number)?;
            let file: Option<ParsedFile> =
                if import.state == "discarded" { None } else { Some(serde_json::from_str(&import.parsed)?) };
            let announced = file.as_ref().and_then(announced);
            let encoding = file.as_ref().and_then(|file| file.encoding.clone());
            let preview = match (import.state.as_str(), file) {
                ("previewed", Some(file)) => {
                    let scope = scope_of(&file, own.as_deref()).ok_or(Error::Conflict)?;
                    imports::plan_import(conn, &file, &scope)?
                }
                (_, file) => Preview { refused: file.map(|file| file.refused).unwrap_or_default(), ..Preview::default() },
            };
            Ok((import, preview, announced, encoding))
        })
        .await?;
    let (changed, unknown) = (changed(&page, &preview), unknown(&preview.remarks));
    html(StatusCode::OK, Look { page, import, preview, changed, unknown, announced, encoding })
}

fn announced(file: &ParsedFile) -> Option<i64> {
    let announced = file.announced?.recommendations;
    (!file.rows.is_empty() && announced as usize != file.rows.len()).then_some(i64::from(announced))
}

fn changed(page: &Page, preview: &Preview) -> Vec<Changed> {
    let each = preview.changed.iter().take(SHOWN);
    each.map(|change| {
        let parts: Vec<String> =
            change.parts.iter().map(|part| page.lang.t(&format!("import-part-{}", part.as_str())).into_owned()).collect();
        let before = change.stored.texts.get(&change.row.lang).map(String::as_str).unwrap_or_default();
        Changed {
            number: change.stored.recommendation.number,
            paragraph: change.stored.recommendation.paragraph.clone(),
            parts: page.lang.list(&parts),
            lang: change.row.lang.clone(),
            words: word_diff(before, &change.row.text),
        }
    })
    .collect()
}

fn unknown(remarks: &[Remark]) -> Vec<Unknown> {
    let mut names: BTreeMap<(&'static str, &str), Vec<String>> = BTreeMap::new();
    for remark in remarks {
        names.entry((remark.list, &remark.name)).or_default().push(remark.line.to_string());
    }
    let each = names.into_iter().take(SHOWN);
    each.map(|((list, name), mut lines)| {
        let many = lines.len() > 10;
        lines.truncate(10);
        let lines = format!("{}{}", lines.join(" "), if many { " …" } else { "" });
        Unknown { list, name: name.to_owned(), lines }
    })
    .collect()
}

pub async fn apply(page: Page, db: Data<Db>, path: Path<(String, i64)>, _: Form<Decision>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    let (own, actor) = (page.settings.country.clone(), page.account()?.id.clone());
    db.write(move |conn| {
        let import = imports::find(conn, number)?;
        if import.state != "previewed" {
            return Err(Error::Conflict);
        }
        let file: ParsedFile = serde_json::from_str(&import.parsed)?;
        let scope = scope_of(&file, own.as_deref()).ok_or(Error::Conflict)?;
        imports::apply(conn, &import, &file, &scope, Some(&actor))
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/import/{number}?notice=import-applied"))))
}

pub async fn discard(page: Page, db: Data<Db>, path: Path<(String, i64)>, _: Form<Decision>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    db.write(move |conn| {
        let import = imports::find(conn, number)?;
        imports::discard(conn, &import)
    })
    .await?;
    Ok(see_other(&page.href("/desk/import?notice=import-discarded")))
}

fn words(lang: Lang, key: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, Value)> = arguments.iter().map(|(name, value)| (*name, Value::from(value))).collect();
    lang.t_with(key, &arguments)
}
