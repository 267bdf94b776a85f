//! The register in groups: by theme, SDG, recommending State, document, … with the responses in each.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::facets::{self, Labels, Set};
use super::views::{GROUPED, within};
use crate::db::Db;
use crate::error::Error;
use crate::register::index::{Group, Kept, RESPONSES, SHOWN};
use crate::register::wanted::{Facet, Wanted};
use crate::search::{self, Search};
use crate::web::{Page, Paging, cacheable, html};

const PAGE: usize = 25;

struct Row {
    label: String,
    /// The list of its recommendations; none for those that have no value.
    href: Option<String>,
    count: i64,
    /// As the columns are.
    responses: Vec<i64>,
}

#[derive(Template)]
#[template(path = "register/by.html")]
struct By {
    page: Page,
    wanted: Wanted,
    facet: Facet,
    count: i64,
    /// Those that occur.
    responses: Vec<&'static str>,
    rows: Vec<Row>,
    paging: Paging,
    set: Vec<Set>,
    /// The same in the other order.
    other_order: String,
    most_first: bool,
}

impl By {
    fn title(&self) -> String {
        self.page.t_of("by-title", "view", &within(&self.page.word("by", self.facet.name())))
    }
}

pub async fn by(
    page: Page,
    db: Data<Db>,
    (kept, search): (Data<Kept>, Data<Search>),
    path: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let facet = GROUPED.into_iter().find(|facet| facet.name() == path.1).ok_or(Error::NotFound)?;
    let wanted = Wanted::of(&page.query).but(facet);
    let index = kept.get(&db).await?;
    let found = index.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let labels = Labels { index: &index, lang: page.lang };
    let most_first = page.query.split('&').any(|pair| pair == "order=count");
    let mut groups = index.grouped(&found.numbers(), facet);
    // Targets stand under their goals.
    groups.retain(|group| facet != Facet::Sdg || !group.value.as_ref().is_some_and(|value| value.contains('.')));
    let columns: Vec<usize> =
        (0..RESPONSES.len()).filter(|&place| groups.iter().any(|group| group.responses[place] > 0)).collect();
    let row = |group: &Group| Row {
        label: group.value.as_ref().map_or_else(|| page.t("by-none").into_owned(), |value| named(&page, &labels, facet, value)),
        href: group.value.as_ref().map(|value| page.href(&format!("/recommendations{}", wanted.with(facet, value).query()))),
        count: group.count,
        responses: columns.iter().map(|&place| group.responses[place]).collect(),
    };
    sort(&page, &labels, facet, most_first, &mut groups);
    let mut rows: Vec<Row> = groups.iter().map(row).collect();
    let paging = Paging::keep(&page, PAGE, &mut rows);
    let order = if most_first { wanted.query() } else { wanted.query_with("order", "count") };
    let other_order = page.href(&format!("{}{order}", page.path));
    let view = By {
        set: facets::set(&page, &labels, &wanted),
        count: found.len() as i64,
        responses: columns.iter().map(|&place| RESPONSES[place]).collect(),
        page,
        wanted,
        facet,
        rows,
        paging,
        other_order,
        most_first,
    };
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &[search::SHOWN]].concat()))
}

/// A cycle is no mere number where it stands alone.
fn named(page: &Page, labels: &Labels, facet: Facet, value: &str) -> String {
    match value.parse::<i64>() {
        Ok(cycle) if facet == Facet::Cycle => page.t_with("document-cycle", &[("cycle", cycle.into())]),
        _ => labels.of(facet, value),
    }
}

/// As readers look for them: numbers by number, documents with the newest first, all else by name; what has no value
/// comes last.
fn sort(page: &Page, labels: &Labels, facet: Facet, most_first: bool, groups: &mut [Group]) {
    let number = |group: &Group| group.value.as_ref().and_then(|value| value.parse::<i64>().ok());
    match facet {
        _ if most_first => groups.sort_by_key(|group| -group.count),
        Facet::Sdg => groups.sort_by_key(number),
        Facet::Cycle => groups.sort_by_key(|group| std::cmp::Reverse(number(group))),
        // The column holds them in the order of the register.
        Facet::Document => {}
        _ => {
            let label = |group: &Group| group.value.as_ref().map(|value| labels.of(facet, value)).unwrap_or_default();
            let mut named: Vec<(String, Group)> = groups.iter().map(|group| (label(group), group.clone())).collect();
            page.lang.sort_by_label(&mut named, |(label, _)| label);
            groups.iter_mut().zip(named).for_each(|(place, (_, group))| *place = group);
        }
    }
    groups.sort_by_key(|group| group.value.is_none());
}
