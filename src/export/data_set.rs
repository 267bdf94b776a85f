//! Data sets: tables whose columns say what they hold. Sheets, the data dictionary and the description of the JSON are
//! made of them, so that none says something else than another.

use super::Sheet;
use crate::i18n::Lang;

pub struct DataSet {
    /// As addresses name it: `/data/recommendations.csv`.
    pub name: &'static str,
    /// What one row is, as a name for programs.
    pub row: &'static str,
    /// Locale keys of what people call it, and of the sentence that says what stands in it.
    pub title: &'static str,
    pub about: &'static str,
    pub columns: &'static [DataColumn],
}

pub struct DataColumn {
    /// The name for programs, the same in every language.
    pub key: &'static str,
    /// Locale key of the name for people.
    pub heading: &'static str,
    /// Locale key of the sentence that says what it means.
    pub meaning: &'static str,
    /// In characters.
    pub width: u16,
    pub holds: Holds,
    /// It may be empty.
    pub optional: bool,
    /// The only values it takes, where they are few.
    pub values: Option<Values>,
    pub example: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// The code of a language (BCP 47).
    Language,
    Whole,
    Day,
    /// Several texts: an array in JSON, else joined by semicolons.
    List,
    Address,
}

#[derive(Debug, Clone, Copy)]
pub struct Values {
    /// Where their words begin among the locale keys: `response` for `response-noted`. Empty where they have none.
    pub words: &'static str,
    pub codes: &'static [&'static str],
}

impl DataColumn {
    pub const fn new(key: &'static str, heading: &'static str, meaning: &'static str, width: u16, holds: Holds) -> DataColumn {
        DataColumn { key, heading, meaning, width, holds, optional: false, values: None, example: "" }
    }

    pub const fn optional(mut self) -> DataColumn {
        self.optional = true;
        self
    }

    pub const fn one_of(mut self, words: &'static str, codes: &'static [&'static str]) -> DataColumn {
        self.values = Some(Values { words, codes });
        self
    }

    pub const fn example(mut self, example: &'static str) -> DataColumn {
        self.example = example;
        self
    }
}

impl DataSet {
    /// The sheet with its headings: words for people, or the columns' keys for programs.
    pub fn sheet(&self, lang: Lang, worded: bool) -> Sheet {
        self.columns.iter().fold(Sheet::new(lang.plain(self.title, &[]), lang.code()), |sheet, column| {
            let heading = if worded { lang.plain(column.heading, &[]) } else { column.key.to_owned() };
            sheet.column(column.key, heading, column.width)
        })
    }
}

impl Holds {
    /// Its word is the locale key `data-holds-…`.
    pub fn name(self) -> &'static str {
        match self {
            Holds::Text => "text",
            Holds::Language => "language",
            Holds::Whole => "whole",
            Holds::Day => "day",
            Holds::List => "list",
            Holds::Address => "address",
        }
    }
}

impl Values {
    /// `noted (Noted)`; the code alone where it has no word.
    pub fn worded(&self, lang: Lang) -> Vec<String> {
        let word = |code: &&str| match self.words {
            "" => (*code).to_owned(),
            words => format!("{code} ({})", lang.plain(&format!("{words}-{}", code.replace('_', "-")), &[])),
        };
        self.codes.iter().map(word).collect()
    }
}
