//! Dates and times, in words that leave no doubt about day, month or zone.

use super::lang::Lang;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;
use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::zone::ExemplarCity;
use icu::datetime::fieldsets::{YM, YMD, YMDE, YMDET};
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::locale::Locale;
use icu::time::zone::IanaParser;
use icu::time::{DateTime, Time};

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

pub(super) struct Dates {
    long: Formatter<YMD>,
    short: Formatter<YMD>,
    month: Formatter<YM>,
    weekday: Formatter<YMDE>,
    moment: Formatter<YMDET>,
    city: NoCalendarFormatter<ExemplarCity>,
}

impl Dates {
    pub fn new(locale: &Locale) -> Dates {
        const EMBEDDED: &str = "date formats are embedded";
        Dates {
            long: Formatter::try_new(locale.into(), YMD::long()).expect(EMBEDDED),
            short: Formatter::try_new(locale.into(), YMD::medium()).expect(EMBEDDED),
            month: Formatter::try_new(locale.into(), YM::long()).expect(EMBEDDED),
            weekday: Formatter::try_new(locale.into(), YMDE::long()).expect(EMBEDDED),
            moment: Formatter::try_new(locale.into(), YMDE::long().with_time_hm()).expect(EMBEDDED),
            city: NoCalendarFormatter::try_new(locale.into(), ExemplarCity).expect(EMBEDDED),
        }
    }
}

fn date(day: NaiveDate) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(day.year(), day.month() as u8, day.day() as u8).ok()
}

fn moment(at: NaiveDateTime) -> Option<DateTime<Gregorian>> {
    let time = Time::try_new(at.hour() as u8, at.minute() as u8, 0, 0).ok()?;
    Some(DateTime { date: date(at.date())?, time })
}

impl Lang {
    /// "12 December 2026".
    pub fn date(self, day: NaiveDate) -> String {
        date(day).map_or_else(|| day.to_string(), |date| self.formats().dates.long.format(&date).to_string())
    }

    /// "12 Dec 2026".
    pub fn short_date(self, day: NaiveDate) -> String {
        date(day).map_or_else(|| day.to_string(), |date| self.formats().dates.short.format(&date).to_string())
    }

    /// "December 2026".
    pub fn month(self, day: NaiveDate) -> String {
        date(day).map_or_else(|| day.to_string(), |date| self.formats().dates.month.format(&date).to_string())
    }

    /// "Saturday, 12 December 2026".
    pub fn weekday_date(self, day: NaiveDate) -> String {
        date(day).map_or_else(|| day.to_string(), |date| self.formats().dates.weekday.format(&date).to_string())
    }

    /// "Saturday, 12 December 2026 at 23:59 (Ljubljana)", from a time in UTC.
    pub fn date_time(self, utc: NaiveDateTime, zone: Tz) -> String {
        let local = utc.and_utc().with_timezone(&zone).naive_local();
        let said =
            moment(local).map_or_else(|| local.to_string(), |moment| self.formats().dates.moment.format(&moment).to_string());
        self.plain("date-in-zone", &[("date", said.into()), ("zone", self.zone(zone).into())])
    }

    /// A time zone by the name of its city, as in "Ljubljana".
    pub fn zone(self, zone: Tz) -> String {
        if matches!(zone, Tz::UTC | Tz::Etc__UTC | Tz::GMT | Tz::Etc__GMT) {
            return "UTC".to_string();
        }
        self.formats().dates.city.format(&IanaParser::new().parse(zone.name()).without_offset()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIX: [Lang; 6] = [Lang::AR, Lang::ZH, Lang::EN, Lang::FR, Lang::RU, Lang::ES];

    fn december(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
    }

    #[test]
    fn dates_are_written_out_in_six_languages() {
        assert_eq!(
            SIX.map(|lang| lang.date(december(12))),
            [
                "12 ديسمبر 2026",
                "2026年12月12日",
                "12 December 2026",
                "12 décembre 2026",
                "12 декабря 2026\u{202f}г.",
                "12 de diciembre de 2026"
            ]
        );
    }

    #[test]
    fn a_date_may_be_short_or_carry_its_weekday() {
        assert_eq!(Lang::EN.short_date(december(2)), "2 Dec 2026");
        assert_eq!(Lang::EN.month(december(2)), "December 2026");
        assert_eq!(
            SIX.map(|lang| lang.weekday_date(december(12))),
            [
                "السبت، 12 ديسمبر 2026",
                "2026年12月12日星期六",
                "Saturday, 12 December 2026",
                "samedi 12 décembre 2026",
                "суббота, 12 декабря 2026\u{202f}г.",
                "sábado, 12 de diciembre de 2026"
            ]
        );
    }

    #[test]
    fn a_time_is_local_and_names_its_city() {
        let closing = december(12).and_hms_opt(22, 59, 0).unwrap();
        assert_eq!(
            SIX.map(|lang| lang.date_time(closing, Tz::Europe__Ljubljana)),
            [
                "السبت، 12 ديسمبر 2026 في 11:59 م (ليوبليانا)",
                "2026年12月12日星期六 23:59（卢布尔雅那）",
                "Saturday, 12 December 2026 at 23:59 (Ljubljana)",
                "samedi 12 décembre 2026 à 23:59 (Ljubljana)",
                "суббота, 12 декабря 2026\u{202f}г. в 23:59 (Любляна)",
                "sábado, 12 de diciembre de 2026 a las 23:59 (Liubliana)"
            ]
        );
        assert!(Lang::EN.date_time(closing, Tz::UTC).ends_with("22:59 (UTC)"));
    }
}
