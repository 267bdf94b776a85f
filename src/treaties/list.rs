//! The nine core treaties and their nine optional protocols, as the embedded list has them.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::i18n::Lang;
use crate::taxonomy::terms::{self, Kind, Term};

#[derive(Deserialize, Debug)]
pub struct Treaty {
    /// `ICCPR-OP2`.
    pub code: String,
    /// The code of the treaty body that monitors it.
    pub body: String,
    pub adopted: NaiveDate,
    pub in_force: NaiveDate,
    reports: String,
    communications: String,
    inquiry: String,
    ar: String,
    en: String,
    es: String,
    fr: String,
    ru: String,
    zh: String,
    also: String,
}

static TREATIES: LazyLock<Vec<Treaty>> = LazyLock::new(|| {
    let rows = csv::Reader::from_reader(include_str!("data/treaties.csv").as_bytes()).into_deserialize();
    rows.collect::<Result<_, _>>().expect("the list is embedded and a test reads it")
});

pub fn all() -> &'static [Treaty] {
    &TREATIES
}

pub fn find(code: &str) -> Option<&'static Treaty> {
    all().iter().find(|treaty| treaty.code.eq_ignore_ascii_case(code))
}

impl Treaty {
    pub fn title(&self, lang: Lang) -> &str {
        match lang.code() {
            "ar" => &self.ar,
            "es" => &self.es,
            "fr" => &self.fr,
            "ru" => &self.ru,
            "zh" => &self.zh,
            _ => &self.en,
        }
    }

    pub fn monitored_by(&self) -> Option<&'static Term> {
        terms::find_by_code(Kind::Mechanism, &self.body)
    }

    /// States report under it periodically.
    pub fn has_reports(&self) -> bool {
        self.reports == "yes"
    }

    /// The article under which a State declares that it accepts individual communications.
    pub fn communications_article(&self) -> Option<&str> {
        Some(self.communications.as_str()).filter(|article| !article.is_empty() && *article != "whole")
    }

    /// Being a party is accepting individual communications.
    pub fn is_about_communications(&self) -> bool {
        self.communications == "whole"
    }

    pub fn inquiry_article(&self) -> Option<&str> {
        Some(self.inquiry.as_str()).filter(|article| !article.is_empty())
    }

    /// Whatever recommendations call it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let titles = [&self.ar, &self.en, &self.es, &self.fr, &self.ru, &self.zh].into_iter().map(String::as_str);
        titles.chain(self.also.split("; ").filter(|name| !name.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eighteen_instruments_have_six_titles_a_body_and_dates_in_order() {
        assert_eq!(all().len(), 18);
        for treaty in all() {
            assert!(Lang::all().iter().all(|lang| !treaty.title(*lang).is_empty()), "{}", treaty.code);
            assert!(treaty.monitored_by().is_some() && treaty.adopted < treaty.in_force, "{}", treaty.code);
        }
        assert_eq!(all().iter().filter(|treaty| treaty.has_reports()).count(), 11);
        assert_eq!(find("opcat").map(|treaty| treaty.body.as_str()), Some("SPT"));
    }
}
