//! `baraza import`: recommendations from files, taken as they are and told row by row.

use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Outcome, language};
use crate::app;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::alignment::Version;
use crate::register::import::{self, RefusedRow};
use crate::register::imported::Import as Taken;
use crate::register::intake::{Intake, Whose};
use crate::register::papers::{self, KeptPaper};
use crate::register::queries::imports::{self, Arrived};
use crate::register::queries::staged;
use crate::settings;
use crate::taxonomy::countries;

/// Names that no list knows are told once for each, with so many lines.
const LINES_TOLD: usize = 5;
/// Refused rows are told so many at a time.
const ROWS_TOLD: i64 = 1_000;

/// Import recommendations. A second import of the same file adds and changes nothing.
///
/// Example: baraza import upr48-slovenia-thematic-list-of-recommendations.docx --dry-run
#[derive(Args)]
pub struct Import {
    /// Reports of the UPR's Working Group and concluding observations (.pdf, .docx), Word matrices of OHCHR, exports of the Universal Human Rights Index (.xlsx, .json) and of UPR Info (.csv, .json),
    /// recommendations of IMPACT OSS (.csv), and the portal's own table (.csv, .xlsx)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What the files are
    #[arg(long, value_enum, default_value_t = Format::Auto)]
    format: Format,
    /// Language of the texts, where the file does not say
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Lang,
    /// Take the rows about this State (ISO 3166-1 alpha-3) in place of the portal's own
    #[arg(long, value_name = "ISO3", value_parser = country, conflicts_with = "all_countries")]
    country: Option<String>,
    /// Take the rows about every State
    #[arg(long)]
    all_countries: bool,
    /// Take a table that is not in UTF-8 as it is read
    #[arg(long)]
    guessed_encoding: bool,
    /// Tell what would be added and changed, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Auto,
    Matrix,
    Report,
    Observations,
    Uhri,
    UprInfo,
    Impact,
    Csv,
}

impl Format {
    fn recogniser(self) -> import::Format {
        match self {
            Format::Auto => import::Format::Auto,
            Format::Matrix => import::Format::Matrix,
            Format::Report => import::Format::Report,
            Format::Observations => import::Format::Observations,
            Format::Uhri => import::Format::Uhri,
            Format::UprInfo => import::Format::UprInfo,
            Format::Impact => import::Format::Impact,
            Format::Csv => import::Format::Csv,
        }
    }
}

fn country(code: &str) -> Result<String, String> {
    countries::known(code).map(str::to_owned).ok_or_else(|| "not an ISO 3166-1 alpha-3 code such as SVN".into())
}

#[derive(Default)]
struct Totals {
    added: i32,
    changed: i32,
    unchanged: i32,
    refused: i32,
}

impl Import {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        let own = match &config.country {
            Some(country) => Some(country.clone()),
            None => db.read_here(settings::load)?.country,
        };
        // All are read before anything is written: one that is damaged stops the whole import.
        let mut taken = Vec::new();
        for path in &self.files {
            let read = self.read(&db, &config.files, path, own.as_deref()).and_then(|import| {
                let sure = self.sure_of_letters(&import);
                taken.push(import);
                sure
            });
            if let Err(refused) = read {
                taken.into_iter().try_for_each(|import| discard(&db, &config.files, import))?;
                return Err(refused.into());
            }
        }
        let mut totals = Totals::default();
        for import in taken {
            let import = if self.dry_run { import } else { self.apply(&db, &config.files, &import)? };
            tell(&db, &import)?;
            totals.added += import.added;
            totals.changed += import.changed;
            totals.unchanged += import.unchanged;
            totals.refused += import.refused;
            if self.dry_run {
                let gone = import.clone();
                db.write_here(move |conn| Ok(imports::remove(conn, &gone)?))?;
                papers::let_go(&db, &config.files, &import)?;
            }
        }
        if self.dry_run {
            println!("nothing was changed (--dry-run)");
        }
        let Totals { added, changed, unchanged, refused } = totals;
        println!("added {added}, changed {changed}, unchanged {unchanged}, refused {refused}");
        Ok(())
    }

    fn read(&self, db: &Db, files: &Path, path: &Path, own: Option<&str>) -> Result<Taken, String> {
        let shown = path.display();
        let mut file = File::open(path).map_err(|cause| format!("{shown} cannot be read: {cause}"))?;
        let name = path.file_name().map_or_else(|| shown.to_string(), |name| name.to_string_lossy().into_owned());
        let format = self.format.recogniser();
        let arrived =
            Arrived { file_name: name.clone(), format: format.as_str().into(), lang: self.lang.code().into(), actor_id: None };
        let whose = match (&self.country, self.all_countries) {
            (_, true) => Whose::All,
            (Some(country), _) => Whose::Country(country.clone()),
            (None, _) => Whose::Own(own.map(str::to_owned)),
        };
        let mut shower = Shower::new(&name);
        let heard = &mut |_, step: &'static str, done, total| shower.show(step, done, total);
        let read =
            Intake { db, whose, files, heard }.read(&mut file, format, arrived).map_err(|cause| format!("{shown}: {cause}"))?;
        let import = read.map_err(|refusal| match refusal {
            import::Refusal::SeveralStates => format!(
                "{name} is about several States and the portal has no country yet: name one with --country, or set BARAZA_COUNTRY"
            ),
            refusal => format!("{shown} is refused: {}", said(refusal.key(), &refusal.arguments())),
        })?;
        if own.is_none() && self.country.is_none() && !self.all_countries {
            println!("{name}: the portal has no country yet; taking the State that the file is about");
        }
        Ok(import)
    }

    /// A guess may be wrong, and nobody looks at the letters here as at the desk's preview: it is taken only where that is said.
    fn sure_of_letters(&self, import: &Taken) -> Result<(), String> {
        match import.summary().encoding {
            Some(encoding) if !self.dry_run && !self.guessed_encoding => Err(format!(
                "{} is not in UTF-8 but probably in {encoding}. Nothing was imported. Save it as “CSV UTF-8”, or upload it at the desk, whose preview shows its letters; --guessed-encoding takes it as it is read",
                import.file_name
            )),
            _ => Ok(()),
        }
    }

    fn apply(&self, db: &Db, files: &Path, import: &Taken) -> Result<Taken, Error> {
        let mut shower = Shower::new(&import.file_name);
        let heard = &mut |_, step: &'static str, done, total| shower.show(step, done, total);
        Intake { db, whose: Whose::All, files, heard }.apply(import.number, &[], None)
    }
}

/// How far a file is: on a terminal in one line that moves on, elsewhere a line for each step.
struct Shower<'n> {
    name: &'n str,
    step: &'static str,
    moves: bool,
}

impl<'n> Shower<'n> {
    fn new(name: &'n str) -> Shower<'n> {
        Shower { name, step: "", moves: std::io::stderr().is_terminal() }
    }

    fn show(&mut self, step: &'static str, done: usize, total: usize) {
        let mut out = std::io::stderr();
        let of = if total > 0 { format!(" of {total}") } else { String::new() };
        // Nobody reads what cannot be written there; the import goes on.
        let _ = match (self.moves, self.step == step) {
            (true, _) if done == total && total > 0 => writeln!(out, "\r{}: {step} {done}{of} rows", self.name),
            (true, _) => write!(out, "\r{}: {step} {done}{of} rows", self.name),
            (false, true) => Ok(()),
            (false, false) => writeln!(out, "{}: {step}", self.name),
        };
        self.step = step;
    }
}

fn discard(db: &Db, files: &Path, import: Taken) -> Result<(), Error> {
    let gone = import.clone();
    db.write_here(move |conn| imports::discard(conn, &gone))?;
    papers::let_go(db, files, &import)
}

fn tell_kept(name: &str, kept: &KeptPaper, was_applied: bool) {
    let kind = Lang::EN.t(&format!("document-kind-{}", kept.kind().replace('_', "-")));
    let done = match (kept.standing.as_str(), was_applied) {
        ("known", _) => "already kept",
        ("renewed", true) => "kept in place of an older file",
        (_, true) => "kept as a document",
        _ => "would be kept as a document",
    };
    println!("{name}: {}, {kind} ({}): {done}", kept.symbol(), kept.lang());
}

fn tell(db: &Db, import: &Taken) -> Result<(), Error> {
    let summary = import.summary();
    let name = &import.file_name;
    if let Some(kept) = &summary.paper {
        tell_kept(name, kept, import.state == "applied");
        return Ok(());
    }
    let taken: usize = summary.responses.values().sum();
    println!("{name}: {taken} recommendations and pledges");
    if let Some(encoding) = &summary.encoding {
        println!("{name} is not in UTF-8; read as {encoding}");
    }
    if summary.elsewhere > 0 {
        println!("left out {} about other States (--country ISO3 or --all-countries takes them)", summary.elsewhere);
    }
    if let Some(announced) = summary.differs_from_announced(taken + summary.elsewhere) {
        println!("the file announces {announced} recommendations, its table has {}", taken + summary.elsewhere);
    }
    if import.likely > 0 {
        let number = import.number;
        println!("left out {} that are probably in the register already (/en/desk/import/{number} shows them)", import.likely);
    }
    for version in &summary.versions {
        tell_version(version, import.number);
    }
    for unknown in &summary.unknown {
        let told: Vec<String> = unknown.lines.iter().take(LINES_TOLD).map(u32::to_string).collect();
        let more = if unknown.lines.len() > LINES_TOLD { ", …" } else { "" };
        println!("line {}{more}: no {} is called “{}”; taken without it", told.join(", "), unknown.list, unknown.name);
    }
    let mut from = 0;
    loop {
        let id = import.id.clone();
        let rows = db.read_here(|conn| Ok(staged::of_verdict(conn, &id, "refused", from, ROWS_TOLD)?))?;
        let Some(last) = rows.last() else { return Ok(()) };
        from = last.position + 1;
        for row in &rows {
            tell_refused(&serde_json::from_str(&row.content)?);
        }
    }
}

fn tell_version(version: &Version, number: i64) {
    let Version { symbol, lang, known, texts, gaps, extra } = version;
    println!("{symbol} in {lang}: texts for {texts} of {known} recommendations");
    if !gaps.is_empty() {
        println!("{symbol} in {lang} lacks paragraphs {}", gaps.join(", "));
    }
    if !extra.is_empty() {
        let only = extra.join(", ");
        println!("only in {symbol} in {lang}, and left out: paragraphs {only} (/en/desk/import/{number} shows them)");
    }
}

fn tell_refused(row: &RefusedRow) {
    let column = if row.column.is_empty() { String::new() } else { format!(", column “{}”", row.column) };
    println!("line {}{column} refused: {} [{}]", row.line, said(row.reason.key(), &row.reason.arguments()), row.excerpt);
}

fn said(key: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, Value)> = arguments.iter().map(|(name, value)| (*name, Value::from(value))).collect();
    Lang::EN.plain(key, &arguments)
}
