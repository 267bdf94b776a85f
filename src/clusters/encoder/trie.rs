//! A double-array trie read in place: each unit is four bytes, no copy is made and nothing is checked beforehand.

/// The layout is that of Darts-clone: a label in the low byte, bit 8 where a key ends, the offset to the children in
/// the upper bits; the leaf under a key holds its value.
#[derive(Clone, Copy)]
pub struct Trie<'a> {
    units: &'a [[u8; 4]],
}

impl<'a> Trie<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { units: bytes.as_chunks().0 }
    }

    /// Each key that `text` begins with, the shortest first: its length in bytes and its value.
    pub fn prefixes(self, text: &[u8]) -> impl Iterator<Item = (usize, u32)> {
        let mut place = self.unit(0).map_or(0, offset);
        let mut length = 0;
        std::iter::from_fn(move || {
            loop {
                let letter = *text.get(length)?;
                place ^= u32::from(letter);
                let unit = self.unit(place)?;
                if unit & 0x8000_00ff != u32::from(letter) {
                    return None;
                }
                place ^= offset(unit);
                length += 1;
                if unit & 0x100 != 0 {
                    return Some((length, self.unit(place)? & 0x7fff_ffff));
                }
            }
        })
    }

    fn unit(self, place: u32) -> Option<u32> {
        self.units.get(place as usize).map(|unit| u32::from_le_bytes(*unit))
    }
}

fn offset(unit: u32) -> u32 {
    (unit >> 10) << ((unit & 0x200) >> 6)
}
