//! One text in each language that the portal offers, as a form asks for it: `name_ar`, `name_zh`, …

use std::borrow::Cow;

use super::forms::{Field, Problem};
use crate::i18n::Lang;

/// What a form sends, in its order; for forms whose fields depend on the languages offered.
pub type Pairs = Vec<(String, String)>;

/// The first value of a name, or nothing.
pub fn value_of(pairs: &Pairs, name: &str) -> Field {
    pairs.iter().find(|(given, _)| given == name).map_or_else(Field::default, |(_, value)| Field::from(value.as_str()))
}

/// Every value that a name was sent with, as from boxes that are ticked.
pub fn values_of(pairs: &Pairs, name: &str) -> Vec<String> {
    pairs.iter().filter(|(given, value)| given == name && !value.is_empty()).map(|(_, value)| value.clone()).collect()
}

#[derive(Clone, Debug)]
pub struct Translated {
    /// The first is in the writer's own language.
    pub fields: Vec<InLanguage>,
}

#[derive(Clone, Debug)]
pub struct InLanguage {
    pub lang: Lang,
    /// The field's name and id.
    pub id: String,
    pub field: Field,
}

impl Translated {
    pub fn empty(prefix: &str, langs: &[Lang]) -> Translated {
        Translated::read(prefix, langs, &Vec::new())
    }

    /// With the texts as they are stored.
    pub fn filled(prefix: &str, langs: &[Lang], texts: &[(Lang, String)]) -> Translated {
        let pairs = texts.iter().map(|(lang, text)| (format!("{prefix}_{lang}"), text.clone())).collect();
        Translated::read(prefix, langs, &pairs)
    }

    pub fn read(prefix: &str, langs: &[Lang], pairs: &Pairs) -> Translated {
        let one = |lang: &Lang| {
            let id = format!("{prefix}_{lang}");
            InLanguage { lang: *lang, field: value_of(pairs, &id), id }
        };
        Translated { fields: langs.iter().map(one).collect() }
    }

    /// At least one language must have it.
    pub fn required(&mut self, key: &'static str) -> &mut Translated {
        if self.fields.iter().all(|one| one.field.is_empty())
            && let Some(first) = self.fields.first_mut()
        {
            first.field.refuse(key);
        }
        self
    }

    /// In characters, in each language.
    pub fn at_most(&mut self, limit: usize) -> &mut Translated {
        for one in &mut self.fields {
            one.field.at_most(limit);
        }
        self
    }

    /// Something is said, or wrong, in a language that a form keeps folded.
    pub fn unfolds(&self) -> bool {
        self.fields.iter().skip(1).any(|one| !one.field.is_empty() || one.field.error.is_some())
    }

    pub fn is_right(&self) -> bool {
        self.fields.iter().all(|one| one.field.error.is_none())
    }

    /// In every language offered, the empty ones too.
    pub fn all_texts(&self) -> Vec<(Lang, String)> {
        self.fields.iter().map(|one| (one.lang, one.field.text().to_owned())).collect()
    }

    pub fn texts(&self) -> Vec<(Lang, String)> {
        self.all_texts().into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let wrong = |one: &InLanguage| Some(Problem { field: Cow::Owned(one.id.clone()), message: one.field.message(&reader)? });
        self.fields.iter().filter_map(wrong).collect()
    }
}
