//! Separating: a weight for each column, so that the sum tells texts with a label from those without.
//!
//! A support vector machine with squared hinge loss, by dual coordinate descent: C.-J. Hsieh and others, "A Dual
//! Coordinate Descent Method for Large-scale Linear SVM", ICML 2008.

/// What a text weighs in each column.
pub trait Row: Sync {
    /// Times the weights of the columns.
    fn sum(&self, weights: &[f32]) -> f32;
    /// Changes the weights by so many times itself.
    fn add_to(&self, weights: &mut [f32], step: f32);
    fn square(&self) -> f32;
}

/// The columns that a text has, in ascending order, with their weights.
pub type Sparse = Vec<(u32, f32)>;

impl Row for Sparse {
    fn sum(&self, weights: &[f32]) -> f32 {
        self.iter().map(|(column, value)| weights[*column as usize] * value).sum()
    }

    fn add_to(&self, weights: &mut [f32], step: f32) {
        self.iter().for_each(|(column, value)| weights[*column as usize] += step * value);
    }

    fn square(&self) -> f32 {
        self.iter().map(|(_, value)| value * value).sum()
    }
}

/// How much a text on the wrong side costs; chosen on countries outside the public five.
const COST: f32 = 0.35;
const MOST_ROUNDS: usize = 24;
/// In every so-manieth round all texts are looked at again, else only those near the border.
const WHOLE_ROUND: usize = 6;
/// A text this far on its right side is left out until the next whole round.
const SETTLED: f32 = 0.3;
/// The descent ends when no text moves it more than this.
const STILL: f32 = 0.05;

/// The weight of each column, and last that of every text alike.
pub fn separate<R: Row>(rows: &[&R], labelled: &[bool], columns: usize) -> Vec<f32> {
    let mut weights = vec![0.0; columns + 1];
    let mut pulls = vec![0.0_f32; rows.len()];
    let lengths: Vec<f32> = rows.iter().map(|row| row.square() + 1.0).collect();
    let damping = 0.5 / COST;
    let mut near: Vec<usize> = Vec::new();
    let mut chance = Chance(1);
    for round in 0..MOST_ROUNDS {
        if round % WHOLE_ROUND == 0 || round + 1 == WHOLE_ROUND {
            near = (0..rows.len()).collect();
        }
        chance.shuffle(&mut near);
        let mut moved = 0.0_f32;
        near.retain(|&at| {
            let side = if labelled[at] { 1.0 } else { -1.0 };
            let slope = side * margin(rows[at], &weights) - 1.0 + damping * pulls[at];
            if pulls[at] == 0.0 && slope > 0.0 {
                return slope < SETTLED;
            }
            moved = moved.max(slope.abs());
            let pull = (pulls[at] - slope / (lengths[at] + damping)).max(0.0);
            let step = (pull - pulls[at]) * side;
            pulls[at] = pull;
            rows[at].add_to(&mut weights[..columns], step);
            weights[columns] += step;
            true
        });
        if moved < STILL && round >= WHOLE_ROUND {
            break;
        }
    }
    weights
}

/// How far a text is on the label's side of the border.
pub fn margin<R: Row>(row: &R, weights: &[f32]) -> f32 {
    let (always, columns) = weights.split_last().expect("there is a weight of every text");
    row.sum(columns) + always
}

/// The same order on every machine: a linear congruential generator (Knuth, MMIX).
struct Chance(u64);

impl Chance {
    fn shuffle(&mut self, items: &mut [usize]) {
        for last in (1..items.len()).rev() {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            items.swap(last, ((self.0 >> 33) % (last as u64 + 1)) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_that_goes_with_the_label_gets_the_weight() {
        let rows: Vec<Sparse> = (0..20).map(|at| vec![(at % 2, 1.0), (2, 0.5)]).collect();
        let labelled: Vec<bool> = (0..20).map(|at| at % 2 == 0).collect();
        let weights = separate(&rows.iter().collect::<Vec<_>>(), &labelled, 3);
        assert!(weights[0] > 0.5 && weights[1] < -0.5 && weights[2].abs() < 0.2, "{weights:?}");
    }
}
