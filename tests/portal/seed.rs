//! A portal with something in it: recommendations, clusters, entities, actions, consultations; texts made up for tests.

use baraza::db::{self, DbConnection};
use baraza::error::Error;
use baraza::schema::*;
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::support::Portal;

/// The ids of what tests look for.
pub struct Seed {
    /// Accepted.
    pub cluster: String,
    pub proposed_cluster: String,
    pub ministry: String,
    pub open_consultation: String,
    pub thread: String,
}

/// Sixty recommendations in one document: 45 supported, 15 noted; 40 of them in an accepted cluster, 10 in a proposed one.
pub fn fill(portal: &Portal) -> Seed {
    let today = db::now().date();
    let seed = portal.db().write_here(move |conn| {
        let recommendations = recommendations(conn)?;
        let (cluster, proposed_cluster) = clusters(conn, &recommendations)?;
        let ministry = entity(conn, 1, "ministry", "Ministry of Justice")?;
        entity(conn, 2, "police", "Police Directorate")?;
        actions(conn, &cluster, &ministry, today)?;
        let thread = db::new_id();
        let open_consultation = consultation(conn, 1, "Draft action plan", TimeDelta::days(-3), TimeDelta::days(6))?;
        topic(conn, &open_consultation, &thread, &cluster)?;
        consultation(conn, 2, "Prison conditions", TimeDelta::days(-40), TimeDelta::days(-12))?;
        for subject in ["recommendation", "cluster", "entity", "action", "consultation"] {
            db::touched(subject);
        }
        Ok(Seed { cluster, proposed_cluster, ministry, open_consultation, thread })
    });
    seed.expect("the seed is sown")
}

fn insert(query: QueryResult<usize>) -> Result<(), Error> {
    query?;
    Ok(())
}

fn recommendations(conn: &mut DbConnection) -> Result<Vec<String>, Error> {
    let document = db::new_id();
    let row = (
        documents::id.eq(&document),
        documents::number.eq(db::next_number(conn, "document")?),
        documents::symbol.eq("A/HRC/99/1"),
        documents::mechanism.eq("mechanism:UPR"),
        (documents::cycle.eq(4), documents::created_at.eq(db::now())),
    );
    insert(diesel::insert_into(documents::table).values(row).execute(conn))?;
    (1..=60).map(|number| recommendation(conn, &document, number)).collect()
}

fn recommendation(conn: &mut DbConnection, document: &str, place: i64) -> Result<String, Error> {
    let id = db::new_id();
    let (paragraph, topic) = (format!("140.{place}"), ["the prevention of ill-treatment", "equal pay", "primary health care"]);
    let text =
        format!("Continue efforts to strengthen {} and report on measure {place} (Exampleland)", topic[place as usize % 3]);
    let row = (
        recommendations::id.eq(&id),
        recommendations::number.eq(db::next_number(conn, "recommendation")?),
        recommendations::document_id.eq(document),
        (recommendations::import_key.eq(&paragraph), recommendations::paragraph.eq(&paragraph)),
        recommendations::position.eq(140_000_000 + place),
        recommendations::kind.eq("recommendation"),
        recommendations::response.eq(if place % 4 == 0 { "noted" } else { "supported" }),
        recommendations::original_lang.eq("en"),
        recommendations::created_at.eq(db::now()),
    );
    insert(diesel::insert_into(recommendations::table).values(row).execute(conn))?;
    let row = (
        recommendation_texts::recommendation_id.eq(&id),
        recommendation_texts::lang.eq("en"),
        recommendation_texts::text.eq(&text),
        recommendation_texts::folded.eq(baraza::text::fold(&text)),
    );
    insert(diesel::insert_into(recommendation_texts::table).values(row).execute(conn))?;
    let theme =
        ["theme:rule-of-law-and-impunity", "theme:discrimination-against-women", "theme:right-to-health"][place as usize % 3];
    let row = (
        recommendation_terms::recommendation_id.eq(&id),
        recommendation_terms::term_id.eq(theme),
        recommendation_terms::position.eq(0),
    );
    insert(diesel::insert_into(recommendation_terms::table).values(row).execute(conn))?;
    Ok(id)
}

fn clusters(conn: &mut DbConnection, recommendations: &[String]) -> Result<(String, String), Error> {
    let accepted = cluster(conn, "accepted", "Detention", None)?;
    let proposed = cluster(conn, "proposed", "Health", None)?;
    cluster(conn, "merged", "Prisons", Some(&accepted))?;
    for (place, id) in recommendations.iter().take(50).enumerate() {
        let row = (
            cluster_members::recommendation_id.eq(id),
            cluster_members::cluster_id.eq(if place < 40 { &accepted } else { &proposed }),
            cluster_members::decided_by.eq("program"),
            cluster_members::words.eq("[\"detention\"]"),
            cluster_members::accepted.eq(place < 40),
            cluster_members::confidence.eq("high"),
            cluster_members::decided_at.eq(db::now()),
        );
        insert(diesel::insert_into(cluster_members::table).values(row).execute(conn))?;
    }
    Ok((accepted, proposed))
}

fn cluster(conn: &mut DbConnection, state: &str, name: &str, into: Option<&String>) -> Result<String, Error> {
    let id = db::new_id();
    let row = (
        clusters::id.eq(&id),
        clusters::number.eq(db::next_number(conn, "cluster")?),
        clusters::state.eq(state),
        clusters::words.eq("[\"detention\"]"),
        clusters::merged_into.eq(into),
        clusters::created_at.eq(db::now()),
    );
    insert(diesel::insert_into(clusters::table).values(row).execute(conn))?;
    let row = (
        cluster_names::cluster_id.eq(&id),
        cluster_names::lang.eq("en"),
        cluster_names::name.eq(name),
        cluster_names::decided_by.eq("person"),
    );
    insert(diesel::insert_into(cluster_names::table).values(row).execute(conn))?;
    Ok(id)
}

fn entity(conn: &mut DbConnection, _: i64, kind: &str, name: &str) -> Result<String, Error> {
    let id = db::new_id();
    let row = (
        entities::id.eq(&id),
        entities::number.eq(db::next_number(conn, "entity")?),
        entities::kind.eq(kind),
        entities::created_at.eq(db::now()),
    );
    insert(diesel::insert_into(entities::table).values(row).execute(conn))?;
    let row = (entity_names::entity_id.eq(&id), entity_names::lang.eq("en"), entity_names::name.eq(name));
    insert(diesel::insert_into(entity_names::table).values(row).execute(conn))?;
    Ok(id)
}

/// Done, under way, planned, and one late; the late one's id.
fn actions(conn: &mut DbConnection, cluster: &str, entity: &str, today: NaiveDate) -> Result<String, Error> {
    let soon = today + Days::new(30);
    action(conn, cluster, entity, "done", today - Days::new(60))?;
    action(conn, cluster, entity, "under_way", soon)?;
    action(conn, cluster, entity, "planned", soon)?;
    action(conn, cluster, entity, "under_way", today - Days::new(10))
}

fn action(conn: &mut DbConnection, cluster: &str, entity: &str, state: &str, due_on: NaiveDate) -> Result<String, Error> {
    let id = db::new_id();
    let number = db::next_number(conn, "action")?;
    let row = (
        (actions::id.eq(&id), actions::number.eq(number)),
        (actions::cluster_id.eq(cluster), actions::entity_id.eq(entity)),
        (actions::plan_state.eq(state), actions::due_on.eq(due_on), actions::created_at.eq(db::now() - TimeDelta::days(90))),
    );
    insert(diesel::insert_into(actions::table).values(row).execute(conn))?;
    let row = (
        action_texts::action_id.eq(&id),
        action_texts::lang.eq("en"),
        action_texts::title.eq(format!("Measure {number}")),
        action_texts::description.eq(""),
    );
    insert(diesel::insert_into(action_texts::table).values(row).execute(conn))?;
    Ok(id)
}

fn consultation(conn: &mut DbConnection, _: i64, title: &str, opens: TimeDelta, closes: TimeDelta) -> Result<String, Error> {
    let id = db::new_id();
    let at = |shift: TimeDelta| -> NaiveDateTime { db::now() + shift };
    let row = (
        (consultations::id.eq(&id), consultations::number.eq(db::next_number(conn, "consultation")?)),
        (consultations::state.eq("published"), consultations::audience.eq("everybody")),
        consultations::modes.eq("[\"named\",\"anonymous\"]"),
        (consultations::opens_at.eq(at(opens)), consultations::closes_at.eq(at(closes)), consultations::created_at.eq(at(opens))),
    );
    insert(diesel::insert_into(consultations::table).values(row).execute(conn))?;
    let row = (
        (consultation_texts::consultation_id.eq(&id), consultation_texts::lang.eq("en")),
        (
            consultation_texts::title.eq(title),
            consultation_texts::purpose.eq("What should change first?"),
            consultation_texts::outcome.eq(""),
        ),
    );
    insert(diesel::insert_into(consultation_texts::table).values(row).execute(conn))?;
    Ok(id)
}

fn topic(conn: &mut DbConnection, consultation: &str, thread: &str, cluster: &str) -> Result<(), Error> {
    let row = (threads::id.eq(thread), threads::contribution_count.eq(0_i64), threads::revision.eq(0_i64));
    insert(diesel::insert_into(threads::table).values(row).execute(conn))?;
    let id = db::new_id();
    let row = (
        (topics::id.eq(&id), topics::consultation_id.eq(consultation), topics::number.eq(1_i64)),
        (topics::thread_id.eq(thread), topics::cluster_id.eq(cluster)),
    );
    insert(diesel::insert_into(topics::table).values(row).execute(conn))?;
    let row = (
        (topic_texts::topic_id.eq(&id), topic_texts::lang.eq("en")),
        (topic_texts::title.eq(""), topic_texts::question.eq("What is missing?")),
    );
    insert(diesel::insert_into(topic_texts::table).values(row).execute(conn))
}
