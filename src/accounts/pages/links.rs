//! One-time links: GET says what will happen, POST does it.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::entering::{self, Entered, Entrance, current_session};
use crate::accounts::entries::{AccountAdded, AccountConfirmed, AddressChanged, PasswordChanged};
use crate::accounts::forms::LinkForm;
use crate::accounts::model::{AccountRow, Link, Purpose};
use crate::accounts::queries::NewAccount;
use crate::accounts::session::CurrentSession;
use crate::accounts::{emails, links, passwords, queries, role_word};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::settings::Settings;
use crate::viewer::Role;
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, html, see_other};
use crate::{journal, mail};

#[derive(Template)]
#[template(path = "accounts/link.html")]
struct Show {
    page: Page,
    token: String,
    /// Title, lead and button: locale keys.
    words: [&'static str; 3],
    /// Whose account, or the address it is about.
    address: String,
    roles: Vec<String>,
    asks_email: bool,
    asks_name: bool,
    asks_password: bool,
    form: LinkForm,
    problems: Vec<Problem>,
}

/// A link that does nothing any more.
#[derive(Template)]
#[template(path = "accounts/link_closed.html")]
struct Closed {
    page: Page,
    token: String,
    /// Title and advice: locale keys.
    words: [&'static str; 2],
    may_renew: bool,
}

/// A link with what it concerns.
#[derive(Clone)]
struct Found {
    link: Link,
    purpose: Purpose,
    account: Option<AccountRow>,
    roles: Vec<Role>,
}

impl Found {
    fn address(&self) -> String {
        match self.purpose {
            Purpose::Address => self.link.detail.clone(),
            _ => self.account.as_ref().map(|account| account.address().to_owned()).unwrap_or_default(),
        }
    }

    fn words(&self) -> [&'static str; 3] {
        match self.purpose {
            Purpose::SignIn | Purpose::Answer => ["link-sign-in", "link-sign-in-lead", "sign-in"],
            Purpose::Confirmation => ["link-confirmation", "link-confirmation-lead", "link-confirmation-button"],
            Purpose::Invitation => ["link-invitation", "link-invitation-lead", "link-invitation-button"],
            Purpose::Reset => ["link-reset", "link-reset-lead", "link-reset-button"],
            Purpose::Address => ["link-address", "link-address-lead", "link-address-button"],
            Purpose::FirstAdministrator => ["link-first", "link-first-lead", "link-first-button"],
        }
    }

    /// The fields of its page that must be right.
    fn check(&self, form: &mut LinkForm) -> bool {
        match self.purpose {
            Purpose::Invitation => form.check_name(),
            Purpose::Reset => form.check_password(&self.address()),
            Purpose::FirstAdministrator => {
                form.check_email();
                form.check_name();
                let email = form.email.address();
                form.check_password(&email);
            }
            _ => {}
        }
        form.is_sound()
    }

    fn answer(&self, page: Page, token: String, form: LinkForm, status: StatusCode) -> Result<HttpResponse, Error> {
        let problems = problems(page.lang, &form.fields());
        let page = if problems.is_empty() { page } else { page.with_errors() };
        let lang = page.lang;
        let view = Show {
            token,
            words: self.words(),
            address: self.address(),
            roles: self.roles.iter().map(|role| role_word(lang, *role).into_owned()).collect(),
            asks_email: self.purpose == Purpose::FirstAdministrator,
            asks_name: matches!(self.purpose, Purpose::FirstAdministrator | Purpose::Invitation),
            asks_password: matches!(self.purpose, Purpose::FirstAdministrator | Purpose::Reset),
            form,
            problems,
            page,
        };
        html(status, view)
    }
}

/// `None` where there is no such link, or none for these pages.
fn load(conn: &mut DbConnection, token: &str) -> Result<Option<Found>, Error> {
    let Some(link) = links::find(conn, token)? else { return Ok(None) };
    let Some(purpose) = Purpose::find(&link.purpose).filter(|purpose| *purpose != Purpose::Answer) else { return Ok(None) };
    let account = link.account_id.as_ref().map(|id| queries::find(conn, id)).transpose()?;
    if account.as_ref().is_some_and(|account| !account.may_sign_in()) {
        return Ok(None);
    }
    let roles = match &account {
        Some(account) => queries::roles_of(conn, &account.id)?.into_iter().map(|held| held.role).collect(),
        None => Vec::new(),
    };
    // A link to sign in that belongs to nobody was made for an unknown address and mailed to no one.
    Ok((account.is_some() || purpose == Purpose::FirstAdministrator).then_some(Found { link, purpose, account, roles }))
}

/// In the language of the link's account, unless this browser has chosen one.
fn page_for(request: &HttpRequest, found: Option<&Found>) -> Result<Page, Error> {
    let mut page = Page::anywhere(request).ok_or(Error::NotFound)?;
    if let Some(account) = found.and_then(|found| found.account.as_ref())
        && request.cookie("lang").is_none()
        && page.settings.languages.contains(&account.language())
    {
        page.lang = account.language();
    }
    Ok(page)
}

fn closed(page: Page, token: String, found: Option<&Found>) -> Result<HttpResponse, Error> {
    let Some(found) = found else {
        let view = Closed { page, token, words: ["link-unknown", "link-unknown-advice"], may_renew: false };
        return html(StatusCode::NOT_FOUND, view);
    };
    let may_renew = found.purpose != Purpose::FirstAdministrator;
    let advice = match (may_renew, found.link.used_at.is_some()) {
        (false, _) => "link-closed-first",
        (true, true) => "link-closed-used",
        (true, false) => "link-closed-expired",
    };
    html(StatusCode::GONE, Closed { page, token, words: ["link-closed", advice], may_renew })
}

pub async fn show(request: HttpRequest, portal: Data<Portal>, token: Path<String>) -> Result<HttpResponse, Error> {
    let token = token.into_inner();
    let wanted = token.clone();
    let found = portal.db.read(move |conn| load(conn, &wanted)).await?;
    let page = page_for(&request, found.as_ref())?;
    match found {
        Some(found) if found.link.is_open(db::now()) => match portal.config.demo && found.purpose == Purpose::SignIn {
            true => act_now(&request, &portal, page, found, LinkForm::default()).await,
            false => {
                let name = found.account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
                let form = LinkForm { name: name.into(), ..LinkForm::default() };
                found.answer(page, token, form, StatusCode::OK)
            }
        },
        other => closed(page, token, other.as_ref()),
    }
}

pub async fn act(
    request: HttpRequest,
    portal: Data<Portal>,
    token: Path<String>,
    form: Form<LinkForm>,
) -> Result<HttpResponse, Error> {
    let (token, mut form) = (token.into_inner(), form.into_inner());
    portal.limits.check(&request, Limited::SignIn)?;
    let wanted = token.clone();
    let found = portal.db.read(move |conn| load(conn, &wanted)).await?;
    let page = page_for(&request, found.as_ref())?;
    match found {
        Some(found) if found.link.is_open(db::now()) => {
            if !found.check(&mut form) {
                form.password.value.clear();
                return found.answer(page, token, form, StatusCode::UNPROCESSABLE_ENTITY);
            }
            act_now(&request, &portal, page, found, form).await
        }
        other => closed(page, token, other.as_ref()),
    }
}

async fn act_now(
    request: &HttpRequest,
    portal: &Portal,
    page: Page,
    found: Found,
    form: LinkForm,
) -> Result<HttpResponse, Error> {
    let password_hash = match found.purpose {
        Purpose::Reset | Purpose::FirstAdministrator => Some(passwords::hashed(form.password.value.clone()).await?),
        _ => None,
    };
    let act = Act {
        found,
        form,
        password_hash,
        settings: page.settings.clone(),
        demo: portal.config.demo,
        former: current_session(request),
        lang: page.lang,
    };
    match portal.db.write(move |conn| act.perform(conn)).await? {
        Some(entered) => Ok(entering::answer(portal, entered)),
        None if page.viewer.signed_in() => Ok(see_other(&page.href("/account?notice=address-changed"))),
        None => Ok(see_other(&page.href("/sign-in?notice=address-changed"))),
    }
}

/// What a link does, once everything that it needs is there.
struct Act {
    found: Found,
    form: LinkForm,
    password_hash: Option<String>,
    settings: std::sync::Arc<Settings>,
    demo: bool,
    former: Option<CurrentSession>,
    lang: crate::i18n::Lang,
}

impl Act {
    /// Signs in by all links but that of a new address.
    fn perform(&self, conn: &mut DbConnection) -> Result<Option<Entered>, Error> {
        let Found { link, purpose, account, .. } = &self.found;
        // The links that a demonstration prints are followed again and again.
        if !(self.demo && *purpose == Purpose::SignIn) {
            links::spend(conn, link, db::now())?;
        }
        let account = match (purpose, account) {
            (Purpose::FirstAdministrator, _) => self.make_administrator(conn)?,
            (_, Some(account)) => account.clone(),
            (_, None) => return Err(Error::NotFound),
        };
        if queries::confirm(conn, &account.id, db::now())? {
            journal::record(conn, Some(&account.id), &AccountConfirmed { account_id: account.id.clone() })?;
        }
        match purpose {
            Purpose::Invitation => drop(queries::update_name(conn, &account.id, self.form.name.text())?),
            Purpose::Reset => self.reset(conn, &account)?,
            Purpose::Address => {
                self.change_address(conn, &account)?;
                return Ok(None);
            }
            _ => {}
        }
        let lang = match self.settings.languages.contains(&account.language()) {
            true => account.language(),
            false => self.lang,
        };
        let then = if *purpose == Purpose::SignIn { link.detail.as_str() } else { "" };
        let unset = !self.settings.ready;
        let entrance = Entrance { lang, then, second_factor: self.demo, unset, ended: self.former.as_ref() };
        Ok(Some(entering::enter(conn, &account, &entrance)?))
    }

    fn make_administrator(&self, conn: &mut DbConnection) -> Result<AccountRow, Error> {
        if queries::has_administrator(conn)? {
            return Err(Error::Conflict);
        }
        let (email, time_zone) = (self.form.email.address(), self.settings.time_zone.name());
        let confirmed_at = Some(db::now());
        let new = NewAccount { email: &email, name: self.form.name.text(), lang: self.lang, time_zone, confirmed_at };
        let id = match queries::insert_account(conn, &new)? {
            Some(id) => id,
            None => queries::find_by_email(conn, &email)?.ok_or(Error::Conflict)?.id,
        };
        journal::record(conn, Some(&id), &AccountAdded { account_id: id.clone() })?;
        queries::give_role(conn, Some(&id), &id, Role::Administrator, None)?;
        self.set_password(conn, &id)?;
        Ok(queries::find(conn, &id)?)
    }

    fn set_password(&self, conn: &mut DbConnection, id: &str) -> Result<(), Error> {
        let hash = self.password_hash.as_deref().ok_or(Error::Conflict)?;
        queries::update_password(conn, id, hash)?;
        Ok(())
    }

    /// Whoever knew the former password is put out.
    fn reset(&self, conn: &mut DbConnection, account: &AccountRow) -> Result<(), Error> {
        self.set_password(conn, &account.id)?;
        queries::delete_sessions(conn, &account.id, None)?;
        queries::delete_links(conn, Some(&account.id), &[Purpose::SignIn])?;
        journal::record(conn, Some(&account.id), &PasswordChanged { account_id: account.id.clone() })?;
        mail::queue(conn, &emails::password_changed(&self.settings, account)?)?;
        Ok(())
    }

    fn change_address(&self, conn: &mut DbConnection, account: &AccountRow) -> Result<(), Error> {
        if !queries::update_address(conn, &account.id, &self.found.link.detail)? {
            return Err(Error::Conflict);
        }
        queries::delete_links(conn, Some(&account.id), &[Purpose::SignIn, Purpose::Reset])?;
        journal::record(conn, Some(&account.id), &AddressChanged { account_id: account.id.clone() })?;
        mail::queue(conn, &emails::address_changed(&self.settings, account, account.address())?)?;
        Ok(())
    }
}

/// Mails a new link for the same purpose, to the address that the old one was for.
pub async fn renew(
    request: HttpRequest,
    portal: Data<Portal>,
    token: Path<String>,
    _form: Form<LinkForm>,
) -> Result<HttpResponse, Error> {
    portal.limits.check(&request, Limited::MailAsked)?;
    let token = token.into_inner();
    let wanted = token.clone();
    let found = portal.db.read(move |conn| load(conn, &wanted)).await?;
    let page = page_for(&request, found.as_ref())?;
    let Some(found) = found.filter(|found| found.purpose != Purpose::FirstAdministrator) else {
        return closed(page, token, None);
    };
    let settings = page.settings.clone();
    portal.db.write(move |conn| mail_anew(conn, &settings, &found)).await?;
    html(StatusCode::OK, Closed { page, token, words: ["link-renewed", "link-renewed-advice"], may_renew: false })
}

fn mail_anew(conn: &mut DbConnection, settings: &Settings, found: &Found) -> Result<(), Error> {
    let Some(account) = &found.account else { return Err(Error::NotFound) };
    let (purpose, detail) = (found.purpose, found.link.detail.as_str());
    let token = links::create(conn, purpose, Some(&account.id), None, detail, purpose.lasts())?;
    let message = match purpose {
        Purpose::Invitation => emails::invitation(settings, account, &token)?,
        Purpose::Confirmation => emails::confirmation(settings, account, &token)?,
        Purpose::Reset => emails::reset(settings, account, &token)?,
        Purpose::Address => emails::new_address(settings, account, detail, &token)?,
        Purpose::SignIn | Purpose::FirstAdministrator | Purpose::Answer => emails::sign_in(settings, account, &token)?,
    };
    mail::queue(conn, &message)?;
    Ok(())
}
