//! JSON: an array with one object a row, under the columns' keys.

use std::io::{self, Write};

use serde_json::{Map, Number, Value, json};

use super::sheet::same_width;
use super::{Cell, Rows, Sheet, plain};

pub const MEDIA_TYPE: &str = "application/json";

pub struct Json<W: Write> {
    out: W,
    keys: Vec<String>,
    empty: bool,
}

impl<W: Write> Json<W> {
    pub fn begin(mut out: W, sheet: &Sheet) -> io::Result<Json<W>> {
        out.write_all(b"[")?;
        let keys = sheet.columns.iter().map(|column| column.key.clone()).collect();
        Ok(Json { out, keys, empty: true })
    }

    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"\n]\n")?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Rows for Json<W> {
    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        same_width(self.keys.len(), cells)?;
        self.out.write_all(if self.empty { b"\n" } else { b",\n" })?;
        self.empty = false;
        let object: Map<String, Value> = self.keys.iter().cloned().zip(cells.iter().map(value)).collect();
        serde_json::to_writer(&mut self.out, &object)?;
        Ok(())
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::String(plain(text).into_owned()),
        Cell::Number(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
        Cell::Whole(number) => json!(number),
        Cell::Day(day) => json!(day.format("%Y-%m-%d").to_string()),
        Cell::Moment(moment) => json!(moment.format("%Y-%m-%dT%H:%M:%S").to_string()),
        Cell::Link { url, .. } => json!(url),
        Cell::List(texts) => texts.iter().map(|text| plain(text).into_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_an_object_and_no_row_is_an_empty_array() {
        let sheet = Sheet::new("t", "en").column("paragraph", "Paragraph", 5).column("count", "Count", 5);
        let mut json = Json::begin(Vec::new(), &sheet).unwrap();
        json.row(&["6.1 \"a\"".into(), Cell::Whole(2)]).unwrap();
        json.row(&[Cell::Empty, Cell::Number(f64::NAN)]).unwrap();
        let written: Value = serde_json::from_slice(&json.finish().unwrap()).unwrap();
        assert_eq!(written, json!([{"paragraph": "6.1 \"a\"", "count": 2}, {"paragraph": null, "count": null}]));

        let none = Json::begin(Vec::new(), &sheet).unwrap().finish().unwrap();
        assert_eq!(serde_json::from_slice::<Value>(&none).unwrap(), json!([]));
    }
}
