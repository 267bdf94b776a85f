//! What the portal keeps of a person, handed to them.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use crate::accounts::queries;
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::limits::Limited;
use crate::web::{Page, Portal, attachment};

/// As JSON, for a person or a program.
pub async fn export(page: Page, request: HttpRequest, portal: Data<Portal>) -> Result<HttpResponse, Error> {
    page.require(Permission::Participate)?;
    portal.limits.check(&request, Limited::Export)?;
    let id = page.account()?.id.clone();
    let own = portal.db.read_long(move |conn| Ok(queries::own(conn, &id)?)).await?;
    Ok(attachment(serde_json::to_vec_pretty(&own)?, "account.json", "application/json"))
}
