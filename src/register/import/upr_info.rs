//! The exports of UPR Info's database, a row for each recommending State: CSV in its older and newer columns, and the
//! JSON of its interface.

use csv::StringRecord;

use super::cells::{cycle_of_session, items, plain, response, source_of_position};
use super::json::{Record, words};
use super::row::{Headings, Row, states};
use super::states::add;
use super::tables::Table;
use super::{Format, Kind, ParsedRow, Refusal, RefusalReason, RefusedRow, Response};
use crate::taxonomy::countries;

/// The keys of the interface, under the names of the newer columns.
const KEYS: [(&str, &str); 7] = [
    ("sur", "state_under_review"),
    ("text", "recommendation"),
    ("recommending_state", "recommending_state"),
    ("response", "response"),
    ("issues", "issues"),
    ("cycle", "cycle"),
    ("session", "session"),
];

/// Where the columns are, by what they hold. The comments give the headings of the older export.
pub struct Export {
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

impl Export {
    pub fn is_one(headings: &Headings) -> bool {
        headings.at(&["sur", "to", "stateunderreview", "suriso3"]).is_some()
    }

    pub fn is_record(record: &Record) -> bool {
        record.contains_key("metadata")
    }

    pub fn of_records() -> (StringRecord, fn(&Record) -> StringRecord) {
        (KEYS.iter().map(|(name, _)| *name).collect(), |record| KEYS.iter().map(|(name, key)| cell(record, name, key)).collect())
    }

    pub fn of(headings: &Headings) -> Result<Export, Refusal> {
        let at = |names: &[&str]| headings.at(names);
        let needed = |column: &str, found: Option<usize>| found.ok_or(Refusal::MissingColumn { column: column.into() });
        let text = at(&["text", "recommendation"]);
        let country = at(&["sur", "to", "stateunderreview"]);
        if text.is_none() && country.is_none() {
            return Err(Refusal::NoTable);
        }
        let country_code = at(&["suriso3", "iso3"]);
        needed("sur", country.or(country_code))?;
        Ok(Export {
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
            headings: headings.written(),
        })
    }
}

/// Lists are separated as in the newer table.
fn cell(record: &Record, name: &str, key: &str) -> String {
    let words = record.get("metadata").and_then(|values| values.get(key)).map(words).unwrap_or_default();
    if name == "text" { words } else { words.replace('\n', ";") }
}

impl Table for Export {
    fn format(&self) -> Format {
        Format::UprInfo
    }

    fn read(&self, line: u32, cells: &StringRecord) -> Result<Option<ParsedRow>, RefusedRow> {
        let row = Row { line, headings: &self.headings, cells, text: self.text };
        if row.is_empty() {
            return Ok(None);
        }
        row.as_wide_as_its_headings()?;
        let text = plain(row.cell(Some(self.text)));
        if text.is_empty() {
            return Err(row.refused(Some(self.text), RefusalReason::NoText));
        }
        let word = row.cell(Some(self.response));
        let unknown = || row.refused(Some(self.response), RefusalReason::UnknownResponse { word: plain(word) });
        let response = response(word).ok_or_else(unknown)?;
        let kind = if response == Response::VoluntaryPledge { Kind::Pledge } else { Kind::Recommendation };
        let session = row.number(self.session)?.and_then(|number| u16::try_from(number).ok());
        let cycle = row.number(self.cycle)?.and_then(|number| u8::try_from(number).ok());
        // Whoever pledges is the State itself.
        let (states, unknown_states) = if kind == Kind::Pledge { Default::default() } else { self.states(&row) };
        Ok(Some(ParsedRow {
            line,
            symbol: plain(row.cell(self.symbol)),
            paragraph: plain(row.cell(self.paragraph)),
            kind,
            text,
            lang: row.lang(self.lang)?,
            country: Some(row.country(self.country_code, self.country)?),
            states,
            unknown_states,
            response,
            response_source: source_of_position(row.cell(self.source)).map(|(_, cited)| cited),
            themes: self.themes(&row),
            groups: items(row.cell(self.groups), ';'),
            sdgs: row.goals(self.goals, |cell| items(cell, ';'))?,
            cycle: cycle.or_else(|| session.and_then(cycle_of_session)),
            session,
            ..ParsedRow::default()
        }))
    }
}

impl Export {
    fn states(&self, row: &Row) -> (Vec<String>, Vec<String>) {
        match countries::known(row.cell(self.state_code)) {
            Some(state) => (vec![state.to_string()], Vec::new()),
            None => states(row.cell(self.states).split(';').map(plain)),
        }
    }

    fn themes(&self, row: &Row) -> Vec<String> {
        let old = self.themes.is_some_and(|column| &self.headings[column] == "Issue");
        let mut themes: Vec<String> =
            Some(plain(row.cell(self.main_theme))).into_iter().filter(|theme| !theme.is_empty()).collect();
        items(row.cell(self.themes), if old { ',' } else { ';' }).iter().for_each(|theme| add(&mut themes, theme));
        themes
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ParsedFile, tables};
    use super::*;

    fn read(text: &str) -> Result<ParsedFile, Refusal> {
        tables::read_text_whole(text, Format::UprInfo)
    }

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
        assert_eq!(read(""), Err(Refusal::Empty));
    }
}
