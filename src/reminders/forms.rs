//! Forms of the desk's page for reminders: a rule, and when they go out.

use serde::Deserialize;

use super::model::{OFFSET_MOST, Timing, Weekend};
use crate::web::Field;

/// The hours offered: nobody is to be woken.
pub const HOURS: std::ops::RangeInclusive<u32> = 6..=20;

/// A button and nothing else.
#[derive(Deserialize)]
pub struct ButtonForm {}

/// Who answers now, in free words.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct HandOverForm {
    #[serde(default)]
    pub words: Field,
}

impl HandOverForm {
    pub fn check(mut self) -> Result<String, HandOverForm> {
        match self.words.at_most(500).error {
            None => Ok(self.words.text().to_owned()),
            Some(_) => Err(self),
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct RuleForm {
    #[serde(default)]
    pub days: Field,
    #[serde(default)]
    pub side: Field,
}

impl RuleForm {
    pub const SIDES: [&'static str; 3] = ["before", "on", "after"];

    pub fn empty() -> RuleForm {
        RuleForm { days: Field::default(), side: Field::from("before") }
    }

    /// Days from the due date, negative before it.
    pub fn check(mut self) -> Result<i32, RuleForm> {
        let side = self.side.one_of(&RuleForm::SIDES, "error-reminder-side");
        if side == Some("on") {
            return Ok(0);
        }
        let days = self.days.text().parse::<i32>().ok().filter(|days| (1..=OFFSET_MOST).contains(days));
        if days.is_none() {
            self.days.refuse_at("error-reminder-days", OFFSET_MOST.into());
        }
        match (side, days) {
            (Some("before"), Some(days)) => Ok(-days),
            (Some(_), Some(days)) => Ok(days),
            _ => Err(self),
        }
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct TimingForm {
    #[serde(default)]
    pub hour: Field,
    #[serde(default)]
    pub weekend: Field,
}

impl TimingForm {
    pub fn of(timing: Timing) -> TimingForm {
        TimingForm { hour: Field::from(timing.hour.to_string()), weekend: Field::from(timing.weekend.name()) }
    }

    pub fn check(mut self) -> Result<Timing, TimingForm> {
        let hour = self.hour.text().parse::<u32>().ok().filter(|hour| HOURS.contains(hour));
        if hour.is_none() {
            self.hour.refuse("error-time");
        }
        let weekend = Weekend::ALL.into_iter().find(|weekend| weekend.name() == self.weekend.text());
        match (hour, weekend) {
            (Some(hour), Some(weekend)) => Ok(Timing { hour, weekend }),
            _ => Err(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(days: &str, side: &str) -> Option<i32> {
        RuleForm { days: days.into(), side: side.into() }.check().ok()
    }

    #[test]
    fn a_rule_lies_before_on_or_after_the_due_date() {
        assert_eq!(checked("7", "before"), Some(-7));
        assert_eq!(checked("", "on"), Some(0));
        assert_eq!(checked(" 14 ", "after"), Some(14));
        assert_eq!((checked("0", "after"), checked("366", "before"), checked("7", "beside")), (None, None, None));
    }
}
