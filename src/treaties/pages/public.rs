//! The matrix of treaties, and the page of each.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::db::Db;
use crate::error::Error;
use crate::treaties::list;
use crate::treaties::model::{Line, Reservation};
use crate::treaties::queries;
use crate::viewer::Permission;
use crate::web::{Page, cacheable_until, html};

const SHOWN: [&str; 3] = ["treaty", "recommendation", "import"];

#[derive(Template)]
#[template(path = "treaties/list.html")]
struct List {
    page: Page,
    lines: Vec<Line>,
    may_edit: bool,
}

impl List {
    fn count(&self, state: &str) -> i64 {
        i64::try_from(self.lines.iter().filter(|line| line.state() == state).count()).unwrap_or(0)
    }

    fn total(&self) -> i64 {
        i64::try_from(self.lines.len()).unwrap_or(0)
    }

    fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.standing.is_none())
    }

    fn gaps(&self) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.is_gap()).collect()
    }

    /// Those that are overdue first, then by the day.
    fn reports(&self) -> Vec<&Line> {
        let owed = |line: &&Line| matches!(line.report(&self.page.today()), Some("due" | "overdue"));
        let mut reports: Vec<&Line> = self.lines.iter().filter(owed).collect();
        reports.sort_by_key(|line| line.standing.as_ref().and_then(|standing| standing.report_due_on));
        reports
    }
}

#[derive(Template)]
#[template(path = "treaties/show.html")]
struct Show {
    page: Page,
    line: Line,
    reservations: Vec<Reservation>,
    may_edit: bool,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let lines = db.read_long(|conn| Ok(queries::lines(conn)?)).await?;
    let (until, may_edit) = (page.until_next(&[]), page.may(Permission::ManageObligations));
    Ok(cacheable_until(html(StatusCode::OK, List { page, lines, may_edit })?, &SHOWN, until))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    let treaty = list::find(&path.1).ok_or(Error::NotFound)?;
    let lang = page.lang;
    let (line, reservations) = db
        .read_long(move |conn| {
            let asking = queries::asking(conn)?.remove(treaty.code.as_str()).unwrap_or_default();
            let line = Line { treaty, standing: queries::standing(conn, &treaty.code)?, asking };
            Ok((line, queries::reservations(conn, Some(&treaty.code), lang)?))
        })
        .await?;
    let (until, may_edit) = (page.until_next(&[]), page.may(Permission::ManageObligations));
    Ok(cacheable_until(html(StatusCode::OK, Show { page, line, reservations, may_edit })?, &SHOWN, until))
}
