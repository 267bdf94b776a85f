//! Intake: a file is read, compared and applied in steps, each in short transactions, so that a table of any size
//! neither fills the memory nor keeps other writers waiting. What is refused as a whole leaves nothing behind.

use std::path::Path;

use super::changes::Scope;
use super::import::{self, Format, OtherPaper, ParsedFile, ParsedRow, Refusal, RefusedRow, Source};
use super::imported::{Import, Summary};
use super::papers::{self, KeptPaper};
use super::queries;
use super::queries::imports::{self, Arrived};
use super::queries::staged;
use crate::db::Db;
use crate::error::Error;

/// Rows that are kept in one go.
const AT_ONCE: usize = 1_000;

/// Whose recommendations are taken, before the file is read.
#[derive(Clone, Debug)]
pub enum Whose {
    /// Of the portal's own country, or of the one State that the file is about where the portal has none yet.
    Own(Option<String>),
    Country(String),
    All,
}

impl Whose {
    fn scope(&self) -> Option<Scope> {
        match self {
            Whose::Own(own) => own.clone().map(Scope::Country),
            Whose::Country(country) => Some(Scope::Country(country.clone())),
            Whose::All => Some(Scope::AllCountries),
        }
    }
}

pub struct Intake<'i> {
    pub db: &'i Db,
    pub whose: Whose,
    /// Where the files of documents stand.
    pub files: &'i Path,
    /// Hears after each piece of work: the import, the step, rows done, rows in all or 0.
    pub heard: &'i mut dyn FnMut(i64, &'static str, usize, usize),
}

impl Intake<'_> {
    /// Reads a file and compares it with the register. Where it is refused, nothing of it is kept.
    pub fn read(&mut self, source: &mut dyn Source, format: Format, arrived: Arrived) -> Result<Result<Import, Refusal>, Error> {
        let (name, lang) = (arrived.file_name.clone(), arrived.lang.clone());
        let import = self.db.write_here(move |conn| imports::begin(conn, &arrived))?;
        (self.heard)(import.number, "reading", 0, 0);
        let mut keeper = Keeper { db: self.db, id: import.id.clone(), scope: self.whose.scope(), ..Keeper::new(self.db) };
        let heard = &mut *self.heard;
        let outcome = import::read_each(source, &name, format, &lang, &mut |row| {
            keeper.take(row).inspect(|()| {
                if keeper.waiting.is_empty() {
                    heard(import.number, "reading", keeper.kept, 0);
                }
            })
        });
        if let Some(cause) = keeper.failed.take() {
            return Err(cause);
        }
        let outcome = outcome.and_then(|file| self.settled(&mut keeper, file));
        match outcome {
            Ok(ParsedFile { paper: Some(paper), .. }) => self.keep(&import, paper, source),
            Ok(file) => self.compare(&import, file, keeper).map(Ok),
            Err(refusal) => self.refuse(&import, refusal),
        }
    }

    fn refuse(&self, import: &Import, refusal: Refusal) -> Result<Result<Import, Refusal>, Error> {
        let (id, why) = (import.id.clone(), refusal.clone());
        self.db.write_here(move |conn| imports::refuse(conn, &id, &why))?;
        Ok(Err(refusal))
    }

    /// Stores the file of a document without recommendations, to be kept when the import is applied.
    fn keep(&self, import: &Import, paper: OtherPaper, source: &mut dyn Source) -> Result<Result<Import, Refusal>, Error> {
        let scope = self.whose.scope();
        if let (Some(Scope::Country(own)), Some(country)) = (&scope, &paper.country)
            && own != country
        {
            return self.refuse(import, Refusal::PaperElsewhere { symbol: paper.symbol });
        }
        let file = match papers::stored(self.files, source, &import.file_name)? {
            Ok(file) => file,
            Err(refusal) => return self.refuse(import, papers::refused(refusal)),
        };
        let kept = KeptPaper::of(paper, file, &import.file_name, &import.lang);
        let (id, number) = (import.id.clone(), import.number);
        self.db.write_here(move |conn| {
            imports::set_format(conn, &id, Format::Paper.as_str())?;
            let standing = queries::papers::standing(conn, &kept)?.to_owned();
            let summary = Summary { paper: Some(KeptPaper { standing, ..kept }), ..Summary::default() };
            imports::previewed(conn, &id, &summary)?;
            Ok(Ok(imports::find(conn, number)?))
        })
    }

    /// A portal without a country takes a file about one State.
    fn settled(&self, keeper: &mut Keeper, file: ParsedFile) -> Result<ParsedFile, Refusal> {
        if keeper.scope.is_none() && file.country.is_none() && keeper.kept + keeper.waiting.len() > 0 {
            return Err(Refusal::SeveralStates);
        }
        keeper.flush()?;
        Ok(file)
    }

    fn compare(&mut self, import: &Import, file: ParsedFile, keeper: Keeper) -> Result<Import, Error> {
        let (id, total) = (import.id.clone(), keeper.kept);
        let format = file.format.as_str();
        let known = self.db.write_here(move |conn| {
            imports::set_format(conn, &id, format)?;
            imports::step(conn, &id, "comparing", 0, total)?;
            Ok(staged::batches(conn, &id, &["waiting"])?)
        })?;
        let mut summary =
            Summary { elsewhere: keeper.elsewhere, announced: file.announced, encoding: file.encoding, ..Summary::default() };
        let of_one_state = !matches!(self.whose, Whose::All);
        let mut done = 0;
        for symbols in known {
            let id = import.id.clone();
            let mut so_far = std::mem::take(&mut summary);
            (summary, done) = self.db.write_here(move |conn| {
                let compared = staged::judge(conn, &id, &symbols, &mut so_far, of_one_state)?;
                imports::step(conn, &id, "comparing", done + compared, total)?;
                Ok((so_far, done + compared))
            })?;
            (self.heard)(import.number, "comparing", done, total);
        }
        let (id, number) = (import.id.clone(), import.number);
        self.db.write_here(move |conn| {
            imports::previewed(conn, &id, &summary)?;
            Ok(imports::find(conn, number)?)
        })
    }

    /// Writes the rows of the chosen groups into the register, some documents at a time.
    pub fn apply(&mut self, number: i64, groups: &[String], actor_id: Option<&str>) -> Result<Import, Error> {
        let groups = groups.to_vec();
        let (import, batches, verdicts) = self.db.write_here(move |conn| {
            let waiting = imports::find(conn, number)?;
            imports::choose(conn, &waiting, &groups)?;
            let import = imports::find(conn, number)?;
            let verdicts = import.summary().verdicts();
            let batches = staged::batches(conn, &import.id, &verdicts)?;
            let total = staged::count_all(conn, &import.id, &verdicts)?;
            imports::step(conn, &import.id, "applying", 0, total)?;
            Ok((Import { total: i32::try_from(total).unwrap_or(i32::MAX), ..import }, batches, verdicts))
        })?;
        let total = usize::try_from(import.total).unwrap_or(0);
        let actor = actor_id.map(str::to_owned);
        for symbols in batches {
            let (import, verdicts, actor) = (import.clone(), verdicts.clone(), actor.clone());
            let done = self.db.write_here(move |conn| {
                imports::apply_batch(conn, &import, &symbols, &verdicts, actor.as_deref())?;
                let done = total - staged::count_all(conn, &import.id, &verdicts)?.min(total);
                imports::step(conn, &import.id, "applying", done, total)?;
                Ok(done)
            })?;
            (self.heard)(number, "applying", done, total);
        }
        self.db.write_here(move |conn| imports::finish(conn, &import, actor.as_deref()))
    }
}

/// Keeps rows as they are read, those of the scope.
struct Keeper<'k> {
    db: &'k Db,
    id: String,
    scope: Option<Scope>,
    waiting: Vec<Result<ParsedRow, RefusedRow>>,
    kept: usize,
    elsewhere: usize,
    failed: Option<Error>,
}

impl Keeper<'_> {
    fn new(db: &Db) -> Keeper<'_> {
        Keeper { db, id: String::new(), scope: None, waiting: Vec::new(), kept: 0, elsewhere: 0, failed: None }
    }

    fn take(&mut self, row: Result<ParsedRow, RefusedRow>) -> Result<(), Refusal> {
        if let (Ok(row), Some(scope)) = (&row, &self.scope)
            && !scope.takes(row)
        {
            self.elsewhere += 1;
            return Ok(());
        }
        self.waiting.push(row);
        if self.waiting.len() < AT_ONCE { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> Result<(), Refusal> {
        let rows = std::mem::take(&mut self.waiting);
        let (id, first, kept) = (self.id.clone(), self.kept, self.kept + rows.len());
        let written = self.db.write_here(move |conn| {
            staged::keep(conn, &id, i64::try_from(first).unwrap_or(i64::MAX), rows)?;
            Ok(imports::step(conn, &id, "reading", kept, 0)?)
        });
        self.kept = kept;
        written.map_err(|cause| {
            self.failed = Some(cause);
            Refusal::NotKept
        })
    }
}
