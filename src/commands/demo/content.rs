//! What the demonstration is filled with, as its data files say it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Words by the code of their language.
pub type ByLang = BTreeMap<String, String>;

#[derive(Deserialize)]
pub struct Content {
    #[serde(default)]
    pub entities: Vec<Entity>,
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub consultations: Vec<Consultation>,
    #[serde(default)]
    pub wordings: Vec<Wordings>,
}

/// Plain words and translations of one recommendation.
#[derive(Deserialize)]
pub struct Wordings {
    pub symbol: String,
    pub paragraph: String,
    pub lines: ByLang,
    pub translations: ByLang,
}

#[derive(Deserialize)]
pub struct Entity {
    /// What the other files call it.
    pub key: String,
    pub kind: String,
    /// The language in which its example focal point is written to.
    pub answers_in: String,
    pub names: ByLang,
}

#[derive(Deserialize)]
pub struct Action {
    /// The code of a theme: the action stands on the cluster with most of its recommendations.
    pub theme: String,
    pub priority: String,
    pub lead: String,
    pub supporting: Vec<String>,
    pub plan_state: String,
    pub starts_in_days: i64,
    pub due_in_days: i64,
    pub titles: ByLang,
    /// How the national human-rights institution sees the first recommendation of the cluster.
    pub assessment: Option<Assessment>,
    pub update: Option<Update>,
}

#[derive(Deserialize)]
pub struct Assessment {
    pub lang: String,
    pub body: String,
}

#[derive(Deserialize)]
pub struct Update {
    pub lang: String,
    pub plan_state: String,
    pub body: String,
}

#[derive(Deserialize)]
pub struct Consultation {
    pub opens_in_days: i64,
    pub closes_in_days: i64,
    pub audience: String,
    pub modes: Vec<String>,
    pub titles: ByLang,
    pub purposes: ByLang,
    #[serde(default)]
    pub outcomes: ByLang,
    pub topics: Vec<Topic>,
}

#[derive(Deserialize)]
pub struct Topic {
    pub theme: String,
    pub questions: ByLang,
    #[serde(default)]
    pub contributions: Vec<Contribution>,
}

#[derive(Deserialize)]
pub struct Contribution {
    /// An identity mode, or `official`.
    pub mode: String,
    pub name: Option<String>,
    /// Of an official reply: in whose name.
    pub entity: Option<String>,
    pub lang: String,
    pub days_ago: i64,
    pub body: String,
    #[serde(default)]
    pub replies: Vec<Contribution>,
}

/// The three files together.
pub fn read() -> Content {
    let part = |text| parsed::<Content>(text);
    Content {
        entities: part(include_str!("data/entities.toml")).entities,
        actions: part(include_str!("data/actions.toml")).actions,
        consultations: part(include_str!("data/consultations.toml")).consultations,
        wordings: part(include_str!("data/wordings.toml")).wordings,
    }
}

fn parsed<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("the demonstration's files are embedded and a test reads them")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_names_entities_that_exist_and_speaks_six_languages() {
        let content = read();
        let known = |key: &String| content.entities.iter().any(|entity| entity.key == *key);
        assert!(content.entities.iter().all(|entity| entity.names.len() == 6));
        for action in &content.actions {
            assert!(known(&action.lead) && action.supporting.iter().all(known), "{}", action.theme);
            assert_eq!(action.titles.len(), 6, "{}", action.theme);
        }
        for topic in content.consultations.iter().flat_map(|consultation| &consultation.topics) {
            assert_eq!(topic.questions.len(), 6, "{}", topic.theme);
            let replies = topic.contributions.iter().flat_map(|contribution| &contribution.replies);
            assert!(replies.filter_map(|reply| reply.entity.as_ref()).all(known), "{}", topic.theme);
        }
    }
}
