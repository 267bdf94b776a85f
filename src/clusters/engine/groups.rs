//! Groups of texts: their centres, what is nearest to which, and small groups of very many texts.

use baraza_encoder::{Many, Vector};

use super::progress::{self, Progress};
use super::vectors::Vectors;
use super::weighed::{Row, Weighed};

/// The centres of groups, kept by column so that a text meets only the groups that share something with it.
pub struct Centroids {
    by_column: Vec<Vec<(u32, f32)>>,
    count: usize,
    meanings: Option<CentralMeanings>,
}

/// What the centres mean, where that is asked for: in 8 bits a value, each with its step.
struct CentralMeanings {
    vectors: Many,
    steps: Vec<f32>,
}

impl Centroids {
    pub fn new(vectors: &Vectors, groups: &[Vec<usize>]) -> Centroids {
        let mut sums = Sums::new(vectors.columns());
        Centroids::of(groups.iter().map(|members| sums.of(vectors, members)), vectors.columns())
    }

    /// From the sum of the texts of each group.
    pub fn of(sums: impl ExactSizeIterator<Item = Weighed>, columns: usize) -> Centroids {
        let count = sums.len();
        let mut by_column = vec![Vec::new(); columns];
        let mut meant: Vec<(Vector, f32)> = Vec::new();
        for (group, centre) in (0..).zip(sums.map(Weighed::unit)) {
            meant.extend(centre.rounded_meaning());
            for (column, weight) in centre.columns {
                by_column[column as usize].push((group, weight));
            }
        }
        let (vectors, steps): (Vec<Vector>, Vec<f32>) = meant.into_iter().unzip();
        let meanings = (!vectors.is_empty()).then(|| CentralMeanings { vectors: Many::new(&vectors), steps });
        Centroids { by_column, count, meanings }
    }

    /// The cosine of a text with each centre.
    pub fn likenesses(&self, of: &Weighed) -> Vec<f32> {
        let mut likenesses = vec![0.0; self.count];
        for (column, weight) in &of.columns {
            for (group, other) in &self.by_column[*column as usize] {
                likenesses[*group as usize] += weight * other;
            }
        }
        if let (Some(meanings), Some((meaning, own))) = (&self.meanings, of.rounded_meaning()) {
            let likeness = meanings.vectors.dots(&meaning).into_iter().zip(&meanings.steps).map(|(dot, step)| dot * step * own);
            likenesses.iter_mut().zip(likeness).for_each(|(sum, likeness)| *sum += likeness);
        }
        likenesses
    }

    /// The nearest centre and its cosine; the first of equals; none if nothing is shared.
    pub fn nearest(&self, of: &Weighed) -> Option<(usize, f32)> {
        let likenesses = self.likenesses(of).into_iter().enumerate();
        let best = likenesses.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.filter(|(_, likeness)| *likeness > 0.0)
    }
}

/// Adds up texts in one array that is used again.
pub struct Sums {
    weights: Vec<f32>,
}

impl Sums {
    pub fn new(columns: usize) -> Sums {
        Sums { weights: vec![0.0; columns] }
    }

    pub fn of(&mut self, vectors: &Vectors, members: &[usize]) -> Weighed {
        let columns = self.of_rows(members.iter().map(|member| &vectors.rows[*member]));
        Weighed { columns, meaning: vectors.meanings.as_ref().map(|meanings| meanings.sum(members)) }
    }

    pub fn of_rows<'r>(&mut self, rows: impl Iterator<Item = &'r Row>) -> Row {
        let mut touched = Vec::new();
        for (column, weight) in rows.flatten() {
            if self.weights[*column as usize] == 0.0 {
                touched.push(*column);
            }
            self.weights[*column as usize] += weight;
        }
        touched.sort_unstable();
        touched.dedup();
        touched.into_iter().map(|column| (column, std::mem::take(&mut self.weights[column as usize]))).collect()
    }
}

/// Moves each item to the nearest centre, so many times; no group is left empty.
pub fn settled(vectors: &Vectors, mut groups: Vec<Vec<usize>>, rounds: usize, progress: &Progress) -> Vec<Vec<usize>> {
    for _ in 0..rounds {
        let members = groups.concat();
        let Some(nearest) = nearest(vectors, &groups, &members, progress) else { return groups };
        let mut nearest = members.iter().zip(nearest);
        let mut next = vec![Vec::new(); groups.len()];
        for (group, members) in groups.iter().enumerate() {
            for (at, (member, nearest)) in nearest.by_ref().take(members.len()).enumerate() {
                let last = at + 1 == members.len() && next[group].is_empty();
                next[if last { group } else { nearest.unwrap_or(group) }].push(*member);
            }
        }
        next.iter_mut().for_each(|members| members.sort_unstable());
        if next == groups {
            break;
        }
        groups = next;
    }
    groups
}

/// The group whose centre is nearest to each item; none at all where it was stopped.
fn nearest(vectors: &Vectors, groups: &[Vec<usize>], items: &[usize], progress: &Progress) -> Option<Vec<Option<usize>>> {
    let centroids = Centroids::new(vectors, groups);
    let of = |item| centroids.nearest(&vectors.weighed(item)).map(|(nearest, _)| nearest);
    let nearest = progress::each(progress, items, of);
    (nearest.len() == items.len()).then_some(nearest)
}

/// So many groups of items that are very alike, begun at items evenly spread over all.
pub fn many_small(vectors: &Vectors, items: &[usize], count: usize, progress: &Progress) -> Vec<Vec<usize>> {
    let seeds: Vec<Vec<usize>> = (0..count).map(|at| vec![items[at * items.len() / count]]).collect();
    let Some(nearest) = nearest(vectors, &seeds, items, progress) else { return seeds };
    let mut groups = vec![Vec::new(); count];
    for ((at, item), nearest) in items.iter().enumerate().zip(nearest) {
        groups[nearest.unwrap_or(at * count / items.len())].push(*item);
    }
    groups.retain(|members| !members.is_empty());
    settled(vectors, groups, 3, progress)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clusters::engine::vectors::scaled;

    fn vectors() -> Vectors {
        Vectors::of_rows((0..90u32).map(|at| scaled(vec![(at % 3, 1.0), (3 + at % 7, 0.2)], 1.0)).collect())
    }

    #[test]
    fn very_many_texts_become_small_groups_of_what_is_alike() {
        let items: Vec<usize> = (0..90).collect();
        let groups = many_small(&vectors(), &items, 10, &Progress::default());
        assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), items.len());
        assert!(groups.iter().all(|members| members.iter().all(|member| member % 3 == members[0] % 3)));
    }

    #[test]
    fn settling_leaves_no_group_empty() {
        let groups = vec![vec![0, 3, 6], vec![9], vec![1, 2]];
        let settled = settled(&vectors(), groups, 5, &Progress::default());
        assert!(settled.iter().all(|members| !members.is_empty()));
        assert_eq!(settled.iter().map(Vec::len).sum::<usize>(), 6);
    }

    #[test]
    fn a_text_that_shares_nothing_has_no_nearest_centre() {
        let vectors = Vectors::of_rows(vec![vec![(0, 1.0)], vec![(1, 1.0)]]);
        let centroids = Centroids::new(&vectors, &[vec![0]]);
        assert_eq!(centroids.nearest(&vectors.weighed(0)), Some((0, 1.0)));
        assert_eq!(centroids.nearest(&vectors.weighed(1)), None);
    }
}
