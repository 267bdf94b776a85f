//! The tree of average-link clustering: which groups meet at which mean likeness.

use baraza_encoder::Vector;

use super::Progress;
use super::weighed::Weighed;

/// Two groups become one; a group is named by one of its leaves.
#[derive(Clone, Copy, Debug)]
pub struct Merge {
    pub one: usize,
    pub other: usize,
    likeness: f32,
}

/// Likenesses of all pairs of leaves, each kept once.
struct Pairs {
    count: usize,
    likenesses: Vec<f32>,
}

impl Pairs {
    /// Scalar products of all of them.
    fn new(leaves: &[Weighed], columns: usize) -> Pairs {
        let count = leaves.len();
        let mut pairs = Pairs { count, likenesses: vec![0.0; count * count.saturating_sub(1) / 2] };
        let mut by_column: Vec<Vec<(u32, f32)>> = vec![Vec::new(); columns];
        for (at, leaf) in leaves.iter().enumerate() {
            for (column, weight) in &leaf.columns {
                for (earlier, other) in &by_column[*column as usize] {
                    let place = pairs.place(*earlier as usize, at);
                    pairs.likenesses[place] += weight * other;
                }
                by_column[*column as usize].push((at as u32, *weight));
            }
        }
        pairs.add_meanings(leaves);
        pairs
    }

    fn add_meanings(&mut self, leaves: &[Weighed]) {
        let meant = leaves.iter().enumerate().filter_map(|(at, leaf)| Some((at, leaf.rounded_meaning()?)));
        let meant: Vec<(usize, (Vector, f32))> = meant.collect();
        for (nth, (one, (vector, step))) in meant.iter().enumerate() {
            for (other, (its, its_step)) in &meant[nth + 1..] {
                let place = self.place(*one, *other);
                self.likenesses[place] += vector.dot(its) as f32 * step * its_step;
            }
        }
    }

    fn place(&self, one: usize, other: usize) -> usize {
        let (low, high) = (one.min(other), one.max(other));
        low * (2 * self.count - low - 1) / 2 + (high - low - 1)
    }

    fn get(&self, one: usize, other: usize) -> f32 {
        self.likenesses[self.place(one, other)]
    }
}

/// All merges, the likeliest first. A leaf is the mean of so many items as its size says, so that
/// the likeness of two groups is the mean over all pairs of their items.
pub fn merges(leaves: &[Weighed], columns: usize, sizes: &[usize], progress: &Progress) -> Vec<Merge> {
    let mut pairs = Pairs::new(leaves, columns);
    let mut sizes: Vec<f32> = sizes.iter().map(|size| *size as f32).collect();
    let mut alive: Vec<usize> = (0..leaves.len()).collect();
    let mut merges = Vec::with_capacity(leaves.len());
    // Each in the chain is the nearest of the one before it; two that are each other's nearest merge.
    let mut chain: Vec<usize> = Vec::new();
    while alive.len() > 1 && progress.goes_on(merges.len(), leaves.len()) {
        if chain.is_empty() {
            chain.push(alive[0]);
        }
        let top = chain[chain.len() - 1];
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        let (nearest, likeness) = nearest(&pairs, &alive, top, before);
        if Some(nearest) != before {
            chain.push(nearest);
            continue;
        }
        chain.truncate(chain.len() - 2);
        let (one, other) = (top.min(nearest), top.max(nearest));
        alive.retain(|group| *group != other);
        for group in alive.iter().copied().filter(|group| *group != one) {
            let both = sizes[one] * pairs.get(one, group) + sizes[other] * pairs.get(other, group);
            let place = pairs.place(one, group);
            pairs.likenesses[place] = both / (sizes[one] + sizes[other]);
        }
        sizes[one] += sizes[other];
        merges.push(Merge { one, other, likeness });
    }
    merges.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
    merges
}

/// The nearest living group, the one before in the chain if it is as near as any: else the chain would not end.
fn nearest(pairs: &Pairs, alive: &[usize], to: usize, before: Option<usize>) -> (usize, f32) {
    let mut best = before.map_or((to, f32::NEG_INFINITY), |before| (before, pairs.get(before, to)));
    for group in alive.iter().copied().filter(|group| *group != to) {
        let likeness = pairs.get(group, to);
        if likeness > best.1 {
            best = (group, likeness);
        }
    }
    best
}
