//! Who asks, and what they may do. Every permission of the portal is decided here.

use chrono_tz::Tz;

use crate::i18n::Lang;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    Participant,
    Representative,
    FocalPoint,
    Validator,
    Facilitator,
    Nhri,
    Observer,
    Moderator,
    Trustee,
    Auditor,
    Coordinator,
    Administrator,
}

impl Role {
    pub const ALL: [Role; 12] = [
        Role::Participant,
        Role::Representative,
        Role::FocalPoint,
        Role::Validator,
        Role::Facilitator,
        Role::Nhri,
        Role::Observer,
        Role::Moderator,
        Role::Trustee,
        Role::Auditor,
        Role::Coordinator,
        Role::Administrator,
    ];

    /// As the database, the command line and the locale keys `role-…` name it.
    pub fn name(self) -> &'static str {
        match self {
            Role::Participant => "participant",
            Role::Representative => "representative",
            Role::FocalPoint => "focal_point",
            Role::Validator => "validator",
            Role::Facilitator => "facilitator",
            Role::Nhri => "nhri",
            Role::Observer => "observer",
            Role::Moderator => "moderator",
            Role::Trustee => "trustee",
            Role::Auditor => "auditor",
            Role::Coordinator => "coordinator",
            Role::Administrator => "administrator",
        }
    }

    pub fn find(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }

    /// What the role is held for: one `entity`, `organisation` or `consultation`; none where it holds for the portal.
    pub fn subject(self) -> Option<&'static str> {
        match self {
            Role::FocalPoint | Role::Validator => Some("entity"),
            Role::Representative => Some("organisation"),
            Role::Moderator | Role::Trustee => Some("consultation"),
            _ => None,
        }
    }

    /// Held by those who work for the State or for the mechanism.
    fn is_official(self) -> bool {
        let of_society = [Role::Participant, Role::Representative, Role::Facilitator, Role::Nhri, Role::Observer];
        !of_society.contains(&self)
    }

    /// Those who could do most harm with a stolen password.
    pub fn needs_second_factor(self) -> bool {
        matches!(self, Role::Coordinator | Role::Administrator)
    }
}

/// A role that somebody holds; for one entity, organisation or consultation where `subject_id` names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    pub role: Role,
    pub subject_id: Option<String>,
}

/// An account, as far as a page needs it.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: String,
    pub email: String,
    pub name: String,
    pub lang: Lang,
    pub time_zone: Tz,
}

/// What somebody wants to do. The subject is the id of the entity or consultation concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Permission<'a> {
    /// Contribute where an account is needed, follow, keep a profile.
    Participate,
    SeeDesk,
    Import,
    Cluster,
    /// Score clusters for their priority; which ones, their entities say.
    Prioritise,
    ManageEntities,
    ManagePlan,
    /// Treaties, pledges, views, visits and letters of special procedures, documents kept by hand.
    ManageObligations,
    /// Report progress on an action of this entity.
    Answer(&'a str),
    ManageConsultations,
    /// See reports and hide contributions in this consultation.
    Moderate(&'a str),
    /// Speak for the mechanism, or for one of these entities, in a thread.
    ReplyOfficially(Option<&'a str>),
    ManageReminders,
    /// Enter how a treaty body graded the follow-up.
    EnterGrades,
    /// Say how the national human-rights institution sees it; never the government's to say.
    AssessForNhri,
    /// Keep what an organisation writes for itself; closed to whoever holds a role of the government as well.
    KeepOwnView,
    /// Translate recommendations and put them in plain words.
    Translate,
    /// Export contributions with what only the desk may see (hidden ones, accounts behind pseudonyms).
    ExportEverything,
    ReadJournal,
    /// Who holds which role.
    ManagePeople,
    /// Give or take this role, and whatever else concerns somebody who holds it.
    Grant(Role),
    ManageSettings,
}

/// The visitor of this request.
#[derive(Clone, Debug, Default)]
pub struct Viewer {
    pub account: Option<Account>,
    /// Only those in force: a coordinator who has not given the second factor holds none that needs it.
    pub roles: Vec<Held>,
    /// Roles wait for the second factor to be given, or set up.
    pub second_factor_owed: bool,
}

impl Viewer {
    pub fn account_id(&self) -> Option<&str> {
        self.account.as_ref().map(|account| account.id.as_str())
    }

    pub fn signed_in(&self) -> bool {
        self.account.is_some()
    }

    pub fn holds(&self, role: Role) -> bool {
        self.roles.iter().any(|held| held.role == role)
    }

    fn holds_for(&self, role: Role, subject_id: &str) -> bool {
        self.roles.iter().any(|held| held.role == role && held.subject_id.as_deref() == Some(subject_id))
    }

    /// The entities they answer for.
    pub fn entities(&self) -> Vec<&str> {
        self.roles.iter().filter(|held| held.role == Role::FocalPoint).filter_map(|held| held.subject_id.as_deref()).collect()
    }

    /// The organisation they speak for.
    pub fn organisation(&self) -> Option<&str> {
        self.roles.iter().find(|held| held.role == Role::Representative).and_then(|held| held.subject_id.as_deref())
    }

    /// The one place where it is decided who may do what.
    pub fn may(&self, permission: Permission) -> bool {
        let coordinates = self.holds(Role::Coordinator);
        let administers = self.holds(Role::Administrator);
        match permission {
            Permission::Participate => self.signed_in() && !self.second_factor_owed,
            Permission::SeeDesk => coordinates || administers || self.holds(Role::Moderator) || self.holds(Role::Auditor),
            Permission::Import
            | Permission::Cluster
            | Permission::ManageEntities
            | Permission::ManagePlan
            | Permission::ManageObligations
            | Permission::ManageConsultations
            | Permission::ManageReminders
            | Permission::EnterGrades
            | Permission::ExportEverything => coordinates,
            Permission::Prioritise => coordinates || !self.entities().is_empty(),
            Permission::Answer(entity_id) => self.holds_for(Role::FocalPoint, entity_id),
            Permission::Moderate(consultation_id) => coordinates || self.holds_for(Role::Moderator, consultation_id),
            Permission::KeepOwnView => self.organisation().is_some() && self.roles.iter().all(|held| !held.role.is_official()),
            Permission::AssessForNhri => self.holds(Role::Nhri),
            Permission::ReplyOfficially(None) => coordinates,
            Permission::ReplyOfficially(Some(entity_id)) => self.holds_for(Role::FocalPoint, entity_id),
            Permission::Translate => coordinates || administers,
            Permission::ReadJournal => coordinates || administers || self.holds(Role::Auditor),
            Permission::Grant(Role::Administrator) => administers,
            Permission::ManagePeople | Permission::Grant(_) => coordinates || administers,
            Permission::ManageSettings => administers,
        }
    }
}
