//! Grouped: what was found, by the values of one facet, with how the State answered.

use super::Index;
use crate::register::wanted::Facet;

/// In the order in which a table shows them.
pub const RESPONSES: [&str; 6] =
    ["supported", "supported_in_part", "noted", "not_supported", "under_consideration", "voluntary_pledge"];

/// The recommendations that have one value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// None for those that have no value.
    pub value: Option<String>,
    pub count: i64,
    /// As [`RESPONSES`] are ordered; of recommendations that the State is asked to answer.
    pub responses: [i64; 6],
}

impl Group {
    fn add(&mut self, response: Option<usize>) {
        self.count += 1;
        response.into_iter().for_each(|place| self.responses[place] += 1);
    }
}

impl Index {
    /// In no order. What has several values counts in each of their groups.
    pub fn grouped(&self, numbers: &[i64], facet: Facet) -> Vec<Group> {
        let (values, answers) = (self.columns.values(facet), self.columns.values(Facet::Response));
        let known: Vec<Option<usize>> =
            answers.iter().map(|value| RESPONSES.iter().position(|response| response == value)).collect();
        let mut groups = vec![Group::default(); values.len()];
        let mut without = Group::default();
        for row in numbers.iter().filter_map(|number| self.place_of(*number)).map(|row| row as usize) {
            let response = self.columns.of(Facet::Response, row).next().and_then(|place| known[place as usize]);
            let mut own = self.columns.of(facet, row).peekable();
            if own.peek().is_none() {
                without.add(response);
            }
            own.for_each(|place| groups[place as usize].add(response));
        }
        let named = groups.into_iter().zip(values).map(|(group, value)| Group { value: Some(value.clone()), ..group });
        named.chain([without]).filter(|group| group.count > 0).collect()
    }
}
