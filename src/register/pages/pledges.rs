//! Voluntary pledges: the way to them in the register, and the desk's form.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde::Deserialize;

use super::list::wording;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Wording;
use crate::register::model::{Document, Filed};
use crate::register::pledges::{BY_HAND, PledgeForm};
use crate::register::queries::pledges;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

const LISTED: i64 = 500;

#[derive(Template)]
#[template(path = "register/desk_pledges.html")]
struct List {
    page: Page,
    pledges: Vec<(Filed, Document)>,
}

impl List {
    fn text(&self, pledge: &Filed) -> Wording {
        wording(&pledge.texts, &pledge.recommendation.original_lang, self.page.lang)
    }

    fn is_by_hand(&self, pledge: &Filed) -> bool {
        pledge.recommendation.detail("entered").as_deref() == Some(BY_HAND)
    }
}

#[derive(Template)]
#[template(path = "register/desk_pledge.html")]
struct New {
    page: Page,
    form: PledgeForm,
    problems: Vec<Problem>,
}

#[derive(Deserialize)]
pub struct Nothing {}

/// They stand in the register as an obligation of their own kind.
pub async fn public(page: Page) -> HttpResponse {
    see_other(&page.href("/recommendations?kind=pledge"))
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let pledges = db.read(|conn| Ok(pledges::all(conn, LISTED)?)).await?;
    html(StatusCode::OK, List { page, pledges })
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let form = PledgeForm::read(&page.writing_languages(), &Vec::new());
    html(StatusCode::OK, New { page, form, problems: Vec::new() })
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let pledge = match PledgeForm::read(&page.writing_languages(), &form.0).check() {
        Ok(pledge) => pledge,
        Err(form) => {
            let problems = form.problems(page.lang);
            return html(StatusCode::UNPROCESSABLE_ENTITY, New { page: page.with_errors(), form: *form, problems });
        }
    };
    let actor = page.account()?.id.clone();
    let number = db.write(move |conn| pledges::add(conn, Some(&actor), &pledge)).await?;
    Ok(see_other(&page.href(&format!("/recommendations/{number}?notice=saved"))))
}

pub async fn remove(page: Page, db: Data<Db>, path: Path<(String, i64)>, _: Form<Nothing>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let (actor, number) = (page.account()?.id.clone(), path.1);
    let notice = match db.write(move |conn| pledges::remove(conn, Some(&actor), number)).await {
        Ok(()) => "saved",
        // A button that was pressed twice.
        Err(Error::NotFound) => "pledge-gone",
        Err(other) => return Err(other),
    };
    Ok(see_other(&page.href(&format!("/desk/pledges?notice={notice}"))))
}
