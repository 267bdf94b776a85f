//! From tokens to the values of a text: three branches look at each token's neighbours, their mean goes through a network.
//!
//! What depends on a token alone (its row, what it enters the branches with and what it says to its neighbours there) is
//! remembered, since the same words come again and again; so much of the work is done once for many texts.

use std::collections::HashMap;

use crate::product::{Matrix, Rows};
use crate::weights::{BRANCH, BRANCHES, FEATURES, Model, Norm, WIDTH};

/// Tokens that are remembered at most. Then all are forgotten, so that memory stays small (15 kB each).
const REMEMBERED: usize = 512;
/// Added to a variance and to the square of a length, so that neither is zero.
const EPSILON: f32 = 1e-12;
/// What all tokens of the three branches say to their neighbours.
const NEIGHBOURS: usize = (BRANCHES[0].0 + BRANCHES[1].0 + BRANCHES[2].0) * BRANCH;
const ENTRY: usize = BRANCHES.len() * BRANCH;

/// What is remembered of a token.
struct Known {
    row: [f32; WIDTH],
    entry: [f32; ENTRY],
    near: [f32; NEIGHBOURS],
}

pub struct Forward {
    model: Model,
    /// For each value that the branches begin with, the sum of its weights.
    entry_sums: Vec<f32>,
    places: HashMap<u32, usize>,
    known: Vec<Known>,
}

impl Forward {
    pub fn new(model: Model) -> Self {
        let mut ones = Rows::default();
        ones.push_levels(&[1; WIDTH]);
        let mut sums = Vec::new();
        let entry_sums = model.branches.iter().flat_map(|branch| {
            branch.entry.multiply(&ones, &mut sums);
            std::mem::take(&mut sums)
        });
        let entry_sums = entry_sums.collect();
        Self { model, entry_sums, places: HashMap::new(), known: Vec::new() }
    }

    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Appends the values of each text, given as tokens.
    pub fn append(&mut self, texts: &[Vec<u32>], values: &mut Vec<[f32; WIDTH]>) {
        let mut means = Rows::default();
        let roots: Vec<f32> = texts.iter().map(|tokens| self.add_mean(tokens, &mut means)).collect();
        self.finish(&means, &roots, values);
    }

    /// Appends the sum of the features of all tokens. Answers the square root of their number.
    fn add_mean(&mut self, tokens: &[u32], means: &mut Rows) -> f32 {
        self.remember(tokens);
        let known: Vec<&Known> = tokens.iter().map(|token| &self.known[self.places[token]]).collect();
        let mut features = vec![[0.0; FEATURES]; tokens.len()];
        for (features, known) in features.iter_mut().zip(&known) {
            features[..WIDTH].copy_from_slice(&known.row);
        }
        let (mut rows, mut said) = (Rows::default(), Vec::new());
        let mut told = 0;
        for (index, branch) in self.model.branches.iter().enumerate() {
            let (heard, _) = BRANCHES[index];
            let entries = index * BRANCH..(index + 1) * BRANCH;
            let near: Vec<&[f32]> = known.iter().map(|known| &known.near[told..told + heard * BRANCH]).collect();
            let mut nearer = listen(&near, index, &branch.near_bias);
            rows.clear();
            for (values, known) in nearer.iter_mut().zip(&known) {
                add(values, &known.entry[entries.clone()]);
                rows.push(values);
            }
            branch.far.multiply(&rows, &mut said);
            let far: Vec<&[f32]> = said.chunks_exact(heard * BRANCH).collect();
            let farther = listen(&far, index, &branch.far_bias);
            for ((features, mut values), nearer) in features.iter_mut().zip(farther).zip(&nearer) {
                add(&mut values, nearer);
                features[WIDTH..][entries.clone()].copy_from_slice(&values);
            }
            told += heard * BRANCH;
        }
        let mut sum = [0.0; FEATURES];
        for features in &mut features {
            normalise(features, &self.model.feature_norm);
            add(&mut sum, features);
        }
        means.push(&sum);
        (tokens.len() as f32).sqrt()
    }

    /// Works out what depends on each token alone, for those that are not remembered.
    fn remember(&mut self, tokens: &[u32]) {
        let mut missing: Vec<u32> = tokens.iter().copied().filter(|token| !self.places.contains_key(token)).collect();
        missing.sort_unstable();
        missing.dedup();
        if self.known.len() + missing.len() > REMEMBERED {
            self.places.clear();
            self.known.clear();
            missing = tokens.to_vec();
            missing.sort_unstable();
            missing.dedup();
        }
        if missing.is_empty() {
            return;
        }
        let (mut rows, mut results) = (Rows::default(), Vec::new());
        let start = self.known.len();
        self.known.reserve_exact(REMEMBERED.saturating_sub(start).max(missing.len()));
        self.known.extend(missing.iter().map(|token| look_up(&self.model, *token, &mut rows)));
        self.places.extend(missing.iter().copied().zip(start..));
        let known = &mut self.known[start..];
        for (index, branch) in self.model.branches.iter().enumerate() {
            let entries = index * BRANCH..(index + 1) * BRANCH;
            branch.entry.multiply(&rows, &mut results);
            for ((known, token), results) in known.iter_mut().zip(&missing).zip(results.chunks_exact(BRANCH)) {
                let (lowest, step) = self.model.range(*token);
                let entry = &mut known.entry[entries.clone()];
                let (sums, biases) = (&self.entry_sums[entries.clone()], &self.model.entry_bias[entries.clone()]);
                for (((entry, result), sum), bias) in entry.iter_mut().zip(results).zip(sums).zip(biases) {
                    *entry = result * step + sum * lowest + bias;
                }
            }
        }
        known.iter_mut().for_each(|known| normalise(&mut known.entry, &self.model.entry_norm));
        let mut told = 0;
        for (index, branch) in self.model.branches.iter().enumerate() {
            rows.clear();
            known.iter().for_each(|known| rows.push(&known.entry[index * BRANCH..(index + 1) * BRANCH]));
            branch.near.multiply(&rows, &mut results);
            let width = branch.near.outputs();
            for (known, results) in known.iter_mut().zip(results.chunks_exact(width)) {
                known.near[told..told + width].copy_from_slice(results);
            }
            told += width;
        }
    }

    fn finish(&self, means: &Rows, roots: &[f32], values: &mut Vec<[f32; WIDTH]>) {
        let head = &self.model.head;
        let mut mean = product(&head.features, means);
        for (mean, root) in mean.chunks_exact_mut(WIDTH).zip(roots) {
            // The bias counts for each token, and the sum is divided by the root of their number.
            mean.iter_mut().zip(&head.features_bias).for_each(|(mean, bias)| *mean = *mean / root + bias * root);
        }
        let mean = quantised(&mean, WIDTH);
        let first = rectified(product(&head.first, &mean));
        let mut second = product(&head.second, &quantised(&first, head.first.outputs()));
        add(&mut second, &product(&head.past_first, &mean));
        let second = quantised(&rectified(second), head.second.outputs());
        let third = rectified(product(&head.third, &second));
        let mut last = product(&head.fourth, &quantised(&third, WIDTH));
        add(&mut last, &product(&head.past_third, &second));
        for last in last.as_chunks_mut::<WIDTH>().0 {
            last.iter_mut().for_each(|value| *value = libm::tanhf(*value));
            let length = total(last, |value| value * value).max(EPSILON).sqrt();
            values.push(last.map(|value| value / length));
        }
    }
}

fn look_up(model: &Model, token: u32, rows: &mut Rows) -> Known {
    let mut levels = [0; WIDTH];
    model.row(token, &mut levels);
    rows.push_levels(&levels);
    let (lowest, step) = model.range(token);
    let row = levels.map(|level| f32::from(level) * step + lowest);
    Known { row, entry: [0.0; ENTRY], near: [0.0; NEIGHBOURS] }
}

/// What each token of a text makes of what its neighbours say to it, each at its place of the window.
fn listen(said: &[&[f32]], branch: usize, bias: &[f32]) -> Vec<[f32; BRANCH]> {
    let (heard, before) = BRANCHES[branch];
    let made = (0..said.len()).map(|token| {
        let mut values = [0.0; BRANCH];
        values.copy_from_slice(bias);
        for place in 0..heard {
            let neighbour = (token + place).checked_sub(before).and_then(|neighbour| said.get(neighbour));
            if let Some(neighbour) = neighbour {
                add(&mut values, &neighbour[place * BRANCH..(place + 1) * BRANCH]);
            }
        }
        values.map(|value| value.max(0.0))
    });
    made.collect()
}

fn add(values: &mut [f32], others: &[f32]) {
    values.iter_mut().zip(others).for_each(|(value, other)| *value += other);
}

/// Brings a row to mean 0 and variance 1, then to the scale the model learned.
fn normalise(values: &mut [f32], norm: &Norm) {
    let mean = total(values, |value| value) / values.len() as f32;
    values.iter_mut().for_each(|value| *value -= mean);
    let variance = total(values, |value| value * value) / values.len() as f32;
    let factor = 1.0 / (variance + EPSILON).sqrt();
    for ((value, scale), addend) in values.iter_mut().zip(&norm.factor).zip(&norm.addend) {
        *value = *value * factor * scale + addend;
    }
}

/// The sum in one order on every machine: sixteen sums side by side, then these one after the other.
fn total(values: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0f32; 16];
    for values in values.as_chunks::<16>().0 {
        sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += of(*value));
    }
    sums.iter().sum()
}

fn product(matrix: &Matrix, rows: &Rows) -> Vec<f32> {
    let mut results = Vec::new();
    matrix.multiply(rows, &mut results);
    results
}

fn quantised(values: &[f32], width: usize) -> Rows {
    let mut rows = Rows::default();
    values.chunks_exact(width).for_each(|row| rows.push(row));
    rows
}

fn rectified(mut values: Vec<f32>) -> Vec<f32> {
    values.iter_mut().for_each(|value| *value = value.max(0.0));
    values
}
