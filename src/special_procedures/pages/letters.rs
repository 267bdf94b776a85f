//! The desk's form of a letter.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::db::Db;
use crate::error::Error;
use crate::special_procedures::forms::LetterForm;
use crate::special_procedures::model::LETTER_KINDS;
use crate::special_procedures::queries;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "special_procedures/letter.html")]
struct Edit {
    page: Page,
    /// None while it is being added.
    number: Option<i64>,
    form: LetterForm,
    choices: Vec<(String, String)>,
    problems: Vec<Problem>,
}

fn answer(page: Page, number: Option<i64>, form: LetterForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let problems = form.problems(page.lang);
    let choices = LETTER_KINDS.iter().map(|value| ((*value).to_owned(), page.word("letter-kind", value).into_owned())).collect();
    html(status, Edit { page, number, form, choices, problems })
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let form = LetterForm::read(&page.writing_languages(), &Vec::new());
    answer(page, None, form, StatusCode::OK)
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = path.1;
    let stored = db.read(move |conn| Ok(queries::find_letter(conn, number)?)).await?;
    let form = LetterForm::filled(&page.writing_languages(), &stored);
    answer(page, Some(number), form, StatusCode::OK)
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    record(page, &db, None, &form.0).await
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    record(page, &db, Some(path.1), &form.0).await
}

async fn record(page: Page, db: &Db, number: Option<i64>, pairs: &Pairs) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let new = match LetterForm::read(&page.writing_languages(), pairs).check() {
        Ok(new) => new,
        Err(form) => return answer(page.with_errors(), number, *form, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::record_letter(conn, Some(&actor), number, &new)).await?;
    Ok(see_other(&page.href("/desk/special-procedures?notice=saved")))
}
