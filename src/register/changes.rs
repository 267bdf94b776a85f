//! Changes: what a file would add to the register and alter in it, found before anything is written.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::import::{ParsedRow, Response};
use super::model::{Filed, Recommendation};
use crate::taxonomy::terms::{self, Kind, Term};
use crate::text::fold;

/// Whose recommendations are taken from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// ISO 3166-1 alpha-3 of the State under review. Rows that name no State are taken for its own.
    Country(String),
    AllCountries,
}

impl Scope {
    pub fn takes(&self, row: &ParsedRow) -> bool {
        match (self, &row.country) {
            (Scope::Country(own), Some(country)) => own == country,
            _ => true,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Text,
    Translation,
    Response,
    Source,
    States,
    Themes,
    Groups,
    Sdgs,
    Origin,
}

impl Part {
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Text => "text",
            Part::Translation => "translation",
            Part::Response => "response",
            Part::Source => "source",
            Part::States => "states",
            Part::Themes => "themes",
            Part::Groups => "groups",
            Part::Sdgs => "sdgs",
            Part::Origin => "origin",
        }
    }
}

/// A row of the file that finds its recommendation differing.
#[derive(Clone, Debug)]
pub struct Change {
    pub row: ParsedRow,
    pub stored: Filed,
    pub parts: Vec<Part>,
}

/// A name that no list knows. Its row is taken without it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Remark {
    pub line: u32,
    /// `theme`, `group`, `sdg` or `state`.
    pub list: &'static str,
    pub name: String,
}

#[derive(Clone, Debug, Default)]
pub struct Preview {
    pub added: Vec<ParsedRow>,
    pub changed: Vec<Change>,
    pub unchanged: usize,
    pub remarks: Vec<Remark>,
    /// Of all rows taken, by response.
    pub responses: BTreeMap<&'static str, usize>,
}

/// A row without a symbol stands in a document named after what the file says of it.
pub fn symbol_of(row: &ParsedRow) -> String {
    match (row.symbol.as_str(), row.session) {
        ("", Some(session)) => format!("UPR {session} {}", row.country.as_deref().unwrap_or_default()).trim_end().to_owned(),
        ("", None) => format!("UPR {}", row.country.as_deref().unwrap_or_default()).trim_end().to_owned(),
        (symbol, _) => symbol.to_owned(),
    }
}

/// Compares rows with what stands in the register under their symbols.
pub fn compare(rows: Vec<ParsedRow>, stored: &HashMap<String, Vec<Filed>>) -> Preview {
    let mut preview = Preview::default();
    let mut by_document: Vec<(String, Vec<&ParsedRow>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in &rows {
        *preview.responses.entry(row.response.as_str()).or_default() += 1;
        preview.remarks.extend(remarks(row));
        let symbol = symbol_of(row);
        let place = *places.entry(symbol.clone()).or_insert_with(|| {
            by_document.push((symbol, Vec::new()));
            by_document.len() - 1
        });
        by_document[place].1.push(row);
    }
    for (symbol, rows) in by_document {
        let known = stored.get(&symbol).map(Vec::as_slice).unwrap_or_default();
        preview.compare(&rows, known);
    }
    preview
}

impl Preview {
    fn compare(&mut self, rows: &[&ParsedRow], known: &[Filed]) {
        let found = matched(rows, known);
        let known_keys: HashSet<&str> = known.iter().map(|filed| filed.recommendation.import_key.as_str()).collect();
        let mut held: HashSet<String> = rows.iter().map(|row| row.key.clone()).collect();
        held.extend(known_keys.iter().map(|key| (*key).to_owned()));
        for (row, found) in rows.iter().zip(found) {
            let Some(stored) = found else {
                let mut row = (*row).clone();
                if known_keys.contains(row.key.as_str()) {
                    renumber(&mut row, &mut held);
                }
                self.added.push(row);
                continue;
            };
            let parts = differing(row, stored);
            match parts.is_empty() {
                true => self.unchanged += 1,
                false => self.changed.push(Change { row: (*row).clone(), stored: stored.clone(), parts }),
            }
        }
    }
}

/// The recommendation that each row is: of the same key of its source first, then of the same paragraph and text, so
/// that the texts of one paragraph may come in another order, then of the same paragraph.
fn matched<'f>(rows: &[&ParsedRow], known: &'f [Filed]) -> Vec<Option<&'f Filed>> {
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
    found.into_iter().map(|index| index.map(|index| &known[index])).collect()
}

const IMPACT: &str = "impact:";

fn same_source(one: &str, other: &str) -> bool {
    one.starts_with(IMPACT) == other.starts_with(IMPACT)
}

/// The index of the United Nations names a recommendation for good; the reference of a State's own portal gives way.
/// What a source without keys says besides is kept where no other source does.
fn renews_origin(row: &ParsedRow, kept: &Recommendation) -> bool {
    match (row.source_key.as_deref(), kept.source_key.as_deref()) {
        (None, None) => row.detail().is_some_and(|detail| kept.source_detail.as_ref() != Some(&detail)),
        (None, Some(_)) => false,
        (Some(_), None) => true,
        (Some(given), Some(kept)) => given != kept && !given.starts_with(IMPACT),
    }
}

/// `120.89` of `120.89/2`.
fn base(key: &str) -> &str {
    key.split_once('/').map_or(key, |(base, _)| base)
}

/// The next free part of its paragraph, for a new text whose key another one holds.
fn renumber(row: &mut ParsedRow, held: &mut HashSet<String>) {
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

/// What the file says otherwise. Where it says nothing (no themes, no source), the register keeps what it has; an
/// answer once given does not become "under consideration" again, and the report from before the answer changes
/// nothing of what came with it.
fn differing(row: &ParsedRow, stored: &Filed) -> Vec<Part> {
    let kept = &stored.recommendation;
    let text = stored.texts.get(&row.lang);
    let answered = row.response != Response::UnderConsideration;
    let outdated = !answered && kept.response != Response::UnderConsideration.as_str();
    let mut states = row.states.clone();
    states.sort_unstable();
    let other_terms = |kinds: &[Kind], given: Vec<String>| {
        let of_kinds = |id: &&String| terms::find(id).is_some_and(|term| kinds.contains(&term.kind));
        // Each source lists them in an order of its own.
        let kept: HashSet<&String> = stored.terms.iter().filter(of_kinds).collect();
        !given.is_empty() && given.iter().collect::<HashSet<_>>() != kept
    };
    let checks = [
        (Part::Text, !outdated && text.is_some_and(|text| !same_wording(text, &row.text))),
        (Part::Translation, text.is_none()),
        (Part::Response, answered && row.response.as_str() != kept.response),
        (Part::Source, row.response_source.is_some() && row.response_source != kept.response_source),
        (Part::States, !outdated && !states.is_empty() && states != stored.states),
        (Part::Themes, other_terms(&[Kind::Theme], ids(&row.themes, terms::find_theme))),
        (Part::Groups, other_terms(&[Kind::AffectedGroup], ids(&row.groups, terms::find_group))),
        (Part::Sdgs, other_terms(&[Kind::SdgGoal, Kind::SdgTarget], ids(&row.sdgs, terms::find_sdg))),
        (Part::Origin, renews_origin(row, kept)),
    ];
    checks.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

/// Lists are typed anew from reports: another dash, quotation mark or capital letter is no other wording.
fn same_wording(one: &str, other: &str) -> bool {
    let letters = |text: &str| fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    one == other || letters(one) == letters(other)
}

fn ids(names: &[String], find: fn(&str) -> Option<&'static Term>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for term in names.iter().filter_map(|name| find(name)) {
        if !ids.contains(&term.id) {
            ids.push(term.id.clone());
        }
    }
    ids
}

/// Themes, then groups, then goals and targets, each as the file lists them. Of a kind that the file leaves empty the
/// recommendation keeps what it has.
pub fn terms_of(row: &ParsedRow, kept: &[String]) -> Vec<String> {
    let lists: [(&[Kind], Vec<String>); 3] = [
        (&[Kind::Theme], ids(&row.themes, terms::find_theme)),
        (&[Kind::AffectedGroup], ids(&row.groups, terms::find_group)),
        (&[Kind::SdgGoal, Kind::SdgTarget], ids(&row.sdgs, terms::find_sdg)),
    ];
    let mut all = Vec::new();
    for (kinds, given) in lists {
        let of_kinds = |id: &&String| terms::find(id).is_some_and(|term| kinds.contains(&term.kind));
        match given.is_empty() {
            true => all.extend(kept.iter().filter(of_kinds).cloned()),
            false => all.extend(given),
        }
    }
    all
}

fn remarks(row: &ParsedRow) -> Vec<Remark> {
    let unknown = |names: &[String], list: &'static str, find: fn(&str) -> Option<&'static Term>| {
        let names = names.iter().filter(|name| find(name).is_none());
        names.map(|name| Remark { line: row.line, list, name: name.clone() }).collect::<Vec<_>>()
    };
    let states = row.unknown_states.iter().map(|name| Remark { line: row.line, list: "state", name: name.clone() });
    unknown(&row.themes, "theme", terms::find_theme)
        .into_iter()
        .chain(unknown(&row.groups, "group", terms::find_group))
        .chain(unknown(&row.sdgs, "sdg", terms::find_sdg))
        .chain(states)
        .collect()
}
