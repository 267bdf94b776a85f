//! Tables: which one the headings announce, and its rows, from text, a spreadsheet or JSON, one at a time.

use std::io::{Read, Seek};

use csv::StringRecord;

use super::json::{self, Record};
use super::row::Headings;
use super::{Announced, Format, MOST_ROWS, ParsedRow, Refusal, RefusedRow, impact, plain, uhri, upr_info, workbook};

/// A file, or its bytes in memory.
pub trait Source: Read + Seek {}

impl<S: Read + Seek> Source for S {}

/// Takes what is found, in the order of the file; refuses the rest of it by a refusal.
pub type Found<'f> = dyn FnMut(Result<ParsedRow, RefusedRow>) -> Result<(), Refusal> + 'f;

/// One kind of table, its columns found.
pub trait Table {
    fn format(&self) -> Format;

    /// None for an empty row and for one that is a note.
    fn read(&self, line: u32, cells: &StringRecord) -> Result<Option<ParsedRow>, RefusedRow>;
}

fn of(headings: &StringRecord, format: Format) -> Result<Box<dyn Table>, Refusal> {
    let headings = Headings::of(headings);
    let format = match format {
        Format::Auto if uhri::Export::is_one(&headings) => Format::Uhri,
        Format::Auto if impact::Recommendations::is_one(&headings) => Format::Impact,
        Format::Auto if upr_info::Export::is_one(&headings) => Format::UprInfo,
        Format::Auto => Format::Csv,
        named => named,
    };
    Ok(match format {
        Format::Uhri => Box::new(uhri::Export::of(&headings)?),
        Format::Impact => Box::new(impact::Recommendations::of(&headings)?),
        Format::UprInfo => Box::new(upr_info::Export::of(&headings)?),
        _ => Box::new(plain::List::of(&headings)?),
    })
}

/// Reads a table whose headings may stand below a title.
pub struct Reading<'r> {
    format: Format,
    table: Option<Box<dyn Table>>,
    /// Why the first rows are no headings; a missing column says more than no table.
    refusal: Option<Refusal>,
    looked_at: u32,
    rows: usize,
    found: &'r mut Found<'r>,
}

/// Headings are looked for in so many rows.
const MOST_ABOVE: u32 = 20;

impl<'r> Reading<'r> {
    pub fn new(format: Format, found: &'r mut Found<'r>) -> Reading<'r> {
        Reading { format, table: None, refusal: None, looked_at: 0, rows: 0, found }
    }

    pub fn has_table(&self) -> bool {
        self.table.is_some()
    }

    /// Whether to go on with this sheet.
    pub fn row(&mut self, line: u32, cells: &StringRecord) -> Result<bool, Refusal> {
        let Some(table) = &self.table else {
            match of(cells, self.format) {
                Ok(table) => self.table = Some(table),
                Err(refusal) => {
                    let said_more = self.refusal.as_ref().is_some_and(|kept| *kept != Refusal::NoTable);
                    self.refusal = if said_more { self.refusal.take() } else { Some(refusal) };
                }
            }
            self.looked_at += 1;
            return Ok(self.table.is_some() || self.looked_at < MOST_ABOVE);
        };
        let Some(row) = table.read(line, cells).transpose() else { return Ok(true) };
        self.rows += 1;
        if self.rows > MOST_ROWS {
            return Err(Refusal::TooManyRows { most: MOST_ROWS as u32 });
        }
        (self.found)(row).map(|()| true)
    }

    /// Another sheet: its headings are looked for anew.
    pub fn next_sheet(&mut self) {
        self.looked_at = 0;
    }

    fn finish(self) -> Result<Format, Refusal> {
        self.table.map(|table| table.format()).ok_or(self.refusal.unwrap_or(Refusal::NoTable))
    }
}

pub fn read_text<'r>(text: &str, format: Format, found: &'r mut Found<'r>) -> Result<Format, Refusal> {
    let mut records =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(text)).from_reader(text.as_bytes());
    let mut reading = Reading::new(format, found);
    for (line, record) in (1..).zip(records.records()) {
        if !reading.row(line, &record.map_err(|_| Refusal::NotCsv)?)? {
            break;
        }
    }
    reading.finish()
}

/// Spreadsheets write semicolons or tabs where the comma is the decimal mark.
fn delimiter(text: &str) -> u8 {
    let headings = text.split(['\r', '\n']).next().unwrap_or_default();
    let count = |delimiter: &u8| headings.bytes().filter(|byte| byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

pub fn read_workbook<'r>(source: &mut dyn Source, format: Format, found: &'r mut Found<'r>) -> Result<Format, Refusal> {
    let mut reading = Reading::new(format, found);
    workbook::read(source, &mut reading)?;
    reading.finish()
}

/// With the total that the file announces, where it holds another number of rows.
pub fn read_json<'r>(
    source: &mut dyn Source,
    format: Format,
    found: &'r mut Found<'r>,
) -> Result<(Format, Option<Announced>), Refusal> {
    let mut reading = Reading::new(format, found);
    let mut cells: Option<fn(&Record) -> StringRecord> = None;
    let mut held = 0;
    let total = json::each_record(source, &mut |number, record| {
        let cells = match cells {
            Some(cells) => cells,
            None => {
                let (headings, of_record) = record_of(&record).ok_or(Refusal::NoTable)?;
                reading.row(0, &headings)?;
                *cells.insert(of_record)
            }
        };
        held = number;
        reading.row(number, &cells(&record)).map(drop)
    })?;
    let announced = total.filter(|total| *total != held);
    let announced = announced.map(|recommendations| Announced { recommendations, supported: 0, noted: 0 });
    Ok((reading.finish()?, announced))
}

/// The headings of a table, and what makes a row of it from a record.
type Columns = (StringRecord, fn(&Record) -> StringRecord);

fn record_of(record: &Record) -> Option<Columns> {
    match record {
        _ if uhri::Export::is_record(record) => Some(uhri::Export::of_records()),
        _ if upr_info::Export::is_record(record) => Some(upr_info::Export::of_records()),
        _ => None,
    }
}

/// For the tests of the kinds of tables.
#[cfg(test)]
pub fn read_text_whole(text: &str, format: Format) -> Result<super::ParsedFile, Refusal> {
    super::read(text.as_bytes(), "list.csv", format)
}
