//! Which document of the United Nations a PDF or Word file is, and who reads it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cells::cycle_of_session;
use super::docx::{self, Document};
use super::paper::Paper;
use super::title_page::{PaperKind, TitlePage};
use super::{Format, Held, ParsedFile, Refusal, matrix, observations, pdf, report};

/// A document of the United Nations that is kept as it is: what its title page says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherPaper {
    pub kind: PaperKind,
    /// Empty where it bears none, as advance questions do.
    pub symbol: String,
    /// ISO 3166-1 alpha-3 of the State that it is about.
    pub country: Option<String>,
    pub cycle: Option<u8>,
    pub session: Option<u16>,
    pub lang: Option<String>,
    pub published_on: Option<NaiveDate>,
    pub title: String,
    pub cites: Vec<String>,
}

pub fn read(bytes: &[u8], held: Held, format: Format) -> Result<ParsedFile, Refusal> {
    match (held, format) {
        (Held::Pdf, Format::Matrix) => Err(Refusal::NotDocx),
        (Held::Pdf, _) => {
            let paper = Paper::of_pages(&pdf::read(bytes)?);
            if paper.is_right_to_left() {
                return Err(Refusal::RightToLeftPdf);
            }
            of_paper(&paper, format)
        }
        _ => of_word(&docx::read(bytes)?, format),
    }
}

/// A matrix is a table; what has none of its kind may be one of the documents themselves.
fn of_word(document: &Document, format: Format) -> Result<ParsedFile, Refusal> {
    match (format, matrix::read(document)) {
        (Format::Auto, Err(Refusal::NoTable)) | (Format::Report | Format::Observations, _) => {
            of_paper(&Paper::of_word(document), format)
        }
        (_, read) => read,
    }
}

fn of_paper(paper: &Paper, format: Format) -> Result<ParsedFile, Refusal> {
    let title = TitlePage::of(paper);
    match (format, title.kind) {
        (Format::Auto | Format::Report, PaperKind::WorkingGroupReport) => report::read(paper, &title),
        (Format::Auto | Format::Observations, PaperKind::ConcludingObservations) => observations::read(paper, &title),
        (Format::Auto, kind) if kind.kept_as().is_some() => Ok(kept(title)),
        (_, kind) => Err(Refusal::OtherPaper { kind, symbol: title.symbol }),
    }
}

/// It makes no recommendations, and is kept as it is.
fn kept(title: TitlePage) -> ParsedFile {
    let cycle = title.session.and_then(cycle_of_session).or_else(|| cycle_of_outcome(&title.symbol));
    let paper = OtherPaper {
        kind: title.kind,
        symbol: title.symbol,
        country: title.country.clone(),
        cycle,
        session: title.session,
        lang: title.lang.map(str::to_owned),
        published_on: title.published_on,
        title: title.title,
        cites: title.cites,
    };
    let file = ParsedFile::of_rows(Format::Paper, Vec::new(), Vec::new());
    ParsedFile { country: title.country, cycle, session: title.session, paper: Some(paper), ..file }
}

/// An outcome bears the number of the session of the Human Rights Council that adopts it, some months after the review.
/// The 13th, 27th and 41st sessions of the Working Group, which began a cycle, were adopted by its 21st, 36th and 52nd.
fn cycle_of_outcome(symbol: &str) -> Option<u8> {
    let session = symbol.strip_prefix("A/HRC/")?;
    let session = session.strip_prefix("DEC/").unwrap_or(session);
    match session.split('/').next()?.parse::<u16>().ok()? {
        8..=20 => Some(1),
        21..=35 => Some(2),
        36..=51 => Some(3),
        52..=65 => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::cycle_of_outcome;

    #[test]
    fn the_session_that_adopts_an_outcome_tells_the_cycle() {
        let symbols = ["A/HRC/10/82/Add.1", "A/HRC/25/11/Add.1", "A/HRC/43/15/Add.1", "A/HRC/DEC/59/112", "CEDAW/C/SVN/CO/6"];
        assert_eq!(symbols.map(cycle_of_outcome), [Some(1), Some(2), Some(3), Some(4), None]);
    }
}
