//! Search: one index over recommendations, documents, clusters, actions, consultations and contributions, of what
//! everybody may read, in six languages. It is derived: kept in step with the journal, and made anew when it must be.

mod analysers;
mod asked;
mod by_meaning;
mod claim;
mod follow;
mod found;
mod grouping;
mod index;
mod keeping;
mod model;
mod nearest;
mod pages;
mod part;
mod passage;
pub mod queries;
mod recalled;
mod sets;
mod stemming;
mod tokens;

use actix_web::web::{self, ServiceConfig};

pub use asked::Asked;
pub use follow::follow;
pub use index::{Findings, SHOWN, Search};
pub use model::{Kind, SearchIndexRenewed};
pub use passage::{Piece, marks, pieces};

pub fn routes(config: &mut ServiceConfig) {
    config.route("/search", web::get().to(pages::show));
}
