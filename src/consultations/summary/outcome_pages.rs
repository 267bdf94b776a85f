//! Where a coordinator writes what came of a consultation: “you said, we did”.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::queries::{self, Round};
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::{Field, Form, Page, html, see_other};

/// Longest outcome in one language, in characters that people see.
const LONGEST: usize = 10_000;

#[derive(Template)]
#[template(path = "consultations/outcome.html")]
struct Edit {
    page: Page,
    round: Round,
    /// Of each language that the portal offers.
    fields: Vec<(Lang, String, Field)>,
    problems: Vec<Problem>,
}

fn fields_of(page: &Page, typed: impl Fn(Lang) -> String) -> Vec<(Lang, String, Field)> {
    page.writing_languages().into_iter().map(|lang| (lang, format!("outcome_{lang}"), Field::from(typed(lang)))).collect()
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let code = page.lang.code();
    let round = db.read(move |conn| Ok(queries::round(conn, number, code)?)).await?;
    let stored = |lang: Lang| {
        let text = round.texts.iter().find(|text| text.lang == lang.code());
        text.map_or_else(String::new, |text| text.outcome.clone())
    };
    let fields = fields_of(&page, stored);
    html(StatusCode::OK, Edit { page, round, fields, problems: Vec::new() })
}

pub async fn update(
    page: Page,
    db: Data<Db>,
    path: Path<(String, i64)>,
    form: Form<HashMap<String, String>>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let (code, typed) = (page.lang.code(), form.into_inner());
    let mut fields = fields_of(&page, |lang| typed.get(&format!("outcome_{lang}")).cloned().unwrap_or_default());
    for (_, _, field) in &mut fields {
        field.at_most(LONGEST);
    }
    if fields.iter().any(|(_, _, field)| field.error.is_some()) {
        let round = db.read(move |conn| Ok(queries::round(conn, number, code)?)).await?;
        let named: Vec<(&'static str, &Field)> = fields.iter().map(|(lang, _, field)| (id_of(*lang), field)).collect();
        let problems = problems(page.lang, &named);
        return html(StatusCode::UNPROCESSABLE_ENTITY, Edit { page: page.with_errors(), round, fields, problems });
    }
    let actor = page.account()?.id.clone();
    let outcomes: Vec<(Lang, String)> = fields.iter().map(|(lang, _, field)| (*lang, field.text().to_owned())).collect();
    db.write(move |conn| {
        let round = queries::round(conn, number, code)?;
        queries::set_outcome(conn, Some(&actor), &round, &outcomes)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/consultations/{number}/summary?notice=saved"))))
}

/// The summary of errors links to fields by a name that lives as long as the program.
fn id_of(lang: Lang) -> &'static str {
    match lang.code() {
        "ar" => "outcome_ar",
        "es" => "outcome_es",
        "fr" => "outcome_fr",
        "ru" => "outcome_ru",
        "zh" => "outcome_zh",
        _ => "outcome_en",
    }
}
