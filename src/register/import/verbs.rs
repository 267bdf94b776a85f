//! What a treaty body does in a paragraph, by the verbs that it uses in the six languages.

use super::phrases::letters;
use crate::text::fold;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    Recommendation,
    Concern,
}

/// Folded. Who speaks, or in place of it who is told that it should.
const SUBJECTS: &[&str] = &[
    "committee",
    "subcommittee",
    "it",
    "party",
    "comite",
    "sous",
    "il",
    "elle",
    "partie",
    "parte",
    "subcomite",
    "комитет",
    "он",
    "подкомитет",
    "участнику",
    "اللجنه",
    "الطرف",
];

/// The beginnings of the verbs with which it recommends; the folded form.
const RECOMMENDS: &[&str] = &[
    "recommends",
    "urges",
    "calls",
    "requests",
    "encourages",
    "invites",
    "reiterates",
    "should",
    "must",
    "recommande",
    "engage",
    "exhorte",
    "invite",
    "prie",
    "demande",
    "encourage",
    "devrait",
    "reitere",
    "recomienda",
    "insta",
    "exhorta",
    "pide",
    "solicita",
    "alienta",
    "invita",
    "reitera",
    "deberia",
    "debe",
    "рекомендует",
    "призывает",
    "настоятельно",
    "просит",
    "предлагает",
    "следует",
    "توصي",
    "تحث",
    "تدعو",
    "تطلب",
    "تشجع",
    "ينبغي",
    "تهيب",
];

/// Words that may stand between the two, in number.
const BETWEEN: usize = 4;

const RECOMMENDS_IN_CHINESE: &[&str] = &[
    "委员会建议",
    "委员会促请",
    "委员会敦促",
    "委员会呼吁",
    "委员会鼓励",
    "委员会请",
    "委员会重申",
    "委员会还建议",
    "委员会强烈",
    "缔约国应",
];

const CONCERN: &[&str] = &[
    "concern",
    "regrets",
    "worried",
    "alarmed",
    "préoccup",
    "regrette",
    "inquiét",
    "preocup",
    "lamenta",
    "обеспокоен",
    "озабочен",
    "сожале",
    "тревог",
    "关切",
    "遗憾",
    "不安",
    "关注",
    "قلق",
    "تاسف",
    "الاسف",
];

/// A paragraph that recommends is a recommendation, however much it regrets before.
pub fn speech(text: &str) -> Option<Speech> {
    if recommends(text) {
        return Some(Speech::Recommendation);
    }
    let letters_of_text = letters(text);
    CONCERN.iter().any(|word| letters_of_text.contains(&letters(word))).then_some(Speech::Concern)
}

fn recommends(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let near = |at: usize| &words[at.saturating_sub(BETWEEN)..(at + 3).min(words.len())];
    let said = words
        .iter()
        .enumerate()
        .any(|(at, word)| RECOMMENDS.contains(word) && near(at).iter().any(|word| SUBJECTS.contains(word)));
    said || RECOMMENDS_IN_CHINESE.iter().any(|words| folded.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_committee_does_is_told_by_its_verb() {
        for (text, expected) in [
            ("The Committee recommends that the State party adopt a law.", Some(Speech::Recommendation)),
            (
                "Recalling its general recommendation No. 33, the Committee also strongly urges the State party to:",
                Some(Speech::Recommendation),
            ),
            ("The State party should ensure that asylum requests are heard.", Some(Speech::Recommendation)),
            (
                "While it is concerned at the delays, the Committee calls upon the State party to act.",
                Some(Speech::Recommendation),
            ),
            (
                "The Committee notes with concern that many requests are refused and that earlier recommendations were not followed.",
                Some(Speech::Concern),
            ),
            ("The Committee welcomes the adoption of the law.", None),
            ("Le Comité recommande à l’État partie d’adopter une loi.", Some(Speech::Recommendation)),
            ("Le Comité est préoccupé par la loi.", Some(Speech::Concern)),
            ("El Comité recomienda al Estado parte que apruebe una ley.", Some(Speech::Recommendation)),
            ("Al Comité le preocupa la ley.", Some(Speech::Concern)),
            ("Комитет рекомендует государству-участнику принять закон.", Some(Speech::Recommendation)),
            ("Государству-участнику следует принять закон.", Some(Speech::Recommendation)),
            ("Комитет обеспокоен законом.", Some(Speech::Concern)),
            ("委员会建议缔约国通过一项法律。", Some(Speech::Recommendation)),
            ("委员会感到关切的是，该法律未获通过。", Some(Speech::Concern)),
            ("توصي اللجنة الدولة الطرف باعتماد قانون.", Some(Speech::Recommendation)),
            ("تشعر اللجنة بالقلق إزاء القانون.", Some(Speech::Concern)),
        ] {
            assert_eq!(speech(text), expected, "{text}");
        }
    }
}
