//! Meaning: what a tagger makes of texts in languages of which it was taught no words, by the vectors of the sentence
//! encoder, which lie close where texts mean the same in any of the six languages.

use baraza_encoder::Vector;
use baraza_encoder::weights::WIDTH;

use super::calibration::Calibration;
use super::separating::Row;

/// How much a vector weighs beside the weight that every text alike has; chosen on States outside the public five.
const WEIGHT: f32 = 2.0;
/// What the confidence that was measured in the languages taught is worth in others: of what the tagger calls likely by the
/// meaning of an English text, .879 stands among what its words say; by that of the same text in five other languages, .857
/// on average (`docs/themes.md`). So nothing is called sure that was measured in other languages only.
pub const ELSEWHERE: f32 = 0.97;

pub struct Meaning {
    pub labels: Vec<Label>,
    pub calibration: Calibration,
}

pub struct Label {
    /// What each value of a vector says for and against the label, in steps.
    pub weights: Vector,
    pub step: f32,
    /// What every text has.
    pub always: f32,
}

/// A text's meaning as it is learned from: it weighs something in every column.
pub struct Meant {
    vector: Vector,
    scale: f32,
}

/// So many sums are made side by side.
const LANES: usize = 16;

impl Meant {
    pub fn of(vector: Vector) -> Meant {
        Meant { scale: WEIGHT / vector.length().max(1.0) as f32, vector }
    }
}

impl Row for Meant {
    fn sum(&self, weights: &[f32]) -> f32 {
        let mut sums = [0.0; LANES];
        for (values, weights) in self.vector.values().as_chunks::<LANES>().0.iter().zip(weights.as_chunks::<LANES>().0) {
            (0..LANES).for_each(|lane| sums[lane] += f32::from(values[lane]) * weights[lane]);
        }
        sums.iter().sum::<f32>() * self.scale
    }

    fn add_to(&self, weights: &mut [f32], step: f32) {
        let step = step * self.scale;
        weights.iter_mut().zip(self.vector.values()).for_each(|(weight, value)| *weight += step * f32::from(*value));
    }

    fn square(&self) -> f32 {
        self.vector.dot(&self.vector) as f32 * self.scale * self.scale
    }
}

impl Meaning {
    /// From the weights of each label, and last what every text has.
    pub fn of(weights: &[Vec<f32>], calibration: Calibration) -> Meaning {
        let label = |weights: &Vec<f32>| {
            let columns: &[f32; WIDTH] = weights.first_chunk().expect("as many as a vector has");
            let (steps, step) = Vector::with_step(columns);
            Label { weights: steps, step, always: weights[WIDTH] }
        };
        Meaning { labels: weights.iter().map(label).collect(), calibration }
    }

    /// How far each label is on its side of the border.
    pub fn margins(&self, meaning: &Vector) -> Vec<f32> {
        let scale = WEIGHT / meaning.length().max(1.0) as f32;
        self.labels.iter().map(|label| label.weights.dot(meaning) as f32 * label.step * scale + label.always).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::tagger::separating::{margin, separate};

    #[test]
    fn what_is_learned_of_vectors_tells_those_with_the_label_from_those_without() {
        let vector = |at: i8| {
            Vector::rounded(&std::array::from_fn(|place| if place == usize::from(at.unsigned_abs() % 2) { 1.0 } else { 0.3 }))
        };
        let rows: Vec<Meant> = (0..20).map(|at| Meant::of(vector(at))).collect();
        let labelled: Vec<bool> = (0..20).map(|at| at % 2 == 0).collect();
        let weights = separate(&rows.iter().collect::<Vec<_>>(), &labelled, WIDTH);
        let kept = Meaning::of(std::slice::from_ref(&weights), Calibration::default());
        for at in 0..2 {
            let margins = [margin(&rows[at], &weights), kept.margins(&vector(at as i8))[0]];
            assert!(
                margins.iter().all(|margin| (*margin > 0.0) == labelled[at]) && (margins[0] - margins[1]).abs() < 0.02,
                "{margins:?}"
            );
        }
    }
}
