//! SQL of what a decision may change: each aspect is read before and after it, and can be put back.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_value, to_value};

use crate::clusters::priorities::queries as priorities;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::schema::{actions, cluster_entities, cluster_members, cluster_names, clusters, recommendations, set_aside};

/// One thing of one recommendation or cluster.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Where a recommendation stands.
    Placement(String),
    State(String),
    Names(String),
    Locks(String),
    Entities(String),
    /// Which actions belong to a cluster.
    Actions(String),
    /// Which decision on the priority of a cluster is in force.
    Priority(String),
}

/// A recommendation in a cluster, as its row says.
#[derive(Queryable, Selectable, Insertable, Serialize, Deserialize, Clone, Debug, PartialEq)]
#[diesel(table_name = cluster_members, treat_none_as_default_value = false)]
pub struct Standing {
    pub cluster_id: String,
    pub decided_by: String,
    pub account_id: Option<String>,
    pub words: String,
    pub confidence: Option<String>,
    pub accepted: bool,
    pub decided_at: NaiveDateTime,
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Nowhere,
    Aside { account_id: Option<String>, at: NaiveDateTime },
    In(Standing),
}

impl Place {
    /// What a form says it saw, so that it does not undo what somebody else did meanwhile.
    pub fn seen(&self) -> String {
        match self {
            Place::Nowhere => "nowhere".to_owned(),
            Place::Aside { .. } => "aside".to_owned(),
            Place::In(standing) => format!("{}{}", standing.cluster_id, if standing.accepted { "+" } else { "" }),
        }
    }

    pub fn is_decided(&self) -> bool {
        match self {
            Place::Nowhere => false,
            Place::Aside { .. } => true,
            Place::In(standing) => standing.accepted,
        }
    }

    pub fn cluster_id(&self) -> Option<&String> {
        match self {
            Place::In(standing) => Some(&standing.cluster_id),
            _ => None,
        }
    }
}

impl Aspect {
    pub fn kind(&self) -> &'static str {
        match self {
            Aspect::Placement(_) => "placement",
            Aspect::State(_) => "state",
            Aspect::Names(_) => "names",
            Aspect::Locks(_) => "locks",
            Aspect::Entities(_) => "entities",
            Aspect::Actions(_) => "actions",
            Aspect::Priority(_) => "priority",
        }
    }

    pub fn id(&self) -> &String {
        match self {
            Aspect::Placement(id)
            | Aspect::State(id)
            | Aspect::Names(id)
            | Aspect::Locks(id)
            | Aspect::Entities(id)
            | Aspect::Actions(id)
            | Aspect::Priority(id) => id,
        }
    }

    pub fn of(kind: &str, id: String) -> Option<Aspect> {
        Some(match kind {
            "placement" => Aspect::Placement(id),
            "state" => Aspect::State(id),
            "names" => Aspect::Names(id),
            "locks" => Aspect::Locks(id),
            "entities" => Aspect::Entities(id),
            "actions" => Aspect::Actions(id),
            "priority" => Aspect::Priority(id),
            _ => return None,
        })
    }
}

/// Where each of these recommendations stands.
pub fn places(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, Place>> {
    let mut found: HashMap<String, Place> = ids.iter().map(|id| (id.clone(), Place::Nowhere)).collect();
    for ids in ids.chunks(1_000) {
        let rows: Vec<(String, Standing)> = cluster_members::table
            .filter(cluster_members::recommendation_id.eq_any(ids))
            .select((cluster_members::recommendation_id, Standing::as_select()))
            .load(conn)?;
        found.extend(rows.into_iter().map(|(id, standing)| (id, Place::In(standing))));
        let rows: Vec<(String, Option<String>, NaiveDateTime)> =
            set_aside::table.filter(set_aside::recommendation_id.eq_any(ids)).load(conn)?;
        found.extend(rows.into_iter().map(|(id, account_id, at)| (id, Place::Aside { account_id, at })));
    }
    Ok(found)
}

/// What these aspects are now, in their order.
pub fn read_all(conn: &mut DbConnection, aspects: &[Aspect]) -> Result<Vec<Value>, Error> {
    let placed: Vec<String> =
        aspects.iter().filter(|aspect| matches!(aspect, Aspect::Placement(_))).map(|aspect| aspect.id().clone()).collect();
    let places = places(conn, &placed)?;
    aspects
        .iter()
        .map(|aspect| match aspect {
            Aspect::Placement(id) => Ok(to_value(places.get(id))?),
            _ => read(conn, aspect),
        })
        .collect()
}

fn read(conn: &mut DbConnection, aspect: &Aspect) -> Result<Value, Error> {
    let id = aspect.id();
    Ok(match aspect {
        Aspect::Placement(_) => Value::Null,
        Aspect::State(_) => {
            type State = (String, Option<String>, Option<String>);
            let columns = (clusters::state, clusters::merged_into, clusters::decided_by);
            to_value(clusters::table.find(id).select(columns).first::<State>(conn).optional()?)?
        }
        Aspect::Names(_) => {
            let columns = (cluster_names::lang, cluster_names::name, cluster_names::decided_by);
            let own = cluster_names::table.filter(cluster_names::cluster_id.eq(id)).order(cluster_names::lang);
            to_value(own.select(columns).load::<(String, String, String)>(conn)?)?
        }
        Aspect::Locks(_) => {
            let columns = (clusters::name_locked, clusters::members_locked);
            to_value(clusters::table.find(id).select(columns).first::<(bool, bool)>(conn).optional()?)?
        }
        Aspect::Entities(_) => {
            let own = cluster_entities::table.filter(cluster_entities::cluster_id.eq(id)).order(cluster_entities::entity_id);
            to_value(own.select((cluster_entities::entity_id, cluster_entities::part)).load::<(String, String)>(conn)?)?
        }
        Aspect::Actions(_) => {
            let own = actions::table.filter(actions::cluster_id.eq(id)).order(actions::id);
            to_value(own.select(actions::id).load::<String>(conn)?)?
        }
        Aspect::Priority(_) => to_value(priorities::in_force(conn, id)?)?,
    })
}

/// Puts an aspect back to what it was.
pub fn write(conn: &mut DbConnection, actor_id: &str, aspect: &Aspect, value: &Value) -> Result<(), Error> {
    let (id, value) = (aspect.id(), value.clone());
    match aspect {
        Aspect::Placement(_) => put(conn, id, &from_value(value)?)?,
        Aspect::State(_) => {
            let (state, into, by): (String, Option<String>, Option<String>) = from_value(value)?;
            diesel::update(clusters::table.find(id))
                .set((clusters::state.eq(state), clusters::merged_into.eq(into), clusters::decided_by.eq(by)))
                .execute(conn)?;
        }
        Aspect::Names(_) => {
            diesel::delete(cluster_names::table.filter(cluster_names::cluster_id.eq(id))).execute(conn)?;
            for (lang, name, by) in from_value::<Vec<(String, String, String)>>(value)? {
                let row = (cluster_names::cluster_id.eq(id), cluster_names::lang.eq(lang), cluster_names::name.eq(name));
                diesel::insert_into(cluster_names::table).values((row, cluster_names::decided_by.eq(by))).execute(conn)?;
            }
        }
        Aspect::Locks(_) => {
            let (name, members): (bool, bool) = from_value(value)?;
            diesel::update(clusters::table.find(id))
                .set((clusters::name_locked.eq(name), clusters::members_locked.eq(members)))
                .execute(conn)?;
        }
        Aspect::Entities(_) => {
            diesel::delete(cluster_entities::table.filter(cluster_entities::cluster_id.eq(id))).execute(conn)?;
            for (entity, part) in from_value::<Vec<(String, String)>>(value)? {
                let row = (cluster_entities::entity_id.eq(entity), cluster_entities::part.eq(part));
                diesel::insert_into(cluster_entities::table).values((cluster_entities::cluster_id.eq(id), row)).execute(conn)?;
            }
            db::touched("entity");
        }
        Aspect::Actions(_) => {
            let own = actions::table.filter(actions::id.eq_any(from_value::<Vec<String>>(value)?));
            diesel::update(own).set(actions::cluster_id.eq(id)).execute(conn)?;
            db::touched("action");
        }
        Aspect::Priority(_) => {
            let decision: Option<String> = from_value(value)?;
            priorities::put_in_force(conn, actor_id, id, decision.as_ref())?;
        }
    }
    Ok(())
}

/// Puts a recommendation into this place, wherever it stood.
pub fn put(conn: &mut DbConnection, recommendation_id: &str, place: &Place) -> Result<(), Error> {
    diesel::delete(cluster_members::table.find(recommendation_id)).execute(conn)?;
    diesel::delete(set_aside::table.find(recommendation_id)).execute(conn)?;
    let is_there: i64 = recommendations::table.find(recommendation_id).count().get_result(conn)?;
    match place {
        _ if is_there == 0 => return Err(Error::Conflict),
        Place::Nowhere => {}
        Place::Aside { account_id, at } => {
            let by = (set_aside::account_id.eq(account_id), set_aside::set_aside_at.eq(at));
            let row = (set_aside::recommendation_id.eq(recommendation_id), by);
            diesel::insert_into(set_aside::table).values(row).execute(conn)?;
        }
        Place::In(standing) => {
            let row = (cluster_members::recommendation_id.eq(recommendation_id), standing);
            diesel::insert_into(cluster_members::table).values(row).execute(conn)?;
        }
    }
    Ok(())
}
