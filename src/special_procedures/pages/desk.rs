//! The desk's page of special procedures, with the letters that are confidential.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use crate::db::Db;
use crate::error::Error;
use crate::special_procedures::model::{Letter, Visit};
use crate::special_procedures::queries;
use crate::viewer::Permission;
use crate::web::{Field, Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "special_procedures/desk.html")]
struct Show {
    page: Page,
    invitation: Option<Option<NaiveDate>>,
    visits: Vec<Visit>,
    letters: Vec<Letter>,
}

impl Show {
    fn extended_on(&self) -> String {
        self.invitation.flatten().map(|day| day.to_string()).unwrap_or_default()
    }
}

#[derive(Deserialize)]
pub struct Invitation {
    #[serde(default)]
    extended_on: Field,
}

pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let lang = page.lang;
    let (invitation, visits, letters) = db
        .read(move |conn| Ok((queries::invitation(conn)?, queries::visits(conn, lang)?, queries::letters(conn, None, lang)?)))
        .await?;
    html(StatusCode::OK, Show { page, invitation, visits, letters })
}

/// An empty day says that the State extended none.
pub async fn invite(page: Page, db: Data<Db>, form: Form<Invitation>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let day = form.into_inner().extended_on.day();
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::record_invitation(conn, Some(&actor), day)).await?;
    Ok(see_other(&page.href("/desk/special-procedures?notice=saved")))
}
