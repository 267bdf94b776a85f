//! Pages of consultations: the public ones, and the desk's.

pub mod desk;
pub mod desk_forms;
pub mod desk_topics;
pub mod public;
