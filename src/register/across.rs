//! Across: the pairs of recommendations near in meaning that two mechanisms made, in memory.

use super::queries::vectors;
use crate::db::DbConnection;
use crate::error::Error;
use crate::web;

/// The nearest of the register; a country's recommendations have fewer.
const MOST: i64 = 20_000;

pub struct Across {
    /// Both numbers, and their nearness in thousandths.
    pub pairs: Vec<(i64, i64, i32)>,
}

/// Those of one portal, as long as no text is read anew.
pub type Kept = web::Kept<Across>;

impl Across {
    pub fn read(conn: &mut DbConnection) -> Result<Across, Error> {
        Ok(Across { pairs: vectors::across_mechanisms(conn, MOST)? })
    }
}
