//! What the desk types and ticks about clusters.

use serde::Deserialize;

use super::model::PRIORITIES;
use crate::i18n::Lang;
use crate::web::forms::Problem;
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Field, Translated, forms};

const LONGEST_NAME: usize = 200;
/// More clusters than anybody can look through.
pub const COUNT_MOST: i64 = 500;

/// The names of a cluster, in each language.
pub struct NamesForm(pub Translated);

impl NamesForm {
    pub fn check(mut self) -> Result<Vec<(Lang, String)>, NamesForm> {
        self.0.required("error-cluster-name").at_most(LONGEST_NAME);
        if self.0.is_right() { Ok(self.0.all_texts()) } else { Err(self) }
    }
}

/// Priority and entities.
pub struct ResponsibilityForm {
    pub priority: Field,
    /// Ids of entities.
    pub lead: Field,
    pub supporting: Vec<String>,
}

/// What of it is to be stored: priority, lead, supporting.
pub type Responsibility = (Option<&'static str>, Option<String>, Vec<String>);

impl ResponsibilityForm {
    pub fn read(pairs: &Pairs) -> ResponsibilityForm {
        ResponsibilityForm {
            priority: value_of(pairs, "priority"),
            lead: value_of(pairs, "lead"),
            supporting: values_of(pairs, "supporting"),
        }
    }

    /// Only entities that are offered; `None` where the form isn't one of ours.
    pub fn check(&self, entities: &[String]) -> Option<Responsibility> {
        let priority = PRIORITIES.into_iter().find(|known| self.priority.is(known));
        let lead = (!self.lead.is_empty()).then(|| self.lead.value.clone());
        let known = lead.iter().chain(&self.supporting).all(|id| entities.contains(id));
        known.then(|| (priority, lead, self.supporting.clone()))
    }
}

/// Recommendations that are ticked, and where they go: to a cluster that there is, or to a new one.
pub struct MoveForm {
    /// Ids of recommendations.
    pub chosen: Vec<String>,
    /// The id of a cluster, or [`NEW`].
    pub target: Field,
    pub names: Translated,
}

/// Stands for a cluster that is yet to be made.
pub const NEW: &str = "new";

pub enum Destination {
    Cluster(String),
    New(Vec<(Lang, String)>),
}

impl MoveForm {
    pub fn empty(langs: &[Lang]) -> MoveForm {
        MoveForm { chosen: Vec::new(), target: Field::default(), names: Translated::empty("new_name", langs) }
    }

    pub fn read(langs: &[Lang], pairs: &Pairs) -> MoveForm {
        MoveForm {
            chosen: values_of(pairs, "recommendation"),
            target: value_of(pairs, "target"),
            names: Translated::read("new_name", langs, pairs),
        }
    }

    pub fn check(mut self, clusters: &[String]) -> Result<(Vec<String>, Destination), Box<MoveForm>> {
        if self.chosen.is_empty() {
            self.target.refuse("error-cluster-chosen");
        }
        let is_new = self.target.is(NEW);
        if !is_new && !clusters.contains(&self.target.value) {
            self.target.refuse("error-cluster-target");
        }
        if is_new {
            self.names.required("error-cluster-name").at_most(LONGEST_NAME);
        }
        match self.target.error.is_none() && self.names.is_right() {
            true if is_new => Ok((self.chosen, Destination::New(self.names.texts()))),
            true => Ok((self.chosen, Destination::Cluster(self.target.value))),
            false => Err(Box::new(self)),
        }
    }

    /// For the box of a recommendation: 1 where it is ticked.
    pub fn mark(&self, recommendation_id: &str) -> i32 {
        i32::from(self.chosen.iter().any(|id| id == recommendation_id))
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = forms::problems(reader, &[("target", &self.target)]);
        problems.extend(self.names.problems(reader));
        problems
    }
}

/// How many new clusters or groups are wanted.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ProposalForm {
    #[serde(default)]
    pub count: Field,
}

impl ProposalForm {
    /// None leaves that to the program.
    pub fn check(mut self) -> Result<Option<usize>, ProposalForm> {
        if self.count.is_empty() {
            return Ok(None);
        }
        match self.count.text().parse::<usize>() {
            Ok(count) if (1..=COUNT_MOST).contains(&i64::try_from(count).unwrap_or(0)) => Ok(Some(count)),
            _ => {
                self.count.refuse_at("error-cluster-count", COUNT_MOST);
                Err(self)
            }
        }
    }
}
