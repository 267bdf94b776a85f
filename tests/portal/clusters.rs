//! Clusters: what the program proposes, what people decide, and that the one never undoes the other.

use std::process::Output;

use baraza::clusters::queries;
use baraza::db::DbConnection;
use baraza::error::Error;
use baraza::i18n::Lang;
use baraza::viewer::Role;
use baraza::{organisations, plan};

use crate::clusters_bench::once_done;
use crate::support::{Answer, Person, Portal};

const MATRIX_2025: &str = "src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx";
const MATRIX_2019: &str = "src/register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx";

fn baraza(portal: &Portal, arguments: &[&str]) -> Output {
    let output = portal.command(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn import(portal: &Portal, matrix: &str) {
    baraza(portal, &["import", &format!("{}/{matrix}", env!("CARGO_MANIFEST_DIR"))]);
}

/// A portal with Slovenia's matrix of 2025 and a coordinator.
fn set_up() -> (Portal, Person) {
    let portal = Portal::new();
    import(&portal, MATRIX_2025);
    let nina = portal.person("Nina", &[Role::Coordinator]);
    (portal, nina)
}

fn desk(portal: &Portal, person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = portal.as_person(person).post(&format!("/en/desk/clusters{path}"), fields);
    if path == "/propose" { once_done(portal, person, answer) } else { answer }
}

fn read<T>(portal: &Portal, query: impl FnOnce(&mut DbConnection) -> Result<T, Error>) -> T {
    portal.db().read_here(query).expect("an answer")
}

/// The clusters of a state with their numbers of recommendations.
fn in_state(portal: &Portal, state: &str) -> Vec<(i64, i64)> {
    let listed = read(portal, |conn| Ok(queries::list(conn, state, None, (0, 100), Lang::EN)?));
    listed.iter().map(|listed| (listed.cluster.number, listed.recommendations)).collect()
}

/// The ids of the recommendations in a cluster.
fn members(portal: &Portal, number: i64) -> Vec<String> {
    read(portal, |conn| {
        let cluster = queries::find(conn, number, Lang::EN)?;
        let members = queries::members(conn, &cluster.id, false, (0, 1000), Lang::EN)?;
        Ok(members.into_iter().map(|member| member.recommendation_id).collect())
    })
}

fn id_of(portal: &Portal, number: i64) -> String {
    read(portal, |conn| Ok(queries::find(conn, number, Lang::EN)?.id))
}

#[test]
fn a_proposal_explains_itself_and_the_public_sees_none_of_it() {
    let (portal, nina) = set_up();
    portal.as_person(&nina).get("/en/desk/clusters").assert_shows("254 recommendations stand in no cluster yet");
    desk(&portal, &nina, "/propose", &[("count", "20")]).assert_redirects("/en/desk/clusters");
    let proposed = in_state(&portal, "proposed");
    assert_eq!((proposed.len(), proposed.iter().map(|(_, count)| count).sum::<i64>()), (20, 254));
    let list = portal.as_person(&nina).get("/en/desk/clusters?state=proposed");
    list.assert_shows("Words that tell it:").assert_shows("Accept all proposals");
    let page = portal.as_person(&nina).get(&format!("/en/desk/clusters/{}", proposed[0].0));
    page.assert_shows("Shares with the others:").assert_shows("sure");
    portal.as_person(&nina).get(&format!("/ar/desk/clusters/{}", proposed[0].0)).assert_status(200);
    portal.get(&format!("/en/clusters/{}", proposed[0].0)).assert_status(404);
    portal.get("/en/clusters").assert_shows("No cluster is accepted yet");
}

#[test]
fn an_accepted_cluster_is_public_with_the_reason_for_each_member_and_names_in_six_languages() {
    let (portal, nina) = set_up();
    desk(&portal, &nina, "/propose", &[]).assert_redirects("/en/desk/clusters");
    let (number, count) = in_state(&portal, "proposed")[0];
    desk(&portal, &nina, &format!("/{number}/accept"), &[]).assert_redirects("/en/desk/clusters");
    let page = portal.get(&format!("/en/clusters/{number}"));
    page.assert_shows(&format!("{count} recommendations")).assert_shows("Here because it shares").assert_shows("140.");
    let names = read(&portal, |conn| {
        let cluster = queries::find(conn, number, Lang::EN)?;
        Ok(queries::all_names(conn, &cluster.id)?)
    });
    assert_eq!(names.len(), 6, "{names:?}");
    for (lang, name) in names {
        portal.get(&format!("/{lang}/clusters")).assert_shows(&name);
    }
    desk(&portal, &nina, "/accept-all", &[]).assert_redirects("/en/desk/clusters?state=accepted");
    assert_eq!(in_state(&portal, "proposed"), []);
    portal.as_person(&nina).get("/en/desk/clusters?state=accepted").assert_shows("Accepted (").assert_lacks("Accept all");
}

#[test]
fn what_people_decided_outlives_every_later_proposal() {
    let (portal, nina) = set_up();
    desk(&portal, &nina, "/propose", &[("count", "20")]).assert_redirects("/en/desk/clusters");
    let proposed: Vec<i64> = in_state(&portal, "proposed").into_iter().map(|(number, _)| number).collect();
    let (accepted, named, target, source) = (proposed[0], proposed[1], proposed[2], proposed[3]);
    desk(&portal, &nina, &format!("/{accepted}/accept"), &[]);
    let name = [("name_en", "A name of ours"), ("name_fr", "Un nom à nous")];
    desk(&portal, &nina, &format!("/{named}/names"), &name).assert_redirects("/en/desk/clusters");
    let moved = members(&portal, source)[0].clone();
    let (target_id, before) = (id_of(&portal, target), members(&portal, accepted));
    let fields = [("recommendation", moved.as_str()), ("target", &target_id)];
    desk(&portal, &nina, &format!("/{source}/move"), &fields).assert_redirects(&format!("/en/desk/clusters/{source}"));

    for count in ["5", "40"] {
        desk(&portal, &nina, "/propose", &[("count", count)]).assert_redirects("/en/desk/clusters");
        portal.as_person(&nina).get(&format!("/en/desk/clusters/{named}")).assert_shows("A name of ours");
        assert!(members(&portal, target).contains(&moved));
        let settled = read(&portal, |conn| {
            let cluster = queries::find(conn, accepted, Lang::EN)?;
            Ok(queries::members(conn, &cluster.id, true, (0, 1000), Lang::EN)?)
        });
        let settled: Vec<String> = settled.into_iter().map(|member| member.recommendation_id).collect();
        assert_eq!(settled, before);
    }
    let rows = read(&portal, |conn| Ok(queries::export_rows(conn, 0, 1000, true, Lang::EN)?));
    let by_person = rows.iter().filter(|row| row.decided_by.as_deref() == Some("person")).count();
    assert_eq!((rows.len(), by_person, rows.iter().filter(|row| row.cluster.is_none()).count()), (254, 1, 0));
}

#[test]
fn new_recommendations_join_accepted_clusters_and_wait_there_for_a_person() {
    let (portal, nina) = set_up();
    baraza(&portal, &["cluster", "--count", "20", "--accept"]);
    let before = in_state(&portal, "accepted");
    import(&portal, MATRIX_2019);
    desk(&portal, &nina, "/propose", &[]).assert_redirects("/en/desk/clusters");
    assert_eq!(in_state(&portal, "accepted"), before);
    let waiting = read(&portal, |conn| Ok(queries::list(conn, "accepted", None, (0, 100), Lang::EN)?));
    let joined = waiting.into_iter().find(|listed| listed.waiting > 0).expect("a cluster that others join");
    let path = format!("/{}", joined.cluster.number);
    let page = portal.as_person(&nina).get(&format!("/en/desk/clusters{path}"));
    page.assert_shows("to be accepted").assert_shows("Undecided");
    desk(&portal, &nina, &format!("{path}/accept"), &[]).assert_redirects("/en/desk/clusters");
    let after = in_state(&portal, "accepted").into_iter().find(|(number, _)| *number == joined.cluster.number);
    assert_eq!(after.map(|(_, count)| count), Some(joined.recommendations + joined.waiting));
}

#[test]
fn clusters_are_split_and_merged_and_nothing_built_on_them_is_lost() {
    let (portal, nina) = set_up();
    baraza(&portal, &["cluster", "--count", "10", "--accept"]);
    let clusters = in_state(&portal, "accepted");
    let ((first, size), second) = (clusters[0], clusters[1].0);
    let chosen = members(&portal, first);
    let fields = [("recommendation", chosen[0].as_str()), ("recommendation", &chosen[1]), ("target", "new")];
    desk(&portal, &nina, &format!("/{first}/move"), &fields).assert_status(422).assert_shows("Write the name of the cluster");
    let named = [fields.as_slice(), &[("new_name_es", "Una nueva")]].concat();
    let answer = desk(&portal, &nina, &format!("/{first}/move"), &named);
    answer.assert_redirects("/en/desk/clusters/11?");
    assert_eq!((members(&portal, 11).len(), members(&portal, first).len() as i64), (2, size - 2));
    portal.get("/en/clusters/11").assert_markup("lang=\"es\" dir=\"ltr\">Una nueva").assert_shows("Placed here by a coordinator");

    let (first_id, second_id) = (id_of(&portal, first), id_of(&portal, second));
    portal
        .db()
        .write_here(move |conn| {
            let names = [(Lang::EN, "Ministry of Health".to_owned())];
            let (entity_id, _) = organisations::queries::insert_entity(conn, None, "ministry", &names)?;
            queries::set_entities(conn, None, &first_id, Some(&entity_id), &[])?;
            let new = plan::model::NewAction {
                cluster_id: first_id,
                entity_id,
                plan_state: "planned".into(),
                starts_on: None,
                due_on: "2099-01-01".parse().map_err(Error::internal)?,
                texts: vec![(Lang::EN, "Train the staff".into(), String::new())],
            };
            plan::queries::insert_action(conn, None, &new)
        })
        .expect("an action");
    desk(&portal, &nina, &format!("/{first}/discard"), &[]).assert_status(409);
    desk(&portal, &nina, &format!("/{first}/merge"), &[("into", "nothing")]).assert_status(409);
    let merged = desk(&portal, &nina, &format!("/{first}/merge"), &[("into", second_id.as_str())]);
    merged.assert_redirects(&format!("/en/desk/clusters/{second}"));
    portal.get(&format!("/en/clusters/{first}")).assert_redirects(&format!("/en/clusters/{second}"));
    let page = portal.get(&format!("/en/clusters/{second}"));
    page.assert_shows("Train the staff").assert_shows("Ministry of Health").assert_shows("Actions done: 0 of 1");
    desk(&portal, &nina, &format!("/{first}/accept"), &[]).assert_status(409);
}

#[test]
fn a_discarded_cluster_gives_its_recommendations_back() {
    let (portal, nina) = set_up();
    desk(&portal, &nina, "/propose", &[("count", "10")]);
    let (number, count) = in_state(&portal, "proposed")[0];
    desk(&portal, &nina, &format!("/{number}/discard"), &[]).assert_redirects("/en/desk/clusters");
    assert_eq!(read(&portal, |conn| Ok(queries::unclustered(conn)?)), count);
    portal.as_person(&nina).get("/en/desk/clusters?state=discarded").assert_shows("Discarded (1)");
}

#[test]
fn priority_lead_and_supporting_entities_are_set_and_shown() {
    let (portal, nina) = set_up();
    baraza(&portal, &["cluster", "--count", "10", "--accept"]);
    let ids = portal.db().write_here(|conn| {
        let mut ids = Vec::new();
        for name in ["Ministry of Justice", "Police", "Ombudsperson"] {
            ids.push(organisations::queries::insert_entity(conn, None, "other", &[(Lang::EN, name.to_owned())])?.0);
        }
        Ok(ids)
    });
    let ids = ids.expect("entities");
    let number = in_state(&portal, "accepted")[0].0;
    let fields = [("priority", "high"), ("lead", ids[0].as_str()), ("supporting", &ids[0]), ("supporting", &ids[1])];
    desk(&portal, &nina, &format!("/{number}/responsibility"), &fields).assert_redirects("/en/desk/clusters");
    let page = portal.get(&format!("/en/clusters/{number}"));
    page.assert_shows("Ministry of Justice").assert_shows("Police").assert_shows("high").assert_lacks("Ombudsperson");
    portal.get("/en/clusters").assert_shows("Priority: high");
    portal.get("/en/entities/2").assert_shows("Supports");
    let desk_page = portal.as_person(&nina).get(&format!("/en/desk/clusters/{number}"));
    desk_page.assert_shows("Priority set").assert_shows("Responsible entities set");
    let unknown = [("priority", "high"), ("lead", "nobody")];
    desk(&portal, &nina, &format!("/{number}/responsibility"), &unknown).assert_status(409);
}

#[test]
fn what_is_typed_wrong_comes_back_with_its_reason() {
    let (portal, nina) = set_up();
    desk(&portal, &nina, "/propose", &[("count", "many")]).assert_status(422).assert_shows("Write a number from 1 to 500");
    baraza(&portal, &["cluster", "--count", "10"]);
    let number = in_state(&portal, "proposed")[0].0;
    desk(&portal, &nina, &format!("/{number}/names"), &[("name_en", "")])
        .assert_status(422)
        .assert_shows("at least one language");
    desk(&portal, &nina, &format!("/{number}/move"), &[]).assert_status(422).assert_shows("Choose at least one recommendation");
}

#[test]
fn only_coordinators_work_on_clusters() {
    let (portal, _) = set_up();
    let ivan = portal.person("Ivan", &[Role::FocalPoint]);
    portal.as_person(&ivan).get("/en/desk/clusters").assert_status(404);
    for path in ["/propose", "/accept-all", "/1/accept", "/1/discard", "/1/names", "/1/responsibility", "/1/move", "/1/merge"] {
        desk(&portal, &ivan, path, &[]).assert_status(404);
    }
}

#[test]
fn the_command_proposes_and_the_export_has_a_row_for_each_recommendation() {
    let (portal, _) = set_up();
    let look = String::from_utf8(baraza(&portal, &["cluster", "--count", "12", "--dry-run"]).stdout).expect("text");
    assert_eq!(look.lines().last(), Some("would propose 12 clusters for 254 recommendations"));
    assert_eq!(in_state(&portal, "proposed"), []);
    baraza(&portal, &["cluster", "--count", "12"]);
    let csv = String::from_utf8(baraza(&portal, &["export", "clusters", "--lang", "fr"]).stdout).expect("text");
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    assert_eq!(lines.next(), Some("symbol,paragraph,text,cluster,cluster_name,decided_by"));
    assert_eq!(lines.filter(|line| line.starts_with("A/HRC/59/") && line.ends_with(",program")).count(), 254);
    let open = portal.get("/data/clusters.json");
    assert!(open.body.contains("\"cluster\":null") && !open.body.contains("\"program\""), "proposals are not public");
    baraza(&portal, &["cluster", "--accept"]);
    portal.get("/ru/clusters/export.csv").assert_shows(",program");
    assert!(portal.get("/en/clusters/export.xlsx").bytes.starts_with(b"PK"));
    portal.get("/en/clusters/export.exe").assert_status(404);
}
