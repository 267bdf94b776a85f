//! What stands beside everything on the bench: the clusters, how far the work has come, what can be taken back.

use crate::clusters::model::Listed;
use crate::clusters::queries::{self, Progress};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::web::Page;

pub struct Side {
    pub clusters: Vec<Listed>,
    pub progress: Progress,
    pub undo: Option<i64>,
    pub redo: Option<i64>,
    /// The number of the cluster that is shown.
    pub chosen: Option<i64>,
    /// What was put aside is shown.
    pub is_aside: bool,
    /// A later proposal waits for somebody to look at it.
    pub pending: bool,
    /// The program is making a proposal.
    pub runs: bool,
    /// How many accepted clusters wait for their lead.
    pub without_lead: i64,
}

impl Side {
    pub fn read(conn: &mut DbConnection, account_id: &str, chosen: Option<i64>, lang: Lang) -> Result<Side, Error> {
        let (undo, redo) = queries::at_hand(conn, account_id)?;
        Ok(Side {
            clusters: queries::open_clusters(conn, lang)?,
            progress: queries::progress(conn)?,
            undo,
            redo,
            chosen,
            is_aside: false,
            pending: queries::pending(conn)?.is_some(),
            without_lead: queries::Leads::read(conn)?.waiting.len() as i64,
            runs: queries::run(conn)?.is_some_and(|run| run.is_alive(db::now())),
        })
    }

    /// `12 of 254 decided`.
    pub fn decided(&self, page: &Page) -> String {
        let arguments = [("decided", Value::from(self.progress.decided)), ("all", Value::from(self.progress.all))];
        page.t_with("bench-progress", &arguments)
    }

    pub fn undecided(&self) -> i64 {
        self.progress.all - self.progress.decided
    }

    pub fn is_chosen(&self, listed: &Listed) -> bool {
        self.chosen == Some(listed.cluster.number)
    }

    pub fn has(&self, state: &str) -> bool {
        self.clusters.iter().any(|listed| listed.cluster.is(state))
    }

    fn place(&self) -> Option<usize> {
        self.clusters.iter().position(|listed| self.is_chosen(listed))
    }

    /// The clusters before and after the one that is shown; the first and the last where none is.
    pub fn neighbours(&self) -> (Option<i64>, Option<i64>) {
        let number = |at: usize| self.clusters.get(at).map(|listed| listed.cluster.number);
        match self.place() {
            Some(at) => (at.checked_sub(1).and_then(number), number(at + 1)),
            None => (None, number(0)),
        }
    }
}
