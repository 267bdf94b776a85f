//! The words of a Word file: its tables, its page headers, and what stands outside the tables.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;

use super::archive::Archive;
use super::cells::plain;
use super::numbering::{Numbering, attribute};
use super::refusal::Refusal;
use super::{MOST_ROWS, encoding};

/// More cells than a table on paper can have; further ones are left out.
const MOST_CELLS: usize = 64;

#[derive(Default)]
pub struct Document {
    pub tables: Vec<Vec<Row>>,
    pub headers: Vec<String>,
    /// The paragraphs of the body that stand in no table, with the numbers that Word gives them.
    pub outside: Vec<String>,
    pub footnotes: Vec<String>,
}

pub type Row = Vec<Cell>;

#[derive(Default)]
pub struct Cell {
    pub paragraphs: Vec<String>,
}

impl Cell {
    pub fn text(&self) -> String {
        self.paragraphs.join(" ")
    }
}

pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let mut archive = Archive::open(bytes)?;
    let body = archive.read("word/document.xml")?.ok_or(Refusal::NotDocx)?;
    let numbering = archive.read("word/numbering.xml")?.and_then(|part| encoding::decode(&part).ok());
    let numbering = numbering.map(|xml| Numbering::of(&xml)).unwrap_or_default();
    let mut document = read_part(&body, "word/document.xml", numbering)?;
    if let Some(part) = archive.read("word/footnotes.xml")? {
        document.footnotes = read_part(&part, "word/footnotes.xml", Numbering::default())?.outside;
    }
    let mut names = archive.names();
    names.retain(|name| name.starts_with("word/header") && name.ends_with(".xml"));
    names.sort();
    for name in names {
        if let Some(part) = archive.read(&name)? {
            document.headers.push(read_part(&part, &name, Numbering::default())?.outside.join(" "));
        }
    }
    Ok(document)
}

fn read_part(bytes: &[u8], name: &str, numbering: Numbering) -> Result<Document, Refusal> {
    let broken = || Refusal::BrokenXml { part: name.to_string() };
    let xml = encoding::decode(bytes).map_err(|_| broken())?;
    let mut reader = Reader::from_str(&xml);
    let mut collector = Collector { numbering, ..Collector::default() };
    let mut depth: usize = 0;
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(element) => {
                depth += 1;
                collector.start(&element, depth);
            }
            Event::Empty(element) => {
                collector.start(&element, depth + 1);
                collector.end(element.name(), depth + 1);
            }
            Event::End(element) => {
                collector.end(element.name(), depth);
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) => collector.write(&text),
            Event::CData(text) => collector.write(&text),
            Event::GeneralRef(reference) => collector.write(resolve(&reference).ok_or_else(broken)?.encode_utf8(&mut [0; 4])),
            // A document type can declare entities, and entities can grow without end.
            Event::DocType(_) => return Err(broken()),
            Event::Eof if depth == 0 && collector.prefix.is_some() => return Ok(collector.document),
            Event::Eof => return Err(broken()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if collector.rows > MOST_ROWS {
            return Err(Refusal::TooManyRows { most: MOST_ROWS as u32 });
        }
    }
}

/// Only what XML itself defines.
pub(super) fn resolve(reference: &BytesRef) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

#[derive(Default)]
struct Collector {
    document: Document,
    /// Of the main namespace, taken from the part's root element: `w` everywhere, but nobody promises that.
    prefix: Option<String>,
    paragraph: String,
    numbering: Numbering,
    /// The list and level of the paragraph, if Word numbers it.
    list: Option<String>,
    level: usize,
    in_text: bool,
    tables: usize,
    rows: usize,
    /// The depth of an element whose content is passed over.
    passed_over: Option<usize>,
}

impl Collector {
    fn start(&mut self, element: &BytesStart, depth: usize) {
        let name = element.name();
        let (local, prefix) =
            (name.local_name().into_inner(), name.prefix().map(|prefix| prefix.into_inner()).unwrap_or_default());
        let main = self.prefix.get_or_insert_with(|| prefix.to_string());
        // The older twin of a drawing, and text that a tracked change took away.
        let gone = local == "Fallback" || (prefix == main && matches!(local, "del" | "moveFrom"));
        if gone && self.passed_over.is_none() {
            self.passed_over = Some(depth);
        }
        if self.passed_over.is_some() || prefix != main {
            return;
        }
        match local {
            "tbl" => self.start_table(),
            "tr" if self.tables == 1 => self.start_row(),
            "tc" if self.tables == 1 => self.start_cell(),
            "br" | "cr" if self.tables == 0 => self.paragraph.push(' '),
            "p" | "br" | "cr" => self.end_paragraph(),
            "numId" => self.list = attribute(element, "val"),
            "ilvl" => self.level = attribute(element, "val").and_then(|level| level.parse().ok()).unwrap_or_default(),
            "t" => self.in_text = true,
            "tab" => self.paragraph.push(' '),
            "noBreakHyphen" => self.paragraph.push('-'),
            _ => {}
        }
    }

    fn end(&mut self, name: QName, depth: usize) {
        if let Some(outer) = self.passed_over {
            if outer == depth {
                self.passed_over = None;
            }
            return;
        }
        if name.prefix().map(|prefix| prefix.into_inner()).unwrap_or_default() != self.prefix.as_deref().unwrap_or_default() {
            return;
        }
        match name.local_name().into_inner() {
            "tbl" => self.tables = self.tables.saturating_sub(1),
            "p" => self.end_paragraph(),
            "t" => self.in_text = false,
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.in_text && self.passed_over.is_none() {
            self.paragraph.push_str(text);
        }
    }

    /// A table inside a cell only adds paragraphs to it.
    fn start_table(&mut self) {
        self.end_paragraph();
        self.tables += 1;
        if self.tables == 1 {
            self.document.tables.push(Vec::new());
        }
    }

    fn start_row(&mut self) {
        self.rows += 1;
        if let Some(table) = self.document.tables.last_mut() {
            table.push(Row::new());
        }
    }

    fn start_cell(&mut self) {
        if let Some(row) = self.document.tables.last_mut().and_then(|table| table.last_mut())
            && row.len() < MOST_CELLS
        {
            row.push(Cell::default());
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = plain(&std::mem::take(&mut self.paragraph));
        let (list, level) = (self.list.take(), std::mem::take(&mut self.level));
        if paragraph.is_empty() {
            return;
        }
        if self.tables == 0 {
            let number = list.and_then(|list| self.numbering.next(&list, level));
            self.document.outside.push(number.map_or_else(|| paragraph.clone(), |number| format!("{number} {paragraph}")));
        } else if let Some(cell) = self.document.tables.last_mut().and_then(|table| table.last_mut()?.last_mut()) {
            cell.paragraphs.push(paragraph);
        }
    }
}
