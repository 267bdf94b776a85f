//! The people of the desk: who holds which role, and who has not accepted yet.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::role_form::{Choice, InviteForm, RoleForm, checked_role, choices};
use crate::accounts::entries::{AccountDisabled, AccountEnabled, RoleWithdrawn, SecondFactorEnded};
use crate::accounts::model::AccountRow;
use crate::accounts::queries::{self, Invitee, Member, PEOPLE_AT_ONCE, Subject};
use crate::accounts::{emails, role_word};
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::viewer::{Held, Permission, Role};
use crate::web::forms::{Problem, problems};
use crate::web::limits::Limited;
use crate::web::{Form, Page, Portal, html, see_other};
use crate::{journal, mail, organisations};

/// A role in words, with what it is for.
struct Part {
    role: &'static str,
    subject_id: String,
    words: String,
    may_withdraw: bool,
}

/// One line of the list.
struct Line {
    account: AccountRow,
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(path = "accounts/people.html")]
struct List {
    page: Page,
    sought: String,
    lines: Vec<Line>,
    /// The last one shown, where more follow.
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/person_new.html")]
struct New {
    page: Page,
    form: InviteForm,
    problems: Vec<Problem>,
    choice: Choice,
    languages: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "accounts/person.html")]
struct Show {
    page: Page,
    line: Line,
    form: RoleForm,
    problems: Vec<Problem>,
    choice: Choice,
    /// Whoever looks, or an administrator seen by a coordinator: nothing is done to them here.
    may_change: bool,
    is_self: bool,
}

#[derive(serde::Deserialize)]
pub struct Sought {
    #[serde(default)]
    q: String,
    after: Option<String>,
}

fn line(page: &Page, member: Member, subjects: &[Subject]) -> Line {
    let own = page.viewer.account_id() == Some(member.account.id.as_str());
    let part = |held: Held| {
        let subject = subjects.iter().find(|subject| Some(&subject.id) == held.subject_id.as_ref());
        let role = role_word(page.lang, held.role);
        let words = match subject {
            Some(subject) => {
                page.t_with("people-role-for", &[("role", (&role).into()), ("subject", subject.name.as_str().into())])
            }
            None => role.into_owned(),
        };
        let may_withdraw = page.may(Permission::Grant(held.role)) && !(own && held.role == Role::Administrator);
        Part { role: held.role.name(), subject_id: held.subject_id.unwrap_or_default(), words, may_withdraw }
    };
    Line { parts: member.roles.into_iter().map(part).collect(), account: member.account }
}

pub async fn list(page: Page, db: Data<Db>, sought: Query<Sought>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePeople)?;
    let (Sought { q, after }, lang) = (sought.into_inner(), page.lang);
    let wanted = q.trim().to_owned();
    let (members, subjects) =
        db.read(move |conn| Ok((queries::people(conn, &wanted, after.as_deref())?, queries::subjects(conn, lang)?))).await?;
    let at_once = usize::try_from(PEOPLE_AT_ONCE).unwrap_or(usize::MAX);
    let next = members.get(at_once).and_then(|_| members.get(at_once - 1)).map(|member| member.account.id.clone());
    let lines = members.into_iter().take(at_once).map(|member| line(&page, member, &subjects)).collect();
    html(StatusCode::OK, List { page, sought: q, lines, next })
}

async fn new_form(page: Page, db: &Db, form: InviteForm) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let subjects = db.read(move |conn| Ok(queries::subjects(conn, lang)?)).await?;
    let problems = problems(page.lang, &form.fields());
    let (page, status) = match problems.is_empty() {
        true => (page, StatusCode::OK),
        false => (page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let languages = page.settings.languages.iter().map(|lang| (lang.code().into(), lang.own_name().into())).collect();
    let choice = choices(&page, subjects);
    html(status, New { page, form, problems, choice, languages })
}

pub async fn new(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePeople)?;
    let form = InviteForm { lang: page.lang.code().into(), ..InviteForm::default() };
    new_form(page, &db, form).await
}

pub async fn create(
    page: Page,
    request: HttpRequest,
    portal: Data<Portal>,
    form: Form<InviteForm>,
) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePeople)?;
    let (mut form, lang) = (form.into_inner(), page.lang);
    let subjects = portal.db.read(move |conn| Ok(queries::subjects(conn, lang)?)).await?;
    let checked = checked_role(&page, &mut form.role, &mut form.subject, &subjects);
    let language = form.check(&page.settings.languages);
    let (Some((role, subject_id)), Some(language)) = (checked, language) else {
        return new_form(page, &portal.db, form).await;
    };
    portal.limits.check(&request, Limited::Report)?;
    let (email, name, settings) = (form.email.address(), form.name.text().to_owned(), page.settings.clone());
    let (actor, may_change_administrators) = (page.account()?.id.clone(), page.may(Permission::Grant(Role::Administrator)));
    let id = portal
        .db
        .write(move |conn| {
            if let Some(known) = queries::find_by_email(conn, &email)? {
                refuse_administrator(conn, &known.id, may_change_administrators)?;
            }
            let subject_id = subject_id.as_deref();
            let invitee = Invitee { email: &email, name: &name, lang: language, role, subject_id };
            let account = queries::find_or_invite(conn, &settings, Some(&actor), &invitee)?;
            tell_subject(conn, &actor, &account.id, role, subject_id, true)?;
            Ok(account.id)
        })
        .await?;
    Ok(see_other(&page.href(&format!("/desk/people/{id}?notice=person-invited"))))
}

/// Entities and organisations keep lists of their own of who acts for them.
fn tell_subject(
    conn: &mut DbConnection,
    actor: &str,
    account_id: &str,
    role: Role,
    subject_id: Option<&str>,
    holds: bool,
) -> Result<(), Error> {
    match (role, subject_id) {
        (Role::FocalPoint, Some(entity_id)) if holds => {
            let first = organisations::queries::focal_points_of(conn, entity_id)?.is_empty();
            let part = if first { "main" } else { "alternate" };
            organisations::queries::set_focal_point(conn, Some(actor), entity_id, account_id, part)
        }
        (Role::FocalPoint, Some(entity_id)) => {
            match organisations::queries::remove_focal_point(conn, actor, entity_id, account_id) {
                Err(Error::NotFound) => Ok(()),
                other => other,
            }
        }
        (Role::Representative, Some(organisation_id)) => {
            organisations::queries::set_representative(conn, Some(actor), organisation_id, account_id, holds)
        }
        _ => Ok(()),
    }
}

fn refuse_administrator(conn: &mut DbConnection, account_id: &str, may: bool) -> Result<(), Error> {
    let administers = queries::holds(conn, account_id, Role::Administrator, None)?;
    if administers && !may { Err(Error::NotFound) } else { Ok(()) }
}

async fn show_form(page: Page, db: &Db, id: String, form: RoleForm) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let (member, subjects) = db
        .read(move |conn| {
            let member = Member { account: queries::find(conn, &id)?, roles: queries::roles_of(conn, &id)? };
            Ok((member, queries::subjects(conn, lang)?))
        })
        .await?;
    if member.account.deleted_at.is_some() {
        return Err(Error::NotFound);
    }
    let administers = member.roles.iter().any(|held| held.role == Role::Administrator);
    let is_self = page.viewer.account_id() == Some(member.account.id.as_str());
    let problems = problems(lang, &form.fields());
    let (page, status) = match problems.is_empty() {
        true => (page, StatusCode::OK),
        false => (page.with_errors(), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let line = line(&page, member, &subjects);
    let may_change = !administers || page.may(Permission::Grant(Role::Administrator));
    let choice = choices(&page, subjects);
    html(status, Show { page, line, form, problems, choice, may_change, is_self })
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePeople)?;
    show_form(page, &db, path.into_inner().1, RoleForm::default()).await
}

pub async fn grant(page: Page, db: Data<Db>, path: Path<(String, String)>, form: Form<RoleForm>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManagePeople)?;
    let ((_, id), mut form, lang) = (path.into_inner(), form.into_inner(), page.lang);
    let subjects = db.read(move |conn| Ok(queries::subjects(conn, lang)?)).await?;
    let Some((role, subject_id)) = checked_role(&page, &mut form.role, &mut form.subject, &subjects) else {
        return show_form(page, &db, id, form).await;
    };
    let changer = Changer::of(&page)?;
    let (settings, of) = (page.settings.clone(), id.clone());
    db.write(move |conn| {
        let account = changer.find(conn, &of)?;
        let subject_id = subject_id.as_deref();
        if queries::give_role(conn, Some(&changer.actor), &account.id, role, subject_id)? {
            tell_subject(conn, &changer.actor, &account.id, role, subject_id, true)?;
            if account.confirmed_at.is_some() && account.may_sign_in() {
                mail::queue(conn, &emails::role_given(&settings, &account, role)?)?;
            }
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&page.href(&format!("/desk/people/{id}?notice=saved"))))
}

/// Whoever changes somebody else at the desk.
struct Changer {
    actor: String,
    changes_administrators: bool,
    lang: Lang,
}

impl Changer {
    fn of(page: &Page) -> Result<Changer, Error> {
        page.require(Permission::ManagePeople)?;
        let changes_administrators = page.may(Permission::Grant(Role::Administrator));
        Ok(Changer { actor: page.account()?.id.clone(), changes_administrators, lang: page.lang })
    }

    /// The account to be changed, if this changer may.
    fn find(&self, conn: &mut DbConnection, id: &str) -> Result<AccountRow, Error> {
        let account = queries::find(conn, id)?;
        refuse_administrator(conn, id, self.changes_administrators)?;
        if account.deleted_at.is_some() { Err(Error::NotFound) } else { Ok(account) }
    }

    fn back(&self, id: &str) -> HttpResponse {
        see_other(&format!("/{}/desk/people/{id}?notice=saved", self.lang))
    }
}

pub async fn withdraw(
    page: Page,
    db: Data<Db>,
    path: Path<(String, String)>,
    form: Form<RoleForm>,
) -> Result<HttpResponse, Error> {
    let (changer, (_, id), form) = (Changer::of(&page)?, path.into_inner(), form.into_inner());
    let role = Role::find(form.role.text()).filter(|role| page.may(Permission::Grant(*role))).ok_or(Error::NotFound)?;
    let (back, of) = (changer.back(&id), id.clone());
    db.write(move |conn| {
        let account = changer.find(conn, &of)?;
        if role == Role::Administrator && account.id == changer.actor {
            return Err(Error::Conflict);
        }
        let subject_id = Some(form.subject.text()).filter(|id| !id.is_empty());
        tell_subject(conn, &changer.actor, &account.id, role, subject_id, false)?;
        queries::revoke(conn, &account.id, role, subject_id)?;
        let entry = RoleWithdrawn { account_id: account.id, role: role.name(), subject_id: subject_id.map(str::to_owned) };
        journal::record(conn, Some(&changer.actor), &entry)
    })
    .await?;
    Ok(back)
}

/// Disables, enables, invites anew, or takes off a second factor whose owner lost it.
pub async fn change(
    page: Page,
    db: Data<Db>,
    path: Path<(String, String, String)>,
    _form: Form<RoleForm>,
) -> Result<HttpResponse, Error> {
    let (changer, (_, id, what)) = (Changer::of(&page)?, path.into_inner());
    let (back, settings) = (changer.back(&id), page.settings.clone());
    db.write(move |conn| {
        let account = changer.find(conn, &id)?;
        let (actor, account_id) = (Some(changer.actor.as_str()), account.id.clone());
        match what.as_str() {
            "disable" if account.id != changer.actor => {
                queries::disable(conn, &account.id, db::now())?;
                journal::record(conn, actor, &AccountDisabled { account_id })
            }
            "enable" => {
                queries::enable(conn, &account.id)?;
                journal::record(conn, actor, &AccountEnabled { account_id })
            }
            "invite" if account.confirmed_at.is_none() && account.may_sign_in() => queries::invite(conn, &settings, &account),
            "forget-second-factor" if account.totp_secret.is_some() && account.id != changer.actor => {
                queries::end_second_factor(conn, &account.id)?;
                queries::delete_sessions(conn, &account.id, None)?;
                mail::queue(conn, &emails::second_factor_changed(&settings, &account)?)?;
                journal::record(conn, actor, &SecondFactorEnded { account_id })
            }
            _ => Err(Error::NotFound),
        }
    })
    .await?;
    Ok(back)
}
