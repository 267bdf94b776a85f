//! The plan: actions with due dates, and what entities report on them.

use baraza::i18n::Lang;
use baraza::journal;
use baraza::viewer::Role;
use baraza::{clusters, organisations, plan};

use crate::support::{Person, Portal};

/// A portal with an accepted cluster, a ministry that leads it, its focal point and a coordinator.
struct Plan {
    portal: Portal,
    entity_id: String,
    cluster_id: String,
    nina: Person,
    ivan: Person,
}

fn set_up() -> Plan {
    let portal = Portal::new();
    let (entity_id, cluster_id) = portal
        .db()
        .write_here(|conn| {
            let names = [(Lang::EN, "Ministry of Justice".to_owned())];
            let (entity_id, _) = organisations::queries::insert_entity(conn, None, "ministry", &names)?;
            let (cluster_id, _) = clusters::queries::insert(conn, "accepted", None, None, &[])?;
            clusters::queries::rename(conn, None, &cluster_id, &[(Lang::EN, "Prison conditions".to_owned())])?;
            clusters::queries::set_entities(conn, None, &cluster_id, Some(&entity_id), &[])?;
            Ok((entity_id, cluster_id))
        })
        .expect("a cluster with its lead");
    let nina = portal.person("Nina", &[Role::Coordinator]);
    let ivan = portal.person_for("Ivan", &[(Role::FocalPoint, Some(entity_id.clone()))]);
    Plan { portal, entity_id, cluster_id, nina, ivan }
}

impl Plan {
    /// Adds one at the desk and gives its address.
    fn action(&self, title: &str, due_on: &str) -> String {
        let fields = [
            ("cluster", self.cluster_id.as_str()),
            ("entity", &self.entity_id),
            ("title_en", title),
            ("description_en", "Cells for one person."),
            ("due_on", due_on),
            ("plan_state", "planned"),
        ];
        let answer = self.portal.as_person(&self.nina).post("/en/desk/plan", &fields);
        answer.assert_redirects("/en/plan/actions/");
        answer.location.as_deref().and_then(|location| location.split('?').next()).expect("an address").to_owned()
    }
}

#[test]
fn an_action_is_planned_and_everybody_sees_who_owes_it_and_when() {
    let plan = set_up();
    plan.portal.as_person(&plan.nina).get("/en/desk/plan/new?cluster=1").assert_markup("selected>Ministry of Justice");
    let action = plan.action("Renovate the cells", "2099-06-30");
    let page = plan.portal.get(&action);
    page.assert_shows("Renovate the cells").assert_shows("Ministry of Justice").assert_shows("Prison conditions");
    page.assert_shows("30 June 2099").assert_lacks("overdue").assert_lacks("Report progress");
    plan.portal.get("/en/entities/1").assert_shows("Renovate the cells");
    plan.portal.get("/ar/plan").assert_markup("<bdi lang=\"en\" dir=\"ltr\">Renovate the cells</bdi>");
}

#[test]
fn an_action_without_entity_title_or_date_is_refused_with_all_reasons() {
    let plan = set_up();
    let fields = [("cluster", plan.cluster_id.as_str()), ("starts_on", "2027-02-30"), ("plan_state", "planned")];
    let answer = plan.portal.as_person(&plan.nina).post("/en/desk/plan", &fields);
    answer.assert_status(422);
    for reason in ["Write the title", "Choose the entity", "Give the due date", "Give the date with day"] {
        answer.assert_shows(reason);
    }
    answer.assert_markup("value=\"2027-02-30\"");
}

#[test]
fn the_plan_is_sorted_by_due_date_filtered_and_says_what_is_overdue() {
    let plan = set_up();
    plan.action("Later", "2099-06-30");
    plan.action("Earlier", "2020-06-30");
    let page = plan.portal.get("/en/plan");
    page.assert_shows("days overdue");
    assert!(page.body.find("Earlier") < page.body.find("Later"));
    plan.portal.get("/en/plan?state=overdue").assert_shows("Earlier").assert_lacks("Later");
    plan.portal.get("/en/plan?state=done").assert_shows("No action matches");
    plan.portal.get("/en/plan?entity=1").assert_shows("Later");
    plan.portal.get("/en/entities").assert_shows("One overdue");
}

#[test]
fn an_action_is_changed_at_the_desk_and_its_history_says_so() {
    let plan = set_up();
    let action = plan.action("Renovate", "2099-06-30");
    let edit = action.replace("/plan/", "/desk/plan/");
    plan.portal.as_person(&plan.nina).get(&edit).assert_markup("value=\"Renovate\"").assert_markup("value=\"2099-06-30\"");
    let fields = [
        ("cluster", plan.cluster_id.as_str()),
        ("entity", &plan.entity_id),
        ("title_en", "Renovate"),
        ("title_fr", "Rénover"),
        ("due_on", "2099-12-31"),
        ("plan_state", "delayed"),
    ];
    plan.portal.as_person(&plan.nina).post(&edit, &fields).assert_redirects(&action);
    let page = plan.portal.get(&action.replace("/en/", "/fr/"));
    page.assert_shows("Rénover").assert_shows("31 décembre 2099").assert_shows("Retardée").assert_shows("Action modifiée");
    plan.portal.as_person(&plan.nina).get("/en/desk/plan").assert_shows("Renovate");
}

#[test]
fn a_focal_point_reports_progress_with_a_file_that_everybody_can_save() {
    let plan = set_up();
    let action = plan.action("Renovate", "2099-06-30");
    plan.portal.as_person(&plan.ivan).get(&action).assert_shows("Report progress");
    let fields = [("plan_state", "under_way"), ("body", "Отремонтировано 40 камер."), ("lang", "ru")];
    let pdf = b"%PDF-1.7\nsome text\n%%EOF\n";
    let sent = plan.portal.as_person(&plan.ivan).upload(&format!("{action}/progress"), &fields, ("attachment", "отчёт.pdf", pdf));
    sent.assert_redirects(&action);

    let page = plan.portal.get(&action);
    page.assert_markup("lang=\"ru\" dir=\"ltr\"").assert_shows("Отремонтировано 40 камер.").assert_shows("отчёт.pdf");
    page.assert_shows("Under way").assert_shows("Progress reported").assert_lacks("Ivan");
    let start = page.body.find(&format!("{action}/attachments/")).expect("a link to the file");
    let link = page.body[start..].split('"').next().expect("an address");
    let file = plan.portal.get(link);
    assert_eq!((file.status, file.bytes.as_slice()), (200, pdf.as_slice()));
    assert!(file.headers["content-disposition"].starts_with("attachment"));

    let entries = plan.portal.db().read_here(|conn| Ok(journal::latest(conn, None, 1)?)).expect("entries");
    assert_eq!((entries[0].kind.as_str(), entries[0].actor_id.as_ref()), ("progress-reported", Some(&plan.ivan.id)));
}

#[test]
fn a_report_that_says_nothing_or_a_file_of_the_wrong_type_is_refused_kindly() {
    let plan = set_up();
    let action = plan.action("Renovate", "2099-06-30");
    let progress = format!("{action}/progress");
    let send = |body: &str, file: &[u8]| {
        let fields = [("plan_state", "done"), ("body", body), ("lang", "en")];
        plan.portal.as_person(&plan.ivan).upload(&progress, &fields, ("attachment", "a.pdf", file))
    };
    send("", b"").assert_status(422).assert_shows("Write what has been done");
    let refused = send("All cells are renovated.", b"MZ\x90\0program");
    refused.assert_status(422).assert_shows("Files of this type").assert_markup("All cells are renovated.</textarea>");
    send("All done.", &[b'%'; 10 * 1024 * 1024 + 1]).assert_status(422).assert_shows("larger than 10 MB");
    plan.portal.get(&action).assert_lacks("All cells");
}

#[test]
fn who_does_not_answer_for_the_entity_cannot_report() {
    let plan = set_up();
    let action = plan.action("Renovate", "2099-06-30");
    let olga = plan.portal.person_for("Olga", &[(Role::FocalPoint, Some("another".to_owned()))]);
    let fields = [("plan_state", "done"), ("body", "Done."), ("lang", "en")];
    let path = format!("{action}/progress");
    plan.portal.as_person(&olga).upload(&path, &fields, ("attachment", "", b"")).assert_status(404);
    plan.portal.visitor().upload(&path, &fields, ("attachment", "", b""));
    plan.portal.get(&action).assert_lacks("Done.");
    plan.portal.as_person(&olga).get("/en/desk/plan").assert_status(404);
}

#[test]
fn what_is_due_in_a_window_is_found_until_it_is_done() {
    let plan = set_up();
    plan.action("First", "2027-03-01");
    plan.action("Second", "2027-03-31");
    let day = |text: &str| text.parse().expect("a day");
    let due = |from: &str, to: &str| {
        let (from, to) = (day(from), day(to));
        let found = plan.portal.db().read_here(move |conn| Ok(plan::queries::actions_due_between(conn, from, to)?));
        found.expect("actions").iter().map(|action| action.number).collect::<Vec<_>>()
    };
    assert_eq!((due("2027-03-01", "2027-03-31"), due("2027-03-02", "2027-03-30")), (vec![1, 2], vec![]));
    let fields = [("plan_state", "done"), ("body", "Done."), ("lang", "en")];
    let answer = plan.portal.as_person(&plan.ivan).upload("/en/plan/actions/1/progress", &fields, ("attachment", "", b""));
    answer.assert_redirects("/en/plan/actions/1");
    assert_eq!(due("2027-03-01", "2027-03-31"), [2]);
}
