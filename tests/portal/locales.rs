//! The texts of `locales/`: whole in six languages, named in code or template, and set as each language sets them.
//!
//! A key is used where it stands in quotes in `src/` or `templates/`, or where another text refers to it.
//! Keys that the code puts together are declared above the first of them in the English file, as in
//! `# Used as: response-*`, and the code must hold the beginning, as in `format!("response-{}", …)`.

use baraza::i18n::Lang;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, iter};

/// What needs no translation: formats, units and names that are written alike in every language.
const NAMES: [&str; 11] = ["Baraza", "Atom", "Excel", "Word", "Markdown", "iCalendar", "kB", "MB", "GB", "x", "https"];

/// One message or term (its name with the hyphen) as one language has it.
struct Text {
    lang: &'static str,
    file: String,
    key: String,
    comment: String,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    /// What a reader may see, with `x` for each variable; several where a number or a word selects.
    said: Vec<String>,
    /// The keys of each choice made by a number.
    plurals: Vec<Vec<String>>,
}

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read_all(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_all(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push((path.display().to_string(), text));
        }
    }
    files.sort();
}

fn texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for lang in Lang::all() {
        let folder = project("locales").join(lang.code());
        for entry in fs::read_dir(&folder).expect("every language has a folder").flatten() {
            let path = entry.path();
            let source = fs::read_to_string(&path).expect("texts are UTF-8");
            let resource = parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            for entry in resource.body {
                let (key, pattern, comment) = match entry {
                    Entry::Message(message) => {
                        (message.id.name.to_string(), message.value.expect("a message has a value"), message.comment)
                    }
                    Entry::Term(term) => (format!("-{}", term.id.name), term.value, term.comment),
                    _ => continue,
                };
                let comment = comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
                let mut text = Text::new(lang.code(), &file, key, comment);
                text.read(&pattern);
                texts.push(text);
            }
        }
    }
    texts
}

impl Text {
    fn new(lang: &'static str, file: &str, key: String, comment: String) -> Text {
        let file = file.to_string();
        let (variables, references, said, plurals) = Default::default();
        Text { lang, file, key, comment, variables, references, said, plurals }
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        let mut said = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => said.push_str(value),
                PatternElement::Placeable { expression } => {
                    said.push('x');
                    self.expression(expression);
                }
            }
        }
        self.said.push(said);
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.variants(variants);
            }
        }
    }

    fn variants(&mut self, variants: &[Variant<&str>]) {
        let keys: Vec<String> = variants
            .iter()
            .map(|variant| match variant.key {
                VariantKey::Identifier { name } => name.to_string(),
                VariantKey::NumberLiteral { value } => value.to_string(),
            })
            .collect();
        if keys.iter().any(|key| ["0", "1", "2", "zero", "one", "two", "few", "many"].contains(&key.as_str())) {
            self.plurals.push(keys);
        }
        variants.iter().for_each(|variant| self.read(&variant.value));
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.to_string())),
            InlineExpression::MessageReference { id, .. } => drop(self.references.insert(id.name.to_string())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                arguments.iter().flat_map(|CallArguments { positional, .. }| positional).for_each(|it| self.inline(it));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn is_term(&self) -> bool {
        self.key.starts_with('-')
    }
}

/// Fails with every complaint at once, each with the text it is about.
fn complain(complaints: impl IntoIterator<Item = String>) {
    let complaints: BTreeSet<String> = complaints.into_iter().collect();
    assert!(complaints.is_empty(), "\n{}", complaints.into_iter().collect::<Vec<_>>().join("\n"));
}

/// What readers see in one language, each with the file and key it stands in.
fn said_in(lang: Lang) -> Vec<(String, String)> {
    let of_lang = texts().into_iter().filter(|text| text.lang == lang.code());
    of_lang
        .flat_map(|text| text.said.into_iter().map(move |said| (format!("{}/{} {}", text.lang, text.file, text.key), said)))
        .collect()
}

/// Each character with the one before and the one after it.
fn neighbours(text: &str) -> impl Iterator<Item = (char, char, char)> {
    let before = iter::once('\n').chain(text.chars());
    let after = text.chars().skip(1).chain(iter::once('\n'));
    before.zip(text.chars()).zip(after).map(|((before, it), after)| (before, it, after)).collect::<Vec<_>>().into_iter()
}

#[test]
fn the_six_languages_have_the_same_keys_in_the_same_files() {
    let mut found: BTreeMap<(String, String), Vec<&str>> = BTreeMap::new();
    for text in texts() {
        found.entry((text.file, text.key)).or_default().push(text.lang);
    }
    let codes: BTreeSet<&str> = Lang::all().iter().map(|lang| lang.code()).collect();
    complain(found.into_iter().filter_map(|((file, key), langs)| {
        let once: BTreeSet<&str> = langs.iter().copied().collect();
        let missing: Vec<&&str> = codes.difference(&once).collect();
        (once.len() != langs.len() || !missing.is_empty())
            .then(|| format!("{file} {key}: stands in {langs:?}, not in {missing:?}"))
    }));
}

#[test]
fn no_key_stands_twice_in_a_language() {
    let mut seen = BTreeSet::new();
    complain(texts().into_iter().filter_map(|text| {
        let place = format!("{}/{} {}", text.lang, text.file, text.key);
        (!seen.insert((text.lang, text.key))).then_some(place)
    }));
}

#[test]
fn every_language_uses_the_same_variables_in_a_text() {
    let texts = texts();
    let english: BTreeMap<&str, &Text> =
        texts.iter().filter(|text| text.lang == "en").map(|text| (text.key.as_str(), text)).collect();
    complain(texts.iter().filter(|text| !text.is_term()).filter_map(|text| {
        let expected = &english.get(text.key.as_str())?.variables;
        (text.variables != *expected).then(|| format!("{} {}: {:?} instead of {expected:?}", text.lang, text.key, text.variables))
    }));
}

#[test]
fn every_text_is_understood() {
    complain(Lang::all().iter().flat_map(|lang| lang.problems().iter().cloned()));
    let texts = texts();
    let known: BTreeSet<(&str, &str)> = texts.iter().map(|text| (text.lang, text.key.as_str())).collect();
    complain(texts.iter().flat_map(|text| {
        let unknown = text.references.iter().filter(|key| !known.contains(&(text.lang, key.as_str())));
        unknown.map(|key| format!("{} {}: there is no {key}", text.lang, text.key)).collect::<Vec<_>>()
    }));
}

#[test]
fn every_plural_has_the_forms_its_language_needs() {
    complain(texts().iter().flat_map(|text| {
        let needed: &[(&str, &str)] = match text.lang {
            "ar" => &[("zero", "0"), ("one", "1"), ("two", "2"), ("few", ""), ("many", ""), ("other", "")],
            "ru" => &[("one", ""), ("few", ""), ("many", ""), ("other", "")],
            "zh" => &[("other", "")],
            _ => &[("one", "1"), ("other", "")],
        };
        let missing = |keys: &[String]| needed.iter().any(|(name, exact)| !keys.iter().any(|key| key == name || key == exact));
        let useless =
            |keys: &[String]| text.lang == "zh" && keys.iter().any(|key| ["one", "two", "few", "many"].contains(&key.as_str()));
        let wrong = text.plurals.iter().filter(|keys| missing(keys) || useless(keys));
        wrong.map(|keys| format!("{} {}: has {keys:?}, needs {needed:?}", text.lang, text.key)).collect::<Vec<_>>()
    }));
}

/// The code and the templates, without the tests at the foot of a module.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    read_all(&project("src"), &mut files);
    read_all(&project("templates"), &mut files);
    for (_, text) in &mut files {
        text.truncate(text.find("#[cfg(test)]").unwrap_or(text.len()));
    }
    files
}

/// The key-like beginnings of what stands in quotes, each with the character that follows it.
fn quoted(text: &str) -> impl Iterator<Item = (&str, char)> {
    text.match_indices('"').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let length = rest.find(|it: char| !(it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-'))?;
        Some((&rest[..length], rest[length..].chars().next()?)).filter(|_| length > 0)
    })
}

/// The keys that a source asks for by one of the translating functions.
fn asked_for(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('(').filter_map(|(at, _)| {
        let name = text[..at].rsplit(|it: char| !(it.is_alphanumeric() || it == '_')).next()?;
        let argument = text[at + 1..].trim_start();
        let (key, end) = argument.starts_with('"').then(|| quoted(argument).next())??;
        (["t", "n", "t_with", "plain"].contains(&name) && end == '"').then_some(key)
    })
}

#[test]
fn every_key_named_in_code_or_template_exists() {
    complain(sources().iter().flat_map(|(path, text)| {
        asked_for(text).filter(|key| !Lang::EN.has(key)).map(|key| format!("{path}: there is no {key}")).collect::<Vec<_>>()
    }));
}

#[test]
fn no_key_is_unused() {
    let sources = sources();
    let quoted: BTreeSet<(&str, char)> = sources.iter().flat_map(|(_, text)| quoted(text)).collect();
    let texts: Vec<Text> = texts().into_iter().filter(|text| text.lang == "en").collect();
    let referred: BTreeSet<&String> = texts.iter().flat_map(|text| &text.references).collect();
    let declared: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.comment.lines())
        .filter_map(|line| line.strip_prefix("Used as: "))
        .flat_map(|patterns| patterns.split(", "))
        .collect();
    let beginning = |pattern: &str| pattern.split('*').next().unwrap_or_default().to_string();
    complain(declared.iter().filter_map(|pattern| {
        let start = beginning(pattern);
        let list = start.strip_suffix('-').unwrap_or(&start);
        let held = quoted.iter().any(|(it, end)| (*it == start && *end == '{') || ((*it == start || *it == list) && *end == '"'));
        let held = held && !start.is_empty();
        (!held).then(|| format!("no source puts together {pattern}"))
    }));
    let fits = |key: &str, pattern: &str| {
        let (start, end) = pattern.split_once('*').unwrap_or((pattern, ""));
        key.len() > start.len() + end.len() && key.starts_with(start) && key.ends_with(end)
    };
    complain(texts.iter().filter(|text| !text.is_term()).filter_map(|text| {
        let used = quoted.contains(&(text.key.as_str(), '"')) || referred.contains(&text.key);
        (!used && !declared.iter().any(|pattern| fits(&text.key, pattern))).then(|| format!("{} {}", text.file, text.key))
    }));
}

#[test]
fn no_long_text_is_left_in_english() {
    let texts = texts();
    let english: BTreeMap<&str, &Vec<String>> =
        texts.iter().filter(|text| text.lang == "en").map(|text| (text.key.as_str(), &text.said)).collect();
    complain(texts.iter().filter(|text| text.lang != "en").flat_map(|text| {
        let same = text
            .said
            .iter()
            .filter(|said| said.chars().count() > 25 && english.get(text.key.as_str()).is_some_and(|it| it.contains(said)));
        same.map(|said| format!("{} {}: {said}", text.lang, text.key)).collect::<Vec<_>>()
    }));
}

#[test]
fn every_text_is_in_the_script_of_its_language() {
    let scripts = [(Lang::AR, is_arabic as Belongs), (Lang::ZH, is_han), (Lang::RU, is_cyrillic)];
    complain(scripts.into_iter().flat_map(|(lang, belongs)| {
        let foreign = said_in(lang).into_iter().filter(move |(_, said)| {
            let words = said.split(|it: char| !it.is_alphabetic()).filter(|word| !word.is_empty());
            let untranslated = words.clone().any(|word| !NAMES.contains(&word) && word.chars().any(char::is_lowercase));
            untranslated && !words.clone().any(|word| word.chars().any(belongs))
        });
        foreign.map(|(place, said)| format!("{place}: {said}")).collect::<Vec<_>>()
    }));
}

/// Whether a letter is of a script.
type Belongs = fn(char) -> bool;

fn is_arabic(it: char) -> bool {
    ('\u{0620}'..='\u{064A}').contains(&it)
}

fn is_han(it: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&it)
}

fn is_cyrillic(it: char) -> bool {
    ('\u{0400}'..='\u{04FF}').contains(&it)
}

#[test]
fn punctuation_is_that_of_the_language() {
    let mut complaints = Vec::new();
    for lang in Lang::all() {
        for (place, said) in said_in(*lang) {
            let mut wrong = |why: &str| complaints.push(format!("{place}: {why}: {said}"));
            if said.contains("...") {
                wrong("an ellipsis is one character");
            }
            match lang.code() {
                "fr" if neighbours(&said).any(french_space_missing) => {
                    wrong("a no-break space belongs before : ; ? ! » and after «")
                }
                "zh" if neighbours(&said).any(chinese_mark_narrow) => wrong("punctuation is full-width"),
                "ar" if neighbours(&said).any(|(before, it, _)| is_arabic(before) && ",;?".contains(it)) => {
                    wrong("punctuation is ، ؛ ؟")
                }
                "es" if said.matches('?').count() != said.matches('¿').count() => wrong("a question opens with ¿"),
                "es" if said.matches('!').count() != said.matches('¡').count() => wrong("an exclamation opens with ¡"),
                _ => {}
            }
        }
    }
    complain(complaints);
}

fn french_space_missing((before, it, after): (char, char, char)) -> bool {
    let no_break = |it: char| it == '\u{A0}' || it == '\u{202F}';
    match it {
        // A time, an address or a run of marks carries no space.
        ':' => !no_break(before) && !after.is_ascii_digit() && after != '/',
        ';' | '?' | '!' => !no_break(before) && !"?!".contains(before),
        '»' => !no_break(before),
        '«' => !no_break(after),
        _ => false,
    }
}

fn chinese_mark_narrow((before, it, after): (char, char, char)) -> bool {
    match it {
        ',' | ';' | ':' | '?' | '!' | ')' => is_han(before),
        '.' => is_han(before) && !after.is_ascii_alphanumeric(),
        '(' => is_han(after) || is_han(before),
        _ => false,
    }
}
