//! What a focal point reports on an action, with a file if there is one.

use actix_multipart::form::MultipartForm;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::show;
use crate::db::Db;
use crate::error::Error;
use crate::plan::queries;
use crate::plan::report::Sent;
use crate::viewer::Permission;
use crate::web::forms::same_token;
use crate::web::{Page, Portal, see_other};

pub async fn report(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    path: Path<(String, i64)>,
    sent: MultipartForm<Sent>,
) -> Result<HttpResponse, Error> {
    let (lang, number, sent) = (page.lang, path.1, sent.into_inner());
    let action = db.read(move |conn| queries::find_action(conn, number, lang)).await?;
    page.require(Permission::Answer(&action.entity.id))?;
    same_token(sent.token(), &page.csrf_token)?;
    let report = match sent.check().await? {
        Ok(report) => report,
        Err(form) => return show::answer(page.with_errors(), &db, number, Some(*form), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let update = report.stored(portal.files(), &action, page.viewer.account_id(), "page").await?;
    db.write(move |conn| queries::insert_progress_update(conn, &update)).await?;
    Ok(see_other(&page.href(&format!("/plan/actions/{number}?notice=progress"))))
}
