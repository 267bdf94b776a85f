//! What the home page says: what is open, what is new, how the country does.

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::{Lang, Wording};
use crate::taxonomy::terms::{self, Kind};

/// A consultation that is open, or will be.
#[derive(Clone, Debug)]
pub struct Announced {
    pub number: i64,
    pub title: Wording,
    pub opens_at: NaiveDateTime,
    pub closes_at: NaiveDateTime,
    pub topics: i64,
}

/// How many recommendations there are, and how the State answered them.
#[derive(Clone, Debug, Default)]
pub struct Responses {
    pub total: i64,
    pub supported: i64,
    pub in_part: i64,
    pub noted: i64,
    pub waiting: i64,
    pub pledges: i64,
}

impl Responses {
    /// From how often each response occurs.
    pub fn of<'c>(counts: impl Iterator<Item = (&'c str, i64)>) -> Responses {
        let mut responses = Responses::default();
        counts.for_each(|(response, count)| responses.count(response, count));
        responses
    }

    fn count(&mut self, response: &str, count: i64) {
        self.total += count;
        match response {
            "supported" => self.supported += count,
            "supported_in_part" => self.in_part += count,
            "noted" | "not_supported" => self.noted += count,
            "voluntary_pledge" => self.pledges += count,
            _ => self.waiting += count,
        }
    }
}

/// How many actions there are of each state that fall due on each day.
pub struct Plan(pub Vec<(String, NaiveDate, i64)>);

/// How far the actions of the plan have come. Dropped ones don't count; late is what was due and is not done.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub done: i64,
    pub under_way: i64,
    pub planned: i64,
    pub late: i64,
}

/// A stretch of the bar, in percent of its whole length.
pub struct Stretch {
    pub from: i64,
    pub length: i64,
    pub look: &'static str,
}

impl Standing {
    pub fn of(plan: &Plan, today: NaiveDate) -> Standing {
        let mut standing = Standing::default();
        plan.0.iter().for_each(|(state, due_on, count)| standing.count(state, *due_on < today, *count));
        standing
    }

    fn count(&mut self, state: &str, overdue: bool, count: i64) {
        match (state, overdue) {
            ("dropped", _) => {}
            ("done", _) => self.done += count,
            (_, true) | ("delayed", _) => self.late += count,
            ("under_way", _) => self.under_way += count,
            _ => self.planned += count,
        }
    }

    pub fn total(&self) -> i64 {
        self.done + self.under_way + self.planned + self.late
    }

    pub fn done_percent(&self) -> i64 {
        self.done * 100 / self.total().max(1)
    }

    /// Done, under way, late; what is only planned is the empty rest.
    pub fn stretches(&self) -> Vec<Stretch> {
        let total = self.total().max(1);
        let mut passed = 0;
        [(self.done, "good"), (self.under_way, "plain"), (self.late, "stop")]
            .into_iter()
            .map(|(count, look)| {
                let from = passed * 100 / total;
                passed += count;
                Stretch { from, length: passed * 100 / total - from, look }
            })
            .filter(|stretch| stretch.length > 0)
            .collect()
    }
}

/// A theme with how many recommendations stand under it.
#[derive(Clone, Debug)]
pub struct ThemeCount {
    pub code: String,
    pub label: String,
    pub count: i64,
    /// Of the largest one's count, in percent.
    pub share: i64,
}

impl ThemeCount {
    /// The first of these, which come the most frequent first, in the reader's words.
    pub fn most<'c>(counts: impl Iterator<Item = (&'c str, i64)>, limit: usize, reader: Lang) -> Vec<ThemeCount> {
        let mut counts = counts.take(limit).peekable();
        let most = counts.peek().map_or(1, |(_, count)| *count);
        let named = |(code, count): (&str, i64)| {
            let term = terms::find_by_code(Kind::Theme, code)?;
            Some(ThemeCount { code: code.to_owned(), label: term.label(reader).to_owned(), count, share: count * 100 / most })
        };
        counts.filter_map(named).collect()
    }
}

/// Something public that happened.
#[derive(Clone, Debug)]
pub struct News {
    pub on: NaiveDate,
    /// The key of its words, which may speak of `count`.
    pub key: &'static str,
    pub count: i64,
    /// Without the language.
    pub path: String,
    /// What it happened to, where that is one thing with a name.
    pub title: Option<Wording>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_shows_each_part_in_its_share_and_leaves_the_planned_empty() {
        let mut standing = Standing::default();
        for (state, overdue, count) in [
            ("done", true, 5),
            ("under_way", false, 3),
            ("under_way", true, 1),
            ("delayed", false, 1),
            ("planned", false, 10),
            ("dropped", true, 7),
        ] {
            standing.count(state, overdue, count);
        }
        assert_eq!((standing.done, standing.under_way, standing.late, standing.planned), (5, 3, 2, 10));
        let stretches: Vec<_> = standing.stretches().iter().map(|it| (it.from, it.length, it.look)).collect();
        assert_eq!((standing.done_percent(), stretches), (25, vec![(0, 25, "good"), (25, 15, "plain"), (40, 10, "stop")]));
        assert!(Standing::default().stretches().is_empty());
    }
}
