//! Changes: what a file would add to the register and alter in it, found before anything is written.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::alignment::{self, IMPACT, Version};
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
    /// What a recommendation is filed under.
    pub const TERMS: [Part; 3] = [Part::Themes, Part::Groups, Part::Sdgs];

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
    /// Rows of a version in another language whose paragraphs the register lacks.
    pub extra: Vec<ParsedRow>,
    /// The versions in other languages, by document.
    pub versions: Vec<Version>,
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
        preview.compare_all(&rows, known);
    }
    preview
}

impl Preview {
    /// Of a document that comes in several languages at once, the later ones join what the first one adds.
    fn compare_all(&mut self, rows: &[&ParsedRow], stored: &[Filed]) {
        let Some(first) = rows.first() else { return };
        if rows.iter().all(|row| row.lang == first.lang) {
            return self.compare(rows, stored, stored);
        }
        let mut known = stored.to_vec();
        let mut langs: Vec<&str> = rows.iter().map(|row| row.lang.as_str()).collect();
        let mut seen = HashSet::new();
        langs.retain(|lang| seen.insert(*lang));
        for lang in langs {
            let of_lang: Vec<&ParsedRow> = rows.iter().filter(|row| row.lang == lang).copied().collect();
            let before = self.added.len();
            self.compare(&of_lang, &known, stored);
            known.extend(self.added[before..].iter().map(alignment::as_filed));
        }
    }

    fn compare(&mut self, rows: &[&ParsedRow], known: &[Filed], stored: &[Filed]) {
        let found = alignment::matched(rows, known);
        let known_keys: HashSet<&str> = known.iter().map(|filed| filed.recommendation.import_key.as_str()).collect();
        let mut held: HashSet<String> = rows.iter().map(|row| row.key.clone()).collect();
        held.extend(known_keys.iter().map(|key| (*key).to_owned()));
        let version = if stored.is_empty() { None } else { alignment::version(rows, known, &found) };
        for (row, found) in rows.iter().zip(found) {
            let Some(stored) = found else {
                let mut row = (*row).clone();
                if known_keys.contains(row.key.as_str()) {
                    alignment::renumber(&mut row, &mut held);
                }
                if version.is_some() {
                    self.extra.push(row)
                } else {
                    self.added.push(row)
                }
                continue;
            };
            let parts = differing(row, stored);
            match parts.is_empty() {
                true => self.unchanged += 1,
                false => self.changed.push(Change { row: (*row).clone(), stored: stored.clone(), parts }),
            }
        }
        self.versions.extend(version);
    }
}

/// The index of the United Nations names a recommendation for good; the reference of a State's own portal gives way.
/// What a source without keys says besides is kept where no other source does.
fn renews_origin(row: &ParsedRow, kept: &Recommendation) -> bool {
    // What stands around a text is in the language of the original.
    if row.lang != kept.original_lang && (kept.source_key.is_some() || kept.source_detail.is_some()) {
        return false;
    }
    match (row.source_key.as_deref(), kept.source_key.as_deref()) {
        (None, None) => row.detail().is_some_and(|detail| kept.source_detail.as_ref() != Some(&detail)),
        (None, Some(_)) => false,
        (Some(_), None) => true,
        (Some(given), Some(kept)) => given != kept && !given.starts_with(IMPACT),
    }
}

/// What the file says otherwise. Where it says nothing (no themes, no source), the register keeps what it has; an
/// answer once given does not become "under consideration" again, and the report from before the answer changes
/// nothing of what came with it. A version in another language than the original has its say on its own text, and fills
/// no more than what is empty.
fn differing(row: &ParsedRow, stored: &Filed) -> Vec<Part> {
    let kept = &stored.recommendation;
    let text = stored.texts.get(&row.lang);
    let is_original = row.lang == kept.original_lang;
    let answered = row.response != Response::UnderConsideration;
    let provisional = kept.response == Response::UnderConsideration.as_str();
    let outdated = !answered && !provisional;
    let mut states = row.states.clone();
    states.sort_unstable();
    let other_terms = |kinds: &[Kind], given: Vec<String>| {
        let of_kinds = |id: &&String| terms::find(id).is_some_and(|term| kinds.contains(&term.kind));
        // Each source lists them in an order of its own.
        let kept: HashSet<&String> = stored.terms.iter().filter(of_kinds).collect();
        !given.is_empty() && (is_original || kept.is_empty()) && given.iter().collect::<HashSet<_>>() != kept
    };
    let other_states = !states.is_empty() && (is_original || stored.states.is_empty()) && states != stored.states;
    let other_source = row.response_source.is_some() && row.response_source != kept.response_source;
    let checks = [
        (Part::Text, !outdated && text.is_some_and(|text| !same_wording(text, &row.text))),
        (Part::Translation, text.is_none()),
        (Part::Response, answered && (is_original || provisional) && row.response.as_str() != kept.response),
        (Part::Source, other_source && (is_original || kept.response_source.is_none() || provisional)),
        (Part::States, !outdated && other_states),
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

/// Themes, then groups, then goals and targets, each as the file lists them where it is to change them. Of the others
/// the recommendation keeps what it has.
pub fn terms_of(row: &ParsedRow, kept: &[String], changed: &[Part]) -> Vec<String> {
    let lists: [(Part, &[Kind], Vec<String>); 3] = [
        (Part::Themes, &[Kind::Theme], ids(&row.themes, terms::find_theme)),
        (Part::Groups, &[Kind::AffectedGroup], ids(&row.groups, terms::find_group)),
        (Part::Sdgs, &[Kind::SdgGoal, Kind::SdgTarget], ids(&row.sdgs, terms::find_sdg)),
    ];
    let mut all = Vec::new();
    for (part, kinds, given) in lists {
        let of_kinds = |id: &&String| terms::find(id).is_some_and(|term| kinds.contains(&term.kind));
        match changed.contains(&part) {
            true => all.extend(given),
            false => all.extend(kept.iter().filter(of_kinds).cloned()),
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
