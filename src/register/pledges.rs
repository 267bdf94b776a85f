//! Pledges that a coordinator enters: what the State promised, where, when, and who made it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::i18n::Lang;
use crate::journal::entries;
use crate::text::symbols::Symbol;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated};

const LONGEST_PLEDGE: usize = 5_000;
const LONGEST_OCCASION: usize = 300;

/// The mechanism of what no body asked for.
pub const STATE: &str = "mechanism:STATE";

/// What makes a pledge one that was entered by hand.
pub const BY_HAND: &str = "by hand";

pub struct PledgeForm {
    pub texts: Translated,
    pub occasions: Translated,
    pub symbol: Field,
    pub paragraph: Field,
    pub made_on: Field,
    pub made_by: Field,
}

/// A pledge as it is to be stored.
pub struct NewPledge {
    /// The first is in the language in which it was made.
    pub texts: Vec<(Lang, String)>,
    pub occasions: Vec<(Lang, String)>,
    pub symbol: Option<Symbol>,
    pub paragraph: String,
    pub made_on: NaiveDate,
    pub made_by: String,
}

impl NewPledge {
    /// As the register keeps what a source says besides.
    pub fn detail(&self) -> BTreeMap<&'static str, String> {
        BTreeMap::from([("made_on", self.made_on.to_string()), ("made_by", self.made_by.clone()), ("entered", BY_HAND.into())])
    }
}

impl PledgeForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> PledgeForm {
        PledgeForm {
            texts: Translated::read("text", langs, pairs),
            occasions: Translated::read("occasion", langs, pairs),
            symbol: value_of(pairs, "symbol"),
            paragraph: value_of(pairs, "paragraph"),
            made_on: value_of(pairs, "made_on"),
            made_by: value_of(pairs, "made_by"),
        }
    }

    pub fn check(mut self) -> Result<NewPledge, Box<PledgeForm>> {
        self.texts.required("error-pledge-text").at_most(LONGEST_PLEDGE);
        self.occasions.required("error-pledge-occasion").at_most(LONGEST_OCCASION);
        self.made_by.required("error-pledge-by").at_most(LONGEST_OCCASION);
        self.paragraph.at_most(20);
        let symbol = Symbol::parse(self.symbol.text());
        if symbol.is_none() && !self.symbol.is_empty() {
            self.symbol.refuse("symbol-unknown");
        }
        let made_on = self.made_on.required("error-pledge-on").day();
        match made_on {
            Some(made_on) if self.is_right() => Ok(NewPledge {
                texts: self.texts.texts(),
                occasions: self.occasions.texts(),
                symbol,
                paragraph: self.paragraph.text().to_owned(),
                made_on,
                made_by: self.made_by.text().to_owned(),
            }),
            _ => Err(Box::new(self)),
        }
    }

    fn fields(&self) -> [(&'static str, &Field); 4] {
        [("symbol", &self.symbol), ("paragraph", &self.paragraph), ("made_on", &self.made_on), ("made_by", &self.made_by)]
    }

    fn is_right(&self) -> bool {
        self.texts.is_right() && self.occasions.is_right() && self.fields().iter().all(|(_, field)| field.error.is_none())
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.texts.problems(reader);
        problems.extend(self.occasions.problems(reader));
        problems.extend(forms::problems(reader, &self.fields()));
        problems
    }
}

#[derive(Serialize)]
pub struct PledgeAdded<'a> {
    pub recommendation_id: &'a str,
    pub number: i64,
}

#[derive(Serialize)]
pub struct PledgeRemoved<'a> {
    pub recommendation_id: &'a str,
    pub number: i64,
}

entries! {
    PledgeAdded "pledge-added" of "recommendation" by recommendation_id;
    PledgeRemoved "pledge-removed" of "recommendation" by recommendation_id;
}
