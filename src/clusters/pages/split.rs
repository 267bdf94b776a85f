//! Splitting a cluster: how the program would divide it, shown before it is done, and put right by hand.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::apart;
use super::happened::{self, Change};
use crate::clusters::engine;
use crate::clusters::model::{Cluster, Kind};
use crate::clusters::queries::{self, CardRow, Deciding, Part};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::viewer::Permission;
use crate::web::forms::{Problem, problems};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Form, Page, Translated, html, see_other};

/// Into how many parts a cluster is divided at once, at most.
const MOST: usize = 6;
const LONGEST_NAME: usize = 200;

#[derive(Deserialize)]
pub struct Asked {
    into: Option<usize>,
}

/// One part; the first stays where it is and keeps the name.
struct Group {
    number: usize,
    words: Vec<String>,
    /// None for the first.
    names: Option<Translated>,
    rows: Vec<CardRow>,
}

#[derive(Template)]
#[template(path = "clusters/split.html")]
struct Split {
    page: Page,
    cluster: Cluster,
    seen: i64,
    into: usize,
    groups: Vec<Group>,
    parts: Field,
    reason: String,
    problems: Vec<Problem>,
}

impl Split {
    fn words(&self, group: &Group) -> String {
        apart(&group.words)
    }

    fn numbers(&self) -> std::ops::RangeInclusive<usize> {
        1..=self.into
    }
}

fn prefix(number: usize) -> String {
    format!("name{number}")
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>, query: Query<Asked>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (lang, number, into) = (page.lang, path.1, query.into.unwrap_or(2).clamp(2, MOST));
    let langs = page.writing_languages();
    let (cluster, seen, groups) = db.read_long(move |conn| propose(conn, number, into, &langs, lang)).await?;
    let view = Split { page, cluster, seen, into, groups, parts: Field::default(), reason: String::new(), problems: Vec::new() };
    html(StatusCode::OK, view)
}

/// The parts into which the program would divide a cluster, the largest first.
fn propose(
    conn: &mut DbConnection,
    number: i64,
    into: usize,
    langs: &[Lang],
    lang: Lang,
) -> Result<(Cluster, i64, Vec<Group>), Error> {
    let cluster = queries::find(conn, number, lang)?;
    let seen = queries::revision(conn, &cluster.id)?;
    let items = queries::items_of(conn, &cluster.id)?;
    let proposal = engine::propose(&items, &[], Some(into));
    let names = queries::names_for(conn, &proposal, &items)?;
    let mut groups = Vec::new();
    for (at, (part, names)) in proposal.clusters.into_iter().zip(names).enumerate() {
        let ids: Vec<String> = part.members.iter().map(|member| member.key.to_string()).collect();
        groups.push(Group {
            number: at + 1,
            words: part.words,
            names: (at > 0).then(|| Translated::filled(&prefix(at + 1), langs, &names)),
            rows: queries::card_rows(conn, &ids, lang)?,
        });
    }
    Ok((cluster, seen, groups))
}

/// What the form says: the part of each recommendation, and the names of the new ones.
struct Wanted {
    into: usize,
    /// By the number of the recommendation.
    parts: HashMap<i64, usize>,
    names: Vec<Translated>,
    reason: String,
    problem: Field,
}

impl Wanted {
    fn read(pairs: &Pairs, langs: &[Lang]) -> Wanted {
        let into = value_of(pairs, "into").text().parse().unwrap_or(2).clamp(2, MOST);
        let part = |(name, value): &(String, String)| {
            let number: i64 = name.strip_prefix("part-")?.parse().ok()?;
            Some((number, value.parse::<usize>().ok().filter(|part| (1..=into).contains(part))?))
        };
        Wanted {
            into,
            parts: pairs.iter().filter_map(part).collect(),
            names: (2..=into).map(|number| Translated::read(&prefix(number), langs, pairs)).collect(),
            reason: value_of(pairs, "reason").text().to_owned(),
            problem: Field::default(),
        }
    }

    fn holds(&self, part: usize) -> bool {
        self.parts.values().any(|number| *number == part)
    }

    /// A part that holds something needs a name; at least one new part must hold something, and not everything may go.
    fn is_right(&mut self) -> bool {
        for number in 2..=self.into {
            if self.holds(number) {
                self.names[number - 2].required("error-cluster-name").at_most(LONGEST_NAME);
            }
        }
        if !self.holds(1) || !(2..=self.into).any(|number| self.holds(number)) {
            self.problem.refuse("error-split-parts");
        }
        self.problem.error.is_none() && self.names.iter().all(Translated::is_right)
    }
}

pub async fn split(page: Page, db: Data<Db>, path: Path<(String, i64)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let mut wanted = Wanted::read(&form.0, &page.writing_languages());
    if !wanted.is_right() {
        return again(page.with_errors(), &db, path.1, wanted).await;
    }
    let change = Change::read(&page, path.1, &form.0)?;
    let made = change
        .make(&db, move |conn, actor, cluster| {
            if cluster.members_locked {
                return Err(Error::Conflict);
            }
            let mut parts = Vec::new();
            for (number, names) in (2..).zip(&wanted.names) {
                let mut recommendations = Vec::new();
                for (recommendation, _) in wanted.parts.iter().filter(|(_, part)| **part == number) {
                    recommendations.push(queries::recommendation_id(conn, *recommendation)?);
                }
                recommendations.sort_unstable();
                if !recommendations.is_empty() {
                    parts.push(Part { recommendations, names: names.texts() });
                }
            }
            let deciding = Deciding { reason: wanted.reason, ..Deciding::new(Some(actor), Kind::Split) };
            queries::split(conn, &deciding, &cluster.id, &parts)
        })
        .await?;
    happened::answer(page, &db, change, made, |page, _| {
        see_other(&page.href(&format!("/desk/clusters/{}?notice=cluster-split", path.1)))
    })
    .await
}

/// The form as it was filled in, with what is wrong.
async fn again(page: Page, db: &Db, number: i64, wanted: Wanted) -> Result<HttpResponse, Error> {
    let lang = page.lang;
    let (cluster, seen, rows) = db
        .read_long(move |conn| {
            let cluster = queries::find(conn, number, lang)?;
            let items = queries::items_of(conn, &cluster.id)?;
            let ids: Vec<String> = items.iter().map(|item| item.key.to_string()).collect();
            let rows = queries::card_rows(conn, &ids, lang)?;
            Ok((queries::revision(conn, &cluster.id)?, cluster, rows))
        })
        .await
        .map(|(seen, cluster, rows)| (cluster, seen, rows))?;
    let mut problems = problems(lang, &[("parts", &wanted.problem)]);
    problems.extend(wanted.names.iter().flat_map(|names| names.problems(lang)));
    let part = |row: &CardRow| wanted.parts.get(&row.number).copied().unwrap_or(1);
    let group = |number: usize| Group {
        number,
        words: Vec::new(),
        names: number.checked_sub(2).and_then(|at| wanted.names.get(at)).cloned(),
        rows: rows.iter().filter(|row| part(row) == number).cloned().collect(),
    };
    let groups = (1..=wanted.into).map(group).collect();
    let view = Split { page, cluster, seen, into: wanted.into, groups, parts: wanted.problem, reason: wanted.reason, problems };
    html(StatusCode::UNPROCESSABLE_ENTITY, view)
}
