//! Contributions as the index knows them: only those that everybody may read.

use diesel::prelude::*;

use super::BATCH;
use crate::db::DbConnection;
use crate::schema::{anonymous_contributions as anonymous, contributions as known};
use crate::search::model::{Kind, Known};
use crate::text::plain_text;

/// Id, language, text.
type Row = (String, String, String);

fn voice((id, lang, body): Row) -> Known {
    let mut voice = Known::new(Kind::Contribution, id);
    voice.say(&lang, &plain_text(&body));
    voice
}

/// The next ones after this key that their authors signed.
pub fn signed_after(conn: &mut DbConnection, id: &str) -> QueryResult<(Vec<Known>, Option<String>)> {
    let rows: Vec<Row> = known::table
        .filter(known::id.gt(id).and(known::state.eq("published")))
        .order(known::id)
        .limit(BATCH)
        .select((known::id, known::lang, known::body))
        .load(conn)?;
    Ok(page(rows))
}

/// The next anonymous ones of the days before today, whose keys, random within a day, are their only order.
pub fn anonymous_after(conn: &mut DbConnection, id: &str) -> QueryResult<(Vec<Known>, Option<String>)> {
    let rows: Vec<Row> = anonymous::table
        .filter(anonymous::id.gt(id).and(anonymous::state.eq("published")).and(anonymous::journaled.eq(true)))
        .order(anonymous::id)
        .limit(BATCH)
        .select((anonymous::id, anonymous::lang, anonymous::body))
        .load(conn)?;
    Ok(page(rows))
}

fn page(rows: Vec<Row>) -> (Vec<Known>, Option<String>) {
    let last = rows.last().map(|row| row.0.clone());
    (rows.into_iter().map(voice).collect(), last)
}

/// What stands of these contributions: those to be found, and the anonymous ones that still have no entry in the
/// journal and so belong on no disk.
pub struct Standings {
    pub found: Vec<Known>,
    pub of_today: Vec<String>,
}

/// In the order of their keys.
pub fn contributions_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<Standings> {
    let mut rows: Vec<Row> = known::table
        .filter(known::id.eq_any(ids).and(known::state.eq("published")))
        .select((known::id, known::lang, known::body))
        .load(conn)?;
    let mut nameless: Vec<Row> = anonymous::table
        .filter(anonymous::id.eq_any(ids).and(anonymous::state.eq("published")).and(anonymous::journaled.eq(true)))
        .select((anonymous::id, anonymous::lang, anonymous::body))
        .load(conn)?;
    let of_today = anonymous::table
        .filter(anonymous::id.eq_any(ids).and(anonymous::journaled.eq(false)))
        .select(anonymous::id)
        .load(conn)?;
    rows.sort();
    nameless.sort();
    Ok(Standings { found: rows.into_iter().chain(nameless).map(voice).collect(), of_today })
}

/// An anonymous contribution that was added or changed today.
pub struct OfToday {
    pub thread_id: String,
    /// Whether an older wording of it may stand on disk.
    pub changed: bool,
    pub published: bool,
    pub known: Known,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = anonymous)]
struct TodayRow {
    id: String,
    lang: String,
    body: String,
    thread_id: String,
    state: String,
    edited: bool,
}

impl From<TodayRow> for OfToday {
    fn from(row: TodayRow) -> OfToday {
        let published = row.state == "published";
        OfToday {
            thread_id: row.thread_id,
            changed: row.edited || !published,
            published,
            known: voice((row.id, row.lang, row.body)),
        }
    }
}

/// All of them.
pub fn of_today(conn: &mut DbConnection) -> QueryResult<Vec<OfToday>> {
    let rows = anonymous::table.filter(anonymous::journaled.eq(false));
    loaded(rows.order(anonymous::id).select(TodayRow::as_select()).load(conn))
}

pub fn of_today_by_key(conn: &mut DbConnection, ids: &[&String]) -> QueryResult<Vec<OfToday>> {
    let rows = anonymous::table.filter(anonymous::journaled.eq(false).and(anonymous::id.eq_any(ids)));
    loaded(rows.order(anonymous::id).select(TodayRow::as_select()).load(conn))
}

pub fn of_today_by_thread(conn: &mut DbConnection, threads: &[&String]) -> QueryResult<Vec<OfToday>> {
    let rows = anonymous::table.filter(anonymous::journaled.eq(false).and(anonymous::thread_id.eq_any(threads)));
    loaded(rows.order(anonymous::id).select(TodayRow::as_select()).load(conn))
}

fn loaded(rows: QueryResult<Vec<TodayRow>>) -> QueryResult<Vec<OfToday>> {
    Ok(rows?.into_iter().map(OfToday::from).collect())
}
