//! Nothing that was acknowledged is lost: the program itself, ended with -9 while fifty people write and report progress.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{self, Sender};

use baraza::accounts::queries::{NewAccount, grant, insert_account};
use baraza::accounts::session;
use baraza::clusters::queries as clusters;
use baraza::consultations::queries as consultations;
use baraza::db::{self, Db, DbConnection};
use baraza::error::Error;
use baraza::i18n::Lang;
use baraza::organisations::queries as organisations;
use baraza::plan::model::NewAction;
use baraza::plan::queries as plan;
use baraza::schema::*;
use baraza::threads::model::Mode;
use baraza::viewer::Role;
use chrono::TimeDelta;
use diesel::prelude::*;
use tempfile::TempDir;

use crate::support;

const PEOPLE: usize = 50;
/// The first so many of them answer for an entity, and report its progress.
const FOCAL_POINTS: usize = 5;
const TOPIC: &str = "/en/consultations/1/topics/1";
const ACTION: &str = "/en/plan/actions/1";

/// A database of its own that no process has open between the rounds.
struct Place {
    folder: TempDir,
    url: String,
    /// Those who write under their name; the others have no account.
    signed_in: Vec<SignedIn>,
}

/// What a success answer promised: these words, of an anonymous contribution with this receipt code.
struct Acknowledged {
    body: String,
    code: Option<String>,
}

/// What somebody writes.
#[derive(Clone, Copy)]
enum Writes<'a> {
    Anonymously,
    InTheirName(&'a SignedIn),
    Progress(&'a SignedIn),
}

/// Session cookie and form token.
type SignedIn = (String, String);

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = support::fresh_database(&folder);
        let db = Db::open(&url).expect("the database opens");
        let signed_in = db.write_here(|conn| {
            let times = (db::now() - TimeDelta::days(1), db::now() + TimeDelta::days(10));
            let consultation = consultations::insert(conn, None, "everybody", &Mode::ALL, times, &[])?;
            consultations::publish(conn, None, &consultation)?;
            consultations::insert_topic(conn, None, &consultation.id, None, &[])?;
            let entity_id = owed(conn)?;
            let focal_point = |place| (place < FOCAL_POINTS).then_some(entity_id.as_str());
            (0..PEOPLE / 2).map(|place| person(conn, place, focal_point(place))).collect()
        });
        db.close();
        Place { folder, url, signed_in: signed_in.expect("people are added") }
    }

    fn serve(&self) -> Running {
        let mut child = Command::new(env!("CARGO_BIN_EXE_baraza"))
            .arg("serve")
            .current_dir(self.folder.path())
            .envs([("DATABASE_URL", self.url.as_str()), ("BARAZA_LISTEN", "127.0.0.1:0"), ("BARAZA_COUNTRY", "SVN")])
            .envs([("BARAZA_TRUST_PROXY", "true"), ("RUST_LOG", "off")])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(child.stdout.take().expect("it can be read")).lines();
        let told = lines.map_while(Result::ok).find_map(|line| Some(line.split_once("listens on ")?.1.to_owned()));
        Running { address: told.expect("it says where it listens"), child }
    }

    /// One round: fifty people write, and after so many success answers the process ends at once.
    fn round(&self, number: usize, until: usize) -> Vec<Acknowledged> {
        let mut running = self.serve();
        let (sender, answers) = mpsc::channel();
        let mut acknowledged = Vec::new();
        std::thread::scope(|scope| {
            for person in 0..PEOPLE {
                let (sender, address) = (sender.clone(), running.address.clone());
                let writes = match self.signed_in.get(person) {
                    Some(signed_in) if person < FOCAL_POINTS => Writes::Progress(signed_in),
                    Some(signed_in) => Writes::InTheirName(signed_in),
                    None => Writes::Anonymously,
                };
                scope.spawn(move || write_until_it_ends(&address, writes, &format!("{number}-{person}"), &sender));
            }
            drop(sender);
            acknowledged.extend(answers.iter().take(until));
            running.child.kill().expect("the process is there");
            acknowledged.extend(answers.iter());
        });
        running.child.wait().expect("the process has ended");
        acknowledged
    }

    /// The program, started again, shows what it promised; the tables agree with each other.
    fn check(&self, acknowledged: &[Acknowledged]) {
        let running = self.serve();
        for promised in acknowledged.iter().rev().filter(|promised| promised.code.is_some()).take(PEOPLE) {
            let code = promised.code.as_deref().unwrap_or_default();
            let form = serde_html_form::to_string([("code", code)]).expect("a form");
            let (status, _, page) = send(&running.address, "/en/receipt", None, false, FORM, &form).expect("an answer");
            assert!(status == 200 && page.contains(&promised.body), "{code}: {status}, without “{}”", promised.body);
        }
        drop(running);
        let db = Db::open(&self.url).expect("the database opens");
        db.read_here(|conn| tables_agree(conn, acknowledged)).expect("the tables are read");
        db.close();
        if !support::is_postgresql() {
            let checked: Checked = db::establish(&self.url)
                .map(|mut conn| diesel::sql_query("PRAGMA integrity_check").get_result(&mut conn))
                .expect("the file opens")
                .expect("the file is checked");
            assert_eq!(checked.integrity_check, "ok");
        }
    }
}

#[derive(QueryableByName)]
struct Checked {
    #[diesel(sql_type = diesel::sql_types::Text)]
    integrity_check: String,
}

struct Running {
    address: String,
    child: Child,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An action that an entity owes; the entity's id.
fn owed(conn: &mut DbConnection) -> Result<String, Error> {
    let (entity_id, _) = organisations::insert_entity(conn, None, "ministry", &[(Lang::EN, "Ministry of Water".to_owned())])?;
    let (cluster_id, _) = clusters::insert(conn, "accepted", None, None, &[])?;
    let new = NewAction {
        cluster_id,
        entity_id: entity_id.clone(),
        plan_state: "planned".into(),
        starts_on: None,
        due_on: db::now().date(),
        texts: vec![(Lang::EN, "Repair the wells".to_owned(), String::new())],
    };
    plan::insert_action(conn, None, &new)?;
    Ok(entity_id)
}

fn person(conn: &mut DbConnection, place: usize, answers_for: Option<&str>) -> Result<SignedIn, Error> {
    let (email, name) = (format!("person-{place}@example.org"), format!("Person {place}"));
    let new =
        NewAccount { email: &email, name: &name, lang: Lang::EN, time_zone: "Europe/Ljubljana", confirmed_at: Some(db::now()) };
    let id = insert_account(conn, &new)?.ok_or(Error::Conflict)?;
    grant(conn, &id, Role::Participant, None)?;
    if let Some(entity_id) = answers_for {
        organisations::set_focal_point(conn, None, entity_id, &id, "alternate")?;
    }
    let cookie = session::start(conn, &id, true, db::now())?;
    let token = sessions::table.filter(sessions::account_id.eq(&id)).select(sessions::csrf_token).first(conn)?;
    Ok((cookie, token))
}

/// Writes as fast as answers come, every second time as htmx does, and tells of each success.
fn write_until_it_ends(address: &str, writes: Writes, name: &str, sender: &Sender<Acknowledged>) {
    for number in 0.. {
        let body = format!("The well in our street, {name}-{number}.");
        let fragment = number % 2 == 1 && !matches!(writes, Writes::Progress(_));
        let sent = match writes {
            Writes::Progress(signed_in) => report(address, signed_in, &body),
            Writes::InTheirName(signed_in) => contribute(address, Some(signed_in), fragment, &body),
            Writes::Anonymously => contribute(address, None, fragment, &body),
        };
        let Ok((status, code, page)) = sent else { return };
        assert_eq!(status, if fragment { 200 } else { 303 }, "{page}");
        if sender.send(Acknowledged { body, code }).is_err() {
            return;
        }
    }
}

fn contribute(address: &str, signed_in: Option<&SignedIn>, fragment: bool, body: &str) -> Answered {
    let mode = if signed_in.is_some() { "named" } else { "anonymous" };
    let token = signed_in.map_or("", |(_, token)| token);
    let fields = [("body", body), ("mode", mode), ("lang", "en"), ("csrf_token", token)];
    let form = serde_html_form::to_string(fields).expect("a form");
    let cookie = signed_in.map(|(cookie, _)| cookie.as_str());
    send(address, &format!("{TOPIC}/contributions"), cookie, fragment, FORM, &form)
}

fn report(address: &str, (cookie, token): &SignedIn, body: &str) -> Answered {
    let part = |(name, value)| format!("--end\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let parts = [("plan_state", "under_way"), ("lang", "en"), ("body", body), ("csrf_token", token)].map(part).concat();
    let form = format!("{parts}--end--\r\n");
    send(address, &format!("{ACTION}/progress"), Some(cookie), false, "multipart/form-data; boundary=end", &form)
}

/// Status, the receipt's cookie, and the page.
type Answered = Result<(u16, Option<String>, String), ureq::Error>;

const FORM: &str = "application/x-www-form-urlencoded";

/// Each request comes from another address: they are limited by it.
fn send(address: &str, path: &str, cookie: Option<&str>, fragment: bool, media_type: &str, form: &str) -> Answered {
    static ADDRESSES: AtomicU32 = AtomicU32::new(0x0a00_0001);
    let from = std::net::Ipv4Addr::from(ADDRESSES.fetch_add(1, Ordering::Relaxed));
    let mut request = support::agent()
        .post(format!("{address}{path}"))
        .header("Content-Type", media_type)
        .header("X-Forwarded-For", from.to_string());
    if let Some(cookie) = cookie {
        request = request.header("Cookie", format!("session={cookie}"));
    }
    if fragment {
        request = request.header("HX-Request", "true");
    }
    let mut answer = request.send(form)?;
    let cookies = answer.headers().get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let code = cookies.filter_map(|cookie| cookie.strip_prefix("receipt=")?.split(';').next()).next().map(str::to_owned);
    let status = answer.status().as_u16();
    Ok((status, code, answer.body_mut().read_to_string()?))
}

fn tables_agree(conn: &mut DbConnection, acknowledged: &[Acknowledged]) -> Result<(), Error> {
    let known: Vec<(String, String)> = contributions::table.select((contributions::id, contributions::body)).load(conn)?;
    let mut bodies: Vec<String> = anonymous_contributions::table.select(anonymous_contributions::body).load(conn)?;
    bodies.extend(known.iter().map(|(_, body)| body.clone()));
    let reported: Vec<String> = progress_updates::table.select(progress_updates::body).load(conn)?;
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    bodies.iter().chain(&reported).for_each(|body| *times.entry(body).or_default() += 1);
    for promised in acknowledged {
        assert_eq!(times.get(promised.body.as_str()), Some(&1), "“{}” was acknowledged", promised.body);
    }
    let counted: i64 = threads::table.select(threads::contribution_count).first(conn)?;
    assert_eq!(counted, bodies.len() as i64);
    let entries: Vec<(i64, String, String)> =
        journal::table.order(journal::seq).select((journal::seq, journal::kind, journal::detail)).load(conn)?;
    assert!((1..).zip(&entries).all(|(number, (seq, _, _))| number == *seq), "the journal has a gap");
    let entered: BTreeSet<String> = entries
        .iter()
        .filter(|(_, kind, _)| kind == "contribution-added")
        .filter_map(|(_, _, detail)| {
            Some(serde_json::from_str::<serde_json::Value>(detail).ok()?["contribution_id"].as_str()?.into())
        })
        .collect();
    assert!(known.len() == entered.len() && known.iter().all(|(id, _)| entered.contains(id)));
    assert_eq!(entries.iter().filter(|(_, kind, _)| kind == "progress-reported").count(), reported.len());
    Ok(())
}

fn rounds(count: usize) {
    let place = Place::new();
    let mut acknowledged = Vec::new();
    for number in 0..count {
        let chance = db::new_random_id().bytes().fold(0_usize, |sum, byte| sum * 31 % 397 + usize::from(byte));
        acknowledged.extend(place.round(number, 20 + chance % 300));
        place.check(&acknowledged);
    }
    assert!(acknowledged.len() >= count * 20);
}

#[test]
fn a_process_that_is_killed_loses_nothing_that_it_acknowledged() {
    rounds(3);
}

#[test]
#[ignore = "takes minutes; tests/run --long"]
fn a_process_that_is_killed_loses_nothing_in_200_rounds() {
    rounds(200);
}
