//! The form of the set-up page: one field for each language the portal knows, so it reads pairs.

use std::collections::BTreeMap;

use crate::accounts::forms::check_zone;
use crate::config::Config;
use crate::i18n::Lang;
use crate::settings::{Settings, Stored};
use crate::taxonomy::countries;
use crate::viewer::Account;
use crate::web::Field;
use crate::web::forms::{Problem, problems};

const LONGEST_NAME: usize = 200;
const LONGEST_CONTACT: usize = 2_000;

#[derive(Default)]
pub struct SetupForm {
    pub country: Field,
    /// What the mechanism is called, by language.
    pub names: BTreeMap<String, Field>,
    pub chosen: Vec<String>,
    /// Only what is wrong with the choice.
    pub languages: Field,
    pub time_zone: Field,
    pub contact: Field,
}

impl From<Vec<(String, String)>> for SetupForm {
    fn from(pairs: Vec<(String, String)>) -> SetupForm {
        let mut form = SetupForm::default();
        for (name, value) in pairs {
            match name.as_str() {
                "country" => form.country = value.into(),
                "time_zone" => form.time_zone = value.into(),
                "contact" => form.contact = value.into(),
                "languages" => form.chosen.push(value),
                other => {
                    if let Some(code) = other.strip_prefix("name-") {
                        form.names.insert(code.to_owned(), value.into());
                    }
                }
            }
        }
        form
    }
}

impl SetupForm {
    /// As it is stored; an empty portal is offered what its environment and its administrator suggest.
    pub fn of(stored: &Stored, settings: &Settings, administrator: Option<&Account>) -> SetupForm {
        let suggested = administrator.map_or(settings.time_zone, |account| account.time_zone);
        SetupForm {
            country: stored.country.clone().unwrap_or_default().into(),
            names: stored.names.iter().map(|(code, name)| (code.clone(), name.as_str().into())).collect(),
            chosen: settings.languages.iter().map(|lang| lang.code().to_owned()).collect(),
            languages: Field::default(),
            time_zone: stored.time_zone.clone().unwrap_or_else(|| suggested.name().to_owned()).into(),
            contact: stored.contact.as_str().into(),
        }
    }

    /// What is to be stored. What the environment sets is not asked, and kept as it was sent.
    pub fn check(mut self, config: &Config) -> Result<Stored, SetupForm> {
        let country = countries::known(self.country.text());
        if country.is_none() && config.country.is_none() {
            self.country.refuse("setup-country-missing");
        }
        self.chosen.retain(|code| config.languages.contains(code));
        if self.chosen.is_empty() {
            self.languages.refuse("setup-languages-missing");
        }
        let time_zone = match config.time_zone {
            Some(_) => None,
            None => check_zone(&mut self.time_zone),
        };
        self.contact.at_most(LONGEST_CONTACT);
        for name in self.names.values_mut() {
            name.at_most(LONGEST_NAME);
        }
        if self.fields().iter().any(|(_, field)| field.error.is_some()) || self.names.values().any(|it| it.error.is_some()) {
            return Err(self);
        }
        let known = |(code, name): (&String, &Field)| {
            (Lang::find(code).is_some() && !name.is_empty()).then(|| (code.clone(), name.text().to_owned()))
        };
        Ok(Stored {
            country: country.map(str::to_owned),
            names: self.names.iter().filter_map(known).collect(),
            languages: self.chosen.clone(),
            time_zone: time_zone.map(|zone| zone.name().to_owned()),
            contact: self.contact.text().to_owned(),
        })
    }

    fn fields(&self) -> [(&'static str, &Field); 4] {
        [("country", &self.country), ("languages", &self.languages), ("time_zone", &self.time_zone), ("contact", &self.contact)]
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        let names: Vec<(&'static str, &Field)> = self.names.values().map(|name| ("names", name)).collect();
        problems(lang, &[&self.fields()[..], &names[..]].concat())
    }

    pub fn name(&self, lang: &Lang) -> &str {
        self.names.get(lang.code()).map(|field| field.value.as_str()).unwrap_or_default()
    }

    pub fn offers(&self, lang: &Lang) -> bool {
        self.chosen.iter().any(|code| code == lang.code())
    }
}
