//! What a coordinator would have said about the register: repetitions confirmed, laws assessed; marked as examples.

use super::people;
use crate::accounts;
use crate::db::DbConnection;
use crate::error::Error;
use crate::register::legislation::{Assessment, STAGES, words};
use crate::register::lineage::{self, Level};
use crate::register::queries::{legislation, lineage as lineages};
use crate::viewer::Role;

/// So many recommendations are assessed.
const ASSESSED: usize = 20;
/// Of them every so many as needing no law.
const NEEDS_NONE: usize = 5;
/// Stands where the reference of a bill would.
const MARK: &str = "(demo)";

pub fn examples(conn: &mut DbConnection) -> Result<(), Error> {
    let coordinator = accounts::queries::find_by_email(conn, &people::address_of(Role::Coordinator))?.ok_or(Error::NotFound)?;
    let proposals = lineage::proposals(conn)?;
    lineages::renew_proposals(conn, &proposals)?;
    lineages::confirm_all(conn, &coordinator.id, Level::Nearly.least())?;
    let texts = legislation::unread(conn, 0, i64::MAX)?;
    let telling = texts.iter().filter(|text| words::telling(&text.text, &text.lang).len() > 1);
    for (place, text) in telling.take(ASSESSED).enumerate() {
        let needed = place % NEEDS_NONE > 0;
        let assessment = Assessment {
            needed,
            stage: needed.then(|| STAGES[place % STAGES.len()].to_owned()),
            bill: if needed { MARK.to_owned() } else { String::new() },
        };
        legislation::assess(conn, &coordinator.id, &text.id, &assessment)?;
    }
    Ok(())
}
