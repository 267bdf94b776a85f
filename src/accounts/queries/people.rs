//! SQL of the people at the desk: who is here, and what their roles are for.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::accounts::model::AccountRow;
use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::schema::{account_roles, accounts, consultation_texts, consultations, entities, entity_names, organisations};
use crate::viewer::{Held, Role};

/// People on one page of the list.
pub const PEOPLE_AT_ONCE: i64 = 50;

/// An account with what it holds.
pub struct Member {
    pub account: AccountRow,
    pub roles: Vec<Held>,
}

/// Something that a role can be held for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// As [`Role::subject`] names it.
    pub kind: &'static str,
    pub id: String,
    pub name: String,
}

/// By name, after the account with this id: those who hold more than a participant's role,
/// or, where something is sought, everybody whose address or name has it.
pub fn people(conn: &mut DbConnection, sought: &str, after: Option<&str>) -> QueryResult<Vec<Member>> {
    let mut query = accounts::table
        .filter(accounts::deleted_at.is_null())
        .order((accounts::name, accounts::id))
        .limit(PEOPLE_AT_ONCE + 1)
        .into_boxed();
    if sought.is_empty() {
        let staff =
            account_roles::table.filter(account_roles::role.ne(Role::Participant.name())).select(account_roles::account_id);
        query = query.filter(accounts::id.eq_any(staff));
    } else {
        let plain = sought.replace(['%', '_', '\\'], "");
        let (address, name) = (format!("%{}%", plain.to_lowercase()), format!("%{plain}%"));
        query = query.filter(accounts::email.like(address).or(accounts::name.like(name)));
    }
    let last: Option<String> = match after {
        Some(id) => accounts::table.find(id).select(accounts::name).first(conn).optional()?,
        None => None,
    };
    if let (Some(id), Some(name)) = (after, last) {
        let later = accounts::name.gt(name.clone()).or(accounts::name.eq(name).and(accounts::id.gt(id.to_owned())));
        query = query.filter(later);
    }
    let found: Vec<AccountRow> = query.select(AccountRow::as_select()).load(conn)?;
    let ids: Vec<&str> = found.iter().map(|account| account.id.as_str()).collect();
    let held: Vec<(String, String, Option<String>)> = account_roles::table
        .filter(account_roles::account_id.eq_any(ids))
        .order(account_roles::id)
        .select((account_roles::account_id, account_roles::role, account_roles::subject_id))
        .load(conn)?;
    let mut roles: HashMap<String, Vec<Held>> = HashMap::new();
    for (id, role, subject_id) in held {
        if let Some(role) = Role::find(&role) {
            roles.entry(id).or_default().push(Held { role, subject_id });
        }
    }
    Ok(found.into_iter().map(|account| Member { roles: roles.remove(&account.id).unwrap_or_default(), account }).collect())
}

/// Entities, organisations and consultations, each in the reader's order; named in the reader's language where
/// there is such a name, else in English, else in any.
pub fn subjects(conn: &mut DbConnection, reader: Lang) -> QueryResult<Vec<Subject>> {
    let names_of_entities: Vec<(String, String, String)> = entity_names::table
        .inner_join(entities::table)
        .filter(entities::closed_at.is_null())
        .select((entity_names::entity_id, entity_names::lang, entity_names::name))
        .load(conn)?;
    let titles: Vec<(String, String, String)> = consultation_texts::table
        .inner_join(consultations::table)
        .select((consultation_texts::consultation_id, consultation_texts::lang, consultation_texts::title))
        .load(conn)?;
    let mut found = named("entity", names_of_entities, reader);
    let verified: Vec<(String, String)> = organisations::table.select((organisations::id, organisations::name)).load(conn)?;
    let mut verified: Vec<Subject> = verified.into_iter().map(|(id, name)| Subject { kind: "organisation", id, name }).collect();
    reader.sort_by_label(&mut verified, |organisation| &organisation.name);
    found.extend(verified);
    found.extend(named("consultation", titles, reader));
    Ok(found)
}

fn named(kind: &'static str, texts: Vec<(String, String, String)>, reader: Lang) -> Vec<Subject> {
    let rank = |lang: &str| if lang == reader.code() { 0 } else { 1 + usize::from(lang != "en") };
    let mut best: HashMap<String, (usize, String)> = HashMap::new();
    for (id, lang, name) in texts {
        let ranked = (rank(&lang), name);
        best.entry(id).and_modify(|known| *known = known.clone().min(ranked.clone())).or_insert(ranked);
    }
    let mut found: Vec<Subject> = best.into_iter().map(|(id, (_, name))| Subject { kind, id, name }).collect();
    reader.sort_by_label(&mut found, |subject| &subject.name);
    found
}
