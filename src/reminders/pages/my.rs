//! A focal point's own list: what is late, what is due, what was answered.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use chrono::{NaiveDate, NaiveDateTime};

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::organisations;
use crate::plan::model::Action;
use crate::plan::queries::actions_of_entity;
use crate::reminders::queries;
use crate::web::{Page, html};

/// Actions that ended are shown for the newest so many.
const ENDED_SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "reminders/my.html")]
struct Show {
    page: Page,
    /// The names of the entities, in a sentence.
    entities: String,
    /// What is late, then what is to come, each by due date.
    owed: Vec<(&'static str, Vec<Action>)>,
    answered: Vec<Action>,
    /// When each was last reported on.
    answers: HashMap<String, NaiveDateTime>,
    today: NaiveDate,
}

struct Loaded {
    names: Vec<String>,
    actions: Vec<Action>,
    answers: HashMap<String, NaiveDateTime>,
}

fn load(conn: &mut DbConnection, entity_ids: &[String], reader: Lang) -> Result<Loaded, Error> {
    let names = organisations::queries::entities_by_id(conn, entity_ids, reader)?;
    let mut actions = Vec::new();
    for id in entity_ids {
        actions.extend(actions_of_entity(conn, id, reader)?);
    }
    let ids: Vec<String> = actions.iter().map(|action| action.id.clone()).collect();
    Ok(Loaded {
        answers: queries::last_answers(conn, &ids)?,
        names: names.into_iter().map(|entity| entity.name.text).collect(),
        actions,
    })
}

pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.account()?;
    let entity_ids: Vec<String> = page.viewer.entities().into_iter().map(str::to_owned).collect();
    let reader = page.lang;
    let Loaded { names, mut actions, answers } = db.read(move |conn| load(conn, &entity_ids, reader)).await?;
    let today = page.today();
    actions.sort_by_key(|action| (action.due_on, action.number));
    let (open, mut ended): (Vec<_>, Vec<_>) = actions.into_iter().partition(Action::is_open);
    let (late, coming): (Vec<_>, Vec<_>) = open.into_iter().partition(|action| action.is_overdue(&today));
    let mut owed = vec![("my-late", late), ("my-coming", coming)];
    owed.retain(|(_, actions)| !actions.is_empty());
    ended.sort_by_key(|action| std::cmp::Reverse(answers.get(&action.id).copied()));
    ended.truncate(ENDED_SHOWN);
    let entities = reader.list(&names);
    html(StatusCode::OK, Show { page, entities, owed, answered: ended, answers, today })
}

impl Show {
    fn days(&self, due_on: &NaiveDate) -> String {
        match self.page.days_until(due_on) {
            0 => self.page.t("due-today").into_owned(),
            days if days < 0 => self.page.n("due-days-late", &-days),
            days => self.page.n("due-days-left", &days),
        }
    }
}
