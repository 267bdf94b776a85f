//! The desk's record of documents: kept by hand, changed, given a file, tied to what they are about.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Path};
use askama::Template;

use crate::clusters;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::model::Document;
use crate::register::paper_forms::{AboutForm, PaperForm};
use crate::register::papers::{self, KINDS};
use crate::register::queries::{about, documents, papers as queries};
use crate::taxonomy::terms::{self, Kind};
use crate::viewer::Permission;
use crate::web::forms::{Problem, same_token};
use crate::web::translated::Pairs;
use crate::web::{Field, Form, Page, Portal, html, see_other};

type Choices = Vec<(String, String)>;

#[derive(MultipartForm)]
pub struct Upload {
    #[multipart(limit = "11MB")]
    file: TempFile,
    lang: Text<String>,
    csrf_token: Text<String>,
}

#[derive(Template)]
#[template(path = "register/desk_document.html")]
struct Edit {
    page: Page,
    /// None while it is being added.
    document: Option<Document>,
    form: PaperForm,
    about: AboutForm,
    kinds: Choices,
    mechanisms: Choices,
    clusters: Choices,
    problems: Vec<Problem>,
}

/// What is wrong with one of the page's forms, as it came.
#[derive(Default)]
struct Refused {
    form: Option<PaperForm>,
    about: Option<AboutForm>,
    file: Option<String>,
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let form = PaperForm::read(&page.writing_languages(), &Vec::new());
    shown(page, None, form, AboutForm::default(), (Vec::new(), Vec::new()), StatusCode::OK)
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let paper = match PaperForm::read(&page.writing_languages(), &form.0).check() {
        Ok(paper) => paper,
        Err(form) => {
            let problems = form.problems(page.lang);
            let clusters = (Vec::new(), problems);
            return shown(page.with_errors(), None, *form, AboutForm::default(), clusters, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let actor = page.account()?.id.clone();
    let number = db.write(move |conn| about::add(conn, Some(&actor), &paper)).await?;
    Ok(see_other(&page.href(&format!("/desk/documents/{number}?notice=saved"))))
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    answer(page, &db, path.1, Refused::default(), StatusCode::OK).await
}

/// As it is stored, or as it was typed where that was refused.
async fn answer(page: Page, db: &Db, number: i64, refused: Refused, status: StatusCode) -> Result<HttpResponse, Error> {
    let (lang, langs) = (page.lang, page.writing_languages());
    let (document, form, about, clusters) = db.read(move |conn| stored(conn, number, lang, &langs)).await?;
    let mut problems = refused.form.as_ref().map(|form| form.problems(lang)).unwrap_or_default();
    if let Some(message) = refused.about.as_ref().and_then(|about| about.recommendations.message(&lang)) {
        problems.push(Problem { field: "recommendations".into(), message });
    }
    problems.extend(refused.file.map(|message| Problem { field: "file".into(), message: message.into() }));
    let (form, about) = (refused.form.unwrap_or(form), refused.about.unwrap_or(about));
    shown(page, Some(document), form, about, (clusters, problems), status)
}

fn stored(
    conn: &mut DbConnection,
    number: i64,
    lang: Lang,
    langs: &[Lang],
) -> Result<(Document, PaperForm, AboutForm, Choices), Error> {
    let document = documents::find(conn, number)?;
    let text = |value: Option<String>| value.unwrap_or_default();
    let mut pairs: Pairs = vec![
        ("kind".into(), document.kind().unwrap_or("other").to_owned()),
        ("symbol".into(), document.symbol.clone()),
        ("mechanism".into(), document.mechanism.trim_start_matches("mechanism:").to_owned()),
        ("cycle".into(), text(document.cycle.map(|cycle| cycle.to_string()))),
        ("published_on".into(), text(document.published_on.map(|day| day.to_string()))),
        ("address".into(), text(document.address.clone())),
    ];
    let titles = queries::titles(conn, &document.id)?;
    pairs.extend(titles.into_iter().map(|(lang, title)| (format!("title_{lang}"), title)));
    let (numbers, chosen) = about::named(conn, &document.id)?;
    let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
    let about =
        AboutForm { recommendations: Field::from(numbers.join(", ")), clusters: chosen.iter().map(i64::to_string).collect() };
    let clusters = clusters::queries::in_state(conn, &["accepted"], lang)?;
    let clusters = clusters.into_iter().map(|cluster| (cluster.number.to_string(), cluster.name.text)).collect();
    Ok((document, PaperForm::read(langs, &pairs), about, clusters))
}

fn shown(
    page: Page,
    document: Option<Document>,
    form: PaperForm,
    about: AboutForm,
    (clusters, problems): (Choices, Vec<Problem>),
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let nothing = || (String::new(), page.t("choose").into_owned());
    let kinds = KINDS.iter().map(|kind| ((*kind).to_owned(), page.word("document-kind", kind).into_owned()));
    let kinds = std::iter::once(nothing()).chain(kinds).collect();
    let mechanisms = terms::of_kind(Kind::Mechanism).map(|term| (term.code.clone(), term.label(page.lang).to_owned()));
    let mechanisms = std::iter::once(nothing()).chain(mechanisms).collect();
    html(status, Edit { page, document, form, about, kinds, mechanisms, clusters, problems })
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = path.1;
    let mut form = PaperForm::read(&page.writing_languages(), &form.0);
    // The symbol stays as it is: others cite it.
    form.symbol = Field::default();
    let paper = match form.check() {
        Ok(paper) => paper,
        Err(form) => {
            let refused = Refused { form: Some(*form), ..Refused::default() };
            return answer(page.with_errors(), &db, number, refused, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        let document = documents::find(conn, number)?;
        about::change(conn, Some(&actor), &document.id, &paper)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/documents/{number}?notice=saved"))))
}

pub async fn set_about(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = path.1;
    let typed = AboutForm::read(&form.0);
    let numbers = match typed.check() {
        Ok(numbers) => numbers,
        Err(about) => {
            let refused = Refused { about: Some(*about), ..Refused::default() };
            return answer(page.with_errors(), &db, number, refused, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = page.account()?.id.clone();
    let missing = db
        .write(move |conn| {
            let document = documents::find(conn, number)?;
            about::set(conn, Some(&actor), &document, &numbers)
        })
        .await?;
    if missing.is_empty() {
        return Ok(see_other(&page.href(&format!("/documents/{number}?notice=saved"))));
    }
    let mut about = AboutForm::read(&form.0);
    about.recommendations.refuse("error-paper-about");
    let refused = Refused { about: Some(about), ..Refused::default() };
    answer(page.with_errors(), &db, number, refused, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub async fn set_file(
    page: Page,
    portal: Data<Portal>,
    path: Path<(String, i64)>,
    upload: MultipartForm<Upload>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let (number, upload) = (path.1, upload.into_inner());
    same_token(&upload.csrf_token, &page.csrf_token)?;
    let lang = Lang::find(&upload.lang).unwrap_or(page.lang);
    let (folder, mut file) = (portal.files(), upload.file);
    let name = file.file_name.clone().unwrap_or_default();
    let called = name.clone();
    let stored =
        web::block(move || papers::stored(&folder, file.file.as_file_mut(), &called)).await.map_err(Error::internal)??;
    let file = match stored {
        Ok(file) => file,
        Err(refusal) => {
            let key = if name.is_empty() { "import-file-needed" } else { refusal.key() };
            let refused = Refused { file: Some(page.t(key).into_owned()), ..Refused::default() };
            return answer(page.with_errors(), &portal.db, number, refused, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = page.account()?.id.clone();
    portal
        .db
        .write(move |conn| {
            let document = documents::find(conn, number)?;
            queries::set_file(conn, &document.id, lang.code(), &file, None)?;
            queries::record_kept(conn, Some(&actor), &document, lang.code())
        })
        .await?;
    Ok(see_other(&page.href(&format!("/documents/{number}?notice=saved"))))
}
