//! What people decide about a group: confirm and name it, move what stands in it, merge it, take it apart.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::show::{ASIDE, MoveForm, NEW, Returned, answer};
use super::{change, home};
use crate::clusters::forms::NamesForm;
use crate::consultations::groups::queries::{self, Target};
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::translated::{Pairs, value_of};
use crate::web::{Form, Page, Translated, see_other};

type Address = Path<(String, i64, i64)>;

/// To a group, with what just happened.
fn to_group(page: &Page, number: i64, group: i64, notice: &str) -> HttpResponse {
    see_other(&page.href(&format!("{}/{group}?notice={notice}", home(number))))
}

pub async fn confirm(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (number, group) = (path.1, path.2);
    let names = match NamesForm(Translated::read("name", &page.writing_languages(), &form.0)).check() {
        Ok(names) => names,
        Err(form) => {
            let returned = Returned { names: Some(form.0), ..Returned::default() };
            return answer(page.with_errors(), &db, (number, group), returned, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let same_text = value_of(&form.0, "same_text").is("yes");
    let what = move |conn: &mut _, actor: &str, group: &_| queries::confirm(conn, actor, group, &names, same_text);
    change::make(page, &db, (number, group), &form.0, what, |page, ()| {
        to_group(page, number, group, "contribution-group-confirmed")
    })
    .await
}

/// Moves what is ticked into another group, into a new one – which splits this one – or aside.
pub async fn shift(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (number, group) = (path.1, path.2);
    let (chosen, target) = match destination(MoveForm::read(&page.writing_languages(), &form.0)) {
        Ok(found) => found,
        Err(form) => {
            let returned = Returned { moving: Some(*form), ..Returned::default() };
            return answer(page.with_errors(), &db, (number, group), returned, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let what = move |conn: &mut _, actor: &str, group: &_| queries::shift(conn, actor, group, &chosen, target);
    let on = |page: &Page, to: Option<i64>| to_group(page, number, to.unwrap_or(group), "contributions-moved");
    change::make(page, &db, (number, group), &form.0, what, on).await
}

fn destination(mut form: MoveForm) -> Result<(Vec<String>, Target), Box<MoveForm>> {
    if form.chosen.is_empty() {
        form.target.refuse("error-group-chosen");
    } else if form.target.is_empty() {
        form.target.refuse("error-group-target");
    } else if form.target.is(NEW) {
        match NamesForm(form.names.clone()).check() {
            Ok(names) => return Ok((form.chosen, Target::New(names))),
            Err(names) => form.names = names.0,
        }
    } else if form.target.is(ASIDE) {
        return Ok((form.chosen, Target::Aside));
    } else {
        return Ok((form.chosen, Target::Group(form.target.value)));
    }
    Err(Box::new(form))
}

pub async fn merge(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (number, group, into) = (path.1, path.2, value_of(&form.0, "into").value);
    if into.is_empty() {
        return Ok(see_other(&page.href(&format!("{}/{group}#merge", home(number)))));
    }
    let what = move |conn: &mut _, actor: &str, group: &_| queries::merge(conn, actor, group, &into);
    change::make(page, &db, (number, group), &form.0, what, |page, into| {
        to_group(page, number, into, "contribution-groups-merged")
    })
    .await
}

pub async fn dissolve(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let number = path.1;
    let what = |conn: &mut _, actor: &str, group: &_| queries::dissolve(conn, actor, group);
    change::make(page, &db, (number, path.2), &form.0, what, |page, ()| {
        see_other(&page.href(&format!("{}?notice=contribution-group-dissolved", home(number))))
    })
    .await
}
