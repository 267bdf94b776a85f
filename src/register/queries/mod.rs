//! The register's SQL.

pub mod documents;
pub mod filed;
pub mod imports;

pub(super) use super::model;
