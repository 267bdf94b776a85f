//! One recommendation: its text in every language, where it stands, and what became of it.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::NaiveDateTime;

use super::beside::{self, Beside};
use super::sides::{self, Said, Sides};
use super::wordings::{self, ByHand, Correction, Wordings};
use crate::clusters;
use crate::clusters::model::{Cluster, Responsible};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::journal;
use crate::plan;
use crate::plan::model::{Action, ProgressUpdate};
use crate::register::citation::{Citation, citations, source_worded};
use crate::register::correction::Changed;
use crate::register::model::{Document, Filed, Recommendation};
use crate::register::queries::about;
use crate::register::queries::neighbours::{self, Topic};
use crate::register::queries::recommendations;
use crate::taxonomy::countries;
use crate::taxonomy::terms::{self, Kind, Term};
use crate::text::{Difference, SafeHtml, cited, word_diff};
use crate::viewer::Permission;
use crate::web::{Page, cacheable, html};

/// Entries of the history that are shown.
const REMEMBERED: i64 = 20;

struct Shown {
    said: Said,
    filed: Filed,
    document: Document,
    cluster: Option<(Cluster, Responsible)>,
    actions: Vec<(Action, Option<ProgressUpdate>)>,
    topics: Vec<Topic>,
    history: Vec<journal::Recorded>,
    beside: Beside,
    /// Other documents that are about it.
    papers: Vec<Document>,
    wordings: Wordings,
}

struct TermLink {
    label: String,
    href: String,
    /// Translated by the project.
    ours: bool,
}

/// What happened, and when.
struct Happened {
    at: NaiveDateTime,
    words: String,
}

#[derive(Template)]
#[template(path = "register/show.html")]
struct Show {
    page: Page,
    title: String,
    shown: Shown,
    /// The reader's language first.
    texts: Vec<wordings::Shown>,
    states: Vec<TermLink>,
    /// The key of each classification, and its terms.
    filed_under: Vec<(&'static str, Vec<TermLink>)>,
    history: Vec<Happened>,
    citations: Vec<Citation>,
}

impl Show {
    fn sides(&self) -> Sides<'_> {
        let Shown { filed, document, actions, topics, said, .. } = &self.shown;
        Sides::new(&self.page, (&filed.recommendation, document), actions, topics, said)
    }

    fn sourced(&self, source: &str) -> SafeHtml {
        cited(&source_worded(source, self.page.lang), self.page.lang)
    }

    /// What stands between the items of a list in the reader's language.
    fn separator(&self) -> String {
        let list = self.page.lang.list(&["1", "2", "3"]);
        list.split_once('1').and_then(|(_, rest)| rest.split_once('2')).map_or_else(String::new, |(between, _)| between.into())
    }

    fn corrected(&self, correction: &Correction) -> String {
        let lang = self.page.t(&format!("language-{}", correction.lang)).into_owned();
        let arguments = [("lang", Value::from(lang)), ("date", Value::from(self.page.day_of(&correction.at)))];
        self.page.t_with("text-corrected", &arguments)
    }

    fn by_hand(&self, correction: &ByHand) -> String {
        let date = self.page.day_of(&correction.at);
        let numbers = [("number", correction.import.into()), ("line", correction.line.into()), ("date", date.into())];
        self.page.t_with("corrections-at-import", &numbers)
    }

    fn differing(&self, part: &Changed) -> Vec<Difference> {
        word_diff(&part.before, &part.after)
    }

    fn has_own_labels(&self) -> bool {
        self.filed_under.iter().any(|(_, links)| links.iter().any(|link| link.ours))
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (_, number) = path.into_inner();
    let lang = page.lang;
    let shown = db.read(move |conn| load(conn, number, lang)).await?;
    let subjects = subjects(&shown);
    let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
    let paragraph = &shown.filed.recommendation.paragraph;
    let view = Show {
        texts: wordings::texts(&page, &shown.wordings, &shown.filed.recommendation.original_lang),
        states: states(&page, &shown.filed),
        filed_under: filed_under(&page, &shown.filed),
        history: history(&page, &shown),
        citations: citations(&shown.document, paragraph, page.settings.country.as_deref(), lang),
        title: title_of(&page, &shown.filed.recommendation),
        shown,
        page,
    };
    Ok(cacheable(html(StatusCode::OK, view)?, &subjects))
}

pub fn title_of(page: &Page, row: &Recommendation) -> String {
    match row.paragraph.as_str() {
        "" if row.kind == "pledge" => page.t("kind-pledge").into_owned(),
        paragraph if row.kind == "pledge" => page.t_of("pledge-title", "paragraph", paragraph),
        "" => page.t_with("recommendation-untitled", &[("number", Value::from(row.number))]),
        paragraph => page.t_of("recommendation-title", "paragraph", paragraph),
    }
}

/// What this page shows, for the cache. Its cluster may change without it, or get actions and topics.
fn subjects(shown: &Shown) -> Vec<String> {
    let kinds =
        ["document", "batch", "lineage", "meaning", "cluster", "action", "entity", "consultation", "topic"].map(String::from);
    let threads = shown.topics.iter().map(|topic| format!("thread:{}", topic.thread_id));
    let own = [format!("recommendation:{}", shown.filed.recommendation.id), format!("document:{}", shown.document.id)];
    kinds.into_iter().chain(threads).chain(own).collect()
}

fn load(conn: &mut DbConnection, number: i64, lang: Lang) -> Result<Shown, Error> {
    let (filed, document) = recommendations::find(conn, number)?;
    let id = &filed.recommendation.id;
    let history = journal::of_subject(conn, "recommendation", id, REMEMBERED)?;
    let history = beside::with_others(conn, id, history)?;
    let (wordings, beside) = (wordings::load(conn, &filed, lang)?, Beside::load(conn, id, lang)?);
    let (mut cluster_shown, mut actions_shown, mut topics) = (None, Vec::new(), Vec::new());
    if let Some(cluster) = clusters::queries::of_recommendation(conn, id, lang)? {
        let actions = plan::queries::actions_of_cluster(conn, &cluster.id, lang)?;
        let ids: Vec<String> = actions.iter().map(|action| action.id.clone()).collect();
        let updates = plan::queries::updates_of_actions(conn, &ids, lang)?;
        // Read from the oldest on, so that the newest of each action stays.
        let mut newest: HashMap<String, ProgressUpdate> = updates.into_iter().rev().collect();
        actions_shown.extend(actions.into_iter().map(|action| {
            let update = newest.remove(&action.id);
            (action, update)
        }));
        topics = neighbours::topics_of(conn, &cluster.id, lang)?;
        let responsible = clusters::queries::responsible(conn, &cluster.id, lang)?;
        cluster_shown = Some((cluster, responsible));
    }
    let papers = about::documents_about(conn, id)?;
    let said = sides::load(conn, id, &topics, lang)?;
    Ok(Shown { papers, said, cluster: cluster_shown, actions: actions_shown, topics, history, wordings, beside, document, filed })
}

/// By their names in the reader's language.
fn states(page: &Page, filed: &Filed) -> Vec<TermLink> {
    let link = |iso3: &String| TermLink {
        label: countries::name(iso3, page.lang.code()).unwrap_or(iso3).to_owned(),
        href: page.href(&format!("/recommendations?state={iso3}")),
        ours: false,
    };
    let mut links: Vec<TermLink> = filed.states.iter().map(link).collect();
    page.lang.sort_by_label(&mut links, |link| &link.label);
    links
}

fn filed_under(page: &Page, filed: &Filed) -> Vec<(&'static str, Vec<TermLink>)> {
    let kinds: [(&str, &str, &[Kind]); 3] = [
        ("recommendation-themes", "theme", &[Kind::Theme]),
        ("recommendation-groups", "group", &[Kind::AffectedGroup]),
        ("recommendation-sdgs", "sdg", &[Kind::SdgGoal, Kind::SdgTarget]),
    ];
    let terms: Vec<&'static Term> = filed.terms.iter().filter_map(|id| terms::find(id)).collect();
    let link = |facet: &str, term: &'static Term| TermLink {
        label: if facet == "sdg" { format!("{} {}", term.code, term.label(page.lang)) } else { term.label(page.lang).to_owned() },
        href: page.href(&format!("/recommendations?{facet}={}", term.current().code)),
        ours: term.is_ours(page.lang),
    };
    let of = |facet: &str, kinds: &[Kind]| {
        terms.iter().filter(|term| kinds.contains(&term.kind)).map(|term| link(facet, term)).collect::<Vec<_>>()
    };
    kinds.into_iter().map(|(key, facet, kinds)| (key, of(facet, kinds))).filter(|(_, links)| !links.is_empty()).collect()
}

/// The newest first; at its end the day on which it came.
fn history(page: &Page, shown: &Shown) -> Vec<Happened> {
    let worded = |entry: &journal::Recorded| Some(Happened { at: entry.happened_at, words: words(page, entry)? });
    let added = Happened { at: shown.filed.recommendation.created_at, words: page.t("recommendation-added-on").into_owned() };
    shown.history.iter().filter_map(worded).chain([added]).collect()
}

/// What an import changed or somebody filed; other slices' entries are worded on the pages of their own things.
fn words(page: &Page, entry: &journal::Recorded) -> Option<String> {
    let detail: serde_json::Value = serde_json::from_str(&entry.detail).ok()?;
    let filed = || {
        let ids = detail["terms"].as_array()?.iter().filter_map(|id| terms::find(id.as_str()?));
        let names: Vec<String> = ids.map(|term| term.label(page.lang).to_owned()).collect();
        Some(page.lang.list(&names))
    };
    match entry.kind.as_str() {
        "terms-accepted" => return Some(page.t_of("recommendation-terms-accepted", "terms", &filed()?)),
        "assessment-added" | "assessment-withdrawn" => return Some(page.word("journal", &entry.kind).into_owned()),
        "terms-taken-back" => return Some(page.t_of("recommendation-terms-taken-back", "terms", &filed()?)),
        _ => {}
    }
    if let Some(words) = beside::worded(page, entry) {
        return Some(words);
    }
    let parts: Vec<String> = detail["what"]
        .as_array()?
        .iter()
        .filter_map(|part| Some(page.lang.t(&format!("import-part-{}", part.as_str()?)).into_owned()))
        .collect();
    let what = page.lang.list(&parts);
    let arguments = [("number", Value::from(detail["import"].as_i64()?)), ("what", Value::from(what))];
    Some(page.t_with("recommendation-changed-by", &arguments))
}
