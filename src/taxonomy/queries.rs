//! The tables of terms, kept equal to the embedded lists.

use std::collections::HashSet;

use diesel::prelude::*;

use super::terms;
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::schema::{settings, term_labels, terms as table};

/// So many rows go into one statement.
const BATCH: usize = 500;

/// Of the lists that the tables hold.
pub fn version(conn: &mut DbConnection) -> QueryResult<Option<String>> {
    settings::table.find("taxonomy").select(settings::value).first(conn).optional()
}

/// Adds what is new, renews every label. A term that left the lists stays: recommendations may be filed under it.
pub fn store(conn: &mut DbConnection, version: &str) -> Result<(), Error> {
    let known: HashSet<String> = table::table.select(table::id).load(conn)?.into_iter().collect();
    let row = |term: &terms::Term| {
        (
            table::id.eq(term.id.clone()),
            table::kind.eq(term.kind.as_str()),
            table::code.eq(term.code.clone()),
            table::position.eq(term.position),
            table::merged_into.eq(term.merged_into().map(str::to_owned)),
        )
    };
    for term in terms::all().iter().filter(|term| known.contains(&term.id)) {
        diesel::update(table::table.find(&term.id))
            .set((table::position.eq(term.position), table::merged_into.eq(term.merged_into())))
            .execute(conn)?;
    }
    let new: Vec<_> = terms::all().iter().filter(|term| !known.contains(&term.id)).map(row).collect();
    for batch in new.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(table::table).values(batch).execute(conn))?;
    }
    store_labels(conn)?;
    let changed = diesel::update(settings::table.find("taxonomy")).set(settings::value.eq(version)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(settings::table)
            .values((settings::name.eq("taxonomy"), settings::value.eq(version)))
            .execute(conn)?;
    }
    db::touched("recommendation");
    Ok(())
}

fn store_labels(conn: &mut DbConnection) -> QueryResult<()> {
    diesel::delete(term_labels::table).execute(conn)?;
    let labels: Vec<_> = terms::all()
        .iter()
        .flat_map(|term| term.labels().map(|label| (term.id.clone(), label)))
        .map(|(id, (lang, label, own))| {
            (term_labels::term_id.eq(id), term_labels::lang.eq(lang), term_labels::label.eq(label), term_labels::own.eq(own))
        })
        .collect();
    for batch in labels.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(term_labels::table).values(batch).execute(conn))?;
    }
    Ok(())
}
