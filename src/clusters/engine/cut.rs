//! Where the tree is cut: into as many clusters as asked for, or into clusters of a size people can handle.

use std::collections::HashMap;

use baraza_encoder::Vector;

use super::Progress;
use super::groups::{Centroids, Sums, many_small, settled};
use super::tree::{Merge, merges};
use super::vectors::Vectors;
use super::weighed::Weighed;

/// Up to here each item is a leaf of the tree; above it small groups are.
const MOST_LEAVES: usize = 5000;
const SMALL_GROUPS: usize = 2000;
/// After the cut an item may go to a nearer centre.
const ROUNDS: usize = 2;

/// The leaves, which are items or small groups of them, and all merges: any number of groups comes out of it at once.
pub struct Tree {
    items: Vec<usize>,
    leaves: Vec<Vec<usize>>,
    merges: Vec<Merge>,
}

impl Tree {
    pub fn new(vectors: &Vectors, items: Vec<usize>, progress: &Progress) -> Tree {
        let leaves = leaves(vectors, &items, progress);
        let merges = tree(vectors, &leaves, progress);
        Tree { items, leaves, merges }
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Exactly so many clusters, or as many as there are leaves.
    pub fn of_count(&self, vectors: &Vectors, count: usize, progress: &Progress) -> Vec<Vec<usize>> {
        settled(vectors, self.of_count_unsettled(count), ROUNDS, progress)
    }

    fn of_count_unsettled(&self, count: usize) -> Vec<Vec<usize>> {
        after(&self.merges, self.leaves.len().saturating_sub(count), &self.leaves)
    }

    /// So many groups of leaves, before items go to nearer centres, which takes seconds where there are very many.
    pub fn leaves_of_count(&self, count: usize) -> Vec<Vec<usize>> {
        let places: Vec<Vec<usize>> = (0..self.leaves.len()).map(|leaf| vec![leaf]).collect();
        after(&self.merges, self.leaves.len().saturating_sub(count), &places)
    }

    pub fn leaves(&self) -> &[Vec<usize>] {
        &self.leaves
    }

    pub fn items(&self) -> usize {
        self.items.len()
    }

    /// Whether its leaves are small groups of items.
    pub fn is_large(&self) -> bool {
        self.items.len() > MOST_LEAVES
    }

    /// How many clusters come without a wish, about.
    pub fn wanted(&self) -> usize {
        wanted(self.items.len())
    }

    /// Clusters of at least four items if there are enough, none with more than an eighth of all.
    pub fn by_size(&self, vectors: &Vectors, progress: &Progress) -> Vec<Vec<usize>> {
        let items = self.items.len();
        let groups = self.large_enough(vectors, wanted(items), least(items));
        let groups = settled(vectors, groups, ROUNDS, progress);
        let most = (items / 8).max(12);
        let split = |group: Vec<usize>| match group.len() {
            size if size > most => {
                Tree::new(vectors, group, progress).large_enough(vectors, (2 * size).div_ceil(most), least(size))
            }
            _ => vec![group],
        };
        without_small(vectors, groups.into_iter().flat_map(split).collect(), least(items))
    }

    /// Cuts where so many groups are large enough, or as many as can be, and gives the rest to the nearest of them.
    fn large_enough(&self, vectors: &Vectors, count: usize, least: usize) -> Vec<Vec<usize>> {
        let counts = large_after(&self.merges, &self.leaves, least);
        let most = counts.iter().copied().max().unwrap_or(0).min(count);
        let applied = counts.iter().rposition(|large| *large >= most).unwrap_or(0);
        without_small(vectors, after(&self.merges, applied, &self.leaves), least)
    }
}

/// One cluster for ten items; of very many items a coordinator wants larger ones.
fn wanted(items: usize) -> usize {
    match items {
        0..=50 => ((items / 2) as f64).sqrt().round().max(1.0) as usize,
        51..=1000 => items / 10,
        _ => (100 + (items - 1000) / 25).min(1000),
    }
}

fn least(items: usize) -> usize {
    match items {
        0..=7 => 1,
        8..=19 => 2,
        20..=39 => 3,
        _ => 4,
    }
}

/// Members of groups that are too small go to the nearest of the others.
fn without_small(vectors: &Vectors, groups: Vec<Vec<usize>>, least: usize) -> Vec<Vec<usize>> {
    let (mut groups, small): (Vec<_>, Vec<_>) = groups.into_iter().partition(|members| members.len() >= least);
    if groups.is_empty() {
        return vec![small.concat()];
    }
    let centroids = Centroids::new(vectors, &groups);
    for item in small.into_iter().flatten() {
        let nearest = centroids.nearest(&vectors.weighed(item)).map_or(groups.len() - 1, |(nearest, _)| nearest);
        groups[nearest].push(item);
    }
    groups.iter_mut().for_each(|members| members.sort_unstable());
    groups
}

/// The columns of a text with the bits of their weights, and what it means.
type Exact<'v> = (Vec<(u32, u32)>, Option<&'v Vector>);

/// What is alike to the last value is never taken apart.
fn leaves(vectors: &Vectors, items: &[usize], progress: &Progress) -> Vec<Vec<usize>> {
    if items.len() > MOST_LEAVES {
        return many_small(vectors, items, SMALL_GROUPS, progress);
    }
    let mut leaves: Vec<Vec<usize>> = Vec::new();
    let mut known: HashMap<Exact, usize> = HashMap::new();
    for item in items {
        let row = vectors.rows[*item].iter().map(|(column, weight)| (*column, weight.to_bits())).collect();
        let meaning = vectors.meanings.as_ref().and_then(|meanings| meanings.read(*item));
        let leaf = *known.entry((row, meaning)).or_insert(leaves.len());
        if leaf == leaves.len() {
            leaves.push(Vec::new());
        }
        leaves[leaf].push(*item);
    }
    leaves
}

fn tree(vectors: &Vectors, leaves: &[Vec<usize>], progress: &Progress) -> Vec<Merge> {
    let mut sums = Sums::new(vectors.columns());
    let mean = |members: &Vec<usize>| sums.of(vectors, members).times(1.0 / members.len() as f32);
    let means: Vec<Weighed> = leaves.iter().map(mean).collect();
    let sizes: Vec<usize> = leaves.iter().map(Vec::len).collect();
    merges(&means, vectors.columns(), &sizes, progress)
}

/// The group to which a leaf belongs, as merges are applied.
struct Groups(Vec<usize>);

impl Groups {
    fn of(&mut self, mut leaf: usize) -> usize {
        while self.0[leaf] != leaf {
            self.0[leaf] = self.0[self.0[leaf]];
            leaf = self.0[leaf];
        }
        leaf
    }

    /// Which group takes in which.
    fn merge(&mut self, merge: &Merge) -> (usize, usize) {
        let (one, other) = (self.of(merge.one), self.of(merge.other));
        self.0[one.max(other)] = one.min(other);
        (one.min(other), one.max(other))
    }
}

/// How many groups are large enough before the first merge and after each.
fn large_after(merges: &[Merge], leaves: &[Vec<usize>], least: usize) -> Vec<usize> {
    let mut groups = Groups((0..leaves.len()).collect());
    let mut sizes: Vec<usize> = leaves.iter().map(Vec::len).collect();
    let mut counts = vec![sizes.iter().filter(|size| **size >= least).count()];
    for merge in merges {
        let (kept, gone) = groups.merge(merge);
        let before = usize::from(sizes[kept] >= least) + usize::from(sizes[gone] >= least);
        sizes[kept] += sizes[gone];
        counts.push(counts[counts.len() - 1] - before + usize::from(sizes[kept] >= least));
    }
    counts
}

/// The groups after so many merges, in the order of their first leaves.
fn after(merges: &[Merge], applied: usize, leaves: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut groups = Groups((0..leaves.len()).collect());
    for merge in &merges[..applied.min(merges.len())] {
        groups.merge(merge);
    }
    let mut members = vec![Vec::new(); leaves.len()];
    for (leaf, items) in leaves.iter().enumerate() {
        members[groups.of(leaf)].extend(items);
    }
    members.retain(|items| !items.is_empty());
    members.iter_mut().for_each(|items| items.sort_unstable());
    members
}
