//! What organisations and officials say in the threads in which a recommendation is discussed.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::schema::{contributions, organisations};

/// A published contribution of a verified organisation, or an official reply.
#[derive(Queryable, Clone, Debug)]
pub struct Voice {
    pub id: String,
    pub thread_id: String,
    /// Of the organisation or the entity; empty for the mechanism itself.
    pub name: String,
    lang: String,
    /// Markdown.
    pub body: String,
    pub posted_at: chrono::NaiveDateTime,
}

impl Voice {
    pub fn lang(&self) -> Lang {
        Lang::find(&self.lang).unwrap_or(Lang::EN)
    }
}

/// How many contributions each kind of organisation made in these threads, the most frequent first.
pub fn counts_by_kind(conn: &mut DbConnection, threads: &[String]) -> QueryResult<Vec<(String, i64)>> {
    let mut counts: Vec<(String, i64)> = contributions::table
        .inner_join(organisations::table)
        .filter(contributions::thread_id.eq_any(threads).and(contributions::state.eq("published")))
        .filter(contributions::official.eq(false).and(organisations::verified_at.is_not_null()))
        .group_by(organisations::kind)
        .select((organisations::kind, count_star()))
        .load(conn)?;
    counts.sort_by(|one, other| (-one.1, &one.0).cmp(&(-other.1, &other.0)));
    Ok(counts)
}

/// The newest contribution that a kind of organisation made in these threads.
pub fn newest_of_kind(conn: &mut DbConnection, threads: &[String], kind: &str) -> QueryResult<Option<Voice>> {
    contributions::table
        .inner_join(organisations::table)
        .filter(contributions::thread_id.eq_any(threads).and(contributions::state.eq("published")))
        .filter(contributions::official.eq(false).and(organisations::verified_at.is_not_null()))
        .filter(organisations::kind.eq(kind))
        .order((contributions::posted_at.desc(), contributions::id.desc()))
        .select((
            contributions::id,
            contributions::thread_id,
            organisations::name,
            contributions::lang,
            contributions::body,
            contributions::posted_at,
        ))
        .first(conn)
        .optional()
}

/// How many official replies there are in these threads, and the newest, in the name of an entity or of the mechanism.
pub fn official(conn: &mut DbConnection, threads: &[String], reader: Lang) -> QueryResult<(i64, Option<Voice>)> {
    let replies = || {
        contributions::table
            .filter(contributions::thread_id.eq_any(threads.to_vec()))
            .filter(contributions::state.eq("published").and(contributions::official.eq(true)))
    };
    type Row = (String, String, Option<String>, String, String, chrono::NaiveDateTime);
    let newest: Option<Row> = replies()
        .order((contributions::posted_at.desc(), contributions::id.desc()))
        .select((
            contributions::id,
            contributions::thread_id,
            contributions::entity_id,
            contributions::lang,
            contributions::body,
            contributions::posted_at,
        ))
        .first(conn)
        .optional()?;
    let newest = match newest {
        Some((id, thread_id, entity_id, lang, body, posted_at)) => {
            let ids: Vec<String> = entity_id.into_iter().collect();
            let names = crate::organisations::queries::names_of(conn, &ids, reader)?;
            let name = names.into_values().next().map(|name| name.text).unwrap_or_default();
            Some(Voice { id, thread_id, name, lang, body, posted_at })
        }
        None => None,
    };
    Ok((replies().count().get_result(conn)?, newest))
}
