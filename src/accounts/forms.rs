//! Forms of the accounts slice, and their checks.

use chrono_tz::Tz;
use serde::Deserialize;

use super::passwords;
use crate::i18n::Lang;
use crate::viewer::Account;
use crate::web::Field;

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 100;

/// What the page of a one-time link asks for; which fields stand on it depends on its purpose.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    pub name: Field,
    pub email: Field,
    pub password: Field,
}

impl LinkForm {
    pub fn check_name(&mut self) {
        self.name.required("account-name-missing").at_most(LONGEST_NAME);
    }

    pub fn check_email(&mut self) {
        self.email.required("account-email-missing").email();
    }

    pub fn check_password(&mut self, email: &str) {
        check_password(&mut self.password, email);
    }

    pub fn fields(&self) -> [(&'static str, &Field); 3] {
        [("name", &self.name), ("email", &self.email), ("password", &self.password)]
    }

    pub fn is_sound(&self) -> bool {
        self.fields().iter().all(|(_, field)| field.error.is_none())
    }
}

/// A new password: never trimmed, and said to be wrong with the reason.
pub fn check_password(field: &mut Field, email: &str) {
    if field.value.is_empty() {
        field.refuse("password-missing");
    } else if let Err(refusal) = passwords::check(&field.value, email) {
        field.refuse(refusal.key());
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: Field,
    pub password: Field,
    /// Where they were going.
    pub then: String,
}

impl SignInForm {
    pub fn check(&mut self) -> bool {
        self.email.required("account-email-missing").email();
        if self.password.value.is_empty() {
            self.password.refuse("password-missing");
        }
        self.email.error.is_none() && self.password.error.is_none()
    }

    pub fn fields(&self) -> [(&'static str, &Field); 2] {
        [("email", &self.email), ("password", &self.password)]
    }
}

/// Only an address: to have a link mailed, to be invited, to change one's own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    pub email: Field,
    /// The present one, where the account has one.
    pub password: Field,
}

impl AddressForm {
    pub fn check(&mut self) -> bool {
        self.email.required("account-email-missing").email();
        self.is_sound()
    }

    pub fn is_sound(&self) -> bool {
        self.email.error.is_none() && self.password.error.is_none()
    }

    pub fn fields(&self) -> [(&'static str, &Field); 2] {
        [("email", &self.email), ("password", &self.password)]
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SignUpForm {
    pub name: Field,
    pub email: Field,
}

impl SignUpForm {
    pub fn check(&mut self) -> bool {
        self.name.required("account-name-missing").at_most(LONGEST_NAME);
        self.email.required("account-email-missing").email();
        self.fields().iter().all(|(_, field)| field.error.is_none())
    }

    pub fn fields(&self) -> [(&'static str, &Field); 2] {
        [("name", &self.name), ("email", &self.email)]
    }
}

/// What people say of themselves.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    pub name: Field,
    pub lang: Field,
    pub time_zone: Field,
}

/// A profile that can be stored.
pub struct Profile {
    pub name: String,
    pub lang: Lang,
    pub time_zone: Tz,
}

impl ProfileForm {
    pub fn of(account: &Account) -> ProfileForm {
        ProfileForm {
            name: account.name.as_str().into(),
            lang: account.lang.code().into(),
            time_zone: account.time_zone.name().into(),
        }
    }

    pub fn check(mut self, offered: &[Lang]) -> Result<Profile, ProfileForm> {
        self.name.required("account-name-missing").at_most(LONGEST_NAME);
        let codes: Vec<&str> = offered.iter().map(|lang| lang.code()).collect();
        let lang = self.lang.one_of(&codes, "account-language-missing").and_then(Lang::find);
        let time_zone = check_zone(&mut self.time_zone);
        match (lang, time_zone, self.name.error) {
            (Some(lang), Some(time_zone), None) => Ok(Profile { name: self.name.text().to_owned(), lang, time_zone }),
            _ => Err(self),
        }
    }

    pub fn fields(&self) -> [(&'static str, &Field); 3] {
        [("name", &self.name), ("lang", &self.lang), ("time_zone", &self.time_zone)]
    }
}

pub fn check_zone(field: &mut Field) -> Option<Tz> {
    let zone = field.text().parse().ok();
    if zone.is_none() {
        field.refuse("account-zone-missing");
    }
    zone
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The present one, where there is one.
    pub present: Field,
    pub password: Field,
}

impl PasswordForm {
    pub fn fields(&self) -> [(&'static str, &Field); 2] {
        [("present", &self.present), ("password", &self.password)]
    }

    pub fn is_sound(&self) -> bool {
        self.fields().iter().all(|(_, field)| field.error.is_none())
    }
}

/// A code of the authenticator app, or a recovery code.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: Field,
    /// While the app is being set up: the secret that the page showed.
    pub secret: String,
    pub then: String,
}

/// An address within the portal, or nothing: nobody is sent elsewhere by a link to our sign-in page.
pub fn local_path(path: &str) -> Option<&str> {
    let plain = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control);
    plain.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(local_path("/en/desk?x=1#y"), Some("/en/desk?x=1#y"));
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "", "desk", "/a\r\nSet-Cookie: x"] {
            assert_eq!(local_path(elsewhere), None, "{elsewhere}");
        }
    }
}
