//! Sets: which texts of a segment say something, kept as long as the segment is as it is, since the same few words are
//! asked for.

use std::sync::Arc;

use roaring::RoaringBitmap;
use tantivy::index::SegmentId;
use tantivy::query::Weight;
use tantivy::{DocId, SegmentReader};

use super::asked::Unit;
use super::model::Kind;
use crate::error::Error;
use crate::memory::Remembered;

/// In bytes. A word that one in twenty says takes 100,000 where there are a million texts.
const KEPT: usize = 6_000_000;

#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Sought {
    Unit(Unit),
    Kind(Kind),
}

/// The texts by their places in the segment. It is as it was while as many were taken out of it; nothing is ever put in.
pub struct Sets(Remembered<(SegmentId, u32, Sought), Arc<RoaringBitmap>>);

impl Default for Sets {
    fn default() -> Sets {
        Sets(Remembered::new(KEPT))
    }
}

impl Sets {
    /// Those that the weight of what is sought finds.
    pub fn of(&self, sought: &Sought, weight: &dyn Weight, segment: &SegmentReader) -> Result<Arc<RoaringBitmap>, Error> {
        let key = (segment.segment_id(), segment.num_deleted_docs(), sought.clone());
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let set = Arc::new(found(weight, segment)?);
        self.0.keep(key, Arc::clone(&set), set.serialized_size());
        Ok(set)
    }
}

/// Without those that were taken out.
pub fn found(weight: &dyn Weight, segment: &SegmentReader) -> Result<RoaringBitmap, Error> {
    let mut set = RoaringBitmap::new();
    let alive = segment.alive_bitset();
    weight.for_each_no_score(segment, &mut |places: &[DocId]| {
        set.extend(places.iter().filter(|place| alive.is_none_or(|alive| alive.is_alive(**place))));
    })?;
    Ok(set)
}
