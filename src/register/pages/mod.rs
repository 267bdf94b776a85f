//! Pages of the register.

pub mod documents;
pub mod export;
pub mod facets;
pub mod import;
pub mod languages;
pub mod list;
pub mod preview;
pub mod show;
pub mod symbols;
pub mod template;
pub mod themes;
