//! Where anonymous contributions stand in their table: the place follows from the receipt, which is found by it.
//! On SQLite it is where the row stands in the file; as random as the receipt, it tells nothing of when it was written.

use std::ops::RangeInclusive;

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::error::Error;
use crate::schema::anonymous_contributions as anonymous;
use crate::threads::model::AnonymousRow;

/// So many places in a row may be that of a receipt: with a million rows in 2³¹ places, two in a row are rarely taken.
const TRIES: i32 = 8;

/// Puts a row where its receipt leads. Whoever writes is alone: a place that is free stays so.
pub fn insert(conn: &mut DbConnection, row: &mut AnonymousRow) -> Result<(), Error> {
    let mut places = places(&row.receipt_hash);
    let near = anonymous::table.filter(anonymous::place.between(*places.start(), *places.end()));
    let taken: Vec<i32> = near.select(anonymous::place).load(conn)?;
    row.place = places.find(|place| !taken.contains(place)).ok_or_else(|| Error::internal("no free place for a contribution"))?;
    diesel::insert_into(anonymous::table).values(&*row).execute(conn)?;
    Ok(())
}

/// The row that a receipt belongs to.
pub fn find(conn: &mut DbConnection, receipt_hash: &str) -> QueryResult<Option<AnonymousRow>> {
    let places = places(receipt_hash);
    anonymous::table
        .filter(anonymous::place.between(*places.start(), *places.end()).and(anonymous::receipt_hash.eq(receipt_hash)))
        .select(AnonymousRow::as_select())
        .first(conn)
        .optional()
}

/// The first 31 bits of the hash, but for the last few places, where all tries must fit; then what comes after it.
fn places(receipt_hash: &str) -> RangeInclusive<i32> {
    let bits = receipt_hash.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0);
    let first = i32::try_from(bits & (u32::MAX >> 1)).unwrap_or(0).min(i32::MAX - TRIES);
    first..=first + TRIES
}
