//! The same texts in six languages: how far their clusters agree with the English ones, and whether translations meet.
//!
//! As many clusters are asked for as a tenth of the texts. Each language by itself is grouped by words alone, as the portal
//! does with texts of one language, and with their meanings; then all six together, as it does with texts of several.

use std::path::Path;

use baraza::clusters::encoder::Encoder;
use baraza::clusters::engine::{Item, Meant};

use super::{LANGUAGES, Table, grouped};

const ENGLISH: usize = 1;
const TEXTS_OF_A_CLUSTER: usize = 10;

pub fn report(folder: &Path) {
    for name in ["udhr6", "unpc6_dev_hr"] {
        let file = folder.join("parallel").join(name).with_extension("csv");
        match texts(&file) {
            Some(texts) => measure(name, &texts),
            None => println!("{} is not there: nothing to measure.", file.display()),
        }
    }
}

/// Those that are there in all six languages.
fn texts(file: &Path) -> Option<Vec<[String; 6]>> {
    let mut reader = csv::Reader::from_path(file).ok()?;
    let headings = reader.headers().expect("headings").clone();
    let column = |name: &str| headings.iter().position(|heading| heading == name).expect("the column is there");
    let columns = LANGUAGES.map(column);
    let rows = reader.records().map(|row| row.expect("a row"));
    let six = rows.map(|row| columns.map(|column| row[column].to_owned()));
    Some(six.filter(|six| six.iter().all(|text| !text.is_empty())).collect())
}

fn measure(name: &str, texts: &[[String; 6]]) {
    let clusters = texts.len().div_ceil(TEXTS_OF_A_CLUSTER);
    println!("{name}: {} texts in {clusters} clusters", texts.len());
    let of: Vec<Vec<Item>> = (0..LANGUAGES.len()).map(|language| items(texts, language)).collect();
    let alone = of.iter().map(|items| grouped(&wordy(items), clusters)).collect::<Vec<_>>();
    let meant = of.iter().map(|items| grouped(items, clusters)).collect::<Vec<_>>();
    let together = grouped(&of.concat(), clusters);
    let place = |language: usize, text: usize| together[language * texts.len() + text];
    let share = |is: &dyn Fn(usize) -> bool| (0..texts.len()).filter(|text| is(*text)).count() as f64 / texts.len() as f64;
    println!("      ARI with English: words alone, with meanings; in the English text's cluster when all are together");
    for (language, code) in LANGUAGES.iter().enumerate().filter(|(language, _)| *language != ENGLISH) {
        let agreement = |found: &[Vec<usize>]| Table::new(&found[ENGLISH], &found[language]).adjusted_rand();
        let beside = share(&|text| place(language, text) == place(ENGLISH, text));
        println!("  {code}  {:.3} {:.3} {beside:.3}", agreement(&alone), agreement(&meant));
    }
    let all = share(&|text| (0..LANGUAGES.len()).all(|language| place(language, text) == place(ENGLISH, text)));
    println!("  all six translations in one cluster: {all:.3}");
}

fn items(texts: &[[String; 6]], language: usize) -> Vec<Item> {
    let texts: Vec<&String> = texts.iter().map(|six| &six[language]).collect();
    let item = |((at, text), meaning): ((usize, &&String), Meant)| Item {
        key: format!("{language}-{at:06}").into(),
        lang: LANGUAGES[language].to_owned(),
        text: (*text).clone(),
        meaning: Some(meaning),
        ..Item::default()
    };
    texts.iter().enumerate().zip(Meant::each(Encoder::open().vectors(&texts))).map(item).collect()
}

/// Without their meanings.
fn wordy(items: &[Item]) -> Vec<Item> {
    items.iter().map(|item| Item { meaning: None, ..item.clone() }).collect()
}
