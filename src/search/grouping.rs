//! Grouping: how much of each kind is found in a part of the index, and the best of each.

use std::collections::BTreeSet;
use std::sync::Arc;

use roaring::RoaringBitmap;
use tantivy::query::{EnableScoring, Query, TermSetQuery, Weight};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader};

use super::asked::{Asked, Unit};
use super::found::Found;
use super::model::Kind;
use super::part::Part;
use super::recalled::anywhere;
use super::sets::{Sets, Sought, found};
use crate::error::Error;

/// So many of a kind are compared, as many as pages show: to compare all that very frequent words find would take
/// longer the more there is.
pub const COMPARED: usize = 1_000;

const KINDS: usize = Kind::ALL.len();

/// What is found in a segment, by kind.
type InSegment = [RoaringBitmap; KINDS];

impl Part {
    /// How many of each kind say all of this, without the contributions of these keys, and so many of the best of each.
    /// Where more than [`COMPARED`] do, the best are the best of so many that are spread evenly over all.
    pub fn groups(&self, asked: &Asked, masked: &BTreeSet<String>, most: usize, sets: &Sets) -> Result<Found, Error> {
        let searcher = self.searcher();
        let segments = self.found(&searcher, asked, masked, sets)?;
        let mut groups = Found::default();
        for (kind, group) in groups.0.iter_mut().enumerate() {
            group.count = segments.iter().map(|by_kind| by_kind[kind].len() as i64).sum();
        }
        let counts = groups.0.each_ref().map(|group| group.count as u64);
        let mut before = [0; KINDS];
        let mut best: [Vec<(Score, DocAddress)>; KINDS] = Default::default();
        let leaves = self.leaves(&searcher, asked)?;
        for (ordinal, by_kind) in (0..).zip(&segments) {
            let mut chosen: Vec<(DocId, usize)> = Vec::new();
            for (kind, places) in by_kind.iter().enumerate() {
                chosen.extend(spread(places, before[kind], counts[kind]).map(|place| (place, kind)));
                before[kind] += places.len();
            }
            chosen.sort_unstable();
            let scores = scores(&leaves, searcher.segment_reader(ordinal), &chosen)?;
            for ((place, kind), score) in chosen.into_iter().zip(scores) {
                best[kind].push((score, DocAddress::new(ordinal, place)));
            }
        }
        for (group, mut best) in groups.0.iter_mut().zip(best) {
            best.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            best.truncate(most);
            let with_id = |(score, address)| Ok((score, self.id_at(&searcher, address)?));
            group.best = best.into_iter().map(with_id).collect::<Result<_, Error>>()?;
        }
        Ok(groups)
    }

    /// In the order of the segments.
    fn found(&self, searcher: &Searcher, asked: &Asked, masked: &BTreeSet<String>, sets: &Sets) -> Result<Vec<InSegment>, Error> {
        let plainly = |query: Box<dyn Query>| query.weight(EnableScoring::disabled_from_searcher(searcher));
        let units = asked.units.iter().map(|unit| Ok((Sought::Unit(anywhere(unit)), plainly(self.unit(unit))?)));
        let units: Vec<(Sought, Box<dyn Weight>)> = units.collect::<tantivy::Result<_>>()?;
        let kinds = Kind::ALL.into_iter().map(|kind| Ok((Sought::Kind(kind), plainly(self.kind(kind))?)));
        let kinds: Vec<(Sought, Box<dyn Weight>)> = kinds.collect::<tantivy::Result<_>>()?;
        let masked = match masked.is_empty() {
            true => None,
            false => Some(plainly(Box::new(TermSetQuery::new(masked.iter().map(|id| self.key_of(Kind::Contribution, id)))))?),
        };
        let in_segment = |segment: &SegmentReader| {
            let mut all = in_all(units.iter().map(|(sought, weight)| sets.of(sought, &**weight, segment)))?;
            if let Some(masked) = masked.as_deref().filter(|_| !all.is_empty()) {
                all -= found(masked, segment)?;
            }
            let mut by_kind = InSegment::default();
            if !all.is_empty() {
                for (here, (sought, weight)) in by_kind.iter_mut().zip(&kinds) {
                    *here = &all & &*sets.of(sought, &**weight, segment)?;
                }
            }
            Ok(by_kind)
        };
        searcher.segment_readers().iter().map(in_segment).collect()
    }

    /// What adds to the score of a text.
    fn leaves(&self, searcher: &Searcher, asked: &Asked) -> Result<Vec<Box<dyn Weight>>, Error> {
        let queries = asked.units.iter().flat_map(|unit| match unit {
            Unit::Word { word, .. } => self.forms(word),
            other => vec![self.unit(other)],
        });
        Ok(queries.map(|query| query.weight(EnableScoring::enabled_from_searcher(searcher))).collect::<tantivy::Result<_>>()?)
    }
}

/// The texts that all of them have.
fn in_all(mut each: impl Iterator<Item = Result<Arc<RoaringBitmap>, Error>>) -> Result<RoaringBitmap, Error> {
    let Some(first) = each.next().transpose()? else { return Ok(RoaringBitmap::new()) };
    let mut all: Option<RoaringBitmap> = None;
    for set in each {
        let set = set?;
        match &mut all {
            Some(all) => *all &= &*set,
            None => all = Some(&*first & &*set),
        }
    }
    Ok(all.unwrap_or_else(|| (*first).clone()))
}

/// All, or of so many in all segments [`COMPARED`] at even distances; so many were in the segments before.
fn spread(places: &RoaringBitmap, before: u64, count: u64) -> impl Iterator<Item = DocId> + '_ {
    let count = count.max(1);
    let compared = count.min(COMPARED as u64);
    let mut rest = before * compared % count;
    places.iter().filter(move |_| {
        let is_chosen = rest < compared;
        rest = if rest + compared < count { rest + compared } else { rest + compared - count };
        is_chosen
    })
}

/// Of each the sum of what the weights give it. Going from one place to the next skips what lies between.
fn scores(weights: &[Box<dyn Weight>], segment: &SegmentReader, places: &[(DocId, usize)]) -> Result<Vec<Score>, Error> {
    let mut scores = vec![0.0; places.len()];
    for weight in weights.iter().filter(|_| !places.is_empty()) {
        let mut scorer = weight.scorer(segment, 1.0)?;
        for ((place, _), score) in places.iter().zip(&mut scores) {
            let at = if scorer.doc() < *place { scorer.seek(*place) } else { scorer.doc() };
            if at == *place {
                *score += scorer.score();
            }
        }
    }
    Ok(scores)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::model::Known;

    fn known(kind: Kind, id: usize, text: &str) -> Known {
        let mut known = Known::new(kind, id.to_string());
        known.say("en", text);
        known
    }

    fn part(commits: &[Vec<Known>]) -> Part {
        let part = Part::open(None).expect("an index in memory");
        commits.iter().for_each(|all| put(&part, all));
        part
    }

    fn put(part: &Part, all: &[Known]) {
        part.put(all).and_then(|()| part.commit("")).expect("they are put in");
    }

    /// How many are found of a kind, and the best.
    fn found(part: &Part, sets: &Sets, kind: Kind, text: &str, masked: &[&str]) -> (i64, Vec<String>) {
        let masked = masked.iter().map(|id| (*id).to_owned()).collect();
        let found = part.groups(&Asked::of(text), &masked, 2 * COMPARED, sets).expect("they are found");
        let group = &found.0[kind as usize];
        (group.count, group.best.iter().map(|(_, id)| id.clone()).collect())
    }

    #[test]
    fn all_are_counted_and_as_many_as_pages_show_are_compared() {
        let texts = |ids: std::ops::Range<usize>| ids.map(|id| known(Kind::Action, id, "Water")).collect::<Vec<_>>();
        let part = part(&[texts(0..900), texts(900..901), texts(901..2_300), vec![known(Kind::Cluster, 1, "Safe water")]]);
        let sets = Sets::default();
        for _ in 0..2 {
            let (count, mut best) = found(&part, &sets, Kind::Action, "water", &[]);
            assert_eq!((count, best.len()), (2_300, COMPARED));
            best.sort_unstable();
            best.dedup();
            assert_eq!(best.len(), COMPARED);
            assert_eq!(found(&part, &sets, Kind::Cluster, "water", &[]), (1, vec!["1".into()]));
        }
    }

    #[test]
    fn what_says_it_as_it_was_typed_comes_first_and_shorter_texts_before_longer_ones() {
        let part = part(&[vec![
            known(Kind::Action, 1, "Protect the prisoner and every child"),
            known(Kind::Action, 2, "Protect prisoners, in a text that says very much else beside it"),
            known(Kind::Action, 3, "Protect prisoners"),
            known(Kind::Action, 4, "Protect children"),
        ]]);
        let sets = Sets::default();
        assert_eq!(found(&part, &sets, Kind::Action, "prisoners", &[]).1, ["3", "2", "1"]);
        assert_eq!(found(&part, &sets, Kind::Action, "children prisoner", &[]).1, ["1"]);
        assert_eq!(found(&part, &sets, Kind::Action, "\"protect the prisoner\"", &[]).1, ["1"]);
        assert_eq!(found(&part, &sets, Kind::Action, "prot* children", &[]).1, ["4", "1"]);
    }

    #[test]
    fn what_is_taken_out_changed_or_masked_is_found_no_more() {
        let voice = |id: usize, text: &str| known(Kind::Contribution, id, text);
        let part = part(&[vec![voice(1, "Clean water"), voice(2, "More water"), voice(3, "Water")]]);
        let sets = Sets::default();
        let ids = |masked: &[&str]| {
            let (count, mut ids) = found(&part, &sets, Kind::Contribution, "water", masked);
            ids.sort_unstable();
            assert_eq!(count as usize, ids.len());
            ids.join(" ")
        };
        assert_eq!((ids(&[]), ids(&["2"])), ("1 2 3".into(), "1 3".into()));
        part.remove(Kind::Contribution, [&"3".to_owned()]).and_then(|()| part.commit("")).expect("one is taken out");
        assert_eq!(ids(&[]), "1 2");
        put(&part, &[voice(1, "Clean air"), voice(4, "Water again")]);
        assert_eq!((ids(&[]), ids(&["4", "9"])), ("2 4".into(), "2".into()));
    }
}
