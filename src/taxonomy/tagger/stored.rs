//! The stored form of a tagger: numbers of varying length, one list after the other, compressed.

use std::io::{Read, Write};

use baraza_encoder::Vector;
use baraza_encoder::weights::WIDTH;

use super::calibration::Calibration;
use super::meaning::{Label, Meaning};
use super::vocabulary::Vocabulary;
use super::{Tagger, Weights};

/// What a stored tagger begins with; the number moves with the form and with the features.
const FORM: &[u8] = b"baraza tagger 5\n";
/// A form before, which knew no meanings.
const FORM_OF_WORDS: &[u8] = b"baraza tagger 4\n";
/// And one that did not say which languages a tagger was taught either, which was English.
const FORM_IN_ENGLISH: &[u8] = b"baraza tagger 3\n";
/// Larger than any tagger.
const LARGEST: u64 = 256 * 1024 * 1024;
const QUALITY: u32 = 9;
const WINDOW: u32 = 24;

impl Tagger {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        put_texts(&mut plain, &self.labels);
        self.specific_first.iter().for_each(|label| put(&mut plain, *label as u64));
        put_pairs(&mut plain, &self.weights.labels);
        put_calibration(&mut plain, &self.calibration);
        let columns = &self.vocabulary.columns;
        put(&mut plain, columns.len() as u64);
        let before = std::iter::once(0).chain(columns.iter().map(|(feature, _)| *feature));
        before.zip(columns).for_each(|(before, (feature, _))| put(&mut plain, u64::from(feature - before)));
        columns.iter().for_each(|(_, rarity)| put(&mut plain, u64::from(*rarity)));
        (0..columns.len()).for_each(|column| put(&mut plain, self.weights.of_column(column).len() as u64));
        self.weights.cells.iter().for_each(|(label, _)| put(&mut plain, u64::from(*label)));
        plain.extend(self.weights.cells.iter().flat_map(|(_, step)| step.to_le_bytes()));
        put_texts(&mut plain, &self.languages);
        put_meaning(&mut plain, self.meaning.as_ref());
        packed(FORM, &plain)
    }

    /// None for what is no tagger, or one of another version.
    pub fn from_bytes(bytes: &[u8]) -> Option<Tagger> {
        let mut plain = Vec::new();
        let forms = [FORM, FORM_OF_WORDS, FORM_IN_ENGLISH];
        let (form, packed) = forms.into_iter().find_map(|form| Some((form, bytes.strip_prefix(form)?)))?;
        brotli::Decompressor::new(packed, 4096).take(LARGEST).read_to_end(&mut plain).ok()?;
        let mut rest = plain.as_slice();
        let labels = take_texts(&mut rest)?;
        let specific_first = labels.iter().map(|_| take_below(&mut rest, labels.len())).collect::<Option<Vec<usize>>>()?;
        let of_labels = take_pairs(&mut rest)?;
        let calibration = take_calibration(&mut rest)?;
        let count = take_count(&mut rest)?;
        let mut feature = 0_u32;
        let mut features = Vec::new();
        for _ in 0..count {
            feature = feature.checked_add(take(&mut rest)?.try_into().ok()?)?;
            features.push(feature);
        }
        let mut columns = Vec::with_capacity(features.len());
        for feature in features {
            columns.push((feature, u16::try_from(take(&mut rest)?).ok()?));
        }
        let mut ends = Vec::with_capacity(columns.len());
        let mut end = 0_u32;
        for _ in 0..count {
            end = end.checked_add(take(&mut rest)?.try_into().ok()?)?;
            ends.push(end);
        }
        let cells = take_cells(&mut rest, end as usize, labels.len())?;
        let languages = if form == FORM_IN_ENGLISH { vec!["en".to_owned()] } else { take_texts(&mut rest)? };
        let meaning = if form == FORM { take_meaning(&mut rest, labels.len())? } else { None };
        let fits = of_labels.len() == labels.len() && rest.is_empty();
        let weights = Weights { ends, cells, labels: of_labels };
        let vocabulary = Vocabulary::with(columns);
        fits.then_some(Tagger { labels, languages, specific_first, vocabulary, weights, calibration, meaning })
    }
}

fn packed(form: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut packed = form.to_vec();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, QUALITY, WINDOW);
    writer.write_all(plain).expect("memory takes everything");
    drop(writer);
    packed
}

/// With the version of the encoder whose vectors were learned from: others mean nothing to it.
fn put_meaning(bytes: &mut Vec<u8>, meaning: Option<&Meaning>) {
    put(bytes, u64::from(meaning.is_some()));
    let Some(meaning) = meaning else { return };
    bytes.extend(baraza_encoder::VERSION.to_le_bytes());
    put_calibration(bytes, &meaning.calibration);
    put_pairs(bytes, &meaning.labels.iter().map(|label| (label.step, label.always)).collect::<Vec<_>>());
    meaning.labels.iter().for_each(|label| bytes.extend(label.weights.to_bytes()));
}

/// Nothing if there is none or another version's; none at all if it is damaged.
fn take_meaning(rest: &mut &[u8], labels: usize) -> Option<Option<Meaning>> {
    if take(rest)? == 0 {
        return Some(None);
    }
    let version = i32::from_le_bytes(take_bytes(rest)?);
    let calibration = take_calibration(rest)?;
    let of_labels = take_pairs(rest)?;
    let label = |(step, always)| Some(Label { weights: Vector::from_bytes(&take_bytes::<WIDTH>(rest)?)?, step, always });
    let labels = (of_labels.len() == labels).then(|| of_labels.into_iter().map(label).collect::<Option<Vec<_>>>())??;
    Some((version == baraza_encoder::VERSION).then_some(Meaning { labels, calibration }))
}

fn put_calibration(bytes: &mut Vec<u8>, calibration: &Calibration) {
    put_pairs(bytes, &calibration.knots);
    bytes.extend(calibration.least.to_le_bytes());
}

fn take_calibration(rest: &mut &[u8]) -> Option<Calibration> {
    let knots = take_pairs(rest)?;
    Some(Calibration { least: take_float(rest)?, knots })
}

fn put(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn take(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for place in 0..9 {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Of things that take a byte each at least, so that a damaged count asks for no memory.
fn take_count(rest: &mut &[u8]) -> Option<usize> {
    usize::try_from(take(rest)?).ok().filter(|count| *count <= rest.len())
}

fn take_below(rest: &mut &[u8], limit: usize) -> Option<usize> {
    usize::try_from(take(rest)?).ok().filter(|number| *number < limit)
}

fn put_texts(bytes: &mut Vec<u8>, texts: &[String]) {
    put(bytes, texts.len() as u64);
    for text in texts {
        put(bytes, text.len() as u64);
        bytes.extend(text.as_bytes());
    }
}

fn take_texts(rest: &mut &[u8]) -> Option<Vec<String>> {
    let count = take_count(rest)?;
    (0..count)
        .map(|_| {
            let length = take_count(rest)?;
            let (text, after) = rest.split_at_checked(length)?;
            *rest = after;
            String::from_utf8(text.to_vec()).ok()
        })
        .collect()
}

fn put_pairs(bytes: &mut Vec<u8>, pairs: &[(f32, f32)]) {
    put(bytes, pairs.len() as u64);
    bytes.extend(pairs.iter().flat_map(|(one, other)| [one.to_le_bytes(), other.to_le_bytes()]).flatten());
}

fn take_pairs(rest: &mut &[u8]) -> Option<Vec<(f32, f32)>> {
    let count = take_count(rest)?;
    (0..count).map(|_| Some((take_float(rest)?, take_float(rest)?))).collect()
}

fn take_float(rest: &mut &[u8]) -> Option<f32> {
    take_bytes(rest).map(f32::from_le_bytes)
}

fn take_bytes<const COUNT: usize>(rest: &mut &[u8]) -> Option<[u8; COUNT]> {
    let (bytes, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*bytes)
}

fn take_cells(rest: &mut &[u8], count: usize, labels: usize) -> Option<Vec<(u16, i8)>> {
    let mut of_labels = Vec::new();
    for _ in 0..count {
        of_labels.push(u16::try_from(take_below(rest, labels)?).ok()?);
    }
    let (steps, after) = rest.split_at_checked(count)?;
    *rest = after;
    Some(of_labels.into_iter().zip(steps.iter().map(|step| i8::from_le_bytes([*step]))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::tagger::{Example, learn};

    #[test]
    fn a_tagger_of_the_form_before_is_read_and_goes_by_words_alone() {
        let example = |at: usize| {
            let (word, theme) = if at.is_multiple_of(2) { ("schools", "theme:a") } else { ("wells", "theme:b") };
            let (text, origin) = (format!("Build {word}"), at.to_string());
            Example { text, origin, lang: "en".into(), labels: vec![theme.into()], main: None }
        };
        let learned = learn(&(0..120).map(example).collect::<Vec<_>>()).expect("there are enough");
        assert!(learned.goes_by_meaning("fr"));
        let without = Tagger { meaning: None, ..learned }.to_bytes();
        let mut plain = Vec::new();
        brotli::Decompressor::new(&without[FORM.len()..], 4096).read_to_end(&mut plain).expect("it is unpacked");
        assert_eq!(plain.pop(), Some(0));
        let before = Tagger::from_bytes(&packed(FORM_OF_WORDS, &plain)).expect("it is read");
        assert!(before.knows("en") && !before.goes_by_meaning("fr"));
        assert_eq!(before.suggest("New schools", "en", None)[0].term, "theme:a");
        plain.push(1);
        assert!(Tagger::from_bytes(&packed(FORM, &plain)).is_none());
    }
}
