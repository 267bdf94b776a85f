//! `baraza remind`: queues the reminders that are due, and sends what is queued.

use chrono::{DateTime, NaiveDateTime};
use clap::Args;

use super::{Outcome, block_on};
use crate::app;
use crate::config::Config;
use crate::db;
use crate::reminders::run;

/// Queue the reminders due now, or at another moment, and send what is queued.
///
/// Example: baraza remind --at 2026-12-01T08:00Z
#[derive(Args)]
pub struct Remind {
    /// As if it were this moment, such as 2026-12-01T08:00Z or 2026-12-01T09:00+01:00
    #[arg(long, value_name = "TIME", value_parser = moment)]
    at: Option<NaiveDateTime>,
}

/// RFC 3339, with or without seconds.
fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let read = |format: &str| DateTime::parse_from_str(&text.replace('Z', "+00:00"), format);
    let moment = read("%Y-%m-%dT%H:%M%:z").or_else(|_| read("%Y-%m-%dT%H:%M:%S%:z"));
    moment.map(|moment| moment.naive_utc()).map_err(|_| "a time with its zone is wanted, such as 2026-12-01T08:00Z".into())
}

impl Remind {
    pub fn run(self) -> Outcome {
        let portal = app::open(Config::load()?)?;
        let at = self.at.unwrap_or_else(db::now);
        println!("{}", block_on(run::remind_and_send(&portal, at))?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_carries_its_zone() {
        assert_eq!(moment("2026-12-01T08:00Z").unwrap().to_string(), "2026-12-01 08:00:00");
        assert_eq!(moment("2026-12-01T08:00:30+02:00").unwrap().to_string(), "2026-12-01 06:00:30");
        assert!(moment("2026-12-01").is_err() && moment("2026-12-01T08:00").is_err());
    }
}
