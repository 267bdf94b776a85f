//! Imports: previewing a file against the register, applying it, and the list of earlier ones.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::documents;
use super::filed::{self, New, Renewed};
use super::model::{
    Import, NewDocument, NewRecommendation, NewState, NewTerm, NewText, RecommendationChanged, RecommendationsImported,
    position_of,
};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::register::changes::{self, Change, Part, Preview, Scope};
use crate::register::import::{ParsedFile, ParsedRow, Response, mechanism_of};
use crate::schema::imports;
use crate::text::fold;

pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<Import> {
    imports::table.filter(imports::number.eq(number)).select(Import::as_select()).first(conn)
}

/// The newest first.
pub fn latest(conn: &mut DbConnection, limit: i64) -> QueryResult<Vec<Import>> {
    imports::table.order(imports::number.desc()).limit(limit).select(Import::as_select()).load(conn)
}

/// What the file would add and alter.
pub fn plan_import(conn: &mut DbConnection, file: &ParsedFile, scope: &Scope) -> QueryResult<Preview> {
    let stored = filed::of_symbols(conn, &changes::symbols(file, scope))?;
    Ok(changes::preview(file, scope, &stored))
}

/// Keeps a file that was read, so that a coordinator can look at it and then apply or discard it.
pub fn insert(
    conn: &mut DbConnection,
    file: &ParsedFile,
    file_name: &str,
    preview: &Preview,
    actor_id: Option<&str>,
) -> Result<Import, Error> {
    let lang = file.rows.first().map_or("en", |row| row.lang.as_str());
    let import = Import {
        id: db::new_id(),
        number: db::next_number(conn, "import")?,
        file_name: file_name.into(),
        format: file.format.as_str().into(),
        lang: lang.into(),
        state: "previewed".into(),
        parsed: serde_json::to_string(file)?,
        added: counted(preview.added.len()),
        changed: counted(preview.changed.len()),
        unchanged: counted(preview.unchanged),
        refused: counted(file.refused.len()),
        account_id: actor_id.map(str::to_owned),
        created_at: db::now(),
        applied_at: None,
    };
    diesel::insert_into(imports::table).values(&import).execute(conn)?;
    Ok(import)
}

/// Takes a file as it is: what the command line and the demonstration do.
pub fn import_file(
    conn: &mut DbConnection,
    file: &ParsedFile,
    file_name: &str,
    scope: &Scope,
    actor_id: Option<&str>,
) -> Result<Preview, Error> {
    let import = insert(conn, file, file_name, &Preview::default(), actor_id)?;
    apply(conn, &import, file, scope, actor_id)
}

pub fn discard(conn: &mut DbConnection, import: &Import) -> Result<(), Error> {
    finish(conn, import, "discarded", None, &Preview::default(), "{}".into())
}

/// Adds and changes what the file says, in one transaction. The same file applied again finds nothing to do.
pub fn apply(
    conn: &mut DbConnection,
    import: &Import,
    file: &ParsedFile,
    scope: &Scope,
    actor_id: Option<&str>,
) -> Result<Preview, Error> {
    let preview = plan_import(conn, file, scope)?;
    let now = db::now();
    add(conn, &preview.added, actor_id, now)?;
    for change in &preview.changed {
        renew(conn, change, import.number, actor_id)?;
    }
    // The rows stand in the register now; what was refused is kept with its reasons.
    let kept = ParsedFile { rows: Vec::new(), ..file.clone() };
    finish(conn, import, "applied", Some(now), &preview, serde_json::to_string(&kept)?)?;
    let entry = RecommendationsImported {
        import_id: import.id.clone(),
        number: import.number,
        file_name: import.file_name.clone(),
        symbols: changes::symbols(file, scope),
        added: preview.added.len(),
        changed: preview.changed.len(),
        unchanged: preview.unchanged,
        refused: preview.refused.len(),
    };
    journal::record(conn, actor_id, &entry)?;
    Ok(preview)
}

fn counted(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn finish(
    conn: &mut DbConnection,
    import: &Import,
    state: &str,
    applied_at: Option<NaiveDateTime>,
    preview: &Preview,
    parsed: String,
) -> Result<(), Error> {
    let waiting = imports::table.find(&import.id).filter(imports::state.eq("previewed"));
    let finished = diesel::update(waiting)
        .set((
            imports::state.eq(state),
            imports::applied_at.eq(applied_at),
            imports::added.eq(counted(preview.added.len())),
            imports::changed.eq(counted(preview.changed.len())),
            imports::unchanged.eq(counted(preview.unchanged)),
            imports::parsed.eq(parsed),
        ))
        .execute(conn)?;
    // Somebody else applied or discarded it meanwhile.
    if finished == 1 { Ok(()) } else { Err(Error::Conflict) }
}

fn add(conn: &mut DbConnection, rows: &[ParsedRow], actor_id: Option<&str>, now: NaiveDateTime) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
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
            source_detail: source_detail(row),
        });
        new.texts.push(text(&id, row));
        file_under(&mut new, &id, row.states.clone(), changes::terms_of(row, &[]));
    }
    Ok(filed::insert(conn, &new)?)
}

/// As JSON; none where every column of the source has its place in the register.
fn source_detail(row: &ParsedRow) -> Option<String> {
    Some(&row.source_detail).filter(|detail| !detail.is_empty()).and_then(|detail| serde_json::to_string(detail).ok())
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

fn renew(conn: &mut DbConnection, change: &Change, import: i64, actor_id: Option<&str>) -> Result<(), Error> {
    let (row, stored) = (&change.row, &change.stored);
    let id = &stored.recommendation.id;
    let states = if row.states.is_empty() { stored.states.clone() } else { row.states.clone() };
    let mut filing = New::default();
    file_under(&mut filing, id, states, changes::terms_of(row, &stored.terms));
    let answered = row.response != Response::UnderConsideration;
    let renewed = Renewed {
        id: id.clone(),
        kind: row.kind.as_str(),
        response: answered.then(|| row.response.as_str()),
        response_source: row.response_source.clone(),
        origin: change
            .parts
            .contains(&Part::Origin)
            .then(|| row.source_key.clone().map(|key| (key, source_detail(row))))
            .flatten(),
        text: text(id, row),
        filing,
    };
    filed::update(conn, &renewed)?;
    let text_before = change.parts.contains(&Part::Text).then(|| stored.texts.get(&row.lang).cloned()).flatten();
    let what = change.parts.iter().map(|part| part.as_str()).collect();
    journal::record(conn, actor_id, &RecommendationChanged { recommendation_id: id.clone(), import, what, text_before })
}
