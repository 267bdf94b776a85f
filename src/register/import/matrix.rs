//! The thematic list of recommendations ("matrix") that OHCHR sends as a Word file, in its layouts of three cycles.

use std::collections::BTreeMap;

use super::cells::{goal, paragraph, plain, response, source_of_position};
use super::docx::{Cell, Document, Row};
use super::matrix_words::{Column, Section, column, language, section, theme_of_heading, without_source};
use super::merge::merge;
use super::refusal::excerpt;
use super::states::{add, separate};
use super::title::{self, Title};
use super::{Format, Kind, ParsedFile, ParsedRow, Refusal, RefusalReason, RefusedRow, Response};

/// Where the columns are. Their headings differ from cycle to cycle, the recommendation comes first in all.
struct Layout {
    recommendation: usize,
    position: usize,
    themes: Option<usize>,
    goals: Option<usize>,
    assessment: Option<usize>,
    headings: Vec<String>,
}

impl Layout {
    fn of(row: &Row) -> Option<Layout> {
        let columns: Vec<Option<Column>> = row.iter().map(|cell| column(&excerpt(&cell.text()))).collect();
        let at = |wanted: Column| columns.iter().position(|column| *column == Some(wanted));
        Some(Layout {
            recommendation: at(Column::Recommendation)?,
            position: at(Column::Position)?,
            themes: at(Column::Themes),
            goals: at(Column::Goals),
            assessment: at(Column::Assessment),
            headings: row.iter().map(Cell::text).collect(),
        })
    }
}

struct Reader {
    title: Title,
    /// The theme of the heading row above.
    theme: Option<String>,
    rows: Vec<ParsedRow>,
    refused: Vec<RefusedRow>,
}

pub fn read(document: &Document) -> Result<ParsedFile, Refusal> {
    let mut reader = Reader { title: title::of(document), theme: None, rows: Vec::new(), refused: Vec::new() };
    let mut layout: Option<Layout> = None;
    let mut line = 0;
    for table in &document.tables {
        let starts_anew = table.iter().any(|row| Layout::of(row).is_some());
        let goes_on = layout.as_ref().is_some_and(|layout| table.iter().any(|row| row.len() == layout.headings.len()));
        for row in table {
            line += 1;
            match (Layout::of(row), &layout) {
                (Some(found), _) => layout = Some(found),
                (None, Some(layout)) if starts_anew || goes_on => reader.row(row, layout, line),
                (None, _) => {}
            }
        }
    }
    Ok(reader.finish(&layout.ok_or(Refusal::NoTable)?))
}

impl Reader {
    fn row(&mut self, row: &Row, layout: &Layout, line: u32) {
        let words = row.iter().map(Cell::text).collect::<Vec<_>>().join(" ");
        if words.trim().is_empty() {
            return;
        }
        let heading = theme_of_heading(&words).map(plain).filter(|theme| !theme.is_empty());
        if heading.is_some() || (row.len() == 1 && paragraph(&words).0.is_empty()) {
            self.theme = heading;
            return;
        }
        let expected = layout.recommendation.max(layout.position) + 1;
        let read = if row.len() < expected {
            let reason = RefusalReason::CellCount { found: row.len() as u32, expected: layout.headings.len() as u32 };
            Err(refused(line, &layout.headings[layout.recommendation], reason, &words))
        } else {
            self.recommendation(row, layout, line)
        };
        match read {
            Ok(row) => self.rows.push(row),
            Err(refused) => self.refused.push(refused),
        }
    }

    fn recommendation(&self, row: &Row, layout: &Layout, line: u32) -> Result<ParsedRow, RefusedRow> {
        let words = row[layout.recommendation].text();
        let refused = |column: usize, reason| refused(line, &layout.headings[column], reason, &words);
        let (said, source) = without_source(&words);
        let (paragraph, text) = paragraph(said);
        let recommended = separate(text);
        if recommended.text.is_empty() {
            return Err(refused(layout.recommendation, RefusalReason::NoText));
        }
        let word = row[layout.position].text();
        let response = response(&word).ok_or_else(|| refused(layout.position, RefusalReason::UnknownResponse { word }))?;
        let (symbol, response_source) =
            source_of_position(source).map_or((String::new(), None), |(symbol, cited)| (symbol, Some(cited)));
        let mut filed = Filed { themes: self.theme.clone().into_iter().collect(), ..Filed::default() };
        for (column, section) in [(layout.themes, Section::Themes), (layout.goals, Section::Goals)] {
            if let Some((column, cell)) = column.and_then(|column| Some((column, row.get(column)?))) {
                filed.gather(cell, section).map_err(|word| refused(column, RefusalReason::UnknownGoal { word }))?;
            }
        }
        Ok(ParsedRow {
            line,
            key: String::new(),
            symbol,
            paragraph: paragraph.to_string(),
            kind: if response == Response::VoluntaryPledge { Kind::Pledge } else { Kind::Recommendation },
            text: recommended.text,
            country: self.title.country.clone(),
            states: recommended.states,
            unknown_states: recommended.unknown,
            response,
            response_source,
            themes: filed.themes,
            groups: filed.groups,
            sdgs: filed.goals,
            source_detail: assessment(row, layout),
            cycle: self.title.cycle,
            session: self.title.session,
            ..ParsedRow::default()
        })
    }

    /// A row that names no source belongs to the document of the others, if they agree on one.
    fn finish(mut self, layout: &Layout) -> ParsedFile {
        let mut symbols: Vec<String> = Vec::new();
        self.rows.iter().filter(|row| !row.symbol.is_empty()).for_each(|row| add(&mut symbols, &row.symbol));
        let mut rows = Vec::with_capacity(self.rows.len());
        for mut row in self.rows {
            if let ([only], true) = (symbols.as_slice(), row.symbol.is_empty()) {
                row.symbol.clone_from(only);
            }
            if row.symbol.is_empty() {
                let heading = &layout.headings[layout.recommendation];
                self.refused.push(refused(row.line, heading, RefusalReason::NoSymbol, &row.text));
            } else {
                rows.push(row);
            }
        }
        if let Some(lang) = language(&layout.headings[layout.recommendation]) {
            rows.iter_mut().for_each(|row| row.lang = lang.into());
        }
        self.refused.sort_by_key(|refused| refused.line);
        let file = ParsedFile::of_rows(Format::Matrix, merge(rows), self.refused);
        let Title { country, cycle, session, announced } = self.title;
        ParsedFile { country, cycle, session, announced, ..file }
    }
}

fn refused(line: u32, column: &str, reason: RefusalReason, words: &str) -> RefusedRow {
    RefusedRow { line, column: column.into(), reason, excerpt: excerpt(words), cells: vec![("text".into(), words.into())] }
}

/// The comment on the implementation, where the row has one.
fn assessment(row: &Row, layout: &Layout) -> BTreeMap<String, String> {
    let written = layout.assessment.and_then(|column| row.get(column)).map(Cell::text).filter(|text| !text.trim().is_empty());
    written.into_iter().map(|text| ("assessment".to_owned(), text)).collect()
}

/// The classifications of one row.
#[derive(Default)]
struct Filed {
    themes: Vec<String>,
    groups: Vec<String>,
    goals: Vec<String>,
}

impl Filed {
    /// A cell holds one list, or several under labels of their own. An unreadable goal is handed back.
    fn gather(&mut self, cell: &Cell, first: Section) -> Result<(), String> {
        let mut listed = first;
        for paragraph in &cell.paragraphs {
            let item = match section(paragraph) {
                Some((labelled, rest)) => {
                    listed = labelled;
                    rest
                }
                None => paragraph,
            };
            let item = plain(item.trim_start_matches(['-', '–', '•', '·', ' ']));
            if item.is_empty() {
                continue;
            }
            match listed {
                Section::Themes => add(&mut self.themes, &item),
                Section::Groups => add(&mut self.groups, &item),
                Section::Goals => add(&mut self.goals, &goal(&item).ok_or(item)?),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Document {
        let cell = |text: &&str| Cell { paragraphs: text.split('\n').map(str::to_string).collect() };
        let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        Document { tables: vec![rows], headers: vec!["UPR of Slovenia (2nd Cycle - 20th Session)".into()], ..Document::default() }
    }

    const HEADINGS: &[&str] =
        &["Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"];

    #[test]
    fn a_list_of_the_second_cycle_with_codes_is_read() {
        let document = table(&[
            HEADINGS,
            &["Theme: A12 Acceptance of international norms"],
            &[
                "115.1 Ratify the Convention (Niger);\nSource of Position: A/HRC/28/15/Add.1",
                "Supported",
                "A12 Acceptance of international norms\nB32 Racial discrimination\nAffected persons:\nG1 Members of minorities",
                "",
            ],
        ]);
        let file = read(&document).expect("a matrix");
        assert_eq!((file.country.as_deref(), file.cycle, file.session), (Some("SVN"), Some(2), Some(20)));
        let row = &file.rows[0];
        assert_eq!((row.symbol.as_str(), row.key.as_str(), row.line), ("A/HRC/28/15", "115.1", 3));
        assert_eq!(row.themes, ["A12 Acceptance of international norms", "B32 Racial discrimination"]);
        assert_eq!((row.groups.join(";"), row.states.join(";")), ("G1 Members of minorities".into(), "NER".into()));
    }

    #[test]
    fn a_list_in_another_language_is_read_and_its_comments_are_kept() {
        let mut document = table(&[
            &["Recomendación", "Posición", "Lista completa de temas", "Evaluación/Comentarios sobre el nivel de implementación"],
            &["Tema: Derecho a la salud"],
            &[
                "140.7 Ratificar el Protocolo (Maldivas) (Portugal);\nFuente de la posición: A/HRC/59/15/Add.1 - Párr. 3",
                "Aceptada",
                "- Derecho a la salud\nODS:\n- 3 - SALUD\nPersonas afectadas:\n- Mujeres",
                "La ley se aprobó en 2026.",
            ],
        ]);
        document.headers = vec!["EPU de Eslovenia (4º ciclo - 48º período de sesiones)".into()];
        let file = read(&document).expect("a matrix");
        let row = &file.rows[0];
        assert_eq!((row.text.as_str(), row.states.join(" ")), ("Ratificar el Protocolo", "MDV PRT".into()));
        assert_eq!((row.response, row.response_source.as_deref()), (Response::Supported, Some("A/HRC/59/15/Add.1, para. 3")));
        assert_eq!(
            (row.themes.join(";"), row.sdgs.join(" "), row.groups.join(";")),
            ("Derecho a la salud".into(), "3".into(), "Mujeres".into())
        );
        assert_eq!(row.source_detail["assessment"], "La ley se aprobó en 2026.");
        assert_eq!((file.country.as_deref(), file.session), (Some("SVN"), Some(48)));
    }

    #[test]
    fn a_row_that_cannot_be_read_is_named_and_the_others_are_kept() {
        let document = table(&[
            HEADINGS,
            &["1.1 Ratify (Niger);\nSource of Position: A/HRC/28/15", "Supported", "- Right to life", ""],
            &["1.2 Repeal (Niger);\nSource of Position: A/HRC/28/15", "Perhaps", "- Right to life", ""],
            &["1.3 Abolish (Niger);", "Noted", "- Right to life\nSDGs:\n- 21 - NOTHING", ""],
            &["1.4 Amend (Niger);"],
            &["1.5 Publish (Niger);", "Noted", "", ""],
        ]);
        let file = read(&document).expect("a matrix");
        let refused: Vec<(u32, &str)> = file.refused.iter().map(|row| (row.line, row.reason.key())).collect();
        let expected = [(3, "import-row-unknown-response"), (4, "import-row-unknown-goal"), (5, "import-row-cell-count")];
        assert_eq!(refused, expected);
        assert_eq!(
            file.rows.iter().map(|row| format!("{} {}", row.symbol, row.key)).collect::<Vec<_>>(),
            ["A/HRC/28/15 1.1", "A/HRC/28/15 1.5"]
        );
    }

    #[test]
    fn a_recommendation_under_two_headings_is_one() {
        let row: &[&str] = &["1.1 Ratify (Niger);\nSource of Position: A/HRC/28/15", "Supported", "", ""];
        let file = read(&table(&[HEADINGS, &["Theme: Right to life"], row, &["Theme: Torture"], row])).expect("a matrix");
        assert_eq!(file.rows.len(), 1);
        assert_eq!(file.rows[0].themes, ["Right to life", "Torture"]);
    }

    #[test]
    fn a_file_without_such_a_table_is_refused() {
        assert_eq!(read(&table(&[&["Name", "Address"]])), Err(Refusal::NoTable));
    }
}
