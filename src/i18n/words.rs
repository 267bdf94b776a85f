//! Words: the texts of `locales/`, embedded in the binary, and their translation.

use super::lang::Lang;
use super::message::{Compiler, Message};
use super::numbers::Numbers;
use super::value::{Isolate, Value};
use fluent_syntax::{ast, parser};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// Texts read from a folder besides those embedded: by language, then in the order read.
static READ: Mutex<BTreeMap<String, Vec<String>>> = Mutex::new(BTreeMap::new());

/// The keys that were missed already, so that each is logged once.
static MISSED: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);

/// Adds languages, or replaces words of those there are, from a folder of `<language>/*.ftl`.
/// To be called before anything is translated; afterwards it changes nothing.
pub fn read_folder(folder: &Path) -> std::io::Result<()> {
    let found = texts_in(folder)?;
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    found.into_iter().for_each(|(code, text)| read.entry(code).or_default().push(text));
    Ok(())
}

/// The texts of a folder, each with the code of its language.
fn texts_in(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for language in std::fs::read_dir(folder)? {
        let language = language?;
        if !language.file_type()?.is_dir() {
            continue;
        }
        let code = language.file_name().to_string_lossy().into_owned();
        for file in std::fs::read_dir(language.path())? {
            let file = file?.path();
            if file.extension().is_some_and(|extension| extension == "ftl") {
                found.push((code.clone(), std::fs::read_to_string(file)?));
            }
        }
    }
    Ok(found)
}

/// The texts of each language; what stands later replaces what stands before.
pub(super) fn sources() -> BTreeMap<String, Vec<String>> {
    let mut sources: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in Locales::iter().filter(|path| path.ends_with(".ftl")) {
        if let (Some((code, _)), Some(file)) = (path.split_once('/'), Locales::get(&path)) {
            sources.entry(code.to_string()).or_default().push(String::from_utf8_lossy(&file.data).into_owned());
        }
    }
    for (code, texts) in READ.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        sources.entry(code.clone()).or_default().extend(texts.iter().cloned());
    }
    sources
}

pub(super) struct Words {
    messages: HashMap<String, Message>,
    /// What could not be read in the texts, one line each.
    problems: Vec<String>,
}

impl Words {
    pub fn new(code: &str, sources: &[String], numbers: &Numbers) -> Words {
        let mut problems = Vec::new();
        let resources: Vec<ast::Resource<&str>> = sources
            .iter()
            .map(|source| {
                parser::parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
                    problems.extend(errors.iter().map(|error| format!("{code}: {error} ({:?})", source.get(error.pos.clone()))));
                    resource
                })
            })
            .collect();
        let mut compiler = Compiler { messages: HashMap::new(), terms: HashMap::new(), numbers };
        for entry in resources.iter().flat_map(|resource| &resource.body) {
            match entry {
                ast::Entry::Message(ast::Message { id, value: Some(pattern), .. }) => {
                    compiler.messages.insert(id.name, pattern);
                }
                ast::Entry::Term(ast::Term { id, value, .. }) => {
                    compiler.terms.insert(id.name, value);
                }
                _ => {}
            }
        }
        let mut messages = HashMap::new();
        for key in compiler.messages.keys() {
            match compiler.message(key) {
                Ok(message) => {
                    messages.insert(key.to_string(), message);
                }
                Err(problem) => problems.push(format!("{code}: {key}: {problem}")),
            }
        }
        problems.iter().for_each(|problem| tracing::warn!(problem, "a text in locales/ is not understood"));
        Words { messages, problems }
    }
}

impl Lang {
    /// A text without variables.
    pub fn t(self, key: &str) -> Cow<'static, str> {
        match self.message(key).map(|(message, lang)| (message.fixed(), message, lang)) {
            Some((Some(text), ..)) => Cow::Borrowed(text),
            Some((None, message, lang)) => Cow::Owned(lang.written(message, &[], lang.isolation())),
            None => Cow::Owned(key.to_string()),
        }
    }

    /// A text with its variables put in; those that run against it are set apart by invisible marks.
    pub fn t_with(self, key: &str, arguments: &[(&str, Value)]) -> String {
        match self.message(key) {
            Some((message, lang)) => lang.written(message, arguments, lang.isolation()),
            None => key.to_string(),
        }
    }

    /// A text whose variable `$count` chooses the plural.
    pub fn n(self, key: &str, count: impl Into<Value<'static>>) -> String {
        self.t_with(key, &[("count", count.into())])
    }

    /// A text without invisible marks: for the subject of a mail, a spreadsheet, a file name, a title.
    pub fn plain(self, key: &str, arguments: &[(&str, Value)]) -> String {
        match self.message(key) {
            Some((message, lang)) => lang.written(message, arguments, None).replace(['\u{2068}', '\u{2069}'], ""),
            None => key.to_string(),
        }
    }

    /// Whether the language itself has a text for the key.
    pub fn has(self, key: &str) -> bool {
        self.language().words.messages.contains_key(key)
    }

    /// What could not be read in the language's texts; empty in a sound portal.
    pub fn problems(self) -> &'static [String] {
        &self.language().words.problems
    }

    /// The message and the language it is in: this one or English.
    fn message(self, key: &str) -> Option<(&'static Message, Lang)> {
        if let Some(message) = self.language().words.messages.get(key) {
            return Some((message, self));
        }
        if MISSED.lock().unwrap_or_else(PoisonError::into_inner).insert(format!("{self} {key}")) {
            tracing::warn!(key, lang = self.code(), "a text is missing");
        }
        Lang::EN.language().words.messages.get(key).map(|message| (message, Lang::EN))
    }

    fn isolation(self) -> Option<Isolate> {
        Some(if self.is_rtl() { Isolate::InRightToLeft } else { Isolate::InLeftToRight })
    }

    fn written(self, message: &Message, arguments: &[(&str, Value)], isolate: Option<Isolate>) -> String {
        let mut out = String::with_capacity(64);
        message.write(&mut out, arguments, &self.formats().numbers, isolate);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(code: &str, source: &str) -> (Words, Numbers) {
        let locale = code.parse().unwrap();
        let numbers = Numbers::new(&locale);
        (Words::new(code, &[source.to_string()], &numbers), numbers)
    }

    fn written(words: &(Words, Numbers), key: &str, arguments: &[(&str, Value)]) -> String {
        let mut out = String::new();
        words.0.messages[key].write(&mut out, arguments, &words.1, None);
        out
    }

    #[test]
    fn arabic_uses_its_six_plurals() {
        let words = words(
            "ar-u-nu-latn",
            "days = { $count ->\n [zero] صفر\n [one] يوم\n [two] يومان\n [few] { $count } أيام\n [many] { $count } يوما\n *[other] { $count } يوم\n}",
        );
        let said = [0, 1, 2, 3, 11, 100].map(|count| written(&words, "days", &[("count", Value::Number(count))]));
        assert_eq!(said, ["صفر", "يوم", "يومان", "3 أيام", "11 يوما", "100 يوم"]);
    }

    #[test]
    fn russian_uses_its_four_plurals() {
        let words = words(
            "ru",
            "days = { $count ->\n [one] { $count } день\n [few] { $count } дня\n [many] { $count } дней\n *[other] { $count } дня\n}",
        );
        let said = [Value::from(21), Value::from(3), Value::from(5), Value::from(12_345), Value::Decimal(1.5, 1)]
            .map(|count| written(&words, "days", &[("count", count)]));
        assert_eq!(said, ["21 день", "3 дня", "5 дней", "12\u{a0}345 дней", "1,5 дня"]);
    }

    #[test]
    fn terms_are_put_in_with_the_form_asked_for() {
        let words = words(
            "en",
            "-plan = { $form ->\n *[one] plan\n [plural] plans\n}\nall = All { -plan(form: \"plural\") } of { $country }\none = { -plan }\n",
        );
        assert_eq!(written(&words, "all", &[("country", "Kenya".into())]), "All plans of Kenya");
        assert_eq!(words.0.messages["one"].fixed(), Some("plan"));
    }

    #[test]
    fn a_folder_adds_a_language_and_replaces_words() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sw")).unwrap();
        std::fs::write(folder.path().join("sw/home.ftl"), "home = Baraza letu").unwrap();
        std::fs::write(folder.path().join("readme.txt"), "Not a language.").unwrap();
        assert_eq!(texts_in(folder.path()).unwrap(), [("sw".to_string(), "home = Baraza letu".to_string())]);

        let numbers = Numbers::new(&"sw".parse().unwrap());
        let words = Words::new("sw", &["-plan = mpango\nhome = { -plan }".into(), "-plan = mkakati".into()], &numbers);
        assert_eq!(words.messages["home"].fixed(), Some("mkakati"));
    }

    #[test]
    fn a_plain_text_has_no_invisible_marks() {
        let zone = Lang::AR.t_with("date-in-zone", &[("date", "12".into()), ("zone", "UTC".into())]);
        assert!(zone.contains('\u{2068}'));
        assert_eq!(Lang::AR.plain("date-in-zone", &[("date", zone.into()), ("zone", "UTC".into())]), "12 (UTC) (UTC)");
    }

    #[test]
    fn what_is_not_understood_is_a_problem_and_not_a_crash() {
        let words = words("en", "a = { b }\nb = { a }\nc = { DATETIME($x) }\nd = { -none }\n= e\nf = fine\n");
        assert_eq!((words.0.messages.len(), words.0.problems.len()), (1, 5), "{:?}", words.0.problems);
    }

    #[test]
    fn a_missing_text_falls_back_to_english_and_then_to_its_key() {
        assert_eq!(Lang::FR.t("no-such-text"), "no-such-text");
        assert_eq!(Lang::AR.plain("no-such-text", &[]), "no-such-text");
    }

    #[test]
    fn values_are_set_apart_only_where_they_run_against_the_text() {
        let (words, numbers) = words("en", "by = By { $name }, { $count }");
        let by = |name: &'static str, isolate| {
            let mut out = String::new();
            words.messages["by"].write(&mut out, &[("name", name.into()), ("count", 7.into())], &numbers, isolate);
            out
        };
        assert_eq!(by("Amélie", Some(Isolate::InLeftToRight)), "By Amélie, 7");
        assert_eq!(by("أمينة", Some(Isolate::InLeftToRight)), "By \u{2068}أمينة\u{2069}, 7");
        assert_eq!(by("Amélie", Some(Isolate::InRightToLeft)), "By \u{2068}Amélie\u{2069}, 7");
        assert_eq!(by("أمينة", None), "By أمينة, 7");
    }

    #[test]
    fn the_texts_of_every_language_are_understood() {
        for lang in Lang::all() {
            assert_eq!(lang.problems(), [""; 0], "{lang}");
        }
    }
}
