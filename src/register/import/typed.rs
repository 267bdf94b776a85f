//! What a coordinator types in the place of a row's cells.

use super::Response;
use super::cells::{goal, paragraph, plain, squeezed};
use super::matrix_words::without_source;
use super::plain::COLUMNS;
use super::row::{listed, states};
use super::states::separate;
use crate::i18n::Lang;

/// States by their names or codes, and the names that no list knows.
pub fn states_of(words: &str) -> (Vec<String>, Vec<String>) {
    states(listed(words).into_iter())
}

/// None where one is neither a goal nor a target.
pub fn goals_of(words: &str) -> Option<Vec<String>> {
    listed(&words.replace(',', ";")).iter().map(|item| goal(item)).collect()
}

pub fn list_of(words: &str) -> Vec<String> {
    listed(words)
}

/// The paragraph, the text and the States of an item that holds all three.
pub fn divided(words: &str) -> (String, String, String) {
    let line = plain(words);
    let (said, _) = without_source(&line);
    let (number, text) = paragraph(said);
    let recommended = separate(text);
    let states = recommended.states.into_iter().chain(recommended.unknown);
    (number.to_owned(), recommended.text, states.collect::<Vec<_>>().join("; "))
}

/// On one line, as texts of files are.
pub fn line_of(words: &str) -> String {
    plain(words)
}

pub fn response_named(word: &str) -> Option<Response> {
    super::plain::RESPONSES.into_iter().find(|response| response.as_str() == word)
}

/// The response that a cell of a file names.
pub fn response_of(cell: &str) -> Option<Response> {
    super::plain::worded_response(cell)
}

/// What people call a column of the portal's own table.
pub fn heading_of(name: &str) -> Option<&'static str> {
    COLUMNS.iter().find(|(own, ..)| *own == name).map(|(_, key, _)| *key)
}

/// Which column of the portal's own table a heading of a known table stands for.
pub fn column_named(heading: &str) -> Option<&'static str> {
    let written = squeezed(heading);
    let of_others = match written.as_str() {
        "documentsymbol" => Some("symbol"),
        "recommendation" | "title" => Some("text"),
        "language" => Some("lang"),
        "uprposition" | "position" | "supportlevel" => Some("response"),
        "recommendingstate" | "uprrecommendingcountry" => Some("recommending_states"),
        "issues" => Some("themes"),
        _ => None,
    };
    let worded = |key: &str| Lang::all().iter().any(|lang| squeezed(&lang.plain(key, &[])) == written);
    let own = || COLUMNS.iter().find(|(name, key, _)| squeezed(name) == written || worded(key)).map(|(name, ..)| *name);
    of_others.or_else(own)
}
