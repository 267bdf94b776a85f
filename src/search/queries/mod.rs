//! SQL of the search: what everybody may read, for the index; and what was found, for its pages.

mod shown;
mod sources;
mod voices;

pub use shown::{Shown, shown};
pub use sources::*;
pub use voices::*;
