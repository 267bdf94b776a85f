//! Papers: documents of the United Nations and others that are kept with their files, and what they are.

use std::io::SeekFrom;
use std::path::Path;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::import::{OtherPaper, Refusal, Source, cycle_of_session, mechanism_of};
use super::imported::Import;
use super::model::Document;
use super::queries::papers as queries;
use crate::db::Db;
use crate::error::Error;
use crate::files::{self, FileRefusal};
use crate::i18n::Wording;
use crate::journal::entries;
use crate::schema::document_files;
use crate::text::symbols::{Nature, Symbol};

/// As the database and the locale keys `document-kind-…` name them.
pub const KINDS: [&str; 19] = [
    "report",
    "national_report",
    "compilation",
    "stakeholder_summary",
    "advance_questions",
    "addendum",
    "decision",
    "mid_term_report",
    "state_report",
    "list_of_issues",
    "replies",
    "concluding_observations",
    "follow_up",
    "views",
    "visit_report",
    "statement",
    "policy_brief",
    "pledge",
    "other",
];

/// A document that is kept as it is, with its file, which stands in the store already.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct KeptPaper {
    pub paper: OtherPaper,
    pub file: StoredFile,
    /// `new`, `renewed` where that language had another file, `known`.
    pub standing: String,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct StoredFile {
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
}

/// A file of a document, in one language.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = document_files)]
pub struct DocumentFile {
    pub document_id: String,
    pub lang: String,
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub import_id: Option<String>,
}

/// What a list shows of a document besides what it is.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub title: Option<Wording>,
    pub files: Vec<DocumentFile>,
}

impl KeptPaper {
    /// The session of a review may stand in the file's name alone: `UPR-wg48-Advance-Questions-Slovenia.docx`.
    pub fn of(mut paper: OtherPaper, file: StoredFile, file_name: &str, lang: &str) -> KeptPaper {
        if mechanism_of(&paper.symbol) == "UPR" {
            paper.session = paper.session.or_else(|| session_in(file_name));
            paper.cycle = paper.cycle.or_else(|| paper.session.and_then(cycle_of_session));
        }
        paper.lang = paper.lang.or_else(|| Some(lang.to_owned()));
        KeptPaper { paper, file, standing: String::new() }
    }

    pub fn kind(&self) -> &'static str {
        self.paper.kind.kept_as().unwrap_or("other")
    }

    pub fn lang(&self) -> &str {
        self.paper.lang.as_deref().unwrap_or("en")
    }

    /// Its own, or for what bears none one that tells it from others: `UPR 48 SVN AQ`.
    pub fn symbol(&self) -> String {
        if !self.paper.symbol.is_empty() {
            return self.paper.symbol.clone();
        }
        let session = self.paper.session.map(|session| session.to_string());
        let parts = [Some("UPR".to_owned()), session, self.paper.country.clone(), Some("AQ".to_owned())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    pub fn mechanism(&self) -> String {
        format!("mechanism:{}", mechanism_of(&self.paper.symbol))
    }
}

impl Document {
    /// What it was kept as, or what its symbol says; nothing for a symbol that names no nature.
    pub fn kind(&self) -> Option<&str> {
        let by_symbol = || match (Symbol::parse(&self.symbol).map(|symbol| symbol.nature), self.is_answered()) {
            (Some(Nature::ConcludingObservations), _) => Some("concluding_observations"),
            (Some(Nature::Views), _) => Some("views"),
            (Some(Nature::SessionDocument), true) => Some("report"),
            (Some(Nature::SessionDocument), false) if self.mechanism == "mechanism:SP" => Some("visit_report"),
            _ => None,
        };
        self.kind.as_deref().or_else(by_symbol)
    }

    /// The order in which the papers of a review are written.
    pub fn order(&self) -> usize {
        self.kind().and_then(|kind| KINDS.iter().position(|known| *known == kind)).unwrap_or(KINDS.len())
    }
}

/// 48 of `UPR-wg48-Advance-Questions-Slovenia.docx` and of `UPR48_…`.
fn session_in(file_name: &str) -> Option<u16> {
    let name = file_name.to_lowercase();
    ["wg", "upr"].iter().find_map(|before| {
        let rest = name.split_once(before)?.1.trim_start_matches(['-', '_', ' ']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|session| (1..100).contains(session))
    })
}

/// Puts the file into the store; why not, where it may not be kept.
pub fn stored(folder: &Path, source: &mut dyn Source, file_name: &str) -> Result<Result<StoredFile, FileRefusal>, Error> {
    let mut bytes = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    source.read_to_end(&mut bytes)?;
    let checked = match files::check(file_name, bytes) {
        Ok(checked) => checked,
        Err(refusal) => return Ok(Err(refusal)),
    };
    std::fs::create_dir_all(folder)?;
    files::store(folder, &checked)?;
    Ok(Ok(StoredFile {
        size: i64::try_from(checked.bytes.len()).unwrap_or(i64::MAX),
        file_name: checked.safe_name,
        media_type: checked.media_type.to_owned(),
        sha256: checked.sha256,
    }))
}

/// The same, as an import says it.
pub fn refused(refusal: FileRefusal) -> Refusal {
    match refusal {
        FileRefusal::TooBig => Refusal::FileTooLarge { megabytes: (files::SIZE_MOST / 1_000_000) as u32 },
        FileRefusal::HasMacros => Refusal::HasMacros,
        FileRefusal::Empty | FileRefusal::TypeRefused | FileRefusal::Damaged => Refusal::DamagedArchive,
    }
}

/// The file of an import that nobody applied goes out of the store, unless something else has the same.
pub fn let_go(db: &Db, folder: &Path, import: &Import) -> Result<(), Error> {
    let Some(kept) = import.summary().paper else { return Ok(()) };
    let sha256 = kept.file.sha256;
    if db.read_here(|conn| Ok(queries::is_in_use(conn, &sha256)?))? {
        return Ok(());
    }
    Ok(files::remove(folder, &sha256)?)
}

/// A recommendation that a document is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub number: i64,
    pub paragraph: String,
    pub symbol: String,
    pub mechanism: String,
}

#[derive(Serialize)]
pub struct DocumentChanged<'a> {
    pub document_id: &'a str,
    /// `record` or `about`.
    pub what: &'a str,
}

#[derive(Serialize)]
pub struct DocumentKept<'a> {
    pub document_id: &'a str,
    pub symbol: &'a str,
    pub kind: &'a str,
    pub lang: &'a str,
}

entries! {
    DocumentChanged "document-changed" of "document" by document_id;
    DocumentKept "document-kept" of "document" by document_id;
}

#[cfg(test)]
mod tests {
    use super::session_in;

    #[test]
    fn the_session_stands_in_the_name_of_a_file() {
        let names = ["UPR-wg48-Advance-Questions-Slovenia.docx", "upr 34 questions.pdf", "UPR_Advance_Questions.docx", "a.pdf"];
        assert_eq!(names.map(session_in), [Some(48), Some(34), None, None]);
    }
}
