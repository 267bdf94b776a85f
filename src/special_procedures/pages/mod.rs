//! The pages of special procedures.

pub mod desk;
pub mod letters;
pub mod public;
pub mod visits;
