//! Views and decisions on communications: the public list, and the desk's form.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::forms::ViewsForm;
use super::model::{OUTCOMES, Views};
use super::queries;
use crate::db::Db;
use crate::error::Error;
use crate::treaties::list as treaties;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, cacheable_until, html, see_other};

#[derive(Template)]
#[template(path = "communications/list.html")]
struct List {
    page: Page,
    all: Vec<Views>,
    /// On the desk, with the way to each form.
    is_desk: bool,
}

#[derive(Template)]
#[template(path = "communications/edit.html")]
struct Edit {
    page: Page,
    /// None while it is being added.
    number: Option<i64>,
    form: ViewsForm,
    treaties: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
    problems: Vec<Problem>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let all = db.read(|conn| Ok(queries::all(conn)?)).await?;
    let until = page.until_next(&[]);
    let view = List { page, all, is_desk: false };
    Ok(cacheable_until(html(StatusCode::OK, view)?, &["document", "recommendation"], until))
}

pub async fn desk(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let all = db.read(|conn| Ok(queries::all(conn)?)).await?;
    html(StatusCode::OK, List { page, all, is_desk: true })
}

fn answer(page: Page, number: Option<i64>, form: ViewsForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let nothing = || (String::new(), page.t("choose").into_owned());
    let treaty = |treaty: &treaties::Treaty| (treaty.code.clone(), treaty.title(page.lang).to_owned());
    let treaties = std::iter::once(nothing()).chain(treaties::all().iter().map(treaty)).collect();
    let outcome = |value: &&str| ((*value).to_owned(), page.word("views-outcome", value).into_owned());
    let outcomes = std::iter::once(nothing()).chain(OUTCOMES.iter().map(outcome)).collect();
    let problems = form.problems(page.lang);
    html(status, Edit { page, number, form, treaties, outcomes, problems })
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let form = ViewsForm::read(&page.writing_languages(), &Vec::new());
    answer(page, None, form, StatusCode::OK)
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = path.1;
    let views = db.read(move |conn| Ok(queries::find(conn, number)?)).await?;
    let form = ViewsForm::filled(&page.writing_languages(), &views);
    answer(page, Some(number), form, StatusCode::OK)
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    record(page, &db, None, &form.0).await
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = path.1;
    let views = db.read(move |conn| Ok(queries::find(conn, number)?)).await?;
    // The symbol stays as it is: others cite it.
    let mut pairs: Pairs = form.0.into_iter().filter(|(name, _)| name != "symbol").collect();
    pairs.push(("symbol".into(), views.document.symbol));
    record(page, &db, Some(number), &pairs).await
}

async fn record(page: Page, db: &Db, number: Option<i64>, pairs: &Pairs) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let views = match ViewsForm::read(&page.writing_languages(), pairs).check() {
        Ok(views) => views,
        Err(form) => return answer(page.with_errors(), number, *form, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let symbol = views.symbol.text.clone();
    // A second form for the same views would replace what the first said.
    if number.is_none() && db.read(move |conn| Ok(queries::is_recorded(conn, &symbol)?)).await? {
        let mut form = ViewsForm::read(&page.writing_languages(), pairs);
        form.symbol.refuse("error-views-known");
        return answer(page.with_errors(), number, form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let actor = page.account()?.id.clone();
    let number = db.write(move |conn| queries::record(conn, Some(&actor), &views)).await?;
    Ok(see_other(&page.href(&format!("/documents/{number}?notice=saved"))))
}
