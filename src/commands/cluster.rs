//! `baraza cluster`: proposes clusters for what nobody has settled.

use clap::Args;

use super::Outcome;
use crate::app;
use crate::clusters::{engine, queries};
use crate::config::Config;

/// Propose clusters for what is not yet clustered, for the desk to look at.
///
/// What people decided stays as it is. Example: baraza cluster --count 24
#[derive(Args)]
pub struct Cluster {
    /// How many new clusters are wanted; without it that follows from the texts
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..))]
    count: Option<u32>,
    /// Print the proposal and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Accept the proposal as it is
    #[arg(long, conflicts_with = "dry_run")]
    accept: bool,
}

impl Cluster {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        let grounds = db.read_here(queries::grounds)?;
        if grounds.items.is_empty() && grounds.placed.is_empty() {
            return Err("there are no recommendations to cluster: import some first (baraza import FILE)".into());
        }
        let count = self.count.and_then(|count| usize::try_from(count).ok());
        let proposal = engine::propose(&grounds.items, &grounds.placed, count);
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
        let done = db.write_here(move |conn| queries::apply(conn, None, &proposal, &grounds, accepts))?;
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
