//! Clusters, their members, and what people and the program decided about them.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::organisations::model::Entity;
use crate::schema::clusters;
use crate::taxonomy::terms;

pub const PRIORITIES: [&str; 3] = ["high", "medium", "low"];

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = clusters)]
pub struct ClusterRow {
    pub id: String,
    pub number: i64,
    pub state: String,
    pub priority: Option<String>,
    pub theme: Option<String>,
    pub words: String,
    pub merged_into: Option<String>,
    pub decided_by: Option<String>,
    pub created_at: NaiveDateTime,
    pub name_locked: bool,
    pub members_locked: bool,
}

/// A cluster by the name that its reader can read best.
#[derive(Clone, Debug)]
pub struct Cluster {
    pub id: String,
    pub number: i64,
    /// `proposed`, `accepted`, `merged` or `discarded`.
    pub state: String,
    pub priority: Option<String>,
    pub name: Wording,
    /// The words that explain why the program proposed it, the most telling first.
    pub words: Vec<String>,
    pub merged_into: Option<String>,
    /// Nobody renames it until it is unlocked.
    pub name_locked: bool,
    /// Nothing comes in or goes out until it is unlocked.
    pub members_locked: bool,
}

impl Cluster {
    pub fn is(&self, state: &str) -> bool {
        self.state == state
    }
}

/// A cluster in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub cluster: Cluster,
    pub recommendations: i64,
    /// Those that the program added to an accepted cluster and nobody has looked at.
    pub waiting: i64,
    /// `high`, `medium` or `low`: what at least half of its recommendations reach; none where a list does not say it.
    pub level: Option<&'static str>,
    pub lead: Option<Entity>,
}

/// A recommendation in a cluster, and why it is there.
#[derive(Clone, Debug)]
pub struct Member {
    pub recommendation_id: String,
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    /// Only in the Universal Periodic Review does the State answer.
    pub is_answered: bool,
    pub response: String,
    pub text: Wording,
    /// `program` or `person`.
    pub decided_by: String,
    /// What it shares with the others, the most telling first.
    pub words: Vec<String>,
    pub confidence: Option<String>,
    pub accepted: bool,
}

/// A topic of a consultation that was made from a cluster.
#[derive(Clone, Debug)]
pub struct TopicLink {
    pub consultation_number: i64,
    pub number: i64,
    pub thread_id: String,
    pub consultation_title: Wording,
    pub contributions: i64,
    pub closes_at: NaiveDateTime,
}

/// The entities that answer for a cluster.
#[derive(Clone, Debug, Default)]
pub struct Responsible {
    pub lead: Option<Entity>,
    pub supporting: Vec<Entity>,
}

/// What somebody decided about clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Placed,
    Confirmed,
    SetAside,
    Accepted,
    Discarded,
    Renamed,
    Split,
    Merged,
    Locked,
    /// All above a level were accepted after a look at a sample.
    Sampled,
    /// Differences of a later proposal were taken over.
    Adopted,
    /// Who leads and who supports was set.
    Led,
    Prioritised,
}

impl Kind {
    pub const ALL: [Kind; 13] = [
        Kind::Placed,
        Kind::Confirmed,
        Kind::SetAside,
        Kind::Accepted,
        Kind::Discarded,
        Kind::Renamed,
        Kind::Split,
        Kind::Merged,
        Kind::Locked,
        Kind::Sampled,
        Kind::Adopted,
        Kind::Led,
        Kind::Prioritised,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Placed => "placed",
            Kind::Confirmed => "confirmed",
            Kind::SetAside => "set_aside",
            Kind::Accepted => "accepted",
            Kind::Discarded => "discarded",
            Kind::Renamed => "renamed",
            Kind::Split => "split",
            Kind::Merged => "merged",
            Kind::Locked => "locked",
            Kind::Sampled => "sampled",
            Kind::Adopted => "adopted",
            Kind::Led => "led",
            Kind::Prioritised => "prioritised",
        }
    }

    pub fn find(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A decision that is kept, with the first of the recommendations that it moved.
#[derive(Clone, Debug)]
pub struct Decision {
    pub number: i64,
    pub kind: Kind,
    pub account: Option<String>,
    pub reason: String,
    pub decided_at: NaiveDateTime,
    pub is_undone: bool,
    pub recommendations: i64,
    pub shifts: Vec<Shift>,
    /// Ids of the clusters that it changed otherwise.
    pub clusters: Vec<String>,
}

/// A recommendation that went from one cluster to another; from or to none as well. All are ids.
#[derive(Clone, Debug)]
pub struct Shift {
    pub recommendation_id: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// What a later proposal would make of what nobody has decided on.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Later {
    pub groups: Vec<LaterGroup>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct LaterGroup {
    /// The id of the cluster that it joins or is most like; none for a new one.
    pub cluster: Option<String>,
    pub theme: Option<String>,
    pub words: Vec<String>,
    /// Of a new cluster.
    pub names: Vec<(Lang, String)>,
    pub members: Vec<LaterMember>,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct LaterMember {
    /// Of the recommendation.
    pub id: String,
    pub words: Vec<String>,
    pub confidence: String,
}

/// A list as the tables keep it, in JSON.
pub fn list_of(words: &str) -> Vec<String> {
    serde_json::from_str(words).unwrap_or_default()
}

/// What a member shares with the others of its cluster: words of its text or, where there are none, themes. These are kept
/// by their ids, and shown as the reader's language calls them.
pub fn shared_of(kept: Vec<String>, reader: Lang) -> Vec<String> {
    let shown = |one: String| terms::find(&one).map_or(one, |term| term.label(reader).to_owned());
    kept.into_iter().map(shown).collect()
}

#[derive(Serialize)]
pub struct ClustersProposed<'a> {
    pub proposal: &'a str,
    pub clusters: usize,
    pub recommendations: usize,
}

#[derive(Serialize)]
pub struct ClusterAccepted<'a> {
    pub cluster_id: &'a str,
    pub recommendations: usize,
}

#[derive(Serialize)]
pub struct ClusterDiscarded<'a> {
    pub cluster_id: &'a str,
}

#[derive(Serialize)]
pub struct ClusterRenamed<'a> {
    pub cluster_id: &'a str,
    pub names: Vec<(Lang, String)>,
}

#[derive(Serialize)]
pub struct RecommendationMoved<'a> {
    pub cluster_id: &'a str,
    pub recommendation_id: &'a str,
    pub from: Option<String>,
}

#[derive(Serialize)]
pub struct ClusterMerged<'a> {
    pub cluster_id: &'a str,
    pub into: &'a str,
}

#[derive(Serialize)]
pub struct ClusterSplit<'a> {
    pub cluster_id: &'a str,
    pub new_cluster_id: &'a str,
    pub recommendations: &'a [String],
}

#[derive(Serialize)]
pub struct ClusterPrioritised<'a> {
    pub cluster_id: &'a str,
    pub priority: Option<&'a str>,
}

/// What is in force instead: an earlier decision's priority, or none.
#[derive(Serialize)]
pub struct ClusterPriorityWithdrawn<'a> {
    pub cluster_id: &'a str,
    pub priority: Option<&'a str>,
}

#[derive(Serialize)]
pub struct ClusterEntitiesSet<'a> {
    pub cluster_id: &'a str,
    pub lead: Option<&'a str>,
    pub supporting: &'a [String],
}

#[derive(Serialize)]
pub struct RecommendationConfirmed<'a> {
    pub cluster_id: &'a str,
    pub recommendations: &'a [String],
}

#[derive(Serialize)]
pub struct RecommendationSetAside<'a> {
    /// The cluster that it left; empty where it stood in none.
    pub cluster_id: &'a str,
    pub recommendation_id: &'a str,
}

#[derive(Serialize)]
pub struct ClusterLocked<'a> {
    pub cluster_id: &'a str,
    pub name: bool,
    pub members: bool,
}

#[derive(Serialize)]
pub struct ClusterDecisionUndone<'a> {
    pub cluster_id: &'a str,
    pub number: i64,
    pub kind: &'a str,
}

#[derive(Serialize)]
pub struct ClusterDecisionRedone<'a> {
    pub cluster_id: &'a str,
    pub number: i64,
    pub kind: &'a str,
}

/// In which languages it was put in plain words, or no longer is.
#[derive(Serialize)]
pub struct ClusterPlainWords<'a> {
    pub cluster_id: &'a str,
    pub langs: Vec<Lang>,
}

entries! {
    ClusterPlainWords "cluster-plain-words" of "cluster" by cluster_id;
    RecommendationConfirmed "recommendation-confirmed" of "cluster" by cluster_id;
    RecommendationSetAside "recommendation-set-aside" of "cluster" by cluster_id;
    ClusterLocked "cluster-locked" of "cluster" by cluster_id;
    ClusterDecisionUndone "cluster-decision-undone" of "cluster" by cluster_id;
    ClusterDecisionRedone "cluster-decision-redone" of "cluster" by cluster_id;
    ClustersProposed "clusters-proposed" of "cluster" by proposal;
    ClusterAccepted "cluster-accepted" of "cluster" by cluster_id;
    ClusterDiscarded "cluster-discarded" of "cluster" by cluster_id;
    ClusterRenamed "cluster-renamed" of "cluster" by cluster_id;
    RecommendationMoved "recommendation-moved" of "cluster" by cluster_id;
    ClusterMerged "cluster-merged" of "cluster" by cluster_id;
    ClusterSplit "cluster-split" of "cluster" by cluster_id;
    ClusterPrioritised "cluster-prioritised" of "cluster" by cluster_id;
    ClusterPriorityWithdrawn "cluster-priority-withdrawn" of "cluster" by cluster_id;
    ClusterEntitiesSet "cluster-entities-set" of "cluster" by cluster_id;
}
