//! Wanted: what a visitor asks of the register, as the query of an address says it, and back again.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What an address may hold as it is (RFC 3986, unreserved).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const MOST_LETTERS: usize = 200;
const MOST_VALUES: usize = 50;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Kind,
    Response,
    Cycle,
    Mechanism,
    Document,
    Theme,
    Group,
    Sdg,
    State,
    Cluster,
    Entity,
    NeedsLegislation,
    BillStage,
}

impl Facet {
    pub const ALL: [Facet; 13] = [
        Facet::Kind,
        Facet::Response,
        Facet::Cycle,
        Facet::Mechanism,
        Facet::Document,
        Facet::Theme,
        Facet::Group,
        Facet::Sdg,
        Facet::State,
        Facet::Cluster,
        Facet::Entity,
        Facet::NeedsLegislation,
        Facet::BillStage,
    ];

    /// As the address names it.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Kind => "kind",
            Facet::Response => "response",
            Facet::Cycle => "cycle",
            Facet::Mechanism => "mechanism",
            Facet::Document => "document",
            Facet::Theme => "theme",
            Facet::Group => "group",
            Facet::Sdg => "sdg",
            Facet::State => "state",
            Facet::Cluster => "cluster",
            Facet::Entity => "entity",
            Facet::NeedsLegislation => "needs_legislation",
            Facet::BillStage => "bill_stage",
        }
    }

    pub fn find(name: &str) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.name() == name)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The newest document first, its paragraphs in order.
    #[default]
    Document,
    /// The newest in the register first.
    Newest,
    /// What most States recommended first.
    States,
}

impl Sort {
    pub const ALL: [Sort; 3] = [Sort::Document, Sort::Newest, Sort::States];

    pub fn name(self) -> &'static str {
        match self {
            Sort::Document => "document",
            Sort::Newest => "newest",
            Sort::States => "states",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub q: String,
    /// In the order of [`Facet::ALL`]; several values of one facet are alternatives.
    pub chosen: [Vec<String>; 13],
    pub sort: Sort,
    /// From 1.
    pub page: usize,
    /// The facet whose values are all listed, not only the frequent ones.
    pub all: Option<Facet>,
}

impl Wanted {
    /// What is unknown or too long is left out: an address may come from anywhere.
    pub fn of(query: &str) -> Wanted {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        let mut wanted = Wanted { page: 1, ..Wanted::default() };
        for (name, value) in pairs {
            let value: String = value.trim().chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect();
            match (name.as_str(), Facet::find(&name)) {
                (_, Some(facet)) if !value.is_empty() => {
                    let values = &mut wanted.chosen[facet as usize];
                    if !values.contains(&value) && values.len() < MOST_VALUES {
                        values.push(value);
                    }
                }
                ("q", _) => wanted.q = value,
                ("sort", _) => wanted.sort = Sort::ALL.into_iter().find(|sort| sort.name() == value).unwrap_or_default(),
                ("page", _) => wanted.page = value.parse().ok().filter(|page| *page > 0).unwrap_or(1),
                ("all", _) => wanted.all = Facet::find(&value),
                _ => {}
            }
        }
        wanted
    }

    /// Names and values as the address has them, without the page.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let chosen = Facet::ALL.iter().flat_map(|facet| self.of_facet(*facet).iter().map(|value| (facet.name(), value.as_str())));
        let sort = Some(("sort", self.sort.name())).filter(|_| self.sort != Sort::default());
        let q = Some(("q", self.q.as_str())).filter(|(_, words)| !words.is_empty());
        q.into_iter().chain(chosen).chain(sort).collect()
    }

    /// With the question mark; empty where nothing is asked.
    pub fn query(&self) -> String {
        let escaped = |(name, value): (&str, &str)| format!("{name}={}", utf8_percent_encode(value, ESCAPED));
        let pairs: Vec<String> = self.pairs().into_iter().map(escaped).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    pub fn query_with(&self, name: &str, value: &str) -> String {
        let query = self.query();
        let joint = if query.is_empty() { '?' } else { '&' };
        format!("{query}{joint}{name}={}", utf8_percent_encode(value, ESCAPED))
    }

    pub fn of_facet(&self, facet: Facet) -> &[String] {
        &self.chosen[facet as usize]
    }

    pub fn without(&self, facet: Facet, value: &str) -> Wanted {
        let mut wanted = self.clone();
        wanted.chosen[facet as usize].retain(|chosen| chosen != value);
        wanted
    }

    /// With this value alone among the facet's own.
    pub fn with(&self, facet: Facet, value: &str) -> Wanted {
        let mut wanted = self.but(facet);
        wanted.chosen[facet as usize].push(value.to_owned());
        wanted
    }

    /// With no value of the facet asked for.
    pub fn but(&self, facet: Facet) -> Wanted {
        let mut wanted = self.clone();
        wanted.chosen[facet as usize].clear();
        wanted
    }

    /// How many filters are set.
    pub fn count(&self) -> usize {
        self.chosen.iter().map(Vec::len).sum()
    }

    pub fn asks_nothing(&self) -> bool {
        self.q.is_empty() && self.count() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_written_again() {
        let wanted = Wanted::of(
            "theme=right-to-health&q=prison+%26+police&response=noted&response=supported&page=3&sort=states&x=1&state=",
        );
        assert_eq!(wanted.of_facet(Facet::Response), ["noted", "supported"]);
        assert_eq!((wanted.q.as_str(), wanted.page, wanted.count()), ("prison & police", 3, 3));
        let query = wanted.query();
        assert_eq!(query, "?q=prison%20%26%20police&response=noted&response=supported&theme=right-to-health&sort=states");
        assert_eq!(Wanted::of(&query[1..]), Wanted { page: 1, ..wanted });
        assert_eq!(Wanted::of("").query_with("page", "2"), "?page=2");
    }
}
