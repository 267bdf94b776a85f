//! The mails of the accounts slice: one link at most, in the recipient's language.

use super::links;
use super::model::AccountRow;
use crate::db;
use crate::error::Error;
use crate::i18n::Value;
use crate::mail::{Letter, Message, Occurrence, Recipient};
use crate::settings::Settings;
use crate::viewer::Role;

/// The locale keys of a mail, and where its one link leads.
struct Words<'a> {
    kind: &'static str,
    subject: &'static str,
    text: &'static str,
    /// Each key may use `$mechanism`, and these.
    arguments: Vec<(&'a str, Value<'a>)>,
    /// The words of the link and its path.
    link: Option<(&'static str, String)>,
    note: &'static str,
}

/// The keys of a mail with a link: its subject, text, the words of the link, and what stands below.
type Keys = [&'static str; 4];

const SIGN_IN: Keys = ["email-sign-in-subject", "email-sign-in-text", "email-sign-in-link", "email-sign-in-note"];
const KNOWN: Keys = ["email-known-subject", "email-known-text", "email-sign-in-link", "email-sign-in-note"];
const INVITATION: Keys = ["email-invitation-subject", "email-invitation-text", "email-invitation-link", "email-invitation-note"];
const CONFIRMATION: Keys =
    ["email-confirmation-subject", "email-confirmation-text", "email-confirmation-link", "email-confirmation-note"];
const RESET: Keys = ["email-reset-subject", "email-reset-text", "email-reset-link", "email-reset-note"];
const ADDRESS: Keys = ["email-address-subject", "email-address-text", "email-address-link", "email-address-note"];
const ROLE: Keys = ["email-role-subject", "email-role-text", "email-role-link", "email-role-note"];

pub fn sign_in(settings: &Settings, to: &AccountRow, token: &str) -> Result<Message, Error> {
    letter(settings, to, to.address(), with_link("sign-in", SIGN_IN, links::path(token)))
}

/// Instead of a confirmation, for an address that has an account: its owner learns it, whoever asked doesn't.
pub fn known_address(settings: &Settings, to: &AccountRow, token: &str) -> Result<Message, Error> {
    letter(settings, to, to.address(), with_link("sign-in", KNOWN, links::path(token)))
}

pub fn invitation(settings: &Settings, to: &AccountRow, token: &str) -> Result<Message, Error> {
    letter(settings, to, to.address(), with_link("invitation", INVITATION, links::path(token)))
}

pub fn confirmation(settings: &Settings, to: &AccountRow, token: &str) -> Result<Message, Error> {
    letter(settings, to, to.address(), with_link("confirmation", CONFIRMATION, links::path(token)))
}

pub fn reset(settings: &Settings, to: &AccountRow, token: &str) -> Result<Message, Error> {
    letter(settings, to, to.address(), with_link("reset", RESET, links::path(token)))
}

/// To the new address, to show that it is theirs.
pub fn new_address(settings: &Settings, to: &AccountRow, address: &str, token: &str) -> Result<Message, Error> {
    letter(settings, to, address, with_link("address", ADDRESS, links::path(token)))
}

/// For somebody who has an account already.
pub fn role_given(settings: &Settings, to: &AccountRow, role: Role) -> Result<Message, Error> {
    let mut words = with_link("account-notice", ROLE, format!("/{}/sign-in", to.language()));
    words.arguments.push(("role", super::role_word(to.language(), role).into()));
    letter(settings, to, to.address(), words)
}

/// To the old address, once the new one holds.
pub fn address_changed(settings: &Settings, to: &AccountRow, old: &str) -> Result<Message, Error> {
    letter(settings, to, old, notice("email-address-changed-subject", "email-address-changed-text"))
}

pub fn password_changed(settings: &Settings, to: &AccountRow) -> Result<Message, Error> {
    letter(settings, to, to.address(), notice("email-password-subject", "email-password-text"))
}

pub fn second_factor_changed(settings: &Settings, to: &AccountRow) -> Result<Message, Error> {
    letter(settings, to, to.address(), notice("email-factor-subject", "email-factor-text"))
}

fn with_link(kind: &'static str, [subject, text, words, note]: Keys, path: String) -> Words<'static> {
    Words { kind, subject, text, arguments: Vec::new(), link: Some((words, path)), note }
}

/// Something changed that only they should have changed.
fn notice(subject: &'static str, text: &'static str) -> Words<'static> {
    Words { kind: "account-notice", subject, text, arguments: Vec::new(), link: None, note: "email-notice-note" }
}

fn letter(settings: &Settings, to: &AccountRow, address: &str, words: Words) -> Result<Message, Error> {
    let lang = to.language();
    let sender = settings.mechanism_name(lang).map_or_else(|| lang.t("portal-name").into_owned(), str::to_owned);
    let mut arguments = words.arguments;
    arguments.push(("mechanism", Value::from(&sender)));
    let letter = Letter {
        subject: lang.plain(words.subject, &arguments),
        paragraphs: vec![lang.plain(words.text, &arguments)],
        facts: Vec::new(),
        button: words.link.map(|(words, path)| (lang.t(words).into_owned(), settings.link(&path))),
        notes: vec![lang.t(words.note).into_owned()],
        sender: sender.clone(),
    };
    let recipient = Recipient { account_id: Some(to.id.clone()), name: to.name.clone(), address: address.to_owned(), lang };
    let key = format!("{}:{}", words.kind, db::new_id());
    letter.message(&recipient, Occurrence { kind: words.kind, key, about: None })
}
