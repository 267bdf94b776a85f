//! Who may go where: every route of the portal, for every role.

use std::collections::BTreeSet;
use std::path::Path;

use baraza::viewer::{Held, Permission, Role, Viewer};

use crate::support::{Answer, Portal};

#[derive(Clone, Copy, PartialEq)]
enum Who {
    Everybody,
    SignedIn,
    May(Permission<'static>),
    /// The thing itself decides (its token, its author, its consultation): tested where it stands.
    ByThing,
}

use Who::{ByThing, Everybody, May, SignedIn};

/// Method, path without the language, who may.
const ROUTES: &[(&str, &str, Who)] = &[
    ("post", "/a/{token}/hand-over", ByThing),
    ("post", "/a/{token}/renew", ByThing),
    ("get", "/a/{token}/{done}", ByThing),
    ("get", "", ByThing),
    ("get", "/", ByThing),
    ("get", "/account", SignedIn),
    ("post", "/account", SignedIn),
    ("get", "/account/address", SignedIn),
    ("post", "/account/address", SignedIn),
    ("get", "/account/delete", SignedIn),
    ("post", "/account/delete", SignedIn),
    ("get", "/account/export.json", SignedIn),
    ("get", "/account/password", SignedIn),
    ("post", "/account/password", SignedIn),
    ("get", "/account/second-factor", ByThing),
    ("post", "/account/second-factor", ByThing),
    ("post", "/account/second-factor/end", ByThing),
    ("post", "/account/sessions/{session}/end", SignedIn),
    ("get", "/clusters", Everybody),
    ("get", "/clusters/export.{extension}", ByThing),
    ("get", "/clusters/{number}", ByThing),
    ("get", "/consultations", Everybody),
    ("get", "/consultations/safety", Everybody),
    ("get", "/consultations/{number}", ByThing),
    ("get", "/consultations/{number}/export.docx", ByThing),
    ("get", "/consultations/{number}/export.{format}", ByThing),
    ("get", "/consultations/{number}/summary", ByThing),
    ("get", "/contributions/{key}/edit", ByThing),
    ("post", "/contributions/{key}/edit", ByThing),
    ("get", "/contributions/{key}/hide", ByThing),
    ("post", "/contributions/{key}/hide", ByThing),
    ("get", "/contributions/{key}/report", ByThing),
    ("post", "/contributions/{key}/report", ByThing),
    ("post", "/contributions/{key}/restore", ByThing),
    ("get", "/contributions/{key}/withdraw", ByThing),
    ("post", "/contributions/{key}/withdraw", ByThing),
    ("get", "/data/clusters.{extension}", ByThing),
    ("get", "/data/consultations/{number}.{format}", ByThing),
    ("get", "/data", Everybody),
    ("get", "/data/dictionary.{extension}", ByThing),
    ("get", "/data/openapi.json", Everybody),
    ("get", "/data/plan.{extension}", ByThing),
    ("get", "/data/priorities.{extension}", ByThing),
    ("get", "/data/recommendations.{extension}", ByThing),
    ("get", "/data/terms.{extension}", ByThing),
    ("get", "/demo/inbox", ByThing),
    ("get", "/demo/inbox/{id}", ByThing),
    ("get", "/demo/inbox/{id}/html", ByThing),
    ("get", "/desk", May(Permission::SeeDesk)),
    ("get", "/desk/batch", May(Permission::Import)),
    ("post", "/desk/batch", May(Permission::Import)),
    ("post", "/desk/batch/preview", May(Permission::Import)),
    ("post", "/desk/batch/{number}/undo", May(Permission::Import)),
    ("get", "/desk/clusters", May(Permission::Cluster)),
    ("get", "/desk/clusters/accept-all", May(Permission::Cluster)),
    ("post", "/desk/clusters/accept-all", May(Permission::Cluster)),
    ("get", "/desk/clusters/decisions", May(Permission::Cluster)),
    ("post", "/desk/clusters/place", May(Permission::Cluster)),
    ("get", "/desk/clusters/proposal", May(Permission::Cluster)),
    ("post", "/desk/clusters/proposal", May(Permission::Cluster)),
    ("get", "/desk/clusters/sample", May(Permission::Cluster)),
    ("post", "/desk/clusters/sample", May(Permission::Cluster)),
    ("post", "/desk/clusters/propose", May(Permission::Cluster)),
    ("get", "/desk/clusters/leads", May(Permission::Cluster)),
    ("get", "/desk/clusters/number", May(Permission::Cluster)),
    ("get", "/desk/clusters/run", May(Permission::Cluster)),
    ("post", "/desk/clusters/run/stop", May(Permission::Cluster)),
    ("post", "/desk/clusters/redo", May(Permission::Cluster)),
    ("post", "/desk/clusters/undo", May(Permission::Cluster)),
    ("get", "/desk/clusters/{number}/plain-words", May(Permission::Translate)),
    ("post", "/desk/clusters/{number}/plain-words", May(Permission::Translate)),
    ("get", "/desk/clusters/priorities", May(Permission::Prioritise)),
    ("get", "/desk/clusters/priorities/compared", May(Permission::Cluster)),
    ("get", "/desk/clusters/priorities/criteria", May(Permission::Cluster)),
    ("get", "/desk/clusters/priorities/criteria/{criterion}", May(Permission::Cluster)),
    ("post", "/desk/clusters/priorities/criteria/{criterion}", May(Permission::Cluster)),
    ("get", "/desk/clusters/priorities/{number}", May(Permission::Prioritise)),
    ("post", "/desk/clusters/priorities/{number}", May(Permission::Prioritise)),
    ("get", "/desk/clusters/priorities/{number}/decision", May(Permission::Cluster)),
    ("post", "/desk/clusters/priorities/{number}/decision", May(Permission::Cluster)),
    ("get", "/desk/clusters/{number}", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/accept", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/discard", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/locks", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/merge", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/move", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/names", May(Permission::Cluster)),
    ("get", "/desk/clusters/{number}/split", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/split", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/responsibility", May(Permission::Cluster)),
    ("post", "/desk/clusters/{number}/lead", May(Permission::Cluster)),
    ("get", "/desk/consultations", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/new", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/clusters", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/clusters", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/edit", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/edit", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/groups", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/aside", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/groups/decisions", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/propose", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/redo", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/undo", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/groups/{group}", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/{group}/confirm", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/{group}/dissolve", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/{group}/merge", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/{group}/move", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/groups/{group}/split", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/groups/{group}/split", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/invitations", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/outcome", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/outcome", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/publish", May(Permission::ManageConsultations)),
    ("get", "/desk/consultations/{number}/question", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/question", May(Permission::ManageConsultations)),
    ("post", "/desk/consultations/{number}/topics/{topic}/remove", May(Permission::ManageConsultations)),
    ("get", "/desk/entities", May(Permission::ManageEntities)),
    ("post", "/desk/entities", May(Permission::ManageEntities)),
    ("get", "/desk/entities/new", May(Permission::ManageEntities)),
    ("get", "/desk/entities/{number}", May(Permission::ManageEntities)),
    ("post", "/desk/entities/{number}", May(Permission::ManageEntities)),
    ("post", "/desk/entities/{number}/close", May(Permission::ManageEntities)),
    ("post", "/desk/entities/{number}/focal-points", May(Permission::ManageEntities)),
    ("post", "/desk/entities/{number}/focal-points/{account}/main", May(Permission::ManageEntities)),
    ("post", "/desk/entities/{number}/focal-points/{account}/remove", May(Permission::ManageEntities)),
    ("post", "/desk/entities/{number}/reopen", May(Permission::ManageEntities)),
    ("get", "/desk/import", May(Permission::Import)),
    ("post", "/desk/import", May(Permission::Import)),
    ("get", "/desk/import/template.{extension}", May(Permission::Import)),
    ("get", "/desk/import/{number}", May(Permission::Import)),
    ("get", "/desk/import/{number}/rows/{position}", May(Permission::Import)),
    ("post", "/desk/import/{number}/rows/{position}", May(Permission::Import)),
    ("post", "/desk/import/{number}/apply", May(Permission::Import)),
    ("post", "/desk/import/{number}/discard", May(Permission::Import)),
    ("post", "/desk/import/{number}/undo", May(Permission::Import)),
    ("get", "/desk/journal", May(Permission::ReadJournal)),
    ("get", "/desk/legislation", May(Permission::Import)),
    ("get", "/desk/legislation/{number}", May(Permission::Import)),
    ("post", "/desk/legislation/{number}", May(Permission::Import)),
    ("get", "/desk/lineage", May(Permission::Import)),
    ("post", "/desk/lineage/confirm-all", May(Permission::Import)),
    ("post", "/desk/lineage/decide", May(Permission::Import)),
    ("get", "/desk/moderation", ByThing),
    ("post", "/desk/moderation", ByThing),
    ("get", "/desk/organisations", May(Permission::ManageEntities)),
    ("post", "/desk/organisations", May(Permission::ManageEntities)),
    ("get", "/desk/organisations/{number}", May(Permission::ManageEntities)),
    ("post", "/desk/organisations/{number}/representatives", May(Permission::ManageEntities)),
    ("post", "/desk/organisations/{number}/representatives/{account}/remove", May(Permission::ManageEntities)),
    ("post", "/desk/organisations/{number}/unverify", May(Permission::ManageEntities)),
    ("post", "/desk/organisations/{number}/verify", May(Permission::ManageEntities)),
    ("get", "/desk/people", May(Permission::ManagePeople)),
    ("post", "/desk/people", May(Permission::ManagePeople)),
    ("get", "/desk/people/new", May(Permission::ManagePeople)),
    ("get", "/desk/people/{account}", May(Permission::ManagePeople)),
    ("post", "/desk/people/{account}/roles", May(Permission::ManagePeople)),
    ("post", "/desk/people/{account}/roles/withdraw", May(Permission::ManagePeople)),
    ("post", "/desk/people/{account}/{change}", May(Permission::ManagePeople)),
    ("get", "/desk/plan", May(Permission::ManagePlan)),
    ("post", "/desk/plan", May(Permission::ManagePlan)),
    ("get", "/desk/plan/actions/{number}", May(Permission::ManagePlan)),
    ("post", "/desk/plan/actions/{number}", May(Permission::ManagePlan)),
    ("get", "/desk/plan/new", May(Permission::ManagePlan)),
    ("get", "/desk/reminders", May(Permission::ManageReminders)),
    ("post", "/desk/reminders/mails/{id}/again", May(Permission::ManageReminders)),
    ("get", "/desk/reminders/preview", May(Permission::ManageReminders)),
    ("post", "/desk/reminders/rules", May(Permission::ManageReminders)),
    ("post", "/desk/reminders/rules/{id}/remove", May(Permission::ManageReminders)),
    ("post", "/desk/reminders/test", May(Permission::ManageReminders)),
    ("post", "/desk/reminders/timing", May(Permission::ManageReminders)),
    ("get", "/desk/settings", May(Permission::ManageSettings)),
    ("post", "/desk/settings", May(Permission::ManageSettings)),
    ("get", "/desk/translations", May(Permission::Translate)),
    ("get", "/desk/translations/{document}/{lang}", May(Permission::Translate)),
    ("get", "/desk/translations/{document}/{lang}/{number}", May(Permission::Translate)),
    ("post", "/desk/translations/{document}/{lang}/{number}", May(Permission::Translate)),
    ("get", "/desk/themes", May(Permission::Import)),
    ("post", "/desk/themes/accept", May(Permission::Import)),
    ("post", "/desk/themes/accept-all", May(Permission::Import)),
    ("post", "/desk/themes/undo", May(Permission::Import)),
    ("get", "/accessibility", Everybody),
    ("get", "/contact", Everybody),
    ("get", "/documents", Everybody),
    ("get", "/privacy", Everybody),
    ("get", "/documents/compare", Everybody),
    ("get", "/documents/symbol", Everybody),
    ("get", "/documents/symbol/{symbol:.+}", ByThing),
    ("get", "/documents/cycles/{cycle}", ByThing),
    ("get", "/desk/cycles", May(Permission::ManageObligations)),
    ("get", "/desk/cycles/{cycle}", May(Permission::ManageObligations)),
    ("post", "/desk/cycles/{cycle}", May(Permission::ManageObligations)),
    ("post", "/desk/documents", May(Permission::ManageObligations)),
    ("get", "/desk/documents/new", May(Permission::ManageObligations)),
    ("get", "/desk/documents/{number}", May(Permission::ManageObligations)),
    ("post", "/desk/documents/{number}", May(Permission::ManageObligations)),
    ("post", "/desk/documents/{number}/about", May(Permission::ManageObligations)),
    ("post", "/desk/documents/{number}/file", May(Permission::ManageObligations)),
    ("get", "/pledges", Everybody),
    ("get", "/desk/pledges", May(Permission::ManageObligations)),
    ("post", "/desk/pledges", May(Permission::ManageObligations)),
    ("get", "/desk/pledges/new", May(Permission::ManageObligations)),
    ("post", "/desk/pledges/{number}/remove", May(Permission::ManageObligations)),
    ("get", "/special-procedures", Everybody),
    ("get", "/desk/special-procedures", May(Permission::ManageObligations)),
    ("post", "/desk/special-procedures/invitation", May(Permission::ManageObligations)),
    ("post", "/desk/special-procedures/visits", May(Permission::ManageObligations)),
    ("get", "/desk/special-procedures/visits/new", May(Permission::ManageObligations)),
    ("get", "/desk/special-procedures/visits/{number}", May(Permission::ManageObligations)),
    ("post", "/desk/special-procedures/visits/{number}", May(Permission::ManageObligations)),
    ("post", "/desk/special-procedures/letters", May(Permission::ManageObligations)),
    ("get", "/desk/special-procedures/letters/new", May(Permission::ManageObligations)),
    ("get", "/desk/special-procedures/letters/{number}", May(Permission::ManageObligations)),
    ("post", "/desk/special-procedures/letters/{number}", May(Permission::ManageObligations)),
    ("get", "/communications", Everybody),
    ("get", "/desk/communications", May(Permission::ManageObligations)),
    ("post", "/desk/communications", May(Permission::ManageObligations)),
    ("get", "/desk/communications/new", May(Permission::ManageObligations)),
    ("get", "/desk/communications/{number}", May(Permission::ManageObligations)),
    ("post", "/desk/communications/{number}", May(Permission::ManageObligations)),
    ("get", "/treaties", Everybody),
    ("get", "/treaties/{code}", ByThing),
    ("get", "/desk/obligations", May(Permission::ManageObligations)),
    ("get", "/desk/treaties", May(Permission::ManageObligations)),
    ("post", "/desk/treaties", May(Permission::ManageObligations)),
    ("get", "/desk/treaties/template.csv", May(Permission::ManageObligations)),
    ("get", "/desk/treaties/{code}", May(Permission::ManageObligations)),
    ("post", "/desk/treaties/{code}", May(Permission::ManageObligations)),
    ("post", "/desk/treaties/{code}/reservations", May(Permission::ManageObligations)),
    ("post", "/desk/treaties/{code}/reservations/{reservation}/withdraw", May(Permission::ManageObligations)),
    ("get", "/documents/{number}", ByThing),
    ("get", "/documents/{number}/languages", ByThing),
    ("get", "/documents/{number}/files/{file}", ByThing),
    ("get", "/entities", Everybody),
    ("get", "/entities/{number}", ByThing),
    ("get", "/f/{token}", ByThing),
    ("post", "/f/{token}", ByThing),
    ("get", "/feeds/{lang}/{list}.atom", ByThing),
    ("get", "/feeds/{lang}/{list}/{number}.atom", ByThing),
    ("get", "/follow", ByThing),
    ("post", "/follow", ByThing),
    ("get", "/healthz", Everybody),
    ("get", "/i/{token}", ByThing),
    ("post", "/i/{token}", ByThing),
    ("post", "/i/{token}/renew", ByThing),
    ("get", "/metrics", ByThing),
    ("get", "/my", ByThing),
    ("get", "/plan", Everybody),
    ("get", "/plan/actions/{number}", ByThing),
    ("get", "/plan/export.{extension}", ByThing),
    ("get", "/plan/actions/{number}/attachments/{attachment}", ByThing),
    ("get", "/readyz", Everybody),
    ("get", "/search", Everybody),
    ("get", "/receipt", Everybody),
    ("post", "/receipt", ByThing),
    ("post", "/receipt/edit", ByThing),
    ("get", "/receipt/new", ByThing),
    ("post", "/receipt/withdraw", ByThing),
    ("get", "/recommendations", Everybody),
    ("get", "/recommendations/by/{what}", ByThing),
    ("get", "/recommendations/export.{extension}", ByThing),
    ("get", "/recommendations/changed", Everybody),
    ("get", "/recommendations/legislation", Everybody),
    ("get", "/recommendations/overlaps", Everybody),
    ("get", "/recommendations/views", Everybody),
    ("post", "/recommendations/views", SignedIn),
    ("post", "/recommendations/views/{view}", SignedIn),
    ("post", "/recommendations/views/{view}/remove", SignedIn),
    ("get", "/recommendations/{number}", ByThing),
    ("get", "/recommendations/{number}/assessments/{assessor}", ByThing),
    ("post", "/recommendations/{number}/assessments/{assessor}", ByThing),
    ("post", "/recommendations/{number}/assessments/{id}/withdraw", ByThing),
    ("get", "/recommendations/{number}/citation.{format}", ByThing),
    ("get", "/recommendations/{number}/leaflet", ByThing),
    ("get", "/setup", May(Permission::ManageSettings)),
    ("post", "/setup", May(Permission::ManageSettings)),
    ("get", "/shadow-report", Everybody),
    ("get", "/shadow-report/our-view.docx", May(Permission::KeepOwnView)),
    ("get", "/shadow-report/pack.{extension}", ByThing),
    ("get", "/shadow-report/views/{number}", May(Permission::KeepOwnView)),
    ("post", "/shadow-report/views/{number}", May(Permission::KeepOwnView)),
    ("get", "/sign-in", Everybody),
    ("post", "/sign-in", ByThing),
    ("post", "/sign-in/link", ByThing),
    ("get", "/sign-in/reset", Everybody),
    ("post", "/sign-in/reset", ByThing),
    ("post", "/sign-out", ByThing),
    ("get", "/sign-up", Everybody),
    ("post", "/sign-up", ByThing),
    ("get", "/static/{file}", ByThing),
];

/// Addresses that begin so carry no language.
const OPEN: [&str; 9] = ["/static/", "/feeds/", "/i/", "/a/", "/data/", "/demo/", "/healthz", "/readyz", "/metrics"];

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(std::fs::read_to_string(&path).expect("a text"));
        }
    }
}

/// Method and path of each route in the source.
fn routes_in_the_source() -> BTreeSet<(String, String)> {
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    let mut routes = BTreeSet::new();
    for text in &texts {
        for part in text.split(".route(").skip(1) {
            let Some((path, rest)) = part.trim_start().strip_prefix('"').and_then(|part| part.split_once('"')) else { continue };
            let rest = rest.trim_start_matches([',', ' ', '\n']).trim_start_matches("web::");
            let method = rest.split('(').next().unwrap_or_default();
            routes.insert((method.to_owned(), path.to_owned()));
        }
    }
    routes
}

#[test]
fn every_route_stands_in_the_table() {
    let listed: BTreeSet<(String, String)> =
        ROUTES.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    let known = routes_in_the_source();
    let missing: Vec<_> = known.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&known).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not in the table: {missing:?}\nnot in the source: {gone:?}");
}

fn address(path: &str) -> String {
    let filled: Vec<&str> = path.split('/').map(|part| if part.contains('{') { "999999" } else { part }).collect();
    let filled = filled.join("/");
    if OPEN.iter().any(|start| filled.starts_with(start)) { filled } else { format!("/en{filled}") }
}

/// Told nothing but perhaps the way to sign in.
fn is_kept_out(answer: &Answer) -> bool {
    let to_sign_in = answer.location.as_deref().is_some_and(|to| to.starts_with("/en/sign-in"));
    // 415: what came was no form of this page, and nobody looked further.
    matches!(answer.status, 400 | 404 | 409 | 415) || (answer.status == 303 && to_sign_in)
}

#[test]
fn every_role_goes_where_it_may_and_nowhere_else() {
    let portal = Portal::new();
    let mut wrong = Vec::new();
    let people: Vec<_> = Role::ALL.into_iter().map(|role| (role, portal.person(role.name(), &[role]))).collect();
    for (method, path, who) in ROUTES.iter().filter(|(_, _, who)| *who != ByThing) {
        let address = address(path);
        let reads = *method == "get";
        let visitor = if reads { portal.get(&address) } else { portal.visitor().post(&address, &[]) };
        if is_kept_out(&visitor) == (*who == Everybody) {
            wrong.push(format!("{method} {path}: a visitor got {}", visitor.status));
        }
        for (role, person) in &people {
            let viewer = Viewer { account: None, roles: vec![Held { role: *role, subject_id: None }], second_factor_owed: false };
            let may = match who {
                May(permission) => viewer.may(*permission),
                _ => true,
            };
            // What a form without fields or a thing that is not there answers is told where they are tested.
            if may && (!reads || path.contains('{')) {
                continue;
            }
            let browser = portal.as_person(person);
            let answer = if reads { browser.get(&address) } else { browser.post(&address, &[]) };
            if is_kept_out(&answer) == may {
                wrong.push(format!("{method} {path}: {} got {}", role.name(), answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
