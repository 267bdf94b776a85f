//! Changing many recommendations at once, and saying which of them need a law.

use baraza::db;
use baraza::register::legislation;
use baraza::viewer::Role;

use crate::seed;
use crate::support::{Answer, Person, Portal};
use crate::views::document;

fn coordinator(portal: &Portal) -> Person {
    portal.person("Coordinator", &[Role::Coordinator])
}

/// The hidden fields of a preview, to be sent as the browser would.
fn kept(preview: &Answer) -> Vec<(String, String)> {
    let form = preview.body.split("action=\"/en/desk/batch\"").nth(1).expect("a form to decide").split("</form>").next();
    let fields = form.unwrap_or_default().split("<input type=\"hidden\" name=\"").skip(1);
    let field = |part: &str| {
        let (name, rest) = part.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split('"').next()?.replace("&#38;", "&").replace("&amp;", "&")))
    };
    fields.filter_map(field).filter(|(name, _)| name != "csrf_token").collect()
}

fn decide(portal: &Portal, person: &Person, preview: &Answer) -> Answer {
    let kept = kept(preview);
    let fields: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    portal.as_person(person).post("/en/desk/batch", &fields)
}

#[test]
fn a_batch_changes_exactly_what_its_preview_showed_and_is_taken_back() {
    let portal = Portal::new();
    seed::fill(&portal);
    let person = coordinator(&portal);
    let add = [("query", "?response=noted"), ("scope", "all"), ("change", "add-term"), ("term", "theme:right-to-health")];
    let preview = portal.as_person(&person).post("/en/desk/batch/preview", &add);
    preview.assert_status(200).assert_shows("Add: Right to health").assert_shows("Would change 10 Are so already 5");
    assert!(!portal.get("/en/recommendations?theme=right-to-health&response=noted").text().contains("15 recommendations"));
    decide(&portal, &person, &preview).assert_redirects("/en/desk/batch?notice=batch-made");
    portal.get("/en/recommendations?theme=right-to-health&response=noted").assert_shows("15 recommendations");
    portal.get("/en/recommendations/4").assert_shows("Add: Right to health");
    portal.as_person(&person).get("/en/desk/journal").assert_shows("Several recommendations changed at once");

    // What was decided once is not decided again from the same preview: now nothing would change.
    decide(&portal, &person, &preview).assert_status(200).assert_shows("The register changed since the preview");
    portal.as_person(&person).post("/en/desk/batch/1/undo", &[]).assert_redirects("/en/desk/batch?notice=batch-undone");
    portal.get("/en/recommendations?theme=right-to-health&response=noted").assert_shows("5 recommendations");
    portal.as_person(&person).post("/en/desk/batch/1/undo", &[]).assert_status(404);
}

#[test]
fn a_response_needs_its_source_and_one_who_gives_none_is_refused() {
    let portal = Portal::new();
    seed::fill(&portal);
    let person = coordinator(&portal);
    portal
        .db()
        .write_here(|conn| {
            let body = ("CAT/C/SVN/CO/9", "mechanism:CAT", None);
            document(conn, body, &[("12", "Take measures against ill-treatment", "theme:right-to-health")]).map(drop)
        })
        .expect("another mechanism speaks");
    let without = [("scope", "ticked"), ("number", "1"), ("change", "respond"), ("response", "noted")];
    let refused = portal.as_person(&person).post("/en/desk/batch/preview", &without);
    refused.assert_status(422).assert_shows("Say where this response stands").assert_markup("value=\"1\" checked");
    let none = [("scope", "ticked"), ("change", "respond"), ("response", "noted"), ("source", "A/HRC/60/15")];
    portal.as_person(&person).post("/en/desk/batch/preview", &none).assert_status(422).assert_shows("Tick at least one");

    let numbers = [("number", "1"), ("number", "4"), ("number", "61")];
    let fields = [&none[..], &numbers[..]].concat();
    let preview = portal.as_person(&person).post("/en/desk/batch/preview", &fields);
    preview.assert_shows("Would change 2").assert_shows("the State gives this mechanism no such response 1");
    decide(&portal, &person, &preview).assert_status(303);
    portal.get("/en/recommendations/1").assert_shows("Noted").assert_shows("A/HRC/60/15");

    // Somebody decides about one of them: the batch can't be taken back any more.
    let assess = [("needed", "no"), ("stage", ""), ("bill", "")];
    portal.as_person(&person).post("/en/desk/legislation/1", &assess).assert_status(303);
    portal.as_person(&person).get("/en/desk/batch").assert_shows("some of it changed since");
    portal.as_person(&person).post("/en/desk/batch/1/undo", &[]).assert_status(409);
}

#[test]
fn what_speaks_of_a_law_is_suggested_and_people_assess_it_for_parliament() {
    let portal = Portal::new();
    seed::fill(&portal);
    let person = coordinator(&portal);
    portal
        .db()
        .write_here(|conn| {
            let rows = [
                ("1", "Ratify the Convention against Enforced Disappearance", "theme:right-to-health"),
                ("2", "Amend the Penal Code to criminalize torture", "theme:right-to-health"),
                ("3", "Train law enforcement officers", "theme:right-to-health"),
            ];
            document(conn, ("A/HRC/98/1", "mechanism:UPR", Some(3)), &rows)?;
            legislation::enqueue(conn)
        })
        .expect("a document");
    portal.get("/en/recommendations/legislation").assert_shows("Nobody has assessed yet");
    portal.work(db::now());
    let desk = portal.as_person(&person).get("/en/desk/legislation");
    desk.assert_shows("Their words speak of a law and nobody has assessed them: 2.").assert_markup("<mark>Ratify</mark>");
    desk.assert_lacks("Train law");

    portal.as_person(&person).get("/en/desk/legislation/61").assert_shows("Words that speak of a law: ratify");
    portal.as_person(&person).post("/en/desk/legislation/61", &[("bill", "EVA 1")]).assert_status(422).assert_markup("EVA 1");
    let bill = [("needed", "yes"), ("stage", "parliament"), ("bill", "EVA 1234")];
    portal.as_person(&person).post("/en/desk/legislation/61", &bill).assert_redirects("/en/recommendations/61");
    portal.get("/en/recommendations/61").assert_shows("Yes · Before parliament · EVA 1234");
    let together = [("scope", "ticked"), ("number", "62"), ("number", "63"), ("change", "assess-legislation"), ("needed", "no")];
    let preview = portal.as_person(&person).post("/en/desk/batch/preview", &together);
    decide(&portal, &person, &preview).assert_status(303);

    let page = portal.get("/en/recommendations/legislation");
    page.assert_shows("Of the recommendations assessed (3), 1 need legislation: 33%.").assert_shows("Not assessed yet: 60.");
    page.assert_shows("Before parliament EVA 1234").assert_lacks("Penal Code");
    page.assert_markup("/en/recommendations/export.csv?needs_legislation=yes\"");
    portal.get("/en/recommendations?needs_legislation=no").assert_shows("2 recommendations");
    let export = portal.get("/data/recommendations.csv?bill_stage=parliament");
    assert_eq!(export.body.lines().count(), 2, "{}", export.body);
    portal.get("/en/recommendations/legislation?bill_stage=in_force").assert_shows("No recommendation matches");
}
