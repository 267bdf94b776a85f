//! Near-duplicates: texts that have nearly all their words in common, whichever was sent first.

use std::collections::{BTreeSet, HashMap};

use crate::text::{self, in_both, is_chinese};

/// From this share of all their words that two texts have in common, they are copies of one text.
const SHARED: usize = 4;
const OF_ALL: usize = 5;
/// Shorter texts must have all their words in common: one word more may turn what they say into its opposite.
const FEW_WORDS: usize = 10;

/// Each set of copies as places in `texts`, what most sent first; texts that nobody else sent are left out.
/// Every word counts, "not" as well. Each text joins the most frequent one that it is a copy of, so that
/// no chain of small changes leads from one text to a quite different one.
pub fn copies(texts: &[&str]) -> Vec<Vec<usize>> {
    let mut by_words: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for (at, text) in texts.iter().enumerate() {
        by_words.entry(words(text)).or_default().push(at);
    }
    let mut distinct: Vec<(Vec<String>, Vec<usize>)> = by_words.into_iter().filter(|(words, _)| !words.is_empty()).collect();
    distinct.sort_by(|(words, members), (others, more)| (more.len(), words).cmp(&(members.len(), others)));
    let sets = sets_of(&distinct);
    let mut leaders = Leaders::default();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (set, (_, members)) in sets.iter().zip(distinct) {
        match leaders.nearest(set) {
            Some(leader) => groups[leader].extend(members),
            None => {
                leaders.add(set);
                groups.push(members);
            }
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// All words in the order of the text, without marks and capitals; of Chinese, pairs of characters.
pub fn words(of: &str) -> Vec<String> {
    let folded = text::fold(of);
    let mut words = Vec::new();
    for run in text::runs(&folded) {
        let run = &folded[run];
        if !run.chars().any(is_chinese) {
            words.push(run.to_owned());
            continue;
        }
        let letters: Vec<char> = run.chars().collect();
        words.extend(letters.windows(2.min(letters.len())).map(|pair| pair.iter().collect::<String>()));
    }
    words
}

/// The words of each text as numbers, the rarest first.
fn sets_of(distinct: &[(Vec<String>, Vec<usize>)]) -> Vec<Vec<u32>> {
    let mut frequencies: HashMap<&str, u32> = HashMap::new();
    for (words, _) in distinct {
        for word in words.iter().map(String::as_str).collect::<BTreeSet<_>>() {
            *frequencies.entry(word).or_default() += 1;
        }
    }
    let mut order: Vec<(u32, &str)> = frequencies.into_iter().map(|(word, count)| (count, word)).collect();
    order.sort_unstable();
    let numbers: HashMap<&str, u32> = order.into_iter().zip(0..).map(|((_, word), number)| (word, number)).collect();
    let set = |(words, _): &(Vec<String>, Vec<usize>)| {
        let mut set: Vec<u32> = words.iter().map(|word| numbers[word.as_str()]).collect();
        set.sort_unstable();
        set.dedup();
        set
    };
    distinct.iter().map(set).collect()
}

/// The texts that others are copies of, found by their rarest words: of two copies, one at least stands among these.
#[derive(Default)]
struct Leaders {
    sets: Vec<Vec<u32>>,
    by_word: HashMap<u32, Vec<usize>>,
}

impl Leaders {
    fn add(&mut self, set: &[u32]) {
        for word in rarest(set) {
            self.by_word.entry(*word).or_default().push(self.sets.len());
        }
        self.sets.push(set.to_owned());
    }

    /// The one with which it shares most; of several, the first.
    fn nearest(&self, set: &[u32]) -> Option<usize> {
        let candidates: BTreeSet<usize> =
            rarest(set).iter().filter_map(|word| self.by_word.get(word)).flatten().copied().collect();
        let mut best: Option<(usize, usize, usize)> = None;
        for leader in candidates {
            let other = &self.sets[leader];
            let shared = in_both(set, other);
            let all = set.len() + other.len() - shared;
            let is_copy = match set.len().max(other.len()) < FEW_WORDS {
                true => shared == all,
                false => OF_ALL * shared >= SHARED * all,
            };
            if is_copy && best.is_none_or(|(_, most, of)| shared * of > most * all) {
                best = Some((leader, shared, all));
            }
        }
        best.map(|(leader, ..)| leader)
    }
}

/// So many of the rarest words that a copy must have one of them.
fn rarest(set: &[u32]) -> &[u32] {
    let needed = (SHARED * set.len()).div_ceil(OF_ALL);
    &set[..(set.len() - needed + 1).min(set.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "We ask the government to adopt the law on social housing before the end of the year and to publish how many \
                          families wait for a home in each municipality";

    fn sorted(mut groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        groups.iter_mut().for_each(|group| group.sort_unstable());
        groups.sort();
        groups
    }

    #[test]
    fn a_text_sent_many_times_is_one_set_with_small_changes_and_capitals() {
        let changed = LETTER.replace("municipality", "town. Thank you!");
        let shouted = LETTER.to_uppercase();
        let texts = [LETTER, "The bus to our village stopped coming.", &changed, &shouted];
        assert_eq!(sorted(copies(&texts)), [[0, 2, 3]]);
    }

    #[test]
    fn a_short_text_with_one_word_more_is_another_text() {
        assert!(copies(&["We support the draft law", "We do not support the draft law"]).is_empty());
        assert_eq!(copies(&["We support the draft law.", "we support the Draft Law"]).len(), 1);
        assert!(copies(&["", "", "!!!", "!!!"]).is_empty());
    }

    #[test]
    fn copies_are_found_in_every_script() {
        for text in
            ["نطلب من الحكومة اعتماد قانون السكن", "我们要求政府通过社会住房法", "Мы просим принять закон о социальном жилье"]
        {
            assert_eq!(sorted(copies(&[text, "x", text])), [[0, 2]], "{text}");
        }
    }

    #[test]
    fn no_chain_of_changes_leads_to_a_different_text() {
        let words: Vec<String> = (0..40).map(|number| format!("word{number}")).collect();
        let windows: Vec<String> = (0..20).map(|from| words[from..from + 20].join(" ")).collect();
        let texts: Vec<&str> = windows.iter().map(String::as_str).collect();
        assert!(copies(&texts).iter().all(|group| group.len() <= 5), "{:?}", copies(&texts));
    }
}
