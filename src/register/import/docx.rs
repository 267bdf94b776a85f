//! The words of a Word file: its tables, its page headers, and what stands outside the tables.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::QName;

use super::archive::Archive;
use super::cells::plain;
use super::refusal::Refusal;
use super::{MOST_ROWS, encoding};

/// More cells than a table on paper can have; further ones are left out.
const MOST_CELLS: usize = 64;

#[derive(Default)]
pub struct Document {
    pub tables: Vec<Vec<Row>>,
    pub headers: Vec<String>,
    /// The paragraphs of the body that stand in no table.
    pub outside: Vec<String>,
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
    let mut document = read_part(&body, "word/document.xml")?;
    let mut names = archive.names();
    names.retain(|name| name.starts_with("word/header") && name.ends_with(".xml"));
    names.sort();
    for name in names {
        if let Some(part) = archive.read(&name)? {
            document.headers.push(read_part(&part, &name)?.outside.join(" "));
        }
    }
    Ok(document)
}

fn read_part(bytes: &[u8], name: &str) -> Result<Document, Refusal> {
    let broken = || Refusal::BrokenXml { part: name.to_string() };
    let xml = encoding::decode(bytes).map_err(|_| broken())?;
    let mut reader = Reader::from_str(&xml);
    let mut collector = Collector::default();
    let mut depth: usize = 0;
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(element) => {
                depth += 1;
                collector.start(element.name(), depth);
            }
            Event::Empty(element) => {
                collector.start(element.name(), depth + 1);
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
fn resolve(reference: &BytesRef) -> Option<char> {
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
    in_text: bool,
    tables: usize,
    rows: usize,
    /// The depth of an element whose content is passed over.
    passed_over: Option<usize>,
}

impl Collector {
    fn start(&mut self, name: QName, depth: usize) {
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
            "p" | "br" | "cr" => self.end_paragraph(),
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
        if paragraph.is_empty() {
            return;
        }
        if self.tables == 0 {
            self.document.outside.push(paragraph);
        } else if let Some(cell) = self.document.tables.last_mut().and_then(|table| table.last_mut()?.last_mut()) {
            cell.paragraphs.push(paragraph);
        }
    }
}
