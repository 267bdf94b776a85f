//! Who says what: the State, the national human-rights institution, civil society and the body that recommended it.

use askama::Template;
use chrono::NaiveDate;

use super::documents::origin;
use crate::assessments;
use crate::assessments::model::{Assessment, Assessor};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::plan::model::{Action, ProgressUpdate};
use crate::register::model::{Document, Recommendation};
use crate::register::pledges::STATE;
use crate::register::queries::neighbours::Topic;
use crate::register::queries::voices::{self, Voice};
use crate::text::{excerpt, plain_text};
use crate::web::Page;

/// Of what somebody said only the beginning stands here, in characters.
const EXCERPT: usize = 240;
/// Kinds of organisations that don't count as civil society, as `organisation-kind-…` names them.
const NOT_CIVIL: [&str; 3] = ["nhri", "un", "parliament"];

/// What the database knows of it.
pub struct Said {
    assessments: Vec<Assessment>,
    official: Option<Voice>,
    nhri: Option<Voice>,
    /// The kind, how many contributions, the newest of them.
    civil: Vec<(String, i64, Option<Voice>)>,
    /// Contributions of people who speak for themselves.
    people: i64,
}

pub fn load(conn: &mut DbConnection, recommendation_id: &str, topics: &[Topic], reader: Lang) -> Result<Said, Error> {
    let threads: Vec<String> = topics.iter().map(|topic| topic.thread_id.clone()).collect();
    let assessments = assessments::queries::of_recommendation(conn, recommendation_id)?;
    if threads.is_empty() {
        return Ok(Said { assessments, official: None, nhri: None, civil: Vec::new(), people: 0 });
    }
    let counts = voices::counts_by_kind(conn, &threads)?;
    let (replies, official) = voices::official(conn, &threads, reader)?;
    let by_organisations: i64 = counts.iter().map(|(_, count)| count).sum();
    let people = topics.iter().map(|topic| topic.contributions).sum::<i64>() - by_organisations - replies;
    let mut civil = Vec::new();
    for (kind, count) in counts {
        let newest = voices::newest_of_kind(conn, &threads, &kind)?;
        civil.push((kind, count, newest));
    }
    let nhri = civil.iter().find(|(kind, ..)| kind == "nhri").and_then(|(_, _, newest)| newest.clone());
    civil.retain(|(kind, ..)| !NOT_CIVIL.contains(&kind.as_str()));
    Ok(Said { assessments, official, nhri, civil, people: people.max(0) })
}

/// What somebody said, as it is shown: who, when, the beginning, and where it goes on.
struct Quoted {
    name: String,
    on: NaiveDate,
    lang: Lang,
    beginning: String,
    href: String,
}

struct OfKind {
    kind: String,
    count: i64,
    newest: Option<Quoted>,
}

#[derive(Template)]
#[template(path = "register/_sides.html")]
pub struct Sides<'a> {
    page: &'a Page,
    recommendation: &'a Recommendation,
    document: &'a Document,
    /// The newest report on any of its actions.
    progress: Option<(&'a Action, &'a ProgressUpdate)>,
    official: Option<Quoted>,
    nhri: Option<Quoted>,
    civil: Vec<OfKind>,
    people: i64,
    assessments: &'a [Assessment],
    topics: &'a [Topic],
}

/// It escapes what people wrote by itself.
impl askama::filters::HtmlSafe for Sides<'_> {}

impl<'a> Sides<'a> {
    pub fn new(
        page: &'a Page,
        (recommendation, document): (&'a Recommendation, &'a Document),
        actions: &'a [(Action, Option<ProgressUpdate>)],
        topics: &'a [Topic],
        said: &'a Said,
    ) -> Sides<'a> {
        let reported = actions.iter().filter_map(|(action, update)| Some((action, update.as_ref()?)));
        let quoted = |voice: &Voice| quoted(page, topics, voice);
        let of_kind = |(kind, count, newest): &(String, i64, Option<Voice>)| OfKind {
            kind: kind.clone(),
            count: *count,
            newest: newest.as_ref().and_then(quoted),
        };
        Sides {
            progress: reported.max_by_key(|(_, update)| update.posted_at),
            official: said.official.as_ref().and_then(quoted),
            nhri: said.nhri.as_ref().and_then(quoted),
            civil: said.civil.iter().map(of_kind).collect(),
            people: said.people,
            assessments: &said.assessments,
            page,
            recommendation,
            document,
            topics,
        }
    }

    fn by(&self, slug: &str) -> Vec<&'a Assessment> {
        let assessor = Assessor::find(slug);
        self.assessments.iter().filter(|one| assessor.is_some_and(|assessor| one.is_by(assessor))).collect()
    }

    fn may_enter(&self, slug: &str) -> bool {
        Assessor::find(slug).is_some_and(|assessor| self.page.may(assessor.permission()))
    }

    /// Treaty bodies grade in their follow-up procedures; the Universal Periodic Review grades nothing.
    fn is_graded(&self) -> bool {
        !self.document.is_answered() && self.document.mechanism != STATE
    }

    fn body_name(&self) -> String {
        origin(self.page, self.document)
    }

    fn entering(&self, slug: &str) -> String {
        self.page.href(&format!("/recommendations/{}/assessments/{slug}", self.recommendation.number))
    }

    fn beginning(&self, text: &str) -> String {
        excerpt(text, EXCERPT)
    }
}

fn quoted(page: &Page, topics: &[Topic], voice: &Voice) -> Option<Quoted> {
    let topic = topics.iter().find(|topic| topic.thread_id == voice.thread_id)?;
    let (id, place) = (&voice.id, format!("/consultations/{}/topics/{}", topic.consultation, topic.number));
    Some(Quoted {
        name: if voice.name.is_empty() { page.mechanism_name() } else { voice.name.clone() },
        on: page.local_day(voice.posted_at),
        lang: voice.lang(),
        beginning: excerpt(&plain_text(&voice.body), EXCERPT),
        href: page.href(&format!("{place}?at={id}#c-{id}")),
    })
}
