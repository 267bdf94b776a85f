//! Rows and rules of consultations, and what they record in the journal.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::Lang;
use crate::journal::Entry;
use crate::schema::{consultations, topics};
use crate::threads::model::Mode;
use crate::viewer::{Permission, Viewer};

pub const AUDIENCES: [&str; 3] = ["everybody", "registered", "invited"];

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = consultations)]
pub struct Consultation {
    pub id: String,
    pub number: i64,
    pub state: String,
    pub audience: String,
    /// JSON list of the identity modes offered.
    pub modes: String,
    pub opens_at: NaiveDateTime,
    pub closes_at: NaiveDateTime,
    pub created_by: Option<String>,
    pub created_at: NaiveDateTime,
}

/// Where a consultation stands; all but the draft follow from its times.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    Draft,
    Coming,
    Open,
    Closed,
}

impl Phase {
    pub fn name(self) -> &'static str {
        match self {
            Phase::Draft => "draft",
            Phase::Coming => "coming",
            Phase::Open => "open",
            Phase::Closed => "closed",
        }
    }
}

impl Consultation {
    pub fn phase(&self, now: NaiveDateTime) -> Phase {
        match self.state.as_str() {
            "draft" => Phase::Draft,
            _ if now < self.opens_at => Phase::Coming,
            _ if now < self.closes_at => Phase::Open,
            _ => Phase::Closed,
        }
    }

    pub fn is_draft(&self) -> bool {
        self.state == "draft"
    }

    /// The identity modes offered, the least exposing first.
    pub fn offered(&self) -> Vec<Mode> {
        let names: Vec<String> = serde_json::from_str(&self.modes).unwrap_or_default();
        Mode::ALL.into_iter().filter(|mode| names.iter().any(|name| name == mode.name())).collect()
    }

    /// Drafts are for the desk; all else can be read by everybody.
    pub fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        !self.is_draft() || viewer.may(Permission::ManageConsultations)
    }
}

/// A title and its purpose in one language.
#[derive(Clone, Debug)]
pub struct Text {
    pub lang: Lang,
    pub title: String,
    /// Markdown: what, by whom, why now, what can change.
    pub purpose: String,
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = topics)]
pub struct Topic {
    pub id: String,
    pub consultation_id: String,
    pub number: i64,
    pub thread_id: String,
    pub cluster_id: Option<String>,
}

/// What a topic is called and asks, in the reader's language or the nearest there is.
#[derive(Clone, Debug)]
pub struct Asked {
    pub lang: Lang,
    pub title: String,
    pub question: String,
}

/// A topic as a consultation's page lists it.
#[derive(Clone, Debug)]
pub struct TopicLine {
    pub topic: Topic,
    pub asked: Asked,
    pub contribution_count: i64,
    pub cluster_number: Option<i64>,
    pub recommendation_count: i64,
}

/// Entries about a consultation.
macro_rules! consultation_entry {
    ($name:ident, $kind:literal $(, $field:ident: $type:ty)*) => {
        #[derive(Serialize, Debug)]
        pub struct $name {
            pub consultation_id: String,
            $(pub $field: $type,)*
        }

        impl Entry for $name {
            const KIND: &'static str = $kind;
            const SUBJECT: &'static str = "consultation";
            fn subject_id(&self) -> &str {
                &self.consultation_id
            }
        }
    };
}

consultation_entry!(ConsultationCreated, "consultation-created", number: i64);
consultation_entry!(ConsultationEdited, "consultation-edited", closes_at: NaiveDateTime);
consultation_entry!(ConsultationPublished, "consultation-published", opens_at: NaiveDateTime, closes_at: NaiveDateTime);
consultation_entry!(TopicAdded, "topic-added", topic_number: i64);
consultation_entry!(TopicRemoved, "topic-removed", topic_number: i64);
consultation_entry!(ParticipantsInvited, "participants-invited", count: usize);
