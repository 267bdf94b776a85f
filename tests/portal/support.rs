//! A whole portal for one test: its own database, a real server on loopback, people with roles.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::process::Output;
use std::sync::mpsc;
use std::sync::{Arc, LazyLock, OnceLock};

use actix_web::web::Data;
use baraza::accounts::session;
use baraza::config::Config;
use baraza::db::{self, Db};
use baraza::mail::{self, Mail};
use baraza::search::Search;
use baraza::settings::{self, Stored};
use baraza::viewer::Role;
use baraza::{app, web};
use diesel::prelude::*;
use tempfile::TempDir;

pub struct Portal {
    pub data: Data<web::Portal>,
    pub search: Arc<Search>,
    address: SocketAddr,
    stop: Option<actix_web::dev::ServerHandle>,
    folder: TempDir,
    /// Whether its database goes with it.
    owns_database: bool,
}

/// Somebody with an account and a session.
#[derive(Clone)]
pub struct Person {
    pub id: String,
    pub email: String,
    cookie: String,
    csrf_token: String,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
    pub bytes: Vec<u8>,
    pub headers: HashMap<String, String>,
}

/// How one browser asks.
pub struct Browser<'a> {
    portal: &'a Portal,
    person: Option<&'a Person>,
    headers: Vec<(String, String)>,
}

impl Portal {
    /// Slovenia's portal, in six languages, set up, with nothing in it.
    pub fn new() -> Portal {
        Portal::with(|_| {})
    }

    pub fn with(change: impl FnOnce(&mut Config)) -> Portal {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut config = config(&folder);
        change(&mut config);
        let data = Data::new(web::Portal::open(config).expect("the portal opens"));
        let search = Search::open(&data).expect("the search index opens");
        let (address, stop) = start(data.clone(), search.clone());
        Portal { data, search, address, stop: Some(stop), folder, owns_database: true }
    }

    /// Another process on the database and the files of one that is there.
    pub fn beside(other: &Portal) -> Portal {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let data = Data::new(web::Portal::open(other.data.config.clone()).expect("the portal opens"));
        let search = Search::open(&data).expect("the search index opens");
        let (address, stop) = start(data.clone(), search.clone());
        Portal { data, search, address, stop: Some(stop), folder, owns_database: false }
    }

    /// Takes into the search index what happened, as a portal that runs does all the time.
    pub fn indexed(&self) -> &Portal {
        self.search.catch_up(self.db()).expect("the search index follows");
        self
    }

    /// The day where the portal is, which begins before that of UTC or after it.
    pub fn today(&self) -> chrono::NaiveDate {
        db::now().and_utc().with_timezone(&self.data.settings().time_zone).date_naive()
    }

    pub fn db(&self) -> &Db {
        &self.data.db
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Runs a command of the program on this portal's database. As one that follows the journal, the portal hears of it.
    pub fn command(&self, arguments: &[&str]) -> Output {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
            .args(arguments)
            .env("DATABASE_URL", &self.data.config.database_url)
            .env("BARAZA_FILES", &self.data.config.files)
            .env_remove("BARAZA_COUNTRY")
            .current_dir(self.folder())
            .output()
            .expect("the command runs");
        self.db().heard(&["import".to_owned(), "cluster".to_owned()]);
        output
    }

    /// Somebody with these roles, signed in, second factor given.
    pub fn person(&self, name: &str, roles: &[Role]) -> Person {
        let held: Vec<(Role, Option<String>)> = roles.iter().map(|role| (*role, None)).collect();
        self.person_for(name, &held)
    }

    /// The same, with roles that hold for one entity, organisation or consultation.
    pub fn person_for(&self, name: &str, roles: &[(Role, Option<String>)]) -> Person {
        use baraza::schema::{accounts, sessions};
        let (name, roles) = (name.to_owned(), roles.to_owned());
        let email = format!("{}-{}@example.org", name.to_lowercase().replace(' ', "-"), &db::new_random_id()[..8]);
        self.db()
            .write_here(move |conn| {
                let id = db::new_id();
                diesel::insert_into(accounts::table)
                    .values((
                        accounts::id.eq(&id),
                        accounts::email.eq(&email),
                        accounts::name.eq(&name),
                        accounts::lang.eq("en"),
                        accounts::time_zone.eq("Europe/Ljubljana"),
                        accounts::confirmed_at.eq(db::now()),
                        accounts::created_at.eq(db::now()),
                    ))
                    .execute(conn)?;
                for (role, subject_id) in &roles {
                    baraza::accounts::queries::grant(conn, &id, *role, subject_id.as_deref())?;
                }
                let cookie = session::start(conn, &id, true, db::now())?;
                let csrf_token = sessions::table.filter(sessions::account_id.eq(&id)).select(sessions::csrf_token).first(conn)?;
                Ok(Person { id, email, cookie, csrf_token })
            })
            .expect("a person is added")
    }

    /// Whoever this answer signed in.
    #[track_caller]
    pub fn signed_in(&self, answer: &Answer) -> Person {
        use baraza::schema::{accounts, sessions};
        let cookies = answer.headers.get("set-cookie").expect("the answer sets cookies");
        let cookie = cookies.lines().find_map(|cookie| cookie.strip_prefix("session=")).expect("the answer starts a session");
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        let hash = session::hash_of(&cookie);
        self.db()
            .read_here(|conn| {
                let (id, email, csrf_token): (String, Option<String>, String) = sessions::table
                    .inner_join(accounts::table)
                    .filter(sessions::token_hash.eq(hash))
                    .select((accounts::id, accounts::email, sessions::csrf_token))
                    .first(conn)?;
                Ok(Person { id, email: email.unwrap_or_default(), cookie, csrf_token })
            })
            .expect("the session is known")
    }

    /// The mails to an address that wait or were sent, newest first.
    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        let mails = self.db().read_here(|conn| Ok(mail::latest(conn, None, 1_000)?)).expect("the outbox is read");
        mails.into_iter().filter(|mail| mail.to_address == address).collect()
    }

    /// The path of the one-time link in the newest mail to an address.
    #[track_caller]
    pub fn link_mailed_to(&self, address: &str) -> String {
        let mails = self.mails_to(address);
        let text = &mails.first().expect("a mail was queued").text_body;
        text.lines().find_map(|line| line.strip_prefix("http://portal.test")).expect("the mail has a link").to_owned()
    }

    pub fn visitor(&self) -> Browser<'_> {
        Browser { portal: self, person: None, headers: Vec::new() }
    }

    pub fn as_person<'a>(&'a self, person: &'a Person) -> Browser<'a> {
        Browser { portal: self, person: Some(person), headers: Vec::new() }
    }

    /// As a visitor.
    pub fn get(&self, path: &str) -> Answer {
        self.visitor().get(path)
    }

    /// Runs the worker once, as if it were `now`.
    pub fn work(&self, now: chrono::NaiveDateTime) {
        let data = self.data.clone();
        actix_web::rt::System::new().block_on(app::work_round(&data, now)).expect("the worker works");
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        if let Some(handle) = self.stop.take() {
            drop(handle.stop(false));
        }
        if self.owns_database && is_postgresql() {
            drop_database(self.db().url());
        }
    }
}

/// Hundreds of databases would fill a small disk. One that can't be dropped goes with its server.
fn drop_database(url: &str) {
    let Some((server, name)) = url.rsplit_once('/') else { return };
    if let Ok(mut conn) = diesel::PgConnection::establish(&format!("{server}/postgres")) {
        let _ = diesel::sql_query(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).execute(&mut conn);
    }
}

impl Browser<'_> {
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub fn language(self, accepted: &str) -> Self {
        self.header("Accept-Language", accepted)
    }

    /// As htmx asks: for the part that changes.
    pub fn htmx(self) -> Self {
        self.header("HX-Request", "true")
    }

    pub fn get(self, path: &str) -> Answer {
        let mut request = agent().get(self.url(path));
        for (name, value) in self.all_headers() {
            request = request.header(name, value);
        }
        Answer::of(request.call().expect("an answer"))
    }

    /// Sends a form as a browser does; the session's token goes along by itself.
    pub fn post(self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut fields = fields.to_vec();
        let person = self.person.cloned();
        if let Some(person) = &person {
            fields.push(("csrf_token", &person.csrf_token));
        }
        let body = serde_html_form::to_string(&fields).expect("a form");
        self.post_bytes(path, "application/x-www-form-urlencoded", body.as_bytes())
    }

    /// Sends a multipart form with one file.
    pub fn upload(self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        const BOUNDARY: &str = "boundary-of-a-test";
        let mut body = Vec::new();
        let token = self.person.map(|person| ("csrf_token", person.csrf_token.clone()));
        let texts = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).chain(token);
        for (name, value) in texts {
            body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let (name, file_name, bytes) = file;
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{BOUNDARY}--\r\n").bytes());
        self.post_bytes(path, &format!("multipart/form-data; boundary={BOUNDARY}"), &body)
    }

    pub fn post_bytes(self, path: &str, media_type: &str, body: &[u8]) -> Answer {
        let mut request = agent().post(self.url(path)).header("Content-Type", media_type);
        for (name, value) in self.all_headers() {
            request = request.header(name, value);
        }
        Answer::of(request.send(body).expect("an answer"))
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.portal.address)
    }

    fn all_headers(&self) -> Vec<(String, String)> {
        let mut headers = self.headers.clone();
        if let Some(person) = self.person {
            headers.push(("Cookie".into(), format!("session={}", person.cookie)));
        }
        headers
    }
}

impl Answer {
    fn of(mut response: ureq::http::Response<ureq::Body>) -> Answer {
        let mut headers: HashMap<String, String> = HashMap::new();
        for (name, value) in response.headers() {
            let value = String::from_utf8_lossy(value.as_bytes());
            // What comes several times (cookies) stands on a line each.
            headers
                .entry(name.as_str().to_owned())
                .and_modify(|known| *known = format!("{known}\n{value}"))
                .or_insert(value.into_owned());
        }
        let bytes = response.body_mut().with_config().limit(200 << 20).read_to_vec().expect("a body");
        Answer {
            status: response.status().as_u16(),
            location: headers.get("location").cloned(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
            headers,
        }
    }

    /// What a person reads: without tags, isolation marks and repeated white space, entities resolved.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut inside = false;
        for letter in self.body.chars() {
            match letter {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                '\u{2066}'..='\u{2069}' => {}
                other if !inside => text.push(other),
                _ => {}
            }
        }
        let text = text.replace("&#38;", "&").replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub fn assert_shows(&self, words: &str) -> &Answer {
        assert!(self.text().contains(words), "“{words}” is not on the page ({}):\n{}", self.status, self.text());
        self
    }

    /// As the browser gets it, tags and all.
    #[track_caller]
    pub fn assert_markup(&self, markup: &str) -> &Answer {
        assert!(self.body.contains(markup), "“{markup}” is not in the page ({}):\n{}", self.status, self.body);
        self
    }

    #[track_caller]
    pub fn assert_lacks(&self, words: &str) -> &Answer {
        assert!(!self.body.contains(words), "“{words}” is on the page ({}):\n{}", self.status, self.text());
        self
    }

    #[track_caller]
    pub fn assert_status(&self, status: u16) -> &Answer {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// A redirect after a write, to an address that begins so.
    #[track_caller]
    pub fn assert_redirects(&self, to: &str) -> &Answer {
        assert_eq!(self.status, 303, "{}", self.text());
        assert!(self.location.as_deref().is_some_and(|location| location.starts_with(to)), "{:?}", self.location);
        self
    }
}

pub fn is_postgresql() -> bool {
    std::env::var("TEST_DATABASE_URL").is_ok()
}

pub fn agent() -> &'static ureq::Agent {
    static AGENT: LazyLock<ureq::Agent> = LazyLock::new(|| {
        ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).max_idle_connections(0).build().into()
    });
    &AGENT
}

fn start(data: Data<web::Portal>, search: Arc<Search>) -> (SocketAddr, actix_web::dev::ServerHandle) {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let (server, address) = app::server(data, search, SocketAddr::from(([127, 0, 0, 1], 0))).expect("the server binds");
            let _ = sender.send((address, server.handle()));
            let _ = server.await;
        });
    });
    receiver.recv().expect("the server starts")
}

fn config(folder: &TempDir) -> Config {
    let database_url = fresh_database(folder);
    Config {
        database_url,
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        base_url: "http://portal.test".into(),
        country: Some("SVN".into()),
        languages: ["ar", "zh", "en", "fr", "ru", "es"].map(String::from).to_vec(),
        time_zone: Some(chrono_tz::Europe::Ljubljana),
        smtp_url: None,
        mail_from: "Baraza <baraza@portal.test>".into(),
        secret_file: folder.path().join("secret"),
        files: folder.path().join("files"),
        search_index: folder.path().join("search"),
        workers: Some(1),
        trust_proxy: true,
        open_metrics: false,
        demo: false,
    }
}

/// A copy of one that was migrated and filled with the taxonomy: that takes a moment, copying doesn't.
pub fn fresh_database(folder: &TempDir) -> String {
    match std::env::var("TEST_DATABASE_URL") {
        Ok(server) => fresh_postgresql(&server),
        Err(_) => {
            static TEMPLATE: OnceLock<TempDir> = OnceLock::new();
            let template = TEMPLATE.get_or_init(|| {
                let folder = tempfile::tempdir().expect("a temporary folder");
                prepare(&format!("sqlite:{}", folder.path().join("template.db").display()));
                folder
            });
            let path = folder.path().join("portal.db");
            std::fs::copy(template.path().join("template.db"), &path).expect("the template is copied");
            format!("sqlite:{}", path.display())
        }
    }
}

fn fresh_postgresql(server: &str) -> String {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    let run = |sql: String| {
        let mut conn = diesel::PgConnection::establish(&format!("{server}postgres")).expect("PostgreSQL answers");
        diesel::sql_query(sql).execute(&mut conn).expect("a database is made");
    };
    let name = || format!("t{}", db::new_random_id().replace('-', ""));
    let template = TEMPLATE.get_or_init(|| {
        let template = name();
        run(format!("CREATE DATABASE {template}"));
        prepare(&format!("{server}{template}"));
        template
    });
    let copy = name();
    // A template that somebody is connected to can't be copied, so copies are made one after the other.
    static ONE_BY_ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _guard = ONE_BY_ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    run(format!("CREATE DATABASE {copy} TEMPLATE {template}"));
    format!("{server}{copy}")
}

fn prepare(url: &str) {
    let db = Db::open(url).expect("the template opens");
    let stored = Stored {
        country: Some("SVN".into()),
        languages: ["ar", "zh", "en", "fr", "ru", "es"].map(String::from).to_vec(),
        ..Stored::default()
    };
    db.write_here(move |conn| settings::store(conn, &stored)).expect("the settings are stored");
    baraza::taxonomy::load(&db).expect("the terms are stored");
    db.close();
}
