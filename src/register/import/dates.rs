//! The date that a title page gives, in the six languages.

use chrono::NaiveDate;

use crate::text::fold;

const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "enero", "января", "يناير"],
    &["february", "fevrier", "febrero", "февраля", "فبراير"],
    &["march", "mars", "marzo", "марта", "مارس"],
    &["april", "avril", "abril", "апреля", "ابريل"],
    &["may", "mai", "mayo", "мая", "مايو"],
    &["june", "juin", "junio", "июня", "يونيه"],
    &["july", "juillet", "julio", "июля", "يوليه"],
    &["august", "aout", "agosto", "августа", "اغسطس"],
    &["september", "septembre", "septiembre", "сентября", "سبتمبر"],
    &["october", "octobre", "octubre", "октября", "اكتوبر"],
    &["november", "novembre", "noviembre", "ноября", "نوفمبر"],
    &["december", "decembre", "diciembre", "декабря", "ديسمبر"],
];

/// `24 March 2025`, `24 de marzo de 2025`, `2025年3月24日`: the line's only date, or its last words. A period such as
/// `16 June–11 July 2025` is none.
pub fn find(line: &str) -> Option<NaiveDate> {
    let folded = fold(line);
    if folded.contains(['-', '–']) {
        return None;
    }
    if let Some((year, rest)) = folded.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        let day = rest.split_once('日')?.0;
        let year = year.get(year.len().checked_sub(4)?..)?;
        return NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    }
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "de");
    let words: Vec<&str> = words.collect();
    let month = words.iter().rposition(|word| month_of(word).is_some())?;
    // Arabic gives two names: `آذار/مارس`.
    let day = words[..month].iter().rev().find_map(|word| word.trim_end_matches("er").parse().ok())?;
    let year = words.get(month + 1)?.parse().ok().filter(|year| (1945..2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month_of(words[month])?, day)
}

fn month_of(word: &str) -> Option<u32> {
    MONTHS.iter().position(|names| names.contains(&word)).and_then(|place| u32::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_each_language() {
        let date = NaiveDate::from_ymd_opt(2025, 3, 24);
        for written in [
            "24 March 2025",
            "General Assembly Distr.: General 24 March 2025",
            "24 mars 2025",
            "24 de marzo de 2025",
            "24 марта 2025 года",
            "2025年3月24日",
            "24 آذار/مارس 2025",
        ] {
            assert_eq!(find(written), date, "{written}");
        }
        assert_eq!(find("1er mars 2025"), NaiveDate::from_ymd_opt(2025, 3, 1));
        assert_eq!((find("16 June–11 July 2025"), find("Fifty-ninth session"), find("2025年")), (None, None, None));
    }
}
