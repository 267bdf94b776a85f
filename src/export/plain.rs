//! Plain text: what may stand in a file that other programs open.

use std::borrow::Cow;

/// The text without control characters and without marks that turn the direction of what follows,
/// with `\n` as its only line end. What is left may stand in XML 1.0.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(lines.chars().filter(|character| stays(*character)).collect())
}

fn stays(character: char) -> bool {
    match character {
        '\t' | '\n' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => !character.is_control(),
    }
}

/// The text so that no spreadsheet program takes it for a formula (OWASP ASVS 5.0, 1.2.10): an apostrophe goes
/// before whatever would begin one.
///
/// Where the list separator of the reader's country is a semicolon, a file with commas is cut at the semicolons and
/// line ends within a text; so what follows those is looked at too, more leniently since lists begin with a dash.
pub fn text_that_is_no_formula(text: &str) -> Cow<'_, str> {
    if !text.contains(is_trigger) && !text.starts_with(is_hidden_trigger) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 1);
    for (index, piece) in text.split_inclusive([';', '\n', '\r', '\t']).enumerate() {
        let formula = if index == 0 { begins_a_formula(piece) } else { runs_as_formula(piece) };
        if formula {
            safe.push('\'');
        }
        safe.push_str(piece);
    }
    if safe.len() == text.len() { Cow::Borrowed(text) } else { Cow::Owned(safe) }
}

fn begins_a_formula(piece: &str) -> bool {
    piece.starts_with(is_hidden_trigger) || first_seen(piece).is_some_and(is_trigger)
}

/// A dash or a plus within a text is a list's, unless something is called after it.
fn runs_as_formula(piece: &str) -> bool {
    match first_seen(piece) {
        Some('=' | '@' | '＝' | '＠') => true,
        Some('+' | '-' | '＋' | '－') => piece.contains(['(', '|', '!', '（']),
        _ => false,
    }
}

/// The first character that is neither a space nor invisible; a quotation mark is taken off by the reading program.
fn first_seen(piece: &str) -> Option<char> {
    piece.chars().find(|character| {
        !character.is_whitespace()
            && !character.is_control()
            && !matches!(
                character,
                '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            )
    })
}

fn is_trigger(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

fn is_hidden_trigger(character: char) -> bool {
    matches!(character, '\t' | '\r' | '\n' | '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_begin_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+49 30", "-5", "@SUM(A1)", "\tx", "\rx", "\0x", "  =1", "\u{feff}=1", "＝1", "\u{200f}＠x"] {
            assert_eq!(text_that_is_no_formula(text), format!("'{text}"));
        }
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["", "a=b", "الفقرة 5-6", "me@example.org", "Three things:\n- one; - two\n+ three", "'quoted'"] {
            assert_eq!(text_that_is_no_formula(text), text);
        }
    }

    #[test]
    fn a_formula_behind_a_semicolon_or_line_end_is_stopped_too() {
        assert_eq!(text_that_is_no_formula("a; =1;b"), "a;' =1;b");
        assert_eq!(text_that_is_no_formula("a\n-HYPERLINK(\"x\")"), "a\n'-HYPERLINK(\"x\")");
    }

    #[test]
    fn control_characters_and_turning_marks_are_dropped() {
        assert_eq!(plain("a\u{0}b\u{1b}c\u{202e}d\u{2068}e\u{ffff}"), "abcde");
        assert_eq!(plain("a\r\nb\rc\td"), "a\nb\nc\td");
        assert!(matches!(plain("unchanged"), Cow::Borrowed(_)));
    }
}
