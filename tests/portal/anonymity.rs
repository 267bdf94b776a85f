//! An anonymous contribution leaves nothing that leads to its author: not in the rows, not in their order, not in the file.

use std::collections::BTreeSet;

use baraza::db::{self, DbConnection};
use baraza::threads;
use baraza::viewer::Role;
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::support::Portal;
use crate::threads::{ALL_MODES, add, code_of, key_of, open_topic};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut DbConnection, query: String) -> Vec<String> {
    diesel::sql_query(query).load::<Line>(conn).expect("rows").into_iter().map(|row| row.line).collect()
}

/// Every row of every table, as text, in the order in which the database gives them.
fn dump(portal: &Portal) -> BTreeSet<String> {
    let dumped = portal.db().read_here(|conn| {
        let mut rows = BTreeSet::new();
        let sqlite = matches!(conn, DbConnection::Sqlite(_));
        let tables = match sqlite {
            true => "SELECT name AS line FROM sqlite_schema WHERE type = 'table'",
            false => "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'",
        };
        for table in lines(conn, tables.to_owned()) {
            let row = match sqlite {
                true => {
                    let columns = lines(conn, format!("SELECT name AS line FROM pragma_table_info('{table}')"));
                    let parts: Vec<String> = columns.iter().map(|name| format!("coalesce(cast({name} AS TEXT), '')")).collect();
                    format!("SELECT {} AS line FROM {table}", parts.join(" || '|' || "))
                }
                false => format!("SELECT {table}::text AS line FROM {table}"),
            };
            rows.extend(lines(conn, row).into_iter().map(|row| format!("{table}: {row}")));
        }
        Ok(rows)
    });
    dumped.expect("a dump")
}

/// The bytes of the database on disk, its log included; nothing where another process keeps them.
fn bytes(portal: &Portal) -> Vec<u8> {
    let mut all = Vec::new();
    for name in ["portal.db", "portal.db-wal"] {
        all.extend(std::fs::read(portal.folder().join(name)).unwrap_or_default());
    }
    all
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

#[test]
fn an_anonymous_contribution_adds_no_account_address_browser_or_time() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    portal.as_person(&amina).get(&topic.path).assert_status(200);
    let before = dump(&portal);
    let answer = portal
        .as_person(&amina)
        .header("User-Agent", "Recognisable Browser 7")
        .header("X-Forwarded-For", "203.0.113.77")
        .post(&topic.form(), &[("body", "Unsigned words"), ("mode", "anonymous"), ("lang", "en"), ("name", "Amina")]);
    let code = code_of(answer.assert_status(303));

    let after = dump(&portal);
    let new: Vec<&String> = after.difference(&before).collect();
    let tables: BTreeSet<&str> = new.iter().filter_map(|row| row.split(':').next()).collect();
    assert_eq!(tables, BTreeSet::from(["anonymous_contributions", "threads"]), "{new:?}");
    let today = db::now().format("%Y-%m-%d").to_string();
    for row in new {
        for forbidden in [amina.id.as_str(), &amina.email, "Amina", "Recognisable", "203.0.113.77", "127.0.0.1", &code] {
            assert!(!row.contains(forbidden), "{forbidden} in {row}");
        }
        // A time would follow the day; of the day there is nothing but itself and the key after it.
        for (at, _) in row.match_indices(&today) {
            let next = row[at + today.len()..].chars().next();
            assert!(matches!(next, None | Some('|' | '0' | ',' | ')' | '"')), "{row}");
        }
        assert!(!row.contains(&db::now().format("%H:%M").to_string()), "{row}");
    }
    let file = bytes(&portal);
    for forbidden in ["Recognisable", "203.0.113.77", code.as_str(), &code.replace('-', "")] {
        assert!(!holds(&file, forbidden), "{forbidden} is in the file");
    }
}

#[test]
fn neither_place_nor_key_nor_journal_tells_the_order_of_writing() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    for n in 0..40 {
        let words = format!("Voice {n:02}.");
        portal.visitor().post(&topic.form(), &[("body", &words), ("mode", "anonymous"), ("lang", "en")]).assert_status(303);
    }
    let rows = |portal: &Portal| -> Vec<String> {
        let read = portal.db().read_here(|conn| Ok(lines(conn, "SELECT body AS line FROM anonymous_contributions".into())));
        read.expect("rows")
    };
    let written: Vec<String> = (0..40).map(|n| format!("Voice {n:02}.")).collect();
    if matches!(portal.db().url().split(':').next(), Some("sqlite")) {
        assert_ne!(rows(&portal), written, "the place in the file follows no order");
    }
    let page = portal.get(&topic.path);
    let shown: Vec<&str> = page.body.split("Voice ").skip(1).map(|rest| &rest[..2]).collect();
    let mut newest_first = shown.clone();
    newest_first.sort_by(|one, other| other.cmp(one));
    assert_ne!(shown, newest_first, "the page tells no order within a day");

    let journal = |portal: &Portal| portal.db().read_here(|conn| Ok(baraza::journal::latest(conn, None, 100)?)).unwrap();
    assert!(journal(&portal).iter().all(|entry| entry.subject_kind != "thread"));
    let tomorrow = db::now() + TimeDelta::days(1);
    portal.db().write_here(move |conn| threads::enqueue_daily(conn, tomorrow)).unwrap();
    portal.work(tomorrow);
    let entries: Vec<_> = journal(&portal).into_iter().filter(|entry| entry.kind == "anonymous-contribution-kept").collect();
    assert_eq!((entries.len(), entries.iter().all(|entry| entry.actor_id.is_none())), (40, true));
    let mut ids: Vec<String> = entries.iter().rev().map(|entry| entry.detail.clone()).collect();
    let in_order = ids.clone();
    ids.sort();
    assert_eq!(ids, in_order, "entered in the order of the keys");
    assert_ne!(rows(&portal), written, "written anew in another order");
    portal.work(tomorrow);
    portal.work(tomorrow + TimeDelta::days(1));
    assert_eq!(journal(&portal).iter().filter(|entry| entry.subject_kind == "thread").count(), 40, "once each");
}

#[test]
fn from_the_day_after_no_log_tells_what_was_written_before_what() {
    let portal = Portal::new();
    if !portal.db().url().starts_with("sqlite:") {
        return; // What a server's log keeps is for whoever runs it: docs/security.md.
    }
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let form = [("body", "Unsigned words"), ("mode", "anonymous"), ("lang", "en")];
    portal.visitor().post(&topic.form(), &form).assert_status(303);
    let file = |name: &str| std::fs::read(portal.folder().join(name)).unwrap_or_default();
    assert!(holds(&file("portal.db-wal"), "Unsigned words"), "today it stands there");
    let tomorrow = db::now() + TimeDelta::days(1);
    portal.db().write_here(move |conn| threads::enqueue_daily(conn, tomorrow)).unwrap();
    portal.work(tomorrow);
    assert!(!holds(&file("portal.db-wal"), "Unsigned words"));
    assert!(holds(&file("portal.db"), "Unsigned words"));
}

#[test]
fn the_holder_of_the_receipt_edits_and_withdraws_and_nobody_else() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let answer = portal.visitor().post(&topic.form(), &[("body", "Frist"), ("mode", "anonymous"), ("lang", "en")]);
    let code = code_of(&answer);
    let typed = code.to_lowercase().replace('-', " ");
    portal.get("/en/receipt").assert_status(200);
    portal.visitor().post("/en/receipt", &[("code", "AAAA-AAAA-AAAA")]).assert_status(422).assert_shows("No contribution");
    portal.visitor().post("/en/receipt", &[("code", &typed)]).assert_status(200).assert_shows("Frist");
    portal.visitor().post("/en/receipt/edit", &[("code", &typed), ("body", "")]).assert_status(422);
    portal.visitor().post("/en/receipt/edit", &[("code", &typed), ("body", "First")]).assert_status(303);
    portal.get(&topic.path).assert_shows("First").assert_shows("(edited)").assert_lacks("Frist");
    portal.visitor().post("/en/receipt/withdraw", &[("code", "AAAA-AAAA-AAAA")]).assert_status(404);
    portal.visitor().post("/en/receipt/withdraw", &[("code", &typed)]).assert_status(303);
    portal.get(&topic.path).assert_lacks("First</p>").assert_shows("Withdrawn by its author");
    let after = dump(&portal);
    assert!(after.iter().all(|row| !row.contains("First")), "the text is gone");
}

#[test]
fn an_anonymous_reply_moves_nothing_of_its_neighbours() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let amina = portal.person("Amina", &[Role::Participant]);
    let key = add(&portal, &topic, &amina.id, "Named words", db::now());
    let before = dump(&portal);
    let fields = [("body", "Unsigned answer"), ("mode", "anonymous"), ("lang", "en"), ("parent", key.as_str())];
    portal.visitor().post(&topic.form(), &fields).assert_status(303);
    let after = dump(&portal);
    let gone: Vec<&String> = before.difference(&after).collect();
    assert!(gone.iter().all(|row| row.starts_with("threads:")), "{gone:?}");
    assert!(!key_of(&portal.get(&topic.path), "Unsigned answer").is_empty());
}
