//! One recommendation, with its document.

use diesel::prelude::*;

use super::filed;
use super::model::{Document, Filed, Recommendation};
use crate::db::DbConnection;
use crate::schema::{documents, recommendations};

pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<(Filed, Document)> {
    let (recommendation, document): (Recommendation, Document) = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::number.eq(number))
        .select((Recommendation::as_select(), Document::as_select()))
        .first(conn)?;
    let filed = filed::whole(conn, vec![recommendation])?.pop().ok_or(diesel::result::Error::NotFound)?;
    Ok((filed, document))
}
