//! Blocks: what each kind of block becomes in a Word document.

use std::io::{self, Seek, Write};

use super::Docx;
use super::paragraph::{Look, Setting};
use crate::export::{Block, Document, Quote, Text};

/// One step into a thread, in twentieths of a point; deeper ones than the last stand below it.
const STEP: u32 = 400;
const DEEPEST: u8 = 6;
const RULE: &str = "D9D5C7";
const ACCENT: &str = "0B5D66";

impl<W: Write + Seek> Docx<W> {
    pub(super) fn front(&mut self, document: &Document) -> io::Result<()> {
        self.paragraphs(&Text::from(document.title.as_str()), styled("Title"))?;
        if let Some(subtitle) = &document.subtitle {
            self.paragraphs(&Text::from(subtitle.as_str()), styled("Subtitle"))?;
        }
        if document.facts.is_empty() { Ok(()) } else { self.facts(&document.facts) }
    }

    pub(super) fn write_block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Heading(0 | 1, text) => self.paragraphs(text, styled("Heading1")),
            Block::Heading(2, text) => self.paragraphs(text, styled("Heading2")),
            Block::Heading(_, text) => self.paragraphs(text, styled("Heading3")),
            Block::Paragraph(text) => self.paragraphs(text, styled("BodyText")),
            Block::Bullet(text) => self.paragraphs(text, styled("ListBullet")),
            Block::Notice(text) => self.paragraphs(text, styled("Notice")),
            Block::Quote(quote) => self.quote(quote),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::PageBreak => {
                self.break_page = true;
                Ok(())
            }
        }
    }

    fn quote(&mut self, quote: &Quote) -> io::Result<()> {
        let look = Look {
            style: if quote.official { "OfficialReply" } else { "Quote" },
            indent: STEP / 2 + STEP * u32::from(quote.depth.min(DEEPEST)),
            rule: Some(if quote.official { ACCENT } else { RULE }),
            ..Look::default()
        };
        if let Some(attribution) = &quote.attribution {
            self.paragraphs(attribution, Look { style: "Attribution", ..look })?;
        }
        self.paragraphs(&quote.text, look)
    }

    pub(super) fn paragraphs(&mut self, text: &Text, look: Look) -> io::Result<()> {
        let look = Look { on_a_new_page: std::mem::take(&mut self.break_page), ..look };
        let setting = Setting { lang: &self.lang, page: self.direction };
        setting.paragraphs(&mut self.markup, text, look)
    }
}

pub(super) fn styled(style: &'static str) -> Look {
    Look { style, ..Look::default() }
}
