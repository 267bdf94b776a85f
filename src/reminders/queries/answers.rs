//! SQL of answers: what was reported, and whom it is told to.

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::mail::Recipient;
use crate::schema::{account_roles, accounts, progress_updates};
use crate::viewer::Role;

/// A progress update, as a coordinator is told of it.
pub struct Update {
    pub plan_state: String,
    pub lang: Lang,
    pub body: String,
    pub came_by: String,
}

pub fn find_update(conn: &mut DbConnection, id: &str) -> QueryResult<Option<Update>> {
    let row: Option<(String, String, String, String)> = progress_updates::table
        .find(id)
        .select((progress_updates::plan_state, progress_updates::lang, progress_updates::body, progress_updates::came_by))
        .first(conn)
        .optional()?;
    Ok(row.map(|(plan_state, lang, body, came_by)| Update {
        plan_state,
        lang: Lang::find(&lang).unwrap_or(Lang::EN),
        body,
        came_by,
    }))
}

/// Everybody who coordinates and can be reached.
pub fn coordinators(conn: &mut DbConnection) -> QueryResult<Vec<Recipient>> {
    let rows: Vec<(String, Option<String>, String, String)> = account_roles::table
        .inner_join(accounts::table)
        .filter(account_roles::role.eq(Role::Coordinator.name()))
        .filter(accounts::disabled_at.is_null().and(accounts::deleted_at.is_null()).and(accounts::email.is_not_null()))
        .order((accounts::name, accounts::id))
        .select((accounts::id, accounts::email, accounts::name, accounts::lang))
        .distinct()
        .load(conn)?;
    let recipient = |(id, email, name, lang): (String, Option<String>, String, String)| Recipient {
        account_id: Some(id),
        name,
        address: email.unwrap_or_default(),
        lang: Lang::find(&lang).unwrap_or(Lang::EN),
    };
    Ok(rows.into_iter().map(recipient).collect())
}
