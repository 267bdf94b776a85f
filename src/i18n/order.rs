//! Order: how each language sorts labels and joins them to a list.

use super::lang::Lang;
use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use std::cmp::Ordering;

pub(super) struct Order {
    collator: CollatorBorrowed<'static>,
    and: ListFormatter,
    or: ListFormatter,
}

impl Order {
    pub fn new(locale: &Locale) -> Order {
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut strict = CollatorOptions::default();
        strict.strength = Some(Strength::Tertiary);
        let wide = ListFormatterOptions::default();
        Order {
            collator: Collator::try_new(preferences, strict).expect("collations are embedded"),
            and: ListFormatter::try_new_and(locale.into(), wide).expect("list patterns are embedded"),
            or: ListFormatter::try_new_or(locale.into(), wide).expect("list patterns are embedded"),
        }
    }
}

impl Lang {
    /// Which of two texts comes first: Chinese by pinyin, figures by their value.
    pub fn compare(self, one: &str, other: &str) -> Ordering {
        self.formats().order.collator.compare(one, other)
    }

    /// Sorts things by what the reader sees of them.
    pub fn sort_by_label<T>(self, things: &mut [T], label: impl Fn(&T) -> &str) {
        things.sort_by(|one, other| self.compare(label(one), label(other)));
    }

    /// "a, b and c".
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        self.formats().order.and.format_to_string(items.iter().map(AsRef::as_ref))
    }

    /// "a, b or c".
    pub fn list_or<S: AsRef<str>>(self, items: &[S]) -> String {
        self.formats().order.or.format_to_string(items.iter().map(AsRef::as_ref))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_as_each_language_joins_them() {
        let items = ["a", "b", "c"];
        let said = [Lang::AR, Lang::ZH, Lang::EN, Lang::FR, Lang::RU, Lang::ES].map(|lang| lang.list(&items));
        assert_eq!(said, ["a وb وc", "a、b和c", "a, b and c", "a, b et c", "a, b и c", "a, b y c"]);
        assert_eq!((Lang::ES.list(&["uno", "Irene"]), Lang::EN.list_or(&items)), ("uno e Irene".into(), "a, b or c".into()));
    }

    #[test]
    fn labels_are_sorted_by_the_rules_of_the_language() {
        let mut chinese = ["司法", "儿童", "教育"];
        Lang::ZH.sort_by_label(&mut chinese, |label| label);
        assert_eq!(chinese, ["儿童", "教育", "司法"]);
        let mut french = ["zone", "Économie", "120.89", "eau", "120.9"];
        Lang::FR.sort_by_label(&mut french, |label| label);
        assert_eq!(french, ["120.9", "120.89", "eau", "Économie", "zone"]);
    }
}
