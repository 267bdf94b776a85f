//! Who assesses, on which scale, and what the journal says of it.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::Lang;
use crate::journal::entries;
use crate::schema::assessments;
use crate::viewer::Permission;

/// The scale of the follow-up procedures of the treaty bodies (for instance CCPR/C/161, annex): from “largely
/// satisfactory” to “contrary to the recommendation”. Locale keys `grade-…` word it.
pub const GRADES: [&str; 5] = ["A", "B", "C", "D", "E"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Assessor {
    TreatyBody,
    Nhri,
}

impl Assessor {
    pub const ALL: [Assessor; 2] = [Assessor::TreatyBody, Assessor::Nhri];

    /// As the database and the locale keys `assessor-…` name them.
    pub fn name(self) -> &'static str {
        match self {
            Assessor::TreatyBody => "treaty_body",
            Assessor::Nhri => "nhri",
        }
    }

    /// As addresses name them.
    pub fn slug(self) -> &'static str {
        match self {
            Assessor::TreatyBody => "treaty-body",
            Assessor::Nhri => "nhri",
        }
    }

    pub fn find(slug: &str) -> Option<Assessor> {
        Assessor::ALL.into_iter().find(|assessor| assessor.slug() == slug)
    }

    /// What one needs to enter or withdraw its assessments.
    pub fn permission(self) -> Permission<'static> {
        match self {
            Assessor::TreatyBody => Permission::EnterGrades,
            Assessor::Nhri => Permission::AssessForNhri,
        }
    }

    /// Only treaty bodies grade; an institution says it in words.
    pub fn grades(self) -> bool {
        self == Assessor::TreatyBody
    }
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = assessments)]
pub struct Assessment {
    pub id: String,
    pub recommendation_id: String,
    assessor: String,
    pub grade: Option<String>,
    lang: String,
    pub body: String,
    pub symbol: String,
    pub assessed_on: NaiveDate,
}

impl Assessment {
    pub fn is_by(&self, assessor: Assessor) -> bool {
        self.assessor == assessor.name()
    }

    pub fn lang(&self) -> Lang {
        Lang::find(&self.lang).unwrap_or(Lang::EN)
    }

    /// The locale key of what its grade means.
    pub fn grade_key(&self) -> Option<String> {
        self.grade.as_ref().map(|grade| format!("grade-{}", grade.to_lowercase()))
    }
}

/// An assessment as it is to be stored.
#[derive(Clone, Debug)]
pub struct NewAssessment {
    pub grade: Option<String>,
    pub lang: Lang,
    pub body: String,
    pub symbol: String,
    pub assessed_on: NaiveDate,
}

#[derive(Serialize)]
pub struct AssessmentAdded<'a> {
    pub recommendation_id: &'a str,
    pub assessment_id: &'a str,
    pub assessor: &'a str,
    pub grade: Option<&'a str>,
}

#[derive(Serialize)]
pub struct AssessmentWithdrawn<'a> {
    pub recommendation_id: &'a str,
    pub assessment_id: &'a str,
    pub assessor: &'a str,
}

entries! {
    AssessmentAdded "assessment-added" of "recommendation" by recommendation_id;
    AssessmentWithdrawn "assessment-withdrawn" of "recommendation" by recommendation_id;
}
