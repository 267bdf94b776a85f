//! The report of the Working Group on the Universal Periodic Review: its recommendations and voluntary pledges.

use super::cells::cycle_of_session;
use super::merge::merge;
use super::numbers::{Number, number};
use super::paper::Paper;
use super::phrases::{ANNEX, CONCLUSIONS, PLEDGES, is_one_of, letters, occurs, position};
use super::refusal::{RefusalReason, RefusedRow, excerpt};
use super::states::{Recommended, add, anywhere, separate};
use super::title_page::TitlePage;
use super::{Announced, Format, Kind, ParsedFile, ParsedRow, Refusal, Response};

/// A heading is no longer than this.
const LONGEST_HEADING: usize = 100;
/// `VIII`, `ثانياً`.
const LONGEST_NUMBER: usize = 8;

#[derive(Clone, Copy, PartialEq)]
enum Section {
    Recommendations,
    Pledges,
}

/// A numbered paragraph of the report, or an item of the list that one introduces.
struct Numbered {
    section: Section,
    paragraph: u32,
    /// `7` of `140.7` and of the seventh item under paragraph 81, `(a)` of a pledge.
    item: Option<String>,
    text: String,
}

pub fn read(paper: &Paper, title: &TitlePage) -> Result<ParsedFile, Refusal> {
    let start = paper.lines.iter().rposition(|line| is_one_of(&heading(&line.text), CONCLUSIONS));
    let numbered = Walk::of(paper, start.ok_or(Refusal::NoRecommendations)? + 1);
    let mut file = gather(&numbered, title);
    if file.rows.is_empty() {
        return Err(Refusal::NoRecommendations);
    }
    file.country.clone_from(&title.country);
    Ok(file)
}

/// Its letters without the number in front (`II.`) and the asterisks behind.
fn heading(line: &str) -> String {
    match line.split_once(['.', '-', '、']) {
        Some((number, rest)) if number.chars().count() <= LONGEST_NUMBER => letters(rest),
        _ => letters(line),
    }
}

/// Goes through the lines and tells by the sequence of numbers where a paragraph or item begins.
struct Walk<'p> {
    paper: &'p Paper,
    found: Vec<Numbered>,
    section: Section,
    paragraph: u32,
    item: u32,
    /// The list is numbered `140.1`, not `1.`.
    dotted: bool,
}

impl<'p> Walk<'p> {
    fn of(paper: &'p Paper, start: usize) -> Vec<Numbered> {
        let mut walk = Walk { paper, found: Vec::new(), section: Section::Recommendations, paragraph: 0, item: 0, dotted: false };
        for at in start..paper.lines.len() {
            let line = &paper.lines[at];
            let is_short = line.text.chars().count() < LONGEST_HEADING;
            let words = if is_short { letters(&line.text) } else { String::new() };
            let bare = is_short && !line.text.starts_with(|letter: char| letter.is_ascii_digit());
            if bare && !walk.found.is_empty() && is_annex(&words) {
                break;
            }
            if bare && walk.is_over() && occurs(&words, PLEDGES).is_some() {
                walk.section = Section::Pledges;
                continue;
            }
            walk.line(at);
        }
        walk.found
    }

    /// Whether what stands at the end of the recommendations was read: only then a heading about pledges is one.
    fn is_over(&self) -> bool {
        self.found.last().is_some_and(|last| last.item.is_none() && last.text.ends_with(['.', '。']))
    }

    fn line(&mut self, at: usize) {
        let line = &self.paper.lines[at];
        match number(&line.text) {
            Some((Number::Dotted(paragraph, item), rest)) if self.goes_on_with(paragraph) => {
                (self.paragraph, self.item, self.dotted) = (paragraph, item, true);
                self.begin(Some(item.to_string()), rest);
            }
            Some((Number::Plain(number), rest)) if self.is_item(number, at) => {
                self.item = number;
                self.begin(Some(number.to_string()), rest);
            }
            Some((Number::Bare(number), rest)) if self.is_unmarked_item(number) => {
                self.item = number;
                self.begin(Some(number.to_string()), rest);
            }
            Some((Number::Plain(number), rest)) if self.paragraph == 0 || number == self.paragraph + 1 => {
                (self.paragraph, self.item, self.dotted) = (number, 0, false);
                self.begin(None, rest);
            }
            Some((Number::Letter(letter), rest)) if self.section == Section::Pledges && self.is_next(letter) => {
                self.item += 1;
                self.begin(Some(format!("({letter})")), rest);
            }
            _ if line.heading => {}
            _ => {
                if let Some(last) = self.found.last_mut() {
                    self.paper.join(&mut last.text, &line.text);
                }
            }
        }
    }

    fn begin(&mut self, item: Option<String>, text: &str) {
        self.found.push(Numbered { section: self.section, paragraph: self.paragraph, item, text: text.into() });
    }

    fn goes_on_with(&self, paragraph: u32) -> bool {
        self.section == Section::Recommendations
            && self.paragraph > 0
            && matches!(paragraph.checked_sub(self.paragraph), Some(0 | 1))
    }

    /// Items of the older form count from 1 under each paragraph. Where the next item and the next paragraph would
    /// bear the same number, the States at its end tell.
    fn is_item(&self, number: u32, at: usize) -> bool {
        let introduced =
            self.item > 0 || self.found.last().is_some_and(|last| last.item.is_none() && last.text.ends_with([':', '：']));
        let is_next = self.section == Section::Recommendations && !self.dotted && number == self.item + 1 && introduced;
        is_next && (number != self.paragraph + 1 || self.ends_with_states(at))
    }

    /// Somebody forgot the full stop behind the number.
    fn is_unmarked_item(&self, number: u32) -> bool {
        let is_closed = self.found.last().is_some_and(|last| last.text.ends_with([';', '；']));
        self.section == Section::Recommendations && !self.dotted && self.item > 0 && number == self.item + 1 && is_closed
    }

    fn ends_with_states(&self, at: usize) -> bool {
        let rest = self.paper.lines[at + 1..].iter();
        let own = rest.take_while(|line| !matches!(number(&line.text), Some((Number::Plain(_) | Number::Dotted(..), _))));
        let last = own.last().unwrap_or(&self.paper.lines[at]);
        last.text.trim_end_matches([';', '.', ' ']).ends_with([')', '）'])
    }

    fn is_next(&self, letter: char) -> bool {
        u32::from(letter) == u32::from('a') + self.item
    }
}

fn is_annex(words: &str) -> bool {
    ANNEX
        .iter()
        .flat_map(|(_, words)| *words)
        .any(|annex| words.strip_prefix(letters(annex).as_str()).is_some_and(|rest| rest.len() <= 2 || rest.contains("only")))
}

fn gather(numbered: &[Numbered], title: &TitlePage) -> ParsedFile {
    let mut rows = Vec::new();
    let mut refused = Vec::new();
    let mut announced = Announced { recommendations: 0, supported: 0, noted: 0 };
    let mut answer = Response::UnderConsideration;
    for (at, entry) in numbered.iter().enumerate() {
        let next = numbered.get(at + 1);
        let introduces = next.is_some_and(|next| next.item.is_some());
        match (entry.section, &entry.item) {
            (Section::Recommendations, None) => {
                answer = position(&entry.text).unwrap_or(Response::UnderConsideration);
            }
            (Section::Recommendations, Some(item)) => {
                let is_last = next.is_none_or(|next| next.paragraph != entry.paragraph || next.item.is_none());
                if is_last {
                    count(&mut announced, answer, item.parse().unwrap_or_default());
                }
                match recommendation(entry, item, answer, title) {
                    Ok(row) => rows.push(row),
                    Err(row) => refused.push(row),
                }
            }
            // The one paragraph that says where the pledges are is none.
            (Section::Pledges, None) if introduces || points_elsewhere(&entry.text) => {}
            (Section::Pledges, item) => rows.push(pledge(entry, item.as_deref(), title)),
        }
    }
    (1..).zip(&mut rows).for_each(|(line, row)| row.line = line);
    let pledges = rows.iter().filter(|row| row.kind == Kind::Pledge).count();
    announced.recommendations += pledges as u32;
    let file = ParsedFile::of_rows(Format::Report, merge(rows), refused);
    ParsedFile { announced: Some(announced), ..file }
}

/// The last number of a list is the number of its items.
fn count(announced: &mut Announced, answer: Response, items: u32) {
    announced.recommendations += items;
    match answer {
        Response::Supported => announced.supported += items,
        Response::Noted => announced.noted += items,
        _ => {}
    }
}

fn recommendation(entry: &Numbered, item: &str, answer: Response, title: &TitlePage) -> Result<ParsedRow, RefusedRow> {
    let paragraph = format!("{}.{item}", entry.paragraph);
    let recommended = of_alternatives(separate(&entry.text));
    if recommended.text.is_empty() {
        let reason = RefusalReason::NoText;
        let cells = vec![("paragraph".into(), paragraph.clone()), ("text".into(), entry.text.clone())];
        return Err(RefusedRow { line: 0, column: paragraph, reason, excerpt: excerpt(&entry.text), cells });
    }
    let answered = matches!(answer, Response::Supported | Response::SupportedInPart | Response::Noted);
    Ok(ParsedRow {
        paragraph,
        text: recommended.text,
        states: recommended.states,
        unknown_states: recommended.unknown,
        response: answer,
        response_source: answered.then(|| format!("{}, para. {}", title.symbol, entry.paragraph)),
        ..row(title)
    })
}

/// `Ratify (Mexico) / Consider ratifying (Turkey) the Convention (CAT)`: the first reports joined what several States
/// recommended in one sentence, and the States stand inside it.
fn of_alternatives(mut recommended: Recommended) -> Recommended {
    let joined = recommended.text.contains(") /") || recommended.text.contains(")/");
    if joined || recommended.states.is_empty() {
        let at_the_end = std::mem::take(&mut recommended.states);
        anywhere(&recommended.text).into_iter().for_each(|state| add(&mut recommended.states, state));
        at_the_end.iter().for_each(|state| add(&mut recommended.states, state));
        if !recommended.states.is_empty() {
            recommended.unknown.clear();
        }
    }
    recommended
}

fn pledge(entry: &Numbered, item: Option<&str>, title: &TitlePage) -> ParsedRow {
    ParsedRow {
        paragraph: format!("{}{}", entry.paragraph, item.unwrap_or_default()),
        kind: Kind::Pledge,
        text: entry.text.trim_end_matches([';', '.', ' ']).to_string(),
        response: Response::VoluntaryPledge,
        ..row(title)
    }
}

fn row(title: &TitlePage) -> ParsedRow {
    ParsedRow {
        symbol: title.symbol.clone(),
        lang: title.lang.unwrap_or_default().into(),
        country: title.country.clone(),
        cycle: title.session.and_then(cycle_of_session),
        session: title.session,
        published_on: title.published_on,
        ..ParsedRow::default()
    }
}

fn points_elsewhere(text: &str) -> bool {
    text.contains("/Add.")
}
