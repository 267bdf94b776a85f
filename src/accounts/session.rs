//! The session cookie: who is behind a request.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::NaiveDateTime;
use sha2::{Digest, Sha256};

use super::model::{AccountRow, Session};
use super::queries::{self, SESSION_LASTS};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::viewer::Viewer;
use crate::web::{Portal, SignedIn};

/// Left in the request beside [`SignedIn`], for the pages that end sessions or ask for the second factor.
#[derive(Clone, Debug)]
pub struct CurrentSession(pub Session);

/// Of a token; a cookie of another length is none of ours, and is not looked for.
const TOKEN_LETTERS: usize = 43;

/// 256 random bits, as they stand in cookies and links.
pub fn new_token() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What the database keeps of a token. A plain hash will do: the token is too long to be guessed.
pub fn hash_of(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Starts a session and returns the token for its cookie.
pub fn start(conn: &mut DbConnection, account_id: &str, second_factor: bool, now: NaiveDateTime) -> Result<String, Error> {
    let token = new_token();
    let session = Session {
        id: db::new_id(),
        token_hash: hash_of(&token),
        account_id: account_id.to_owned(),
        csrf_token: new_token(),
        second_factor,
        started_at: now,
        last_seen_on: now.date(),
        expires_at: now + SESSION_LASTS,
    };
    queries::insert_session(conn, &session)?;
    Ok(token)
}

fn name(portal: &Portal) -> &'static str {
    if portal.config.base_url.starts_with("https:") { "__Host-session" } else { "session" }
}

pub fn cookie(portal: &Portal, token: String) -> Cookie<'static> {
    Cookie::build(name(portal), token)
        .path("/")
        .http_only(true)
        .secure(portal.config.base_url.starts_with("https:"))
        .same_site(SameSite::Lax)
        .max_age(actix_web::cookie::time::Duration::days(SESSION_LASTS.num_days()))
        .finish()
}

/// Takes the cookie back.
pub fn ended_cookie(portal: &Portal) -> Cookie<'static> {
    let mut cookie = cookie(portal, String::new());
    cookie.make_removal();
    cookie
}

/// Finds out who asks, before any handler runs.
pub async fn middleware(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some(portal) = request.app_data::<web::Data<Portal>>().cloned()
        && let Some(cookie) = request.cookie(name(&portal)).filter(|cookie| cookie.value().len() == TOKEN_LETTERS)
    {
        let (hash, demo) = (hash_of(cookie.value()), portal.config.demo);
        match portal.db.read(move |conn| known(conn, &hash, demo)).await {
            Ok(Some((signed_in, session))) => {
                note_day(&portal, &session).await;
                request.extensions_mut().insert(signed_in);
                request.extensions_mut().insert(CurrentSession(session));
            }
            Ok(None) => {}
            Err(failure) => return Ok(request.error_response(failure)),
        }
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Once a day. Where nothing can be written, people still read.
async fn note_day(portal: &Portal, session: &Session) {
    let (id, today) = (session.id.clone(), db::now().date());
    if session.last_seen_on != today
        && let Err(cause) = portal.db.write(move |conn| Ok(queries::seen_today(conn, &id, today)?)).await
    {
        tracing::warn!("noting the day of a session: {cause}");
    }
}

fn known(conn: &mut DbConnection, token_hash: &str, demo: bool) -> Result<Option<(SignedIn, Session)>, Error> {
    let Some((session, account)) = queries::session_by_token(conn, token_hash, db::now())? else {
        return Ok(None);
    };
    let viewer = viewer(conn, &account, session.second_factor || demo)?;
    Ok(Some((SignedIn { viewer, csrf_token: session.csrf_token.clone() }, session)))
}

/// With the roles that are in force: those that need a second factor only once it was given.
pub fn viewer(conn: &mut DbConnection, account: &AccountRow, second_factor: bool) -> Result<Viewer, Error> {
    let (kept, waiting): (Vec<_>, Vec<_>) =
        queries::roles_of(conn, &account.id)?.into_iter().partition(|held| second_factor || !held.role.needs_second_factor());
    let owed = !waiting.is_empty() || (account.totp_secret.is_some() && !second_factor);
    let roles = if account.totp_secret.is_some() && !second_factor { Vec::new() } else { kept };
    Ok(Viewer { account: Some(account.seen()), roles, second_factor_owed: owed })
}
