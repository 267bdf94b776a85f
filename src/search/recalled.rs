//! Recalled: in which recommendations a word occurs, kept until the register moves, since the same few are asked for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::asked::Unit;
use super::nearest::{Other, other};
use super::part::Part;
use crate::error::Error;

/// So many numbers of 64 bits are kept (8 MB): 250 words where there are 250,000 recommendations.
const KEPT: usize = 1_000_000;

pub struct Occurs {
    /// A bit for the number of each recommendation.
    pub numbers: Vec<u64>,
    /// What was probably meant instead.
    pub other: Option<Other>,
}

#[derive(Default)]
pub struct Recalled(Mutex<Lately>);

#[derive(Default)]
struct Lately {
    /// Of the index when this was found.
    generation: u64,
    size: usize,
    found: HashMap<Unit, Arc<Occurs>>,
}

impl Recalled {
    pub fn of(&self, unit: &Unit, generation: u64, part: &Part) -> Result<Arc<Occurs>, Error> {
        let unit = anywhere(unit);
        if let Some(known) = self.lately(generation, |lately| lately.found.get(&unit).cloned()).flatten() {
            return Ok(known);
        }
        let occurs = Arc::new(Occurs { numbers: part.numbers(&unit)?, other: other(&[part], &unit)? });
        // What is asked for may be long, and found nowhere.
        let size = occurs.numbers.len() + 100;
        self.lately(generation, |lately| {
            if lately.size + size > KEPT {
                *lately = Lately { generation, ..Lately::default() };
            }
            lately.size += size;
            lately.found.insert(unit, Arc::clone(&occurs));
        });
        Ok(occurs)
    }

    /// Nothing where another has seen a later generation.
    fn lately<T>(&self, generation: u64, look: impl FnOnce(&mut Lately) -> T) -> Option<T> {
        let mut lately = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lately.generation < generation {
            *lately = Lately { generation, ..Lately::default() };
        }
        (lately.generation == generation).then(|| look(&mut lately))
    }
}

/// Wherever in a question a word stands, it occurs in the same texts.
fn anywhere(unit: &Unit) -> Unit {
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
