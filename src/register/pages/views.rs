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
    let by = |facet: &Facet| {
        let query = wanted.but(*facet).query();
        view(format!("by-{}", facet.name()), format!("/recommendations/by/{}", facet.name()), query)
    };
    let first = view("views-list".into(), "/recommendations".into(), wanted.query());
    let others = [("views-overlaps", "/recommendations/overlaps"), ("legislation-title", "/recommendations/legislation")];
    let others = others.into_iter().map(|(key, path)| view(key.into(), path.into(), wanted.query()));
    std::iter::once(first).chain(GROUPED.iter().map(by)).chain(others).collect()
}

/// The key of the view that the page shows.
pub fn current(page: &Page, wanted: &Wanted) -> String {
    let here = links(page, wanted).into_iter().find(|view| view.current);
    here.map_or_else(|| "views-list".to_owned(), |view| view.key)
}
