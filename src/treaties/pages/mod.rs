//! The pages of treaties.

pub mod desk;
pub mod public;
