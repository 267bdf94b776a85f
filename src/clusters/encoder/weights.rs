//! The model's file, read in place: what no text needs is never touched, so its pages cost no memory.
//!
//! All numbers are little-endian. A magic word, then for each section its start and its length (four bytes each), then
//! the sections in the order of [`Section`]. `../model/convert.rs` writes it.

use crate::product::Matrix;

pub use crate::product::PANEL;

pub const MAGIC: &[u8; 16] = b"BARAZA-ENCODER-1";
/// Values of a token's row, and of a text's vector.
pub const WIDTH: usize = 512;
/// Values in each of the three branches that look at neighbouring tokens.
pub const BRANCH: usize = 256;
/// How many tokens each branch looks at, and how many of them stand before.
pub const BRANCHES: [(usize, usize); 3] = [(2, 0), (3, 1), (5, 2)];
/// Values of a token after the branches.
pub const FEATURES: usize = WIDTH + BRANCHES.len() * BRANCH;
/// The rows are in so many groups, by the remainder of the token's number, each with its range and its code.
pub const GROUPS: usize = 17;
/// A value of a row is one of so many.
pub const LEVELS: usize = 64;
/// No code word is longer, in bits.
pub const LONGEST_CODE: usize = 12;

static FILE: &[u8] = include_bytes!("../model/use.model");

#[derive(Clone, Copy)]
pub enum Section {
    Foldings,
    Replacements,
    Pieces,
    Scores,
    CodeLengths,
    Ranges,
    RowStarts,
    Rows,
    Floats,
    /// Entry, near and far of each branch, then those of the head as they stand there.
    Matrices,
}

pub const SECTIONS: usize = Section::Matrices as usize + 3 * BRANCHES.len() + 7;

/// The weights of one branch: from a token's row, then twice from a token to its neighbours.
pub struct Branch {
    pub entry: Matrix,
    pub near: Matrix,
    pub far: Matrix,
    pub near_bias: Vec<f32>,
    pub far_bias: Vec<f32>,
}

/// The network from the mean of a text's tokens to its vector.
pub struct Head {
    pub features: Matrix,
    pub first: Matrix,
    pub past_first: Matrix,
    pub second: Matrix,
    pub third: Matrix,
    pub past_third: Matrix,
    pub fourth: Matrix,
    pub features_bias: Vec<f32>,
}

/// A factor and an addend for each value of a row that was brought to mean 0 and variance 1.
pub struct Norm {
    pub factor: Vec<f32>,
    pub addend: Vec<f32>,
}

pub struct Model {
    pub foldings: &'static [u8],
    pub pieces: &'static [u8],
    pub lowest_score: f32,
    pub branches: Vec<Branch>,
    pub entry_bias: Vec<f32>,
    pub entry_norm: Norm,
    pub feature_norm: Norm,
    pub head: Head,
    /// For each group its lowest value and its step.
    ranges: Vec<f32>,
    /// For each group, what the next `LONGEST_CODE` bits begin with: a level, and the bits of its code.
    codes: Vec<[u8; 2]>,
}

impl Model {
    pub fn open() -> Self {
        let mut floats = floats(section(Section::Floats as usize)).into_iter();
        let mut next = |count: usize| floats.by_ref().take(count).collect::<Vec<f32>>();
        let mut matrices = (Section::Matrices as usize..SECTIONS).map(|index| Matrix::new(section(index)));
        let mut matrix = || matrices.next().expect("as many as are asked for, since SECTIONS counts them");
        let lowest_score = next(1)[0];
        let entry_bias = next(BRANCHES.len() * BRANCH);
        let entry_norm = Norm { factor: next(BRANCHES.len() * BRANCH), addend: next(BRANCHES.len() * BRANCH) };
        let branches = BRANCHES.iter().map(|_| Branch {
            entry: matrix(),
            near: matrix(),
            far: matrix(),
            near_bias: next(BRANCH),
            far_bias: next(BRANCH),
        });
        let branches = branches.collect();
        let feature_norm = Norm { factor: next(FEATURES), addend: next(FEATURES) };
        let head = Head {
            features: matrix(),
            first: matrix(),
            past_first: matrix(),
            second: matrix(),
            third: matrix(),
            past_third: matrix(),
            fourth: matrix(),
            features_bias: next(WIDTH),
        };
        Self {
            foldings: section(Section::Foldings as usize),
            pieces: section(Section::Pieces as usize),
            lowest_score,
            branches,
            entry_bias,
            entry_norm,
            feature_norm,
            head,
            ranges: self::floats(section(Section::Ranges as usize)),
            codes: section(Section::CodeLengths as usize).chunks_exact(LEVELS).flat_map(code_table).collect(),
        }
    }

    /// The natural logarithm of how likely a piece is.
    pub fn score(&self, piece: u32) -> f32 {
        f32::from_le_bytes(four(Section::Scores, piece))
    }

    /// What stands instead of a folded stretch, up to a zero byte.
    pub fn replacement(&self, start: u32) -> &'static [u8] {
        let rest = section(Section::Replacements as usize).get(start as usize..).unwrap_or_default();
        rest.split(|byte| *byte == 0).next().unwrap_or_default()
    }

    /// The lowest value and the step that make values of the levels of a token's row.
    pub fn range(&self, token: u32) -> (f32, f32) {
        let group = token as usize % GROUPS;
        (self.ranges[2 * group], self.ranges[2 * group + 1])
    }

    /// A token's row as levels.
    pub fn row(&self, token: u32, levels: &mut [u8; WIDTH]) {
        let group = token as usize % GROUPS;
        let codes = &self.codes[group << LONGEST_CODE..(group + 1) << LONGEST_CODE];
        let start = u32::from_le_bytes(four(Section::RowStarts, token)) as usize;
        let mut bytes = section(Section::Rows as usize)[start..].chunks_exact(4);
        let (mut bits, mut count) = (0u64, 0usize);
        for level in levels {
            if count < LONGEST_CODE {
                let four = bytes.next().and_then(|four| four.first_chunk()).copied().unwrap_or_default();
                bits = bits << 32 | u64::from(u32::from_be_bytes(four));
                count += 32;
            }
            let [value, length] = codes[(bits >> (count - LONGEST_CODE)) as usize % codes.len()];
            *level = value;
            count -= usize::from(length);
        }
    }
}

/// The code words are canonical: in the order of their lengths, then of their levels.
pub fn code_words(lengths: &[u8]) -> Vec<(u8, u16)> {
    let mut levels: Vec<u8> = (0..lengths.len() as u8).filter(|level| lengths[usize::from(*level)] > 0).collect();
    levels.sort_by_key(|level| lengths[usize::from(*level)]);
    let mut next = 0u16;
    let words = levels.into_iter().map(|level| {
        let word = next;
        next += 1 << (LONGEST_CODE - usize::from(lengths[usize::from(level)]));
        (level, word)
    });
    words.collect()
}

fn code_table(lengths: &[u8]) -> Vec<[u8; 2]> {
    let mut table = vec![[0, 1]; 1 << LONGEST_CODE];
    for (level, word) in code_words(lengths) {
        let length = lengths[usize::from(level)];
        table[usize::from(word)..][..1 << (LONGEST_CODE - usize::from(length))].fill([level, length]);
    }
    table
}

fn section(index: usize) -> &'static [u8] {
    let at = |place: usize| u32::from_le_bytes(FILE[place..].first_chunk().copied().unwrap_or_default()) as usize;
    let entry = MAGIC.len() + 8 * index;
    &FILE[at(entry)..][..at(entry + 4)]
}

fn four(within: Section, index: u32) -> [u8; 4] {
    section(within as usize)[4 * index as usize..].first_chunk().copied().unwrap_or_default()
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).collect()
}
