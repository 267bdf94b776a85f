//! Contributions as a page shows them to one reader.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::text::{self, SafeHtml};
use crate::threads::model::{Contribution, Mode, State};
use crate::threads::queries::{self, Exchange};
use crate::web::Page;

/// Entities and organisations by what they are called.
#[derive(Default)]
pub struct Names {
    entities: HashMap<String, String>,
    organisations: HashMap<String, (String, bool)>,
}

impl Names {
    pub fn load<'a>(
        conn: &mut DbConnection,
        contributions: impl Iterator<Item = &'a Contribution> + Clone,
        lang: Lang,
    ) -> Result<Names, Error> {
        let entities: Vec<String> = contributions.clone().filter_map(|it| it.entity_id.clone()).collect();
        let organisations: Vec<String> = contributions.filter_map(|it| it.organisation_id.clone()).collect();
        Ok(Names {
            entities: queries::entity_names(conn, &entities, lang)?,
            organisations: queries::organisation_names(conn, &organisations)?,
        })
    }
}

/// One contribution with all that its part of the page needs.
pub struct Shown {
    pub id: String,
    pub state: State,
    pub official: bool,
    pub anonymous: bool,
    /// The name, the entity, or the words for nobody known.
    pub name: String,
    pub organisation: Option<(String, bool)>,
    pub day: NaiveDate,
    pub edited: bool,
    pub lang: Lang,
    /// The reader's language is another.
    pub foreign: bool,
    pub body: SafeHtml,
    /// Key and name of what a deeper reply answers.
    pub in_reply_to: Option<(String, String)>,
    pub may_edit: bool,
    pub may_withdraw: bool,
    pub may_moderate: bool,
    pub reason: Option<String>,
}

impl Shown {
    pub fn new(page: &Page, names: &Names, moderates: bool, contribution: &Contribution) -> Shown {
        let own = contribution.is_by(page.viewer.account_id());
        let published = contribution.state == State::Published;
        let legible = published || (moderates && contribution.state == State::Hidden);
        Shown {
            id: contribution.id.clone(),
            state: contribution.state,
            official: contribution.official,
            anonymous: contribution.mode == Mode::Anonymous,
            name: name_of(page, names, contribution),
            organisation: contribution.organisation_id.as_ref().and_then(|id| names.organisations.get(id)).cloned(),
            // A time is told in the portal's zone; a day without one is the day it is.
            day: contribution.posted_at.map_or(contribution.posted_on, |moment| page.local_day(moment)),
            edited: contribution.edited,
            lang: contribution.lang,
            foreign: contribution.lang != page.lang,
            body: if legible { text::plain_paragraphs(&contribution.body, page.lang) } else { SafeHtml::default() },
            in_reply_to: None,
            may_edit: own && contribution.edit_window_open(page.now),
            may_withdraw: own && published,
            may_moderate: moderates,
            reason: contribution.hidden_reason.clone(),
        }
    }

    pub fn published(&self) -> bool {
        self.state == State::Published
    }

    pub fn hidden(&self) -> bool {
        self.state == State::Hidden
    }

    pub fn reason_word(&self) -> &str {
        self.reason.as_deref().unwrap_or("other")
    }
}

fn name_of(page: &Page, names: &Names, contribution: &Contribution) -> String {
    if contribution.official {
        let entity = contribution.entity_id.as_ref().and_then(|id| names.entities.get(id));
        return entity.cloned().unwrap_or_else(|| page.mechanism_name());
    }
    match contribution.mode {
        Mode::Anonymous => page.t("contribution-by-nobody").into_owned(),
        _ if contribution.shown_name.is_empty() => page.t("contribution-by-former").into_owned(),
        _ => contribution.shown_name.clone(),
    }
}

/// An exchange with its replies, two levels deep.
pub struct ShownExchange {
    pub root: Shown,
    pub replies: Vec<Shown>,
    pub more: bool,
}

impl ShownExchange {
    pub fn new(page: &Page, names: &Names, moderates: bool, exchange: &Exchange) -> ShownExchange {
        let show = |contribution| Shown::new(page, names, moderates, contribution);
        let replies = exchange.replies.iter().map(|reply| {
            let parent = reply.parent_id.as_ref().filter(|parent| **parent != exchange.root.id);
            let answered = parent.and_then(|parent| exchange.replies.iter().find(|other| other.id == *parent));
            let in_reply_to = answered.map(|answered| (answered.id.clone(), name_of(page, names, answered)));
            Shown { in_reply_to, ..show(reply) }
        });
        ShownExchange { root: show(&exchange.root), replies: replies.collect(), more: exchange.more }
    }
}
