//! Accepting everything of which the program is certain enough, once somebody has looked at a sample of ten.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::cards::{Card, cards};
use crate::clusters::queries;
use crate::clusters::suggestions::Kept;
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Form, Page, html, see_other};

const SAMPLE: usize = 10;
/// With so many of the sample in the wrong place the rest can't be accepted unseen.
const TOO_MANY_WRONG: usize = 3;
/// With what each includes.
const LEVELS: [(&str, &[&str]); 2] = [("high", &["high"]), ("medium", &["high", "medium"])];

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    level: String,
}

#[derive(Template)]
#[template(path = "clusters/sample.html")]
struct Sample {
    page: Page,
    level: &'static str,
    /// How many could be accepted from each level on.
    levels: Vec<(&'static str, i64)>,
    count: i64,
    cards: Vec<Card>,
    /// What was ticked for each card: `yes`, `no` or nothing.
    said: Vec<String>,
    sample: Field,
    problems: Vec<Problem>,
}

impl Sample {
    fn says(&self, at: &usize, word: &str) -> bool {
        self.said.get(*at).is_some_and(|said| said == word)
    }
}

pub async fn show(page: Page, db: Data<Db>, kept: Data<Kept>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let level = LEVELS.iter().position(|(name, _)| *name == query.level).unwrap_or(0);
    answer(page, &db, kept, level, &Vec::new(), Field::default(), StatusCode::OK).await
}

async fn answer(
    page: Page,
    db: &Db,
    kept: Data<Kept>,
    level: usize,
    pairs: &Pairs,
    sample: Field,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let suggestions = kept.into_inner().get(db).await?;
    let (levels, cards) = db
        .read_long(move |conn| {
            let mut levels = Vec::new();
            for (name, includes) in LEVELS {
                levels.push((name, queries::undecided_at(conn, includes)?.len() as i64));
            }
            let ids = queries::sample(queries::undecided_at(conn, LEVELS[level].1)?, SAMPLE);
            Ok((levels, cards(conn, &suggestions, &ids, lang)?))
        })
        .await?;
    let said = cards.iter().map(|card| value_of(pairs, &format!("r-{}", card.row.number)).value).collect();
    let problems = problems(lang, &[("sample", &sample)]);
    let view = Sample { level: LEVELS[level].0, count: levels[level].1, levels, cards, said, sample, problems, page };
    html(status, view)
}

pub async fn accept(page: Page, db: Data<Db>, kept: Data<Kept>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let level = LEVELS.iter().position(|(name, _)| value_of(&form.0, "level").is(name)).ok_or(Error::NotFound)?;
    let includes = LEVELS[level].1;
    let shown: i64 = value_of(&form.0, "count").text().parse().map_err(|_| Error::NotFound)?;
    let numbers = |word: &'static str| {
        let said = form.0.iter().filter(move |(name, value)| name.starts_with("r-") && value == word);
        said.filter_map(|(name, _)| name["r-".len()..].parse::<i64>().ok()).collect::<Vec<_>>()
    };
    let (fits, wrong) = (numbers("yes"), numbers("no"));
    let (looked_at, not_these) = (fits.len() + wrong.len(), wrong.clone());
    let actor = page.account()?.id.clone();
    let mut sample = Field::default();
    let refused = db
        .write(move |conn| {
            let found = queries::undecided_at(conn, includes)?;
            // Somebody else decided on some of them, or the program found more.
            if found.len() as i64 != shown {
                return Ok(Some("error-sample-moved"));
            }
            if looked_at < found.len().min(SAMPLE) {
                return Ok(Some("error-sample-unseen"));
            }
            if not_these.len() >= TOO_MANY_WRONG {
                return Ok(Some("error-sample-wrong"));
            }
            let mut left = Vec::new();
            for number in not_these {
                left.push(queries::recommendation_id(conn, number)?);
            }
            let accepted: Vec<String> = found.into_iter().filter(|id| !left.contains(id)).collect();
            queries::accept_members(conn, &actor, &accepted)?;
            Ok(None)
        })
        .await?;
    match refused {
        Some(key) => {
            sample.refuse(key);
            answer(page.with_errors(), &db, kept, level, &form.0, sample, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        None => Ok(see_other(&page.href("/desk/clusters?notice=sample-accepted"))),
    }
}
