//! Why a file or a row is not taken, as keys and arguments for the locales.

use serde::{Deserialize, Serialize};

use super::title_page::PaperKind;

/// A whole file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Neither a Word file nor a table of text.
    UnknownKind {
        name: String,
    },
    NotDocx,
    NotCsv,
    FileTooLarge {
        megabytes: u32,
    },
    DamagedArchive,
    /// It would unpack to far more than a document holds, as files made to harm do.
    ArchiveTooLarge,
    BrokenXml {
        part: String,
    },
    WrongEncoding,
    NoTable,
    MissingColumn {
        column: String,
    },
    TooManyRows {
        most: u32,
    },
    /// A spreadsheet behind a password.
    Encrypted,
    BrokenJson {
        line: u32,
    },
    Empty,
    ImpactActions,
    ImpactIndicators,
    /// The portal has no country yet, and the file does not tell which is meant.
    SeveralStates,
    DamagedPdf,
    /// Pictures of pages, without text.
    ScannedPdf,
    /// In Arabic.
    RightToLeftPdf,
    TooManyPages {
        most: u32,
    },
    /// Neither PDF nor Word file.
    NotPaper,
    /// A document that makes no recommendations, or none in numbered paragraphs.
    OtherPaper {
        kind: PaperKind,
        symbol: String,
    },
    /// A document about another State than the portal's.
    PaperElsewhere {
        symbol: String,
    },
    /// A Word file with macros.
    HasMacros,
    /// A report without a list of recommendations.
    NoRecommendations,
    /// What was found could not be kept; the database says why.
    NotKept,
}

impl Refusal {
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::UnknownKind { .. } => "import-file-unknown-kind",
            Refusal::NotDocx => "import-file-not-docx",
            Refusal::NotCsv => "import-file-not-csv",
            Refusal::FileTooLarge { .. } => "import-file-too-large",
            Refusal::DamagedArchive => "import-file-damaged-archive",
            Refusal::ArchiveTooLarge => "import-file-archive-too-large",
            Refusal::BrokenXml { .. } => "import-file-broken-xml",
            Refusal::WrongEncoding => "import-file-wrong-encoding",
            Refusal::NoTable => "import-file-no-table",
            Refusal::MissingColumn { .. } => "import-file-missing-column",
            Refusal::TooManyRows { .. } => "import-file-too-many-rows",
            Refusal::Encrypted => "import-file-encrypted",
            Refusal::BrokenJson { .. } => "import-file-broken-json",
            Refusal::Empty => "import-file-empty",
            Refusal::ImpactActions => "import-file-impact-actions",
            Refusal::ImpactIndicators => "import-file-impact-indicators",
            Refusal::SeveralStates => "import-several-states",
            Refusal::DamagedPdf => "import-file-damaged-pdf",
            Refusal::ScannedPdf => "import-file-scanned-pdf",
            Refusal::RightToLeftPdf => "import-file-right-to-left-pdf",
            Refusal::TooManyPages { .. } => "import-file-too-many-pages",
            Refusal::NotPaper => "import-file-not-paper",
            Refusal::OtherPaper { kind, .. } => kind.key(),
            Refusal::PaperElsewhere { .. } => "import-paper-elsewhere",
            Refusal::HasMacros => "file-has-macros",
            Refusal::NoRecommendations => "import-file-no-recommendations",
            Refusal::NotKept => "import-file-not-kept",
        }
    }

    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::UnknownKind { name } => vec![("name", name.clone())],
            Refusal::FileTooLarge { megabytes } => vec![("megabytes", megabytes.to_string())],
            Refusal::BrokenXml { part } => vec![("part", part.clone())],
            Refusal::MissingColumn { column } => vec![("column", column.clone())],
            Refusal::OtherPaper { symbol, .. } | Refusal::PaperElsewhere { symbol } => vec![("symbol", symbol.clone())],
            Refusal::TooManyRows { most } | Refusal::TooManyPages { most } => vec![("most", most.to_string())],
            Refusal::BrokenJson { line } => vec![("line", line.to_string())],
            _ => Vec::new(),
        }
    }
}

/// One row that is not taken, while the others are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedRow {
    /// Counted in the file's table, the heading row being 1.
    pub line: u32,
    /// As the file names it.
    pub column: String,
    pub reason: RefusalReason,
    /// The beginning of what stands there.
    pub excerpt: String,
    /// What the file says there: headings and cells, for those who correct it.
    #[serde(default)]
    pub cells: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefusalReason {
    NoText,
    NoSymbol,
    NoReference,
    UnknownCountry {
        name: String,
    },
    UnknownResponse {
        word: String,
    },
    UnknownLanguage {
        word: String,
    },
    UnknownGoal {
        word: String,
    },
    NotANumber {
        word: String,
    },
    NotADate {
        word: String,
    },
    CellCount {
        found: u32,
        expected: u32,
    },
    /// What people translated, exported by a portal: never an official text.
    Unofficial {
        word: String,
    },
}

impl RefusalReason {
    pub fn key(&self) -> &'static str {
        match self {
            RefusalReason::NoText => "import-row-no-text",
            RefusalReason::NoSymbol => "import-row-no-symbol",
            RefusalReason::NoReference => "import-row-no-reference",
            RefusalReason::UnknownCountry { .. } => "import-row-unknown-country",
            RefusalReason::UnknownResponse { .. } => "import-row-unknown-response",
            RefusalReason::UnknownLanguage { .. } => "import-row-unknown-language",
            RefusalReason::UnknownGoal { .. } => "import-row-unknown-goal",
            RefusalReason::NotANumber { .. } => "import-row-not-a-number",
            RefusalReason::NotADate { .. } => "import-row-not-a-date",
            RefusalReason::CellCount { .. } => "import-row-cell-count",
            RefusalReason::Unofficial { .. } => "import-row-unofficial-text",
        }
    }

    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            RefusalReason::NoText | RefusalReason::NoSymbol | RefusalReason::NoReference => Vec::new(),
            RefusalReason::UnknownCountry { name } => vec![("name", name.clone())],
            RefusalReason::UnknownResponse { word }
            | RefusalReason::UnknownLanguage { word }
            | RefusalReason::UnknownGoal { word }
            | RefusalReason::NotANumber { word }
            | RefusalReason::Unofficial { word }
            | RefusalReason::NotADate { word } => vec![("word", word.clone())],
            RefusalReason::CellCount { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
        }
    }
}

/// Enough of a cell to recognise it by.
pub fn excerpt(text: &str) -> String {
    const LETTERS: usize = 80;
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_string(),
    }
}
