//! Plain lines: what a recommendation asks, in the portal's own words.

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::schema::plain_lines;

pub fn plain_line(conn: &mut DbConnection, recommendation_id: &str, lang: Lang) -> QueryResult<Option<String>> {
    plain_lines::table.find((recommendation_id, lang.code())).select(plain_lines::text).first(conn).optional()
}
