//! Symbols of United Nations documents: what `CEDAW/C/SEN/CO/3-7` says of the document that bears it.

use std::fmt;

/// A symbol that is well formed; whether the United Nations ever gave it is not known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// As it is cited, without spaces.
    pub text: String,
    pub nature: Nature,
    /// The acronym of the treaty body, or `UPR`; nothing for what concerns no single mechanism.
    pub mechanism: Option<&'static str>,
    /// ISO 3166-1 alpha-3, as the symbol writes it.
    pub country: Option<String>,
    /// Of the body's sessions, or the year; a special session of the Human Rights Council is `S-33`.
    pub session: Option<String>,
    /// The periodic reports that are meant: 3 and 7 for the third to seventh, 6 and 6 for the sixth.
    pub cycle: Option<(u16, u16)>,
    /// `Add.1`, `Corr.2`, `Rev.1`, in the order of the symbol.
    pub amendments: Vec<String>,
}

/// What kind of document a symbol names (United Nations Editorial Manual, document symbols; the treaty bodies' own letters).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    SessionDocument,
    Resolution,
    Decision,
    Draft,
    ConferenceRoomPaper,
    NationalReport,
    Compilation,
    StakeholderSummary,
    StateReport,
    ConcludingObservations,
    ListOfIssues,
    ListOfIssuesPriorToReporting,
    RepliesToListOfIssues,
    FollowUp,
    GeneralComment,
    Views,
    SummaryRecord,
}

impl Nature {
    /// As locale keys name it.
    pub fn name(self) -> &'static str {
        match self {
            Nature::SessionDocument => "session-document",
            Nature::Resolution => "resolution",
            Nature::Decision => "decision",
            Nature::Draft => "draft",
            Nature::ConferenceRoomPaper => "conference-room-paper",
            Nature::NationalReport => "national-report",
            Nature::Compilation => "compilation",
            Nature::StakeholderSummary => "stakeholder-summary",
            Nature::StateReport => "state-report",
            Nature::ConcludingObservations => "concluding-observations",
            Nature::ListOfIssues => "list-of-issues",
            Nature::ListOfIssuesPriorToReporting => "list-of-issues-prior-to-reporting",
            Nature::RepliesToListOfIssues => "replies-to-list-of-issues",
            Nature::FollowUp => "follow-up",
            Nature::GeneralComment => "general-comment",
            Nature::Views => "views",
            Nature::SummaryRecord => "summary-record",
        }
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// The beginnings of the treaty bodies' symbols, with what stands for the body here.
const TREATY_BODIES: [(&[&str], &str); 10] = [
    (&["CERD", "C"], "CERD"),
    (&["CCPR", "C"], "CCPR"),
    (&["E", "C.12"], "CESCR"),
    (&["CEDAW", "C"], "CEDAW"),
    (&["CAT", "C"], "CAT"),
    (&["CAT", "OP"], "SPT"),
    (&["CRC", "C"], "CRC"),
    (&["CMW", "C"], "CMW"),
    (&["CRPD", "C"], "CRPD"),
    (&["CED", "C"], "CED"),
];

impl Symbol {
    pub fn parse(text: &str) -> Option<Symbol> {
        let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        if let Some(symbol) = legacy(&text) {
            return Some(symbol);
        }
        if let Some((first, second)) =
            ["-S/", "-E/"].iter().find_map(|joint| Some((text.find(joint)?, joint.len()))).map(|(at, _)| text.split_at(at))
        {
            Symbol::parse(&second[1..])?;
            return Symbol::parse(first).map(|symbol| Symbol { text: text.clone(), ..symbol });
        }
        let mut parts: Vec<&str> = text.split('/').collect();
        let mut amendments = Vec::new();
        while parts.len() > 2 && parts.last().is_some_and(|part| is_amendment(part)) {
            amendments.insert(0, parts.pop()?.to_owned());
        }
        let known = treaty_body(&parts).or_else(|| council(&parts)).or_else(|| principal(&parts))?;
        Some(Symbol { text: text.clone(), amendments, ..known })
    }

    /// The symbol of the document itself, of which this may be an addendum.
    pub fn without_amendments(&self) -> &str {
        let end = self.amendments.iter().fold(self.text.len(), |end, amendment| end - amendment.len() - 1);
        &self.text[..end]
    }

    /// Where the United Nations keep it in a language; their addresses write `ch` for Chinese.
    pub fn address(&self, lang: &str) -> String {
        address(&self.text, lang)
    }

    fn of(nature: Nature) -> Symbol {
        Symbol { text: String::new(), nature, mechanism: None, country: None, session: None, cycle: None, amendments: Vec::new() }
    }

    fn in_session(nature: Nature, session: &str) -> Symbol {
        Symbol { session: Some(session.to_owned()), ..Symbol::of(nature) }
    }
}

/// Where the United Nations keep the document of a symbol in a language.
pub fn address(symbol: &str, lang: &str) -> String {
    format!("https://docs.un.org/{}/{symbol}", if lang == "zh" { "ch" } else { lang })
}

/// `CEDAW/C/SEN/CO/3-7`, `CRC/C/OPAC/VUT/CO/1`, `CCPR/C/128/3`, `CRC/C/GC/25`, `CCPR/C/130/D/2728/2016`.
fn treaty_body(parts: &[&str]) -> Option<Symbol> {
    let (root, acronym) = TREATY_BODIES.iter().find(|(root, _)| parts.starts_with(root))?;
    let rest = match (&parts[root.len()..], *acronym) {
        ([protocol, rest @ ..], "CRC") if ["OPAC", "OPSC"].contains(protocol) => rest,
        (rest, _) => rest,
    };
    let of_state = |nature, country: &str, reports: &str| {
        Some(Symbol { country: Some(country.to_owned()), cycle: Some(span(reports)?), ..Symbol::of(nature) })
    };
    let symbol = match rest {
        [country, kind, reports] if is_country(country) => of_state(kind_of(kind)?, country, reports)?,
        [country, reports] if is_country(country) => of_state(Nature::StateReport, country, reports)?,
        ["GC", number] if is_number(number) => Symbol::of(Nature::GeneralComment),
        [record] if record.strip_prefix("SR.").is_some_and(is_number) => Symbol::of(Nature::SummaryRecord),
        [session, "D", number, year] if [session, number, year].iter().all(|part| is_number(part)) => {
            Symbol::in_session(Nature::Views, session)
        }
        [session, number] if is_number(session) && is_number(number) => Symbol::in_session(Nature::SessionDocument, session),
        _ => return None,
    };
    Some(Symbol { mechanism: Some(acronym), ..symbol })
}

fn kind_of(kind: &str) -> Option<Nature> {
    Some(match kind {
        "CO" => Nature::ConcludingObservations,
        "Q" => Nature::ListOfIssues,
        "QPR" => Nature::ListOfIssuesPriorToReporting,
        "RQ" => Nature::RepliesToListOfIssues,
        "FCO" => Nature::FollowUp,
        _ => return None,
    })
}

/// The Human Rights Council, its advisory committee, and the working group on the universal periodic review.
fn council(parts: &[&str]) -> Option<Symbol> {
    let rest = parts.strip_prefix(&["A", "HRC"])?;
    Some(match rest {
        ["WG.6", session, country, number] if is_number(session) && is_country(country) => {
            let nature = match *number {
                "1" => Nature::NationalReport,
                "2" => Nature::Compilation,
                "3" => Nature::StakeholderSummary,
                _ => return None,
            };
            let country = Some((*country).to_owned());
            Symbol { mechanism: Some("UPR"), country, ..Symbol::in_session(nature, session) }
        }
        ["RES", session, number] if is_session(session) && is_number(number) => Symbol::in_session(Nature::Resolution, session),
        ["DEC", session, number] if is_session(session) && is_number(number) => Symbol::in_session(Nature::Decision, session),
        ["AC", session, paper] if is_number(session) && is_numbered(paper, "CRP.") => {
            Symbol::in_session(Nature::ConferenceRoomPaper, session)
        }
        [session, paper] if is_session(session) && is_numbered(paper, "CRP.") => {
            Symbol::in_session(Nature::ConferenceRoomPaper, session)
        }
        [session, draft] if is_session(session) && is_numbered(draft, "L.") => Symbol::in_session(Nature::Draft, session),
        [session, number] if is_session(session) && is_number(number) => Symbol::in_session(Nature::SessionDocument, session),
        _ => return None,
    })
}

/// The General Assembly, the Security Council and the Economic and Social Council.
fn principal(parts: &[&str]) -> Option<Symbol> {
    let (organ, rest) = parts.split_first()?;
    if !["A", "S", "E"].contains(organ) {
        return None;
    }
    Some(match rest {
        ["RES", session, number] if is_session(session) && is_number(number) => Symbol::in_session(Nature::Resolution, session),
        ["DEC", session, number] if is_session(session) && is_number(number) => Symbol::in_session(Nature::Decision, session),
        ["RES", number] if legacy(number).is_some() => Symbol::of(Nature::Resolution),
        [session, draft] if is_session(session) && is_numbered(draft, "L.") => Symbol::in_session(Nature::Draft, session),
        [session, number] if is_session(session) && is_number(number) => Symbol::in_session(Nature::SessionDocument, session),
        _ => return None,
    })
}

/// Resolutions before 1976 carry the session in Roman figures: `926(X)`, `217(A)III`.
fn legacy(text: &str) -> Option<Symbol> {
    let (number, rest) = text.split_once('(')?;
    let (within, after) = rest.split_once(')')?;
    let roman = |part: &str| !part.is_empty() && part.chars().all(|letter| "IVXLC".contains(letter));
    let part = |part: &str| part.len() == 1 && part.chars().all(|letter| letter.is_ascii_uppercase());
    let session = match (within, after) {
        (within, "") if roman(within) => within,
        (within, after) if part(within) && roman(after) => after,
        _ => return None,
    };
    is_number(number).then(|| Symbol { text: text.to_owned(), ..Symbol::in_session(Nature::Resolution, session) })
}

fn is_number(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_numbered(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(is_number)
}

fn is_session(text: &str) -> bool {
    is_number(text.strip_prefix("S-").unwrap_or(text))
}

fn is_country(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_amendment(text: &str) -> bool {
    ["Add.", "Corr.", "Rev."].iter().any(|prefix| is_numbered(text, prefix))
}

fn span(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (is_number(first).then(|| first.parse().ok())??, is_number(last).then(|| last.parse().ok())??);
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_that_united_nations_documents_cite_are_understood() {
        for text in [
            "A/HRC/39/6",
            "A/HRC/40/7",
            "A/HRC/40/12",
            "A/HRC/39/9",
            "A/HRC/38/15",
            "A/HRC/36/5",
            "A/HRC/59/15/Add.1",
            "A/HRC/WG.6/48/SVN/1",
            "A/HRC/RES/54/28",
            "A/HRC/DEC/59/112",
            "A/HRC/AC/23/CRP.3",
            "A/HRC/S-33/1",
            "E/2023/62",
            "A/72/707-S/2018/43",
            "CCPR/C/128/3/Add.1",
            "CCPR/C/NZL/QPR/6",
            "CEDAW/C/NPL/CO/6",
            "CEDAW/C/NPL/CO/4-5/Add.1",
            "CEDAW/C/NPL/FCO/6",
            "CEDAW/C/NPL/RQ/7",
            "CEDAW/C/NPL/Q/7",
            "CEDAW/C/NPL/6",
            "CMW/C/ECU/CO/3",
            "CEDAW/C/BRB/CO/5-8",
            "CRC/C/OPAC/VUT/CO/1",
            "CEDAW/C/SEN/CO/3-7",
            "E/C.12/SVN/CO/3",
            "CRC/C/GC/25",
            "CCPR/C/130/D/2728/2016",
            "926(X)",
            "222(IX)",
            "304(IV)",
            "200(III)",
            "217(A)III",
            "926 (X)",
        ] {
            assert!(Symbol::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_symbol_is_refused() {
        for text in [
            "A/HRC//6",
            "CEDAW/C/XX/CO/3",
            "CRC/C/OPAC/VUT/CO/",
            "CRC/C/SVN/CO/7-5",
            "A/HRC/WG.6/48/SVN/4",
            "and/or",
            "A/B",
            "",
            "CEDAW/C/sen/CO/3",
            "A/HRC/39/6/",
            "47(g)",
            "A/HRC/59/15/Add.x",
        ] {
            assert_eq!(Symbol::parse(text), None, "{text}");
        }
    }

    #[test]
    fn body_state_kind_and_cycle_are_read() {
        let symbol = Symbol::parse("CEDAW/C/SEN/CO/3-7").expect("a symbol");
        assert_eq!((symbol.mechanism, symbol.country.as_deref(), symbol.cycle), (Some("CEDAW"), Some("SEN"), Some((3, 7))));
        assert_eq!(symbol.nature, Nature::ConcludingObservations);
        assert_eq!(symbol.address("zh"), "https://docs.un.org/ch/CEDAW/C/SEN/CO/3-7");
        let addendum = Symbol::parse("A/HRC/59/15/Add.1").expect("a symbol");
        assert_eq!((addendum.without_amendments(), addendum.session.as_deref()), ("A/HRC/59/15", Some("59")));
        let protocol = Symbol::parse("CRC/C/OPAC/VUT/CO/1").expect("a symbol");
        assert_eq!((protocol.mechanism, protocol.country.as_deref()), (Some("CRC"), Some("VUT")));
        let review = Symbol::parse("A/HRC/WG.6/48/SVN/3").expect("a symbol");
        assert_eq!((review.mechanism, review.nature), (Some("UPR"), Nature::StakeholderSummary));
    }
}
