//! What a document says of itself on its first page: what it is, its symbol, its State, its session and its date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates;
use super::heading;
use super::paper::Paper;
use super::phrases::{self, letters, occurs};
use crate::taxonomy::countries;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperKind {
    WorkingGroupReport,
    ConcludingObservations,
    /// The views of the State on a working-group report.
    Addendum,
    NationalReport,
    Compilation,
    StakeholderSummary,
    Decision,
    AdvanceQuestions,
    ListOfIssues,
    Replies,
    FollowUp,
    /// A State's report to a treaty body.
    StateReport,
    #[default]
    Unknown,
}

impl PaperKind {
    /// Of the words that say what it is and what to import in its place.
    pub fn key(self) -> &'static str {
        match self {
            PaperKind::WorkingGroupReport => "import-paper-report",
            PaperKind::ConcludingObservations => "import-paper-observations",
            PaperKind::Addendum => "import-paper-addendum",
            PaperKind::NationalReport => "import-paper-national-report",
            PaperKind::Compilation => "import-paper-compilation",
            PaperKind::StakeholderSummary => "import-paper-stakeholder-summary",
            PaperKind::Decision => "import-paper-decision",
            PaperKind::AdvanceQuestions => "import-paper-advance-questions",
            PaperKind::ListOfIssues => "import-paper-list-of-issues",
            PaperKind::Replies => "import-paper-replies",
            PaperKind::FollowUp => "import-paper-follow-up",
            PaperKind::StateReport => "import-paper-state-report",
            PaperKind::Unknown => "import-paper-unknown",
        }
    }

    /// What it is kept as; nothing where recommendations stand in it, or where nobody knows what it is.
    pub fn kept_as(self) -> Option<&'static str> {
        Some(match self {
            PaperKind::WorkingGroupReport | PaperKind::ConcludingObservations | PaperKind::Unknown => return None,
            PaperKind::Addendum => "addendum",
            PaperKind::NationalReport => "national_report",
            PaperKind::Compilation => "compilation",
            PaperKind::StakeholderSummary => "stakeholder_summary",
            PaperKind::Decision => "decision",
            PaperKind::AdvanceQuestions => "advance_questions",
            PaperKind::ListOfIssues => "list_of_issues",
            PaperKind::Replies => "replies",
            PaperKind::FollowUp => "follow_up",
            PaperKind::StateReport => "state_report",
        })
    }
}

#[derive(Debug)]
pub struct TitlePage {
    pub kind: PaperKind,
    /// Empty where it bears none.
    pub symbol: String,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// Of the Working Group on the Universal Periodic Review.
    pub session: Option<u16>,
    pub lang: Option<&'static str>,
    pub published_on: Option<NaiveDate>,
    /// Its headline, with the State; empty where none was found.
    pub title: String,
    /// Other documents that it speaks of.
    pub cites: Vec<String>,
}

impl TitlePage {
    pub fn of(paper: &Paper) -> TitlePage {
        let symbol = symbols(&whole_mastheads(&paper.front)).into_iter().next().unwrap_or_default();
        let title = letters(&paper.front.join(" "));
        let report = occurs(&title, phrases::WORKING_GROUP_REPORT);
        let observations = occurs(&title, phrases::CONCLUDING_OBSERVATIONS);
        let questions = occurs(&title, phrases::ADVANCE_QUESTIONS);
        let kind = match kind_of(&symbol) {
            Some(PaperKind::WorkingGroupReport) | None if report.is_some() => PaperKind::WorkingGroupReport,
            None | Some(PaperKind::WorkingGroupReport) if questions.is_some() => PaperKind::AdvanceQuestions,
            Some(PaperKind::WorkingGroupReport) | None => PaperKind::Unknown,
            Some(kind) => kind,
        };
        let review = paper.lines.iter().map(|line| &line.text).chain(&paper.notes).find_map(|line| review(line));
        let asks = |line: &&String| occurs(&letters(line), phrases::ADVANCE_QUESTIONS).is_some();
        let asked = || paper.front.iter().filter(asks).find_map(|line| heading::country_in(line));
        let named = || asked().or_else(|| paper.front.iter().find_map(|line| heading::country(line))).map(str::to_string);
        TitlePage {
            kind,
            country: country_of(&symbol).or_else(|| review.as_ref().map(|(country, _)| country.clone())).or_else(named),
            session: review.map(|(_, session)| session),
            lang: report.or(observations).or_else(|| occurs(&title, phrases::MASTHEAD)),
            published_on: paper.front.iter().find_map(|line| dates::find(line)),
            title: heading::of(paper),
            cites: cited(paper, &symbol),
            symbol,
        }
    }
}

/// So many of the documents that a paper speaks of are enough to find the review that it belongs to.
const CITED: usize = 100;

fn cited(paper: &Paper, own: &str) -> Vec<String> {
    let texts = paper.lines.iter().map(|line| &line.text).chain(&paper.notes);
    let mut cited: Vec<String> = Vec::new();
    for symbol in texts.flat_map(|text| symbols(text)) {
        if cited.len() < CITED && symbol != own && !cited.contains(&symbol) {
            cited.push(symbol);
        }
    }
    cited
}

/// The first letter of a symbol is set so large in some mastheads that the rest stands on a line of its own.
fn whole_mastheads(front: &[String]) -> String {
    front.join("\n").replace("\n/", "/")
}

/// The symbols of documents in a text.
pub fn symbols(text: &str) -> Vec<String> {
    const ROOTS: [&str; 11] =
        ["A/HRC/", "CERD/C/", "CCPR/C/", "E/C.12/", "CEDAW/C/", "CAT/C/", "CAT/OP/", "CRC/C/", "CMW/C/", "CRPD/C/", "CED/C/"];
    let marks = |letter: char| !letter.is_ascii_alphanumeric();
    let words = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ',' | ';' | '*' | '（' | '）'));
    let words = words.map(|word| word.trim_matches(marks));
    words.filter(|word| ROOTS.iter().any(|root| word.starts_with(root) && word.len() > root.len())).map(str::to_string).collect()
}

/// By the symbol alone. A document of the Human Rights Council may be a working group's report.
fn kind_of(symbol: &str) -> Option<PaperKind> {
    let parts: Vec<&str> = symbol.split('/').collect();
    Some(match parts.as_slice() {
        ["A", "HRC", "DEC" | "RES", ..] => PaperKind::Decision,
        ["A", "HRC", "WG.6", _, _, "1", ..] => PaperKind::NationalReport,
        ["A", "HRC", "WG.6", _, _, "2", ..] => PaperKind::Compilation,
        ["A", "HRC", "WG.6", _, _, "3", ..] => PaperKind::StakeholderSummary,
        ["A", "HRC", _, _, addition] if addition.starts_with("Add.") => PaperKind::Addendum,
        ["A", "HRC", ..] => PaperKind::WorkingGroupReport,
        [_, _, rest @ ..] if rest.contains(&"CO") => PaperKind::ConcludingObservations,
        [_, _, rest @ ..] if rest.contains(&"Q") || rest.contains(&"QPR") => PaperKind::ListOfIssues,
        [_, _, rest @ ..] if rest.contains(&"RQ") => PaperKind::Replies,
        [_, _, rest @ ..] if rest.contains(&"FCO") => PaperKind::FollowUp,
        [_, _, rest @ ..] if rest.iter().any(|part| countries::known(part).is_some()) => PaperKind::StateReport,
        _ => return None,
    })
}

/// The State in the symbol of a treaty body's document.
fn country_of(symbol: &str) -> Option<String> {
    symbol.split('/').filter(|part| part.len() == 3).find_map(countries::known).map(str::to_string)
}

/// The State and the session of the Working Group, from the symbols of the documents that were before it:
/// `A/HRC/WG.6/48/SVN/1`.
fn review(line: &str) -> Option<(String, u16)> {
    symbols(line).iter().find_map(|symbol| {
        let mut parts = symbol.strip_prefix("A/HRC/WG.6/")?.split('/');
        let session = parts.next()?.parse().ok()?;
        Some((countries::known(parts.next()?)?.to_string(), session))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_tells_the_kind_of_a_document() {
        for (symbol, kind) in [
            ("A/HRC/59/15", PaperKind::WorkingGroupReport),
            ("A/HRC/43/15/Add.1", PaperKind::Addendum),
            ("A/HRC/WG.6/48/SVN/1", PaperKind::NationalReport),
            ("A/HRC/WG.6/48/SVN/2", PaperKind::Compilation),
            ("A/HRC/WG.6/48/SVN/3", PaperKind::StakeholderSummary),
            ("A/HRC/DEC/59/112", PaperKind::Decision),
            ("CEDAW/C/SEN/CO/3-7", PaperKind::ConcludingObservations),
            ("E/C.12/SVN/CO/2", PaperKind::ConcludingObservations),
            ("CRC/C/OPAC/VUT/CO/1", PaperKind::ConcludingObservations),
            ("CCPR/C/NZL/QPR/6", PaperKind::ListOfIssues),
            ("CEDAW/C/NPL/RQ/7", PaperKind::Replies),
            ("CEDAW/C/NPL/FCO/6", PaperKind::FollowUp),
            ("CEDAW/C/NPL/6", PaperKind::StateReport),
        ] {
            assert_eq!(kind_of(symbol), Some(kind), "{symbol}");
        }
        assert_eq!(symbols("issued as (A/HRC/WG.6/5/NZL/1); A/HRC/10/82/Add.1.").len(), 2);
        assert_eq!(review("1 A/HRC/WG.6/48/SVN/1."), Some(("SVN".into(), 48)));
    }
}
