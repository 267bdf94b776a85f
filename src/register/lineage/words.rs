//! Words of two rounds: how alike the recommendations are in each language that both have, and where shared words stand.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::register::model::Filed;
use crate::text::{is_chinese, runs, words};

/// The words of both rounds in each language that both have.
pub struct Words {
    languages: Vec<InLanguage>,
    earlier: usize,
}

/// Texts are there where a recommendation has one in this language.
struct InLanguage {
    /// What each word weighs, and the earlier texts that hold it. A rare word weighs more.
    words: HashMap<String, (f32, Vec<usize>)>,
    lengths: Vec<Option<f32>>,
    later: Vec<Option<Vec<String>>>,
}

impl Words {
    pub fn of(earlier: &[Filed], later: &[Filed]) -> Words {
        let langs = |all: &[Filed]| all.iter().flat_map(|filed| filed.texts.keys().cloned()).collect::<BTreeSet<String>>();
        let both = langs(earlier).intersection(&langs(later)).map(|lang| InLanguage::of(earlier, later, lang)).collect();
        Words { languages: both, earlier: earlier.len() }
    }

    /// For each earlier recommendation how much of the words it shares with a later one, of 100, where it shares most;
    /// none where they have no language in common.
    pub fn shared(&self, later: usize) -> Vec<Option<i32>> {
        let mut most = vec![None; self.earlier];
        self.languages.iter().for_each(|language| language.compare(later, &mut most));
        most
    }
}

impl InLanguage {
    fn of(earlier: &[Filed], later: &[Filed], lang: &str) -> InLanguage {
        let of = |all: &[Filed]| -> Vec<Option<Vec<String>>> {
            all.iter().map(|filed| filed.texts.get(lang).map(|text| telling(text, lang))).collect()
        };
        let (earlier, later) = (of(earlier), of(later));
        let mut words: HashMap<String, (f32, Vec<usize>)> = HashMap::new();
        for word in earlier.iter().chain(&later).flatten().flatten() {
            words.entry(word.clone()).or_default().0 += 1.0;
        }
        let texts = earlier.iter().chain(&later).flatten().count() as f32;
        words.values_mut().for_each(|(weight, _)| *weight = (texts / *weight).ln().powi(2));
        for (at, text) in earlier.iter().enumerate() {
            let held = text.iter().flatten();
            held.for_each(|word| words.entry(word.clone()).or_default().1.push(at));
        }
        let lengths = earlier.iter().map(|text| text.as_ref().map(|text| length(&words, text))).collect();
        InLanguage { words, lengths, later }
    }

    fn compare(&self, later: usize, most: &mut [Option<i32>]) {
        let Some(text) = &self.later[later] else { return };
        let own = length(&self.words, text);
        let mut sums = vec![0.0; most.len()];
        for (weight, holders) in text.iter().filter_map(|word| self.words.get(word)) {
            holders.iter().for_each(|at| sums[*at] += weight);
        }
        for ((most, sum), length) in most.iter_mut().zip(sums).zip(&self.lengths) {
            let cosine = length.map(|length| (100.0 * sum / (own * length)) as i32);
            *most = cosine.max(*most);
        }
    }
}

fn length(words: &HashMap<String, (f32, Vec<usize>)>, text: &[String]) -> f32 {
    text.iter().filter_map(|word| words.get(word)).map(|(weight, _)| weight).sum::<f32>().sqrt()
}

/// The telling words of the text without the names of the recommending States at its end, each once.
fn telling(text: &str, lang: &str) -> Vec<String> {
    let mut found = words(without_states(text), lang);
    found.sort_unstable();
    found.dedup();
    found
}

fn without_states(text: &str) -> &str {
    let end = text.trim_end_matches([' ', '.', ';', '。', '；']);
    match (end.ends_with([')', '）']), end.rfind(['(', '（'])) {
        (true, Some(at)) if at > end.len() / 2 => &end[..at],
        _ => text,
    }
}

/// Where the words stand that both texts have, in each of them.
pub fn shared_places(one: &str, other: &str, lang: &str) -> [Vec<Range<usize>>; 2] {
    let of = |text: &str| words(without_states(text), lang).into_iter().collect::<HashSet<String>>();
    let (first, second) = (of(one), of(other));
    let both: HashSet<&String> = first.intersection(&second).collect();
    [places(one, lang, &both), places(other, lang, &both)]
}

fn places(text: &str, lang: &str, wanted: &HashSet<&String>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in runs(without_states(text)) {
        if !text[run.clone()].contains(is_chinese) {
            let stems = words(&text[run.clone()], lang);
            found.extend(stems.iter().any(|stem| wanted.contains(stem)).then_some(run));
            continue;
        }
        let letters: Vec<(usize, char)> = text[run.clone()].char_indices().collect();
        for pair in letters.windows(2) {
            let place = run.start + pair[0].0..run.start + pair[1].0 + pair[1].1.len_utf8();
            if !wanted.contains(&text[place.clone()].to_owned()) {
                continue;
            }
            match found.last_mut().filter(|last| place.start < last.end) {
                Some(last) => last.end = place.end,
                None => found.push(place),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_words_are_marked_in_both_texts() {
        let (one, other) = ("Punish hate crimes (Cuba)", "Report each hate crime (Cuba)");
        let [first, second] = shared_places(one, other, "en");
        let said =
            |text: &str, places: &[Range<usize>]| places.iter().map(|place| text[place.clone()].to_owned()).collect::<Vec<_>>();
        assert_eq!(said(one, &first), ["hate", "crimes"]);
        assert_eq!(said(other, &second), ["hate", "crime"]);
        let [first, _] = shared_places("打击仇恨言论", "打击仇恨犯罪", "zh");
        assert_eq!(said("打击仇恨言论", &first), ["仇恨"]);
    }
}
