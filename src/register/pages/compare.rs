//! Two cycles or documents side by side: figures, what was repeated and how the response changed, what is new, what is not repeated.

use std::collections::{HashMap, HashSet};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::facets::Labels;
use super::lines::{self, Line};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::index::{Index, Kept, RESPONSES, SHOWN};
use crate::register::queries::recommendations::Row;
use crate::register::queries::{documents, lineage};
use crate::register::wanted::{Facet, Wanted};
use crate::web::{Page, Paging, cacheable, html};

const PAGE: usize = 25;
const CYCLE: &str = "cycle-";
const PARTS: [&str; 3] = ["repeated", "new", "left"];

/// A document or a cycle of the Universal Periodic Review, as the address names it: `12` or `cycle-3`.
#[derive(Clone, PartialEq)]
struct Side {
    value: String,
    label: String,
}

/// One row of figures: what, of the first, of the second.
struct Figures {
    label: String,
    counts: [i64; 2],
    /// Supported, in whole or in part.
    supported: [i64; 2],
    hrefs: [String; 2],
}

struct Listed {
    line: Line,
    /// The earlier one that it repeats.
    earlier: Option<Row>,
}

#[derive(Template)]
#[template(path = "register/compare.html")]
struct Compare {
    page: Page,
    choices: Vec<Side>,
    /// None where there are not two.
    sides: Option<[Side; 2]>,
    responses: Vec<Figures>,
    themes: Vec<Figures>,
    part: &'static str,
    counts: Vec<(&'static str, i64, String)>,
    listed: Vec<Listed>,
    paging: Paging,
}

pub async fn compare(page: Page, db: Data<Db>, kept: Data<Kept>) -> Result<HttpResponse, Error> {
    let index = kept.get(&db).await?;
    let choices = choices(&page, &db).await?;
    let part = PARTS.into_iter().find(|part| asked(&page, "part") == Some(part)).unwrap_or(PARTS[0]);
    let sides = chosen(&page, &choices);
    let mut view = Compare {
        choices,
        responses: Vec::new(),
        themes: Vec::new(),
        part,
        counts: Vec::new(),
        listed: Vec::new(),
        paging: Paging::keep(&page, PAGE, &mut Vec::<i64>::new()),
        sides: sides.clone(),
        page,
    };
    if let Some(sides) = &sides {
        let wanted = [wanted(&sides[0]), wanted(&sides[1])];
        let found = [index.find(&wanted[0]), index.find(&wanted[1])];
        let numbers = [&found[0].numbers()[..], &found[1].numbers()[..]];
        (view.responses, view.themes) =
            (responses(&view.page, &index, &wanted, numbers), themes(&view.page, &index, &wanted, numbers));
        let pairs = db.read(|conn| Ok(lineage::confirmed(conn)?)).await?;
        let parts = divided(numbers, &pairs);
        let lang = view.page.lang;
        view.counts =
            PARTS.iter().zip(&parts).map(|(part, rows)| (*part, rows.len() as i64, of_part(&view.page, sides, part))).collect();
        let place = PARTS.iter().position(|known| *known == part).unwrap_or(0);
        let mut rows = parts[place].clone();
        view.paging = Paging::keep(&view.page, PAGE, &mut rows);
        view.listed = db.read(move |conn| listed(conn, &rows, lang)).await?;
    }
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &["lineage"]].concat()))
}

fn asked<'p>(page: &'p Page, name: &str) -> Option<&'p str> {
    page.query.split('&').filter_map(|pair| pair.split_once('=')).find(|(given, _)| *given == name).map(|(_, value)| value)
}

/// Cycles first, the newest of each first.
async fn choices(page: &Page, db: &Db) -> Result<Vec<Side>, Error> {
    let documents = db
        .read(|conn| {
            let with_some: HashSet<String> = documents::counts(conn)?.into_iter().map(|(id, ..)| id).collect();
            Ok(documents::all(conn)?.into_iter().filter(|one| with_some.contains(&one.id)).collect::<Vec<_>>())
        })
        .await?;
    let mut cycles: Vec<i32> = documents.iter().filter(|one| one.is_answered()).filter_map(|one| one.cycle).collect();
    cycles.sort_unstable_by_key(|cycle| -cycle);
    cycles.dedup();
    let cycle = |cycle: &i32| Side {
        value: format!("{CYCLE}{cycle}"),
        label: page.t_with("compare-cycle", &[("cycle", (*cycle).into())]),
    };
    let document = |document: &crate::register::model::Document| Side {
        value: document.number.to_string(),
        label: format!("{} · {}", document.symbol, super::documents::origin(page, document)),
    };
    Ok(cycles.iter().map(cycle).chain(documents.iter().map(document)).collect())
}

/// The older first: those that the address names, else the two newest cycles.
fn chosen(page: &Page, choices: &[Side]) -> Option<[Side; 2]> {
    let named = |name: &str| choices.iter().find(|side| asked(page, name) == Some(&side.value)).cloned();
    if let (Some(one), Some(two)) = (named("one"), named("two")) {
        return Some([one, two]).filter(|[one, two]| one != two);
    }
    let mut cycles = choices.iter().filter(|side| side.value.starts_with(CYCLE));
    let (newest, before) = (cycles.next()?.clone(), cycles.next()?.clone());
    Some([before, newest])
}

fn wanted(side: &Side) -> Wanted {
    match side.value.strip_prefix(CYCLE) {
        Some(cycle) => Wanted::default().with(Facet::Cycle, cycle).with(Facet::Mechanism, "UPR"),
        None => Wanted::default().with(Facet::Document, &side.value),
    }
}

fn of_part(page: &Page, sides: &[Side; 2], part: &str) -> String {
    page.href(&format!("/documents/compare?one={}&two={}&part={part}#list", sides[0].value, sides[1].value))
}

fn hrefs(page: &Page, wanted: &[Wanted; 2], facet: Facet, value: &str) -> [String; 2] {
    [0, 1].map(|at: usize| page.href(&format!("/recommendations{}", wanted[at].with(facet, value).query())))
}

fn responses(page: &Page, index: &Index, wanted: &[Wanted; 2], numbers: [&[i64]; 2]) -> Vec<Figures> {
    let counts = numbers.map(|numbers| {
        let groups = index.grouped(numbers, Facet::Response);
        groups.iter().fold([0; 6], |sum: [i64; 6], group| std::array::from_fn(|at| sum[at] + group.responses[at]))
    });
    let figures = |at: usize| Figures {
        label: page.word("response", RESPONSES[at]).into_owned(),
        counts: [counts[0][at], counts[1][at]],
        supported: [0, 0],
        hrefs: hrefs(page, wanted, Facet::Response, RESPONSES[at]),
    };
    (0..RESPONSES.len()).map(figures).filter(|figures| figures.counts != [0, 0]).collect()
}

fn themes(page: &Page, index: &Index, wanted: &[Wanted; 2], numbers: [&[i64]; 2]) -> Vec<Figures> {
    let labels = Labels { index, lang: page.lang };
    let mut by_theme: HashMap<String, ([i64; 2], [i64; 2])> = HashMap::new();
    for (at, numbers) in numbers.into_iter().enumerate() {
        for group in index.grouped(numbers, Facet::Theme) {
            let Some(theme) = group.value else { continue };
            let (counts, supported) = by_theme.entry(theme).or_default();
            counts[at] = group.count;
            supported[at] = group.responses[0] + group.responses[1];
        }
    }
    let figures = |(theme, (counts, supported)): (String, ([i64; 2], [i64; 2]))| Figures {
        label: labels.of(Facet::Theme, &theme),
        hrefs: hrefs(page, wanted, Facet::Theme, &theme),
        counts,
        supported,
    };
    let mut themes: Vec<Figures> = by_theme.into_iter().map(figures).collect();
    page.lang.sort_by_label(&mut themes, |figures| &figures.label);
    themes
}

/// A recommendation, and the earlier one that it repeats.
type Pair = (i64, Option<i64>);

/// As [`PARTS`] are ordered.
fn divided([one, two]: [&[i64]; 2], pairs: &[(i64, i64)]) -> [Vec<Pair>; 3] {
    let (first, second): (HashSet<i64>, HashSet<i64>) = (one.iter().copied().collect(), two.iter().copied().collect());
    let mut earlier_of: HashMap<i64, Vec<i64>> = HashMap::new();
    let mut repeated: HashSet<i64> = HashSet::new();
    for &(later, earlier) in pairs {
        // Whichever of the two somebody names first.
        let (old, new) = if first.contains(&earlier) { (earlier, later) } else { (later, earlier) };
        if first.contains(&old) && second.contains(&new) {
            earlier_of.entry(new).or_default().push(old);
            repeated.insert(old);
        }
    }
    let again = two.iter().flat_map(|new| earlier_of.get(new).into_iter().flatten().map(|old| (*new, Some(*old))));
    let new = two.iter().filter(|new| !earlier_of.contains_key(new)).map(|new| (*new, None));
    let left = one.iter().filter(|old| !repeated.contains(old)).map(|old| (*old, None));
    [again.collect(), new.collect(), left.collect()]
}

fn listed(conn: &mut DbConnection, pairs: &[Pair], lang: Lang) -> Result<Vec<Listed>, Error> {
    let numbers: Vec<i64> = pairs.iter().flat_map(|(number, earlier)| [Some(*number), *earlier]).flatten().collect();
    let lines = lines::load(conn, &numbers, lang)?;
    let lines: HashMap<i64, Line> = lines.into_iter().map(|line| (line.row.number, line)).collect();
    let one = |(number, earlier): &Pair| {
        let earlier = earlier.and_then(|number| lines.get(&number)).map(|line| line.row.clone());
        Some(Listed { line: lines.get(number)?.clone(), earlier })
    };
    Ok(pairs.iter().filter_map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::divided;

    #[test]
    fn what_was_repeated_is_neither_new_nor_left() {
        let pairs = [(11, 1), (12, 1), (13, 99)];
        let [repeated, new, left] = divided([&[1, 2], &[11, 12, 13]], &pairs);
        assert_eq!(repeated, [(11, Some(1)), (12, Some(1))]);
        assert_eq!((new, left), (vec![(13, None)], vec![(2, None)]));
        let [turned, ..] = divided([&[11, 12, 13], &[1, 2]], &pairs);
        assert_eq!(turned, [(1, Some(11)), (1, Some(12))]);
    }
}
