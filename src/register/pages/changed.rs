//! What changed since a day: one line for each recommendation, the newest change first.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use chrono::{Days, NaiveDate, NaiveDateTime, TimeZone};

use super::facets::{self, Labels, Set};
use super::lines::{self, Line};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::changed::{self, Changes, What};
use crate::register::index::{Kept, SHOWN};
use crate::register::wanted::{Facet, Wanted};
use crate::search::{self, Search};
use crate::web::forms::{Problem, problems};
use crate::web::{Field, Page, Paging, cacheable_until, html};

const PAGE: usize = 25;
/// Where nobody names a day.
const LATELY: Days = Days::new(30);

struct Listed {
    line: Line,
    /// The newest first.
    changes: Vec<(What, NaiveDateTime)>,
}

#[derive(Template)]
#[template(path = "register/changed.html")]
struct Changed {
    page: Page,
    wanted: Wanted,
    since: Field,
    day: NaiveDate,
    count: i64,
    is_cut: bool,
    listed: Vec<Listed>,
    paging: Paging,
    set: Vec<Set>,
    problems: Vec<Problem>,
}

impl Changed {
    fn found(&self) -> String {
        let arguments = [("count", Value::from(self.count)), ("day", Value::from(self.page.date(&self.day)))];
        self.page.t_with("changed-found", &arguments)
    }
}

pub async fn changed(page: Page, db: Data<Db>, (kept, search): (Data<Kept>, Data<Search>)) -> Result<HttpResponse, Error> {
    let wanted = Wanted::of(&page.query);
    let lately = page.today() - LATELY;
    let asked = page.query.split('&').find_map(|pair| pair.strip_prefix("since=")).unwrap_or_default();
    let mut since = Field::from(if asked.is_empty() { page.iso(&lately) } else { asked.to_owned() });
    let day = since.day().unwrap_or(lately);
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let moment = page.time_zone().from_local_datetime(&midnight).earliest().map_or(midnight, |moment| moment.naive_utc());
    let told = db.read_long(move |conn| changed::since(conn, moment)).await?;
    let index = kept.get(&db).await?;
    let found = index.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let is_cut = told.is_cut;
    let mut changes = told.recommendations;
    for (cluster, of_cluster) in told.clusters {
        for number in index.find(&Wanted::default().with(Facet::Cluster, &cluster.to_string())).numbers() {
            let own = changes.entry(number).or_default();
            of_cluster.iter().for_each(|(what, at)| changed::put(own, *what, *at));
        }
    }
    let mut numbers: Vec<i64> = found.numbers().into_iter().filter(|number| changes.contains_key(number)).collect();
    numbers.sort_by_cached_key(|number| std::cmp::Reverse(changes[number].iter().map(|(_, at)| *at).max()));
    let count = numbers.len() as i64;
    let paging = Paging::keep(&page, PAGE, &mut numbers);
    let lang = page.lang;
    let listed = db.read(move |conn| listed(conn, &numbers, changes, lang)).await?;
    let set = facets::set(&page, &Labels { index: &index, lang }, &wanted);
    let problems = problems(lang, &[("since", &since)]);
    let (status, page) = match problems.is_empty() {
        true => (StatusCode::OK, page),
        false => (StatusCode::UNPROCESSABLE_ENTITY, page.with_errors()),
    };
    let until = page.until_next(&[]);
    let view = Changed { page, wanted, since, day, count, is_cut, listed, paging, set, problems };
    Ok(cacheable_until(html(status, view)?, &[&SHOWN[..], &["action", "lineage", search::SHOWN]].concat(), until))
}

fn listed(
    conn: &mut DbConnection,
    numbers: &[i64],
    mut changes: HashMap<i64, Changes>,
    lang: Lang,
) -> Result<Vec<Listed>, Error> {
    let one = |line: Line| {
        let mut changes = changes.remove(&line.row.number).unwrap_or_default();
        changes.sort_by_key(|(what, at)| (std::cmp::Reverse(*at), *what));
        Listed { line, changes }
    };
    Ok(lines::load(conn, numbers, lang)?.into_iter().map(one).collect())
}
