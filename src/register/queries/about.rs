//! What a document is about besides what stands in it, and documents that are kept by hand.

use diesel::prelude::*;

use super::documents;
use super::model::{Document, NewDocument};
use super::papers;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::register::paper_forms::NewPaper;
use crate::register::papers::{About, DocumentChanged};
use crate::schema::{cluster_members, clusters, document_clusters, document_recommendations, documents as rows, recommendations};

/// The recommendations that a document is about, itself or through their cluster; in the order of the register.
pub fn of_document(conn: &mut DbConnection, document_id: &str) -> QueryResult<Vec<About>> {
    type Row = (i64, String, String, String);
    let columns = (recommendations::number, recommendations::paragraph, rows::symbol, rows::mechanism);
    let named: Vec<Row> = document_recommendations::table
        .inner_join(recommendations::table)
        .inner_join(rows::table.on(rows::id.eq(recommendations::document_id)))
        .filter(document_recommendations::document_id.eq(document_id))
        .select(columns)
        .load(conn)?;
    let clusters: Vec<String> = document_clusters::table
        .filter(document_clusters::document_id.eq(document_id))
        .select(document_clusters::cluster_id)
        .load(conn)?;
    let placed: Vec<Row> = cluster_members::table
        .inner_join(recommendations::table.inner_join(rows::table))
        .filter(cluster_members::cluster_id.eq_any(clusters).and(cluster_members::accepted.eq(true)))
        .select(columns)
        .load(conn)?;
    let about = |(number, paragraph, symbol, mechanism): Row| About { number, paragraph, symbol, mechanism };
    let mut all: Vec<About> = named.into_iter().chain(placed).map(about).collect();
    all.sort_by_key(|about| about.number);
    all.dedup_by_key(|about| about.number);
    Ok(all)
}

/// Numbers of the recommendations that a document names itself, and of its clusters.
pub fn named(conn: &mut DbConnection, document_id: &str) -> QueryResult<(Vec<i64>, Vec<i64>)> {
    let recommendations = document_recommendations::table
        .inner_join(recommendations::table)
        .filter(document_recommendations::document_id.eq(document_id))
        .order(recommendations::number)
        .select(recommendations::number)
        .load(conn)?;
    let clusters = document_clusters::table
        .inner_join(clusters::table)
        .filter(document_clusters::document_id.eq(document_id))
        .order(clusters::number)
        .select(clusters::number)
        .load(conn)?;
    Ok((recommendations, clusters))
}

/// The other documents that are about a recommendation.
pub fn documents_about(conn: &mut DbConnection, recommendation_id: &str) -> QueryResult<Vec<Document>> {
    let clusters: Vec<String> = cluster_members::table
        .filter(cluster_members::recommendation_id.eq(recommendation_id).and(cluster_members::accepted.eq(true)))
        .select(cluster_members::cluster_id)
        .load(conn)?;
    let named = document_recommendations::table
        .filter(document_recommendations::recommendation_id.eq(recommendation_id))
        .select(document_recommendations::document_id);
    let through =
        document_clusters::table.filter(document_clusters::cluster_id.eq_any(clusters)).select(document_clusters::document_id);
    rows::table
        .filter(rows::id.eq_any(named).or(rows::id.eq_any(through)))
        .order(rows::number)
        .select(Document::as_select())
        .load(conn)
}

/// Numbers that nothing bears; the links are set where there is none.
pub fn set(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    document: &Document,
    (numbers, cluster_numbers): &(Vec<i64>, Vec<i64>),
) -> Result<Vec<i64>, Error> {
    let known: Vec<(String, i64)> = recommendations::table
        .filter(recommendations::number.eq_any(numbers))
        .select((recommendations::id, recommendations::number))
        .load(conn)?;
    let missing: Vec<i64> = numbers.iter().copied().filter(|number| known.iter().all(|(_, known)| known != number)).collect();
    if !missing.is_empty() {
        return Ok(missing);
    }
    let accepted = clusters::number.eq_any(cluster_numbers).and(clusters::state.eq("accepted"));
    let cluster_ids: Vec<String> = clusters::table.filter(accepted).select(clusters::id).load(conn)?;
    let own = document_recommendations::document_id.eq(&document.id);
    diesel::delete(document_recommendations::table.filter(own)).execute(conn)?;
    diesel::delete(document_clusters::table.filter(document_clusters::document_id.eq(&document.id))).execute(conn)?;
    for (id, _) in known {
        let link = (document_recommendations::document_id.eq(&document.id), document_recommendations::recommendation_id.eq(id));
        diesel::insert_into(document_recommendations::table).values(link).execute(conn)?;
    }
    for id in cluster_ids {
        let link = (document_clusters::document_id.eq(&document.id), document_clusters::cluster_id.eq(id));
        diesel::insert_into(document_clusters::table).values(link).execute(conn)?;
    }
    journal::record(conn, actor_id, &DocumentChanged { document_id: &document.id, what: "about" })?;
    Ok(Vec::new())
}

/// A document that is kept by hand; its number.
pub fn add(conn: &mut DbConnection, actor_id: Option<&str>, paper: &NewPaper) -> Result<i64, Error> {
    let symbol = match &paper.symbol {
        Some(symbol) => symbol.text.clone(),
        None => format!("DOC {}", db::next_number(conn, "paper")?),
    };
    let new = NewDocument {
        id: db::new_id(),
        number: 0,
        symbol,
        mechanism: paper.mechanism.clone(),
        cycle: paper.cycle,
        session: None,
        published_on: paper.published_on,
        created_at: db::now(),
        kind: Some(paper.kind.clone()),
        address: paper.address.clone(),
    };
    let id = documents::find_or_insert(conn, actor_id, new)?;
    change(conn, actor_id, &id, paper)?;
    Ok(rows::table.find(&id).select(rows::number).first(conn)?)
}

/// All but the symbol, which others cite.
pub fn change(conn: &mut DbConnection, actor_id: Option<&str>, id: &str, paper: &NewPaper) -> Result<(), Error> {
    diesel::update(rows::table.find(id))
        .set((
            rows::kind.eq(&paper.kind),
            rows::mechanism.eq(&paper.mechanism),
            rows::cycle.eq(paper.cycle),
            rows::published_on.eq(paper.published_on),
            rows::address.eq(&paper.address),
        ))
        .execute(conn)?;
    for (lang, title) in &paper.titles {
        papers::set_title(conn, id, lang.code(), title)?;
    }
    journal::record(conn, actor_id, &DocumentChanged { document_id: id, what: "record" })
}
