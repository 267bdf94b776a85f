//! What the program makes of each recommendation as the clusters stand now: kept until something changes.

use std::sync::{Arc, Mutex, PoisonError};

use super::engine::{Compared, Likeness, Suggested};
use super::queries::{self, Unsettled};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal;

/// What is undecided or weakly placed, the least certain first, and what speaks for which cluster.
pub struct Suggestions {
    likeness: Likeness,
    pub queue: Vec<Unsettled>,
}

impl Suggestions {
    pub fn read(conn: &mut DbConnection, compared: Arc<Compared>) -> Result<Suggestions, Error> {
        let likeness = Likeness::new(compared, &queries::standing(conn)?, &queries::called(conn)?);
        let mut queue = queries::unsettled(conn)?;
        let certainty = |one: &Unsettled| likeness.margin(&one.recommendation_id).unwrap_or(-1.0);
        // What somebody accepted with its whole cluster waits behind what nobody looked at.
        queue.sort_by(|a, b| {
            let of = |one: &Unsettled| (one.is_accepted, certainty(one));
            let ((a_accepted, a_margin), (b_accepted, b_margin)) = (of(a), of(b));
            a_accepted.cmp(&b_accepted).then(a_margin.total_cmp(&b_margin)).then(a.recommendation_id.cmp(&b.recommendation_id))
        });
        Ok(Suggestions { likeness, queue })
    }

    pub fn of(&self, recommendation_id: &str) -> Option<Suggested> {
        self.likeness.suggest(recommendation_id)
    }
}

/// What the texts are like, which takes longest to find out.
pub fn compare(conn: &mut DbConnection) -> Result<Arc<Compared>, Error> {
    Ok(Arc::new(Compared::new(queries::items(conn, None)?)))
}

/// Something with the number of the newest entry of the journal that it was made after.
type Dated<T> = Mutex<Option<(i64, Arc<T>)>>;

/// One for all coordinators of this process: texts are compared anew when the register changes, what follows from where
/// they stand with every decision.
#[derive(Default)]
pub struct Kept {
    compared: Dated<Compared>,
    current: Dated<Suggestions>,
}

impl Kept {
    pub async fn get(self: Arc<Kept>, db: &Db) -> Result<Arc<Suggestions>, Error> {
        db.read_long(move |conn| {
            let texts = queries::newest_of_texts(conn)?;
            let newest = journal::newest(conn)?;
            kept(&self.current, newest, || {
                let compared = kept(&self.compared, texts, || compare(conn))?;
                Ok(Arc::new(Suggestions::read(conn, compared)?))
            })
        })
        .await
    }
}

fn kept<T>(dated: &Dated<T>, newest: i64, make: impl FnOnce() -> Result<Arc<T>, Error>) -> Result<Arc<T>, Error> {
    let known = dated.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, known)) = known.filter(|(made_after, _)| *made_after == newest) {
        return Ok(known);
    }
    let made = make()?;
    *dated.lock().unwrap_or_else(PoisonError::into_inner) = Some((newest, Arc::clone(&made)));
    Ok(made)
}
