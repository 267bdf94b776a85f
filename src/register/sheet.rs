//! The register as a sheet: a row for each recommendation.

use std::io::Write;

use super::model::Document;
use super::queries::{filed, index, neighbours};
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, Sheet, SheetFormat, write_sheet};
use crate::i18n::{Lang, Wording};
use crate::register::model::Filed;
use crate::taxonomy::countries;
use crate::taxonomy::terms::{self, Kind};

/// So many recommendations are in memory at once.
const CHUNK: usize = 500;

/// The key for programs, the word for people, the width in characters.
const COLUMNS: [(&str, &str, u16); 17] = [
    ("number", "recommendation-number", 8),
    ("symbol", "facet-document", 18),
    ("paragraph", "recommendation-paragraph", 10),
    ("kind", "recommendation-kind", 16),
    ("text", "recommendation-text", 80),
    ("lang", "recommendation-lang", 8),
    ("response", "facet-response", 16),
    ("response_source", "recommendation-source", 26),
    ("recommending_states", "recommendation-states", 30),
    ("mechanism", "facet-mechanism", 12),
    ("cycle", "facet-cycle", 8),
    ("themes", "recommendation-themes", 40),
    ("affected_groups", "recommendation-groups", 30),
    ("sdgs", "recommendation-sdgs", 14),
    ("cluster", "facet-cluster", 30),
    ("cluster_number", "recommendation-number", 8),
    ("address", "recommendation-address", 40),
];

/// Writes the recommendations of these numbers in their order. Headings are words for people, or the columns' keys,
/// which stay the same in every language.
pub fn write<W: Write + Send>(
    conn: &mut DbConnection,
    (lang, worded): (Lang, bool),
    format: SheetFormat,
    numbers: &[i64],
    base_url: &str,
    out: W,
) -> Result<(), Error> {
    let mut sheet = Sheet::new(lang.plain("register-title", &[]), lang.code());
    for (key, word, width) in COLUMNS {
        let heading = if worded { lang.plain(word, &[]) } else { key.to_owned() };
        sheet = sheet.column(key, heading, width);
    }
    let documents = index::documents(conn)?;
    write_sheet(format, &sheet, out, |rows| {
        for chunk in numbers.chunks(CHUNK) {
            let filed = filed::of_numbers(conn, chunk)?;
            let ids: Vec<String> = filed.iter().map(|row| row.recommendation.id.clone()).collect();
            let mut clusters = neighbours::clusters_of(conn, &ids, lang)?;
            for row in filed {
                let document = documents.get(&row.recommendation.document_id);
                let cluster = clusters.remove(&row.recommendation.id);
                rows.row(&cells(&row, document, cluster, lang, worded, base_url))?;
            }
        }
        Ok(())
    })
}

fn cells(
    row: &Filed,
    document: Option<&Document>,
    cluster: Option<(i64, Wording)>,
    lang: Lang,
    worded: bool,
    base_url: &str,
) -> [Cell; 17] {
    let own = &row.recommendation;
    let word = |list: &str, value: &str| match worded {
        true => lang.plain(&format!("{list}-{}", value.replace('_', "-")), &[]),
        false => value.to_owned(),
    };
    let (text_lang, text) = row
        .texts
        .get_key_value(lang.code())
        .or_else(|| row.texts.get_key_value(&own.original_lang))
        .map_or(("", ""), |(code, text)| (code.as_str(), text.as_str()));
    let mut states: Vec<&str> = row.states.iter().map(|iso3| countries::name(iso3, lang.code()).unwrap_or(iso3)).collect();
    lang.sort_by_label(&mut states, |name| name);
    let mechanism = document.and_then(|document| terms::find(&document.mechanism));
    let (cluster_number, cluster_name) = cluster.map(|(number, name)| (number, name.text)).unzip();
    [
        own.number.into(),
        document.map_or("", |document| document.symbol.as_str()).into(),
        own.paragraph.as_str().into(),
        word("kind", if own.is_concern { "concern" } else { &own.kind }).into(),
        text.into(),
        text_lang.into(),
        Some(word("response", &own.response)).filter(|_| document.is_none_or(Document::is_answered)).into(),
        own.response_source.clone().into(),
        states.join("; ").into(),
        mechanism.map(|term| term.short_label(lang).to_owned()).into(),
        document.and_then(|document| document.cycle).map(i64::from).into(),
        labels(row, Kind::Theme, lang).into(),
        labels(row, Kind::AffectedGroup, lang).into(),
        codes(row).into(),
        cluster_name.into(),
        cluster_number.into(),
        format!("{base_url}/{lang}/recommendations/{}", own.number).into(),
    ]
}

fn labels(row: &Filed, kind: Kind, lang: Lang) -> String {
    let of_kind = row.terms.iter().filter_map(|id| terms::find(id)).filter(|term| term.kind == kind);
    of_kind.map(|term| term.label(lang)).collect::<Vec<_>>().join("; ")
}

fn codes(row: &Filed) -> String {
    let goals = row.terms.iter().filter_map(|id| terms::find(id));
    let goals = goals.filter(|term| matches!(term.kind, Kind::SdgGoal | Kind::SdgTarget));
    goals.map(|term| term.code.as_str()).collect::<Vec<_>>().join("; ")
}
