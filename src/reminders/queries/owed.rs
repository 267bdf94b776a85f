//! SQL of what is owed: open actions, who answers for them, their words, their last answers.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};
use crate::mail::Recipient;
use crate::reminders::model::{FocalPerson, Item, OpenAction};
use crate::schema::{accounts, action_texts, actions, cluster_names, entity_names, focal_points, progress_updates};

/// So many keys are asked for at once; both databases take many more.
const AT_ONCE: usize = 500;

/// Neither done nor dropped, due between two days (both included), by due date.
pub fn open_actions(conn: &mut DbConnection, from: NaiveDate, to: NaiveDate) -> QueryResult<Vec<OpenAction>> {
    actions::table
        .filter(actions::due_on.between(from, to).and(actions::plan_state.ne_all(["done", "dropped"])))
        .order((actions::due_on, actions::number))
        .select(OpenAction::as_select())
        .load(conn)
}

/// In whatever state.
pub fn actions_by_id(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, OpenAction>> {
    let mut found = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let rows: Vec<OpenAction> = actions::table.filter(actions::id.eq_any(some)).select(OpenAction::as_select()).load(conn)?;
        found.extend(rows.into_iter().map(|action| (action.id.clone(), action)));
    }
    Ok(found)
}

/// Those who answer for each of these entities: the main one first, then the alternates by name.
pub fn focal_points_of(conn: &mut DbConnection, entity_ids: &[String]) -> QueryResult<HashMap<String, Vec<FocalPerson>>> {
    type Row = (String, String, Option<String>, String, String, String, Option<NaiveDateTime>, Option<NaiveDateTime>);
    let mut found: HashMap<String, Vec<FocalPerson>> = HashMap::new();
    for some in entity_ids.chunks(AT_ONCE) {
        let rows: Vec<Row> = focal_points::table
            .inner_join(accounts::table)
            .filter(focal_points::entity_id.eq_any(some))
            .order((focal_points::entity_id, focal_points::part.desc(), accounts::name, accounts::id))
            .select((
                focal_points::entity_id,
                accounts::id,
                accounts::email,
                accounts::name,
                accounts::lang,
                accounts::time_zone,
                accounts::disabled_at,
                accounts::deleted_at,
            ))
            .load(conn)?;
        for (entity_id, account_id, email, name, lang, time_zone, disabled_at, deleted_at) in rows {
            let person = FocalPerson {
                unreachable: email.is_none() || disabled_at.is_some() || deleted_at.is_some(),
                time_zone: time_zone.parse().unwrap_or(Tz::UTC),
                recipient: Recipient {
                    account_id: Some(account_id),
                    name,
                    address: email.unwrap_or_default(),
                    lang: Lang::find(&lang).unwrap_or(Lang::EN),
                },
            };
            found.entry(entity_id).or_default().push(person);
        }
    }
    Ok(found)
}

/// When each of these actions was last reported on.
pub fn last_answers(conn: &mut DbConnection, action_ids: &[String]) -> QueryResult<HashMap<String, NaiveDateTime>> {
    let mut found = HashMap::new();
    for some in action_ids.chunks(AT_ONCE) {
        let rows: Vec<(String, Option<NaiveDateTime>)> = progress_updates::table
            .filter(progress_updates::action_id.eq_any(some))
            .group_by(progress_updates::action_id)
            .select((progress_updates::action_id, diesel::dsl::max(progress_updates::posted_at)))
            .load(conn)?;
        found.extend(rows.into_iter().filter_map(|(id, at)| Some((id, at?))));
    }
    Ok(found)
}

/// Whether somebody reported on an action after a moment.
pub fn answered_since(conn: &mut DbConnection, action_id: &str, since: NaiveDateTime) -> QueryResult<bool> {
    Ok(last_answers(conn, &[action_id.to_owned()])?.get(action_id).is_some_and(|at| *at >= since))
}

/// The words of actions, clusters and entities, in every language they have.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    titles: HashMap<String, Vec<(String, String)>>,
    clusters: HashMap<String, Vec<(String, String)>>,
    entities: HashMap<String, Vec<(String, String)>>,
}

impl Texts {
    /// An action in the words nearest to its reader.
    pub fn item(&self, action: &OpenAction, reader: Lang) -> Item {
        let nearest = |texts: &HashMap<String, Vec<(String, String)>>, id: &str| {
            let rows = texts.get(id).map(Vec::as_slice).unwrap_or_default();
            let rows = rows.iter().map(|(lang, text)| (lang.as_str(), text.as_str()));
            Wording::nearest(reader, rows).unwrap_or_else(|| Wording::none(reader))
        };
        Item {
            action_id: action.id.clone(),
            number: action.number,
            due_on: action.due_on,
            plan_state: action.plan_state.clone(),
            title: nearest(&self.titles, &action.id),
            cluster: nearest(&self.clusters, &action.cluster_id),
            entity: nearest(&self.entities, &action.entity_id),
        }
    }
}

pub fn texts_of<'a>(conn: &mut DbConnection, of: impl IntoIterator<Item = &'a OpenAction>) -> QueryResult<Texts> {
    let (mut action_ids, mut cluster_ids, mut entity_ids) = (Vec::new(), Vec::new(), Vec::new());
    for action in of {
        action_ids.push(action.id.clone());
        cluster_ids.push(action.cluster_id.clone());
        entity_ids.push(action.entity_id.clone());
    }
    for ids in [&mut action_ids, &mut cluster_ids, &mut entity_ids] {
        ids.sort();
        ids.dedup();
    }
    let mut texts = Texts::default();
    for some in action_ids.chunks(AT_ONCE) {
        let rows: Vec<(String, String, String)> = action_texts::table
            .filter(action_texts::action_id.eq_any(some))
            .select((action_texts::action_id, action_texts::lang, action_texts::title))
            .load(conn)?;
        gather(&mut texts.titles, rows);
    }
    for some in cluster_ids.chunks(AT_ONCE) {
        let rows: Vec<(String, String, String)> = cluster_names::table
            .filter(cluster_names::cluster_id.eq_any(some))
            .select((cluster_names::cluster_id, cluster_names::lang, cluster_names::name))
            .load(conn)?;
        gather(&mut texts.clusters, rows);
    }
    for some in entity_ids.chunks(AT_ONCE) {
        gather(&mut texts.entities, entity_names::table.filter(entity_names::entity_id.eq_any(some)).load(conn)?);
    }
    Ok(texts)
}

fn gather(texts: &mut HashMap<String, Vec<(String, String)>>, rows: Vec<(String, String, String)>) {
    for (id, lang, text) in rows {
        texts.entry(id).or_default().push((lang, text));
    }
}
