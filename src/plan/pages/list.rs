//! The public plan: what is to be done, by whom, by when.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::plan_states;
use crate::db::Db;
use crate::error::Error;
use crate::organisations;
use crate::plan::forms::Choices;
use crate::plan::model::{Action, PLAN_STATES};
use crate::plan::queries::{self, Filter};
use crate::web::paging::{asked, window};
use crate::web::{Field, Page, Paging, cacheable_until, html};

/// Lets the list show open actions whose due date has passed, whatever their state.
const OVERDUE: &str = "overdue";

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    entity: String,
    #[serde(default)]
    state: String,
}

#[derive(Template)]
#[template(path = "plan/list.html")]
struct List {
    page: Page,
    actions: Vec<Action>,
    paging: Paging,
    entities: Choices,
    states: Choices,
    entity: Field,
    state: Field,
    filtered: bool,
}

pub async fn list(page: Page, db: Data<Db>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    let (lang, today, number) = (page.lang, page.today(), asked(&page));
    let until = page.until_next(&[]);
    let Asked { entity, state } = query.into_inner();
    let (wanted_entity, wanted_state) = (entity.clone(), state.clone());
    let (mut actions, entities) = db
        .read(move |conn| {
            let entities = organisations::queries::entities(conn, lang, true)?;
            let chosen = entities.iter().find(|known| known.number.to_string() == wanted_entity);
            let filter = Filter {
                entity_id: chosen.map(|entity| entity.id.clone()),
                plan_state: PLAN_STATES.contains(&wanted_state.as_str()).then(|| wanted_state.clone()),
                overdue_on: (wanted_state == OVERDUE).then_some(today),
                cluster_id: None,
            };
            Ok((queries::actions(conn, &filter, window(number), lang)?, entities))
        })
        .await?;
    let paging = Paging::cut(&page, &mut actions);
    let everybody = (String::new(), page.t("plan-all-entities").into_owned());
    let names = entities.into_iter().map(|entity| (entity.number.to_string(), entity.name.text));
    let any = (String::new(), page.t("plan-all-states").into_owned());
    let late = (OVERDUE.to_owned(), page.t("plan-overdue").into_owned());
    let view = List {
        entities: std::iter::once(everybody).chain(names).collect(),
        states: [any, late].into_iter().chain(plan_states(&page)).collect(),
        filtered: !entity.is_empty() || !state.is_empty(),
        entity: Field::from(entity),
        state: Field::from(state),
        page,
        actions,
        paging,
    };
    Ok(cacheable_until(html(StatusCode::OK, view)?, &["action", "cluster", "entity", "settings"], until))
}
