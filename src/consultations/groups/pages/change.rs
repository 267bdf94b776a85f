//! A decision about a group, made on the ground of what its page saw.

use actix_web::HttpResponse;

use super::home;
use crate::clusters::queries::names_of_people;
use crate::consultations::groups::model::ContributionGroup;
use crate::consultations::groups::queries;
use crate::consultations::queries as consultations;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::web::happened::{Happened, Sent};
use crate::web::translated::Pairs;
use crate::web::{Page, see_other};

/// More than anybody does between showing a form and sending it.
const SHOWN: i64 = 20;

enum Made<T> {
    Done(T),
    /// Somebody decided something since.
    Outdated(Happened),
    /// Somebody merged it or took it apart.
    Gone,
}

/// What the forms of a group say that they saw.
pub fn revision(conn: &mut DbConnection, group: &ContributionGroup) -> Result<i64, Error> {
    Ok(queries::history(conn, group, 1)?.first().map_or(0, |entry| entry.seq))
}

/// Does one thing to the group with this address and leads on; where somebody else was there first, both sides are shown.
pub async fn make<T, F>(
    page: Page,
    db: &Db,
    (number, group): (i64, i64),
    pairs: &Pairs,
    what: F,
    on: impl FnOnce(&Page, T) -> HttpResponse,
) -> Result<HttpResponse, Error>
where
    T: Send + 'static,
    F: FnOnce(&mut DbConnection, &str, &ContributionGroup) -> Result<T, Error> + Send + 'static,
{
    let (sent, lang) = (Sent::read(&page, pairs)?, page.lang);
    let asking = sent.clone();
    let made = db.write(move |conn| decide(conn, (number, group), &asking, lang, what)).await?;
    match made {
        Made::Done(done) => Ok(on(&page, done)),
        Made::Outdated(happened) => happened.answer(page, sent),
        Made::Gone => Ok(see_other(&page.href(&format!("{}?notice=contribution-group-gone", home(number))))),
    }
}

fn decide<T>(
    conn: &mut DbConnection,
    (number, group): (i64, i64),
    sent: &Sent,
    lang: Lang,
    what: impl FnOnce(&mut DbConnection, &str, &ContributionGroup) -> Result<T, Error>,
) -> Result<Made<T>, Error> {
    let consultation = consultations::find_by_number(conn, number)?;
    let Ok(found) = queries::find(conn, &consultation.id, group, lang) else { return Ok(Made::Gone) };
    let seen = revision(conn, &found)?;
    if !sent.is_outdated(seen) {
        return match what(conn, &sent.actor_id, &found) {
            // The other group that the form named.
            Err(Error::Conflict) => Ok(Made::Gone),
            done => done.map(Made::Done),
        };
    }
    let since = sent.since(queries::history(conn, &found, SHOWN)?);
    let actors: Vec<String> = since.iter().filter_map(|entry| entry.actor_id.clone()).collect();
    let people = names_of_people(conn, &actors)?;
    Ok(Made::Outdated(Happened { look: format!("{}/{group}", home(number)), name: found.name, since, people, seen }))
}
