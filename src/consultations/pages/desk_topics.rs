//! The desk chooses what a consultation asks: accepted clusters, and questions of its own.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::consultations::forms::{Pairs, QuestionForm};
use crate::consultations::model::Consultation;
use crate::consultations::queries;
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::{Form, Page, html, see_other};

/// An accepted cluster, and whether it is a topic already.
struct Offered {
    id: String,
    number: i64,
    name: String,
    taken: bool,
}

#[derive(Template)]
#[template(path = "consultations/desk_clusters.html")]
struct Clusters {
    page: Page,
    consultation: Consultation,
    offered: Vec<Offered>,
}

#[derive(Template)]
#[template(path = "consultations/desk_question.html")]
struct Question {
    page: Page,
    consultation: Consultation,
    form: QuestionForm,
    problems: Vec<Problem>,
}

pub async fn clusters(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let lang = page.lang;
    let (consultation, offered) = db
        .read(move |conn| {
            let consultation = queries::find_by_number(conn, number)?;
            let topics = queries::lines(conn, &consultation.id, lang)?;
            let taken = |id: &str| topics.iter().any(|line| line.topic.cluster_id.as_deref() == Some(id));
            let found = queries::accepted_clusters(conn, lang)?.into_iter();
            let offered: Vec<Offered> = found.map(|(id, number, name)| Offered { taken: taken(&id), id, number, name }).collect();
            Ok((consultation, offered))
        })
        .await?;
    html(StatusCode::OK, Clusters { page, consultation, offered })
}

/// Adds those that were ticked and are no topic yet.
pub async fn add_clusters(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let ticked: Vec<String> =
        form.into_inner().into_iter().filter(|(name, _)| name == "cluster").map(|(_, value)| value).collect();
    let (actor, lang) = (page.account()?.id.clone(), page.lang);
    db.write(move |conn| {
        let consultation = queries::find_by_number(conn, number)?;
        let topics = queries::lines(conn, &consultation.id, lang)?;
        for (id, _, _) in queries::accepted_clusters(conn, lang)? {
            let taken = topics.iter().any(|line| line.topic.cluster_id.as_deref() == Some(&id));
            if ticked.contains(&id) && !taken {
                queries::insert_topic(conn, Some(&actor), &consultation.id, Some(&id), &[])?;
            }
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/consultations/{number}?notice=saved"))))
}

pub async fn question(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let consultation = db.read(move |conn| Ok(queries::find_by_number(conn, number)?)).await?;
    let form = QuestionForm::of_pairs(&Pairs::new(), &page.writing_languages());
    html(StatusCode::OK, Question { page, consultation, form, problems: Vec::new() })
}

pub async fn add_question(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let mut form = QuestionForm::of_pairs(&form.into_inner(), &page.writing_languages());
    let Some(asked) = form.check() else {
        let page = page.with_errors();
        let consultation = db.read(move |conn| Ok(queries::find_by_number(conn, number)?)).await?;
        let problems = form.problems(page.lang);
        return html(StatusCode::UNPROCESSABLE_ENTITY, Question { page, consultation, form, problems });
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        let consultation = queries::find_by_number(conn, number)?;
        queries::insert_topic(conn, Some(&actor), &consultation.id, None, &asked)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/consultations/{number}?notice=saved"))))
}

/// Takes a topic out, as long as nobody wrote in it.
pub async fn remove(page: Page, db: Data<Db>, path: Path<(String, i64, i64)>, _: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number, topic) = path.into_inner();
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        let (_, topic, _) = queries::find_topic(conn, number, topic)?;
        queries::remove_topic(conn, &actor, &topic)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/consultations/{number}?notice=saved"))))
}
