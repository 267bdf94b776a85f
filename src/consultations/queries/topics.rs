//! Topics: what a consultation asks, and where each thread stands.

use std::collections::HashMap;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::in_reader;
use crate::consultations::model::{Asked, Consultation, Topic, TopicAdded, TopicLine, TopicRemoved};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::schema::{
    cluster_entities, cluster_members, cluster_names, clusters, consultations, documents, recommendation_texts, recommendations,
    threads, topic_texts, topics,
};
use crate::threads::model::Thread;
use crate::threads::queries as of_threads;

/// A topic by the two numbers of its address, with its consultation and thread.
pub fn find_topic(conn: &mut DbConnection, consultation: i64, topic: i64) -> QueryResult<(Consultation, Topic, Thread)> {
    on_each_database!(conn, |conn| topics::table
        .inner_join(consultations::table)
        .inner_join(threads::table)
        .filter(consultations::number.eq(consultation).and(topics::number.eq(topic)))
        .select((Consultation::as_select(), Topic::as_select(), Thread::as_select()))
        .first(conn))
}

/// Where a thread is to be found: none for one that belongs to no topic.
pub fn place_of_thread(conn: &mut DbConnection, thread_id: &str) -> QueryResult<(Consultation, Topic)> {
    topics::table
        .inner_join(consultations::table)
        .filter(topics::thread_id.eq(thread_id))
        .select((Consultation::as_select(), Topic::as_select()))
        .first(conn)
}

/// The threads of these consultations.
pub fn threads_of(conn: &mut DbConnection, consultation_ids: &[String]) -> QueryResult<Vec<String>> {
    topics::table.filter(topics::consultation_id.eq_any(consultation_ids)).select(topics::thread_id).load(conn)
}

pub fn topic_count(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<i64> {
    topics::table.filter(topics::consultation_id.eq(consultation_id)).count().get_result(conn)
}

/// What one topic asks: its own words, and the cluster's name where it has no title.
pub fn asked(conn: &mut DbConnection, topic: &Topic, reader: Lang) -> QueryResult<Asked> {
    let own: Vec<(String, String, String)> = on_each_database!(conn, |conn| topic_texts::table
        .filter(topic_texts::topic_id.eq(&topic.id))
        .select((topic_texts::lang, topic_texts::title, topic_texts::question))
        .load(conn))?;
    let Some(cluster_id) = &topic.cluster_id else { return Ok(chosen(own, Vec::new(), reader)) };
    let names: Vec<(String, String)> = on_each_database!(conn, |conn| cluster_names::table
        .filter(cluster_names::cluster_id.eq(cluster_id))
        .select((cluster_names::lang, cluster_names::name))
        .load(conn))?;
    Ok(chosen(own, names, reader))
}

fn chosen(own: Vec<(String, String, String)>, names: Vec<(String, String)>, reader: Lang) -> Asked {
    let own = own.into_iter().filter_map(|(lang, title, question)| Some(Asked { lang: Lang::find(&lang)?, title, question }));
    let own = in_reader(own.collect(), reader, |asked: &Asked| asked.lang);
    let names = names.into_iter().filter_map(|(lang, name)| Some((Lang::find(&lang)?, name)));
    let name = in_reader(names.collect(), reader, |(lang, _): &(Lang, String)| *lang);
    match (own, name) {
        (Some(own), _) if !own.title.is_empty() => own,
        (Some(own), Some((lang, title))) => Asked { lang, title, ..own },
        (None, Some((lang, title))) => Asked { lang, title, question: String::new() },
        (Some(own), None) => own,
        (None, None) => Asked { lang: reader, title: String::new(), question: String::new() },
    }
}

/// The topics of a consultation as its page lists them, in order.
pub fn lines(conn: &mut DbConnection, consultation_id: &str, reader: Lang) -> QueryResult<Vec<TopicLine>> {
    let rows: Vec<(Topic, i64, Option<i64>)> = topics::table
        .inner_join(threads::table)
        .left_join(clusters::table)
        .filter(topics::consultation_id.eq(consultation_id))
        .order(topics::number)
        .select((Topic::as_select(), threads::contribution_count, clusters::number.nullable()))
        .load(conn)?;
    let topic_ids: Vec<&String> = rows.iter().map(|(topic, _, _)| &topic.id).collect();
    let cluster_ids: Vec<&String> = rows.iter().filter_map(|(topic, _, _)| topic.cluster_id.as_ref()).collect();
    let own: Vec<(String, String, String, String)> = topic_texts::table
        .filter(topic_texts::topic_id.eq_any(&topic_ids))
        .select((topic_texts::topic_id, topic_texts::lang, topic_texts::title, topic_texts::question))
        .load(conn)?;
    let names: Vec<(String, String, String)> = cluster_names::table
        .filter(cluster_names::cluster_id.eq_any(&cluster_ids))
        .select((cluster_names::cluster_id, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    let counts: HashMap<String, i64> = cluster_members::table
        .filter(cluster_members::cluster_id.eq_any(&cluster_ids))
        .group_by(cluster_members::cluster_id)
        .select((cluster_members::cluster_id, count_star()))
        .load::<(String, i64)>(conn)?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .map(|(topic, contribution_count, cluster_number)| {
            let of_topic = own.iter().filter(|row| row.0 == topic.id).map(|row| (row.1.clone(), row.2.clone(), row.3.clone()));
            let of_cluster = names.iter().filter(|row| Some(&row.0) == topic.cluster_id.as_ref());
            let asked = chosen(of_topic.collect(), of_cluster.map(|row| (row.1.clone(), row.2.clone())).collect(), reader);
            let recommendation_count = topic.cluster_id.as_ref().and_then(|id| counts.get(id)).copied().unwrap_or_default();
            TopicLine { topic, asked, contribution_count, cluster_number, recommendation_count }
        })
        .collect())
}

/// A recommendation as a topic quotes it.
#[derive(Clone, Debug)]
pub struct Quoted {
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
    pub lang: Lang,
    pub text: String,
}

/// The first recommendations of a cluster, in the reader's language where there is a text, else in the original's.
/// Their keys follow the order in which they were imported, so the first few are found without sorting all.
pub fn recommendations_of(conn: &mut DbConnection, cluster_id: &str, reader: Lang, most: i64) -> QueryResult<Vec<Quoted>> {
    let rows: Vec<(i64, String, String, String, String)> = on_each_database!(conn, |conn| {
        let first = cluster_members::table
            .filter(cluster_members::cluster_id.eq(cluster_id))
            .order(cluster_members::recommendation_id)
            .limit(most)
            .select(cluster_members::recommendation_id);
        recommendations::table
            .inner_join(documents::table)
            .inner_join(recommendation_texts::table)
            .filter(recommendations::id.eq_any(first))
            .filter(
                recommendation_texts::lang.eq(reader.code()).or(recommendation_texts::lang.eq(recommendations::original_lang)),
            )
            .order(recommendations::id)
            .select((
                recommendations::number,
                documents::symbol,
                recommendations::paragraph,
                recommendation_texts::lang,
                recommendation_texts::text,
            ))
            .load(conn)
    })?;
    let mut quoted: Vec<Quoted> = Vec::new();
    for (number, symbol, paragraph, lang, text) in rows {
        let Some(lang) = Lang::find(&lang) else { continue };
        match quoted.last_mut().filter(|last| last.number == number) {
            Some(last) if lang == reader => (last.lang, last.text) = (lang, text),
            Some(_) => {}
            None => quoted.push(Quoted { number, symbol, paragraph, lang, text }),
        }
    }
    Ok(quoted)
}

pub fn cluster_number(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<i64> {
    on_each_database!(conn, |conn| clusters::table.find(cluster_id).select(clusters::number).first(conn))
}

/// The entities that lead or support a cluster.
pub fn entities_of_cluster(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Vec<String>> {
    cluster_entities::table.filter(cluster_entities::cluster_id.eq(cluster_id)).select(cluster_entities::entity_id).load(conn)
}

/// What something is called, by language.
type NamesIn = Vec<(Lang, String)>;

/// The clusters that people accepted, with their names: what topics can be made of.
pub fn accepted_clusters(conn: &mut DbConnection, reader: Lang) -> QueryResult<Vec<(String, i64, String)>> {
    let rows: Vec<(String, i64, Option<String>, Option<String>)> = clusters::table
        .left_join(cluster_names::table)
        .filter(clusters::state.eq("accepted"))
        .order(clusters::number)
        .select((clusters::id, clusters::number, cluster_names::lang.nullable(), cluster_names::name.nullable()))
        .load(conn)?;
    let mut found: Vec<(String, i64, NamesIn)> = Vec::new();
    for (id, number, lang, name) in rows {
        if found.last().is_none_or(|last| last.0 != id) {
            found.push((id, number, Vec::new()));
        }
        if let (Some(last), Some(lang), Some(name)) = (found.last_mut(), lang.and_then(|lang| Lang::find(&lang)), name) {
            last.2.push((lang, name));
        }
    }
    let named = |names| in_reader(names, reader, |(lang, _): &(Lang, String)| *lang).map(|(_, name)| name).unwrap_or_default();
    Ok(found.into_iter().map(|(id, number, names)| (id, number, named(names))).collect())
}

/// Adds a topic with a thread of its own: a cluster, or a free question.
pub fn insert_topic(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    consultation_id: &str,
    cluster_id: Option<&str>,
    texts: &[Asked],
) -> Result<Topic, Error> {
    let last: Option<i64> =
        topics::table.filter(topics::consultation_id.eq(consultation_id)).select(max(topics::number)).first(conn)?;
    let topic = Topic {
        id: db::new_id(),
        consultation_id: consultation_id.to_owned(),
        number: last.unwrap_or(0) + 1,
        thread_id: of_threads::insert_thread(conn)?,
        cluster_id: cluster_id.map(str::to_owned),
    };
    diesel::insert_into(topics::table).values(&topic).execute(conn)?;
    for text in texts {
        diesel::insert_into(topic_texts::table)
            .values((
                topic_texts::topic_id.eq(&topic.id),
                topic_texts::lang.eq(text.lang.code()),
                topic_texts::title.eq(&text.title),
                topic_texts::question.eq(&text.question),
            ))
            .execute(conn)?;
    }
    let entry = TopicAdded { consultation_id: consultation_id.to_owned(), topic_number: topic.number };
    journal::record(conn, actor_id, &entry)?;
    Ok(topic)
}

/// Takes a topic out again, while its thread is empty.
pub fn remove_topic(conn: &mut DbConnection, actor_id: &str, topic: &Topic) -> Result<(), Error> {
    if of_threads::find_thread(conn, &topic.thread_id)?.revision > 0 {
        return Err(Error::Conflict);
    }
    diesel::delete(topics::table.find(&topic.id)).execute(conn)?;
    let entry = TopicRemoved { consultation_id: topic.consultation_id.clone(), topic_number: topic.number };
    journal::record(conn, Some(actor_id), &entry)
}
