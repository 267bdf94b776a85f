//! The tables of terms, kept equal to the embedded lists.

use std::collections::HashSet;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use diesel::prelude::*;

use super::tagger::Tagger;
use super::terms;
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::schema::{settings, taggers, term_labels, terms as table};

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

/// The newest that the portal learned itself, else the one that ships with the program, unless it was left out.
pub fn tagger(conn: &mut DbConnection) -> Result<Option<Arc<Tagger>>, Error> {
    Ok(own_tagger(conn)?.map(Arc::new).or_else(Tagger::first))
}

/// One of another version of the program is as if it weren't there.
pub fn own_tagger(conn: &mut DbConnection) -> Result<Option<Tagger>, Error> {
    let newest: Option<String> =
        taggers::table.order(taggers::learned_at.desc()).select(taggers::model).first(conn).optional()?;
    let bytes = newest.and_then(|model| BASE64.decode(model).ok());
    Ok(bytes.and_then(|bytes| Tagger::from_bytes(&bytes)))
}

/// In place of those that the portal learned before.
pub fn keep_tagger(conn: &mut DbConnection, tagger: &Tagger, source: &str, examples: usize) -> Result<(), Error> {
    diesel::delete(taggers::table).execute(conn)?;
    diesel::insert_into(taggers::table)
        .values((
            taggers::id.eq(db::new_id()),
            taggers::model.eq(BASE64.encode(tagger.to_bytes())),
            taggers::source.eq(source),
            taggers::examples.eq(i32::try_from(examples).unwrap_or(i32::MAX)),
            taggers::learned_at.eq(db::now()),
        ))
        .execute(conn)?;
    Ok(())
}
