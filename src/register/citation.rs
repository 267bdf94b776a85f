//! Citation: a recommendation as papers and reports cite it, in the styles that authors are asked for.

use chrono::Datelike;

use super::model::{Document, UPR};
use super::pledges::STATE;
use crate::i18n::Lang;
use crate::taxonomy::{countries, terms};
use crate::text::symbols::Symbol;

/// Styles whose handbooks know these languages; others cite in English.
const LATIN: [Lang; 3] = [Lang::EN, Lang::FR, Lang::ES];

/// What is cited, in words of one language.
struct Work {
    author: String,
    title: Title,
    symbol: String,
    year: Option<i32>,
    /// `para. 140.7`; empty where the paragraph is unknown.
    paragraph: String,
    address: String,
    lang: Lang,
}

enum Title {
    /// As the document bears it.
    Known(String),
    /// What kind of document it is, where its title is not known.
    Described(String),
}

/// One style: its title stands in italics where it has one.
#[derive(Debug, PartialEq, Eq)]
pub struct Citation {
    /// The locale key of the style's name.
    pub style: &'static str,
    pub lang: Lang,
    pub before: String,
    pub title: String,
    pub after: String,
}

/// In every style, for a reader of this language. `country` is the State concerned, ISO 3166-1 alpha-3.
pub fn citations(document: &Document, paragraph: &str, country: Option<&str>, reader: Lang) -> Vec<Citation> {
    let lang = if LATIN.contains(&reader) { reader } else { Lang::EN };
    let work = Work::of(document, paragraph, country, lang);
    let english = Work::of(document, paragraph, country, Lang::EN);
    vec![united_nations(document, paragraph, reader), apa(&work), chicago(&work), oscola(&english)]
}

/// After the United Nations Editorial Manual: the symbol, and the paragraph in the reader's language.
fn united_nations(document: &Document, paragraph: &str, lang: Lang) -> Citation {
    let symbol = document.symbol.as_str();
    let text = match paragraph {
        "" => symbol.to_owned(),
        _ => lang.plain("citation-un", &[("symbol", symbol.into()), ("paragraph", paragraph.into())]),
    };
    Citation { style: "citation-style-un", lang, before: text, title: String::new(), after: String::new() }
}

/// Where a response stands, as imports note it in English (`A/HRC/43/15, para. 121`), in words of the reader's language.
pub fn source_worded(source: &str, reader: Lang) -> String {
    match source.split_once(", para. ") {
        Some((symbol, paragraph)) if Symbol::parse(symbol).is_some() && !paragraph.contains(' ') => {
            let worded = reader.plain("citation-un", &[("symbol", symbol.into()), ("paragraph", paragraph.into())]);
            worded.trim_end_matches(['.', '。']).to_owned()
        }
        _ => source.to_owned(),
    }
}

/// Publication Manual of the American Psychological Association, 7th edition, 10.4: a report by a group author.
fn apa(work: &Work) -> Citation {
    let year = work.year.map_or_else(|| work.lang.plain("citation-no-date", &[]), |year| year.to_string());
    let (title, described) = work.title.italic_or_bracketed();
    let after = format!("{described} ({}){}. {}", work.symbol, work.then_paragraph(), work.address);
    let before = format!("{}. ({year}). ", work.author);
    Citation { style: "citation-style-apa", lang: work.lang, before, title, after }
}

/// The Chicago Manual of Style, 17th edition, 14.306: a note.
fn chicago(work: &Work) -> Citation {
    let (title, described) = work.title.italic_or_bracketed();
    let year = work.year.map_or_else(String::new, |year| format!(" ({year})"));
    let after = format!("{described}, {}{year}{}, {}.", work.symbol, work.then_paragraph(), work.address);
    Citation { style: "citation-style-chicago", lang: work.lang, before: format!("{}, ", work.author), title, after }
}

/// The Oxford University Standard for the Citation of Legal Authorities, 4th edition, section on international law.
fn oscola(work: &Work) -> Citation {
    let title = match &work.title {
        Title::Known(title) => format!("‘{title}’"),
        Title::Described(words) => words.clone(),
    };
    let year = work.year.map_or_else(String::new, |year| format!(" ({year})"));
    let paragraph = work.then_paragraph().replacen(", para.", " para", 1);
    let before = format!("{}, {title}{year} UN Doc {}{paragraph}", work.author, work.symbol);
    Citation { style: "citation-style-oscola", lang: work.lang, before, title: String::new(), after: String::new() }
}

/// For reference managers, as BibTeX reads it.
pub fn bibtex(document: &Document, paragraph: &str, country: Option<&str>, lang: Lang) -> String {
    let work = Work::of(document, paragraph, country, lang);
    let key: String = work.symbol.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    let mut fields = vec![
        ("author", format!("{{{}}}", for_tex(&work.author))),
        ("title", format!("{{{}}}", for_tex(work.title.words()))),
        ("institution", "United Nations".to_owned()),
        ("number", for_tex(&work.symbol)),
    ];
    fields.extend(work.year.map(|year| ("year", year.to_string())));
    fields.extend(Some(("note", for_tex(&work.paragraph))).filter(|(_, note)| !note.is_empty()));
    fields.push(("url", work.address));
    let lines: Vec<String> = fields.into_iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
    format!("@techreport{{{key},\n{}\n}}\n", lines.join(",\n"))
}

/// For reference managers, as RIS has it: a report.
pub fn ris(document: &Document, paragraph: &str, country: Option<&str>, lang: Lang) -> String {
    let work = Work::of(document, paragraph, country, lang);
    let year = work.year.map(|year| ("PY", year.to_string()));
    let note = Some(("N1", work.paragraph.clone())).filter(|(_, note)| !note.is_empty());
    // The comma behind a group's name keeps programs from taking its last word for a surname.
    let head = [("TY", "RPRT".to_owned()), ("AU", format!("{},", work.author)), ("TI", work.title.words().to_owned())];
    let tail = [("SN", work.symbol), ("PB", "United Nations".into()), ("LA", lang.code().into()), ("UR", work.address)];
    let fields = head.into_iter().chain(year).chain(note).chain(tail).chain([("ER", String::new())]);
    fields.map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
}

/// Letters that TeX takes for commands.
fn for_tex(text: &str) -> String {
    let escaped = |letter: char| match letter {
        '&' | '%' | '$' | '#' | '_' | '{' | '}' => format!("\\{letter}"),
        other => other.to_string(),
    };
    text.chars().map(escaped).collect()
}

impl Title {
    fn words(&self) -> &str {
        match self {
            Title::Known(words) | Title::Described(words) => words,
        }
    }

    /// The title for italics, and what stands instead of one.
    fn italic_or_bracketed(&self) -> (String, String) {
        match self {
            Title::Known(title) => (title.clone(), String::new()),
            Title::Described(words) => (String::new(), format!("[{words}]")),
        }
    }
}

impl Work {
    fn of(document: &Document, paragraph: &str, country: Option<&str>, lang: Lang) -> Work {
        let symbol = Symbol::parse(&document.symbol);
        let state = symbol.as_ref().and_then(|symbol| symbol.country.as_deref()).or(country);
        let state = state.and_then(|iso3| countries::name(iso3, lang.code())).unwrap_or_default().to_owned();
        // What the State promises of its own accord, the State has written.
        let mechanism = match document.mechanism.as_str() {
            STATE if !state.is_empty() => state.clone(),
            id => terms::find(id).map_or("", |term| term.label(lang)).to_owned(),
        };
        let is_review = document.mechanism == UPR;
        let title = match (is_review, symbol.as_ref()) {
            // The outcome of a review is a report of its working group, and bears the State's name.
            (true, _) if !state.is_empty() => Title::Known(lang.plain("citation-title-review", &[("state", state.into())])),
            (_, Some(symbol)) => {
                let nature = lang.plain(&format!("symbol-nature-{}", symbol.nature.name()), &[]);
                Title::Described([nature, state].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
            }
            _ => Title::Described(mechanism.clone()),
        };
        Work {
            author: if is_review { lang.plain("citation-human-rights-council", &[]) } else { mechanism },
            title,
            year: year_of(document, symbol.as_ref()),
            paragraph: match paragraph {
                "" => String::new(),
                _ => lang.plain("citation-paragraph", &[("paragraph", paragraph.into())]),
            },
            address: document.address(lang.code()).unwrap_or_default(),
            symbol: document.symbol.clone(),
            lang,
        }
    }

    fn then_paragraph(&self) -> String {
        if self.paragraph.is_empty() { String::new() } else { format!(", {}", self.paragraph) }
    }
}

/// When it was published; else, for the Human Rights Council, the year of its session.
fn year_of(document: &Document, symbol: Option<&Symbol>) -> Option<i32> {
    let of_session = || {
        let session: i32 = document.symbol.strip_prefix("A/HRC/").and(symbol)?.session.as_ref()?.parse().ok()?;
        // Since its seventh session, in March 2008, the Council has met three times a year.
        (session >= 7).then(|| 2008 + (session - 7) / 3)
    };
    document.published_on.map(|day| day.year()).or_else(of_session)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(symbol: &str, mechanism: &str) -> Document {
        Document {
            id: "d".into(),
            number: 1,
            symbol: symbol.into(),
            mechanism: mechanism.into(),
            cycle: Some(4),
            session: None,
            published_on: None,
            kind: None,
            address: None,
        }
    }

    fn cited(document: &Document, reader: Lang) -> Vec<String> {
        let all = citations(document, "140.7", Some("SVN"), reader);
        all.iter().map(|one| format!("{}{}{}", one.before, one.title, one.after)).collect()
    }

    #[test]
    fn a_report_of_the_working_group_is_cited_in_four_styles() {
        let report = document("A/HRC/59/15", UPR);
        assert_eq!(
            cited(&report, Lang::EN),
            [
                "A/HRC/59/15, para. 140.7.",
                "United Nations Human Rights Council. (2025). Report of the Working Group on the Universal Periodic Review: \
                 Slovenia (A/HRC/59/15), para. 140.7. https://docs.un.org/en/A/HRC/59/15",
                "United Nations Human Rights Council, Report of the Working Group on the Universal Periodic Review: Slovenia, \
                 A/HRC/59/15 (2025), para. 140.7, https://docs.un.org/en/A/HRC/59/15.",
                "United Nations Human Rights Council, ‘Report of the Working Group on the Universal Periodic Review: Slovenia’ \
                 (2025) UN Doc A/HRC/59/15 para 140.7",
            ]
        );
        assert_eq!(cited(&report, Lang::ZH)[0], "A/HRC/59/15，第140.7段。");
        assert!(cited(&report, Lang::FR)[1].contains("https://docs.un.org/fr/A/HRC/59/15"));
    }

    #[test]
    fn a_document_without_a_known_title_or_year_is_described() {
        let observations = document("CEDAW/C/SEN/CO/3-7", "mechanism:CEDAW");
        assert_eq!(
            cited(&observations, Lang::EN)[1],
            "Committee on the Elimination of Discrimination against Women. (n.d.). [Concluding observations, Senegal] \
             (CEDAW/C/SEN/CO/3-7), para. 140.7. https://docs.un.org/en/CEDAW/C/SEN/CO/3-7"
        );
    }

    #[test]
    fn reference_managers_get_a_report() {
        let report = document("A/HRC/59/15", UPR);
        let bibtex = bibtex(&report, "140.7", Some("SVN"), Lang::EN);
        assert!(bibtex.starts_with("@techreport{A-HRC-59-15,\n  author = {{United Nations Human Rights Council}},"), "{bibtex}");
        assert!(bibtex.contains("  year = {2025},\n  note = {para. 140.7},\n"), "{bibtex}");
        let ris = ris(&report, "140.7", Some("SVN"), Lang::EN);
        assert!(ris.starts_with("TY  - RPRT\r\nAU  - United Nations Human Rights Council,\r\n"), "{ris}");
        assert!(ris.ends_with("UR  - https://docs.un.org/en/A/HRC/59/15\r\nER  - \r\n"), "{ris}");
    }
}
