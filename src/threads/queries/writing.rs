//! Writes contributions, with their journal entries; anonymous ones are entered by the daily job alone.

use diesel::prelude::*;

use super::{moved, places, settle};
use crate::accounts::session::{hash_of, new_token};
use crate::db::{self, DbConnection};
use crate::decisions;
use crate::error::Error;
use crate::journal;
use crate::schema::{anonymous_contributions as anonymous, contributions as known, grouped_contributions};
use crate::threads::model::{
    AnonymousRow, Author, Contribution, ContributionAdded, ContributionEdited, ContributionHidden, ContributionRestored,
    ContributionWithdrawn, KnownRow, Mode, NewContribution, State,
};

/// Adds a contribution, as it stands from now on.
pub fn insert_contribution(conn: &mut DbConnection, new: &NewContribution) -> Result<Contribution, Error> {
    let contribution = match new.author {
        Author::Anonymous => insert_anonymous(conn, new)?.into(),
        _ => insert_known(conn, new)?.into(),
    };
    moved(conn, &new.thread_id, 1)?;
    Ok(contribution)
}

fn insert_known(conn: &mut DbConnection, new: &NewContribution) -> Result<KnownRow, Error> {
    let id = db::new_id();
    let (account_id, name, organisation_id, entity_id, mode, official) = match new.author.clone() {
        Author::Named { account_id, name, organisation_id } => (account_id, name, organisation_id, None, Mode::Named, false),
        Author::Pseudonymous { account_id, name } => (account_id, name, None, None, Mode::Pseudonymous, false),
        Author::Official { account_id, name, entity_id } => (account_id, name, None, entity_id, Mode::Named, true),
        Author::Anonymous => return Err(Error::internal("an anonymous contribution among the known ones")),
    };
    // Two may come in the same microsecond: the random end keeps them apart.
    let sort_key = format!("{}1{}{}", new.posted_at.format("%Y-%m-%d"), new.posted_at.format("%H%M%S%6f"), &id[id.len() - 6..]);
    let row = KnownRow {
        id: id.clone(),
        thread_id: new.thread_id.clone(),
        root_key: root_key_of(new),
        parent_id: new.parent.as_ref().map(|parent| parent.id.clone()),
        author_id: Some(account_id.clone()),
        mode: mode.name().into(),
        shown_name: name,
        organisation_id,
        official,
        entity_id,
        lang: new.lang.code().into(),
        body: new.body.clone(),
        state: State::Published.name().into(),
        hidden_reason: None,
        receipt_hash: new.receipt_hash.clone(),
        sort_key,
        posted_at: new.posted_at,
        edited_at: None,
    };
    diesel::insert_into(known::table).values(&row).execute(conn)?;
    let entry = ContributionAdded { thread_id: new.thread_id.clone(), contribution_id: id, official };
    journal::record(conn, Some(&account_id), &entry)?;
    Ok(row)
}

fn insert_anonymous(conn: &mut DbConnection, new: &NewContribution) -> Result<AnonymousRow, Error> {
    let id = db::new_id_of_day(new.posted_at.date());
    let mut row = AnonymousRow {
        place: 0,
        thread_id: new.thread_id.clone(),
        root_key: root_key_of(new),
        parent_id: new.parent.as_ref().map(|parent| parent.id.clone()),
        lang: new.lang.code().into(),
        body: new.body.clone(),
        state: State::Published.name().into(),
        hidden_reason: None,
        receipt_hash: new.receipt_hash.clone().unwrap_or_else(|| hash_of(&new_token())),
        sort_key: format!("{}0{id}", new.posted_at.format("%Y-%m-%d")),
        posted_on: new.posted_at.date(),
        edited: false,
        journaled: false,
        id,
    };
    places::insert(conn, &mut row)?;
    unentered(&row.id);
    Ok(row)
}

/// The journal tells of it only on the day after: who keeps in step is told now.
fn unentered(id: &str) {
    db::touched(&format!("anonymous-contribution:{id}"));
}

/// Deeper replies join the exchange of what they answer: two levels are shown.
fn root_key_of(new: &NewContribution) -> String {
    new.parent.as_ref().map(|parent| parent.exchange_key().to_owned()).unwrap_or_default()
}

/// Another text, in the author's own hand.
pub fn edit(conn: &mut DbConnection, contribution: &Contribution, body: &str) -> Result<(), Error> {
    let (id, thread_id) = (contribution.id.clone(), contribution.thread_id.clone());
    match contribution.mode {
        Mode::Anonymous => {
            // The daily job writes the row anew and enters it, so that the day of the change is all that stays.
            diesel::update(anonymous::table.filter(anonymous::id.eq(&id)))
                .set((anonymous::body.eq(body), anonymous::edited.eq(true), anonymous::journaled.eq(false)))
                .execute(conn)?;
            unentered(&id);
        }
        _ => {
            diesel::update(known::table.find(&id))
                .set((known::body.eq(body), known::edited_at.eq(Some(db::now()))))
                .execute(conn)?;
            let entry = ContributionEdited { thread_id: thread_id.clone(), contribution_id: id };
            journal::record(conn, contribution.author_id.as_deref(), &entry)?;
        }
    }
    leave_group(conn, contribution)?;
    Ok(moved(conn, &thread_id, 0)?)
}

/// Whatever it was put beside, it was another text; no way leads back there.
fn leave_group(conn: &mut DbConnection, contribution: &Contribution) -> QueryResult<usize> {
    decisions::forget_placements(conn, &contribution.id)?;
    diesel::delete(grouped_contributions::table.find(&contribution.id)).execute(conn)
}

/// Taken back by its author: the text goes, the line that says so stays.
pub fn withdraw(conn: &mut DbConnection, contribution: &Contribution) -> Result<(), Error> {
    let (id, thread_id) = (contribution.id.clone(), contribution.thread_id.clone());
    match contribution.mode {
        Mode::Anonymous => {
            diesel::update(anonymous::table.filter(anonymous::id.eq(&id)))
                .set((anonymous::body.eq(""), anonymous::state.eq(State::Withdrawn.name()), anonymous::journaled.eq(false)))
                .execute(conn)?;
            unentered(&id);
        }
        _ => {
            diesel::update(known::table.find(&id))
                .set((known::body.eq(""), known::state.eq(State::Withdrawn.name())))
                .execute(conn)?;
            let entry = ContributionWithdrawn { thread_id: thread_id.clone(), contribution_id: id };
            journal::record(conn, contribution.author_id.as_deref(), &entry)?;
        }
    }
    leave_group(conn, contribution)?;
    settle(conn, &contribution.id, true)?;
    Ok(moved(conn, &thread_id, -i64::from(contribution.state == State::Published))?)
}

/// Hidden by moderation; the text is kept, and the moderators alone still read it.
pub fn hide(conn: &mut DbConnection, moderator_id: &str, contribution: &Contribution, reason: &str) -> Result<(), Error> {
    set_state(conn, contribution, State::Hidden, Some(reason))?;
    let entry = ContributionHidden {
        thread_id: contribution.thread_id.clone(),
        contribution_id: contribution.id.clone(),
        reason: reason.to_owned(),
    };
    journal::record(conn, Some(moderator_id), &entry)?;
    Ok(moved(conn, &contribution.thread_id, -i64::from(contribution.state == State::Published))?)
}

/// Shown again: moderators err too.
pub fn restore(conn: &mut DbConnection, moderator_id: &str, contribution: &Contribution) -> Result<(), Error> {
    set_state(conn, contribution, State::Published, None)?;
    let entry = ContributionRestored { thread_id: contribution.thread_id.clone(), contribution_id: contribution.id.clone() };
    journal::record(conn, Some(moderator_id), &entry)?;
    Ok(moved(conn, &contribution.thread_id, i64::from(contribution.state == State::Hidden))?)
}

fn set_state(conn: &mut DbConnection, contribution: &Contribution, state: State, reason: Option<&str>) -> QueryResult<usize> {
    let id = &contribution.id;
    match contribution.mode {
        Mode::Anonymous => diesel::update(anonymous::table.filter(anonymous::id.eq(id)))
            .set((anonymous::state.eq(state.name()), anonymous::hidden_reason.eq(reason)))
            .execute(conn),
        _ => diesel::update(known::table.find(id))
            .set((known::state.eq(state.name()), known::hidden_reason.eq(reason)))
            .execute(conn),
    }
}

/// The account is gone: what it wrote stays, without a name.
pub fn forget_author(conn: &mut DbConnection, account_id: &str) -> Result<(), Error> {
    let of_author = known::table.filter(known::author_id.eq(account_id));
    let threads: Vec<String> = of_author.select(known::thread_id).distinct().load(conn)?;
    diesel::update(of_author).set((known::author_id.eq(None::<String>), known::shown_name.eq(""))).execute(conn)?;
    for thread_id in threads {
        moved(conn, &thread_id, 0)?;
    }
    Ok(())
}
