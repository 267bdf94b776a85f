//! `baraza check`.

use clap::Args;

use super::{Outcome, block_on};
use crate::config::Config;
use crate::db;
use crate::operations::check::{self, Finding};

/// Check configuration, database, disk and mail server; say what is wrong and how to mend it.
///
/// Example: BARAZA_SMTP_URL=smtp://localhost baraza check
#[derive(Args)]
pub struct Check {}

impl Check {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let findings = block_on(check::run(&config, db::now()));
        let width = findings.iter().map(|finding| finding.what.len()).max().unwrap_or_default();
        for finding in &findings {
            print(finding, width);
        }
        match findings.iter().filter(|finding| finding.to_do.is_some()).count() {
            0 => Ok(()),
            1 => Err("one thing needs you".into()),
            count => Err(format!("{count} things need you").into()),
        }
    }
}

fn print(finding: &Finding, width: usize) {
    let word = if finding.to_do.is_some() { "PROBLEM" } else { "ok" };
    println!("{:width$}  {word:7}  {}", finding.what, finding.found);
    if let Some(to_do) = &finding.to_do {
        println!("{:width$}           → {to_do}", "");
    }
}
