//! SQL of entities, focal points and organisations.

use std::collections::HashMap;

use diesel::prelude::*;

use super::model::*;
use crate::accounts;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;
use crate::schema::{account_roles, accounts as people, entities, entity_names, focal_points, organisations};
use crate::viewer::Role;

/// The names of these entities, each in the language nearest to the reader.
pub fn names_of(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(String, String, String)> = entity_names::table.filter(entity_names::entity_id.eq_any(ids)).load(conn)?;
    Ok(Wording::by_owner(reader, &rows))
}

/// All of them, by name; those that are closed come along only if asked for.
pub fn entities(conn: &mut DbConnection, reader: Lang, with_closed: bool) -> QueryResult<Vec<Entity>> {
    let mut rows: Vec<EntityRow> = entities::table.select(EntityRow::as_select()).load(conn)?;
    rows.retain(|row| with_closed || row.closed_at.is_none());
    let mut found = named(conn, rows, reader)?;
    reader.sort_by_label(&mut found, |entity| &entity.name.text);
    Ok(found)
}

pub fn entity(conn: &mut DbConnection, number: i64, reader: Lang) -> Result<Entity, Error> {
    let row = entities::table.filter(entities::number.eq(number)).select(EntityRow::as_select()).first(conn)?;
    named(conn, vec![row], reader)?.pop().ok_or(Error::NotFound)
}

/// Those with these ids, by name.
pub fn entities_by_id(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<Vec<Entity>> {
    let rows = entities::table.filter(entities::id.eq_any(ids)).select(EntityRow::as_select()).load(conn)?;
    let mut found = named(conn, rows, reader)?;
    reader.sort_by_label(&mut found, |entity| &entity.name.text);
    Ok(found)
}

fn named(conn: &mut DbConnection, rows: Vec<EntityRow>, reader: Lang) -> QueryResult<Vec<Entity>> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut names = names_of(conn, &ids, reader)?;
    let entity = |row: EntityRow| Entity {
        name: names.remove(&row.id).unwrap_or_else(|| Wording::none(reader)),
        number: row.number,
        kind: row.kind,
        closed: row.closed_at.is_some(),
        id: row.id,
    };
    Ok(rows.into_iter().map(entity).collect())
}

/// Every name of an entity, by language.
pub fn all_names(conn: &mut DbConnection, entity_id: &str) -> QueryResult<Vec<(Lang, String)>> {
    let rows: Vec<(String, String)> = entity_names::table
        .filter(entity_names::entity_id.eq(entity_id))
        .select((entity_names::lang, entity_names::name))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(lang, name)| Some((Lang::find(&lang)?, name))).collect())
}

/// Returns its id and number.
pub fn insert_entity(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    kind: &str,
    names: &[(Lang, String)],
) -> Result<(String, i64), Error> {
    let (id, number) = (db::new_id(), db::next_number(conn, "entity")?);
    diesel::insert_into(entities::table)
        .values((entities::id.eq(&id), entities::number.eq(number), entities::kind.eq(kind), entities::created_at.eq(db::now())))
        .execute(conn)?;
    store_names(conn, &id, names)?;
    journal::record(conn, actor_id, &EntityAdded { entity_id: &id, kind })?;
    Ok((id, number))
}

/// Sets its kind and its names; an empty name goes.
pub fn update_entity(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    entity_id: &str,
    kind: &str,
    names: &[(Lang, String)],
) -> Result<(), Error> {
    diesel::update(entities::table.find(entity_id)).set(entities::kind.eq(kind)).execute(conn)?;
    store_names(conn, entity_id, names)?;
    journal::record(conn, actor_id, &EntityChanged { entity_id, names: names.to_vec() })
}

fn store_names(conn: &mut DbConnection, entity_id: &str, names: &[(Lang, String)]) -> QueryResult<()> {
    for (lang, name) in names {
        diesel::delete(entity_names::table.find((entity_id, lang.code()))).execute(conn)?;
        if !name.is_empty() {
            diesel::insert_into(entity_names::table)
                .values((entity_names::entity_id.eq(entity_id), entity_names::lang.eq(lang.code()), entity_names::name.eq(name)))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// A closed entity keeps what it did and takes on nothing new.
pub fn close_entity(conn: &mut DbConnection, actor_id: &str, entity_id: &str, close: bool) -> Result<(), Error> {
    let closed_at = close.then(db::now);
    diesel::update(entities::table.find(entity_id)).set(entities::closed_at.eq(closed_at)).execute(conn)?;
    match close {
        true => journal::record(conn, Some(actor_id), &EntityClosed { entity_id }),
        false => journal::record(conn, Some(actor_id), &EntityReopened { entity_id }),
    }
}

/// The main one first, then the others by name.
pub fn focal_points_of(conn: &mut DbConnection, entity_id: &str) -> QueryResult<Vec<FocalPoint>> {
    let rows: Vec<(String, String, Option<String>, String, String)> = focal_points::table
        .inner_join(people::table)
        .filter(focal_points::entity_id.eq(entity_id).and(people::disabled_at.is_null()).and(people::deleted_at.is_null()))
        .order((focal_points::part.desc(), people::name))
        .select((people::id, people::name, people::email, people::lang, focal_points::part))
        .load(conn)?;
    let person = |(account_id, name, email, lang, part): (String, String, Option<String>, String, String)| FocalPoint {
        account_id,
        name,
        email,
        lang: Lang::find(&lang).unwrap_or(Lang::EN),
        part,
    };
    Ok(rows.into_iter().map(person).collect())
}

/// Makes a person a focal point, `main` or `alternate`; the main one before becomes an alternate.
pub fn set_focal_point(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    entity_id: &str,
    account_id: &str,
    part: &str,
) -> Result<(), Error> {
    if part == "main" {
        let main = focal_points::table.filter(focal_points::entity_id.eq(entity_id).and(focal_points::part.eq("main")));
        diesel::update(main).set(focal_points::part.eq("alternate")).execute(conn)?;
    }
    diesel::delete(focal_points::table.find((entity_id, account_id))).execute(conn)?;
    diesel::insert_into(focal_points::table)
        .values((focal_points::entity_id.eq(entity_id), focal_points::account_id.eq(account_id), focal_points::part.eq(part)))
        .execute(conn)?;
    accounts::queries::grant(conn, account_id, Role::FocalPoint, Some(entity_id))?;
    journal::record(conn, actor_id, &FocalPointSet { entity_id, account_id, part })
}

pub fn remove_focal_point(conn: &mut DbConnection, actor_id: &str, entity_id: &str, account_id: &str) -> Result<(), Error> {
    let removed = diesel::delete(focal_points::table.find((entity_id, account_id))).execute(conn)?;
    if removed == 0 {
        return Err(Error::NotFound);
    }
    accounts::queries::revoke(conn, account_id, Role::FocalPoint, Some(entity_id))?;
    journal::record(conn, Some(actor_id), &FocalPointRemoved { entity_id, account_id })
}

/// Takes somebody whose account is deleted off all entities.
pub fn forget_person(conn: &mut DbConnection, account_id: &str) -> Result<(), Error> {
    let of_person = focal_points::table.filter(focal_points::account_id.eq(account_id));
    let entities: Vec<String> = of_person.select(focal_points::entity_id).load(conn)?;
    diesel::delete(of_person).execute(conn)?;
    for entity_id in &entities {
        journal::record(conn, None, &FocalPointRemoved { entity_id, account_id })?;
    }
    Ok(())
}

/// All stakeholder organisations, those that wait to be verified first, then by name.
pub fn organisations(conn: &mut DbConnection, reader: Lang) -> QueryResult<Vec<Organisation>> {
    let mut found: Vec<Organisation> = organisations::table.select(Organisation::as_select()).load(conn)?;
    reader.sort_by_label(&mut found, |organisation| &organisation.name);
    found.sort_by_key(|organisation| organisation.verified_at.is_some());
    Ok(found)
}

pub fn organisation(conn: &mut DbConnection, number: i64) -> QueryResult<Organisation> {
    organisations::table.filter(organisations::number.eq(number)).select(Organisation::as_select()).first(conn)
}

pub fn organisation_by_id(conn: &mut DbConnection, id: &str) -> QueryResult<Organisation> {
    organisations::table.find(id).select(Organisation::as_select()).first(conn)
}

/// Not yet verified. Returns its id and number.
pub fn insert_organisation(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    kind: &str,
    name: &str,
) -> Result<(String, i64), Error> {
    let (id, number) = (db::new_id(), db::next_number(conn, "organisation")?);
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(&id),
            organisations::number.eq(number),
            organisations::kind.eq(kind),
            organisations::name.eq(name),
            organisations::created_at.eq(db::now()),
        ))
        .execute(conn)?;
    journal::record(conn, actor_id, &OrganisationAdded { organisation_id: &id, name })?;
    Ok((id, number))
}

/// A coordinator has verified that it exists and who speaks for it, or takes that back.
pub fn verify_organisation(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    organisation_id: &str,
    verified: bool,
) -> Result<(), Error> {
    let verified_at = verified.then(db::now);
    diesel::update(organisations::table.find(organisation_id)).set(organisations::verified_at.eq(verified_at)).execute(conn)?;
    journal::record(conn, actor_id, &OrganisationVerified { organisation_id, verified })
}

/// Who speaks for it: account, name, address.
pub fn representatives_of(conn: &mut DbConnection, organisation_id: &str) -> QueryResult<Vec<(String, String, Option<String>)>> {
    account_roles::table
        .inner_join(people::table)
        .filter(account_roles::role.eq(Role::Representative.name()).and(account_roles::subject_id.eq(organisation_id)))
        .order(people::name)
        .select((people::id, people::name, people::email))
        .load(conn)
}

pub fn set_representative(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    organisation_id: &str,
    account_id: &str,
    speaks: bool,
) -> Result<(), Error> {
    match speaks {
        true => accounts::queries::grant(conn, account_id, Role::Representative, Some(organisation_id))?,
        false => accounts::queries::revoke(conn, account_id, Role::Representative, Some(organisation_id))?,
    }
    journal::record(conn, actor_id, &RepresentativeSet { organisation_id, account_id, speaks })
}
