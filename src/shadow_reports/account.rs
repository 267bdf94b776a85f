//! The State's account of a recommendation in a few lines: its position, who leads, what is done and was reported.

use std::collections::HashMap;

use chrono_tz::Tz;

use crate::clusters;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::plan;
use crate::plan::model::ProgressUpdate;
use crate::register::model::{Document, Filed};
use crate::register::queries::{filed, index, neighbours};

/// A recommendation with what the State says of it.
pub struct Accounted {
    pub id: String,
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    pub text: Wording,
    /// A line each, in the reader's words.
    pub account: Vec<String>,
}

/// What was found out of clusters already.
pub struct Accounts {
    lang: Lang,
    zone: Tz,
    documents: HashMap<String, Document>,
    by_cluster: HashMap<i64, Vec<String>>,
}

impl Accounts {
    pub fn new(conn: &mut DbConnection, lang: Lang, zone: Tz) -> Result<Accounts, Error> {
        Ok(Accounts { lang, zone, documents: index::documents(conn)?, by_cluster: HashMap::new() })
    }

    /// Those of these numbers, in their order.
    pub fn of(&mut self, conn: &mut DbConnection, numbers: &[i64]) -> Result<Vec<Accounted>, Error> {
        let rows = filed::of_numbers(conn, numbers)?;
        let ids: Vec<String> = rows.iter().map(|row| row.recommendation.id.clone()).collect();
        let clusters = neighbours::clusters_of(conn, &ids, self.lang)?;
        let mut accounted = Vec::with_capacity(rows.len());
        for row in rows {
            let mut account = self.position(&row);
            if let Some((number, _)) = clusters.get(&row.recommendation.id) {
                account.extend_from_slice(self.of_cluster(conn, *number)?);
            }
            accounted.push(self.accounted(row, account));
        }
        Ok(accounted)
    }

    fn accounted(&self, row: Filed, account: Vec<String>) -> Accounted {
        let own = row.recommendation;
        let texts = row.texts.iter().map(|(lang, text)| (lang.as_str(), text.as_str()));
        Accounted {
            text: Wording::nearest(self.lang, texts).unwrap_or_else(|| Wording::none(self.lang)),
            symbol: self.documents.get(&own.document_id).map_or_else(String::new, |document| document.symbol.clone()),
            id: own.id,
            number: own.number,
            paragraph: own.paragraph,
            account,
        }
    }

    /// Only in the Universal Periodic Review the State takes one.
    fn position(&self, row: &Filed) -> Vec<String> {
        let own = &row.recommendation;
        if !self.documents.get(&own.document_id).is_some_and(Document::is_answered) {
            return Vec::new();
        }
        let word = self.lang.plain(&format!("response-{}", own.response.replace('_', "-")), &[]);
        let said = own.response_source.as_ref().map_or_else(|| word.clone(), |source| format!("{word} ({source})"));
        vec![self.line("facet-response", &said)]
    }

    fn line(&self, label: &str, value: &str) -> String {
        let label = self.lang.plain(label, &[]);
        self.lang.plain("register-set", &[("facet", label.into()), ("value", value.into())])
    }

    fn of_cluster(&mut self, conn: &mut DbConnection, number: i64) -> Result<&[String], Error> {
        if !self.by_cluster.contains_key(&number) {
            let lines = self.lines(conn, number)?;
            self.by_cluster.insert(number, lines);
        }
        Ok(self.by_cluster.get(&number).map_or(&[], Vec::as_slice))
    }

    fn lines(&self, conn: &mut DbConnection, number: i64) -> Result<Vec<String>, Error> {
        let lang = self.lang;
        let cluster = clusters::queries::find(conn, number, lang)?;
        let mut lines = Vec::new();
        if let Some(lead) = clusters::queries::responsible(conn, &cluster.id, lang)?.lead {
            lines.push(self.line("recommendation-lead", &lead.name.text));
        }
        let actions = plan::queries::actions_of_cluster(conn, &cluster.id, lang)?;
        let ids: Vec<String> = actions.iter().map(|action| action.id.clone()).collect();
        let updates = plan::queries::updates_of_actions(conn, &ids, lang)?;
        // Read from the oldest on, so that the newest of each action stays.
        let newest: HashMap<String, ProgressUpdate> = updates.into_iter().rev().collect();
        for action in actions {
            let state = lang.plain(&format!("plan-state-{}", action.plan_state.replace('_', "-")), &[]);
            let due = lang.plain("recommendation-due", &[("date", lang.date(action.due_on).into())]);
            let standing = lang.plain("state-and-due", &[("state", state.into()), ("due", due.into())]);
            lines.push(format!("{} – {standing}", action.title.text));
            if let Some(update) = newest.get(&action.id) {
                let day = chrono::TimeZone::from_utc_datetime(&self.zone, &update.posted_at).date_naive();
                lines.push(self.line("recommendation-newest", &format!("{} ({})", update.body, lang.date(day))));
            }
        }
        Ok(lines)
    }
}
