//! What a text means, as 512 values that are kept at 8 bits each.

use crate::dot::dot;
use crate::product::{Matrix, ROUNDING, Rows};
use crate::weights::WIDTH;

/// So many values are looked at side by side.
const LANES: usize = 16;

/// Vectors have length 1 before they are rounded, so no scale is kept: only their direction says anything.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Vector([i8; WIDTH]);

impl Vector {
    /// Rounds so that the largest value takes all 8 bits.
    pub fn rounded(values: &[f32; WIDTH]) -> Self {
        Self::with_step(values).0
    }

    /// The same, and what the whole numbers are to be multiplied with to be the values again.
    pub fn with_step(values: &[f32; WIDTH]) -> (Self, f32) {
        let mut largest = [0.0f32; LANES];
        for values in values.as_chunks::<LANES>().0 {
            largest.iter_mut().zip(values).for_each(|(largest, value)| *largest = largest.max(value.abs()));
        }
        let largest = largest.into_iter().fold(0.0, f32::max);
        let most = f32::from(i8::MAX);
        let factor = if largest > 0.0 { most / largest } else { 0.0 };
        (Self(values.map(|value| (value * factor + ROUNDING).to_bits() as i8)), largest / most)
    }

    /// As [`Vector::to_bytes`] gave it; nothing if it has another length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: [u8; WIDTH] = bytes.try_into().ok()?;
        Some(Self(bytes.map(u8::cast_signed)))
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.map(i8::cast_unsigned).to_vec()
    }

    /// The whole numbers, for who works out many cosines at once.
    pub fn values(&self) -> &[i8; WIDTH] {
        &self.0
    }

    /// Brought back to length 1.
    pub fn to_floats(&self) -> [f32; WIDTH] {
        let length = (self.dot(self) as f32).sqrt().max(1.0);
        self.0.map(|value| f32::from(value) / length)
    }

    /// From -1 to 1: how near the meanings are. The same for both ways round and on every machine.
    pub fn cosine(&self, other: &Self) -> f32 {
        let lengths = self.length() * other.length();
        if lengths > 0.0 { (f64::from(self.dot(other)) / lengths) as f32 } else { 0.0 }
    }

    /// Before it is brought back to length 1: a cosine is the product divided by both lengths.
    pub fn length(&self) -> f64 {
        f64::from(self.dot(self)).sqrt()
    }

    /// Of the whole numbers.
    pub fn dot(&self, other: &Self) -> i32 {
        dot(&self.0, &other.0)
    }
}

/// Many vectors, made ready to be multiplied with one after the other.
pub struct Many(Matrix);

impl Many {
    pub fn new(vectors: &[Vector]) -> Self {
        Self(Matrix::of_rows(&vectors.iter().map(|vector| vector.0).collect::<Vec<_>>()))
    }

    /// The products of one with each, in their order, and perhaps zeros behind; whole numbers all of them, as
    /// [`Vector::dot`] gives them.
    pub fn dots(&self, one: &Vector) -> Vec<f32> {
        let (mut rows, mut dots) = (Rows::default(), Vec::new());
        rows.push_signed(&one.0);
        self.0.multiply(&rows, &mut dots);
        dots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_products_at_once_are_those_of_each() {
        let vector = |at: usize| Vector(std::array::from_fn(|place| ((place * (at + 3) + 7 * at) % 255) as u8 as i8));
        let all: Vec<Vector> = (0..70).map(vector).collect();
        let dots = Many::new(&all).dots(&all[5]);
        let each: Vec<f32> = all.iter().map(|other| all[5].dot(other) as f32).collect();
        assert_eq!(dots[..all.len()], each);
        assert!(dots[all.len()..].iter().all(|dot| *dot == 0.0));
    }
}
