//! Sentences of sixteen languages, our six among them, as vectors that lie close where the meaning does.
//!
//! What holds of [`Encoder`], and tests keep:
//! - A text's vector depends on the text alone: not on the texts beside it, their order, the machine or its processor.
//!   Sums of products are whole numbers; the rest is plain IEEE arithmetic in one order, without fused operations.
//! - White space and compatibility forms make no difference; every text has a vector, an empty one too.
//! - A text is read to its 512th token (about 350 words); what stands behind is left out.
//! - The weights are in the program, mapped and read in place; opening costs less than a millisecond, and memory grows
//!   by what is read and by at most 8 MB of remembered tokens, which go when the encoder is dropped.
//!
//! It is a package of its own only so that it is optimised in the development profile too.

mod dot;
mod forward;
mod product;
mod tokens;
mod trie;
mod vector;
pub mod weights;

use forward::Forward;
pub use vector::{Many, Vector};
use weights::{Model, WIDTH};

/// Goes up whenever a text may get another vector, so that kept ones are made anew.
pub const VERSION: i32 = 1;
/// Tokens of a text that are read, the marks of beginning and end among them.
const READ: usize = 512;
/// Texts that go through together.
const TOGETHER: usize = 24;

pub struct Encoder {
    forward: Forward,
}

impl Default for Encoder {
    fn default() -> Self {
        Self::open()
    }
}

impl Encoder {
    /// Keep it while there are texts and drop it then: it remembers the tokens it met.
    pub fn open() -> Self {
        Self { forward: Forward::new(Model::open()) }
    }

    /// The token numbers of a whole text.
    pub fn tokens(&self, text: &str) -> Vec<u32> {
        tokens::tokens(self.forward.model(), text)
    }

    /// The vectors as they are kept, in the order of the texts.
    pub fn vectors<T: AsRef<str>>(&mut self, texts: &[T]) -> Vec<Vector> {
        self.values(texts).iter().map(Vector::rounded).collect()
    }

    /// The vectors before they are rounded, of length 1.
    pub fn values<T: AsRef<str>>(&mut self, texts: &[T]) -> Vec<[f32; WIDTH]> {
        let mut values = Vec::with_capacity(texts.len());
        for texts in texts.chunks(TOGETHER) {
            let tokens: Vec<Vec<u32>> = texts.iter().map(|text| self.read(text.as_ref())).collect();
            self.forward.append(&tokens, &mut values);
        }
        values
    }

    fn read(&self, text: &str) -> Vec<u32> {
        let mut tokens = self.tokens(text);
        if let Some(end) = tokens.last().copied().filter(|_| tokens.len() > READ) {
            tokens.truncate(READ - 1);
            tokens.push(end);
        }
        tokens
    }
}
