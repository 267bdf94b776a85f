//! The same texts in six languages: what the first tagger makes of their meaning, beside what it makes of the English words.

use std::path::Path;

use baraza::taxonomy::tagger::{Level, Suggestion, Tagger};
use baraza_encoder::Encoder;

use super::{UNTAUGHT, share};

const ENGLISH: &str = "en";

pub fn report(folder: &Path) {
    let (Some(tagger), Ok(mut reader)) = (Tagger::first(), csv::Reader::from_path(folder.join("parallel/unpc6_dev_hr.csv")))
    else {
        return;
    };
    let headings = reader.headers().expect("headings").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let texts = |lang: &str| {
        let column = headings.iter().position(|heading| heading == lang).expect("the column is there");
        rows.iter().map(|row| &row[column]).collect::<Vec<&str>>()
    };
    let english: Vec<Vec<Suggestion>> = texts(ENGLISH).into_iter().map(|text| tagger.suggest(text, ENGLISH, None)).collect();
    println!("{} texts by meaning: the likeliest theme stands among those of the English words", rows.len());
    println!("      where these are sure, likely or sure; where the meaning is called likely (texts)");
    for lang in [ENGLISH, "ar", "es", "fr", "ru", "zh"] {
        let (texts, meanings) = (texts(lang), Encoder::open().vectors(&texts(lang)));
        let first = |(text, meaning): (&&str, &_)| tagger.suggest(text, UNTAUGHT, Some(meaning)).swap_remove(0);
        let firsts = texts.iter().zip(&meanings).map(first);
        let pairs: Vec<(Suggestion, &Vec<Suggestion>)> = firsts.zip(&english).collect();
        let agree = |counts: &dyn Fn(&Suggestion, &[Suggestion]) -> bool| {
            let counted: Vec<_> = pairs.iter().filter(|(first, english)| counts(first, english)).collect();
            let same = counted.iter().filter(|(first, english)| english.iter().any(|it| it.term == first.term)).count();
            (share(same, counted.len()), counted.len())
        };
        let english_is = |least: Level| {
            agree(&|_, english: &[Suggestion]| english.first().is_some_and(|it| Level::of(it.confidence) >= least))
        };
        let (likely, texts) = agree(&|first, _| Level::of(first.confidence) == Level::Likely);
        println!("  {lang}  {:.3} {:.3}; {likely:.3} ({texts})", english_is(Level::Sure).0, english_is(Level::Likely).0);
    }
}
