//! What a text means, as 512 values that are kept at 8 bits each.

use crate::dot::dot;
use crate::weights::WIDTH;

/// Vectors have length 1 before they are rounded, so no scale is kept: only their direction says anything.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Vector([i8; WIDTH]);

impl Vector {
    /// Rounds so that the largest value takes all 8 bits.
    pub fn rounded(values: &[f32; WIDTH]) -> Self {
        let largest = values.iter().fold(0.0f32, |largest, value| largest.max(value.abs()));
        let factor = if largest > 0.0 { f32::from(i8::MAX) / largest } else { 0.0 };
        Self(values.map(|value| libm::rintf(value * factor) as i8))
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
