//! A sheet: named columns, and rows handed over one by one.

use std::io;

use chrono::{NaiveDate, NaiveDateTime};

use super::Direction;

#[derive(Debug, Clone)]
pub struct Sheet {
    pub name: String,
    pub direction: Direction,
    pub columns: Vec<Column>,
}

#[derive(Debug, Clone)]
pub struct Column {
    /// The name for programs, the same in every language.
    pub key: String,
    pub heading: String,
    /// In characters.
    pub width: u16,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Whole(i64),
    Day(NaiveDate),
    /// In the time zone that the column's heading names.
    Moment(NaiveDateTime),
    Link {
        url: String,
        text: String,
    },
    /// An array in JSON, else joined by semicolons.
    List(Vec<String>),
}

/// Whatever takes the rows of a sheet.
pub trait Rows {
    /// As many cells as the sheet has columns.
    fn row(&mut self, cells: &[Cell]) -> io::Result<()>;
}

impl Sheet {
    pub fn new(name: impl Into<String>, lang: &str) -> Sheet {
        Sheet { name: name.into(), direction: Direction::of(lang), columns: Vec::new() }
    }

    pub fn column(mut self, key: impl Into<String>, heading: impl Into<String>, width: u16) -> Sheet {
        self.columns.push(Column { key: key.into(), heading: heading.into(), width });
        self
    }
}

/// Refuses a row that would shift cells under the wrong heading.
pub(super) fn same_width(columns: usize, cells: &[Cell]) -> io::Result<()> {
    if cells.len() == columns {
        return Ok(());
    }
    let message = format!("a row of {} cells in a sheet of {columns} columns", cells.len());
    Err(io::Error::new(io::ErrorKind::InvalidInput, message))
}

/// Several texts in one.
pub(super) fn joined(texts: &[String]) -> String {
    texts.join("; ")
}

impl From<Vec<String>> for Cell {
    fn from(texts: Vec<String>) -> Cell {
        Cell::List(texts)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Whole(number)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Cell {
        Cell::Day(day)
    }
}

impl From<NaiveDateTime> for Cell {
    fn from(moment: NaiveDateTime) -> Cell {
        Cell::Moment(moment)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}
