//! Alignment: which recommendation of the register each row of a file is, in whatever language the file is.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::changes::symbol_of;
use super::import::ParsedRow;
use super::model::{Filed, Recommendation};
use crate::db;

pub(super) const IMPACT: &str = "impact:";

/// A document in another language than the register has it from, beside what the register has.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq)]
pub struct Version {
    pub symbol: String,
    pub lang: String,
    /// Recommendations that the register has of it.
    pub known: usize,
    /// Texts that it adds.
    pub texts: usize,
    /// Paragraphs that it lacks; a recommendation without one by its number.
    pub gaps: Vec<String>,
    /// Paragraphs that only it has.
    pub extra: Vec<String>,
}

/// The recommendation that each row is: of the same key of its source first, then of the same paragraph and text, so
/// that the texts of one paragraph may come in another order, then of the same paragraph; a text in a language that
/// the paragraph still lacks goes by its order within it.
pub(super) fn matched<'f>(rows: &[&ParsedRow], known: &'f [Filed]) -> Vec<Option<&'f Filed>> {
    let mut by_text: HashMap<(&str, &str, &str), Vec<usize>> = HashMap::new();
    let mut by_key: HashMap<&str, usize> = HashMap::new();
    let mut by_source: HashMap<&str, usize> = HashMap::new();
    for (index, filed) in known.iter().enumerate() {
        by_source.extend(filed.recommendation.source_key.iter().map(|key| (key.as_str(), index)));
        by_key.insert(&filed.recommendation.import_key, index);
        for (lang, text) in &filed.texts {
            by_text.entry((base(&filed.recommendation.import_key), lang, text)).or_default().push(index);
        }
    }
    let mut taken = vec![false; known.len()];
    let mut found: Vec<Option<usize>> = vec![None; rows.len()];
    let same_key = |row: &ParsedRow, index: usize| known[index].recommendation.import_key == row.key;
    for (row, found) in rows.iter().zip(&mut found) {
        *found = row.source_key.as_deref().and_then(|key| by_source.get(key)).copied().filter(|&index| !taken[index]);
        found.iter().for_each(|&index| taken[index] = true);
    }
    for (row, found) in rows.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        let same = by_text.get(&(base(&row.key), row.lang.as_str(), row.text.as_str())).into_iter().flatten().copied();
        let free: Vec<usize> = same.filter(|&index| !taken[index]).collect();
        *found = free.iter().copied().find(|&index| same_key(row, index)).or(free.first().copied());
        found.iter().for_each(|&index| taken[index] = true);
    }
    // Two keys of one source are two recommendations, however alike their paragraphs.
    let other_source = |row: &ParsedRow, index: usize| {
        let kept = known[index].recommendation.source_key.as_deref();
        row.source_key.as_deref().zip(kept).is_some_and(|(given, kept)| same_source(given, kept))
    };
    for (row, found) in rows.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        let same = by_key.get(row.key.as_str()).copied();
        *found = same.filter(|&index| !taken[index] && !other_source(row, index));
        found.iter().for_each(|&index| taken[index] = true);
    }
    by_order(rows, known, &mut taken, &mut found);
    found.into_iter().map(|index| index.map(|index| &known[index])).collect()
}

/// The first text of a paragraph that is still without its recommendation is the first that lacks this language, in
/// the order of the register.
fn by_order(rows: &[&ParsedRow], known: &[Filed], taken: &mut [bool], found: &mut [Option<usize>]) {
    let mut by_paragraph: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, filed) in known.iter().enumerate().filter(|(index, _)| !taken[*index]) {
        by_paragraph.entry(base(&filed.recommendation.import_key)).or_default().push(index);
    }
    for (row, found) in rows.iter().zip(found).filter(|(row, found)| found.is_none() && !row.paragraph.is_empty()) {
        let of_paragraph = by_paragraph.get(base(&row.key)).into_iter().flatten().copied();
        let mut lacking = of_paragraph.filter(|&index| !taken[index] && !known[index].texts.contains_key(&row.lang));
        *found = lacking.next();
        found.iter().for_each(|&index| taken[index] = true);
    }
}

fn same_source(one: &str, other: &str) -> bool {
    one.starts_with(IMPACT) == other.starts_with(IMPACT)
}

/// `120.89` of `120.89/2`.
pub(super) fn base(key: &str) -> &str {
    key.split_once('/').map_or(key, |(base, _)| base)
}

/// The next free part of its paragraph, for a new text whose key another one holds.
pub(super) fn renumber(row: &mut ParsedRow, held: &mut HashSet<String>) {
    let stem = base(&row.key).to_owned();
    let mut parts = (2..).map(|part| format!("{stem}/{part}"));
    if let Some(key) = parts.find(|key| !held.contains(key)) {
        if !row.paragraph.is_empty() {
            row.paragraph.clone_from(&key);
        }
        held.insert(key.clone());
        row.key = key;
    }
}

/// The language from which the register has most of a document; none of an unknown one.
pub fn original_of<'f>(langs: impl Iterator<Item = &'f str>) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    langs.for_each(|lang| *counts.entry(lang).or_default() += 1);
    counts.into_iter().max_by_key(|(lang, count)| (*count, std::cmp::Reverse(*lang))).map(|(lang, _)| lang.to_owned())
}

/// The rows of each language together, in the order in which the languages come.
pub fn by_language(rows: Vec<ParsedRow>) -> Vec<Vec<ParsedRow>> {
    let mut all: Vec<Vec<ParsedRow>> = Vec::new();
    for row in rows {
        match all.iter_mut().find(|same| same[0].lang == row.lang) {
            Some(same) => same.push(row),
            None => all.push(vec![row]),
        }
    }
    all
}

/// A new row as the register would have it, for the rows of the same file in other languages.
pub(super) fn as_filed(row: &ParsedRow) -> Filed {
    let recommendation = Recommendation {
        id: String::new(),
        number: 0,
        document_id: String::new(),
        import_key: row.key.clone(),
        paragraph: row.paragraph.clone(),
        kind: row.kind.as_str().into(),
        response: row.response.as_str().into(),
        response_source: row.response_source.clone(),
        original_lang: row.lang.clone(),
        created_at: db::now(),
        is_concern: row.is_concern,
        source_key: row.source_key.clone(),
        source_detail: row.detail(),
    };
    let texts = [(row.lang.clone(), row.text.clone())].into();
    Filed { recommendation, texts, states: row.states.clone(), terms: Vec::new() }
}

/// What of a document that the register has in another language is not in these rows, and what is only in them.
pub(super) fn version(rows: &[&ParsedRow], known: &[Filed], found: &[Option<&Filed>]) -> Option<Version> {
    let first = rows.first()?;
    let original = original_of(known.iter().map(|filed| filed.recommendation.original_lang.as_str()))?;
    if original == first.lang {
        return None;
    }
    let met: HashSet<&str> = found.iter().flatten().map(|filed| filed.recommendation.id.as_str()).collect();
    let lacks = |filed: &&Filed| !met.contains(filed.recommendation.id.as_str()) && !filed.texts.contains_key(&first.lang);
    let named = |filed: &Filed| match filed.recommendation.paragraph.as_str() {
        "" => format!("№ {}", filed.recommendation.number),
        paragraph => paragraph.to_owned(),
    };
    Some(Version {
        symbol: symbol_of(first),
        lang: first.lang.clone(),
        known: known.len(),
        texts: found.iter().flatten().filter(|filed| !filed.texts.contains_key(&first.lang)).count(),
        gaps: known.iter().filter(lacks).map(named).collect(),
        extra: rows.iter().zip(found).filter(|(_, found)| found.is_none()).map(|(row, _)| row.paragraph.clone()).collect(),
    })
}
