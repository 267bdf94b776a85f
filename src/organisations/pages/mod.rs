//! The pages of entities and organisations.

pub mod desk_entities;
pub mod desk_organisations;
pub mod entities;

use crate::accounts::queries::{Invitee, find_or_invite};
use crate::db::DbConnection;
use crate::error::Error;
use crate::settings::Settings;
use crate::viewer::Role;
use crate::web::Page;

use super::forms::Named;

/// Pairs of a value and its word, for a list to choose from.
type Choices = Vec<(String, String)>;

fn words(page: &Page, list: &str, values: &[&str]) -> Choices {
    values.iter().map(|value| ((*value).to_owned(), page.word(list, value).into_owned())).collect()
}

fn languages(page: &Page) -> Choices {
    page.settings.languages.iter().map(|lang| (lang.code().to_owned(), lang.own_name().into_owned())).collect()
}

/// The account behind an address, which now holds the role. Where there is none it is made and invited by mail.
fn invited(
    conn: &mut DbConnection,
    settings: &Settings,
    actor_id: &str,
    person: &Named,
    (role, subject_id): (Role, &str),
) -> Result<String, Error> {
    let invitee = Invitee { email: &person.email, name: &person.name, lang: person.lang, role, subject_id: Some(subject_id) };
    Ok(find_or_invite(conn, settings, Some(actor_id), &invitee)?.id)
}
