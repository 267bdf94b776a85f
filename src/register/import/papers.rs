//! Which document of the United Nations a PDF or Word file is, and who reads it.

use super::docx::{self, Document};
use super::paper::Paper;
use super::title_page::{PaperKind, TitlePage};
use super::{Format, Held, ParsedFile, Refusal, matrix, observations, pdf, report};

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
        (_, kind) => Err(Refusal::OtherPaper { kind, symbol: title.symbol }),
    }
}
