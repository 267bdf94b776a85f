//! Taxonomy: mechanisms, themes, affected groups, SDG goals and targets, countries.

pub mod countries;
pub mod queries;
pub mod subjects;
pub mod tagger;
pub mod terms;

use actix_web::web::ServiceConfig;

use crate::db::Db;
use crate::error::Error;

/// Nothing stands under an address of its own: terms are links into the register.
pub fn routes(_config: &mut ServiceConfig) {}

/// Brings the tables to the lists that this program holds, in one write, where they differ.
pub fn load(db: &Db) -> Result<(), Error> {
    let version = terms::version();
    if db.read_here(|conn| Ok(queries::version(conn)?))?.as_deref() == Some(version.as_str()) {
        return Ok(());
    }
    db.write_here(move |conn| queries::store(conn, &version))
}
