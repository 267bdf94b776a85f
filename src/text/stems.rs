//! Words without their endings, lightly: enough for variants of one word to meet.

/// What stands in place of an ending, how many letters must stay before it, and such endings.
type Endings = (&'static str, usize, &'static [&'static str]);

/// The stem of a folded word; words of another script than the language's stay as they are.
pub fn stem(word: &str, lang: &str) -> String {
    match lang {
        "ar" => arabic(word),
        "en" => english(word),
        "es" => spanish(word),
        "fr" => french(word),
        "ru" => russian(word),
        _ => word.to_owned(),
    }
}

/// Replaces the longest ending in the table that fits.
fn without(word: &str, table: &[Endings]) -> Option<String> {
    let fitting = table.iter().flat_map(|(instead, least, endings)| {
        let rests = endings.iter().filter_map(|ending| word.strip_suffix(ending));
        rests.filter(|rest| rest.chars().count() >= *least).map(move |rest| (rest, instead))
    });
    fitting.min_by_key(|(rest, _)| rest.len()).map(|(rest, instead)| format!("{rest}{instead}"))
}

const ENGLISH_PLURALS: &[Endings] = &[
    ("child", 0, &["children"]),
    ("woman", 0, &["women"]),
    ("ss", 0, &["ss"]),
    ("us", 0, &["us"]),
    ("is", 0, &["is"]),
    ("ss", 1, &["sses"]),
    ("y", 2, &["ies"]),
    ("", 3, &["s"]),
];
const ENGLISH: &[Endings] = &[
    ("", 4, &["ization", "isation", "ing", "ed", "ement", "ment", "ness", "ity", "ly"]),
    ("", 5, &["izing", "ising", "ized", "ised", "ize", "ise", "ism", "ist"]),
    ("if", 3, &["ification", "ifying", "ified", "ify"]),
    ("bl", 3, &["bilities", "bility", "bled", "ble"]),
    ("at", 3, &["atory", "ative", "ator"]),
    ("ic", 3, &["icking", "icked"]),
    ("t", 4, &["tion"]),
    ("s", 3, &["sion"]),
    ("", 3, &["e"]),
];

fn english(word: &str) -> String {
    let single = without(word, ENGLISH_PLURALS).unwrap_or_else(|| word.to_owned());
    without(&single, ENGLISH).unwrap_or(single)
}

const FRENCH_PLURALS: &[Endings] =
    &[("eau", 2, &["eaux"]), ("al", 2, &["aux"]), ("ss", 0, &["ss"]), ("", 3, &["s"]), ("eux", 0, &["eux"]), ("", 4, &["x"])];
const FRENCH: &[Endings] = &[
    ("ifi", 3, &["ification", "ifier", "ifie"]),
    ("at", 3, &["atrice", "ateur", "ation", "atoire", "ative", "atif"]),
    ("e", 4, &["ment"]),
    ("t", 4, &["tion"]),
    ("s", 4, &["sion"]),
    ("ier", 3, &["iere"]),
    ("if", 4, &["ive"]),
    ("eur", 4, &["euse"]),
    ("", 4, &["ee"]),
    ("", 5, &["er"]),
    ("", 3, &["e"]),
];

fn french(word: &str) -> String {
    let single = without(word, FRENCH_PLURALS).unwrap_or_else(|| word.to_owned());
    without(&single, FRENCH).unwrap_or(single)
}

const SPANISH_PLURALS: &[Endings] = &[
    ("ion", 2, &["iones"]),
    ("dad", 2, &["dades"]),
    ("or", 3, &["ores"]),
    ("er", 2, &["eres"]),
    ("al", 3, &["ales"]),
    ("on", 3, &["ones"]),
    ("z", 3, &["ces"]),
    ("l", 4, &["les"]),
    ("", 3, &["s"]),
];
const SPANISH: &[Endings] = &[
    ("ific", 3, &["ificacion"]),
    ("iz", 3, &["izacion"]),
    ("", 3, &["acion", "ativa", "ativo"]),
    ("", 4, &["atoria", "atorio", "adora", "ador", "amente", "mente"]),
    ("c", 4, &["cion"]),
    ("s", 4, &["sion"]),
    ("", 5, &["ando", "ada", "ado", "ar", "a", "o", "e"]),
];

fn spanish(word: &str) -> String {
    let single = without(word, SPANISH_PLURALS).unwrap_or_else(|| word.to_owned());
    without(&single, SPANISH).unwrap_or(single)
}

const RUSSIAN: &[Endings] = &[
    (
        "ц",
        3,
        &[
            "ционными",
            "ционного",
            "ционному",
            "ционный",
            "ционная",
            "ционное",
            "ционной",
            "ционном",
            "ционную",
            "ционные",
            "ционных",
            "ционным",
        ],
    ),
    (
        "",
        3,
        &[
            "иями", "ого", "его", "ому", "ему", "ыми", "ими", "ями", "ами", "иях", "иям", "ием", "ией", "ться", "ях", "ах", "ям",
            "ам", "ей", "ой", "ем", "ом", "ов", "ия", "ии", "ию", "ие", "ий", "ых", "их", "ым", "им", "ые", "ый", "ая", "яя",
            "ое", "ее", "ую", "юю", "ью", "ья", "ье", "ть", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
        ],
    ),
    ("", 4, &["ев"]),
];

fn russian(word: &str) -> String {
    without(word, RUSSIAN).unwrap_or_else(|| word.to_owned())
}

const ARABIC_BEGINNINGS: &[&str] = &["ال", "بال", "كال", "فال", "لل"];
const ARABIC: &[Endings] = &[("", 3, &["هما", "هم", "هن", "ها", "نا", "ات", "ان", "ون", "ين", "يه", "ته", "ه", "ي"])];

/// Up to two endings go, a plural and a possessive.
fn arabic(word: &str) -> String {
    let bare = without_article(word);
    let once = without(bare, ARABIC).unwrap_or_else(|| bare.to_owned());
    without(&once, ARABIC).unwrap_or(once)
}

/// An Arabic word without the "and" and the article that are written together with it.
pub fn without_article(word: &str) -> &str {
    let joined = after(word, "و", 3);
    let article = ARABIC_BEGINNINGS.iter().find_map(|beginning| {
        let rest = after(joined, beginning, 3);
        (rest.len() < joined.len()).then_some(rest)
    });
    article.map_or(joined, |rest| after(rest, "و", 3))
}

/// The word without a beginning, if so many letters stay.
fn after<'a>(word: &'a str, beginning: &str, least: usize) -> &'a str {
    word.strip_prefix(beginning).filter(|rest| rest.chars().count() >= least).unwrap_or(word)
}
