//! What another number of clusters would look like: how large they are and what they are about, without their members.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::cut::Tree;
use super::explanation::{WORDS_OF_CLUSTER, as_strings, shown, telling, theme};
use super::vectors::Vectors;
use super::{Item, Placed, Prepared, Progress};

/// All that answers for any number of new clusters, kept in memory.
pub struct Outlines {
    vectors: Vectors,
    items: Vec<Text>,
    tree: Tree,
    alone: Vec<usize>,
    /// Of each leaf of a large tree.
    leaves: Vec<Counts>,
    /// How many items would join clusters that there are.
    pub joining: usize,
}

/// What is kept of an item.
struct Text {
    lang: String,
    text: String,
    themes: Vec<Arc<str>>,
}

/// In how many items of a group each column stands, in ascending order, and how many people gave each theme.
#[derive(Default)]
struct Counts {
    columns: Vec<(u32, u32)>,
    themes: BTreeMap<String, usize>,
}

/// The new clusters for one number.
pub struct Outline {
    /// The largest first.
    pub sizes: Vec<usize>,
    /// The largest of them, as many as were asked for.
    pub clusters: Vec<Outlined>,
    /// Items may still go to nearer centres once it becomes a proposal.
    pub is_rough: bool,
}

pub struct Outlined {
    pub size: usize,
    pub theme: Option<String>,
    pub words: Vec<String>,
    pub lang: String,
    /// How many of its items people gave each theme.
    pub themes: BTreeMap<String, usize>,
}

impl Outlines {
    pub fn new(items: &[Item], placed: &[Placed]) -> Outlines {
        let Prepared { items, mut vectors, joining, tree, alone, .. } = Prepared::new(items, placed);
        if tree.is_large() {
            // What is told of the leaves alone asks for no meaning, and meanings of very many take much memory.
            vectors.meanings = None;
        }
        let text = |item: &Item| Text { lang: item.lang.clone(), text: item.text.clone(), themes: item.themes.clone() };
        let items: Vec<Text> = items.into_iter().map(text).collect();
        let mut counter = Counter::new(&vectors);
        let leaves = if tree.is_large() { tree.leaves() } else { &[] };
        let leaves = leaves.iter().map(|members| counter.of_items(&vectors, &items, members)).collect();
        Outlines { vectors, items, tree, alone, leaves, joining: joining.iter().map(Vec::len).sum() }
    }

    /// How many items new clusters are made of.
    pub fn items(&self) -> usize {
        self.tree.items() + self.alone.len()
    }

    /// How many clusters the program would make without a wish, about.
    pub fn wanted(&self) -> usize {
        self.tree.wanted() + usize::from(!self.alone.is_empty())
    }

    pub fn of(&self, count: usize, most: usize) -> Outline {
        let count = count.saturating_sub(usize::from(!self.alone.is_empty())).max(1);
        if self.tree.is_large() { self.rough(count, most) } else { self.exact(count, most) }
    }

    /// As a proposal would have them.
    fn exact(&self, count: usize, most: usize) -> Outline {
        let none = self.tree.is_empty();
        let mut groups = if none { Vec::new() } else { self.tree.of_count(&self.vectors, count, &Progress::default()) };
        groups.extend(self.lonely());
        groups.sort_by_key(|members| Reverse(members.len()));
        let mut counter = Counter::new(&self.vectors);
        let mut counted = |members: &Vec<usize>| (members.clone(), counter.of_items(&self.vectors, &self.items, members));
        let clusters = groups.iter().take(most).map(|members| self.outlined(counted(members))).collect();
        Outline { sizes: groups.iter().map(Vec::len).collect(), clusters, is_rough: false }
    }

    /// From what is known of the leaves.
    fn rough(&self, count: usize, most: usize) -> Outline {
        let leaves = self.tree.leaves();
        let size = |group: &Vec<usize>| group.iter().map(|leaf| leaves[*leaf].len()).sum::<usize>();
        let groups = self.tree.leaves_of_count(count).into_iter().map(|group| (size(&group), group));
        let alone = self.lonely().map(|alone| (alone.len(), Vec::new()));
        let mut groups: Vec<(usize, Vec<usize>)> = groups.chain(alone).collect();
        groups.sort_by_key(|(size, _)| Reverse(*size));
        let mut counter = Counter::new(&self.vectors);
        let mut counted = |group: &[usize]| match group {
            [] => (self.alone.clone(), counter.of_items(&self.vectors, &self.items, &self.alone)),
            group => {
                let members = group.iter().flat_map(|leaf| leaves[*leaf].iter().copied()).collect();
                (members, counter.of_leaves(group.iter().map(|leaf| &self.leaves[*leaf])))
            }
        };
        let clusters = groups.iter().take(most).map(|(_, group)| self.outlined(counted(group))).collect();
        Outline { sizes: groups.iter().map(|(size, _)| *size).collect(), clusters, is_rough: true }
    }

    fn lonely(&self) -> Option<Vec<usize>> {
        Some(self.alone.clone()).filter(|alone| !alone.is_empty())
    }

    fn outlined(&self, (members, counts): (Vec<usize>, Counts)) -> Outlined {
        let telling = telling(&self.vectors, self.items.len(), members.len(), counts.columns);
        let columns = telling.iter().map(|column| column.column);
        let stands = |word: &str| members.iter().any(|member| self.items[*member].text.contains(word));
        Outlined {
            size: members.len(),
            theme: theme(&self.vectors, &telling),
            words: as_strings(&shown(&self.vectors, columns, WORDS_OF_CLUSTER, stands)),
            lang: members.first().map_or_else(String::new, |member| self.items[*member].lang.clone()),
            themes: counts.themes,
        }
    }
}

/// Counts columns in one array that is used again.
struct Counter {
    counts: Vec<u32>,
    touched: Vec<u32>,
}

impl Counter {
    fn new(vectors: &Vectors) -> Counter {
        Counter { counts: vec![0; vectors.columns()], touched: Vec::new() }
    }

    fn of_items(&mut self, vectors: &Vectors, items: &[Text], members: &[usize]) -> Counts {
        let mut themes: BTreeMap<String, usize> = BTreeMap::new();
        for theme in members.iter().flat_map(|member| &items[*member].themes) {
            *themes.entry(theme.to_string()).or_default() += 1;
        }
        members.iter().flat_map(|member| &vectors.rows[*member]).for_each(|(column, _)| self.add(*column, 1));
        Counts { columns: self.counted(), themes }
    }

    fn of_leaves<'a>(&mut self, leaves: impl Iterator<Item = &'a Counts>) -> Counts {
        let mut themes: BTreeMap<String, usize> = BTreeMap::new();
        for leaf in leaves {
            leaf.columns.iter().for_each(|(column, count)| self.add(*column, *count));
            for (theme, count) in &leaf.themes {
                *themes.entry(theme.clone()).or_default() += count;
            }
        }
        Counts { columns: self.counted(), themes }
    }

    fn add(&mut self, column: u32, count: u32) {
        if self.counts[column as usize] == 0 {
            self.touched.push(column);
        }
        self.counts[column as usize] += count;
    }

    fn counted(&mut self) -> Vec<(u32, u32)> {
        self.touched.sort_unstable();
        let touched = std::mem::take(&mut self.touched);
        touched.into_iter().map(|column| (column, std::mem::take(&mut self.counts[column as usize]))).collect()
    }
}
