//! The journal, worded: what happened, when, and who did it where the reader may know.

use std::collections::{BTreeSet, HashMap};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal::Recorded;
use crate::viewer::{Permission, Viewer};
use crate::web::{Page, html};

const SHOWN: i64 = 50;

/// What entries are about, as they name it.
const ABOUT: [&str; 14] = [
    "recommendation",
    "document",
    "import",
    "cluster",
    "entity",
    "organisation",
    "action",
    "consultation",
    "thread",
    "treaty",
    "visit",
    "letter",
    "cycle",
    "account",
];

#[derive(Deserialize)]
pub struct Wanted {
    about: Option<String>,
    before: Option<i64>,
}

struct Line {
    seq: i64,
    words: String,
    /// Without the language.
    path: Option<String>,
    actor: Option<String>,
    happened_at: NaiveDateTime,
}

#[derive(Template)]
#[template(path = "desk/journal.html")]
struct Journal {
    page: Page,
    about: Option<&'static str>,
    /// Each kind of thing with its words.
    kinds: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    /// Entries before this one are on the next page.
    older: Option<i64>,
    is_first: bool,
}

impl Journal {
    fn query(&self) -> String {
        self.about.map(|about| format!("about={about}&")).unwrap_or_default()
    }
}

pub async fn journal(page: Page, db: Data<Db>, wanted: Query<Wanted>) -> Result<HttpResponse, Error> {
    page.require(Permission::ReadJournal)?;
    let about = ABOUT.into_iter().find(|about| wanted.about.as_deref() == Some(about));
    let (before, reader) = (wanted.before, page.clone());
    let lines = db.read(move |conn| load(conn, &reader, about, before)).await?;
    let older = lines.last().filter(|last| lines.len() as i64 == SHOWN && last.seq > 1).map(|last| last.seq);
    let kinds = ABOUT.into_iter().map(|about| (about, page.t(&format!("journal-about-{about}")).into_owned())).collect();
    html(StatusCode::OK, Journal { page, about, kinds, lines, older, is_first: before.is_none() })
}

fn load(conn: &mut DbConnection, page: &Page, about: Option<&str>, before: Option<i64>) -> Result<Vec<Line>, Error> {
    let entries = queries::entries(conn, about, before, SHOWN)?;
    let actors: Vec<String> =
        entries.iter().filter(|entry| may_know_actor(&page.viewer, entry)).filter_map(|entry| entry.actor_id.clone()).collect();
    let names = queries::names(conn, &actors)?;
    let mut paths = HashMap::new();
    for kind in entries.iter().map(|entry| entry.subject_kind.as_str()).collect::<BTreeSet<_>>() {
        let ids: Vec<String> =
            entries.iter().filter(|entry| entry.subject_kind == kind).map(|entry| entry.subject_id.clone()).collect();
        paths.extend(queries::paths(conn, kind, &ids)?);
    }
    let line = |entry: Recorded| Line {
        words: words(page, &entry.kind),
        path: paths.get(&entry.subject_id).cloned(),
        actor: entry.actor_id.as_ref().and_then(|id| names.get(id).cloned()),
        seq: entry.seq,
        happened_at: entry.happened_at,
    };
    Ok(entries.into_iter().map(line).collect())
}

/// Auditors read what happened, not who did it; and who wrote in a thread under a chosen name is for coordinators only.
fn may_know_actor(viewer: &Viewer, entry: &Recorded) -> bool {
    match entry.subject_kind.as_str() {
        "thread" => viewer.may(Permission::ExportEverything),
        _ => viewer.may(Permission::ManagePeople),
    }
}

/// Each slice words its own entries; one of a later version is shown by its name.
fn words(page: &Page, kind: &str) -> String {
    let key = format!("journal-{kind}");
    match page.lang.has(&key) {
        true => page.t(&key).into_owned(),
        false => page.t_of("journal-unknown", "kind", kind),
    }
}
