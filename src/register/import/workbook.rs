//! The rows of a spreadsheet (XLSX), one at a time: a sheet of 100,000 rows is never in memory as a whole.

use std::io::{BufReader, Read, Seek};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};
use csv::StringRecord;

use super::archive;
use super::refusal::Refusal;
use super::shared_texts::{self, SharedTexts};
use super::tables::{Reading, Source};

/// Columns beyond these are left out; none of the formats has nearly as many.
const MOST_COLUMNS: usize = 256;

/// Hands over each row of the first sheet that has a table. Rows are counted from 1.
pub fn read(source: &mut dyn Source, reading: &mut Reading) -> Result<(), Refusal> {
    archive::check_workbook(source)?;
    read_aside(source, reading, shared_texts::SMALL)
}

/// Sets the texts aside that cells share, where they take more bytes.
fn read_aside(source: &mut dyn Source, reading: &mut Reading, small: u64) -> Result<(), Refusal> {
    match shared_texts::set_aside(source, small) {
        Some((light, mut texts)) => read_sheets(light, Some(&mut texts), reading),
        None => {
            source.rewind().map_err(|_| Refusal::DamagedArchive)?;
            read_sheets(BufReader::new(source), None, reading)
        }
    }
}

fn read_sheets(book: impl Read + Seek, mut texts: Option<&mut SharedTexts>, reading: &mut Reading) -> Result<(), Refusal> {
    let mut book = Xlsx::new(book).map_err(|cause| refusal(&cause))?;
    for name in book.sheet_names() {
        let mut cells = match book.worksheet_cells_reader(&name) {
            Err(XlsxError::NotAWorksheet(_)) => continue,
            other => other.map_err(|cause| refusal(&cause))?,
        };
        let mut line = Line::default();
        let mut goes_on = true;
        while goes_on {
            let cell = cells.next_cell().map_err(|cause| refusal(&cause))?;
            let place = cell.as_ref().map(|cell| cell.get_position());
            if place.is_none_or(|(number, _)| number != line.number) {
                goes_on = line.hand_over(reading)? && place.is_some();
            }
            if let (Some(cell), Some((number, column))) = (cell, place) {
                line.number = number;
                line.put(column as usize, cell.get_value(), texts.as_deref_mut())?;
            }
        }
        if reading.has_table() {
            break;
        }
        reading.next_sheet();
    }
    Ok(())
}

fn refusal(cause: &XlsxError) -> Refusal {
    match cause {
        XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::DamagedArchive,
    }
}

#[derive(Default)]
struct Line {
    /// Counted from 0.
    number: u32,
    cells: Vec<String>,
}

impl Line {
    fn put(&mut self, column: usize, value: &DataRef, texts: Option<&mut SharedTexts>) -> Result<(), Refusal> {
        if column >= MOST_COLUMNS || matches!(value, DataRef::Empty | DataRef::Error(_)) {
            return Ok(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = match value {
            DataRef::String(text) => match texts {
                Some(texts) => texts.of(text).map_err(|_| Refusal::DamagedArchive)?.to_string(),
                None => text.clone(),
            },
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => number.to_string(),
            DataRef::DateTime(moment) => moment.as_f64().to_string(),
            DataRef::Bool(flag) => flag.to_string(),
            DataRef::Empty | DataRef::Error(_) => return Ok(()),
        };
        Ok(())
    }

    fn hand_over(&mut self, reading: &mut Reading) -> Result<bool, Refusal> {
        let cells = std::mem::take(&mut self.cells);
        if cells.is_empty() { Ok(true) } else { reading.row(self.number.saturating_add(1), &StringRecord::from(cells)) }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use rust_xlsxwriter::Workbook;

    use super::*;
    use crate::register::import::{Format, ParsedRow};

    fn read_with(bytes: &[u8], small: u64) -> (Result<(), Refusal>, Vec<ParsedRow>) {
        let mut rows = Vec::new();
        let mut found = |row: Result<ParsedRow, _>| {
            rows.extend(row.ok());
            Ok(())
        };
        let mut reading = Reading::new(Format::Csv, &mut found);
        let outcome = read_aside(&mut Cursor::new(bytes), &mut reading, small);
        drop(reading);
        (outcome, rows)
    }

    #[test]
    fn texts_set_aside_come_back_as_they_were_and_no_damage_brings_the_reader_down() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let words = [
            "symbol",
            "paragraph",
            "text",
            "A/HRC/59/15",
            "",
            "Ratify & implement <all>",
            "A/HRC/59/15",
            "7",
            "  تعزيز التعليم\n",
        ];
        for (at, word) in (0..).zip(words) {
            sheet.write_string(at / 3, (at % 3) as u16, word).unwrap();
        }
        sheet.write_number(3, 1, 140.5).unwrap();
        sheet.write_string(3, 2, "Ratify & implement <all>").unwrap();
        let bytes = book.save_to_buffer().unwrap();
        assert!(shared_texts::set_aside(&mut Cursor::new(&bytes), 0).is_some());
        let light = read_with(&bytes, 0);
        assert_eq!(light.1.len(), 3);
        assert_eq!(light, read_with(&bytes, u64::MAX));
        // Whether a damaged file is refused or read does not matter here.
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << (at % 8);
            read_with(&damaged, 0).0.ok();
        }
    }
}
