//! A United Nations document as lines of running text, whether it came as PDF or as Word file.

use std::collections::HashSet;

use super::docx::Document;
use super::pdf::Page;

#[derive(Debug, Default)]
pub struct Paper {
    /// The title page; of a Word file the page headers, the masthead and the first paragraphs.
    pub front: Vec<String>,
    /// The text without page headers, page numbers and footnotes.
    pub lines: Vec<Text>,
    /// What was left out of the lines; footnotes cite documents.
    pub notes: Vec<String>,
    /// In lower case; they tell a hyphen that belongs to a word from one that only divides it.
    words: HashSet<String>,
}

#[derive(Debug, Default, Clone)]
pub struct Text {
    pub text: String,
    /// Set as a heading.
    pub heading: bool,
}

/// Paragraphs of a Word file that can be its title page.
const FRONT: usize = 40;
/// Of the usual size of type: footnotes are smaller, headings larger.
const FOOTNOTE: f64 = 0.95;
const HEADING: f64 = 1.1;

impl Paper {
    pub fn of_pages(pages: &[Page]) -> Paper {
        let front = pages.iter().take(1).flat_map(|page| &page.lines).map(|line| line.text.clone()).collect();
        let mut paper = Paper { front, ..Paper::default() };
        for page in pages {
            let count = page.lines.len();
            for (at, line) in page.lines.iter().enumerate() {
                let is_at_the_edge = at < 2 || at + 2 >= count;
                if line.size < FOOTNOTE || (is_at_the_edge && is_running(&line.text)) {
                    paper.notes.push(line.text.clone());
                    continue;
                }
                paper.lines.push(Text { text: line.text.clone(), heading: line.size > HEADING });
            }
        }
        paper.learn_words();
        paper
    }

    pub fn of_word(document: &Document) -> Paper {
        let cells = document.tables.iter().flatten().flatten().flat_map(|cell| &cell.paragraphs);
        let front = cells.take(FRONT).chain(&document.headers).chain(document.outside.iter().take(FRONT));
        Paper {
            front: front.cloned().collect(),
            lines: document.outside.iter().map(|text| Text { text: text.clone(), heading: false }).collect(),
            notes: document.headers.iter().chain(&document.footnotes).cloned().collect(),
            words: HashSet::new(),
        }
    }

    /// A PDF has the letters of Arabic in the order and shapes of the page, from which the words cannot be had back.
    pub fn is_right_to_left(&self) -> bool {
        let letters = || self.lines.iter().flat_map(|line| line.text.chars()).filter(|letter| letter.is_alphabetic());
        let is_arabic = |letter: &char| matches!(letter, '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FEFF}');
        letters().filter(is_arabic).count() * 2 > letters().count()
    }

    fn learn_words(&mut self) {
        let words = self.lines.iter().flat_map(|line| line.text.split(|letter: char| !letter.is_alphabetic() && letter != '-'));
        self.words = words.map(str::to_lowercase).filter(|word| !word.ends_with('-')).collect();
    }

    /// Puts a line behind what was read before it.
    pub fn join(&self, before: &mut String, line: &str) {
        let (Some(last), Some(first)) = (before.chars().next_back(), line.chars().next()) else {
            before.push_str(line);
            return;
        };
        let divided = matches!(last, '-' | '\u{2010}') && first.is_alphabetic() && !before.ends_with(" -");
        if divided && self.is_one_word(before, line) {
            before.pop();
        }
        let together = divided || last == '/' || (is_ideographic(last) && is_ideographic(first));
        if !together {
            before.push(' ');
        }
        before.push_str(line);
    }

    /// Whether the document writes the word that a line end divides without the hyphen elsewhere.
    fn is_one_word(&self, before: &str, line: &str) -> bool {
        let head = before.trim_end_matches(['-', '\u{2010}']).rsplit(|letter: char| !letter.is_alphabetic()).next();
        let tail = line.split(|letter: char| !letter.is_alphabetic()).next();
        let (head, tail) = (head.unwrap_or_default().to_lowercase(), tail.unwrap_or_default().to_lowercase());
        self.words.contains(&format!("{head}{tail}")) && !self.words.contains(&format!("{head}-{tail}"))
    }
}

/// A symbol, a job number (`GE.25-02819`) or the number of the page.
fn is_running(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_mark = |word: &&str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        word.starts_with("A/")
            || word.starts_with("GE.")
            || (word.contains('/') && word.starts_with(char::is_uppercase))
            || digits * 2 >= word.len()
            || matches!(*word, "(E)" | "(F)" | "(S)" | "(R)" | "(C)" | "(A)")
    };
    match words.as_slice() {
        [] => true,
        [first, .., last] if words.len() == 2 && last.chars().all(|letter| letter.is_ascii_digit()) => {
            is_mark(first) || matches!(first.to_lowercase().as_str(), "page" | "página" | "стр." | "страница" | "الصفحة")
        }
        _ => words.iter().all(is_mark),
    }
}

fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
}
