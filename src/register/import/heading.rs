//! The headline of a United Nations document, and the State that it names.

use super::paper::Paper;
use crate::taxonomy::countries;

/// The headline stands on the title page.
const LINES: usize = 60;
const LETTERS: usize = 300;
/// Words of the longest name of a State that a headline ends with.
const WORDS: usize = 8;

/// The bodies that stand over a headline, in English; a heading in another language is taken with them.
const BODIES: [&str; 7] = [
    "United Nations",
    "General Assembly",
    "Human Rights Council",
    "Economic and Social Council",
    "Nations Unies",
    "Naciones Unidas",
    "Организация Объединенных Наций",
];

/// The lines set as headings after the masthead and before the first chapter or numbered paragraph, without the name of
/// the body. A masthead ends with who may have the document (`Distr.: General`), which is so in every language.
pub fn of(paper: &Paper) -> String {
    let is_text = |text: &str| text.starts_with("1.") || text.starts_with("I.");
    let first_page = || paper.lines.iter().take(LINES);
    let masthead = first_page().position(|line| line.text.contains("Distr")).map_or(0, |at| at + 1);
    let lines = first_page().skip(masthead).take_while(|line| !is_text(&line.text)).filter(|line| line.heading);
    // The State that the paper is about goes without saying.
    let says_more = |text: &&str| !BODIES.contains(text) && countries::find(text.trim_end_matches('*')).is_none();
    let lines = lines.map(|line| line.text.trim()).filter(says_more);
    let mut title = String::new();
    for line in lines {
        paper.join(&mut title, line.trim_end_matches('*'));
    }
    title.chars().take(LETTERS).collect::<String>().trim().to_owned()
}

/// The State whose name a line is, or ends with: `Advance questions to Slovenia`.
pub fn country(line: &str) -> Option<&'static str> {
    let line = line.trim_end_matches(['*', '.', ' ']);
    let starts = line.match_indices(' ').map(|(at, _)| at + 1).rev().take(WORDS);
    countries::find(line).or_else(|| {
        let tails: Vec<&str> = starts.map(|at| &line[at..]).collect();
        tails.into_iter().rev().filter(|tail| tail.starts_with(char::is_uppercase)).find_map(countries::find)
    })
}

/// The first State that a line names, wherever it stands.
pub fn country_in(line: &str) -> Option<&'static str> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (0..words.len()).find_map(|from| {
        let most = WORDS.min(words.len() - from);
        (1..=most).rev().find_map(|count| countries::find(&words[from..from + count].join(" ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_is_the_line_or_its_end() {
        assert_eq!(country("Slovenia*"), Some("SVN"));
        assert_eq!(country("ADVANCE QUESTIONS TO SLOVENIA"), Some("SVN"));
        assert_eq!(country("Outcome of the universal periodic review: Bosnia and Herzegovina"), Some("BIH"));
        assert_eq!(country("Human Rights Council"), None);
        assert_eq!(country_in("ADVANCE QUESTIONS TO SLOVENIA Generated on 22 Jan 2025"), Some("SVN"));
    }
}
