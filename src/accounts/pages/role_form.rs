//! The choice of a role, and of what it is held for.

use serde::Deserialize;

use crate::accounts::queries::Subject;
use crate::accounts::role_word;
use crate::i18n::Lang;
use crate::viewer::{Permission, Role};
use crate::web::{Field, Page};

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 100;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    pub role: Field,
    pub subject: Field,
}

impl RoleForm {
    pub fn fields(&self) -> [(&'static str, &Field); 2] {
        [("role", &self.role), ("subject", &self.subject)]
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub email: Field,
    pub name: Field,
    pub lang: Field,
    pub role: Field,
    pub subject: Field,
}

impl InviteForm {
    /// The language of the mail; `None` where a field is wrong.
    pub fn check(&mut self, offered: &[Lang]) -> Option<Lang> {
        self.email.required("people-email-missing").email();
        self.name.required("people-name-missing").at_most(LONGEST_NAME);
        let codes: Vec<&str> = offered.iter().map(|lang| lang.code()).collect();
        let lang = self.lang.one_of(&codes, "account-language-missing").and_then(Lang::find);
        lang.filter(|_| self.fields().iter().all(|(_, field)| field.error.is_none()))
    }

    pub fn fields(&self) -> [(&'static str, &Field); 5] {
        [("email", &self.email), ("name", &self.name), ("lang", &self.lang), ("role", &self.role), ("subject", &self.subject)]
    }
}

/// What the form offers.
pub struct Choice {
    /// Names and words of the roles that this visitor may give.
    pub roles: Vec<(String, String)>,
    /// The words above each kind of subject, and the subjects: those that there are.
    pub groups: Vec<(String, Vec<Subject>)>,
}

pub fn choices(page: &Page, subjects: Vec<Subject>) -> Choice {
    let may_give = |role: &Role| page.may(Permission::Grant(*role));
    let named = |role: Role| (role.name().to_owned(), role_word(page.lang, role).into_owned());
    let mut roles = vec![(String::new(), page.t("people-role-choose").into_owned())];
    roles.extend(Role::ALL.into_iter().filter(may_give).map(named));
    let group = |kind: &str, words: &str| {
        let of_kind: Vec<Subject> = subjects.iter().filter(|subject| subject.kind == kind).cloned().collect();
        (!of_kind.is_empty()).then(|| (page.t(words).into_owned(), of_kind))
    };
    let groups = [
        group("entity", "nav-entities"),
        group("organisation", "people-organisations"),
        group("consultation", "nav-consultations"),
    ];
    Choice { roles, groups: groups.into_iter().flatten().collect() }
}

/// The role chosen and what it is for: where a role needs a subject, one of the right kind.
pub fn checked_role(page: &Page, role: &mut Field, subject: &mut Field, subjects: &[Subject]) -> Option<(Role, Option<String>)> {
    let Some(found) = Role::find(role.text()).filter(|role| page.may(Permission::Grant(*role))) else {
        role.refuse("people-role-missing");
        return None;
    };
    let Some(kind) = found.subject() else { return Some((found, None)) };
    let chosen = subjects.iter().find(|known| known.kind == kind && known.id == subject.text());
    if chosen.is_none() {
        subject.refuse(match kind {
            "entity" => "people-entity-missing",
            "organisation" => "people-organisation-missing",
            _ => "people-consultation-missing",
        });
    }
    chosen.map(|subject| (found, Some(subject.id.clone())))
}
