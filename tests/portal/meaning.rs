//! What recommendations mean: read after an import, and shown beside each other.

use baraza::clusters::engine::Meant;
use baraza::i18n::Lang;
use baraza::register::queries::vectors;
use baraza::taxonomy::terms;
use baraza::{clusters, db};

use crate::support::Portal;

fn import(portal: &Portal, third: &str) {
    let rows = format!(
        "sur,document_symbol,paragraph,text,recommending_state,response,issues,session\n\
        Slovenia,A/HRC/1/1,1.1,Abolish the death penalty for all crimes,France,supported,,3\n\
        Slovenia,A/HRC/1/1,1.2,Build more schools in rural areas,Spain,noted,,3\n\
        Slovenia,A/HRC/1/1,1.3,{third},Spain,noted,,3\n"
    );
    std::fs::write(portal.folder().join("list.csv"), rows).expect("written");
    let output = portal.command(&["import", "list.csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    portal.work(db::now());
}

#[test]
fn a_recommendation_names_those_that_mean_the_same_until_their_text_is_another() {
    let portal = Portal::new();
    import(&portal, "Abolish capital punishment for all crimes");
    let page = portal.get("/en/recommendations/1");
    page.assert_shows("Similar recommendations").assert_shows("Abolish capital punishment");
    page.assert_lacks("Build more schools");
    portal.get("/fr/recommendations/3").assert_shows("Recommandations semblables").assert_shows("Abolish the death penalty");
    portal.get("/en/recommendations/2").assert_lacks("Similar recommendations");
    import(&portal, "Plant trees along the roads");
    portal.get("/en/recommendations/1").assert_lacks("Similar recommendations");
    let kept = portal.db().read_here(|conn| Ok(vectors::of_recommendations(conn)?)).expect("vectors");
    assert_eq!(kept.len(), 3);
}

#[test]
fn what_is_read_again_without_a_change_stays() {
    let portal = Portal::new();
    import(&portal, "Abolish capital punishment for all crimes");
    let near = |portal: &Portal| {
        let kept = portal.db().read_here(|conn| {
            let all = vectors::of_recommendations(conn)?;
            Ok((vectors::near(conn, &all[0].recommendation_id, 5)?, vectors::uncompared(conn)?.len()))
        });
        kept.expect("what is near")
    };
    let (first, uncompared) = near(&portal);
    assert_eq!((first.len(), first[0].0, uncompared), (1, 3, 0));
    import(&portal, "Abolish capital punishment for all crimes");
    assert_eq!(near(&portal), (first, 0));
}

#[test]
fn a_search_whose_words_nobody_uses_finds_what_means_the_same() {
    let portal = Portal::new();
    import(&portal, "Plant trees along the roads");
    let found = portal.get("/fr/search?q=peine+capitale");
    found.assert_shows("Proches par le sens").assert_shows("Abolish the death penalty").assert_lacks("Plant trees");
    portal.get("/zh/search?q=%E6%AD%BB%E5%88%91").assert_shows("含义相近").assert_shows("Abolish the death penalty");
    portal.get("/en/search?q=qwrtp").assert_lacks("Close in meaning");
}

#[test]
fn what_two_mechanisms_ask_for_in_other_words_or_languages_stands_side_by_side() {
    let portal = Portal::new();
    import(&portal, "Build new schools in villages");
    portal
        .get("/en/recommendations/overlaps?basis=meaning")
        .assert_shows("No recommendations of two mechanisms are near in meaning");
    let rows = "sur,document_symbol,paragraph,text,response\n\
        Slovenia,CCPR/C/SVN/CO/4,10,Abolir la peine de mort pour tous les crimes,noted\n\
        Slovenia,CCPR/C/SVN/CO/4,11,Planter des arbres le long des routes,noted\n";
    std::fs::write(portal.folder().join("other.csv"), rows).expect("written");
    let output = portal.command(&["import", "other.csv", "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    portal.work(db::now());
    let page = portal.get("/en/recommendations/overlaps?basis=meaning");
    page.assert_shows("Found: 1").assert_shows("Abolish the death penalty").assert_shows("Abolir la peine de mort");
    page.assert_shows("Near in meaning to the first:").assert_lacks("Planter").assert_lacks("Build new schools");
    portal.get("/zh/recommendations/overlaps?basis=meaning").assert_shows("与第一项含义相近");
    portal.get("/en/recommendations/overlaps?basis=meaning&mechanism=UPR").assert_shows("No recommendations of two mechanisms");
}

#[test]
fn a_row_in_another_language_is_probably_there_already_if_the_same_states_recommended_it() {
    let portal = Portal::new();
    import(&portal, "Plant trees along the roads");
    let rows = "sur,text,recommending_state,response,session\n\
        Slovenia,Abolir la peine de mort pour tous les crimes,France,supported,3\n\
        Slovenia,Planter des arbres le long des routes,Portugal,supported,3\n";
    std::fs::write(portal.folder().join("french.csv"), rows).expect("written");
    let output = portal.command(&["import", "french.csv", "--lang", "fr"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("left out 1 that are probably in the register already"), "{said}");
    let person = portal.person("Coordinator", &[baraza::viewer::Role::Coordinator]);
    let page = portal.as_person(&person).get("/en/desk/import/2");
    page.assert_shows("Abolish the death penalty for all crimes").assert_shows("Abolir la peine de mort");
}

#[test]
fn clusters_of_several_languages_are_proposed_by_meaning_whether_it_was_read_before_or_not() {
    let portal = Portal::new();
    let rows = "sur,document_symbol,paragraph,text,recommending_state,response,session,lang\n\
        Slovenia,A/HRC/1/1,1.1,Abolish the death penalty for all crimes,France,supported,3,en\n\
        Slovenia,A/HRC/1/1,1.2,Abolir la peine capitale pour tous les crimes,Spain,noted,3,fr\n\
        Slovenia,A/HRC/1/1,1.3,废除对一切罪行的死刑,Spain,noted,3,zh\n\
        Slovenia,A/HRC/1/1,1.4,Build more schools in rural areas,Spain,noted,3,en\n\
        Slovenia,A/HRC/1/1,1.5,Construire des écoles dans les zones rurales,Spain,noted,3,fr\n\
        Slovenia,A/HRC/1/1,1.6,Построить больше школ в сельских районах,Spain,noted,3,ru\n";
    std::fs::write(portal.folder().join("list.csv"), rows).expect("written");
    assert_eq!(portal.command(&["import", "list.csv"]).status.code(), Some(0));
    let grounds = || portal.db().read_here(clusters::queries::grounds).expect("grounds");
    let unread = grounds();
    portal.work(db::now());
    let read = grounds();
    let kept = portal.db().read_here(|conn| Ok(vectors::of_recommendations(conn)?)).expect("vectors");
    for (unread, read) in unread.items.iter().zip(&read.items) {
        let kept = kept.iter().find(|kept| *kept.recommendation_id == *read.key).map(|kept| &kept.vector);
        let (unread, meant) = (unread.meaning.as_ref().map(Meant::vector), read.meaning.as_ref().map(Meant::vector));
        assert!(kept.is_some() && meant == kept && unread == kept, "{}", read.text);
    }
    let proposal = clusters::engine::propose(&read.items, &[], Some(2));
    assert_eq!(proposal.clusters.iter().map(|cluster| cluster.members.len()).collect::<Vec<_>>(), [3, 3]);
    assert_eq!(clusters::engine::propose(&unread.items, &[], Some(2)), proposal);

    // Where nothing but a theme is shared, it is told as the reader's language calls it.
    assert_eq!(portal.command(&["cluster", "--count", "2", "--accept"]).status.code(), Some(0));
    let theme = terms::find_theme("Death penalty").expect("a theme");
    for lang in [Lang::EN, Lang::AR, Lang::ZH] {
        let pages = [1, 2].map(|number| portal.get(&format!("/{}/clusters/{number}", lang.code())).body).concat();
        assert!(pages.contains(theme.label(lang)), "{lang:?}");
        assert!(lang == Lang::EN || !pages.contains(theme.label(Lang::EN)), "{lang:?}");
    }
}
