//! What pages weigh on the way to a telephone, measured on the answers of the real server.

use baraza::db;
use baraza::schema::{contributions, threads};
use diesel::prelude::*;

use crate::seed;
use crate::support::{Answer, Portal};

/// One initial window of TCP: the page and the style sheet that paints it.
const FIRST_PAINT: usize = 14_000;
const FIRST_VISIT: usize = 32_000;
const SECOND_PAGE: usize = 8_000;
const REQUESTS: usize = 4;

const PAGES: [&str; 6] =
    ["/", "/recommendations", "/recommendations/1", "/clusters/1", "/consultations/1", "/consultations/1/topics/1"];

fn compressed(portal: &Portal, path: &str) -> Answer {
    // Asked for by name, so that the client hands the bytes over as they came.
    let answer = portal.visitor().header("Accept-Encoding", "br").get(path);
    assert_eq!(answer.status, 200, "{path}");
    answer
}

/// The page as text, for finding what else it asks for.
fn plain(portal: &Portal, path: &str) -> String {
    portal.visitor().header("Accept-Encoding", "identity").get(path).body
}

/// Every address that a browser loads for a page by itself.
fn loaded(body: &str) -> Vec<String> {
    let tags = body
        .split('<')
        .filter(|tag| ["link rel=\"stylesheet\"", "link rel=\"icon\"", "script", "img"].iter().any(|kind| tag.starts_with(kind)));
    let address =
        |tag: &str| ["href=\"", "src=\""].iter().find_map(|name| tag.split_once(name)?.1.split('"').next().map(str::to_owned));
    tags.filter_map(address).collect()
}

/// Twenty contributions of the length that people write.
fn full_thread(portal: &Portal) {
    let seeded = seed::fill(portal);
    let written = portal.db().write_here(move |conn| {
        for place in 0..20 {
            let id = db::new_id();
            let body = format!(
                "In our district the measure number {place} began late, and nobody told us why. {}",
                "We ask that the dates are published. ".repeat(place % 5 + 1)
            );
            let row = (
                (contributions::id.eq(&id), contributions::thread_id.eq(&seeded.thread), contributions::root_key.eq("")),
                (contributions::mode.eq("named"), contributions::shown_name.eq(format!("Participant {place}"))),
                (contributions::official.eq(false), contributions::lang.eq("en"), contributions::body.eq(body)),
                (contributions::state.eq("published"), contributions::sort_key.eq(format!("2026-11-20 1 {place:04} {id}"))),
                contributions::posted_at.eq(db::now()),
            );
            diesel::insert_into(contributions::table).values(row).execute(conn)?;
        }
        diesel::update(threads::table.find(&seeded.thread)).set(threads::contribution_count.eq(20_i64)).execute(conn)?;
        db::touched("thread");
        Ok(())
    });
    written.expect("people contributed");
}

#[test]
fn a_first_visit_paints_within_one_window_and_loads_little_more() {
    let portal = Portal::new();
    full_thread(&portal);
    for lang in ["en", "ar", "zh"] {
        for page in PAGES {
            let path = format!("/{lang}{page}");
            let (body, html) = (plain(&portal, &path), compressed(&portal, &path));
            assert_eq!(html.headers.get("content-encoding").map(String::as_str), Some("br"), "{path}");
            let parts: Vec<(String, usize)> =
                loaded(&body).into_iter().map(|part| (part.clone(), compressed(&portal, &part).bytes.len())).collect();
            assert!(parts.iter().all(|(part, _)| part.starts_with("/static/")), "{path} loads from elsewhere: {parts:?}");
            let sheets: usize = parts.iter().filter(|(part, _)| part.ends_with(".css")).map(|(_, size)| size).sum();
            let all: usize = parts.iter().map(|(_, size)| size).sum();
            let html = html.bytes.len();
            assert!(sheets > 0 && html + sheets <= FIRST_PAINT, "{path}: {html} + {sheets} bytes to paint");
            assert!(html + all <= FIRST_VISIT, "{path}: {html} + {all} bytes in all, {parts:?}");
            assert!(html <= SECOND_PAGE, "{path}: {html} bytes as a second page");
            // The mark for the tab comes after the page stands; it is counted in the bytes above.
            let scripts = parts.iter().filter(|(part, _)| !part.ends_with(".svg")).count();
            assert!(scripts < REQUESTS, "{path}: {parts:?}");
        }
    }
}

#[test]
fn what_is_known_already_is_not_sent_again() {
    let portal = Portal::new();
    full_thread(&portal);
    for page in PAGES {
        let path = format!("/en{page}");
        let etag = compressed(&portal, &path).headers.get("etag").cloned().unwrap_or_else(|| panic!("{path} has no ETag"));
        let again = portal.visitor().header("Accept-Encoding", "br").header("If-None-Match", &etag).get(&path);
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
    }
    for asset in loaded(&plain(&portal, "/en/")) {
        let kept = compressed(&portal, &asset).headers.get("cache-control").cloned().unwrap_or_default();
        assert!(kept.contains("immutable"), "{asset}: {kept}");
    }
}

#[test]
fn who_saves_data_gets_no_script() {
    let portal = Portal::new();
    full_thread(&portal);
    for page in PAGES {
        let path = format!("/en{page}");
        let saved = portal.visitor().header("Save-Data", "on").get(&path);
        assert!(!saved.body.contains("<script"), "{path}");
        assert!(portal.get(&path).body.contains("<script"), "{path}: the copy for others is another one");
    }
}
