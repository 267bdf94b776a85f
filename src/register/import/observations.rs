//! Concluding observations of a treaty body: what it recommends, and what it is concerned about.

use std::collections::BTreeMap;

use super::cells::plain;
use super::merge::merge;
use super::numbers::{Number, number};
use super::paper::Paper;
use super::title_page::TitlePage;
use super::verbs::{Speech, speech};
use super::{Format, ParsedFile, ParsedRow, Refusal, mechanism_of};

/// Lines of a heading.
const LONGEST_HEADING: usize = 4;

/// A numbered paragraph with its lettered parts.
#[derive(Default)]
struct Numbered {
    number: u32,
    heading: String,
    text: String,
    parts: Vec<(char, String)>,
}

pub fn read(paper: &Paper, title: &TitlePage) -> Result<ParsedFile, Refusal> {
    let mut rows: Vec<ParsedRow> = numbered(paper).iter().flat_map(|numbered| rows(numbered, title)).collect();
    if rows.iter().all(|row| row.is_concern) {
        return Err(Refusal::NoRecommendations);
    }
    (1..).zip(&mut rows).for_each(|(line, row)| row.line = line);
    let file = ParsedFile::of_rows(Format::Observations, merge(rows), Vec::new());
    Ok(ParsedFile { country: title.country.clone(), ..file })
}

/// Paragraphs are numbered through. What stands between the end of a sentence and the next number is a heading.
fn numbered(paper: &Paper) -> Vec<Numbered> {
    let mut found: Vec<Numbered> = Vec::new();
    let mut heading = String::new();
    for line in &paper.lines {
        let last = found.last().map_or(0, |last| last.number);
        match (number(&line.text), found.last_mut()) {
            (Some((Number::Plain(number), rest)), _) if last == 0 || number == last + 1 => {
                if let Some(said) = found.last_mut().and_then(take_heading) {
                    heading = said;
                }
                found.push(Numbered { number, heading: heading.clone(), text: line_of(rest), parts: Vec::new() });
            }
            (Some((Number::Letter(letter), rest)), Some(last)) if is_next(letter, last.parts.len()) => {
                last.parts.push((letter, line_of(rest)));
            }
            (_, Some(last)) => {
                let text = last.parts.last_mut().map_or(&mut last.text, |(_, text)| text);
                text.push('\n');
                text.push_str(&line.text);
            }
            (_, None) => {}
        }
    }
    found.last_mut().and_then(take_heading);
    found.iter_mut().for_each(|numbered| {
        numbered.text = joined(paper, &numbered.text);
        numbered.parts.iter_mut().for_each(|(_, text)| *text = joined(paper, text));
    });
    found
}

fn line_of(rest: &str) -> String {
    rest.trim().to_owned()
}

fn is_next(letter: char, parts: usize) -> bool {
    u32::try_from(parts).is_ok_and(|parts| u32::from(letter) == u32::from('a') + parts)
}

/// The lines behind the last full stop of a paragraph.
fn take_heading(numbered: &mut Numbered) -> Option<String> {
    let text = numbered.parts.last_mut().map_or(&mut numbered.text, |(_, text)| text);
    let lines: Vec<&str> = text.split('\n').collect();
    let ends = |line: &&&str| line.trim_end().ends_with(['.', ';', ':', '。', '；', '：', '؛', '”', '"']);
    let behind = lines.iter().rev().take_while(|line| !ends(line)).count();
    if behind == 0 || behind >= lines.len() || behind > LONGEST_HEADING {
        return None;
    }
    let (body, heading) = lines.split_at(lines.len() - behind);
    // The section (`C. Principal areas of concern and recommendations`) says less than what stands under it.
    let under = heading.iter().rposition(|line| is_section(line)).filter(|at| at + 1 < heading.len()).map_or(0, |at| at + 1);
    let (body, heading) = (body.join("\n"), plain(&heading[under..].join(" ")));
    *text = body;
    Some(heading)
}

fn is_section(line: &str) -> bool {
    line.split_once(". ").is_some_and(|(number, _)| number.len() <= 4 && number.chars().all(|letter| letter.is_ascii_uppercase()))
}

fn joined(paper: &Paper, lines: &str) -> String {
    let mut text = String::new();
    lines.split('\n').for_each(|line| paper.join(&mut text, line));
    text
}

/// Each lettered part of a recommendation is one of its own; a concern is whole. What is neither praises or reports.
fn rows(numbered: &Numbered, title: &TitlePage) -> Vec<ParsedRow> {
    let whole = || numbered.parts.iter().fold(numbered.text.clone(), |text, (letter, part)| format!("{text} ({letter}) {part}"));
    match speech(&numbered.text).or_else(|| speech(&whole())) {
        None => Vec::new(),
        Some(Speech::Concern) => vec![ParsedRow { is_concern: true, ..row(numbered, "", whole(), title) }],
        Some(Speech::Recommendation) if numbered.parts.is_empty() => vec![row(numbered, "", numbered.text.clone(), title)],
        Some(Speech::Recommendation) => {
            let each =
                numbered.parts.iter().map(|(letter, part)| row(numbered, &format!("({letter})"), without_and(part), title));
            each.collect()
        }
    }
}

fn row(numbered: &Numbered, part: &str, text: String, title: &TitlePage) -> ParsedRow {
    let mut detail = BTreeMap::new();
    if !numbered.heading.is_empty() {
        detail.insert("heading".to_owned(), numbered.heading.clone());
    }
    if !part.is_empty() {
        detail.insert("introduction".to_owned(), numbered.text.clone());
    }
    ParsedRow {
        symbol: title.symbol.clone(),
        paragraph: format!("{}{part}", numbered.number),
        text,
        lang: title.lang.unwrap_or_default().into(),
        country: title.country.clone(),
        mechanism: Some(mechanism_of(&title.symbol).to_owned()),
        published_on: title.published_on,
        source_detail: detail,
        ..ParsedRow::default()
    }
}

/// `Adopt a law; and` is `Adopt a law`.
fn without_and(part: &str) -> String {
    let part = part.trim_end();
    let ends = ["; and", "; et", "; y", "; и", "；以及", "；和"];
    let part = ends.iter().find_map(|end| part.strip_suffix(end)).unwrap_or(part);
    part.trim_end_matches([';', '.', '；', '。', '؛', ' ']).to_owned()
}
