//! The form for an assessment, for whoever may speak for its assessor.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::forms::{AssessmentForm, LONGEST_BODY};
use super::model::{Assessor, GRADES};
use super::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::model::{Document, Filed};
use crate::register::queries::recommendations;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "assessments/new.html")]
struct New {
    page: Page,
    assessor: Assessor,
    number: i64,
    paragraph: String,
    symbol: String,
    form: AssessmentForm,
    problems: Vec<Problem>,
}

impl New {
    fn grades(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.page.t("grade-none").into_owned());
        let worded = |grade: &&str| {
            let meaning = self.page.t(&format!("grade-{}", grade.to_lowercase())).into_owned();
            ((*grade).to_owned(), format!("{grade} – {meaning}"))
        };
        std::iter::once(none).chain(GRADES.iter().map(worded)).collect()
    }

    fn languages(&self) -> Vec<(String, String)> {
        self.page.writing_languages().into_iter().map(|lang: Lang| (lang.code().into(), lang.own_name().into_owned())).collect()
    }

    fn limit(&self) -> usize {
        LONGEST_BODY
    }
}

/// Whose assessment is meant, if this visitor may enter it.
fn assessor_for(page: &Page, slug: &str) -> Result<Assessor, Error> {
    let assessor = Assessor::find(slug).ok_or(Error::NotFound)?;
    page.require(assessor.permission())?;
    Ok(assessor)
}

/// The Universal Periodic Review grades nothing.
fn found(conn: &mut DbConnection, number: i64, assessor: Assessor) -> Result<(Filed, Document), Error> {
    let (filed, document) = recommendations::find(conn, number)?;
    if assessor.grades() && document.is_answered() {
        return Err(Error::NotFound);
    }
    Ok((filed, document))
}

fn view(page: Page, assessor: Assessor, about: (Filed, Document), form: AssessmentForm) -> New {
    let (filed, document) = about;
    let problems = form.problems(page.lang);
    let (number, paragraph) = (filed.recommendation.number, filed.recommendation.paragraph);
    New { page, assessor, number, paragraph, symbol: document.symbol, form, problems }
}

pub async fn new(page: Page, db: Data<Db>, path: Path<(String, i64, String)>) -> Result<HttpResponse, Error> {
    let (_, number, slug) = path.into_inner();
    let assessor = assessor_for(&page, &slug)?;
    let about = db.read(move |conn| found(conn, number, assessor)).await?;
    let form = AssessmentForm::empty(page.lang);
    html(StatusCode::OK, view(page, assessor, about, form))
}

pub async fn create(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
    form: Form<AssessmentForm>,
) -> Result<HttpResponse, Error> {
    let (_, number, slug) = path.into_inner();
    let assessor = assessor_for(&page, &slug)?;
    let mut form = form.into_inner();
    let checked = form.check(assessor, page.today());
    let (actor, done) = (page.viewer.account_id().map(str::to_owned), checked.is_some());
    let about = db
        .write(move |conn| {
            let about = found(conn, number, assessor)?;
            if let Some(new) = &checked {
                queries::insert(conn, actor.as_deref(), &about.0.recommendation.id, assessor, new)?;
            }
            Ok(about)
        })
        .await?;
    match done {
        true => Ok(see_other(&page.href(&format!("/recommendations/{number}?notice=assessment-added#sides")))),
        false => html(StatusCode::UNPROCESSABLE_ENTITY, view(page.with_errors(), assessor, about, form)),
    }
}

pub async fn withdraw(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
    _: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    let (_, number, id) = path.into_inner();
    let viewer = page.viewer.clone();
    let notice = db
        .write(move |conn| {
            let (filed, _) = recommendations::find(conn, number)?;
            let standing = queries::of_recommendation(conn, &filed.recommendation.id)?;
            let standing = standing.into_iter().find(|assessment| assessment.id == id);
            let (found, stands) = match standing {
                Some(found) => (found, true),
                None => (queries::withdrawn(conn, &filed.recommendation.id, &id)?.ok_or(Error::NotFound)?, false),
            };
            let assessor = Assessor::ALL.into_iter().find(|assessor| found.is_by(*assessor)).ok_or(Error::NotFound)?;
            if !viewer.may(assessor.permission()) {
                return Err(Error::NotFound);
            }
            if stands {
                queries::withdraw(conn, viewer.account_id(), &found, assessor)?;
            }
            Ok(if stands { "assessment-withdrawn" } else { "assessment-withdrawn-before" })
        })
        .await?;
    Ok(see_other(&page.href(&format!("/recommendations/{number}?notice={notice}#sides"))))
}
