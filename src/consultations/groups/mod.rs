//! Groups of similar contributions: proposed by the program, confirmed, corrected and named by people, counted in the summary.

mod alike;
mod model;
mod pages;
pub mod proposal;
pub mod queries;

use actix_web::web::{ServiceConfig, get, post};

use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};

pub use model::{FEWEST_SHOWN, Listed, Progress};

/// The job that proposes groups wherever somebody asked for them.
pub const GROUP_CONTRIBUTIONS: &str = "group-contributions";

/// Asks for a proposal, to be made off the threads that answer requests.
pub fn ask(conn: &mut DbConnection, consultation_id: &str, wanted: Option<i64>) -> Result<(), Error> {
    queries::ask(conn, consultation_id, wanted)?;
    jobs::enqueue_once(conn, GROUP_CONTRIBUTIONS, GROUP_CONTRIBUTIONS, db::now())
}

pub async fn make(db: &Db, job: &Job) -> Result<(), Error> {
    for (consultation_id, wanted) in db.read_long(|conn| Ok(queries::waiting(conn)?)).await? {
        let wanted = wanted.and_then(|wanted| usize::try_from(wanted).ok());
        let (from, groups, consultation_id) = db
            .read_long(move |conn| {
                let (from, settled) = queries::grounds(conn, &consultation_id)?;
                let groups = proposal::propose(from.clone(), &settled, wanted);
                Ok((from, groups, consultation_id))
            })
            .await?;
        db.write(move |conn| queries::apply(conn, &consultation_id, &from, groups)).await?;
    }
    let job = job.clone();
    db.write(move |conn| jobs::end(conn, &job)).await
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/consultations/{number}/groups", get().to(pages::list::list))
        .route("/desk/consultations/{number}/groups/propose", post().to(pages::list::propose))
        .route("/desk/consultations/{number}/groups/aside", post().to(pages::list::bring_back))
        .route("/desk/consultations/{number}/groups/decisions", get().to(pages::decisions::list))
        .route("/desk/consultations/{number}/groups/undo", post().to(pages::decisions::undo))
        .route("/desk/consultations/{number}/groups/redo", post().to(pages::decisions::redo))
        .route("/desk/consultations/{number}/groups/{group}", get().to(pages::show::show))
        .route("/desk/consultations/{number}/groups/{group}/confirm", post().to(pages::decide::confirm))
        .route("/desk/consultations/{number}/groups/{group}/move", post().to(pages::decide::shift))
        .route("/desk/consultations/{number}/groups/{group}/merge", post().to(pages::decide::merge))
        .route("/desk/consultations/{number}/groups/{group}/split", get().to(pages::split::show))
        .route("/desk/consultations/{number}/groups/{group}/split", post().to(pages::split::split))
        .route("/desk/consultations/{number}/groups/{group}/dissolve", post().to(pages::decide::dissolve));
}
