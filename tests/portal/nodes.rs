//! Several processes on one database: what one commits, the pages of the others show.

use actix_web::web::Data;
use baraza::error::Error;
use baraza::journal;
use baraza::operations::Follower;
use baraza::schema::{settings as table, threads};
use baraza::web;
use diesel::prelude::*;

use crate::support::{self, Portal};

#[derive(serde::Serialize)]
struct Happened;

impl journal::Entry for Happened {
    const KIND: &'static str = "test-happened";
    const SUBJECT: &'static str = "test";

    fn subject_id(&self) -> &str {
        "1"
    }
}

fn run<T>(work: impl Future<Output = Result<T, Error>>) -> T {
    actix_web::rt::System::new().block_on(work).expect("it follows")
}

/// A second process on the database of the first, which follows.
fn second(first: &Portal) -> (Portal, Follower) {
    let second = Portal::beside(first);
    let follower = run(Follower::start(second.data.clone()));
    (second, follower)
}

fn kept_pages(data: &Data<web::Portal>) -> usize {
    data.cache.fill().0
}

#[test]
fn what_another_process_committed_shows_after_two_looks() {
    let first = Portal::new();
    let (other, mut follower) = second(&first);
    other.get("/en/").assert_lacks("Office of Follow-up");
    let written = first.db().write_here(|conn| {
        let stored = table::table.find("portal");
        let value: String = stored.select(table::value).first(conn)?;
        let value = value.replace("\"names\":{}", "\"names\":{\"en\":\"Office of Follow-up\"}");
        diesel::update(stored).set(table::value.eq(value)).execute(conn)?;
        journal::record(conn, None, &Happened)
    });
    written.expect("it is written");
    run(follower.round());
    run(follower.round());
    other.get("/en/").assert_shows("Office of Follow-up");
}

#[test]
fn a_process_keeps_its_pages_when_only_it_writes() {
    let portal = Portal::new();
    let mut follower = run(Follower::start(portal.data.clone()));
    portal.get("/en/").assert_status(200);
    let kept = kept_pages(&portal.data);
    assert!(kept > 0);
    portal.db().write_here(|conn| journal::record(conn, None, &Happened)).expect("it is written");
    for _ in 0..3 {
        run(follower.round());
    }
    assert_eq!(kept_pages(&portal.data), kept);
}

/// Anonymous contributions leave no journal entry on their day: their thread's revision tells.
#[test]
fn an_anonymous_contribution_on_one_node_reaches_the_others_at_the_next_look() {
    if !support::is_postgresql() {
        return;
    }
    let first = Portal::new();
    let (other, mut follower) = second(&first);
    let (sender, heard) = std::sync::mpsc::channel();
    other.db().after_commit(move |touched| drop(sender.send(touched.to_vec())));
    let written = first.db().write_here(|conn| {
        let row = (threads::id.eq("t1"), threads::contribution_count.eq(1_i64), threads::revision.eq(1_i64));
        diesel::insert_into(threads::table).values(row).execute(conn)?;
        Ok(())
    });
    written.expect("it is written");
    run(follower.round());
    assert!(heard.try_iter().flatten().any(|subject| subject == "thread:t1"));
}

/// An import from the command line touches more than its journal entry names.
#[test]
fn what_another_process_changed_besides_is_let_go_of_too() {
    let first = Portal::new();
    let (other, mut follower) = second(&first);
    let (sender, heard) = std::sync::mpsc::channel();
    other.db().after_commit(move |touched| drop(sender.send(touched.to_vec())));
    first.db().write_here(|conn| journal::record(conn, None, &Happened)).expect("it is written");
    run(follower.round());
    run(follower.round());
    assert!(heard.try_iter().flatten().any(|subject| subject == "recommendation"));
}
