//! The desk's list of clusters: what the program proposes, what was accepted, what was discarded.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{apart, bench};
use crate::clusters::forms::ProposalForm;
use crate::clusters::model::Listed;
use crate::clusters::queries;
use crate::clusters::suggestions::Kept;
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::paging::{asked, window};
use crate::web::translated::Pairs;
use crate::web::{Form, Page, Paging, forms, html, see_other};

const STATES: [&str; 3] = ["proposed", "accepted", "discarded"];

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    state: String,
}

#[derive(Template)]
#[template(path = "clusters/desk_list.html")]
struct List {
    page: Page,
    state: &'static str,
    clusters: Vec<Listed>,
    paging: Paging,
    /// How many there are in each state.
    counts: Vec<(&'static str, i64)>,
    unclustered: i64,
    form: ProposalForm,
    problems: Vec<Problem>,
}

impl List {
    fn words(&self, listed: &Listed) -> String {
        apart(&listed.cluster.words)
    }
}

/// The bench, or all clusters of a state where one is asked for.
pub async fn list(
    page: Page,
    db: Data<Db>,
    kept: Data<Kept>,
    query: Query<Asked>,
    shown: Query<bench::Asked>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    match STATES.into_iter().find(|state| *state == query.state) {
        Some(state) => answer(page, &db, Some(state), ProposalForm::default(), StatusCode::OK).await,
        None => bench::show(page, &db, kept, shown).await,
    }
}

/// Without a wish it shows the proposal while there is one, else what was accepted.
async fn answer(
    page: Page,
    db: &Db,
    wanted: Option<&'static str>,
    form: ProposalForm,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let (lang, number) = (page.lang, asked(&page));
    let (counts, unclustered, state, mut clusters) = db
        .read(move |conn| {
            let mut counts = Vec::new();
            for state in STATES {
                counts.push((state, queries::count(conn, state)?));
            }
            let state = wanted.unwrap_or(if counts[0].1 > 0 || counts[1].1 == 0 { "proposed" } else { "accepted" });
            let clusters = queries::list(conn, state, None, window(number), lang)?;
            Ok((counts, queries::unclustered(conn)?, state, clusters))
        })
        .await?;
    let paging = Paging::cut(&page, &mut clusters);
    let problems = forms::problems(lang, &[("count", &form.count)]);
    html(status, List { page, state, clusters, paging, counts, unclustered, form, problems })
}

pub async fn propose(page: Page, db: Data<Db>, form: Form<ProposalForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let count = match form.into_inner().check() {
        Ok(count) => count,
        Err(form) => return answer(page.with_errors(), &db, None, form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let actor = page.account()?.id.clone();
    crate::clusters::run::start(&db, actor, count).await?;
    let run = db.read(|conn| Ok(queries::run(conn)?)).await?;
    let result = run.and_then(|run| super::run::result(&run.state));
    Ok(see_other(&page.href(result.unwrap_or("/desk/clusters/run"))))
}

pub async fn accept_all(page: Page, db: Data<Db>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::accept_all(conn, Some(&actor))).await?;
    Ok(see_other(&page.href("/desk/clusters?state=accepted&notice=clusters-accepted")))
}
