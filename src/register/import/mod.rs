//! Recognisers: what a file that a coordinator received says, read without a database.

mod archive;
mod cells;
mod dates;
mod docx;
mod encoding;
mod glyphs;
mod heading;
mod impact;
mod json;
mod matrix;
mod matrix_words;
mod mechanism;
mod merge;
mod numbering;
mod numbers;
mod observations;
mod paper;
mod papers;
mod pdf;
mod phrases;
pub mod plain;
mod refusal;
mod report;
mod row;
mod shared_texts;
mod states;
mod tables;
mod title;
mod title_page;
pub mod typed;
mod uhri;
mod upr_info;
mod verbs;
mod workbook;

use std::collections::BTreeMap;
use std::io::{Cursor, Read, SeekFrom};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use cells::{code_of, cycle_of_session};
pub use mechanism::mechanism_of;
pub use merge::merge;
pub use papers::OtherPaper;
pub use plain::RESPONSES;
pub use refusal::{Refusal, RefusalReason, RefusedRow};
pub use tables::{Found, Source};
pub use title_page::PaperKind;

/// Rows of one file; UHRI's export of the whole world has 267,548.
pub const MOST_ROWS: usize = 300_000;
const MOST_TEXT_BYTES: u64 = 200_000_000;
/// UHRI's export of the whole world has 360 MB.
const MOST_JSON_BYTES: u64 = 1_000_000_000;
const MOST_WORKBOOK_BYTES: u64 = 200_000_000;
const MOST_LOOKED_AT: u64 = 512;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    Auto,
    /// The thematic list of recommendations that OHCHR sends as a Word file.
    Matrix,
    /// The report of the Working Group on the Universal Periodic Review, as PDF or Word file.
    Report,
    /// The concluding observations of a treaty body, as PDF or Word file.
    Observations,
    /// The export of OHCHR's Universal Human Rights Index, as spreadsheet or JSON.
    Uhri,
    /// The exports of UPR Info's database: CSV in its older and newer columns, JSON.
    UprInfo,
    /// The recommendations of IMPACT OSS.
    Impact,
    /// The portal's own table, for which it offers a template, as CSV or spreadsheet.
    Csv,
    /// A document without recommendations, recognised by its title page; nobody asks for it by name.
    Paper,
}

impl Format {
    pub const ALL: [Format; 8] = [
        Format::Auto,
        Format::Matrix,
        Format::Report,
        Format::Observations,
        Format::Uhri,
        Format::UprInfo,
        Format::Impact,
        Format::Csv,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Format::Auto => "auto",
            Format::Matrix => "matrix",
            Format::Report => "report",
            Format::Observations => "observations",
            Format::Uhri => "uhri",
            Format::UprInfo => "upr-info",
            Format::Impact => "impact",
            Format::Csv => "csv",
            Format::Paper => "paper",
        }
    }

    pub fn named(word: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.as_str() == word)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    #[default]
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
    /// The older code page that a text was taken to be in.
    pub encoding: Option<String>,
    pub rows: Vec<ParsedRow>,
    pub refused: Vec<RefusedRow>,
    /// The document that it is, where it makes no recommendations.
    pub paper: Option<OtherPaper>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    pub recommendations: u32,
    pub supported: u32,
    pub noted: u32,
}

/// One recommendation or pledge, gathered from as many rows as the file gave it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// The code of the mechanism; by the symbol where the file does not name it.
    pub mechanism: Option<String>,
    /// What a treaty body is worried about or observes, without asking for anything.
    pub is_concern: bool,
    /// When the document was published.
    pub published_on: Option<NaiveDate>,
    /// What the source itself calls it: the annotation of the Universal Human Rights Index, the reference of IMPACT.
    pub source_key: Option<String>,
    /// What else the source says and no column of the register holds, by the names of the source.
    pub source_detail: BTreeMap<String, String>,
    /// The correction by hand that put it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<String>,
}

impl ParsedRow {
    /// What the source says besides, as JSON; none where every column has its place in the register.
    pub fn detail(&self) -> Option<String> {
        Some(&self.source_detail).filter(|detail| !detail.is_empty()).and_then(|detail| serde_json::to_string(detail).ok())
    }
}

/// Reads a file by what it holds; its name only decides how a mistake is worded. English where it names no language.
pub fn read(bytes: &[u8], file_name: &str, format: Format) -> Result<ParsedFile, Refusal> {
    read_in(bytes, file_name, format, "en")
}

/// The same for texts in another language, where the file names none.
pub fn read_in(bytes: &[u8], file_name: &str, format: Format, lang: &str) -> Result<ParsedFile, Refusal> {
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let file = read_each(&mut Cursor::new(bytes), file_name, format, lang, &mut |row| {
        row.map_or_else(|row| refused.push(row), |row| rows.push(row));
        Ok(())
    })?;
    Ok(ParsedFile { rows: merge(rows), refused, ..file })
}

/// Hands over each row as the file has it: rows that repeat a recommendation are not yet one. What it gives back says
/// what the file says as a whole, and has no rows.
pub fn read_each(
    source: &mut dyn Source,
    file_name: &str,
    format: Format,
    lang: &str,
    found: &mut Found,
) -> Result<ParsedFile, Refusal> {
    let held = Held::of(source, file_name)?;
    let mut file = ParsedFile::of_rows(format, Vec::new(), Vec::new());
    let mut agreed = Agreed::default();
    let mut found = |row: Result<ParsedRow, RefusedRow>| {
        found(row.map(|mut row| {
            if row.lang.is_empty() {
                row.lang = lang.into();
            }
            agreed.note(&row);
            row
        }))
    };
    match (held, format) {
        (Held::Word | Held::Pdf, Format::Auto | Format::Matrix | Format::Report | Format::Observations) => {
            let whole = papers::read(&all(source)?, held, format)?;
            whole.refused.into_iter().map(Err).chain(whole.rows.into_iter().map(Ok)).try_for_each(&mut found)?;
            return Ok(ParsedFile { rows: Vec::new(), refused: Vec::new(), ..whole });
        }
        (Held::Word | Held::Pdf, _) => return Err(Refusal::NotCsv),
        (_, Format::Matrix) => return Err(Refusal::NotDocx),
        (_, Format::Report | Format::Observations) => return Err(Refusal::NotPaper),
        (Held::Workbook, _) => file.format = tables::read_workbook(source, format, &mut found)?,
        (Held::Json, _) => (file.format, file.announced) = tables::read_json(source, format, &mut found)?,
        (Held::Text, _) => {
            let (text, encoding) = encoding::decode_table(&all(source)?)?;
            file.format = tables::read_text(&text, format, &mut found)?;
            file.encoding = encoding.map(str::to_owned);
        }
    }
    let (country, cycle, session) = agreed.0.unwrap_or_default();
    Ok(ParsedFile { country, cycle, session, ..file })
}

fn all(source: &mut dyn Source) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes).map_err(|_| Refusal::NotCsv)?;
    Ok(bytes)
}

/// What a file is, by its first bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Word,
    Pdf,
    Workbook,
    Json,
    Text,
}

impl Held {
    fn of(source: &mut dyn Source, file_name: &str) -> Result<Held, Refusal> {
        let another = || Refusal::UnknownKind { name: file_name.into() };
        let size = source.seek(SeekFrom::End(0)).map_err(|_| another())?;
        source.rewind().map_err(|_| another())?;
        let mut beginning = Vec::new();
        Read::take(&mut *source, MOST_LOOKED_AT).read_to_end(&mut beginning).map_err(|_| another())?;
        source.rewind().map_err(|_| another())?;
        if beginning.iter().all(u8::is_ascii_whitespace) {
            return Err(Refusal::Empty);
        }
        if is_another_kind(&beginning) {
            return Err(another());
        }
        let bare = beginning.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&beginning);
        let held = match bare.trim_ascii_start().first() {
            _ if archive::is_one(&beginning) => match archive::kind(source)? {
                archive::Packed::Word => Held::Word,
                archive::Packed::Workbook => Held::Workbook,
                archive::Packed::Other => return Err(another()),
            },
            _ if pdf::is_one(&beginning) => Held::Pdf,
            Some(b'[' | b'{') => Held::Json,
            _ => Held::Text,
        };
        let most = match held {
            Held::Word => archive::MOST_BYTES as u64,
            Held::Pdf => pdf::MOST_BYTES,
            Held::Workbook => MOST_WORKBOOK_BYTES,
            Held::Json => MOST_JSON_BYTES,
            Held::Text => MOST_TEXT_BYTES,
        };
        if size > most {
            return Err(Refusal::FileTooLarge { megabytes: (most / 1_000_000) as u32 });
        }
        let mark = if held == Held::Json { beginning.len() - bare.len() } else { 0 };
        source.seek(SeekFrom::Start(mark as u64)).map_err(|_| another())?;
        Ok(held)
    }
}

/// The old binary Office files, RTF, and what else is certainly no table of text.
fn is_another_kind(bytes: &[u8]) -> bool {
    let beginnings: [&[u8]; 5] = [b"\xD0\xCF\x11\xE0", b"{\\rtf", b"<!DOCTYPE", b"<html", b"\x1F\x8B"];
    beginnings.iter().any(|beginning| bytes.starts_with(beginning))
}

/// What all rows agree on, found while they pass.
#[derive(Default)]
struct Agreed(Option<Said>);

/// Country, cycle and session; none of one on which two rows differ.
type Said = (Option<String>, Option<u8>, Option<u16>);

impl Agreed {
    fn note(&mut self, row: &ParsedRow) {
        let Some((country, cycle, session)) = &mut self.0 else {
            self.0 = Some((row.country.clone(), row.cycle, row.session));
            return;
        };
        *country = country.take().filter(|country| row.country.as_ref() == Some(country));
        *cycle = cycle.filter(|cycle| row.cycle == Some(*cycle));
        *session = session.filter(|session| row.session == Some(*session));
    }
}

impl ParsedFile {
    /// What all rows agree on is said of the file.
    fn of_rows(format: Format, rows: Vec<ParsedRow>, refused: Vec<RefusedRow>) -> ParsedFile {
        let mut agreed = Agreed::default();
        rows.iter().for_each(|row| agreed.note(row));
        let (country, cycle, session) = agreed.0.unwrap_or_default();
        ParsedFile { format, country, cycle, session, announced: None, encoding: None, rows, refused, paper: None }
    }

    pub fn count(&self, response: Response) -> usize {
        self.rows.iter().filter(|row| row.response == response).count()
    }
}
