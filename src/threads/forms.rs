//! What people send to a thread, and the checks of it.

use serde::Deserialize;

use super::model::{LONGEST_BODY, REASONS};
use crate::i18n::Lang;
use crate::web::Field;
use crate::web::forms::{Problem, problems};

const LONGEST_NAME: usize = 40;
const LONGEST_NOTE: usize = 1_000;

/// A new contribution or reply.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ContributionForm {
    pub body: Field,
    /// An identity mode, `official`, or `entity:ID`.
    pub mode: Field,
    /// The name for this consultation.
    pub name: Field,
    pub lang: Field,
    /// The key of what this replies to; empty for a contribution of its own.
    pub parent: Field,
}

/// A contribution as its author meant it.
#[derive(Clone, Debug)]
pub struct Written {
    pub body: String,
    pub mode: String,
    pub name: String,
    pub lang: Lang,
}

impl ContributionForm {
    /// What was written, or the form again; `modes` are those that this visitor may choose here.
    pub fn check(&mut self, modes: &[String]) -> Option<Written> {
        self.body.required("contribution-body-missing").at_most(LONGEST_BODY);
        let offered: Vec<&str> = modes.iter().map(String::as_str).collect();
        let mode = self.mode.one_of(&offered, "contribution-mode-missing")?.to_owned();
        if mode == "pseudonymous" {
            self.name.required("contribution-name-missing").at_most(LONGEST_NAME);
        }
        let lang = Lang::find(self.lang.text());
        if lang.is_none() {
            self.lang.refuse("contribution-lang-missing");
        }
        let sound = [&self.body, &self.mode, &self.name, &self.lang].iter().all(|field| field.error.is_none());
        let written = Written { body: self.body.text().to_owned(), mode, name: self.name.text().to_owned(), lang: lang? };
        sound.then_some(written)
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        problems(lang, &[("body", &self.body), ("mode", &self.mode), ("name", &self.name), ("lang", &self.lang)])
    }
}

/// Another text for a contribution, by its author or by whoever holds its receipt.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    pub body: Field,
    pub code: Field,
}

impl EditForm {
    pub fn check(&mut self) -> Option<String> {
        self.body.required("contribution-body-missing").at_most(LONGEST_BODY);
        self.body.error.is_none().then(|| self.body.text().to_owned())
    }
}

/// Why a contribution should be looked at, or is hidden.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    pub reason: Field,
    pub note: Field,
}

impl ReasonForm {
    pub fn check(&mut self) -> Option<(String, String)> {
        let reason = self.reason.one_of(&REASONS, "report-reason-missing").map(str::to_owned);
        self.note.at_most(LONGEST_NOTE);
        reason.filter(|_| self.note.error.is_none()).map(|reason| (reason, self.note.text().to_owned()))
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        problems(lang, &[("reason", &self.reason), ("note", &self.note)])
    }
}

/// The queue: which contributions, and what is to be done with them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct QueueForm {
    pub contribution: Vec<String>,
    pub reason: Field,
    /// `hide` or `dismiss`.
    pub deed: Field,
}
