//! The public plan: what is to be done, by whom, by when.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::plan_states;
use crate::db::Db;
use crate::error::Error;
use crate::organisations;
use crate::organisations::model::Entity;
use crate::plan::forms::Choices;
use crate::plan::model::{Action, PLAN_STATES};
use crate::plan::queries::{self, Filter};
use crate::web::paging::{self, window};
use crate::web::{Field, Page, Paging, cacheable_until, html};

/// Lets the list show open actions whose due date has passed, whatever their state.
const OVERDUE: &str = "overdue";

#[derive(Clone, Deserialize)]
pub struct Asked {
    #[serde(default)]
    entity: String,
    #[serde(default)]
    state: String,
}

impl Asked {
    /// What is unknown is not asked for: an address may come from anywhere.
    pub fn filter(&self, entities: &[Entity], today: NaiveDate) -> Filter {
        let entity = entities.iter().find(|known| known.number.to_string() == self.entity);
        Filter {
            entity_id: entity.map(|entity| entity.id.clone()),
            plan_state: PLAN_STATES.contains(&self.state.as_str()).then(|| self.state.clone()),
            overdue_on: (self.state == OVERDUE).then_some(today),
            ..Filter::default()
        }
    }
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

impl List {
    fn download(&self, extension: &str) -> String {
        let pairs = [("state", &self.state.value), ("entity", &self.entity.value)];
        let query = serde_html_form::to_string(pairs).unwrap_or_default();
        self.page.href(&format!("/plan/export.{extension}?{query}"))
    }
}

pub async fn list(page: Page, db: Data<Db>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    let (lang, today, number) = (page.lang, page.today(), paging::asked(&page));
    let until = page.until_next(&[]);
    let asked = query.into_inner();
    let Asked { entity, state } = asked.clone();
    let (mut actions, entities) = db
        .read(move |conn| {
            let entities = organisations::queries::entities(conn, lang, true)?;
            Ok((queries::actions(conn, &asked.filter(&entities, today), window(number), lang)?, entities))
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
    Ok(cacheable_until(html(StatusCode::OK, view)?, &["action", "cluster", "entity"], until))
}
