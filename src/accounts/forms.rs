//! Forms of the accounts slice, and their checks.

use serde::Deserialize;

use super::passwords;
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
