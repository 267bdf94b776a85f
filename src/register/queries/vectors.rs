//! SQL of meaning: the vectors of recommendations, and which are near each other.

use std::collections::HashMap;

use baraza_encoder::Vector;
use diesel::prelude::*;

use super::filed::BATCH;
use crate::db::{self, DbConnection, on_each_database};
use crate::register::meaning::{Made, Meant, Near, Original, nearness};
use crate::schema::{documents, recommendation_texts, recommendations, sentence_vectors, similar_recommendations};

/// So many vectors are in memory at a time when all are looked at.
const LOOKED_AT: i64 = 5_000;

/// With a number above `after`, by number: the texts in their original language.
pub fn originals(conn: &mut DbConnection, after: i64, most: i64) -> QueryResult<Vec<Original>> {
    type Row = (String, i64, String, String, Option<(i64, i32)>);
    let own = recommendation_texts::recommendation_id.eq(recommendations::id);
    let rows: Vec<Row> = recommendations::table
        .inner_join(recommendation_texts::table.on(own.and(recommendation_texts::lang.eq(recommendations::original_lang))))
        .left_join(sentence_vectors::table)
        .filter(recommendations::number.gt(after))
        .order(recommendations::number)
        .limit(most)
        .select((
            recommendations::id,
            recommendations::number,
            recommendation_texts::lang,
            recommendation_texts::text,
            (sentence_vectors::fingerprint, sentence_vectors::encoder).nullable(),
        ))
        .load(conn)?;
    let original =
        |(recommendation_id, number, lang, text, was_read): Row| Original { recommendation_id, number, lang, text, was_read };
    Ok(rows.into_iter().map(original).collect())
}

/// In the place of the vectors that these had; what was near them is forgotten.
pub fn keep(conn: &mut DbConnection, made: &[Made]) -> QueryResult<()> {
    use {sentence_vectors as vectors, similar_recommendations as similar};
    db::touched("meaning");
    for batch in made.chunks(BATCH) {
        let ids: Vec<&String> = batch.iter().map(|made| &made.recommendation_id).collect();
        diesel::delete(vectors::table.filter(vectors::recommendation_id.eq_any(&ids))).execute(conn)?;
        diesel::delete(similar::table.filter(similar::recommendation_id.eq_any(&ids))).execute(conn)?;
        diesel::delete(similar::table.filter(similar::similar_id.eq_any(&ids))).execute(conn)?;
        // A recommendation may have been removed while its text was read.
        let there: Vec<String> =
            recommendations::table.filter(recommendations::id.eq_any(&ids)).select(recommendations::id).load(conn)?;
        let values: Vec<_> = batch
            .iter()
            .filter(|made| there.contains(&made.recommendation_id))
            .map(|made| {
                (
                    vectors::recommendation_id.eq(&made.recommendation_id),
                    vectors::lang.eq(&made.lang),
                    vectors::fingerprint.eq(made.fingerprint),
                    vectors::encoder.eq(baraza_encoder::VERSION),
                    vectors::vector.eq(&made.vector),
                    vectors::compared.eq(false),
                )
            })
            .collect();
        on_each_database!(conn, |conn| diesel::insert_into(vectors::table).values(&values).execute(conn))?;
    }
    Ok(())
}

/// Every recommendation that was read, in the order of the register's numbers. It takes some microseconds and 700 bytes
/// for each.
pub fn of_recommendations(conn: &mut DbConnection) -> QueryResult<Vec<Meant>> {
    let rows: Vec<(String, String, Vec<u8>)> = sentence_vectors::table
        .inner_join(recommendations::table.inner_join(documents::table))
        .filter(sentence_vectors::encoder.eq(baraza_encoder::VERSION))
        .order(recommendations::number)
        .select((sentence_vectors::recommendation_id, documents::mechanism, sentence_vectors::vector))
        .load(conn)?;
    let meant = |(recommendation_id, mechanism, bytes): (String, String, Vec<u8>)| {
        Vector::from_bytes(&bytes).map(|vector| Meant { recommendation_id, mechanism, vector })
    };
    Ok(rows.into_iter().filter_map(meant).collect())
}

/// Those of these recommendations that were read, by id.
pub fn of_ids(conn: &mut DbConnection, ids: &[&str]) -> QueryResult<HashMap<String, Vector>> {
    let found = with_fingerprints(conn, ids)?;
    Ok(found.into_iter().map(|(id, (_, vector))| (id, vector)).collect())
}

/// The same with the fingerprint of the text that was read.
pub fn with_fingerprints(conn: &mut DbConnection, ids: &[&str]) -> QueryResult<HashMap<String, (i64, Vector)>> {
    let mut found = HashMap::with_capacity(ids.len());
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, i64, Vec<u8>)> = sentence_vectors::table
            .filter(sentence_vectors::encoder.eq(baraza_encoder::VERSION))
            .filter(sentence_vectors::recommendation_id.eq_any(batch))
            .select((sentence_vectors::recommendation_id, sentence_vectors::fingerprint, sentence_vectors::vector))
            .load(conn)?;
        found.extend(rows.into_iter().filter_map(|(id, print, bytes)| Some((id, (print, Vector::from_bytes(&bytes)?)))));
    }
    Ok(found)
}

/// The ids of those that were read, but not yet compared with all others.
pub fn uncompared(conn: &mut DbConnection) -> QueryResult<Vec<String>> {
    sentence_vectors::table
        .filter(sentence_vectors::compared.eq(false))
        .order(sentence_vectors::recommendation_id)
        .select(sentence_vectors::recommendation_id)
        .load(conn)
}

/// What is near these, which were compared with all others now.
pub fn keep_near(conn: &mut DbConnection, compared: &[String], near: &[Near]) -> QueryResult<()> {
    use {sentence_vectors as vectors, similar_recommendations as similar};
    db::touched("meaning");
    for batch in compared.chunks(BATCH) {
        diesel::update(vectors::table.filter(vectors::recommendation_id.eq_any(batch)))
            .set(vectors::compared.eq(true))
            .execute(conn)?;
    }
    for batch in near.chunks(BATCH) {
        let ids: Vec<&String> = batch.iter().flat_map(|near| [&near.recommendation_id, &near.similar_id]).collect();
        // A recommendation may have been removed while it was compared.
        let there: Vec<String> =
            recommendations::table.filter(recommendations::id.eq_any(ids)).select(recommendations::id).load(conn)?;
        let values: Vec<_> = batch
            .iter()
            .filter(|near| there.contains(&near.recommendation_id) && there.contains(&near.similar_id))
            .map(|near| {
                (
                    similar::recommendation_id.eq(&near.recommendation_id),
                    similar::similar_id.eq(&near.similar_id),
                    similar::nearness.eq(near.nearness),
                    similar::across.eq(near.across),
                )
            })
            .collect();
        on_each_database!(conn, |conn| diesel::insert_into(similar::table)
            .values(&values)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    Ok(())
}

/// The numbers of those nearest to one in meaning, the nearest first, each with its nearness in thousandths.
pub fn near(conn: &mut DbConnection, id: &str, most: i64) -> QueryResult<Vec<(i64, i32)>> {
    similar_recommendations::table
        .inner_join(recommendations::table.on(recommendations::id.eq(similar_recommendations::similar_id)))
        .filter(similar_recommendations::recommendation_id.eq(id))
        .order((similar_recommendations::nearness.desc(), recommendations::number))
        .limit(most)
        .select((recommendations::number, similar_recommendations::nearness))
        .load(conn)
}

/// The nearest pairs that two mechanisms made, the nearest first, each once: both numbers and their nearness in thousandths.
pub fn across_mechanisms(conn: &mut DbConnection, most: i64) -> QueryResult<Vec<(i64, i64, i32)>> {
    use similar_recommendations as similar;
    let (one, other) = diesel::alias!(recommendations as one, recommendations as other);
    similar::table
        .inner_join(one.on(one.field(recommendations::id).eq(similar::recommendation_id)))
        .inner_join(other.on(other.field(recommendations::id).eq(similar::similar_id)))
        .filter(similar::across.eq(true).and(similar::recommendation_id.lt(similar::similar_id)))
        .order((similar::nearness.desc(), similar::recommendation_id, similar::similar_id))
        .limit(most)
        .select((one.field(recommendations::number), other.field(recommendations::number), similar::nearness))
        .load(conn)
}

/// Calls back with the id, the number and the vector of each recommendation that was read.
pub fn each(conn: &mut DbConnection, mut each: impl FnMut(&str, i64, Vector)) -> QueryResult<()> {
    let mut after = 0;
    loop {
        let rows: Vec<(String, i64, Vec<u8>)> = sentence_vectors::table
            .inner_join(recommendations::table)
            .filter(sentence_vectors::encoder.eq(baraza_encoder::VERSION).and(recommendations::number.gt(after)))
            .order(recommendations::number)
            .limit(LOOKED_AT)
            .select((recommendations::id, recommendations::number, sentence_vectors::vector))
            .load(conn)?;
        let Some((_, last, _)) = rows.last() else { return Ok(()) };
        after = *last;
        for (id, number, bytes) in rows {
            Vector::from_bytes(&bytes).into_iter().for_each(|vector| each(&id, number, vector));
        }
    }
}

/// Of these so many of the nearest to what was asked, the nearest first: nearness in thousandths, at least so much, and
/// number.
pub fn nearest_of(
    conn: &mut DbConnection,
    numbers: &[i64],
    asked: &Vector,
    (least, most): (i32, usize),
) -> QueryResult<Vec<(i32, i64)>> {
    let mut nearest: Vec<(i32, i64)> = Vec::new();
    for batch in numbers.chunks(BATCH) {
        let rows: Vec<(i64, Vec<u8>)> = sentence_vectors::table
            .inner_join(recommendations::table)
            .filter(sentence_vectors::encoder.eq(baraza_encoder::VERSION).and(recommendations::number.eq_any(batch)))
            .select((recommendations::number, sentence_vectors::vector))
            .load(conn)?;
        let near = rows.iter().filter_map(|(number, bytes)| Some((nearness(asked, &Vector::from_bytes(bytes)?), *number)));
        nearest.extend(near.filter(|(nearness, _)| *nearness >= least));
    }
    nearest.sort_by_key(|(nearness, number)| (-nearness, *number));
    nearest.truncate(most);
    Ok(nearest)
}
