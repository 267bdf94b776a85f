//! Checks: is everything there that the portal needs, and if not, what to do about it.

use std::fs;
use std::io::Write;
use std::path::Path;

use chrono::{NaiveDateTime, TimeDelta};

use super::{queries, secret};
use crate::config::{Config, sqlite_path};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{self, Mailer};
use crate::{jobs, settings};

/// So much must fit where files are written.
const ROOM: usize = 16 * 1024 * 1024;
/// A job that waits longer has no worker.
const PATIENCE: TimeDelta = TimeDelta::hours(1);

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub what: &'static str,
    pub found: String,
    /// What to do, where something is wrong.
    pub to_do: Option<String>,
}

fn ok(what: &'static str, found: impl Into<String>) -> Finding {
    Finding { what, found: found.into(), to_do: None }
}

fn problem(what: &'static str, found: impl Into<String>, to_do: impl Into<String>) -> Finding {
    Finding { what, found: found.into(), to_do: Some(to_do.into()) }
}

/// Everything, in the order in which to mend it. Nothing is changed but for files written and taken away again.
pub async fn run(config: &Config, now: NaiveDateTime) -> Vec<Finding> {
    let mut findings = vec![ok("configuration", format!("serves {} as {}", config.listen, config.base_url))];
    findings.push(address(config));
    findings.extend(database(config, now));
    let folder = sqlite_path(&config.database_url).and_then(|path| Path::new(path).parent());
    findings.extend(folder.map(|folder| room("database folder", folder)));
    findings.push(room("attachments", &config.files));
    findings.push(secret_file(&config.secret_file));
    findings.push(mail_server(config).await);
    findings.push(languages(config));
    findings
}

fn address(config: &Config) -> Finding {
    let open = config.base_url.starts_with("http://") && !config.listen.ip().is_loopback();
    match open {
        true => problem(
            "address",
            format!("{} is not encrypted, and {} is open to others", config.base_url, config.listen),
            "put a server with TLS before it, listen on 127.0.0.1 and set BARAZA_BASE_URL to https://…",
        ),
        false => ok("address", config.base_url.clone()),
    }
}

fn database(config: &Config, now: NaiveDateTime) -> Vec<Finding> {
    let url = &config.database_url;
    if sqlite_path(url).is_some_and(|path| !Path::new(path).exists()) {
        return vec![ok("database", "not there yet; `baraza serve` makes it")];
    }
    let mut conn = match db::establish(url) {
        Ok(conn) => conn,
        Err(cause) => return vec![problem("database", cause.to_string(), "start the database, or mend DATABASE_URL")],
    };
    let engine = engine(&mut conn);
    let state = state(&mut conn, config, now).unwrap_or_else(|cause| {
        vec![problem("database", cause.to_string(), "restore a backup, or let `baraza serve` bring it to the newest migration")]
    });
    engine.into_iter().chain(state).collect()
}

fn engine(conn: &mut DbConnection) -> Option<Finding> {
    match queries::sqlite_options(conn) {
        Ok(None) => Some(ok("database", "PostgreSQL answers. This build speaks no TLS to it: keep it on a network of your own")),
        Ok(Some(options)) if options.iter().any(|option| option == "ENABLE_STAT4") => Some(problem(
            "database",
            "SQLite was built with STAT4, which makes every page slower",
            "build with the LIBSQLITE3_FLAGS of .cargo/config.toml",
        )),
        Ok(Some(_)) => Some(ok("database", "SQLite answers")),
        Err(cause) => Some(problem("database", cause.to_string(), "restore a backup")),
    }
}

/// What a database that answers says of itself.
fn state(conn: &mut DbConnection, config: &Config, now: NaiveDateTime) -> Result<Vec<Finding>, Error> {
    if db::has_pending_migrations(conn)? {
        let to_do = "take a backup, then start `baraza serve`, which applies them";
        return Ok(vec![problem("migrations", "the database is older than this program", to_do)]);
    }
    let mut findings = vec![ok("migrations", format!("all {} applied", db::applied_migrations(conn)?.len()))];
    let stored = settings::load(conn)?;
    findings.push(match config.country.as_ref().or(stored.country.as_ref()) {
        Some(country) => ok("set-up", country.clone()),
        None => problem("set-up", "no country yet", "open the portal and answer its set-up page, or set BARAZA_COUNTRY"),
    });
    findings.push(match queries::newest_moment(conn)? {
        Some(newest) if newest > now + TimeDelta::minutes(1) => problem(
            "clock",
            format!("it is {now} here, before the newest journal entry ({newest})"),
            "set the machine's clock (UTC)",
        ),
        _ => ok("clock", format!("{} UTC", now.format("%F %H:%M"))),
    });
    let (late, failed) = jobs::counts(conn, now - PATIENCE)?;
    findings.push(match (late, failed) {
        (0, 0) => ok("worker", "no job waits"),
        (0, failed) => problem("worker", format!("{failed} jobs failed"), "read why in the log; they are tried again"),
        (late, _) => {
            problem("worker", format!("{late} jobs wait for over an hour"), "start `baraza serve`, or `serve --worker-only`")
        }
    });
    let waiting = mail::waiting(conn)?;
    if config.smtp_url.is_none() && waiting > 0 {
        findings.push(problem("outbox", format!("{waiting} mails wait"), "set BARAZA_SMTP_URL"));
    }
    Ok(findings)
}

/// Whether something can be written there, and kept: the disk may be full, the folder another user's.
fn room(what: &'static str, folder: &Path) -> Finding {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let written = fs::create_dir_all(folder).and_then(|()| {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        let block = vec![0x5a; 1024 * 1024];
        (0..ROOM / block.len()).try_for_each(|_| file.write_all(&block))?;
        file.as_file().sync_all()
    });
    match written {
        Ok(()) => ok(what, format!("{} can be written, with room for 16 MB and more", folder.display())),
        Err(cause) => {
            problem(what, format!("{}: {cause}", folder.display()), "free space there, or let the portal's user write there")
        }
    }
}

fn secret_file(path: &Path) -> Finding {
    match secret::is_open_to_others(path) {
        Ok(false) => ok("secret file", format!("{}, mode 0600", path.display())),
        Ok(true) => {
            problem("secret file", format!("{} can be read by others", path.display()), format!("chmod 600 {}", path.display()))
        }
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => ok("secret file", "not there yet; `baraza serve` makes it"),
        Err(cause) => problem("secret file", format!("{}: {cause}", path.display()), "let the portal's user read it"),
    }
}

async fn mail_server(config: &Config) -> Finding {
    let Some(url) = &config.smtp_url else {
        return problem("mail", "no mail server is set, so mail waits in the outbox", "set BARAZA_SMTP_URL");
    };
    let answers = match Mailer::smtp(url, &config.mail_from) {
        Ok(mailer) => mailer.greet().await,
        Err(cause) => Err(cause),
    };
    match answers {
        Ok(()) => ok("mail", format!("the mail server answers; mail comes from {}", config.mail_from)),
        Err(cause) => {
            problem("mail", cause.to_string(), "mend BARAZA_SMTP_URL (address, port, name and password), or start that server")
        }
    }
}

fn languages(config: &Config) -> Finding {
    let broken: Vec<String> = Lang::all().iter().flat_map(|lang| lang.problems().iter().cloned()).collect();
    match broken.first() {
        None => ok("languages", config.languages.join(", ")),
        Some(first) => {
            problem("languages", format!("{} texts are not understood: {first}", broken.len()), "mend that locale file")
        }
    }
}
