//! SQL of visits, letters and the standing invitation.

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::*;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::schema::{documents, letter_texts, letters, recommendations, standing_invitations, visit_mandates, visits};

const INVITATION: &str = "invitation";

/// None while nobody recorded it; else since when, or not at all.
pub fn invitation(conn: &mut DbConnection) -> QueryResult<Option<Option<NaiveDate>>> {
    standing_invitations::table.find(INVITATION).select(standing_invitations::extended_on).first(conn).optional()
}

pub fn record_invitation(conn: &mut DbConnection, actor_id: Option<&str>, extended_on: Option<NaiveDate>) -> Result<(), Error> {
    diesel::delete(standing_invitations::table.find(INVITATION)).execute(conn)?;
    let row = (standing_invitations::id.eq(INVITATION), standing_invitations::extended_on.eq(extended_on));
    diesel::insert_into(standing_invitations::table).values(row).execute(conn)?;
    journal::record(conn, actor_id, &InvitationRecorded { id: INVITATION, extended_on })
}

/// The latest first; those without a day before them, since they are still to come.
pub fn visits(conn: &mut DbConnection, reader: Lang) -> QueryResult<Vec<Visit>> {
    let mut rows: Vec<VisitRow> = visits::table.select(VisitRow::as_select()).load(conn)?;
    rows.sort_by_key(|row| (row.starts_on.is_some(), std::cmp::Reverse((row.starts_on, row.requested_on, row.number))));
    let ids: Vec<&String> = rows.iter().map(|row| &row.id).collect();
    let mandates: Vec<(String, String, String)> =
        visit_mandates::table.filter(visit_mandates::visit_id.eq_any(ids)).load(conn)?;
    let mut mandates = Wording::by_owner(reader, &mandates);
    let symbols: Vec<&String> = rows.iter().filter_map(|row| row.report_symbol.as_ref()).collect();
    let reports: Vec<(String, String, i64)> = documents::table
        .filter(documents::symbol.eq_any(symbols))
        .select((documents::symbol, documents::id, documents::number))
        .load(conn)?;
    let ids: Vec<&String> = reports.iter().map(|(_, id, _)| id).collect();
    let counts: Vec<(String, i64)> = recommendations::table
        .filter(recommendations::document_id.eq_any(ids))
        .group_by(recommendations::document_id)
        .select((recommendations::document_id, count_star()))
        .load(conn)?;
    let report = |symbol: &String| {
        let (_, id, number) = reports.iter().find(|(known, ..)| known == symbol)?;
        Some((*number, counts.iter().find(|(counted, _)| counted == id).map_or(0, |(_, count)| *count)))
    };
    let visit = |row: VisitRow| Visit {
        mandate: mandates.remove(&row.id).unwrap_or_else(|| Wording::none(reader)),
        report: row.report_symbol.as_ref().and_then(report),
        row,
    };
    Ok(rows.into_iter().map(visit).collect())
}

pub fn find_visit(conn: &mut DbConnection, number: i64) -> QueryResult<(VisitRow, Vec<(String, String)>)> {
    let row: VisitRow = visits::table.filter(visits::number.eq(number)).select(VisitRow::as_select()).first(conn)?;
    let mandates = visit_mandates::table
        .filter(visit_mandates::visit_id.eq(&row.id))
        .select((visit_mandates::lang, visit_mandates::mandate))
        .load(conn)?;
    Ok((row, mandates))
}

/// The one of the same mandate at the same time: a form that was sent twice.
fn same_visit(conn: &mut DbConnection, new: &NewVisit) -> QueryResult<Option<String>> {
    let mandates: Vec<&String> = new.mandates.iter().map(|(_, mandate)| mandate).collect();
    let of_mandate: Vec<VisitRow> = visits::table
        .inner_join(visit_mandates::table)
        .filter(visit_mandates::mandate.eq_any(mandates))
        .select(VisitRow::as_select())
        .load(conn)?;
    let days = (new.requested_on, new.starts_on, new.ends_on);
    Ok(of_mandate.into_iter().find(|row| (row.requested_on, row.starts_on, row.ends_on) == days).map(|row| row.id))
}

fn insert_visit(conn: &mut DbConnection, new: &NewVisit) -> QueryResult<String> {
    let (id, number) = (db::new_id(), db::next_number(conn, "visit")?);
    let row = (visits::id.eq(&id), visits::number.eq(number), visits::state.eq(&new.state), visits::created_at.eq(db::now()));
    diesel::insert_into(visits::table).values(row).execute(conn)?;
    Ok(id)
}

/// Adds a visit, or changes the one of this number.
pub fn record_visit(conn: &mut DbConnection, actor_id: Option<&str>, number: Option<i64>, new: &NewVisit) -> Result<(), Error> {
    let id = match number {
        Some(number) => find_visit(conn, number)?.0.id,
        None => same_visit(conn, new)?.map_or_else(|| insert_visit(conn, new), Ok)?,
    };
    diesel::update(visits::table.find(&id))
        .set((
            visits::state.eq(&new.state),
            visits::requested_on.eq(new.requested_on),
            visits::starts_on.eq(new.starts_on),
            visits::ends_on.eq(new.ends_on),
            visits::report_symbol.eq(&new.report_symbol),
        ))
        .execute(conn)?;
    diesel::delete(visit_mandates::table.filter(visit_mandates::visit_id.eq(&id))).execute(conn)?;
    for (lang, mandate) in &new.mandates {
        let row = (visit_mandates::visit_id.eq(&id), visit_mandates::lang.eq(lang.code()), visit_mandates::mandate.eq(mandate));
        diesel::insert_into(visit_mandates::table).values(row).execute(conn)?;
    }
    journal::record(conn, actor_id, &VisitRecorded { visit_id: &id, state: &new.state })
}

/// The latest first; of the public ones only those that are public on that day.
pub fn letters(conn: &mut DbConnection, public_on: Option<NaiveDate>, reader: Lang) -> QueryResult<Vec<Letter>> {
    let mut query = letters::table.order((letters::sent_on.desc(), letters::number.desc())).into_boxed();
    if let Some(today) = public_on {
        query = query.filter(letters::public_from.le(today));
    }
    let rows: Vec<LetterRow> = query.select(LetterRow::as_select()).load(conn)?;
    let ids: Vec<&String> = rows.iter().map(|row| &row.id).collect();
    let texts: Vec<(String, String, String, String)> =
        letter_texts::table.filter(letter_texts::letter_id.eq_any(ids)).load(conn)?;
    let (mandates, subjects): (Vec<_>, Vec<_>) = texts
        .into_iter()
        .map(|(id, lang, mandates, subject)| ((id.clone(), lang.clone(), mandates), (id, lang, subject)))
        .unzip();
    let (mut mandates, mut subjects) = (Wording::by_owner(reader, &mandates), Wording::by_owner(reader, &subjects));
    let letter = |row: LetterRow| Letter {
        mandates: mandates.remove(&row.id).unwrap_or_else(|| Wording::none(reader)),
        subject: subjects.remove(&row.id).unwrap_or_else(|| Wording::none(reader)),
        row,
    };
    Ok(rows.into_iter().map(letter).collect())
}

type LetterTexts = Vec<(String, String, String)>;

pub fn find_letter(conn: &mut DbConnection, number: i64) -> QueryResult<(LetterRow, LetterTexts)> {
    let row: LetterRow = letters::table.filter(letters::number.eq(number)).select(LetterRow::as_select()).first(conn)?;
    let texts = letter_texts::table
        .filter(letter_texts::letter_id.eq(&row.id))
        .select((letter_texts::lang, letter_texts::mandates, letter_texts::subject))
        .load(conn)?;
    Ok((row, texts))
}

/// The one with the same reference of the same day: a form that was sent twice.
fn same_letter(conn: &mut DbConnection, new: &NewLetter) -> QueryResult<Option<String>> {
    letters::table
        .filter(letters::kind.eq(&new.kind).and(letters::reference.eq(&new.reference)).and(letters::reference.ne("")))
        .filter(letters::sent_on.eq(new.sent_on))
        .select(letters::id)
        .first(conn)
        .optional()
}

fn insert_letter(conn: &mut DbConnection, new: &NewLetter) -> QueryResult<String> {
    let (id, number) = (db::new_id(), db::next_number(conn, "letter")?);
    let row = (
        letters::id.eq(&id),
        letters::number.eq(number),
        letters::kind.eq(&new.kind),
        letters::reference.eq(&new.reference),
        letters::sent_on.eq(new.sent_on),
        letters::reply_due_on.eq(new.reply_due_on),
        letters::created_at.eq(db::now()),
    );
    diesel::insert_into(letters::table).values(row).execute(conn)?;
    Ok(id)
}

/// Adds a letter, or changes the one of this number.
pub fn record_letter(conn: &mut DbConnection, actor_id: Option<&str>, number: Option<i64>, new: &NewLetter) -> Result<(), Error> {
    let id = match number {
        Some(number) => find_letter(conn, number)?.0.id,
        None => same_letter(conn, new)?.map_or_else(|| insert_letter(conn, new), Ok)?,
    };
    diesel::update(letters::table.find(&id))
        .set((
            letters::kind.eq(&new.kind),
            letters::reference.eq(&new.reference),
            letters::sent_on.eq(new.sent_on),
            letters::reply_due_on.eq(new.reply_due_on),
            letters::replied_on.eq(new.replied_on),
            letters::public_from.eq(new.public_from),
        ))
        .execute(conn)?;
    diesel::delete(letter_texts::table.filter(letter_texts::letter_id.eq(&id))).execute(conn)?;
    for (lang, mandates, subject) in &new.texts {
        let row = (
            letter_texts::letter_id.eq(&id),
            letter_texts::lang.eq(lang.code()),
            letter_texts::mandates.eq(mandates),
            letter_texts::subject.eq(subject),
        );
        diesel::insert_into(letter_texts::table).values(row).execute(conn)?;
    }
    journal::record(conn, actor_id, &LetterRecorded { letter_id: &id })
}

/// Replies that are due until a day: how many, and the first day.
pub fn owed(conn: &mut DbConnection, until: NaiveDate) -> QueryResult<(i64, Option<NaiveDate>)> {
    letters::table
        .filter(letters::replied_on.is_null().and(letters::reply_due_on.le(until)))
        .select((count_star(), diesel::dsl::min(letters::reply_due_on)))
        .first(conn)
}
