//! Translations by people: finding and saving them, and what each document still lacks.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::filed::BATCH;
use super::recommendations::texts_of;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::register::translation::{
    self, PlainLineRemoved, PlainLineWritten, Reading, Standing, Texts, Translation, TranslationRemoved, TranslationSaved,
};
use crate::schema::{accounts, plain_lines, recommendation_translations as translations, recommendations};

/// What may be read of these recommendations, by language. Every page and file that shows texts goes by this.
pub fn readable(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, BTreeMap<String, Reading>>> {
    let mut all = HashMap::with_capacity(ids.len());
    for ids in ids.chunks(BATCH) {
        let mut made = of_recommendations(conn, ids)?;
        for (id, official) in texts_of(conn, ids)? {
            let translated = made.remove(&id).unwrap_or_default();
            all.insert(id, translation::readings(official, translated));
        }
    }
    Ok(all)
}

pub fn of_recommendations(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, Vec<Translation>>> {
    let rows: Vec<Translation> = translations::table
        .filter(translations::recommendation_id.eq_any(ids))
        .order((translations::recommendation_id, translations::lang))
        .select(Translation::as_select())
        .load(conn)?;
    let mut by_id: HashMap<String, Vec<Translation>> = HashMap::new();
    rows.into_iter().for_each(|row| by_id.entry(row.recommendation_id.clone()).or_default().push(row));
    Ok(by_id)
}

/// Of one document, in its order: what each recommendation has in a language.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    pub number: i64,
    pub paragraph: String,
    pub original_lang: String,
    pub standing: Standing,
    pub has_line: bool,
}

pub fn of_document(conn: &mut DbConnection, document_id: &str, lang: Lang) -> QueryResult<Vec<Item>> {
    let rows: Vec<(String, i64, String, String)> = recommendations::table
        .filter(recommendations::document_id.eq(document_id))
        .order((recommendations::position, recommendations::number))
        .select((recommendations::id, recommendations::number, recommendations::paragraph, recommendations::original_lang))
        .load(conn)?;
    let lines: Vec<String> = plain_lines::table
        .inner_join(recommendations::table)
        .filter(recommendations::document_id.eq(document_id).and(plain_lines::lang.eq(lang.code())))
        .select(plain_lines::recommendation_id)
        .load(conn)?;
    let mut items = Vec::with_capacity(rows.len());
    for batch in rows.chunks(BATCH) {
        let ids: Vec<String> = batch.iter().map(|row| row.0.clone()).collect();
        let (official, made) = (texts_of(conn, &ids)?, of_recommendations(conn, &ids)?);
        let none = Texts::new();
        items.extend(batch.iter().map(|(id, number, paragraph, original_lang)| {
            let translation = made.get(id).and_then(|all| all.iter().find(|one| one.lang == lang.code()));
            Item {
                standing: Standing::of(lang.code(), official.get(id).unwrap_or(&none), translation),
                has_line: lines.contains(id),
                id: id.clone(),
                number: *number,
                paragraph: paragraph.clone(),
                original_lang: original_lang.clone(),
            }
        }));
    }
    Ok(items)
}

/// Of documents by id, what people did in one language: counts by standing, official texts left out.
pub fn counts(conn: &mut DbConnection, lang: Lang) -> QueryResult<HashMap<String, BTreeMap<&'static str, i64>>> {
    let rows: Vec<(String, Translation)> = translations::table
        .inner_join(recommendations::table)
        .filter(translations::lang.eq(lang.code()))
        .select((recommendations::document_id, Translation::as_select()))
        .load(conn)?;
    let mut counts: HashMap<String, BTreeMap<&'static str, i64>> = HashMap::new();
    for batch in rows.chunks(BATCH) {
        let ids: Vec<String> = batch.iter().map(|(_, row)| row.recommendation_id.clone()).collect();
        let official = texts_of(conn, &ids)?;
        for (document, row) in batch {
            let texts = official.get(&row.recommendation_id).cloned().unwrap_or_default();
            let standing = Standing::of(lang.code(), &texts, Some(row));
            if standing != Standing::Official {
                *counts.entry(document.clone()).or_default().entry(standing.name()).or_default() += 1;
            }
        }
    }
    Ok(counts)
}

/// What somebody wrote on the desk about one recommendation in one language.
#[derive(Clone, Debug)]
pub struct Written {
    /// None where there is an official text, so that nothing is translated.
    pub translation: Option<Translation>,
    pub line: String,
    /// The marks of the translation and of the line that the writer saw; empty for none.
    pub seen: (String, String),
}

/// Both parts, or nothing where somebody else saved meanwhile.
pub fn save(conn: &mut DbConnection, actor_id: &str, id: &str, lang: &str, written: &Written) -> Result<bool, Error> {
    let held: Option<Translation> =
        translations::table.find((id, lang)).select(Translation::as_select()).first(conn).optional()?;
    let line = super::plain_lines::find(conn, id, lang)?;
    let marks = (
        held.as_ref().map(Translation::mark).unwrap_or_default(),
        line.as_ref().map(|(_, changed_at)| translation::mark_of(*changed_at)).unwrap_or_default(),
    );
    if marks != written.seen {
        return Ok(false);
    }
    if let Some(new) = &written.translation {
        save_translation(conn, actor_id, held.as_ref(), new)?;
    }
    if line.as_ref().map_or("", |(text, _)| text) != written.line {
        save_line(conn, actor_id, id, lang, &written.line)?;
    }
    Ok(true)
}

/// An empty one removes what there was.
fn save_translation(conn: &mut DbConnection, actor_id: &str, held: Option<&Translation>, new: &Translation) -> Result<(), Error> {
    let same = |held: &Translation| {
        let kept = Translation { account_id: new.account_id.clone(), changed_at: new.changed_at, ..held.clone() };
        kept == *new
    };
    if held.map_or(new.text.is_empty(), same) {
        return Ok(());
    }
    diesel::delete(translations::table.find((&new.recommendation_id, &new.lang))).execute(conn)?;
    if new.text.is_empty() {
        let entry = TranslationRemoved { recommendation_id: &new.recommendation_id, lang: &new.lang };
        return journal::record(conn, Some(actor_id), &entry);
    }
    diesel::insert_into(translations::table).values(new).execute(conn)?;
    let entry = TranslationSaved {
        recommendation_id: &new.recommendation_id,
        lang: &new.lang,
        state: &new.state,
        translator: &new.translator,
    };
    journal::record(conn, Some(actor_id), &entry)
}

fn save_line(conn: &mut DbConnection, actor_id: &str, id: &str, lang: &str, line: &str) -> Result<(), Error> {
    diesel::delete(plain_lines::table.find((id, lang))).execute(conn)?;
    if line.is_empty() {
        return journal::record(conn, Some(actor_id), &PlainLineRemoved { recommendation_id: id, lang });
    }
    diesel::insert_into(plain_lines::table)
        .values((
            plain_lines::recommendation_id.eq(id),
            plain_lines::lang.eq(lang),
            plain_lines::text.eq(line),
            plain_lines::account_id.eq(actor_id),
            plain_lines::changed_at.eq(db::now()),
        ))
        .execute(conn)?;
    journal::record(conn, Some(actor_id), &PlainLineWritten { recommendation_id: id, lang })
}

/// Translations stay; the name that stood beside them goes with the account.
pub fn forget_person(conn: &mut DbConnection, account_id: &str) -> QueryResult<()> {
    let name: String = accounts::table.find(account_id).select(accounts::name).first(conn)?;
    let own = translations::table.filter(translations::account_id.eq(account_id).and(translations::translator.eq(&name)));
    let ids: Vec<String> = own.select(translations::recommendation_id).load(conn)?;
    diesel::update(own).set(translations::translator.eq("")).execute(conn)?;
    ids.iter().for_each(|id| db::touched(&format!("recommendation:{id}")));
    Ok(())
}
