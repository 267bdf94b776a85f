//! Responsible entities, their focal points and stakeholder organisations; what happened to them.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::schema::{entities, organisations};

/// As the database and the locale keys `entity-kind-…` name them.
pub const ENTITY_KINDS: [&str; 12] = [
    "ministry",
    "agency",
    "court",
    "prosecution",
    "police",
    "parliament",
    "statistics",
    "ombudsperson",
    "province",
    "municipality",
    "council",
    "other",
];

/// As the database and the locale keys `organisation-kind-…` name them.
pub const ORGANISATION_KINDS: [&str; 8] = ["ngo", "nhri", "union", "university", "un", "parliament", "business", "other"];

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = entities)]
pub struct EntityRow {
    pub id: String,
    pub number: i64,
    pub kind: String,
    pub created_at: NaiveDateTime,
    pub closed_at: Option<NaiveDateTime>,
}

/// An entity by the name that its reader can read best.
#[derive(Clone, Debug)]
pub struct Entity {
    pub id: String,
    pub number: i64,
    pub kind: String,
    pub name: Wording,
    /// It answers for nothing new.
    pub closed: bool,
}

/// A person who answers for an entity.
#[derive(Clone, Debug)]
pub struct FocalPoint {
    pub account_id: String,
    pub name: String,
    pub email: Option<String>,
    pub lang: Lang,
    /// `main` or `alternate`.
    pub part: String,
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = organisations)]
pub struct Organisation {
    pub id: String,
    pub number: i64,
    pub kind: String,
    pub name: String,
    pub verified_at: Option<NaiveDateTime>,
    pub created_at: NaiveDateTime,
}

#[derive(Serialize)]
pub struct EntityAdded<'a> {
    pub entity_id: &'a str,
    pub kind: &'a str,
}

#[derive(Serialize)]
pub struct EntityChanged<'a> {
    pub entity_id: &'a str,
    /// By language code.
    pub names: Vec<(Lang, String)>,
}

#[derive(Serialize)]
pub struct EntityClosed<'a> {
    pub entity_id: &'a str,
}

#[derive(Serialize)]
pub struct EntityReopened<'a> {
    pub entity_id: &'a str,
}

#[derive(Serialize)]
pub struct FocalPointSet<'a> {
    pub entity_id: &'a str,
    pub account_id: &'a str,
    pub part: &'a str,
}

#[derive(Serialize)]
pub struct FocalPointRemoved<'a> {
    pub entity_id: &'a str,
    pub account_id: &'a str,
}

#[derive(Serialize)]
pub struct OrganisationAdded<'a> {
    pub organisation_id: &'a str,
    pub name: &'a str,
}

#[derive(Serialize)]
pub struct OrganisationVerified<'a> {
    pub organisation_id: &'a str,
    pub verified: bool,
}

#[derive(Serialize)]
pub struct RepresentativeSet<'a> {
    pub organisation_id: &'a str,
    pub account_id: &'a str,
    pub speaks: bool,
}

entries! {
    EntityAdded "entity-added" of "entity" by entity_id;
    EntityChanged "entity-changed" of "entity" by entity_id;
    EntityClosed "entity-closed" of "entity" by entity_id;
    EntityReopened "entity-reopened" of "entity" by entity_id;
    FocalPointSet "focal-point-set" of "entity" by entity_id;
    FocalPointRemoved "focal-point-removed" of "entity" by entity_id;
    OrganisationAdded "organisation-added" of "organisation" by organisation_id;
    OrganisationVerified "organisation-verified" of "organisation" by organisation_id;
    RepresentativeSet "representative-set" of "organisation" by organisation_id;
}
