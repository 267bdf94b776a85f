//! One contribution in a group, as the desk reads it: what it says and why it is there, nothing of whoever wrote it.

use std::collections::BTreeMap;

use crate::consultations::groups::alike;
use crate::consultations::groups::model::GroupMember;
use crate::i18n::Lang;
use crate::text::{Difference, excerpt, word_diff};

/// So much of a text is shown; all of it stands in its thread.
const SHOWN: usize = 600;

pub struct Row {
    pub member: GroupMember,
    /// The text as far as it is shown.
    pub text: String,
    /// Against the text that was sent most often; none where texts are not compared, nothing where it is the same.
    pub differences: Option<Vec<Difference>>,
}

/// A text that many sent.
pub struct OneText {
    pub lang: Lang,
    pub text: String,
    words: Vec<String>,
}

impl OneText {
    /// The one that stands most often among these.
    pub fn of(members: &[GroupMember]) -> Option<OneText> {
        let mut texts: BTreeMap<Vec<String>, (usize, &GroupMember)> = BTreeMap::new();
        for member in members {
            texts.entry(alike::words(&member.text)).or_insert((0, member)).0 += 1;
        }
        let (words, (_, member)) = texts.into_iter().rev().max_by_key(|(_, (count, _))| *count)?;
        Some(OneText { lang: member.lang, text: member.text.clone(), words })
    }
}

impl Row {
    pub fn new(member: GroupMember, one_text: Option<&OneText>) -> Row {
        let differences = one_text.map(|one| match alike::words(&member.text) == one.words {
            true => Vec::new(),
            false => word_diff(&one.text, &member.text),
        });
        Row { text: excerpt(&member.text, SHOWN), differences, member }
    }

    pub fn is_weak(&self) -> bool {
        self.member.confidence.as_deref() == Some("low")
    }
}
