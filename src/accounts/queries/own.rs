//! SQL of what belongs to one person: to be handed to them, or to go with their account.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use super::roles_of;
use crate::db::DbConnection;
use crate::schema::{
    account_roles, accounts, consultation_invitations, contributions, links, plain_lines, priority_scores, progress_updates,
    pseudonyms, recommendation_translations, recovery_codes, saved_views, sessions,
};

/// All that the portal keeps of a person. Anonymous contributions are not among it: they belong to no account.
#[derive(Serialize)]
pub struct Own {
    pub account: OwnAccount,
    pub roles: Vec<OwnRole>,
    pub sessions: Vec<OwnSession>,
    pub chosen_names: Vec<ChosenName>,
    pub invited_to_consultations: Vec<String>,
    pub contributions: Vec<OwnContribution>,
    pub progress_updates: Vec<OwnUpdate>,
    pub saved_views: Vec<OwnView>,
    pub translations: Vec<OwnTranslation>,
    pub plain_lines: Vec<OwnLine>,
    pub priority_scores: Vec<OwnScore>,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = saved_views)]
pub struct OwnView {
    pub name: String,
    pub path: String,
    pub query: String,
    pub published: bool,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = accounts)]
pub struct OwnAccount {
    pub id: String,
    pub email: Option<String>,
    pub name: String,
    pub lang: String,
    pub time_zone: String,
    pub created_at: NaiveDateTime,
    pub confirmed_at: Option<NaiveDateTime>,
}

#[derive(Serialize)]
pub struct OwnRole {
    pub role: &'static str,
    pub subject_id: Option<String>,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = sessions)]
pub struct OwnSession {
    pub started_at: NaiveDateTime,
    pub last_seen_on: NaiveDate,
    pub expires_at: NaiveDateTime,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = pseudonyms)]
pub struct ChosenName {
    pub consultation_id: String,
    pub name: String,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = contributions)]
pub struct OwnContribution {
    pub id: String,
    pub thread_id: String,
    pub parent_id: Option<String>,
    pub mode: String,
    pub shown_name: String,
    pub lang: String,
    pub body: String,
    pub state: String,
    pub posted_at: NaiveDateTime,
    pub edited_at: Option<NaiveDateTime>,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = progress_updates)]
pub struct OwnUpdate {
    pub id: String,
    pub action_id: String,
    pub lang: String,
    pub body: String,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = recommendation_translations)]
pub struct OwnTranslation {
    pub recommendation_id: String,
    pub lang: String,
    pub text: String,
    pub state: String,
    pub translator: String,
    pub changed_at: NaiveDateTime,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = plain_lines)]
pub struct OwnLine {
    pub recommendation_id: String,
    pub lang: String,
    pub text: String,
    pub changed_at: NaiveDateTime,
}

#[derive(Queryable, Selectable, Serialize)]
#[diesel(table_name = priority_scores)]
pub struct OwnScore {
    pub cluster_id: String,
    pub criterion_id: String,
    pub score: i32,
    pub lang: String,
    pub reason: String,
    pub given_at: NaiveDateTime,
}

pub fn own(conn: &mut DbConnection, account_id: &str) -> QueryResult<Own> {
    let roles = roles_of(conn, account_id)?;
    Ok(Own {
        account: accounts::table.find(account_id).select(OwnAccount::as_select()).first(conn)?,
        roles: roles.into_iter().map(|held| OwnRole { role: held.role.name(), subject_id: held.subject_id }).collect(),
        sessions: sessions::table
            .filter(sessions::account_id.eq(account_id))
            .order(sessions::started_at)
            .select(OwnSession::as_select())
            .load(conn)?,
        chosen_names: pseudonyms::table
            .filter(pseudonyms::account_id.eq(account_id))
            .select(ChosenName::as_select())
            .load(conn)?,
        invited_to_consultations: consultation_invitations::table
            .filter(consultation_invitations::account_id.eq(account_id))
            .select(consultation_invitations::consultation_id)
            .load(conn)?,
        contributions: contributions::table
            .filter(contributions::author_id.eq(account_id))
            .order(contributions::posted_at)
            .select(OwnContribution::as_select())
            .load(conn)?,
        progress_updates: progress_updates::table
            .filter(progress_updates::account_id.eq(account_id))
            .order(progress_updates::id)
            .select(OwnUpdate::as_select())
            .load(conn)?,
        saved_views: saved_views::table
            .filter(saved_views::account_id.eq(account_id))
            .order(saved_views::created_at)
            .select(OwnView::as_select())
            .load(conn)?,
        translations: recommendation_translations::table
            .filter(recommendation_translations::account_id.eq(account_id))
            .order((recommendation_translations::recommendation_id, recommendation_translations::lang))
            .select(OwnTranslation::as_select())
            .load(conn)?,
        plain_lines: plain_lines::table
            .filter(plain_lines::account_id.eq(account_id))
            .order((plain_lines::recommendation_id, plain_lines::lang))
            .select(OwnLine::as_select())
            .load(conn)?,
        priority_scores: priority_scores::table
            .filter(priority_scores::account_id.eq(account_id))
            .order(priority_scores::given_at)
            .select(OwnScore::as_select())
            .load(conn)?,
    })
}

/// Empties an account and takes away all that hangs on it alone. The row stays, without anything that says
/// whose it was, because what was done with it stays.
pub fn empty(conn: &mut DbConnection, account_id: &str, now: NaiveDateTime) -> QueryResult<()> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account_id))).execute(conn)?;
    diesel::delete(links::table.filter(links::account_id.eq(account_id))).execute(conn)?;
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account_id))).execute(conn)?;
    diesel::delete(account_roles::table.filter(account_roles::account_id.eq(account_id))).execute(conn)?;
    diesel::update(accounts::table.find(account_id))
        .set((
            accounts::email.eq(None::<String>),
            accounts::name.eq(""),
            accounts::password_hash.eq(None::<String>),
            accounts::totp_secret.eq(None::<String>),
            accounts::totp_step.eq(None::<i64>),
            accounts::deleted_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}
