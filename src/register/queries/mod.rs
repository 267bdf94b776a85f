//! The register's SQL.

pub mod about;
pub mod batch;
pub mod changed;
pub mod corrections;
pub mod cycles;
pub mod documents;
pub mod filed;
pub mod imports;
pub mod index;
pub mod languages;
pub mod legislation;
pub mod lineage;
pub mod neighbours;
pub mod overlaps;
pub mod papers;
pub mod plain_lines;
pub mod pledges;
pub mod reading;
pub mod recommendations;
pub mod saved;
pub mod staged;
pub mod tagging;
pub mod translations;
pub mod undo;
pub mod vectors;
pub mod versions;
pub mod voices;

pub(super) use super::model;
