//! The texts that the cells of a large spreadsheet share, set aside in a file: its reader would keep them all in memory,
//! and they are most of what such a file holds.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::docx::resolve;
use super::tables::Source;
use crate::memory::Remembered;

/// Smaller parts are left to the spreadsheet's reader; in bytes, unpacked.
const SMALL: u64 = 4_000_000;
/// Words that stand in each row are not read from the file each time; in bytes.
const KEPT: usize = 1_000_000;
const PART: &str = "sharedStrings.xml";

/// The texts by their places.
pub struct SharedTexts {
    file: BufReader<File>,
    /// Where each ends; the next begins there.
    ends: Vec<u32>,
    lately: Remembered<usize, Arc<str>>,
}

/// The same workbook with the place of each shared text instead of the text, and the texts; none where they are few, or
/// can't be read here: its reader says then what is wrong.
pub fn set_aside(source: &mut dyn Source) -> Option<(BufReader<File>, SharedTexts)> {
    source.rewind().ok()?;
    let mut entries = ZipArchive::new(BufReader::new(source)).ok()?;
    let part = (0..entries.len()).find(|&at| entries.by_index_raw(at).is_ok_and(|entry| is_shared(&entry)))?;
    let texts = SharedTexts::read(BufReader::new(entries.by_index(part).ok()?)).ok()?;
    let mut light = ZipWriter::new(tempfile::tempfile().ok()?);
    for at in 0..entries.len() {
        let entry = entries.by_index_raw(at).ok()?;
        if at == part {
            light.start_file(entry.name().ok()?.into_owned(), SimpleFileOptions::default()).ok()?;
            write_places(&mut light, texts.ends.len()).ok()?;
        } else {
            light.raw_copy_file(entry).ok()?;
        }
    }
    Some((BufReader::new(light.finish().ok()?), texts))
}

fn is_shared<R: Read>(entry: &zip::read::ZipFile<R>) -> bool {
    entry.name().is_ok_and(|name| name.ends_with(PART)) && entry.size() > SMALL
}

fn write_places(part: &mut impl Write, count: usize) -> io::Result<()> {
    let mut part = BufWriter::new(part);
    part.write_all(br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#)?;
    (0..count).try_for_each(|place| write!(part, "<si><t>{place}</t></si>"))?;
    part.write_all(b"</sst>")?;
    part.flush()
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

    /// The text at this place, as the light workbook writes it.
    pub fn at(&mut self, place: &str) -> io::Result<Arc<str>> {
        let unknown = || io::Error::from(io::ErrorKind::InvalidData);
        let place: usize = place.parse().map_err(|_| unknown())?;
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
        let read: Vec<String> = (0..4).map(|place| texts.at(&place.to_string()).unwrap().to_string()).collect();
        assert_eq!(read, ["Ratify & implement", "", "Adopt a plan\rof action_x2", "التعليم"]);
        assert!(texts.at("4").is_err() && texts.at("x").is_err());
    }
}
