//! Saved views: one's own and those published for everybody.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::views;
use crate::db::{self, Db};
use crate::error::Error;
use crate::register::queries::saved as queries;
use crate::register::saved::{LONGEST_NAME, MOST, SavedView};
use crate::register::wanted::Wanted;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Form, Page, cacheable, html, see_other};

#[derive(Template)]
#[template(path = "register/saved.html")]
struct Saved {
    page: Page,
    wanted: Wanted,
    published: Vec<SavedView>,
    own: Vec<SavedView>,
    /// A view that could not be saved: its name, its path and its query.
    refused: Option<(Field, String, String)>,
    problems: Vec<Problem>,
}

impl Saved {
    fn may_publish(&self) -> bool {
        self.page.may(Permission::Import)
    }

    fn href(&self, view: &SavedView) -> String {
        self.page.href(&format!("{}{}", view.path, view.query))
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    Ok(cacheable(answer(page, &db, None, StatusCode::OK).await?, &["saved-view"]))
}

async fn answer(
    page: Page,
    db: &Db,
    refused: Option<(Field, String, String)>,
    status: StatusCode,
) -> Result<HttpResponse, Error> {
    let account = page.viewer.account_id().map(str::to_owned);
    let (published, own) = db
        .read(move |conn| {
            let own = account.map(|id| queries::of_account(conn, &id)).transpose()?;
            Ok((queries::published(conn)?, own.unwrap_or_default()))
        })
        .await?;
    let problems = refused.as_ref().map(|(name, ..)| problems(page.lang, &[("name", name)])).unwrap_or_default();
    html(status, Saved { page, wanted: Wanted::default(), published, own, refused, problems })
}

fn checked(pairs: &Pairs) -> Field {
    let mut name = value_of(pairs, "name");
    name.required("error-view-name").at_most(LONGEST_NAME);
    name
}

pub async fn save(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    let pairs = form.into_inner();
    let mut name = checked(&pairs);
    let wanted = Wanted::of(value_of(&pairs, "query").text().trim_start_matches('?'));
    let path = value_of(&pairs, "path").text().to_owned();
    if !views::PATHS.contains(&path.as_str()) && !views::GROUPED.iter().any(|facet| path == views::path_of(*facet)) {
        return Err(Error::NotFound);
    }
    let view = SavedView {
        id: db::new_id(),
        account_id: page.account()?.id.clone(),
        name: name.text().to_owned(),
        path,
        query: wanted.query(),
        published: false,
        created_at: db::now(),
    };
    let again = (view.path.clone(), view.query.clone());
    let fits = name.error.is_none()
        && db
            .write(move |conn| {
                let fits = (queries::of_account(conn, &view.account_id)?.len() as i64) < MOST;
                if fits {
                    queries::insert(conn, &view)?;
                }
                Ok(fits)
            })
            .await?;
    if !fits {
        name.refuse_at("error-view-many", MOST);
        return answer(page.with_errors(), &db, Some((name, again.0, again.1)), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    Ok(see_other(&page.href("/recommendations/views?notice=view-saved")))
}

/// Under another name, or for everybody; only a coordinator publishes.
pub async fn change(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    let pairs = form.into_inner();
    let name = checked(&pairs);
    if name.error.is_some() {
        return answer(page.with_errors(), &db, Some((name, String::new(), String::new())), StatusCode::UNPROCESSABLE_ENTITY)
            .await;
    }
    let publishes = page.may(Permission::Import) && value_of(&pairs, "published").is("yes");
    let (account, id, name) = (page.account()?.id.clone(), path.1.clone(), name.text().to_owned());
    db.write(move |conn| {
        let view = queries::own(conn, &account, &id)?;
        queries::change(conn, &view, &name, publishes)
    })
    .await?;
    Ok(see_other(&page.href("/recommendations/views?notice=view-saved")))
}

pub async fn remove(page: Page, db: Data<Db>, path: Path<(String, String)>, _form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    let (account, id) = (page.account()?.id.clone(), path.1.clone());
    let removed = db.write(move |conn| {
        let view = queries::own(conn, &account, &id)?;
        queries::remove(conn, &view)
    });
    let notice = match removed.await {
        Ok(()) => "view-removed",
        // A button that was pressed twice.
        Err(Error::NotFound) => "view-gone",
        Err(other) => return Err(other),
    };
    Ok(see_other(&page.href(&format!("/recommendations/views?notice={notice}"))))
}
