//! The commands of the one binary.

mod backup;
mod bench_data;
mod check;
mod cluster;
mod demo;
mod export;
mod import;
mod reindex;
mod remind;
mod serve;
mod themes;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command says when it refuses or fails: one line, what and how to mend it.
pub type Outcome = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Baraza: follow up what UN human-rights mechanisms recommended to your country.
#[derive(Parser)]
#[command(name = "baraza", version, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Remind(remind::Remind),
    Reindex(reindex::Reindex),
    Demo(demo::Demo),
    Serve(serve::Serve),
    Backup(backup::Backup),
    Restore(backup::Restore),
    Check(check::Check),
    Import(import::Import),
    Cluster(cluster::Cluster),
    Themes(themes::Themes),
    Export(export::Export),
    BenchData(bench_data::BenchData),
    User(user::User),
}

/// Exit status 0 done, 1 refused or failed, 2 wrong usage (clap's).
pub fn run() -> ExitCode {
    crate::memory::spare();
    let level = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,baraza=info".into());
    tracing_subscriber::fmt().with_env_filter(level).with_writer(std::io::stderr).init();
    let outcome = match Line::parse().command {
        Command::Remind(remind) => remind.run(),
        Command::Reindex(reindex) => reindex.run(),
        Command::Demo(demo) => demo.run(),
        Command::Serve(serve) => serve.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Check(check) => check.run(),
        Command::Import(import) => import.run(),
        Command::Cluster(cluster) => cluster.run(),
        Command::Themes(themes) => themes.run(),
        Command::Export(export) => export.run(),
        Command::BenchData(bench) => bench.run(),
        Command::User(user) => user.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("baraza: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Runs async work to its end on the runtime that actix wants.
fn block_on<F: Future>(work: F) -> F::Output {
    actix_web::rt::System::new().block_on(work)
}

/// For `--lang`.
fn language(code: &str) -> Result<crate::i18n::Lang, String> {
    let known = || crate::i18n::Lang::all().iter().map(|lang| lang.code()).collect::<Vec<_>>().join(", ");
    crate::i18n::Lang::find(code).ok_or_else(|| format!("not one of {}", known()))
}
