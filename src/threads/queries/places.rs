//! Where anonymous contributions stand in their table: the place follows from the receipt, which is found by it.
//! On SQLite it is where the row stands in the file; as random as the receipt, it tells nothing of when it was written.

use diesel::prelude::*;

use crate::db::{DbConnection, on_each_database};
use crate::error::Error;
use crate::schema::anonymous_contributions as anonymous;
use crate::threads::model::AnonymousRow;

/// So many places in a row may be that of a receipt: with a million rows in 2³¹ places, two in a row are rarely taken.
const TRIES: i32 = 8;

/// Puts a row where its receipt leads.
pub fn insert(conn: &mut DbConnection, row: &mut AnonymousRow) -> Result<(), Error> {
    let first = first_place(&row.receipt_hash);
    for place in first..=first + TRIES {
        row.place = place;
        // Where the place is taken nothing is inserted; on PostgreSQL a refused row would end the transaction.
        let insert = diesel::insert_into(anonymous::table).values(&*row).on_conflict_do_nothing();
        if on_each_database!(conn, |conn| insert.execute(conn))? == 1 {
            return Ok(());
        }
    }
    Err(Error::internal("no free place for a contribution"))
}

/// The row that a receipt belongs to.
pub fn find(conn: &mut DbConnection, receipt_hash: &str) -> QueryResult<Option<AnonymousRow>> {
    let first = first_place(receipt_hash);
    anonymous::table
        .filter(anonymous::place.between(first, first + TRIES).and(anonymous::receipt_hash.eq(receipt_hash)))
        .select(AnonymousRow::as_select())
        .first(conn)
        .optional()
}

/// The first 31 bits of the hash, but for the last few places: all tries fit.
fn first_place(receipt_hash: &str) -> i32 {
    let bits = receipt_hash.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0);
    i32::try_from(bits & (u32::MAX >> 1)).unwrap_or(0).min(i32::MAX - TRIES)
}
