//! SQL of the country's standing towards treaties.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use diesel::dsl::{count_star, min};
use diesel::prelude::*;

use super::asked::{VERBS, named_in};
use super::list;
use super::model::*;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::schema::{
    documents, recommendation_texts, recommendations, treaty_reservation_texts, treaty_reservations, treaty_standings,
};

pub fn standing(conn: &mut DbConnection, code: &str) -> QueryResult<Option<Standing>> {
    treaty_standings::table.find(code).select(Standing::as_select()).first(conn).optional()
}

/// The matrix: every treaty of the list, recorded or not, with the recommendations that ask for what is missing.
pub fn lines(conn: &mut DbConnection) -> QueryResult<Vec<Line>> {
    let standings: Vec<Standing> = treaty_standings::table.select(Standing::as_select()).load(conn)?;
    let mut standings: HashMap<String, Standing> = standings.into_iter().map(|row| (row.treaty.clone(), row)).collect();
    let line = |treaty: &'static list::Treaty| Line { standing: standings.remove(&treaty.code), treaty, asking: Vec::new() };
    let mut lines: Vec<Line> = list::all().iter().map(line).collect();
    if lines.iter().any(Line::is_gap) {
        let mut asking = asking(conn)?;
        for line in lines.iter_mut().filter(|line| line.is_gap()) {
            line.asking = asking.remove(line.treaty.code.as_str()).unwrap_or_default();
        }
    }
    Ok(lines)
}

/// By code, in the order of the register's numbers.
pub fn asking(conn: &mut DbConnection) -> QueryResult<HashMap<&'static str, Vec<Asking>>> {
    let mut query = recommendation_texts::table
        .inner_join(recommendations::table.inner_join(documents::table))
        .select((recommendations::number, documents::symbol, recommendations::paragraph, recommendation_texts::folded))
        .into_boxed();
    for verb in VERBS {
        query = query.or_filter(recommendation_texts::folded.like(format!("%{verb}%")));
    }
    let rows: Vec<(i64, String, String, String)> = query.load(conn)?;
    let mut found: HashMap<&'static str, BTreeMap<i64, Asking>> = HashMap::new();
    for (number, symbol, paragraph, folded) in rows {
        for code in named_in(&folded) {
            let asking = Asking { number, symbol: symbol.clone(), paragraph: paragraph.clone() };
            found.entry(code).or_default().insert(number, asking);
        }
    }
    Ok(found.into_iter().map(|(code, asking)| (code, asking.into_values().collect())).collect())
}

/// Reports that were due before a day and are not submitted: how many, and the first day.
pub fn overdue(conn: &mut DbConnection, today: NaiveDate) -> QueryResult<(i64, Option<NaiveDate>)> {
    treaty_standings::table
        .filter(treaty_standings::report_due_on.lt(today).and(treaty_standings::report_submitted_on.is_null()))
        .select((count_star(), min(treaty_standings::report_due_on)))
        .first(conn)
}

/// Reports that are yet to be submitted: the treaty's code and the day, the first day first.
pub fn reports_due(conn: &mut DbConnection) -> QueryResult<Vec<(String, NaiveDate)>> {
    let rows: Vec<(String, Option<NaiveDate>)> = treaty_standings::table
        .filter(treaty_standings::report_due_on.is_not_null().and(treaty_standings::report_submitted_on.is_null()))
        .order((treaty_standings::report_due_on, treaty_standings::treaty))
        .select((treaty_standings::treaty, treaty_standings::report_due_on))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(treaty, day)| Some((treaty, day?))).collect())
}

/// Records where the country stands; nothing happens where that is known.
pub fn record(conn: &mut DbConnection, actor_id: Option<&str>, new: &Standing) -> Result<bool, Error> {
    if standing(conn, &new.treaty)?.is_some_and(|known| known.says_the_same(new)) {
        return Ok(false);
    }
    diesel::delete(treaty_standings::table.find(&new.treaty)).execute(conn)?;
    diesel::insert_into(treaty_standings::table).values(new).execute(conn)?;
    let entry = TreatyRecorded { treaty: &new.treaty, consent: new.consent.as_deref(), consented_on: new.consented_on };
    journal::record(conn, actor_id, &entry)?;
    Ok(true)
}

/// Of one treaty, or of all; the oldest first.
pub fn reservations(conn: &mut DbConnection, code: Option<&str>, reader: Lang) -> QueryResult<Vec<Reservation>> {
    type Row = (String, String, String, Option<NaiveDate>, Option<NaiveDate>);
    let mut query = treaty_reservations::table.order((treaty_reservations::made_on, treaty_reservations::id)).into_boxed();
    if let Some(code) = code {
        query = query.filter(treaty_reservations::treaty.eq(code.to_owned()));
    }
    let rows: Vec<Row> = query.load(conn)?;
    let ids: Vec<&String> = rows.iter().map(|row| &row.0).collect();
    let texts: Vec<(String, String, String)> =
        treaty_reservation_texts::table.filter(treaty_reservation_texts::reservation_id.eq_any(ids)).load(conn)?;
    let mut texts = Wording::by_owner(reader, &texts);
    let reservation = |(id, treaty, kind, made_on, withdrawn_on): Row| Reservation {
        text: texts.remove(&id).unwrap_or_else(|| Wording::none(reader)),
        id,
        treaty,
        kind,
        made_on,
        withdrawn_on,
    };
    Ok(rows.into_iter().map(reservation).collect())
}

pub fn add_reservation(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    treaty: &str,
    (kind, made_on): (&str, Option<NaiveDate>),
    texts: &[(Lang, String)],
) -> Result<(), Error> {
    let id = db::new_id();
    diesel::insert_into(treaty_reservations::table)
        .values((
            treaty_reservations::id.eq(&id),
            treaty_reservations::treaty.eq(treaty),
            treaty_reservations::kind.eq(kind),
            treaty_reservations::made_on.eq(made_on),
        ))
        .execute(conn)?;
    for (lang, text) in texts {
        diesel::insert_into(treaty_reservation_texts::table)
            .values((
                treaty_reservation_texts::reservation_id.eq(&id),
                treaty_reservation_texts::lang.eq(lang.code()),
                treaty_reservation_texts::text.eq(text),
            ))
            .execute(conn)?;
    }
    journal::record(conn, actor_id, &ReservationAdded { treaty, reservation_id: &id })
}

pub fn withdraw_reservation(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    (treaty, id): (&str, &str),
    withdrawn_on: NaiveDate,
) -> Result<(), Error> {
    let standing = treaty_reservations::table.find(id).filter(treaty_reservations::treaty.eq(treaty));
    match diesel::update(standing).set(treaty_reservations::withdrawn_on.eq(withdrawn_on)).execute(conn)? {
        0 => Err(Error::NotFound),
        _ => journal::record(conn, actor_id, &ReservationWithdrawn { treaty, reservation_id: id, withdrawn_on }),
    }
}
