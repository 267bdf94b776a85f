//! The CSV export of UPR Info's database, a row for each recommending State, in its older and newer columns.

use csv::StringRecord;

use super::cells::{cycle_of_session, goal, items, number, plain, response, source_of_position, squeezed};
use super::merge::merge;
use super::refusal::excerpt;
use super::states::{add, named};
use super::{Format, Kind, MOST_ROWS, ParsedFile, ParsedRow, Refusal, RefusalReason, RefusedRow, Response};
use crate::taxonomy::countries;

/// Where the columns are, by what they hold. The comments give the headings of the older export.
struct Columns {
    text: usize,
    response: usize,
    /// `To`
    country: Option<usize>,
    country_code: Option<usize>,
    symbol: Option<usize>,
    paragraph: Option<usize>,
    lang: Option<usize>,
    /// `From`
    states: Option<usize>,
    state_code: Option<usize>,
    source: Option<usize>,
    main_theme: Option<usize>,
    /// `Issue`, separated by commas
    themes: Option<usize>,
    groups: Option<usize>,
    goals: Option<usize>,
    cycle: Option<usize>,
    session: Option<usize>,
    headings: StringRecord,
}

impl Columns {
    fn of(headings: &StringRecord) -> Result<Columns, Refusal> {
        let squeezed: Vec<String> = headings.iter().map(squeezed).collect();
        let at = |names: &[&str]| names.iter().find_map(|name| squeezed.iter().position(|heading| heading == name));
        let needed = |column: &str, found: Option<usize>| found.ok_or(Refusal::MissingColumn { column: column.into() });
        let text = at(&["text", "recommendation"]);
        let country = at(&["sur", "to", "stateunderreview"]);
        if text.is_none() && country.is_none() {
            return Err(Refusal::NoTable);
        }
        let country_code = at(&["suriso3", "iso3"]);
        needed("sur", country.or(country_code))?;
        Ok(Columns {
            text: needed("text", text)?,
            response: needed("response", at(&["response", "position"]))?,
            country,
            country_code,
            symbol: at(&["documentsymbol", "symbol"]),
            paragraph: at(&["paragraph"]),
            lang: at(&["language", "lang"]),
            states: at(&["recommendingstate", "recommendingstates", "from"]),
            state_code: at(&["recommendingiso3"]),
            source: at(&["positionsource", "sourceofposition"]),
            main_theme: at(&["primaryissue", "primarytheme"]),
            themes: at(&["issues", "themes", "issue"]),
            groups: at(&["affectedpersons", "groups"]),
            goals: at(&["sdgs"]),
            cycle: at(&["cycle"]),
            session: at(&["session"]),
            headings: headings.clone(),
        })
    }
}

pub fn read(text: &str) -> Result<ParsedFile, Refusal> {
    let mut records = csv::ReaderBuilder::new().flexible(true).delimiter(delimiter(text)).from_reader(text.as_bytes());
    let columns = Columns::of(records.headers().map_err(|_| Refusal::NotCsv)?)?;
    let mut rows = Vec::new();
    let mut refused = Vec::new();
    for (line, record) in (2..).zip(records.records()) {
        let record = record.map_err(|_| Refusal::NotCsv)?;
        if rows.len() + refused.len() >= MOST_ROWS {
            return Err(Refusal::TooManyRows { most: MOST_ROWS as u32 });
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match (Record { columns: &columns, cells: &record, line }).read() {
            Ok(row) => rows.push(row),
            Err(row) => refused.push(row),
        }
    }
    Ok(ParsedFile::of_rows(Format::UprInfo, merge(rows), refused))
}

/// Spreadsheets write semicolons or tabs where the comma is the decimal mark.
fn delimiter(text: &str) -> u8 {
    let headings = text.split(['\r', '\n']).next().unwrap_or_default();
    let count = |delimiter: &u8| headings.bytes().filter(|byte| byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

struct Record<'r> {
    columns: &'r Columns,
    cells: &'r StringRecord,
    line: u32,
}

impl<'r> Record<'r> {
    fn read(&self) -> Result<ParsedRow, RefusedRow> {
        let columns = self.columns;
        if self.cells.len() != columns.headings.len() {
            let (found, expected) = (self.cells.len() as u32, columns.headings.len() as u32);
            return Err(self.refused(None, RefusalReason::CellCount { found, expected }));
        }
        let text = plain(&self.cells[columns.text]);
        if text.is_empty() {
            return Err(self.refused(Some(columns.text), RefusalReason::NoText));
        }
        let word = &self.cells[columns.response];
        let unknown = || self.refused(Some(columns.response), RefusalReason::UnknownResponse { word: plain(word) });
        let response = response(word).ok_or_else(unknown)?;
        let kind = if response == Response::VoluntaryPledge { Kind::Pledge } else { Kind::Recommendation };
        let session = self.number(columns.session)?.and_then(|number| u16::try_from(number).ok());
        let cycle = self.number(columns.cycle)?.and_then(|number| u8::try_from(number).ok());
        // Whoever pledges is the State itself.
        let (states, unknown_states) = if kind == Kind::Pledge { Default::default() } else { self.states() };
        let source = self.cell(columns.source);
        Ok(ParsedRow {
            line: self.line,
            key: String::new(),
            symbol: plain(self.cell(columns.symbol)),
            paragraph: plain(self.cell(columns.paragraph)),
            kind,
            text,
            lang: self.lang()?,
            country: Some(self.country()?),
            states,
            unknown_states,
            response,
            response_source: source_of_position(source).map(|(_, cited)| cited),
            themes: self.themes(),
            groups: items(self.cell(columns.groups), ';'),
            sdgs: self.goals()?,
            cycle: cycle.or_else(|| session.and_then(cycle_of_session)),
            session,
        })
    }

    fn cell(&self, column: Option<usize>) -> &'r str {
        column.and_then(|column| self.cells.get(column)).unwrap_or_default().trim()
    }

    fn refused(&self, column: Option<usize>, reason: RefusalReason) -> RefusedRow {
        let heading = column.and_then(|column| self.columns.headings.get(column)).unwrap_or_default();
        let shown = self.cells.get(self.columns.text).filter(|text| !text.trim().is_empty());
        let all = || self.cells.iter().collect::<Vec<_>>().join(" ");
        let words = plain(&shown.map_or_else(all, str::to_string));
        RefusedRow { line: self.line, column: heading.into(), reason, excerpt: excerpt(&words) }
    }

    fn country(&self) -> Result<String, RefusedRow> {
        let columns = self.columns;
        let name = self.cell(columns.country);
        let found = countries::known(self.cell(columns.country_code)).or_else(|| countries::find(name));
        let unknown =
            || self.refused(columns.country.or(columns.country_code), RefusalReason::UnknownCountry { name: name.into() });
        found.map(str::to_string).ok_or_else(unknown)
    }

    fn states(&self) -> (Vec<String>, Vec<String>) {
        let (mut states, mut unknown) = (Vec::new(), Vec::new());
        if let Some(state) = countries::known(self.cell(self.columns.state_code)) {
            return (vec![state.to_string()], unknown);
        }
        for name in self.cell(self.columns.states).split(';').map(plain).filter(|name| says_something(name)) {
            match named(&name) {
                Some(several) => several.iter().for_each(|state| add(&mut states, state)),
                None => add(&mut unknown, &name),
            }
        }
        (states, unknown)
    }

    fn themes(&self) -> Vec<String> {
        let old = self.columns.themes.is_some_and(|column| &self.columns.headings[column] == "Issue");
        let mut themes: Vec<String> =
            Some(plain(self.cell(self.columns.main_theme))).into_iter().filter(|theme| !theme.is_empty()).collect();
        items(self.cell(self.columns.themes), if old { ',' } else { ';' }).iter().for_each(|theme| add(&mut themes, theme));
        themes
    }

    fn goals(&self) -> Result<Vec<String>, RefusedRow> {
        let mut goals = Vec::new();
        for item in items(self.cell(self.columns.goals), ';') {
            let code = goal(&item);
            let code = code.ok_or_else(|| self.refused(self.columns.goals, RefusalReason::UnknownGoal { word: item }))?;
            add(&mut goals, &code);
        }
        Ok(goals)
    }

    fn number(&self, column: Option<usize>) -> Result<Option<u32>, RefusedRow> {
        match self.cell(column) {
            "" => Ok(None),
            word => number(word).map(Some).ok_or_else(|| self.refused(column, RefusalReason::NotANumber { word: word.into() })),
        }
    }

    /// English unless it says otherwise; the United Nations' own addresses write `ch` for Chinese.
    fn lang(&self) -> Result<String, RefusedRow> {
        let word = self.cell(self.columns.lang).to_lowercase();
        match word.as_str() {
            "" => Ok("en".into()),
            "ch" => Ok("zh".into()),
            "ar" | "en" | "es" | "fr" | "ru" | "zh" => Ok(word),
            _ => Err(self.refused(self.columns.lang, RefusalReason::UnknownLanguage { word })),
        }
    }
}

/// The export writes `(Unknown)` for a State that nobody noted down.
fn says_something(name: &str) -> bool {
    !matches!(squeezed(name).as_str(), "" | "unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_export_with_bare_carriage_returns_is_read() {
        let file = read(concat!(
            "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\r",
            "Swaziland,Africa,AU,\"Ratify the Convention\",Turkey,WEOG,,Accepted,5,\"International instruments,Women's rights\",12\r",
            "Swaziland,Africa,AU,\"Ratify the Convention\",Czech Republic,EEG,EU,Accepted,5,International instruments,12\r",
            "Swaziland,Africa,AU,Will ratify,Swaziland,Africa,AU,Voluntary Pledge,5,International instruments,12\r",
        ))
        .expect("a table");
        assert_eq!((file.country.as_deref(), file.cycle, file.session, file.rows.len()), (Some("SWZ"), Some(1), Some(12), 2));
        assert_eq!(file.rows[0].states, ["TUR", "CZE"]);
        assert_eq!(file.rows[0].themes, ["International instruments", "Women's rights"]);
        assert!(file.rows[0].key.starts_with("t:") && file.rows[0].key.len() == 14);
        assert_eq!((file.rows[1].kind, file.rows[1].states.len()), (Kind::Pledge, 0));
    }

    #[test]
    fn several_texts_of_a_paragraph_are_numbered_and_equal_ones_joined() {
        let file = read(concat!(
            "sur,document_symbol,paragraph,text,recommending_state,response\n",
            "Qatar,A/HRC/14/2,84,Ratify A,France,supported\n",
            "Qatar,A/HRC/14/2,84,Ratify B,France,supported\n",
            "Qatar,A/HRC/14/2,84, Ratify  A ,(Unknown),supported\n",
            "Qatar,A/HRC/14/2,85,Ratify A,Ruritania,noted\n",
        ))
        .expect("a table");
        let keys: Vec<&str> = file.rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!(keys, ["84/1", "84/2", "85"]);
        assert_eq!(file.rows[0].states, ["FRA"]);
        assert_eq!(file.rows[2].unknown_states, ["Ruritania"]);
    }

    #[test]
    fn a_row_that_cannot_be_read_is_named_with_its_column() {
        let file = read(concat!(
            "sur;text;response;session\n",
            "Ruritania;Ratify;supported;1\n",
            "Qatar;;supported;1\n",
            "Qatar;Ratify;perhaps;1\n",
            "Qatar;Ratify;supported;soon\n",
            "Qatar;Ratify\n",
            "Qatar;Ratify;;1\n",
        ))
        .expect("a table");
        let refused: Vec<(u32, &str, &str)> =
            file.refused.iter().map(|row| (row.line, row.column.as_str(), row.reason.key())).collect();
        let expected = [
            (2, "sur", "import-row-unknown-country"),
            (3, "text", "import-row-no-text"),
            (4, "response", "import-row-unknown-response"),
            (5, "session", "import-row-not-a-number"),
            (6, "", "import-row-cell-count"),
        ];
        assert_eq!(refused, expected);
        assert_eq!(file.rows[0].response, Response::UnderConsideration);
    }

    #[test]
    fn a_table_of_something_else_is_refused() {
        assert_eq!(read("name,address\nA,B\n"), Err(Refusal::NoTable));
        assert_eq!(read("text,response\nA,B\n"), Err(Refusal::MissingColumn { column: "sur".into() }));
        assert_eq!(read(""), Err(Refusal::NoTable));
    }
}
