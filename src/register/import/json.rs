//! Records of a JSON file, one at a time: UHRI's export of the whole world has 360 MB.

use std::fmt;
use std::io::BufReader;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::refusal::Refusal;
use super::tables::Source;

pub type Record = Map<String, Value>;

/// Calls back with each record of `[…]` or of `{"rows": […], "totalRows": …}`, counted from 1, and gives the total
/// that the file announces.
pub fn each_record(
    source: &mut dyn Source,
    record: &mut dyn FnMut(u32, Record) -> Result<(), Refusal>,
) -> Result<Option<u32>, Refusal> {
    let mut refused = None;
    let mut total = None;
    let mut json = serde_json::Deserializer::from_reader(BufReader::new(source));
    let outcome = Whole { record, refused: &mut refused, total: &mut total }.deserialize(&mut json).and_then(|()| json.end());
    match (refused, outcome) {
        (Some(refusal), _) => Err(refusal),
        (None, Err(cause)) => Err(Refusal::BrokenJson { line: u32::try_from(cause.line()).unwrap_or(u32::MAX) }),
        (None, Ok(())) => Ok(total),
    }
}

struct Whole<'w> {
    record: &'w mut dyn FnMut(u32, Record) -> Result<(), Refusal>,
    refused: &'w mut Option<Refusal>,
    total: &'w mut Option<u32>,
}

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, words: &mut fmt::Formatter) -> fmt::Result {
        words.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(record) = records.next_element::<Record>()? {
            number += 1;
            if let Err(refusal) = (self.record)(number, record) {
                *self.refused = Some(refusal);
                return Err(A::Error::custom("refused"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut envelope: A) -> Result<(), A::Error> {
        let mut has_rows = false;
        while let Some(key) = envelope.next_key::<String>()? {
            match key.as_str() {
                "rows" => {
                    has_rows = true;
                    let rows = Whole { record: &mut *self.record, refused: &mut *self.refused, total: &mut *self.total };
                    envelope.next_value_seed(rows)?;
                }
                "totalRows" => *self.total = envelope.next_value::<Value>()?.as_u64().and_then(|total| u32::try_from(total).ok()),
                _ => drop(envelope.next_value::<IgnoredAny>()?),
            }
        }
        if !has_rows {
            *self.refused = Some(Refusal::NoTable);
            return Err(A::Error::custom("no rows"));
        }
        Ok(())
    }
}

/// What stands under a key, as a cell of a table would say it: a list on lines of its own.
pub fn cell(record: &Record, key: &str) -> String {
    record.get(key).map(words).unwrap_or_default()
}

/// Values of UPR Info's interface are lists of `{"value": …, "label": …}`; the label is what people read.
pub fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(values) => values.iter().map(words).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) => fields.get("label").or_else(|| fields.get("value")).map(words).unwrap_or_default(),
    }
}
