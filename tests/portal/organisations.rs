//! Responsible entities with their focal points, and organisations that speak with a name.

use baraza::i18n::Lang;
use baraza::organisations::queries;
use baraza::viewer::Role;

use crate::support::Portal;

fn names(pairs: &[(&str, &str)]) -> Vec<(Lang, String)> {
    pairs.iter().map(|(lang, name)| (Lang::find(lang).expect("a language"), (*name).to_owned())).collect()
}

#[test]
fn a_coordinator_adds_an_entity_and_everybody_reads_its_name_in_their_language() {
    let portal = Portal::new();
    let nina = portal.person("Nina", &[Role::Coordinator]);
    let fields = [("kind", "ministry"), ("name_en", "Ministry of Justice"), ("name_fr", "Ministère de la justice")];
    portal.as_person(&nina).post("/en/desk/entities", &fields).assert_redirects("/en/desk/entities/1?");

    portal.get("/fr/entities").assert_shows("Ministère de la justice");
    portal.get("/ru/entities/1").assert_markup("<bdi lang=\"en\" dir=\"ltr\">Ministry of Justice</bdi>");
    portal.get("/en/entities/2").assert_status(404);
}

#[test]
fn an_entity_without_a_name_is_refused_and_nothing_typed_is_lost() {
    let portal = Portal::new();
    let nina = portal.person("Nina", &[Role::Coordinator]);
    let answer = portal.as_person(&nina).post("/en/desk/entities", &[("kind", "court"), ("name_en", " ")]);
    answer.assert_status(422).assert_shows("at least one language").assert_markup("value=\"court\" selected");
    portal.as_person(&nina).get("/en/desk/entities/new").assert_shows("Add an entity");
}

#[test]
fn a_focal_point_is_found_by_address_or_made_and_holds_the_role_until_removed() {
    let portal = Portal::new();
    let nina = portal.person("Nina", &[Role::Coordinator]);
    let ivan = portal.person("Ivan", &[Role::Participant]);
    let desk = portal.as_person(&nina);
    desk.post("/en/desk/entities", &[("kind", "police"), ("name_en", "Police")]).assert_redirects("/en/desk/entities/1");
    let add = |email: &str, part: &str| {
        let fields = [("email", email), ("name", "Somebody"), ("lang", "ru"), ("part", part)];
        portal.as_person(&nina).post("/en/desk/entities/1/focal-points", &fields).assert_redirects("/en/desk/entities/1?");
    };
    add(&ivan.email.to_uppercase(), "main");
    add("olga@example.org", "main");

    let page = portal.as_person(&nina).get("/en/desk/entities/1");
    page.assert_shows("Ivan").assert_shows("olga@example.org").assert_shows("Alternate");
    portal.as_person(&ivan).get("/en/").assert_markup("/en/my");

    let path = format!("/en/desk/entities/1/focal-points/{}/main", ivan.id);
    portal.as_person(&nina).post(&path, &[]).assert_redirects("/en/desk/entities/1");
    let people = portal.db().read_here(|conn| {
        let entity = queries::entity(conn, 1, Lang::EN)?;
        Ok(queries::focal_points_of(conn, &entity.id)?)
    });
    let people: Vec<(String, String)> = people.expect("focal points").into_iter().map(|one| (one.name, one.part)).collect();
    assert_eq!(people, [("Ivan".to_owned(), "main".to_owned()), ("Somebody".to_owned(), "alternate".to_owned())]);

    let path = format!("/en/desk/entities/1/focal-points/{}/remove", ivan.id);
    portal.as_person(&nina).post(&path, &[]).assert_redirects("/en/desk/entities/1");
    portal.as_person(&ivan).get("/en/").assert_lacks("/en/my");
}

#[test]
fn an_entity_is_renamed_closed_and_opened_again() {
    let portal = Portal::new();
    let nina = portal.person("Nina", &[Role::Coordinator]);
    portal
        .db()
        .write_here(|conn| queries::insert_entity(conn, None, "agency", &names(&[("en", "Office of Statistics")])))
        .expect("an entity");
    let desk = |path: &str, fields: &[(&str, &str)]| {
        portal.as_person(&nina).post(&format!("/en/desk/entities/1{path}"), fields).assert_redirects("/en/desk/entities/1?");
    };
    desk("", &[("kind", "statistics"), ("name_en", "Statistical Office"), ("name_es", "Oficina de Estadística")]);
    portal.get("/es/entities").assert_shows("Oficina de Estadística");
    desk("/close", &[]);
    portal.get("/en/entities").assert_lacks("Statistical Office");
    portal.get("/en/entities/1").assert_shows("is closed");
    desk("/reopen", &[]);
    portal.get("/en/entities").assert_shows("Statistical Office");
}

#[test]
fn only_coordinators_manage_entities_and_organisations() {
    let portal = Portal::new();
    let ivan = portal.person("Ivan", &[Role::Participant]);
    for path in ["/en/desk/entities", "/en/desk/entities/new", "/en/desk/organisations"] {
        portal.as_person(&ivan).get(path).assert_status(404);
        portal.get(path).assert_redirects("/en/sign-in");
    }
    portal.as_person(&ivan).post("/en/desk/entities", &[("kind", "court"), ("name_en", "Court")]).assert_status(404);
}

#[test]
fn an_organisation_is_verified_and_gets_a_representative() {
    let portal = Portal::new();
    let nina = portal.person("Nina", &[Role::Coordinator]);
    let desk =
        |path: &str, fields: &[(&str, &str)]| portal.as_person(&nina).post(&format!("/en/desk/organisations{path}"), fields);
    desk("", &[("name", ""), ("kind", "ngo")]).assert_status(422).assert_shows("Write the name of the organisation");
    desk("", &[("name", "Association of Readers"), ("kind", "ngo")]).assert_redirects("/en/desk/organisations/1?");
    desk("/1/verify", &[]).assert_redirects("/en/desk/organisations/1");
    let person = [("email", "ana@example.org"), ("name", "Ana"), ("lang", "es")];
    desk("/1/representatives", &person).assert_redirects("/en/desk/organisations/1");
    let page = portal.as_person(&nina).get("/en/desk/organisations/1");
    page.assert_shows("Verified").assert_shows("ana@example.org");
    let ana =
        portal.db().read_here(|conn| Ok(baraza::accounts::queries::find_by_email(conn, "ana@example.org")?)).expect("accounts");
    let ana = ana.expect("Ana");
    desk(&format!("/1/representatives/{}/remove", ana.id), &[]).assert_redirects("/en/desk/organisations/1");
    desk("/1/unverify", &[]).assert_redirects("/en/desk/organisations/1");
    portal.as_person(&nina).get("/en/desk/organisations").assert_shows("Waits to be verified");
}
