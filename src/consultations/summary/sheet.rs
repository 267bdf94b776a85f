//! All contributions as a table, with the structure of their threads.

use std::io::Write;

use super::queries::{self, Round, Said, Topic};
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, Rows, Sheet, SheetFormat, write_sheet};
use crate::i18n::Lang;
use crate::settings::Settings;

const BATCH: i64 = 500;

/// The columns' names for programs, the same in every language, with their width in characters.
const COLUMNS: [(&str, u16); 15] = [
    ("topic", 8),
    ("topic_title", 30),
    ("key", 14),
    ("parent", 14),
    ("depth", 8),
    ("date", 12),
    ("mode", 14),
    ("name", 24),
    ("organisation", 24),
    ("official", 10),
    ("entity", 24),
    ("language", 10),
    ("state", 12),
    ("text", 80),
    ("address", 40),
];

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
    let mut sheet = Sheet::new(lang.plain("summary-sheet", &[]), lang.code());
    for (key, width) in COLUMNS {
        sheet = sheet.column(key, lang.plain(&format!("summary-column-{}", key.replace('_', "-")), &[]), width);
    }
    write_sheet(format, &sheet, out, |rows| {
        for topic in &round.topics {
            write_topic(conn, rows, topic, |said, depth| {
                let entity = said.entity_id.as_ref().and_then(|id| names.get(id)).cloned();
                row(said, depth, topic, entity, address(settings, lang, &round, topic, said), lang)
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

fn row(said: &Said, depth: i64, topic: &Topic, entity: Option<String>, address: String, lang: Lang) -> Vec<Cell> {
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
        Cell::Link { text: address.clone(), url: address },
    ]
}
