//! Clusters, their members, and what people and the program decided about them.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::organisations::model::Entity;
use crate::schema::clusters;

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

impl Member {
    pub fn placed_by_person(&self) -> bool {
        self.decided_by == "person"
    }
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

/// A list as the tables keep it, in JSON.
pub fn list_of(words: &str) -> Vec<String> {
    serde_json::from_str(words).unwrap_or_default()
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

#[derive(Serialize)]
pub struct ClusterEntitiesSet<'a> {
    pub cluster_id: &'a str,
    pub lead: Option<&'a str>,
    pub supporting: &'a [String],
}

entries! {
    ClustersProposed "clusters-proposed" of "cluster" by proposal;
    ClusterAccepted "cluster-accepted" of "cluster" by cluster_id;
    ClusterDiscarded "cluster-discarded" of "cluster" by cluster_id;
    ClusterRenamed "cluster-renamed" of "cluster" by cluster_id;
    RecommendationMoved "recommendation-moved" of "cluster" by cluster_id;
    ClusterMerged "cluster-merged" of "cluster" by cluster_id;
    ClusterSplit "cluster-split" of "cluster" by cluster_id;
    ClusterPrioritised "cluster-prioritised" of "cluster" by cluster_id;
    ClusterEntitiesSet "cluster-entities-set" of "cluster" by cluster_id;
}
