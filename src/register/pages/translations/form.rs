//! What the translation desk sends: a translation with its translator, and the plain line.

use serde::Deserialize;

use crate::db;
use crate::i18n::Lang;
use crate::register::queries::translations::Written;
use crate::register::translation::{LONGEST_LINE, LONGEST_NAME, LONGEST_TRANSLATION, Texts, Translation, fingerprint};
use crate::web::Field;
use crate::web::forms::{Problem, problems};

#[derive(Deserialize, Clone, Debug, Default)]
#[serde(default)]
pub struct TranslationForm {
    pub translation: Field,
    pub translator: Field,
    pub line: Field,
    /// The language that is translated from.
    pub from: String,
    /// Which wording of the source was on the page.
    pub source_seen: String,
    /// The marks of what was stored when the page was made.
    pub seen: String,
    pub line_seen: String,
    /// What to do: save as `draft` or `reviewed`, or show another `source`.
    pub then: String,
}

impl TranslationForm {
    pub fn check(&mut self, translates: bool) -> bool {
        if translates && self.then == "reviewed" && self.line.is_empty() {
            self.translation.required("error-translation-needed");
        }
        if translates && !self.translation.is_empty() {
            self.translation.at_most(LONGEST_TRANSLATION);
            self.translator.required("error-translator-needed").at_most(LONGEST_NAME);
        }
        self.line.at_most(LONGEST_LINE);
        let wrong = [&self.translation, &self.translator, &self.line];
        wrong.iter().all(|field| field.error.is_none())
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        problems(reader, &[("translation", &self.translation), ("translator", &self.translator), ("line", &self.line)])
    }

    /// None where the source is no longer what was on the page.
    pub fn written(&self, id: &str, lang: Lang, official: &Texts, actor_id: &str) -> Option<Written> {
        let translation = match official.contains_key(lang.code()) {
            true => None,
            false => {
                let source = official.get(&self.from)?;
                if fingerprint(source) != self.source_seen {
                    return None;
                }
                Some(Translation {
                    recommendation_id: id.to_owned(),
                    lang: lang.code().to_owned(),
                    text: self.translation.text().to_owned(),
                    state: if self.then == "reviewed" { "reviewed" } else { "draft" }.to_owned(),
                    source_lang: self.from.clone(),
                    source_text: source.clone(),
                    translator: self.translator.text().to_owned(),
                    account_id: Some(actor_id.to_owned()),
                    changed_at: db::now(),
                })
            }
        };
        let line = self.line.text().split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Written { translation, line, seen: (self.seen.clone(), self.line_seen.clone()) })
    }
}
