//! Consultations as everybody sees them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::consultations::model::{Consultation, Phase, Text, TopicLine};
use crate::consultations::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::text::{self, SafeHtml};
use crate::threads::model::Mode;
use crate::web::{Page, cacheable_until, html};

/// One consultation in the list.
struct Line {
    consultation: Consultation,
    text: Text,
    phase: Phase,
    excerpt: String,
}

#[derive(Template)]
#[template(path = "consultations/list.html")]
struct List {
    page: Page,
    lines: Vec<Line>,
}

impl List {
    fn of(&self, phase: &str) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.phase.name() == phase).collect()
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let (now, lang) = (page.now, page.lang);
    let lines = db
        .read(move |conn| {
            let found = queries::all(conn, false, now)?;
            let ids: Vec<String> = found.iter().map(|consultation| consultation.id.clone()).collect();
            let mut titles = queries::titles(conn, &ids, lang)?;
            Ok(found
                .into_iter()
                .filter_map(|consultation| {
                    let text = titles.remove(&consultation.id)?;
                    let excerpt = text::excerpt(&text::plain_text(&text.purpose), 200);
                    Some(Line { phase: consultation.phase(now), consultation, text, excerpt })
                })
                .collect::<Vec<_>>())
        })
        .await?;
    let moments: Vec<_> = lines.iter().flat_map(|line| [line.consultation.opens_at, line.consultation.closes_at]).collect();
    let until = page.until_next(&moments);
    Ok(cacheable_until(html(StatusCode::OK, List { page, lines })?, &["consultation"], until))
}

#[derive(Template)]
#[template(path = "consultations/show.html")]
struct Show {
    page: Page,
    consultation: Consultation,
    text: Text,
    purpose: SafeHtml,
    phase: Phase,
    topics: Vec<TopicLine>,
    modes: Vec<Mode>,
}

impl Show {
    fn contribution_count(&self) -> i64 {
        self.topics.iter().map(|line| line.contribution_count).sum()
    }

    fn is(&self, phase: &str) -> bool {
        self.phase.name() == phase
    }

    fn days_left(&self) -> i64 {
        self.page.days_until(&self.page.local_day(self.consultation.closes_at))
    }

    /// Where the one button leads: to the topic, or to the list of several.
    fn way_in(&self) -> String {
        match self.topics.as_slice() {
            [only] => self.page.href(&format!("/consultations/{}/topics/{}", self.consultation.number, only.topic.number)),
            _ => "#topics".into(),
        }
    }
}

fn load(conn: &mut DbConnection, page: Page, number: i64) -> Result<Show, Error> {
    let consultation = queries::find_by_number(conn, number)?;
    if !consultation.may_be_seen_by(&page.viewer) {
        return Err(Error::NotFound);
    }
    let text = queries::text_of(conn, &consultation.id, page.lang)?;
    Ok(Show {
        purpose: text::markdown(&text.purpose, page.lang),
        phase: consultation.phase(page.now),
        topics: queries::lines(conn, &consultation.id, page.lang)?,
        modes: consultation.offered(),
        text,
        consultation,
        page,
    })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (_, number) = path.into_inner();
    let view = db.read(move |conn| load(conn, page, number)).await?;
    let until = view.page.until_next(&[view.consultation.opens_at, view.consultation.closes_at]);
    let mut subjects = vec![format!("consultation:{}", view.consultation.id), "cluster".into()];
    subjects.extend(view.topics.iter().map(|line| format!("thread:{}", line.topic.thread_id)));
    let subjects: Vec<&str> = subjects.iter().map(String::as_str).collect();
    Ok(cacheable_until(html(StatusCode::OK, view)?, &subjects, until))
}
