//! What the texts of a proposal mean.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::clusters::encoder::Encoder;
use crate::clusters::engine::{Item, Meant, Progress};
use crate::db::DbConnection;
use crate::register::meaning;

/// Words of different languages can't be compared; what the texts mean can: where languages are several, each recommendation
/// gets what its original text means.
pub(super) fn add_kept(conn: &mut DbConnection, all: &mut [Item], progress: &Progress) -> QueryResult<()> {
    if !are_of_several_languages(all) {
        return Ok(());
    }
    let places: HashMap<&str, usize> = all.iter().enumerate().map(|(place, item)| (&*item.key, place)).collect();
    let mut vectors = Vec::with_capacity(all.len());
    let mut known: Vec<Option<usize>> = vec![None; all.len()];
    meaning::each(conn, |id, vector| {
        let Some(place) = places.get(id) else { return true };
        match known[*place] {
            Some(at) => vectors[at] = vector,
            None => {
                known[*place] = Some(vectors.len());
                vectors.push(vector);
            }
        }
        !progress.is_stopped()
    })?;
    let meant: Vec<Meant> = Meant::each(vectors).collect();
    all.iter_mut().zip(known).for_each(|(item, at)| item.meaning = at.map(|at| meant[at].clone()));
    Ok(())
}

/// The same of texts of which the register keeps no vectors.
pub fn add_meanings(all: &mut [Item]) {
    if are_of_several_languages(all) {
        let texts: Vec<&str> = all.iter().map(|item| item.text.as_str()).collect();
        let meanings = Encoder::open().vectors(&texts);
        all.iter_mut().zip(Meant::each(meanings)).for_each(|(item, meaning)| item.meaning = Some(meaning));
    }
}

fn are_of_several_languages(all: &[Item]) -> bool {
    all.first().is_some_and(|first| all.iter().any(|item| item.lang != first.lang))
}
