//! Writes consultations, with their journal entries.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::consultations::model::{Consultation, ConsultationCreated, ConsultationEdited, ConsultationPublished, Text};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::schema::{consultation_texts as words, consultations};
use crate::threads::model::Mode;

/// A new draft, with the next number.
pub fn insert(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    audience: &str,
    modes: &[Mode],
    times: (NaiveDateTime, NaiveDateTime),
    texts: &[Text],
) -> Result<Consultation, Error> {
    let consultation = Consultation {
        id: db::new_id(),
        number: db::next_number(conn, "consultation")?,
        state: "draft".into(),
        audience: audience.into(),
        modes: names_of(modes)?,
        opens_at: times.0,
        closes_at: times.1,
        created_by: actor_id.map(str::to_owned),
        created_at: db::now(),
    };
    diesel::insert_into(consultations::table).values(&consultation).execute(conn)?;
    set_texts(conn, &consultation.id, texts)?;
    let entry = ConsultationCreated { consultation_id: consultation.id.clone(), number: consultation.number };
    journal::record(conn, actor_id, &entry)?;
    Ok(consultation)
}

fn names_of(modes: &[Mode]) -> Result<String, Error> {
    Ok(serde_json::to_string(&modes.iter().map(|mode| mode.name()).collect::<Vec<_>>())?)
}

/// Changes times and texts; audience and modes only while it is a draft, since people were promised them.
pub fn update(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    consultation: &Consultation,
    audience: &str,
    modes: &[Mode],
    times: (NaiveDateTime, NaiveDateTime),
    texts: &[Text],
) -> Result<(), Error> {
    let row = consultations::table.find(&consultation.id);
    diesel::update(row).set((consultations::opens_at.eq(times.0), consultations::closes_at.eq(times.1))).execute(conn)?;
    if consultation.is_draft() {
        diesel::update(row)
            .set((consultations::audience.eq(audience), consultations::modes.eq(names_of(modes)?)))
            .execute(conn)?;
    }
    set_texts(conn, &consultation.id, texts)?;
    let entry = ConsultationEdited { consultation_id: consultation.id.clone(), closes_at: times.1 };
    journal::record(conn, actor_id, &entry)
}

/// Puts these texts in the place of those there are; what was written of the outcome stays.
pub fn set_texts(conn: &mut DbConnection, consultation_id: &str, texts: &[Text]) -> QueryResult<()> {
    let of_this = words::table.filter(words::consultation_id.eq(consultation_id));
    let kept: Vec<(String, String)> = of_this.select((words::lang, words::outcome)).load(conn)?;
    diesel::delete(of_this).execute(conn)?;
    for text in texts {
        let outcome = kept.iter().find(|(lang, _)| lang == text.lang.code()).map_or("", |(_, outcome)| outcome);
        diesel::insert_into(words::table)
            .values((
                words::consultation_id.eq(consultation_id),
                words::lang.eq(text.lang.code()),
                words::title.eq(&text.title),
                words::purpose.eq(&text.purpose),
                words::outcome.eq(outcome),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// From now on everybody sees it; whether it is open follows from its times.
pub fn publish(conn: &mut DbConnection, actor_id: Option<&str>, consultation: &Consultation) -> Result<(), Error> {
    diesel::update(consultations::table.find(&consultation.id)).set(consultations::state.eq("published")).execute(conn)?;
    let entry = ConsultationPublished {
        consultation_id: consultation.id.clone(),
        opens_at: consultation.opens_at,
        closes_at: consultation.closes_at,
    };
    journal::record(conn, actor_id, &entry)
}
