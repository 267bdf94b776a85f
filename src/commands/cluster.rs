//! `baraza cluster`: proposes clusters for what nobody has settled.

use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use super::Outcome;
use crate::app;
use crate::clusters::engine::{self, Progress};
use crate::clusters::queries;
use crate::config::Config;
use crate::error::Error;

/// Propose clusters for what is not yet clustered, for the desk to look at.
///
/// What people decided stays as it is; Ctrl-C stops it with nothing changed. Example: baraza cluster --count 24
#[derive(Args)]
pub struct Cluster {
    /// How many new clusters are wanted; without it that follows from the texts
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..))]
    count: Option<u32>,
    /// Print the proposal and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Accept the proposal as it is: everybody sees the clusters, in every language under the names the program gave them
    #[arg(long, conflicts_with = "dry_run")]
    accept: bool,
}

impl Cluster {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        let progress = watched()?;
        let grounds = db.read_here(|conn| queries::grounds_watched(conn, &progress))?;
        if progress.is_stopped() {
            return Err(STOPPED.into());
        }
        if grounds.items.is_empty() && grounds.placed.is_empty() {
            return Err("there are no recommendations to cluster: import some first (baraza import FILE)".into());
        }
        let count = self.count.and_then(|count| usize::try_from(count).ok());
        let proposal = engine::propose_watched(&grounds.items, &grounds.placed, count, &progress).ok_or(STOPPED)?;
        if self.dry_run {
            for cluster in &proposal.clusters {
                let kind = if cluster.joins.is_some() { "would join" } else { "new" };
                let theme = cluster.theme.as_deref().unwrap_or("-");
                println!("{kind}\t{}\t{theme}\t{}", cluster.members.len(), cluster.words.join(", "));
            }
            let all: usize = proposal.clusters.iter().map(|cluster| cluster.members.len()).sum();
            println!("would propose {} clusters for {all} recommendations", proposal.clusters.len());
            return Ok(());
        }
        let accepts = self.accept;
        progress.begin(engine::Step::Writing);
        let done = db.write_here(move |conn| {
            let done = queries::apply(conn, None, &proposal, &grounds, accepts)?;
            if progress.is_stopped() { Err(Error::internal(STOPPED)) } else { Ok(done) }
        })?;
        if done.waits {
            println!(
                "{} recommendations would move: look at the difference on the desk before it is taken over",
                done.recommendations
            );
            return Ok(());
        }
        let state = if accepts { "accepted" } else { "proposed" };
        println!(
            "{state} {} clusters, {} recommendations, {} of them in clusters that were there",
            done.clusters, done.recommendations, done.joined
        );
        Ok(())
    }
}

const STOPPED: &str = "stopped: nothing was changed";
/// How often it looks whether there is something to say.
const LOOKS: Duration = Duration::from_millis(200);

/// Says on standard error how far the engine is, a line for each tenth of a step, and stops it at Ctrl-C.
fn watched() -> Result<Arc<Progress>, std::io::Error> {
    let progress = Arc::new(Progress::default());
    let (stopping, telling) = (Arc::clone(&progress), Arc::clone(&progress));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::thread::spawn(move || {
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            stopping.stop();
        }
    });
    std::thread::spawn(move || {
        let mut said = None;
        while !telling.is_stopped() {
            let (step, share) = telling.now();
            if said != Some((step, share / 10)) {
                eprintln!("{} the recommendations: {share} %", step.name());
                said = Some((step, share / 10));
            }
            std::thread::sleep(LOOKS);
        }
    });
    Ok(progress)
}
