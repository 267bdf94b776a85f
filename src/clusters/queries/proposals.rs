//! SQL of proposals: what is to be grouped, what people have settled, and writing a proposal down.

use std::collections::{BTreeSet, HashMap, HashSet};

use diesel::dsl::count_star;
use diesel::prelude::*;
use rayon::prelude::*;

use super::decisions::{accept_all, insert, set_name};
use super::themes::Shared;
use super::{differences, meanings};
use crate::clusters::engine::{Confidence, Item, Member, Outlined, Placed, Progress, Proposal, ProposedCluster};
use crate::clusters::model::ClustersProposed;
use crate::clusters::naming::{self, Labels};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::register::tagging;
use crate::schema::{
    actions, cluster_entities, cluster_members, cluster_names, clusters, recommendation_texts, recommendations, set_aside,
    term_labels, terms, topics,
};
use crate::taxonomy::subjects::main_themes;
use crate::taxonomy::tagger::Suggestion;
use crate::taxonomy::{queries as taxonomy_queries, terms as taxonomy};

/// What the program may group, and what people have settled for it to learn from.
pub struct Grounds {
    pub items: Vec<Item>,
    pub placed: Vec<Placed>,
}

/// What a proposal came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub clusters: usize,
    pub recommendations: usize,
    /// Recommendations that would join clusters that were there before.
    pub joined: usize,
    /// Nothing was changed: it waits for somebody to look at what it would change.
    pub waits: bool,
}

/// What clusters may be called, and what they are called already.
pub struct Names {
    pub labels: Labels,
    taken: HashSet<(String, String)>,
}

impl Names {
    pub fn read(conn: &mut DbConnection) -> QueryResult<Names> {
        Ok(Names { labels: labels(conn)?, taken: taken_names(conn)? })
    }

    /// A name in each language for a group of which only this is known.
    pub fn outlined(&mut self, group: &Outlined) -> Vec<(Lang, String)> {
        let carried = group.themes.iter().map(|(theme, count)| (theme.as_str(), *count)).collect();
        let ranked = naming::ranked_counts(group.theme.as_deref(), carried, group.size);
        let lang = Lang::find(&group.lang).unwrap_or(Lang::EN);
        naming::names(&ranked, (&group.words, lang), &self.labels, &mut self.taken)
    }

    /// A name in each language for a group of these texts.
    pub fn of(&mut self, cluster: &ProposedCluster, texts: &[&Item]) -> Vec<(Lang, String)> {
        let ranked = naming::ranked(cluster.theme.as_deref(), texts.iter().map(|item| item.themes.as_slice()));
        let lang = texts.first().and_then(|item| Lang::find(&item.lang)).unwrap_or(Lang::EN);
        naming::names(&ranked, (&cluster.words, lang), &self.labels, &mut self.taken)
    }
}

impl Grounds {
    /// What is to be grouped, by its key.
    pub fn by_key(&self) -> HashMap<&str, &Item> {
        self.items.iter().map(|item| (&*item.key, item)).collect()
    }
}

/// The texts of a group's members.
pub(super) fn texts_of<'a>(cluster: &ProposedCluster, items: &HashMap<&str, &'a Item>) -> Vec<&'a Item> {
    cluster.members.iter().filter_map(|member| items.get(&*member.key).copied()).collect()
}

#[derive(Insertable)]
#[diesel(table_name = cluster_members, treat_none_as_default_value = false)]
struct NewMember {
    recommendation_id: String,
    cluster_id: String,
    decided_by: &'static str,
    words: String,
    confidence: Option<&'static str>,
    accepted: bool,
    decided_at: chrono::NaiveDateTime,
}

/// Rows of one insert, well below what either database binds at once, and texts looked at together.
const BATCH: usize = 1_000;

/// The proposed clusters about which somebody has decided something, or on which something was built.
pub(super) fn touched_by_people(conn: &mut DbConnection) -> QueryResult<BTreeSet<String>> {
    let mut kept: BTreeSet<String> = BTreeSet::new();
    kept.extend(
        cluster_names::table
            .filter(cluster_names::decided_by.eq("person"))
            .select(cluster_names::cluster_id)
            .distinct()
            .load::<String>(conn)?,
    );
    kept.extend(
        cluster_members::table
            .filter(cluster_members::decided_by.eq("person").or(cluster_members::accepted.eq(true)))
            .select(cluster_members::cluster_id)
            .distinct()
            .load::<String>(conn)?,
    );
    kept.extend(cluster_entities::table.select(cluster_entities::cluster_id).distinct().load::<String>(conn)?);
    kept.extend(actions::table.select(actions::cluster_id).distinct().load::<String>(conn)?);
    kept.extend(topics::table.select(topics::cluster_id).distinct().load::<Option<String>>(conn)?.into_iter().flatten());
    kept.extend(clusters::table.select(clusters::merged_into).distinct().load::<Option<String>>(conn)?.into_iter().flatten());
    kept.extend(clusters::table.filter(clusters::priority.is_not_null()).select(clusters::id).load::<String>(conn)?);
    let locked = clusters::name_locked.eq(true).or(clusters::members_locked.eq(true));
    kept.extend(clusters::table.filter(locked).select(clusters::id).load::<String>(conn)?);
    let proposed: HashSet<String> =
        clusters::table.filter(clusters::state.eq("proposed")).select(clusters::id).load::<String>(conn)?.into_iter().collect();
    kept.retain(|id| proposed.contains(id));
    Ok(kept)
}

/// What people decided on, with its cluster; none where they put it aside.
fn settled(conn: &mut DbConnection) -> QueryResult<HashMap<String, Option<String>>> {
    let rows: Vec<(String, String)> = cluster_members::table
        .filter(cluster_members::accepted.eq(true).or(cluster_members::decided_by.eq("person")))
        .select((cluster_members::recommendation_id, cluster_members::cluster_id))
        .load(conn)?;
    let aside: Vec<String> = set_aside::table.select(set_aside::recommendation_id).load(conn)?;
    let placed = rows.into_iter().map(|(recommendation, cluster)| (recommendation, Some(cluster)));
    Ok(placed.chain(aside.into_iter().map(|recommendation| (recommendation, None))).collect())
}

/// Reads what a proposal is made from: what is to be grouped, and what people have settled.
pub fn grounds(conn: &mut DbConnection) -> Result<Grounds, Error> {
    grounds_watched(conn, &Progress::default())
}

/// Of no use once the progress was stopped.
pub fn grounds_watched(conn: &mut DbConnection, progress: &Progress) -> Result<Grounds, Error> {
    let mut settled = settled(conn)?;
    let mut grounds = Grounds { items: Vec::new(), placed: Vec::new() };
    for item in items_watched(conn, None, progress)? {
        match settled.remove(&*item.key) {
            Some(Some(cluster)) => grounds.placed.push(Placed { item, cluster }),
            Some(None) => {}
            None => grounds.items.push(item),
        }
    }
    Ok(grounds)
}

/// For each recommendation, or for these alone, its text in the language that most have, its themes, and what the tagger
/// makes of it.
pub fn items(conn: &mut DbConnection, only: Option<&HashSet<String>>) -> Result<Vec<Item>, Error> {
    items_watched(conn, only, &Progress::default())
}

fn items_watched(conn: &mut DbConnection, only: Option<&HashSet<String>>, progress: &Progress) -> Result<Vec<Item>, Error> {
    let mut shared = Shared::default();
    let mut themes = shared.themes(conn)?;
    let tagger = taxonomy_queries::tagger(conn)?;
    let mut wanted = texts(conn)?;
    wanted.retain(|(key, ..)| only.is_none_or(|only| only.contains(key)));
    let (mut items, all) = (Vec::new(), wanted.len());
    let mut wanted = wanted.into_iter();
    while items.len() < all {
        if !progress.goes_on(items.len(), all) {
            return Ok(items);
        }
        let some: Vec<(String, String, String)> = wanted.by_ref().take(BATCH).collect();
        let texts = some.iter().map(|(key, lang, text)| (key.as_str(), lang.as_str(), text.as_str()));
        let meanings = tagging::meanings(conn, tagger.as_deref(), texts)?;
        let tags = some.par_iter().map(|(key, lang, text)| main_themes(tagger.as_deref(), text, lang, meanings.get(key)));
        let tags: Vec<Vec<Suggestion>> = tags.collect();
        for ((key, lang, text), tags) in some.into_iter().zip(tags) {
            let themes = themes.remove(&key).unwrap_or_default();
            items.push(Item { themes, tags: shared.tags(&tags), lang, text, key: key.into(), meaning: None });
        }
    }
    meanings::add_kept(conn, &mut items, progress)?;
    Ok(items)
}

/// What stands in a cluster, decided or not, as a proposal is made from it.
pub fn items_of(conn: &mut DbConnection, cluster_id: &str) -> Result<Vec<Item>, Error> {
    let own = cluster_members::table.filter(cluster_members::cluster_id.eq(cluster_id));
    let own: HashSet<String> = own.select(cluster_members::recommendation_id).load(conn)?.into_iter().collect();
    items(conn, Some(&own))
}

/// The names that the program has for each group of a proposal.
pub fn names_for(conn: &mut DbConnection, proposal: &Proposal, items: &[Item]) -> QueryResult<Vec<Vec<(Lang, String)>>> {
    let mut names = Names::read(conn)?;
    let items: HashMap<&str, &Item> = items.iter().map(|item| (&*item.key, item)).collect();
    Ok(proposal.clusters.iter().map(|cluster| names.of(cluster, &texts_of(cluster, &items))).collect())
}

/// What the open clusters are about, as texts to compare with: their names, in the language that most have, and themes.
pub fn called(conn: &mut DbConnection) -> QueryResult<Vec<(String, Item)>> {
    let rows: Vec<(String, Option<String>, String, String)> = cluster_names::table
        .inner_join(clusters::table)
        .filter(clusters::state.eq_any(["proposed", "accepted"]))
        .order((cluster_names::cluster_id, cluster_names::lang))
        .select((cluster_names::cluster_id, clusters::theme, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    let Some(lang) = language_of_most(conn)? else { return Ok(Vec::new()) };
    let named = |(cluster, theme, lang, text): (String, Option<String>, String, String)| {
        let tags = match &theme {
            Some(theme) => vec![(theme.as_str().into(), 1.0)],
            None => Shared::default().tags(&main_themes(None, &text, &lang, None)),
        };
        let themes = theme.map(Into::into).into_iter().collect();
        (cluster, Item { lang, text, themes, tags, ..Item::default() })
    };
    Ok(rows.into_iter().filter(|(_, _, of_name, _)| *of_name == lang).map(named).collect())
}

/// The language that most recommendations have a text in.
fn language_of_most(conn: &mut DbConnection) -> QueryResult<Option<String>> {
    let mut counts: Vec<(String, i64)> = recommendation_texts::table
        .group_by(recommendation_texts::lang)
        .select((recommendation_texts::lang, count_star()))
        .load(conn)?;
    counts.sort_by(|one, other| other.1.cmp(&one.1).then((other.0 == "en").cmp(&(one.0 == "en"))).then(one.0.cmp(&other.0)));
    Ok(counts.into_iter().next().map(|(lang, _)| lang))
}

/// One text of each recommendation: texts can only be compared within a language.
fn texts(conn: &mut DbConnection) -> QueryResult<Vec<(String, String, String)>> {
    let Some(most) = language_of_most(conn)? else { return Ok(Vec::new()) };
    let columns = (recommendation_texts::recommendation_id, recommendation_texts::lang, recommendation_texts::text);
    let mut found: Vec<(String, String, String)> =
        recommendation_texts::table.filter(recommendation_texts::lang.eq(&most)).select(columns).load(conn)?;
    let known: HashSet<String> = found.iter().map(|(id, ..)| id.clone()).collect();
    let others: Vec<(String, String, String)> = recommendation_texts::table
        .inner_join(recommendations::table)
        .filter(recommendation_texts::lang.eq(recommendations::original_lang).and(recommendation_texts::lang.ne(&most)))
        .select(columns)
        .load(conn)?;
    found.extend(others.into_iter().filter(|(id, ..)| !known.contains(id)));
    Ok(found)
}

/// Writes a proposal down. Where the program has proposed something before that nobody has decided on yet, it changes
/// nothing, unless all of it is accepted: it waits for somebody to look at the difference.
pub fn apply(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    proposal: &Proposal,
    grounds: &Grounds,
    accepts: bool,
) -> Result<Proposed, Error> {
    if !accepts && differences::has_undecided(conn)? {
        return differences::keep(conn, actor_id, proposal, grounds);
    }
    let kept = touched_by_people(conn)?;
    let settled = settled(conn)?;
    differences::close(conn)?;
    dissolve(conn, &kept)?;
    let items = grounds.by_key();
    let mut names = Names::read(conn)?;
    let mut done = Proposed { clusters: 0, recommendations: 0, joined: 0, waits: false };
    let mut rows = Vec::new();
    for cluster in &proposal.clusters {
        let members: Vec<&Member> = cluster.members.iter().filter(|member| !settled.contains_key(&*member.key)).collect();
        if members.is_empty() {
            continue;
        }
        let cluster_id = match &cluster.joins {
            Some(cluster_id) if is_open(conn, cluster_id)? => {
                done.joined += members.len();
                cluster_id.clone()
            }
            _ => {
                done.clusters += 1;
                let (cluster_id, _) = insert(conn, "proposed", None, cluster.theme.as_deref(), &cluster.words)?;
                for (lang, name) in names.of(cluster, &texts_of(cluster, &items)) {
                    set_name(conn, &cluster_id, lang, &name, "program")?;
                }
                cluster_id
            }
        };
        done.recommendations += members.len();
        rows.extend(members.into_iter().map(|member| new_member(&cluster_id, member, &names.labels)));
    }
    insert_members(conn, &rows)?;
    if accepts {
        accept_all(conn, actor_id)?;
    }
    let entry = ClustersProposed { proposal: "proposal", clusters: done.clusters, recommendations: done.recommendations };
    journal::record(conn, actor_id, &entry)?;
    Ok(done)
}

/// Where nobody touched the last proposal, it goes: its numbers are not given again.
fn dissolve(conn: &mut DbConnection, kept: &BTreeSet<String>) -> QueryResult<()> {
    let kept: Vec<&String> = kept.iter().collect();
    let loose = cluster_members::table.filter(cluster_members::accepted.eq(false).and(cluster_members::decided_by.eq("program")));
    diesel::delete(loose).execute(conn)?;
    let proposed = clusters::table.filter(clusters::state.eq("proposed").and(clusters::id.ne_all(kept)));
    diesel::delete(proposed).execute(conn)?;
    Ok(())
}

pub(super) fn is_open(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<bool> {
    let row: Option<(String, bool)> =
        clusters::table.find(cluster_id).select((clusters::state, clusters::members_locked)).first(conn).optional()?;
    Ok(row.is_some_and(|(state, is_locked)| (state == "proposed" || state == "accepted") && !is_locked))
}

/// Where words of the text explain nothing, the shared themes do: see [`shared_of`](crate::clusters::model::shared_of). A
/// theme of the installation's own, which has no name in other languages, goes by the one it has.
pub(super) fn words_of(member: &Member, labels: &Labels) -> Vec<String> {
    let own = |theme: &str| labels.get(&(theme.to_owned(), Lang::EN.code().to_owned())).cloned();
    let themes =
        member.themes.iter().filter_map(|theme| taxonomy::find(theme).map(|term| term.id.clone()).or_else(|| own(theme)));
    if member.words.is_empty() { themes.collect() } else { member.words.iter().map(ToString::to_string).collect() }
}

fn new_member(cluster_id: &str, member: &Member, labels: &Labels) -> NewMember {
    NewMember {
        recommendation_id: member.key.to_string(),
        cluster_id: cluster_id.to_owned(),
        decided_by: "program",
        words: serde_json::to_string(&words_of(member, labels)).unwrap_or_else(|_| "[]".to_owned()),
        confidence: Some(level(member.confidence)),
        accepted: false,
        decided_at: db::now(),
    }
}

/// As the tables and the pages call it.
pub fn level(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}

fn insert_members(conn: &mut DbConnection, rows: &[NewMember]) -> QueryResult<()> {
    for batch in rows.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(cluster_members::table).values(batch).execute(conn))?;
    }
    Ok(())
}

/// The labels of all themes, by term and language.
fn labels(conn: &mut DbConnection) -> QueryResult<Labels> {
    let rows: Vec<(String, String, String)> = term_labels::table
        .inner_join(terms::table)
        .filter(terms::kind.eq("theme"))
        .select((term_labels::term_id, term_labels::lang, term_labels::label))
        .load(conn)?;
    Ok(rows.into_iter().map(|(term, lang, label)| ((term, lang), label)).collect())
}

fn taken_names(conn: &mut DbConnection) -> QueryResult<HashSet<(String, String)>> {
    let names: Vec<(String, String)> = cluster_names::table
        .inner_join(clusters::table)
        .filter(clusters::state.eq_any(["proposed", "accepted"]))
        .select((cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(names.into_iter().collect())
}
