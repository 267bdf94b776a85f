//! People who are given a role, with or without an account yet.

use super::{NewAccount, find, find_by_email, grant, holds, insert_account};
use crate::accounts::entries::{AccountAdded, RoleGranted};
use crate::accounts::model::{AccountRow, Purpose};
use crate::accounts::{emails, links};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::settings::Settings;
use crate::viewer::Role;
use crate::{journal, mail};

/// Who is invited, and to what.
#[derive(Clone, Debug)]
pub struct Invitee<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub lang: Lang,
    pub role: Role,
    /// The entity, organisation or consultation that the role is for.
    pub subject_id: Option<&'a str>,
}

/// The account with this address, made where there is none, now holding the role. Whoever has not accepted
/// yet is mailed a link to do so; whoever has is told of the role.
pub fn find_or_invite(
    conn: &mut DbConnection,
    settings: &Settings,
    actor_id: Option<&str>,
    invitee: &Invitee,
) -> Result<AccountRow, Error> {
    let email = invitee.email.trim().to_lowercase();
    let time_zone = settings.time_zone.name();
    let new = NewAccount { email: &email, name: invitee.name.trim(), lang: invitee.lang, time_zone, confirmed_at: None };
    let account = match insert_account(conn, &new)? {
        Some(id) => {
            journal::record(conn, actor_id, &AccountAdded { account_id: id.clone() })?;
            find(conn, &id)?
        }
        None => find_by_email(conn, &email)?.ok_or(Error::Conflict)?,
    };
    let is_new = give_role(conn, actor_id, &account.id, invitee.role, invitee.subject_id)?;
    if account.confirmed_at.is_none() {
        invite(conn, settings, &account)?;
    } else if is_new && account.may_sign_in() {
        mail::queue(conn, &emails::role_given(settings, &account, invitee.role)?)?;
    }
    Ok(account)
}

/// Gives a role and records it; `false` where it was held already.
pub fn give_role(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    account_id: &str,
    role: Role,
    subject_id: Option<&str>,
) -> Result<bool, Error> {
    let is_new = !holds(conn, account_id, role, subject_id)?;
    if is_new {
        grant(conn, account_id, role, subject_id)?;
        let subject_id = subject_id.map(str::to_owned);
        journal::record(conn, actor_id, &RoleGranted { account_id: account_id.to_owned(), role: role.name(), subject_id })?;
    }
    Ok(is_new)
}

/// Mails a link to accept.
pub fn invite(conn: &mut DbConnection, settings: &Settings, account: &AccountRow) -> Result<(), Error> {
    let token = links::create(conn, Purpose::Invitation, Some(&account.id), None, "", Purpose::Invitation.lasts())?;
    mail::queue(conn, &emails::invitation(settings, account, &token)?)?;
    Ok(())
}
