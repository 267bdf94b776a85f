//! The desk's pages for responsible entities and their focal points.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::{Choices, invited, languages, words};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::organisations::forms::{EntityForm, PersonForm};
use crate::organisations::model::{ENTITY_KINDS, Entity, FocalPoint};
use crate::organisations::queries;
use crate::viewer::{Permission, Role};
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Field, Form, Page, Translated, html, see_other};

#[derive(Template)]
#[template(path = "organisations/desk_entities.html")]
struct List {
    page: Page,
    entities: Vec<Entity>,
}

#[derive(Template)]
#[template(path = "organisations/desk_new_entity.html")]
struct New {
    page: Page,
    form: EntityForm,
    kinds: Choices,
    problems: Vec<Problem>,
}

#[derive(Template)]
#[template(path = "organisations/desk_entity.html")]
struct Edit {
    page: Page,
    entity: Entity,
    focal_points: Vec<FocalPoint>,
    form: EntityForm,
    person: PersonForm,
    kinds: Choices,
    parts: Choices,
    languages: Choices,
    problems: Vec<Problem>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let lang = page.lang;
    let entities = db.read(move |conn| Ok(queries::entities(conn, lang, true)?)).await?;
    html(StatusCode::OK, List { page, entities })
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let form = EntityForm::empty(&page.writing_languages());
    answer_new(page, form, StatusCode::OK)
}

fn answer_new(page: Page, form: EntityForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let (kinds, problems) = (words(&page, "entity-kind", &ENTITY_KINDS), form.problems(page.lang));
    html(status, New { page, form, kinds, problems })
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let (kind, names) = match EntityForm::read(&page.writing_languages(), &form.0).check() {
        Ok(checked) => checked,
        Err(form) => return answer_new(page.with_errors(), *form, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let actor = page.account()?.id.clone();
    let (_, number) = db.write(move |conn| queries::insert_entity(conn, Some(&actor), kind, &names)).await?;
    Ok(see_other(&page.href(&format!("/desk/entities/{number}?notice=saved"))))
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let person = PersonForm::empty(page.lang);
    answer(page, &db, path.1, None, person, StatusCode::OK).await
}

type Loaded = (Entity, Vec<(Lang, String)>, Vec<FocalPoint>);

fn load(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<Loaded, Error> {
    let entity = queries::entity(conn, number, lang)?;
    let names = queries::all_names(conn, &entity.id)?;
    let focal_points = queries::focal_points_of(conn, &entity.id)?;
    Ok((entity, names, focal_points))
}

async fn answer(
    page: Page,
    db: &Db,
    number: i64,
    form: Option<EntityForm>,
    person: PersonForm,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let (entity, names, focal_points) = db.read(move |conn| load(conn, number, lang)).await?;
    let stored = || EntityForm {
        kind: Field::from(entity.kind.as_str()),
        names: Translated::filled("name", &page.writing_languages(), &names),
    };
    let form = form.unwrap_or_else(stored);
    let mut problems = form.problems(lang);
    problems.extend(person.problems(lang));
    let (kinds, parts) = (words(&page, "entity-kind", &ENTITY_KINDS), words(&page, "focal-point-part", &["main", "alternate"]));
    let languages = languages(&page);
    html(status, Edit { page, entity, focal_points, form, person, kinds, parts, languages, problems })
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let number = path.1;
    let (kind, names) = match EntityForm::read(&page.writing_languages(), &form.0).check() {
        Ok(checked) => checked,
        Err(form) => {
            let person = PersonForm::empty(page.lang);
            return answer(page.with_errors(), &db, number, Some(*form), person, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    change(page, db, number, move |conn, actor, entity_id| queries::update_entity(conn, Some(actor), entity_id, kind, &names))
        .await
}

/// Does one thing to an entity and comes back to its page.
async fn change<F>(page: Page, db: Data<Db>, number: i64, what: F) -> Result<HttpResponse, Error>
where
    F: FnOnce(&mut DbConnection, &str, &str) -> Result<(), Error> + Send + 'static,
{
    let (actor, lang) = (page.account()?.id.clone(), page.lang);
    db.write(move |conn| {
        let entity = queries::entity(conn, number, lang)?;
        what(conn, &actor, &entity.id)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/entities/{number}?notice=saved"))))
}

pub async fn close(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    change(page, db, path.1, |conn, actor, entity_id| queries::close_entity(conn, actor, entity_id, true)).await
}

pub async fn reopen(page: Page, db: Data<Db>, path: Path<(String, i64)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    change(page, db, path.1, |conn, actor, entity_id| queries::close_entity(conn, actor, entity_id, false)).await
}

pub async fn add_focal_point(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64)>,
    form: Form<PersonForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let number = path.1;
    let person = match form.into_inner().check() {
        Ok(person) => person,
        Err(form) => return answer(page.with_errors(), &db, number, None, *form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let settings = page.settings.clone();
    change(page, db, number, move |conn, actor, entity_id| {
        let account_id = invited(conn, &settings, actor, &person, (Role::FocalPoint, entity_id))?;
        queries::set_focal_point(conn, Some(actor), entity_id, &account_id, person.part)
    })
    .await
}

pub async fn make_main(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
    _form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let (_, number, account_id) = path.into_inner();
    change(page, db, number, move |conn, actor, entity_id| {
        let known = queries::focal_points_of(conn, entity_id)?;
        if !known.iter().any(|person| person.account_id == account_id) {
            return Err(Error::NotFound);
        }
        queries::set_focal_point(conn, Some(actor), entity_id, &account_id, "main")
    })
    .await
}

pub async fn remove_focal_point(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64, String)>,
    _form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageEntities)?;
    let (_, number, account_id) = path.into_inner();
    change(page, db, number, move |conn, actor, entity_id| queries::remove_focal_point(conn, actor, entity_id, &account_id)).await
}
