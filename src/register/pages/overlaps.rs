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
use crate::register::across::{self, Across};
use crate::register::index::{Alike, Found, Index, Kept, Overlap, SHOWN};
use crate::register::queries::overlaps as queries;
use crate::register::wanted::{Facet, Wanted};
use crate::register::{meaning, signs};
use crate::search::{self, Search};
use crate::text::excerpt;
use crate::web::{Page, Paging, cacheable, html};

const PAGE: usize = 6;
/// Of a recommendation, so many characters stand above those that are near it.
const HEADING: usize = 120;
/// Of each mechanism; the others are a click away.
const SHOWN_OF_EACH: usize = 3;

/// By what recommendations stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    Cluster,
    Theme,
    Meaning,
}

impl Basis {
    const ALL: [Basis; 3] = [Basis::Cluster, Basis::Theme, Basis::Meaning];

    fn name(self) -> &'static str {
        match self {
            Basis::Cluster => "cluster",
            Basis::Theme => "theme",
            Basis::Meaning => "meaning",
        }
    }

    fn of(query: &str) -> Basis {
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("basis="));
        Basis::ALL.into_iter().find(|basis| asked == Some(basis.name())).unwrap_or(Basis::Cluster)
    }
}

struct Shared {
    name: String,
    /// Of the name, where it is a recommendation's.
    lang: Option<Lang>,
    /// Where the cluster, or the list of the theme, is.
    href: String,
    count: i64,
    mechanisms: Vec<OfMechanism>,
}

struct OfMechanism {
    name: String,
    count: i64,
    /// All of them in the register; none where all are listed.
    href: Option<String>,
    listed: Vec<Listed>,
}

#[derive(Clone)]
struct Listed {
    line: Line,
    /// What it shares with the others.
    words: Vec<String>,
    /// How near its meaning is to the one around which the others stand, of 100.
    nearness: Option<i32>,
}

#[derive(Template)]
#[template(path = "register/overlaps.html")]
struct Overlaps {
    page: Page,
    wanted: Wanted,
    basis: &'static str,
    count: i64,
    shared: Vec<Shared>,
    paging: Paging,
    set: Vec<Set>,
    /// The name of each other basis, and where it is.
    others: Vec<(&'static str, String)>,
}

impl Overlaps {
    fn reason(&self, listed: &Listed) -> Option<String> {
        let reason = match (self.basis, listed.nearness) {
            ("meaning", nearness) => return nearness.map(|nearness| self.page.n("overlaps-near", &i64::from(nearness))),
            ("cluster", _) if !listed.words.is_empty() => {
                self.page.t_of("overlaps-words", "words", &self.page.lang.list(&listed.words))
            }
            ("cluster", _) => self.page.t("overlaps-placed").into_owned(),
            _ => self.page.t("overlaps-same-theme").into_owned(),
        };
        Some(reason)
    }
}

/// What is looked through, and for whom.
struct Looked<'l> {
    page: &'l Page,
    db: &'l Db,
    index: &'l Index,
    wanted: &'l Wanted,
    found: &'l Found,
}

pub async fn overlaps(
    page: Page,
    db: Data<Db>,
    (kept, across, search): (Data<Kept>, Data<across::Kept>, Data<Search>),
) -> Result<HttpResponse, Error> {
    let wanted = Wanted::of(&page.query);
    let index = kept.get(&db).await?;
    let found = index.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let basis = Basis::of(&page.query);
    let looked = Looked { page: &page, db: &db, index: &index, wanted: &wanted, found: &found };
    let (count, paging, shared) = match basis {
        Basis::Cluster => looked.by_facet(Facet::Cluster).await?,
        Basis::Theme => looked.by_facet(Facet::Theme).await?,
        Basis::Meaning => {
            let across = across.get(&db).await?;
            looked.by_meaning(&across).await?
        }
    };
    let href = |other: Basis| match other {
        Basis::Cluster => wanted.query(),
        _ => wanted.query_with("basis", other.name()),
    };
    let others = Basis::ALL.into_iter().filter(|other| *other != basis);
    let others = others.map(|other| (other.name(), page.href(&format!("{}{}", page.path, href(other))))).collect();
    let set = facets::set(&page, &Labels { index: &index, lang: page.lang }, &wanted);
    let view = Overlaps { page, wanted, basis: basis.name(), count, shared, paging, set, others };
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &signs::SHOWN, &[search::SHOWN]].concat()))
}

impl Looked<'_> {
    async fn by_facet(&self, facet: Facet) -> Result<(i64, Paging, Vec<Shared>), Error> {
        let mut groups = self.index.overlaps(&self.found.numbers(), facet);
        let count = groups.len() as i64;
        let paging = Paging::keep(self.page, PAGE, &mut groups);
        let of_each = |group: &Overlap| -> Vec<i64> {
            group.by_mechanism.values().flat_map(|numbers| numbers.iter().take(SHOWN_OF_EACH).copied()).collect()
        };
        let mut rows = self.rows(groups.iter().flat_map(of_each).collect()).await?;
        let labels = Labels { index: self.index, lang: self.page.lang };
        let shared = groups.iter().map(|group| shared(self.page, &labels, self.wanted, facet, group, &mut rows)).collect();
        Ok((count, paging, shared))
    }

    async fn by_meaning(&self, across: &Across) -> Result<(i64, Paging, Vec<Shared>), Error> {
        let mut groups = self.index.alike(&self.found.numbers(), &across.pairs);
        let count = groups.len() as i64;
        let paging = Paging::keep(self.page, PAGE, &mut groups);
        let of_each = |group: &Alike| group.others.iter().map(|(number, _)| *number).chain([group.number]).collect::<Vec<_>>();
        let mut rows = self.rows(groups.iter().flat_map(of_each).collect()).await?;
        let labels = Labels { index: self.index, lang: self.page.lang };
        Ok((count, paging, groups.iter().filter_map(|group| near(self.page, &labels, group, &mut rows)).collect()))
    }

    async fn rows(&self, numbers: Vec<i64>) -> Result<HashMap<i64, Vec<Listed>>, Error> {
        let lang = self.page.lang;
        self.db.read(move |conn| rows(conn, &numbers, lang)).await
    }
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
        (line.row.number, Listed { line, words, nearness: None })
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
        href: Some(page.href(&format!("/recommendations{}", here.with(Facet::Mechanism, code).query()))),
        listed: numbers.iter().take(SHOWN_OF_EACH).filter_map(|number| rows.get_mut(number)?.pop()).collect(),
    };
    let mut mechanisms: Vec<OfMechanism> = group.by_mechanism.iter().map(of).collect();
    page.lang.sort_by_label(&mut mechanisms, |one| &one.name);
    Shared {
        name: labels.of(basis, &group.value),
        lang: None,
        href: page.href(&match basis {
            Facet::Cluster => format!("/clusters/{}", group.value),
            _ => format!("/recommendations{}", here.query()),
        }),
        count: group.count() as i64,
        mechanisms,
    }
}

/// The one around which the others stand, then those, by mechanism.
fn near(page: &Page, labels: &Labels, group: &Alike, rows: &mut HashMap<i64, Vec<Listed>>) -> Option<Shared> {
    let first = rows.get_mut(&group.number)?.pop()?;
    let (name, lang) = (excerpt(&first.line.text.text, HEADING), first.line.text.lang);
    let href = page.href(&format!("/recommendations/{}", first.line.row.number));
    let mut by_mechanism: Vec<(String, Vec<Listed>)> = vec![(first.line.row.mechanism.clone(), vec![first])];
    for (number, nearness) in &group.others {
        let Some(one) = rows.get_mut(number).and_then(Vec::pop) else { continue };
        let one = Listed { nearness: Some(meaning::of_hundred(*nearness)), ..one };
        match by_mechanism.iter_mut().find(|(mechanism, _)| *mechanism == one.line.row.mechanism) {
            Some((_, listed)) => listed.push(one),
            None => by_mechanism.push((one.line.row.mechanism.clone(), vec![one])),
        }
    }
    let of = |(mechanism, listed): (String, Vec<Listed>)| OfMechanism {
        name: labels.of(Facet::Mechanism, mechanism.trim_start_matches("mechanism:")),
        count: listed.len() as i64,
        href: None,
        listed,
    };
    let count = 1 + group.others.len() as i64;
    Some(Shared { name, lang: Some(lang), href, count, mechanisms: by_mechanism.into_iter().map(of).collect() })
}
