//! What the desk types about an action, and what a focal point reports on it.

use super::model::{NewAction, PLAN_STATES};
use crate::i18n::Lang;
use crate::web::forms::Problem;
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated, forms};

const LONGEST_TITLE: usize = 200;
const LONGEST_DESCRIPTION: usize = 5_000;
pub const LONGEST_REPORT: usize = 5_000;

/// Pairs of a value and its word, for a list to choose from.
pub type Choices = Vec<(String, String)>;

pub struct ActionForm {
    /// The ids of the cluster and of the entity.
    pub cluster: Field,
    pub entity: Field,
    pub plan_state: Field,
    pub starts_on: Field,
    pub due_on: Field,
    pub titles: Translated,
    pub descriptions: Translated,
}

impl ActionForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> ActionForm {
        ActionForm {
            cluster: value_of(pairs, "cluster"),
            entity: value_of(pairs, "entity"),
            plan_state: value_of(pairs, "plan_state"),
            starts_on: value_of(pairs, "starts_on"),
            due_on: value_of(pairs, "due_on"),
            titles: Translated::read("title", langs, pairs),
            descriptions: Translated::read("description", langs, pairs),
        }
    }

    pub fn filled(langs: &[Lang], action: &NewAction) -> ActionForm {
        let day = |day: Option<chrono::NaiveDate>| Field::from(day.map(|day| day.to_string()).unwrap_or_default());
        let titles: Vec<(Lang, String)> = action.texts.iter().map(|(lang, title, _)| (*lang, title.clone())).collect();
        let descriptions: Vec<(Lang, String)> = action.texts.iter().map(|(lang, _, text)| (*lang, text.clone())).collect();
        ActionForm {
            cluster: Field::from(action.cluster_id.as_str()),
            entity: Field::from(action.entity_id.as_str()),
            plan_state: Field::from(action.plan_state.as_str()),
            starts_on: day(action.starts_on),
            due_on: day(Some(action.due_on)),
            titles: Translated::filled("title", langs, &titles),
            descriptions: Translated::filled("description", langs, &descriptions),
        }
    }

    pub fn check(mut self, clusters: &Choices, entities: &Choices) -> Result<NewAction, Box<ActionForm>> {
        let offered = |field: &Field, choices: &Choices| choices.iter().any(|(value, _)| *value == field.value);
        if !offered(&self.cluster, clusters) {
            self.cluster.refuse("error-action-cluster");
        }
        if !offered(&self.entity, entities) {
            self.entity.refuse("error-action-entity");
        }
        let plan_state = self.plan_state.one_of(&PLAN_STATES, "error-choose");
        let starts_on = self.starts_on.day();
        let due_on = self.due_on.required("error-action-due").day();
        if let (Some(starts), Some(due)) = (starts_on, due_on)
            && starts > due
        {
            self.due_on.refuse("error-action-order");
        }
        self.titles.required("error-action-title").at_most(LONGEST_TITLE);
        self.descriptions.at_most(LONGEST_DESCRIPTION);
        match (plan_state, due_on) {
            (Some(plan_state), Some(due_on)) if self.is_right() => Ok(NewAction {
                cluster_id: self.cluster.value.clone(),
                entity_id: self.entity.value.clone(),
                plan_state: plan_state.to_owned(),
                starts_on,
                due_on,
                texts: self.texts(),
            }),
            _ => Err(Box::new(self)),
        }
    }

    fn is_right(&self) -> bool {
        let fields = [&self.cluster, &self.entity, &self.plan_state, &self.starts_on, &self.due_on];
        fields.iter().all(|field| field.error.is_none()) && self.titles.is_right() && self.descriptions.is_right()
    }

    fn texts(&self) -> Vec<(Lang, String, String)> {
        let both = self.titles.all_texts().into_iter().zip(self.descriptions.all_texts());
        both.map(|((lang, title), (_, description))| (lang, title, description)).collect()
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.titles.problems(reader);
        problems.extend(self.descriptions.problems(reader));
        let fields = [
            ("cluster", &self.cluster),
            ("entity", &self.entity),
            ("starts_on", &self.starts_on),
            ("due_on", &self.due_on),
            ("plan_state", &self.plan_state),
        ];
        problems.extend(forms::problems(reader, &fields));
        problems
    }
}

#[derive(Clone, Debug, Default)]
pub struct ProgressForm {
    pub plan_state: Field,
    pub body: Field,
    pub lang: Field,
    /// Holds nothing but what is wrong with the file.
    pub attachment: Field,
}

impl ProgressForm {
    /// The state, the language and the text, or the form again.
    pub fn check(mut self) -> Result<(&'static str, Lang, String), Box<ProgressForm>> {
        self.body.required("error-progress-body").at_most(LONGEST_REPORT);
        let lang = Lang::find(self.lang.text());
        if lang.is_none() {
            self.lang.refuse("error-choose");
        }
        let plan_state = self.plan_state.one_of(&PLAN_STATES, "error-choose");
        match (plan_state, lang) {
            (Some(plan_state), Some(lang)) if self.body.error.is_none() => Ok((plan_state, lang, self.body.text().to_owned())),
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let fields =
            [("plan_state", &self.plan_state), ("body", &self.body), ("lang", &self.lang), ("attachment", &self.attachment)];
        forms::problems(reader, &fields)
    }
}
