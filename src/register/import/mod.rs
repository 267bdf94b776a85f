//! Recognisers: what a file that a coordinator received says, read without a database.

mod archive;
mod cells;
mod docx;
mod encoding;
mod matrix;
mod merge;
mod refusal;
mod states;
mod title;
mod upr_info;

use serde::{Deserialize, Serialize};

pub use cells::code_of;
pub use refusal::{Refusal, RefusalReason, RefusedRow};

/// Rows of one file; UHRI's export of the whole world has 267,548.
pub const MOST_ROWS: usize = 300_000;
const MOST_TEXT_BYTES: usize = 200_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    Auto,
    /// The thematic list of recommendations that OHCHR sends as a Word file.
    Matrix,
    /// The CSV export of UPR Info's database, in its older and newer columns.
    UprInfo,
}

impl Format {
    pub const ALL: [Format; 3] = [Format::Auto, Format::Matrix, Format::UprInfo];

    pub fn as_str(self) -> &'static str {
        match self {
            Format::Auto => "auto",
            Format::Matrix => "matrix",
            Format::UprInfo => "upr-info",
        }
    }

    pub fn named(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Recommendation,
    Pledge,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Recommendation => "recommendation",
            Kind::Pledge => "pledge",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    UnderConsideration,
    Supported,
    SupportedInPart,
    Noted,
    NotSupported,
    VoluntaryPledge,
}

impl Response {
    pub fn as_str(self) -> &'static str {
        match self {
            Response::UnderConsideration => "under_consideration",
            Response::Supported => "supported",
            Response::SupportedInPart => "supported_in_part",
            Response::Noted => "noted",
            Response::NotSupported => "not_supported",
            Response::VoluntaryPledge => "voluntary_pledge",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParsedFile {
    pub format: Format,
    /// ISO 3166-1 alpha-3 of the State under review, if the file is about one.
    pub country: Option<String>,
    pub cycle: Option<u8>,
    pub session: Option<u16>,
    /// The totals that the file itself states outside its table, to be reconciled with its rows.
    pub announced: Option<Announced>,
    pub rows: Vec<ParsedRow>,
    pub refused: Vec<RefusedRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    pub recommendations: u32,
    pub supported: u32,
    pub noted: u32,
}

/// One recommendation or pledge, gathered from as many rows as the file gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParsedRow {
    /// The first row of the file it comes from, the heading row being 1.
    pub line: u32,
    /// What makes it itself within its document: the paragraph, or `t:` and a hash of the text without one.
    pub key: String,
    /// Of the document it stands in, without `/Add.n`; empty where the file gives none.
    pub symbol: String,
    /// `120.89`, or `120.89/2` where the file has several texts for it; empty where it gives none.
    pub paragraph: String,
    pub kind: Kind,
    pub text: String,
    pub lang: String,
    /// ISO 3166-1 alpha-3 of the State under review.
    pub country: Option<String>,
    /// The recommending States, ISO 3166-1 alpha-3.
    pub states: Vec<String>,
    /// Named as recommending States, and not known as such.
    pub unknown_states: Vec<String>,
    pub response: Response,
    /// Where the State gave it: `A/HRC/59/15/Add.1, para. 3`.
    pub response_source: Option<String>,
    /// As written, the main one first.
    pub themes: Vec<String>,
    pub groups: Vec<String>,
    /// Codes of goals (`16`) or targets (`16.3`).
    pub sdgs: Vec<String>,
    pub cycle: Option<u8>,
    pub session: Option<u16>,
}

/// Reads a file by what it holds; its name only decides how a mistake is worded.
pub fn read(bytes: &[u8], file_name: &str, format: Format) -> Result<ParsedFile, Refusal> {
    let packed = archive::is_one(bytes);
    let most = if packed { archive::MOST_BYTES } else { MOST_TEXT_BYTES };
    if bytes.len() > most {
        return Err(Refusal::FileTooLarge { megabytes: (most / 1_000_000) as u32 });
    }
    match (format, packed) {
        (Format::Auto | Format::Matrix, true) => matrix::read(&docx::read(bytes)?),
        (Format::Matrix, false) => Err(Refusal::NotDocx),
        (Format::UprInfo, true) => Err(Refusal::NotCsv),
        (Format::Auto | Format::UprInfo, false) if is_another_kind(bytes) => Err(Refusal::UnknownKind { name: file_name.into() }),
        (Format::Auto | Format::UprInfo, false) => upr_info::read(&encoding::decode(bytes)?),
    }
}

/// PDF, the old binary Office files, RTF, and what else is certainly no table of text.
fn is_another_kind(bytes: &[u8]) -> bool {
    let beginnings: [&[u8]; 6] = [b"%PDF", b"\xD0\xCF\x11\xE0", b"{\\rtf", b"<!DOCTYPE", b"<html", b"\x1F\x8B"];
    bytes.is_empty() || beginnings.iter().any(|beginning| bytes.starts_with(beginning))
}

impl ParsedFile {
    /// A matrix does not say in which language it is written; the tables of UPR Info do, row by row.
    pub fn in_language(mut self, lang: &str) -> ParsedFile {
        if self.format == Format::Matrix {
            self.rows.iter_mut().for_each(|row| row.lang = lang.into());
        }
        self
    }

    /// What all rows agree on is said of the file.
    fn of_rows(format: Format, rows: Vec<ParsedRow>, refused: Vec<RefusedRow>) -> ParsedFile {
        ParsedFile {
            format,
            country: shared(&rows, |row| row.country.clone()),
            cycle: shared(&rows, |row| row.cycle),
            session: shared(&rows, |row| row.session),
            announced: None,
            rows,
            refused,
        }
    }

    pub fn count(&self, response: Response) -> usize {
        self.rows.iter().filter(|row| row.response == response).count()
    }
}

fn shared<T: PartialEq>(rows: &[ParsedRow], of: impl Fn(&ParsedRow) -> Option<T>) -> Option<T> {
    let first = of(rows.first()?);
    first.filter(|value| rows.iter().all(|row| of(row).as_ref() == Some(value)))
}
