//! A run of the engine for the desk: off the threads that answer requests, with its progress told to every node.

use std::sync::Arc;
use std::time::Duration;

use super::engine::{self, Progress, Step};
use super::queries;
use crate::db::{self, Db};
use crate::error::Error;

/// How often it says how far it is and asks whether it is still wanted.
const BEAT: Duration = Duration::from_millis(500);
/// Whoever asks for it waits so long before they are shown how far it is.
const AT_ONCE: Duration = Duration::from_secs(2);

/// Begins to propose clusters for what nobody has settled, `count` of them if asked, unless a run is under way. Comes back
/// when it is done, or when it takes long.
pub async fn start(db: &Db, actor_id: String, count: Option<usize>) -> Result<(), Error> {
    let actor = actor_id.clone();
    let Some(id) = db.write(move |conn| Ok(queries::begin_run(conn, &actor, db::now())?)).await? else { return Ok(()) };
    let db = db.clone();
    let run = actix_web::rt::spawn(async move { carry_out(&db, &id, &actor_id, count).await });
    let _ = tokio::time::timeout(AT_ONCE, run).await;
    Ok(())
}

/// Proposes, and writes down what came of it. A run that was stopped or failed changes nothing else.
pub async fn carry_out(db: &Db, id: &str, actor_id: &str, count: Option<usize>) {
    let progress = Arc::new(Progress::default());
    let mut work = std::pin::pin!(propose(db, id, actor_id, count, Arc::clone(&progress)));
    let done = loop {
        if let Ok(done) = tokio::time::timeout(BEAT, &mut work).await {
            break done;
        }
        let (id, told) = (id.to_owned(), Arc::clone(&progress));
        match db.write(move |conn| Ok(queries::keep_running(conn, &id, &told)?)).await {
            Ok(true) => {}
            Ok(false) => progress.stop(),
            Err(cause) => tracing::error!("a proposal of clusters: {cause}"),
        }
    };
    if let Err(cause) = done {
        tracing::error!("a proposal of clusters: {cause}");
        let id = id.to_owned();
        if let Err(cause) = db.write(move |conn| Ok(queries::end_run(conn, &id, "failed")?)).await {
            tracing::error!("a proposal of clusters: {cause}");
        }
    }
}

async fn propose(db: &Db, id: &str, actor_id: &str, count: Option<usize>, progress: Arc<Progress>) -> Result<(), Error> {
    let watched = Arc::clone(&progress);
    let (proposal, grounds) = db
        .read_long(move |conn| {
            let grounds = queries::grounds_watched(conn, &watched)?;
            Ok((engine::propose_watched(&grounds.items, &grounds.placed, count, &watched), grounds))
        })
        .await?;
    progress.begin(Step::Writing);
    let (id, actor_id) = (id.to_owned(), actor_id.to_owned());
    db.write(move |conn| {
        let state = match proposal {
            Some(proposal) if queries::keep_running(conn, &id, &progress)? => {
                queries::state_of(&queries::apply(conn, Some(&actor_id), &proposal, &grounds, false)?)
            }
            _ => "stopped",
        };
        queries::end_run(conn, &id, state)?;
        Ok(())
    })
    .await
}
