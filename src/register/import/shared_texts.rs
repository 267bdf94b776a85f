//! The texts that the cells of a large spreadsheet share, set aside in a file: its reader would keep them all in memory,
//! and they are most of what such a file holds. The cells then say themselves which text is theirs.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::Arc;

use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::docx::resolve;
use super::tables::Source;
use crate::memory::Remembered;

/// Smaller parts are left to the spreadsheet's reader; in bytes, unpacked.
pub const SMALL: u64 = 4_000_000;
/// Words that stand in each row are not read from the file each time; in bytes.
const KEPT: usize = 1_000_000;
const PART: &str = "sharedStrings.xml";
const SHEETS: &str = "xl/worksheets/";
/// Stands in a cell before the place of its text: a character for private use that no keyboard has.
const MARK: char = '\u{10fffd}';

/// The texts by their places.
pub struct SharedTexts {
    file: BufReader<File>,
    /// Where each ends; the next begins there.
    ends: Vec<u32>,
    lately: Remembered<usize, Arc<str>>,
}

/// The same workbook with the place of each shared text in the cells, and the texts; none where they take no more bytes than
/// `small`, where no sheet stands in its usual folder, or where something can't be read here: its reader says then what is wrong.
pub fn set_aside(source: &mut dyn Source, small: u64) -> Option<(BufReader<File>, SharedTexts)> {
    source.rewind().ok()?;
    let mut entries = ZipArchive::new(BufReader::new(source)).ok()?;
    let part =
        (0..entries.len()).find(|&at| entries.by_index_raw(at).is_ok_and(|entry| is_shared(&entry) && entry.size() > small))?;
    let texts = SharedTexts::read(BufReader::new(entries.by_index(part).ok()?)).ok()?;
    let mut light = ZipWriter::new(tempfile::tempfile().ok()?);
    let as_it_is = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let mut sheets = 0;
    for at in 0..entries.len() {
        let entry = entries.by_index_raw(at).ok()?;
        let name = entry.name().ok()?.into_owned();
        if at == part {
            light.start_file(name, as_it_is).ok()?;
            light.write_all(br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#).ok()?;
        } else if name.starts_with(SHEETS) && name.ends_with(".xml") {
            light.start_file(name, as_it_is).ok()?;
            drop(entry);
            sheets += 1;
            write_places(BufReader::new(entries.by_index(at).ok()?), &mut light).ok()?;
        } else {
            light.raw_copy_file(entry).ok()?;
        }
    }
    (sheets > 0).then_some((BufReader::new(light.finish().ok()?), texts))
}

fn is_shared<R: Read>(entry: &zip::read::ZipFile<R>) -> bool {
    entry.name().is_ok_and(|name| name.ends_with(PART))
}

/// A sheet whose cells with a shared text hold its place behind the mark, as a text of their own.
fn write_places(sheet: impl BufRead, light: impl Write) -> Result<(), quick_xml::Error> {
    let mut reader = Reader::from_reader(sheet);
    let mut writer = Writer::new(BufWriter::new(light));
    let (mut buffer, mut is_shared) = (Vec::new(), false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Eof => break,
            Event::Start(cell) if cell.local_name().as_ref() == "c" => {
                is_shared = cell.try_get_attribute("t")?.is_some_and(|given| given.value == "s");
                writer.write_event(Event::Start(if is_shared { of_its_own(cell)? } else { cell }))?;
            }
            Event::Start(value) if is_shared && value.local_name().as_ref() == "v" => {
                writer.write_event(Event::Start(value))?;
                writer.write_event(Event::Text(BytesText::new(MARK.encode_utf8(&mut [0; 4]))))?;
            }
            other => writer.write_event(other)?,
        }
    }
    Ok(writer.into_inner().flush()?)
}

/// The same cell for a text that is not shared (`ST_CellType`, ECMA-376, part 1, 18.18.11).
fn of_its_own(cell: BytesStart) -> Result<BytesStart<'static>, quick_xml::Error> {
    let mut own = cell.to_owned();
    own.clear_attributes();
    for given in cell.attributes() {
        let given = given?;
        if given.key.as_ref() != "t" {
            own.push_attribute(given);
        }
    }
    own.push_attribute(("t", "str"));
    Ok(own)
}

impl SharedTexts {
    fn read(part: impl BufRead) -> Result<SharedTexts, quick_xml::Error> {
        let mut file = BufWriter::new(tempfile::tempfile()?);
        let mut ends: Vec<u32> = Vec::new();
        let mut reader = Reader::from_reader(part);
        let (mut buffer, mut text, mut written) = (Vec::new(), String::new(), 0);
        // Phonetic hints stand beside the text that they are about.
        let (mut in_text, mut in_hint) = (false, false);
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "si" => text.clear(),
                    "rPh" => in_hint = true,
                    "t" => in_text = !in_hint,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "si" => {
                        let text = unescaped(text.trim());
                        file.write_all(text.as_bytes())?;
                        written += text.len() as u32;
                        ends.push(written);
                    }
                    "rPh" => in_hint = false,
                    "t" => in_text = false,
                    _ => {}
                },
                Event::Empty(empty) if empty.local_name().as_ref() == "si" => ends.push(written),
                Event::Text(piece) if in_text => text.push_str(&piece.xml10_content()),
                Event::CData(piece) if in_text => text.push_str(&piece),
                Event::GeneralRef(reference) if in_text => text.extend(resolve(&reference)),
                Event::Eof => break,
                _ => {}
            }
        }
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(SharedTexts { file: BufReader::new(file), ends, lately: Remembered::new(KEPT) })
    }

    /// What a cell of the light workbook says: the text at its place, or what it holds itself.
    pub fn of(&mut self, cell: &str) -> io::Result<Arc<str>> {
        match cell.strip_prefix(MARK).and_then(|place| place.trim().parse().ok()) {
            Some(place) => self.at(place),
            None => Ok(cell.into()),
        }
    }

    fn at(&mut self, place: usize) -> io::Result<Arc<str>> {
        let unknown = || io::Error::from(io::ErrorKind::InvalidData);
        if let Some(text) = self.lately.get(&place) {
            return Ok(text);
        }
        let end = *self.ends.get(place).ok_or_else(unknown)?;
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        let mut bytes = vec![0; (end - begin) as usize];
        self.file.seek(SeekFrom::Start(begin.into()))?;
        self.file.read_exact(&mut bytes)?;
        let text: Arc<str> = String::from_utf8(bytes).map_err(|_| unknown())?.into();
        self.lately.keep(place, Arc::clone(&text), text.len());
        Ok(text)
    }
}

/// Spreadsheets write control characters as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
fn unescaped(text: &str) -> String {
    let mut parts = text.split("_x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..4).filter(|_| part[4..].starts_with('_')).and_then(|code| u32::from_str_radix(code, 16).ok());
        match code.and_then(char::from_u32) {
            Some(letter) => {
                out.push(letter);
                out.push_str(&part[5..]);
            }
            None => {
                out.push_str("_x");
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_texts_are_read_as_they_stand_in_the_sheet() {
        let part = r#"<?xml version="1.0"?><sst><si><t>Ratify &amp; implement</t></si><si/><si><r><t xml:space="preserve">Adopt </t></r>
            <r><t>a plan_x000D_of action_x2</t></r><rPh><t>hint</t></rPh></si><si><t>التعليم</t></si></sst>"#;
        let mut texts = SharedTexts::read(part.as_bytes()).unwrap();
        let read: Vec<String> = (0..4).map(|place| texts.at(place).unwrap().to_string()).collect();
        assert_eq!(read, ["Ratify & implement", "", "Adopt a plan\rof action_x2", "التعليم"]);
        assert!(texts.at(4).is_err());
        assert_eq!(texts.of("\u{10fffd} Ratify").unwrap().as_ref(), "\u{10fffd} Ratify");
    }

    #[test]
    fn a_cell_names_its_text_and_keeps_what_it_holds_itself() {
        let sheet = r#"<x:sheetData><x:row r="1"><x:c r="A1" s="2" t="s"><x:v>3</x:v></x:c><x:c r="B1"><x:v>3</x:v></x:c>
            <x:c r="C1" t="inlineStr"><x:is><x:t>a &amp; b</x:t></x:is></x:c></x:row></x:sheetData>"#;
        let mut light = Vec::new();
        write_places(sheet.as_bytes(), &mut light).unwrap();
        let named = sheet.replace(r#" t="s"><x:v>3"#, &format!(r#" t="str"><x:v>{MARK}3"#));
        assert_eq!(String::from_utf8(light).unwrap(), named);
    }
}
