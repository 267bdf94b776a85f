//! The desk's forms of visits and of letters: added, edited and recorded in one way.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use diesel::QueryResult;

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::special_procedures::forms::{LetterForm, VisitForm};
use crate::special_procedures::model::{LETTER_KINDS, NewLetter, NewVisit, VISIT_STATES};
use crate::special_procedures::queries;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

pub trait Entry: Sized + Send + 'static {
    type New: Send + 'static;

    fn read(langs: &[Lang], pairs: &Pairs) -> Self;
    /// As it is kept.
    fn find(conn: &mut DbConnection, langs: &[Lang], number: i64) -> QueryResult<Self>;
    fn check(self) -> Result<Self::New, Box<Self>>;
    fn record(conn: &mut DbConnection, actor_id: &str, number: Option<i64>, new: &Self::New) -> Result<(), Error>;
    /// The number is none while it is being added.
    fn answer(self, page: Page, number: Option<i64>, status: StatusCode) -> Result<HttpResponse, Error>;
}

#[derive(Template)]
#[template(path = "special_procedures/visit.html")]
struct VisitPage {
    page: Page,
    number: Option<i64>,
    form: VisitForm,
    choices: Vec<(String, String)>,
    problems: Vec<Problem>,
}

#[derive(Template)]
#[template(path = "special_procedures/letter.html")]
struct LetterPage {
    page: Page,
    number: Option<i64>,
    form: LetterForm,
    choices: Vec<(String, String)>,
    problems: Vec<Problem>,
}

fn choices(page: &Page, prefix: &str, values: &[&str]) -> Vec<(String, String)> {
    values.iter().map(|value| ((*value).to_owned(), page.word(prefix, value).into_owned())).collect()
}

impl Entry for VisitForm {
    type New = NewVisit;

    fn read(langs: &[Lang], pairs: &Pairs) -> VisitForm {
        VisitForm::read(langs, pairs)
    }

    fn find(conn: &mut DbConnection, langs: &[Lang], number: i64) -> QueryResult<VisitForm> {
        Ok(VisitForm::filled(langs, &queries::find_visit(conn, number)?))
    }

    fn check(self) -> Result<NewVisit, Box<VisitForm>> {
        VisitForm::check(self)
    }

    fn record(conn: &mut DbConnection, actor_id: &str, number: Option<i64>, new: &NewVisit) -> Result<(), Error> {
        queries::record_visit(conn, Some(actor_id), number, new)
    }

    fn answer(self, page: Page, number: Option<i64>, status: StatusCode) -> Result<HttpResponse, Error> {
        let (problems, choices) = (self.problems(page.lang), choices(&page, "visit-state", &VISIT_STATES));
        html(status, VisitPage { page, number, form: self, choices, problems })
    }
}

impl Entry for LetterForm {
    type New = NewLetter;

    fn read(langs: &[Lang], pairs: &Pairs) -> LetterForm {
        LetterForm::read(langs, pairs)
    }

    fn find(conn: &mut DbConnection, langs: &[Lang], number: i64) -> QueryResult<LetterForm> {
        Ok(LetterForm::filled(langs, &queries::find_letter(conn, number)?))
    }

    fn check(self) -> Result<NewLetter, Box<LetterForm>> {
        LetterForm::check(self)
    }

    fn record(conn: &mut DbConnection, actor_id: &str, number: Option<i64>, new: &NewLetter) -> Result<(), Error> {
        queries::record_letter(conn, Some(actor_id), number, new)
    }

    fn answer(self, page: Page, number: Option<i64>, status: StatusCode) -> Result<HttpResponse, Error> {
        let (problems, choices) = (self.problems(page.lang), choices(&page, "letter-kind", &LETTER_KINDS));
        html(status, LetterPage { page, number, form: self, choices, problems })
    }
}

pub async fn new<F: Entry>(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    F::read(&page.writing_languages(), &Vec::new()).answer(page, None, StatusCode::OK)
}

pub async fn edit<F: Entry>(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let (number, langs) = (path.1, page.writing_languages());
    let form = db.read(move |conn| Ok(F::find(conn, &langs, number)?)).await?;
    form.answer(page, Some(number), StatusCode::OK)
}

pub async fn create<F: Entry>(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    record::<F>(page, &db, None, &form.0).await
}

pub async fn update<F: Entry>(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64)>,
    form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    record::<F>(page, &db, Some(path.1), &form.0).await
}

async fn record<F: Entry>(page: Page, db: &Db, number: Option<i64>, pairs: &Pairs) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let new = match F::read(&page.writing_languages(), pairs).check() {
        Ok(new) => new,
        Err(form) => return form.answer(page.with_errors(), number, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| F::record(conn, &actor, number, &new)).await?;
    Ok(see_other(&page.href("/desk/special-procedures?notice=saved")))
}
