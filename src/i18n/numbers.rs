//! Numbers: counts, decimals, shares and sizes as each language writes them.

use super::lang::Lang;
use super::value::Value;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralOperands, PluralRules};
use std::fmt::Write;

pub(super) struct Numbers {
    formatter: DecimalFormatter,
    plurals: PluralRules,
    /// Whether numbers too small for a separator can be written digit by digit.
    latin_digits: bool,
}

impl Numbers {
    pub fn new(locale: &Locale) -> Numbers {
        let formatter = DecimalFormatter::try_new(locale.into(), Default::default()).expect("number formats are embedded");
        let plurals = PluralRules::try_new_cardinal(locale.into()).expect("plural rules are embedded");
        let latin_digits = formatter.format_to_string(&Decimal::from(7)) == "7";
        Numbers { formatter, plurals, latin_digits }
    }

    pub fn write(&self, out: &mut String, number: i64) {
        if self.latin_digits && (0..1000).contains(&number) {
            write!(out, "{number}").expect("writing to a string cannot fail");
        } else {
            out.push_str(&self.formatter.format_to_string(&Decimal::from(number)));
        }
    }

    pub fn decimal(&self, number: f64, digits: u8) -> String {
        self.formatter.format_to_string(&decimal(number, digits))
    }

    /// The plural form that a language uses with a number; none with a text.
    pub fn plural(&self, value: &Value) -> Option<PluralCategory> {
        match value {
            Value::Text(_) => None,
            Value::Number(number) => Some(self.plurals.category_for(*number)),
            Value::Decimal(number, digits) => Some(self.plurals.category_for(PluralOperands::from(&decimal(*number, *digits)))),
        }
    }
}

/// Rounded to so many digits after the decimal sign; what is no number becomes zero.
fn decimal(number: f64, digits: u8) -> Decimal {
    let text = format!("{number:.0$}", usize::from(digits));
    let zero = !text.contains(|digit: char| ('1'..='9').contains(&digit));
    text.trim_start_matches(|sign| zero && sign == '-').parse().unwrap_or_default()
}

impl Lang {
    pub fn number(self, number: i64) -> String {
        let mut out = String::new();
        self.formats().numbers.write(&mut out, number);
        out
    }

    pub fn decimal(self, number: f64, fraction_digits: u8) -> String {
        self.formats().numbers.decimal(number, fraction_digits)
    }

    /// A share from 0 to 1 in whole per cent.
    pub fn percent(self, share: f64) -> String {
        self.plain("number-percent", &[("number", Value::Decimal(share * 100.0, 0))])
    }

    /// A size in bytes, in the largest decimal unit that leaves a whole number.
    pub fn bytes(self, size: u64) -> String {
        let (key, number) = match size {
            0..1_000 => ("number-bytes", Value::from(size)),
            1_000..1_000_000 => ("number-kilobytes", Value::Decimal(size as f64 / 1e3, 0)),
            1_000_000..1_000_000_000 => ("number-megabytes", Value::Decimal(size as f64 / 1e6, 1)),
            _ => ("number-gigabytes", Value::Decimal(size as f64 / 1e9, 1)),
        };
        self.plain(key, &[("number", number)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_each_language_groups_them() {
        let said = [Lang::AR, Lang::ZH, Lang::EN, Lang::FR, Lang::RU, Lang::ES].map(|lang| lang.number(12_345));
        assert_eq!(said, ["12,345", "12,345", "12,345", "12\u{202f}345", "12\u{a0}345", "12.345"]);
        assert_eq!(Lang::EN.number(-3), "-3");
    }

    #[test]
    fn decimals_keep_the_digits_asked_for() {
        assert_eq!(
            (Lang::FR.decimal(0.5, 2), Lang::EN.decimal(2.0, 1), Lang::EN.decimal(f64::NAN, 0)),
            ("0,50".into(), "2.0".into(), "0".into())
        );
    }

    #[test]
    fn what_is_rounded_to_zero_loses_its_sign() {
        assert_eq!((Lang::EN.decimal(-0.2, 0), Lang::EN.decimal(-0.2, 1)), ("0".into(), "-0.2".into()));
    }

    #[test]
    fn shares_and_sizes_carry_the_sign_of_the_language() {
        let said = [Lang::ZH, Lang::EN, Lang::FR, Lang::RU, Lang::ES].map(|lang| lang.percent(0.374));
        assert_eq!(said, ["37%", "37%", "37\u{202f}%", "37\u{a0}%", "37\u{a0}%"]);
        assert_eq!([12, 240_400, 1_500_000].map(|size| Lang::EN.bytes(size)), ["12 bytes", "240\u{a0}kB", "1.5\u{a0}MB"]);
    }
}
