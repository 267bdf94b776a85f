//! The recommending States in a recommendation's text, where they stand in parentheses behind what they recommend.

use std::ops::Range;

use crate::taxonomy::countries;

/// Comparing a name letter by letter takes long: where a text has more parentheses, names must be right.
const MOST_LOOKED_AT_CLOSELY: usize = 100;

#[derive(Debug, Default, PartialEq)]
pub struct Recommended {
    /// Without the States at its end. Those inside stay: they say who made which half of a merged recommendation.
    pub text: String,
    pub states: Vec<String>,
    pub unknown: Vec<String>,
}

pub fn separate(text: &str) -> Recommended {
    let mut recommended = Recommended::default();
    let groups = groups(text);
    let looks_closely = groups.len() <= MOST_LOOKED_AT_CLOSELY;
    let states_in = |words| named(words).or_else(|| looks_closely.then(|| misprinted(words)).flatten());
    let groups: Vec<(Range<usize>, Option<Vec<&str>>)> =
        groups.into_iter().map(|range| (range.clone(), states_in(inside(text, &range)))).collect();
    for (range, states) in &groups {
        if closes_a_recommendation(&text[range.end..]) {
            states.iter().flatten().for_each(|state| add(&mut recommended.states, state));
        }
    }
    let mut end = without_final_marks(text).len();
    for (position, (range, states)) in groups.iter().enumerate().rev() {
        if range.end != end {
            break;
        }
        let behind_a_state =
            position > 0 && groups[position - 1].1.is_some() && text[groups[position - 1].0.end..range.start].trim().is_empty();
        let unknown = states.is_none() && (behind_a_state || recommended.states.is_empty());
        if unknown && could_be_a_name(inside(text, range)) {
            add(&mut recommended.unknown, inside(text, range));
        }
        if states.is_none() && !behind_a_state {
            break;
        }
        end = text[..range.start].trim_end().len();
    }
    recommended.text = without_final_marks(&text[..end]).to_string();
    recommended
}

/// All States that stand in parentheses of their own, wherever in the text.
pub fn anywhere(text: &str) -> Vec<&'static str> {
    groups(text).iter().filter_map(|range| named(inside(text, range))).flatten().collect()
}

/// The States of a list such as `Djibouti, France and Sweden`; none if one of its words is no State.
pub fn named(list: &str) -> Option<Vec<&'static str>> {
    if let Some(state) = countries::find(list) {
        return Some(vec![state]);
    }
    let names = list.split([',', ';', '،', '؛', '、', '，', '；']).filter(|name| !name.trim().is_empty());
    let states: Option<Vec<Vec<&str>>> =
        names.map(|name| countries::find(name).map(|state| vec![state]).or_else(|| joined(name))).collect();
    states.map(|states| states.concat()).filter(|states| !states.is_empty())
}

/// `France and Sweden`, which `Bosnia and Herzegovina` is not.
fn joined(names: &str) -> Option<Vec<&'static str>> {
    const AND: [&str; 8] = [" and ", " et ", " y ", " e ", " и ", "和", "及", " و"];
    let halves = AND.iter().filter_map(|and| names.split_once(and));
    halves.filter_map(|(one, other)| Some(vec![countries::find(one)?, countries::find(other)?])).next()
}

/// One name with a letter wrong.
fn misprinted(name: &str) -> Option<Vec<&'static str>> {
    let is_spelt = could_be_a_name(name) && name.contains(char::is_lowercase);
    is_spelt.then(|| countries::misprinted(name)).flatten().map(|state| vec![state])
}

/// What follows begins anew or is over. In "refugees from countries at war (Yemen) and their children" it goes on.
fn closes_a_recommendation(rest: &str) -> bool {
    rest.trim_start()
        .chars()
        .next()
        .is_none_or(|next| matches!(next, ';' | '.' | '(' | '；' | '。' | '（' | '؛') || next.is_uppercase())
}

/// Each name once. A list longer than any real one is cut, for every further name is compared with all before.
pub fn add(names: &mut Vec<String>, name: &str) {
    const MOST: usize = 500;
    if names.len() < MOST && !names.iter().any(|known| known == name) {
        names.push(name.to_string());
    }
}

/// The outermost pairs of parentheses; one that is never closed is none.
fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut open = Vec::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '（' => open.push(at),
            ')' | '）' => {
                if let Some(start) = open.pop()
                    && open.is_empty()
                {
                    groups.push(start..at + letter.len_utf8());
                }
            }
            _ => {}
        }
    }
    groups
}

fn inside<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let mut letters = text[range.clone()].chars();
    letters.next();
    letters.next_back();
    letters.as_str().trim()
}

fn without_final_marks(text: &str) -> &str {
    text.trim_end_matches([';', '.', ',', ' ', '；', '。', '，', '؛', '،'])
}

/// A State's name has no digits; `(No. 29)` is the number of a convention.
fn could_be_a_name(words: &str) -> bool {
    words.starts_with(char::is_uppercase) && !words.contains(|letter: char| letter.is_ascii_digit()) && words.len() < 80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn separated(text: &str) -> (String, String, String) {
        let recommended = separate(text);
        (recommended.text, recommended.states.join(" "), recommended.unknown.join(" "))
    }

    #[test]
    fn states_at_the_end_leave_the_text() {
        for (text, left, states) in [
            ("Ratify the Covenant (Maldives) (Portugal);", "Ratify the Covenant", "MDV PRT"),
            ("Reduce statelessness (Iraq).", "Reduce statelessness", "IRQ"),
            ("Act (Venezuela (Bolivarian Republic of));", "Act", "VEN"),
            ("Ratify the Convention, 1930 (No. 29) (Philippines);", "Ratify the Convention, 1930 (No. 29)", "PHL"),
            ("Act (Djibouti, France and Sweden)", "Act", "DJI FRA SWE"),
            ("Act (Trinidad and Tobago)", "Act", "TTO"),
            ("Ratify the Convention (United Sates of America) (Spain);", "Ratify the Convention", "USA ESP"),
            ("Act (Bosnia and Herzegovina, France)", "Act", "BIH FRA"),
            ("Ratifier la Convention (Algérie et Togo) ;", "Ratifier la Convention", "DZA TGO"),
            ("批准《公约》（阿尔及利亚）（多哥）；", "批准《公约》", "DZA TGO"),
            ("Ратифицировать Конвенцию (Алжир, Того);", "Ратифицировать Конвенцию", "DZA TGO"),
            ("التصديق على الاتفاقية (الجزائر) (توغو)؛", "التصديق على الاتفاقية", "DZA TGO"),
        ] {
            assert_eq!(separated(text), (left.into(), states.into(), String::new()));
        }
    }

    #[test]
    fn states_of_a_merged_recommendation_are_gathered_and_its_text_stays_whole() {
        let text = "Complete ratification (Ukraine); Increase efforts towards ratification (Slovakia);";
        let left = "Complete ratification (Ukraine); Increase efforts towards ratification";
        assert_eq!(separated(text), (left.into(), "UKR SVK".into(), String::new()));
    }

    #[test]
    fn states_that_a_recommendation_speaks_of_do_not_recommend() {
        let text = "Protect refugees from countries at war (Yemen) and their children (France).";
        assert_eq!(separated(text).1, "FRA");
    }

    #[test]
    fn an_unknown_name_is_told_and_other_parentheses_are_left_alone() {
        assert_eq!(separated("Act (Ruritania);"), ("Act (Ruritania)".into(), String::new(), "Ruritania".into()));
        assert_eq!(separated("Act (France) (Ruritania);"), ("Act".into(), "FRA".into(), "Ruritania".into()));
        assert_eq!(separated("Ratify (No. 29)").2, "");
        assert_eq!(separated("Act ) on ( this (France)").1, "");
        assert_eq!(separated("(((((((é").0, "(((((((é");
    }
}
