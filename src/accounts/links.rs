//! One-time links: made for one purpose, kept as a hash, used once, expiring.

use chrono::{NaiveDateTime, TimeDelta};

use super::model::{AccountRow, Link, Purpose};
use super::queries::{self, NewLink};
use super::session::{hash_of, new_token};
use crate::db::DbConnection;
use crate::error::Error;

/// Makes a link and returns its token, which is written nowhere but into the mail.
pub fn create(
    conn: &mut DbConnection,
    purpose: Purpose,
    account_id: Option<&str>,
    subject_id: Option<&str>,
    detail: &str,
    lasts: TimeDelta,
) -> Result<String, Error> {
    let token = new_token();
    let token_hash = hash_of(&token);
    queries::insert_link(conn, &NewLink { token_hash: &token_hash, purpose, account_id, subject_id, detail, lasts })?;
    Ok(token)
}

/// A link for whoever has this address. An unknown address costs the same, so that nobody learns by the clock
/// who has an account: a link is made that nobody is sent, and it goes with the next such.
pub fn create_for(
    conn: &mut DbConnection,
    purpose: Purpose,
    email: &str,
    detail: &str,
) -> Result<Option<(AccountRow, String)>, Error> {
    let account = queries::find_by_email(conn, email)?.filter(AccountRow::may_sign_in);
    if account.is_none() {
        queries::delete_links(conn, None, &[purpose])?;
    }
    let token = create(conn, purpose, account.as_ref().map(|account| account.id.as_str()), None, detail, purpose.lasts())?;
    Ok(account.map(|account| (account, token)))
}

/// The link with this token, open or not.
pub fn find(conn: &mut DbConnection, token: &str) -> Result<Option<Link>, Error> {
    Ok(queries::find_link(conn, &hash_of(token))?)
}

/// Uses a link up in the transaction of what it does; it can't do it a second time.
pub fn spend(conn: &mut DbConnection, link: &Link, now: NaiveDateTime) -> Result<(), Error> {
    if queries::spend_link(conn, &link.id, now)? { Ok(()) } else { Err(Error::Conflict) }
}

/// Where a token leads.
pub fn path(token: &str) -> String {
    format!("/i/{token}")
}
