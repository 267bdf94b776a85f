//! The portal's own table, as its template has it: headings in any of the six languages, or the names for programs.

use csv::StringRecord;

use super::cells::{cycle_of_session, date, plain, response, squeezed};
use super::mechanism::mechanism_of;
use super::row::{Headings, Row, listed, states};
use super::tables::Table;
use super::{Format, Kind, ParsedRow, Refusal, RefusalReason, RefusedRow, Response};
use crate::i18n::Lang;

/// The name for programs, the heading for people, the width in characters.
pub const COLUMNS: [(&str, &str, u16); 13] = [
    ("symbol", "import-template-symbol", 18),
    ("paragraph", "recommendation-paragraph", 12),
    ("text", "recommendation-text", 80),
    ("lang", "recommendation-lang", 10),
    ("response", "facet-response", 18),
    ("response_source", "recommendation-source", 28),
    ("recommending_states", "recommendation-states", 30),
    ("themes", "recommendation-themes", 30),
    ("affected_groups", "recommendation-groups", 30),
    ("sdgs", "recommendation-sdgs", 12),
    ("cycle", "facet-cycle", 8),
    ("session", "import-template-session", 10),
    ("date", "import-template-date", 12),
];

/// As the portal's own export heads the symbol.
const ALSO_SYMBOL: &str = "facet-document";

/// A row that begins with this is an example or a note.
pub const NOTE: char = '#';

pub const RESPONSES: [Response; 6] = [
    Response::UnderConsideration,
    Response::Supported,
    Response::SupportedInPart,
    Response::Noted,
    Response::NotSupported,
    Response::VoluntaryPledge,
];

pub struct List {
    headings: StringRecord,
    text: usize,
    columns: [Option<usize>; COLUMNS.len()],
    country: Option<usize>,
    /// Whether the text is official, in an export of the portal.
    origin: Option<usize>,
}

impl List {
    pub fn of(headings: &Headings) -> Result<List, Refusal> {
        let at = |name: &str| COLUMNS.iter().position(|(own, ..)| *own == name).and_then(|place| column(headings, place));
        let columns: [Option<usize>; COLUMNS.len()] = std::array::from_fn(|place| column(headings, place));
        // A table with no heading of ours is another table; one with some is ours, with a column that was lost.
        let missing = || match columns.iter().flatten().count() {
            0 | 1 => Refusal::NoTable,
            _ => Refusal::MissingColumn { column: "text".into() },
        };
        let text = at("text").or_else(|| headings.at(&["recommendation"])).ok_or_else(missing)?;
        let country = headings.at(&["country", "iso3"]);
        let origin = named(headings, &["text_origin"], &["recommendation-text-origin"]);
        Ok(List { text, columns, country, origin, headings: headings.written() })
    }

    fn cell<'r>(&self, row: &Row<'r>, name: &str) -> &'r str {
        row.cell(self.column(name))
    }

    fn column(&self, name: &str) -> Option<usize> {
        COLUMNS.iter().position(|(own, ..)| *own == name).and_then(|place| self.columns[place])
    }
}

fn column(headings: &Headings, place: usize) -> Option<usize> {
    let (name, key, _) = COLUMNS[place];
    let keys = [key, if name == "symbol" { ALSO_SYMBOL } else { key }];
    named(headings, &[name], &keys)
}

/// Headed by one of these names, or by what a portal calls it in any of its languages.
fn named(headings: &Headings, names: &[&str], keys: &[&str]) -> Option<usize> {
    let worded = keys.iter().flat_map(|key| Lang::all().iter().map(|lang| squeezed(&lang.plain(key, &[]))));
    let names: Vec<String> = names.iter().map(|name| squeezed(name)).chain(worded).collect();
    headings.at(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

fn is_translation(word: &str) -> bool {
    let says = |lang: &Lang| squeezed(&lang.plain("text-origin-translation", &[])) == squeezed(word);
    word == "translation" || Lang::all().iter().any(says)
}

impl Table for List {
    fn format(&self) -> Format {
        Format::Csv
    }

    fn read(&self, line: u32, cells: &StringRecord) -> Result<Option<ParsedRow>, RefusedRow> {
        let row = Row { line, headings: &self.headings, cells, text: self.text };
        if row.is_empty() || cells.get(0).is_some_and(|first| first.trim_start().starts_with(NOTE)) {
            return Ok(None);
        }
        let text = plain(row.cell(Some(self.text)));
        if text.is_empty() {
            return Err(row.refused(Some(self.text), RefusalReason::NoText));
        }
        let origin = row.cell(self.origin);
        if is_translation(origin) {
            return Err(row.refused(self.origin, RefusalReason::Unofficial { word: plain(origin) }));
        }
        let word = self.cell(&row, "response");
        let unknown = || row.refused(self.column("response"), RefusalReason::UnknownResponse { word: plain(word) });
        let response = worded_response(word).ok_or_else(unknown)?;
        let (states, unknown_states) = states(listed(self.cell(&row, "recommending_states")).into_iter());
        let session = row.number(self.column("session"))?.and_then(|number| u16::try_from(number).ok());
        let cycle = row.number(self.column("cycle"))?.and_then(|number| u8::try_from(number).ok());
        let symbol = plain(self.cell(&row, "symbol"));
        let written = self.cell(&row, "date");
        let published_on = date(written);
        if published_on.is_none() && !written.is_empty() {
            return Err(row.refused(self.column("date"), RefusalReason::NotADate { word: plain(written) }));
        }
        let country = match row.cell(self.country) {
            "" => None,
            _ => Some(row.country(self.country, self.country)?),
        };
        let is_upr = mechanism_of(&symbol) == "UPR";
        Ok(Some(ParsedRow {
            line,
            paragraph: plain(self.cell(&row, "paragraph")),
            kind: if response == Response::VoluntaryPledge { Kind::Pledge } else { Kind::Recommendation },
            text,
            lang: row.lang(self.column("lang"))?,
            country,
            states,
            unknown_states,
            response,
            response_source: Some(plain(self.cell(&row, "response_source"))).filter(|source| !source.is_empty()),
            themes: listed(self.cell(&row, "themes")),
            groups: listed(self.cell(&row, "affected_groups")),
            sdgs: row.goals(self.column("sdgs"), |cell| listed(&cell.replace(',', ";")))?,
            cycle: cycle.or_else(|| session.filter(|_| is_upr).and_then(cycle_of_session)),
            session,
            symbol,
            published_on,
            ..ParsedRow::default()
        }))
    }
}

/// In English or as the portal says it in any of its languages.
pub(super) fn worded_response(word: &str) -> Option<Response> {
    let written = squeezed(word);
    let says = |response: &Response| {
        let key = format!("response-{}", response.as_str().replace('_', "-"));
        Lang::all().iter().any(|lang| squeezed(&lang.plain(&key, &[])) == written)
    };
    response(word).or_else(|| RESPONSES.into_iter().find(says))
}
