//! Values: what stands for the variables of a message, and how it is written in.

use super::numbers::Numbers;
use std::borrow::Cow;

/// What stands for a variable of a message. Numbers are written as the language writes them.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    /// A number and how many digits follow its decimal sign.
    Decimal(f64, u8),
}

macro_rules! value_from {
    ($lifetime:lifetime: $($from:ty => |$it:ident| $value:expr),+ $(,)?) => { $(
        impl<$lifetime> From<$from> for Value<$lifetime> {
            fn from($it: $from) -> Self { $value }
        }
    )+ };
}

value_from! { 'a:
    &'a str => |it| Value::Text(it.into()),
    &&'a str => |it| Value::Text((*it).into()),
    &'a String => |it| Value::Text(it.as_str().into()),
    String => |it| Value::Text(it.into()),
    Cow<'a, str> => |it| Value::Text(it),
    &'a Cow<'a, str> => |it| Value::Text(it.as_ref().into()),
    i64 => |it| Value::Number(it),
    i32 => |it| Value::Number(it.into()),
    u32 => |it| Value::Number(it.into()),
    u16 => |it| Value::Number(it.into()),
    u8 => |it| Value::Number(it.into()),
    usize => |it| Value::Number(it as i64),
    u64 => |it| Value::Number(it as i64),
    &i64 => |it| Value::Number(*it),
    &i32 => |it| Value::Number((*it).into()),
    &u32 => |it| Value::Number((*it).into()),
    &u64 => |it| Value::Number(*it as i64),
    &usize => |it| Value::Number(*it as i64),
}

/// In which text values are set apart by U+2068 and U+2069 so that they cannot reorder it.
#[derive(Clone, Copy)]
pub(super) enum Isolate {
    InLeftToRight,
    InRightToLeft,
}

impl Value<'_> {
    pub(super) fn write(&self, out: &mut String, numbers: &Numbers, isolate: Option<Isolate>) {
        match self {
            Value::Number(number) => numbers.write(out, *number),
            Value::Decimal(number, digits) => out.push_str(&numbers.decimal(*number, *digits)),
            Value::Text(text) if isolate.is_some_and(|isolate| isolate.needed(text)) => {
                out.extend(["\u{2068}", text, "\u{2069}"]);
            }
            Value::Text(text) => out.push_str(text),
        }
    }
}

impl Isolate {
    /// Letters that run the way of the text around them need no marks, which cost six bytes.
    fn needed(self, value: &str) -> bool {
        match self {
            Isolate::InRightToLeft => true,
            Isolate::InLeftToRight => !value.is_ascii() && value.chars().any(runs_right_to_left),
        }
    }
}

/// Whether a character belongs to a script written from the right, or is a mark that turns the direction.
fn runs_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{0590}'..='\u{08FF}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
