//! Columns: the values of every facet. Frequent ones are counted by a bit for each recommendation, the others stand by
//! recommendation in one row, so that counting reads little memory.

mod counting;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::FACETS;
use super::rows::Rows;
use crate::memory::Remembered;
use crate::register::wanted::Facet;

/// What the values of one facet are called in addresses, each in its place.
#[derive(Default)]
struct Values {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

/// Gathers the columns in any order.
#[derive(Default)]
pub struct Gathered {
    values: [Values; FACETS],
    /// Row, facet and place of the value as one number each: there are millions, and they are sorted.
    held: Vec<u64>,
    /// Of entities and the clusters for which they answer, their places.
    answers: Vec<(u32, u32)>,
}

/// A value stands for its place in all facets together: behind the values of the facets before its own.
pub struct Columns {
    values: [Values; FACETS],
    /// Where the values of each facet begin among all; one more than there are.
    begins: [u32; FACETS + 1],
    /// Of each value, the recommendations that have it.
    having: Vec<Having>,
    /// Those that very many have.
    frequent: Vec<u32>,
    /// Those of documents, whose recommendations stand together, in the order of their first rows.
    runs: Vec<(u32, u32)>,
    /// Of each value, how many they are.
    totals: Vec<u32>,
    /// Of each recommendation: where its values that are not frequent begin in `rare`; one more than there are, for where the last
    /// ones end.
    starts: Vec<u32>,
    rare: Vec<u32>,
    /// Of each cluster, by its place, the entities that answer for it.
    answering: Vec<Vec<u32>>,
    /// Counts among very many rows, which the same frequent words find again and again.
    lately: Remembered<Rows, Arc<[u32]>>,
}

/// The rows that have a value, in the smallest form.
enum Having {
    Few(Vec<u32>),
    Many(Rows),
    /// All of these rows.
    Run(Range<u32>),
    /// All of these clusters, as an entity that answers for them: what is in them is not counted once more. No
    /// recommendation is in two.
    Clusters(Vec<u32>),
}

/// More than one in so many recommendations have a frequent value.
const FREQUENT: usize = 16;
/// A bit for each of so many takes what the place of one does.
const BITS: usize = 32;
/// In bytes: some thirty countings among 250,000.
const REMEMBERED: usize = 2_000_000;

impl Gathered {
    pub fn put(&mut self, facet: Facet, row: u32, value: &str) {
        let place = self.place(facet, value);
        self.put_at(facet, row, place);
    }

    /// Of a value by its place.
    pub fn put_at(&mut self, facet: Facet, row: u32, place: u32) {
        self.held.push(u64::from(row) << 32 | (facet as u64) << 24 | u64::from(place));
    }

    /// Whatever is in the cluster is the entity's to answer for.
    pub fn answer(&mut self, entity: &str, cluster: &str) {
        let answer = (self.place(Facet::Entity, entity), self.place(Facet::Cluster, cluster));
        self.answers.push(answer);
    }

    pub fn place(&mut self, facet: Facet, value: &str) -> u32 {
        let values = &mut self.values[facet as usize];
        if let Some(place) = values.places.get(value) {
            return *place;
        }
        let place = values.names.len() as u32;
        values.places.insert(value.to_owned(), place);
        values.names.push(value.to_owned());
        place
    }

    /// The columns of so many recommendations.
    pub fn columns(mut self, count: usize) -> Columns {
        let mut begins = [0; FACETS + 1];
        for facet in 0..FACETS {
            begins[facet + 1] = begins[facet] + self.values[facet].names.len() as u32;
        }
        self.held.sort_unstable();
        self.held.dedup();
        let value = |one: &u64| begins[*one as usize >> 24 & 0xff] + (*one as u32 & 0xff_ffff);
        let mut totals = vec![0; begins[FACETS] as usize];
        self.held.iter().for_each(|one| totals[value(one) as usize] += 1);
        let documents = begins[Facet::Document as usize]..begins[Facet::Document as usize + 1];
        let entities = begins[Facet::Entity as usize]..begins[Facet::Entity as usize + 1];
        let none = |(value, total): (u32, &u32)| match value {
            document if documents.contains(&document) => Having::Run(0..0),
            entity if entities.contains(&entity) => Having::Clusters(Vec::new()),
            _ => Having::none(*total as usize, count),
        };
        let mut having: Vec<Having> = (0..).zip(&totals).map(none).collect();
        let is_frequent = |value: u32| totals[value as usize] as usize > count / FREQUENT && !documents.contains(&value);
        let frequent: Vec<u32> = (0..begins[FACETS]).filter(|value| is_frequent(*value)).collect();
        let is_rare = |value: u32| !is_frequent(value) && !documents.contains(&value);
        let mut runs = Vec::new();
        let mut starts = Vec::with_capacity(count + 1);
        let mut rare = Vec::new();
        let mut next = self.held.iter().peekable();
        for row in 0..count as u32 {
            starts.push(rare.len() as u32);
            while let Some(value) = next.next_if(|one| (*one >> 32) as u32 == row).map(value) {
                match &mut having[value as usize] {
                    Having::Many(rows) => rows.add(&[row]),
                    Having::Few(rows) => rows.push(row),
                    Having::Run(rows) if rows.start < rows.end && rows.end == row => rows.end += 1,
                    Having::Run(rows) => {
                        *rows = row..row + 1;
                        runs.push((row, value));
                    }
                    Having::Clusters(_) => {}
                }
                if is_rare(value) {
                    rare.push(value);
                }
            }
        }
        starts.push(rare.len() as u32);
        rare.shrink_to_fit();
        let mut answering = vec![Vec::new(); self.values[Facet::Cluster as usize].names.len()];
        for (entity, place) in self.answers {
            let (entity, cluster) = (entities.start + entity, begins[Facet::Cluster as usize] + place);
            answering[place as usize].push(entity);
            totals[entity as usize] += totals[cluster as usize];
            if let Having::Clusters(clusters) = &mut having[entity as usize] {
                clusters.push(cluster);
            }
        }
        let lately = Remembered::new(REMEMBERED);
        Columns { values: self.values, begins, frequent, runs, having, totals, starts, rare, answering, lately }
    }
}

impl Having {
    /// Room for so many of all.
    fn none(total: usize, count: usize) -> Having {
        if total > count / BITS { Having::Many(Rows::none(count)) } else { Having::Few(Vec::with_capacity(total)) }
    }
}

impl Columns {
    fn of_facet(&self, facet: Facet) -> Range<u32> {
        self.begins[facet as usize]..self.begins[facet as usize + 1]
    }

    /// The frequent ones, and the rows that have each.
    fn frequent(&self, values: Range<u32>) -> impl Iterator<Item = (u32, &Rows)> + Clone {
        let of = |value: &u32| match &self.having[*value as usize] {
            Having::Many(rows) => Some((*value, rows)),
            _ => None,
        };
        within(&self.frequent, values).iter().filter_map(of)
    }

    /// Those of a row that are not frequent.
    fn rare(&self, row: usize) -> &[u32] {
        &self.rare[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// Of each value that a recommendation has, its place among the facet's; in no order.
    pub fn of(&self, facet: Facet, row: usize) -> impl Iterator<Item = u32> + Clone {
        let cluster = (facet == Facet::Entity).then(|| self.own_of(Facet::Cluster, row)).into_iter().flatten();
        let entities = cluster.flat_map(|place| self.answering[place as usize].iter());
        let begin = self.of_facet(facet).start;
        self.own_of(facet, row).chain(entities.map(move |entity| entity - begin))
    }

    /// The same without what it has by its cluster.
    fn own_of(&self, facet: Facet, row: usize) -> impl Iterator<Item = u32> + Clone {
        let range = self.of_facet(facet);
        let begin = range.start;
        let rare = within(self.rare(row), range.clone());
        let run = (facet == Facet::Document).then(|| self.run(row)).flatten();
        let frequent = self.frequent(range).filter(move |(_, rows)| rows.has(row)).map(|(value, _)| value);
        frequent.chain(rare.iter().copied()).chain(run).map(move |value| value - begin)
    }

    /// The document of a row.
    fn run(&self, row: usize) -> Option<u32> {
        let behind = self.runs.partition_point(|(first, _)| *first as usize <= row);
        Some(self.runs.get(behind.checked_sub(1)?)?.1)
    }

    /// What a value is called in addresses.
    pub fn value(&self, facet: Facet, place: u32) -> &str {
        &self.values[facet as usize].names[place as usize]
    }

    pub fn values(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize].names
    }

    pub fn place(&self, facet: Facet, value: &str) -> Option<u32> {
        self.values[facet as usize].places.get(value).copied()
    }

    /// Those that have one of these values.
    pub fn with_any(&self, facet: Facet, values: &[String]) -> Rows {
        let mut found = Rows::none(self.starts.len() - 1);
        for place in values.iter().filter_map(|value| self.place(facet, value)) {
            self.add(self.begins[facet as usize] + place, &mut found);
        }
        found
    }

    fn add(&self, value: u32, found: &mut Rows) {
        match &self.having[value as usize] {
            Having::Few(rows) => found.add(rows),
            Having::Many(rows) => found.add_all(rows),
            Having::Run(rows) => rows.clone().for_each(|row| found.add(&[row])),
            Having::Clusters(clusters) => clusters.iter().for_each(|cluster| self.add(*cluster, found)),
        }
    }
}

/// Those of a range, of values in their order.
fn within(values: &[u32], range: Range<u32>) -> &[u32] {
    let from = values.partition_point(|value| *value < range.start);
    let to = from + values[from..].partition_point(|value| *value < range.end);
    &values[from..to]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_among_all_few_or_most_rows() {
        let mut gathered = Gathered::default();
        for (row, value) in [(2, "b"), (0, "a"), (2, "a"), (0, "a"), (3, "b"), (3, "c"), (1, "b")] {
            gathered.put(Facet::Theme, row, value);
        }
        (0..5).for_each(|row| gathered.put(Facet::Kind, row, "x"));
        (0..2).for_each(|row| gathered.put(Facet::State, row, "y"));
        (0..).zip(["p", "p", "q", "q", "q"]).for_each(|(row, value)| gathered.put(Facet::Document, row, value));
        (0..).zip(["1", "1", "2", "3"]).for_each(|(row, value)| gathered.put(Facet::Cluster, row, value));
        [("m", "1"), ("m", "3"), ("n", "2"), ("n", "3")]
            .into_iter()
            .for_each(|(entity, cluster)| gathered.answer(entity, cluster));
        let columns = gathered.columns(5);
        let counted = |facet, rows: Option<&[u32]>| {
            let counts = columns.counts(rows.map(|rows| Rows::of(5, rows)).as_ref());
            let told = |(place, count): (u32, u32)| format!("{}{count}", columns.value(facet, place));
            columns.ranked(columns.own(facet, &counts)).into_iter().map(told).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(counted(Facet::Theme, None), "b3 a2 c1");
        let most: &[u32] = &[1, 2, 3, 4];
        assert_eq!(
            (counted(Facet::Theme, Some(&[0, 2])), counted(Facet::Theme, Some(most))),
            ("a2 b1".into(), "b3 a1 c1".into())
        );
        assert_eq!((counted(Facet::Kind, Some(&[4])), counted(Facet::State, Some(most))), ("x1".into(), "y1".into()));
        assert_eq!(
            (counted(Facet::Document, Some(&[0, 2])), counted(Facet::Document, Some(most))),
            ("p1 q1".into(), "q3 p1".into())
        );
        assert_eq!(
            (counted(Facet::Entity, None), counted(Facet::Entity, Some(&[0, 2])), counted(Facet::Entity, Some(most))),
            ("m3 n2".into(), "m1 n1".into(), "m2 n2".into())
        );
        let alone = |rows: &[u32]| columns.counts_of(Facet::Entity, Some(&Rows::of(5, rows)));
        assert_eq!((alone(&[0, 3]), alone(most)), (vec![2, 1], vec![2, 2]));
        let entities = |row| columns.of(Facet::Entity, row).map(|place| columns.value(Facet::Entity, place)).collect::<String>();
        assert_eq!((0..5).map(entities).collect::<Vec<_>>(), ["m", "m", "n", "mn", ""]);
        assert_eq!(columns.with_any(Facet::Entity, &["n".into()]).iter().collect::<Vec<_>>(), [2, 3]);
        let of_document =
            |row| columns.of(Facet::Document, row).map(|place| columns.value(Facet::Document, place)).collect::<String>();
        assert_eq!((0..5).map(of_document).collect::<String>(), "ppqqq");
        assert_eq!(columns.with_any(Facet::Document, &["q".into()]).iter().collect::<Vec<_>>(), [2, 3, 4]);
        let any = columns.with_any(Facet::Theme, &["a".into(), "c".into(), "x".into()]);
        assert_eq!(any.iter().collect::<Vec<_>>(), [0, 2, 3]);
        assert_eq!((columns.of(Facet::Theme, 2).count(), columns.of(Facet::Theme, 4).count()), (2, 0));
    }

    #[test]
    fn what_few_recommendations_have_is_counted_beside_what_many_have() {
        let mut gathered = Gathered::default();
        for row in [0, 7, 99] {
            (0..20).for_each(|value| gathered.put(Facet::Theme, row, &format!("{}", row / 99 + value)));
        }
        gathered.put(Facet::State, 99, "y");
        let columns = gathered.columns(100);
        let counted = |rows: &[u32]| {
            let counts = columns.counts(Some(&Rows::of(100, rows)));
            let told = |facet| columns.own(facet, &counts).iter().map(u32::to_string).collect::<String>();
            (told(Facet::Theme), told(Facet::State))
        };
        assert_eq!(columns.of(Facet::Theme, 7).collect::<Vec<_>>(), (0..20).collect::<Vec<_>>());
        assert_eq!((columns.of(Facet::State, 7).count(), columns.of(Facet::State, 99).count()), (0, 1));
        assert_eq!(counted(&[7, 8]), (format!("{}0", "1".repeat(20)), "0".into()));
        assert_eq!(counted(&[7, 99]), (format!("1{}1", "2".repeat(19)), "1".into()));
        assert_eq!(counted(&(1..100).collect::<Vec<u32>>()), (format!("1{}1", "2".repeat(19)), "1".into()));
    }
}
