//! The desk's page for stakeholder organisations: which exist, and who speaks for them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::{Choices, invited, languages, words};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::organisations::forms::{OrganisationForm, PersonForm};
use crate::organisations::model::{ORGANISATION_KINDS, Organisation};
use crate::organisations::queries;
use crate::viewer::{Permission, Role};
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "organisations/desk_organisations.html")]
struct List {
    page: Page,
    organisations: Vec<Organisation>,
    form: OrganisationForm,
    kinds: Choices,
    problems: Vec<Problem>,
}

/// Account, name, address.
type Representative = (String, String, Option<String>);

#[derive(Template)]
#[template(path = "organisations/desk_organisation.html")]
struct Show {
    page: Page,
    organisation: Organisation,
    representatives: Vec<Representative>,
    person: PersonForm,
    languages: Choices,
    problems: Vec<Problem>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    answer_list(page, &db, OrganisationForm::default(), StatusCode::OK).await
}

async fn answer_list(page: Page, db: &Db, form: OrganisationForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let organisations = db.read(move |conn| Ok(queries::organisations(conn, lang)?)).await?;
    let (kinds, problems) = (words(&page, "organisation-kind", &ORGANISATION_KINDS), form.problems(lang));
    html(status, List { page, organisations, form, kinds, problems })
}

pub async fn create(page: Page, db: Data<Db>, form: Form<OrganisationForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let (kind, name) = match form.into_inner().check() {
        Ok(checked) => checked,
        Err(form) => return answer_list(page.with_errors(), &db, *form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let actor = page.account()?.id.clone();
    let (_, number) = db.write(move |conn| queries::insert_organisation(conn, Some(&actor), kind, &name)).await?;
    Ok(see_other(&page.href(&format!("/desk/organisations/{number}?notice=saved"))))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let person = PersonForm::empty(page.lang);
    answer(page, &db, path.1, person, StatusCode::OK).await
}

async fn answer(page: Page, db: &Db, number: i64, person: PersonForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let (organisation, representatives) = db
        .read(move |conn| {
            let organisation = queries::organisation(conn, number)?;
            let representatives = queries::representatives_of(conn, &organisation.id)?;
            Ok((organisation, representatives))
        })
        .await?;
    let (languages, problems) = (languages(&page), person.problems(page.lang));
    html(status, Show { page, organisation, representatives, person, languages, problems })
}

/// Does one thing to an organisation and comes back to its page.
async fn change<F>(page: Page, db: Data<Db>, number: i64, what: F) -> Result<HttpResponse, Error>
where
    F: FnOnce(&mut DbConnection, &str, &str) -> Result<(), Error> + Send + 'static,
{
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        let organisation = queries::organisation(conn, number)?;
        what(conn, &actor, &organisation.id)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/organisations/{number}?notice=saved"))))
}

pub async fn verify(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    change(page, db, path.1, |conn, actor, id| queries::verify_organisation(conn, Some(actor), id, true)).await
}

pub async fn unverify(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    change(page, db, path.1, |conn, actor, id| queries::verify_organisation(conn, Some(actor), id, false)).await
}

pub async fn add_representative(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64)>,
    form: Form<PersonForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let number = path.1;
    let person = match form.into_inner().check() {
        Ok(person) => person,
        Err(form) => return answer(page.with_errors(), &db, number, *form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let settings = page.settings.clone();
    change(page, db, number, move |conn, actor, id| {
        let account_id = invited(conn, &settings, actor, &person, (Role::Representative, id))?;
        queries::set_representative(conn, Some(actor), id, &account_id, true)
    })
    .await
}

pub async fn remove_representative(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
    _form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let (_, number, account_id) = path.into_inner();
    change(page, db, number, move |conn, actor, id| queries::set_representative(conn, Some(actor), id, &account_id, false)).await
}
