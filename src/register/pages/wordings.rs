//! The wordings of one recommendation: official texts, translations by people, plain words, and what was corrected.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::correction::Changed;
use crate::register::model::Filed;
use crate::register::queries::versions::{self, TextVersion};
use crate::register::queries::{corrections, plain_lines, translations};
use crate::register::translation::{Note, Reading};
use crate::text::{Difference, word_diff};
use crate::web::Page;

/// All that is read from the database for one recommendation.
pub struct Wordings {
    /// In the reader's language.
    pub plain: Option<String>,
    pub corrections: Vec<Correction>,
    pub by_hand: Vec<ByHand>,
    readings: BTreeMap<String, Reading>,
}

/// A text as the page shows it.
pub struct Shown {
    pub lang: Lang,
    pub text: String,
    /// What is said beside an unofficial translation.
    pub note: Option<String>,
    pub is_outdated: bool,
}

/// How an official text changed from one version to the next.
pub struct Correction {
    pub lang: Lang,
    pub at: NaiveDateTime,
    pub words: Vec<Difference>,
}

/// What a coordinator put in the place of what the file says.
pub struct ByHand {
    pub import: i64,
    pub line: i32,
    pub at: NaiveDateTime,
    pub parts: Vec<Changed>,
}

pub fn load(conn: &mut DbConnection, filed: &Filed, reader: Lang) -> Result<Wordings, Error> {
    let id = filed.recommendation.id.clone();
    let readings = translations::readable(conn, std::slice::from_ref(&id))?.remove(&id).unwrap_or_default();
    let versions = versions::of_recommendation(conn, &id)?;
    let by_hand = corrections::of_recommendation(conn, &id)?.into_iter().map(|(correction, import)| ByHand {
        import,
        line: correction.line,
        at: correction.corrected_at,
        parts: correction.changed(),
    });
    let by_hand = by_hand.collect();
    Ok(Wordings {
        by_hand,
        plain: plain_lines::plain_line(conn, &id, reader)?,
        corrections: corrected(filed, versions),
        readings,
    })
}

/// The newest first: each version became the one that replaced it, the last of them the text of today.
fn corrected(filed: &Filed, versions: Vec<TextVersion>) -> Vec<Correction> {
    let mut later: BTreeMap<String, String> = filed.texts.clone();
    let mut all = Vec::with_capacity(versions.len());
    for version in versions {
        let Some(lang) = Lang::find(&version.lang) else { continue };
        let became = later.insert(version.lang.clone(), version.text.clone()).unwrap_or_default();
        all.push(Correction { lang, at: version.replaced_at, words: word_diff(&version.text, &became) });
    }
    all
}

/// The reader's language first, then the original one.
pub fn texts(page: &Page, wordings: &Wordings, original_lang: &str) -> Vec<Shown> {
    let shown = |(code, reading): (&String, &Reading)| {
        let note = reading.translation.as_ref();
        Some(Shown {
            lang: Lang::find(code)?,
            text: reading.text.clone(),
            note: note.map(|note| worded(page, note)),
            is_outdated: note.is_some_and(|note| note.is_outdated),
        })
    };
    let mut texts: Vec<Shown> = wordings.readings.iter().filter_map(shown).collect();
    texts.sort_by_key(|text| (text.lang != page.lang, text.lang.code() != original_lang));
    texts
}

fn worded(page: &Page, note: &Note) -> String {
    let lang = page.t(&format!("language-{}", note.source_lang)).into_owned();
    let date = page.day_of(&note.changed_at);
    let arguments = [("lang", Value::from(lang)), ("name", Value::from(&note.translator)), ("date", Value::from(date))];
    match note.translator.is_empty() {
        true => page.t_with("translation-unofficial-nameless", &[arguments[0].clone(), arguments[2].clone()]),
        false => page.t_with("translation-unofficial", &arguments),
    }
}
