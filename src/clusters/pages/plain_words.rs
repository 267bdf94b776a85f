//! What a cluster asks, put in plain words in each language.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::clusters::model::Cluster;
use crate::clusters::queries;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, Translated, html, see_other};

const LONGEST: usize = 500;

#[derive(Template)]
#[template(path = "clusters/plain_words.html")]
struct Show {
    page: Page,
    cluster: Cluster,
    /// A text that says much of it, to begin from.
    shortest: Option<(i64, Wording)>,
    lines: Translated,
    problems: Vec<Problem>,
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    answer(page, &db, path.1, None).await
}

async fn answer(page: Page, db: &Db, number: i64, returned: Option<Translated>) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let (cluster, shortest, known) = db
        .read(move |conn| {
            let cluster = queries::find(conn, number, lang)?;
            let shortest = queries::shortest(conn, &cluster.id, lang)?;
            let known: Vec<(Lang, String)> = queries::plain_lines(conn, &cluster.id)?;
            Ok((cluster, shortest, known))
        })
        .await?;
    let status = if returned.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let lines = returned.unwrap_or_else(|| Translated::filled("line", &page.writing_languages(), &known));
    let problems = lines.problems(lang);
    html(status, Show { page, cluster, shortest, lines, problems })
}

pub async fn save(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    let mut lines = Translated::read("line", &page.writing_languages(), &form.0);
    if !lines.at_most(LONGEST).is_right() {
        return answer(page.with_errors(), &db, path.1, Some(lines)).await;
    }
    let (actor, lang, number) = (page.account()?.id.clone(), page.lang, path.1);
    db.write(move |conn| {
        let cluster = queries::find(conn, number, lang)?;
        queries::set_plain_lines(conn, &actor, &cluster.id, &lines.all_texts())
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/clusters/{number}/plain-words?notice=saved"))))
}
