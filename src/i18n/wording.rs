//! A text that stands in some languages, in the one nearest to its reader.

use std::collections::HashMap;

use super::Lang;

/// A text with the language it is in, which may not be the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub lang: Lang,
    pub text: String,
}

impl Wording {
    /// In the reader's language, else in English, else in the first of the UN's order; empty ones don't count.
    pub fn nearest<'a>(reader: Lang, texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Wording> {
        Wording::nearest_of(reader, texts.into_iter().filter_map(|(code, text)| Some((Lang::find(code)?, text))))
    }

    /// The same of languages that were found before.
    pub fn nearest_of<'a>(reader: Lang, texts: impl IntoIterator<Item = (Lang, &'a str)>) -> Option<Wording> {
        let rank = |lang: Lang| match lang {
            same if same == reader => (0, lang),
            Lang::EN => (1, lang),
            _ => (2, lang),
        };
        let filled = texts.into_iter().filter(|(_, text)| !text.is_empty());
        filled.min_by_key(|(lang, _)| rank(*lang)).map(|(lang, text)| Wording { lang, text: text.to_owned() })
    }

    /// One for each owner, from rows of owner, language and text.
    pub fn by_owner(reader: Lang, rows: &[(String, String, String)]) -> HashMap<String, Wording> {
        let mut texts: HashMap<&str, Vec<(&str, &str)>> = HashMap::new();
        for (owner, lang, text) in rows {
            texts.entry(owner).or_default().push((lang, text));
        }
        let nearest = |(owner, texts): (&str, Vec<(&str, &str)>)| Some((owner.to_owned(), Wording::nearest(reader, texts)?));
        texts.into_iter().filter_map(nearest).collect()
    }

    /// What stands where nobody has given a name yet: a dash, in the reader's language.
    pub fn none(reader: Lang) -> Wording {
        Wording { lang: reader, text: "—".to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readers_language_comes_first_then_english_then_any() {
        let texts = [("ru", "р"), ("en", "e"), ("fr", ""), ("es", "s")];
        let nearest = |reader| Wording::nearest(reader, texts).unwrap();
        assert_eq!(nearest(Lang::ES), Wording { lang: Lang::ES, text: "s".into() });
        assert_eq!((nearest(Lang::FR).lang, nearest(Lang::AR).lang), (Lang::EN, Lang::EN));
        assert_eq!(Wording::nearest(Lang::AR, [("es", "s"), ("ru", "р")]).unwrap().lang, Lang::RU);
        assert_eq!(Wording::nearest(Lang::AR, [("ar", "")]), None);
    }
}
