//! Countries by ISO 3166-1 code, found by the names that United Nations documents give them in the six languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use csv::StringRecord;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Left out when names are compared: articles, and the prepositions that an inverted name displaces.
const SMALL_WORDS: [&str; 17] =
    ["the", "of", "l", "le", "la", "les", "el", "los", "las", "de", "del", "des", "du", "d", "da", "do", "di"];

/// In letters: of shorter names too many are near each other.
const SHORTEST_MISPRINTED: usize = 6;

struct Country {
    iso3: String,
    /// In the order of `LANGUAGES`; empty where the table has none.
    names: [String; 6],
}

#[derive(Default)]
struct Table {
    countries: Vec<Country>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    /// The same, by how many letters the name has.
    by_length: HashMap<usize, Vec<(String, usize)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(read_table);

/// The code of the country that bears this name, in any of the six languages, short or formal, present or former:
/// the table's names, UNTERM's formal ones, and those that UN documents and UPR Info's data use beside them. Case, diacritics, articles, punctuation and the order of words do not matter.
pub fn find(name: &str) -> Option<&'static str> {
    let table = &*TABLE;
    table.by_name.get(&compared(name)).map(|&index| table.countries[index].iso3.as_str())
}

/// The code of the country whose name this is but for one letter, as UN documents misprint it now and then (`United Sates
/// of America`); none if two countries' names are as near (`Hambia`), the name is short, or it ends in another letter, which
/// makes another word of it (`Algerian`, `Somali`, `Swedes`).
pub fn misprinted(name: &str) -> Option<&'static str> {
    let table = &*TABLE;
    let written = compared(name);
    let length = written.chars().count();
    let lengths = length.max(SHORTEST_MISPRINTED) - 1..=length + 1;
    let alike = lengths.filter_map(|length| table.by_length.get(&length)).flatten();
    let is_misprinted =
        |known: &str| known.chars().last() == written.chars().last() && strsim::osa_distance(known, &written) == 1;
    let mut found = alike.filter(|(known, _)| is_misprinted(known)).map(|(_, index)| *index);
    let first = found.next().filter(|_| length >= SHORTEST_MISPRINTED)?;
    found.all(|other| other == first).then(|| table.countries[first].iso3.as_str())
}

/// The code itself, if it is one. Apart from `find`, because `AND`, `COM` or `CAN` in a text are mostly no countries.
pub fn known(iso3: &str) -> Option<&'static str> {
    let table = &*TABLE;
    table.by_code.get(iso3.trim()).map(|&index| table.countries[index].iso3.as_str())
}

pub fn name(iso3: &str, lang: &str) -> Option<&'static str> {
    let table = &*TABLE;
    let country = &table.countries[*table.by_code.get(iso3)?];
    let position = LANGUAGES.iter().position(|language| *language == lang)?;
    Some(country.names[position].as_str()).filter(|name| !name.is_empty())
}

pub fn codes() -> impl Iterator<Item = &'static str> {
    TABLE.countries.iter().map(|country| country.iso3.as_str())
}

fn read_table() -> Table {
    let mut table = Table::default();
    let (columns, records) = embedded(include_str!("data/countries.csv"), &["iso3", "ar", "en", "es", "fr", "ru", "zh"]);
    for (index, record) in records.iter().enumerate() {
        let iso3 = record[columns[0]].to_string();
        let names = std::array::from_fn(|language| record[columns[language + 1]].to_string());
        names.iter().for_each(|name| table.call(name, index));
        table.by_code.insert(iso3.clone(), index);
        table.countries.push(Country { iso3, names });
    }
    let (columns, records) = embedded(include_str!("data/country_names.csv"), &["iso3", "name"]);
    for record in records {
        if let Some(&index) = table.by_code.get(&record[columns[0]]) {
            table.call(&record[columns[1]], index);
        }
    }
    for (name, index) in &table.by_name {
        table.by_length.entry(name.chars().count()).or_default().push((name.clone(), *index));
    }
    table
}

/// The places of the wanted columns, and the rows.
fn embedded(csv: &str, wanted: &[&str]) -> (Vec<usize>, Vec<StringRecord>) {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let headings = reader.headers().expect("the tables of countries are embedded").clone();
    let place =
        |name: &&str| headings.iter().position(|heading| heading == *name).expect("the tables of countries name their columns");
    let columns = wanted.iter().map(place).collect();
    (columns, reader.records().map(|record| record.expect("the tables of countries are embedded")).collect())
}

impl Table {
    /// The first to claim a name keeps it, so that a short name is never lost to another country's formal one.
    fn call(&mut self, name: &str, index: usize) {
        let compared = compared(name);
        if !compared.is_empty() {
            self.by_name.entry(compared).or_insert(index);
        }
    }
}

/// Its words without small words, diacritics and letter forms, in alphabetical order: `Venezuela (Bolivarian
/// Republic of)` and `the Bolivarian Republic of Venezuela` are the same.
fn compared(name: &str) -> String {
    let unified: String = name
        .replace('&', " and ")
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && *letter != '\u{640}' && *letter != '.')
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'ى' | 'ی' => 'ي',
            'ة' => 'ه',
            'ı' => 'i',
            other => other,
        })
        .collect();
    let mut words: Vec<&str> = unified
        .split(|letter: char| !letter.is_alphanumeric())
        .map(|word| if word == "st" { "saint" } else { without_arabic_article(word) })
        .filter(|word| !word.is_empty() && !SMALL_WORDS.contains(word))
        .collect();
    words.sort_unstable();
    words.join(" ")
}

fn without_arabic_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_one_letter_wrong_is_known_unless_it_could_be_anothers() {
        assert_eq!(find("United Sates of America"), None);
        for (name, iso3) in [("United Sates of America", "USA"), ("Guinea-Bisau", "GNB"), ("Lativa", "LVA")] {
            assert_eq!(misprinted(name), Some(iso3), "{name}");
        }
        for name in ["Hambia", "Austrlia", "Iram", "Algerian", "Somali", "Swedes", "Germans", "Israeli", "CEDAW", ""] {
            assert_eq!(misprinted(name), None, "{name}");
        }
    }

    #[test]
    fn every_name_of_the_table_leads_back_to_its_country() {
        for iso3 in codes() {
            for lang in LANGUAGES {
                let name = name(iso3, lang).unwrap_or_else(|| panic!("{iso3} has no name in {lang}"));
                assert_eq!(find(name), Some(iso3), "{name}");
            }
        }
    }

    #[test]
    fn no_other_name_is_taken_by_two_countries() {
        let (columns, records) = embedded(include_str!("data/country_names.csv"), &["iso3", "name"]);
        for record in records {
            assert_eq!(find(&record[columns[1]]), known(&record[columns[0]]), "{}", &record[columns[1]]);
        }
    }

    #[test]
    fn former_short_and_inverted_names_are_found() {
        for (name, iso3) in [
            ("Turkey", "TUR"),
            ("Türkiye", "TUR"),
            ("SWAZILAND", "SWZ"),
            ("the former Yugoslav Republic of Macedonia", "MKD"),
            ("Venezuela (Bolivarian Republic of)", "VEN"),
            ("Bolivarian Republic of Venezuela", "VEN"),
            ("Cote d ’ Ivoire", "CIV"),
            ("Timor- Leste", "TLS"),
            ("St Kitts & Nevis", "KNA"),
            ("Korea, Republic of", "KOR"),
            ("DPR Korea", "PRK"),
            ("Royaume-Uni", "GBR"),
            ("Niger", "NER"),
            ("Democratic Republic of Congo", "COD"),
            ("Republic of Congo", "COG"),
        ] {
            assert_eq!(find(name), Some(iso3), "{name}");
        }
    }

    #[test]
    fn what_stands_in_parentheses_beside_states_is_no_country() {
        for other in ["No. 29", "CEDAW", "2022–2032", "LGBTI", "the Paris Principles", "AND", "(Unknown)", "", "the"] {
            assert_eq!(find(other), None, "{other}");
        }
    }
}
