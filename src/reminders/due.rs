//! Which reminders are due: computed from what stands in the plan, at a moment that is a parameter.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::model::{FocalPerson, LOOK_BACK, NOTED, OpenAction, Planned, QUIET_DAYS, Rule, Timing};

/// What is to be done about one occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Remind,
    /// With the locale key after `mail-reason-`.
    Skip(&'static str),
}

/// Every reminder of an action, in the order of time.
pub fn all_of(action: &OpenAction, rules: &[Rule], zone: Tz, timing: Timing) -> Vec<Planned> {
    let planned = |rule: &Rule| {
        let day = action.due_on + TimeDelta::days(rule.offset_days.into());
        Planned { offset: rule.offset_days, at: timing.moment(day, zone) }
    };
    let mut all: Vec<Planned> = rules.iter().map(planned).collect();
    all.sort_by_key(|planned| (planned.at, planned.offset));
    all
}

/// Those whose time has come and that are worth a note: what was missed before the action or the rule was made is nobody's loss.
pub fn come(action: &OpenAction, rules: &[Rule], zone: Tz, timing: Timing, now: NaiveDateTime) -> Vec<Planned> {
    let made = |offset: i32| {
        let rule = rules.iter().find(|rule| rule.offset_days == offset).map(|rule| rule.created_at);
        rule.map_or(action.created_at, |rule| rule.max(action.created_at))
    };
    let mut all = all_of(action, rules, zone, timing);
    all.retain(|planned| planned.at <= now && planned.at > now - NOTED);
    all.retain(|planned| planned.at > now - LOOK_BACK || planned.at > made(planned.offset));
    all
}

/// What to do about occurrences that are not written down yet, in the order of time.
pub fn judge(
    new: &[Planned],
    person: Option<&FocalPerson>,
    answered_at: Option<NaiveDateTime>,
    now: NaiveDateTime,
) -> Vec<Verdict> {
    let answered = answered_at.is_some_and(|at| at > now - TimeDelta::days(QUIET_DAYS));
    let verdict = |(place, planned): (usize, &Planned)| match person {
        _ if planned.at <= now - LOOK_BACK => Verdict::Skip("look-back"),
        _ if place + 1 < new.len() => Verdict::Skip("superseded"),
        None => Verdict::Skip("no-focal-point"),
        Some(person) if person.unreachable => Verdict::Skip("unreachable"),
        Some(_) if answered => Verdict::Skip("answered"),
        Some(_) => Verdict::Remind,
    };
    new.iter().enumerate().map(verdict).collect()
}

/// The main focal point where one can be reached, else an alternate; else the first of them, so that the desk can say who.
pub fn addressee(people: &[FocalPerson]) -> Option<&FocalPerson> {
    people.iter().find(|person| !person.unreachable).or(people.first())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::reminders::model::{Weekend, nobody};

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn action(due_on: &str) -> OpenAction {
        OpenAction {
            id: "a".into(),
            number: 1,
            cluster_id: "c".into(),
            entity_id: "e".into(),
            plan_state: "planned".into(),
            due_on: due_on.parse().unwrap(),
            created_at: at("2026-01-01T00:00:00"),
        }
    }

    fn rules(offsets: &[i32]) -> Vec<Rule> {
        let rule = |offset: &i32| Rule { id: offset.to_string(), offset_days: *offset, created_at: at("2026-01-01T00:00:00") };
        offsets.iter().map(rule).collect()
    }

    fn person() -> FocalPerson {
        FocalPerson { recipient: nobody(Lang::EN), time_zone: Tz::UTC, unreachable: false }
    }

    fn come_at(now: &str, due_on: &str, zone: Tz) -> Vec<i32> {
        let come = come(&action(due_on), &rules(&[-7, -1, 1]), zone, Timing::default(), at(now));
        come.into_iter().map(|planned| planned.offset).collect()
    }

    #[test]
    fn a_reminder_comes_at_eight_in_the_recipients_zone() {
        let dhaka = chrono_tz::Asia::Dhaka;
        assert_eq!(come_at("2026-11-24T01:59:00", "2026-12-01", dhaka), [0; 0]);
        assert_eq!(come_at("2026-11-24T02:00:00", "2026-12-01", dhaka), [-7]);
        assert_eq!(come_at("2026-11-24T02:00:00", "2026-12-01", Tz::UTC), [0; 0]);
    }

    #[test]
    fn what_falls_on_a_weekend_comes_on_the_next_working_day() {
        let timing = Timing { hour: 8, weekend: Weekend::FridaySaturday };
        assert_eq!(timing.moment("2026-12-04".parse().unwrap(), Tz::UTC), at("2026-12-06T08:00:00"));
        assert_eq!(timing.moment("2026-12-03".parse().unwrap(), Tz::UTC), at("2026-12-03T08:00:00"));
    }

    #[test]
    fn an_hour_that_summer_time_leaves_out_comes_an_hour_later() {
        let timing = Timing { hour: 2, weekend: Weekend::None };
        let moment = timing.moment("2026-03-29".parse().unwrap(), chrono_tz::Europe::Ljubljana);
        assert_eq!(moment, at("2026-03-29T01:00:00"));
    }

    #[test]
    fn what_was_missed_is_made_good_within_the_look_back_and_only_the_newest() {
        let person = person();
        let judged = |now: &str| {
            let come = come(&action("2026-12-01"), &rules(&[-7, -1, 1]), Tz::UTC, Timing::default(), at(now));
            judge(&come, Some(&person), None, at(now))
        };
        assert_eq!(judged("2026-11-26T09:00:00"), [Verdict::Remind]);
        assert_eq!(judged("2026-12-02T09:00:00"), [Verdict::Skip("look-back"), Verdict::Skip("superseded"), Verdict::Remind]);
        assert_eq!(judged("2026-12-30T09:00:00"), [Verdict::Skip("look-back"); 3]);
        assert_eq!(judged("2027-03-30T09:00:00"), []);
    }

    #[test]
    fn an_action_made_later_owes_no_older_reminders() {
        let mut action = action("2026-12-01");
        action.created_at = at("2026-12-05T10:00:00");
        let come = |now: &str| come(&action, &rules(&[-7, 1, 7]), Tz::UTC, Timing::default(), at(now)).len();
        assert_eq!((come("2026-12-05T11:00:00"), come("2026-12-08T09:00:00")), (0, 1));
    }

    #[test]
    fn those_who_answered_or_cannot_be_reached_are_not_reminded() {
        let new = [Planned { offset: -1, at: at("2026-11-30T08:00:00") }];
        let now = at("2026-11-30T09:00:00");
        let judged = |person: Option<&FocalPerson>, answered: Option<&str>| judge(&new, person, answered.map(at), now)[0];
        let (reached, gone) = (person(), FocalPerson { unreachable: true, ..person() });
        assert_eq!(judged(Some(&reached), Some("2026-11-28T10:00:00")), Verdict::Skip("answered"));
        assert_eq!(judged(Some(&reached), Some("2026-11-20T10:00:00")), Verdict::Remind);
        assert_eq!(judged(Some(&gone), None), Verdict::Skip("unreachable"));
        assert_eq!(judged(None, None), Verdict::Skip("no-focal-point"));
        assert!(!addressee(&[gone.clone(), reached]).unwrap().unreachable);
        assert!(addressee(&[gone]).unwrap().unreachable);
    }
}
