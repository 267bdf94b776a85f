//! Documents: finding them, adding them, counting what stands in each.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::{Document, DocumentAdded, NewDocument};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::schema::{documents, recommendations};

pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<Document> {
    documents::table.filter(documents::number.eq(number)).select(Document::as_select()).first(conn)
}

/// The newest cycle and session first.
pub fn all(conn: &mut DbConnection) -> QueryResult<Vec<Document>> {
    let mut all: Vec<Document> = documents::table.select(Document::as_select()).load(conn)?;
    all.sort_by_key(Document::place);
    Ok(all)
}

/// How many recommendations of each response stand in each document: id, response, count.
pub fn counts(conn: &mut DbConnection) -> QueryResult<Vec<(String, String, i64)>> {
    recommendations::table
        .group_by((recommendations::document_id, recommendations::response))
        .select((recommendations::document_id, recommendations::response, count_star()))
        .load(conn)
}

/// The document of this symbol, added where there is none.
pub fn find_or_insert(conn: &mut DbConnection, actor_id: Option<&str>, new: NewDocument) -> Result<String, Error> {
    let known = documents::table.filter(documents::symbol.eq(&new.symbol)).select(documents::id).first(conn).optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let number = db::next_number(conn, "document")?;
    let entry = DocumentAdded { document_id: new.id.clone(), symbol: new.symbol.clone() };
    diesel::insert_into(documents::table).values(NewDocument { number, ..new }).execute(conn)?;
    journal::record(conn, actor_id, &entry)?;
    Ok(entry.document_id)
}
