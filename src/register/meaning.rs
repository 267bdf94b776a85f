//! Meaning: the vector of each recommendation's original text, and which others are nearest to it, in any language.

use std::collections::HashSet;
use std::sync::Arc;

use baraza_encoder::{Encoder, Vector};
use diesel::QueryResult;
use sha2::{Digest, Sha256};

use super::lineage;
use super::queries::vectors as queries;
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};

/// The job that reads what is new or was changed; queued when recommendations came in.
pub const READ_MEANINGS: &str = "read-meanings";
/// So many texts are looked at before what was made of them is written down.
const READ_AT_ONCE: i64 = 1_000;
/// So many are compared with all others before what was found is written down.
const COMPARED_AT_ONCE: usize = 200;
/// In thousandths. Below this, texts of the public sample countries share a subject, but ask for different things.
pub const SIMILAR: i32 = 700;
/// From here on they say the same in other words.
pub const SAME: i32 = 900;
/// Of each, so many of the nearest are kept, and so many of the nearest that another mechanism made.
const MOST: usize = 8;
const MOST_OF_OTHERS: usize = 4;

/// The original text of a recommendation, and of which text it has a vector.
#[derive(Clone, Debug)]
pub struct Original {
    pub recommendation_id: String,
    pub number: i64,
    pub lang: String,
    pub text: String,
    /// The fingerprint of the text that was read, and the version of the encoder that read it.
    pub was_read: Option<(i64, i32)>,
}

impl Original {
    fn is_due(&self) -> bool {
        self.was_read != Some((fingerprint(&self.text), baraza_encoder::VERSION))
    }
}

/// A vector as it is written down.
#[derive(Clone, Debug)]
pub struct Made {
    pub recommendation_id: String,
    pub lang: String,
    pub fingerprint: i64,
    pub vector: Vec<u8>,
}

/// What a recommendation means, and which mechanism made it.
pub struct Meant {
    pub recommendation_id: String,
    pub mechanism: String,
    pub vector: Vector,
}

/// The first is near the second, so many thousandths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    pub recommendation_id: String,
    pub similar_id: String,
    pub nearness: i32,
    /// Another mechanism made the second.
    pub across: bool,
}

/// Reads the texts that have no vector or another one's, then compares these with all. Whatever it wrote down stays
/// when it is stopped, and the next run begins there.
pub async fn read(db: &Db, job: &Job) -> Result<(), Error> {
    let (mut after, mut read) = (0, false);
    loop {
        let (made, last) = db
            .read_long(move |conn| {
                let originals = queries::originals(conn, after, READ_AT_ONCE)?;
                let last = originals.last().map(|original| original.number);
                Ok((made_of(originals), last))
            })
            .await?;
        if !made.is_empty() {
            read = true;
            db.write(move |conn| Ok(queries::keep(conn, &made)?)).await?;
        }
        match last {
            Some(number) => after = number,
            None => break,
        }
    }
    compare_new(db).await?;
    let job = job.clone();
    db.write(move |conn| {
        if read {
            lineage::enqueue_by_meaning(conn)?;
        }
        jobs::end(conn, &job)
    })
    .await
}

/// Calls back with the id of each recommendation and what its original text means: as it was kept, or read now where it is
/// still due, which then comes second. Ends early when it is answered that there is enough.
pub fn each(conn: &mut DbConnection, mut tell: impl FnMut(&str, Vector) -> bool) -> QueryResult<()> {
    queries::each(conn, |id, _, vector| {
        tell(id, vector);
    })?;
    let mut after = 0;
    loop {
        let originals = queries::originals(conn, after, READ_AT_ONCE)?;
        let Some(last) = originals.last().map(|original| original.number) else { return Ok(()) };
        after = last;
        for made in made_of(originals) {
            let vector = Vector::from_bytes(&made.vector);
            if !vector.is_none_or(|vector| tell(&made.recommendation_id, vector)) {
                return Ok(());
            }
        }
    }
}

/// What these texts of recommendations mean, in their order: as it was kept of the same text, or read now.
pub fn of_texts(conn: &mut DbConnection, texts: &[(&str, &str)]) -> QueryResult<Vec<Vector>> {
    let kept = queries::with_fingerprints(conn, &texts.iter().map(|(id, _)| *id).collect::<Vec<_>>())?;
    let kept_of = |(id, text): &(&str, &str)| kept.get(*id).filter(|(print, _)| *print == fingerprint(text));
    let unread: Vec<&str> = texts.iter().filter(|text| kept_of(text).is_none()).map(|(_, text)| *text).collect();
    let mut read = if unread.is_empty() { Vec::new() } else { Encoder::open().vectors(&unread) }.into_iter();
    Ok(texts.iter().filter_map(|text| kept_of(text).map(|(_, vector)| vector.clone()).or_else(|| read.next())).collect())
}

fn made_of(mut originals: Vec<Original>) -> Vec<Made> {
    originals.retain(Original::is_due);
    if originals.is_empty() {
        return Vec::new();
    }
    let texts: Vec<&str> = originals.iter().map(|original| original.text.as_str()).collect();
    let vectors = Encoder::open().vectors(&texts);
    let made = originals.iter().zip(vectors).map(|(original, vector)| Made {
        recommendation_id: original.recommendation_id.clone(),
        lang: original.lang.clone(),
        fingerprint: fingerprint(&original.text),
        vector: vector.to_bytes(),
    });
    made.collect()
}

async fn compare_new(db: &Db) -> Result<(), Error> {
    let new = db.read_long(|conn| Ok(queries::uncompared(conn)?)).await?;
    if new.is_empty() {
        return Ok(());
    }
    let all = Arc::new(db.read_long(|conn| Ok(queries::of_recommendations(conn)?)).await?);
    for some in new.chunks(COMPARED_AT_ONCE) {
        let (all, some) = (Arc::clone(&all), some.to_vec());
        let (near, some) = tokio::task::spawn_blocking(move || (nearest(&all, &some), some)).await?;
        db.write(move |conn| Ok(queries::keep_near(conn, &some, &near)?)).await?;
    }
    Ok(())
}

/// What is near each of `some`, the nearest first, and the same seen from the other side.
fn nearest(all: &[Meant], some: &[String]) -> Vec<Near> {
    let some: HashSet<&str> = some.iter().map(String::as_str).collect();
    let lengths: Vec<f64> = all.iter().map(|meant| meant.vector.length()).collect();
    let mut near = Vec::new();
    for (own, one) in all.iter().enumerate().filter(|(_, meant)| some.contains(meant.recommendation_id.as_str())) {
        let others = all.iter().enumerate().filter(|(other, _)| *other != own);
        let cosines = others.map(|(other, it)| (thousandths(one.vector.dot(&it.vector), lengths[own] * lengths[other]), other));
        let mut found: Vec<(i32, usize)> = cosines.filter(|(nearness, _)| *nearness >= SIMILAR).collect();
        found.sort_by_key(|(nearness, other)| (-nearness, *other));
        let (mut kept, mut of_others) = (0, 0);
        for (nearness, other) in found {
            let other = &all[other];
            let across = other.mechanism != one.mechanism;
            if kept < MOST || (across && of_others < MOST_OF_OTHERS) {
                (kept, of_others) = (kept + 1, of_others + usize::from(across));
                let (id, similar) = (&one.recommendation_id, &other.recommendation_id);
                near.push(Near { recommendation_id: id.clone(), similar_id: similar.clone(), nearness, across });
                near.push(Near { recommendation_id: similar.clone(), similar_id: id.clone(), nearness, across });
            } else if kept >= MOST && of_others >= MOST_OF_OTHERS {
                break;
            }
        }
    }
    near
}

/// The cosine of both, in thousandths.
pub fn nearness(one: &Vector, other: &Vector) -> i32 {
    thousandths(one.dot(other), one.length() * other.length())
}

/// The same of vectors whose product, and that of their lengths, is known.
pub fn thousandths(dot: i32, lengths: f64) -> i32 {
    if lengths > 0.0 { (f64::from(dot) / lengths * 1000.0).floor() as i32 } else { 0 }
}

/// Nearness as people read it.
pub fn of_hundred(nearness: i32) -> i32 {
    nearness / 10
}

fn fingerprint(text: &str) -> i64 {
    Sha256::digest(text.as_bytes()).first_chunk().map_or(0, |bytes| i64::from_le_bytes(*bytes))
}

/// Makes sure that new and changed texts are read soon.
pub fn enqueue(conn: &mut DbConnection) -> Result<(), Error> {
    jobs::enqueue_once(conn, READ_MEANINGS, READ_MEANINGS, db::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_and_other_words_are_near_and_other_subjects_are_not() {
        let texts = [
            "Abolish the death penalty for all crimes",
            "Abolir la peine de mort pour tous les crimes",
            "废除对一切罪行的死刑",
            "Build more schools in rural areas",
        ];
        let all: Vec<Meant> = meant(&texts.map(|text| ("UPR", text)));
        let near = nearest(&all, &["0".to_owned(), "3".to_owned()]);
        let mut pairs: Vec<(&str, &str)> =
            near.iter().map(|near| (near.recommendation_id.as_str(), near.similar_id.as_str())).collect();
        pairs.sort_unstable();
        assert_eq!(pairs, [("0", "1"), ("0", "2"), ("1", "0"), ("2", "0")]);
    }

    #[test]
    fn the_nearest_of_another_mechanism_is_kept_however_many_of_its_own_are_nearer() {
        let text = "Abolish the death penalty for all crimes";
        let mut texts = vec![("UPR", text); MOST + 2];
        texts.push(("CCPR", "Abolir la peine de mort pour tous les crimes"));
        let near = nearest(&meant(&texts), &["0".to_owned()]);
        let of_others: Vec<&Near> = near.iter().filter(|near| near.across && near.recommendation_id == "0").collect();
        assert_eq!((near.len(), of_others.len()), (2 * (MOST + 1), 1));
        assert_eq!(of_others[0].similar_id, (MOST + 2).to_string());
    }

    fn meant(texts: &[(&str, &str)]) -> Vec<Meant> {
        let vectors = Encoder::open().vectors(&texts.iter().map(|(_, text)| *text).collect::<Vec<_>>());
        let one = |((at, (mechanism, _)), vector): ((usize, &(&str, &str)), Vector)| Meant {
            recommendation_id: at.to_string(),
            mechanism: (*mechanism).to_owned(),
            vector,
        };
        texts.iter().enumerate().zip(vectors).map(one).collect()
    }
}
