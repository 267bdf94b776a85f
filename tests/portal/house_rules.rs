//! The rules of the house, as tests: layers, SQL, sizes, words of the style sheets, routes.

use std::path::{Path, PathBuf};

/// From the lowest layer to the highest; those in one line may know of each other.
const LAYERS: [&[&str]; 19] = [
    &["schema", "config", "error", "i18n", "memory"],
    &["db"],
    &["viewer", "journal", "jobs", "mail", "text", "files", "settings", "backup", "decisions"],
    &["web", "export"],
    &["accounts"],
    &["taxonomy"],
    &["organisations"],
    &["threads"],
    &["register"],
    &["clusters"],
    &["plan", "assessments"],
    &["consultations"],
    &["reports", "communications", "special_procedures", "treaties"],
    &["exchange"],
    &["reminders"],
    &["search"],
    &["desk", "home", "operations", "open_data", "following", "shadow_reports"],
    &["app"],
    &["commands"],
];

/// Where the slices begin: above the base.
const FIRST_SLICE: usize = 4;
const LAST_SLICE: usize = 16;

struct Source {
    path: PathBuf,
    module: String,
    text: String,
}

impl Source {
    fn name(&self) -> &str {
        self.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// Pages show several slices, so they may read from any; so may what belongs to them.
    fn is_pages(&self) -> bool {
        self.path.components().any(|part| {
            let part = part.as_os_str().to_string_lossy();
            part == "pages" || part == "pages.rs" || part.ends_with("_pages.rs")
        })
    }

    /// Without the tests at its foot.
    fn code(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|ending| ending == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), extension, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} has no .{extension} file");
    found
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let inside = path.strip_prefix(&root).expect("a source file");
        let module = inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        Source { text: std::fs::read_to_string(&path).expect("a text"), module, path }
    };
    files("src", "rs").into_iter().map(read).filter(|source| !["lib", "main"].contains(&source.module.as_str())).collect()
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// Every `crate::module` that a file names, in a `use` with braces as well.
fn named_modules(code: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut depth = 0;
                let mut item = String::new();
                for letter in list.chars() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => named.push(word(std::mem::take(&mut item).trim())),
                        _ => {}
                    }
                    if letter != ',' || depth > 0 {
                        item.push(letter);
                    }
                }
                named.push(word(item.trim()));
            }
            None => named.push(word(rest)),
        }
    }
    named.retain(|name| layer_of(name).is_some());
    named
}

#[test]
fn no_module_knows_of_a_later_layer() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some(own) = layer_of(&source.module) else {
            broken.push(format!("{} stands in no layer", source.module));
            continue;
        };
        let is_slice = (FIRST_SLICE..=LAST_SLICE).contains(&own);
        for named in named_modules(source.code()) {
            let layer = layer_of(&named).unwrap_or_default();
            let allowed = layer <= own || (is_slice && source.is_pages() && layer <= LAST_SLICE);
            if !allowed {
                broken.push(format!("{} names {named}", source.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_slices_pages_know_of_anothers() {
    let broken: Vec<String> = sources()
        .iter()
        .filter(|source| !["app", "commands"].contains(&source.module.as_str()))
        .flat_map(|source| {
            let other = |named: &String| *named != source.module && source.code().contains(&format!("crate::{named}::pages"));
            named_modules(source.code())
                .into_iter()
                .filter(other)
                .map(|named| format!("{} uses the pages of {named}", source.path.display()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn sql_stands_only_in_queries_and_in_the_base_modules_that_own_a_table() {
    let verbs = [
        "diesel::insert_into",
        "diesel::update",
        "diesel::delete",
        "sql_query",
        ".load(conn)",
        ".first(conn)",
        ".get_result(",
        "::table.filter",
        "::table.find",
    ];
    let owners = ["db", "decisions", "journal", "jobs", "mail", "settings"];
    let broken: Vec<String> = sources()
        .iter()
        .filter(|source| !owners.contains(&source.module.as_str()))
        .filter(|source| source.name() != "queries" && !source.path.components().any(|part| part.as_os_str() == "queries"))
        .flat_map(|source| {
            let found = verbs.iter().filter(|verb| source.code().contains(**verb));
            found.map(|verb| format!("{} has {verb}", source.path.display())).collect::<Vec<_>>()
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_file_is_over_400_lines_and_no_function_over_60() {
    let mut broken = Vec::new();
    for source in sources() {
        let lines: Vec<&str> = source.text.lines().collect();
        if lines.len() > 400 && source.module != "schema" {
            broken.push(format!("{} has {} lines", source.path.display(), lines.len()));
        }
        let mut opened: Option<(usize, usize)> = None;
        for (number, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let starts = [
                "fn ",
                "pub fn ",
                "async fn ",
                "pub async fn ",
                "pub(super) fn ",
                "pub(crate) fn ",
                "const fn ",
                "pub const fn ",
            ];
            if opened.is_none()
                && starts.iter().any(|start| line.trim_start().starts_with(start))
                && !line.trim_end().ends_with(';')
            {
                opened = Some((number, indent));
            }
            if let Some((start, at)) = opened
                && indent == at
                && line.trim_end() == format!("{}}}", " ".repeat(at))
            {
                if number - start + 1 > 60 {
                    broken.push(format!("{}:{} is a function of {} lines", source.path.display(), start + 1, number - start + 1));
                }
                opened = None;
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn templates_styles_and_words_keep_their_sizes() {
    let mut broken = Vec::new();
    for (folder, extension, most) in [("templates", "html", 150), ("static/css", "css", 250), ("locales", "ftl", 200)] {
        for path in files(folder, extension) {
            let lines = std::fs::read_to_string(&path).expect("a text").lines().count();
            if lines > most {
                broken.push(format!("{} has {lines} lines, at most {most}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_styles_know_no_left_and_no_right() {
    let mut broken = Vec::new();
    for path in files("static/css", "css") {
        let text = std::fs::read_to_string(&path).expect("a text");
        for (number, line) in text.lines().enumerate() {
            let words = line.split(|c: char| !c.is_alphabetic());
            if words.into_iter().any(|word| matches!(word, "left" | "right")) {
                broken.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn templates_hold_no_inline_style_script_or_handler() {
    let mut broken = Vec::new();
    for path in files("templates", "html") {
        if path.components().any(|part| part.as_os_str() == "emails") {
            continue; // Mail programs know no style sheets.
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        for forbidden in [" style=", "<style", " onclick", " onchange", " onsubmit", "javascript:", "|safe"] {
            if text.contains(forbidden) {
                broken.push(format!("{} has {forbidden}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_pair_of_text_and_ground_has_enough_contrast() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css/20-tokens.css")).expect("tokens");
    let (light, dark) = text.split_once("prefers-color-scheme: dark").expect("light tokens, then dark ones");
    for (scheme, tokens) in [("light", light), ("dark", dark)] {
        let ground = luminance(colour(tokens, "paper"));
        for name in ["ink", "quiet", "accent", "warm", "good", "stop"] {
            let ink = luminance(colour(tokens, name));
            let ratio = (ground.max(ink) + 0.05) / (ground.min(ink) + 0.05);
            assert!(ratio >= 4.5, "{name} on paper in {scheme}: {ratio:.2}");
        }
    }
}

fn colour(tokens: &str, name: &str) -> [f64; 3] {
    let start = format!("--{name}: #");
    let at = tokens.find(&start).unwrap_or_else(|| panic!("no token {name}")) + start.len();
    let part = |from: usize| f64::from(u8::from_str_radix(&tokens[at + from..at + from + 2], 16).expect("a hex colour")) / 255.0;
    [part(0), part(2), part(4)]
}

/// WCAG 2.2, relative luminance.
fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
