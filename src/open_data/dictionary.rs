//! The data dictionary: a row for each column of each file, made from what the files themselves are made of.

use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, Rows};
use crate::i18n::Lang;

pub const DICTIONARY: DataSet = DataSet {
    name: "dictionary",
    row: "Column",
    title: "data-dictionary",
    about: "data-about-dictionary",
    columns: &[
        DataColumn::new("data_set", "data-heading-set", "data-set", 20, Holds::Text).example("recommendations"),
        DataColumn::new("column", "data-heading-column", "data-column", 20, Holds::Text).example("response"),
        DataColumn::new("name", "data-heading-name", "data-name", 24, Holds::Text).example("…"),
        DataColumn::new("meaning", "data-heading-meaning", "data-meaning", 60, Holds::Text).example("…"),
        DataColumn::new("holds", "data-heading-holds", "data-holds", 12, Holds::Text)
            .one_of("data-holds", &["text", "language", "whole", "day", "list", "address"])
            .example("text"),
        DataColumn::new("may_be_empty", "data-heading-optional", "data-optional", 12, Holds::Text)
            .one_of("", &["yes", "no"])
            .example("yes"),
        DataColumn::new("values", "data-heading-values", "data-values", 60, Holds::List).example("supported; noted"),
        DataColumn::new("example", "data-heading-example", "data-example", 30, Holds::Text).example("supported"),
    ],
};

pub fn write(rows: &mut dyn Rows, lang: Lang, base_url: &str) -> Result<(), Error> {
    for set in super::SETS {
        for column in set.columns {
            let cells: [Cell; 8] = [
                set.name.into(),
                column.key.into(),
                lang.plain(column.heading, &[]).into(),
                lang.plain(column.meaning, &[]).into(),
                column.holds.name().into(),
                if column.optional { "yes" } else { "no" }.into(),
                column.values.map_or_else(Vec::new, |values| values.worded(lang)).into(),
                example(column, base_url).into(),
            ];
            rows.row(&cells)?;
        }
    }
    Ok(())
}

/// Whole, where it is an address within the portal.
pub fn example(column: &DataColumn, base_url: &str) -> String {
    let before = if column.holds == Holds::Address { base_url } else { "" };
    format!("{before}{}", column.example)
}
