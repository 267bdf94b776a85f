//! The criteria, as coordinators set them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::clusters::priorities::ROOM;
use crate::clusters::priorities::forms::CriterionForm;
use crate::clusters::priorities::model::{Criterion, HEAVIEST, NewCriterion};
use crate::clusters::priorities::queries;
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

/// Stands for a criterion that is yet to be made.
const NEW: &str = "new";

#[derive(Template)]
#[template(path = "clusters/priorities/criteria.html")]
struct List {
    page: Page,
    criteria: Vec<Criterion>,
}

#[derive(Template)]
#[template(path = "clusters/priorities/criterion.html")]
struct Show {
    page: Page,
    /// None for a new one.
    criterion: Option<Criterion>,
    form: CriterionForm,
    weights: Vec<(String, String)>,
    directions: Vec<(String, String)>,
    problems: Vec<Problem>,
}

impl Show {
    fn id(&self) -> &str {
        self.criterion.as_ref().map_or(NEW, |criterion| criterion.id.as_str())
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let criteria = db.read(|conn| Ok(queries::criteria(conn)?)).await?;
    html(StatusCode::OK, List { page, criteria })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let criterion = find(&db, &path.1).await?;
    let langs = &page.writing_languages();
    let form = criterion.as_ref().map_or_else(|| CriterionForm::empty(langs), |one| CriterionForm::filled(langs, one));
    answer(page, criterion, form, StatusCode::OK)
}

/// None for a new one.
async fn find(db: &Db, id: &str) -> Result<Option<Criterion>, Error> {
    if id == NEW {
        return Ok(None);
    }
    let criteria = db.read(|conn| Ok(queries::criteria(conn)?)).await?;
    criteria.into_iter().find(|criterion| criterion.id == id).map(Some).ok_or(Error::NotFound)
}

fn answer(page: Page, criterion: Option<Criterion>, form: CriterionForm, status: StatusCode) -> Result<HttpResponse, Error> {
    let word = |list: &str, value: &str| (value.to_owned(), page.word(list, value).into_owned());
    let view = Show {
        weights: (0..=HEAVIEST).map(|weight| word("priority-weight", &weight.to_string())).collect(),
        directions: ["for", "against"].map(|direction| word("criterion-direction", direction)).to_vec(),
        problems: form.problems(page.lang),
        page,
        criterion,
        form,
    };
    html(status, view)
}

pub async fn save(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let criterion = find(&db, &path.1).await?;
    let mut new: NewCriterion = match CriterionForm::read(&page.writing_languages(), &form.0).check() {
        Ok(new) => new,
        Err(form) => return answer(page.with_errors(), criterion, *form, StatusCode::UNPROCESSABLE_ENTITY),
    };
    if let Some(known) = criterion.as_ref().filter(|known| known.is_proposed) {
        // Names that nobody changed stay the program's.
        new.names.retain(|(lang, name)| *name != lang.t(&format!("criterion-{}", known.id)));
    }
    let actor = page.account()?.id.clone();
    let id = criterion.map(|criterion| criterion.id);
    db.write(move |conn| queries::set_criterion(conn, &actor, id.as_deref(), &new)).await?;
    Ok(see_other(&page.href(&format!("{ROOM}/criteria?notice=saved"))))
}
