//! What authors are told by mail: an official reply, a hidden contribution. Never the text itself, and never to
//! anybody anonymous, of whom no address is known.

use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::mail::{Letter, Message, Occurrence, Recipient};
use crate::settings::Settings;
use crate::viewer::Account;

/// The contribution that a mail is about, and where it stands.
pub struct About<'a> {
    pub contribution_id: &'a str,
    pub thread_id: &'a str,
    /// What the topic is called, in the recipient's language.
    pub topic: &'a str,
    /// The topic's address, without the language.
    pub path: &'a str,
}

impl About<'_> {
    fn letter(&self, settings: &Settings, lang: Lang, subject: String, paragraphs: Vec<String>) -> Letter {
        let sender = settings.mechanism_name(lang).map_or_else(|| lang.t("portal-name").into_owned(), str::to_owned);
        let permalink = format!("/{lang}{}?at={}#c-{}", self.path, self.contribution_id, self.contribution_id);
        let button = Some((lang.t("mail-thread-open").into_owned(), settings.link(&permalink)));
        Letter { sender, subject, paragraphs, button, ..Letter::default() }
    }
}

fn recipient(to: &Account) -> Recipient {
    Recipient { account_id: Some(to.id.clone()), name: to.name.clone(), address: to.email.clone(), lang: to.lang }
}

/// To the author of what was replied to; `replier` is the mechanism's or the entity's name.
pub fn official_reply(settings: &Settings, to: &Account, replier: &str, about: &About) -> Result<Message, Error> {
    let named = |key| to.lang.plain(key, &[("entity", Value::from(replier)), ("topic", Value::from(about.topic))]);
    let lines = vec![named("mail-official-reply-line"), to.lang.t("mail-thread-why").into_owned()];
    let letter = about.letter(settings, to.lang, named("mail-official-reply-subject"), lines);
    let occurrence = Occurrence {
        kind: "official-reply",
        key: format!("official-reply:{}:{}", about.contribution_id, to.id),
        about: Some(("thread", about.thread_id.to_owned())),
    };
    letter.message(&recipient(to), occurrence)
}

/// To the author of what moderation hid; `round` tells one hiding from a later one.
pub fn contribution_hidden(
    settings: &Settings,
    to: &Account,
    reason: &str,
    round: &str,
    about: &About,
) -> Result<Message, Error> {
    let reason = to.lang.t(&format!("report-reason-{}", reason.replace('_', "-")));
    let named = |key| to.lang.plain(key, &[("reason", Value::from(&reason)), ("topic", Value::from(about.topic))]);
    let subject = to.lang.plain("mail-hidden-subject", &[("topic", Value::from(about.topic))]);
    let lines = vec![named("mail-hidden-line"), to.lang.t("mail-hidden-appeal").into_owned()];
    let letter = about.letter(settings, to.lang, subject, lines);
    let occurrence = Occurrence {
        kind: "contribution-hidden",
        key: format!("contribution-hidden:{}:{round}", about.contribution_id),
        about: Some(("thread", about.thread_id.to_owned())),
    };
    letter.message(&recipient(to), occurrence)
}
