//! Export: one writer a format, over one neutral model of a document and of a sheet.

pub mod csv;
mod data_set;
mod direction;
mod document;
pub mod docx;
pub mod json;
mod plain;
mod sheet;
pub mod xlsx;

use std::io::{self, Write};

pub use data_set::{DataColumn, DataSet, Holds, Values};
pub use direction::{Direction, stretches};
pub use document::{Block, Document, Quote, Table, TableColumn, Text};
pub use plain::{plain, text_that_is_no_formula};
pub use sheet::{Cell, Column, Rows, Sheet};

/// The formats a sheet can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFormat {
    Csv,
    Json,
    Xlsx,
}

impl SheetFormat {
    pub fn from_extension(extension: &str) -> Option<SheetFormat> {
        match extension {
            "csv" => Some(SheetFormat::Csv),
            "json" => Some(SheetFormat::Json),
            "xlsx" => Some(SheetFormat::Xlsx),
            _ => None,
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            SheetFormat::Csv => "csv",
            SheetFormat::Json => "json",
            SheetFormat::Xlsx => "xlsx",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            SheetFormat::Csv => csv::MEDIA_TYPE,
            SheetFormat::Json => json::MEDIA_TYPE,
            SheetFormat::Xlsx => xlsx::MEDIA_TYPE,
        }
    }
}

/// Writes one sheet whose rows `fill` hands over one after the other, so that none needs to stay in memory.
/// An error from `fill` ends the writing; that is also the way to cancel it.
pub fn write_sheet<E, W>(
    format: SheetFormat,
    sheet: &Sheet,
    out: W,
    fill: impl FnOnce(&mut dyn Rows) -> Result<(), E>,
) -> Result<(), E>
where
    E: From<io::Error>,
    W: Write + Send,
{
    match format {
        SheetFormat::Csv => {
            let mut rows = csv::Csv::begin(out, sheet)?;
            fill(&mut rows)?;
            rows.finish()?;
        }
        SheetFormat::Json => {
            let mut rows = json::Json::begin(out, sheet)?;
            fill(&mut rows)?;
            rows.finish()?;
        }
        SheetFormat::Xlsx => {
            let mut workbook = xlsx::Workbook::new(&sheet.name, None);
            workbook.begin(sheet)?;
            fill(&mut workbook)?;
            workbook.finish(out)?;
        }
    }
    Ok(())
}
