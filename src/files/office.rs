//! Office files: Word, OpenDocument and Excel, looked into, bounded, without macros and without their author.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{FileRefusal, Kind, images, properties};

const PARTS_MOST: usize = 2_000;
/// The most a file may unpack to, in bytes.
const UNPACKED_MOST: u64 = 64 * 1024 * 1024;
/// Texts and tables shrink to a tenth or a thirtieth; what shrinks to less than this is made to exhaust memory.
const RATIO_MOST: u64 = 200;
/// Below this the ratio says nothing: an empty sheet packs very well too.
const RATIO_FROM: u64 = 4 * 1024 * 1024;

const WORD_MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const EXCEL_MAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const OPEN_TEXT: &str = "application/vnd.oasis.opendocument.text";

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads each part once, never more than the bounds allow whatever the headers claim.
struct Unpacking {
    packed: u64,
    unpacked: u64,
}

impl Unpacking {
    fn part(&mut self, archive: &mut Archive, index: usize) -> Result<(String, Vec<u8>), FileRefusal> {
        let part = archive.by_index(index).map_err(|_| FileRefusal::Damaged)?;
        let name = part.name().map_err(|_| FileRefusal::Damaged)?.into_owned();
        if part.encrypted() || part.is_symlink() {
            return Err(FileRefusal::Damaged);
        }
        let mut content = Vec::new();
        let left = UNPACKED_MOST - self.unpacked;
        part.take(left + 1).read_to_end(&mut content).map_err(|_| FileRefusal::Damaged)?;
        if content.len() as u64 > left {
            return Err(FileRefusal::TooBig);
        }
        self.unpacked += content.len() as u64;
        if self.unpacked > RATIO_FROM && self.unpacked > RATIO_MOST * self.packed {
            return Err(FileRefusal::TooBig);
        }
        Ok((name, content))
    }
}

/// The kind of office file it is, and the same file without what names its author outside its text.
pub(super) fn cleaned(bytes: &[u8]) -> Result<(Kind, Vec<u8>), FileRefusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileRefusal::Damaged)?;
    if archive.len() > PARTS_MOST {
        return Err(FileRefusal::TooBig);
    }
    if archive.has_duplicate_names() || archive.has_overlapping_entries().unwrap_or(true) {
        return Err(FileRefusal::Damaged);
    }
    let kind = kind(&mut archive)?;
    if archive.file_names().any(|name| name.is_ok_and(|name| holds_macros(&name))) {
        return Err(FileRefusal::HasMacros);
    }
    Ok((kind, rewritten(&mut archive, bytes.len() as u64)?))
}

fn kind(archive: &mut Archive) -> Result<Kind, FileRefusal> {
    let declared = |archive: &mut Archive, name: &str| -> Option<String> {
        let mut text = String::new();
        archive.by_name(name).ok()?.take(256 * 1024).read_to_string(&mut text).ok()?;
        Some(text)
    };
    if let Some(media_type) = declared(archive, "mimetype") {
        return if media_type.trim() == OPEN_TEXT { Ok(Kind::Odt) } else { Err(FileRefusal::TypeRefused) };
    }
    let types = declared(archive, "[Content_Types].xml").ok_or(FileRefusal::TypeRefused)?;
    if types.contains("macroEnabled") {
        Err(FileRefusal::HasMacros)
    } else if types.contains(WORD_MAIN) {
        Ok(Kind::Docx)
    } else if types.contains(EXCEL_MAIN) {
        Ok(Kind::Xlsx)
    } else {
        Err(FileRefusal::TypeRefused)
    }
}

/// Visual Basic, Excel's older macro sheets, ActiveX controls, and the Basic and scripts of OpenDocument.
fn holds_macros(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("vbaproject.bin")
        || name.contains("macrosheets/")
        || name.contains("activex/")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
}

/// The parts in their order, with no times of their own, as OpenDocument's first part must stay unpacked.
fn rewritten(archive: &mut Archive, packed: u64) -> Result<Vec<u8>, FileRefusal> {
    let mut unpacking = Unpacking { packed, unpacked: 0 };
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let (name, content) = unpacking.part(archive, index)?;
        if name.ends_with('/') {
            continue;
        }
        let method = if name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(&name, options).map_err(|_| FileRefusal::Damaged)?;
        writer.write_all(&cleaned_part(&name, content)?).map_err(|_| FileRefusal::Damaged)?;
    }
    Ok(writer.finish().map_err(|_| FileRefusal::Damaged)?.into_inner())
}

fn cleaned_part(name: &str, content: Vec<u8>) -> Result<Vec<u8>, FileRefusal> {
    let lower = name.to_ascii_lowercase();
    // A picture that can't be read as one is shown by no program, so it may stay as it is.
    if lower.ends_with(".jpg") || lower.ends_with(".jpeg") {
        return Ok(images::cleaned_jpeg(&content).unwrap_or(content));
    }
    if lower.ends_with(".png") {
        return Ok(images::cleaned_png(&content).unwrap_or(content));
    }
    properties::cleaned(&lower, content)
}

#[cfg(test)]
mod tests {
    use super::super::{Checked, check};
    use super::*;

    const CORE: &str = "<cp:coreProperties><dc:title>Paper</dc:title><dc:creator>Ada Writer</dc:creator><cp:lastModifiedBy>Ada Writer</cp:lastModifiedBy></cp:coreProperties>";

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn part(checked: &Checked, name: &str) -> String {
        let mut text = String::new();
        let mut archive = ZipArchive::new(Cursor::new(&checked.bytes)).unwrap();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_word_file_keeps_its_text_and_loses_its_author_and_the_place_of_its_photograph() {
        let document =
            "<w:document><w:p><w:ins w:id=\"1\" w:author=\"Ada Writer\"><w:t>Said &amp; done</w:t></w:ins></w:p></w:document>";
        let photograph = images::tests::photograph();
        let docx = packed(&[
            ("[Content_Types].xml", WORD_MAIN.as_bytes()),
            ("word/document.xml", document.as_bytes()),
            ("word/media/image1.jpeg", &photograph),
            ("docProps/core.xml", CORE.as_bytes()),
        ]);
        let checked = check("paper.doc", docx).unwrap();
        assert_eq!((checked.extension, checked.safe_name.as_str()), ("docx", "paper.docx"));
        assert!(!checked.may_name_author);
        assert_eq!(part(&checked, "docProps/core.xml"), "<cp:coreProperties><dc:title>Paper</dc:title></cp:coreProperties>");
        assert_eq!(part(&checked, "word/document.xml"), document.replace("Ada Writer", "Author"));
        assert!(!String::from_utf8_lossy(&checked.bytes).contains("GPS-PLACE"));
    }

    #[test]
    fn an_open_document_starts_with_its_type_unpacked_as_its_readers_expect() {
        let meta = "<office:meta><meta:initial-creator>Ada</meta:initial-creator><dc:creator>Ada</dc:creator><dc:language>fr</dc:language></office:meta>";
        let odt = packed(&[("mimetype", OPEN_TEXT.as_bytes()), ("meta.xml", meta.as_bytes()), ("content.xml", b"<a/>")]);
        let checked = check("paper.odt", odt).unwrap();
        assert_eq!(checked.media_type, OPEN_TEXT);
        assert_eq!(&checked.bytes[30..38 + OPEN_TEXT.len()], format!("mimetype{OPEN_TEXT}").as_bytes());
        assert_eq!(part(&checked, "meta.xml"), "<office:meta><dc:language>fr</dc:language></office:meta>");
    }

    #[test]
    fn macros_are_refused_wherever_they_hide() {
        let enabled = WORD_MAIN.replace("document.main", "document.macroEnabled.main");
        assert_eq!(cleaned(&packed(&[("[Content_Types].xml", enabled.as_bytes())])), Err(FileRefusal::HasMacros));
        for hidden in ["word/vbaProject.bin", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.xml"] {
            let file = packed(&[("[Content_Types].xml", EXCEL_MAIN.as_bytes()), (hidden, b"x")]);
            assert_eq!(cleaned(&file), Err(FileRefusal::HasMacros), "{hidden}");
        }
        let odt = packed(&[("mimetype", OPEN_TEXT.as_bytes()), ("Basic/Standard/Module1.xml", b"x")]);
        assert_eq!(cleaned(&odt), Err(FileRefusal::HasMacros));
    }

    #[test]
    fn a_zip_bomb_is_refused_before_it_fills_the_memory() {
        let types = ("[Content_Types].xml", EXCEL_MAIN.as_bytes());
        let zeros = vec![0; RATIO_FROM as usize + 1];
        assert_eq!(cleaned(&packed(&[types, ("xl/a.bin", &zeros)])), Err(FileRefusal::TooBig));
        let file = packed(&[types, ("a", b"few")]);
        let mut nearly_full = Unpacking { packed: UNPACKED_MOST, unpacked: UNPACKED_MOST - 2 };
        let mut archive = ZipArchive::new(Cursor::new(&file[..])).unwrap();
        assert_eq!(nearly_full.part(&mut archive, 1), Err(FileRefusal::TooBig));
        let many: Vec<String> = (0..=PARTS_MOST).map(|number| format!("p{number}")).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(cleaned(&packed(&many)), Err(FileRefusal::TooBig));
    }

    #[test]
    fn a_plain_zip_and_a_damaged_one_are_refused() {
        let plain = packed(&[("readme.txt", b"hello")]);
        assert_eq!(cleaned(&plain), Err(FileRefusal::TypeRefused));
        let docx = packed(&[("[Content_Types].xml", WORD_MAIN.as_bytes()), ("word/document.xml", b"<a>text</a>")]);
        for length in (4..docx.len()).step_by(7) {
            assert!(cleaned(&docx[..length]).is_err());
        }
    }
}
