//! The mails of reminders, each in its recipient's language.

use chrono::NaiveDate;

use super::model::Item;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::mail::{Fact, Letter, Message, Occurrence, Recipient};
use crate::settings::Settings;

/// What the mechanism is called, as the sender of mails.
pub fn sender(settings: &Settings, lang: Lang) -> String {
    settings.mechanism_name(lang).map_or_else(|| lang.t("portal-name").into_owned(), str::to_owned)
}

fn facts(item: &Item, lang: Lang) -> Vec<Fact> {
    vec![
        Fact::new(lang, "email-action", item.title.text.as_str()).in_language(item.title.lang),
        Fact::new(lang, "email-due", lang.weekday_date(item.due_on)),
        Fact::new(lang, "email-cluster", item.cluster.text.as_str()).in_language(item.cluster.lang),
        Fact::new(lang, "email-entity", item.entity.text.as_str()).in_language(item.entity.lang),
    ]
}

/// The day from which the reader counts, and how far the due date is from there.
pub struct Standing {
    pub today: NaiveDate,
    pub due_on: NaiveDate,
}

impl Standing {
    fn days(&self) -> i64 {
        (self.due_on - self.today).num_days()
    }

    /// Item, state, due date.
    fn subject(&self, lang: Lang, title: &str) -> String {
        let arguments: [(&str, Value); 2] = [("action", title.into()), ("day", lang.date(self.due_on).into())];
        match self.days() {
            0 => lang.plain("email-reminder-subject-today", &arguments),
            days if days < 0 => lang.plain("email-reminder-subject-late", &arguments),
            _ => lang.plain("email-reminder-subject-due", &arguments),
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self.days() {
            0 => lang.t("email-reminder-today").into_owned(),
            days if days < 0 => lang.n("email-reminder-late", -days),
            days => lang.n("email-reminder-due", days),
        }
    }
}

/// A reminder that asks for an answer; `link` leads to the form.
pub fn reminder(
    settings: &Settings,
    to: &Recipient,
    item: &Item,
    today: NaiveDate,
    link: (String, NaiveDate),
    occurrence: Occurrence,
) -> Result<Message, Error> {
    let lang = to.lang;
    let standing = Standing { today, due_on: item.due_on };
    let letter = Letter {
        sender: sender(settings, lang),
        subject: standing.subject(lang, &item.title.text),
        paragraphs: vec![standing.sentence(lang), lang.t("email-reminder-asks").into_owned()],
        facts: facts(item, lang),
        button: Some((lang.t("email-reminder-button").into_owned(), link.0)),
        notes: vec![
            lang.t_with("email-link-until", &[("day", lang.date(link.1).into())]),
            lang.t("email-reminder-hand-over").into_owned(),
        ],
    };
    letter.message(to, occurrence)
}

/// A new link in place of one that expired.
pub fn fresh_link(
    settings: &Settings,
    to: &Recipient,
    item: &Item,
    link: (String, NaiveDate),
    occurrence: Occurrence,
) -> Result<Message, Error> {
    let lang = to.lang;
    let letter = Letter {
        sender: sender(settings, lang),
        subject: lang.plain("email-answer-link-subject", &[("action", (&item.title.text).into())]),
        paragraphs: vec![lang.t("email-answer-link-text").into_owned()],
        facts: facts(item, lang),
        button: Some((lang.t("email-reminder-button").into_owned(), link.0)),
        notes: vec![lang.t_with("email-link-until", &[("day", lang.date(link.1).into())])],
    };
    letter.message(to, occurrence)
}

/// To a coordinator: an entity has reported on an action.
pub fn answer_received(
    settings: &Settings,
    to: &Recipient,
    item: &Item,
    said: &Said,
    occurrence: Occurrence,
) -> Result<Message, Error> {
    let lang = to.lang;
    let mut facts = facts(item, lang);
    facts.push(Fact::new(lang, "email-plan-state", lang.t(&format!("plan-state-{}", said.plan_state.replace('_', "-")))));
    facts.push(Fact::new(lang, "email-answer-text", said.body.as_str()).in_language(said.lang));
    let letter = Letter {
        sender: sender(settings, lang),
        subject: lang
            .plain("email-answer-subject", &[("entity", (&item.entity.text).into()), ("action", (&item.title.text).into())]),
        paragraphs: vec![lang.t("email-answer-intro").into_owned()],
        facts,
        button: Some((lang.t("email-answer-button").into_owned(), action_address(settings, lang, item))),
        notes: Vec::new(),
    };
    letter.message(to, occurrence)
}

/// What a progress update says.
pub struct Said {
    pub plan_state: String,
    pub body: String,
    pub lang: Lang,
}

/// To a coordinator: a focal point says that somebody else answers now.
pub fn hand_over(
    settings: &Settings,
    to: &Recipient,
    item: &Item,
    who: &str,
    words: &str,
    occurrence: Occurrence,
) -> Result<Message, Error> {
    let lang = to.lang;
    let mut facts = facts(item, lang);
    facts.push(Fact::new(lang, "email-hand-over-who", who));
    if !words.is_empty() {
        facts.push(Fact::new(lang, "email-hand-over-words", words));
    }
    let letter = Letter {
        sender: sender(settings, lang),
        subject: lang.plain("email-hand-over-subject", &[("entity", (&item.entity.text).into())]),
        paragraphs: vec![lang.t("email-hand-over-text").into_owned()],
        facts,
        button: Some((lang.t("email-hand-over-button").into_owned(), settings.link(&format!("/{lang}/desk/entities")))),
        notes: Vec::new(),
    };
    letter.message(to, occurrence)
}

/// To whoever wants to see that mail arrives.
pub fn test(settings: &Settings, to: &Recipient, occurrence: Occurrence) -> Result<Message, Error> {
    let lang = to.lang;
    let letter = Letter {
        sender: sender(settings, lang),
        subject: lang.plain("email-test-subject", &[]),
        paragraphs: vec![lang.t("email-test-text").into_owned()],
        button: Some((lang.t("email-test-button").into_owned(), settings.link(&format!("/{lang}/desk/reminders")))),
        ..Letter::default()
    };
    letter.message(to, occurrence)
}

fn action_address(settings: &Settings, lang: Lang, item: &Item) -> String {
    settings.link(&format!("/{lang}/plan/actions/{}", item.number))
}
