//! SQL of saved views.

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::error::Error;
use crate::journal;
use crate::register::saved::{SavedView, ViewPublished, ViewWithdrawn};
use crate::schema::saved_views;

pub fn of_account(conn: &mut DbConnection, account_id: &str) -> QueryResult<Vec<SavedView>> {
    saved_views::table
        .filter(saved_views::account_id.eq(account_id))
        .order(saved_views::created_at)
        .select(SavedView::as_select())
        .load(conn)
}

pub fn published(conn: &mut DbConnection) -> QueryResult<Vec<SavedView>> {
    saved_views::table
        .filter(saved_views::published.eq(true))
        .order(saved_views::created_at)
        .select(SavedView::as_select())
        .load(conn)
}

pub fn insert(conn: &mut DbConnection, view: &SavedView) -> QueryResult<()> {
    diesel::insert_into(saved_views::table).values(view).execute(conn).map(drop)
}

/// Of this account; what is another's is not found.
pub fn own(conn: &mut DbConnection, account_id: &str, id: &str) -> QueryResult<SavedView> {
    saved_views::table
        .filter(saved_views::id.eq(id).and(saved_views::account_id.eq(account_id)))
        .select(SavedView::as_select())
        .first(conn)
}

/// Under this name from now on, and for everybody or not.
pub fn change(conn: &mut DbConnection, view: &SavedView, name: &str, published: bool) -> Result<(), Error> {
    diesel::update(saved_views::table.find(&view.id))
        .set((saved_views::name.eq(name), saved_views::published.eq(published)))
        .execute(conn)?;
    let (actor, view_id) = (Some(view.account_id.as_str()), view.id.as_str());
    match (view.published, published) {
        (_, true) => journal::record(conn, actor, &ViewPublished { view_id, name }),
        (true, false) => journal::record(conn, actor, &ViewWithdrawn { view_id, name }),
        (false, false) => Ok(()),
    }
}

pub fn remove(conn: &mut DbConnection, view: &SavedView) -> Result<(), Error> {
    diesel::delete(saved_views::table.find(&view.id)).execute(conn)?;
    match view.published {
        true => journal::record(conn, Some(&view.account_id), &ViewWithdrawn { view_id: &view.id, name: &view.name }),
        false => Ok(()),
    }
}

/// With the account all its views go, the published ones too.
pub fn forget_person(conn: &mut DbConnection, account_id: &str) -> Result<(), Error> {
    for view in of_account(conn, account_id)? {
        remove(conn, &view)?;
    }
    Ok(())
}
