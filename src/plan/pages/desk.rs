//! The desk's pages of the plan: the actions, each with its entity and its due date.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::plan_states;
use crate::clusters;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::organisations;
use crate::plan::forms::{ActionForm, Choices};
use crate::plan::model::{Action, NewAction};
use crate::plan::queries::{self, Filter};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::paging::{asked, window};
use crate::web::translated::Pairs;
use crate::web::{Field, Form, Page, Paging, html, see_other};

#[derive(Template)]
#[template(path = "plan/desk_list.html")]
struct List {
    page: Page,
    actions: Vec<Action>,
    paging: Paging,
}

#[derive(Template)]
#[template(path = "plan/desk_action.html")]
struct Edit {
    page: Page,
    /// None while it is being added.
    number: Option<i64>,
    form: ActionForm,
    clusters: Choices,
    entities: Choices,
    states: Choices,
    problems: Vec<Problem>,
}

#[derive(Deserialize)]
pub struct Asked {
    cluster: Option<i64>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePlan)?;
    let (lang, number) = (page.lang, asked(&page));
    let mut actions = db.read(move |conn| Ok(queries::actions(conn, &Filter::default(), window(number), lang)?)).await?;
    let paging = Paging::cut(&page, &mut actions);
    html(StatusCode::OK, List { page, actions, paging })
}

/// What an action can be about, and who can be responsible: accepted clusters and open entities.
fn choices(conn: &mut DbConnection, lang: Lang) -> Result<(Choices, Choices), Error> {
    let clusters = clusters::queries::in_state(conn, &["accepted"], lang)?;
    let entities = organisations::queries::entities(conn, lang, false)?;
    let clusters = clusters.into_iter().map(|cluster| (cluster.id, cluster.name.text)).collect();
    Ok((clusters, entities.into_iter().map(|entity| (entity.id, entity.name.text)).collect()))
}

/// A new action, for a cluster and its lead entity where the visitor comes from that cluster.
pub async fn new(page: Page, db: Data<Db>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePlan)?;
    let (lang, langs, wanted) = (page.lang, page.writing_languages(), query.cluster);
    let (form, clusters, entities) = db
        .read(move |conn| {
            let (clusters, entities) = choices(conn, lang)?;
            let mut form = ActionForm::read(&langs, &vec![("plan_state".into(), "planned".into())]);
            if let Some(number) = wanted {
                let cluster = clusters::queries::find(conn, number, lang)?;
                let responsible = clusters::queries::responsible(conn, &cluster.id, lang)?;
                form.entity = responsible.lead.map_or_else(Field::default, |lead| Field::from(lead.id));
                form.cluster = Field::from(cluster.id);
            }
            Ok((form, clusters, entities))
        })
        .await?;
    answer(page, None, form, (clusters, entities), StatusCode::OK)
}

fn answer(
    page: Page,
    number: Option<i64>,
    form: ActionForm,
    (clusters, entities): (Choices, Choices),
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let nothing = || (String::new(), page.t("choose").into_owned());
    let clusters = std::iter::once(nothing()).chain(clusters).collect();
    let entities = std::iter::once(nothing()).chain(entities).collect();
    let (states, problems) = (plan_states(&page), form.problems(page.lang));
    html(status, Edit { page, number, form, clusters, entities, states, problems })
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePlan)?;
    let lang = page.lang;
    let (clusters, entities) = db.read(move |conn| choices(conn, lang)).await?;
    let new = match ActionForm::read(&page.writing_languages(), &form.0).check(&clusters, &entities) {
        Ok(new) => new,
        Err(form) => return answer(page.with_errors(), None, *form, (clusters, entities), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let actor = page.account()?.id.clone();
    let (_, number) = db.write(move |conn| queries::insert_action(conn, Some(&actor), &new)).await?;
    Ok(see_other(&page.href(&format!("/plan/actions/{number}?notice=saved"))))
}

/// As it is stored; its cluster and entity can be chosen even if they have been closed meanwhile.
fn stored(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<(String, NewAction, Choices, Choices), Error> {
    let action = queries::find_action(conn, number, lang)?;
    let (mut clusters, mut entities) = choices(conn, lang)?;
    if !clusters.iter().any(|(id, _)| *id == action.cluster_id) {
        clusters.push((action.cluster_id.clone(), action.cluster_name.text.clone()));
    }
    if !entities.iter().any(|(id, _)| *id == action.entity.id) {
        entities.push((action.entity.id.clone(), action.entity.name.text.clone()));
    }
    let new = NewAction {
        texts: queries::all_texts(conn, &action.id)?,
        cluster_id: action.cluster_id,
        entity_id: action.entity.id,
        plan_state: action.plan_state,
        starts_on: action.starts_on,
        due_on: action.due_on,
    };
    Ok((action.id, new, clusters, entities))
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePlan)?;
    let (lang, number) = (page.lang, path.1);
    let (_, action, clusters, entities) = db.read(move |conn| stored(conn, number, lang)).await?;
    let form = ActionForm::filled(&page.writing_languages(), &action);
    answer(page, Some(number), form, (clusters, entities), StatusCode::OK)
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePlan)?;
    let (lang, number) = (page.lang, path.1);
    let (id, _, clusters, entities) = db.read(move |conn| stored(conn, number, lang)).await?;
    let new = match ActionForm::read(&page.writing_languages(), &form.0).check(&clusters, &entities) {
        Ok(new) => new,
        Err(form) => {
            return answer(page.with_errors(), Some(number), *form, (clusters, entities), StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::update_action(conn, Some(&actor), &id, &new)).await?;
    Ok(see_other(&page.href(&format!("/plan/actions/{number}?notice=saved"))))
}
