//! All contributions as a table, with the structure of their threads.

use std::io::Write;

use super::queries::{self, Round, Said, Topic};
use crate::consultations::groups::queries::named_in_public;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, Rows, SheetFormat, write_sheet};
use crate::i18n::Lang;
use crate::settings::Settings;

const BATCH: i64 = 500;

/// What stands in the table, column by column.
pub const CONTRIBUTIONS: DataSet = DataSet {
    name: "consultations/{number}",
    row: "Contribution",
    title: "summary-sheet",
    about: "data-about-contributions",
    columns: &[
        DataColumn::new("topic", "summary-column-topic", "data-contribution-topic", 8, Holds::Whole).example("1"),
        DataColumn::new("topic_title", "summary-column-topic-title", "data-contribution-topic-title", 30, Holds::Text)
            .example("…"),
        DataColumn::new("key", "summary-column-key", "data-contribution-key", 14, Holds::Text).example("k3v9"),
        DataColumn::new("parent", "summary-column-parent", "data-contribution-parent", 14, Holds::Text)
            .optional()
            .example("k3v8"),
        DataColumn::new("depth", "summary-column-depth", "data-contribution-depth", 8, Holds::Whole).example("0"),
        DataColumn::new("date", "summary-column-date", "data-contribution-date", 12, Holds::Day).example("2026-11-21"),
        DataColumn::new("mode", "summary-column-mode", "data-contribution-mode", 14, Holds::Text).example("anonymous"),
        DataColumn::new("name", "summary-column-name", "data-contribution-name", 24, Holds::Text).example("…"),
        DataColumn::new("organisation", "summary-column-organisation", "data-contribution-organisation", 24, Holds::Text)
            .optional()
            .example("…"),
        DataColumn::new("official", "summary-column-official", "data-contribution-official", 10, Holds::Text).example("no"),
        DataColumn::new("entity", "summary-column-entity", "data-contribution-entity", 24, Holds::Text).optional().example("…"),
        DataColumn::new("language", "summary-column-language", "data-contribution-language", 10, Holds::Text).example("English"),
        DataColumn::new("state", "summary-column-state", "data-contribution-state", 12, Holds::Text).example("published"),
        DataColumn::new("text", "summary-column-text", "data-contribution-text", 80, Holds::Text).example("…"),
        DataColumn::new("group", "summary-column-group", "data-contribution-group", 24, Holds::Text).optional().example("…"),
        DataColumn::new("address", "summary-column-address", "data-contribution-address", 40, Holds::Address)
            .example("/en/consultations/1/topics/1?at=k3v9#c-k3v9"),
    ],
};

/// Writes every contribution of a consultation, oldest first within its topic, each reply after what it answers.
pub fn write_contributions<W: Write + Send>(
    conn: &mut DbConnection,
    number: i64,
    lang: Lang,
    settings: &Settings,
    format: SheetFormat,
    out: W,
) -> Result<(), Error> {
    let round = queries::round(conn, number, lang.code())?;
    let names = queries::entity_names_in(conn, lang.code())?;
    let groups = named_in_public(conn, &round.id, lang)?;
    let sheet = CONTRIBUTIONS.sheet(lang, true);
    write_sheet(format, &sheet, out, |rows| {
        for topic in &round.topics {
            write_topic(conn, rows, topic, |said, depth| {
                let entity = said.entity_id.as_ref().and_then(|id| names.get(id)).cloned();
                let group = groups.get(&said.key).filter(|_| said.state == "published").cloned();
                row(said, depth, topic, (entity, group), address(settings, lang, &round, topic, said), lang)
            })?;
        }
        Ok(())
    })
}

fn address(settings: &Settings, lang: Lang, round: &Round, topic: &Topic, said: &Said) -> String {
    let key = &said.key;
    settings.link(&format!("/{lang}/consultations/{}/topics/{}?at={key}#c-{key}", round.number, topic.number))
}

fn write_topic(
    conn: &mut DbConnection,
    rows: &mut dyn Rows,
    topic: &Topic,
    row: impl Fn(&Said, i64) -> Vec<Cell>,
) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let (roots, last) = queries::roots_after(conn, &topic.thread_id, &after, BATCH)?;
        if roots.is_empty() {
            return Ok(());
        }
        let replies = queries::replies_to(conn, &topic.thread_id, &roots)?;
        for root in &roots {
            rows.row(&row(root, 0))?;
            for reply in replies.get(&root.key).into_iter().flatten() {
                let depth = if reply.parent_id.as_ref() == Some(&root.key) { 1 } else { 2 };
                rows.row(&row(reply, depth))?;
            }
        }
        after = last;
    }
}

fn row(
    said: &Said,
    depth: i64,
    topic: &Topic,
    (entity, group): (Option<String>, Option<String>),
    address: String,
    lang: Lang,
) -> Vec<Cell> {
    let word = |list: &str, value: &str| Cell::from(lang.plain(&format!("{list}-{value}"), &[]));
    vec![
        topic.number.into(),
        topic.title.words.as_str().into(),
        said.key.as_str().into(),
        said.parent_id.clone().into(),
        depth.into(),
        said.day.into(),
        word("summary-mode", &said.mode),
        said.shown_name.as_str().into(),
        said.organisation.clone().into(),
        word("summary-official", if said.official { "yes" } else { "no" }),
        entity.into(),
        word("language", &said.lang),
        word("summary-state", &said.state),
        said.body.as_str().into(),
        group.into(),
        Cell::Link { text: address.clone(), url: address },
    ]
}
