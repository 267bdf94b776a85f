//! One row of a table under its headings: what a cell says, or why the row is not taken.

use csv::StringRecord;

use super::cells::{goal, items, number, plain, squeezed};
use super::refusal::{RefusalReason, RefusedRow, excerpt};
use super::states::{add, named};
use crate::taxonomy::countries;

/// Where the columns are that bear one of these names, case, spaces and punctuation left aside.
pub struct Headings<'h> {
    squeezed: Vec<String>,
    written: &'h StringRecord,
}

impl<'h> Headings<'h> {
    pub fn of(written: &'h StringRecord) -> Headings<'h> {
        Headings { squeezed: written.iter().map(squeezed).collect(), written }
    }

    /// The first of the names that is there.
    pub fn at(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.squeezed.iter().position(|heading| heading == name))
    }

    pub fn written(&self) -> StringRecord {
        self.written.clone()
    }
}

pub struct Row<'r> {
    /// The heading row being 1.
    pub line: u32,
    pub headings: &'r StringRecord,
    pub cells: &'r StringRecord,
    /// The column by whose beginning a refused row is recognised.
    pub text: usize,
}

impl<'r> Row<'r> {
    pub fn cell(&self, column: Option<usize>) -> &'r str {
        column.and_then(|column| self.cells.get(column)).unwrap_or_default().trim()
    }

    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    pub fn refused(&self, column: Option<usize>, reason: RefusalReason) -> RefusedRow {
        let heading = column.and_then(|column| self.headings.get(column)).unwrap_or_default();
        let shown = self.cells.get(self.text).filter(|text| !text.trim().is_empty());
        let all = || self.cells.iter().collect::<Vec<_>>().join(" ");
        let words = plain(&shown.map_or_else(all, str::to_string));
        let pairs = self.headings.iter().zip(self.cells.iter()).filter(|(_, cell)| !cell.trim().is_empty());
        let cells = pairs.map(|(heading, cell)| (heading.to_owned(), cell.to_owned())).collect();
        RefusedRow { line: self.line, column: heading.into(), reason, excerpt: excerpt(&words), cells }
    }

    /// A row of a text file with more or fewer cells than headings has its cells in the wrong columns.
    pub fn as_wide_as_its_headings(&self) -> Result<(), RefusedRow> {
        let (found, expected) = (self.cells.len() as u32, self.headings.len() as u32);
        if found == expected { Ok(()) } else { Err(self.refused(None, RefusalReason::CellCount { found, expected })) }
    }

    pub fn number(&self, column: Option<usize>) -> Result<Option<u32>, RefusedRow> {
        match self.cell(column) {
            "" => Ok(None),
            word => number(word).map(Some).ok_or_else(|| self.refused(column, RefusalReason::NotANumber { word: word.into() })),
        }
    }

    /// Empty where it says none; the United Nations' own addresses write `ch` for Chinese.
    pub fn lang(&self, column: Option<usize>) -> Result<String, RefusedRow> {
        let word = self.cell(column).to_lowercase();
        match word.as_str() {
            "ch" => Ok("zh".into()),
            "" | "ar" | "en" | "es" | "fr" | "ru" | "zh" => Ok(word),
            _ => Err(self.refused(column, RefusalReason::UnknownLanguage { word })),
        }
    }

    pub fn goals(&self, column: Option<usize>, listed: impl Fn(&str) -> Vec<String>) -> Result<Vec<String>, RefusedRow> {
        let mut goals = Vec::new();
        for item in listed(self.cell(column)) {
            let code = goal(&item).ok_or_else(|| self.refused(column, RefusalReason::UnknownGoal { word: item }))?;
            add(&mut goals, &code);
        }
        Ok(goals)
    }

    /// The State under review by its code, else by its name.
    pub fn country(&self, code: Option<usize>, name: Option<usize>) -> Result<String, RefusedRow> {
        let written = self.cell(name);
        let found = countries::known(self.cell(code)).or_else(|| countries::find(written));
        let unknown = || self.refused(name.or(code), RefusalReason::UnknownCountry { name: written.into() });
        found.map(str::to_string).ok_or_else(unknown)
    }
}

/// States by their names or codes, and the names that no list knows.
pub fn states(names: impl Iterator<Item = String>) -> (Vec<String>, Vec<String>) {
    let (mut states, mut unknown) = (Vec::new(), Vec::new());
    for name in names.filter(|name| says_something(name)) {
        match countries::known(&name).map(|code| vec![code]).or_else(|| named(&name)) {
            Some(several) => several.iter().for_each(|state| add(&mut states, state)),
            None => add(&mut unknown, &name),
        }
    }
    (states, unknown)
}

/// UPR Info's export writes `(Unknown)` for a State that nobody noted down.
fn says_something(name: &str) -> bool {
    !matches!(squeezed(name).as_str(), "" | "unknown")
}

/// A list in one cell, its items on lines of their own or separated by semicolons.
pub fn listed(cell: &str) -> Vec<String> {
    cell.lines().flat_map(|line| items(line.trim_start_matches(['-', '•', ' ']), ';')).collect()
}
