//! Recommendations on cards, as the bench shows them: where each stands, why, and where else it might belong.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::apart;
use crate::clusters::engine::Suggested;
use crate::clusters::model::{Cluster, list_of, shared_of};
use crate::clusters::queries::{self, CardRow, Place};
use crate::clusters::suggestions::Suggestions;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::taxonomy::terms;
use crate::web::Page;

pub struct Card {
    pub row: CardRow,
    pub place: Place,
    /// Where it stands.
    pub cluster: Option<Cluster>,
    /// Who placed it there.
    pub by: Option<String>,
    /// What it shares with the others there, the most telling first.
    pub words: Vec<String>,
    pub level: Option<&'static str>,
    pub choices: Vec<Choice>,
    /// The members most like it.
    pub nearest: Vec<CardRow>,
    /// The number of the recommendation on the card after it, else before it.
    pub next: Option<i64>,
}

/// Another cluster that it may belong to.
pub struct Choice {
    pub cluster: Cluster,
    pub words: Vec<String>,
    pub level: &'static str,
}

impl Card {
    pub fn seen(&self) -> String {
        self.place.seen()
    }

    pub fn is_decided(&self) -> bool {
        self.place.is_decided()
    }

    pub fn is_aside(&self) -> bool {
        matches!(self.place, Place::Aside { .. })
    }

    /// It is only possible that it belongs there.
    pub fn is_weak(&self) -> bool {
        self.level == Some("low")
    }

    pub fn is_by_person(&self) -> bool {
        matches!(&self.place, Place::In(standing) if standing.decided_by == "person")
    }

    pub fn decided_at(&self) -> Option<NaiveDateTime> {
        match &self.place {
            Place::Nowhere => None,
            Place::Aside { at, .. } => Some(*at),
            Place::In(standing) => Some(standing.decided_at),
        }
    }

    /// Why it stands where it stands, in the reader's words.
    pub fn reason(&self, page: &Page) -> String {
        match (&self.cluster, self.words.is_empty()) {
            (Some(_), false) => page.t_of("bench-shares", "words", &apart(&self.words)),
            (Some(_), true) => String::new(),
            (None, _) => page.t(if self.is_aside() { "bench-is-aside" } else { "bench-is-nowhere" }).into_owned(),
        }
    }
}

impl Choice {
    pub fn shared(&self, page: &Page) -> String {
        if self.words.is_empty() { String::new() } else { page.t_of("bench-shares", "words", &apart(&self.words)) }
    }
}

/// The cards of these recommendations, in their order.
pub fn cards(conn: &mut DbConnection, suggestions: &Suggestions, ids: &[String], lang: Lang) -> Result<Vec<Card>, Error> {
    let mut places = queries::places(conn, ids)?;
    let mut suggested: HashMap<&String, Suggested> = ids.iter().filter_map(|id| Some((id, suggestions.of(id)?))).collect();
    let mut cluster_ids: Vec<String> = places.values().filter_map(|place| place.cluster_id().cloned()).collect();
    let alternatives = suggested.values().flat_map(|it| &it.alternatives);
    cluster_ids.extend(alternatives.map(|alternative| alternative.cluster.clone()));
    let clusters: HashMap<String, Cluster> =
        queries::by_id(conn, &cluster_ids, lang)?.into_iter().map(|cluster| (cluster.id.clone(), cluster)).collect();
    let people: Vec<String> = places.values().filter_map(account_of).collect();
    let people = queries::names_of_people(conn, &people)?;
    let mut others: Vec<String> = suggested.values().flat_map(|it| it.nearest.iter().cloned()).collect();
    others.sort_unstable();
    others.dedup();
    let nearest: HashMap<String, CardRow> =
        queries::card_rows(conn, &others, lang)?.into_iter().map(|row| (row.id.clone(), row)).collect();
    let rows = queries::card_rows(conn, ids, lang)?;
    let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
    let card = |(at, row): (usize, CardRow)| {
        let place = places.remove(&row.id).unwrap_or(Place::Nowhere);
        let suggested = suggested.remove(&row.id);
        let cluster = place.cluster_id().and_then(|id| clusters.get(id)).cloned();
        let mut card = Card {
            by: account_of(&place).and_then(|id| people.get(&id).cloned()),
            words: Vec::new(),
            level: None,
            choices: Vec::new(),
            nearest: Vec::new(),
            next: numbers.get(at + 1).or_else(|| numbers.get(at.wrapping_sub(1))).copied(),
            row,
            place,
            cluster,
        };
        fill(&mut card, suggested, &clusters, &nearest, lang);
        card
    };
    Ok(rows.into_iter().enumerate().map(card).collect())
}

fn fill(
    card: &mut Card,
    suggested: Option<Suggested>,
    clusters: &HashMap<String, Cluster>,
    rows: &HashMap<String, CardRow>,
    lang: Lang,
) {
    if let Place::In(standing) = &card.place {
        card.words = shared_of(list_of(&standing.words), lang);
        let known = standing.confidence.as_deref();
        card.level = ["high", "medium", "low"].into_iter().find(|level| known == Some(*level));
    }
    let Some(suggested) = suggested else { return };
    card.nearest = suggested.nearest.iter().filter_map(|id| rows.get(id)).cloned().collect();
    for alternative in suggested.alternatives {
        let Some(cluster) = clusters.get(&alternative.cluster) else { continue };
        if cluster.members_locked {
            continue;
        }
        let themes = alternative.themes.iter().filter_map(|theme| terms::find(theme)).map(|term| term.label(lang).to_owned());
        let words = if alternative.words.is_empty() { themes.collect() } else { alternative.words };
        card.choices.push(Choice { cluster: cluster.clone(), words, level: queries::level(alternative.confidence) });
    }
}

fn account_of(place: &Place) -> Option<String> {
    match place {
        Place::Nowhere => None,
        Place::Aside { account_id, .. } => account_id.clone(),
        Place::In(standing) => standing.account_id.clone(),
    }
}
