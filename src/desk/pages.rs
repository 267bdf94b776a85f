//! The desk's first page: what needs a person today.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::model::{NextReminder, OpenConsultation, Task};
use super::{queries, tasks};
use crate::db::Db;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::{Page, html};

const REMINDERS_SHOWN: usize = 6;

#[derive(Template)]
#[template(path = "desk/show.html")]
struct Show {
    page: Page,
    tasks: Vec<Task>,
    reminders: Vec<NextReminder>,
    open: Vec<OpenConsultation>,
}

impl Show {
    fn today(&self) -> String {
        self.page.weekday_date(&self.page.today())
    }

    fn may_remind(&self) -> bool {
        self.page.may(Permission::ManageReminders)
    }

    fn is_late(&self, task: &Task) -> bool {
        task.due.is_some_and(|due| due.key == "desk-late-since")
    }

    fn day_of(&self, task: &Task) -> Option<String> {
        task.due.map(|due| self.page.t_of(due.key, "day", &self.page.date(&due.on)))
    }
}

pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::SeeDesk)?;
    let reader = page.clone();
    let (tasks, reminders, open) = db
        .read(move |conn| {
            let tasks = tasks::load(conn, &reader)?;
            let reminders = match reader.may(Permission::ManageReminders) {
                true => queries::next_reminders(conn, reader.today(), reader.lang, REMINDERS_SHOWN)?,
                false => Vec::new(),
            };
            Ok((tasks, reminders, queries::open_consultations(conn, reader.now, reader.lang)?))
        })
        .await?;
    html(StatusCode::OK, Show { page, tasks, reminders, open })
}
