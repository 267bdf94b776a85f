//! Examples: tagged texts from a CSV file, by the names that its cells use.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::training::Example;
use crate::taxonomy::terms::{self, Term};

/// How a name in a cell finds its term.
type Finding = fn(&str) -> Option<&'static Term>;

/// Columns that name terms, and how each finds them.
const LISTS: [(&str, Finding); 4] =
    [("issues", terms::find_theme), ("themes", terms::find_theme), ("affected_persons", terms::find_group), ("sdgs", goal)];
/// Columns that name the main one of a row's themes.
const MAIN: [&str; 2] = ["primary_issue", "primary_theme"];
/// With rows about fewer States, what is learned and what it is measured on are kept apart by text and not by State.
const FEW_STATES: usize = 5;

#[derive(Default)]
pub struct Examples {
    pub rows: Vec<Example>,
    /// Names that no list knows, with how often they stand there.
    pub unknown: BTreeMap<String, usize>,
}

/// `16 - PEACE, JUSTICE AND STRONG INSTITUTIONS`, or the number alone; no two of them.
fn goal(name: &str) -> Option<&'static Term> {
    if name.contains(';') {
        return None;
    }
    terms::find_sdg(name.split([' ', '-']).next().unwrap_or_default())
}

/// Rows about the States `without` (ISO 3166-1 alpha-3) are left out. Says which column it misses.
pub fn read(file: impl Read, without: &[String]) -> Result<Examples, String> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let headings = reader.headers().map_err(|cause| cause.to_string())?.clone();
    let column = |name: &str| headings.iter().position(|heading| heading.trim_start_matches('\u{feff}').trim() == name);
    let text = column("text").ok_or("it has no column called text")?;
    let lists: Vec<_> = LISTS.into_iter().filter_map(|(name, find)| Some((column(name)?, find))).collect();
    if lists.is_empty() {
        return Err("it has no column of names: issues, themes, affected_persons or sdgs".into());
    }
    let (state, language, main) = (column("sur_iso3"), column("language"), MAIN.into_iter().find_map(column));
    let mut examples = Examples::default();
    for record in reader.records() {
        let record = record.map_err(|cause| cause.to_string())?;
        let cell = |column: Option<usize>| column.and_then(|column| record.get(column)).unwrap_or_default().trim();
        if without.iter().any(|left_out| left_out == cell(state)) {
            continue;
        }
        let mut labels = BTreeSet::new();
        for (column, find) in &lists {
            let (known, unknown) = named(cell(Some(*column)), *find);
            labels.extend(known.into_iter().map(|term| term.id.clone()));
            unknown.into_iter().for_each(|name| *examples.unknown.entry(name).or_default() += 1);
        }
        examples.rows.push(Example {
            text: cell(Some(text)).to_owned(),
            lang: language_of(cell(language)),
            main: terms::find_theme(cell(main)).map(|term| term.id.clone()).filter(|main| labels.contains(main)),
            labels: labels.into_iter().collect(),
            origin: cell(state).to_owned(),
        });
    }
    let states: BTreeSet<&str> = examples.rows.iter().map(|example| example.origin.as_str()).collect();
    if states.len() < FEW_STATES {
        examples.rows.iter_mut().for_each(|example| example.origin.clone_from(&example.text));
    }
    Ok(examples)
}

/// `EN` and `en-GB` are English, and so is what says nothing.
pub fn language_of(cell: &str) -> String {
    let code = cell.trim().split(['-', '_']).next().unwrap_or_default().to_lowercase();
    if code.is_empty() { "en".into() } else { code }
}

/// The terms of a cell and the names that no list knows. Some names have the separator in themselves, as
/// "Children: definition; general principles; protection".
fn named(cell: &str, find: fn(&str) -> Option<&'static Term>) -> (Vec<&'static Term>, Vec<String>) {
    let pieces: Vec<&str> = cell.split("; ").map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < pieces.len() {
        let longest = (at + 1..=pieces.len()).rev().find_map(|end| Some((find(&pieces[at..end].join("; "))?, end)));
        match longest {
            Some((term, end)) => {
                known.push(term);
                at = end;
            }
            None => {
                unknown.push(pieces[at].to_owned());
                at += 1;
            }
        }
    }
    (known, unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_terms_and_those_that_no_list_knows_are_told() {
        let file = "sur_iso3,text,issues,primary_issue,sdgs\n\
            SVN,Ratify it,International instruments; Ruritania,International instruments,16 - PEACE; 5 - GENDER\n\
            ALB,Abolish it,Death penalty,,\n";
        let examples = read(file.as_bytes(), &["ALB".into()]).expect("it is read");
        assert_eq!(examples.rows.len(), 1);
        assert_eq!(examples.rows[0].labels, ["sdg_goal:16", "sdg_goal:5", "theme:upr-info-international-instruments"]);
        assert_eq!(examples.rows[0].origin, "Ratify it");
        assert_eq!(examples.rows[0].main.as_deref(), Some("theme:upr-info-international-instruments"));
        assert_eq!(examples.unknown.into_iter().collect::<Vec<_>>(), [("Ruritania".to_owned(), 1)]);
        assert_eq!(["EN", "en-GB", " ", "zh"].map(language_of), ["en", "en", "en", "zh"]);
        let (known, _) = named("Children: definition; general principles; protection; Death penalty", terms::find_theme);
        assert_eq!(known.len(), 2);
        assert!(read("a,b\n1,2\n".as_bytes(), &[]).is_err());
    }
}
