//! What happened, as everybody may know it: entries of the journal in the reader's words, without anybody's name.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use serde_json::Value;

use super::queries;
use super::subject::Subject;
use crate::clusters;
use crate::db::DbConnection;
use crate::error::Error;
use crate::home::queries as names;
use crate::i18n::{Lang, Wording};
use crate::journal::Recorded;
use crate::register::index::Index;
use crate::register::wanted::Wanted;

/// As many things that happened a feed holds.
pub const HELD: usize = 50;
/// As many entries are read for a list, of which a filter may leave few.
const READ: i64 = 1_000;

#[derive(Clone, Debug)]
pub struct Happened {
    /// Stays the same for ever: `journal/12`, `recommendation/7`.
    pub key: String,
    /// Of the journal's entry; 0 where it is the row itself that tells.
    pub seq: i64,
    pub at: NaiveDateTime,
    /// The locale key of its words: `happened-…`.
    pub words: String,
    /// What it happened to.
    pub name: Wording,
    /// Where that stands, without the language.
    pub path: String,
    recommendation: Option<i64>,
    cluster: Option<i64>,
}

/// Finds what fits a filtered list; with words to search for where a search is at hand.
pub trait Finds {
    fn numbers(&self, wanted: &Wanted) -> Result<Vec<i64>, Error>;
    fn index(&self) -> &Index;
}

/// What the followed thing is called, where it is one thing with a name; [`Error::NotFound`] where nobody may know of it.
pub fn name_of(conn: &mut DbConnection, subject: &Subject, lang: Lang) -> Result<Option<String>, Error> {
    Ok(match subject {
        Subject::Everything | Subject::View(_) => None,
        Subject::Recommendation(number) => {
            let (id, _) = queries::of_recommendation(conn, *number)?;
            queries::recommendations_by_id(conn, std::slice::from_ref(&id))?.remove(&id).map(|row| called(&row))
        }
        Subject::Cluster(number) => queries::name_of_cluster(conn, *number, lang)?.map(|name| name.text),
        Subject::Document(number) => Some(queries::document(conn, *number)?),
        Subject::Consultation(number) => {
            let id = queries::consultation(conn, *number)?;
            names::consultation_titles(conn, std::slice::from_ref(&id), lang)?.remove(&id).map(|title| title.text)
        }
    })
}

/// The newest first.
pub fn to(conn: &mut DbConnection, subject: &Subject, finds: &dyn Finds, lang: Lang) -> Result<Vec<Happened>, Error> {
    let mut happened = match subject {
        Subject::Everything => everything(conn, 0, lang)?,
        Subject::View(_) | Subject::Document(_) => in_view(conn, subject, finds, lang)?,
        one => {
            let ids = ids_of(conn, one)?;
            let entries = queries::about(conn, &ids, READ)?;
            worded(conn, entries, lang)?
        }
    };
    happened.truncate(HELD);
    Ok(happened)
}

/// Everything public after an entry of the journal, the newest first.
pub fn everything(conn: &mut DbConnection, after: i64, lang: Lang) -> Result<Vec<Happened>, Error> {
    let entries = queries::newest(conn, after, READ)?;
    worded(conn, entries, lang)
}

/// Which things' entries tell of a subject.
fn ids_of(conn: &mut DbConnection, subject: &Subject) -> Result<Vec<String>, Error> {
    Ok(match subject {
        Subject::Recommendation(number) => {
            let (id, cluster) = queries::of_recommendation(conn, *number)?;
            let mut ids = vec![id];
            if let Some(cluster) = cluster {
                ids.extend(queries::belonging_to_cluster(conn, &cluster)?);
                ids.push(cluster);
            }
            ids
        }
        Subject::Cluster(number) => {
            let id = queries::cluster(conn, *number)?;
            let mut ids = queries::belonging_to_cluster(conn, &id)?;
            ids.extend(queries::members(conn, &id)?);
            ids.push(id);
            ids
        }
        Subject::Consultation(number) => {
            let id = queries::consultation(conn, *number)?;
            let mut ids = queries::threads_of(conn, &id)?;
            ids.push(id);
            ids
        }
        Subject::Everything | Subject::View(_) | Subject::Document(_) => Vec::new(),
    })
}

/// What came into a list, and what happened to what stands in it.
fn in_view(conn: &mut DbConnection, subject: &Subject, finds: &dyn Finds, lang: Lang) -> Result<Vec<Happened>, Error> {
    let fits = Fits::of(subject, finds)?;
    let mut numbers: Vec<i64> = fits.numbers().collect();
    let mut happened: Vec<Happened> =
        everything(conn, 0, lang)?.into_iter().filter(|one| fits.has(one) && one.words != "happened-imported").collect();
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    numbers.truncate(HELD);
    happened.extend(added(conn, &numbers)?);
    happened.sort_by_key(|one| std::cmp::Reverse(one.at));
    Ok(happened)
}

/// The recommendations of a list and the clusters in which they stand.
pub struct Fits {
    recommendations: HashSet<i64>,
    clusters: HashSet<String>,
}

impl Fits {
    pub fn new(numbers: &[i64], index: &Index) -> Fits {
        let clusters = numbers.iter().filter_map(|number| index.cluster_of(*number)).map(str::to_owned).collect();
        Fits { recommendations: numbers.iter().copied().collect(), clusters }
    }

    /// What concerns a subject; nothing in particular where it is everything or a consultation.
    pub fn of(subject: &Subject, finds: &dyn Finds) -> Result<Fits, Error> {
        let numbers = match (subject, subject.wanted()) {
            (Subject::Recommendation(number), _) => vec![*number],
            (_, Some(wanted)) => finds.numbers(&wanted)?,
            _ => Vec::new(),
        };
        Ok(Fits::new(&numbers, finds.index()))
    }

    pub fn numbers(&self) -> impl Iterator<Item = i64> {
        self.recommendations.iter().copied()
    }

    pub fn has(&self, one: &Happened) -> bool {
        one.recommendation.is_some_and(|number| self.recommendations.contains(&number))
            || one.cluster.is_some_and(|number| self.clusters.contains(&number.to_string()))
    }
}

/// That these came into the register.
pub fn added(conn: &mut DbConnection, numbers: &[i64]) -> Result<Vec<Happened>, Error> {
    let rows = queries::added(conn, numbers)?;
    let one = |(number, paragraph, symbol, at)| Happened {
        key: format!("recommendation/{number}"),
        seq: 0,
        at,
        words: "happened-recommendation".into(),
        name: Wording { lang: Lang::EN, text: called(&(number, paragraph, symbol)) },
        path: format!("/recommendations/{number}"),
        recommendation: Some(number),
        cluster: None,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// `A/HRC/59/15, 140.7`.
fn called((number, paragraph, symbol): &(i64, String, String)) -> String {
    if paragraph.is_empty() { format!("{symbol}, {number}") } else { format!("{symbol}, {paragraph}") }
}

/// What the things that entries speak of are called, and where they stand.
struct Things {
    recommendations: HashMap<String, (i64, String, String)>,
    clusters: HashMap<String, (i64, Wording)>,
    actions: HashMap<String, (i64, Wording)>,
    clusters_of_actions: HashMap<String, i64>,
    consultations: HashMap<String, (i64, Wording)>,
    topics: HashMap<String, (String, i64)>,
    clusters_of_threads: HashMap<String, i64>,
}

fn worded(conn: &mut DbConnection, mut entries: Vec<Recorded>, lang: Lang) -> Result<Vec<Happened>, Error> {
    let undone: HashSet<String> =
        entries.iter().filter(|entry| entry.kind == "import-undone").map(|entry| entry.subject_id.clone()).collect();
    entries.retain(|entry| !undone.contains(&entry.subject_id));
    let things = Things::load(conn, &entries, lang)?;
    Ok(entries.iter().filter_map(|entry| things.happened(entry, lang)).collect())
}

impl Things {
    fn load(conn: &mut DbConnection, entries: &[Recorded], lang: Lang) -> Result<Things, Error> {
        let about = |kind: &str| -> Vec<String> {
            entries.iter().filter(|entry| entry.subject_kind == kind).map(|entry| entry.subject_id.clone()).collect()
        };
        let found = clusters::queries::by_id(conn, &about("cluster"), lang)?;
        let accepted = found.into_iter().filter(|cluster| cluster.is("accepted"));
        let clusters = accepted.map(|cluster| (cluster.id, (cluster.number, cluster.name))).collect();
        let topics = names::topics_of_threads(conn, &about("thread"))?;
        let mut ids = about("consultation");
        ids.extend(topics.values().map(|(consultation, _)| consultation.clone()));
        let numbers = names::consultation_numbers(conn, &ids)?;
        let titles = names::consultation_titles(conn, &ids, lang)?;
        let consultations =
            titles.into_iter().filter_map(|(id, title)| Some((id.clone(), (*numbers.get(&id)?, title)))).collect();
        Ok(Things {
            recommendations: queries::recommendations_by_id(conn, &about("recommendation"))?,
            actions: names::actions(conn, &about("action"), lang)?,
            clusters_of_actions: queries::clusters_of_actions(conn, &about("action"))?,
            clusters_of_threads: queries::clusters_of_threads(conn, &about("thread"))?,
            clusters,
            consultations,
            topics,
        })
    }

    fn happened(&self, entry: &Recorded, lang: Lang) -> Option<Happened> {
        let id = &entry.subject_id;
        let mut one = Happened {
            key: format!("journal/{}", entry.seq),
            seq: entry.seq,
            at: entry.happened_at,
            words: format!("happened-{}", entry.kind),
            name: Wording::none(lang),
            path: String::new(),
            recommendation: None,
            cluster: None,
        };
        match entry.kind.as_str() {
            "recommendations-imported" => {
                let detail: Value = serde_json::from_str(&entry.detail).unwrap_or_default();
                let count = detail.get("added").and_then(Value::as_i64).filter(|count| *count > 0)?;
                one.words = "happened-imported".into();
                one.name = Wording { lang, text: lang.n("register-found", count) };
                one.path = "/recommendations".into();
            }
            "recommendation-changed" | "assessment-added" => {
                let row = self.recommendations.get(id)?;
                one.name = Wording { lang: Lang::EN, text: called(row) };
                one.path = format!("/recommendations/{}", row.0);
                one.recommendation = Some(row.0);
            }
            "cluster-accepted" | "cluster-prioritised" | "cluster-priority-withdrawn" => {
                self.place(&mut one, self.clusters.get(id)?, "clusters");
                one.cluster = self.clusters.get(id).map(|(number, _)| *number);
                if entry.kind == "cluster-prioritised" {
                    let detail: Value = serde_json::from_str(&entry.detail).unwrap_or_default();
                    one.words = format!("happened-priority-{}", detail["priority"].as_str().unwrap_or("none"));
                }
            }
            "action-added" | "action-changed" | "progress-reported" => {
                self.place(&mut one, self.actions.get(id)?, "plan/actions");
                one.cluster = self.clusters_of_actions.get(id).copied();
            }
            "consultation-published" => self.place(&mut one, self.consultations.get(id)?, "consultations"),
            "outcome-written" => {
                self.place(&mut one, self.consultations.get(id)?, "consultations");
                one.path.push_str("/summary");
            }
            "contribution-added" => {
                let (consultation, topic) = self.topics.get(id)?;
                self.place(&mut one, self.consultations.get(consultation)?, "consultations");
                one.path.push_str(&format!("/topics/{topic}"));
                one.words = "happened-official-reply".into();
                one.cluster = self.clusters_of_threads.get(id).copied();
            }
            _ => return None,
        }
        Some(one)
    }

    fn place(&self, one: &mut Happened, (number, name): &(i64, Wording), folder: &str) {
        one.name = name.clone();
        one.path = format!("/{folder}/{number}");
    }
}
