//! How long a text is for the people who read it, and its beginning.

use unicode_segmentation::UnicodeSegmentation;

/// The number of characters as people count them: an accent or a joined emoji is not one more.
pub fn characters(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The beginning of a text in one line of at most so many characters, cut between words and ended with "…".
pub fn excerpt(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if characters(&line) <= most {
        return line;
    }
    let Some((room, _)) = line.grapheme_indices(true).nth(most.saturating_sub(1)) else {
        return String::new();
    };
    let cut = line.split_word_bound_indices().map(|(start, _)| start).take_while(|start| *start <= room).last();
    let beginning = line[..cut.unwrap_or(0)].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    // A first word that is longer than the room is cut where the room ends.
    let kept = if beginning.is_empty() { &line[..room] } else { beginning };
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::{characters, excerpt};

    #[test]
    fn characters_are_those_people_see() {
        assert_eq!(characters("e\u{301}te\u{301}"), 3);
        assert_eq!(characters("👩‍👩‍👧 👍🏽"), 3);
        assert_eq!(characters("人权"), 2);
    }

    #[test]
    fn an_excerpt_ends_between_words() {
        assert_eq!(excerpt("Ratify the Convention", 21), "Ratify the Convention");
        assert_eq!(excerpt("Ratify the Convention", 20), "Ratify the…");
        assert_eq!(excerpt("Ratify, then  report\nback", 9), "Ratify…");
        assert_eq!(excerpt("批准该公约并提交报告", 5), "批准该公…");
    }

    #[test]
    fn an_excerpt_is_never_longer_than_asked() {
        assert_eq!(excerpt("Incomprehensibilities", 6), "Incom…");
        assert_eq!(excerpt("", 6), "");
        for most in 1..40 {
            assert!(characters(&excerpt("La Convention relative aux droits de l’enfant", most)) <= most);
        }
    }
}
