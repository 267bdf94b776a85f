//! Two of the other papers of Slovenia's review of 2025, as they were published.

use std::io::Cursor;
use std::path::Path;

use crate::db::Db;
use crate::error::Error;
use crate::register::import::Format;
use crate::register::intake::{Intake, Whose};
use crate::register::queries::imports::Arrived;

const PAPERS: [(&str, &[u8]); 2] = [
    ("SVN-g2511026.pdf", include_bytes!("../../../tests/samples/SVN-g2511026.pdf")),
    (
        "UPR-wg48-Advance-Questions-Slovenia.docx",
        include_bytes!("../../../tests/samples/UPR-wg48-Advance-Questions-Slovenia.docx"),
    ),
];

/// How many are kept then.
pub fn keep(db: &Db, files: &Path) -> Result<usize, Error> {
    for (name, bytes) in PAPERS {
        let arrived = Arrived { file_name: name.into(), format: Format::Auto.as_str().into(), lang: "en".into(), actor_id: None };
        let mut intake = Intake { db, whose: Whose::Own(Some("SVN".into())), files, heard: &mut |_, _, _, _| {} };
        let read = intake.read(&mut Cursor::new(bytes), Format::Auto, arrived)?;
        let import = read.map_err(|refusal| Error::internal(refusal.key()))?;
        intake.apply(import.number, &[], None)?;
    }
    Ok(PAPERS.len())
}
