//! Words for the reference data: recommendations of the United Nations put together anew, and the demonstration's examples.

use std::collections::BTreeMap;

use super::chance::Chance;
use crate::i18n::Lang;
use crate::register::import::{self, Format, ParsedRow};

const MATRICES: [&[u8]; 2] = [
    include_bytes!("../../register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx"),
    include_bytes!("../../register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx"),
];
const ENTITIES: &str = include_str!("../demo/data/entities.toml");
const CONSULTATIONS: &str = include_str!("../demo/data/consultations.toml");

/// Of 100 contributions, as many as each language has.
const LANGUAGES: [(Lang, usize); 6] =
    [(Lang::EN, 40), (Lang::FR, 16), (Lang::ES, 16), (Lang::AR, 10), (Lang::RU, 10), (Lang::ZH, 8)];

pub struct Texts {
    pub rows: Vec<ParsedRow>,
    /// Kind, and names by language.
    pub entities: Vec<(String, Vec<(Lang, String)>)>,
    /// The examples of the demonstration.
    pub titles: Vec<(Lang, String)>,
    pub questions: Vec<(Lang, String)>,
    examples: BTreeMap<&'static str, Vec<String>>,
}

impl Texts {
    pub fn read() -> Texts {
        let rows = MATRICES.iter().flat_map(|bytes| import::read(bytes, "matrix.docx", Format::Matrix).map(|file| file.rows));
        let consultations = parsed(CONSULTATIONS);
        let mut examples = BTreeMap::new();
        gather_examples(&toml::Value::Table(consultations.clone()), &mut examples);
        let first = consultations["consultations"].as_array().and_then(|all| all.first()).expect("there is a consultation");
        Texts {
            rows: rows.flatten().collect(),
            entities: tables(&parsed(ENTITIES)["entities"])
                .map(|entity| (string(&entity["kind"]), words(&entity["names"])))
                .collect(),
            titles: words(&first["titles"]),
            questions: tables(&first["topics"]).next().map(|topic| words(&topic["questions"])).unwrap_or_default(),
            examples,
        }
    }

    /// A recommendation like the real ones: filed as the first of two is, beginning as the one and ending as the other.
    pub fn recommendation(&self, chance: &mut Chance) -> ParsedRow {
        let (mut row, other) = (chance.one_of(&self.rows).clone(), chance.one_of(&self.rows));
        let (beginning, end) = (halves(&row.text).0.trim_end_matches([',', ' ']), halves(&other.text).1);
        row.text = format!("{beginning} {end}").trim_end().to_owned();
        row.states.extend_from_slice(&other.states[..other.states.len().min(chance.below(3))]);
        row.states.sort_unstable();
        row.states.dedup();
        row
    }

    /// What somebody may have written, in one of the six languages, and in which.
    pub fn contribution(&self, chance: &mut Chance) -> (Lang, String) {
        let mut drawn = chance.below(100);
        let found = LANGUAGES.iter().find(|(_, share)| {
            let here = drawn < *share;
            drawn = drawn.saturating_sub(*share);
            here
        });
        let lang = found.map_or(Lang::EN, |(lang, _)| *lang);
        let Some(examples) = self.examples.get(lang.code()) else { return (lang, self.recommendation(chance).text) };
        let mut body = chance.one_of(examples).clone();
        if chance.percent(30) {
            body = format!("{body}\n\n{}", chance.one_of(examples));
        }
        if lang == Lang::EN && chance.percent(50) {
            body = format!("{body}\n\n{}", self.recommendation(chance).text);
        }
        (lang, body)
    }
}

/// At the space nearest to the middle.
fn halves(text: &str) -> (&str, &str) {
    let middle = (text.len() / 2..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    match text[middle..].find(' ') {
        Some(space) => (&text[..middle + space], text[middle + space..].trim_start()),
        None => (text, ""),
    }
}

fn parsed(text: &str) -> toml::Table {
    toml::from_str(text).expect("the demonstration's files are embedded and a test reads them")
}

fn tables(list: &toml::Value) -> impl Iterator<Item = &toml::Table> {
    list.as_array().into_iter().flatten().filter_map(toml::Value::as_table)
}

fn string(value: &toml::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn words(table: &toml::Value) -> Vec<(Lang, String)> {
    let pairs = table.as_table().into_iter().flatten();
    pairs.filter_map(|(code, text)| Some((Lang::find(code)?, string(text)))).collect()
}

/// Every body of a contribution or reply, wherever it stands.
fn gather_examples(value: &toml::Value, found: &mut BTreeMap<&'static str, Vec<String>>) {
    match value {
        toml::Value::Array(all) => all.iter().for_each(|one| gather_examples(one, found)),
        toml::Value::Table(table) => {
            let lang = table.get("lang").and_then(toml::Value::as_str).and_then(Lang::find);
            if let (Some(lang), Some(body)) = (lang, table.get("body").and_then(toml::Value::as_str)) {
                found.entry(lang.code()).or_default().push(body.to_owned());
            }
            table.values().for_each(|one| gather_examples(one, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_words() {
        let texts = Texts::read();
        assert!(texts.rows.len() == 469 && texts.entities.len() >= 12 && texts.examples.len() == 6);
        let drawn = |seed| {
            let mut chance = Chance::new(seed);
            (texts.recommendation(&mut chance).text, texts.contribution(&mut chance), chance.hash())
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
    }
}
