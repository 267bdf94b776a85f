//! The ways to look at the register, each a link that keeps the filters.

use crate::register::wanted::{Facet, Wanted};
use crate::web::Page;

/// The facets by which the register can be grouped, in the order of the links.
pub const GROUPED: [Facet; 9] = [
    Facet::Theme,
    Facet::Group,
    Facet::Sdg,
    Facet::State,
    Facet::Document,
    Facet::Mechanism,
    Facet::Cycle,
    Facet::Cluster,
    Facet::Entity,
];

/// The key and the path of each view that is no group, the list first.
const OTHERS: [(&str, &str); 6] = [
    ("views-list", PATHS[0]),
    ("views-overlaps", PATHS[1]),
    ("legislation-title", PATHS[2]),
    ("changed-title", PATHS[3]),
    ("compare-title", "/documents/compare"),
    ("saved-title", "/recommendations/views"),
];
/// The paths of those that keep the filters.
pub const PATHS: [&str; 4] =
    ["/recommendations", "/recommendations/overlaps", "/recommendations/legislation", "/recommendations/changed"];

pub fn path_of(facet: Facet) -> String {
    format!("/recommendations/by/{}", facet.name())
}

/// Whether what is seen here can be saved under a name.
pub fn is_saveable(page: &Page) -> bool {
    page.viewer.signed_in() && (PATHS.contains(&page.path.as_str()) || GROUPED.iter().any(|facet| page.path == path_of(*facet)))
}

pub struct View {
    pub key: String,
    pub href: String,
    pub current: bool,
}

/// All views, with the filters that are set here.
pub fn links(page: &Page, wanted: &Wanted) -> Vec<View> {
    let view = |key: String, path: String, query: String| View {
        current: page.path == path,
        href: page.href(&format!("{path}{query}")),
        key,
    };
    let whole = wanted.query();
    let by = |facet: &Facet| {
        let query = if wanted.of_facet(*facet).is_empty() { whole.clone() } else { wanted.but(*facet).query() };
        view(format!("by-{}", facet.name()), path_of(*facet), query)
    };
    let other = |(key, path): (&str, &str)| view(key.into(), path.into(), whole.clone());
    std::iter::once(other(OTHERS[0])).chain(GROUPED.iter().map(by)).chain(OTHERS[1..].iter().copied().map(other)).collect()
}

/// What the page shows: `View: By theme`.
pub fn current(page: &Page, views: &[View]) -> String {
    let here = views.iter().find(|view| view.current);
    page.t_of("views-current", "view", &within(&page.t(here.map_or("views-list", |view| &view.key))))
}

/// Words that begin with a capital, as they stand within a sentence: `by SDG`.
pub fn within(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
