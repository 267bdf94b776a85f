//! Documents that are kept beside the recommendations.

use std::process::Output;

use baraza::viewer::Role;

use crate::import::{assert_last_line, import as command};
use crate::support::Portal;

const DECISION: &[u8] = include_bytes!("../samples/SVN-g2511026.pdf");
const NOTHING: &str = "added 0, changed 0, unchanged 0, refused 0";

fn sample(name: &str) -> String {
    format!("{}/tests/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn documents_without_recommendations_are_kept_with_their_files_once() {
    let portal = Portal::new();
    let (decision, questions) = (sample("SVN-g2511026.pdf"), sample("UPR-wg48-Advance-Questions-Slovenia.docx"));
    let report = sample("SVN-g2502644.pdf");
    let look = command(&portal, &[&decision, "--dry-run"]);
    assert_last_line(&look, NOTHING);
    assert!(
        said(&look).contains("A/HRC/DEC/59/112, Decision or resolution (en): would be kept as a document"),
        "{}",
        said(&look)
    );
    assert_eq!(portal.get("/en/documents/1").status, 404);
    command(&portal, &[&report]);
    let kept = command(&portal, &[&decision, &questions]);
    assert_last_line(&kept, NOTHING);
    assert!(said(&kept).contains("A/HRC/DEC/59/112, Decision or resolution (en): kept as a document"), "{}", said(&kept));
    assert!(said(&kept).contains("UPR 48 SVN AQ, Advance questions (en): kept as a document"), "{}", said(&kept));
    let again = command(&portal, &[&decision, &questions]);
    assert_last_line(&again, NOTHING);
    assert!(said(&again).contains("A/HRC/DEC/59/112, Decision or resolution (en): already kept"), "{}", said(&again));

    let list = portal.get("/en/documents");
    list.assert_shows("Universal Periodic Review · cycle 4");
    list.assert_shows("A/HRC/DEC/59/112");
    let document = portal.get("/en/documents/2");
    document.assert_shows("A/HRC/DEC/59/112 Decision adopted by the Human Rights Council");
    document.assert_shows("Decision or resolution");
    document.assert_shows("Other papers of the same review A/HRC/59/15").assert_shows("UPR 48 SVN AQ");
    document.assert_markup("https://docs.un.org/en/A/HRC/DEC/59/112");
    let file = portal.get("/en/documents/2/files/en");
    assert_eq!((file.status, file.bytes.as_slice()), (200, DECISION));
    assert_eq!(portal.get("/en/documents/2/files/fr").status, 404);
    portal.get("/en/documents/1").assert_shows("UPR 48 SVN AQ");
}

#[test]
fn the_desk_shows_what_would_be_kept_and_takes_it_back() {
    let portal = Portal::new();
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let file = ("file", "decision.pdf", DECISION);
    let sent = portal.as_person(&coordinator).upload("/en/desk/import", &[("lang", "en")], file);
    let preview = sent.location.expect("a preview");
    let page = portal.as_person(&coordinator).get(&preview);
    page.assert_shows("It would be added to the documents.").assert_shows("A/HRC/DEC/59/112");
    assert_eq!(portal.get("/en/documents/1").status, 404);
    assert_eq!(portal.as_person(&coordinator).post(&format!("{preview}/apply"), &[]).status, 303);
    portal.get("/en/documents/1").assert_shows("A/HRC/DEC/59/112");
    assert_eq!(portal.as_person(&coordinator).post(&format!("{preview}/undo"), &[]).status, 303);
    assert_eq!(portal.get("/en/documents/1").status, 404);

    let sent = portal.as_person(&coordinator).upload("/en/desk/import", &[("lang", "en")], file);
    let preview = sent.location.expect("a preview");
    assert_eq!(portal.as_person(&coordinator).post(&format!("{preview}/discard"), &[]).status, 303);
    let kept = walk(&portal.data.files());
    assert!(kept.is_empty(), "{kept:?}");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn a_document_about_another_state_is_not_kept() {
    let portal = Portal::new();
    let refused = command(&portal, &[&sample("SVN-g2511026.pdf"), "--country", "NZL"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("about another State"));
}

#[test]
fn the_matrix_of_treaties_counts_what_was_recorded_and_names_who_asks_for_the_rest() {
    let portal = Portal::new();
    portal.get("/fr/treaties").assert_shows("Rien n’est encore enregistré");
    command(
        &portal,
        &[
            "--",
            &format!("{}/src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx", env!("CARGO_MANIFEST_DIR")),
        ],
    );
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let table = "treaty,signed_on,consent,consented_on,report_due_on\nCAT,,accession,1993-07-16,2020-01-01\nCMW,,,,\nOP-ICESCR,2009-09-24,,,\n";
    let wrong = table.replace("1993-07-16", "16/7/1993");
    let upload = |bytes: &[u8]| portal.as_person(&coordinator).upload("/en/desk/treaties", &[], ("file", "treaties.csv", bytes));
    let refused = upload(wrong.as_bytes());
    assert_eq!(refused.status, 422);
    refused.assert_shows("consented_on").assert_shows("16/7/1993");
    assert_eq!(upload(table.as_bytes()).status, 303);
    let form = portal.as_person(&coordinator).post("/en/desk/treaties/CMW", &[("consent", "")]);
    assert_eq!(form.location.as_deref(), Some("/en/treaties/CMW?notice=saved"));
    let page = portal.get("/en/treaties");
    page.assert_shows("Party to 1 of 18 treaties and protocols. 15 are not recorded yet.");
    page.assert_shows("Signed, not a party").assert_shows("overdue");
    let gap = portal.get("/en/treaties/CMW");
    gap.assert_shows("Not a party").assert_shows("A/HRC/59/15, 140.1");
    let bad = [("consent", "accession"), ("consented_on", "1950-01-01")];
    let refused = portal.as_person(&coordinator).post("/ar/desk/treaties/CMW", &bad);
    assert_eq!(refused.status, 422);
    let reservation =
        [("reservation_kind", "reservation"), ("made_on", "1994-01-01"), ("reservation_en", "Article 20 does not bind.")];
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/treaties/CAT/reservations", &reservation).status, 303);
    portal.get("/en/treaties/CAT").assert_shows("Article 20 does not bind.");
    let template = portal.as_person(&coordinator).get("/en/desk/treaties/template.csv").body;
    assert!(template.contains("CAT,,accession,1993-07-16"), "{template}");
    assert_eq!(portal.get("/en/treaties/XYZ").status, 404);
}

#[test]
fn a_pledge_entered_by_hand_is_an_obligation_of_the_register() {
    let portal = Portal::new();
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let desk = || portal.as_person(&coordinator);
    assert_eq!(desk().post("/ru/desk/pledges", &[("text_ru", "")]).status, 422);
    let pledge = [
        ("text_fr", "Nommer un défenseur des enfants"),
        ("occasion_fr", "Sommet des droits de l’homme"),
        ("made_on", "2026-03-10"),
        ("made_by", "Ministre de la justice"),
    ];
    let sent = desk().post("/fr/desk/pledges", &pledge);
    assert_eq!(sent.location.as_deref(), Some("/fr/recommendations/1?notice=saved"));
    assert_eq!(desk().post("/fr/desk/pledges", &pledge).location, sent.location, "pressed twice, it is there once");
    let page = portal.get("/fr/recommendations/1");
    page.assert_shows("Engagement volontaire").assert_shows("Ministre de la justice").assert_shows("PLEDGE 1");
    assert_eq!(portal.get("/fr/pledges").location.as_deref(), Some("/fr/recommendations?kind=pledge"));
    portal.get("/fr/recommendations?kind=pledge").assert_shows("Nommer un défenseur des enfants");
    assert!(portal.get("/data/recommendations.csv?kind=pledge").body.contains(",pledge,"));
    desk().get("/fr/desk/pledges").assert_shows("Nommer un défenseur des enfants");
    assert_eq!(desk().post("/fr/desk/pledges/1/remove", &[]).status, 303);
    desk().post("/fr/desk/pledges/1/remove", &[]).assert_redirects("/fr/desk/pledges?notice=pledge-gone");
    desk().get("/fr/desk/pledges?notice=pledge-gone").assert_shows("Cet engagement n’existe plus");
    assert_eq!(portal.get("/fr/recommendations/1").status, 404);
}

#[test]
fn a_letter_is_seen_by_coordinators_alone_until_it_is_public() {
    let portal = Portal::new();
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let observer = portal.person("Li", &[Role::Observer]);
    let desk = || portal.as_person(&coordinator);
    let mut letter = vec![
        ("kind", "urgent_appeal"),
        ("reference", "SVN 1/2026"),
        ("mandates_en", "Special Rapporteur on the independence of judges and lawyers"),
        ("subject_en", "Pressure on courts"),
        ("sent_on", "2026-01-05"),
    ];
    assert_eq!(desk().post("/en/desk/special-procedures/letters", &letter[..4]).status, 422);
    assert_eq!(desk().post("/en/desk/special-procedures/letters", &letter).status, 303);
    assert_eq!(desk().post("/en/desk/special-procedures/letters", &letter).status, 303);
    assert_eq!(desk().get("/en/desk/special-procedures/letters/2").status, 404, "pressed twice, it is there once");
    assert!(!portal.get("/en/special-procedures").body.contains("Pressure on courts"));
    assert_eq!(portal.as_person(&observer).get("/en/desk/special-procedures").status, 404);
    assert_eq!(portal.as_person(&observer).get("/en/desk/special-procedures/letters/1").status, 404);
    let page = desk().get("/en/desk/special-procedures");
    page.assert_shows("Pressure on courts").assert_shows("6 March 2026 reply overdue").assert_shows("Coordinators only");
    desk().get("/en/desk").assert_shows("Letter of special procedures to reply to");
    letter.extend([("replied_on", "2026-03-01"), ("public_from", "2026-03-10")]);
    assert_eq!(desk().post("/en/desk/special-procedures/letters/1", &letter).status, 303);
    portal.get("/en/special-procedures").assert_shows("Pressure on courts").assert_shows("replied");

    let visit = [
        ("mandate_en", "Special Rapporteur on the right to housing"),
        ("state", "completed"),
        ("starts_on", "2025-05-05"),
        ("ends_on", "2025-05-12"),
        ("report_symbol", "A/HRC/61/50/Add.1"),
    ];
    assert_eq!(desk().post("/en/desk/special-procedures/visits", &visit).status, 303);
    assert_eq!(desk().post("/en/desk/special-procedures/invitation", &[("extended_on", "2010-11-24")]).status, 303);
    let page = portal.get("/en/special-procedures");
    page.assert_shows("right to housing").assert_shows("A/HRC/61/50/Add.1").assert_shows("since 24 November 2010");
}

#[test]
fn each_remedy_of_a_treaty_bodys_views_is_a_recommendation() {
    let portal = Portal::new();
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let views = [
        ("symbol", "CCPR/C/120/D/2348/2014"),
        ("treaty", "ICCPR-OP1"),
        ("decided_on", "2026-07-12"),
        ("outcome", "violation"),
        ("articles", "6; 7"),
        ("remedies_en", "Provide adequate compensation\nPrevent similar violations"),
        ("remedies_es", "Proporcionar una indemnización adecuada\nEvitar violaciones similares"),
    ];
    let wrong = [&[("symbol", "A/HRC/59/15")], &views[1..]].concat();
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/communications", &wrong).status, 422);
    let sent = portal.as_person(&coordinator).post("/en/desk/communications", &views);
    assert_eq!(sent.location.as_deref(), Some("/en/documents/1?notice=saved"));
    let again = [&views[..4], &[("outcome", "inadmissible")]].concat();
    let again = portal.as_person(&coordinator).post("/en/desk/communications", &again);
    again.assert_status(422).assert_shows("These views are recorded already");
    let page = portal.get("/en/communications");
    page.assert_shows("Violation found").assert_shows("articles 6; 7").assert_shows("2 remedies");
    page.assert_shows("Information due on 8 January 2027");
    portal.get("/en/documents/1").assert_shows("Views or decision on a communication");
    portal.get("/es/recommendations?document=1").assert_shows("Evitar violaciones similares");
    let followed = [&views[1..5], &[("follow_up", "Follow-up dialogue ongoing"), ("grade", "B")]].concat();
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/communications/1", &followed).status, 303);
    portal.get("/en/communications").assert_shows("Follow-up dialogue ongoing B").assert_shows("2 remedies");
}

#[test]
fn one_document_lists_the_recommendations_of_five_mechanisms() {
    let portal = Portal::new();
    let file = portal.folder().join("list.csv");
    let symbols = ["A/HRC/1/1", "CEDAW/C/SVN/CO/6", "CRC/C/SVN/CO/3", "CRPD/C/SVN/CO/1", "CAT/C/SVN/CO/3"];
    let rows: Vec<String> = symbols.iter().map(|symbol| format!("Slovenia,{symbol},{},Do it well,,", 7)).collect();
    let table = format!("sur,document_symbol,paragraph,text,recommending_state,response\n{}\n", rows.join("\n"));
    std::fs::write(&file, table).expect("written");
    assert_last_line(&command(&portal, &[file.to_str().expect("a path")]), "added 5, changed 0, unchanged 0, refused 0");
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let desk = || portal.as_person(&coordinator);
    let brief = [("kind", "policy_brief"), ("title_en", "Following up together"), ("mechanism", "STATE")];
    let sent = desk().post("/en/desk/documents", &brief);
    assert_eq!(sent.location.as_deref(), Some("/en/desk/documents/6?notice=saved"));
    assert_eq!(desk().post("/en/desk/documents/6/about", &[("recommendations", "1, 99")]).status, 422);
    assert_eq!(desk().post("/en/desk/documents/6/about", &[("recommendations", "1 2, 3\n4; /en/recommendations/5")]).status, 303);
    let page = portal.get("/en/documents/6");
    page.assert_shows("Following up together").assert_shows("Policy brief");
    for name in [
        "Universal Periodic Review",
        "Elimination of Discrimination against Women",
        "Rights of the Child",
        "Disabilities",
        "against Torture",
    ] {
        page.assert_shows(name);
    }
    portal.get("/en/recommendations/3").assert_shows("Documents about it DOC 1");
    let upload = desk().upload("/en/desk/documents/6/file", &[("lang", "en")], ("file", "brief.pdf", DECISION));
    assert_eq!(upload.status, 303);
    assert_eq!(portal.get("/en/documents/6/files/en").bytes.as_slice(), DECISION);
}

#[test]
fn a_cycle_shows_its_papers_and_keeps_the_printed_figure_beside_the_counted_one() {
    let portal = Portal::new();
    command(&portal, &[&sample("SVN-g2502644.pdf"), &sample("SVN-g2511026.pdf")]);
    let page = portal.get("/en/documents/cycles/4");
    page.assert_shows("254 recommendations").assert_shows("A/HRC/59/15").assert_shows("A/HRC/DEC/59/112");
    page.assert_markup("https://docs.un.org/en/A/HRC/WG.6/48/SVN/1");
    assert_eq!(portal.get("/en/documents/cycles/2").status, 404);
    let coordinator = portal.person("Amina", &[Role::Coordinator]);
    let record = [("reviewed_on", "2025-01-28"), ("adopted_on", "2025-07-02"), ("announced", "255")];
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/cycles/4", &record).status, 303);
    let page = portal.get("/en/documents/cycles/4");
    page.assert_shows("28 January 2025").assert_shows("The outcome itself counts 255");
}
