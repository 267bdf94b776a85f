//! The home page, the pages that say what stands behind the portal, and the way to a language.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::TimeDelta;

use super::model::{Announced, News, Plan, Responses, Standing, ThemeCount};
use super::{KeptPlan, news, queries};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Value;
use crate::register::index::{Index, Kept};
use crate::register::wanted::{Facet, Wanted};
use crate::viewer::Permission;
use crate::web::{Page, cacheable_until, html, see_other};

/// Everything that the home page shows, as entries of the journal name it.
const SHOWS: [&str; 7] = ["import", "document", "recommendation", "cluster", "action", "entity", "consultation"];
const THEMES: usize = 8;
/// Of what is said in threads only official replies are news, so no contribution drops this page.
const REPLIES_SHOW_AFTER: TimeDelta = TimeDelta::minutes(10);

#[derive(Template)]
#[template(path = "home/show.html")]
struct Show {
    page: Page,
    content: Content,
}

struct Content {
    responses: Responses,
    standing: Standing,
    open: Vec<Announced>,
    coming: Vec<Announced>,
    news: Vec<News>,
    themes: Vec<ThemeCount>,
}

impl Show {
    /// Nothing was imported and nothing is asked yet.
    fn is_empty(&self) -> bool {
        self.content.responses.total == 0 && self.content.open.is_empty() && self.content.coming.is_empty()
    }

    fn done_of_total(&self) -> [(&'static str, Value<'_>); 2] {
        [("done", Value::from(self.content.standing.done)), ("total", Value::from(self.content.standing.total()))]
    }

    fn days_left(&self, one: &Announced) -> String {
        self.page.n("home-days-left", &self.page.days_until(&self.page.local_day(one.closes_at)))
    }

    fn may_import(&self) -> bool {
        self.page.may(Permission::Import)
    }
}

/// To the home page in the visitor's language.
pub async fn choose_language(request: HttpRequest) -> Result<HttpResponse, Error> {
    let page = Page::anywhere(&request).ok_or(Error::NotFound)?;
    Ok(see_other(&page.href("/")))
}

pub async fn show(page: Page, db: Data<Db>, (kept, plan): (Data<Kept>, Data<KeptPlan>)) -> Result<HttpResponse, Error> {
    let reader = page.clone();
    let (index, plan) = (kept.get(&db).await?, plan.get(&db).await?);
    let content = db.read(move |conn| load(conn, &reader, &index, &plan)).await?;
    let mut moments: Vec<_> = content.open.iter().map(|one| one.closes_at).collect();
    moments.extend(content.coming.iter().map(|one| one.opens_at));
    moments.push(page.now + REPLIES_SHOW_AFTER);
    let until = page.until_next(&moments);
    Ok(cacheable_until(html(StatusCode::OK, Show { page, content })?, &SHOWS, until))
}

fn load(conn: &mut DbConnection, page: &Page, index: &Index, plan: &Plan) -> Result<Content, Error> {
    let found = index.find(&Wanted::default());
    Ok(Content {
        responses: Responses::of(index.counted(&found, Facet::Response)),
        standing: Standing::of(plan, page.today()),
        open: queries::open(conn, page.now, page.lang)?,
        coming: queries::coming(conn, page.now, page.lang)?,
        news: news::load(conn, page.lang, page.now, |moment| page.local_day(moment))?,
        themes: ThemeCount::most(index.counted(&found, Facet::Theme), THEMES, page.lang),
    })
}

pub async fn nowhere() -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}
