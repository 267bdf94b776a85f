//! The register as a sheet: a row for each recommendation.

use std::io::Write;

use super::legislation::{Assessment, STAGES};
use super::model::Document;
use super::queries::{filed, index, legislation, neighbours, plain_lines, translations};
use super::translation;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, SheetFormat, write_sheet};
use crate::i18n::{Lang, Wording};
use crate::register::model::Filed;
use crate::taxonomy::countries;
use crate::taxonomy::terms::{self, Kind};

/// So many recommendations are in memory at once.
const CHUNK: usize = 500;

/// What stands in the sheet, column by column.
pub const RECOMMENDATIONS: DataSet = DataSet {
    name: "recommendations",
    row: "Recommendation",
    title: "register-title",
    about: "data-about-recommendations",
    columns: &[
        DataColumn::new("number", "recommendation-number", "data-number", 8, Holds::Whole).example("7"),
        DataColumn::new("symbol", "facet-document", "data-symbol", 18, Holds::Text).example("A/HRC/59/15"),
        DataColumn::new("paragraph", "recommendation-paragraph", "data-paragraph", 10, Holds::Text).example("140.7"),
        DataColumn::new("kind", "recommendation-kind", "data-kind", 16, Holds::Text).one_of("kind", &KINDS).example("concern"),
        DataColumn::new("text", "recommendation-text", "data-text", 80, Holds::Text).example("…"),
        DataColumn::new("lang", "recommendation-lang", "data-lang", 8, Holds::Language).example("en"),
        DataColumn::new("text_origin", "recommendation-text-origin", "data-text-origin", 12, Holds::Text)
            .one_of("text-origin", &ORIGINS)
            .example("official"),
        DataColumn::new("plain_line", "plain-line-title", "data-plain-line", 50, Holds::Text).optional().example("…"),
        DataColumn::new("response", "facet-response", "data-response", 16, Holds::Text)
            .optional()
            .one_of("response", &RESPONSES)
            .example("supported"),
        DataColumn::new("response_source", "recommendation-source", "data-response-source", 26, Holds::Text)
            .optional()
            .example("A/HRC/59/15/Add.1, para. 3"),
        DataColumn::new("recommending_states", "recommendation-states", "data-recommending-states", 30, Holds::List)
            .example("France; Senegal"),
        DataColumn::new("mechanism", "facet-mechanism", "data-mechanism", 12, Holds::Text).optional().example("UPR"),
        DataColumn::new("cycle", "facet-cycle", "data-cycle", 8, Holds::Whole).optional().example("4"),
        DataColumn::new("themes", "recommendation-themes", "data-themes", 40, Holds::List).example("Right to health"),
        DataColumn::new("affected_groups", "recommendation-groups", "data-groups", 30, Holds::List).example("Children"),
        DataColumn::new("sdgs", "recommendation-sdgs", "data-sdgs", 14, Holds::List).example("16; 16.3"),
        DataColumn::new("cluster", "facet-cluster", "data-cluster", 30, Holds::Text).optional().example("…"),
        DataColumn::new("cluster_number", "recommendation-number", "data-cluster-number", 8, Holds::Whole)
            .optional()
            .example("3"),
        DataColumn::new("needs_legislation", "facet-needs-legislation", "data-needs-legislation", 14, Holds::Text)
            .one_of("needs-legislation", &NEEDS_LEGISLATION)
            .example("yes"),
        DataColumn::new("bill_stage", "facet-bill-stage", "data-bill-stage", 18, Holds::Text)
            .optional()
            .one_of("bill-stage", &STAGES)
            .example("parliament"),
        DataColumn::new("bill", "legislation-bill", "data-bill", 30, Holds::Text).optional().example("…"),
        DataColumn::new("address", "recommendation-address", "data-address", 40, Holds::Address).example("/en/recommendations/7"),
    ],
};
const ORIGINS: [&str; 2] = ["official", "translation"];
const NEEDS_LEGISLATION: [&str; 3] = ["yes", "no", "unassessed"];
const KINDS: [&str; 3] = ["recommendation", "pledge", "concern"];
const RESPONSES: [&str; 6] =
    ["under_consideration", "supported", "supported_in_part", "noted", "not_supported", "voluntary_pledge"];

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
    let sheet = RECOMMENDATIONS.sheet(lang, worded);
    let documents = index::documents(conn)?;
    write_sheet(format, &sheet, out, |rows| {
        for chunk in numbers.chunks(CHUNK) {
            let filed = filed::of_numbers(conn, chunk)?;
            let ids: Vec<String> = filed.iter().map(|row| row.recommendation.id.clone()).collect();
            let mut clusters = neighbours::clusters_of(conn, &ids, lang)?;
            let mut readings = translations::readable(conn, &ids)?;
            let mut lines = plain_lines::plain_lines_of(conn, &ids, lang)?;
            let mut assessments = legislation::of_ids(conn, &ids)?;
            for row in filed {
                let document = documents.get(&row.recommendation.document_id);
                let cluster = clusters.remove(&row.recommendation.id);
                let id = &row.recommendation.id;
                let (text, is_unofficial) =
                    translation::nearest(&readings.remove(id).unwrap_or_default(), &row.recommendation.original_lang, lang);
                let said = Said { text, is_unofficial, plain: lines.remove(id), cluster, assessment: assessments.remove(id) };
                rows.row(&cells(&row, document, said, lang, worded, base_url))?;
            }
        }
        Ok(())
    })
}

/// What stands beside a recommendation, in the language of the sheet.
struct Said {
    text: Wording,
    is_unofficial: bool,
    plain: Option<String>,
    cluster: Option<(i64, Wording)>,
    assessment: Option<Assessment>,
}

fn cells(row: &Filed, document: Option<&Document>, said: Said, lang: Lang, worded: bool, base_url: &str) -> [Cell; 22] {
    let own = &row.recommendation;
    let word = |list: &str, value: &str| match worded {
        true => lang.plain(&format!("{list}-{}", value.replace('_', "-")), &[]),
        false => value.to_owned(),
    };
    let name = |iso3: &String| countries::name(iso3, lang.code()).unwrap_or(iso3).to_owned();
    let mut states: Vec<String> = row.states.iter().map(name).collect();
    lang.sort_by_label(&mut states, |name| name);
    let mechanism = document.and_then(|document| terms::find(&document.mechanism));
    let (cluster_number, cluster_name) = said.cluster.map(|(number, name)| (number, name.text)).unzip();
    let assessment = said.assessment.as_ref();
    let needed = assessment.map_or("unassessed", |known| if known.needed { "yes" } else { "no" });
    [
        own.number.into(),
        document.map_or("", |document| document.symbol.as_str()).into(),
        own.paragraph.as_str().into(),
        word("kind", if own.is_concern { "concern" } else { &own.kind }).into(),
        said.text.text.into(),
        said.text.lang.code().into(),
        word("text-origin", ORIGINS[usize::from(said.is_unofficial)]).into(),
        said.plain.into(),
        Some(word("response", &own.response)).filter(|_| document.is_none_or(Document::is_answered)).into(),
        own.response_source.clone().into(),
        states.into(),
        mechanism.map(|term| term.short_label(lang).to_owned()).into(),
        document.and_then(|document| document.cycle).map(i64::from).into(),
        labels(row, Kind::Theme, lang).into(),
        labels(row, Kind::AffectedGroup, lang).into(),
        codes(row).into(),
        cluster_name.into(),
        cluster_number.into(),
        word("needs-legislation", needed).into(),
        assessment.and_then(|known| known.stage.as_ref()).map(|stage| word("bill-stage", stage)).into(),
        assessment.map(|known| known.bill.clone()).filter(|bill| !bill.is_empty()).into(),
        format!("{base_url}/{lang}/recommendations/{}", own.number).into(),
    ]
}

fn labels(row: &Filed, kind: Kind, lang: Lang) -> Vec<String> {
    let of_kind = row.terms.iter().filter_map(|id| terms::find(id)).filter(|term| term.kind == kind);
    of_kind.map(|term| term.label(lang).to_owned()).collect()
}

fn codes(row: &Filed) -> Vec<String> {
    let goals = row.terms.iter().filter_map(|id| terms::find(id));
    let goals = goals.filter(|term| matches!(term.kind, Kind::SdgGoal | Kind::SdgTarget));
    goals.map(|term| term.code.clone()).collect()
}
