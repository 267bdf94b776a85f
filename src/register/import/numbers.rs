//! The number in front of a paragraph or of an item of a list.

pub enum Number {
    Plain(u32),
    /// Without a full stop behind it.
    Bare(u32),
    Dotted(u32, u32),
    Letter(char),
}

/// The number that a line begins with, and the rest: `140.7 Ratify`, `7. Ratify`, `(a) Ratify`. The Arabic text has
/// `140-7` and `7-`.
pub fn number(line: &str) -> Option<(Number, &str)> {
    if let Some(rest) = line.strip_prefix('(') {
        let (letter, rest) = rest.split_once(')')?;
        let letter = letter.parse().ok().filter(char::is_ascii_lowercase)?;
        return Some((Number::Letter(letter), rest.trim_start()));
    }
    let (first, rest) = digits(line)?;
    let Some(rest) = rest.strip_prefix(['.', '-', '．']) else {
        return rest.strip_prefix(' ').map(|rest| (Number::Bare(first), rest.trim_start()));
    };
    match digits(rest) {
        Some((second, rest)) => {
            let rest = rest.trim_start_matches(['.', '-']);
            rest.starts_with(' ').then(|| (Number::Dotted(first, second), rest.trim_start()))
        }
        None => rest.starts_with(' ').then(|| (Number::Plain(first), rest.trim_start())),
    }
}

/// Paragraph numbers have three digits at most.
fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    (1..=3).contains(&end).then(|| text[..end].parse().ok().map(|number| (number, &text[end..])))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_letters_are_told_from_numbers_in_the_text() {
        let of = |line| {
            number(line).map(|(number, rest)| match number {
                Number::Plain(number) => format!("{number} | {rest}"),
                Number::Bare(number) => format!("{number}! | {rest}"),
                Number::Dotted(first, second) => format!("{first}.{second} | {rest}"),
                Number::Letter(letter) => format!("{letter} | {rest}"),
            })
        };
        for (line, expected) in [
            ("140.7 Ratify", Some("140.7 | Ratify")),
            ("104.8. Abolish", Some("104.8 | Abolish")),
            ("81. The following", Some("81 | The following")),
            ("73 Take", Some("73! | Take")),
            ("(a) Ratify", Some("a | Ratify")),
            ("140-7 التصديق", Some("140.7 | التصديق")),
            ("2030. In", None),
            ("(Algeria) (Togo);", None),
            ("16.3", None),
        ] {
            assert_eq!(of(line).as_deref(), expected, "{line}");
        }
    }
}
