//! The summary as a document: numbers first, then each topic with what was said, then what came of it.

use std::collections::HashMap;
use std::io::{Seek, Write};

use super::queries::{self, Counts, Round, RoundText, Said, Topic, Worded, best};
use crate::consultations::groups::queries::{self as of_groups, Groups, Summed};
use crate::db::{DbConnection, now};
use crate::error::Error;
use crate::export::docx::Docx;
use crate::export::{Block, Document, Quote, Table, Text};
use crate::i18n::{Lang, Value};
use crate::settings::Settings;

/// So many opening contributions are in memory at a time, with their replies.
const BATCH: i64 = 200;

/// Who reads it: the language of the document's own words, and where the portal stands.
pub struct Reader<'a> {
    pub lang: Lang,
    pub settings: &'a Settings,
}

/// Writes the whole summary as DOCX, reading contributions as it goes.
pub fn write_document<W: Write + Seek>(conn: &mut DbConnection, number: i64, reader: &Reader, out: W) -> Result<W, Error> {
    let lang = reader.lang;
    let round = queries::round(conn, number, lang.code())?;
    let threads: Vec<String> = round.topics.iter().map(|topic| topic.thread_id.clone()).collect();
    let counts = queries::counts_of(conn, &threads)?;
    let mut writer = Docx::begin(&cover(&round, &counts, reader), out)?;
    let text = text_of(&round, lang);
    if let Some(text) = text.filter(|text| !text.purpose.is_empty()) {
        writer.block(&Block::heading(1, plain(lang, "summary-what-was-asked")))?;
        paragraphs(&mut writer, &text.lang, &text.purpose)?;
    }
    numbers(conn, &mut writer, &round, &counts, lang)?;
    grouped(&mut writer, &of_groups::summed(conn, &round.id, lang)?, lang)?;
    writer.block(&Block::heading(1, plain(lang, "summary-what-was-said")))?;
    let names = queries::entity_names_in(conn, lang.code())?;
    for topic in &round.topics {
        write_topic(conn, &mut writer, topic, lang, &names)?;
    }
    writer.block(&Block::heading(1, plain(lang, "summary-what-changed")))?;
    match outcome_of(&round, lang) {
        Some(outcome) => paragraphs(&mut writer, &outcome.lang, &outcome.words)?,
        None => writer.block(&Block::notice(plain(lang, "summary-no-outcome")))?,
    }
    Ok(writer.finish()?)
}

/// In the reader's language, else in English, else in the first there is.
pub fn text_of(round: &Round, lang: Lang) -> Option<&RoundText> {
    let in_language = |code: &str| round.texts.iter().find(|text| text.lang == code && !text.title.is_empty());
    in_language(lang.code()).or_else(|| in_language("en")).or_else(|| round.texts.iter().find(|text| !text.title.is_empty()))
}

/// What came of it, in the reader's language or another; each language's text is written on its own.
pub fn outcome_of(round: &Round, lang: Lang) -> Option<Worded> {
    best(lang.code(), round.texts.iter().map(|text| (text.lang.clone(), text.outcome.clone())).collect())
}

fn plain(lang: Lang, key: &str) -> String {
    lang.plain(key, &[])
}

fn cover(round: &Round, counts: &Counts, reader: &Reader) -> Document {
    let (lang, settings) = (reader.lang, reader.settings);
    let title = text_of(round, lang).map_or_else(|| plain(lang, "summary-title"), |text| text.title.clone());
    let mut document = Document::new(lang.code(), title);
    let mechanism = settings.mechanism_name(lang).map_or_else(|| plain(lang, "portal-name"), str::to_owned);
    document.subtitle = Some(lang.plain("summary-subtitle", &[("mechanism", Value::from(mechanism.as_str()))]));
    document.footer = plain(lang, "summary-footer");
    document.written_at = Some(now());
    let modes: Vec<String> = round.modes.iter().map(|mode| plain(lang, &format!("summary-mode-{mode}"))).collect();
    let (from, until) = (lang.date_time(round.opens_at, settings.time_zone), lang.date_time(round.closes_at, settings.time_zone));
    document.facts = [
        ("summary-period", lang.plain("summary-from-until", &[("from", from.into()), ("until", until.into())])),
        ("summary-audience", plain(lang, &format!("summary-audience-{}", round.audience))),
        ("summary-modes", lang.list(&modes)),
        ("summary-contributions", lang.number(counts.said())),
        ("summary-written-on", lang.date(now().date())),
        ("summary-address", settings.link(&format!("/{lang}/consultations/{}", round.number))),
    ]
    .into_iter()
    .map(|(key, value)| (plain(lang, key), Text::from(value)))
    .collect();
    document
}

/// A text of paragraphs, in its own language.
fn paragraphs<W: Write + Seek>(writer: &mut Docx<W>, lang: &str, text: &str) -> Result<(), Error> {
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        writer.block(&Block::paragraph(Text::in_language(lang, paragraph.trim())))?;
    }
    Ok(())
}

fn numbers<W: Write + Seek>(
    conn: &mut DbConnection,
    writer: &mut Docx<W>,
    round: &Round,
    counts: &Counts,
    lang: Lang,
) -> Result<(), Error> {
    writer.block(&Block::heading(1, plain(lang, "summary-numbers")))?;
    let mut topics = Table { caption: Some(plain(lang, "summary-by-topic").into()), ..Table::default() }
        .column(plain(lang, "summary-topic"), 6)
        .numeric_column(plain(lang, "summary-contributions"), 2)
        .numeric_column(plain(lang, "summary-replies"), 2)
        .numeric_column(plain(lang, "summary-official-replies"), 2);
    for topic in &round.topics {
        let own = queries::counts_of(conn, std::slice::from_ref(&topic.thread_id))?;
        let title = Text::in_language(topic.title.lang.as_str(), topic.title.words.as_str());
        let cells = [own.contributions, own.replies, own.official].map(|number| Text::from(lang.number(number)));
        topics.rows.push(std::iter::once(title).chain(cells).collect());
    }
    writer.block(&Block::Table(topics))?;
    writer.block(&Block::Table(tally(lang, "summary-by-mode", "summary-mode", &counts.by_mode)))?;
    writer.block(&Block::Table(tally(lang, "summary-by-language", "language", &counts.by_lang)))?;
    if counts.hidden + counts.withdrawn > 0 {
        let left_out = [("hidden", Value::from(counts.hidden)), ("withdrawn", Value::from(counts.withdrawn))];
        writer.block(&Block::paragraph(lang.plain("summary-left-out", &left_out)))?;
    }
    Ok(())
}

/// What was similar, as people confirmed it; a campaign is one text that was sent so many times.
fn grouped<W: Write + Seek>(writer: &mut Docx<W>, groups: &Groups, lang: Lang) -> Result<(), Error> {
    if groups.is_empty() {
        return Ok(());
    }
    writer.block(&Block::heading(1, plain(lang, "summary-groups")))?;
    writer.block(&Block::paragraph(plain(lang, "summary-groups-hint")))?;
    for (list, caption, what, number) in [
        (&groups.similar, "summary-groups", "summary-group", "summary-contributions"),
        (&groups.same_text, "summary-campaigns", "summary-campaign", "summary-times-sent"),
    ] {
        if list.is_empty() {
            continue;
        }
        let mut table = Table { caption: Some(plain(lang, caption).into()), ..Table::default() }
            .column(plain(lang, what), 6)
            .numeric_column(plain(lang, number), 2)
            .column(plain(lang, "summary-group-kinds"), 4);
        let row = |group: &Summed| {
            let name = Text::in_language(group.name.lang.code(), group.name.text.as_str());
            vec![name, lang.number(group.contributions).into(), kinds_of(group, lang).into()]
        };
        table.rows = list.iter().map(row).collect();
        writer.block(&Block::Table(table))?;
    }
    if groups.too_small > 0 {
        writer.block(&Block::paragraph(lang.n("summary-groups-small", groups.too_small)))?;
    }
    Ok(())
}

/// By how people appeared, where that points at nobody.
pub fn kinds_of(group: &Summed, lang: Lang) -> String {
    let kind = |(kind, count): &(&str, i64)| lang.plain(&format!("summary-kind-{kind}"), &[("count", Value::from(*count))]);
    group.by_kind.iter().map(kind).collect::<Vec<_>>().join(" · ")
}

fn tally(lang: Lang, caption: &str, list: &str, numbers: &HashMap<String, i64>) -> Table {
    let heading = if list == "language" { "summary-language" } else { "summary-mode" };
    let mut rows: Vec<(String, i64)> =
        numbers.iter().map(|(value, number)| (plain(lang, &format!("{list}-{value}")), *number)).collect();
    rows.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| lang.compare(&one.0, &other.0)));
    let mut table = Table { caption: Some(plain(lang, caption).into()), ..Table::default() }
        .column(plain(lang, heading), 6)
        .numeric_column(plain(lang, "summary-contributions"), 2);
    table.rows = rows.into_iter().map(|(word, number)| vec![word.into(), lang.number(number).into()]).collect();
    table
}

fn write_topic<W: Write + Seek>(
    conn: &mut DbConnection,
    writer: &mut Docx<W>,
    topic: &Topic,
    lang: Lang,
    names: &HashMap<String, String>,
) -> Result<(), Error> {
    writer.block(&Block::heading(2, Text::in_language(topic.title.lang.as_str(), topic.title.words.as_str())))?;
    if let Some(question) = &topic.question {
        writer.block(&Block::paragraph(Text::in_language(question.lang.as_str(), question.words.as_str())))?;
    }
    if !topic.recommendations.is_empty() {
        let list = by_document(&topic.recommendations);
        writer.block(&Block::paragraph(lang.plain("summary-recommendations", &[("list", list.as_str().into())])))?;
    }
    let mut after = String::new();
    let mut empty = true;
    loop {
        let (roots, last) = queries::roots_after(conn, &topic.thread_id, &after, BATCH)?;
        if roots.is_empty() {
            break;
        }
        let mut replies = queries::replies_to(conn, &topic.thread_id, &roots)?;
        for root in &roots {
            let answers = replies.remove(&root.key).unwrap_or_default();
            empty &= !quote(writer, root, 0, lang, names)?;
            for reply in &answers {
                empty &= !quote(writer, reply, depth_of(reply, root), lang, names)?;
            }
        }
        after = last;
    }
    if empty {
        writer.block(&Block::paragraph(plain(lang, "summary-nothing-said")))?;
    }
    Ok(())
}

/// `A/HRC/59/15: 140.7, 140.8; A/HRC/43/15: 121.1`
fn by_document(recommendations: &[(String, String)]) -> String {
    let mut list = String::new();
    let mut current = "";
    for (symbol, paragraph) in recommendations {
        let joint = match (list.is_empty(), symbol == current) {
            (true, _) => format!("{symbol}: "),
            (_, true) => ", ".into(),
            (_, false) => format!("; {symbol}: "),
        };
        list.push_str(&joint);
        list.push_str(paragraph);
        current = symbol;
    }
    list
}

/// Two levels: an answer to an answer stands beside it.
fn depth_of(reply: &Said, root: &Said) -> u8 {
    if reply.parent_id.as_ref() == Some(&root.key) { 1 } else { 2 }
}

/// Whether there was something to quote: hidden and withdrawn ones are counted, not quoted.
fn quote<W: Write + Seek>(
    writer: &mut Docx<W>,
    said: &Said,
    depth: u8,
    lang: Lang,
    names: &HashMap<String, String>,
) -> Result<bool, Error> {
    if said.state != "published" {
        return Ok(false);
    }
    let quote = Quote::new(Text::in_language(said.lang.as_str(), said.body.as_str())).by(byline(said, lang, names), depth);
    writer.block(&Block::Quote(if said.official { quote.official() } else { quote }))?;
    Ok(true)
}

/// Who said it, as everybody may see it, and on which day.
pub fn byline(said: &Said, lang: Lang, names: &HashMap<String, String>) -> String {
    let on = lang.date(said.day);
    if said.official {
        let who = said.entity_id.as_ref().and_then(|id| names.get(id)).cloned();
        let who = who.unwrap_or_else(|| plain(lang, "summary-mechanism"));
        return lang
            .plain("summary-official-by", &[("name", set_apart(&who, lang).as_str().into()), ("date", on.as_str().into())]);
    }
    let name = match (said.mode.as_str(), said.shown_name.as_str()) {
        ("anonymous", _) => plain(lang, "summary-anonymous"),
        (_, "") => plain(lang, "summary-former-participant"),
        (_, name) => name.to_owned(),
    };
    let name = match &said.organisation {
        Some(organisation) => format!("{name}, {organisation}"),
        None => name,
    };
    lang.plain("summary-by", &[("name", set_apart(&name, lang).as_str().into()), ("date", on.as_str().into())])
}

/// A name with a mark after it, so that the date that follows runs with the document and not with the name's script.
fn set_apart(name: &str, lang: Lang) -> String {
    format!("{name}{}", if lang.is_rtl() { '\u{200f}' } else { '\u{200e}' })
}
