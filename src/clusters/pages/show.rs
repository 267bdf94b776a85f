//! The public pages of clusters: accepted ones, with what is in them and what is done about them.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::NaiveDate;

use super::about::{About, OfMechanism};
use super::reason;
use crate::clusters::model::{Cluster, Listed, Responsible, TopicLink};
use crate::clusters::priorities;
use crate::clusters::priorities::model::{Decision, Weighed, figure};
use crate::clusters::queries::{self, Shown};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal::{self, Recorded};
use crate::plan;
use crate::plan::model::Action;
use crate::register::index::{Kept, SHOWN};
use crate::register::wanted::{Facet, Wanted};
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::{Page, Paging, cacheable, cacheable_until, html, see_other};

/// What of its history is for everybody to see.
const PUBLIC: [&str; 9] = [
    "cluster-accepted",
    "cluster-renamed",
    "cluster-merged",
    "cluster-split",
    "recommendation-moved",
    "cluster-prioritised",
    "cluster-priority-withdrawn",
    "cluster-entities-set",
    "cluster-plain-words",
];
/// Entries that are read for it.
const HISTORY: i64 = 60;

#[derive(Template)]
#[template(path = "clusters/list.html")]
struct List {
    page: Page,
    clusters: Vec<Listed>,
    paging: Paging,
    /// All actions and those that are done, by cluster.
    actions: HashMap<String, (i64, i64)>,
}

impl List {
    fn planned(&self, listed: &Listed) -> i64 {
        self.actions.get(&listed.cluster.id).map_or(0, |(all, _)| *all)
    }

    fn done(&self, listed: &Listed) -> i64 {
        self.actions.get(&listed.cluster.id).map_or(0, |(_, done)| *done)
    }
}

#[derive(Template)]
#[template(path = "clusters/show.html")]
struct Show {
    page: Page,
    cluster: Cluster,
    about: About,
    /// What it asks, in the reader's language.
    plain_line: Option<String>,
    shortest: Option<(i64, Wording)>,
    members: Vec<Shown>,
    /// The code of the mechanism whose recommendations alone are shown.
    mechanism: Option<String>,
    paging: Paging,
    responsible: Responsible,
    actions: Vec<Action>,
    topics: Vec<TopicLink>,
    /// The newest that nobody withdrew is in force.
    decisions: Vec<Decision>,
    /// Day and kind, the newest first.
    history: Vec<(NaiveDate, String)>,
    may_edit: bool,
    may_translate: bool,
}

impl Show {
    fn reason(&self, member: &Shown) -> String {
        reason(&self.page, member)
    }

    fn happened(&self, kind: &str) -> String {
        self.page.t(&format!("journal-{kind}")).into_owned()
    }

    fn is_chosen(&self, one: &OfMechanism) -> bool {
        self.mechanism.as_ref() == Some(&one.code)
    }

    /// The members of this page, mechanism by mechanism.
    fn groups(&self) -> Vec<(&OfMechanism, &[Shown])> {
        let of = |group: &'_ [Shown]| self.about.mechanisms.iter().find(|one| one.code == group[0].mechanism);
        let groups = self.members.chunk_by(|one, next| one.mechanism == next.mechanism);
        groups.filter_map(|group| Some((of(group)?, group))).collect()
    }

    fn done(&self) -> i64 {
        i64::try_from(self.actions.iter().filter(|action| action.plan_state == "done").count()).unwrap_or(0)
    }

    fn figure(&self, hundredths: &i64) -> String {
        figure(*hundredths, self.page.lang)
    }

    /// What a criterion counted, where enough people scored it to show it.
    fn counted(&self, weighed: &Weighed) -> Option<String> {
        weighed.counted().filter(|_| weighed.is_shown_to_all()).map(|counted| self.figure(&counted))
    }

    fn in_force(&self) -> Option<&Decision> {
        self.decisions.iter().find(|decision| !decision.is_withdrawn())
    }

    fn not_in_force(&self) -> Vec<&Decision> {
        let in_force = self.in_force().map(|decision| &decision.id);
        self.decisions.iter().filter(|decision| Some(&decision.id) != in_force).collect()
    }

    fn planned(&self) -> i64 {
        i64::try_from(self.actions.len()).unwrap_or(0)
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let (lang, number) = (page.lang, asked(&page));
    let (mut clusters, actions) = db
        .read(move |conn| {
            let clusters = queries::list(conn, "accepted", None, window(number), lang)?;
            let ids: Vec<String> = clusters.iter().map(|listed| listed.cluster.id.clone()).collect();
            let actions = plan::queries::counts_by_cluster(conn, &ids)?;
            Ok((clusters, actions))
        })
        .await?;
    let paging = Paging::cut(&page, &mut clusters);
    let view = List { page, clusters, paging, actions };
    Ok(cacheable(html(StatusCode::OK, view)?, &["cluster", "action", "entity"]))
}

struct Loaded {
    cluster: Cluster,
    plain_line: Option<String>,
    shortest: Option<(i64, Wording)>,
    members: Vec<Shown>,
    responsible: Responsible,
    actions: Vec<Action>,
    topics: Vec<TopicLink>,
    decisions: Vec<Decision>,
    history: Vec<Recorded>,
}

/// The number of the cluster that took this one's place, or what its page shows.
fn load(
    conn: &mut DbConnection,
    (number, mechanism): (i64, Option<&str>),
    shown: i64,
    lang: Lang,
) -> Result<Result<Loaded, i64>, Error> {
    let cluster = queries::find(conn, number, lang)?;
    if let Some(into) = &cluster.merged_into {
        let target = queries::by_id(conn, std::slice::from_ref(into), lang)?.pop().ok_or(Error::NotFound)?;
        return Ok(Err(target.number));
    }
    if !cluster.is("accepted") {
        return Err(Error::NotFound);
    }
    let plain_lines = queries::plain_lines(conn, &cluster.id)?;
    let plain_line = plain_lines.into_iter().find(|(known, _)| *known == lang).map(|(_, text)| text);
    let shortest = if plain_line.is_none() { queries::shortest(conn, &cluster.id, lang)? } else { None };
    Ok(Ok(Loaded {
        plain_line,
        shortest,
        members: queries::members_by_mechanism(conn, &cluster.id, mechanism, window(shown), lang)?,
        responsible: queries::responsible(conn, &cluster.id, lang)?,
        actions: plan::queries::actions_of_cluster(conn, &cluster.id, lang)?,
        topics: queries::topics_of(conn, &cluster.id, lang)?,
        decisions: priorities::queries::decisions(conn, &cluster.id, lang)?,
        history: journal::of_subject(conn, "cluster", &cluster.id, HISTORY)?,
        cluster,
    }))
}

/// What is public of what happened; several of a kind on one day are one line.
fn history(page: &Page, entries: Vec<Recorded>) -> Vec<(NaiveDate, String)> {
    let public = entries.into_iter().filter(|entry| PUBLIC.contains(&entry.kind.as_str()));
    let mut lines: Vec<(NaiveDate, String)> = public.map(|entry| (page.local_day(entry.happened_at), entry.kind)).collect();
    lines.dedup();
    lines
}

pub async fn show(page: Page, db: Data<Db>, kept: Data<Kept>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (lang, number, shown, until) = (page.lang, path.1, asked(&page), page.until_next(&[]));
    let mechanism = Wanted::of(&page.query).of_facet(Facet::Mechanism).first().cloned();
    let chosen = mechanism.clone();
    let loaded = match db.read(move |conn| load(conn, (number, chosen.as_deref()), shown, lang)).await? {
        Ok(loaded) => loaded,
        Err(target) => return Ok(see_other(&page.href(&format!("/clusters/{target}")))),
    };
    let about = About::of(&page, &*kept.get(&db).await?, number);
    let Loaded { cluster, plain_line, shortest, mut members, responsible, actions, topics, decisions, history: entries } = loaded;
    let threads: Vec<String> = topics.iter().map(|topic| format!("thread:{}", topic.thread_id)).collect();
    let mut subjects = [&SHOWN[..], &["action", "consultation"]].concat();
    subjects.extend(threads.iter().map(String::as_str));
    let view = Show {
        paging: Paging::cut(&page, &mut members),
        history: history(&page, entries),
        may_edit: page.may(Permission::Cluster),
        may_translate: page.may(Permission::Translate),
        page,
        cluster,
        about,
        plain_line,
        shortest,
        members,
        mechanism,
        responsible,
        actions,
        topics,
        decisions,
    };
    Ok(cacheable_until(html(StatusCode::OK, view)?, &subjects, until))
}
