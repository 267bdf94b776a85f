//! A form of the desk says what it saw: where somebody has changed the thing since, both sides are shown.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::translated::{Pairs, value_of};
use super::{Page, html};
use crate::error::Error;
use crate::i18n::Wording;
use crate::journal::Recorded;

/// A form as it was sent, and what its page saw.
#[derive(Clone)]
pub struct Sent {
    /// The number of the newest journal entry that the page was made after; none where it does not say.
    seen: Option<i64>,
    pub actor_id: String,
    /// Everything typed, to be sent again.
    pairs: Pairs,
}

impl Sent {
    pub fn read(page: &Page, pairs: &Pairs) -> Result<Sent, Error> {
        let seen = value_of(pairs, "seen").text().parse().ok();
        Ok(Sent { seen, actor_id: page.account()?.id.clone(), pairs: pairs.clone() })
    }

    pub fn is_outdated(&self, now: i64) -> bool {
        self.seen.is_some_and(|seen| seen != now)
    }

    /// Those of these entries that came after the page was made.
    pub fn since(&self, mut entries: Vec<Recorded>) -> Vec<Recorded> {
        entries.retain(|entry| entry.seq > self.seen.unwrap_or(0));
        entries
    }
}

/// What happened to a thing since its form was shown.
pub struct Happened {
    pub name: Wording,
    /// The path of its page.
    pub look: String,
    pub since: Vec<Recorded>,
    /// What those who did it are called, by the id of their account.
    pub people: HashMap<String, String>,
    /// What a form that is sent again saw.
    pub seen: i64,
}

#[derive(Template)]
#[template(path = "happened.html")]
struct Show {
    page: Page,
    happened: Happened,
    /// As they are to be sent again.
    fields: Pairs,
}

impl Happened {
    fn who(&self, entry: &Recorded) -> Option<&String> {
        entry.actor_id.as_ref().and_then(|id| self.people.get(id))
    }

    /// What happened, and the form once more.
    pub fn answer(self, page: Page, sent: Sent) -> Result<HttpResponse, Error> {
        let fields = sent.pairs.into_iter().filter(|(name, _)| name != "csrf_token" && name != "seen").collect();
        html(StatusCode::CONFLICT, Show { page, happened: self, fields })
    }
}
