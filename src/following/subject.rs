//! Subjects: what one can follow.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::i18n::Lang;
use crate::register::wanted::{Facet, Wanted};
use crate::web::Page;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Everything,
    /// The register as it is filtered.
    View(Box<Wanted>),
    Recommendation(i64),
    Cluster(i64),
    Document(i64),
    Consultation(i64),
}

impl Subject {
    /// From the name of a list in an address, and the query behind it.
    pub fn of_list(list: &str, query: &str) -> Option<Subject> {
        match list {
            "all" => Some(Subject::Everything),
            "recommendations" => Some(Subject::View(Box::new(Wanted { page: 1, all: None, ..Wanted::of(query) }))),
            _ => None,
        }
    }

    /// From the name of a list in an address, and the number of one thing in it.
    pub fn of_one(list: &str, number: i64) -> Option<Subject> {
        match list {
            "recommendations" => Some(Subject::Recommendation(number)),
            "clusters" => Some(Subject::Cluster(number)),
            "documents" => Some(Subject::Document(number)),
            "consultations" => Some(Subject::Consultation(number)),
            _ => None,
        }
    }

    /// The recommendations that belong to it, where a filter says so.
    pub fn wanted(&self) -> Option<Wanted> {
        let only = |facet: Facet, number: &i64| {
            let mut wanted = Wanted { page: 1, ..Wanted::default() };
            wanted.chosen[facet as usize].push(number.to_string());
            Some(wanted)
        };
        match self {
            Subject::View(wanted) => Some(wanted.as_ref().clone()),
            Subject::Document(number) => only(Facet::Document, number),
            Subject::Cluster(number) => only(Facet::Cluster, number),
            _ => None,
        }
    }

    /// Whether its news can be mailed: words to search for are looked up only where somebody reads.
    pub fn can_be_mailed(&self) -> bool {
        !matches!(self, Subject::View(wanted) if !wanted.q.is_empty())
    }

    /// Its page, without the language.
    pub fn path(&self) -> String {
        match self {
            Subject::Everything => "/".into(),
            Subject::View(wanted) => format!("/recommendations{}", wanted.query()),
            Subject::Recommendation(number) => format!("/recommendations/{number}"),
            Subject::Cluster(number) => format!("/clusters/{number}"),
            Subject::Document(number) => format!("/documents/{number}"),
            Subject::Consultation(number) => format!("/consultations/{number}"),
        }
    }

    /// The subject of a page; none where there is nothing to follow.
    pub fn of_page(path: &str, query: &str) -> Option<Subject> {
        match path.trim_matches('/').split_once('/') {
            None if path.trim_matches('/').is_empty() => Some(Subject::Everything),
            None => Subject::of_list(path.trim_matches('/'), query).filter(|subject| *subject != Subject::Everything),
            Some((list, number)) => Subject::of_one(list, number.parse().ok()?),
        }
    }

    /// The subject whose page stands under an address with its query.
    pub fn of_address(address: &str) -> Option<Subject> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Subject::of_page(path, query)
    }

    pub fn feed(&self, lang: Lang) -> String {
        match self {
            Subject::Everything => format!("/feeds/{lang}/all.atom"),
            Subject::View(wanted) => format!("/feeds/{lang}/recommendations.atom{}", wanted.query()),
            one => format!("/feeds/{lang}{}.atom", one.path()),
        }
    }
}

/// The feed of the page that is shown, for its head.
pub fn feed_of(page: &Page) -> Option<String> {
    Some(Subject::of_page(&page.path, &page.query)?.feed(page.lang))
}

/// Where one asks to follow the page that is shown.
pub fn follow_of(page: &Page) -> Option<String> {
    let path = Subject::of_page(&page.path, &page.query)?.path();
    Some(page.href(&format!("/follow?of={}", utf8_percent_encode(&path, NON_ALPHANUMERIC))))
}
