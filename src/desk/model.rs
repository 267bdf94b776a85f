//! What needs a person today, and what comes next.

use chrono::NaiveDate;

use crate::i18n::Wording;

/// A line of the list: how many of what, and by when.
#[derive(Clone, Debug)]
pub struct Task {
    /// The key of its words; they may speak of `count` and `name`.
    pub key: &'static str,
    pub count: i64,
    /// Whose, or which one, where the line is about one.
    pub name: Option<Wording>,
    /// Without the language.
    pub path: String,
    /// The day by which it should be done, or since which it waits.
    pub due: Option<Due>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Due {
    pub on: NaiveDate,
    /// The key of the words before the day: “since”, “late since”.
    pub key: &'static str,
}

impl Task {
    pub fn of(key: &'static str, count: i64, path: impl Into<String>) -> Task {
        Task { key, count, name: None, path: path.into(), due: None }
    }

    pub fn named(mut self, name: Wording) -> Task {
        self.name = Some(name);
        self
    }

    pub fn since(mut self, key: &'static str, on: NaiveDate) -> Task {
        self.due = Some(Due { on, key });
        self
    }
}

/// What waits longest comes first; what has no day keeps its order, after those that have.
pub fn by_deadline(mut tasks: Vec<Task>) -> Vec<Task> {
    tasks.retain(|task| task.count > 0);
    tasks.sort_by_key(|task| (task.due.is_none(), task.due.map(|due| due.on)));
    tasks
}

/// A reminder that will be due: on which day, for which action of whom.
#[derive(Clone, Debug)]
pub struct NextReminder {
    pub on: NaiveDate,
    pub action_number: i64,
    pub title: Wording,
    pub entity: Wording,
}

/// A consultation in the margin.
#[derive(Clone, Debug)]
pub struct OpenConsultation {
    pub number: i64,
    pub title: Wording,
    pub closes_at: chrono::NaiveDateTime,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_longest_comes_first_and_nothing_to_do_is_no_task() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let tasks = vec![
            Task::of("mails", 2, "/a"),
            Task::of("reports", 1, "/b").since("since", day(20)),
            Task::of("nothing", 0, "/c").since("since", day(1)),
            Task::of("overdue", 3, "/d").since("late", day(3)),
        ];
        let order: Vec<_> = by_deadline(tasks).iter().map(|task| task.key).collect();
        assert_eq!(order, ["overdue", "reports", "mails"]);
    }
}
