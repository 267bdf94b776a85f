//! The desk's record of treaties: one by one, or all in a table.

use std::io::Read;

use actix_multipart::form::MultipartForm;
use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde::Deserialize;

use crate::db::Db;
use crate::error::Error;
use crate::treaties::forms::{ReservationForm, StandingForm};
use crate::treaties::list::{self, Treaty};
use crate::treaties::model::{ACCEPTANCES, CONSENTS, Line, RESERVATIONS, Reservation};
use crate::treaties::queries;
use crate::treaties::table::{self, Wrong};
use crate::viewer::Permission;
use crate::web::forms::{Problem, same_token};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Form, Page, attachment, html, see_other};

#[derive(MultipartForm)]
pub struct Upload {
    #[multipart(limit = "1MB")]
    file: TempFile,
    csrf_token: Text<String>,
}

type Choices = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "treaties/desk_list.html")]
struct List {
    page: Page,
    lines: Vec<Line>,
    problems: Vec<Problem>,
    wrong: Vec<Wrong>,
}

#[derive(Template)]
#[template(path = "treaties/desk_treaty.html")]
struct Edit {
    page: Page,
    treaty: &'static Treaty,
    form: StandingForm,
    reservation: ReservationForm,
    reservations: Vec<Reservation>,
    consents: Choices,
    acceptances: Choices,
    kinds: Choices,
    problems: Vec<Problem>,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    listed(page, &db, Vec::new(), Vec::new(), StatusCode::OK).await
}

async fn listed(
    page: Page,
    db: &Db,
    problems: Vec<Problem>,
    wrong: Vec<Wrong>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let lines = db.read_long(|conn| Ok(queries::lines(conn)?)).await?;
    html(status, List { page, lines, problems, wrong })
}

pub async fn template(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let known =
        db.read(|conn| Ok(queries::lines(conn)?.into_iter().filter_map(|line| line.standing).collect::<Vec<_>>())).await?;
    Ok(attachment(table::template(&known, page.lang), "treaties.csv", "text/csv; charset=utf-8"))
}

pub async fn upload(page: Page, db: Data<Db>, upload: MultipartForm<Upload>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let mut upload = upload.into_inner();
    same_token(&upload.csrf_token, &page.csrf_token)?;
    let mut bytes = Vec::new();
    upload.file.file.as_file_mut().read_to_end(&mut bytes)?;
    let refused = |page: &Page, key: &str| vec![Problem { field: "file".into(), message: page.t(key) }];
    let standings = match table::read(&bytes) {
        _ if bytes.is_empty() => {
            let problems = refused(&page, "import-file-needed");
            return listed(page.with_errors(), &db, problems, Vec::new(), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Ok(standings) => standings,
        Err(wrong) => {
            let problems = refused(&page, "treaty-table-refused");
            return listed(page.with_errors(), &db, problems, wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        for standing in &standings {
            queries::record(conn, Some(&actor), standing)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&page.href("/desk/treaties?notice=saved")))
}

fn treaty(path: &str) -> Result<&'static Treaty, Error> {
    list::find(path).ok_or(Error::NotFound)
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let treaty = treaty(&path.1)?;
    answer(page, &db, treaty, None, None, StatusCode::OK).await
}

async fn answer(
    page: Page,
    db: &Db,
    treaty: &'static Treaty,
    form: Option<StandingForm>,
    reservation: Option<ReservationForm>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let (standing, reservations) = db
        .read(move |conn| Ok((queries::standing(conn, &treaty.code)?, queries::reservations(conn, Some(&treaty.code), lang)?)))
        .await?;
    let mut problems = form.as_ref().map(|form| form.problems(lang)).unwrap_or_default();
    problems.extend(reservation.iter().flat_map(|form| form.problems(lang)));
    let words = |list: &str, values: &[&str]| -> Choices {
        values.iter().map(|value| ((*value).to_owned(), page.word(list, value).into_owned())).collect()
    };
    let or_nothing = |key: &str, choices: Choices| -> Choices {
        std::iter::once((String::new(), page.t(key).into_owned())).chain(choices).collect()
    };
    let view = Edit {
        consents: or_nothing("treaty-state-not-party", words("treaty-consent", &CONSENTS)),
        acceptances: or_nothing("treaty-not-known", words("treaty-acceptance", &ACCEPTANCES)),
        kinds: words("reservation-kind", &RESERVATIONS),
        form: form.or_else(|| standing.as_ref().map(StandingForm::filled)).unwrap_or_default(),
        reservation: reservation.unwrap_or_else(|| ReservationForm::read(&page.writing_languages(), &Vec::new())),
        page,
        treaty,
        reservations,
        problems,
    };
    html(status, view)
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let treaty = treaty(&path.1)?;
    let standing = match StandingForm::read(|name| value_of(&form.0, name)).check(treaty) {
        Ok(standing) => standing,
        Err(form) => {
            return answer(page.with_errors(), &db, treaty, Some(*form), None, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::record(conn, Some(&actor), &standing)).await?;
    Ok(see_other(&page.href(&format!("/treaties/{}?notice=saved", treaty.code))))
}

pub async fn add_reservation(
    page: Page,
    db: Data<Db>,
    path: Path<(String, String)>,
    form: Form<Pairs>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let treaty = treaty(&path.1)?;
    let (kind, made_on, texts) = match ReservationForm::read(&page.writing_languages(), &form.0).check() {
        Ok(new) => new,
        Err(form) => {
            return answer(page.with_errors(), &db, treaty, None, Some(*form), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::add_reservation(conn, Some(&actor), &treaty.code, (kind, made_on), &texts)).await?;
    Ok(see_other(&page.href(&format!("/desk/treaties/{}?notice=saved", treaty.code))))
}

#[derive(Deserialize)]
pub struct Withdrawal {
    #[serde(default)]
    withdrawn_on: Field,
}

pub async fn withdraw_reservation(
    page: Page,
    db: Data<Db>,
    path: Path<(String, String, String)>,
    form: Form<Withdrawal>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let (_, code, id) = path.into_inner();
    let treaty = treaty(&code)?;
    // Without a day, today's.
    let day = form.into_inner().withdrawn_on.day().unwrap_or_else(|| page.today());
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::withdraw_reservation(conn, Some(&actor), (&treaty.code, &id), day)).await?;
    Ok(see_other(&page.href(&format!("/desk/treaties/{}?notice=saved", treaty.code))))
}
