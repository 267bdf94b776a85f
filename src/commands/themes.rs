//! `baraza themes`: learns the theme tagger, and suggests themes for the rows of a file.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use baraza_encoder::Encoder;
use clap::{Args, Subcommand, ValueEnum};

use super::Outcome;
use crate::app;
use crate::config::Config;
use crate::register::queries::tagging;
use crate::taxonomy::queries;
use crate::taxonomy::tagger::examples::{self, Examples};
use crate::taxonomy::tagger::schemes::Scheme;
use crate::taxonomy::tagger::{self, Tagger};

/// So many unknown names are told.
const NAMES_TOLD: usize = 5;

/// Learn which themes go with which texts, and suggest themes.
#[derive(Args)]
pub struct Themes {
    #[command(subcommand)]
    work: Work,
}

#[derive(Subcommand)]
enum Work {
    Train(Train),
    Suggest(Suggest),
}

/// Learn the tagger from the portal's own tagged recommendations, or from a file.
///
/// FILE is a CSV with a column text and one or more of issues, themes, affected_persons and sdgs, names separated by "; ".
/// What is learned is kept in the portal's database, or in MODEL.
///
/// Example: baraza themes train upr_info.csv --without COL,QAT,ALB,CAF,NZL -o first.model
#[derive(Args)]
struct Train {
    file: Option<PathBuf>,
    /// States under review (ISO 3166-1 alpha-3) whose rows are left out
    #[arg(long, value_name = "ISO3,…", value_delimiter = ',', requires = "file")]
    without: Vec<String>,
    /// Where to write what was learned, in place of the portal's database
    #[arg(short, long, value_name = "MODEL")]
    output: Option<PathBuf>,
}

/// Suggest themes for each row of a CSV with a column text.
///
/// A column language says in which language each text is (ar, en, es, fr, ru, zh); without it, all are in English.
///
/// Two columns are added: suggested, names in the scheme's own words separated by "; ", the best first; and confidence,
/// how often such a suggestion is right, for each. From 0.990 on the portal calls it sure, from 0.667 on likely.
///
/// Example: baraza themes suggest recommendations.csv --scheme uhri -o suggested.csv
#[derive(Args)]
struct Suggest {
    file: PathBuf,
    /// Whose list of themes
    #[arg(long, value_enum, default_value_t = Names::Uhri)]
    scheme: Names,
    /// Ask this tagger, in place of the portal's own and of the one that ships with the program
    #[arg(long, value_name = "MODEL")]
    model: Option<PathBuf>,
    /// Where to write
    #[arg(short, long, value_name = "OUT.csv")]
    output: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Names {
    /// The Universal Human Rights Index
    Uhri,
    /// UPR Info
    Uprinfo,
}

impl Themes {
    pub fn run(self) -> Outcome {
        match self.work {
            Work::Train(train) => train.run(),
            Work::Suggest(suggest) => suggest.run(),
        }
    }
}

impl Train {
    fn run(self) -> Outcome {
        let examples = match &self.file {
            Some(path) => self.read(path)?,
            None => app::open_database(&Config::load()?)?.read_here(|conn| Ok(tagging::examples(conn)?))?,
        };
        let tagger = tagger::learn(&examples)?;
        println!("learned {} terms from {} texts", tagger.labels().len(), examples.len());
        if let Some(path) = self.output {
            std::fs::write(&path, tagger.to_bytes()).map_err(|cause| format!("{} cannot be written: {cause}", path.display()))?;
            return Ok(());
        }
        let name = self.file.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        let db = app::open_database(&Config::load()?)?;
        db.write_here(move |conn| {
            queries::keep_tagger(conn, &tagger, &name.unwrap_or_default(), examples.len())?;
            tagging::forget_suggestions(conn)
        })?;
        Ok(())
    }

    fn read(&self, path: &Path) -> Result<Vec<tagger::Example>, String> {
        let Examples { rows, unknown } = examples::read(open(path)?, &self.without).map_err(|cause| refused(path, &cause))?;
        for (name, count) in unknown.iter().take(NAMES_TOLD) {
            println!("no list knows “{name}”: {count} rows are taken without it");
        }
        if unknown.len() > NAMES_TOLD {
            println!("and {} more names", unknown.len() - NAMES_TOLD);
        }
        Ok(rows)
    }
}

impl Suggest {
    fn run(self) -> Outcome {
        let scheme = match self.scheme {
            Names::Uhri => Scheme::Uhri,
            Names::Uprinfo => Scheme::UprInfo,
        };
        let tagger = self.tagger(scheme)?;
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(open(&self.file)?);
        let mut headings = reader.headers().map_err(|cause| refused(&self.file, &cause.to_string()))?.clone();
        let column = |name: &str| headings.iter().position(|heading| heading.trim_start_matches('\u{feff}').trim() == name);
        let text = column("text").ok_or_else(|| refused(&self.file, "it has no column called text"))?;
        let (language, columns) = (column("language"), headings.len());
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_path(&self.output)
            .map_err(|cause| format!("{} cannot be written: {cause}", self.output.display()))?;
        headings.extend(["suggested", "confidence"]);
        writer.write_record(&headings)?;
        let (mut count, mut encoder, mut strange) = (0, None, BTreeMap::new());
        for record in reader.records() {
            let mut record = record.map_err(|cause| refused(&self.file, &cause.to_string()))?;
            let lang = examples::language_of(language.and_then(|column| record.get(column)).unwrap_or_default());
            let text = record.get(text).unwrap_or_default();
            if !tagger.judges(&lang) {
                *strange.entry(lang.clone()).or_insert(0_u32) += 1;
            }
            let encoder = tagger.goes_by_meaning(&lang).then(|| encoder.get_or_insert_with(Encoder::open));
            let meaning = encoder.and_then(|encoder| encoder.vectors(&[text]).pop());
            let words = scheme.words(&tagger, &tagger.suggest(text, &lang, meaning.as_ref()));
            let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
            let confidence: Vec<String> = words.iter().map(|(_, confidence)| rounded_down(*confidence)).collect();
            // A row that is too short or too long still has its two cells where the headings say.
            record = (0..columns).map(|column| record.get(column).unwrap_or_default()).collect();
            record.extend([names.join("; "), confidence.join("; ")]);
            writer.write_record(&record)?;
            count += 1;
        }
        writer.flush()?;
        for (lang, rows) in strange {
            println!("left without suggestions, in a language that the tagger does not know ({lang}): {rows}");
        }
        println!("suggested themes for {count} rows");
        Ok(())
    }

    /// The file that is named, else the portal's own, else the first, whichever speaks the scheme.
    fn tagger(&self, scheme: Scheme) -> Result<Arc<Tagger>, Box<dyn std::error::Error + Send + Sync>> {
        let tagger = match &self.model {
            Some(path) => {
                let bytes = std::fs::read(path).map_err(|cause| format!("{} cannot be read: {cause}", path.display()))?;
                Some(Tagger::from_bytes(&bytes).ok_or_else(|| refused(path, "it is no tagger of this version"))?)
            }
            None => app::open_database(&Config::load()?)?.read_here(queries::own_tagger)?,
        };
        let tagger = tagger.map(Arc::new).into_iter().chain(Tagger::first()).find(|tagger| scheme.is_spoken_by(tagger));
        Ok(tagger.ok_or("there is no tagger: learn one first (baraza themes train FILE)")?)
    }
}

/// So that 0.990 never stands for less.
fn rounded_down(confidence: f32) -> String {
    format!("{:.3}", (f64::from(confidence) * 1000.0).floor() / 1000.0)
}

fn open(path: &Path) -> Result<File, String> {
    File::open(path).map_err(|cause| format!("{} cannot be read: {cause}", path.display()))
}

fn refused(path: &Path, why: &str) -> String {
    format!("{} is refused: {why}", path.display())
}
