//! SQL of a later proposal: kept until somebody has looked at what it would change, then taken over in whole or in part.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::prelude::*;

use super::aspects::{self, Aspect, Place, Standing};
use super::decisions::{insert, set_name};
use super::proposals::{Grounds, Names, Proposed, is_open, level, texts_of, touched_by_people, words_of};
use super::undoing::{Deciding, decide};
use crate::clusters::engine::{Member, Proposal, ProposedCluster};
use crate::clusters::model::{ClustersProposed, Kind, Later, LaterGroup, LaterMember};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::schema::{cluster_members, cluster_proposals, clusters, recommendations};

/// A new group is one that was there before if they share so much of the larger: one part in so many.
const KNOWN_AGAIN: usize = 3;

/// Whether the program has placed something that nobody has decided on yet.
pub fn has_undecided(conn: &mut DbConnection) -> QueryResult<bool> {
    let undecided: i64 = cluster_members::table.filter(cluster_members::accepted.eq(false)).count().get_result(conn)?;
    Ok(undecided > 0)
}

/// Keeps a proposal in place of the one before, if it differs from how things stand.
pub(super) fn keep(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    proposal: &Proposal,
    grounds: &Grounds,
) -> Result<Proposed, Error> {
    let later = Later { groups: known_again(conn, proposal, grounds)? };
    close(conn)?;
    let differs: usize = shifts(conn, &later)?.values().map(Vec::len).sum();
    if differs > 0 {
        let (id, number) = (db::new_id(), db::next_number(conn, "cluster_proposal")?);
        diesel::insert_into(cluster_proposals::table)
            .values((
                cluster_proposals::id.eq(&id),
                cluster_proposals::number.eq(number),
                cluster_proposals::account_id.eq(actor_id),
                cluster_proposals::proposed.eq(serde_json::to_string(&later)?),
                cluster_proposals::made_at.eq(db::now()),
            ))
            .execute(conn)?;
    }
    let clusters = later.groups.iter().filter(|group| group.cluster.is_none()).count();
    journal::record(conn, actor_id, &ClustersProposed { proposal: "later", clusters, recommendations: differs })?;
    Ok(Proposed { clusters, recommendations: differs, joined: 0, waits: true })
}

/// The groups of a proposal, each with the cluster that it joins or that it is most like.
fn known_again(conn: &mut DbConnection, proposal: &Proposal, grounds: &Grounds) -> Result<Vec<LaterGroup>, Error> {
    let rows: Vec<(String, String)> = cluster_members::table
        .inner_join(clusters::table)
        .filter(clusters::state.eq("proposed"))
        .select((cluster_members::recommendation_id, cluster_members::cluster_id))
        .load(conn)?;
    let mut sizes: HashMap<String, usize> = HashMap::new();
    rows.iter().for_each(|(_, cluster)| *sizes.entry(cluster.clone()).or_default() += 1);
    let own: HashMap<String, String> = rows.into_iter().collect();
    let joined: HashSet<&String> = proposal.clusters.iter().filter_map(|group| group.joins.as_ref()).collect();
    let mut shared: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for (at, group) in proposal.clusters.iter().enumerate().filter(|(_, group)| group.joins.is_none()) {
        for cluster in group.members.iter().filter_map(|member| own.get(&*member.key)).filter(|id| !joined.contains(id)) {
            *shared.entry((at, cluster.clone())).or_default() += 1;
        }
    }
    let mut pairs: Vec<((usize, String), usize)> = shared.into_iter().collect();
    pairs.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let (mut known, mut taken) = (HashMap::new(), HashSet::new());
    for ((at, cluster), count) in pairs {
        let larger = proposal.clusters[at].members.len().max(sizes[&cluster]);
        let is_like = count * KNOWN_AGAIN >= larger;
        if is_like && !known.contains_key(&at) && taken.insert(cluster.clone()) {
            known.insert(at, cluster);
        }
    }
    let (items, mut names) = (grounds.by_key(), Names::read(conn)?);
    let group = |(at, group): (usize, &ProposedCluster)| {
        let cluster = group.joins.clone().or_else(|| known.remove(&at));
        let member = |member: &Member| LaterMember {
            id: member.key.to_string(),
            words: words_of(member, &names.labels),
            confidence: level(member.confidence).to_owned(),
        };
        LaterGroup {
            members: group.members.iter().map(member).collect(),
            names: if cluster.is_some() { Vec::new() } else { names.of(group, &texts_of(group, &items)) },
            theme: group.theme.clone(),
            words: group.words.clone(),
            cluster,
        }
    };
    Ok(proposal.clusters.iter().enumerate().map(group).collect())
}

/// The number and content of the proposal that waits for somebody to look at it.
pub fn pending(conn: &mut DbConnection) -> Result<Option<(i64, Later)>, Error> {
    let row: Option<(i64, String)> = cluster_proposals::table
        .filter(cluster_proposals::closed_at.is_null())
        .order(cluster_proposals::number.desc())
        .select((cluster_proposals::number, cluster_proposals::proposed))
        .first(conn)
        .optional()?;
    row.map(|(number, proposed)| Ok((number, serde_json::from_str(&proposed)?))).transpose()
}

/// A proposal is looked at once.
pub fn close(conn: &mut DbConnection) -> QueryResult<usize> {
    let open = cluster_proposals::table.filter(cluster_proposals::closed_at.is_null());
    diesel::update(open).set(cluster_proposals::closed_at.eq(Some(db::now()))).execute(conn)
}

/// What would come into each group that nobody has decided on, with the cluster that it would leave.
pub fn shifts(conn: &mut DbConnection, later: &Later) -> QueryResult<HashMap<usize, Vec<(LaterMember, Place)>>> {
    let ids: Vec<String> = later.groups.iter().flat_map(|group| group.members.iter().map(|member| member.id.clone())).collect();
    let places = aspects::places(conn, &ids)?;
    let known = still_there(conn, &ids)?;
    let mut shifts: HashMap<usize, Vec<(LaterMember, Place)>> = HashMap::new();
    for (at, group) in later.groups.iter().enumerate() {
        for member in group.members.iter().filter(|member| known.contains(&member.id)) {
            let Some(place) = places.get(&member.id) else { continue };
            if !place.is_decided() && (group.cluster.is_none() || place.cluster_id() != group.cluster.as_ref()) {
                shifts.entry(at).or_default().push((member.clone(), place.clone()));
            }
        }
    }
    Ok(shifts)
}

/// Those of these recommendations that were not removed since.
fn still_there(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashSet<String>> {
    let mut found = HashSet::new();
    for ids in ids.chunks(1_000) {
        let known: Vec<String> =
            recommendations::table.filter(recommendations::id.eq_any(ids)).select(recommendations::id).load(conn)?;
        found.extend(known);
    }
    Ok(found)
}

/// Takes over what these groups would change; the other groups are left as they are. Returns how many recommendations moved.
pub fn adopt(conn: &mut DbConnection, actor_id: &str, number: i64, chosen: &[usize]) -> Result<usize, Error> {
    let (_, later) = pending(conn)?.filter(|(pending, _)| *pending == number).ok_or(Error::Conflict)?;
    let mut shifts = shifts(conn, &later)?;
    let (mut moves, mut touched) = (Vec::new(), Vec::new());
    for at in chosen {
        let (Some(group), Some(coming)) = (later.groups.get(*at), shifts.remove(at)) else { continue };
        let cluster_id = match &group.cluster {
            Some(known) if is_open(conn, known)? => known.clone(),
            // Closed until the decision opens it: that is what taking the decision back leads to.
            _ => {
                let (id, _) = insert(conn, "discarded", None, group.theme.as_deref(), &group.words)?;
                for (lang, name) in &group.names {
                    set_name(conn, &id, *lang, name, "program")?;
                }
                touched.push(Aspect::State(id.clone()));
                id
            }
        };
        moves.extend(coming.into_iter().map(|(member, place)| (member, place, cluster_id.clone())));
    }
    let left: HashSet<String> = moves.iter().filter_map(|(_, place, _)| place.cluster_id().cloned()).collect();
    touched.extend(left.iter().cloned().map(Aspect::State));
    touched.extend(moves.iter().map(|(member, ..)| Aspect::Placement(member.id.clone())));
    decide(conn, &Deciding::new(Some(actor_id), Kind::Adopted), &touched, |conn| {
        for (member, _, cluster_id) in &moves {
            aspects::put(conn, &member.id, &Place::In(proposed(member, cluster_id)?))?;
        }
        let opened: Vec<String> = moves.iter().map(|(_, _, id)| id.clone()).collect();
        let discarded = clusters::table.filter(clusters::id.eq_any(&opened).and(clusters::state.eq("discarded")));
        diesel::update(discarded).set(clusters::state.eq("proposed")).execute(conn)?;
        close_empty(conn, &left)
    })?;
    close(conn)?;
    let entry = ClustersProposed { proposal: "adopted", clusters: chosen.len(), recommendations: moves.len() };
    journal::record(conn, Some(actor_id), &entry)?;
    Ok(moves.len())
}

fn proposed(member: &LaterMember, cluster_id: &str) -> Result<Standing, Error> {
    Ok(Standing {
        cluster_id: cluster_id.to_owned(),
        decided_by: "program".to_owned(),
        account_id: None,
        words: serde_json::to_string(&member.words)?,
        confidence: Some(member.confidence.clone()),
        accepted: false,
        decided_at: db::now(),
    })
}

/// A proposed cluster that nothing is left of goes, unless people have worked on it.
fn close_empty(conn: &mut DbConnection, ids: &HashSet<String>) -> Result<(), Error> {
    let kept = touched_by_people(conn)?;
    for id in ids.iter().filter(|id| !kept.contains(*id)) {
        let left: i64 = cluster_members::table.filter(cluster_members::cluster_id.eq(id)).count().get_result(conn)?;
        if left == 0 {
            let empty = clusters::table.filter(clusters::id.eq(id).and(clusters::state.eq("proposed")));
            diesel::update(empty).set(clusters::state.eq("discarded")).execute(conn)?;
        }
    }
    Ok(())
}
