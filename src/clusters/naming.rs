//! The names that the program gives a cluster until a person names it: its theme, and what sets it apart.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::i18n::Lang;

/// By theme and language code.
pub type Labels = HashMap<(String, String), String>;

/// A second theme must be carried by one member in so many to help in telling clusters apart.
const SECOND_THEME_SHARE: usize = 5;

/// The themes of a cluster, the one that tells most first, then those that most members carry.
pub fn ranked<'a>(theme: Option<&str>, members: impl Iterator<Item = &'a [Arc<str>]>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut size = 0;
    for themes in members {
        size += 1;
        for theme in themes {
            *counts.entry(theme).or_default() += 1;
        }
    }
    ranked_counts(theme, counts, size)
}

/// The same from how many of so many members carry each theme.
pub fn ranked_counts(theme: Option<&str>, counts: BTreeMap<&str, usize>, size: usize) -> Vec<String> {
    let mut ranked: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| count * SECOND_THEME_SHARE >= size).collect();
    ranked.sort_by_key(|(name, count)| (Some(*name) != theme, std::cmp::Reverse(*count)));
    ranked.into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// A name in each language that has labels: the theme; with a second one, or with words, where that is taken.
/// Without a theme the words are the name, in the language of the texts.
pub fn names(
    themes: &[String],
    (words, lang_of_words): (&[String], Lang),
    labels: &Labels,
    taken: &mut HashSet<(String, String)>,
) -> Vec<(Lang, String)> {
    let mut names = Vec::new();
    for lang in Lang::all() {
        let label = |theme: &String| labels.get(&(theme.clone(), lang.code().to_owned())).cloned();
        let known: Vec<String> = themes.iter().filter_map(label).collect();
        let Some(first) = known.first() else { continue };
        let with_second = known[1..].iter().map(|second| format!("{first} · {second}"));
        let with_words = words.iter().map(|word| format!("{first} · {word}"));
        let numbered = (2..).map(|number| format!("{first} · {number}"));
        let mut candidates = std::iter::once(first.clone()).chain(with_second).chain(with_words).chain(numbered);
        let free = candidates.find(|name| !taken.contains(&(lang.code().to_owned(), name.clone())));
        if let Some(name) = free {
            taken.insert((lang.code().to_owned(), name.clone()));
            names.push((*lang, name));
        }
    }
    if names.is_empty() && !words.is_empty() {
        let first: Vec<&str> = words.iter().take(3).map(String::as_str).collect();
        names.push((lang_of_words, first.join(", ")));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Labels {
        let rows =
            [("prison", "en", "Prisons"), ("prison", "fr", "Prisons"), ("health", "en", "Health"), ("health", "fr", "Santé")];
        rows.map(|(theme, lang, label)| ((theme.to_owned(), lang.to_owned()), label.to_owned())).into_iter().collect()
    }

    #[test]
    fn two_clusters_of_one_theme_are_told_apart_in_each_language() {
        let (labels, mut taken) = (labels(), HashSet::new());
        let themes = ["prison".to_owned(), "health".to_owned()];
        let words = ["cells".to_owned()];
        let mut given = || names(&themes, (&words, Lang::EN), &labels, &mut taken);
        assert_eq!(given(), [(Lang::EN, "Prisons".to_owned()), (Lang::FR, "Prisons".to_owned())]);
        assert_eq!(given(), [(Lang::EN, "Prisons · Health".to_owned()), (Lang::FR, "Prisons · Santé".to_owned())]);
        assert_eq!(given()[0].1, "Prisons · cells");
        assert_eq!(given()[0].1, "Prisons · 2");
    }

    #[test]
    fn without_a_theme_the_words_are_the_name() {
        let words = ["cells", "visits"].map(str::to_owned);
        assert_eq!(names(&[], (&words, Lang::ES), &labels(), &mut HashSet::new()), [(Lang::ES, "cells, visits".to_owned())]);
    }
}
