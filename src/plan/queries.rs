//! SQL of actions and progress updates.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::*;
use crate::clusters;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::organisations;
use crate::schema::{action_texts, actions, attachments, progress_updates};

/// Which actions a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub entity_id: Option<String>,
    pub cluster_id: Option<String>,
    pub plan_state: Option<String>,
    /// Open ones that were due before this day.
    pub overdue_on: Option<NaiveDate>,
    /// Those with a higher number than this, in the order of their numbers; else by due date.
    pub after: Option<i64>,
}

pub fn find_action(conn: &mut DbConnection, number: i64, reader: Lang) -> Result<Action, Error> {
    let row = actions::table.filter(actions::number.eq(number)).select(ActionRow::as_select()).first(conn)?;
    worded(conn, vec![row], reader)?.pop().ok_or(Error::NotFound)
}

pub fn find_action_by_id(conn: &mut DbConnection, id: &str, reader: Lang) -> Result<Action, Error> {
    let row = actions::table.find(id).select(ActionRow::as_select()).first(conn)?;
    worded(conn, vec![row], reader)?.pop().ok_or(Error::NotFound)
}

/// A page of the plan, by due date.
pub fn actions(conn: &mut DbConnection, filter: &Filter, (offset, limit): (i64, i64), reader: Lang) -> QueryResult<Vec<Action>> {
    let mut query = actions::table.order((actions::due_on, actions::number)).offset(offset).limit(limit).into_boxed();
    if let Some(entity_id) = &filter.entity_id {
        query = query.filter(actions::entity_id.eq(entity_id.clone()));
    }
    if let Some(cluster_id) = &filter.cluster_id {
        query = query.filter(actions::cluster_id.eq(cluster_id.clone()));
    }
    if let Some(plan_state) = &filter.plan_state {
        query = query.filter(actions::plan_state.eq(plan_state.clone()));
    }
    if let Some(day) = filter.overdue_on {
        query = query.filter(actions::due_on.lt(day).and(actions::plan_state.ne_all(ENDED)));
    }
    if let Some(after) = filter.after {
        query = query.filter(actions::number.gt(after)).order(actions::number);
    }
    let rows = query.select(ActionRow::as_select()).load(conn)?;
    worded(conn, rows, reader)
}

/// Open actions that are due from one day to another, both included, by due date. In no language yet: see [`worded`].
pub fn actions_due_between(conn: &mut DbConnection, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<ActionRow>> {
    actions::table
        .filter(actions::due_on.between(from, to).and(actions::plan_state.ne_all(ENDED)))
        .order((actions::due_on, actions::number))
        .select(ActionRow::as_select())
        .load(conn)
}

/// All actions of an entity, by due date.
pub fn actions_of_entity(conn: &mut DbConnection, entity_id: &str, reader: Lang) -> QueryResult<Vec<Action>> {
    let rows = actions::table
        .filter(actions::entity_id.eq(entity_id))
        .order((actions::due_on, actions::number))
        .select(ActionRow::as_select())
        .load(conn)?;
    worded(conn, rows, reader)
}

/// All actions of a cluster, by due date.
pub fn actions_of_cluster(conn: &mut DbConnection, cluster_id: &str, reader: Lang) -> QueryResult<Vec<Action>> {
    let rows = actions::table
        .filter(actions::cluster_id.eq(cluster_id))
        .order((actions::due_on, actions::number))
        .select(ActionRow::as_select())
        .load(conn)?;
    worded(conn, rows, reader)
}

/// For each of these clusters how many actions it has, and how many of them are done.
pub fn counts_by_cluster(conn: &mut DbConnection, cluster_ids: &[String]) -> QueryResult<HashMap<String, (i64, i64)>> {
    let rows: Vec<(String, String, i64)> = actions::table
        .filter(actions::cluster_id.eq_any(cluster_ids).and(actions::plan_state.ne("dropped")))
        .group_by((actions::cluster_id, actions::plan_state))
        .select((actions::cluster_id, actions::plan_state, count_star()))
        .load(conn)?;
    let mut counts: HashMap<String, (i64, i64)> = HashMap::new();
    for (cluster_id, plan_state, count) in rows {
        let of_cluster = counts.entry(cluster_id).or_default();
        of_cluster.0 += count;
        of_cluster.1 += if plan_state == "done" { count } else { 0 };
    }
    Ok(counts)
}

/// For each entity how many of its actions are open, and how many of those were due before a day.
pub fn open_by_entity(conn: &mut DbConnection, today: NaiveDate) -> QueryResult<HashMap<String, (i64, i64)>> {
    let open = || actions::table.filter(actions::plan_state.ne_all(ENDED)).group_by(actions::entity_id);
    let all: Vec<(String, i64)> = open().select((actions::entity_id, count_star())).load(conn)?;
    let late: Vec<(String, i64)> =
        open().filter(actions::due_on.lt(today)).select((actions::entity_id, count_star())).load(conn)?;
    let late: HashMap<String, i64> = late.into_iter().collect();
    Ok(all.into_iter().map(|(id, count)| (id.clone(), (count, late.get(&id).copied().unwrap_or(0)))).collect())
}

/// Actions in the reader's words, in the order given.
pub fn worded(conn: &mut DbConnection, rows: Vec<ActionRow>, reader: Lang) -> QueryResult<Vec<Action>> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let (mut titles, mut descriptions) = texts_of(conn, &ids, reader)?;
    let entity_ids: Vec<String> = rows.iter().map(|row| row.entity_id.clone()).collect();
    let entities = organisations::queries::entities_by_id(conn, &entity_ids, reader)?;
    let entities: HashMap<&str, _> = entities.iter().map(|entity| (entity.id.as_str(), entity)).collect();
    let cluster_ids: Vec<String> = rows.iter().map(|row| row.cluster_id.clone()).collect();
    let clusters = clusters::queries::by_id(conn, &cluster_ids, reader)?;
    let clusters: HashMap<&str, _> = clusters.iter().map(|cluster| (cluster.id.as_str(), cluster)).collect();
    let action = |row: ActionRow| {
        let cluster = clusters.get(row.cluster_id.as_str())?;
        Some(Action {
            title: titles.remove(&row.id).unwrap_or_else(|| Wording::none(reader)),
            description: descriptions.remove(&row.id),
            cluster_number: cluster.number,
            cluster_name: cluster.name.clone(),
            entity: (*entities.get(row.entity_id.as_str())?).clone(),
            id: row.id,
            number: row.number,
            cluster_id: row.cluster_id,
            plan_state: row.plan_state,
            starts_on: row.starts_on,
            due_on: row.due_on,
        })
    };
    Ok(rows.into_iter().filter_map(action).collect())
}

type Wordings = HashMap<String, Wording>;

/// Titles and descriptions, which may be in different languages.
fn texts_of(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<(Wordings, Wordings)> {
    let rows: Vec<(String, String, String, String)> =
        action_texts::table.filter(action_texts::action_id.eq_any(ids)).load(conn)?;
    let (titles, descriptions): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .map(|(id, lang, title, description)| ((id.clone(), lang.clone(), title), (id, lang, description)))
        .unzip();
    Ok((Wording::by_owner(reader, &titles), Wording::by_owner(reader, &descriptions)))
}

/// Title and description of an action in every language that it has.
pub fn all_texts(conn: &mut DbConnection, action_id: &str) -> QueryResult<Vec<(Lang, String, String)>> {
    let rows: Vec<(String, String, String)> = action_texts::table
        .filter(action_texts::action_id.eq(action_id))
        .select((action_texts::lang, action_texts::title, action_texts::description))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(lang, title, text)| Some((Lang::find(&lang)?, title, text))).collect())
}

/// Returns its id and number.
pub fn insert_action(conn: &mut DbConnection, actor_id: Option<&str>, new: &NewAction) -> Result<(String, i64), Error> {
    let (id, number) = (db::new_id(), db::next_number(conn, "action")?);
    diesel::insert_into(actions::table)
        .values((
            actions::id.eq(&id),
            actions::number.eq(number),
            actions::cluster_id.eq(&new.cluster_id),
            actions::entity_id.eq(&new.entity_id),
            actions::plan_state.eq(&new.plan_state),
            actions::starts_on.eq(new.starts_on),
            actions::due_on.eq(new.due_on),
            actions::created_at.eq(db::now()),
        ))
        .execute(conn)?;
    store_texts(conn, &id, &new.texts)?;
    let (cluster_id, entity_id, due_on) = (new.cluster_id.as_str(), new.entity_id.as_str(), new.due_on);
    journal::record(conn, actor_id, &ActionAdded { action_id: &id, cluster_id, entity_id, due_on })?;
    Ok((id, number))
}

pub fn update_action(conn: &mut DbConnection, actor_id: Option<&str>, action_id: &str, new: &NewAction) -> Result<(), Error> {
    diesel::update(actions::table.find(action_id))
        .set((
            actions::cluster_id.eq(&new.cluster_id),
            actions::entity_id.eq(&new.entity_id),
            actions::plan_state.eq(&new.plan_state),
            actions::starts_on.eq(new.starts_on),
            actions::due_on.eq(new.due_on),
        ))
        .execute(conn)?;
    store_texts(conn, action_id, &new.texts)?;
    let (entity_id, plan_state, due_on) = (new.entity_id.as_str(), new.plan_state.as_str(), new.due_on);
    journal::record(conn, actor_id, &ActionChanged { action_id, entity_id, plan_state, due_on })
}

/// Sets the texts in these languages; where title and description are empty, that language goes.
fn store_texts(conn: &mut DbConnection, action_id: &str, texts: &[(Lang, String, String)]) -> QueryResult<()> {
    for (lang, title, description) in texts {
        diesel::delete(action_texts::table.find((action_id, lang.code()))).execute(conn)?;
        if !title.is_empty() || !description.is_empty() {
            diesel::insert_into(action_texts::table)
                .values((
                    action_texts::action_id.eq(action_id),
                    action_texts::lang.eq(lang.code()),
                    action_texts::title.eq(title),
                    action_texts::description.eq(description),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Stores what an entity reports, and with it the action's new state. Returns the update's id.
pub fn insert_progress_update(conn: &mut DbConnection, new: &NewUpdate) -> Result<String, Error> {
    let id = db::new_id();
    diesel::insert_into(progress_updates::table)
        .values((
            progress_updates::id.eq(&id),
            progress_updates::action_id.eq(&new.action_id),
            progress_updates::entity_id.eq(&new.entity_id),
            progress_updates::account_id.eq(&new.account_id),
            progress_updates::plan_state.eq(&new.plan_state),
            progress_updates::lang.eq(new.lang.code()),
            progress_updates::body.eq(&new.body),
            progress_updates::came_by.eq(new.came_by),
            progress_updates::posted_at.eq(db::now()),
        ))
        .execute(conn)?;
    for file in &new.attachments {
        diesel::insert_into(attachments::table)
            .values((
                attachments::id.eq(db::new_id()),
                attachments::progress_update_id.eq(&id),
                attachments::file_name.eq(&file.file_name),
                attachments::media_type.eq(&file.media_type),
                attachments::size.eq(file.size),
                attachments::sha256.eq(&file.sha256),
            ))
            .execute(conn)?;
    }
    diesel::update(actions::table.find(&new.action_id)).set(actions::plan_state.eq(&new.plan_state)).execute(conn)?;
    let entry = ProgressReported {
        action_id: &new.action_id,
        progress_update_id: &id,
        entity_id: &new.entity_id,
        plan_state: &new.plan_state,
        came_by: new.came_by,
    };
    journal::record(conn, new.account_id.as_deref(), &entry)?;
    Ok(id)
}

/// What was reported on an action, newest first.
pub fn updates_of(conn: &mut DbConnection, action_id: &str, reader: Lang) -> QueryResult<Vec<ProgressUpdate>> {
    let updates = updates_of_actions(conn, &[action_id.to_owned()], reader)?;
    Ok(updates.into_iter().map(|(_, update)| update).collect())
}

/// What was reported on these actions, with the action's id, newest first.
pub fn updates_of_actions(
    conn: &mut DbConnection,
    action_ids: &[String],
    reader: Lang,
) -> QueryResult<Vec<(String, ProgressUpdate)>> {
    type Row = (String, String, String, String, String, String, chrono::NaiveDateTime);
    let rows: Vec<Row> = progress_updates::table
        .filter(progress_updates::action_id.eq_any(action_ids))
        .order((progress_updates::posted_at.desc(), progress_updates::id.desc()))
        .select((
            progress_updates::action_id,
            progress_updates::id,
            progress_updates::entity_id,
            progress_updates::plan_state,
            progress_updates::lang,
            progress_updates::body,
            progress_updates::posted_at,
        ))
        .load(conn)?;
    let ids: Vec<&String> = rows.iter().map(|row| &row.1).collect();
    let files: Vec<Attachment> = attachments::table
        .filter(attachments::progress_update_id.eq_any(ids))
        .order(attachments::id)
        .select(Attachment::as_select())
        .load(conn)?;
    let entity_ids: Vec<String> = rows.iter().map(|row| row.2.clone()).collect();
    let names = organisations::queries::names_of(conn, &entity_ids, reader)?;
    let update = |(action_id, id, entity_id, plan_state, lang, body, posted_at): Row| {
        let update = ProgressUpdate {
            entity: names.get(&entity_id).cloned().unwrap_or_else(|| Wording::none(reader)),
            lang: Lang::find(&lang).unwrap_or(Lang::EN),
            attachments: files.iter().filter(|file| file.progress_update_id == id).cloned().collect(),
            id,
            plan_state,
            body,
            posted_at,
        };
        (action_id, update)
    };
    Ok(rows.into_iter().map(update).collect())
}

/// An attachment of the action with this number.
pub fn find_attachment(conn: &mut DbConnection, action_number: i64, id: &str) -> QueryResult<Attachment> {
    attachments::table
        .inner_join(progress_updates::table.inner_join(actions::table))
        .filter(attachments::id.eq(id).and(actions::number.eq(action_number)))
        .select(Attachment::as_select())
        .first(conn)
}
