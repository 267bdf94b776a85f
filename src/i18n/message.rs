//! Messages: Fluent patterns turned into pieces that are written out without looking anything up.
//!
//! Terms and messages that a message refers to are put in when it is loaded, so that only its
//! variables are left. Fluent's functions have no place here: numbers and dates come formatted.

use super::numbers::Numbers;
use super::value::{Isolate, Value};
use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu::plurals::PluralCategory;
use std::collections::HashMap;

#[derive(Debug, Default, PartialEq)]
pub(super) struct Message(Vec<Piece>);

#[derive(Debug, PartialEq)]
enum Piece {
    Text(String),
    Variable(String),
    Choice { variable: String, variants: Vec<(Key, Message)>, default: usize },
}

#[derive(Debug, PartialEq)]
enum Key {
    Number(f64),
    /// A word, and the plural category that it names if it names one.
    Word(String, Option<PluralCategory>),
}

/// How deep terms and messages may refer to each other; more is a circle.
const DEEPEST: u8 = 12;

/// What the patterns of one language refer to while they are turned into pieces.
pub(super) struct Compiler<'a> {
    pub messages: HashMap<&'a str, &'a Pattern<&'a str>>,
    pub terms: HashMap<&'a str, &'a Pattern<&'a str>>,
    pub numbers: &'a Numbers,
}

/// The arguments a term is called with; nothing else is known inside it.
type TermArguments<'a> = Option<&'a [(&'a str, Value<'a>)]>;

impl Compiler<'_> {
    pub fn message(&self, key: &str) -> Result<Message, String> {
        let pattern = self.messages.get(key).ok_or_else(|| format!("there is no message {key}"))?;
        self.pattern(pattern, None, 0)
    }

    fn pattern(&self, pattern: &Pattern<&str>, term: TermArguments, depth: u8) -> Result<Message, String> {
        let mut message = Message::default();
        if depth > DEEPEST {
            return Err("it refers to itself".to_string());
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => message.push(Piece::Text(value.to_string())),
                PatternElement::Placeable { expression } => {
                    message.append(self.expression(expression, term, depth + 1)?);
                }
            }
        }
        Ok(message)
    }

    fn expression(&self, expression: &Expression<&str>, term: TermArguments, depth: u8) -> Result<Message, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, term, depth),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.choice(id.name, variants, term, depth)
            }
            Expression::Select { .. } => Err("only a variable can select".to_string()),
        }
    }

    fn choice(&self, variable: &str, variants: &[Variant<&str>], term: TermArguments, depth: u8) -> Result<Message, String> {
        let default = variants.iter().position(|variant| variant.default).unwrap_or_default();
        let keys: Vec<Key> = variants.iter().map(|variant| Key::new(&variant.key)).collect();
        if let Some(arguments) = term {
            let given = arguments.iter().find(|(name, _)| *name == variable);
            let chosen = given.and_then(|(_, value)| keys.iter().position(|key| key.matches(value, self.numbers)));
            return self.pattern(&variants[chosen.unwrap_or(default)].value, term, depth);
        }
        let messages = variants.iter().map(|variant| self.pattern(&variant.value, term, depth));
        let variants = keys.into_iter().zip(messages).map(|(key, message)| Ok((key, message?))).collect::<Result<_, String>>()?;
        Ok(Message(vec![Piece::Choice { variable: variable.to_string(), variants, default }]))
    }

    fn inline(&self, inline: &InlineExpression<&str>, term: TermArguments, depth: u8) -> Result<Message, String> {
        Ok(match inline {
            InlineExpression::StringLiteral { value } => Message::text(unescape_unicode_to_string(value).as_ref()),
            InlineExpression::NumberLiteral { value } => Message::text(value),
            InlineExpression::VariableReference { id } => match term {
                None => Message(vec![Piece::Variable(id.name.to_string())]),
                Some(arguments) => {
                    let mut text = String::new();
                    if let Some((_, value)) = arguments.iter().find(|(name, _)| *name == id.name) {
                        value.write(&mut text, self.numbers, None);
                    }
                    Message::text(&text)
                }
            },
            InlineExpression::MessageReference { id, attribute: None } => {
                let pattern = self.messages.get(id.name).ok_or_else(|| format!("there is no message {}", id.name))?;
                self.pattern(pattern, None, depth)?
            }
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                let pattern = self.terms.get(id.name).ok_or_else(|| format!("there is no term -{}", id.name))?;
                self.pattern(pattern, Some(&literals(arguments.as_ref())?), depth)?
            }
            InlineExpression::Placeable { expression } => self.expression(expression, term, depth)?,
            _ => return Err("attributes and functions are not supported".to_string()),
        })
    }
}

/// A term's arguments, which Fluent allows to be literals only.
fn literals<'a>(arguments: Option<&CallArguments<&'a str>>) -> Result<Vec<(&'a str, Value<'a>)>, String> {
    let named = arguments.map(|arguments| arguments.named.as_slice()).unwrap_or_default();
    named
        .iter()
        .map(|argument| match argument.value {
            InlineExpression::StringLiteral { value } => Ok((argument.name.name, Value::from(value))),
            InlineExpression::NumberLiteral { value } => {
                Ok((argument.name.name, Value::Number(value.parse().map_err(|_| format!("{value} is not a whole number"))?)))
            }
            _ => Err("a term takes literals only".to_string()),
        })
        .collect()
}

impl Key {
    fn new(key: &VariantKey<&str>) -> Key {
        match key {
            VariantKey::Identifier { name } => Key::Word(name.to_string(), PluralCategory::get_for_cldr_string(name)),
            VariantKey::NumberLiteral { value } => Key::Number(value.parse().unwrap_or(f64::NAN)),
        }
    }

    fn matches(&self, value: &Value, numbers: &Numbers) -> bool {
        match (self, value) {
            (Key::Word(word, _), Value::Text(text)) => word == text,
            (Key::Number(_), Value::Text(_)) => false,
            (Key::Number(exact), Value::Number(number)) => *exact == *number as f64,
            (Key::Number(exact), Value::Decimal(number, _)) => exact == number,
            (Key::Word(_, category), number) => category.is_some() && *category == numbers.plural(number),
        }
    }
}

impl Message {
    fn text(text: &str) -> Message {
        Message(vec![Piece::Text(text.to_string())])
    }

    fn push(&mut self, piece: Piece) {
        match (self.0.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => self.0.push(piece),
        }
    }

    fn append(&mut self, other: Message) {
        other.0.into_iter().for_each(|piece| self.push(piece));
    }

    /// The whole of it where it has no variables.
    pub fn fixed(&self) -> Option<&str> {
        match self.0.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    pub fn write(&self, out: &mut String, arguments: &[(&str, Value)], numbers: &Numbers, isolate: Option<Isolate>) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Variable(name) => match arguments.iter().find(|(given, _)| given == name) {
                    Some((_, value)) => value.write(out, numbers, isolate),
                    None => out.extend(["{$", name, "}"]),
                },
                Piece::Choice { variable, variants, default } => {
                    let given = arguments.iter().find(|(given, _)| given == variable);
                    let chosen = given.and_then(|(_, value)| variants.iter().position(|(key, _)| key.matches(value, numbers)));
                    variants[chosen.unwrap_or(*default)].1.write(out, arguments, numbers, isolate);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
    use fluent_syntax::{ast::Entry, parser};

    const SAMPLE: &str = r#"
-plan = { $form ->
   *[singular] plan
    [plural] { $count ->
        [few] plans, few
       *[other] plans
    }
}
-name = Baraza
plain = Two
    lines, { "{" } quoted \u { "\u00e9" }
by = { $name }: { plain } by { -name }
of = { -plan } { -plan(form: "plural") } { -plan(form: "plural", count: 3) }
count = Before { $count ->
    [0] none
    [one] one, { $name }
    [few] few
    [many] many { $role ->
        [lead] led
       *[other] helped
    }
   *[other] { $count } other
} after
"#;

    #[test]
    fn messages_come_out_as_the_reference_implementation_writes_them() {
        let resource = parser::parse(SAMPLE).unwrap();
        for code in ["ar-u-nu-latn", "zh", "en", "fr", "ru", "es"] {
            let numbers = Numbers::new(&code.parse().unwrap());
            let mut compiler = Compiler { messages: HashMap::new(), terms: HashMap::new(), numbers: &numbers };
            for entry in &resource.body {
                match entry {
                    Entry::Message(message) => drop(compiler.messages.insert(message.id.name, message.value.as_ref().unwrap())),
                    Entry::Term(term) => drop(compiler.terms.insert(term.id.name, &term.value)),
                    _ => panic!("{entry:?}"),
                }
            }
            let mut reference = FluentBundle::new(vec![code[..2].parse().unwrap()]);
            reference.set_use_isolating(false);
            reference.add_resource(FluentResource::try_new(SAMPLE.to_string()).unwrap()).unwrap();
            for key in ["plain", "by", "of", "count"] {
                for (count, role) in [(0, "lead"), (1, "lead"), (2, ""), (3, "lead"), (5, "lead"), (11, "none"), (100, "")] {
                    let mut ours = String::new();
                    let arguments = [("count", Value::from(count)), ("role", role.into()), ("name", "Amina".into())];
                    compiler.message(key).unwrap().write(&mut ours, &arguments, &numbers, None);
                    let mut arguments = FluentArgs::new();
                    arguments.set("count", count);
                    arguments.set("role", role);
                    arguments.set("name", "Amina");
                    let pattern = reference.get_message(key).unwrap().value().unwrap();
                    assert_eq!(
                        ours,
                        reference.format_pattern(pattern, Some(&arguments), &mut Vec::new()),
                        "{code} {key} {count}"
                    );
                }
            }
        }
    }
}
