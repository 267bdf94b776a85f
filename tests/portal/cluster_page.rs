//! The public page of a cluster: what it asks, of whom, since when, and where each part of it leads.

use baraza::db;
use baraza::schema::*;
use baraza::viewer::Role;
use diesel::prelude::*;

use crate::seed::{self, Seed};
use crate::support::{Answer, Portal};

/// The seeded cluster with two recommendations of a treaty body besides those of the review.
fn place() -> (Portal, Seed) {
    let portal = Portal::new();
    let seed = seed::fill(&portal);
    let cluster = seed.cluster.clone();
    let written = portal.db().write_here(move |conn| {
        let document = db::new_id();
        diesel::insert_into(documents::table)
            .values((
                documents::id.eq(&document),
                documents::number.eq(db::next_number(conn, "document")?),
                documents::symbol.eq("CEDAW/C/SVN/CO/99"),
                documents::mechanism.eq("mechanism:CEDAW"),
                documents::created_at.eq(db::now()),
            ))
            .execute(conn)?;
        for place in 1..=2_i64 {
            let (id, number) = (db::new_id(), db::next_number(conn, "recommendation")?);
            let paragraph = format!("{place}1 (a)");
            diesel::insert_into(recommendations::table)
                .values((
                    (recommendations::id.eq(&id), recommendations::number.eq(number)),
                    (recommendations::document_id.eq(&document), recommendations::import_key.eq(&paragraph)),
                    (recommendations::paragraph.eq(&paragraph), recommendations::position.eq(place)),
                    (recommendations::kind.eq("recommendation"), recommendations::response.eq("under_consideration")),
                    (recommendations::original_lang.eq("en"), recommendations::created_at.eq(db::now())),
                ))
                .execute(conn)?;
            let text = format!("Close the gap in pay, measure {place}");
            diesel::insert_into(recommendation_texts::table)
                .values((
                    (recommendation_texts::recommendation_id.eq(&id), recommendation_texts::lang.eq("en")),
                    (recommendation_texts::text.eq(&text), recommendation_texts::folded.eq(text.to_lowercase())),
                ))
                .execute(conn)?;
            for (position, term) in ["theme:discrimination-against-women", "sdg_goal:5"].into_iter().enumerate() {
                let row = (
                    recommendation_terms::recommendation_id.eq(&id),
                    recommendation_terms::term_id.eq(term),
                    recommendation_terms::position.eq(position as i32),
                );
                diesel::insert_into(recommendation_terms::table).values(row).execute(conn)?;
            }
            diesel::insert_into(cluster_members::table)
                .values((
                    (cluster_members::recommendation_id.eq(&id), cluster_members::cluster_id.eq(&cluster)),
                    (cluster_members::decided_by.eq("person"), cluster_members::words.eq("[]")),
                    (cluster_members::accepted.eq(true), cluster_members::decided_at.eq(db::now())),
                ))
                .execute(conn)?;
        }
        db::touched("recommendation");
        db::touched("cluster");
        Ok(())
    });
    written.expect("recommendations of a treaty body");
    (portal, seed)
}

#[test]
fn recommendations_stand_under_their_mechanism_with_the_reason_for_each() {
    let (portal, _) = place();
    let page = portal.get("/en/clusters/1");
    page.assert_shows("42 recommendations").assert_shows("All UPR (40) CEDAW (2)").assert_shows("Universal Periodic Review (40)");
    page.assert_shows("Here because it shares with the others: detention").assert_lacks("21 (a)");
    let one = portal.get("/en/clusters/1?mechanism=CEDAW");
    one.assert_shows("Committee on the Elimination of Discrimination against Women (2)").assert_shows("21 (a) CEDAW/C/SVN/CO/99");
    one.assert_shows("Placed here by a coordinator.").assert_lacks("140.1<");
    portal.get("/en/clusters/1?page=2").assert_shows("Committee on the Elimination of Discrimination against Women (2)");
    for lang in ["ar", "es", "fr", "ru", "zh"] {
        portal.get(&format!("/{lang}/clusters/1")).assert_status(200);
    }
}

#[test]
fn without_plain_words_the_themes_and_the_shortest_recommendation_say_what_is_asked() {
    let (portal, _) = place();
    let page = portal.get("/en/clusters/1");
    page.assert_shows("Its most frequent themes:").assert_shows("Close the gap in pay, measure 1");
    page.assert_markup("href=\"/en/recommendations?sdg=5&#38;cluster=1\"");
}

#[test]
fn what_several_mechanisms_ask_for_leads_to_the_recommendations_of_each() {
    let (portal, _) = place();
    let page = portal.get("/en/clusters/1");
    page.assert_shows("What several mechanisms ask for");
    page.assert_markup("/en/recommendations?mechanism=CEDAW&#38;theme=discrimination-against-women&#38;cluster=1");
    portal.get("/en/recommendations?mechanism=CEDAW&theme=discrimination-against-women&cluster=1").assert_shows("measure 2");
}

#[test]
fn who_translates_puts_a_cluster_in_plain_words_in_each_language() {
    let (portal, _) = place();
    let nina = portal.person("Nina", &[Role::Coordinator]);
    let long = "x".repeat(501);
    let path = "/en/desk/clusters/1/plain-words";
    portal.as_person(&nina).get("/en/clusters/1").assert_shows("Put it in plain words");
    portal.as_person(&nina).get(path).assert_shows("Close the gap in pay, measure 1");
    portal.as_person(&nina).post(path, &[("line_en", long.as_str())]).assert_status(422).assert_markup(&long);
    let lines = [("line_en", "Treat people in cells well."), ("line_fr", "Bien traiter les personnes détenues.")];
    portal.as_person(&nina).post(path, &lines).assert_redirects(path);
    let page = portal.get("/en/clusters/1");
    page.assert_shows("Treat people in cells well.")
        .assert_lacks("Its most frequent themes:")
        .assert_shows("Cluster put in plain words");
    portal.get("/fr/clusters/1").assert_shows("Bien traiter les personnes détenues.");
    portal.get("/es/clusters/1").assert_lacks("Treat people").assert_shows("Sus temas más frecuentes:");
    portal.as_person(&nina).post(path, &[("line_en", "")]).assert_redirects(path);
    portal.get("/en/clusters/1").assert_lacks("Treat people in cells well.");
    portal.visitor().get(path).assert_redirects("/en/sign-in");
}

#[test]
fn plain_words_that_somebody_else_wrote_meanwhile_are_not_written_over() {
    let (portal, _) = place();
    let (nina, omar) = (portal.person("Nina", &[Role::Coordinator]), portal.person("Omar", &[Role::Coordinator]));
    let path = "/en/desk/clusters/1/plain-words";
    let seen = |page: &Answer| {
        page.body.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
    };
    let saw = seen(&portal.as_person(&nina).get(path)).expect("what it saw");
    let form = |line| [("seen", saw.as_str()), ("line_en", line)];
    portal.as_person(&nina).post(path, &form("Hers.")).assert_redirects(path);
    let late = portal.as_person(&omar).post(path, &form("His."));
    late.assert_status(409).assert_shows("Nothing was saved").assert_shows("Hers.").assert_shows("His.");
    portal.get("/en/clusters/1").assert_shows("Hers.");
    let again = seen(&late).expect("what it saw");
    portal.as_person(&omar).post(path, &[("seen", &again), ("line_en", "His.")]).assert_redirects(path);
    portal.get("/en/clusters/1").assert_shows("His.");
}
