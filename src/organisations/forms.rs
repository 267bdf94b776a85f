//! What the desk types about entities, focal points and organisations.

use serde::Deserialize;

use super::model::{ENTITY_KINDS, ORGANISATION_KINDS};
use crate::i18n::Lang;
use crate::web::forms::Problem;
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated, forms};

const LONGEST_NAME: usize = 200;

/// The kind of an entity, and its names.
pub type NamedKind = (&'static str, Vec<(Lang, String)>);

pub struct EntityForm {
    pub kind: Field,
    pub names: Translated,
}

impl EntityForm {
    pub fn empty(langs: &[Lang]) -> EntityForm {
        EntityForm { kind: Field::from("ministry"), names: Translated::empty("name", langs) }
    }

    pub fn read(langs: &[Lang], pairs: &Pairs) -> EntityForm {
        EntityForm { kind: value_of(pairs, "kind"), names: Translated::read("name", langs, pairs) }
    }

    /// The kind and the names, empty ones too, or the form again.
    pub fn check(mut self) -> Result<NamedKind, Box<EntityForm>> {
        self.names.required("error-entity-name").at_most(LONGEST_NAME);
        match self.kind.one_of(&ENTITY_KINDS, "error-choose") {
            Some(kind) if self.names.is_right() => Ok((kind, self.names.all_texts())),
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = forms::problems(reader, &[("kind", &self.kind)]);
        problems.extend(self.names.problems(reader));
        problems
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct PersonForm {
    #[serde(default)]
    pub email: Field,
    #[serde(default)]
    pub name: Field,
    #[serde(default)]
    pub lang: Field,
    #[serde(default)]
    pub part: Field,
}

/// Somebody who is made a focal point or a representative.
pub struct Named {
    pub email: String,
    pub name: String,
    pub lang: Lang,
    pub part: &'static str,
}

impl PersonForm {
    pub fn empty(lang: Lang) -> PersonForm {
        PersonForm { lang: Field::from(lang.code()), part: Field::from("main"), ..PersonForm::default() }
    }

    pub fn check(mut self) -> Result<Named, Box<PersonForm>> {
        self.email.required("error-person-email").email();
        self.name.required("error-person-name").at_most(LONGEST_NAME);
        let lang = Lang::find(self.lang.text());
        if lang.is_none() {
            self.lang.refuse("error-choose");
        }
        let part = if self.part.is("alternate") { "alternate" } else { "main" };
        match lang {
            Some(lang) if self.email.error.is_none() && self.name.error.is_none() => {
                Ok(Named { email: self.email.address(), name: self.name.text().to_owned(), lang, part })
            }
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        forms::problems(reader, &[("email", &self.email), ("name", &self.name), ("lang", &self.lang)])
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct OrganisationForm {
    #[serde(default)]
    pub name: Field,
    #[serde(default)]
    pub kind: Field,
}

impl OrganisationForm {
    pub fn check(mut self) -> Result<(&'static str, String), Box<OrganisationForm>> {
        self.name.required("error-organisation-name").at_most(LONGEST_NAME);
        match self.kind.one_of(&ORGANISATION_KINDS, "error-choose") {
            Some(kind) if self.name.error.is_none() => Ok((kind, self.name.text().to_owned())),
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        forms::problems(reader, &[("name", &self.name), ("kind", &self.kind)])
    }
}
