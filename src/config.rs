//! Settings of the installation: the environment, or `baraza.toml`; the environment wins.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use chrono_tz::Tz;
use serde::Deserialize;

/// Each key with what it means and its default, for `baraza serve --help`.
pub const KEYS: [(&str, &str); 15] = [
    ("DATABASE_URL", "sqlite:PATH or postgres://… [sqlite:data/baraza.db]"),
    ("BARAZA_LISTEN", "address and port to serve on [127.0.0.1:8080]"),
    ("BARAZA_BASE_URL", "the address people see, without a final slash [http://BARAZA_LISTEN]"),
    ("BARAZA_COUNTRY", "ISO 3166-1 alpha-3; else what the set-up page stored"),
    ("BARAZA_LANGUAGES", "languages offered [ar,zh,en,fr,ru,es]"),
    ("BARAZA_TIME_ZONE", "IANA name, for instance Europe/Ljubljana; else what the set-up page stored"),
    ("BARAZA_SMTP_URL", "smtp://… or smtps://…; without it mail waits in the outbox"),
    ("BARAZA_MAIL_FROM", "the sender of all mail [Baraza <baraza@localhost>]"),
    ("BARAZA_DATA", "where training and scoring programs look for data that is not shipped"),
    ("BARAZA_SECRET_FILE", "made at the first start, mode 0600 [beside the database, else data/secret]"),
    ("BARAZA_FILES", "folder of the attachments [beside the database, else data/files]"),
    ("BARAZA_SEARCH_INDEX", "folder of the search index, which can be made anew [beside the database, else data/search]"),
    ("BARAZA_WORKERS", "threads that answer requests [one for each processor]"),
    ("BARAZA_TRUST_PROXY", "true: rate limits go by the last X-Forwarded-For address [false]"),
    ("BARAZA_METRICS", "true: /metrics answers other addresses than this machine's [false]"),
];

#[derive(Clone, Debug)]
pub struct Config {
    pub database_url: String,
    pub listen: SocketAddr,
    /// Without a final slash.
    pub base_url: String,
    pub country: Option<String>,
    pub languages: Vec<String>,
    pub time_zone: Option<Tz>,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub secret_file: PathBuf,
    pub files: PathBuf,
    /// Each process has a folder of its own in it.
    pub search_index: PathBuf,
    pub workers: Option<usize>,
    pub trust_proxy: bool,
    pub open_metrics: bool,
    /// A throw-away portal: sign-in links act at GET, mail goes to `/demo/inbox`, no second factor is asked.
    pub demo: bool,
}

/// A wrong value, named by its key. It stops the start.
#[derive(Debug)]
pub struct WrongSetting {
    pub key: &'static str,
    pub value: String,
    pub wanted: &'static str,
}

impl fmt::Display for WrongSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is “{}”, but {} is wanted", self.key, self.value, self.wanted)
    }
}

impl std::error::Error for WrongSetting {}

/// The file's keys, named as the environment's.
#[derive(Default, Deserialize)]
#[serde(transparent)]
struct File(std::collections::BTreeMap<String, toml::Value>);

impl File {
    fn read(path: &str) -> Result<File, WrongSetting> {
        let Ok(text) = std::fs::read_to_string(path) else {
            return Ok(File::default());
        };
        let file: File = toml::from_str(&text).map_err(|_| WrongSetting {
            key: "baraza.toml",
            value: path.into(),
            wanted: "KEY = \"value\" on each line",
        })?;
        match file.0.keys().find(|name| !KEYS.iter().any(|(key, _)| key == name)) {
            Some(name) => {
                Err(WrongSetting { key: "baraza.toml", value: name.clone(), wanted: "a key that `baraza serve --help` lists" })
            }
            None => Ok(file),
        }
    }

    fn get(&self, key: &str) -> Option<String> {
        std::env::var(key).ok().filter(|value| !value.is_empty()).or_else(|| {
            self.0.get(key).and_then(|value| match value {
                toml::Value::String(text) => Some(text.clone()),
                toml::Value::Integer(number) => Some(number.to_string()),
                toml::Value::Boolean(flag) => Some(flag.to_string()),
                _ => None,
            })
        })
    }
}

impl Config {
    /// From the environment and `baraza.toml` in the working folder.
    pub fn load() -> Result<Config, WrongSetting> {
        let file = File::read("baraza.toml")?;
        let database_url = file.get("DATABASE_URL").unwrap_or_else(|| "sqlite:data/baraza.db".into());
        let folder = folder_of(&database_url);
        let listen = parsed(&file, "BARAZA_LISTEN", "an address and port such as 127.0.0.1:8080")?
            .unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        Ok(Config {
            base_url: base_url(&file, listen)?,
            listen,
            country: country(&file)?,
            languages: languages(&file)?,
            time_zone: parsed(&file, "BARAZA_TIME_ZONE", "an IANA name such as Europe/Ljubljana")?,
            smtp_url: smtp_url(&file)?,
            mail_from: mail_from(&file)?,
            secret_file: file.get("BARAZA_SECRET_FILE").map_or_else(|| folder.join("secret"), PathBuf::from),
            files: file.get("BARAZA_FILES").map_or_else(|| folder.join("files"), PathBuf::from),
            search_index: file.get("BARAZA_SEARCH_INDEX").map_or_else(|| folder.join("search"), PathBuf::from),
            workers: parsed(&file, "BARAZA_WORKERS", "a number of threads")?,
            trust_proxy: parsed(&file, "BARAZA_TRUST_PROXY", "true or false")?.unwrap_or(false),
            open_metrics: parsed(&file, "BARAZA_METRICS", "true or false")?.unwrap_or(false),
            demo: false,
            database_url,
        })
    }
}

/// The file of a SQLite address (`sqlite:data/baraza.db`, or a bare path); `None` for PostgreSQL.
pub fn sqlite_path(url: &str) -> Option<&str> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return None;
    }
    let path = url.strip_prefix("sqlite:").unwrap_or(url);
    Some(path.strip_prefix("//").unwrap_or(path))
}

/// Where the database file stands; `data` where it is not a file.
fn folder_of(database_url: &str) -> PathBuf {
    let path = sqlite_path(database_url).unwrap_or("data/baraza.db");
    std::path::Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(".".as_ref()).into()
}

fn parsed<T: std::str::FromStr>(file: &File, key: &'static str, wanted: &'static str) -> Result<Option<T>, WrongSetting> {
    let Some(value) = file.get(key) else { return Ok(None) };
    value.parse().map(Some).map_err(|_| WrongSetting { key, value, wanted })
}

fn base_url(file: &File, listen: SocketAddr) -> Result<String, WrongSetting> {
    match file.get("BARAZA_BASE_URL") {
        None => Ok(format!("http://{listen}")),
        Some(url) if url.starts_with("http://") || url.starts_with("https://") => Ok(url.trim_end_matches('/').into()),
        Some(value) => {
            Err(WrongSetting { key: "BARAZA_BASE_URL", value, wanted: "an address that begins with http:// or https://" })
        }
    }
}

fn country(file: &File) -> Result<Option<String>, WrongSetting> {
    match file.get("BARAZA_COUNTRY") {
        Some(value) if value.len() != 3 || !value.bytes().all(|b| b.is_ascii_uppercase()) => {
            Err(WrongSetting { key: "BARAZA_COUNTRY", value, wanted: "an ISO 3166-1 alpha-3 code such as SVN" })
        }
        other => Ok(other),
    }
}

fn languages(file: &File) -> Result<Vec<String>, WrongSetting> {
    let value = file.get("BARAZA_LANGUAGES").unwrap_or_else(|| "ar,zh,en,fr,ru,es".into());
    let languages: Vec<String> = value.split(',').map(|code| code.trim().to_owned()).collect();
    match languages.iter().all(|code| crate::i18n::Lang::find(code).is_some()) {
        true => Ok(languages),
        false => {
            Err(WrongSetting { key: "BARAZA_LANGUAGES", value, wanted: "codes such as ar,en,fr of languages that are loaded" })
        }
    }
}

fn smtp_url(file: &File) -> Result<Option<String>, WrongSetting> {
    match file.get("BARAZA_SMTP_URL") {
        Some(value) if !value.starts_with("smtp://") && !value.starts_with("smtps://") => {
            Err(WrongSetting { key: "BARAZA_SMTP_URL", value: "(not shown)".into(), wanted: "smtp://… or smtps://…" })
        }
        other => Ok(other),
    }
}

fn mail_from(file: &File) -> Result<String, WrongSetting> {
    let value = file.get("BARAZA_MAIL_FROM").unwrap_or_else(|| "Baraza <baraza@localhost>".into());
    match value.parse::<lettre::message::Mailbox>() {
        Ok(_) => Ok(value),
        Err(_) => Err(WrongSetting { key: "BARAZA_MAIL_FROM", value, wanted: "an address such as Baraza <baraza@example.org>" }),
    }
}
