//! `baraza export`: the same files as the pages give.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Outcome, language};
use crate::app;
use crate::clusters;
use crate::config::Config;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::SheetFormat;
use crate::i18n::Lang;
use crate::register::index::Index;
use crate::register::sheet;
use crate::register::wanted::Wanted;

/// Export what the pages export.
///
/// WHAT is register, or clusters: a row for each recommendation with its cluster, proposed ones too.
///
/// Example: baraza export register --lang fr --format xlsx -o register.xlsx
#[derive(Args)]
pub struct Export {
    /// register, clusters
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
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
    Json,
}

impl Format {
    fn of_sheet(self) -> SheetFormat {
        match self {
            Format::Csv => SheetFormat::Csv,
            Format::Xlsx => SheetFormat::Xlsx,
            Format::Json => SheetFormat::Json,
        }
    }
}

fn what(words: &str) -> Result<What, String> {
    match words {
        "register" => Ok(What::Register),
        "clusters" => Ok(What::Clusters),
        _ => Err("what can be exported is: register, clusters".into()),
    }
}

impl Export {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        let base_url = config.base_url.clone();
        let written = match &self.output {
            Some(path) => {
                let file = File::create(path).map_err(|cause| format!("{} cannot be written: {cause}", path.display()))?;
                db.read_here(|conn| self.write(conn, &base_url, BufWriter::new(file)))
            }
            None => db.read_here(|conn| self.write(conn, &base_url, std::io::stdout())),
        };
        Ok(written?)
    }

    fn write<W: Write + Send>(&self, conn: &mut DbConnection, base_url: &str, out: W) -> Result<(), Error> {
        match self.what {
            What::Register => {
                let found = Index::read(conn)?.find(&Wanted::default());
                sheet::write(conn, (self.lang, true), self.format.of_sheet(), &found.numbers, base_url, out)
            }
            What::Clusters => clusters::export::write(conn, self.lang, self.format.of_sheet(), true, out),
        }
    }
}
