//! What changed from one wording to another, word by word.

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Above this many pairs of words the changed middle is shown as one replacement.
const MOST_PAIRS: usize = 4_000_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    Same(String),
    Removed(String),
    Added(String),
}

/// The pieces in reading order: `Same` and `Removed` together give the old text, `Same` and `Added` the new one.
pub fn word_diff(old: &str, new: &str) -> Vec<Difference> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_word_bounds().collect(), new.split_word_bounds().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(|(a, b)| a == b).count();

    let mut pieces = Vec::new();
    for word in &old[..start] {
        extend(&mut pieces, Difference::Same, word);
    }
    changed(&old[start..old.len() - end], &new[start..new.len() - end], &mut pieces);
    for word in &old[old.len() - end..] {
        extend(&mut pieces, Difference::Same, word);
    }
    pieces
}

fn changed(old: &[&str], new: &[&str], pieces: &mut Vec<Difference>) {
    let operations = match old.len().saturating_mul(new.len()) <= MOST_PAIRS {
        true => capture_diff_slices(Algorithm::Myers, old, new),
        false => vec![DiffOp::Replace { old_index: 0, old_len: old.len(), new_index: 0, new_len: new.len() }],
    };
    for operation in operations {
        let (kind, before, after) = operation.as_tag_tuple();
        if kind == DiffTag::Equal {
            old[before].iter().for_each(|word| extend(pieces, Difference::Same, word));
            continue;
        }
        old[before].iter().for_each(|word| extend(pieces, Difference::Removed, word));
        new[after].iter().for_each(|word| extend(pieces, Difference::Added, word));
    }
}

fn extend(pieces: &mut Vec<Difference>, kind: fn(String) -> Difference, word: &str) {
    let piece = kind(word.to_owned());
    match (pieces.last_mut(), &piece) {
        (Some(Difference::Same(text)), Difference::Same(_))
        | (Some(Difference::Removed(text)), Difference::Removed(_))
        | (Some(Difference::Added(text)), Difference::Added(_)) => text.push_str(word),
        _ => pieces.push(piece),
    }
}

#[cfg(test)]
mod tests {
    use super::Difference::{Added, Removed, Same};
    use super::*;

    #[test]
    fn a_changed_word_is_removed_and_added() {
        assert_eq!(
            word_diff("by the end of 2026.", "by the end of 2027."),
            [Same("by the end of ".into()), Removed("2026".into()), Added("2027".into()), Same(".".into())]
        );
        assert_eq!(word_diff("same", "same"), [Same("same".into())]);
        assert_eq!(word_diff("", "new"), [Added("new".into())]);
        assert_eq!(word_diff("", ""), []);
    }

    #[test]
    fn the_pieces_give_both_texts_again() {
        let pairs = [
            ("The ministry builds ten schools in two years", "The ministry repairs ten schools, in one year"),
            ("在两年内修建十所学校", "在一年内修缮十所学校和医院"),
            ("تبني الوزارة عشر مدارس", "ترمم الوزارة عشرين مدرسة"),
        ];
        for (old, new) in pairs {
            let pieces = word_diff(old, new);
            let read = |wanted: fn(&Difference) -> Option<&String>| pieces.iter().filter_map(wanted).cloned().collect::<String>();
            assert_eq!(read(|piece| if let Same(text) | Removed(text) = piece { Some(text) } else { None }), old);
            assert_eq!(read(|piece| if let Same(text) | Added(text) = piece { Some(text) } else { None }), new);
        }
    }

    #[test]
    fn very_long_texts_are_shown_as_one_replacement() {
        let (old, new) = ("old ".repeat(5000), "new ".repeat(5000));
        assert_eq!(word_diff(&old, &new).len(), 3);
    }
}
