//! The pages of the plan.

pub mod desk;
pub mod downloads;
pub mod list;
pub mod progress;
pub mod show;

use super::forms::Choices;
use super::model::PLAN_STATES;
use crate::web::Page;

fn plan_states(page: &Page) -> Choices {
    PLAN_STATES.iter().map(|state| ((*state).to_owned(), page.word("plan-state", state).into_owned())).collect()
}
