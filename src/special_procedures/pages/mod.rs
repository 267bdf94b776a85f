//! The pages of special procedures.

pub mod desk;
pub mod entries;
pub mod public;
