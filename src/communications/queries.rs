//! SQL of views and decisions on communications.

use chrono::NaiveDate;
use diesel::dsl::{count_star, exists, min};
use diesel::prelude::*;

use super::model::{NewViews, Views, ViewsRecorded, ViewsRow};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::register::model::{Document, NewDocument, NewRecommendation, NewText, position_of};
use crate::register::queries::documents as register;
use crate::register::queries::filed::{self, New};
use crate::register::{meaning, tagging};
use crate::schema::{communication_views, documents, recommendations};
use crate::text::fold;

/// The latest first.
pub fn all(conn: &mut DbConnection) -> QueryResult<Vec<Views>> {
    let rows: Vec<(ViewsRow, Document)> = communication_views::table
        .inner_join(documents::table)
        .order((documents::published_on.desc(), documents::number.desc()))
        .select((ViewsRow::as_select(), Document::as_select()))
        .load(conn)?;
    let ids: Vec<&String> = rows.iter().map(|(row, _)| &row.document_id).collect();
    let counts: Vec<(String, i64)> = recommendations::table
        .filter(recommendations::document_id.eq_any(ids))
        .group_by(recommendations::document_id)
        .select((recommendations::document_id, count_star()))
        .load(conn)?;
    let count = |id: &str| counts.iter().find(|(counted, _)| counted == id).map_or(0, |(_, count)| *count);
    Ok(rows.into_iter().map(|(row, document)| Views { remedies: count(&document.id), row, document }).collect())
}

/// By the number of its document.
pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<Views> {
    let (row, document) = communication_views::table
        .inner_join(documents::table)
        .filter(documents::number.eq(number))
        .select((ViewsRow::as_select(), Document::as_select()))
        .first(conn)?;
    Ok(Views { row, document, remedies: 0 })
}

pub fn is_recorded(conn: &mut DbConnection, symbol: &str) -> QueryResult<bool> {
    let recorded = communication_views::table.inner_join(documents::table).filter(documents::symbol.eq(symbol));
    diesel::select(exists(recorded)).get_result(conn)
}

/// The number of the document. Each remedy is a recommendation in it; those that are there stay as they are.
pub fn record(conn: &mut DbConnection, actor_id: Option<&str>, new: &NewViews) -> Result<i64, Error> {
    let body = new.symbol.mechanism.unwrap_or_default();
    let document = NewDocument {
        id: db::new_id(),
        number: 0,
        symbol: new.symbol.text.clone(),
        mechanism: format!("mechanism:{body}"),
        cycle: None,
        session: None,
        published_on: Some(new.decided_on),
        created_at: db::now(),
        kind: Some("views".into()),
        address: None,
    };
    let id = register::find_or_insert(conn, actor_id, document)?;
    diesel::update(documents::table.find(&id))
        .set((documents::kind.eq("views"), documents::published_on.eq(new.decided_on)))
        .execute(conn)?;
    diesel::delete(communication_views::table.find(&id)).execute(conn)?;
    let row = ViewsRow { document_id: id.clone(), ..new.row.clone() };
    diesel::insert_into(communication_views::table).values(row).execute(conn)?;
    let inside: i64 = recommendations::table.filter(recommendations::document_id.eq(&id)).count().get_result(conn)?;
    if inside == 0 && !new.remedies.is_empty() {
        add_remedies(conn, &id, &new.remedies)?;
    }
    journal::record(conn, actor_id, &ViewsRecorded { document_id: &id, outcome: &new.row.outcome })?;
    Ok(documents::table.find(&id).select(documents::number).first(conn)?)
}

fn add_remedies(conn: &mut DbConnection, document_id: &str, remedies: &[Vec<(Lang, String)>]) -> Result<(), Error> {
    let first = db::next_numbers(conn, "recommendation", i64::try_from(remedies.len()).unwrap_or(i64::MAX))?;
    let mut new = New::default();
    for ((number, place), texts) in (first..).zip(1..).zip(remedies) {
        let id = db::new_id();
        let text = |(lang, text): &(Lang, String)| NewText {
            recommendation_id: id.clone(),
            lang: lang.code().into(),
            text: text.clone(),
            folded: fold(text),
        };
        new.texts.extend(texts.iter().map(text));
        new.recommendations.push(NewRecommendation {
            id: id.clone(),
            number,
            document_id: document_id.into(),
            import_key: format!("remedy:{place}"),
            paragraph: String::new(),
            position: position_of("") + i64::from(place),
            kind: "recommendation",
            response: "under_consideration",
            response_source: None,
            original_lang: texts.first().map_or("en", |(lang, _)| lang.code()).to_owned(),
            created_at: db::now(),
            is_concern: false,
            source_key: None,
            source_detail: None,
        });
    }
    filed::insert(conn, &new)?;
    db::touched("recommendation");
    meaning::enqueue(conn)?;
    tagging::enqueue(conn)
}

/// Information that was due until a day and was not sent: how often, and the first day.
pub fn owed(conn: &mut DbConnection, until: NaiveDate) -> QueryResult<(i64, Option<NaiveDate>)> {
    let due = communication_views::information_due_on.le(until);
    communication_views::table
        .filter(due.and(communication_views::information_sent_on.is_null()))
        .select((count_star(), min(communication_views::information_due_on)))
        .first(conn)
}
