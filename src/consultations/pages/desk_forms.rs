//! The desk's form for a consultation: new, or another time.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::consultations::forms::{ConsultationForm, Pairs};
use crate::consultations::model::{AUDIENCES, Consultation};
use crate::consultations::queries;
use crate::db::Db;
use crate::error::Error;
use crate::threads::model::Mode;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "consultations/desk_form.html")]
struct Edit {
    page: Page,
    /// None for a new one.
    consultation: Option<Consultation>,
    form: ConsultationForm,
    problems: Vec<Problem>,
    audiences: [&'static str; 3],
    modes: [Mode; 3],
}

impl Edit {
    fn new(page: Page, consultation: Option<Consultation>, form: ConsultationForm) -> Edit {
        let problems = form.problems(page.lang);
        Edit { page, consultation, form, problems, audiences: AUDIENCES, modes: Mode::ALL }
    }

    fn action(&self) -> String {
        match &self.consultation {
            Some(consultation) => self.page.href(&format!("/desk/consultations/{}/edit", consultation.number)),
            None => self.page.href("/desk/consultations"),
        }
    }

    /// Audience and modes are promised once it is published.
    fn is_draft(&self) -> bool {
        self.consultation.as_ref().is_none_or(Consultation::is_draft)
    }

    fn zone(&self) -> String {
        self.page.lang.zone(self.page.settings.time_zone)
    }
}

pub async fn new(page: Page) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let form = ConsultationForm::blank(&page.writing_languages());
    html(StatusCode::OK, Edit::new(page, None, form))
}

pub async fn create(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let mut form = ConsultationForm::of_pairs(&form.into_inner(), &page.writing_languages());
    let Some(wanted) = form.check(page.settings.time_zone) else {
        return html(StatusCode::UNPROCESSABLE_ENTITY, Edit::new(page.with_errors(), None, form));
    };
    let actor = page.account()?.id.clone();
    let made = db
        .write(move |conn| queries::insert(conn, Some(&actor), &wanted.audience, &wanted.modes, wanted.times, &wanted.texts))
        .await?;
    Ok(see_other(&page.href(&format!("/desk/consultations/{}?notice=saved", made.number))))
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let (consultation, texts) = db
        .read(move |conn| {
            let consultation = queries::find_by_number(conn, number)?;
            let texts = queries::texts(conn, &consultation.id)?;
            Ok((consultation, texts))
        })
        .await?;
    let form = ConsultationForm::of(&consultation, &texts, &page.writing_languages(), page.settings.time_zone);
    html(StatusCode::OK, Edit::new(page, Some(consultation), form))
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (_, number) = path.into_inner();
    let consultation = db.read(move |conn| Ok(queries::find_by_number(conn, number)?)).await?;
    let mut form = ConsultationForm::of_pairs(&form.into_inner(), &page.writing_languages());
    if !consultation.is_draft() {
        form.audience = consultation.audience.as_str().into();
        form.modes = consultation.offered().iter().map(|mode| mode.name().to_owned()).collect();
    }
    let Some(wanted) = form.check(page.settings.time_zone) else {
        return html(StatusCode::UNPROCESSABLE_ENTITY, Edit::new(page.with_errors(), Some(consultation), form));
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        let (times, audience) = (wanted.times, &wanted.audience);
        queries::update(conn, Some(&actor), &consultation, audience, &wanted.modes, times, &wanted.texts)
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/consultations/{number}?notice=saved"))))
}
