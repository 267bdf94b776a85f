//! SQL of assessments.

use diesel::prelude::*;

use super::model::*;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::schema::assessments;

/// Those of a recommendation that stand, newest first.
pub fn of_recommendation(conn: &mut DbConnection, recommendation_id: &str) -> QueryResult<Vec<Assessment>> {
    assessments::table
        .filter(assessments::recommendation_id.eq(recommendation_id).and(assessments::withdrawn_at.is_null()))
        .order((assessments::assessed_on.desc(), assessments::id.desc()))
        .select(Assessment::as_select())
        .load(conn)
}

/// One that was taken back before.
pub fn withdrawn(conn: &mut DbConnection, recommendation_id: &str, id: &str) -> QueryResult<Option<Assessment>> {
    assessments::table
        .find(id)
        .filter(assessments::recommendation_id.eq(recommendation_id).and(assessments::withdrawn_at.is_not_null()))
        .select(Assessment::as_select())
        .first(conn)
        .optional()
}

pub fn insert(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    recommendation_id: &str,
    assessor: Assessor,
    new: &NewAssessment,
) -> Result<String, Error> {
    let id = db::new_id();
    diesel::insert_into(assessments::table)
        .values((
            assessments::id.eq(&id),
            assessments::recommendation_id.eq(recommendation_id),
            assessments::assessor.eq(assessor.name()),
            assessments::grade.eq(&new.grade),
            assessments::lang.eq(new.lang.code()),
            assessments::body.eq(&new.body),
            assessments::symbol.eq(&new.symbol),
            assessments::assessed_on.eq(new.assessed_on),
            assessments::account_id.eq(actor_id),
            assessments::created_at.eq(db::now()),
        ))
        .execute(conn)?;
    let (assessor, grade) = (assessor.name(), new.grade.as_deref());
    journal::record(conn, actor_id, &AssessmentAdded { recommendation_id, assessment_id: &id, assessor, grade })?;
    Ok(id)
}

/// Takes one back; it stays in the database and in the journal.
pub fn withdraw(conn: &mut DbConnection, actor_id: Option<&str>, found: &Assessment, assessor: Assessor) -> Result<(), Error> {
    diesel::update(assessments::table.find(&found.id)).set(assessments::withdrawn_at.eq(Some(db::now()))).execute(conn)?;
    let (recommendation_id, assessment_id) = (found.recommendation_id.as_str(), found.id.as_str());
    journal::record(conn, actor_id, &AssessmentWithdrawn { recommendation_id, assessment_id, assessor: assessor.name() })
}
