//! Documents: finding them, adding them, counting what stands in each.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::{Document, DocumentAdded, NewDocument, UPR};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::schema::{documents, recommendations};

pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<Document> {
    documents::table.filter(documents::number.eq(number)).select(Document::as_select()).first(conn)
}

/// The document of the first of these symbols that the register knows.
pub fn find_by_symbols(conn: &mut DbConnection, symbols: &[&str]) -> QueryResult<Option<Document>> {
    let mut known: Vec<Document> =
        documents::table.filter(documents::symbol.eq_any(symbols)).select(Document::as_select()).load(conn)?;
    known.sort_by_key(|document| symbols.iter().position(|symbol| *symbol == document.symbol));
    Ok(known.into_iter().next())
}

/// The number of the recommendation that stands in a paragraph; of the first, where several do.
pub fn number_at(conn: &mut DbConnection, document_id: &str, paragraph: &str) -> QueryResult<Option<i64>> {
    recommendations::table
        .filter(recommendations::document_id.eq(document_id))
        .filter(recommendations::paragraph.eq_any([paragraph.to_owned(), format!("{paragraph}/1")]))
        .filter(recommendations::paragraph.ne(""))
        .order(recommendations::position)
        .select(recommendations::number)
        .first(conn)
        .optional()
}

/// The newest cycle and session first.
pub fn all(conn: &mut DbConnection) -> QueryResult<Vec<Document>> {
    let mut all: Vec<Document> = documents::table.select(Document::as_select()).load(conn)?;
    all.sort_by_key(Document::place);
    Ok(all)
}

/// The symbols of the Universal Periodic Review's documents of a session, or of a cycle where the session is unknown.
pub fn of_session(conn: &mut DbConnection, session: Option<u16>, cycle: Option<u8>) -> QueryResult<Vec<String>> {
    let upr = documents::table.filter(documents::mechanism.eq(UPR)).select(documents::symbol);
    match (session, cycle) {
        (Some(session), _) => upr.filter(documents::session.eq(i32::from(session))).load(conn),
        (None, Some(cycle)) => upr.filter(documents::cycle.eq(i32::from(cycle))).load(conn),
        (None, None) => Ok(Vec::new()),
    }
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
