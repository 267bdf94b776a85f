//! `baraza user`: accounts from the command line, for the first coordinators and for whoever lost their way in.

use clap::{Args, Subcommand};

use super::Outcome;
use crate::accounts::entries::{AccountAdded, AccountConfirmed, AccountDisabled};
use crate::accounts::model::Purpose;
use crate::accounts::queries::{self, NewAccount};
use crate::accounts::{links, model::AccountRow};
use crate::app;
use crate::config::Config;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::viewer::Role;

/// Add, disable or let in somebody.
///
/// Example: baraza user add amina@example.org --role coordinator --name "Amina Diallo" --lang fr
#[derive(Args)]
pub struct User {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Add an account, or give another role to one there is; prints a one-time link to come in
    ///
    /// Example: baraza user add amina@example.org --role coordinator --lang fr
    Add {
        email: String,
        /// participant, facilitator, nhri, observer, auditor, coordinator or administrator
        #[arg(long, value_parser = role)]
        role: Role,
        #[arg(long, default_value = "")]
        name: String,
        /// Language of the mails to them
        #[arg(long, default_value = "en")]
        lang: Lang,
    },
    /// Disable an account and end its sessions
    ///
    /// Example: baraza user disable amina@example.org
    Disable { email: String },
    /// Print a one-time link that signs in
    ///
    /// Example: baraza user link amina@example.org
    Link { email: String },
}

/// A role that holds for the whole portal; the others are given at the desk, where their subject is chosen.
fn role(name: &str) -> Result<Role, String> {
    let role = Role::find(&name.replace('-', "_")).ok_or_else(|| format!("there is no role {name}"))?;
    match role.subject() {
        None => Ok(role),
        Some(subject) => Err(format!("{name} holds for one {subject}: give it on the desk's pages, under People")),
    }
}

impl User {
    pub fn run(self) -> Outcome {
        let portal = app::open(Config::load()?)?;
        let (db, settings) = (portal.db.clone(), portal.settings());
        match self.what {
            What::Add { email, role, name, lang } => {
                let email = address(&email)?;
                let (zone, found) = (settings.time_zone.name(), email.clone());
                let path = db.write_here(move |conn| add(conn, &found, &name, lang, zone, role))?;
                println!("{email} is {}. This link lets them in once, within seven days:\n{}", role.name(), settings.link(&path));
            }
            What::Disable { email } => {
                let email = address(&email)?;
                let found = email.clone();
                db.write_here(move |conn| disable(conn, &found)).map_err(|error| said(error, &email))?;
                println!("{email} is disabled and signed out everywhere.");
            }
            What::Link { email } => {
                let email = address(&email)?;
                let found = email.clone();
                let path = db.write_here(move |conn| sign_in_path(conn, &found)).map_err(|error| said(error, &email))?;
                println!("{}", settings.link(&path));
            }
        }
        Ok(())
    }
}

fn address(typed: &str) -> Result<String, String> {
    match typed.trim().parse::<lettre::Address>() {
        Ok(_) => Ok(typed.trim().to_lowercase()),
        Err(_) => Err(format!("“{typed}” is no e-mail address; give one such as name@example.org")),
    }
}

fn said(error: Error, email: &str) -> String {
    match error {
        Error::NotFound => format!("no account has the address {email}; `baraza user add {email} --role …` makes one"),
        other => other.to_string(),
    }
}

fn add(conn: &mut DbConnection, email: &str, name: &str, lang: Lang, time_zone: &str, role: Role) -> Result<String, Error> {
    let new = NewAccount { email, name, lang, time_zone, confirmed_at: None };
    if let Some(account_id) = queries::insert_account(conn, &new)? {
        journal::record(conn, None, &AccountAdded { account_id })?;
    }
    let account = known(conn, email)?;
    queries::give_role(conn, None, &account.id, role, None)?;
    let token = links::create(conn, Purpose::Invitation, Some(&account.id), None, "", Purpose::Invitation.lasts())?;
    Ok(links::path(&token))
}

fn known(conn: &mut DbConnection, email: &str) -> Result<AccountRow, Error> {
    queries::find_by_email(conn, email)?.ok_or(Error::NotFound)
}

fn disable(conn: &mut DbConnection, email: &str) -> Result<(), Error> {
    let account = known(conn, email)?;
    queries::disable(conn, &account.id, db::now())?;
    journal::record(conn, None, &AccountDisabled { account_id: account.id })
}

/// Whoever runs the program may let anybody in, so the address counts as confirmed.
fn sign_in_path(conn: &mut DbConnection, email: &str) -> Result<String, Error> {
    let account = known(conn, email)?;
    if !account.may_sign_in() {
        return Err(Error::NotFound);
    }
    if queries::confirm(conn, &account.id, db::now())? {
        journal::record(conn, None, &AccountConfirmed { account_id: account.id.clone() })?;
    }
    let token = links::create(conn, Purpose::SignIn, Some(&account.id), None, "", Purpose::SignIn.lasts())?;
    Ok(links::path(&token))
}
