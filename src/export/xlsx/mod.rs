//! Excel workbooks, row by row through a temporary file so that memory stays flat.

mod cells;

use std::collections::HashSet;
use std::io::{self, Write};

use chrono::NaiveDateTime;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Url, XlsxError};

use self::cells::{Formats, column_width, cut, excel_moment, fitting, height_needed, may_be_followed, write_cell};
use super::sheet::same_width;
use super::{Cell, Rows, Sheet, plain};

pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Excel's limits; the heading takes one of the 1,048,576 rows.
const ROWS_A_SHEET: u32 = 1_048_575;
const NAME_UNITS: usize = 31;
/// Links and heights stay in memory until the end. Later links are written as text, and later rows leave their height
/// to the reading program. Excel follows at most 65,530 links a sheet.
const LINKS_A_SHEET: u32 = 20_000;
const HEIGHTS_A_SHEET: u32 = 20_000;
const PAPER_A4: u8 = 9;

pub struct Workbook {
    book: rust_xlsxwriter::Workbook,
    formats: Formats,
    names: HashSet<String>,
    sheet: Option<Sheet>,
    rows: u32,
    links: u32,
    part: u32,
    rows_a_sheet: u32,
}

impl Workbook {
    /// Without a time the file says 1 January 1980, as the packing format does, and is the same each time.
    pub fn new(title: &str, written_at: Option<NaiveDateTime>) -> Workbook {
        let written_at = written_at.and_then(excel_moment);
        let unknown = ExcelDateTime::from_ymd(1980, 1, 1).expect("a day within Excel's years");
        let properties =
            DocProperties::new().set_title(plain(title).into_owned()).set_creation_datetime(&written_at.unwrap_or(unknown));
        let mut book = rust_xlsxwriter::Workbook::new();
        book.set_properties(&properties);
        Workbook {
            book,
            formats: Formats::new(),
            names: HashSet::new(),
            sheet: None,
            rows: 0,
            links: 0,
            part: 1,
            rows_a_sheet: ROWS_A_SHEET,
        }
    }

    /// Begins a sheet; the rows that follow go to it.
    pub fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.close_sheet().map_err(io::Error::other)?;
        self.part = 1;
        self.open_sheet(sheet.clone()).map_err(io::Error::other)
    }

    pub fn finish<W: Write + Send>(mut self, out: W) -> io::Result<()> {
        self.close_sheet().map_err(io::Error::other)?;
        self.book.save_to_writer(out).map_err(io::Error::other)
    }

    fn open_sheet(&mut self, sheet: Sheet) -> Result<(), XlsxError> {
        let name = self.free_name(&sheet.name);
        let page = self.book.add_worksheet_with_constant_memory()?;
        page.set_name(name)?;
        page.set_right_to_left(sheet.direction.is_right_to_left());
        page.set_freeze_panes(1, 0)?;
        page.set_repeat_rows(0, 0)?;
        page.set_landscape().set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
        for (index, column) in (0..).zip(&sheet.columns) {
            page.set_column_width(index, f64::from(column_width(column.width)))?;
            page.write_string_with_format(0, index, fitting(&column.heading), &self.formats.heading)?;
        }
        let headings: Vec<Cell> = sheet.columns.iter().map(|column| column.heading.as_str().into()).collect();
        if let Some(height) = height_needed(&sheet, &headings) {
            page.set_row_height(0, height)?;
        }
        self.sheet = Some(sheet);
        self.rows = 0;
        self.links = 0;
        Ok(())
    }

    fn close_sheet(&mut self) -> Result<(), XlsxError> {
        let rows = self.rows;
        if let Some(sheet) = self.sheet.take()
            && let Some(last) = sheet.columns.len().checked_sub(1)
            && let Some(page) = self.book.worksheets_mut().last_mut()
        {
            page.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
        }
        Ok(())
    }

    fn add_row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        if self.rows == self.rows_a_sheet
            && let Some(sheet) = self.sheet.clone()
        {
            self.close_sheet()?;
            self.part += 1;
            self.open_sheet(sheet)?;
        }
        self.rows += 1;
        let Some(page) = self.book.worksheets_mut().last_mut() else {
            return Ok(());
        };
        if self.rows <= HEIGHTS_A_SHEET
            && let Some(sheet) = &self.sheet
            && let Some(height) = height_needed(sheet, cells)
        {
            page.set_row_height(self.rows, height)?;
        }
        for (column, cell) in (0..).zip(cells) {
            if let Cell::Link { url, text } = cell
                && self.links < LINKS_A_SHEET
                && may_be_followed(url)
            {
                self.links += 1;
                let link = Url::new(url).set_text(fitting(text));
                page.write_url_with_format(self.rows, column, link, &self.formats.link)?;
            } else {
                write_cell(page, self.rows, column, cell, &self.formats)?;
            }
        }
        Ok(())
    }

    /// A name that Excel takes and that no other sheet of the workbook has.
    fn free_name(&mut self, wanted: &str) -> String {
        let allowed = plain(wanted).replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
        let allowed = allowed.split_whitespace().collect::<Vec<_>>().join(" ");
        let allowed = allowed.trim_matches([' ', '\'']);
        let allowed = if allowed.is_empty() || allowed.eq_ignore_ascii_case("history") { "1" } else { allowed };
        loop {
            let suffix = if self.part == 1 { String::new() } else { format!(" ({})", self.part) };
            let name = format!("{}{suffix}", cut(allowed, NAME_UNITS - suffix.len()).trim_end_matches([' ', '\'']));
            if self.names.insert(name.to_lowercase()) {
                return name;
            }
            self.part += 1;
        }
    }
}

impl Rows for Workbook {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let columns = self.sheet.as_ref().map_or(0, |sheet| sheet.columns.len());
        same_width(columns, cells)?;
        self.add_row(cells).map_err(io::Error::other)
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Worksheet;

    use super::*;

    #[test]
    fn rows_beyond_the_limit_continue_on_a_second_sheet() {
        let sheet = Sheet::new("Recommendations: all [2026]", "en").column("a", "A", 5);
        let mut workbook = Workbook::new("t", None);
        workbook.rows_a_sheet = 2;
        workbook.begin(&sheet).unwrap();
        for number in 0..5 {
            workbook.row(&[Cell::Whole(number)]).unwrap();
        }
        workbook.begin(&sheet).unwrap();
        let names: Vec<String> = workbook.book.worksheets().iter().map(Worksheet::name).collect();
        let base = "Recommendations all 2026";
        assert_eq!(names, [base, &format!("{base} (2)"), &format!("{base} (3)"), &format!("{base} (4)")]);
        workbook.finish(Vec::new()).unwrap();
    }

    #[test]
    fn names_fit_what_excel_takes() {
        let mut workbook = Workbook::new("t", None);
        assert_eq!(workbook.free_name("'[]'"), "1");
        assert_eq!(workbook.free_name(&"ن".repeat(40)).chars().count(), 31);
        assert_eq!(workbook.free_name(&"ن".repeat(50)), format!("{} (2)", "ن".repeat(27)));
    }
}
