//! Imports: how far each is, and what its rows add to the register and alter in it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::corrections;
use super::documents;
use super::filed::{self, New, Renewed};
use super::model::{NewDocument, NewRecommendation, NewState, NewTerm, NewText, position_of};
use super::papers;
use super::staged;
use super::versions;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::register::alignment;
use crate::register::changes::{self, Change, Part, Scope};
use crate::register::import::{ParsedFile, ParsedRow, Refusal, mechanism_of, merge};
use crate::register::imported::{Before, Import, RecommendationChanged, RecommendationsImported, Summary};
use crate::register::model::Filed;
use crate::register::{legislation, lineage, meaning, tagging};
use crate::schema::imports;
use crate::text::fold;

pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<Import> {
    imports::table.filter(imports::number.eq(number)).select(Import::as_select()).first(conn)
}

/// The newest first.
pub fn latest(conn: &mut DbConnection, limit: i64) -> QueryResult<Vec<Import>> {
    imports::table.order(imports::number.desc()).limit(limit).select(Import::as_select()).load(conn)
}

/// What is known of a file before it is read.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub file_name: String,
    pub format: String,
    pub lang: String,
    pub actor_id: Option<String>,
}

pub fn begin(conn: &mut DbConnection, arrived: &Arrived) -> Result<Import, Error> {
    let import = Import {
        id: db::new_id(),
        number: db::next_number(conn, "import")?,
        file_name: arrived.file_name.clone(),
        format: arrived.format.clone(),
        lang: arrived.lang.clone(),
        state: "reading".into(),
        parsed: "{}".into(),
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: 0,
        likely: 0,
        done: 0,
        total: 0,
        moved_at: Some(db::now()),
        account_id: arrived.actor_id.clone(),
        created_at: db::now(),
        applied_at: None,
    };
    diesel::insert_into(imports::table).values(&import).execute(conn)?;
    Ok(import)
}

/// Takes a whole file as it is, in one transaction: what the demonstration does.
pub fn import_file(
    conn: &mut DbConnection,
    file: &ParsedFile,
    file_name: &str,
    scope: &Scope,
    actor_id: Option<&str>,
) -> Result<Import, Error> {
    let lang = file.rows.first().map_or("en", |row| row.lang.as_str());
    let actor = actor_id.map(str::to_owned);
    let format = file.format.as_str().to_owned();
    let import = begin(conn, &Arrived { file_name: file_name.into(), format, lang: lang.into(), actor_id: actor })?;
    let taken: Vec<_> = file.rows.iter().filter(|row| scope.takes(row)).cloned().map(Ok).collect();
    let refused = file.refused.iter().cloned().map(Err);
    staged::keep(conn, &import.id, 0, taken.into_iter().chain(refused).collect())?;
    let mut summary = Summary { announced: file.announced, encoding: file.encoding.clone(), ..Summary::default() };
    let all: Vec<String> = staged::batches(conn, &import.id, &["waiting"])?.into_iter().flatten().collect();
    staged::judge(conn, &import.id, &all, &mut summary, *scope != Scope::AllCountries)?;
    previewed(conn, &import.id, &summary)?;
    let import = find(conn, import.number)?;
    choose(conn, &import, &[])?;
    for symbols in staged::batches(conn, &import.id, &staged::APPLIED)? {
        apply_batch(conn, &import, &symbols, &staged::APPLIED, actor_id)?;
    }
    finish(conn, &import, actor_id)
}

/// Says that a step goes on: what it is, and how many rows of how many are done.
pub fn step(conn: &mut DbConnection, import_id: &str, state: &str, done: usize, total: usize) -> QueryResult<()> {
    let at = (imports::done.eq(counted(done)), imports::total.eq(counted(total)), imports::moved_at.eq(Some(db::now())));
    let row = imports::table.find(import_id).filter(imports::state.ne("discarded"));
    diesel::update(row).set((imports::state.eq(state), at)).execute(conn).map(drop)
}

/// As it was recognised.
pub fn set_format(conn: &mut DbConnection, import_id: &str, format: &str) -> QueryResult<()> {
    diesel::update(imports::table.find(import_id)).set(imports::format.eq(format)).execute(conn).map(drop)
}

/// Every row was compared: a coordinator can look at it.
pub fn previewed(conn: &mut DbConnection, import_id: &str, summary: &Summary) -> Result<(), Error> {
    let count = |conn: &mut DbConnection, verdict: &str| staged::count(conn, import_id, verdict);
    let (new, changed) = (count(conn, "new")?, count(conn, "changed")? + count(conn, "text")?);
    let (likely, extra, refused) = (count(conn, "likely")?, count(conn, "extra")?, count(conn, "refused")?);
    let taken: usize = summary.responses.values().sum();
    diesel::update(imports::table.find(import_id))
        .set((
            imports::state.eq("previewed"),
            imports::parsed.eq(serde_json::to_string(summary)?),
            imports::added.eq(counted(new)),
            imports::changed.eq(counted(changed)),
            imports::likely.eq(counted(likely)),
            imports::refused.eq(counted(refused)),
            imports::unchanged.eq(counted(taken.saturating_sub(new + changed + likely + extra))),
        ))
        .execute(conn)?;
    Ok(())
}

/// Nothing of the file is taken, and the page says why.
pub fn refuse(conn: &mut DbConnection, import_id: &str, refusal: &Refusal) -> Result<(), Error> {
    let summary = Summary { refusal: Some(refusal.clone()), ..Summary::default() };
    let parsed = serde_json::to_string(&summary)?;
    diesel::update(imports::table.find(import_id))
        .set((imports::state.eq("refused"), imports::parsed.eq(parsed), imports::refused.eq(0)))
        .execute(conn)?;
    staged::forget(conn, import_id)
}

/// Nothing was written to the register yet, so nothing has to be taken back.
pub fn discard(conn: &mut DbConnection, import: &Import) -> Result<(), Error> {
    let waiting = imports::table.find(&import.id).filter(imports::state.eq_any(["previewed", "reading", "comparing"]));
    match diesel::update(waiting).set(imports::state.eq("discarded")).execute(conn)? {
        1 => staged::forget(conn, &import.id),
        _ => Err(Error::Conflict),
    }
}

/// From now on its rows are written, those of the chosen groups; all but the likely ones where none is named.
pub fn choose(conn: &mut DbConnection, import: &Import, groups: &[String]) -> Result<(), Error> {
    let goes_on = import.state == "applying" && import.is_broken_off(db::now());
    let mut summary = import.summary();
    if !goes_on {
        summary.chosen = groups.to_vec();
    }
    let parsed = serde_json::to_string(&summary)?;
    let states: &[&str] = if goes_on { &["applying"] } else { &["previewed"] };
    let begun = diesel::update(imports::table.find(&import.id).filter(imports::state.eq_any(states)))
        .set((imports::state.eq("applying"), imports::parsed.eq(parsed), imports::moved_at.eq(Some(db::now()))))
        .execute(conn)?;
    // Somebody else applied or discarded it meanwhile.
    if begun == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Adds and changes what the rows of these documents say, and keeps instead of them what they did.
pub fn apply_batch(
    conn: &mut DbConnection,
    import: &Import,
    symbols: &[String],
    verdicts: &[&str],
    actor_id: Option<&str>,
) -> Result<(), Error> {
    let (first, rows) = staged::take(conn, &import.id, symbols, verdicts)?;
    let mut traces = Vec::new();
    // What the first language adds, the next one finds in the register.
    for rows in alignment::by_language(merge(rows)) {
        let preview = changes::compare(rows, &filed::of_symbols(conn, symbols)?);
        let added = [preview.added, preview.extra].concat();
        for (row, id) in added.iter().zip(add(conn, &added, actor_id, db::now())?) {
            corrections::followed(conn, row, &id)?;
            traces.push(staged::trace(&import.id, 0, "added", changes::symbol_of(row), id, String::new()));
        }
        for change in &preview.changed {
            renew(conn, change, import, actor_id)?;
            let id = change.stored.recommendation.id.clone();
            corrections::followed(conn, &change.row, &id)?;
            let before = serde_json::to_string(&before(&change.stored))?;
            traces.push(staged::trace(&import.id, 0, "altered", changes::symbol_of(&change.row), id, before));
        }
    }
    traces.iter_mut().zip(first..).for_each(|(row, position)| row.position = position);
    staged::insert(conn, &traces)
}

fn before(stored: &Filed) -> Before {
    let kept = &stored.recommendation;
    Before {
        kind: kept.kind.clone(),
        response: kept.response.clone(),
        response_source: kept.response_source.clone(),
        source_key: kept.source_key.clone(),
        source_detail: kept.source_detail.clone(),
        texts: stored.texts.clone(),
        states: stored.states.clone(),
        terms: stored.terms.clone(),
    }
}

/// All is written: one entry of the journal says so.
pub fn finish(conn: &mut DbConnection, import: &Import, actor_id: Option<&str>) -> Result<Import, Error> {
    let (added, changed) = (staged::count(conn, &import.id, "added")?, staged::count(conn, &import.id, "altered")?);
    // Rows of groups that nobody chose are left where they are.
    let left = staged::count_all(conn, &import.id, &staged::OPEN)?;
    let taken: usize = import_summary(conn, import)?.responses.values().sum();
    diesel::update(imports::table.find(&import.id).filter(imports::state.eq("applying")))
        .set((
            imports::state.eq("applied"),
            imports::applied_at.eq(Some(db::now())),
            imports::added.eq(counted(added)),
            imports::changed.eq(counted(changed)),
            imports::unchanged.eq(counted(taken.saturating_sub(added + changed + left))),
        ))
        .execute(conn)?;
    let import = find(conn, import.number)?;
    if let Some(kept) = &import.summary().paper {
        papers::keep(conn, kept, Some(&import.id), actor_id)?;
        return Ok(import);
    }
    let entry = RecommendationsImported {
        import_id: import.id.clone(),
        number: import.number,
        file_name: import.file_name.clone(),
        symbols: staged::symbols(conn, &import.id, &["added", "altered"])?,
        added,
        changed,
        unchanged: import.unchanged.try_into().unwrap_or(0),
        refused: import.refused.try_into().unwrap_or(0),
    };
    journal::record(conn, actor_id, &entry)?;
    if added > 0 {
        tagging::enqueue(conn)?;
    }
    if added + changed > 0 {
        legislation::enqueue(conn)?;
        lineage::enqueue(conn)?;
        meaning::enqueue(conn)?;
    }
    Ok(import)
}

fn import_summary(conn: &mut DbConnection, import: &Import) -> QueryResult<Summary> {
    find(conn, import.number).map(|import| import.summary())
}

/// As if it had never been read.
pub fn remove(conn: &mut DbConnection, import: &Import) -> QueryResult<()> {
    diesel::delete(imports::table.find(&import.id)).execute(conn).map(drop)
}

fn counted(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The ids of the new recommendations, in the order of the rows.
fn add(conn: &mut DbConnection, rows: &[ParsedRow], actor_id: Option<&str>, now: NaiveDateTime) -> Result<Vec<String>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut document_ids: HashMap<String, String> = HashMap::new();
    for row in rows {
        let symbol = changes::symbol_of(row);
        if let Entry::Vacant(unknown) = document_ids.entry(symbol) {
            let id = documents::find_or_insert(conn, actor_id, document(row, unknown.key().clone(), now))?;
            unknown.insert(id);
        }
    }
    let first = db::next_numbers(conn, "recommendation", rows.len().try_into().unwrap_or(i64::MAX))?;
    let mut new = New::default();
    for (number, row) in (first..).zip(rows) {
        let id = db::new_id();
        new.recommendations.push(NewRecommendation {
            id: id.clone(),
            number,
            document_id: document_ids[&changes::symbol_of(row)].clone(),
            import_key: row.key.clone(),
            paragraph: row.paragraph.clone(),
            position: position_of(&row.paragraph),
            kind: row.kind.as_str(),
            response: row.response.as_str(),
            response_source: row.response_source.clone(),
            original_lang: row.lang.clone(),
            created_at: now,
            is_concern: row.is_concern,
            source_key: row.source_key.clone(),
            source_detail: row.detail(),
        });
        new.texts.push(text(&id, row));
        file_under(&mut new, &id, row.states.clone(), changes::terms_of(row, &[], &Part::TERMS));
    }
    filed::insert(conn, &new)?;
    Ok(new.recommendations.into_iter().map(|recommendation| recommendation.id).collect())
}

fn document(row: &ParsedRow, symbol: String, now: NaiveDateTime) -> NewDocument {
    NewDocument {
        id: db::new_id(),
        number: 0,
        mechanism: format!("mechanism:{}", row.mechanism.as_deref().unwrap_or_else(|| mechanism_of(&symbol))),
        symbol,
        published_on: row.published_on,
        cycle: row.cycle.map(i32::from),
        session: row.session.map(i32::from),
        created_at: now,
        kind: None,
        address: None,
    }
}

fn text(id: &str, row: &ParsedRow) -> NewText {
    NewText { recommendation_id: id.into(), lang: row.lang.clone(), text: row.text.clone(), folded: fold(&row.text) }
}

fn file_under(new: &mut New, id: &str, states: Vec<String>, terms: Vec<String>) {
    new.states.extend(states.into_iter().map(|country| NewState { recommendation_id: id.into(), country }));
    let terms = (1..).zip(terms);
    new.terms.extend(terms.map(|(position, term_id)| NewTerm { recommendation_id: id.into(), term_id, position }));
}

fn renew(conn: &mut DbConnection, change: &Change, import: &Import, actor_id: Option<&str>) -> Result<(), Error> {
    let (row, stored) = (&change.row, &change.stored);
    let id = &stored.recommendation.id;
    let states = if change.parts.contains(&Part::States) { row.states.clone() } else { stored.states.clone() };
    let mut filing = New::default();
    file_under(&mut filing, id, states, changes::terms_of(row, &stored.terms, &change.parts));
    let rewords = change.parts.iter().any(|part| matches!(part, Part::Text | Part::Translation));
    let renewed = Renewed {
        id: id.clone(),
        kind: row.kind.as_str(),
        response: change.parts.contains(&Part::Response).then(|| row.response.as_str()),
        response_source: row.response_source.clone().filter(|_| change.parts.contains(&Part::Source)),
        origin: change.parts.contains(&Part::Origin).then(|| (row.source_key.clone(), row.detail())),
        text: rewords.then(|| text(id, row)),
        filing,
    };
    filed::update(conn, &renewed)?;
    if rewords {
        super::legislation::forget_suggestion(conn, id)?;
    }
    let text_before = change.parts.contains(&Part::Text).then(|| stored.texts.get(&row.lang).cloned()).flatten();
    if let Some(before) = &text_before {
        versions::keep(conn, id, &row.lang, before, &import.id)?;
    }
    let what = change.parts.iter().map(|part| part.as_str()).collect();
    let entry = RecommendationChanged { recommendation_id: id.clone(), import: import.number, what, text_before };
    journal::record(conn, actor_id, &entry)
}
