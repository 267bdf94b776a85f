//! What the journal's page asks: entries, who did them, and where the things that they are about stand.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::journal::Recorded;
use crate::schema::{
    accounts, actions, clusters, consultations, documents, entities, imports, journal, organisations, recommendations, topics,
};

/// The newest first: those before `before`, about one kind of thing or about any.
pub fn entries(conn: &mut DbConnection, about: Option<&str>, before: Option<i64>, most: i64) -> QueryResult<Vec<Recorded>> {
    let mut query = journal::table.order(journal::seq.desc()).limit(most).into_boxed();
    if let Some(before) = before {
        query = query.filter(journal::seq.lt(before));
    }
    if let Some(about) = about {
        query = query.filter(journal::subject_kind.eq(about.to_owned()));
    }
    query.select(Recorded::as_select()).load(conn)
}

/// The names of these accounts; one that was deleted has none.
pub fn names(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The path of each of these things of one kind, as far as it has a page.
pub fn paths(conn: &mut DbConnection, kind: &str, ids: &[String]) -> QueryResult<HashMap<String, String>> {
    let own_address = |path: fn(&String) -> String| Ok(ids.iter().map(|id| (id.clone(), path(id))).collect());
    match kind {
        "thread" => return topic_paths(conn, ids),
        "treaty" => return own_address(|code| format!("/treaties/{code}")),
        "cycle" => return own_address(|cycle| format!("/documents/cycles/{cycle}")),
        "visit" | "letter" => return own_address(|_| "/desk/special-procedures".into()),
        _ => {}
    }
    /// Number by id, of the table that keeps things of this kind.
    macro_rules! numbers {
        ($table:ident) => {
            $table::table.filter($table::id.eq_any(ids)).select(($table::id, $table::number)).load::<(String, i64)>(conn)?
        };
    }
    let (folder, rows) = match kind {
        "recommendation" => ("/recommendations", numbers!(recommendations)),
        "document" => ("/documents", numbers!(documents)),
        "import" => ("/desk/import", numbers!(imports)),
        "cluster" => ("/clusters", numbers!(clusters)),
        "action" => ("/plan/actions", numbers!(actions)),
        "entity" => ("/entities", numbers!(entities)),
        "organisation" => ("/desk/organisations", numbers!(organisations)),
        "consultation" => ("/consultations", numbers!(consultations)),
        _ => return Ok(HashMap::new()),
    };
    Ok(rows.into_iter().map(|(id, number)| (id, format!("{folder}/{number}"))).collect())
}

fn topic_paths(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, String>> {
    let rows: Vec<(String, i64, i64)> = topics::table
        .inner_join(consultations::table)
        .filter(topics::thread_id.eq_any(ids))
        .select((topics::thread_id, consultations::number, topics::number))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, consultation, topic)| (id, format!("/consultations/{consultation}/topics/{topic}"))).collect())
}
