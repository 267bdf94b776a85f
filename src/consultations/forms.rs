//! The desk's forms: a consultation, and a free question. Both hold texts in every language of the portal, so they
//! are read as pairs of name and value.

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;

use super::model::{AUDIENCES, Asked, Consultation, Text};
use crate::i18n::Lang;
use crate::threads::model::Mode;
use crate::web::Field;
use crate::web::forms::{Problem, problems};
pub use crate::web::translated::Pairs;
use crate::web::translated::value_of;

const LONGEST_TITLE: usize = 200;
const LONGEST_PURPOSE: usize = 4_000;

fn values_of(pairs: &Pairs, name: &str) -> Vec<String> {
    pairs.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect()
}

/// A heading and what follows it, in one language.
#[derive(Clone, Debug)]
pub struct InLanguage {
    pub lang: Lang,
    pub title: Field,
    pub body: Field,
}

impl InLanguage {
    fn of(pairs: &Pairs, lang: Lang) -> InLanguage {
        InLanguage { lang, title: value_of(pairs, &format!("title-{lang}")), body: value_of(pairs, &format!("body-{lang}")) }
    }

    fn is_empty(&self) -> bool {
        self.title.is_empty() && self.body.is_empty()
    }

    /// A body without a title can't be listed anywhere; the reverse can.
    fn check(&mut self) -> bool {
        if !self.is_empty() {
            self.title.required("consultation-title-missing");
        }
        self.title.at_most(LONGEST_TITLE);
        self.body.at_most(LONGEST_PURPOSE);
        self.title.error.is_none() && self.body.error.is_none()
    }
}

/// Something is said, or wrong, in a language that the form keeps folded: all but the writer's own.
fn unfold(texts: &[InLanguage]) -> bool {
    texts.iter().skip(1).any(|text| !text.is_empty() || text.title.error.is_some() || text.body.error.is_some())
}

/// Checks every language, so that each shows what is wrong with it.
fn check_all(texts: &mut [InLanguage]) -> bool {
    let mut sound = true;
    for text in texts {
        sound &= text.check();
    }
    sound
}

#[derive(Clone, Debug, Default)]
pub struct ConsultationForm {
    pub texts: Vec<InLanguage>,
    pub opens_on: Field,
    pub opens_time: Field,
    pub closes_on: Field,
    pub closes_time: Field,
    pub audience: Field,
    pub modes: Vec<String>,
    /// Holds only what is wrong with the modes, and with the texts as a whole.
    pub modes_problem: Field,
    pub texts_problem: Field,
}

/// A consultation as the desk wants it.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub texts: Vec<Text>,
    pub times: (NaiveDateTime, NaiveDateTime),
    pub audience: String,
    pub modes: Vec<Mode>,
}

impl ConsultationForm {
    /// Empty, with what most consultations choose.
    pub fn blank(languages: &[Lang]) -> ConsultationForm {
        let pairs = Pairs::new();
        ConsultationForm {
            texts: languages.iter().map(|lang| InLanguage::of(&pairs, *lang)).collect(),
            opens_time: "08:00".into(),
            closes_time: "23:59".into(),
            audience: "everybody".into(),
            modes: Mode::ALL.map(|mode| mode.name().to_owned()).to_vec(),
            ..ConsultationForm::default()
        }
    }

    pub fn of_pairs(pairs: &Pairs, languages: &[Lang]) -> ConsultationForm {
        ConsultationForm {
            texts: languages.iter().map(|lang| InLanguage::of(pairs, *lang)).collect(),
            opens_on: value_of(pairs, "opens_on"),
            opens_time: value_of(pairs, "opens_time"),
            closes_on: value_of(pairs, "closes_on"),
            closes_time: value_of(pairs, "closes_time"),
            audience: value_of(pairs, "audience"),
            modes: values_of(pairs, "mode"),
            ..ConsultationForm::default()
        }
    }

    /// Filled with what there is.
    pub fn of(consultation: &Consultation, texts: &[Text], languages: &[Lang], zone: Tz) -> ConsultationForm {
        let local = |moment: NaiveDateTime| zone.from_utc_datetime(&moment).naive_local();
        let (opens, closes) = (local(consultation.opens_at), local(consultation.closes_at));
        let text_in = |lang: Lang| {
            let found = texts.iter().find(|text| text.lang == lang);
            let part = |pick: fn(&Text) -> &str| Field::from(found.map(pick).unwrap_or_default());
            InLanguage { lang, title: part(|text| &text.title), body: part(|text| &text.purpose) }
        };
        ConsultationForm {
            texts: languages.iter().map(|lang| text_in(*lang)).collect(),
            opens_on: opens.format("%Y-%m-%d").to_string().into(),
            opens_time: opens.format("%H:%M").to_string().into(),
            closes_on: closes.format("%Y-%m-%d").to_string().into(),
            closes_time: closes.format("%H:%M").to_string().into(),
            audience: consultation.audience.as_str().into(),
            modes: consultation.offered().iter().map(|mode| mode.name().to_owned()).collect(),
            ..ConsultationForm::default()
        }
    }

    pub fn has_mode(&self, mode: &str) -> bool {
        self.modes.iter().any(|chosen| chosen == mode)
    }

    /// What is wanted; none where something is wrong, which then stands in the fields. Times are in the portal's zone.
    pub fn check(&mut self, zone: Tz) -> Option<Wanted> {
        let sound_texts = check_all(&mut self.texts);
        if self.texts.iter().all(InLanguage::is_empty) {
            self.texts_problem.refuse("consultation-texts-missing");
        }
        self.opens_on.required("consultation-opens-missing");
        self.closes_on.required("consultation-closes-missing");
        let opens_at = self.opens_on.moment(&mut self.opens_time, zone);
        let closes_at = self.closes_on.moment(&mut self.closes_time, zone);
        if let (Some(opens_at), Some(closes_at)) = (opens_at, closes_at)
            && closes_at <= opens_at
        {
            self.closes_on.refuse("consultation-closes-too-early");
        }
        let audience = self.audience.one_of(&AUDIENCES, "consultation-audience-missing").map(str::to_owned);
        let modes: Vec<Mode> = self.modes.iter().filter_map(|name| Mode::find(name)).collect();
        if modes.is_empty() {
            self.modes_problem.refuse("consultation-modes-missing");
        }
        let fields =
            [&self.opens_on, &self.opens_time, &self.closes_on, &self.closes_time, &self.modes_problem, &self.texts_problem];
        let sound = sound_texts && fields.iter().all(|field| field.error.is_none());
        let texts = self.texts.iter().filter(|text| !text.is_empty()).map(|text| Text {
            lang: text.lang,
            title: text.title.text().to_owned(),
            purpose: text.body.text().to_owned(),
        });
        let wanted = Wanted { texts: texts.collect(), times: (opens_at?, closes_at?), audience: audience?, modes };
        sound.then_some(wanted)
    }

    pub fn unfolds(&self) -> bool {
        unfold(&self.texts)
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        let wrong_text = self.texts.iter().flat_map(|text| [&text.title, &text.body]).find(|field| field.error.is_some());
        problems(
            lang,
            &[
                ("texts", wrong_text.unwrap_or(&self.texts_problem)),
                ("opens_on", &self.opens_on),
                ("opens_time", &self.opens_time),
                ("closes_on", &self.closes_on),
                ("closes_time", &self.closes_time),
                ("audience", &self.audience),
                ("modes", &self.modes_problem),
            ],
        )
    }
}

/// A question that belongs to no cluster.
#[derive(Clone, Debug, Default)]
pub struct QuestionForm {
    pub texts: Vec<InLanguage>,
    pub texts_problem: Field,
}

impl QuestionForm {
    pub fn unfolds(&self) -> bool {
        unfold(&self.texts)
    }

    pub fn of_pairs(pairs: &Pairs, languages: &[Lang]) -> QuestionForm {
        let texts = languages.iter().map(|lang| InLanguage::of(pairs, *lang)).collect();
        QuestionForm { texts, texts_problem: Field::default() }
    }

    pub fn check(&mut self) -> Option<Vec<Asked>> {
        let sound = check_all(&mut self.texts);
        let asked: Vec<Asked> = self
            .texts
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| Asked { lang: text.lang, title: text.title.text().into(), question: text.body.text().into() })
            .collect();
        if asked.is_empty() {
            self.texts_problem.refuse("topic-title-missing");
        }
        (sound && !asked.is_empty()).then_some(asked)
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        let wrong = self.texts.iter().flat_map(|text| [&text.title, &text.body]).find(|field| field.error.is_some());
        problems(lang, &[("texts", wrong.unwrap_or(&self.texts_problem))])
    }
}
