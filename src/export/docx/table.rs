//! Tables: columns in reading order, a heading row on every page, and lists of facts.

use std::io::{self, Seek, Write};

use super::Docx;
use super::blocks::styled;
use super::markup::Markup;
use super::paragraph::Look;
use crate::export::{Direction, Table, TableColumn, Text, plain};

/// Between the margins, in twentieths of a point.
const TEXT_WIDTH: u32 = 9_638;
const FACT_WIDTHS: [u32; 2] = [2_900, 6_738];
/// Room for a bold letter of a heading, and for the margins of a cell.
const LETTER: u32 = 150;
const MARGINS: u32 = 240;
const HEADING_GROUND: &str = "EFEDE4";

impl<W: Write + Seek> Docx<W> {
    pub(super) fn table(&mut self, table: &Table) -> io::Result<()> {
        if table.columns.is_empty() {
            return Ok(());
        }
        if let Some(caption) = &table.caption {
            self.paragraphs(caption, styled("Caption"))?;
        }
        self.break_before_table()?;
        let widths = widths(&table.columns);
        let caption = table.caption.as_ref().map(|caption| caption.words.as_str());
        begin_table(&mut self.markup, "RegisterTable", caption, self.direction, &widths)?;
        self.heading_row(table, &widths)?;
        for row in &table.rows {
            self.markup.open("w:tr", &[])?;
            let nothing = Text::default();
            for (index, column) in table.columns.iter().enumerate() {
                let look = Look { at_the_end: column.numeric, ..styled("TableText") };
                self.cell(row.get(index).unwrap_or(&nothing), look, widths[index], None)?;
            }
            self.markup.close("w:tr")?;
        }
        self.end_table()
    }

    fn heading_row(&mut self, table: &Table, widths: &[u32]) -> io::Result<()> {
        self.markup.open("w:tr", &[])?;
        self.markup.open("w:trPr", &[])?;
        self.markup.empty("w:cantSplit", &[])?;
        self.markup.empty("w:tblHeader", &[])?;
        self.markup.close("w:trPr")?;
        for (column, width) in table.columns.iter().zip(widths) {
            let look = Look { at_the_end: column.numeric, ..styled("TableHeading") };
            self.cell(&column.heading, look, *width, Some(HEADING_GROUND))?;
        }
        self.markup.close("w:tr")
    }

    pub(super) fn facts(&mut self, facts: &[(String, Text)]) -> io::Result<()> {
        if facts.is_empty() {
            return Ok(());
        }
        self.break_before_table()?;
        let widths = FACT_WIDTHS;
        begin_table(&mut self.markup, "FactsTable", None, self.direction, &widths)?;
        for (name, value) in facts {
            self.markup.open("w:tr", &[])?;
            self.cell(&Text::from(name.as_str()), styled("TableHeading"), widths[0], None)?;
            self.cell(value, styled("TableText"), widths[1], None)?;
            self.markup.close("w:tr")?;
        }
        self.end_table()
    }

    fn cell(&mut self, text: &Text, look: Look, width: u32, ground: Option<&str>) -> io::Result<()> {
        let markup = &mut self.markup;
        markup.open("w:tc", &[])?;
        markup.open("w:tcPr", &[])?;
        markup.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")])?;
        if let Some(colour) = ground {
            markup.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)])?;
        }
        markup.close("w:tcPr")?;
        self.paragraphs(text, look)?;
        self.markup.close("w:tc")
    }

    /// A table can't ask for a new page; the paragraph before it does.
    fn break_before_table(&mut self) -> io::Result<()> {
        if self.break_page { self.gap() } else { Ok(()) }
    }

    /// Word joins two tables between which no paragraph stands.
    fn end_table(&mut self) -> io::Result<()> {
        self.markup.close("w:tbl")?;
        self.gap()
    }

    fn gap(&mut self) -> io::Result<()> {
        self.paragraphs(&Text::default(), styled("Gap"))
    }
}

fn begin_table<W: Write>(
    markup: &mut Markup<W>,
    style: &str,
    caption: Option<&str>,
    direction: Direction,
    widths: &[u32],
) -> io::Result<()> {
    markup.open("w:tbl", &[])?;
    markup.open("w:tblPr", &[])?;
    markup.value("w:tblStyle", style)?;
    if direction.is_right_to_left() {
        markup.empty("w:bidiVisual", &[])?;
    }
    markup.empty("w:tblW", &[("w:w", &TEXT_WIDTH.to_string()), ("w:type", "dxa")])?;
    markup.empty("w:tblLayout", &[("w:type", "fixed")])?;
    markup.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")])?;
    if let Some(caption) = caption {
        markup.value("w:tblCaption", &plain(caption))?;
    }
    markup.close("w:tblPr")?;
    markup.open("w:tblGrid", &[])?;
    for width in widths {
        markup.empty("w:gridCol", &[("w:w", &width.to_string())])?;
    }
    markup.close("w:tblGrid")
}

/// Every column has room for the longest word of its heading; what is left is shared out.
fn widths(columns: &[TableColumn]) -> Vec<u32> {
    let least: Vec<u32> = columns.iter().map(|column| longest_word(&column.heading.words) * LETTER + MARGINS).collect();
    let needed: u32 = least.iter().sum();
    let shares: u32 = columns.iter().map(|column| u32::from(column.share.max(1))).sum();
    let share_of = |width: u32, column: &TableColumn| width * u32::from(column.share.max(1)) / shares;
    if needed >= TEXT_WIDTH {
        return columns.iter().map(|column| share_of(TEXT_WIDTH, column)).collect();
    }
    let wanted: Vec<u32> = columns.iter().map(|column| share_of(TEXT_WIDTH, column)).collect();
    let missing: u32 = least.iter().zip(&wanted).map(|(least, wanted)| least.saturating_sub(*wanted)).sum();
    let spare: u32 = least.iter().zip(&wanted).map(|(least, wanted)| wanted.saturating_sub(*least)).sum();
    least
        .iter()
        .zip(&wanted)
        .map(|(least, wanted)| match wanted.checked_sub(*least) {
            Some(more) if spare > 0 => wanted - more * missing / spare,
            _ => *least,
        })
        .collect()
}

/// In letters; a Chinese heading may break after any.
fn longest_word(heading: &str) -> u32 {
    let words = heading.split(|letter: char| letter.is_whitespace() || letter >= '\u{2e80}');
    let longest = words.map(|word| word.chars().count().clamp(3, 20)).max();
    u32::try_from(longest.unwrap_or(3)).unwrap_or(20)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_column_still_has_room_for_its_heading() {
        let table = Table::default().column("Sujet", 9).numeric_column("Pourcentage", 1);
        let widths = widths(&table.columns);
        assert!(widths[1] >= 11 * LETTER && widths.iter().sum::<u32>() <= TEXT_WIDTH, "{widths:?}");
    }
}
