//! Cells: what each kind of cell becomes in a workbook, and how high its row is.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::export::sheet::joined;
use crate::export::{Cell, Sheet, plain};

const TEXT_UNITS: usize = 32_767;
const URL_UNITS: usize = 2_080;
/// Excel keeps 15 digits of a number; a longer one is written as text.
const EXACT_WHOLE: u64 = 1_000_000_000_000_000;
const CUT_SIGN: &str = " […]";

pub(super) struct Formats {
    pub heading: Format,
    pub text: Format,
    pub number: Format,
    pub whole: Format,
    pub day: Format,
    pub moment: Format,
    pub link: Format,
}

impl Formats {
    pub fn new() -> Formats {
        let top = Format::new().set_align(FormatAlign::Top);
        Formats {
            heading: top.clone().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Medium),
            text: top.clone().set_text_wrap(),
            number: top.clone(),
            whole: top.clone().set_num_format("0"),
            day: top.clone().set_num_format("yyyy-mm-dd"),
            moment: top.clone().set_num_format("yyyy-mm-dd hh:mm"),
            link: top.set_hyperlink(),
        }
    }
}

pub(super) fn write_cell(page: &mut Worksheet, row: u32, column: u16, cell: &Cell, formats: &Formats) -> Result<(), XlsxError> {
    let text = match cell {
        Cell::Empty => return Ok(()),
        Cell::Number(number) if !number.is_finite() => return Ok(()),
        Cell::Number(number) => {
            page.write_number_with_format(row, column, *number, &formats.number)?;
            return Ok(());
        }
        Cell::Whole(number) if number.unsigned_abs() < EXACT_WHOLE => {
            page.write_number_with_format(row, column, *number as f64, &formats.whole)?;
            return Ok(());
        }
        Cell::Day(day) if let Some(date) = excel_day(*day) => {
            page.write_datetime_with_format(row, column, date, &formats.day)?;
            return Ok(());
        }
        Cell::Moment(moment) if let Some(time) = excel_moment(*moment) => {
            page.write_datetime_with_format(row, column, time, &formats.moment)?;
            return Ok(());
        }
        Cell::Whole(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Text(text) => fitting(text),
        Cell::Link { url, .. } => fitting(url),
        Cell::List(texts) => fitting(&joined(texts)),
    };
    page.write_string_with_format(row, column, text, &formats.text)?;
    Ok(())
}

/// Links of people's texts must not open files or run programs.
pub(super) fn may_be_followed(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
        && url.encode_utf16().count() <= URL_UNITS
        && !url.contains(char::is_whitespace)
        && plain(url) == url
}

fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8).ok()
}

pub(super) fn excel_moment(moment: NaiveDateTime) -> Option<ExcelDateTime> {
    let day = excel_day(moment.date())?;
    day.and_hms(moment.hour() as u16, moment.minute() as u8, moment.second()).ok()
}

/// The text as a cell takes it; one that is too long ends in a visible sign.
pub(super) fn fitting(text: &str) -> String {
    let text = plain(text);
    if text.len() <= TEXT_UNITS || text.encode_utf16().count() <= TEXT_UNITS {
        return text.into_owned();
    }
    format!("{}{CUT_SIGN}", cut(&text, TEXT_UNITS - CUT_SIGN.encode_utf16().count()))
}

/// The beginning that is at most so many UTF-16 units long.
pub(super) fn cut(text: &str, units: usize) -> &str {
    let mut used = 0;
    for (at, character) in text.char_indices() {
        used += character.len_utf16();
        if used > units {
            return &text[..at];
        }
    }
    text
}

/// In points; Excel's greatest row is 409 points high.
const LINE: f64 = 15.0;
const TALL_LINE: f64 = 18.0;
const GREATEST_HEIGHT: f64 = 409.0;

/// The height that the row needs if it is more than a common one. Excel would find it alone, LibreOffice does not.
pub(super) fn height_needed(sheet: &Sheet, cells: &[Cell]) -> Option<f64> {
    let mut needed = LINE;
    for (column, cell) in sheet.columns.iter().zip(cells) {
        let text = match cell {
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::List(texts) => Cow::Owned(joined(texts)),
            _ => continue,
        };
        let line = if text.chars().any(is_tall) { TALL_LINE } else { LINE };
        needed = needed.max(line * lines_in(&text, usize::from(column_width(column.width))) as f64);
    }
    (needed > LINE).then_some(needed.min(GREATEST_HEIGHT))
}

/// In characters: no column vanishes, and none is wider than a screen.
pub(super) fn column_width(wanted: u16) -> u16 {
    wanted.clamp(4, 120)
}

/// Letters are narrower than the digits in which a column is measured, but words don't fill a line.
fn lines_in(text: &str, width: usize) -> usize {
    let width = if width < 20 { width } else { width + width / 10 };
    text.split('\n').map(|line| line.chars().map(advance).sum::<usize>().div_ceil(width).max(1)).sum()
}

/// Chinese, Japanese and Korean characters take the room of two.
fn advance(character: char) -> usize {
    if character >= '\u{2e80}' { 2 } else { 1 }
}

/// Scripts whose lines are higher than Latin ones: Arabic and its neighbours, and those of East Asia.
fn is_tall(character: char) -> bool {
    matches!(character, '\u{0590}'..='\u{1fff}' | '\u{2e80}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_ends_visibly() {
        let long = fitting(&"😀".repeat(20_000));
        assert!(long.encode_utf16().count() <= TEXT_UNITS && long.ends_with(CUT_SIGN));
        assert_eq!(fitting("short"), "short");
    }

    #[test]
    fn only_addresses_of_the_web_and_of_mail_become_links() {
        assert!(may_be_followed("HTTPS://example.org/a") && may_be_followed("mailto:a@example.org"));
        assert!(!may_be_followed("file:///etc/passwd") && !may_be_followed("javascript:alert(1)"));
        assert!(!may_be_followed("https://a\u{1}b") && !may_be_followed("/relative") && !may_be_followed("internal:'Sheet'!A1"));
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_cell() {
        let sheet = Sheet::new("t", "en").column("a", "A", 10).column("b", "B", 10);
        assert_eq!(height_needed(&sheet, &["short".into(), Cell::Whole(1)]), None);
        assert_eq!(height_needed(&sheet, &["short".into(), "a\nb\nc".into()]), Some(45.0));
        assert_eq!(height_needed(&sheet, &["人权理事会的建议".into(), Cell::Empty]), Some(36.0));
        assert_eq!(height_needed(&sheet, &["long ".repeat(900).into(), Cell::Empty]), Some(409.0));
    }
}
