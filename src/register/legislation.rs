//! Legislation: which recommendations need a law, as people assessed it, and how far its bill is.

pub mod words;

use serde::{Deserialize, Serialize};

use super::queries::legislation as queries;
use super::queries::reading::Reading;
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};
use crate::journal::entries;

/// From the first idea to the law that is applied.
pub const STAGES: [&str; 5] = ["none", "drafting", "parliament", "adopted", "in_force"];
/// The job that reads the words of recommendations; queued when some came in.
pub const SUGGEST_LEGISLATION: &str = "suggest-legislation";
/// So many recommendations are read before what was found is written down.
const AT_ONCE: i64 = 2_000;

/// What somebody found about one recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub needed: bool,
    /// One of [`STAGES`]; none where no law is needed.
    pub stage: Option<String>,
    /// Its reference, or a note.
    pub bill: String,
}

#[derive(Serialize)]
pub struct LegislationAssessed<'a> {
    pub recommendation_id: &'a str,
    pub needed: bool,
    pub stage: Option<&'a str>,
}

entries! {
    LegislationAssessed "legislation-assessed" of "recommendation" by recommendation_id;
}

/// Reads the recommendations of whose words nothing was said yet, some at a time.
pub async fn suggest(db: &Db, job: &Job) -> Result<(), Error> {
    let mut after = 0;
    loop {
        let (found, last) = db
            .read_long(move |conn| {
                let texts = queries::unread(conn, after, AT_ONCE)?;
                let said = |text: &Reading| (text.id.clone(), words::telling(&text.text, &text.lang));
                Ok((texts.iter().map(said).collect::<Vec<_>>(), texts.last().map(|text| text.number)))
            })
            .await?;
        db.write(move |conn| queries::keep_suggestions(conn, &found)).await?;
        match last {
            Some(number) => after = number,
            None => break,
        }
    }
    let job = job.clone();
    db.write(move |conn| jobs::end(conn, &job)).await
}

/// Makes sure that new recommendations are read soon.
pub fn enqueue(conn: &mut DbConnection) -> Result<(), Error> {
    jobs::enqueue_once(conn, SUGGEST_LEGISLATION, SUGGEST_LEGISLATION, db::now())
}
