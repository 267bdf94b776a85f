//! SQL of second factors and their recovery codes.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::accounts::second_factor::{recovery_hash, used_recovery_code};
use crate::db::{self, DbConnection};
use crate::schema::{accounts, recovery_codes, sessions};

/// Sets the app's secret and the recovery codes; former ones go.
pub fn set_second_factor(
    conn: &mut DbConnection,
    account_id: &str,
    secret: &str,
    step: i64,
    codes: &[String],
) -> QueryResult<()> {
    diesel::update(accounts::table.find(account_id))
        .set((accounts::totp_secret.eq(secret), accounts::totp_step.eq(step)))
        .execute(conn)?;
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account_id))).execute(conn)?;
    for code in codes {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::id.eq(db::new_random_id()),
                recovery_codes::account_id.eq(account_id),
                recovery_codes::code_hash.eq(recovery_hash(code)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Takes the second factor off, and with it what sessions were trusted for.
pub fn end_second_factor(conn: &mut DbConnection, account_id: &str) -> QueryResult<()> {
    diesel::update(accounts::table.find(account_id))
        .set((accounts::totp_secret.eq(None::<String>), accounts::totp_step.eq(None::<i64>)))
        .execute(conn)?;
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account_id))).execute(conn)?;
    let of_account = sessions::table.filter(sessions::account_id.eq(account_id));
    diesel::update(of_account).set(sessions::second_factor.eq(false)).execute(conn)?;
    Ok(())
}

/// Notes the step of an accepted code; `false` where a code of that or a later step was accepted meanwhile.
pub fn update_step(conn: &mut DbConnection, account_id: &str, step: i64) -> QueryResult<bool> {
    let earlier = accounts::totp_step.is_null().or(accounts::totp_step.lt(step));
    let account = accounts::table.find(account_id).filter(earlier);
    Ok(diesel::update(account).set(accounts::totp_step.eq(step)).execute(conn)? == 1)
}

/// Uses a recovery code up; `false` where it is none of those left.
pub fn strike_recovery_code(conn: &mut DbConnection, account_id: &str, code: &str, now: NaiveDateTime) -> QueryResult<bool> {
    let left: Vec<(String, String)> = recovery_codes::table
        .filter(recovery_codes::account_id.eq(account_id).and(recovery_codes::used_at.is_null()))
        .select((recovery_codes::id, recovery_codes::code_hash))
        .load(conn)?;
    let (ids, hashes): (Vec<String>, Vec<String>) = left.into_iter().unzip();
    let Some(index) = used_recovery_code(code, &hashes) else { return Ok(false) };
    let unused = recovery_codes::table.find(&ids[index]).filter(recovery_codes::used_at.is_null());
    Ok(diesel::update(unused).set(recovery_codes::used_at.eq(now)).execute(conn)? == 1)
}
