//! What a single cell says: plain text, a response, a number, a list, a goal, a symbol.

use chrono::{Days, NaiveDate};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Response;
use crate::text::fold;

/// One line with single spaces, without invisible characters.
pub fn plain(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|letter| !matches!(letter, '\u{AD}' | '\u{200B}' | '\u{FEFF}')));
    }
    if is_nfc(&line) { line } else { line.nfc().collect() }
}

/// Lower-case letters and digits only, to compare the words of column headings and positions.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words for a position, folded, in the six languages.
const RESPONSES: &[(Response, &[&str])] = &[
    (Response::UnderConsideration, &["", "underconsideration", "pending", "provisional", "tobeexamined", "alexamen", "enexamen"]),
    (
        Response::Supported,
        &[
            "supported",
            "accepted",
            "enjoysthesupport",
            "acceptee",
            "appuyee",
            "soutenue",
            "aceptada",
            "apoyada",
            "поддержана",
            "поддерживается",
            "принята",
            "支持",
            "接受",
            "获得支持",
            "مقبوله",
            "مويده",
            "حظيتبالتاييد",
            "تحظيبالتاييد",
        ],
    ),
    (
        Response::SupportedInPart,
        &[
            "supportednoted",
            "supportedinpart",
            "partiallysupported",
            "partlysupported",
            "acceptedinpart",
            "partiallyaccepted",
            "accepteeenpartie",
            "partiellementacceptee",
            "aceptadaparcialmente",
            "parcialmenteaceptada",
            "частичноподдержана",
            "частичнопринята",
            "部分支持",
            "部分接受",
            "مقبولهجزييا",
        ],
    ),
    (
        Response::Noted,
        &[
            "noted",
            "notee",
            "prisenote",
            "prisnote",
            "tomadanota",
            "setomanota",
            "anotada",
            "принятаксведению",
            "приняткосведению",
            "注意到",
            "احيطبهاعلما",
            "احيطعلمابها",
        ],
    ),
    (
        Response::NotSupported,
        &["notsupported", "notaccepted", "rejected", "rejetee", "rechazada", "отклонена", "不支持", "未接受", "拒绝", "مرفوضه"],
    ),
    (
        Response::VoluntaryPledge,
        &["voluntarypledge", "voluntarycommitment", "pledge", "engagementvolontaire", "compromisovoluntario", "自愿承诺"],
    ),
];

/// An empty position means that the State has not answered yet.
pub fn response(word: &str) -> Option<Response> {
    let word = squeezed(&fold(word));
    RESPONSES.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(response, _)| *response)
}

/// The first whole number: 48 in `48th Session` and in `48 - January 2025`.
pub fn number(word: &str) -> Option<u32> {
    let digits = word.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

/// Sessions 1 to 12 were the first cycle; each later one had fourteen.
pub fn cycle_of_session(session: u16) -> Option<u8> {
    match session {
        0 => None,
        1..=12 => Some(1),
        later => u8::try_from((later - 13) / 14 + 2).ok(),
    }
}

/// A list in one cell. A piece that begins in lower case belongs to the one before: UHRI has a theme `Children:
/// definition; general principles; protection`.
pub fn items(cell: &str, separator: char) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let mut rest_of_one = false;
    for piece in cell.split(separator).map(plain).filter(|piece| !piece.is_empty()) {
        let lower = piece.starts_with(char::is_lowercase);
        match items.last_mut() {
            Some(last) if lower && (rest_of_one || last.contains(": ")) => {
                last.extend([separator, ' ']);
                last.push_str(&piece);
                rest_of_one = true;
            }
            _ => {
                items.push(piece);
                rest_of_one = false;
            }
        }
    }
    items
}

/// A list whose items stand on lines of their own, each after a hyphen, as the Universal Human Rights Index writes it.
pub fn lines(cell: &str) -> Vec<String> {
    let without_hyphen = |line: &str| plain(line.trim_start().trim_start_matches(['-', '–', '•']));
    cell.lines().map(without_hyphen).filter(|item| !item.is_empty()).collect()
}

/// A day, as a spreadsheet counts them from 30 December 1899, or as ISO 8601 writes it, with or without a time.
pub fn date(cell: &str) -> Option<NaiveDate> {
    let cell = cell.trim();
    if let Ok(serial) = cell.parse::<f64>() {
        // Smaller numbers are years, or no dates at all.
        let days = (serial > 10_000.0 && serial < 1_000_000.0).then_some(serial as u64)?;
        return NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days));
    }
    NaiveDate::parse_from_str(cell.get(..10)?, "%Y-%m-%d").ok()
}

/// The code in front of a goal or target: `16` of `16 - PEACE, JUSTICE …`, `16.3` of `16.3 - Promote the rule of law`.
pub fn goal(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.').unwrap_or(text.len());
    let code = text[..end].trim_end_matches('.').to_ascii_lowercase();
    let (goal, target) = code.split_once('.').unwrap_or((&code, "1"));
    let goal_exists = goal.parse::<u8>().is_ok_and(|goal| (1..=17).contains(&goal));
    let is_target =
        target.parse::<u8>().is_ok_and(|target| (1..=19).contains(&target)) || matches!(target, "a" | "b" | "c" | "d");
    (goal_exists && is_target).then_some(code)
}

/// The code in front of a theme or group in the lists of the second cycle: `A12 Acceptance of international norms`.
pub fn code_of(theme: &str) -> Option<(&str, &str)> {
    let (code, label) = theme.split_once(' ')?;
    let (letter, digits) = code.split_at_checked(1)?;
    let is_code = letter.starts_with(|letter: char| letter.is_ascii_uppercase())
        && matches!(digits.len(), 1..=2)
        && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_code.then_some((code, label.trim_start_matches(['-', '–', ' '])))
}

/// `A/HRC/59/15/Add.1 - Para.3vv` as the document that was answered and where: `A/HRC/59/15` and
/// `A/HRC/59/15/Add.1, para. 3`.
pub fn source_of_position(source: &str) -> Option<(String, String)> {
    let (place, rest) = source.trim().split_once(char::is_whitespace).unwrap_or((source.trim(), ""));
    let place = place.trim_end_matches([',', ';', '.', ':', '-']);
    let parts: Vec<&str> = place.split('/').collect();
    if parts.len() < 3 || parts[0] != "A" || parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let symbol = place.rsplit_once("/Add.").map_or(place, |(document, _)| document);
    let cited = match number(rest) {
        Some(paragraph) => format!("{place}, para. {paragraph}"),
        None => place.to_string(),
    };
    Some((symbol.to_string(), cited))
}

/// The number in front of a recommendation, and the rest: `140.7` and `Ratify …`. A bare number must be followed
/// by a full stop or a parenthesis, for a text may begin with a year.
pub fn paragraph(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(text.len());
    let number = text[..end].trim_end_matches('.');
    let rest = &text[end..];
    let marked = number.contains('.') || number.len() < end || rest.starts_with(')');
    if number.starts_with(|letter: char| letter.is_ascii_digit()) && marked && !number.contains("..") {
        (number, rest.trim_start_matches([')', ' ', '-', '–']))
    } else {
        ("", text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_of_a_position_is_read_through_its_dirt() {
        for (written, symbol, cited) in [
            ("A/HRC/59/15/Add.1 - Para.3vv", "A/HRC/59/15", "A/HRC/59/15/Add.1, para. 3"),
            ("A/HRC/43/15 - Para 121 ", "A/HRC/43/15", "A/HRC/43/15, para. 121"),
            (" A/HRC/43/15/Add.1", "A/HRC/43/15", "A/HRC/43/15/Add.1"),
        ] {
            assert_eq!(source_of_position(written), Some((symbol.into(), cited.into())));
        }
        assert_eq!(source_of_position("Para.3"), None);
    }

    #[test]
    fn a_day_is_read_from_a_serial_number_and_from_iso() {
        let days = ["46078", "46125.4996282407", "2026-02-24T00:00:00", "2026-02-24", "2026", "soon", ""];
        let read = days.map(|cell| date(cell).map(|day| day.to_string()).unwrap_or_default());
        assert_eq!(read, ["2026-02-25", "2026-04-13", "2026-02-24", "2026-02-24", "", "", ""]);
    }

    #[test]
    fn a_paragraph_number_is_told_from_a_number_in_the_text() {
        assert_eq!(paragraph("140.7 Ratify"), ("140.7", "Ratify"));
        assert_eq!(paragraph("140.10. Ratify"), ("140.10", "Ratify"));
        assert_eq!(paragraph("67. Provide"), ("67", "Provide"));
        assert_eq!(paragraph("2030 Agenda goals"), ("", "2030 Agenda goals"));
        assert_eq!(paragraph("... and"), ("", "... and"));
    }

    #[test]
    fn a_theme_that_holds_the_separator_stays_whole() {
        let cell = "Civil society; Children: definition; general principles; protection; Right to health";
        assert_eq!(
            items(cell, ';'),
            ["Civil society", "Children: definition; general principles; protection", "Right to health"]
        );
        assert_eq!(items("girls; older persons; youth", ';'), ["girls", "older persons", "youth"]);
    }

    #[test]
    fn goals_targets_sessions_and_codes_are_read() {
        assert_eq!(goal("- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS").as_deref(), Some("16"));
        assert_eq!(goal("16.3 - Promote the rule of law").as_deref(), Some("16.3"));
        assert_eq!(goal("1.A - Mobilisation").as_deref(), Some("1.a"));
        assert_eq!((goal("18 - ?"), goal("none")), (None, None));
        assert_eq!((number("44 - November 2023"), number("none")), (Some(44), None));
        assert_eq!([1, 12, 13, 26, 27, 40, 41, 54].map(cycle_of_session), [1, 1, 2, 2, 3, 3, 4, 4].map(Some));
        assert_eq!(code_of("A12 Acceptance of international norms"), Some(("A12", "Acceptance of international norms")));
        assert_eq!(code_of("Women & girls"), None);
    }
}
