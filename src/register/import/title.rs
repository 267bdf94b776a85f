//! What a matrix says of itself outside its table: the State, the cycle, the session, totals.

use super::Announced;
use super::cells::{cycle_of_session, number};
use super::docx::Document;
use crate::taxonomy::countries;

#[derive(Debug, Default, PartialEq)]
pub struct Title {
    pub country: Option<String>,
    pub cycle: Option<u8>,
    pub session: Option<u16>,
    pub announced: Option<Announced>,
}

/// The page headers come first; some States copy the table into a file of their own and write the title above it.
pub fn of(document: &Document) -> Title {
    let mut title = Title::default();
    for line in document.headers.iter().chain(&document.outside) {
        title.country = title.country.or_else(|| country(line).map(str::to_string));
        title.session = title.session.or_else(|| counted(line, &SESSION).and_then(|number| u16::try_from(number).ok()));
        title.cycle = title.cycle.or_else(|| counted(line, &CYCLE).and_then(|number| u8::try_from(number).ok()));
        title.announced = title.announced.or_else(|| announced(line));
    }
    title.cycle = title.cycle.or_else(|| title.session.and_then(cycle_of_session));
    title
}

const REVIEW_OF: [&str; 9] = [
    "UPR of ",
    "Universal Periodic Review of ",
    "EPU de ",
    "EPU du ",
    "EPU d’",
    "Examen périodique universel de ",
    "Examen periódico universal de ",
    "УПО: ",
    "الاستعراض الدوري الشامل: ",
];
/// `48th Session`, `48e session`, `48-я сессия`, `48º período de sesiones`.
const SESSION: [&str; 5] = ["session", "período", "periodo", "сессия", "届会议"];
const CYCLE: [&str; 4] = ["cycle", "ciclo", "цикл", "周期"];

/// In bytes; no country's formal name is nearly as long.
const LONGEST_NAME: usize = 300;

/// `UPR of Slovenia (4th Cycle …`: the longest part before a parenthesis that is a country's name.
fn country(line: &str) -> Option<&'static str> {
    if let Some((named, _)) = line.split_once("普遍定期审议") {
        return countries::find(named);
    }
    let (_, named) = REVIEW_OF.iter().find_map(|words| line.split_once(words))?;
    let named = named.get(..named.floor_char_boundary(LONGEST_NAME)).unwrap_or(named);
    let ends = named.match_indices(['(', '-', '–', ',', ':']).map(|(at, _)| at);
    ends.chain([named.len()]).rev().find_map(|end| countries::find(&named[..end]))
}

/// 48 in `48th Session`, 4 in `Fourth cycle`.
fn counted(line: &str, what: &[&str]) -> Option<u32> {
    const ORDINALS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
    let words: Vec<String> =
        line.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase).filter(|word| !word.is_empty()).collect();
    // Chinese puts no spaces between the number and the word: `第48届会议`.
    if let Some((number_before, _)) =
        words.iter().find_map(|word| what.iter().find_map(|what| word.split_once(what))).filter(|(before, _)| !before.is_empty())
    {
        return number(number_before);
    }
    let at = words.iter().position(|word| what.contains(&word.as_str()))?;
    // Russian has an ending of its own between them: `48-я сессия`.
    words[at.saturating_sub(2)..at].iter().rev().find_map(|before| {
        let spelt = ORDINALS.iter().position(|ordinal| ordinal == before).and_then(|position| u32::try_from(position + 1).ok());
        spelt.or_else(|| number(before))
    })
}

/// `254 recommendations: 217 supported, 37 noted`, and only if the sum is right.
fn announced(line: &str) -> Option<Announced> {
    let words: Vec<String> =
        line.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase).filter(|word| !word.is_empty()).collect();
    let before = |what: &str| words.windows(2).find(|pair| pair[1] == what).and_then(|pair| pair[0].parse::<u32>().ok());
    let totals =
        Announced { recommendations: before("recommendations")?, supported: before("supported")?, noted: before("noted")? };
    (totals.supported.checked_add(totals.noted) == Some(totals.recommendations)).then_some(totals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(line: &str) -> Title {
        of(&Document { headers: vec![line.to_string()], ..Document::default() })
    }

    #[test]
    fn state_cycle_and_session_are_read_from_the_page_header() {
        for (line, country, cycle, session) in [
            ("UPR of Slovenia (4th Cycle - 48th Session) Thematic list of recommendations Page 1", "SVN", 4, 48),
            ("UPR of Venezuela (Bolivarian Republic of) (2nd Cycle - 12th session)", "VEN", 2, 12),
            ("Universal Periodic Review of Timor-Leste (Third Cycle - 40th Session)", "TLS", 3, 40),
            ("UPR of Guinea-Bissau - 48th session", "GNB", 4, 48),
            ("EPU de la Slovénie (4e cycle - 48e session) Liste thématique des recommandations", "SVN", 4, 48),
            ("EPU de Eslovenia (4º ciclo - 48º período de sesiones)", "SVN", 4, 48),
            ("УПО: Словения (4-й цикл - 48-я сессия)", "SVN", 4, 48),
            ("斯洛文尼亚普遍定期审议（第4周期 - 第48届会议）", "SVN", 4, 48),
        ] {
            let title = titled(line);
            assert_eq!((title.country.as_deref(), title.cycle, title.session), (Some(country), Some(cycle), Some(session)));
        }
    }

    #[test]
    fn totals_are_believed_only_if_they_add_up() {
        let totals = Announced { recommendations: 254, supported: 217, noted: 37 };
        assert_eq!(titled("Of 254 recommendations, 217 supported and 37 noted").announced, Some(totals));
        assert_eq!(titled("Of 254 recommendations, 217 supported and 38 noted").announced, None);
    }
}
