//! What can be found, what is known of it, and what the journal keeps of the index.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::journal::Entry;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Recommendation,
    Document,
    Cluster,
    Action,
    Consultation,
    Contribution,
}

impl Kind {
    pub const ALL: [Kind; 6] =
        [Kind::Recommendation, Kind::Document, Kind::Cluster, Kind::Action, Kind::Consultation, Kind::Contribution];

    /// As addresses and locale keys name it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Recommendation => "recommendation",
            Kind::Document => "document",
            Kind::Cluster => "cluster",
            Kind::Action => "action",
            Kind::Consultation => "consultation",
            Kind::Contribution => "contribution",
        }
    }

    pub fn find(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What everybody may read of one thing.
#[derive(Clone, Debug)]
pub struct Known {
    pub kind: Kind,
    /// Of a recommendation its number.
    pub id: String,
    /// Of a recommendation; else 0.
    pub number: i64,
    /// Each with the language it is in, if it is in one.
    pub texts: Vec<(String, String)>,
}

impl Known {
    pub fn new(kind: Kind, id: String) -> Known {
        Known { kind, id, number: 0, texts: Vec::new() }
    }

    pub fn say(&mut self, lang: &str, text: &str) {
        if !text.is_empty() {
            self.texts.push((lang.to_owned(), text.to_owned()));
        }
    }

    /// Another where a text is another.
    pub fn fingerprint(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        self.texts.hash(&mut hasher);
        hasher.finish()
    }
}

/// What a thing is filed under: its kind and its id. Of a UUID its 16 bytes, since each letter of a random word costs the
/// index's dictionary as much again.
pub fn key(kind: Kind, id: &str) -> Vec<u8> {
    let uuid = Uuid::try_parse(id);
    let id = uuid.as_ref().map_or(id.as_bytes(), |uuid| uuid.as_bytes());
    [&[kind as u8], id].concat()
}

/// The id in a key. No number has 16 digits.
pub fn id_in(key: &[u8]) -> String {
    let id = key.get(1..).unwrap_or_default();
    Uuid::from_slice(id).map_or_else(|_| String::from_utf8_lossy(id).into_owned(), |uuid| uuid.to_string())
}

/// Up to where an index follows the journal, kept in the index itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Of the fields and terms; an index of another version is made anew.
    pub version: u32,
    pub seq: i64,
    /// What that entry is about and when it was: a database that was restored has another one of this number.
    pub mark: String,
}

/// Every process on this database makes its index anew.
#[derive(Serialize)]
pub struct SearchIndexRenewed;

impl Entry for SearchIndexRenewed {
    const KIND: &'static str = "search-index-renewed";
    const SUBJECT: &'static str = "search";
    fn subject_id(&self) -> &str {
        "index"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_gives_its_id_back() {
        for id in ["7", "250000", "0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"] {
            assert_eq!(id_in(&key(Kind::Contribution, id)), id);
        }
        assert_ne!(key(Kind::Document, "7"), key(Kind::Cluster, "7"));
        assert_eq!(id_in(&[]), "");
    }
}
