//! Overlaps: what several mechanisms ask for, each with its own recommendations and the reason they stand together.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::facets::{self, Labels, Set};
use super::lines::{self, Line};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::index::{Kept, Overlap, SHOWN};
use crate::register::queries::overlaps as queries;
use crate::register::wanted::{Facet, Wanted};
use crate::search::{self, Search};
use crate::web::{Page, Paging, cacheable, html};

const PAGE: usize = 6;
/// Of each mechanism; the others are a click away.
const SHOWN_OF_EACH: usize = 3;

struct Shared {
    name: String,
    /// Where the cluster, or the list of the theme, is.
    href: String,
    count: i64,
    mechanisms: Vec<OfMechanism>,
}

struct OfMechanism {
    name: String,
    count: i64,
    /// All of them in the register.
    href: String,
    listed: Vec<Listed>,
}

#[derive(Clone)]
struct Listed {
    line: Line,
    /// What it shares with the others.
    words: Vec<String>,
}

#[derive(Template)]
#[template(path = "register/overlaps.html")]
struct Overlaps {
    page: Page,
    wanted: Wanted,
    basis: Facet,
    count: i64,
    shared: Vec<Shared>,
    paging: Paging,
    set: Vec<Set>,
    other_basis: String,
}

impl Overlaps {
    fn is_by_cluster(&self) -> bool {
        self.basis == Facet::Cluster
    }

    fn reason(&self, listed: &Listed) -> String {
        match (self.is_by_cluster(), listed.words.is_empty()) {
            (true, false) => self.page.t_of("overlaps-words", "words", &self.page.lang.list(&listed.words)),
            (true, true) => self.page.t("overlaps-placed").into_owned(),
            (false, _) => self.page.t("overlaps-same-theme").into_owned(),
        }
    }
}

pub async fn overlaps(page: Page, db: Data<Db>, (kept, search): (Data<Kept>, Data<Search>)) -> Result<HttpResponse, Error> {
    let wanted = Wanted::of(&page.query);
    let index = kept.get(&db).await?;
    let found = index.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let by_theme = page.query.split('&').any(|pair| pair == "basis=theme");
    let basis = if by_theme { Facet::Theme } else { Facet::Cluster };
    let mut groups = index.overlaps(&found.numbers(), basis);
    let count = groups.len() as i64;
    let paging = Paging::keep(&page, PAGE, &mut groups);
    let labels = Labels { index: &index, lang: page.lang };
    let numbers: Vec<i64> = groups
        .iter()
        .flat_map(|group| group.by_mechanism.values().flat_map(|numbers| numbers.iter().take(SHOWN_OF_EACH).copied()))
        .collect();
    let lang = page.lang;
    let mut rows = db.read(move |conn| rows(conn, &numbers, lang)).await?;
    let shared = groups.iter().map(|group| shared(&page, &labels, &wanted, basis, group, &mut rows)).collect();
    let query = if by_theme { wanted.query() } else { wanted.query_with("basis", "theme") };
    let other_basis = page.href(&format!("{}{query}", page.path));
    let set = facets::set(&page, &labels, &wanted);
    let view = Overlaps { page, wanted, basis, count, shared, paging, set, other_basis };
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &["settings", search::SHOWN]].concat()))
}

/// By number. A recommendation may stand under several themes.
fn rows(conn: &mut DbConnection, numbers: &[i64], lang: Lang) -> Result<HashMap<i64, Vec<Listed>>, Error> {
    let mut wanted: HashMap<i64, usize> = HashMap::new();
    numbers.iter().for_each(|number| *wanted.entry(*number).or_default() += 1);
    let distinct: Vec<i64> = wanted.keys().copied().collect();
    let lines = lines::load(conn, &distinct, lang)?;
    let ids: Vec<String> = lines.iter().map(|line| line.row.id.clone()).collect();
    let words = queries::shared_words(conn, &ids)?;
    let listed = |line: Line| {
        let words = words.get(&line.row.id).cloned().unwrap_or_default();
        (line.row.number, Listed { line, words })
    };
    let mut found: HashMap<i64, Vec<Listed>> = HashMap::new();
    for (number, one) in lines.into_iter().map(listed) {
        let copies = wanted.get(&number).copied().unwrap_or(1);
        found.insert(number, std::iter::repeat_n(one, copies).collect());
    }
    Ok(found)
}

fn shared(
    page: &Page,
    labels: &Labels,
    wanted: &Wanted,
    basis: Facet,
    group: &Overlap,
    rows: &mut HashMap<i64, Vec<Listed>>,
) -> Shared {
    let here = wanted.with(basis, &group.value);
    let of = |(code, numbers): (&String, &Vec<i64>)| OfMechanism {
        name: labels.of(Facet::Mechanism, code),
        count: numbers.len() as i64,
        href: page.href(&format!("/recommendations{}", here.with(Facet::Mechanism, code).query())),
        listed: numbers.iter().take(SHOWN_OF_EACH).filter_map(|number| rows.get_mut(number)?.pop()).collect(),
    };
    let mut mechanisms: Vec<OfMechanism> = group.by_mechanism.iter().map(of).collect();
    page.lang.sort_by_label(&mut mechanisms, |one| &one.name);
    Shared {
        name: labels.of(basis, &group.value),
        href: page.href(&match basis {
            Facet::Cluster => format!("/clusters/{}", group.value),
            _ => format!("/recommendations{}", here.query()),
        }),
        count: group.count() as i64,
        mechanisms,
    }
}
