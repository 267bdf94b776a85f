//! Pages of the register.

pub mod batch;
pub mod beside;
pub mod by;
pub mod changed;
pub mod cite;
pub mod compare;
pub mod documents;
pub mod export;
pub mod facets;
pub mod import;
pub mod languages;
pub mod leaflet;
pub mod legislation;
pub mod lineage;
pub mod list;
pub mod overlaps;
pub mod preview;
pub mod saved;
pub mod show;
pub mod sides;
pub mod symbols;
pub mod template;
pub mod themes;
pub mod translations;
pub mod views;
mod wordings;
