//! Pledges: those of the register, and those that are entered by hand.

use std::collections::HashMap;

use diesel::prelude::*;

use super::documents;
use super::filed::{self, New};
use super::model::{Document, Filed, NewDocument, NewRecommendation, NewText, Recommendation, position_of};
use super::papers;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::register::pledges::{BY_HAND, NewPledge, PledgeAdded, PledgeRemoved, STATE};
use crate::register::{meaning, tagging};
use crate::schema::{cluster_members, document_titles, documents as rows, recommendation_texts, recommendations};
use crate::text::fold;

/// Each with its document, the newest first.
pub fn all(conn: &mut DbConnection, most: i64) -> QueryResult<Vec<(Filed, Document)>> {
    let pledges: Vec<Recommendation> = recommendations::table
        .filter(recommendations::kind.eq("pledge"))
        .order(recommendations::number.desc())
        .limit(most)
        .select(Recommendation::as_select())
        .load(conn)?;
    let ids: Vec<&String> = pledges.iter().map(|pledge| &pledge.document_id).collect();
    let found: Vec<Document> = rows::table.filter(rows::id.eq_any(ids)).select(Document::as_select()).load(conn)?;
    let found: HashMap<String, Document> = found.into_iter().map(|document| (document.id.clone(), document)).collect();
    let with_document = |pledge: Filed| Some((found.get(&pledge.recommendation.document_id)?.clone(), pledge));
    let pledges = filed::whole(conn, pledges)?;
    Ok(pledges.into_iter().filter_map(with_document).map(|(document, pledge)| (pledge, document)).collect())
}

/// Its number; what was sent twice is there once.
pub fn add(conn: &mut DbConnection, actor_id: Option<&str>, pledge: &NewPledge) -> Result<i64, Error> {
    let document_id = occasion(conn, actor_id, pledge)?;
    if let Some(number) = same(conn, &document_id, pledge)? {
        return Ok(number);
    }
    let (id, number) = (db::new_id(), db::next_number(conn, "recommendation")?);
    let text = |(lang, text): &(Lang, String)| NewText {
        recommendation_id: id.clone(),
        lang: lang.code().into(),
        text: text.clone(),
        folded: fold(text),
    };
    let row = NewRecommendation {
        id: id.clone(),
        number,
        document_id,
        import_key: format!("hand:{id}"),
        position: position_of(&pledge.paragraph),
        paragraph: pledge.paragraph.clone(),
        kind: "pledge",
        response: "voluntary_pledge",
        response_source: None,
        original_lang: pledge.texts.first().map_or("en", |(lang, _)| lang.code()).to_owned(),
        created_at: db::now(),
        is_concern: false,
        source_key: None,
        source_detail: Some(serde_json::to_string(&pledge.detail())?),
    };
    let new = New { recommendations: vec![row], texts: pledge.texts.iter().map(text).collect(), ..New::default() };
    filed::insert(conn, &new)?;
    journal::record(conn, actor_id, &PledgeAdded { recommendation_id: &id, number })?;
    tagging::enqueue(conn)?;
    meaning::enqueue(conn)?;
    Ok(number)
}

/// The pledge of this document that says the same at the same place.
fn same(conn: &mut DbConnection, document_id: &str, pledge: &NewPledge) -> QueryResult<Option<i64>> {
    let Some((lang, text)) = pledge.texts.first() else { return Ok(None) };
    recommendations::table
        .inner_join(recommendation_texts::table)
        .filter(recommendations::document_id.eq(document_id).and(recommendations::kind.eq("pledge")))
        .filter(recommendations::paragraph.eq(&pledge.paragraph))
        .filter(recommendation_texts::lang.eq(lang.code()).and(recommendation_texts::text.eq(text)))
        .select(recommendations::number)
        .first(conn)
        .optional()
}

/// The document in which it stands: the one of its symbol, or one for each occasion.
fn occasion(conn: &mut DbConnection, actor_id: Option<&str>, pledge: &NewPledge) -> Result<String, Error> {
    let titles: Vec<&String> = pledge.occasions.iter().map(|(_, title)| title).collect();
    let same = rows::kind.eq("pledge").and(rows::published_on.eq(pledge.made_on));
    let known: Option<String> = match &pledge.symbol {
        Some(_) => None,
        None => rows::table
            .inner_join(document_titles::table)
            .filter(same.and(document_titles::title.eq_any(titles)))
            .select(rows::id)
            .first(conn)
            .optional()?,
    };
    if let Some(id) = known {
        return Ok(id);
    }
    let symbol = match &pledge.symbol {
        Some(symbol) => symbol.text.clone(),
        None => format!("PLEDGE {}", db::next_number(conn, "pledge")?),
    };
    let body = pledge.symbol.as_ref().and_then(|symbol| symbol.mechanism).map(|body| format!("mechanism:{body}"));
    let new = NewDocument {
        id: db::new_id(),
        number: 0,
        symbol,
        mechanism: body.unwrap_or_else(|| STATE.to_owned()),
        cycle: None,
        session: None,
        published_on: Some(pledge.made_on),
        created_at: db::now(),
        kind: Some("pledge".into()),
        address: None,
    };
    let id = documents::find_or_insert(conn, actor_id, new)?;
    for (lang, title) in &pledge.occasions {
        papers::set_title(conn, &id, lang.code(), title)?;
    }
    Ok(id)
}

/// Only one that was entered by hand, while it stands in no accepted cluster.
pub fn remove(conn: &mut DbConnection, actor_id: Option<&str>, number: i64) -> Result<(), Error> {
    let pledge: Recommendation = recommendations::table
        .filter(recommendations::number.eq(number).and(recommendations::kind.eq("pledge")))
        .select(Recommendation::as_select())
        .first(conn)?;
    let placed = cluster_members::recommendation_id.eq(&pledge.id).and(cluster_members::accepted.eq(true));
    let placed: i64 = cluster_members::table.filter(placed).count().get_result(conn)?;
    if placed > 0 || pledge.detail("entered").as_deref() != Some(BY_HAND) {
        return Err(Error::Conflict);
    }
    diesel::delete(recommendations::table.find(&pledge.id)).execute(conn)?;
    journal::record(conn, actor_id, &PledgeRemoved { recommendation_id: &pledge.id, number })
}
