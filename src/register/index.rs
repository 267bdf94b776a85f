//! Index: what the register's filters go by, held in memory and made anew when the register changes.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::queries::index as queries;
use super::wanted::{Facet, Sort, Wanted};
use crate::db::Db;
use crate::error::Error;
use crate::taxonomy::terms::{self, Kind};
use crate::text::fold;
use crate::web::Portal;

const FACETS: usize = Facet::ALL.len();

/// What the register shows, as the journal names it: pages of the register are kept until one of these changes.
pub const SHOWN: [&str; 5] = ["recommendation", "document", "import", "cluster", "entity"];

/// The values of one facet, recommendation by recommendation.
#[derive(Default)]
struct Column {
    values: Vec<String>,
    places: HashMap<String, u32>,
    /// Of each recommendation: up to where its values go in `held`.
    ends: Vec<u32>,
    held: Vec<u32>,
}

impl Column {
    fn push(&mut self, value: &str) {
        let next = self.values.len() as u32;
        let place = *self.places.entry(value.to_owned()).or_insert(next);
        if place == next {
            self.values.push(value.to_owned());
        }
        let start = self.ends.last().map_or(0, |end| *end as usize);
        if !self.held[start..].contains(&place) {
            self.held.push(place);
        }
    }

    fn close(&mut self) {
        self.ends.push(self.held.len() as u32);
    }

    fn of(&self, row: usize) -> &[u32] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.held[start..self.ends[row] as usize]
    }
}

/// All recommendations in the order of the register: the newest document first, its paragraphs in order.
#[derive(Default)]
pub struct Index {
    numbers: Vec<i64>,
    states: Vec<u32>,
    columns: [Column; FACETS],
    /// The folded texts in every language with paragraph and symbol, one recommendation after the other.
    words: String,
    ends: Vec<usize>,
    /// By number.
    pub symbols: HashMap<String, String>,
}

/// What was found: numbers in the order asked for, and how often each value of a facet occurs among what the other
/// facets leave.
pub struct Found {
    pub numbers: Vec<i64>,
    pub counts: [Vec<(String, i64)>; FACETS],
}

impl Index {
    pub fn of(rows: &queries::Rows) -> Index {
        let mut index = Index { symbols: rows.symbols(), ..Index::default() };
        for row in &rows.recommendations {
            index.add(row, rows);
        }
        index
    }

    fn add(&mut self, row: &queries::Row, rows: &queries::Rows) {
        let document = rows.document(row);
        self.numbers.push(row.number);
        let column = |columns: &mut [Column; FACETS], facet: Facet, value: &str| columns[facet as usize].push(value);
        let columns = &mut self.columns;
        column(columns, Facet::Response, &row.response);
        column(columns, Facet::Document, &document.number.to_string());
        document.cycle.iter().for_each(|cycle| column(columns, Facet::Cycle, &cycle.to_string()));
        column(columns, Facet::Mechanism, document.mechanism.trim_start_matches("mechanism:"));
        let states = rows.of(&rows.states, &row.id);
        self.states.push(states.len() as u32);
        states.iter().for_each(|state| column(columns, Facet::State, state));
        for term in rows.of(&rows.terms, &row.id).iter().filter_map(|id| terms::find(id)).map(|term| term.current()) {
            match term.kind {
                Kind::Theme => column(columns, Facet::Theme, &term.code),
                Kind::AffectedGroup => column(columns, Facet::Group, &term.code),
                Kind::SdgGoal => column(columns, Facet::Sdg, &term.code),
                Kind::SdgTarget => {
                    column(columns, Facet::Sdg, term.code.split('.').next().unwrap_or_default());
                    column(columns, Facet::Sdg, &term.code);
                }
                Kind::Mechanism => {}
            }
        }
        for cluster in rows.of(&rows.clusters, &row.id) {
            column(columns, Facet::Cluster, cluster);
            rows.of(&rows.entities, cluster).iter().for_each(|entity| column(columns, Facet::Entity, entity));
        }
        columns.iter_mut().for_each(Column::close);
        for text in rows.of(&rows.texts, &row.id) {
            self.words.push_str(text);
            self.words.push('\n');
        }
        self.words.push_str(&fold(&format!("{}\n{}", row.paragraph, document.symbol)));
        self.ends.push(self.words.len());
    }

    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    fn words_of(&self, row: usize) -> &str {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.words[start..self.ends[row]]
    }

    /// One pass: what fails no facet is found; what fails one facet only counts among that facet's own values.
    pub fn find(&self, wanted: &Wanted) -> Found {
        let folded = fold(&wanted.q);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let chosen: Vec<(usize, Vec<u32>)> = Facet::ALL
            .iter()
            .filter(|facet| !wanted.of_facet(**facet).is_empty())
            .map(|facet| {
                let places = &self.columns[*facet as usize].places;
                let values = wanted.of_facet(*facet).iter().filter_map(|value| places.get(value).copied());
                (*facet as usize, values.collect())
            })
            .collect();
        let mut counts: [Vec<u32>; FACETS] = std::array::from_fn(|facet| vec![0; self.columns[facet].values.len()]);
        let mut rows = Vec::new();
        for row in 0..self.numbers.len() {
            let failed = |(facet, values): &&(usize, Vec<u32>)| {
                let held = self.columns[*facet].of(row);
                !values.iter().any(|value| held.contains(value))
            };
            let mut failing = chosen.iter().filter(failed);
            let (first, second) = (failing.next(), failing.next());
            if second.is_some() || !words.iter().all(|word| self.words_of(row).contains(word)) {
                continue;
            }
            let counted = first.map_or(0..FACETS, |(facet, _)| *facet..*facet + 1);
            for facet in counted {
                self.columns[facet].of(row).iter().for_each(|&place| counts[facet][place as usize] += 1);
            }
            if first.is_none() {
                rows.push(row);
            }
        }
        self.sort(&mut rows, wanted.sort);
        let named = |facet: usize| {
            let pairs = self.columns[facet].values.iter().zip(&counts[facet]);
            pairs.filter(|(_, count)| **count > 0).map(|(value, count)| (value.clone(), i64::from(*count))).collect()
        };
        Found { numbers: rows.iter().map(|&row| self.numbers[row]).collect(), counts: std::array::from_fn(named) }
    }

    fn sort(&self, rows: &mut [usize], sort: Sort) {
        match sort {
            Sort::Document => {}
            Sort::Newest => rows.sort_by_key(|&row| std::cmp::Reverse(self.numbers[row])),
            Sort::States => rows.sort_by_key(|&row| std::cmp::Reverse(self.states[row])),
        }
    }
}

/// The index of one portal, as long as what it shows stays as it is.
pub struct Kept {
    current: Mutex<Option<Arc<Index>>>,
    /// Moves with each change, so that an index made from older rows is not kept after it.
    revision: AtomicU64,
    /// One makes it, the others wait.
    making: tokio::sync::Mutex<()>,
}

impl Kept {
    /// Follows what is committed. The page cache heard of it before, so it hears again once the index is gone.
    pub fn following(portal: &Portal) -> Arc<Kept> {
        let kept = Arc::new(Kept { current: Mutex::default(), revision: AtomicU64::new(0), making: Default::default() });
        let (following, pages) = (Arc::clone(&kept), Arc::clone(&portal.cache));
        portal.db.after_commit(move |touched| {
            if touched.iter().any(|subject| SHOWN.contains(&subject.as_str())) {
                following.revision.fetch_add(1, Ordering::SeqCst);
                *following.current.lock().unwrap_or_else(PoisonError::into_inner) = None;
                pages.forget(&SHOWN.map(String::from));
            }
        });
        kept
    }

    pub async fn get(&self, db: &Db) -> Result<Arc<Index>, Error> {
        if let Some(index) = self.current() {
            return Ok(index);
        }
        let _one = self.making.lock().await;
        if let Some(index) = self.current() {
            return Ok(index);
        }
        let made_at = self.revision.load(Ordering::SeqCst);
        let index = Arc::new(db.read_long(|conn| Ok(Index::of(&queries::rows(conn)?))).await?);
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if self.revision.load(Ordering::SeqCst) == made_at {
            *current = Some(Arc::clone(&index));
        }
        Ok(index)
    }

    fn current(&self) -> Option<Arc<Index>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
