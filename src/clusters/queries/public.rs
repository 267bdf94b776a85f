//! SQL of the public page of a cluster: its recommendations by mechanism, and what it asks in plain words.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::clusters::model::{ClusterPlainWords, list_of, shared_of};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::register::model::UPR;
use crate::register::queries::translations;
use crate::register::translation;
use crate::schema::{cluster_members, cluster_plain_lines, documents, recommendation_texts, recommendations, terms};

diesel::define_sql_function! {
    /// In characters.
    fn length(text: Text) -> Integer;
}

/// A recommendation as the public reads it in its cluster.
#[derive(Clone, Debug)]
pub struct Shown {
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    /// The code of its mechanism.
    pub mechanism: String,
    /// Only in the Universal Periodic Review does the State answer.
    pub response: Option<String>,
    pub text: Wording,
    /// Translated by a person.
    pub is_unofficial: bool,
    pub placed_by_person: bool,
    /// What it shares with the others, the most telling first.
    pub words: Vec<String>,
}

/// A page of the accepted members, mechanism by mechanism; of one mechanism alone where its code is given.
pub fn members_by_mechanism(
    conn: &mut DbConnection,
    cluster_id: &str,
    mechanism: Option<&str>,
    (offset, limit): (i64, i64),
    reader: Lang,
) -> QueryResult<Vec<Shown>> {
    type Row = (String, i64, String, String, String, (String, String, String, String));
    let mut query = cluster_members::table
        .inner_join(recommendations::table.inner_join(documents::table.inner_join(terms::table)))
        .filter(cluster_members::cluster_id.eq(cluster_id.to_owned()).and(cluster_members::accepted.eq(true)))
        .order((terms::position, documents::number, recommendations::position, recommendations::number))
        .offset(offset)
        .limit(limit)
        .into_boxed();
    if let Some(code) = mechanism {
        query = query.filter(terms::code.eq(code.to_owned()));
    }
    let rows: Vec<Row> = query
        .select((
            recommendations::id,
            recommendations::number,
            documents::symbol,
            recommendations::paragraph,
            terms::code,
            (recommendations::response, recommendations::original_lang, cluster_members::decided_by, cluster_members::words),
        ))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let mut texts = translations::readable(conn, &ids)?;
    let shown = |(id, number, symbol, paragraph, mechanism, (response, original, decided_by, words)): Row| {
        let (text, is_unofficial) = translation::nearest(&texts.remove(&id).unwrap_or_default(), &original, reader);
        Shown {
            response: (format!("mechanism:{mechanism}") == UPR).then_some(response),
            placed_by_person: decided_by == "person",
            words: shared_of(list_of(&words), reader),
            number,
            symbol,
            paragraph,
            mechanism,
            text,
            is_unofficial,
        }
    };
    Ok(rows.into_iter().map(shown).collect())
}

/// The shortest official text among those that surely belong to a cluster, in the reader's language or in English.
pub fn shortest(conn: &mut DbConnection, cluster_id: &str, reader: Lang) -> QueryResult<Option<(i64, Wording)>> {
    for lang in [reader, Lang::EN] {
        let sure = cluster_members::decided_by.eq("person").or(cluster_members::confidence.eq("high"));
        let found: Option<(i64, String)> = cluster_members::table
            .inner_join(recommendations::table.inner_join(recommendation_texts::table))
            .filter(cluster_members::cluster_id.eq(cluster_id).and(cluster_members::accepted.eq(true)).and(sure))
            .filter(recommendation_texts::lang.eq(lang.code()))
            .order((length(recommendation_texts::text), recommendations::number))
            .select((recommendations::number, recommendation_texts::text))
            .first(conn)
            .optional()?;
        if let Some((number, text)) = found {
            return Ok(Some((number, Wording { lang, text })));
        }
    }
    Ok(None)
}

/// What a cluster asks, in the portal's own words, by language.
pub fn plain_lines(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Vec<(Lang, String)>> {
    let rows: Vec<(String, String)> = cluster_plain_lines::table
        .filter(cluster_plain_lines::cluster_id.eq(cluster_id))
        .order(cluster_plain_lines::lang)
        .select((cluster_plain_lines::lang, cluster_plain_lines::text))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(lang, text)| Some((Lang::find(&lang)?, text))).collect())
}

/// Writes the lines that differ; an empty one goes.
pub fn set_plain_lines(conn: &mut DbConnection, actor_id: &str, cluster_id: &str, lines: &[(Lang, String)]) -> Result<(), Error> {
    let known: BTreeMap<&'static str, String> =
        plain_lines(conn, cluster_id)?.into_iter().map(|(lang, text)| (lang.code(), text)).collect();
    let differs = |(lang, text): &&(Lang, String)| known.get(lang.code()).map_or("", String::as_str) != text;
    let changed: Vec<&(Lang, String)> = lines.iter().filter(differs).collect();
    if changed.is_empty() {
        return Ok(());
    }
    for (lang, text) in &changed {
        diesel::delete(cluster_plain_lines::table.find((cluster_id, lang.code()))).execute(conn)?;
        if !text.is_empty() {
            diesel::insert_into(cluster_plain_lines::table)
                .values((
                    cluster_plain_lines::cluster_id.eq(cluster_id),
                    cluster_plain_lines::lang.eq(lang.code()),
                    cluster_plain_lines::text.eq(text),
                    cluster_plain_lines::account_id.eq(actor_id),
                    cluster_plain_lines::changed_at.eq(db::now()),
                ))
                .execute(conn)?;
        }
    }
    let langs = changed.iter().map(|(lang, _)| *lang).collect();
    journal::record(conn, Some(actor_id), &ClusterPlainWords { cluster_id, langs })
}
