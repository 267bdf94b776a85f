//! The export of OHCHR's Universal Human Rights Index, as a spreadsheet of sixteen columns or as JSON.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::cells::{cycle_of_session, date, goal, lines, number, paragraph, plain, response};
use super::json::{self, Record};
use super::mechanism::{mechanism_of, mechanism_of_body};
use super::row::{Headings, Row, states};
use super::states::{add, separate};
use super::tables::Table;
use super::{Format, ParsedRow, Refusal, RefusalReason, RefusedRow};

/// The index writes `Reccomending`, and may correct it one day.
const BODY: [&str; 3] = ["reccomendingbody", "recommendingbody", "body"];
const STATES: [&str; 4] =
    ["uprreccomendingstates", "uprrecommendingstates", "uprrecommendingcountry", "uprrecommendingcountries"];
const KEY: [&str; 2] = ["ohchrannotationid", "annotationid"];

/// The keys of a record in the JSON export.
const KEYS: [&str; 18] = [
    "AnnotationId",
    "AnnotationType",
    "Body",
    "Countries",
    "Regions",
    "Symbol",
    "Text",
    "Themes",
    "AffectedPersons",
    "Sdgs",
    "DocumentId",
    "PublicationDate",
    "PublicationDateOnUhri",
    "UprCycle",
    "UprSession",
    "UprPositions",
    "UprRecommendingCountry",
    "UprRecommendingRegions",
];

pub struct Export {
    headings: StringRecord,
    text: usize,
    countries: Option<usize>,
    body: Option<usize>,
    symbol: Option<usize>,
    themes: Option<usize>,
    groups: Option<usize>,
    goals: Option<usize>,
    published: Option<usize>,
    states: Option<usize>,
    position: Option<usize>,
    kind: Option<usize>,
    key: Option<usize>,
    document: Option<usize>,
    cycle: Option<usize>,
    session: Option<usize>,
    /// What is kept beside: the name under which it is, and the column.
    detail: Vec<(&'static str, usize)>,
}

impl Export {
    pub fn is_one(headings: &Headings) -> bool {
        headings.at(&KEY).is_some() || (headings.at(&["countriesconcerned"]).is_some() && headings.at(&BODY[..2]).is_some())
    }

    pub fn of(headings: &Headings) -> Result<Export, Refusal> {
        let needed =
            |names: &[&str], column: &str| headings.at(names).ok_or_else(|| Refusal::MissingColumn { column: column.into() });
        let kept: [(&'static str, &[&str]); 4] = [
            ("body", &BODY),
            ("regions", &["regionsconcerned", "regions"]),
            ("recommending_regions", &["recommendingregions", "uprrecommendingregions"]),
            ("published_on_index", &["dateofpublicationonuhri", "publicationdateonuhri"]),
        ];
        Ok(Export {
            text: needed(&["text"], "Text")?,
            countries: Some(needed(&["countriesconcerned", "countries"], "Countries Concerned")?),
            body: headings.at(&BODY),
            symbol: Some(needed(&["documentsymbol", "symbol"], "Document Symbol")?),
            themes: headings.at(&["themes"]),
            groups: headings.at(&["affectedpersons"]),
            goals: headings.at(&["sdgs"]),
            published: headings.at(&["documentpublicationdate", "publicationdate"]),
            states: headings.at(&STATES),
            position: headings.at(&["uprposition", "uprpositions"]),
            kind: headings.at(&["type", "annotationtype"]),
            key: Some(needed(&KEY, "OHCHR Annotation Id")?),
            document: headings.at(&["documentid"]),
            cycle: headings.at(&["uprcycle"]),
            session: headings.at(&["uprsession"]),
            detail: kept.iter().filter_map(|(name, names)| Some((*name, headings.at(names)?))).collect(),
            headings: headings.written(),
        })
    }

    pub fn of_records() -> (StringRecord, fn(&Record) -> StringRecord) {
        (StringRecord::from(KEYS.to_vec()), |record| KEYS.iter().map(|key| json::cell(record, key)).collect())
    }

    pub fn is_record(record: &Record) -> bool {
        record.contains_key("AnnotationId")
    }
}

impl Table for Export {
    fn format(&self) -> Format {
        Format::Uhri
    }

    fn read(&self, line: u32, cells: &StringRecord) -> Result<Option<ParsedRow>, RefusedRow> {
        let row = Row { line, headings: &self.headings, cells, text: self.text };
        if row.is_empty() {
            return Ok(None);
        }
        let list = |column| lines(row.cell(column));
        let symbol = list(self.symbol).into_iter().next().unwrap_or_default();
        let bodies = list(self.body);
        let mechanism = bodies.iter().find_map(|body| mechanism_of_body(body)).unwrap_or_else(|| mechanism_of(&symbol));
        if symbol.is_empty() && mechanism != "UPR" {
            return Err(row.refused(self.symbol, RefusalReason::NoSymbol));
        }
        let said = passage(row.cell(Some(self.text)), mechanism == "UPR");
        if said.text.is_empty() {
            return Err(row.refused(Some(self.text), RefusalReason::NoText));
        }
        let word = list(self.position).join("/");
        let unknown = || row.refused(self.position, RefusalReason::UnknownResponse { word: word.clone() });
        let (mut named, mut unknown_states) = states(list(self.states).into_iter());
        said.states.iter().for_each(|state| add(&mut named, state));
        said.unknown.iter().for_each(|name| add(&mut unknown_states, name));
        let session = number(row.cell(self.session)).and_then(|session| u16::try_from(session).ok());
        let cycle = number(row.cell(self.cycle)).and_then(|cycle| u8::try_from(cycle).ok());
        Ok(Some(ParsedRow {
            line,
            symbol,
            paragraph: said.paragraph,
            response: response(&word).ok_or_else(unknown)?,
            text: said.text,
            country: Some(self.country(&row)?),
            states: named,
            unknown_states,
            themes: list(self.themes),
            groups: list(self.groups),
            sdgs: goals(&list(self.goals)),
            cycle: cycle.or_else(|| session.and_then(cycle_of_session)),
            session,
            mechanism: Some(mechanism.into()),
            is_concern: list(self.kind).iter().any(|kind| kind.starts_with("Concern")),
            published_on: date(row.cell(self.published)),
            source_key: list(self.key).into_iter().next(),
            source_detail: self.detail(&row),
            ..ParsedRow::default()
        }))
    }
}

impl Export {
    /// The State concerned. A text about several is taken for the first that the file names.
    fn country(&self, row: &Row) -> Result<String, RefusedRow> {
        let names = lines(row.cell(self.countries));
        let (known, unknown) = states(names.into_iter());
        let name = unknown.into_iter().next().unwrap_or_default();
        known.into_iter().next().ok_or_else(|| row.refused(self.countries, RefusalReason::UnknownCountry { name }))
    }

    fn detail(&self, row: &Row) -> BTreeMap<String, String> {
        let mut detail: BTreeMap<String, String> = BTreeMap::new();
        for (name, column) in &self.detail {
            let written = row.cell(Some(*column));
            let day = || date(written).map(|day| day.to_string());
            let kept = if *name == "published_on_index" { day() } else { Some(lines(written).join("; ")) };
            detail.extend(kept.filter(|kept| !kept.is_empty()).map(|kept| ((*name).to_owned(), kept)));
        }
        let document = plain(row.cell(self.document));
        if !document.is_empty() && document.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            detail.insert("address".into(), format!("https://uhri.ohchr.org/en/document/{document}"));
        }
        detail
    }
}

/// What stands in no list of goals is left out here: the index has labels such as `No SDG`.
fn goals(items: &[String]) -> Vec<String> {
    let mut goals = Vec::new();
    items.iter().filter_map(|item| goal(item)).for_each(|code| add(&mut goals, &code));
    goals
}

#[derive(Debug, Default, PartialEq)]
struct Passage {
    paragraph: String,
    text: String,
    states: Vec<String>,
    unknown: Vec<String>,
}

/// `120.89 Ratify … (Spain)` of the UPR; `Rural women 49.The Committee notes …` of a committee, whose heading goes.
fn passage(written: &str, is_upr: bool) -> Passage {
    let written = plain(written);
    if is_upr {
        let (number, text) = paragraph(&written);
        let said = separate(text);
        return Passage { paragraph: number.into(), text: said.text, states: said.states, unknown: said.unknown };
    }
    let (number, text) = numbered(&written).unwrap_or_else(|| paragraph(&written));
    Passage { paragraph: number.into(), text: text.trim().into(), ..Passage::default() }
}

/// The paragraph's number, after a heading that holds no full stop, and the text that begins right behind its dot.
fn numbered(written: &str) -> Option<(&str, &str)> {
    const LONGEST_HEADING: usize = 200;
    let (before, after) = written.split_once('.')?;
    let heading = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = &before[heading.len()..];
    if !(1..=3).contains(&number.len()) || heading.len() > LONGEST_HEADING {
        return None;
    }
    let text = after.trim_start();
    let begins = text.starts_with(|letter: char| letter.is_uppercase() || matches!(letter, '(' | '“' | '"' | '['));
    let apart = heading.is_empty() || heading.ends_with(' ');
    (begins && apart).then_some((number, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paragraph_is_taken_from_the_beginning_of_the_text() {
        for (written, is_upr, number, text) in [
            ("Rural women 49.The Committee notes with concern", false, "49", "The Committee notes with concern"),
            ("49. The Committee notes", false, "49", "The Committee notes"),
            ("12. (a) Adopt a law", false, "12", "(a) Adopt a law"),
            ("The Committee notes Law No. 12. It regrets", false, "", "The Committee notes Law No. 12. It regrets"),
            ("The Committee notes art. 3 of the law.", false, "", "The Committee notes art. 3 of the law."),
            ("140.7 Ratify the Convention (Niger);", true, "140.7", "Ratify the Convention"),
        ] {
            let found = passage(written, is_upr);
            assert_eq!((found.paragraph.as_str(), found.text.as_str()), (number, text));
        }
    }

    #[test]
    fn headings_are_found_with_and_without_the_typing_mistakes() {
        for heading in ["UPR Reccomending States", "upr_recommending states"] {
            let written =
                StringRecord::from(vec!["TEXT", "Countries  Concerned", "Document-Symbol", "OHCHR Annotation ID", heading]);
            let export = Export::of(&Headings::of(&written)).expect("an export");
            assert_eq!(export.states, Some(4));
        }
    }
}
