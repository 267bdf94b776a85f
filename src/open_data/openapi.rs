//! The description of the open data for programs (OpenAPI 3.1), made from what the files themselves are made of.

use serde_json::{Map, Value, json};

use super::SETS;
use super::dictionary::example;
use crate::export::{DataColumn, DataSet, Holds, SheetFormat};
use crate::i18n::Lang;
use crate::plan::model::PLAN_STATES;
use crate::register::wanted::{Facet, Sort};

/// The SPDX name of [`crate::web::LICENCE`].
const LICENCE: &str = "CC-BY-4.0";
const FORMATS: [SheetFormat; 3] = [SheetFormat::Json, SheetFormat::Csv, SheetFormat::Xlsx];

pub fn description(title: &str, base_url: &str) -> Value {
    let schemas: Map<String, Value> = SETS.iter().map(|set| (set.row.to_owned(), schema(set, base_url))).collect();
    let paths: Map<String, Value> =
        SETS.iter().flat_map(|set| FORMATS.map(|format| (address(set, format), operation(set, format)))).collect();
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": title,
            "version": env!("CARGO_PKG_VERSION"),
            "description": Lang::EN.plain("data-provenance", &[]),
            "license": { "name": "Creative Commons Attribution 4.0 International", "identifier": LICENCE },
        },
        "servers": [{ "url": base_url }],
        "externalDocs": { "url": format!("{base_url}/en/data") },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn address(set: &DataSet, format: SheetFormat) -> String {
    format!("/data/{}.{}", set.name, format.extension())
}

fn operation(set: &DataSet, format: SheetFormat) -> Value {
    let media_type = format.media_type().split(';').next().unwrap_or_default();
    let content = match format {
        SheetFormat::Json => {
            json!({ "schema": { "type": "array", "items": { "$ref": format!("#/components/schemas/{}", set.row) } } })
        }
        SheetFormat::Csv => json!({ "schema": { "type": "string" } }),
        SheetFormat::Xlsx => json!({}),
    };
    json!({ "get": {
        "operationId": format!("{}_{}", set.row, format.extension()),
        "summary": Lang::EN.plain(set.title, &[]),
        "description": Lang::EN.plain(set.about, &[]),
        "parameters": parameters(set),
        "responses": {
            "200": { "description": Lang::EN.plain(set.about, &[]), "content": { media_type: content } },
            "304": { "description": "What the If-None-Match header names is still current." },
            "404": { "description": "There is no such consultation, or no such format." },
            "429": { "description": "Too many requests from one address; try again after a moment." },
        },
    } })
}

/// What narrows a file down: the same as on the page.
fn parameters(set: &DataSet) -> Vec<Value> {
    let language = query("lang", "The language of names and texts.", json!({ "type": "string", "default": "en" }));
    match set.name {
        "recommendations" => {
            let words = query("q", "Words to search for.", json!({ "type": "string" }));
            let orders = json!({ "type": "string", "enum": Sort::ALL.map(Sort::name), "default": Sort::default().name() });
            let several = json!({ "type": "array", "items": { "type": "string" } });
            let about = |facet: Facet| Lang::EN.plain(&format!("facet-{}", facet.name().replace('_', "-")), &[]);
            let facets = Facet::ALL.map(|facet| query(facet.name(), &about(facet), several.clone()));
            [words, query("sort", "The order.", orders), language].into_iter().chain(facets).collect()
        }
        "plan" => {
            let states: Vec<&str> = PLAN_STATES.into_iter().chain(["overdue"]).collect();
            let state = query("state", "The state of the action.", json!({ "type": "string", "enum": states }));
            let entity = query("entity", "The number of the responsible entity.", json!({ "type": "string" }));
            vec![state, entity, language]
        }
        name if name.contains("{number}") => {
            let number = json!({ "name": "number", "in": "path", "required": true, "schema": { "type": "integer" } });
            vec![number]
        }
        _ => vec![language],
    }
}

fn query(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "description": description, "schema": schema })
}

/// One row: an object with exactly the columns of the file.
fn schema(set: &DataSet, base_url: &str) -> Value {
    let properties: Map<String, Value> =
        set.columns.iter().map(|column| (column.key.to_owned(), property(column, base_url))).collect();
    let required: Vec<&str> = set.columns.iter().map(|column| column.key).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(column: &DataColumn, base_url: &str) -> Value {
    let (kind, format) = match column.holds {
        Holds::Text | Holds::Language => ("string", None),
        Holds::Whole => ("integer", None),
        Holds::Day => ("string", Some("date")),
        Holds::Address => ("string", Some("uri")),
        Holds::List => ("array", None),
    };
    let mut property = json!({ "description": Lang::EN.plain(column.meaning, &[]), "examples": [value(column, base_url)] });
    property["type"] = if column.optional { json!([kind, "null"]) } else { json!(kind) };
    if let Some(format) = format {
        property["format"] = json!(format);
    }
    if column.holds == Holds::List {
        property["items"] = json!({ "type": "string" });
    }
    if let Some(values) = &column.values {
        let nothing = column.optional.then_some(Value::Null);
        property["enum"] = values.codes.iter().map(|code| json!(code)).chain(nothing).collect();
    }
    property
}

/// The example as JSON has it.
fn value(column: &DataColumn, base_url: &str) -> Value {
    let written = example(column, base_url);
    match column.holds {
        Holds::Whole => written.parse::<i64>().map_or(Value::Null, Value::from),
        Holds::List => written.split("; ").collect(),
        _ => Value::from(written),
    }
}
