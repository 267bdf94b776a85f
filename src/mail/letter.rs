//! Letters: what a mail says, and the one look that all mails have, as text and as HTML.

use askama::Template;

use super::outbox::Message;
use crate::error::Error;
use crate::i18n::Lang;

/// Who gets a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub account_id: Option<String>,
    /// Empty where it isn't known.
    pub name: String,
    pub address: String,
    pub lang: Lang,
}

/// One mail, one purpose, one link. Everything but the values of facts is in the recipient's language.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// Who writes: what the mechanism is called.
    pub sender: String,
    /// Says item, state and date; from [`Lang::plain`].
    pub subject: String,
    pub paragraphs: Vec<String>,
    pub facts: Vec<Fact>,
    /// What the button says, and where it leads.
    pub button: Option<(String, String)>,
    /// Below the button, smaller: until when the link works, what to do when one is the wrong person.
    pub notes: Vec<String>,
}

/// For instance “Due” and the day; `lang` is the language of the value.
#[derive(Clone, Debug)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub lang: Lang,
}

/// What the mail is for, besides what it says.
#[derive(Clone, Debug)]
pub struct Occurrence {
    /// Locale key `mail-kind-…`.
    pub kind: &'static str,
    /// A second mail with the same key is never written.
    pub key: String,
    /// What it is about: (`action`, its id).
    pub about: Option<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "emails/layout.html")]
struct AsHtml<'a> {
    lang: Lang,
    letter: &'a Letter,
    greeting: Option<String>,
    footer: String,
}

#[derive(Template)]
#[template(path = "emails/layout.txt")]
struct AsText<'a> {
    lang: Lang,
    letter: &'a Letter,
    greeting: Option<String>,
    footer: String,
}

impl Letter {
    /// The mail as the outbox takes it.
    pub fn message(&self, to: &Recipient, occurrence: Occurrence) -> Result<Message, Error> {
        let lang = to.lang;
        let greeting = (!to.name.is_empty()).then(|| lang.t_with("email-greeting", &[("name", (&to.name).into())]));
        let footer = lang.t_with("email-automatic", &[("sender", (&self.sender).into())]);
        let text = AsText { lang, letter: self, greeting: greeting.clone(), footer: footer.clone() }.render()?;
        let html = AsHtml { lang, letter: self, greeting, footer }.render()?;
        Ok(Message {
            occurrence_key: occurrence.key,
            kind: occurrence.kind,
            account_id: to.account_id.clone(),
            to_name: to.name.clone(),
            to_address: to.address.clone(),
            lang,
            subject: self.subject.clone(),
            text,
            html,
            about: occurrence.about,
            unsubscribe: None,
        })
    }
}

impl Fact {
    pub fn new(lang: Lang, label: &str, value: impl Into<String>) -> Fact {
        Fact { label: lang.t(label).into_owned(), value: value.into(), lang }
    }

    /// Its value in a language that may not be the reader's.
    pub fn in_language(mut self, lang: Lang) -> Fact {
        self.lang = lang;
        self
    }

    /// On one line, for the text part.
    fn line(&self, reader: &Lang) -> String {
        reader.t_with("email-fact", &[("label", (&self.label).into()), ("value", (&self.value).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_the_same_as_text_and_as_html() {
        let to = Recipient { account_id: None, name: "أمينة".into(), address: "amina@example.org".into(), lang: Lang::AR };
        let letter = Letter {
            sender: "Baraza".into(),
            subject: "تذكير".into(),
            paragraphs: vec!["a < b".into()],
            facts: vec![Fact::new(Lang::AR, "email-fact", "Prison conditions").in_language(Lang::EN)],
            button: Some(("رد".into(), "https://example.org/a/x?y=1&z=2".into())),
            notes: Vec::new(),
        };
        let occurrence = Occurrence { kind: "reminder", key: "k".into(), about: None };
        let message = letter.message(&to, occurrence).unwrap();
        assert!(message.html.contains("dir=\"rtl\"") && message.html.contains("a &#60; b"), "{}", message.html);
        assert!(message.html.contains("lang=\"en\" dir=\"ltr\""), "{}", message.html);
        assert!(message.text.contains("a < b") && message.text.contains("https://example.org/a/x?y=1&z=2"), "{}", message.text);
    }
}
