//! `baraza export`: the same files as the pages give.

use std::fs::File;
use std::io::{BufWriter, Cursor, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Outcome, language};
use crate::app;
use crate::clusters;
use crate::config::Config;
use crate::consultations::summary::{Reader, write_contributions, write_document};
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::register::index::Index;
use crate::register::sheet;
use crate::register::wanted::Wanted;
use crate::settings::{self, Settings};

/// Export what the pages export.
///
/// WHAT is register; clusters: a row for each recommendation with its cluster, proposed ones too; priorities: a row for
/// each decision on the priority of a cluster; or consultation/12: the summary of that consultation as docx, or all its contributions as csv, xlsx or json.
///
/// Example: baraza export consultation/1 --lang fr --format docx -o summary.docx
#[derive(Args)]
pub struct Export {
    /// register, clusters, priorities, consultation/NUMBER
    #[arg(value_name = "WHAT", value_parser = what)]
    what: What,
    /// Language of headings and names
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Lang,
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Where to write; else the standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy)]
enum What {
    Register,
    Clusters,
    Priorities,
    Consultation(i64),
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
    Json,
    Docx,
}

impl Format {
    /// The table's format; none for a document.
    fn of_sheet(self) -> Option<SheetFormat> {
        match self {
            Format::Csv => Some(SheetFormat::Csv),
            Format::Xlsx => Some(SheetFormat::Xlsx),
            Format::Json => Some(SheetFormat::Json),
            Format::Docx => None,
        }
    }
}

fn what(words: &str) -> Result<What, String> {
    match words {
        "register" => Ok(What::Register),
        "clusters" => Ok(What::Clusters),
        "priorities" => Ok(What::Priorities),
        other => match other.strip_prefix("consultation/").and_then(|number| number.parse().ok()) {
            Some(number) => Ok(What::Consultation(number)),
            None => Err("what can be exported is: register, clusters, priorities, consultation/NUMBER".into()),
        },
    }
}

impl Export {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        if self.format.of_sheet().is_none() && !matches!(self.what, What::Consultation(_)) {
            return Err("only a consultation is exported as docx; take csv, xlsx or json".into());
        }
        let written = match &self.output {
            Some(path) => {
                let file = File::create(path).map_err(|cause| format!("{} cannot be written: {cause}", path.display()))?;
                db.read_here(|conn| self.write(conn, &config, BufWriter::new(file)))
            }
            None => db.read_here(|conn| self.write(conn, &config, std::io::stdout())),
        };
        match written {
            Err(Error::NotFound) => Err("there is no such published consultation".into()),
            other => Ok(other?),
        }
    }

    fn write<W: Write + Send>(&self, conn: &mut DbConnection, config: &Config, mut out: W) -> Result<(), Error> {
        match (self.what, self.format.of_sheet()) {
            (What::Register, Some(format)) => {
                let found = Index::read(conn)?.find(&Wanted::default());
                sheet::write(conn, (self.lang, true), format, &found.numbers(), &config.base_url, out)
            }
            (What::Clusters, Some(format)) => clusters::export::write(conn, self.lang, format, true, out),
            (What::Priorities, Some(format)) => clusters::priorities::export::write(conn, self.lang, format, out),
            (What::Consultation(number), Some(format)) => {
                let settings = Settings::new(&settings::load(conn)?, config);
                write_contributions(conn, number, self.lang, &settings, format, out)
            }
            (What::Consultation(number), None) => {
                let settings = Settings::new(&settings::load(conn)?, config);
                let reader = Reader { lang: self.lang, settings: &settings };
                let written = write_document(conn, number, &reader, Cursor::new(Vec::new()))?;
                Ok(out.write_all(&written.into_inner())?)
            }
            // Refused before.
            (What::Register | What::Clusters | What::Priorities, None) => Err(Error::NotFound),
        }
    }
}
