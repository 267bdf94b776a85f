//! Coming in: the new session, its cookie, and where it leads.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use crate::accounts::forms::local_path;
use crate::accounts::model::AccountRow;
use crate::accounts::queries;
use crate::accounts::session::{self, CurrentSession};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::viewer::{Permission, Role, Viewer};
use crate::web::{Portal, see_other};

/// A session that was just started.
pub struct Entered {
    pub token: String,
    pub location: String,
    lang: Lang,
}

/// How somebody comes in.
pub struct Entrance<'a> {
    pub lang: Lang,
    /// Where they were going.
    pub then: &'a str,
    /// The second factor was given, or none is asked in a demonstration.
    pub second_factor: bool,
    /// The portal waits for its set-up page to be answered.
    pub unset: bool,
    /// The session that this one takes the place of.
    pub ended: Option<&'a CurrentSession>,
}

/// Starts a new session; the browser's former one ends, whosever it was.
pub fn enter(conn: &mut DbConnection, account: &AccountRow, entrance: &Entrance) -> Result<Entered, Error> {
    if let Some(CurrentSession(former)) = entrance.ended {
        queries::delete_session(conn, &former.account_id, &former.id)?;
    }
    let token = session::start(conn, &account.id, entrance.second_factor, db::now())?;
    let viewer = session::viewer(conn, account, entrance.second_factor)?;
    Ok(Entered { token, location: destination(&viewer, entrance), lang: entrance.lang })
}

fn destination(viewer: &Viewer, entrance: &Entrance) -> String {
    let lang = entrance.lang;
    let then = local_path(entrance.then);
    if viewer.second_factor_owed {
        let then = percent_encoding::utf8_percent_encode(then.unwrap_or_default(), percent_encoding::NON_ALPHANUMERIC);
        return format!("/{lang}/account/second-factor?then={then}");
    }
    match then {
        Some(path) => path.to_owned(),
        None if entrance.unset && viewer.may(Permission::ManageSettings) => format!("/{lang}/setup"),
        None if viewer.may(Permission::SeeDesk) => format!("/{lang}/desk"),
        None if viewer.holds(Role::FocalPoint) => format!("/{lang}/my"),
        None => format!("/{lang}/"),
    }
}

/// To where they were going, with the session's cookie, and the language's for addresses that name none.
pub fn answer(portal: &Portal, entered: Entered) -> HttpResponse {
    let mut response = see_other(&entered.location);
    let language = Cookie::build("lang", entered.lang.code())
        .path("/")
        .same_site(SameSite::Lax)
        .max_age(actix_web::cookie::time::Duration::days(365))
        .finish();
    for cookie in [session::cookie(portal, entered.token), language] {
        // Neither a token nor a language code holds what a header can't.
        let _ = response.add_cookie(&cookie);
    }
    response
}

/// The session that this request carries.
pub fn current_session(request: &HttpRequest) -> Option<CurrentSession> {
    request.extensions().get::<CurrentSession>().cloned()
}
