//! Word documents (ISO/IEC 29500 Transitional), written block by block in either direction.

mod blocks;
mod markup;
mod paragraph;
mod parts;
mod table;

use std::io::{self, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use self::markup::Markup;
use super::{Block, Direction, Document};

pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// A document that is being written; its blocks may come one after the other.
pub struct Docx<W: Write + Seek> {
    markup: Markup<ZipWriter<W>>,
    lang: String,
    direction: Direction,
    break_page: bool,
}

/// Writes the whole document.
pub fn write<W: Write + Seek>(document: &Document, out: W) -> io::Result<W> {
    let mut docx = Docx::begin(document, out)?;
    for block in &document.blocks {
        docx.block(block)?;
    }
    docx.finish()
}

impl<W: Write + Seek> Docx<W> {
    /// Everything of the document but its blocks.
    pub fn begin(document: &Document, out: W) -> io::Result<Docx<W>> {
        let mut archive = ZipWriter::new(out);
        for (name, content) in parts::all(document)? {
            archive.start_file(name, file_options())?;
            archive.write_all(&content)?;
        }
        archive.start_file("word/document.xml", file_options())?;
        let mut docx = Docx {
            markup: Markup::begin(archive)?,
            lang: document.lang.clone(),
            direction: document.direction(),
            break_page: false,
        };
        docx.markup.open("w:document", &[("xmlns:w", parts::MAIN_NAMESPACE), ("xmlns:r", parts::RELATIONS_NAMESPACE)])?;
        docx.markup.open("w:body", &[])?;
        docx.front(document)?;
        Ok(docx)
    }

    pub fn block(&mut self, block: &Block) -> io::Result<()> {
        self.write_block(block)
    }

    pub fn finish(mut self) -> io::Result<W> {
        self.section()?;
        self.markup.close("w:body")?;
        self.markup.close("w:document")?;
        Ok(self.markup.into_inner().finish()?)
    }

    /// A4 with margins of two centimetres; in twentieths of a point.
    fn section(&mut self) -> io::Result<()> {
        let markup = &mut self.markup;
        markup.open("w:sectPr", &[])?;
        markup.empty("w:footerReference", &[("w:type", "default"), ("r:id", parts::FOOTER_RELATION)])?;
        markup.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        let margins = [
            ("w:top", "1134"),
            ("w:right", "1134"),
            ("w:bottom", "1134"),
            ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        markup.empty("w:pgMar", &margins)?;
        if self.direction.is_right_to_left() {
            markup.empty("w:bidi", &[])?;
        }
        markup.close("w:sectPr")
    }
}

/// The time in the archive is always the format's first, 1 January 1980.
fn file_options() -> SimpleFileOptions {
    SimpleFileOptions::default().last_modified_time(DateTime::default())
}
