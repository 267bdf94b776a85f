//! How far the engine has come with a proposal, and the way to stop it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::clusters::queries::{self, Run};
use crate::db::{self, Db};
use crate::error::Error;
use crate::i18n::Value;
use crate::viewer::Permission;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, html, see_other};

#[derive(Template)]
#[template(path = "clusters/run.html", blocks = ["run"])]
struct Show {
    page: Page,
    run: Run,
    is_alive: bool,
}

impl Show {
    /// “Grouping: 40 %”
    fn step(&self) -> String {
        let step = self.page.word("run-step", &self.run.step);
        self.page.t_with("run-at", &[("step", Value::from(step.as_ref())), ("share", Value::from(i64::from(self.run.share)))])
    }
}

/// Where a run that came to something leads.
pub fn result(state: &str) -> Option<&'static str> {
    match state {
        "proposed" => Some("/desk/clusters?notice=clusters-proposed"),
        "differs" => Some("/desk/clusters/proposal"),
        "same" => Some("/desk/clusters?notice=proposal-same"),
        _ => None,
    }
}

/// The newest run, as long as it is under way or failed; else what it came to.
pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let run = db.read(|conn| Ok(queries::run(conn)?)).await?;
    let Some(run) = run else { return Ok(see_other(&page.href("/desk/clusters"))) };
    match result(&run.state) {
        Some(path) if page.fragment => Ok(HttpResponse::NoContent().insert_header(("HX-Redirect", page.href(path))).finish()),
        Some(path) => Ok(see_other(&page.href(path))),
        None => {
            let is_alive = run.is_alive(db::now());
            let view = Show { page, run, is_alive };
            if view.page.fragment { html(StatusCode::OK, view.as_run()) } else { html(StatusCode::OK, view) }
        }
    }
}

pub async fn stop(page: Page, db: Data<Db>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    db.write(|conn| Ok(queries::stop_run(conn)?)).await?;
    Ok(see_other(&page.href("/desk/clusters/run")))
}
