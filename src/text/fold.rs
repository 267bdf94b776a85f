//! One form of a text for its search column, in which spelling variants are the same.

use unicode_normalization::UnicodeNormalization;

const BREVE: char = '\u{306}';

/// Lower case without diacritics, Arabic letters and typographic signs unified, white space squeezed.
pub fn fold(text: &str) -> String {
    if text.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
        return text.to_ascii_lowercase(); // Most words of most texts.
    }
    let mut before = ' ';
    let letters = text.nfkd().flat_map(char::to_lowercase).filter(move |&letter| {
        // Russian й is a letter of its own and not an и with a mark.
        let kept = !is_dropped(letter) || (letter == BREVE && before == 'и');
        before = letter;
        kept
    });
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in letters.nfc() {
        if letter.is_whitespace() {
            gap = !folded.is_empty();
            continue;
        }
        if gap {
            folded.push(' ');
            gap = false;
        }
        match spelled_out(letter) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(unified(letter)),
        }
    }
    folded
}

/// Diacritics, Arabic vowel signs and tatweel, and marks without width.
fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// The letters that normalising does not take apart.
fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

fn unified(letter: char) -> char {
    match letter {
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        '٫' => '.',
        '٠'..='٩' => ascii_digit(letter, '٠'),
        '۰'..='۹' => ascii_digit(letter, '۰'),
        'ø' => 'o',
        'đ' | 'ð' => 'd',
        'ł' => 'l',
        'ı' => 'i',
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》' => '"',
        '‹' | '›' => '\'',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        '،' | '、' => ',',
        '؛' => ';',
        '؟' => '?',
        '。' => '.',
        other => other,
    }
}

fn ascii_digit(digit: char, zero: char) -> char {
    char::from(b'0' + (digit as u32 - zero as u32) as u8)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_case_make_no_difference() {
        assert_eq!(fold("Égalité  DES\tChances\n"), "egalite des chances");
        assert_eq!(fold("Niñez, ÓRGANO"), "ninez, organo");
        assert_eq!(fold("Straße, cœur"), "strasse, coeur");
    }

    #[test]
    fn arabic_letter_forms_are_one() {
        assert_eq!(fold("أَإآٱ"), "اااا");
        assert_eq!(fold("حُقوق المـــرأة"), "حقوق المراه");
        assert_eq!(fold("على المستوى ١٢٣ ۴ ٥٫٦"), "علي المستوي 123 4 5.6");
    }

    #[test]
    fn russian_yo_is_ye_but_short_i_stays() {
        assert_eq!(fold("Ребёнок, КАЖДЫЙ"), "ребенок, каждый");
        assert_eq!(fold("\u{438}\u{306}"), "й");
    }

    #[test]
    fn typographic_signs_become_plain_ones() {
        assert_eq!(fold("«l’État» — “law”…"), "\"l'etat\" - \"law\"...");
        assert_eq!(fold("２０３０年，《公约》。"), "2030年,\"公约\".");
    }

    #[test]
    fn nothing_stays_nothing_and_folding_twice_changes_nothing() {
        assert_eq!(fold(" \u{200b}\n"), "");
        let once = fold("Ёлка Œuvre أُمّة 한국 が");
        assert_eq!(fold(&once), once);
    }
}
