//! What is known of a cluster, beside the form of somebody who scores it: figures, never what a single person said.

use actix_web::web::Data;
use chrono::NaiveDate;

use crate::clusters::model::{Cluster, TopicLink};
use crate::clusters::queries;
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::index::Kept;
use crate::register::wanted::{Facet, Wanted};
use crate::taxonomy::terms::{self, Kind};
use crate::treaties;

const GROUPS_SHOWN: usize = 5;

pub struct Facts {
    pub recommendations: i64,
    /// How many States asked for it.
    pub states: i64,
    /// Affected groups with their recommendations, the most frequent first.
    pub groups: Vec<(String, i64)>,
    /// Those of which somebody found that they need a law.
    pub need_legislation: i64,
    /// Reports that are due to the treaty bodies among its mechanisms: the treaty and the day.
    pub deadlines: Vec<(String, NaiveDate)>,
    pub topics: Vec<TopicLink>,
}

pub async fn load(db: &Db, kept: &Data<Kept>, cluster: &Cluster, lang: Lang) -> Result<Facts, Error> {
    let index = kept.get(db).await?;
    let found = index.find(&Wanted::default().with(Facet::Cluster, &cluster.number.to_string()));
    let group =
        |(code, count): (&str, i64)| Some((terms::find_by_code(Kind::AffectedGroup, code)?.label(lang).to_owned(), count));
    let bodies: Vec<String> = index.counted(&found, Facet::Mechanism).map(|(code, _)| code.to_owned()).collect();
    let cluster_id = cluster.id.clone();
    let (due, topics) =
        db.read(move |conn| Ok((treaties::queries::reports_due(conn)?, queries::topics_of(conn, &cluster_id, lang)?))).await?;
    let deadline = |(code, day): (String, NaiveDate)| {
        let treaty = treaties::list::find(&code).filter(|treaty| bodies.contains(&treaty.body))?;
        Some((treaty.title(lang).to_owned(), day))
    };
    Ok(Facts {
        recommendations: i64::try_from(found.len()).unwrap_or(i64::MAX),
        states: i64::try_from(index.counted(&found, Facet::State).count()).unwrap_or(i64::MAX),
        groups: index.counted(&found, Facet::Group).filter_map(group).take(GROUPS_SHOWN).collect(),
        need_legislation: index.counted(&found, Facet::NeedsLegislation).find(|(value, _)| *value == "yes").map_or(0, |(_, n)| n),
        deadlines: due.into_iter().filter_map(deadline).collect(),
        topics,
    })
}
