//! A reminder as its recipient would read it, in any of the languages.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use crate::db::Db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Message, Occurrence, Recipient};
use crate::reminders::emails;
use crate::reminders::model::LINK_DAYS;
use crate::reminders::upcoming::upcoming;
use crate::viewer::Permission;
use crate::web::{Page, html};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    lang: String,
}

#[derive(Template)]
#[template(path = "reminders/preview.html")]
struct Show {
    page: Page,
    reading: Lang,
    /// None where nothing is due within a year.
    message: Option<Message>,
}

/// The next reminder that is to come; it holds no working link.
pub async fn show(page: Page, db: Data<Db>, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageReminders)?;
    let reading = Lang::find(&asked.lang).filter(|lang| page.settings.languages.contains(lang)).unwrap_or(page.lang);
    let (settings, now) = (Arc::clone(&page.settings), page.now);
    let next = db.read(move |conn| Ok(upcoming(conn, &settings, reading, now, 365, 1)?.pop())).await?;
    let message = next
        .map(|next| {
            let to = Recipient {
                account_id: None,
                name: next.to.map(|to| to.name).unwrap_or_default(),
                address: String::new(),
                lang: reading,
            };
            let until = next.item.due_on + chrono::TimeDelta::days(LINK_DAYS);
            let link = (page.settings.link("/a/…"), until);
            let occurrence = Occurrence { kind: "reminder", key: String::new(), about: None };
            emails::reminder(&page.settings, &to, &next.item, next.day, link, occurrence)
        })
        .transpose()?;
    html(StatusCode::OK, Show { page, reading, message })
}
