//! Terms: what a recommendation is filed under, from the embedded lists, found by the names that files use.

use std::collections::HashMap;
use std::sync::LazyLock;

use csv::StringRecord;
use sha2::{Digest, Sha256};

use crate::i18n::Lang;

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
const ENGLISH: usize = 1;

/// Each list: its kind, its file, and what stands before the language in the columns of labels.
const LISTS: [(Kind, &str, &str); 5] = [
    (Kind::Mechanism, include_str!("data/mechanisms.csv"), ""),
    (Kind::Theme, include_str!("data/themes.csv"), ""),
    (Kind::AffectedGroup, include_str!("data/affected_groups.csv"), ""),
    (Kind::SdgGoal, include_str!("data/sdg_goals.csv"), "short_"),
    (Kind::SdgTarget, include_str!("data/sdg_targets.csv"), ""),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Mechanism,
    Theme,
    AffectedGroup,
    SdgGoal,
    SdgTarget,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Mechanism => "mechanism",
            Kind::Theme => "theme",
            Kind::AffectedGroup => "affected_group",
            Kind::SdgGoal => "sdg_goal",
            Kind::SdgTarget => "sdg_target",
        }
    }
}

#[derive(Debug)]
pub struct Term {
    /// Kind and code: `theme:right-to-health`.
    pub id: String,
    pub kind: Kind,
    pub code: String,
    pub position: i32,
    merged_into: Option<String>,
    labels: [String; 6],
    own: [bool; 6],
    /// A mechanism's abbreviation.
    short: Option<[String; 6]>,
}

struct Terms {
    all: Vec<Term>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<(Kind, String), usize>,
}

static TERMS: LazyLock<Terms> = LazyLock::new(read_lists);

impl Term {
    /// In the reader's language, else in English.
    pub fn label(&self, lang: Lang) -> &str {
        Some(&self.labels[place(lang)]).filter(|label| !label.is_empty()).unwrap_or(&self.labels[ENGLISH])
    }

    /// `UPR` for the Universal Periodic Review; other terms have no shorter name.
    pub fn short_label(&self, lang: Lang) -> &str {
        self.short.as_ref().map(|short| short[place(lang)].as_str()).filter(|short| !short.is_empty()).unwrap_or(self.label(lang))
    }

    /// Whether the label in this language is the project's own translation.
    pub fn is_ours(&self, lang: Lang) -> bool {
        self.own[place(lang)]
    }

    /// The term of the current list that an older or foreign one became; itself where there is none.
    pub fn current(&'static self) -> &'static Term {
        self.merged_into.as_deref().and_then(find).unwrap_or(self)
    }

    pub fn merged_into(&self) -> Option<&str> {
        self.merged_into.as_deref()
    }

    pub fn labels(&self) -> impl Iterator<Item = (&'static str, &str, bool)> {
        let each = LANGUAGES.iter().zip(&self.labels).zip(self.own);
        each.filter(|((_, label), _)| !label.is_empty()).map(|((lang, label), own)| (*lang, label.as_str(), own))
    }
}

fn place(lang: Lang) -> usize {
    LANGUAGES.iter().position(|code| *code == lang.code()).unwrap_or(ENGLISH)
}

pub fn all() -> &'static [Term] {
    &TERMS.all
}

pub fn of_kind(kind: Kind) -> impl Iterator<Item = &'static Term> {
    all().iter().filter(move |term| term.kind == kind)
}

/// By kind and code: `theme:right-to-health`.
pub fn find(id: &str) -> Option<&'static Term> {
    let terms = &*TERMS;
    terms.by_id.get(id).map(|&index| &terms.all[index])
}

pub fn find_by_code(kind: Kind, code: &str) -> Option<&'static Term> {
    find(&format!("{}:{code}", kind.as_str()))
}

/// The theme of this name in any list and any language, or of this code of the index (`A12`, with or without the name).
pub fn find_theme(name: &str) -> Option<&'static Term> {
    find_by_name(Kind::Theme, name)
}

pub fn find_group(name: &str) -> Option<&'static Term> {
    find_by_name(Kind::AffectedGroup, name)
}

/// A goal (`16`) or a target (`16.3`).
pub fn find_sdg(code: &str) -> Option<&'static Term> {
    find_by_code(Kind::SdgGoal, code).or_else(|| find_by_code(Kind::SdgTarget, code))
}

fn find_by_name(kind: Kind, name: &str) -> Option<&'static Term> {
    let terms = &*TERMS;
    terms.by_name.get(&(kind, compared(name))).map(|&index| &terms.all[index])
}

/// Lower case, `&` as a word, white space collapsed, apostrophes alike, no punctuation at the end.
fn compared(name: &str) -> String {
    let words = name.to_lowercase().replace('&', " and ").replace('’', "'");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_end_matches(['.', ',', ';', ':']).to_owned()
}

/// Tells one edition of the lists from another; as JSON, as settings are stored.
pub fn version() -> String {
    let mut hash = Sha256::new();
    for (_, csv, _) in LISTS {
        hash.update(csv);
    }
    let digits: String = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{digits}\"")
}

fn read_lists() -> Terms {
    let mut terms = Terms { all: Vec::new(), by_id: HashMap::new(), by_name: HashMap::new() };
    for (kind, csv, prefix) in LISTS {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let headings = reader.headers().expect("the lists are embedded").clone();
        for (position, record) in (1..).zip(reader.records()) {
            let record = record.expect("the lists are embedded");
            let cell = |name: &str| cell(&headings, &record, name);
            terms.add(kind, position, prefix, &cell);
        }
    }
    terms
}

fn cell<'r>(headings: &StringRecord, record: &'r StringRecord, name: &str) -> &'r str {
    headings.iter().position(|heading| heading == name).and_then(|column| record.get(column)).unwrap_or_default()
}

impl Terms {
    fn add<'r>(&mut self, kind: Kind, position: i32, prefix: &str, cell: &impl Fn(&str) -> &'r str) {
        let index = self.all.len();
        let id = format!("{}:{}", kind.as_str(), cell("code"));
        let labels = LANGUAGES.map(|lang| cell(&format!("{prefix}{lang}")).to_owned());
        let own: Vec<&str> = cell("own").split(' ').collect();
        let short = LANGUAGES.map(|lang| cell(&format!("short_{lang}")).to_owned());
        let merged_into = Some(cell("merged_into")).filter(|code| !code.is_empty());
        for name in labels.iter().map(String::as_str).chain([cell("uhri_code"), cell("code")]).filter(|name| !name.is_empty()) {
            self.by_name.entry((kind, compared(name))).or_insert(index);
        }
        if let (Kind::Theme, code) = (kind, cell("uhri_code"))
            && !code.is_empty()
        {
            self.by_name.entry((kind, compared(&format!("{code} {}", labels[ENGLISH])))).or_insert(index);
        }
        self.by_id.insert(id.clone(), index);
        self.all.push(Term {
            id,
            kind,
            code: cell("code").into(),
            position,
            merged_into: merged_into.map(|code| format!("{}:{code}", kind.as_str())),
            own: LANGUAGES.map(|lang| own.contains(&lang)),
            short: Some(short).filter(|_| kind == Kind::Mechanism),
            labels,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_has_a_label_in_six_languages_and_leads_to_a_term_of_the_current_list() {
        for term in all() {
            assert_eq!(term.labels().count(), 6, "{}", term.id);
            assert!(term.merged_into().is_none_or(|id| find(id).is_some()), "{}", term.id);
            assert!(term.current().merged_into().is_none(), "{}", term.id);
        }
    }

    #[test]
    fn a_theme_is_found_however_files_write_its_name() {
        let found = find_theme("Children: definition; general principles; protection").expect("a theme");
        assert_eq!(found.code, "children-definition-general-principles-protection");
        assert_eq!(
            find_theme(" constitutional AND  legislative framework.").map(|term| term.label(Lang::EN)),
            Some("Constitutional & legislative framework")
        );
        assert_eq!(find_theme("Women's rights").map(|term| &term.id), find_theme("women’s rights").map(|term| &term.id));
        assert!(find_theme("Ruritanian affairs").is_none());
    }

    #[test]
    fn goals_and_targets_are_found_by_their_codes() {
        assert_eq!(find_sdg("16").map(|term| term.label(Lang::FR)).map(|label| !label.is_empty()), Some(true));
        assert_eq!(find_sdg("16.3").map(|term| term.kind), Some(Kind::SdgTarget));
        assert_eq!(find("mechanism:UPR").map(|term| term.short_label(Lang::EN)), Some("UPR"));
    }
}
