//! The pages of clusters.

mod about;
pub mod bench;
mod cards;
pub mod decisions;
pub mod desk_cluster;
pub mod desk_list;
pub mod difference;
pub mod downloads;
mod happened;
pub mod leads;
pub mod names;
pub mod number;
pub mod place;
pub mod plain_words;
pub mod run;
pub mod sample;
pub mod show;
mod side;
pub mod split;

use super::queries::Shown;
use crate::text::apart;
use crate::web::Page;

/// Why a recommendation stands in its cluster, in the reader's words.
fn reason(page: &Page, member: &Shown) -> String {
    match (member.placed_by_person, member.words.is_empty()) {
        (true, true) => page.t("cluster-placed-by-person").into_owned(),
        (true, false) => page.t_of("cluster-confirmed-because", "words", &apart(&member.words)),
        (false, true) => page.t("cluster-placed-by-program").into_owned(),
        (false, false) => page.t_of("cluster-placed-because", "words", &apart(&member.words)),
    }
}
