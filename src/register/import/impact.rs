//! The table of recommendations of IMPACT OSS, which portals of some States were built on.

use csv::StringRecord;

use super::cells::{goal, items, paragraph, plain, response};
use super::row::{Headings, Row};
use super::states::{add, separate};
use super::tables::Table;
use super::{Format, ParsedRow, Refusal, RefusalReason, RefusedRow, Response};

pub struct Recommendations {
    headings: StringRecord,
    framework: Option<usize>,
    reference: usize,
    title: usize,
    description: Option<usize>,
    response: Option<usize>,
    level: Option<usize>,
    /// Short titles of categories: themes, groups and goals together.
    categories: Option<usize>,
}

impl Recommendations {
    /// Its lists of actions and indicators too, which are refused by name.
    pub fn is_one(headings: &Headings) -> bool {
        headings.at(&["frameworkid", "supportlevel"]).is_some() || other_list(headings).is_some()
    }

    pub fn of(headings: &Headings) -> Result<Recommendations, Refusal> {
        if let Some(list) = other_list(headings).filter(|_| headings.at(&["frameworkid", "supportlevel"]).is_none()) {
            return Err(list);
        }
        let needed =
            |column: &str, name: &str| headings.at(&[name]).ok_or_else(|| Refusal::MissingColumn { column: column.into() });
        Ok(Recommendations {
            framework: headings.at(&["frameworkid"]),
            reference: needed("reference", "reference")?,
            title: needed("title", "title")?,
            description: headings.at(&["description"]),
            response: headings.at(&["response"]),
            level: headings.at(&["supportlevel"]),
            categories: headings.at(&["categoryshorttitle"]),
            headings: headings.written(),
        })
    }

    /// 2 supported, 1 in part, 0 noted, none where the State has not answered.
    fn answer(&self, row: &Row) -> Result<Response, RefusedRow> {
        Ok(match row.cell(self.level) {
            "2" => Response::Supported,
            "1" => Response::SupportedInPart,
            "0" => Response::Noted,
            "" => response(row.cell(self.response)).unwrap_or_default(),
            word => return Err(row.refused(self.level, RefusalReason::UnknownResponse { word: plain(word) })),
        })
    }
}

/// Actions have outcomes and target dates, indicators are measured every so many months.
fn other_list(headings: &Headings) -> Option<Refusal> {
    headings
        .at(&["targetdate", "outcome", "indicatorsummary"])
        .map(|_| Refusal::ImpactActions)
        .or_else(|| headings.at(&["frequencymonths"]).map(|_| Refusal::ImpactIndicators))
}

impl Table for Recommendations {
    fn format(&self) -> Format {
        Format::Impact
    }

    fn read(&self, line: u32, cells: &StringRecord) -> Result<Option<ParsedRow>, RefusedRow> {
        let row = Row { line, headings: &self.headings, cells, text: self.title };
        if row.is_empty() {
            return Ok(None);
        }
        row.as_wide_as_its_headings()?;
        let reference = plain(row.cell(Some(self.reference)));
        if reference.is_empty() {
            return Err(row.refused(Some(self.reference), RefusalReason::NoReference));
        }
        let (title, description) = (plain(row.cell(Some(self.title))), plain(row.cell(self.description)));
        // Long texts stand in the description, with their beginning as the title.
        let begun = title.trim_end_matches(['…', '.', ' ']);
        let text = if description.starts_with(begun) { description } else { title };
        let said = separate(&text);
        if said.text.is_empty() {
            return Err(row.refused(Some(self.title), RefusalReason::NoText));
        }
        let (symbol, number) = place(&reference, row.cell(self.framework));
        let answered = plain(row.cell(self.response));
        let (mut themes, mut sdgs) = (Vec::new(), Vec::new());
        for category in items(row.cell(self.categories), ',') {
            match category.strip_prefix("SDG").and_then(goal) {
                Some(code) => add(&mut sdgs, &code),
                None => add(&mut themes, &category),
            }
        }
        Ok(Some(ParsedRow {
            line,
            symbol,
            paragraph: number,
            text: said.text,
            states: said.states,
            unknown_states: said.unknown,
            response: self.answer(&row)?,
            themes,
            sdgs,
            source_key: Some(format!("impact:{reference}")),
            source_detail: Some(("response".to_owned(), answered)).into_iter().filter(|(_, said)| !said.is_empty()).collect(),
            ..ParsedRow::default()
        }))
    }
}

/// `A/HRC/33/6 117.1` stands in that document; `117.1` alone in the list of its framework.
fn place(reference: &str, framework: &str) -> (String, String) {
    let symbol = reference.split([' ', ',', ';']).find(|word| word.matches('/').count() >= 2);
    let last = reference.rsplit([' ', ',', ';']).next().unwrap_or_default();
    let (number, rest) = paragraph(last);
    let number = if rest.is_empty() && !number.is_empty() { number } else { "" };
    let list = || format!("IMPACT {}", plain(framework)).trim_end().to_owned();
    (symbol.map_or_else(list, str::to_owned), number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_names_the_document_and_the_paragraph() {
        assert_eq!(place("A/HRC/33/6 117.1", "1"), ("A/HRC/33/6".into(), "117.1".into()));
        assert_eq!(place("117.1", "1"), ("IMPACT 1".into(), "117.1".into()));
        assert_eq!(place("REC-7", ""), ("IMPACT".into(), "".into()));
    }
}
