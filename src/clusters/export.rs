//! Clusters as a sheet: a row for each recommendation with the cluster that it stands in.

use std::io::Write;

use super::queries;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, Sheet, SheetFormat, write_sheet};
use crate::i18n::Lang;

/// Recommendations read at once, so that the largest register needs no more memory than a small one.
const CHUNK: i64 = 2_000;

/// Writes all of them. The headings are the names of the columns, the same in every language, as programs want them.
pub fn write<W: Write + Send>(
    conn: &mut DbConnection,
    lang: Lang,
    format: SheetFormat,
    with_proposed: bool,
    out: W,
) -> Result<(), Error> {
    let columns = [("symbol", 18), ("paragraph", 12), ("text", 80), ("cluster", 8), ("cluster_name", 40), ("decided_by", 12)];
    let mut sheet = Sheet::new("clusters", lang.code());
    for (key, width) in columns {
        sheet = sheet.column(key, key, width);
    }
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
