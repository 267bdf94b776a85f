//! Words, numbers, dates and order of the languages that the portal speaks.

mod dates;
mod lang;
mod message;
mod numbers;
mod order;
mod value;
mod wording;
mod words;

pub use lang::{Lang, UnknownLang};
pub use value::Value;
pub use wording::Wording;
pub use words::read_folder;
