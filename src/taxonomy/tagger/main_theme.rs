//! The main theme of a text: the most specific of those that it is filed under.

use super::{Suggestion, Tagger};

/// Less likely ones are not told.
const LEAST: f32 = 0.01;

impl Tagger {
    /// How likely each label is the text's main one, the likeliest first: it is one of the text's labels and none that is
    /// more specific is. The rarer a label in what the tagger learned from, the more specific it is; those that name no
    /// subject come last.
    pub fn main_themes(&self, text: &str, lang: &str) -> Vec<Suggestion> {
        let Some(margins) = self.margins(text, lang) else { return Vec::new() };
        let mut by_rarity: Vec<usize> = (0..self.labels.len()).collect();
        by_rarity.sort_by_key(|label| (names_no_subject(&self.labels[*label]), self.counts[*label], *label));
        let mut none_before = 1.0;
        let mut likely = Vec::new();
        for label in by_rarity {
            let likelihood = self.calibration.likelihood(margins[label]);
            let confidence = none_before * likelihood;
            none_before *= 1.0 - likelihood;
            if confidence >= LEAST {
                likely.push(Suggestion { term: self.labels[label].clone(), confidence });
            }
        }
        likely.sort_by(|one, other| other.confidence.total_cmp(&one.confidence).then(one.term.cmp(&other.term)));
        likely
    }
}

/// "General", "Other", "Civil and political rights: general measures" and their like.
fn names_no_subject(term: &str) -> bool {
    ["rights-general", "info-general", "info-other"].iter().any(|end| term.ends_with(end)) || term.contains("general-measures")
}

#[cfg(test)]
mod tests {
    use crate::taxonomy::tagger::{Example, learn};

    #[test]
    fn the_rarer_of_two_themes_is_the_main_one_unless_it_names_no_subject() {
        let example = |at: usize| {
            let (words, labels): (&str, &[&str]) = match at % 6 {
                0 => ("women in detention cells", &["theme:women", "theme:detention"]),
                1 => ("social rights of women", &["theme:women", "theme:esc-rights-general"]),
                _ => ("equal pay for women", &["theme:women"]),
            };
            let labels = labels.iter().map(|label| (*label).to_owned()).collect();
            Example { text: format!("Protect the {words} number {at}"), lang: "en".into(), labels, origin: at.to_string() }
        };
        let tagger = learn(&(0..240).map(example).collect::<Vec<_>>()).expect("there are enough");
        let main = |text: &str| tagger.main_themes(text, "en").first().map(|first| first.term.clone());
        assert_eq!(main("Women in detention cells").as_deref(), Some("theme:detention"));
        assert_eq!(main("Social rights of women").as_deref(), Some("theme:women"));
        assert_eq!(main(""), None);
    }
}
