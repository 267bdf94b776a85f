//! Index: what the register's filters go by, held in memory and made anew when the register changes.

mod columns;
mod found;
mod grouped;
mod overlaps;
mod rows;
mod shown;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::model::{Document, UPR};
use super::queries::documents;
use super::queries::index::{self as queries, Names};
use super::wanted::{Facet, Wanted};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::memory::Remembered;
use crate::taxonomy::terms::{self, Kind};
use crate::web;
use columns::{Columns, Gathered};
pub use found::{Found, Instead, Told};
pub use grouped::{Group, RESPONSES};
pub use overlaps::{Alike, Overlap};
use rows::{Rows, ones};
pub use shown::Shown;

const FACETS: usize = Facet::ALL.len();
/// Findings are kept for the next page of the same list, in so many bytes.
const REMEMBERED: usize = 8_000_000;
/// For numbers that nothing has.
const NOWHERE: u32 = u32::MAX;

/// What the register shows, as the journal names it: pages of the register are kept until one of these changes.
pub const SHOWN: [&str; 6] = ["recommendation", "document", "import", "cluster", "entity", "batch"];

/// All recommendations in the order of the register: the newest document first, its paragraphs in order.
pub struct Index {
    numbers: Arc<[i64]>,
    columns: Columns,
    /// Where each number stands.
    places: Vec<u32>,
    /// Of each 64 numbers, where the first stands, if the others follow it: so numbers are given within a document.
    in_a_row: Vec<u32>,
    /// By number.
    pub symbols: HashMap<String, String>,
    clusters: Names,
    entities: Names,
    /// The numbers of those that people translated or put into plain words.
    worded: HashSet<i64>,
    lately: Remembered<String, Arc<Found>>,
    shown: Remembered<i64, Arc<Shown>>,
    orders: Mutex<HashMap<(Lang, &'static str), Arc<Order>>>,
}

/// What the values of a facet are called in a language, and where each stands as the language sorts them; both by the
/// value's place.
pub struct Order {
    pub labels: Vec<String>,
    pub ranks: Vec<u32>,
}

impl Index {
    pub fn read(conn: &mut DbConnection) -> Result<Index, Error> {
        let mut documents = documents::all(conn)?;
        documents.sort_by_cached_key(Document::place);
        let mut columns = Gathered::default();
        let rows = rows(conn, &documents, &mut columns)?;
        let places: HashMap<&str, u32> = (0..).zip(&rows).map(|(place, row)| (&*row.id, place)).collect();
        for (place, row) in (0..).zip(&rows) {
            let document = &documents[row.document as usize];
            // Only in the Universal Periodic Review does the State answer.
            if document.mechanism == UPR {
                columns.put_at(Facet::Response, place, row.response);
            }
            columns.put_at(Facet::Kind, place, row.kind);
            columns.put(Facet::Document, place, &document.number.to_string());
            document.cycle.iter().for_each(|cycle| columns.put(Facet::Cycle, place, &cycle.to_string()));
            columns.put(Facet::Mechanism, place, document.mechanism.trim_start_matches("mechanism:"));
        }
        let place = |id: &str| places.get(id).copied();
        // Rows of one recommendation follow each other, and there are many of them: each is looked up once.
        let mut last = (String::new(), None);
        let mut place_again = move |id: &str| {
            if last.0 != id {
                last = (id.to_owned(), place(id));
            }
            last.1
        };
        queries::each_state(conn, |id, state| {
            place_again(id).into_iter().for_each(|place| columns.put(Facet::State, place, state));
        })?;
        let mut filed: HashMap<String, Vec<(Facet, u32)>> = HashMap::new();
        queries::each_term(conn, |id, term| {
            let Some(place) = place_again(id) else { return };
            if !filed.contains_key(term) {
                let values = values_of(term).into_iter().map(|(facet, value)| (facet, columns.place(facet, value)));
                filed.insert(term.to_owned(), values.collect());
            }
            filed[term].iter().for_each(|(facet, value)| columns.put_at(*facet, place, *value));
        })?;
        put_clusters(conn, &mut columns, place)?;
        put_legislation(conn, &rows, &mut columns)?;
        let places = places_of(&rows);
        Ok(Index {
            columns: columns.columns(rows.len()),
            numbers: rows.iter().map(|row| row.number).collect(),
            in_a_row: places.chunks_exact(64).map(in_a_row).collect(),
            places,
            clusters: queries::names_of_clusters(conn)?,
            entities: queries::names_of_entities(conn)?,
            worded: queries::worded(conn)?,
            symbols: documents.into_iter().map(|document| (document.number.to_string(), document.symbol)).collect(),
            lately: Remembered::new(REMEMBERED),
            shown: Remembered::new(shown::KEPT),
            orders: Mutex::default(),
        })
    }

    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// What a cluster or an entity of this number is called.
    pub fn name(&self, facet: Facet, number: &str, reader: Lang) -> Option<Wording> {
        let names = if facet == Facet::Cluster { &self.clusters } else { &self.entities };
        Wording::nearest_of(reader, names.get(number)?.iter().map(|(lang, name)| (*lang, name.as_str())))
    }

    /// A value that was counted.
    pub fn value(&self, facet: Facet, place: u32) -> &str {
        self.columns.value(facet, place)
    }

    /// Where a value stands among those of its facet, if any recommendation has it.
    pub fn place(&self, facet: Facet, value: &str) -> Option<u32> {
        self.columns.place(facet, value)
    }

    /// How often each value occurs among what was found, the most frequent first.
    pub fn counted<'i>(&'i self, found: &'i Found, facet: Facet) -> impl Iterator<Item = (&'i str, i64)> {
        found.counts[facet as usize].iter().map(move |(place, count)| (self.value(facet, *place), i64::from(*count)))
    }

    /// Comparing labels by the rules of a language takes long, so it is done once.
    pub fn order(&self, facet: Facet, lang: Lang, label: impl Fn(&str) -> String) -> Arc<Order> {
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        let order = orders.entry((lang, facet.name())).or_insert_with(|| {
            let labels: Vec<String> = self.columns.values(facet).iter().map(|value| label(value)).collect();
            let mut sorted: Vec<(usize, &String)> = labels.iter().enumerate().collect();
            lang.sort_by_label(&mut sorted, |(_, label)| label);
            let mut ranks = vec![0; labels.len()];
            (0..).zip(sorted).for_each(|(rank, (place, _))| ranks[place] = rank);
            Arc::new(Order { labels, ranks })
        });
        Arc::clone(order)
    }

    fn place_of(&self, number: i64) -> Option<u32> {
        self.places.get(usize::try_from(number).ok()?).copied().filter(|place| *place != NOWHERE)
    }

    /// By the filters alone.
    pub fn find(&self, wanted: &Wanted) -> Arc<Found> {
        self.remembered(wanted.query(), || self.filter(wanted, None))
    }

    /// By the filters, among what a search tells. It is asked only where its answer is not known yet; `as_of` says when
    /// it may tell something else.
    pub fn find_told(
        &self,
        wanted: &Wanted,
        as_of: u64,
        tell: impl FnOnce(&str) -> Result<Option<Told>, Error>,
    ) -> Result<Arc<Found>, Error> {
        if wanted.q.is_empty() {
            return Ok(self.find(wanted));
        }
        let asked = format!("{as_of}{}", wanted.query());
        if let Some(found) = self.lately.get(&asked) {
            return Ok(found);
        }
        let told = tell(&wanted.q)?;
        Ok(self.remembered(asked, || self.filter(wanted, told)))
    }

    fn remembered(&self, asked: String, search: impl FnOnce() -> Found) -> Arc<Found> {
        if let Some(found) = self.lately.get(&asked) {
            return found;
        }
        let found = Arc::new(search());
        self.lately.keep(asked, Arc::clone(&found), found.size());
        found
    }

    /// What fails no facet is found; what fails one facet alone counts among that facet's own values.
    fn filter(&self, wanted: &Wanted, told: Option<Told>) -> Found {
        let (numbers, instead) = told.map_or((None, None), |told| (Some(told.numbers), told.instead));
        let told = numbers.map(|numbers| self.rows_of(&numbers));
        let chosen = Facet::ALL.map(|facet| {
            let values = wanted.of_facet(facet);
            (!values.is_empty()).then(|| self.columns.with_any(facet, values))
        });
        let but = |left_out: Option<usize>| {
            let others = chosen.iter().enumerate().filter(|(facet, _)| Some(*facet) != left_out);
            let mut met: Option<Cow<Rows>> = told.as_ref().map(Cow::Borrowed);
            for rows in others.filter_map(|(_, rows)| rows.as_ref()) {
                match &mut met {
                    Some(met) => met.to_mut().meet(rows),
                    None => met = Some(Cow::Borrowed(rows)),
                }
            }
            met
        };
        let found = but(None);
        let all = self.columns.counts(found.as_deref());
        let counts = Facet::ALL.map(|facet| match &chosen[facet as usize] {
            Some(_) => self.columns.ranked(&self.columns.counts_of(facet, but(Some(facet as usize)).as_deref())),
            None => self.columns.ranked(self.columns.own(facet, &all)),
        });
        let found = found.map(Cow::into_owned);
        Found::of(self, found, wanted.sort, counts, instead)
    }

    /// Where these numbers stand; what the search knows already and this index doesn't is left out.
    fn rows_of(&self, numbers: &[u64]) -> Rows {
        let mut rows = Rows::none(self.len());
        for (word, &bits) in numbers.iter().enumerate().filter(|(_, bits)| **bits != 0) {
            if let Some(&first) = self.in_a_row.get(word).filter(|first| **first != NOWHERE) {
                rows.add_from(first, bits);
                continue;
            }
            let numbers = ones(bits).map(|bit| (word * 64 + bit) as i64);
            numbers.filter_map(|number| self.place_of(number)).for_each(|row| rows.add(&[row]));
        }
        rows
    }
}

/// What the index needs of a recommendation while it is made.
struct Row {
    id: Box<str>,
    number: i64,
    /// Its place among the documents.
    document: u32,
    position: i64,
    /// The places of what it is and of what the State answered.
    kind: u32,
    response: u32,
}

/// In the order of the register, as the documents are.
fn rows(conn: &mut DbConnection, documents: &[Document], columns: &mut Gathered) -> Result<Vec<Row>, Error> {
    let places: HashMap<&str, u32> = (0..).zip(documents).map(|(place, document)| (document.id.as_str(), place)).collect();
    let mut rows = Vec::new();
    queries::each_row(conn, |row| {
        rows.push(Row {
            document: places[row.document_id.as_str()],
            kind: columns.place(Facet::Kind, &row.kind),
            response: columns.place(Facet::Response, &row.response),
            id: row.id.into_boxed_str(),
            number: row.number,
            position: row.position,
        });
    })?;
    rows.sort_unstable_by_key(|row| (row.document, row.position, row.number));
    Ok(rows)
}

/// By number; numbers are given in a row, so hardly a place is empty.
fn places_of(rows: &[Row]) -> Vec<u32> {
    let highest = rows.iter().map(|row| row.number).max().unwrap_or(0);
    let mut places = vec![NOWHERE; usize::try_from(highest).unwrap_or(0) + 1];
    for (place, row) in (0..).zip(rows) {
        if let Some(entry) = usize::try_from(row.number).ok().and_then(|number| places.get_mut(number)) {
            *entry = place;
        }
    }
    places
}

/// The first of these places, if the others follow it, and nowhere else.
fn in_a_row(places: &[u32]) -> u32 {
    let first = places[0];
    if places.iter().enumerate().all(|(at, place)| first.checked_add(at as u32) == Some(*place)) { first } else { NOWHERE }
}

/// The accepted ones, and who answers for them.
fn put_clusters(conn: &mut DbConnection, columns: &mut Gathered, place: impl Fn(&str) -> Option<u32>) -> Result<(), Error> {
    let mut clusters = BTreeSet::new();
    queries::each_cluster(conn, |id, cluster| {
        if let Some(place) = place(id) {
            columns.put(Facet::Cluster, place, &cluster.to_string());
            clusters.insert(cluster);
        }
    })?;
    let entities = queries::entities_of_clusters(conn)?;
    for cluster in clusters {
        let responsible = entities.get(&cluster).into_iter().flatten();
        responsible.for_each(|entity| columns.answer(&entity.to_string(), &cluster.to_string()));
    }
    Ok(())
}

/// What nobody has assessed is a value too, so that it can be asked for.
fn put_legislation(conn: &mut DbConnection, rows: &[Row], columns: &mut Gathered) -> Result<(), Error> {
    let assessed = queries::legislation(conn)?;
    for (place, row) in (0..).zip(rows) {
        let known = assessed.get(&*row.id);
        let needed = known.map_or("unassessed", |known| if known.0 { "yes" } else { "no" });
        columns.put(Facet::NeedsLegislation, place, needed);
        known.and_then(|known| known.1.as_ref()).iter().for_each(|stage| columns.put(Facet::BillStage, place, stage));
    }
    Ok(())
}

/// The facets in which a term counts, and as what; a target for its goal too.
fn values_of(id: &str) -> Vec<(Facet, &'static str)> {
    let Some(term) = terms::find(id).map(|term| term.current()) else { return Vec::new() };
    let code = term.code.as_str();
    match term.kind {
        Kind::Theme => vec![(Facet::Theme, code)],
        Kind::AffectedGroup => vec![(Facet::Group, code)],
        Kind::SdgGoal => vec![(Facet::Sdg, code)],
        Kind::SdgTarget => {
            vec![(Facet::Sdg, code.split('.').next().unwrap_or_default()), (Facet::Sdg, code)]
        }
        Kind::Mechanism => Vec::new(),
    }
}

/// The index of one portal, as long as what it shows stays as it is.
pub type Kept = web::Kept<Index>;
