//! Groups of similar contributions: rows, and what is recorded of decisions about them.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clusters::model::list_of;
use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::schema::contribution_groups;

/// What a group is to the journal.
pub const SUBJECT: &str = "contribution-group";
/// Fewer contributions of a kind are not counted in public: their writers could be guessed.
pub const FEWEST_SHOWN: i64 = 5;

#[derive(Queryable, Selectable, Insertable, Serialize, Deserialize, Clone, Debug)]
#[diesel(table_name = contribution_groups)]
pub struct GroupRow {
    pub id: String,
    pub number: i64,
    pub consultation_id: String,
    pub state: String,
    pub same_text: bool,
    pub lang: String,
    pub words: String,
}

/// A group by the name that people gave it, or by its words until then.
#[derive(Clone, Debug)]
pub struct ContributionGroup {
    pub id: String,
    pub number: i64,
    pub consultation_id: String,
    /// `proposed` or `confirmed`.
    pub state: String,
    pub same_text: bool,
    pub name: Wording,
    /// The language of the words, which are the texts' own.
    pub lang: Lang,
    pub words: Vec<String>,
}

impl ContributionGroup {
    /// By its words, as long as nobody named it.
    pub fn from(row: &GroupRow, reader: Lang) -> ContributionGroup {
        let mut group = ContributionGroup {
            name: Wording::none(reader),
            lang: Lang::find(&row.lang).unwrap_or(Lang::EN),
            words: list_of(&row.words),
            id: row.id.clone(),
            number: row.number,
            consultation_id: row.consultation_id.clone(),
            state: row.state.clone(),
            same_text: row.same_text,
        };
        if let Some((lang, text)) = group.proposed_name() {
            group.name = Wording { lang, text };
        }
        group
    }

    pub fn is_confirmed(&self) -> bool {
        self.state == "confirmed"
    }

    /// What the program would call it, as a person may confirm it.
    pub fn proposed_name(&self) -> Option<(Lang, String)> {
        let most = if self.same_text { 1 } else { 3 };
        let words: Vec<&str> = self.words.iter().take(most).map(String::as_str).collect();
        (!words.is_empty()).then(|| (self.lang, words.join(", ")))
    }
}

/// A group in a list, with how many of its contributions can be read now.
#[derive(Clone, Debug)]
pub struct Listed {
    pub group: ContributionGroup,
    pub decided: i64,
    pub undecided: i64,
    /// What at least half of those reach that the program put here.
    pub level: Option<&'static str>,
}

impl Listed {
    pub fn all(&self) -> i64 {
        self.decided + self.undecided
    }

    /// How many wait in a group that was confirmed before they came.
    pub fn waiting(&self) -> i64 {
        if self.group.is_confirmed() { self.undecided } else { 0 }
    }
}

/// A contribution in a group, and why it is there.
#[derive(Clone, Debug)]
pub struct GroupMember {
    pub id: String,
    pub topic: i64,
    pub lang: Lang,
    pub text: String,
    pub decided: bool,
    pub words: Vec<String>,
    pub confidence: Option<String>,
}

/// What somebody decided about groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Confirmed,
    Placed,
    SetAside,
    BroughtBack,
    Split,
    Merged,
    Dissolved,
}

impl Kind {
    /// As the locale keys `decision-…` word those of clusters as well.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Confirmed => "confirmed",
            Kind::Placed => "placed",
            Kind::SetAside => "set_aside",
            Kind::BroughtBack => "brought_back",
            Kind::Split => "split",
            Kind::Merged => "merged",
            Kind::Dissolved => "dissolved",
        }
    }
}

/// A decision that is kept: of whose contributions nothing is told but how many went from where to where.
#[derive(Clone, Debug)]
pub struct Decision {
    pub number: i64,
    pub kind: String,
    pub account: Option<String>,
    /// Noon of its day.
    pub decided_on: NaiveDateTime,
    pub is_undone: bool,
    /// The groups that it named, opened or closed.
    pub groups: Vec<Named>,
    pub shifts: Vec<Shift>,
}

/// A group as it is called now, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// None where it is gone.
    pub number: Option<i64>,
    pub name: Wording,
}

/// So many contributions that stayed undecided or went from one group to another; none is aside or in no group.
#[derive(Clone, Debug)]
pub struct Shift {
    pub from: Option<Named>,
    pub to: Option<Named>,
    pub contributions: i64,
}

/// How far the grouping of a consultation is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress {
    /// All that can be grouped.
    pub all: i64,
    pub decided: i64,
    pub undecided: i64,
    pub aside: i64,
    /// Somebody asked for a proposal that is not made yet.
    pub waits: bool,
    /// There was one before.
    pub was_made: bool,
}

impl Progress {
    /// Like no other, or newer than the last proposal.
    pub fn ungrouped(&self) -> i64 {
        self.all - self.decided - self.undecided - self.aside
    }
}

entries! {
    ContributionsGrouped "contributions-grouped" of "consultation" by consultation_id;
    ContributionGroupDissolved "contribution-group-dissolved" of "consultation" by consultation_id;
    ContributionGroupConfirmed "contribution-group-confirmed" of "contribution-group" by group_id;
    ContributionsMoved "contributions-moved" of "contribution-group" by group_id;
    ContributionsSetAside "contributions-set-aside" of "contribution-group" by group_id;
    ContributionsBroughtBack "contributions-brought-back" of "consultation" by consultation_id;
    ContributionGroupMerged "contribution-group-merged" of "contribution-group" by group_id;
    ContributionGroupSplit "contribution-group-split" of "contribution-group" by group_id;
    GroupDecisionUndone "contribution-group-decision-undone" of "contribution-group" by group_id;
    GroupDecisionRedone "contribution-group-decision-redone" of "contribution-group" by group_id;
}

/// Without numbers: two of them, with their times, could tell when an anonymous contribution was withdrawn between them.
#[derive(Serialize)]
pub struct ContributionsGrouped<'a> {
    pub consultation_id: &'a str,
}

#[derive(Serialize)]
pub struct ContributionGroupDissolved<'a> {
    pub consultation_id: &'a str,
    pub group: i64,
}

#[derive(Serialize)]
pub struct ContributionGroupConfirmed<'a> {
    pub group_id: &'a str,
    pub number: i64,
    pub names: Vec<(Lang, String)>,
    pub same_text: bool,
}

/// How many, never which: an entry has a time, and a contribution's key beside it would say too much.
#[derive(Serialize)]
pub struct ContributionsMoved<'a> {
    pub group_id: &'a str,
    pub from: i64,
    pub to: i64,
    pub contributions: usize,
}

#[derive(Serialize)]
pub struct ContributionsSetAside<'a> {
    pub group_id: &'a str,
    pub contributions: usize,
}

#[derive(Serialize)]
pub struct ContributionsBroughtBack<'a> {
    pub consultation_id: &'a str,
    pub contributions: usize,
}

#[derive(Serialize)]
pub struct ContributionGroupMerged<'a> {
    pub group_id: &'a str,
    pub number: i64,
    /// The number of the one that is gone.
    pub merged: i64,
}

#[derive(Serialize)]
pub struct ContributionGroupSplit<'a> {
    pub group_id: &'a str,
    pub number: i64,
    /// The number of the new one.
    pub new: i64,
    pub contributions: usize,
}

/// Without the number of the decision, beside which stand the keys of what it moved.
#[derive(Serialize)]
pub struct GroupDecisionUndone<'a> {
    pub group_id: &'a str,
    pub consultation_id: &'a str,
    pub kind: &'a str,
}

#[derive(Serialize)]
pub struct GroupDecisionRedone<'a> {
    pub group_id: &'a str,
    pub consultation_id: &'a str,
    pub kind: &'a str,
}
