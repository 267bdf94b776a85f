//! The register's SQL.

pub mod documents;
pub mod filed;
pub mod imports;
pub mod index;
pub mod neighbours;
pub mod recommendations;
pub mod staged;
pub mod tagging;
pub mod undo;

pub(super) use super::model;
