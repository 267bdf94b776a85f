//! Shown: what a list shows of a recommendation. The same few are shown again and again, so they are kept as long as the
//! index is.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use diesel::QueryResult;

use super::Index;
use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::register::queries::recommendations::{self, Listed};
use crate::register::queries::{plain_lines, translations};
use crate::register::translation::{self, Translation};
use crate::register::wanted::Facet;

/// In bytes: some twenty-four thousand recommendations with one text each.
pub(super) const KEPT: usize = 15_000_000;
/// What keeping one takes beside its texts, in bytes, about.
const EACH: usize = 160;

/// As small as can be, since many are kept.
pub struct Shown {
    pub number: i64,
    pub paragraph: Box<str>,
    pub is_concern: bool,
    original_lang: Option<Lang>,
    texts: Box<[Text]>,
    /// In plain words.
    lines: Box<[(Lang, Box<str>)]>,
}

pub struct Text {
    pub lang: Lang,
    pub text: Box<str>,
    /// Translated by people.
    pub is_unofficial: bool,
}

impl Index {
    /// Those of these numbers, in their order; what was taken back meanwhile is not among them.
    pub fn shown(&self, conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Arc<Shown>>> {
        let mut known: HashMap<i64, Arc<Shown>> =
            numbers.iter().filter_map(|number| Some((*number, self.shown.get(number)?))).collect();
        let missing: Vec<i64> = numbers.iter().copied().filter(|number| !known.contains_key(number)).collect();
        if !missing.is_empty() {
            for shown in self.read_shown(conn, &missing)? {
                let (number, size) = (shown.number, shown.size());
                let shown = Arc::new(shown);
                self.shown.keep(number, Arc::clone(&shown), size);
                known.insert(number, shown);
            }
        }
        Ok(numbers.iter().filter_map(|number| known.remove(number)).collect())
    }

    fn read_shown(&self, conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Shown>> {
        let rows = recommendations::with_texts(conn, numbers)?;
        let worded = rows.iter().filter(|(row, _)| self.worded.contains(&row.number)).map(|(row, _)| row.id.clone());
        let worded: Vec<String> = worded.collect();
        let (mut made, mut lines) = (HashMap::new(), HashMap::<String, Vec<(Lang, Box<str>)>>::new());
        if !worded.is_empty() {
            made = translations::of_recommendations(conn, &worded)?;
            for (id, lang, line) in plain_lines::all_of(conn, &worded)? {
                lines.entry(id).or_default().extend(Lang::find(&lang).map(|lang| (lang, line.into_boxed_str())));
            }
        }
        let shown = |(row, official): (Listed, BTreeMap<String, String>)| Shown {
            texts: texts(official, made.remove(&row.id).unwrap_or_default()),
            lines: lines.remove(&row.id).unwrap_or_default().into(),
            number: row.number,
            paragraph: row.paragraph.into(),
            is_concern: row.is_concern,
            original_lang: Lang::find(&row.original_lang),
        };
        Ok(rows.into_iter().map(shown).collect())
    }

    /// The symbol of the document in which a recommendation stands.
    pub fn symbol_of(&self, number: i64) -> Option<&str> {
        self.symbols.get(self.first_of(Facet::Document, number)?).map(String::as_str)
    }

    /// The State's response, where it is asked for one.
    pub fn response_of(&self, number: i64) -> Option<&str> {
        self.first_of(Facet::Response, number)
    }

    /// The number of the accepted cluster in which a recommendation stands.
    pub fn cluster_of(&self, number: i64) -> Option<&str> {
        self.first_of(Facet::Cluster, number)
    }

    fn first_of(&self, facet: Facet, number: i64) -> Option<&str> {
        let place = self.columns.of(facet, self.place_of(number)? as usize).next()?;
        Some(self.value(facet, place))
    }
}

fn texts(official: BTreeMap<String, String>, made: Vec<Translation>) -> Box<[Text]> {
    let text = |(code, reading): (String, translation::Reading)| {
        let is_unofficial = reading.translation.is_some();
        Some(Text { lang: Lang::find(&code)?, text: reading.text.into(), is_unofficial })
    };
    translation::readings(official, made).into_iter().filter_map(text).collect()
}

impl Shown {
    /// In the reader's language, else in the original one.
    pub fn text(&self, reader: Lang) -> Option<&Text> {
        let text = |lang: Lang| self.texts.iter().find(|text| text.lang == lang);
        text(reader).or_else(|| text(self.original_lang?))
    }

    pub fn line(&self, reader: Lang) -> Option<&str> {
        self.lines.iter().find(|(lang, _)| *lang == reader).map(|(_, line)| &**line)
    }

    /// In bytes, about.
    fn size(&self) -> usize {
        let words = self.texts.iter().map(|text| text.text.len()).chain(self.lines.iter().map(|(_, line)| line.len()));
        EACH + self.paragraph.len() + words.map(|length| size_of::<Text>() + length).sum::<usize>()
    }
}
