//! Groups of rows: their centres, what is nearest to which, and small groups of very many rows.

use super::Progress;
use super::vectors::{Row, scaled};

/// The centres of groups, kept by column so that a row meets only the groups that share something with it.
pub struct Centroids {
    by_column: Vec<Vec<(u32, f32)>>,
    count: usize,
}

impl Centroids {
    pub fn new(rows: &[Row], columns: usize, groups: &[Vec<usize>]) -> Centroids {
        let mut sums = Sums::new(columns);
        Centroids::of(groups.iter().map(|members| sums.of(rows, members)), columns)
    }

    /// From the sum of the rows of each group.
    pub fn of(sums: impl ExactSizeIterator<Item = Row>, columns: usize) -> Centroids {
        let count = sums.len();
        let mut by_column = vec![Vec::new(); columns];
        for (group, sum) in (0..).zip(sums) {
            for (column, weight) in scaled(sum, 1.0) {
                by_column[column as usize].push((group, weight));
            }
        }
        Centroids { by_column, count }
    }

    /// The cosine of a row with each centre.
    pub fn likenesses(&self, row: &Row) -> Vec<f32> {
        let mut likenesses = vec![0.0; self.count];
        for (column, weight) in row {
            for (group, other) in &self.by_column[*column as usize] {
                likenesses[*group as usize] += weight * other;
            }
        }
        likenesses
    }

    /// The nearest centre and its cosine; the first of equals; none if nothing is shared.
    pub fn nearest(&self, row: &Row) -> Option<(usize, f32)> {
        let likenesses = self.likenesses(row).into_iter().enumerate();
        let best = likenesses.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.filter(|(_, likeness)| *likeness > 0.0)
    }
}

/// Adds up rows in one array that is used again.
pub struct Sums {
    weights: Vec<f32>,
}

impl Sums {
    pub fn new(columns: usize) -> Sums {
        Sums { weights: vec![0.0; columns] }
    }

    pub fn of(&mut self, rows: &[Row], members: &[usize]) -> Row {
        let mut touched = Vec::new();
        for (column, weight) in members.iter().flat_map(|member| &rows[*member]) {
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
pub fn settled(rows: &[Row], columns: usize, mut groups: Vec<Vec<usize>>, rounds: usize, progress: &Progress) -> Vec<Vec<usize>> {
    for round in 0..rounds {
        let centroids = Centroids::new(rows, columns, &groups);
        let mut next = vec![Vec::new(); groups.len()];
        for (group, members) in groups.iter().enumerate() {
            if !progress.goes_on(round * groups.len() + group, rounds * groups.len()) {
                return groups;
            }
            for (at, member) in members.iter().enumerate() {
                let last = at + 1 == members.len() && next[group].is_empty();
                let nearest = centroids.nearest(&rows[*member]).map_or(group, |(nearest, _)| nearest);
                next[if last { group } else { nearest }].push(*member);
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

/// So many groups of items that are very alike, begun at items evenly spread over all.
pub fn many_small(rows: &[Row], columns: usize, items: &[usize], count: usize, progress: &Progress) -> Vec<Vec<usize>> {
    let seeds: Vec<Vec<usize>> = (0..count).map(|at| vec![items[at * items.len() / count]]).collect();
    let centroids = Centroids::new(rows, columns, &seeds);
    let mut groups = vec![Vec::new(); count];
    for (at, item) in items.iter().enumerate() {
        if !progress.goes_on(at, items.len()) {
            break;
        }
        groups[centroids.nearest(&rows[*item]).map_or(at * count / items.len(), |(nearest, _)| nearest)].push(*item);
    }
    groups.retain(|members| !members.is_empty());
    settled(rows, columns, groups, 3, progress)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        (0..90u32).map(|at| scaled(vec![(at % 3, 1.0), (3 + at % 7, 0.2)], 1.0)).collect()
    }

    #[test]
    fn very_many_rows_become_small_groups_of_what_is_alike() {
        let rows = rows();
        let items: Vec<usize> = (0..rows.len()).collect();
        let groups = many_small(&rows, 10, &items, 10, &Progress::default());
        assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), rows.len());
        assert!(groups.iter().all(|members| members.iter().all(|member| member % 3 == members[0] % 3)));
    }

    #[test]
    fn settling_leaves_no_group_empty() {
        let rows = rows();
        let groups = vec![vec![0, 3, 6], vec![9], vec![1, 2]];
        let settled = settled(&rows, 10, groups, 5, &Progress::default());
        assert!(settled.iter().all(|members| !members.is_empty()));
        assert_eq!(settled.iter().map(Vec::len).sum::<usize>(), 6);
    }

    #[test]
    fn a_row_that_shares_nothing_has_no_nearest_centre() {
        let rows: Vec<Row> = vec![vec![(0, 1.0)], vec![(1, 1.0)]];
        let centroids = Centroids::new(&rows, 2, &[vec![0]]);
        assert_eq!(centroids.nearest(&rows[0]), Some((0, 1.0)));
        assert_eq!(centroids.nearest(&rows[1]), None);
    }
}
