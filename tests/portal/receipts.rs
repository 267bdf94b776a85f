//! A receipt leads to its contribution: also where two have the same place, and from a database that placed them by chance.

use std::collections::HashMap;

use baraza::db::{self, DbConnection};
use baraza::i18n::Lang;
use baraza::threads::model::{Author, NewContribution};
use baraza::threads::{queries, receipt};
use diesel::connection::SimpleConnection;
use diesel_migrations::MigrationHarness;

use crate::support::Portal;
use crate::threads::{ALL_MODES, Topic, open_topic};

/// Two codes whose hashes begin with the same 31 bits.
fn of_one_place() -> [String; 2] {
    let mut known = HashMap::new();
    for number in 0_u64.. {
        let code = format!("{number:012}");
        let first = u32::from_str_radix(&receipt::hash_of_code(&code)[..8], 16).expect("a hash") & (u32::MAX >> 1);
        if let Some(other) = known.insert(first, code.clone()) {
            return [other, code];
        }
    }
    unreachable!("numbers go on")
}

fn contribute(portal: &Portal, topic: &Topic, body: &str, code: &str) {
    let new = NewContribution {
        thread_id: topic.thread_id.clone(),
        parent: None,
        author: Author::Anonymous,
        lang: Lang::EN,
        body: body.into(),
        receipt_hash: Some(receipt::hash_of_code(code)),
        posted_at: db::now(),
    };
    portal.db().write_here(move |conn| queries::insert_contribution(conn, &new)).expect("a contribution is added");
}

#[test]
fn two_receipts_of_one_place_each_lead_to_their_own() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let [one, other] = of_one_place();
    contribute(&portal, &topic, "Clean water", &one);
    contribute(&portal, &topic, "Safe roads", &other);
    portal.visitor().post("/en/receipt", &[("code", &one)]).assert_status(200).assert_shows("Clean water");
    portal.visitor().post("/en/receipt", &[("code", &other)]).assert_status(200).assert_shows("Safe roads");
    portal.visitor().post("/en/receipt/withdraw", &[("code", &one)]).assert_status(303);
    portal.visitor().post("/en/receipt", &[("code", &other)]).assert_status(200).assert_shows("Safe roads");
}

#[test]
fn receipts_given_before_places_followed_from_them_still_lead_to_theirs() {
    let portal = Portal::new();
    let topic = open_topic(&portal, "everybody", &ALL_MODES);
    let [one, other] = of_one_place();
    for (body, code) in [("Clean water", one.as_str()), ("Safe roads", other.as_str()), ("Good schools", "K7QF-2M9P-XX4T")] {
        contribute(&portal, &topic, body, code);
    }
    contribute(&portal, &topic, "Fair courts", "AAAA-BBBB-CCCC");
    let mut conn = db::establish(portal.db().url()).expect("a connection");
    while db::applied_migrations(&mut conn).expect("migrations").iter().any(|version| version == "20261122000092") {
        conn.revert_last_migration(db::MIGRATIONS).expect("reverted");
    }
    conn.batch_execute("UPDATE anonymous_contributions SET place = 2147483647 - place").expect("other places");
    let no_hash = "UPDATE anonymous_contributions SET receipt_hash = 'none' WHERE body = 'Fair courts'";
    conn.batch_execute(no_hash).expect("one without a hash");
    conn.run_pending_migrations(db::MIGRATIONS).expect("migrated");
    drop::<DbConnection>(conn);
    for (body, code) in [("Clean water", one.as_str()), ("Safe roads", other.as_str()), ("Good schools", "K7QF-2M9P-XX4T")] {
        portal.visitor().post("/en/receipt", &[("code", code)]).assert_status(200).assert_shows(body);
    }
    portal.get(&topic.path).assert_shows("Clean water").assert_shows("Safe roads").assert_shows("Fair courts");
}
