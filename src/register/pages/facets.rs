//! The filters beside the list: the frequent values of each facet, with how many recommendations each leaves.

use crate::i18n::Lang;
use crate::register::index::{Found, Index};
use crate::register::wanted::{Facet, Wanted};
use crate::taxonomy::countries;
use crate::taxonomy::terms::{self, Kind};
use crate::web::Page;

/// So many values are listed; the others a click away, so that the page stays small.
const LISTED: usize = 20;

pub struct Choice {
    pub value: String,
    pub label: String,
    pub count: i64,
    pub chosen: bool,
}

pub struct FacetView {
    pub name: &'static str,
    /// Boxes that may be ticked together; else a list of which one is picked.
    pub boxes: bool,
    pub choices: Vec<Choice>,
    /// Where all values are listed, and how many they are; none where they are all here.
    pub more: Option<(String, i64)>,
    /// Values that the address names beside the picked one.
    pub kept: Vec<String>,
}

/// A filter that is set, and the address without it.
pub struct Set {
    /// `Theme: Torture`.
    pub words: String,
    pub without: String,
}

/// The words for values in the reader's language.
pub struct Labels<'i> {
    pub index: &'i Index,
    pub lang: Lang,
}

impl Labels<'_> {
    pub fn of(&self, facet: Facet, value: &str) -> String {
        let term = |kind: Kind| terms::find_by_code(kind, value).map(|term| term.label(self.lang).to_owned());
        let label = match facet {
            Facet::Kind => Some(self.lang.t(&format!("kind-{value}")).into_owned()),
            Facet::Response => Some(self.lang.t(&format!("response-{}", value.replace('_', "-"))).into_owned()),
            Facet::Cycle => Some(value.to_owned()),
            Facet::Mechanism => term(Kind::Mechanism),
            Facet::Document => self.index.symbols.get(value).cloned(),
            Facet::Theme => term(Kind::Theme),
            Facet::Group => term(Kind::AffectedGroup),
            Facet::Sdg => terms::find_sdg(value).map(|term| format!("{value} {}", term.label(self.lang))),
            Facet::State => countries::name(value, self.lang.code()).map(str::to_owned),
            Facet::NeedsLegislation => Some(self.lang.t(&format!("needs-legislation-{value}")).into_owned()),
            Facet::BillStage => Some(self.lang.t(&format!("bill-stage-{}", value.replace('_', "-"))).into_owned()),
            Facet::Cluster | Facet::Entity => self.index.name(facet, value, self.lang).map(|name| name.text),
        };
        label.unwrap_or_else(|| value.to_owned())
    }
}

/// Those that help to choose: a facet with one value for everything is left out.
pub fn views(page: &Page, labels: &Labels, found: &Found, wanted: &Wanted) -> Vec<FacetView> {
    let useful = |facet: &&Facet| found.counts[**facet as usize].len() > 1 || !wanted.of_facet(**facet).is_empty();
    Facet::ALL.iter().filter(useful).map(|facet| view(page, labels, found, wanted, *facet)).collect()
}

fn is_boxes(facet: Facet) -> bool {
    matches!(facet, Facet::Kind | Facet::Response | Facet::Cycle)
}

/// A value that is listed: its place among the facet's, if any recommendation has it, its name and how often it occurs.
type Listed<'v> = (Option<u32>, &'v str, i64);

/// The values that are listed, chosen ones first, then the most frequent; and how many there are in all.
fn listed<'v>(index: &'v Index, found: &'v Found, wanted: &'v Wanted, facet: Facet) -> (Vec<Listed<'v>>, usize) {
    let chosen: Vec<(Option<u32>, &str)> =
        wanted.of_facet(facet).iter().map(|value| (index.place(facet, value), value.as_str())).collect();
    let counts = &found.counts[facet as usize];
    let counted = |place: Option<u32>| counts.iter().find(|(counted, _)| Some(*counted) == place).map_or(0, |(_, count)| *count);
    let mut values: Vec<Listed> = chosen.iter().map(|&(place, value)| (place, value, counted(place).into())).collect();
    values.sort_by_key(|(.., count)| -count);
    // The list is one of goals; targets are found through recommendations that name them.
    let is_target = |place: u32| facet == Facet::Sdg && index.value(facet, place).contains('.');
    let is_chosen = |place: u32| chosen.iter().any(|(chosen, _)| *chosen == Some(place));
    let others = || counts.iter().filter(|(place, _)| !is_chosen(*place) && !is_target(*place));
    let total = values.len() + others().count();
    let room = if is_boxes(facet) || wanted.all == Some(facet) { total } else { LISTED };
    let left = room.saturating_sub(values.len());
    values.extend(others().take(left).map(|&(place, count)| (Some(place), index.value(facet, place), count.into())));
    (values, total)
}

fn view(page: &Page, labels: &Labels, found: &Found, wanted: &Wanted, facet: Facet) -> FacetView {
    let (chosen, boxes) = (wanted.of_facet(facet), is_boxes(facet));
    let (mut values, total) = listed(labels.index, found, wanted, facet);
    let more = (values.len() < total)
        .then(|| page.href(&format!("/recommendations{}", wanted.query_with("all", facet.name()))))
        .map(|href| (href, total as i64));
    let picked = chosen.first().filter(|_| !boxes);
    let order = labels.index.order(facet, labels.lang, |value| labels.of(facet, value));
    if !boxes {
        values.sort_by_key(|(place, ..)| place.map(|place| order.ranks[place as usize]));
    }
    let choice = |(place, value, count): Listed| Choice {
        label: place.map_or_else(|| labels.of(facet, value), |place| order.labels[place as usize].clone()),
        chosen: if boxes { chosen.iter().any(|chosen| chosen == value) } else { picked.is_some_and(|picked| picked == value) },
        count,
        value: value.to_owned(),
    };
    let choices: Vec<Choice> = values.into_iter().map(choice).collect();
    let kept = if boxes { Vec::new() } else { chosen.iter().skip(1).cloned().collect() };
    FacetView { name: facet.name(), boxes, choices, more, kept }
}

pub fn set(page: &Page, labels: &Labels, wanted: &Wanted) -> Vec<Set> {
    let each = Facet::ALL.iter().flat_map(|facet| wanted.of_facet(*facet).iter().map(|value| (*facet, value)));
    each.map(|(facet, value)| Set {
        words: page.t_with(
            "register-set",
            &[("facet", page.word("facet", facet.name()).into()), ("value", labels.of(facet, value).into())],
        ),
        without: page.href(&format!("{}{}", page.path, wanted.without(facet, value).query())),
    })
    .collect()
}
