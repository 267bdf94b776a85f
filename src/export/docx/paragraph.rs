//! Paragraphs: style, direction and runs of one direction and language.

use std::io::{self, Write};

use super::markup::Markup;
use super::parts::{full_tag, is_east_asian};
use crate::export::{Direction, Text, plain, stretches};

/// How a paragraph looks and stands; the sides are those of the page's reading order.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub style: &'static str,
    /// Space before the text, in twentieths of a point.
    pub indent: u32,
    /// A rule along the start side, by its colour.
    pub rule: Option<&'static str>,
    /// As numbers stand.
    pub at_the_end: bool,
    pub on_a_new_page: bool,
}

/// The language and direction a text stands in.
pub(super) struct Setting<'a> {
    pub lang: &'a str,
    pub page: Direction,
}

impl Setting<'_> {
    /// The text's paragraphs: a blank line ends one, a single line end breaks the line.
    pub fn paragraphs<W: Write>(&self, markup: &mut Markup<W>, text: &Text, mut look: Look) -> io::Result<()> {
        let lang = text.lang.as_deref().unwrap_or(self.lang);
        let words = plain(&text.words);
        let direction = if look.at_the_end && !words.contains(char::is_alphabetic) {
            // Else the sign of a negative number would stand behind it.
            Direction::LeftToRight
        } else {
            self.direction(text)
        };
        for paragraph in paragraphs_of(&words) {
            markup.open("w:p", &[])?;
            self.properties(markup, direction, look)?;
            for (index, line) in paragraph.lines().enumerate() {
                if index > 0 {
                    markup.open("w:r", &[])?;
                    markup.empty("w:br", &[])?;
                    markup.close("w:r")?;
                }
                line_of_runs(markup, line, lang, direction)?;
            }
            markup.close("w:p")?;
            look.on_a_new_page = false;
        }
        Ok(())
    }

    /// The language that was named wins over the letters: a text may begin with a foreign name.
    fn direction(&self, text: &Text) -> Direction {
        match text.lang.as_deref() {
            None => self.page,
            Some("" | "und" | "mul") => Direction::of_words(&text.words).unwrap_or(self.page),
            Some(lang) => Direction::of(lang),
        }
    }

    /// The order of the elements is the schema's. Indents mirror with the paragraph (ISO/IEC 29500-1, 17.3.1.6),
    /// borders do not; both are made to stand on the side where the page's lines start.
    pub fn properties<W: Write>(&self, markup: &mut Markup<W>, direction: Direction, look: Look) -> io::Result<()> {
        markup.open("w:pPr", &[])?;
        markup.value("w:pStyle", look.style)?;
        if look.on_a_new_page {
            markup.empty("w:pageBreakBefore", &[])?;
        }
        if let Some(colour) = look.rule {
            let side = if self.page.is_right_to_left() { "w:right" } else { "w:left" };
            markup.open("w:pBdr", &[])?;
            markup.empty(side, &[("w:val", "single"), ("w:sz", "18"), ("w:space", "8"), ("w:color", colour)])?;
            markup.close("w:pBdr")?;
        }
        markup.value("w:bidi", if direction.is_right_to_left() { "1" } else { "0" })?;
        if look.indent > 0 {
            let side = if direction == self.page { "w:left" } else { "w:right" };
            markup.empty("w:ind", &[(side, &look.indent.to_string())])?;
        }
        if look.at_the_end {
            // `right` means the end of the paragraph's own direction (17.3.1.13).
            markup.value("w:jc", if direction == self.page { "right" } else { "left" })?;
        }
        markup.close("w:pPr")
    }
}

/// At least one, since a table's cell must not be empty.
fn paragraphs_of(words: &str) -> Vec<&str> {
    let found: Vec<&str> = words.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).collect();
    if found.is_empty() { vec![""] } else { found }
}

pub(super) fn line_of_runs<W: Write>(markup: &mut Markup<W>, line: &str, lang: &str, paragraph: Direction) -> io::Result<()> {
    for (direction, words) in stretches(line, paragraph) {
        markup.open("w:r", &[])?;
        run_properties(markup, lang, direction)?;
        for (index, piece) in words.split('\t').enumerate() {
            if index > 0 {
                markup.empty("w:tab", &[])?;
            }
            markup.element("w:t", &[("xml:space", "preserve")], piece)?;
        }
        markup.close("w:r")?;
    }
    Ok(())
}

/// The mark `rtl` makes a word processor take the fonts and the order of its complex scripts.
pub(super) fn run_properties<W: Write>(markup: &mut Markup<W>, lang: &str, direction: Direction) -> io::Result<()> {
    let tag = full_tag(lang);
    let east_asian = is_east_asian(lang);
    let own_script = if east_asian {
        "w:eastAsia"
    } else if Direction::of(lang).is_right_to_left() {
        "w:bidi"
    } else {
        "w:val"
    };
    markup.open("w:rPr", &[])?;
    if east_asian {
        // Quotation marks and dashes exist in both scripts; the hint takes the wide ones.
        markup.empty("w:rFonts", &[("w:hint", "eastAsia")])?;
    }
    if direction.is_right_to_left() {
        markup.empty("w:rtl", &[])?;
    }
    if own_script == "w:val" {
        markup.empty("w:lang", &[("w:val", &tag)])?;
    } else {
        markup.empty("w:lang", &[("w:val", &tag), (own_script, &tag)])?;
    }
    markup.close("w:rPr")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_end_paragraphs_and_nothing_is_one_empty_paragraph() {
        assert_eq!(paragraphs_of("a\nb\n\n\n\nc\n"), ["a\nb", "c"]);
        assert_eq!(paragraphs_of(" \n\n"), [""]);
    }
}
