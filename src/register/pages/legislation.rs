//! What needs a law: for parliament how far each bill is, for the desk what is still to be assessed.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::batch::stages;
use super::facets::{self, Labels, Set};
use super::lines::{self, Line};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::forms::AssessmentForm;
use crate::register::index::{Group, Index, Kept, SHOWN};
use crate::register::legislation::{Assessment, STAGES, words};
use crate::register::queries::legislation as queries;
use crate::register::wanted::{Facet, Wanted};
use crate::search::{self, Piece, Search};
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::paging::{asked, window};
use crate::web::translated::Pairs;
use crate::web::{Form, Page, Paging, cacheable, html, see_other};

const PAGE: usize = 25;

struct Listed {
    line: Line,
    assessment: Option<Assessment>,
}

impl Listed {
    /// With the words marked by which it speaks of a law.
    fn marked(&self) -> Vec<Piece> {
        let text = &self.line.text;
        search::pieces(&text.text, &words::places(&text.text, text.lang.code()))
    }
}

fn listed(conn: &mut DbConnection, numbers: &[i64], lang: Lang) -> Result<Vec<Listed>, Error> {
    let lines = lines::load(conn, numbers, lang)?;
    let ids: Vec<String> = lines.iter().map(|line| line.row.id.clone()).collect();
    let mut assessments: HashMap<String, Assessment> = queries::of_ids(conn, &ids)?;
    let one = |line: Line| Listed { assessment: assessments.remove(&line.row.id), line };
    Ok(lines.into_iter().map(one).collect())
}

#[derive(Template)]
#[template(path = "register/legislation.html")]
struct ForParliament {
    page: Page,
    wanted: Wanted,
    /// How many need a law, need none, are not assessed.
    yes: i64,
    no: i64,
    unassessed: i64,
    /// Each stage with how many, and their list here.
    stages: Vec<(&'static str, i64, String)>,
    listed: Vec<Listed>,
    paging: Paging,
    set: Vec<Set>,
    /// The filter of what is listed.
    query: String,
}

impl ForParliament {
    fn share(&self) -> String {
        let assessed = self.yes + self.no;
        let percent = self.page.lang.percent(self.yes as f64 / assessed.max(1) as f64);
        let arguments =
            [("needed", Value::from(self.yes)), ("assessed", Value::from(assessed)), ("percent", Value::from(percent))];
        self.page.t_with("legislation-share", &arguments)
    }

    fn download(&self, extension: &str) -> String {
        self.page.href(&format!("/recommendations/export.{extension}{}", self.query))
    }
}

pub async fn for_parliament(page: Page, db: Data<Db>, (kept, search): (Data<Kept>, Data<Search>)) -> Result<HttpResponse, Error> {
    let wanted = Wanted::of(&page.query).but(Facet::NeedsLegislation);
    let index = kept.get(&db).await?;
    let find = |wanted: &Wanted| index.find_told(wanted, search.generation(), |q| search.recommendations(q));
    let all = find(&wanted.but(Facet::BillStage))?;
    let answers = counts(&index, &all.numbers(), Facet::NeedsLegislation);
    let by_stage = counts(&index, &all.numbers(), Facet::BillStage);
    let of = |counts: &HashMap<String, i64>, value: &str| counts.get(value).copied().unwrap_or(0);
    let in_stage = |stage: &'static str| {
        let href = page.href(&format!("{}{}", page.path, wanted.with(Facet::BillStage, stage).query()));
        (stage, of(&by_stage, stage), href)
    };
    let needed = wanted.with(Facet::NeedsLegislation, "yes");
    let mut numbers = find(&needed)?.numbers();
    let paging = Paging::keep(&page, PAGE, &mut numbers);
    let lang = page.lang;
    let listed = db.read(move |conn| listed(conn, &numbers, lang)).await?;
    let view = ForParliament {
        set: facets::set(&page, &Labels { index: &index, lang }, &wanted),
        stages: STAGES.into_iter().map(in_stage).filter(|(_, count, _)| *count > 0).collect(),
        yes: of(&answers, "yes"),
        no: of(&answers, "no"),
        unassessed: of(&answers, "unassessed"),
        query: needed.query(),
        page,
        wanted,
        listed,
        paging,
    };
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &[search::SHOWN]].concat()))
}

fn counts(index: &Index, numbers: &[i64], facet: Facet) -> HashMap<String, i64> {
    let named = |group: Group| Some((group.value?, group.count));
    index.grouped(numbers, facet).into_iter().filter_map(named).collect()
}

#[derive(Template)]
#[template(path = "register/desk_legislation.html")]
struct ToAssess {
    page: Page,
    count: i64,
    listed: Vec<Listed>,
    paging: Paging,
    form: AssessmentForm,
}

impl ToAssess {
    fn stages(&self) -> Vec<(&'static str, String)> {
        stages(&self.page)
    }
}

/// What nobody has assessed though its words speak of a law.
pub async fn to_assess(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (lang, at) = (page.lang, asked(&page));
    let (count, mut listed) = db
        .read_long(move |conn| {
            let numbers = queries::suggested(conn, window(at))?;
            Ok((queries::count_suggested(conn)?, listed(conn, &numbers, lang)?))
        })
        .await?;
    let paging = Paging::cut(&page, &mut listed);
    let form = AssessmentForm { needed: "yes".into(), stage: STAGES[0].into(), ..AssessmentForm::default() };
    html(StatusCode::OK, ToAssess { page, count, listed, paging, form })
}

#[derive(Template)]
#[template(path = "register/assess.html")]
struct Assess {
    page: Page,
    one: Listed,
    found: Vec<String>,
    form: AssessmentForm,
    problems: Vec<Problem>,
}

impl Assess {
    fn stages(&self) -> Vec<(&'static str, String)> {
        stages(&self.page)
    }
}

async fn one(page: &Page, db: &Db, number: i64) -> Result<Listed, Error> {
    page.require(Permission::Import)?;
    let lang = page.lang;
    db.read(move |conn| listed(conn, &[number], lang)).await?.pop().ok_or(Error::NotFound)
}

fn assess_page(page: Page, one: Listed, form: AssessmentForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let found = words::telling(&one.line.text.text, one.line.text.lang.code());
    let problems = form.problems(page.lang);
    html(status, Assess { page, one, found, form, problems })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let one = one(&page, &db, path.1).await?;
    let form = one.assessment.as_ref().map(AssessmentForm::filled).unwrap_or_default();
    assess_page(page, one, form, StatusCode::OK)
}

pub async fn assess(page: Page, db: Data<Db>, path: Path<(String, i64)>, sent: Form<Pairs>) -> Result<HttpResponse, Error> {
    let one = one(&page, &db, path.1).await?;
    let mut form = AssessmentForm::of(&sent.into_inner());
    let Some(assessment) = form.check() else {
        return assess_page(page.with_errors(), one, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let (actor, id) = (page.account()?.id.clone(), one.line.row.id.clone());
    db.write(move |conn| queries::assess(conn, &actor, &id, &assessment)).await?;
    Ok(see_other(&page.href(&format!("/recommendations/{}?notice=legislation-assessed", path.1))))
}
