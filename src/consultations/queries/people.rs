//! Who is invited, and under which name somebody takes part.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Failure};

use crate::consultations::model::ParticipantsInvited;
use crate::db::DbConnection;
use crate::error::Error;
use crate::journal;
use crate::schema::{accounts, consultation_invitations as invitations, pseudonyms};
use crate::text;

pub fn is_invited(conn: &mut DbConnection, consultation_id: &str, account_id: &str) -> QueryResult<bool> {
    let found: i64 = invitations::table.find((consultation_id, account_id)).count().get_result(conn)?;
    Ok(found > 0)
}

pub fn invitation_count(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<i64> {
    invitations::table.filter(invitations::consultation_id.eq(consultation_id)).count().get_result(conn)
}

/// The accounts of these addresses (lower case); addresses without one are left out.
pub fn accounts_by_email(conn: &mut DbConnection, addresses: &[String]) -> QueryResult<Vec<(String, String)>> {
    let rows: Vec<(String, Option<String>)> = accounts::table
        .filter(accounts::email.eq_any(addresses).and(accounts::disabled_at.is_null()))
        .select((accounts::id, accounts::email))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, email)| Some((id, email?))).collect())
}

/// Invites accounts; who is invited already stays so.
pub fn invite(conn: &mut DbConnection, actor_id: &str, consultation_id: &str, account_ids: &[String]) -> Result<(), Error> {
    for account_id in account_ids {
        if !is_invited(conn, consultation_id, account_id)? {
            diesel::insert_into(invitations::table)
                .values((invitations::consultation_id.eq(consultation_id), invitations::account_id.eq(account_id)))
                .execute(conn)?;
        }
    }
    let entry = ParticipantsInvited { consultation_id: consultation_id.to_owned(), count: account_ids.len() };
    journal::record(conn, Some(actor_id), &entry)
}

pub fn pseudonym_of(conn: &mut DbConnection, consultation_id: &str, account_id: &str) -> QueryResult<Option<String>> {
    pseudonyms::table.find((consultation_id, account_id)).select(pseudonyms::name).first(conn).optional()
}

/// Gives the name to this account for this consultation; `false` where another has it or one that looks the same.
pub fn take_pseudonym(conn: &mut DbConnection, consultation_id: &str, account_id: &str, name: &str) -> Result<bool, Error> {
    let folded = look_of(name);
    let own = pseudonyms::table.find((consultation_id, account_id));
    let outcome = conn.transaction(|conn| {
        let changed = diesel::update(own).set((pseudonyms::name.eq(name), pseudonyms::folded.eq(&folded))).execute(conn)?;
        if changed > 0 {
            return Ok(changed);
        }
        diesel::insert_into(pseudonyms::table)
            .values((
                pseudonyms::consultation_id.eq(consultation_id),
                pseudonyms::account_id.eq(account_id),
                pseudonyms::name.eq(name),
                pseudonyms::folded.eq(&folded),
            ))
            .execute(conn)
    });
    match outcome {
        Ok(_) => Ok(true),
        Err(Failure::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// The account is gone: so are its invitations and the names it chose.
pub fn forget_participant(conn: &mut DbConnection, account_id: &str) -> QueryResult<()> {
    diesel::delete(pseudonyms::table.filter(pseudonyms::account_id.eq(account_id))).execute(conn)?;
    diesel::delete(invitations::table.filter(invitations::account_id.eq(account_id))).execute(conn)?;
    Ok(())
}

/// Names that look alike have one form: case, accents, spaces and signs go, and Cyrillic or Greek letters
/// and figures that pass for Latin ones become those.
fn look_of(name: &str) -> String {
    let alike = |letter: char| match letter {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'е' | 'ε' => 'e',
        'н' => 'h',
        'і' | 'ι' | 'l' | '1' | 'ӏ' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'о' | 'ο' | '0' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'ν' => 'v',
        'х' | 'χ' => 'x',
        'у' | 'υ' => 'y',
        other => other,
    };
    text::fold(name).chars().filter(|letter| letter.is_alphanumeric()).map(alike).collect()
}

#[cfg(test)]
mod tests {
    use super::look_of;

    #[test]
    fn names_that_look_alike_have_one_form() {
        assert_eq!(look_of("Amal L."), look_of("АМАL  1"));
        assert_eq!(look_of("José"), look_of("jose"));
        assert_ne!(look_of("Amal"), look_of("Amina"));
        assert_eq!(look_of("…"), "");
    }
}
