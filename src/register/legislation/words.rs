//! The words by which a recommendation speaks of a law, in six languages: a hint, never a decision.

use std::ops::Range;

use crate::text::{fold, runs};

/// How such words begin, folded; those of a single word that has other endings stand whole.
const BEGINNINGS: [(&str, &[&str]); 5] = [
    (
        "en",
        &[
            "legislat",
            "law",
            "laws",
            "ratif",
            "acced",
            "accession",
            "amend",
            "criminali",
            "decriminali",
            "penal",
            "constitution",
            "enact",
            "statut",
            "bill",
            "bills",
            "moratorium",
        ],
    ),
    (
        "es",
        &[
            "legisla",
            "ley",
            "leyes",
            "ratific",
            "adherirse",
            "adhesion",
            "enmend",
            "enmienda",
            "tipific",
            "despenaliz",
            "penal",
            "constitucion",
            "promulg",
            "moratoria",
        ],
    ),
    (
        "fr",
        &[
            "legisla",
            "loi",
            "lois",
            "ratifi",
            "adherer",
            "adhesion",
            "amend",
            "incrimin",
            "depenalis",
            "penal",
            "constitution",
            "promulg",
            "moratoire",
        ],
    ),
    (
        "ru",
        &[
            "законодат",
            "закон",
            "законы",
            "закона",
            "законов",
            "законопроект",
            "ратифи",
            "присоедин",
            "поправ",
            "криминализ",
            "декриминализ",
            "уголовн",
            "конституц",
            "мораторий",
        ],
    ),
    ("ar", &["تشريع", "قانون", "قوانين", "تصديق", "صادق", "انضمام", "انضم", "تعديل", "تجريم", "جنائي", "دستور"]),
];
/// Chinese has no spaces: these stand anywhere.
const CHINESE: &[&str] = &["立法", "法律", "法案", "刑法", "宪法", "批准", "加入《", "修订", "修正", "定罪", "颁布", "刑事化"];

/// Such words before or after which it speaks of something else: law enforcement, the rule of law, international law.
const ELSEWHERE_AFTER: &[&str] = &["enforcement", "enforcers", "court", "援助"];
const ELSEWHERE_BEFORE: &[&str] = &["international", "humanitarian", "rights", "hacer", "cumplir", "انفاذ", "سياده", "القانون"];

/// Words that say it only beside another: legal provisions, the Criminal Code.
const TOGETHER: [(&str, &[&str]); 2] = [
    ("legal", &["provision", "provisions", "framework", "frameworks", "definition", "minimum", "age", "reform", "reforms"]),
    ("criminal", &["code", "codes", "offence", "offense"]),
];
/// Words that only begin so: penalties, the Constitutional Court.
const OTHERS: [&str; 4] = ["penalt", "penalit", "penalid", "penaliz"];

/// Where they stand in the text.
pub fn places(text: &str, lang: &str) -> Vec<Range<usize>> {
    if lang == "zh" {
        return chinese(text);
    }
    let Some((_, beginnings)) = BEGINNINGS.iter().find(|(known, _)| *known == lang) else { return Vec::new() };
    let words = runs(text);
    let folded: Vec<String> = words.iter().map(|place| fold(&text[place.clone()])).collect();
    let tells = |at: usize| {
        let said = beginnings.iter().any(|beginning| begins(&folded[at], beginning, lang));
        let before = at.checked_sub(1).map_or("", |before| folded[before].as_str());
        let after = folded.get(at + 1).map_or("", String::as_str);
        let together = TOGETHER.iter().any(|(first, seconds)| folded[at] == *first && seconds.contains(&after));
        let said = (said && !OTHERS.iter().any(|other| folded[at].starts_with(other))) || (lang == "en" && together);
        let rule_of_law = at >= 2 && before == "of" && folded[at - 2] == "rule";
        said && !rule_of_law && !ELSEWHERE_BEFORE.contains(&before) && !ELSEWHERE_AFTER.contains(&after)
    };
    (0..words.len()).filter(|&at| tells(at)).map(|at| words[at].clone()).collect()
}

/// The words themselves, each once, in the order of the text.
pub fn telling(text: &str, lang: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for place in places(text, lang) {
        let word = text[place].to_lowercase();
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// A short beginning is the whole word: `law` is not the beginning of `lawyer`.
fn begins(word: &str, beginning: &str, lang: &str) -> bool {
    let beginning = fold(beginning);
    match lang {
        // Arabic joins articles, conjunctions and prepositions to the word.
        "ar" => word.find(&beginning).is_some_and(|at| word[..at].chars().count() <= 3),
        _ if beginning.chars().count() <= 5
            && !["ratif", "acced", "amend", "penal", "enact", "abol"].contains(&beginning.as_str()) =>
        {
            word == beginning
        }
        _ => word.starts_with(&beginning),
    }
}

fn chinese(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = CHINESE
        .iter()
        .flat_map(|word| text.match_indices(word).map(|(at, found)| at..at + found.len()))
        .filter(|place| !ELSEWHERE_AFTER.iter().any(|after| text[place.end..].starts_with(after)))
        .collect();
    places.sort_by_key(|place| place.start);
    places.dedup_by(|next, last| next.start < last.end);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn laws_are_heard_of_in_six_languages_and_their_enforcement_is_not() {
        assert_eq!(telling("Ratify the Convention and amend the Penal Code", "en"), ["ratify", "amend", "penal"]);
        assert_eq!(telling("Train lawyers and law enforcement officers in the rule of law", "en"), Vec::<String>::new());
        assert_eq!(telling("Respect international law and impose penalties", "en"), Vec::<String>::new());
        assert_eq!(telling("Revise the legal definition of rape in the Criminal Code", "en"), ["legal", "criminal"]);
        assert_eq!(telling("Adoptar una ley contra la trata y ratificar el Protocolo", "es"), ["ley", "ratificar"]);
        assert_eq!(telling("Ériger en infraction pénale ; ratifier", "fr"), ["pénale", "ratifier"]);
        assert_eq!(telling("Внести поправки в законодательство", "ru"), ["поправки", "законодательство"]);
        assert_eq!(telling("التصديق على الاتفاقية وتعديل قانون العقوبات", "ar"), ["التصديق", "وتعديل", "قانون"]);
        assert_eq!(telling("修订刑法，批准《公约》", "zh"), ["修订", "刑法", "批准"]);
        assert_eq!(telling("提供法律援助", "zh"), Vec::<String>::new());
    }
}
