//! What the desk says needs a person, and the journal behind it.

use std::collections::BTreeSet;

use baraza::db;
use baraza::i18n::Lang;
use baraza::journal;
use baraza::schema::{contribution_reports, imports, links, mails};
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::seed;
use crate::support::Portal;

#[test]
fn a_quiet_portal_asks_nothing_of_anybody() {
    let portal = Portal::new();
    let amina = portal.person("Amina", &[Role::Coordinator]);
    portal.as_person(&amina).get("/en/desk").assert_shows("Nothing waits for you").assert_shows("No consultation is open");
}

#[test]
fn the_desk_lists_what_waits_longest_first_each_with_its_count() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    let thread = seeded.thread.clone();
    portal.db().write_here(move |conn| waiting(conn, &thread)).expect("something waits");
    let amina = portal.person("Amina", &[Role::Coordinator]);
    let desk = portal.as_person(&amina).get("/en/desk");
    for words in [
        "1 Overdue action Ministry of Justice late since",
        "1 Summary owed Prison conditions closed",
        "1 Reported contribution to look at since",
        "1 Import previewed and not applied since",
        "1 Proposed cluster awaits a decision",
        "10 Recommendations without a cluster",
        "1 Entity silent for 30 days",
        "2 Entities without a focal point",
        "1 Mail failed",
        "1 Invitation not accepted yet",
        "Draft action plan Closes",
    ] {
        desk.assert_shows(words);
    }
    let text = desk.text();
    let place = |words: &str| text.find(words);
    assert!(place("Summary owed") < place("Overdue action"), "{text}");
    assert!(place("Overdue action") < place("Proposed cluster"), "{text}");
}

/// A report, an import, an invitation and a mail that all wait.
fn waiting(conn: &mut db::DbConnection, thread: &str) -> Result<(), baraza::error::Error> {
    let today = db::now().date();
    let report = (
        (contribution_reports::id.eq("r1"), contribution_reports::contribution_id.eq("c1")),
        (contribution_reports::thread_id.eq(thread), contribution_reports::reason.eq("spam"), contribution_reports::note.eq("")),
        (contribution_reports::state.eq("open"), contribution_reports::reported_on.eq(today)),
    );
    diesel::insert_into(contribution_reports::table).values(report).execute(conn)?;
    let import = (
        (imports::id.eq("i1"), imports::number.eq(1_i64), imports::file_name.eq("a.docx"), imports::format.eq("matrix")),
        (imports::lang.eq("en"), imports::state.eq("previewed"), imports::parsed.eq("[]"), imports::created_at.eq(db::now())),
        (imports::added.eq(1), imports::changed.eq(0), imports::unchanged.eq(0), imports::refused.eq(0)),
    );
    diesel::insert_into(imports::table).values(import).execute(conn)?;
    let link = (
        (links::id.eq("l1"), links::token_hash.eq("x"), links::purpose.eq("invitation"), links::detail.eq("{}")),
        (links::created_at.eq(db::now()), links::expires_at.eq(db::now())),
    );
    diesel::insert_into(links::table).values(link).execute(conn)?;
    let mail = (
        (mails::id.eq("m1"), mails::occurrence_key.eq("k"), mails::kind.eq("reminder"), mails::lang.eq("en")),
        (mails::to_name.eq(""), mails::to_address.eq("a@example.org"), mails::subject.eq(""), mails::message_id.eq("<m1>")),
        (mails::text_body.eq(""), mails::html_body.eq(""), mails::state.eq("failed"), mails::reason.eq("550")),
        (mails::queued_at.eq(db::now()), mails::send_at.eq(db::now())),
    );
    diesel::insert_into(mails::table).values(mail).execute(conn)?;
    Ok(())
}

#[test]
fn each_sees_the_rooms_and_the_tasks_that_are_theirs() {
    let portal = Portal::new();
    seed::fill(&portal);
    let auditor = portal.person("Aud", &[Role::Auditor]);
    let desk = portal.as_person(&auditor).get("/en/desk");
    desk.assert_shows("Journal").assert_lacks("/en/desk/import").assert_lacks("Overdue action").assert_lacks("Next reminders");
    let participant = portal.person("Pia", &[Role::Participant]);
    portal.as_person(&participant).get("/en/desk").assert_status(404);
    portal.as_person(&participant).get("/en/desk/journal").assert_status(404);
    portal.get("/en/desk").assert_redirects("/en/sign-in");
}

#[derive(serde::Serialize)]
struct Happened;

impl journal::Entry for Happened {
    const KIND: &'static str = "cluster-accepted";
    const SUBJECT: &'static str = "cluster";

    fn subject_id(&self) -> &str {
        "nowhere"
    }
}

#[test]
fn the_journal_tells_what_happened_and_an_auditor_not_who_did_it() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    let amina = portal.person("Amina", &[Role::Coordinator]);
    let (actor, cluster) = (amina.id.clone(), seeded.proposed_cluster);
    let accepted = portal.db().write_here(move |conn| {
        baraza::clusters::queries::accept(conn, Some(&actor), &cluster)?;
        (0..60).try_for_each(|_| journal::record(conn, None, &Happened))
    });
    accepted.expect("it is recorded");
    let first = portal.as_person(&amina).get("/en/desk/journal?about=cluster");
    first.assert_shows("Older entries").assert_lacks("<bdi>Amina</bdi></td>");
    let second = portal.as_person(&amina).get("/en/desk/journal?about=cluster&before=12");
    second.assert_shows("Newest entries").assert_lacks("Older entries");
    assert!(
        second.body.contains("<bdi>Amina</bdi></td>") && second.body.contains("href=\"/en/clusters/2\""),
        "{}",
        second.text()
    );
    let auditor = portal.person("Aud", &[Role::Auditor]);
    portal.as_person(&auditor).get("/en/desk/journal?before=12").assert_status(200).assert_lacks("Amina");
    portal.as_person(&auditor).get("/en/desk/journal?about=import").assert_shows("No entry yet");
}

/// The kinds that the sources give to their entries, by whichever of the ways there are to write one.
fn kinds() -> BTreeSet<String> {
    let mut kinds = BTreeSet::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a text");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            if text.contains("journal") || text.contains("const KIND") {
                kinds.extend(kinds_in(text));
            }
        }
    }
    kinds
}

fn kinds_in(text: &str) -> impl Iterator<Item = String> {
    let plain = text.split("const KIND: &'static str = \"").skip(1);
    let listed = text.split('\n').filter_map(|line| line.split_once("\" of \"")?.0.rsplit_once('"').map(|(_, kind)| kind));
    let made = text.split('\n').filter(|line| line.contains("_entry!(")).filter_map(|line| line.split('"').nth(1));
    let equal = text.split('\n').filter_map(|line| line.split_once(" = \"")?.1.split_once("\" {").map(|(kind, _)| kind));
    let equal = equal.filter(|_| text.contains("_entries!"));
    plain
        .filter_map(|rest| rest.split('"').next())
        .chain(listed)
        .chain(made)
        .chain(equal)
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
}

#[test]
fn every_kind_of_entry_has_words_in_every_language() {
    let kinds = kinds();
    assert!(kinds.len() > 20 && kinds.contains("cluster-accepted") && kinds.contains("recommendations-imported"), "{kinds:?}");
    let missing: Vec<String> = kinds
        .iter()
        .flat_map(|kind| Lang::all().iter().map(move |lang| (lang, format!("journal-{kind}"))))
        .filter(|(lang, key)| !lang.has(key))
        .map(|(lang, key)| format!("{lang}: {key}"))
        .collect();
    assert!(missing.is_empty(), "no words for\n{}", missing.join("\n"));
}
