//! The terms by which the register is sorted, with the codes that filters take.

use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, Rows};
use crate::i18n::Lang;
use crate::taxonomy::terms;

pub const TERMS: DataSet = DataSet {
    name: "terms",
    row: "Term",
    title: "data-terms",
    about: "data-about-terms",
    columns: &[
        DataColumn::new("kind", "recommendation-kind", "data-term-kind", 16, Holds::Text)
            .one_of("", &["mechanism", "theme", "affected_group", "sdg_goal", "sdg_target"])
            .example("theme"),
        DataColumn::new("code", "data-heading-code", "data-term-code", 30, Holds::Text).example("right-to-health"),
        DataColumn::new("label", "data-heading-name", "data-term-label", 50, Holds::Text).example("Right to health"),
        DataColumn::new("merged_into", "data-heading-merged-into", "data-term-merged-into", 30, Holds::Text)
            .optional()
            .example("right-to-health"),
    ],
};

pub fn write(rows: &mut dyn Rows, lang: Lang) -> Result<(), Error> {
    for term in terms::all() {
        let into = term.merged_into().and_then(terms::find).map(|into| into.code.as_str());
        let cells: [Cell; 4] = [term.kind.as_str().into(), term.code.as_str().into(), term.label(lang).into(), into.into()];
        rows.row(&cells)?;
    }
    Ok(())
}
