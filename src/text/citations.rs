//! Citations: where a text names United Nations documents and paragraphs in them, in any of the six languages.

use std::ops::Range;

use super::symbols::Symbol;
use crate::i18n::Lang;

/// A piece of a text: words, or a citation and the address in this portal that leads to what it cites.
pub enum Piece<'a> {
    Words(&'a str),
    Cited { words: &'a str, address: String },
}

/// The whole text, piece by piece, for a reader of this language.
pub fn pieces(text: &str, lang: Lang) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut cite = |place: &Range<usize>, address: String| {
        pieces.push(Piece::Words(&text[from..place.start]));
        pieces.push(Piece::Cited { words: &text[place.clone()], address });
        from = place.end;
    };
    if text.contains('/') {
        for citation in citations(text) {
            let address = format!("/{lang}/documents/symbol/{}", citation.symbol);
            cite(&citation.place, address.clone());
            for paragraph in &citation.paragraphs {
                let number: String = paragraph.text.chars().filter(|letter| *letter != ' ').collect();
                cite(&paragraph.place, format!("{address}?paragraph={}", number.replace('–', "-")));
            }
        }
    }
    pieces.push(Piece::Words(&text[from..]));
    pieces
}

/// A document that a text names, with the paragraphs that it names of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub symbol: Symbol,
    /// Where the symbol stands, in bytes.
    pub place: Range<usize>,
    pub paragraphs: Vec<Paragraph>,
}

/// `120.89`, `47(g)`, `12–14`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub text: String,
    pub place: Range<usize>,
}

/// How the beginnings of symbols look; what follows decides.
const ROOTS: [&str; 11] = ["A/", "S/", "E/", "CERD/", "CCPR/", "CEDAW/", "CAT/", "CRC/", "CMW/", "CRPD/", "CED/"];
/// The longest of the markers, in characters.
const LONGEST_MARKER: usize = 11;

/// What stands before paragraph numbers: English, French, Spanish, Russian, Arabic, Chinese; longer forms first.
const MARKERS: [&str; 22] = [
    "paragraphs",
    "paragraph",
    "paras.",
    "para.",
    "paras",
    "para",
    "¶¶",
    "¶",
    "paragraphes",
    "paragraphe",
    "par.",
    "párrafos",
    "párrafo",
    "párrs.",
    "párr.",
    "пункты",
    "пункт",
    "пп.",
    "п.",
    "الفقرات",
    "الفقرة",
    "第",
];

/// In the order of the text.
pub fn citations(text: &str) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_root(text, from) {
        let run = text[start..].find(|letter: char| !is_symbols(letter)).map_or(text.len(), |length| start + length);
        match longest(&text[start..run]) {
            Some(symbol) => {
                let place = start..start + symbol.text.len();
                let paragraphs = paragraphs_after(text, place.end);
                from = paragraphs.last().map_or(place.end, |last| last.place.end);
                found.push(Citation { symbol, place, paragraphs });
            }
            None => from = start + 1,
        }
    }
    found
}

/// The paragraphs that a text names without a document: “第 120.89 和 120.91 段”, “paras. 12–14”.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let starts = text.char_indices().map(|(start, _)| start);
    starts.map(|start| paragraphs_after(text, start)).find(|found| !found.is_empty()).unwrap_or_default()
}

fn next_root(text: &str, from: usize) -> Option<usize> {
    let stands_alone =
        |start: usize| !text[..start].ends_with(|letter: char| letter.is_ascii_alphanumeric() || "/.-".contains(letter));
    let starts = |root: &str| text[from..].match_indices(root).map(|(start, _)| from + start).find(|start| stands_alone(*start));
    ROOTS.iter().filter_map(|root| starts(root)).min()
}

fn is_symbols(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "/.-".contains(letter)
}

/// The longest beginning of a run of letters that is a symbol: a full stop or a second number may follow it.
fn longest(run: &str) -> Option<Symbol> {
    let mut end = run.len();
    loop {
        if let Some(symbol) = Symbol::parse(&run[..end]) {
            return Some(symbol);
        }
        end = run[..end].rfind(['/', '.', '-'])?;
    }
}

fn paragraphs_after(text: &str, from: usize) -> Vec<Paragraph> {
    let after_document = text[from..].trim_start_matches("号文件");
    let gap = after_document.trim_start_matches([' ', '\u{a0}', '\u{202f}', ',', '，', '،', '(', '（']);
    let lower: String = gap.chars().take(LONGEST_MARKER).flat_map(char::to_lowercase).collect();
    let Some(marker) = MARKERS.iter().find(|marker| lower.starts_with(**marker)) else { return Vec::new() };
    let Some(mut rest) = gap.get(marker.len()..) else { return Vec::new() };
    let mut found = Vec::new();
    loop {
        let number = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let Some(length) = number_length(number) else { break };
        let start = text.len() - number.len();
        found.push(Paragraph { text: number[..length].to_owned(), place: start..start + length });
        rest = &number[length..];
        let Some(joined) = after_joint(rest) else { break };
        rest = joined;
    }
    // In Chinese the word comes after the numbers; without it “第” begins something else.
    if *marker == "第" && !rest.trim_start().starts_with('段') { Vec::new() } else { found }
}

/// `120.89`, `47(g)`, `12–14`: how long the number is that stands here.
fn number_length(text: &str) -> Option<usize> {
    let digits = |text: &str| text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let mut length = Some(digits(text)).filter(|length| (1..=4).contains(length))?;
    if let Some(rest) = text[length..].strip_prefix('.') {
        length += match digits(rest) {
            0 => 0,
            more => more + 1,
        };
    }
    let letter = text[length..].trim_start_matches(' ');
    if let Some(rest) = letter.strip_prefix('(')
        && rest.starts_with(|letter: char| letter.is_ascii_lowercase())
        && rest[1..].starts_with(')')
    {
        length = text.len() - rest.len() + 2;
    }
    for dash in ["–", "-"] {
        if let Some(rest) = text[length..].strip_prefix(dash)
            && digits(rest) > 0
        {
            return Some(length + dash.len() + number_length(rest)?);
        }
    }
    Some(length)
}

fn after_joint(text: &str) -> Option<&str> {
    const JOINTS: [&str; 9] = [",", "、", "，", "،", "and", "et", "和", "及", "и"];
    let text = text.trim_start();
    let one = JOINTS
        .iter()
        .find_map(|joint| text.strip_prefix(joint))
        .or_else(|| text.strip_prefix("y "))
        .or_else(|| text.strip_prefix('و'))?;
    let two = one.trim_start();
    Some(["and ", "et ", "и "].iter().find_map(|joint| two.strip_prefix(joint)).unwrap_or(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(text: &str) -> Vec<(String, Vec<String>)> {
        let texts = |all: Vec<Paragraph>| all.into_iter().map(|paragraph| paragraph.text).collect();
        citations(text).into_iter().map(|citation| (citation.symbol.text, texts(citation.paragraphs))).collect()
    }

    fn one(symbol: &str, paragraphs: &[&str]) -> Vec<(String, Vec<String>)> {
        vec![(symbol.to_owned(), paragraphs.iter().map(|text| (*text).to_owned()).collect())]
    }

    #[test]
    fn documents_and_their_paragraphs_are_found_in_six_languages() {
        assert_eq!(
            cited("see A/HRC/39/6, paras. 120.89, 120.91 and 120.182."),
            one("A/HRC/39/6", &["120.89", "120.91", "120.182"])
        );
        assert_eq!(cited("(CMW/C/ECU/CO/3, para. 47 (g))"), one("CMW/C/ECU/CO/3", &["47 (g)"]));
        assert_eq!(cited("CMW/C/ECU/CO/3 ¶47(g)"), one("CMW/C/ECU/CO/3", &["47(g)"]));
        assert_eq!(cited("voir A/HRC/40/12, par. 121.9 et 121.10"), one("A/HRC/40/12", &["121.9", "121.10"]));
        assert_eq!(cited("véase A/HRC/40/12, párrs. 121.9 y 121.10"), one("A/HRC/40/12", &["121.9", "121.10"]));
        assert_eq!(cited("см. A/HRC/40/12, пп. 121.9 и 121.10"), one("A/HRC/40/12", &["121.9", "121.10"]));
        assert_eq!(cited("انظر A/HRC/40/12، الفقرات 121.9 و121.10"), one("A/HRC/40/12", &["121.9", "121.10"]));
        assert_eq!(cited("见A/HRC/39/6号文件，第120.89和120.91段。"), one("A/HRC/39/6", &["120.89", "120.91"]));
        assert_eq!(cited("CEDAW/C/BRB/CO/5-8, paras. 54–56"), one("CEDAW/C/BRB/CO/5-8", &["54–56"]));
    }

    #[test]
    fn a_full_stop_or_another_document_ends_a_symbol() {
        assert_eq!(cited("Supported in A/HRC/59/15/Add.1."), one("A/HRC/59/15/Add.1", &[]));
        let two: Vec<String> = cited("A/HRC/43/15 and A/HRC/43/15/Add.1").into_iter().map(|(symbol, _)| symbol).collect();
        assert_eq!(two, ["A/HRC/43/15", "A/HRC/43/15/Add.1"]);
        assert_eq!(cited("and/or, A/B, https://example.org/A/HRC/x, N/A/HRC/39/6"), []);
    }

    #[test]
    fn a_chinese_citation_of_paragraphs_alone_is_read() {
        let texts: Vec<String> = paragraphs("第 120.89 和 120.91 段").into_iter().map(|paragraph| paragraph.text).collect();
        assert_eq!(texts, ["120.89", "120.91"]);
        assert_eq!(paragraphs("第 3 章"), []);
    }

    #[test]
    fn no_text_is_too_strange() {
        for text in
            ["A/", "A/HRC/", "第", "A/HRC/39/6，第", "A/HRC/39/6 ¶", "A/HRC/39/6 para. 9999999999", "CRC/C/Ü/1", "E/C.12/"]
        {
            citations(text);
            paragraphs(text);
        }
    }
}
