//! Recalled: in which recommendations a word occurs, kept until the register moves, since the same few are asked for.

use std::sync::Arc;

use super::asked::Unit;
use super::nearest::{Other, other};
use super::part::Part;
use crate::error::Error;
use crate::memory::Remembered;

/// In so many bytes: 250 words where there are 250,000 recommendations.
const KEPT: usize = 8_000_000;

pub struct Occurs {
    /// A bit for the number of each recommendation.
    pub numbers: Vec<u64>,
    /// What was probably meant instead.
    pub other: Option<Other>,
}

/// By the word, with the generation of the index that was asked.
pub struct Recalled(Remembered<Unit, (u64, Arc<Occurs>)>);

impl Default for Recalled {
    fn default() -> Recalled {
        Recalled(Remembered::new(KEPT))
    }
}

impl Recalled {
    pub fn of(&self, unit: &Unit, generation: u64, part: &Part) -> Result<Arc<Occurs>, Error> {
        let unit = anywhere(unit);
        if let Some((_, known)) = self.0.get(&unit).filter(|(then, _)| *then == generation) {
            return Ok(known);
        }
        let occurs = Arc::new(Occurs { numbers: part.numbers(&unit)?, other: other(&[part], &unit)? });
        // What is asked for may be long, and found nowhere.
        let size = 8 * (occurs.numbers.len() + 100);
        self.0.keep(unit, (generation, Arc::clone(&occurs)), size);
        Ok(occurs)
    }
}

/// Wherever in a question a word stands, it occurs in the same texts.
pub fn anywhere(unit: &Unit) -> Unit {
    match unit {
        Unit::Word { word, .. } => Unit::Word { word: word.clone(), place: 0..0 },
        other => other.clone(),
    }
}

/// The numbers that all of them have.
pub fn in_all(each: &[Arc<Occurs>]) -> Vec<u64> {
    let mut found = each.iter().map(|occurs| &occurs.numbers);
    let Some(mut both) = found.next().cloned() else { return Vec::new() };
    for numbers in found {
        both.truncate(numbers.len());
        both.iter_mut().zip(numbers).for_each(|(bits, other)| *bits &= other);
    }
    both
}
