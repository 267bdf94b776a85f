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
use crate::register::translation::fingerprint;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::{Pairs, value_of};
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
    /// Tells what was stored when the form was shown.
    seen: String,
    /// What somebody else stored since, where nothing was saved for that.
    theirs: Option<Vec<(Lang, String)>>,
    problems: Vec<Problem>,
}

/// Why a form comes back.
enum Refused {
    Wrong(Translated),
    Late(Translated),
}

/// Tells one state of all lines from another.
fn seen(lines: &[(Lang, String)]) -> String {
    let all: Vec<String> = lines.iter().map(|(lang, text)| format!("{} {text}", lang.code())).collect();
    fingerprint(&all.join("\n"))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    answer(page, &db, path.1, None).await
}

async fn answer(page: Page, db: &Db, number: i64, returned: Option<Refused>) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let (cluster, shortest, known) = db
        .read(move |conn| {
            let cluster = queries::find(conn, number, lang)?;
            let shortest = queries::shortest(conn, &cluster.id, lang)?;
            let known: Vec<(Lang, String)> = queries::plain_lines(conn, &cluster.id)?;
            Ok((cluster, shortest, known))
        })
        .await?;
    let seen = seen(&known);
    let (status, lines, theirs) = match returned {
        None => (StatusCode::OK, Translated::filled("line", &page.writing_languages(), &known), None),
        Some(Refused::Wrong(lines)) => (StatusCode::UNPROCESSABLE_ENTITY, lines, None),
        Some(Refused::Late(lines)) => (StatusCode::CONFLICT, lines, Some(known)),
    };
    let problems = lines.problems(lang);
    html(status, Show { page, cluster, shortest, lines, seen, theirs, problems })
}

pub async fn save(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    let mut lines = Translated::read("line", &page.writing_languages(), &form.0);
    if !lines.at_most(LONGEST).is_right() {
        return answer(page.with_errors(), &db, path.1, Some(Refused::Wrong(lines))).await;
    }
    let (actor, lang, number) = (page.account()?.id.clone(), page.lang, path.1);
    let (saw, texts) = (value_of(&form.0, "seen").value, lines.all_texts());
    let is_saved = db
        .write(move |conn| {
            let cluster = queries::find(conn, number, lang)?;
            if !saw.is_empty() && saw != seen(&queries::plain_lines(conn, &cluster.id)?) {
                return Ok(false);
            }
            queries::set_plain_lines(conn, &actor, &cluster.id, &texts)?;
            Ok(true)
        })
        .await?;
    if !is_saved {
        return answer(page.with_errors(), &db, number, Some(Refused::Late(lines))).await;
    }
    Ok(see_other(&page.href(&format!("/desk/clusters/{number}/plain-words?notice=saved"))))
}
