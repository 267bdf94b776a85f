//! Translations by people, beside the official texts of the United Nations; and what the portal says in plain words.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::schema::recommendation_translations;

/// In characters: what is read aloud in one breath or two.
pub const LONGEST_LINE: usize = 280;
pub const LONGEST_TRANSLATION: usize = 10_000;
pub const LONGEST_NAME: usize = 120;

/// Texts of one recommendation by language.
pub type Texts = BTreeMap<String, String>;

#[derive(Queryable, Selectable, Insertable, Clone, Debug, PartialEq)]
#[diesel(table_name = recommendation_translations)]
pub struct Translation {
    pub recommendation_id: String,
    pub lang: String,
    pub text: String,
    /// `draft` or `reviewed`, as people said.
    pub state: String,
    pub source_lang: String,
    /// The official text that was translated.
    pub source_text: String,
    /// The name that it carries; empty where that person's account was deleted.
    pub translator: String,
    pub account_id: Option<String>,
    pub changed_at: NaiveDateTime,
}

/// What a recommendation has in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Official,
    Reviewed,
    Draft,
    /// Its source is no longer what was translated.
    Outdated,
    Missing,
}

impl Standing {
    pub const ALL: [Standing; 5] =
        [Standing::Missing, Standing::Draft, Standing::Outdated, Standing::Reviewed, Standing::Official];

    /// As addresses and locale keys name it.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Official => "official",
            Standing::Reviewed => "reviewed",
            Standing::Draft => "draft",
            Standing::Outdated => "outdated",
            Standing::Missing => "missing",
        }
    }

    /// The official text comes first, whatever people translated before it came.
    pub fn of(lang: &str, official: &Texts, translation: Option<&Translation>) -> Standing {
        match translation {
            _ if official.contains_key(lang) => Standing::Official,
            None => Standing::Missing,
            Some(translation) if translation.is_outdated(official) => Standing::Outdated,
            Some(translation) if translation.is_reviewed() => Standing::Reviewed,
            Some(_) => Standing::Draft,
        }
    }
}

impl Translation {
    pub fn is_reviewed(&self) -> bool {
        self.state == "reviewed"
    }

    pub fn is_outdated(&self, official: &Texts) -> bool {
        official.get(&self.source_lang) != Some(&self.source_text)
    }

    /// Tells one saving from the next.
    pub fn mark(&self) -> String {
        mark_of(self.changed_at)
    }
}

pub fn mark_of(changed_at: NaiveDateTime) -> String {
    changed_at.and_utc().timestamp_micros().to_string()
}

/// Tells one wording of a source from the next.
pub fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A text as it is read: official, or translated by people.
#[derive(Clone, Debug)]
pub struct Reading {
    pub text: String,
    pub translation: Option<Note>,
}

/// What is said beside an unofficial translation.
#[derive(Clone, Debug)]
pub struct Note {
    pub translator: String,
    pub source_lang: String,
    pub is_outdated: bool,
    pub changed_at: NaiveDateTime,
}

/// What may be read in public: the official texts, and reviewed translations where there is none.
pub fn readings(official: Texts, translations: Vec<Translation>) -> BTreeMap<String, Reading> {
    let mut all = BTreeMap::new();
    for translation in translations.into_iter().filter(Translation::is_reviewed) {
        let note = Note {
            is_outdated: translation.is_outdated(&official),
            translator: translation.translator,
            source_lang: translation.source_lang,
            changed_at: translation.changed_at,
        };
        all.insert(translation.lang, Reading { text: translation.text, translation: Some(note) });
    }
    all.extend(official.into_iter().map(|(lang, text)| (lang, Reading { text, translation: None })));
    all
}

/// In the reader's language, else in the original one; and whether it is unofficial.
pub fn nearest(readings: &BTreeMap<String, Reading>, original_lang: &str, reader: Lang) -> (Wording, bool) {
    let known = |code: &str| Lang::find(code).zip(readings.get(code));
    let found = known(reader.code()).or_else(|| known(original_lang));
    let worded =
        |(lang, reading): (Lang, &Reading)| (Wording { lang, text: reading.text.clone() }, reading.translation.is_some());
    found.map_or_else(|| (Wording::none(reader), false), worded)
}

#[derive(Serialize)]
pub struct TranslationSaved<'e> {
    pub recommendation_id: &'e str,
    pub lang: &'e str,
    pub state: &'e str,
    pub translator: &'e str,
}

#[derive(Serialize)]
pub struct TranslationRemoved<'e> {
    pub recommendation_id: &'e str,
    pub lang: &'e str,
}

#[derive(Serialize)]
pub struct PlainLineWritten<'e> {
    pub recommendation_id: &'e str,
    pub lang: &'e str,
}

#[derive(Serialize)]
pub struct PlainLineRemoved<'e> {
    pub recommendation_id: &'e str,
    pub lang: &'e str,
}

entries! {
    TranslationSaved "translation-saved" of "recommendation" by recommendation_id;
    TranslationRemoved "translation-removed" of "recommendation" by recommendation_id;
    PlainLineWritten "plain-line-written" of "recommendation" by recommendation_id;
    PlainLineRemoved "plain-line-removed" of "recommendation" by recommendation_id;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translation(state: &str) -> Translation {
        Translation {
            recommendation_id: "r".into(),
            lang: "fr".into(),
            text: "Ratifier".into(),
            state: state.into(),
            source_lang: "en".into(),
            source_text: "Ratify".into(),
            translator: "Amina".into(),
            account_id: None,
            changed_at: crate::db::now(),
        }
    }

    fn texts(texts: &[(&str, &str)]) -> Texts {
        texts.iter().map(|(lang, text)| ((*lang).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_translation_is_outdated_by_itself_and_an_official_text_takes_precedence() {
        let standing = |official: &[(&str, &str)], state: &str| Standing::of("fr", &texts(official), Some(&translation(state)));
        assert_eq!(standing(&[("en", "Ratify")], "draft"), Standing::Draft);
        assert_eq!(standing(&[("en", "Ratify")], "reviewed"), Standing::Reviewed);
        assert_eq!(standing(&[("en", "Ratify now")], "reviewed"), Standing::Outdated);
        assert_eq!(standing(&[("en", "Ratify now"), ("fr", "Ratifiez")], "reviewed"), Standing::Official);
        assert_eq!(Standing::of("es", &texts(&[("en", "Ratify")]), None), Standing::Missing);
    }

    #[test]
    fn drafts_are_not_read_in_public() {
        let read = |official: &[(&str, &str)], state: &str| readings(texts(official), vec![translation(state)]);
        assert!(!read(&[("en", "Ratify")], "draft").contains_key("fr"));
        let reviewed = read(&[("en", "Ratify at once")], "reviewed");
        assert!(reviewed["fr"].translation.as_ref().is_some_and(|note| note.is_outdated));
        assert!(reviewed["en"].translation.is_none());
        assert_eq!(read(&[("en", "Ratify"), ("fr", "Ratifiez")], "reviewed")["fr"].text, "Ratifiez");
    }
}
