//! One's own scores of a cluster, beside what is known of it. What others gave is shown only then.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::facts::{self, Facts};
use super::may_score;
use crate::clusters::model::Cluster;
use crate::clusters::priorities::ROOM;
use crate::clusters::priorities::forms::{ScoreForm, ScoreRow};
use crate::clusters::priorities::model::{Criterion, Given, SCORES};
use crate::clusters::priorities::queries;
use crate::clusters::queries as clusters;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Wording;
use crate::register::index::Kept;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "clusters/priorities/score.html")]
struct Show {
    page: Page,
    cluster: Cluster,
    facts: Facts,
    form: ScoreForm,
    /// The reader gave scores already.
    is_given: bool,
    /// How many others did.
    others: i64,
    /// What they gave, by criterion; nothing before the reader's own.
    given: Vec<(Wording, Vec<Given>)>,
    coordinates: bool,
    problems: Vec<Problem>,
}

impl Show {
    fn name(&self, row: &ScoreRow) -> Wording {
        row.criterion.name(self.page.lang)
    }

    fn scale(&self) -> Vec<(String, String)> {
        let word = |score: &i32| (score.to_string(), self.page.word("priority-score", &score.to_string()).into_owned());
        SCORES.iter().map(word).collect()
    }
}

struct Loaded {
    cluster: Cluster,
    criteria: Vec<Criterion>,
    scores: Vec<Given>,
}

/// An accepted cluster that the reader may score; others are not found.
fn load(conn: &mut DbConnection, page: &Page, number: i64) -> Result<Loaded, Error> {
    let cluster = clusters::find(conn, number, page.lang)?;
    if !cluster.is("accepted") || !may_score(conn, page, &cluster)? {
        return Err(Error::NotFound);
    }
    let mut criteria = queries::criteria(conn)?;
    criteria.retain(|criterion| criterion.active);
    Ok(Loaded { scores: queries::scores(conn, &cluster.id, None)?, criteria, cluster })
}

pub async fn show(page: Page, db: Data<Db>, kept: Data<Kept>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Prioritise)?;
    let (reader, number) = (page.clone(), path.1);
    let loaded = db.read(move |conn| load(conn, &reader, number)).await?;
    answer(page, (&db, &kept), loaded, None).await
}

async fn answer(
    page: Page,
    (db, kept): (&Db, &Data<Kept>),
    loaded: Loaded,
    returned: Option<ScoreForm>,
) -> Result<HttpResponse, Error> {
    let facts = facts::load(db, kept, &loaded.cluster, page.lang).await?;
    let Loaded { cluster, criteria, scores } = loaded;
    let account_id = page.account()?.id.clone();
    let (own, others): (Vec<Given>, Vec<Given>) =
        scores.into_iter().partition(|given| given.account_id.as_ref() == Some(&account_id));
    let mut people: Vec<&Option<String>> = others.iter().map(|given| &given.account_id).collect();
    people.sort();
    people.dedup();
    let status = if returned.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let is_given = !own.is_empty();
    let given = if is_given { by_criterion(&criteria, &others, &page) } else { Vec::new() };
    let others = people.len() as i64;
    let form = returned.unwrap_or_else(|| ScoreForm::filled(criteria, &own));
    let (coordinates, problems) = (page.may(Permission::Cluster), form.problems(page.lang));
    html(status, Show { page, cluster, facts, form, is_given, others, given, coordinates, problems })
}

fn by_criterion(criteria: &[Criterion], others: &[Given], page: &Page) -> Vec<(Wording, Vec<Given>)> {
    let of = |criterion: &Criterion| {
        let given = others.iter().filter(|given| given.criterion_id == criterion.id).cloned().collect::<Vec<_>>();
        (!given.is_empty()).then(|| (criterion.name(page.lang), given))
    };
    criteria.iter().filter_map(of).collect()
}

pub async fn save(
    page: Page,
    db: Data<Db>,
    kept: Data<Kept>,
    path: Path<(String, i64)>,
    form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Prioritise)?;
    let (reader, number) = (page.clone(), path.1);
    let loaded = db.read(move |conn| load(conn, &reader, number)).await?;
    let scores = match ScoreForm::read(loaded.criteria.clone(), &form.0).check(page.lang) {
        Ok(scores) => scores,
        Err(form) => return answer(page.with_errors(), (&db, &kept), loaded, Some(form)).await,
    };
    let (account_id, cluster_id) = (page.account()?.id.clone(), loaded.cluster.id);
    db.write(move |conn| queries::set_scores(conn, &account_id, &cluster_id, &scores)).await?;
    Ok(see_other(&page.href(&format!("{ROOM}/{number}?notice=priority-scored"))))
}
