//! By meaning: what says the same in other words or another language, where few texts have the words that were asked for.

use baraza_encoder::Encoder;

use crate::db::DbConnection;
use crate::error::Error;
use crate::register::queries::vectors;
use crate::register::signs::Signs;

/// In thousandths. What is asked for is short, so it is less near to texts than these are to each other; words that
/// mean nothing stay below.
const LEAST: i32 = 350;

/// The numbers of recommendations that are near in meaning, the nearest first; none of those in `found`.
pub fn near(conn: &mut DbConnection, signs: &Signs, asked: &str, found: &[String], most: usize) -> Result<Vec<String>, Error> {
    let Some(asked) = Encoder::open().vectors(&[asked]).pop() else { return Ok(Vec::new()) };
    let near = vectors::nearest_of(conn, &signs.nearest(&asked), &asked, (LEAST, most + found.len()))?;
    let numbers = near.into_iter().map(|(_, number)| number.to_string()).filter(|number| !found.contains(number));
    Ok(numbers.take(most).collect())
}
