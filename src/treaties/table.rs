//! The table in which a coordinator may hand in all treaties at once.

use csv::StringRecord;

use super::forms::StandingForm;
use super::list;
use super::model::Standing;
use crate::i18n::Lang;
use crate::web::Field;

pub const COLUMNS: [&str; 9] = [
    "treaty",
    "signed_on",
    "consent",
    "consented_on",
    "communications",
    "inquiry",
    "report_due_on",
    "report_submitted_on",
    "reviewed_on",
];

/// What is wrong, and where: the heading row is line 1.
#[derive(Debug, PartialEq)]
pub struct Wrong {
    pub line: u64,
    pub column: String,
    pub key: &'static str,
    pub found: String,
}

/// All rows, or everything that is wrong with them. A row without any value is left out: nothing is known of it.
pub fn read(bytes: &[u8]) -> Result<Vec<Standing>, Vec<Wrong>> {
    let wrong = |line, column: &str, key, found: &str| Wrong { line, column: column.into(), key, found: found.into() };
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(bytes);
    let headings = reader.headers().cloned().unwrap_or_default();
    if !headings.iter().any(|heading| heading == "treaty") {
        return Err(vec![wrong(1, "treaty", "treaty-table-no-column", "")]);
    }
    let (mut standings, mut problems) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let Ok(record) = record else {
            return Err(vec![wrong(0, "", "treaty-table-not-csv", "")]);
        };
        let line = record.position().map_or(0, |position| position.line());
        let cell = |name: &str| cell(&headings, &record, name);
        if COLUMNS[1..].iter().all(|column| cell(column).is_empty()) {
            continue;
        }
        let Some(treaty) = list::find(cell("treaty")) else {
            problems.push(wrong(line, "treaty", "treaty-table-unknown", cell("treaty")));
            continue;
        };
        match StandingForm::read(|name| Field::from(cell(name))).check(treaty) {
            Ok(standing) => standings.push(standing),
            Err(form) => problems.extend(
                form.fields().into_iter().filter_map(|(column, field)| Some(wrong(line, column, field.error?.key, &field.value))),
            ),
        }
    }
    if standings.is_empty() && problems.is_empty() {
        problems.push(wrong(1, "", "treaty-table-nothing", ""));
    }
    if problems.is_empty() { Ok(standings) } else { Err(problems) }
}

fn cell<'r>(headings: &StringRecord, record: &'r StringRecord, name: &str) -> &'r str {
    headings.iter().position(|heading| heading == name).and_then(|column| record.get(column)).unwrap_or_default()
}

/// The heading row and a row for each treaty, with what is recorded of it.
pub fn template(known: &[Standing], lang: Lang) -> Vec<u8> {
    let mut rows = vec![[&COLUMNS[..], &["title"]].concat().join(",")];
    for treaty in list::all() {
        let standing = known.iter().find(|standing| standing.treaty == treaty.code);
        let form = standing.map(StandingForm::filled).unwrap_or_default();
        let cells: Vec<&str> = form.fields().iter().map(|(_, field)| field.value.as_str()).collect();
        rows.push(format!("{},{},\"{}\"", treaty.code, cells.join(","), treaty.title(lang)));
    }
    format!("\u{feff}{}\r\n", rows.join("\r\n")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_taken_together_or_refused_with_line_and_column() {
        let table = "treaty,signed_on,consent,consented_on,title\nCAT,,accession,1993-04-14,x\nCED,,,,left out\n";
        let read_ones = read(table.as_bytes()).unwrap();
        assert_eq!(read_ones.iter().map(|row| row.treaty.as_str()).collect::<Vec<_>>(), ["CAT"]);
        let table = "treaty,signed_on,consent,consented_on\nCAT,1970-01-01,accession,14/4/1993\nXYZ,,accession,\n";
        let wrong = read(table.as_bytes()).unwrap_err();
        let told: Vec<_> = wrong.iter().map(|wrong| (wrong.line, wrong.column.as_str(), wrong.key)).collect();
        let expected =
            [(2, "signed_on", "error-treaty-adopted"), (2, "consented_on", "error-day"), (3, "treaty", "treaty-table-unknown")];
        assert_eq!(told, expected);
        let unnamed = read(b"treaty,signed\nCAT,1990-01-01\n").unwrap_err();
        assert_eq!(unnamed[0].key, "treaty-table-nothing");
        assert_eq!(read(&template(&read_ones, Lang::FR)).unwrap().len(), 1);
    }
}
