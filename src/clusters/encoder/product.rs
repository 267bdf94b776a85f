//! The product of rows with a matrix of weights, in whole numbers: the same on every machine, whatever the order.
//!
//! Weights have 8 bits with one step for a matrix, values 14 bits with one step for a row; 1,280 of their products fit
//! into 32 bits. Two values and two weights are taken at a time, since processors have an instruction for that.

use std::borrow::Cow;

/// Results that are worked out side by side.
pub const PANEL: usize = 32;
/// The largest value of a row.
const LARGEST: f32 = 8191.0;
/// Adding it to a small number leaves the nearest whole number in the low bits, of two as near the even one.
pub const ROUNDING: f32 = 12_582_912.0;

/// For each panel of results, for each pair of inputs, the pair's weights for each result.
pub struct Matrix {
    inputs: usize,
    outputs: usize,
    step: f32,
    weights: Cow<'static, [[u8; 2 * PANEL]]>,
}

/// Rows of values, two in 32 bits, each row with its step.
#[derive(Default)]
pub struct Rows {
    pairs: Vec<i32>,
    steps: Vec<f32>,
}

impl Rows {
    pub fn clear(&mut self) {
        self.pairs.clear();
        self.steps.clear();
    }

    /// Appends a row, rounded to 14 bits of its largest value.
    pub fn push(&mut self, values: &[f32]) {
        let largest = values.iter().fold(0.0f32, |largest, value| largest.max(value.abs()));
        let factor = if largest > 0.0 { LARGEST / largest } else { 0.0 };
        let whole = |value: f32| (value * factor + ROUNDING).to_bits() & 0xffff;
        self.pairs.extend(values.as_chunks::<2>().0.iter().map(|[low, high]| (whole(*high) << 16 | whole(*low)) as i32));
        self.steps.push(largest / LARGEST);
    }

    /// Appends a row of whole numbers as they are, below zero too.
    pub fn push_signed(&mut self, values: &[i8]) {
        let pairs = values.as_chunks::<2>().0.iter().map(|[low, high]| i32::from(*high) << 16 | i32::from(*low) & 0xffff);
        self.pairs.extend(pairs);
        self.steps.push(1.0);
    }

    /// Appends a row of whole numbers as they are.
    pub fn push_levels(&mut self, levels: &[u8]) {
        let pairs = levels.as_chunks::<2>().0.iter().map(|[low, high]| i32::from(*high) << 16 | i32::from(*low));
        self.pairs.extend(pairs);
        self.steps.push(1.0);
    }
}

impl Matrix {
    /// Inputs, outputs and the step, four bytes each, then the panels.
    pub fn new(bytes: &'static [u8]) -> Self {
        let (head, weights) = bytes.split_at(12);
        let head = head.as_chunks::<4>().0;
        Self {
            inputs: u32::from_le_bytes(head[0]) as usize,
            outputs: u32::from_le_bytes(head[1]) as usize,
            step: f32::from_le_bytes(head[2]),
            weights: Cow::Borrowed(weights.as_chunks().0),
        }
    }

    /// A result for each of these rows of whole numbers, and nothing for each place of the last panel that is left.
    pub fn of_rows<const INPUTS: usize>(rows: &[[i8; INPUTS]]) -> Self {
        let mut weights = Vec::with_capacity(rows.len().div_ceil(PANEL) * INPUTS / 2);
        for panel in rows.chunks(PANEL) {
            weights.extend((0..INPUTS / 2).map(|pair| {
                let value = |index: usize| panel.get(index / 2).map_or(0, |row| row[2 * pair + index % 2].cast_unsigned());
                std::array::from_fn::<u8, { 2 * PANEL }, _>(value)
            }));
        }
        Self { inputs: INPUTS, outputs: rows.len().next_multiple_of(PANEL), step: 1.0, weights: Cow::Owned(weights) }
    }

    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Writes the product of each row into `results`, one after the other.
    pub fn multiply(&self, rows: &Rows, results: &mut Vec<f32>) {
        results.clear();
        results.resize(rows.steps.len() * self.outputs, 0.0);
        for (index, panel) in self.weights.chunks_exact(self.inputs / 2).enumerate() {
            let mut row = 0;
            while row < rows.steps.len() {
                let at = Place { row, column: index * PANEL };
                row += match rows.steps.len() - row {
                    6.. => self.block::<6>(rows, panel, at, results),
                    3.. => self.block::<3>(rows, panel, at, results),
                    _ => self.block::<1>(rows, panel, at, results),
                };
            }
        }
    }

    /// So many rows share one reading of a panel. Answers how many.
    fn block<const ROWS: usize>(&self, rows: &Rows, panel: &Panel, at: Place, results: &mut [f32]) -> usize {
        let pairs: [&[i32]; ROWS] = std::array::from_fn(|row| &rows.pairs[(at.row + row) * panel.len()..][..panel.len()]);
        for (row, sums) in (at.row..).zip(sums(pairs, panel)) {
            let step = rows.steps[row] * self.step;
            let results = &mut results[row * self.outputs + at.column..][..PANEL];
            results.iter_mut().zip(sums).for_each(|(result, sum)| *result = sum as f32 * step);
        }
        ROWS
    }
}

#[derive(Clone, Copy)]
struct Place {
    row: usize,
    column: usize,
}

type Panel = [[u8; 2 * PANEL]];

fn sums<const ROWS: usize>(pairs: [&[i32]; ROWS], panel: &Panel) -> [[i32; PANEL]; ROWS] {
    #[cfg(target_arch = "x86_64")]
    {
        if is_x86_feature_detected!("avx512bw") {
            // SAFETY: the processor has what the function needs.
            return unsafe { wide::sums_512(pairs, panel) };
        }
        if is_x86_feature_detected!("avx2") {
            // SAFETY: as above.
            return unsafe { wide::sums_256(pairs, panel) };
        }
        // SAFETY: every processor of this kind has it.
        return unsafe { wide::sums_128(pairs, panel) };
    }
    #[allow(unreachable_code, reason = "reached on other processors")]
    plain_sums(pairs, panel)
}

fn plain_sums<const ROWS: usize>(pairs: [&[i32]; ROWS], panel: &Panel) -> [[i32; PANEL]; ROWS] {
    let mut sums = [[0; PANEL]; ROWS];
    for (place, weights) in panel.iter().enumerate() {
        let first: [i32; PANEL] = std::array::from_fn(|index| i32::from(weights[2 * index].cast_signed()));
        let second: [i32; PANEL] = std::array::from_fn(|index| i32::from(weights[2 * index + 1].cast_signed()));
        for (sums, pairs) in sums.iter_mut().zip(&pairs) {
            let (low, high) = (i32::from(pairs[place] as i16), pairs[place] >> 16);
            for ((sum, first), second) in sums.iter_mut().zip(&first).zip(&second) {
                *sum += low * first + high * second;
            }
        }
    }
    sums
}

#[cfg(target_arch = "x86_64")]
mod wide {
    use std::arch::x86_64::*;

    use bytemuck::cast;

    use super::{PANEL, Panel};

    #[target_feature(enable = "avx512bw")]
    pub fn sums_512<const ROWS: usize>(pairs: [&[i32]; ROWS], panel: &Panel) -> [[i32; PANEL]; ROWS] {
        let pairs = pairs.map(|pairs| &pairs[..panel.len()]);
        let mut totals = [[_mm512_setzero_si512(); 2]; ROWS];
        for (place, weights) in panel.iter().enumerate() {
            let halves: [__m256i; 2] = cast(*weights);
            for row in 0..ROWS {
                let pair = _mm512_set1_epi32(pairs[row][place]);
                for half in 0..2 {
                    let products = _mm512_madd_epi16(pair, _mm512_cvtepi8_epi16(halves[half]));
                    totals[row][half] = _mm512_add_epi32(totals[row][half], products);
                }
            }
        }
        totals.map(cast)
    }

    /// Half of the panel at a time, since there are but sixteen registers.
    #[target_feature(enable = "avx2")]
    pub fn sums_256<const ROWS: usize>(pairs: [&[i32]; ROWS], panel: &Panel) -> [[i32; PANEL]; ROWS] {
        let pairs = pairs.map(|pairs| &pairs[..panel.len()]);
        let halves = [0, 1].map(|half| {
            let mut totals = [[_mm256_setzero_si256(); 2]; ROWS];
            for (place, weights) in panel.iter().enumerate() {
                let halves: [[__m128i; 2]; 2] = cast(*weights);
                for row in 0..ROWS {
                    let pair = _mm256_set1_epi32(pairs[row][place]);
                    for quarter in 0..2 {
                        let products = _mm256_madd_epi16(pair, _mm256_cvtepi8_epi16(halves[half][quarter]));
                        totals[row][quarter] = _mm256_add_epi32(totals[row][quarter], products);
                    }
                }
            }
            totals
        });
        std::array::from_fn(|row| cast([halves[0][row], halves[1][row]]))
    }

    /// A quarter of the panel at a time.
    #[target_feature(enable = "sse2")]
    pub fn sums_128<const ROWS: usize>(pairs: [&[i32]; ROWS], panel: &Panel) -> [[i32; PANEL]; ROWS] {
        let pairs = pairs.map(|pairs| &pairs[..panel.len()]);
        let quarters = [0, 1, 2, 3].map(|quarter| {
            let mut totals = [[_mm_setzero_si128(); 2]; ROWS];
            for (place, weights) in panel.iter().enumerate() {
                let weights = cast::<_, [__m128i; 4]>(*weights)[quarter];
                let weights = [_mm_unpacklo_epi8(weights, weights), _mm_unpackhi_epi8(weights, weights)];
                for row in 0..ROWS {
                    let pair = _mm_set1_epi32(pairs[row][place]);
                    for part in 0..2 {
                        let products = _mm_madd_epi16(pair, _mm_srai_epi16::<8>(weights[part]));
                        totals[row][part] = _mm_add_epi32(totals[row][part], products);
                    }
                }
            }
            totals
        });
        std::array::from_fn(|row| cast(quarters.map(|totals| totals[row])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever the processor has, the sums are the same whole numbers.
    #[test]
    fn every_way_to_add_gives_the_same() {
        let panel: Vec<[u8; 2 * PANEL]> =
            (0..640).map(|pair| std::array::from_fn(|index| ((pair * 37 + index * 101) % 255) as u8 ^ 0x80)).collect();
        let values: Vec<f32> = (0..3 * 1280).map(|index| ((index * 7919) % 2003) as f32 - 1001.0).collect();
        let mut rows = Rows::default();
        values.chunks_exact(1280).for_each(|row| rows.push(row));
        let pairs: [&[i32]; 3] = std::array::from_fn(|row| &rows.pairs[row * 640..(row + 1) * 640]);
        let plain = plain_sums(pairs, &panel);
        assert_eq!(sums(pairs, &panel), plain);
        #[cfg(target_arch = "x86_64")]
        {
            // SAFETY: every processor of this kind has it.
            assert_eq!(unsafe { wide::sums_128(pairs, &panel) }, plain);
            if is_x86_feature_detected!("avx2") {
                // SAFETY: the processor has what the function needs.
                assert_eq!(unsafe { wide::sums_256(pairs, &panel) }, plain);
            }
        }
    }
}
