//! Comma-separated values (RFC 4180), in which no text becomes a formula.

use std::io::{self, Write};

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::sheet::{joined, same_width};
use super::{Cell, Rows, Sheet, plain, text_that_is_no_formula};

pub const MEDIA_TYPE: &str = "text/csv; charset=utf-8";

/// Without it Excel takes the file for one in the old encoding of the reader's country.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

pub struct Csv<W: Write> {
    writer: Writer<W>,
    columns: usize,
}

impl<W: Write> Csv<W> {
    pub fn begin(mut out: W, sheet: &Sheet) -> io::Result<Csv<W>> {
        out.write_all(BYTE_ORDER_MARK)?;
        Csv::begin_without_mark(out, sheet)
    }

    /// For programs that take the byte order mark for a part of the first heading.
    pub fn begin_without_mark(out: W, sheet: &Sheet) -> io::Result<Csv<W>> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary).from_writer(out);
        writer.write_record(sheet.columns.iter().map(|column| field(&column.heading)))?;
        Ok(Csv { writer, columns: sheet.columns.len() })
    }

    pub fn finish(self) -> io::Result<W> {
        self.writer.into_inner().map_err(|failed| failed.into_error())
    }
}

impl<W: Write> Rows for Csv<W> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        same_width(self.columns, cells)?;
        for cell in cells {
            self.writer.write_field(written(cell))?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => field(text),
        Cell::Number(number) if number.is_finite() => number.to_string(),
        Cell::Number(_) => String::new(),
        Cell::Whole(number) => number.to_string(),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M:%S").to_string(),
        Cell::Link { url, .. } => field(url),
        Cell::List(texts) => field(&joined(texts)),
    }
}

fn field(text: &str) -> String {
    text_that_is_no_formula(&plain(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers_and_texts_stay_texts() {
        let sheet = Sheet::new("t", "en").column("a", "A", 5).column("b", "=B", 5);
        let mut csv = Csv::begin(Vec::new(), &sheet).unwrap();
        csv.row(&[Cell::Whole(-5), "-5".into()]).unwrap();
        csv.row(&[Cell::Empty, "says \"no\"\r\nthen, yes".into()]).unwrap();
        assert!(csv.row(&[Cell::Empty]).is_err());
        let bytes = csv.finish().unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), "\u{feff}A,'=B\r\n-5,'-5\r\n,\"says \"\"no\"\"\nthen, yes\"\r\n");
    }
}
