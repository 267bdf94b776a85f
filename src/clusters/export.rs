//! Clusters as a sheet: a row for each recommendation with the cluster that it stands in.

use std::io::Write;

use super::queries;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, SheetFormat, write_sheet};
use crate::i18n::Lang;

/// Recommendations read at once, so that the largest register needs no more memory than a small one.
const CHUNK: i64 = 2_000;

pub const CLUSTERS: DataSet = DataSet {
    name: "clusters",
    row: "ClusteredRecommendation",
    title: "clusters-title",
    about: "data-about-clusters",
    columns: &[
        DataColumn::new("symbol", "facet-document", "data-symbol", 18, Holds::Text).example("A/HRC/59/15"),
        DataColumn::new("paragraph", "recommendation-paragraph", "data-paragraph", 12, Holds::Text).example("140.7"),
        DataColumn::new("text", "recommendation-text", "data-text", 80, Holds::Text).example("…"),
        DataColumn::new("cluster", "recommendation-number", "data-cluster-number", 8, Holds::Whole).optional().example("3"),
        DataColumn::new("cluster_name", "facet-cluster", "data-cluster", 40, Holds::Text).optional().example("…"),
        DataColumn::new("decided_by", "data-heading-decided-by", "data-decided-by", 12, Holds::Text)
            .optional()
            .one_of("", &["program", "person"])
            .example("person"),
    ],
};

/// Writes all of them. The headings are the names of the columns, the same in every language, as programs want them.
pub fn write<W: Write + Send>(
    conn: &mut DbConnection,
    lang: Lang,
    format: SheetFormat,
    with_proposed: bool,
    out: W,
) -> Result<(), Error> {
    let sheet = CLUSTERS.sheet(lang, false);
    write_sheet(format, &sheet, out, |rows| {
        let mut after = 0;
        loop {
            let chunk = queries::export_rows(conn, after, CHUNK, with_proposed, lang)?;
            let Some(last) = chunk.last() else { return Ok(()) };
            after = last.number;
            for row in chunk {
                let (number, name) = row.cluster.map(|(number, name)| (number, name.text)).unzip();
                let cells: [Cell; 6] = [
                    row.symbol.into(),
                    row.paragraph.into(),
                    row.text.text.into(),
                    number.into(),
                    name.into(),
                    row.decided_by.into(),
                ];
                rows.row(&cells)?;
            }
        }
    })
}
