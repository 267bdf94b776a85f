//! Languages: which ones the portal speaks, and which of them a visitor reads.

use super::{dates, numbers, order, words};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use icu::locale::{Locale, LocaleDirectionality};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::cell::{LazyCell, RefCell};
use std::fmt;
use std::rc::Rc;
use std::str::FromStr;
use std::sync::LazyLock;

/// One of the languages loaded, in the order in which they are offered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(u8);

/// The six official languages of the United Nations, in its order; further ones follow by code.
const OFFICIAL: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

pub(super) struct Language {
    pub words: words::Words,
    code: String,
    locale: Locale,
    right_to_left: bool,
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let mut sources = words::sources();
    let mut codes: Vec<String> = sources.keys().cloned().collect();
    let place = |code: &str| OFFICIAL.iter().position(|official| *official == code).unwrap_or(OFFICIAL.len());
    codes.sort_by_key(|code| (place(code), code.clone()));
    codes.into_iter().map(|code| Language::new(sources.remove(&code).unwrap_or_default(), code)).collect()
});

static ALL: LazyLock<Vec<Lang>> = LazyLock::new(|| (0..LANGUAGES.len()).map(|index| Lang(index as u8)).collect());

type Lazy<T> = LazyCell<T, Box<dyn Fn() -> T>>;

/// How one language writes what is not words.
pub(super) struct Formats {
    pub numbers: numbers::Numbers,
    pub dates: Lazy<dates::Dates>,
    pub order: Lazy<order::Order>,
}

thread_local! {
    /// The formats of each language that this thread has written in: they cannot pass between threads.
    static FORMATS: RefCell<Vec<Option<Rc<Formats>>>> = const { RefCell::new(Vec::new()) };
}

impl Language {
    fn new(sources: Vec<String>, code: String) -> Language {
        let locale = locale(&code);
        Language {
            words: words::Words::new(&code, &sources, &numbers::Numbers::new(&locale)),
            right_to_left: LocaleDirectionality::new_common().is_right_to_left(&locale.id),
            locale,
            code,
        }
    }
}

impl Formats {
    fn new(locale: &'static Locale) -> Formats {
        Formats {
            numbers: numbers::Numbers::new(locale),
            dates: LazyCell::new(Box::new(|| dates::Dates::new(locale))),
            order: LazyCell::new(Box::new(|| order::Order::new(locale))),
        }
    }
}

/// The locale whose conventions a language follows. English takes the day before the month, as
/// the UN does. Arabic takes Latin digits, as UN documents and the symbols beside them do.
fn locale(code: &str) -> Locale {
    let tag = match code {
        "en" => "en-GB",
        "ar" => "ar-u-nu-latn",
        other => other,
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

impl Lang {
    pub const AR: Lang = Lang(0);
    pub const ZH: Lang = Lang(1);
    pub const EN: Lang = Lang(2);
    pub const FR: Lang = Lang(3);
    pub const RU: Lang = Lang(4);
    pub const ES: Lang = Lang(5);

    /// Every language loaded: العربية, 中文, English, Français, Русский, Español, then any others.
    pub fn all() -> &'static [Lang] {
        &ALL
    }

    pub fn find(code: &str) -> Option<Lang> {
        Lang::all().iter().copied().find(|lang| lang.code() == code)
    }

    pub fn code(self) -> &'static str {
        &self.language().code
    }

    /// The language's name in itself, as a switch between languages shows it.
    pub fn own_name(self) -> Cow<'static, str> {
        self.t("language-own-name")
    }

    /// The language's name as the reader of another calls it.
    pub fn name_for(self, reader: Lang) -> Cow<'static, str> {
        reader.t(&format!("language-{self}"))
    }

    /// The value of HTML's `dir`.
    pub fn direction(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    pub fn is_rtl(self) -> bool {
        self.language().right_to_left
    }

    /// The best of the offered languages for an `Accept-Language` header; English if none fits.
    pub fn negotiate(accept_language: &str, offered: &[Lang]) -> Lang {
        let wanted: Vec<LanguageIdentifier> = by_weight(accept_language).into_iter().filter_map(|tag| tag.parse().ok()).collect();
        let available: Vec<LanguageIdentifier> = offered.iter().filter_map(|lang| lang.code().parse().ok()).collect();
        negotiate_languages(&wanted, &available, None, NegotiationStrategy::Filtering)
            .first()
            .and_then(|tag| Lang::find(tag.language.as_str()))
            .unwrap_or(Lang::EN)
    }

    pub(super) fn language(self) -> &'static Language {
        &LANGUAGES[usize::from(self.0)]
    }

    pub(super) fn formats(self) -> Rc<Formats> {
        let index = usize::from(self.0);
        FORMATS.with_borrow_mut(|formats| {
            if formats.len() <= index {
                formats.resize(index + 1, None);
            }
            formats[index].get_or_insert_with(|| Rc::new(Formats::new(&self.language().locale))).clone()
        })
    }
}

/// The tags of an `Accept-Language` header (RFC 9110, 12.5.4), heaviest first; those refused are left out.
fn by_weight(header: &str) -> Vec<&str> {
    let mut tags: Vec<(f32, &str)> = Vec::new();
    for item in header.split(',').take(32) {
        let (tag, weight) = item.split_once(';').unwrap_or((item, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()).unwrap_or(1.0);
        if weight > 0.0 {
            tags.push((weight, tag.trim()));
        }
    }
    tags.sort_by(|one, other| other.0.total_cmp(&one.0));
    tags.into_iter().map(|(_, tag)| tag).collect()
}

/// A code that names no language of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLang(pub String);

impl fmt::Display for UnknownLang {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let known: Vec<&str> = Lang::all().iter().map(|lang| lang.code()).collect();
        write!(formatter, "{:?} is not a language of this portal; those are {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Lang, UnknownLang> {
        Lang::find(code).ok_or_else(|| UnknownLang(code.to_string()))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        let code = Cow::<str>::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_gets_the_best_language_offered() {
        for (header, expected) in [
            ("fr-CA,fr;q=0.9", Lang::FR),
            ("zh-Hant-TW", Lang::ZH),
            ("de, es;q=0.3, ru;q=0.7", Lang::RU),
            ("fr;q=0, ar;q=0.1", Lang::AR),
            ("en-US,en;q=0.5", Lang::EN),
            ("nonsense;;;=,*", Lang::EN),
            ("", Lang::EN),
        ] {
            assert_eq!(Lang::negotiate(header, Lang::all()), expected, "{header}");
        }
        assert_eq!(Lang::negotiate("fr, es;q=0.5", &[Lang::EN, Lang::ES]), Lang::ES);
    }

    #[test]
    fn the_constants_name_their_languages_in_the_order_of_the_un() {
        let six = [Lang::AR, Lang::ZH, Lang::EN, Lang::FR, Lang::RU, Lang::ES];
        assert_eq!(six.map(Lang::code), OFFICIAL);
        assert_eq!(&Lang::all()[..6], six);
    }

    #[test]
    fn a_language_has_a_name_in_itself_and_in_the_others() {
        assert_eq!(
            Lang::all()[..6].iter().map(|lang| lang.own_name()).collect::<Vec<_>>().join(" "),
            "العربية 中文 English Français Русский Español"
        );
        assert_eq!((Lang::RU.name_for(Lang::FR), Lang::FR.name_for(Lang::ZH)), ("russe".into(), "法文".into()));
    }

    #[test]
    fn only_arabic_of_the_six_runs_from_right_to_left() {
        let of_six: Vec<Lang> = Lang::all()[..6].iter().copied().filter(|lang| lang.is_rtl()).collect();
        assert_eq!((of_six, Lang::AR.direction(), Lang::EN.direction()), (vec![Lang::AR], "rtl", "ltr"));
    }

    #[test]
    fn a_language_is_its_code_in_text_and_json_and_an_unknown_one_is_refused() {
        assert_eq!(serde_json::to_string(&Lang::ZH).unwrap(), "\"zh\"");
        assert_eq!(serde_json::from_str::<Lang>("\"ar\"").unwrap(), Lang::AR);
        assert!(serde_json::from_str::<Lang>("\"xx\"").is_err() && "EN".parse::<Lang>().is_err());
    }
}
