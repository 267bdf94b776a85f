//! The public pages of clusters: accepted ones, with what is in them and what is done about them.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::reason;
use crate::clusters::model::{Cluster, Listed, Member, Responsible, TopicLink};
use crate::clusters::priorities;
use crate::clusters::priorities::model::{Decision, Weighed, figure};
use crate::clusters::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::plan;
use crate::plan::model::Action;
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::{Page, Paging, cacheable, cacheable_until, html, see_other};

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
    count: i64,
    members: Vec<Member>,
    paging: Paging,
    responsible: Responsible,
    actions: Vec<Action>,
    topics: Vec<TopicLink>,
    /// The newest is in force.
    decisions: Vec<Decision>,
    may_edit: bool,
}

impl Show {
    fn reason(&self, member: &Member) -> String {
        reason(&self.page, member)
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
    Ok(cacheable(html(StatusCode::OK, view)?, &["cluster", "action", "entity", "settings"]))
}

struct Loaded {
    cluster: Cluster,
    count: i64,
    members: Vec<Member>,
    responsible: Responsible,
    actions: Vec<Action>,
    topics: Vec<TopicLink>,
    decisions: Vec<Decision>,
}

/// The number of the cluster that took this one's place, or what its page shows.
fn load(conn: &mut DbConnection, number: i64, shown: i64, lang: Lang) -> Result<Result<Loaded, i64>, Error> {
    let cluster = queries::find(conn, number, lang)?;
    if let Some(into) = &cluster.merged_into {
        let target = queries::by_id(conn, std::slice::from_ref(into), lang)?.pop().ok_or(Error::NotFound)?;
        return Ok(Err(target.number));
    }
    if !cluster.is("accepted") {
        return Err(Error::NotFound);
    }
    Ok(Ok(Loaded {
        count: queries::member_counts(conn, &cluster.id)?.0,
        members: queries::members(conn, &cluster.id, true, window(shown), lang)?,
        responsible: queries::responsible(conn, &cluster.id, lang)?,
        actions: plan::queries::actions_of_cluster(conn, &cluster.id, lang)?,
        topics: queries::topics_of(conn, &cluster.id, lang)?,
        decisions: priorities::queries::decisions(conn, &cluster.id, lang)?,
        cluster,
    }))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (lang, number, shown, until) = (page.lang, path.1, asked(&page), page.until_next(&[]));
    let loaded = match db.read(move |conn| load(conn, number, shown, lang)).await? {
        Ok(loaded) => loaded,
        Err(target) => return Ok(see_other(&page.href(&format!("/clusters/{target}")))),
    };
    let Loaded { cluster, count, mut members, responsible, actions, topics, decisions } = loaded;
    let paging = Paging::cut(&page, &mut members);
    let threads: Vec<String> = topics.iter().map(|topic| format!("thread:{}", topic.thread_id)).collect();
    let mut subjects = vec!["cluster", "recommendation", "action", "entity", "consultation", "settings"];
    subjects.extend(threads.iter().map(String::as_str));
    let may_edit = page.may(Permission::Cluster);
    let view = Show { page, cluster, count, members, paging, responsible, actions, topics, decisions, may_edit };
    Ok(cacheable_until(html(StatusCode::OK, view)?, &subjects, until))
}
