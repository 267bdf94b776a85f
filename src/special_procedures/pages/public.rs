//! What everybody may know of special procedures: the invitation, the visits, the letters that are public.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use chrono::NaiveDate;

use crate::db::Db;
use crate::error::Error;
use crate::special_procedures::model::{Letter, Visit};
use crate::special_procedures::queries;
use crate::viewer::Permission;
use crate::web::{Page, cacheable_until, html};

#[derive(Template)]
#[template(path = "special_procedures/show.html")]
struct Show {
    page: Page,
    invitation: Option<Option<NaiveDate>>,
    visits: Vec<Visit>,
    letters: Vec<Letter>,
    may_edit: bool,
}

pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let (lang, today) = (page.lang, page.today());
    let (invitation, visits, letters) = db
        .read(move |conn| {
            Ok((queries::invitation(conn)?, queries::visits(conn, lang)?, queries::letters(conn, Some(today), lang)?))
        })
        .await?;
    let (until, may_edit) = (page.until_next(&[]), page.may(Permission::ManageObligations));
    let view = Show { page, invitation, visits, letters, may_edit };
    let subjects = ["visit", "letter", "document", "recommendation", "import"];
    Ok(cacheable_until(html(StatusCode::OK, view)?, &subjects, until))
}
