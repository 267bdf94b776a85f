//! SQL of priorities: criteria and scores.

mod decisions;

use std::collections::{HashMap, HashSet};

use diesel::dsl::{count, count_star, max, min, sum};
use diesel::prelude::*;

pub use decisions::*;

use super::model::*;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::schema::{accounts, priority_criteria, priority_criterion_names, priority_scores};

/// Those of the program, as they come or as they were changed, then those that were added.
pub fn criteria(conn: &mut DbConnection) -> QueryResult<Vec<Criterion>> {
    let rows: Vec<(String, i32, bool, bool)> = priority_criteria::table
        .order((priority_criteria::position, priority_criteria::id))
        .select((priority_criteria::id, priority_criteria::weight, priority_criteria::counts_against, priority_criteria::active))
        .load(conn)?;
    let named: Vec<(String, String, String)> = priority_criterion_names::table.load(conn)?;
    let mut names: HashMap<String, Names> = HashMap::new();
    for (criterion, lang, name) in named {
        names.entry(criterion).or_default().insert(lang, name);
    }
    let mut stored: Vec<Criterion> = rows
        .into_iter()
        .map(|(id, weight, counts_against, active)| Criterion {
            names: names.remove(&id).unwrap_or_default(),
            is_proposed: PROPOSED.iter().any(|(known, ..)| *known == id),
            id,
            weight,
            counts_against,
            active,
        })
        .collect();
    let mut found = Vec::new();
    for (id, weight, counts_against) in PROPOSED {
        let place = stored.iter().position(|one| one.id == id);
        let fresh = || Criterion { id: id.into(), weight, counts_against, active: true, names: Names::new(), is_proposed: true };
        let mut criterion = place.map_or_else(fresh, |place| stored.remove(place));
        for lang in Lang::all() {
            let own = || lang.t(&format!("criterion-{id}")).into_owned();
            criterion.names.entry(lang.code().to_owned()).or_insert_with(own);
        }
        found.push(criterion);
    }
    found.extend(stored);
    Ok(found)
}

/// Stores one under its id, or a new one.
pub fn set_criterion(conn: &mut DbConnection, actor_id: &str, id: Option<&str>, new: &NewCriterion) -> Result<(), Error> {
    let id = id.map_or_else(db::new_id, str::to_owned);
    let known: Option<i32> = priority_criteria::table.find(&id).select(priority_criteria::position).first(conn).optional()?;
    let last: Option<i32> = priority_criteria::table.select(max(priority_criteria::position)).first(conn)?;
    diesel::delete(priority_criterion_names::table.filter(priority_criterion_names::criterion_id.eq(&id))).execute(conn)?;
    diesel::delete(priority_criteria::table.find(&id)).execute(conn)?;
    diesel::insert_into(priority_criteria::table)
        .values((
            priority_criteria::id.eq(&id),
            priority_criteria::weight.eq(new.weight),
            priority_criteria::counts_against.eq(new.counts_against),
            priority_criteria::active.eq(new.active),
            priority_criteria::position.eq(known.unwrap_or(last.unwrap_or(0) + 1)),
        ))
        .execute(conn)?;
    for (lang, name) in &new.names {
        diesel::insert_into(priority_criterion_names::table)
            .values((
                priority_criterion_names::criterion_id.eq(&id),
                priority_criterion_names::lang.eq(lang.code()),
                priority_criterion_names::name.eq(name),
            ))
            .execute(conn)?;
    }
    let entry = CriterionSet { criterion_id: &id, weight: new.weight, counts_against: new.counts_against, active: new.active };
    journal::record(conn, Some(actor_id), &entry)
}

/// What stands to be decided of each cluster that somebody scored, by its id.
pub fn bases(conn: &mut DbConnection) -> QueryResult<HashMap<String, Basis>> {
    type Row = (String, String, i64, Option<i64>, Option<i32>, Option<i32>);
    let asked: Vec<Criterion> = criteria(conn)?.into_iter().filter(|one| one.active).collect();
    let ids: Vec<&String> = asked.iter().map(|one| &one.id).collect();
    let open = || priority_scores::table.filter(priority_scores::decision_id.is_null());
    let rows: Vec<Row> = open()
        .group_by((priority_scores::cluster_id, priority_scores::criterion_id))
        .select((
            priority_scores::cluster_id,
            priority_scores::criterion_id,
            count_star(),
            sum(priority_scores::score),
            min(priority_scores::score),
            max(priority_scores::score),
        ))
        .load(conn)?;
    let people: Vec<(String, i64)> = open()
        .filter(priority_scores::criterion_id.eq_any(ids))
        .group_by(priority_scores::cluster_id)
        .select((priority_scores::cluster_id, count(priority_scores::account_id).aggregate_distinct()))
        .load(conn)?;
    let mut tallies: HashMap<(String, String), Tally> = HashMap::new();
    for (cluster, criterion, count, sum, lowest, highest) in rows {
        let tally = Tally {
            count,
            sum: sum.unwrap_or_default(),
            lowest: lowest.unwrap_or_default(),
            highest: highest.unwrap_or_default(),
        };
        tallies.insert((cluster, criterion), tally);
    }
    let basis = |(cluster, people): (String, i64)| {
        let criteria = asked.iter().map(|one| weighed(one, tallies.get(&(cluster.clone(), one.id.clone())).copied()));
        let basis = Basis { people, criteria: criteria.collect() };
        (cluster, basis)
    };
    Ok(people.into_iter().map(basis).collect())
}

fn weighed(criterion: &Criterion, tally: Option<Tally>) -> Weighed {
    Weighed {
        criterion: criterion.id.clone(),
        names: criterion.names.clone(),
        weight: criterion.weight,
        counts_against: criterion.counts_against,
        tally,
    }
}

/// What stands to be decided of one cluster, scored or not.
pub fn basis(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Basis> {
    if let Some(basis) = bases(conn)?.remove(cluster_id) {
        return Ok(basis);
    }
    let asked = criteria(conn)?.into_iter().filter(|one| one.active);
    Ok(Basis { people: 0, criteria: asked.map(|one| weighed(&one, None)).collect() })
}

/// The clusters that somebody has scored since their last decision.
pub fn scored_by(conn: &mut DbConnection, account_id: &str) -> QueryResult<HashSet<String>> {
    let ids: Vec<String> = priority_scores::table
        .filter(priority_scores::account_id.eq(account_id).and(priority_scores::decision_id.is_null()))
        .select(priority_scores::cluster_id)
        .distinct()
        .load(conn)?;
    Ok(ids.into_iter().collect())
}

/// The scores of a cluster that a decision took up; without one, those that wait for it. In the order in which they were given.
pub fn scores(conn: &mut DbConnection, cluster_id: &str, decision_id: Option<&str>) -> QueryResult<Vec<Given>> {
    type Row = (String, Option<String>, Option<String>, i32, String, String);
    let mut query = priority_scores::table
        .left_join(accounts::table)
        .filter(priority_scores::cluster_id.eq(cluster_id.to_owned()))
        .order(priority_scores::id)
        .into_boxed();
    query = match decision_id {
        Some(id) => query.filter(priority_scores::decision_id.eq(id.to_owned())),
        None => query.filter(priority_scores::decision_id.is_null()),
    };
    let rows: Vec<Row> = query
        .select((
            priority_scores::criterion_id,
            priority_scores::account_id,
            accounts::name.nullable(),
            priority_scores::score,
            priority_scores::lang,
            priority_scores::reason,
        ))
        .load(conn)?;
    let given = |(criterion_id, account_id, name, score, lang, reason): Row| Given {
        criterion_id,
        account_id,
        name: name.unwrap_or_default(),
        score,
        reason: Wording { lang: Lang::find(&lang).unwrap_or(Lang::EN), text: reason },
    };
    Ok(rows.into_iter().map(given).collect())
}

/// Changes with every score that waits for a decision and with every decision, so that nobody decides on what they didn't see.
pub fn stamp(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<String> {
    let newest: Option<String> = priority_scores::table
        .filter(priority_scores::cluster_id.eq(cluster_id).and(priority_scores::decision_id.is_null()))
        .select(max(priority_scores::id))
        .first(conn)?;
    let decided = in_force(conn, cluster_id)?;
    Ok(format!("{}.{}", newest.unwrap_or_default(), decided.unwrap_or_default()))
}

/// Puts somebody's scores of a cluster in the place of those that they gave since the last decision.
pub fn set_scores(conn: &mut DbConnection, account_id: &str, cluster_id: &str, new: &[NewScore]) -> Result<(), Error> {
    let own = priority_scores::table.filter(
        priority_scores::cluster_id
            .eq(cluster_id)
            .and(priority_scores::account_id.eq(account_id))
            .and(priority_scores::decision_id.is_null()),
    );
    diesel::delete(own).execute(conn)?;
    for one in new {
        diesel::insert_into(priority_scores::table)
            .values((
                priority_scores::id.eq(db::new_id()),
                priority_scores::cluster_id.eq(cluster_id),
                priority_scores::criterion_id.eq(&one.criterion_id),
                priority_scores::account_id.eq(account_id),
                priority_scores::score.eq(one.score),
                priority_scores::lang.eq(one.lang.code()),
                priority_scores::reason.eq(&one.reason),
                priority_scores::given_at.eq(db::now()),
            ))
            .execute(conn)?;
    }
    journal::record(conn, Some(account_id), &ClusterScored { cluster_id, criteria: new.len() })
}

/// With an account go its scores that wait for a decision; what was decided on stays, without its name.
pub fn forget_person(conn: &mut DbConnection, account_id: &str) -> Result<(), Error> {
    let own = priority_scores::account_id.eq(account_id);
    diesel::delete(priority_scores::table.filter(own.and(priority_scores::decision_id.is_null()))).execute(conn)?;
    diesel::update(priority_scores::table.filter(own)).set(priority_scores::account_id.eq(None::<String>)).execute(conn)?;
    Ok(())
}
