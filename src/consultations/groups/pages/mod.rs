//! The desk's pages of groups of similar contributions.

mod change;
pub mod decide;
pub mod decisions;
pub mod list;
mod member;
pub mod show;
pub mod split;

/// Where the groups of a consultation are.
fn home(number: i64) -> String {
    format!("/desk/consultations/{number}/groups")
}
