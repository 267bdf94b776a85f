//! Texts and sums of texts as weights: columns of which each has few, and beside them what they mean.

use std::sync::Arc;

use baraza_encoder::Vector;
use baraza_encoder::weights::WIDTH;

use super::Item;

/// Columns in ascending order with their weights.
pub type Row = Vec<(u32, f32)>;

/// How many values of a meaning are added up side by side.
const LANES: usize = 16;

pub type Meaning = Box<[f32; WIDTH]>;

/// A text, or the sum of some.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    pub columns: Row,
    /// Where texts of several languages are compared.
    pub meaning: Option<Meaning>,
}

impl Weighed {
    pub fn product(&self, other: &Weighed) -> f32 {
        let columns: f32 = self.columns.iter().map(|(column, weight)| weight * at(&other.columns, *column)).sum();
        let meanings = self.meaning.iter().zip(&other.meaning).map(|(one, other)| product(one, other));
        columns + meanings.sum::<f32>()
    }

    pub fn squared(&self) -> f32 {
        squared(&self.columns) + self.meaning.iter().map(|meaning| product(meaning, meaning)).sum::<f32>()
    }

    pub fn times(mut self, factor: f32) -> Weighed {
        self.columns.iter_mut().for_each(|(_, weight)| *weight *= factor);
        self.meaning.iter_mut().flat_map(|meaning| meaning.iter_mut()).for_each(|value| *value *= factor);
        self
    }

    /// Of length 1, if it has any.
    pub fn unit(self) -> Weighed {
        let length = self.squared().sqrt();
        if length > 0.0 { self.times(1.0 / length) } else { self }
    }

    /// What it means in 8 bits a value, and the step that makes values of them.
    pub fn rounded_meaning(&self) -> Option<(Vector, f32)> {
        self.meaning.as_deref().map(Vector::with_step)
    }
}

pub fn at(row: &Row, column: u32) -> f32 {
    row.binary_search_by_key(&column, |(column, _)| *column).map_or(0.0, |at| row[at].1)
}

pub fn squared(row: &Row) -> f32 {
    row.iter().map(|(_, weight)| weight * weight).sum()
}

/// In an order that lets a processor work out some at a time, and that is the same on each.
fn product(one: &[f32; WIDTH], other: &[f32; WIDTH]) -> f32 {
    let mut sums = [0.0; LANES];
    for (one, other) in one.as_chunks::<LANES>().0.iter().zip(other.as_chunks::<LANES>().0) {
        sums.iter_mut().zip(one.iter().zip(other)).for_each(|(sum, (one, other))| *sum += one * other);
    }
    sums.into_iter().sum()
}

/// What a text means, kept together with the others: there are many, and each by itself would take a quarter more.
#[derive(Clone, Debug)]
pub struct Meant {
    all: Arc<Vec<Vector>>,
    at: usize,
}

impl Meant {
    /// One after the other.
    pub fn each(all: Vec<Vector>) -> impl Iterator<Item = Meant> {
        let (count, all) = (all.len(), Arc::new(all));
        (0..count).map(move |at| Meant { all: Arc::clone(&all), at })
    }

    pub fn vector(&self) -> &Vector {
        &self.all[self.at]
    }
}

/// What is particular to the meaning of each text: what all have in common is taken away.
#[derive(Debug)]
pub struct Meanings {
    of: Vec<Option<Meant>>,
    mean: Meaning,
    /// The length of each.
    lengths: Vec<f32>,
}

impl Meanings {
    /// Each of this length; nothing if fewer than two have one.
    pub fn new(items: &[&Item], length: f32) -> Option<Meanings> {
        let of: Vec<Option<Meant>> = items.iter().map(|item| item.meaning.clone()).collect();
        let mut mean = Box::new([0.0; WIDTH]);
        let mut count = 0.0;
        for meaning in of.iter().flatten() {
            mean.iter_mut().zip(meaning.vector().to_floats()).for_each(|(sum, value)| *sum += value);
            count += 1.0;
        }
        mean.iter_mut().for_each(|sum| *sum /= count);
        let lengths = of.iter().map(|meaning| if meaning.is_some() { length } else { 0.0 }).collect();
        (count >= 2.0).then_some(Meanings { of, mean, lengths })
    }

    pub fn length(&self, item: usize) -> f32 {
        self.lengths[item]
    }

    pub fn scale(&mut self, item: usize, factor: f32) {
        self.lengths[item] *= factor;
    }

    /// As it was read.
    pub fn read(&self, item: usize) -> Option<&Vector> {
        self.of[item].as_ref().map(Meant::vector)
    }

    pub fn particular(&self, item: usize) -> Option<Meaning> {
        let mut values = Box::new(self.read(item)?.to_floats());
        values.iter_mut().zip(self.mean.iter()).for_each(|(value, mean)| *value -= mean);
        let length = product(&values, &values).sqrt();
        let factor = if length > 0.0 { self.lengths[item] / length } else { 0.0 };
        values.iter_mut().for_each(|value| *value *= factor);
        Some(values)
    }

    pub fn sum(&self, items: &[usize]) -> Meaning {
        let mut sum = Box::new([0.0; WIDTH]);
        for meaning in items.iter().filter_map(|item| self.particular(*item)) {
            sum.iter_mut().zip(meaning.iter()).for_each(|(sum, value)| *sum += value);
        }
        sum
    }
}
