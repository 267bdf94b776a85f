//! What a cluster is about, counted: its mechanisms, goals and affected groups, and what several mechanisms ask for.

use crate::register::index::{Found, Index, Overlap};
use crate::register::wanted::{Facet, Wanted};
use crate::taxonomy::terms::{self, Kind};
use crate::web::Page;

/// So many of the most frequent values say what a cluster is about; the register has the others.
const SHOWN: usize = 5;
const OVERLAPS_SHOWN: usize = 3;

/// A part of the cluster's recommendations.
pub struct Share {
    pub name: String,
    pub count: i64,
    /// Those of them in the register.
    pub href: String,
}

pub struct OfMechanism {
    pub code: String,
    /// The mechanism's abbreviation.
    pub short: String,
    pub share: Share,
}

/// What several mechanisms ask for within the cluster.
pub struct Shared {
    pub theme: Share,
    pub mechanisms: Vec<OfMechanism>,
}

pub struct About {
    pub count: i64,
    pub mechanisms: Vec<OfMechanism>,
    pub themes: Vec<Share>,
    pub goals: Vec<Share>,
    pub groups: Vec<Share>,
    pub overlaps: Vec<Shared>,
    /// All overlaps of the cluster.
    pub overlaps_href: String,
}

impl About {
    pub fn of(page: &Page, index: &Index, number: i64) -> About {
        let wanted = Wanted::default().with(Facet::Cluster, &number.to_string());
        let found = index.find(&wanted);
        let counter = Counter { page, index, wanted: &wanted };
        let mechanisms = index.counted(&found, Facet::Mechanism);
        About {
            count: i64::try_from(found.len()).unwrap_or(i64::MAX),
            mechanisms: mechanisms.map(|(code, count)| counter.mechanism(code, count)).collect(),
            themes: counter.most(&found, Facet::Theme),
            goals: counter.most(&found, Facet::Sdg),
            groups: counter.most(&found, Facet::Group),
            overlaps: counter.overlaps(&found),
            overlaps_href: page.href(&format!("/recommendations/overlaps{}", wanted.query_with("basis", "theme"))),
        }
    }
}

struct Counter<'a> {
    page: &'a Page,
    index: &'a Index,
    wanted: &'a Wanted,
}

impl Counter<'_> {
    fn share(&self, facet: Facet, value: &str, count: i64) -> Share {
        let href = self.page.href(&format!("/recommendations{}", self.wanted.with(facet, value).query()));
        Share { name: self.name(facet, value), count, href }
    }

    fn mechanism(&self, code: &str, count: i64) -> OfMechanism {
        let short = terms::find_by_code(Kind::Mechanism, code).map_or(code, |term| term.short_label(self.page.lang));
        OfMechanism { code: code.to_owned(), short: short.to_owned(), share: self.share(Facet::Mechanism, code, count) }
    }

    /// As the filters of the register call it.
    fn name(&self, facet: Facet, value: &str) -> String {
        let kind = match facet {
            Facet::Theme => Kind::Theme,
            Facet::Group => Kind::AffectedGroup,
            Facet::Sdg => Kind::SdgGoal,
            _ => Kind::Mechanism,
        };
        let label = terms::find_by_code(kind, value).map_or(value, |term| term.label(self.page.lang));
        if facet == Facet::Sdg { format!("{value} {label}") } else { label.to_owned() }
    }

    /// Goals without their targets, which count under them.
    fn most(&self, found: &Found, facet: Facet) -> Vec<Share> {
        let values = self.index.counted(found, facet).filter(|(value, _)| facet != Facet::Sdg || !value.contains('.'));
        values.take(SHOWN).map(|(value, count)| self.share(facet, value, count)).collect()
    }

    fn overlaps(&self, found: &Found) -> Vec<Shared> {
        let mut overlaps = self.index.overlaps(&found.numbers(), Facet::Theme);
        overlaps.truncate(OVERLAPS_SHOWN);
        let shared = |overlap: &Overlap| {
            let within = self.wanted.with(Facet::Theme, &overlap.value);
            let inner = Counter { wanted: &within, ..*self };
            let of = |(code, numbers): (&String, &Vec<i64>)| inner.mechanism(code, numbers.len() as i64);
            Shared {
                theme: self.share(Facet::Theme, &overlap.value, overlap.count() as i64),
                mechanisms: overlap.by_mechanism.iter().map(of).collect(),
            }
        };
        overlaps.iter().map(shared).collect()
    }
}
