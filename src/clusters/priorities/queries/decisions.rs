//! SQL of decisions on the priority of clusters: taken, withdrawn, put in force again; the record of each stays.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::super::model::*;
use super::basis;
use crate::clusters::model::{ClusterPrioritised, ClusterPriorityWithdrawn, Kind};
use crate::clusters::queries::{self as clusters_queries, Aspect, Deciding};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::schema::{
    accounts, clusters, decision_changes, decisions as kept, priority_decision_reasons, priority_decisions, priority_scores,
};

/// Decides on what was scored; the scores stay with the decision, and the next ones begin anew.
pub fn decide(
    conn: &mut DbConnection,
    actor_id: &str,
    cluster_id: &str,
    priority: Option<&str>,
    reasons: &[(Lang, String)],
) -> Result<(), Error> {
    let basis = basis(conn, cluster_id)?;
    let id = record(conn, Some(actor_id), cluster_id, priority, &basis)?;
    for (lang, reason) in reasons {
        diesel::insert_into(priority_decision_reasons::table)
            .values((
                priority_decision_reasons::decision_id.eq(&id),
                priority_decision_reasons::lang.eq(lang.code()),
                priority_decision_reasons::reason.eq(reason),
            ))
            .execute(conn)?;
    }
    let open =
        priority_scores::table.filter(priority_scores::cluster_id.eq(cluster_id).and(priority_scores::decision_id.is_null()));
    diesel::update(open).set(priority_scores::decision_id.eq(&id)).execute(conn)?;
    Ok(())
}

/// Decides without scores: they wait for a decision that takes them up.
pub fn set_priority(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    cluster_id: &str,
    priority: Option<&str>,
) -> Result<(), Error> {
    record(conn, actor_id, cluster_id, priority, &Basis::default()).map(drop)
}

fn record(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    cluster_id: &str,
    priority: Option<&str>,
    basis: &Basis,
) -> Result<String, Error> {
    let touched = [Aspect::Priority(cluster_id.to_owned())];
    clusters_queries::decide(conn, &Deciding::new(actor_id, Kind::Prioritised), &touched, |conn| {
        let id = db::new_id();
        diesel::insert_into(priority_decisions::table)
            .values((
                priority_decisions::id.eq(&id),
                priority_decisions::cluster_id.eq(cluster_id),
                priority_decisions::priority.eq(priority),
                priority_decisions::basis.eq(serde_json::to_string(basis)?),
                priority_decisions::account_id.eq(actor_id),
                priority_decisions::decided_at.eq(db::now()),
            ))
            .execute(conn)?;
        diesel::update(clusters::table.find(cluster_id)).set(clusters::priority.eq(priority)).execute(conn)?;
        journal::record(conn, actor_id, &ClusterPrioritised { cluster_id, priority })?;
        Ok(id)
    })
}

/// The newest decision that nobody withdrew.
pub fn in_force(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Option<String>> {
    priority_decisions::table
        .filter(priority_decisions::cluster_id.eq(cluster_id).and(priority_decisions::withdrawn_at.is_null()))
        .order((priority_decisions::decided_at.desc(), priority_decisions::id.desc()))
        .select(priority_decisions::id)
        .first(conn)
        .optional()
}

/// Puts a decision in force: one that was withdrawn, or the one before that which is in force, which is withdrawn by that.
pub fn put_in_force(conn: &mut DbConnection, actor_id: &str, cluster_id: &str, id: Option<&String>) -> Result<(), Error> {
    let row = match id {
        Some(id) => {
            let columns = (priority_decisions::priority, priority_decisions::withdrawn_at);
            Some(priority_decisions::table.find(id).select(columns).first::<(Option<String>, Option<NaiveDateTime>)>(conn)?)
        }
        None => None,
    };
    let (priority, withdrawn_at) = row.unwrap_or_default();
    let priority = priority.as_deref();
    diesel::update(clusters::table.find(cluster_id)).set(clusters::priority.eq(priority)).execute(conn)?;
    if let (Some(id), Some(_)) = (id, withdrawn_at) {
        diesel::update(priority_decisions::table.find(id))
            .set((
                priority_decisions::withdrawn_at.eq(None::<NaiveDateTime>),
                priority_decisions::withdrawn_by.eq(None::<String>),
            ))
            .execute(conn)?;
        take_up(conn, cluster_id, id)?;
        return journal::record(conn, Some(actor_id), &ClusterPrioritised { cluster_id, priority });
    }
    if let Some(withdrawn) = in_force(conn, cluster_id)? {
        diesel::update(priority_decisions::table.find(&withdrawn))
            .set((priority_decisions::withdrawn_at.eq(Some(db::now())), priority_decisions::withdrawn_by.eq(Some(actor_id))))
            .execute(conn)?;
        give_back(conn, cluster_id, &withdrawn)?;
    }
    journal::record(conn, Some(actor_id), &ClusterPriorityWithdrawn { cluster_id, priority })
}

/// Criterion and account of a score that somebody gave who has an account still.
type Scored = (String, Option<String>);
type Score = (Scored, (i32, String, String, NaiveDateTime));

fn scored(conn: &mut DbConnection, cluster_id: &str, decision_id: Option<&str>) -> QueryResult<HashMap<Scored, Score>> {
    let own = priority_scores::table.filter(priority_scores::cluster_id.eq(cluster_id.to_owned()));
    let own = own.filter(priority_scores::account_id.is_not_null()).into_boxed();
    let own = match decision_id {
        Some(id) => own.filter(priority_scores::decision_id.eq(id.to_owned())),
        None => own.filter(priority_scores::decision_id.is_null()),
    };
    let what = (priority_scores::score, priority_scores::lang, priority_scores::reason, priority_scores::given_at);
    let rows: Vec<Score> = own.select(((priority_scores::criterion_id, priority_scores::account_id), what)).load(conn)?;
    Ok(rows.into_iter().map(|score| (score.0.clone(), score)).collect())
}

/// Scores that a withdrawn decision took up wait for the next one, where nobody has scored anew; the record keeps its own.
fn give_back(conn: &mut DbConnection, cluster_id: &str, decision_id: &str) -> QueryResult<()> {
    let open = scored(conn, cluster_id, None)?;
    for (whose, (_, (score, lang, reason, given_at))) in scored(conn, cluster_id, Some(decision_id))? {
        if open.contains_key(&whose) {
            continue;
        }
        let (criterion_id, account_id) = whose;
        diesel::insert_into(priority_scores::table)
            .values((
                priority_scores::id.eq(db::new_id()),
                priority_scores::cluster_id.eq(cluster_id),
                priority_scores::criterion_id.eq(criterion_id),
                priority_scores::account_id.eq(account_id),
                priority_scores::score.eq(score),
                priority_scores::lang.eq(lang),
                priority_scores::reason.eq(reason),
                priority_scores::given_at.eq(given_at),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What was given back when it was withdrawn, and is as it was, is the decision's again.
fn take_up(conn: &mut DbConnection, cluster_id: &str, decision_id: &str) -> QueryResult<()> {
    let open = scored(conn, cluster_id, None)?;
    for (whose, score) in scored(conn, cluster_id, Some(decision_id))? {
        if open.get(&whose) != Some(&score) {
            continue;
        }
        let (criterion_id, account_id) = whose;
        let same = priority_scores::table
            .filter(priority_scores::cluster_id.eq(cluster_id).and(priority_scores::decision_id.is_null()))
            .filter(priority_scores::criterion_id.eq(criterion_id).and(priority_scores::account_id.eq(account_id)));
        diesel::delete(same).execute(conn)?;
    }
    Ok(())
}

type Row = (String, String, Option<String>, String, NaiveDateTime, Option<String>, Option<NaiveDateTime>, Option<String>);

/// Those of a cluster, the newest first.
pub fn decisions(conn: &mut DbConnection, cluster_id: &str, reader: Lang) -> Result<Vec<Decision>, Error> {
    let decisions = read(conn, Some(cluster_id), reader)?;
    Ok(decisions.into_iter().map(|(_, decision)| decision).collect())
}

/// Those of all accepted clusters, each with the id of its cluster: by cluster, the newest first.
pub fn all_decisions(conn: &mut DbConnection, reader: Lang) -> Result<Vec<(String, Decision)>, Error> {
    read(conn, None, reader)
}

fn read(conn: &mut DbConnection, cluster_id: Option<&str>, reader: Lang) -> Result<Vec<(String, Decision)>, Error> {
    let all = priority_decisions::table
        .inner_join(clusters::table)
        .left_join(accounts::table.on(priority_decisions::account_id.eq(accounts::id.nullable())))
        .order((clusters::number, priority_decisions::decided_at.desc(), priority_decisions::id.desc()))
        .select((
            priority_decisions::id,
            priority_decisions::cluster_id,
            priority_decisions::priority,
            priority_decisions::basis,
            priority_decisions::decided_at,
            accounts::name.nullable(),
            priority_decisions::withdrawn_at,
            priority_decisions::withdrawn_by,
        ))
        .into_boxed();
    let rows: Vec<Row> = match cluster_id {
        Some(id) => all.filter(priority_decisions::cluster_id.eq(id.to_owned())).load(conn)?,
        None => all.filter(clusters::state.eq("accepted")).load(conn)?,
    };
    let ids: Vec<&String> = rows.iter().map(|row| &row.0).collect();
    let reasons: Vec<(String, String, String)> =
        priority_decision_reasons::table.filter(priority_decision_reasons::decision_id.eq_any(ids)).load(conn)?;
    let mut reasons = Wording::by_owner(reader, &reasons);
    let people: Vec<String> = rows.iter().filter_map(|row| row.7.clone()).collect();
    let people = clusters_queries::names_of_people(conn, &people)?;
    let decision = |(id, cluster_id, priority, basis, decided_at, by, withdrawn_at, withdrawn_by): Row| {
        let decision = Decision {
            reason: reasons.remove(&id),
            basis: serde_json::from_str(&basis)?,
            by: by.filter(|name| !name.is_empty()),
            withdrawn_by: withdrawn_by.and_then(|id| people.get(&id).cloned()),
            id,
            priority,
            decided_at,
            withdrawn_at,
        };
        Ok((cluster_id, decision))
    };
    rows.into_iter().map(decision).collect()
}

/// The number under which the bench's journal can take back the decision in force; none where it was taken before that was kept.
pub fn number_in_force(conn: &mut DbConnection, cluster_id: &str) -> Result<Option<i64>, Error> {
    let Some(id) = in_force(conn, cluster_id)? else { return Ok(None) };
    let number = decision_changes::table
        .inner_join(kept::table)
        .filter(decision_changes::subject_id.eq(cluster_id).and(decision_changes::aspect.eq("priority")))
        .filter(decision_changes::after.eq(serde_json::to_string(&id)?).and(kept::undone_turn.is_null()))
        .select(kept::number)
        .first(conn)
        .optional()?;
    Ok(number)
}
