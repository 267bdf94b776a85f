//! `baraza import`: recommendations from files, taken as they are and told row by row.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Outcome, language};
use crate::app;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::changes::{Preview, Scope};
use crate::register::import::{self, ParsedFile, RefusedRow};
use crate::register::queries::imports;
use crate::settings;
use crate::taxonomy::countries;

/// Names that no list knows are told once for each, with so many lines.
const LINES_TOLD: usize = 5;

/// Import recommendations. A second import of the same file adds and changes nothing.
///
/// Example: baraza import upr48-slovenia-thematic-list-of-recommendations.docx --dry-run
#[derive(Args)]
pub struct Import {
    /// Word matrices of OHCHR, exports of the Universal Human Rights Index (.xlsx, .json) and of UPR Info (.csv, .json),
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
    /// Tell what would be added and changed, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Auto,
    Matrix,
    Uhri,
    UprInfo,
    Impact,
    Csv,
}

fn country(code: &str) -> Result<String, String> {
    countries::known(code).map(str::to_owned).ok_or_else(|| "not an ISO 3166-1 alpha-3 code such as SVN".into())
}

/// A file that was read, and whose recommendations are taken from it.
struct Taken {
    name: String,
    file: ParsedFile,
    scope: Scope,
}

#[derive(Default)]
struct Totals {
    added: usize,
    changed: usize,
    unchanged: usize,
    refused: usize,
}

impl Import {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        let own = match config.country {
            Some(country) => Some(country),
            None => db.read_here(settings::load)?.country,
        };
        // All are read before anything is written: one that is damaged stops the whole import.
        let taken = self.files.iter().map(|path| self.read(path, own.as_deref())).collect::<Result<Vec<Taken>, _>>()?;
        let mut totals = Totals::default();
        for taken in taken {
            println!("{}: {} recommendations and pledges", taken.name, taken.file.rows.len());
            let preview = if self.dry_run { looked_at(&db, &taken)? } else { applied(&db, &taken)? };
            tell(&preview, &taken.file);
            totals.added += preview.added.len();
            totals.changed += preview.changed.len();
            totals.unchanged += preview.unchanged;
            totals.refused += preview.refused.len();
        }
        if self.dry_run {
            println!("nothing was changed (--dry-run)");
        }
        let Totals { added, changed, unchanged, refused } = totals;
        println!("added {added}, changed {changed}, unchanged {unchanged}, refused {refused}");
        Ok(())
    }

    fn read(&self, path: &PathBuf, own: Option<&str>) -> Result<Taken, String> {
        let shown = path.display();
        let bytes = std::fs::read(path).map_err(|cause| format!("{shown} cannot be read: {cause}"))?;
        let name = path.file_name().map_or_else(|| shown.to_string(), |name| name.to_string_lossy().into_owned());
        let format = match self.format {
            Format::Auto => import::Format::Auto,
            Format::Matrix => import::Format::Matrix,
            Format::Uhri => import::Format::Uhri,
            Format::UprInfo => import::Format::UprInfo,
            Format::Impact => import::Format::Impact,
            Format::Csv => import::Format::Csv,
        };
        let file = import::read_in(&bytes, &name, format, self.lang.code())
            .map_err(|refusal| format!("{shown} is refused: {}", said(refusal.key(), &refusal.arguments())))?;
        if let Some(encoding) = &file.encoding {
            println!("{name} is not in UTF-8; read as {encoding}");
        }
        let scope = self.scope(&file, own, &name)?;
        Ok(Taken { name, file, scope })
    }

    fn scope(&self, file: &ParsedFile, own: Option<&str>, name: &str) -> Result<Scope, String> {
        if self.all_countries {
            return Ok(Scope::AllCountries);
        }
        if let Some(country) = self.country.as_deref().or(own) {
            return Ok(Scope::Country(country.into()));
        }
        match &file.country {
            Some(country) => {
                println!("{name}: the portal has no country yet; taking {country}, the State that the file is about");
                Ok(Scope::Country(country.clone()))
            }
            None => Err(format!(
                "{name} is about several States and the portal has no country yet: name one with --country, or set BARAZA_COUNTRY"
            )),
        }
    }
}

fn looked_at(db: &Db, taken: &Taken) -> Result<Preview, Error> {
    db.read_here(|conn| Ok(imports::plan_import(conn, &taken.file, &taken.scope)?))
}

fn applied(db: &Db, taken: &Taken) -> Result<Preview, Error> {
    let (name, file, scope) = (taken.name.clone(), taken.file.clone(), taken.scope.clone());
    db.write_here(move |conn| imports::import_file(conn, &file, &name, &scope, None))
}

fn tell(preview: &Preview, file: &ParsedFile) {
    if preview.elsewhere > 0 {
        println!("left out {} about other States (--country ISO3 or --all-countries takes them)", preview.elsewhere);
    }
    if let Some(announced) = file.announced.filter(|announced| announced.recommendations as usize != file.rows.len()) {
        println!("the file announces {} recommendations, its table has {}", announced.recommendations, file.rows.len());
    }
    let mut names: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for remark in &preview.remarks {
        names.entry((remark.list, &remark.name)).or_default().push(remark.line);
    }
    for ((list, name), lines) in names {
        let told: Vec<String> = lines.iter().take(LINES_TOLD).map(u32::to_string).collect();
        let more = if lines.len() > LINES_TOLD { ", …" } else { "" };
        println!("line {}{more}: no {list} is called “{name}”; taken without it", told.join(", "));
    }
    preview.refused.iter().for_each(tell_refused);
}

fn tell_refused(row: &RefusedRow) {
    let column = if row.column.is_empty() { String::new() } else { format!(", column “{}”", row.column) };
    println!("line {}{column} refused: {} [{}]", row.line, said(row.reason.key(), &row.reason.arguments()), row.excerpt);
}

fn said(key: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, Value)> = arguments.iter().map(|(name, value)| (*name, Value::from(value))).collect();
    Lang::EN.plain(key, &arguments)
}
