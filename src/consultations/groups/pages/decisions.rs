//! What people decided about a consultation's groups, by day, and the way back from each; of contributions it tells how many.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::home;
use crate::consultations::groups::model::Decision;
use crate::consultations::groups::queries::{self, Aspect};
use crate::consultations::model::Consultation;
use crate::consultations::queries as consultations;
use crate::db::{Db, DbConnection};
use crate::decisions::Outcome;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Form, Page, Paging, html, see_other};

type Address = Path<(String, i64)>;
/// There or back, for somebody, of a consultation's decision.
type Way = fn(&mut DbConnection, &str, &str, i64) -> Result<Outcome<Aspect>, Error>;

#[derive(Template)]
#[template(path = "consultations/group_decisions.html")]
struct Decisions {
    page: Page,
    consultation: Consultation,
    decisions: Vec<Decision>,
    paging: Paging,
}

pub async fn list(page: Page, db: Data<Db>, path: Address) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let (lang, shown, number) = (page.lang, window(asked(&page)), path.1);
    let (consultation, mut decisions) = db
        .read_long(move |conn| {
            let consultation = consultations::find_by_number(conn, number)?;
            let decisions = queries::decided(conn, &consultation.id, shown, lang)?;
            Ok((consultation, decisions))
        })
        .await?;
    let paging = Paging::cut(&page, &mut decisions);
    html(StatusCode::OK, Decisions { page, consultation, decisions, paging })
}

pub async fn undo(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    again(page, &db, path.1, &form.0, queries::undo, ("decision-undone", "decision-undone-before")).await
}

pub async fn redo(page: Page, db: Data<Db>, path: Address, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    again(page, &db, path.1, &form.0, queries::redo, ("decision-redone", "decision-redone-before")).await
}

/// Takes a decision back or makes it again; nothing changes where somebody has decided otherwise since.
async fn again(
    page: Page,
    db: &Db,
    number: i64,
    pairs: &Pairs,
    what: Way,
    (done, done_before): (&str, &str),
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageConsultations)?;
    let decision: i64 = value_of(pairs, "decision").text().parse().map_err(|_| Error::NotFound)?;
    let back = match value_of(pairs, "back").text() {
        "decisions" => format!("{}/decisions", home(number)),
        _ => home(number),
    };
    let actor = page.account()?.id.clone();
    let outcome = db
        .write(move |conn| {
            let consultation = consultations::find_by_number(conn, number)?;
            what(conn, &actor, &consultation.id, decision)
        })
        .await?;
    let notice = match outcome {
        Outcome::Done(_) => done,
        Outcome::DoneBefore => done_before,
        Outcome::ChangedSince => "decision-not-last",
    };
    Ok(see_other(&page.href(&format!("{back}?notice={notice}"))))
}
