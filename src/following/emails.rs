//! The mails to those who follow: one that asks whether it was them, and the news.

use super::feeds::sender;
use super::happened::Happened;
use super::queries::Follow;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::{Fact, Letter, Message, Occurrence, Recipient};
use crate::settings::Settings;

/// More would not be read.
const LISTED: usize = 20;

fn recipient(follow: &Follow) -> Recipient {
    Recipient { account_id: None, name: String::new(), address: follow.address.clone(), lang: follow.lang() }
}

/// Where its reader confirms it, and ends it.
fn link(settings: &Settings, follow: &Follow) -> String {
    settings.link(&format!("/{}/f/{}", follow.lang(), follow.token))
}

/// What is followed, as a mail calls it.
fn called(settings: &Settings, lang: Lang, name: Option<String>) -> String {
    name.unwrap_or_else(|| sender(settings, lang))
}

/// Asks whether the address wants this. Who did not ask for it does nothing.
pub fn confirmation(settings: &Settings, follow: &Follow, name: Option<String>) -> Result<Message, Error> {
    let lang = follow.lang();
    let name = called(settings, lang, name);
    let letter = Letter {
        sender: sender(settings, lang),
        subject: lang.plain("email-follow-subject", &[("name", name.as_str().into())]),
        paragraphs: vec![lang.t_with("email-follow-text", &[("name", name.as_str().into())])],
        button: Some((lang.t("email-follow-button").into_owned(), link(settings, follow))),
        notes: vec![lang.t("email-follow-note").into_owned()],
        ..Letter::default()
    };
    // Asked for again within the hour, it goes out once.
    let key = format!("follow:{}:{}", follow.id, follow.asked_at.format("%Y-%m-%dT%H"));
    let message = letter.message(&recipient(follow), Occurrence { kind: "follow", key, about: None })?;
    Ok(Message { unsubscribe: Some(link(settings, follow)), ..message })
}

/// What is new to an address, of all that it follows.
pub fn news(settings: &Settings, follows: &[Follow], news: &[Happened], on: chrono::NaiveDate) -> Result<Option<Message>, Error> {
    let Some(first) = follows.first() else { return Ok(None) };
    let lang = first.lang();
    let fact = |one: &Happened| Fact {
        label: lang.date(one.at.date()),
        value: lang.plain(&one.words, &[("name", one.name.text.as_str().into())]),
        lang,
    };
    let end = link(settings, first);
    let page = match follows {
        [one] => settings.link(&format!("/{lang}{}", one.path)),
        _ => end.clone(),
    };
    let more = news.len().saturating_sub(LISTED) as i64;
    let more = Some(lang.n("email-news-more", more)).filter(|_| more > 0);
    let letter = Letter {
        sender: sender(settings, lang),
        subject: lang.plain("email-news-subject", &[("count", (news.len() as i64).into())]),
        paragraphs: vec![lang.t("email-news-text").into_owned()],
        facts: news.iter().take(LISTED).map(fact).collect(),
        button: Some((lang.t("email-news-button").into_owned(), page)),
        notes: more.into_iter().chain([lang.t_with("email-news-end", &[("link", end.as_str().into())])]).collect(),
    };
    let key = format!("news:{}:{on}", first.id);
    let message = letter.message(&recipient(first), Occurrence { kind: "news", key, about: None })?;
    Ok(Some(Message { unsubscribe: Some(end), ..message }))
}
