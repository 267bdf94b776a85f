//! The main theme of a text: the most specific of those that it is filed under.

use baraza_encoder::Vector;

use super::{Judged, Suggestion, Tagger};

/// Less likely ones are not told.
const LEAST: f32 = 0.01;

impl Tagger {
    /// How likely each label is the text's main one, the likeliest first.
    pub fn main_themes(&self, text: &str, lang: &str, meaning: Option<&Vector>) -> Vec<Suggestion> {
        let Some(Judged { margins, calibration, worth }) = self.judged(text, lang, meaning) else { return Vec::new() };
        let carried = |label: &usize| (&self.labels[*label], calibration.likelihood(margins[*label]) * worth);
        most_specific(self.specific_first.iter().map(carried))
    }
}

/// From how likely a text carries each theme, the most specific first: the main one is one of them, and none that is more
/// specific is carried.
pub fn most_specific<'t>(carried: impl Iterator<Item = (&'t String, f32)>) -> Vec<Suggestion> {
    let mut none_before = 1.0;
    let mut likely = Vec::new();
    for (term, likelihood) in carried {
        let confidence = none_before * likelihood;
        none_before *= 1.0 - likelihood;
        if confidence >= LEAST {
            likely.push(Suggestion { term: term.clone(), confidence });
        }
    }
    likely.sort_by(|one, other| other.confidence.total_cmp(&one.confidence).then(one.term.cmp(&other.term)));
    likely
}

/// The places of the labels, from which of each text's labels people called the main one, if they did. A label comes
/// before another that it was the main one beside more often than the other way round; where nothing says which of two
/// comes first, the rarer one does, and those that name no subject come last.
pub fn specific_first<'t>(labels: &[String], texts: impl Iterator<Item = (&'t [bool], Option<usize>)>) -> Vec<usize> {
    let mut counts = vec![0_u32; labels.len()];
    let mut before = vec![vec![0_u32; labels.len()]; labels.len()];
    for (labelled, main) in texts {
        for label in (0..labels.len()).filter(|label| labelled[*label]) {
            counts[label] += 1;
            if let Some(main) = main {
                before[main][label] += 1;
            }
        }
    }
    let mut left: Vec<usize> = (0..labels.len()).collect();
    left.sort_by_key(|label| (names_no_subject(&labels[*label]), counts[*label], *label));
    let mut ordered = Vec::with_capacity(labels.len());
    while !left.is_empty() {
        let follows = |label: usize| left.iter().any(|other| before[*other][label] > before[label][*other]);
        let first = left.iter().position(|label| !follows(*label)).unwrap_or_default();
        ordered.push(left.remove(first));
    }
    ordered
}

/// "General", "Other", "Civil and political rights: general measures" and their like.
fn names_no_subject(term: &str) -> bool {
    ["rights-general", "info-general", "info-other"].iter().any(|end| term.ends_with(end)) || term.contains("general-measures")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::tagger::{Example, learn};

    fn texts(main_of_cells: Option<&str>) -> Vec<Example> {
        let example = |at: usize| {
            let (words, labels): (&str, &[&str]) = match at % 6 {
                0 => ("women in detention cells", &["theme:women", "theme:detention"]),
                1 => ("social rights of women", &["theme:women", "theme:esc-rights-general"]),
                _ => ("equal pay for women", &["theme:women"]),
            };
            let main = main_of_cells.filter(|_| at.is_multiple_of(6)).map(str::to_owned);
            let labels = labels.iter().map(|label| (*label).to_owned()).collect();
            Example { text: format!("Protect the {words} number {at}"), lang: "en".into(), labels, main, origin: at.to_string() }
        };
        (0..240).map(example).collect()
    }

    fn main(tagger: &Tagger, text: &str) -> Option<String> {
        tagger.main_themes(text, "en", None).first().map(|first| first.term.clone())
    }

    #[test]
    fn the_rarer_of_two_themes_is_the_main_one_unless_it_names_no_subject() {
        let tagger = learn(&texts(None)).expect("there are enough");
        assert_eq!(main(&tagger, "Women in detention cells").as_deref(), Some("theme:detention"));
        assert_eq!(main(&tagger, "Social rights of women").as_deref(), Some("theme:women"));
        assert_eq!(main(&tagger, ""), None);
    }

    #[test]
    fn what_people_called_the_main_theme_comes_before_what_is_rare() {
        let tagger = learn(&texts(Some("theme:women"))).expect("there are enough");
        assert_eq!(main(&tagger, "Women in detention cells").as_deref(), Some("theme:women"));
    }

    #[test]
    fn labels_that_follow_each_other_in_a_ring_are_all_kept() {
        let labels: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        let ring = [([true, true, false], 0), ([false, true, true], 1), ([true, false, true], 2)];
        let ordered = specific_first(&labels, ring.iter().map(|(labelled, main)| (labelled.as_slice(), Some(*main))));
        assert_eq!(ordered.len(), 3);
    }
}
