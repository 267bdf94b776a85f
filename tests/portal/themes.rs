//! Themes that the program suggests, on the command line and at the desk.

use std::process::Output;

use baraza::db;
use baraza::viewer::Role;

use crate::support::{Person, Portal};

const MATRIX_2019: &str = "src/register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx";

#[track_caller]
fn done(output: &Output) {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Three recommendations without themes, in the register and looked at by the worker; somebody who coordinates.
fn with_untagged(portal: &Portal) -> Person {
    let rows = "sur,document_symbol,paragraph,text,recommending_state,response,issues,session\n\
        Slovenia,A/HRC/1/1,1.1,Abolish the death penalty for all crimes,France,supported,,3\n\
        Slovenia,A/HRC/1/1,1.2,Ratify the Convention on the Rights of Persons with Disabilities,Spain,noted,,3\n\
        Slovenia,A/HRC/1/1,1.3,Zzyzx qwrtp,Spain,noted,,3\n";
    std::fs::write(portal.folder().join("list.csv"), rows).expect("written");
    done(&portal.command(&["import", "list.csv"]));
    portal.work(db::now());
    portal.person("Coordinator", &[Role::Coordinator])
}

#[test]
fn suggestions_for_a_file_are_the_same_each_time_and_in_the_words_of_the_scheme() {
    let portal = Portal::new();
    std::fs::write(portal.folder().join("in.csv"), "number,text\n7,\"Abolish the death penalty, in law\"\n8,\n")
        .expect("written");
    for (scheme, theme) in [("uhri", "Death penalty"), ("uprinfo", "Death penalty")] {
        done(&portal.command(&["themes", "suggest", "in.csv", "--scheme", scheme, "-o", "one.csv"]));
        done(&portal.command(&["themes", "suggest", "in.csv", "--scheme", scheme, "-o", "two.csv"]));
        let read = |name: &str| std::fs::read_to_string(portal.folder().join(name)).expect("it was written");
        assert_eq!(read("one.csv"), read("two.csv"));
        let mut lines = csv::Reader::from_path(portal.folder().join("one.csv")).expect("a table");
        assert_eq!(lines.headers().expect("headings"), &["number", "text", "suggested", "confidence"][..]);
        let rows: Vec<csv::StringRecord> = lines.records().map(|row| row.expect("a row")).collect();
        assert!(rows[0][2].starts_with(theme), "{:?}", rows[0]);
        assert!(rows[0][3].split("; ").all(|share| share.parse::<f32>().is_ok_and(|share| share <= 1.0)), "{:?}", rows[0]);
        assert_eq!(rows[0][2].split("; ").count(), rows[0][3].split("; ").count());
        assert_eq!((&rows[1][2], &rows[1][3]), ("", ""));
    }
}

#[test]
fn a_language_is_read_kindly_and_one_that_the_tagger_does_not_know_is_told() {
    let portal = Portal::new();
    let rows = "text,language\nAbolish the death penalty,EN\nAbolish the death penalty,en-GB\nDie Todesstrafe abschaffen,de\n";
    std::fs::write(portal.folder().join("in.csv"), rows).expect("written");
    let output = portal.command(&["themes", "suggest", "in.csv", "--scheme", "uprinfo", "-o", "out.csv"]);
    done(&output);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("left without suggestions, in a language that the tagger does not know (de): 1"), "{said}");
    let out = std::fs::read_to_string(portal.folder().join("out.csv")).expect("it was written");
    assert_eq!((out.matches(",Death penalty").count(), out.contains("abschaffen,de,,")), (2, true), "{out}");
}

#[test]
fn a_tagger_is_learned_from_a_file_and_asked_from_then_on() {
    let portal = Portal::new();
    let mut rows = String::from("text,issues\n");
    for at in 0..60 {
        rows +=
            &format!("Build {at} schools in the villages,Right to education\nBuild {at} wells in the villages,Right to water\n");
    }
    std::fs::write(portal.folder().join("tagged.csv"), rows).expect("written");
    std::fs::write(portal.folder().join("in.csv"), "text\nMore wells\nMore schools\n").expect("written");
    done(&portal.command(&["themes", "train", "tagged.csv"]));
    done(&portal.command(&["themes", "suggest", "in.csv", "-o", "out.csv"]));
    let out = std::fs::read_to_string(portal.folder().join("out.csv")).expect("it was written");
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[1].starts_with("More wells,Safe drinking water & sanitation,0."), "{out}");
    assert!(lines[2].starts_with("More schools,Right to education,0."), "{out}");

    done(&portal.command(&["themes", "train", "tagged.csv", "-o", "one.model"]));
    done(&portal.command(&["themes", "train", "tagged.csv", "-o", "two.model"]));
    let read = |name: &str| std::fs::read(portal.folder().join(name)).expect("it was written");
    assert_eq!(read("one.model"), read("two.model"));
}

#[test]
fn too_little_to_learn_from_is_said() {
    let portal = Portal::new();
    let output = portal.command(&["themes", "train"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("0 tagged texts are too few"));
}

#[test]
fn the_desk_accepts_what_is_ticked_and_takes_it_back() {
    let portal = Portal::new();
    let coordinator = with_untagged(&portal);
    let page = portal.as_person(&coordinator).get("/en/desk/themes");
    assert!(page.body.contains("3 recommendations have no theme yet") && page.body.contains("Death penalty"), "{}", page.body);
    assert!(page.body.contains("The program suggests nothing"));
    let is_filed = || portal.get("/en/recommendations/1").body.contains("?theme=death-penalty");
    assert!(!is_filed());

    let accept = [("recommendation", "1"), ("term", "theme:death-penalty"), ("theme-1", "")];
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/themes/accept", &accept).status, 303);
    assert!(is_filed());
    let page = portal.as_person(&coordinator).get("/en/desk/themes");
    assert!(page.body.contains("2 recommendations have no theme yet") && page.body.contains("Accepted lately"));
    assert!(portal.as_person(&coordinator).get("/en/desk/journal").body.contains("Themes accepted for a recommendation"));

    let decision =
        page.body.split("name=\"decision\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a decision");
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/themes/undo", &[("decision", decision)]).status, 303);
    assert!(!is_filed());
    assert!(portal.get("/en/recommendations/1").body.contains("No longer filed under: Death penalty"));
    let again = portal.as_person(&coordinator).post("/en/desk/themes/undo", &[("decision", decision)]);
    assert_eq!(again.status, 404);
}

#[test]
fn themes_are_suggested_for_texts_in_languages_that_the_tagger_was_taught_no_words_of() {
    let portal = Portal::new();
    let texts = [
        ("fr", "Abolir la peine de mort pour tous les crimes"),
        ("ar", "إلغاء عقوبة الإعدام في جميع الجرائم"),
        ("zh", "废除所有罪行的死刑"),
        ("ru", "Отменить смертную казнь за все преступления"),
        ("es", "Abolir la pena de muerte para todos los delitos"),
    ];
    let rows = (1..).zip(texts).map(|(at, (lang, text))| format!("A/HRC/1/1,1.{at},{text},{lang}\n")).collect::<String>();
    std::fs::write(portal.folder().join("list.csv"), format!("symbol,paragraph,text,lang\n{rows}")).expect("written");
    std::fs::write(portal.folder().join("in.csv"), format!("symbol,paragraph,text,language\n{rows}")).expect("written");
    done(&portal.command(&["themes", "suggest", "in.csv", "--scheme", "uprinfo", "-o", "out.csv"]));
    let out = std::fs::read_to_string(portal.folder().join("out.csv")).expect("it was written");
    assert_eq!(out.matches(",Death penalty").count(), texts.len(), "{out}");

    done(&portal.command(&["import", "list.csv"]));
    portal.work(db::now());
    let coordinator = portal.person("Coordinator", &[Role::Coordinator]);
    let page = portal.as_person(&coordinator).get("/fr/desk/themes");
    assert_eq!(page.body.matches("value=\"theme:death-penalty\"").count(), texts.len(), "{}", page.body);
}

#[test]
fn a_theme_can_be_named_and_one_that_no_list_knows_comes_back_with_the_form() {
    let portal = Portal::new();
    let coordinator = with_untagged(&portal);
    let unknown = [("recommendation", "3"), ("theme-3", "Ruritanian affairs")];
    let answer = portal.as_person(&coordinator).post("/en/desk/themes/accept", &unknown);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("No list has a theme of this name") && answer.body.contains("Ruritanian affairs"));
    let older = [("recommendation", "3"), ("theme-3", "Acceptance of international norms")];
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/themes/accept", &older).status, 303);
    assert!(portal.get("/en/recommendations/3").body.contains("Ratification of &#38; accession to international instruments"));
}

#[test]
fn what_is_suggested_is_accepted_together_and_nothing_by_itself() {
    let portal = Portal::new();
    let coordinator = with_untagged(&portal);
    let count = |sentence: &str| portal.as_person(&coordinator).get("/en/desk/themes").body.contains(sentence);
    assert!(count("3 recommendations have no theme yet"));
    assert_eq!(portal.as_person(&coordinator).post("/en/desk/themes/accept-all", &[("level", "possible")]).status, 303);
    assert!(count("1 recommendation has no theme yet"));
    assert!(count("Recommendations: 2."));
}

#[test]
fn names_of_earlier_lists_are_found_under_those_of_the_current_one() {
    let portal = Portal::new();
    done(&portal.command(&["import", &format!("{}/{MATRIX_2019}", env!("CARGO_MANIFEST_DIR"))]));
    let page = portal.get("/en/recommendations?theme=ratification-of-and-accession-to-international-instruments");
    assert!(page.body.contains("International Convention for the Protection of All Persons from Enforced Disappearance"));
    assert!(!page.body.contains("Acceptance of international norms"));
}
