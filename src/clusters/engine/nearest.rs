//! Which clusters one item is nearest to as they stand now, how certain that is, and which members are most like it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::explanation::{as_strings, confidence, joined};
use super::groups::{Centroids, Sums};
use super::vectors::{Column, Vectors};
use super::weighed::{Row, Weighed, at};
use super::{Confidence, Item, Progress};

const ALTERNATIVES: usize = 3;
const NEAREST: usize = 3;
const WORDS: usize = 3;

/// Texts made comparable, wherever they stand.
pub struct Compared {
    places: HashMap<String, usize>,
    items: Vec<Item>,
    vectors: Vectors,
}

/// What the clusters look like to somebody who asks where an item belongs.
pub struct Likeness {
    compared: Arc<Compared>,
    names: Vec<String>,
    /// The cluster of each item, if it stands in one.
    own: Vec<Option<usize>>,
    members: Vec<Vec<usize>>,
    sums: Vec<(Weighed, f32)>,
    centroids: Centroids,
}

#[derive(Clone, Debug)]
pub struct Alternative {
    pub cluster: String,
    pub words: Vec<String>,
    pub themes: Vec<String>,
    pub confidence: Confidence,
}

/// What the program makes of an item where it stands, or where it would best stand.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// Of its own cluster; none where it stands in none.
    pub here: Option<Confidence>,
    /// How much liker it is to its own cluster than to the next; to the nearest, where it stands in none.
    pub margin: f32,
    /// Other clusters, the nearest first.
    pub alternatives: Vec<Alternative>,
    /// The members most like it, of its own cluster or of the nearest.
    pub nearest: Vec<String>,
}

impl Compared {
    pub fn new(items: Vec<Item>) -> Compared {
        let vectors = Vectors::new(&items.iter().collect::<Vec<_>>(), &Progress::default());
        Compared { places: items.iter().enumerate().map(|(place, item)| (item.key.to_string(), place)).collect(), items, vectors }
    }
}

impl Likeness {
    /// `standing` has the cluster of each item that stands in one, by its key; `called` says what clusters are about, their
    /// names and themes: that counts like one more member, so that a cluster is found that is still empty.
    pub fn new(compared: Arc<Compared>, standing: &HashMap<String, String>, called: &[(String, Item)]) -> Likeness {
        let mut clusters: BTreeMap<&String, Vec<usize>> = called.iter().map(|(cluster, _)| (cluster, Vec::new())).collect();
        for (place, item) in compared.items.iter().enumerate() {
            if let Some(cluster) = standing.get(&*item.key) {
                clusters.entry(cluster).or_default().push(place);
            }
        }
        let mut own = vec![None; compared.items.len()];
        for (cluster, members) in clusters.values().enumerate() {
            members.iter().for_each(|member| own[*member] = Some(cluster));
        }
        let vectors = &compared.vectors;
        let mut adding = Sums::new(vectors.columns());
        let mut sum = |(cluster, members): (&&String, &Vec<usize>)| {
            let names = called.iter().filter(|(named, _)| named == *cluster).map(|(_, name)| vectors.row(name));
            let names: Vec<Row> = names.collect();
            let members = adding.of(vectors, members);
            let columns = adding.of_rows(names.iter().chain([&members.columns]));
            let sum = Weighed { columns, ..members };
            let squared = sum.squared();
            (sum, squared)
        };
        let sums: Vec<(Weighed, f32)> = clusters.iter().map(&mut sum).collect();
        let centroids = Centroids::of(sums.iter().map(|(sum, _)| sum.clone()), vectors.columns());
        let (names, members) = clusters.into_iter().map(|(name, members)| (name.clone(), members)).unzip();
        Likeness { sums, centroids, names, own, members, compared }
    }

    /// How certain it is where an item belongs, from -1 to 1; none for one that is not known.
    pub fn margin(&self, key: &str) -> Option<f32> {
        let item = *self.compared.places.get(key)?;
        Some(self.judged(item).1)
    }

    pub fn suggest(&self, key: &str) -> Option<Suggested> {
        let item = *self.compared.places.get(key)?;
        let (own, margin, ranked) = self.judged(item);
        let best = self.own[item].or_else(|| ranked.first().map(|(cluster, _)| *cluster));
        let alternatives = ranked.iter().take(ALTERNATIVES).enumerate().map(|(rank, (cluster, likeness))| {
            let next = ranked.get(rank + 1).map_or(0.0, |(_, likeness)| *likeness);
            self.alternative(item, *cluster, confidence(&self.compared.items[item], *likeness, likeness - next.max(own)))
        });
        Some(Suggested {
            here: self.own[item].map(|_| confidence(&self.compared.items[item], own, margin)),
            margin,
            alternatives: alternatives.collect(),
            nearest: best.map_or_else(Vec::new, |cluster| self.nearest(item, cluster)),
        })
    }

    /// The cosine with its own cluster without itself, the margin, and the other clusters, the nearest first.
    fn judged(&self, item: usize) -> (f32, f32, Vec<(usize, f32)>) {
        let of = self.compared.vectors.weighed(item);
        let mut ranked: Vec<(usize, f32)> = self.centroids.likenesses(&of).into_iter().enumerate().collect();
        ranked.retain(|(cluster, likeness)| Some(*cluster) != self.own[item] && *likeness > 0.0);
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let next = |rank: usize| ranked.get(rank).map_or(0.0, |(_, likeness)| *likeness);
        match self.own[item] {
            Some(cluster) => {
                let (sum, squared) = &self.sums[cluster];
                let (length, with_itself) = (of.squared(), of.product(sum));
                let others = (squared - 2.0 * with_itself + length).max(0.0).sqrt();
                let own = if others > 1e-3 { (with_itself - length) / others } else { 0.0 };
                (own, own - next(0), ranked)
            }
            None => (0.0, next(0) - next(1), ranked),
        }
    }

    fn alternative(&self, item: usize, cluster: usize, confidence: Confidence) -> Alternative {
        let (sum, _) = &self.sums[cluster];
        let mut shared: Vec<(u32, f32)> = self.compared.vectors.rows[item]
            .iter()
            .map(|(column, weight)| (*column, weight * at(&sum.columns, *column)))
            .collect();
        shared.retain(|(_, weight)| *weight > 1e-6);
        shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let (mut words, mut themes) = (Vec::new(), Vec::new());
        for (column, _) in shared {
            match self.compared.vectors.name(column) {
                Column::Word(word) if words.len() < 4 * WORDS => words.push(word.clone()),
                Column::Theme(theme) if themes.len() < WORDS => themes.push(theme.to_string()),
                _ => {}
            }
        }
        let mut words = joined(words, |word| self.compared.items[item].text.contains(word));
        words.truncate(WORDS);
        Alternative { cluster: self.names[cluster].clone(), words: as_strings(&words), themes, confidence }
    }

    fn nearest(&self, item: usize, cluster: usize) -> Vec<String> {
        let of = self.compared.vectors.weighed(item);
        let others = self.members[cluster].iter().filter(|other| **other != item);
        let mut alike: Vec<(f32, usize)> =
            others.map(|other| (of.product(&self.compared.vectors.weighed(*other)), *other)).collect();
        alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        alike.into_iter().take(NEAREST).map(|(_, other)| self.compared.items[other].key.to_string()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_suggested_the_cluster_that_it_shares_words_with() {
        let texts = [
            ("a", "Build prisons with humane cells", "prisons"),
            ("b", "Reduce the overcrowding of prisons and cells", "prisons"),
            ("c", "Train teachers for rural schools", "schools"),
            ("d", "Build rural schools", "schools"),
            ("e", "Inspect the cells of all prisons", ""),
            ("f", "Open the schools of villages to teachers of prisons", "prisons"),
        ];
        let item = |(key, text, _): &(&str, &str, &str)| {
            let (key, text) = ((*key).into(), (*text).to_owned());
            Item { key, text, lang: "en".into(), ..Item::default() }
        };
        let placed = texts.iter().filter(|(_, _, cluster)| !cluster.is_empty());
        let standing = placed.map(|(key, _, cluster)| ((*key).to_owned(), (*cluster).to_owned())).collect();
        let likeness = Likeness::new(Arc::new(Compared::new(texts.iter().map(item).collect())), &standing, &[]);
        let new = likeness.suggest("e").expect("it is known");
        assert_eq!((new.alternatives[0].cluster.as_str(), new.here), ("prisons", None));
        assert!(new.alternatives[0].words.contains(&"prisons".to_owned()), "{:?}", new.alternatives[0].words);
        assert_eq!(new.nearest.len(), 3);
        let stray = likeness.suggest("f").expect("it is known");
        assert_eq!(stray.alternatives[0].cluster, "schools");
        assert!(likeness.margin("f") < likeness.margin("a"));
        assert!(likeness.suggest("nobody").is_none());
    }

    #[test]
    fn a_cluster_that_is_still_empty_is_found_by_its_name() {
        let named = |key: &str, text: &str| Item { key: key.into(), text: text.into(), lang: "en".into(), ..Item::default() };
        let items = vec![named("a", "Build prisons with humane cells"), named("b", "Train teachers for rural schools")];
        let called = [("1".to_owned(), named("", "Prisons")), ("2".to_owned(), named("", "Schools and teachers"))];
        let likeness = Likeness::new(Arc::new(Compared::new(items)), &HashMap::new(), &called);
        let nearest = |key: &str| likeness.suggest(key).expect("it is known").alternatives[0].cluster.clone();
        assert_eq!((nearest("a").as_str(), nearest("b").as_str()), ("1", "2"));
    }
}
