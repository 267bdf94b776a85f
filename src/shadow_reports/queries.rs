//! SQL of what organisations write for themselves.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::{self, DbConnection};
use crate::i18n::{Lang, Wording};
use crate::schema::{documents, own_views, recommendations};

/// What an organisation wrote on these recommendations, by their ids.
pub fn of_recommendations(
    conn: &mut DbConnection,
    organisation_id: &str,
    ids: &[String],
) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(String, String, String)> = own_views::table
        .filter(own_views::organisation_id.eq(organisation_id).and(own_views::recommendation_id.eq_any(ids)))
        .select((own_views::recommendation_id, own_views::lang, own_views::body))
        .load(conn)?;
    let wording = |lang: String, text| Wording { lang: Lang::find(&lang).unwrap_or(Lang::EN), text };
    Ok(rows.into_iter().map(|(id, lang, body)| (id, wording(lang, body))).collect())
}

/// A recommendation on which an organisation wrote something.
pub struct Written {
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    pub body: String,
}

/// All that an organisation wrote, in the order of the documents.
pub fn all(conn: &mut DbConnection, organisation_id: &str) -> QueryResult<Vec<Written>> {
    let rows: Vec<(i64, String, String, String)> = own_views::table
        .inner_join(recommendations::table.inner_join(documents::table))
        .filter(own_views::organisation_id.eq(organisation_id))
        .order((documents::number, recommendations::position, recommendations::number))
        .select((recommendations::number, documents::symbol, recommendations::paragraph, own_views::body))
        .load(conn)?;
    let written = |(number, symbol, paragraph, body)| Written { number, symbol, paragraph, body };
    Ok(rows.into_iter().map(written).collect())
}

/// Keeps what they write now; nothing, where nothing is written any more.
pub fn store(conn: &mut DbConnection, organisation_id: &str, recommendation_id: &str, lang: Lang, body: &str) -> QueryResult<()> {
    diesel::delete(own_views::table.find((organisation_id, recommendation_id))).execute(conn)?;
    if !body.is_empty() {
        diesel::insert_into(own_views::table)
            .values((
                own_views::organisation_id.eq(organisation_id),
                own_views::recommendation_id.eq(recommendation_id),
                own_views::lang.eq(lang.code()),
                own_views::body.eq(body),
                own_views::changed_at.eq(db::now()),
            ))
            .execute(conn)?;
    }
    Ok(())
}
