//! Views of the register: groups, overlaps.

use baraza::db::{self, DbConnection};
use baraza::schema::*;
use diesel::prelude::*;

use crate::seed;
use crate::support::Portal;

/// Recommendations of a document: paragraph, text and theme of each. Their ids.
pub fn document(
    conn: &mut DbConnection,
    (symbol, mechanism, cycle): (&str, &str, Option<i32>),
    rows: &[(&str, &str, &str)],
) -> Result<Vec<String>, baraza::error::Error> {
    let document = db::new_id();
    let values = (
        documents::id.eq(&document),
        documents::number.eq(db::next_number(conn, "document")?),
        documents::symbol.eq(symbol),
        documents::mechanism.eq(mechanism),
        (documents::cycle.eq(cycle), documents::created_at.eq(db::now())),
    );
    diesel::insert_into(documents::table).values(values).execute(conn)?;
    let mut ids = Vec::new();
    for (place, (paragraph, text, theme)) in (1_i64..).zip(rows) {
        let id = db::new_id();
        let values = (
            recommendations::id.eq(&id),
            recommendations::number.eq(db::next_number(conn, "recommendation")?),
            recommendations::document_id.eq(&document),
            (recommendations::import_key.eq(paragraph), recommendations::paragraph.eq(paragraph)),
            recommendations::position.eq(place),
            recommendations::kind.eq("recommendation"),
            recommendations::response.eq("supported"),
            recommendations::original_lang.eq("en"),
            recommendations::created_at.eq(db::now()),
        );
        diesel::insert_into(recommendations::table).values(values).execute(conn)?;
        let values = (
            recommendation_texts::recommendation_id.eq(&id),
            recommendation_texts::lang.eq("en"),
            recommendation_texts::text.eq(text),
            recommendation_texts::folded.eq(baraza::text::fold(text)),
        );
        diesel::insert_into(recommendation_texts::table).values(values).execute(conn)?;
        let values = (
            recommendation_terms::recommendation_id.eq(&id),
            recommendation_terms::term_id.eq(theme),
            recommendation_terms::position.eq(0),
        );
        diesel::insert_into(recommendation_terms::table).values(values).execute(conn)?;
        ids.push(id);
    }
    db::touched("recommendation");
    Ok(ids)
}

#[test]
fn the_register_is_grouped_with_the_responses_in_each_group() {
    let portal = Portal::new();
    seed::fill(&portal);
    let page = portal.get("/en/recommendations/by/theme");
    page.assert_status(200).assert_shows("Recommendations: by theme").assert_shows("60 recommendations");
    page.assert_shows("Right to health").assert_markup("/en/recommendations?theme=right-to-health\"");
    // Twenty recommendations to a theme; every fourth is noted.
    page.assert_markup("data-label=\"Recommendations\">20</td><td class=\"number\" data-label=\"Supported\">15</td>");
    let filtered = portal.get("/en/recommendations/by/theme?response=noted&theme=right-to-health");
    filtered.assert_shows("15 recommendations").assert_markup("?response=noted&#38;theme=right-to-health\"");
    filtered.assert_lacks("data-label=\"Supported\"");
    portal.get("/en/recommendations/by/state").assert_shows("None given");
    portal.get("/en/recommendations/by/weather").assert_status(404);
    portal.get("/ar/recommendations/by/document").assert_status(200).assert_markup("A/HRC/99/1");
}

#[test]
fn what_several_mechanisms_ask_for_stands_together_with_the_reason() {
    let portal = Portal::new();
    let seeded = seed::fill(&portal);
    portal.get("/en/recommendations/overlaps").assert_shows("Nothing here was asked by more than one mechanism");
    portal
        .db()
        .write_here(move |conn| {
            let body = ("CAT/C/SVN/CO/9", "mechanism:CAT", None);
            let ids =
                document(conn, body, &[("12", "Take measures against ill-treatment in detention", "theme:right-to-health")])?;
            let row = (
                cluster_members::recommendation_id.eq(&ids[0]),
                cluster_members::cluster_id.eq(&seeded.cluster),
                cluster_members::decided_by.eq("program"),
                cluster_members::words.eq("[\"ill-treatment\",\"detention\"]"),
                cluster_members::accepted.eq(true),
                cluster_members::decided_at.eq(db::now()),
            );
            diesel::insert_into(cluster_members::table).values(row).execute(conn)?;
            db::touched("cluster");
            Ok(())
        })
        .expect("another mechanism speaks");
    let page = portal.get("/en/recommendations/overlaps");
    page.assert_shows("Detention Mechanisms: 2 41 recommendations").assert_shows("Committee against Torture");
    page.assert_shows("Shares with the cluster: ill-treatment and detention");
    page.assert_markup("/en/recommendations?mechanism=CAT&#38;cluster=1\"");
    portal.get("/en/recommendations/overlaps?basis=theme").assert_shows("Under the same theme").assert_shows("Right to health");
    portal.get("/en/recommendations/overlaps?mechanism=CAT").assert_shows("Nothing here");
}
