//! The decision on the priority of a cluster: all scores, how they combine, what was decided before.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::spread_word;
use crate::clusters::model::{Cluster, PRIORITIES};
use crate::clusters::priorities::ROOM;
use crate::clusters::priorities::forms::{Decided, DecisionForm};
use crate::clusters::priorities::model::{Basis, Decision, Given, Weighed, figure};
use crate::clusters::priorities::queries;
use crate::clusters::queries as clusters;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "clusters/priorities/decision.html")]
struct Show {
    page: Page,
    loaded: Loaded,
    form: DecisionForm,
    levels: Vec<(String, String)>,
    problems: Vec<Problem>,
}

struct Loaded {
    cluster: Cluster,
    basis: Basis,
    scores: Vec<Given>,
    /// Each with the scores that it took up, the newest first.
    decisions: Vec<(Decision, Vec<Given>)>,
    /// What the bench's journal takes back where the decision in force is withdrawn.
    in_force: Option<i64>,
    stamp: String,
}

impl Show {
    fn combined(&self, basis: &Basis) -> Option<String> {
        basis.combined().map(|combined| figure(combined, self.page.lang))
    }

    fn arithmetic(&self, basis: &Basis) -> String {
        basis.arithmetic(self.page.lang)
    }

    fn mean(&self, weighed: &Weighed) -> Option<String> {
        weighed.tally.map(|tally| figure(tally.mean(), self.page.lang))
    }

    fn counted(&self, weighed: &Weighed) -> Option<String> {
        weighed.part().map(|(_, counted)| figure(counted, self.page.lang))
    }

    fn spread(&self, weighed: &Weighed) -> String {
        spread_word(&self.page, weighed.tally.map(|tally| tally.spread()))
    }

    fn is_open(&self) -> bool {
        self.loaded.cluster.is("accepted")
    }
}

fn load(conn: &mut DbConnection, page: &Page, number: i64) -> Result<Loaded, Error> {
    let cluster = clusters::find(conn, number, page.lang)?;
    let mut decisions = Vec::new();
    for decision in queries::decisions(conn, &cluster.id, page.lang)? {
        let scores = queries::scores(conn, &cluster.id, Some(&decision.id))?;
        decisions.push((decision, scores));
    }
    Ok(Loaded {
        basis: queries::basis(conn, &cluster.id)?,
        scores: queries::scores(conn, &cluster.id, None)?,
        stamp: queries::stamp(conn, &cluster.id)?,
        in_force: queries::number_in_force(conn, &cluster.id)?,
        decisions,
        cluster,
    })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    answer(page, &db, path.1, None).await
}

async fn answer(page: Page, db: &Db, number: i64, returned: Option<DecisionForm>) -> Result<HttpResponse, Error> {
    let reader = page.clone();
    let loaded = db.read(move |conn| load(conn, &reader, number)).await?;
    let status = if returned.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let fresh = || DecisionForm::proposing(&page.writing_languages(), loaded.basis.proposes(), &loaded.stamp);
    let form = returned.unwrap_or_else(fresh);
    let nothing = (String::new(), page.t("choose").into_owned());
    let levels = PRIORITIES.iter().map(|level| ((*level).to_owned(), page.word("priority", level).into_owned()));
    let view =
        Show { levels: std::iter::once(nothing).chain(levels).collect(), problems: form.problems(page.lang), page, loaded, form };
    html(status, view)
}

pub async fn save(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (reader, number, form) = (page.clone(), path.1, DecisionForm::read(&page.writing_languages(), &form.0));
    let actor = page.account()?.id.clone();
    let refused = db
        .write(move |conn| {
            let cluster = clusters::find(conn, number, reader.lang)?;
            if !cluster.is("accepted") {
                return Err(Error::Conflict);
            }
            // Judged inside the write, so that no score slips in between.
            match form.check(&queries::stamp(conn, &cluster.id)?) {
                Ok((priority, reasons)) => decide(conn, &actor, &cluster, (priority, reasons)).map(|()| None),
                Err(form) => Ok(Some(form)),
            }
        })
        .await?;
    match refused {
        Some(form) => answer(page.with_errors(), &db, number, Some(*form)).await,
        None => Ok(see_other(&page.href(&format!("{ROOM}/{number}/decision?notice=priority-decided")))),
    }
}

fn decide(conn: &mut DbConnection, actor: &str, cluster: &Cluster, (priority, reasons): Decided) -> Result<(), Error> {
    queries::decide(conn, actor, &cluster.id, Some(priority), &reasons)
}
