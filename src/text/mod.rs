//! Text: one form for searching and grouping, safe HTML for what people write, lengths and differences.

pub mod citations;
mod difference;
mod fold;
mod in_both;
mod length;
mod markdown;
mod stems;
mod stop_words;
pub mod symbols;
mod words;

pub use difference::{Difference, word_diff};
pub use fold::fold;
pub use in_both::in_both;
pub use length::{characters, excerpt};
pub use markdown::{SafeHtml, cited, markdown, plain_paragraphs, plain_text};
pub use stems::{stem, without_article};
pub use words::{Word, apart, is_chinese, runs, words, words_with_forms};
