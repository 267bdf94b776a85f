//! Why a cluster is one: its telling words and theme, and what each member shares with the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::groups::{Centroids, Sums};
use super::vectors::{Column, Vectors};
use super::weighed::{Weighed, at};
use super::{Confidence, Item, Member, ProposedCluster};

pub(super) const WORDS_OF_CLUSTER: usize = 6;
const WORDS_OF_MEMBER: usize = 3;
/// The share of members that must carry a theme for it to name the cluster.
const THEME_SHARE: f32 = 0.4;

pub struct Explanation<'a> {
    items: &'a [&'a Item],
    vectors: &'a Vectors,
    /// The new members of each group, then with those whom people put there.
    groups: &'a [Vec<usize>],
    whole: Vec<Vec<usize>>,
    centroids: Centroids,
}

impl<'a> Explanation<'a> {
    /// The first groups join the settled ones in the same order.
    pub fn new(items: &'a [&'a Item], vectors: &'a Vectors, settled: &[Vec<usize>], groups: &'a [Vec<usize>]) -> Explanation<'a> {
        let mut whole = groups.to_vec();
        for (members, placed) in whole.iter_mut().zip(settled) {
            members.extend(placed);
        }
        let centroids = Centroids::new(vectors, &whole);
        Explanation { items, vectors, groups, whole, centroids }
    }

    pub fn cluster(&self, group: usize, joins: Option<&str>) -> ProposedCluster {
        let sum = Sums::new(self.vectors.columns()).of(self.vectors, &self.whole[group]);
        let telling = self.telling(group);
        let theme = theme(self.vectors, &telling);
        let squared = sum.squared();
        let new = self.groups[group].iter();
        let mut members: Vec<Member> = new.map(|item| self.member(group, *item, &sum, squared)).collect();
        members.sort_by(|a, b| b.confidence.cmp(&a.confidence).then(b.margin.total_cmp(&a.margin)));
        let words = telling.iter().map(|column| column.column);
        let words = self.shown(words, WORDS_OF_CLUSTER, &self.whole[group]);
        ProposedCluster { joins: joins.map(str::to_owned), theme, words: as_strings(&words), members }
    }

    /// The columns of a group, those first that stand in many of its members and in few other items.
    fn telling(&self, group: usize) -> Vec<Telling> {
        let members = &self.whole[group];
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for (column, _) in members.iter().flat_map(|member| &self.vectors.rows[*member]) {
            *counts.entry(*column).or_default() += 1;
        }
        telling(self.vectors, self.items.len(), members.len(), counts)
    }

    fn member(&self, group: usize, item: usize, sum: &Weighed, squared: f32) -> Member {
        let own = self.vectors.weighed(item);
        let mut shared: Vec<(u32, f32)> = Vec::new();
        for (column, weight) in &own.columns {
            let others = at(&sum.columns, *column) - weight;
            // What only this member has explains nothing.
            if others > 1e-6 {
                shared.push((*column, weight * others));
            }
        }
        shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let themes = shared.iter().filter_map(|(column, _)| match self.vectors.name(*column) {
            Column::Theme(theme) => Some(theme.clone()),
            _ => None,
        });
        let (own, margin) = self.margin(group, &own, sum, squared);
        let words = self.shown(shared.iter().map(|(column, _)| *column), WORDS_OF_MEMBER, &[item]);
        let themes = themes.take(WORDS_OF_MEMBER).collect();
        Member { key: self.items[item].key.clone(), words, themes, confidence: confidence(self.items[item], own, margin), margin }
    }

    /// The cosine with the centre of the other members, and how much that is above the next group's.
    fn margin(&self, group: usize, of: &Weighed, sum: &Weighed, squared: f32) -> (f32, f32) {
        let (length, with_itself) = (of.squared(), of.product(sum));
        let others = (squared - 2.0 * with_itself + length).max(0.0).sqrt();
        let own = if others > 1e-3 { (with_itself - length) / others } else { 0.0 };
        let likenesses = self.centroids.likenesses(of);
        let next = likenesses.iter().enumerate().filter(|(other, _)| *other != group);
        (own, own - next.map(|(_, likeness)| *likeness).fold(0.0, f32::max))
    }

    fn shown(&self, columns: impl Iterator<Item = u32>, most: usize, members: &[usize]) -> Vec<Arc<str>> {
        shown(self.vectors, columns, most, |word| members.iter().any(|member| self.items[*member].text.contains(word)))
    }
}

pub(super) struct Telling {
    pub column: u32,
    share: f32,
    weight: f32,
}

/// Of the columns that stand in so many of a group's members, those first that stand in many of them and in few of all items.
pub(super) fn telling(
    vectors: &Vectors,
    all: usize,
    members: usize,
    counts: impl IntoIterator<Item = (u32, u32)>,
) -> Vec<Telling> {
    let least = if members > 2 { 2 } else { 1 };
    let mut telling: Vec<Telling> = Vec::new();
    for (column, count) in counts.into_iter().filter(|(_, count)| *count >= least) {
        let share = count as f32 / members as f32;
        let elsewhere = vectors.frequencies[column as usize] as f32 / all as f32;
        telling.push(Telling { column, share, weight: share * ((share / elsewhere).ln() + 0.05) });
    }
    telling.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.column.cmp(&b.column)));
    telling
}

/// The theme that tells a group from the others, if enough of its members carry one.
pub(super) fn theme(vectors: &Vectors, telling: &[Telling]) -> Option<String> {
    telling.iter().find_map(|column| match vectors.name(column.column) {
        Column::Theme(theme) if column.share >= THEME_SHARE => Some(theme.to_string()),
        _ => None,
    })
}

/// So many words as they stand in the texts.
pub(super) fn shown(
    vectors: &Vectors,
    columns: impl Iterator<Item = u32>,
    most: usize,
    stands: impl Fn(&str) -> bool,
) -> Vec<Arc<str>> {
    let words = columns.filter_map(|column| match vectors.name(column) {
        Column::Word(word) => Some(word.clone()),
        _ => None,
    });
    let mut words = joined(words.take(4 * most).collect(), stands);
    words.truncate(most);
    words.shrink_to_fit();
    words
}

/// That a text is like its cluster is no surer than the tagger is of what it is about, if nobody else said that.
pub(super) fn confidence(item: &Item, own: f32, margin: f32) -> Confidence {
    let of_tags = match item.tags.first() {
        Some((_, likelihood)) if item.themes.is_empty() => match likelihood {
            0.9.. => Confidence::High,
            0.6.. => Confidence::Medium,
            _ => Confidence::Low,
        },
        _ => Confidence::High,
    };
    let of_likeness = match (own, margin) {
        (0.35.., 0.15..) => Confidence::High,
        (0.2.., 0.04..) => Confidence::Medium,
        _ => Confidence::Low,
    };
    of_likeness.min(of_tags)
}

pub(super) fn as_strings(words: &[Arc<str>]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

/// Chinese is compared by pairs of characters; pairs that follow each other in a text are shown as one word.
pub(super) fn joined(mut words: Vec<Arc<str>>, stands: impl Fn(&str) -> bool) -> Vec<Arc<str>> {
    let mut at = 0;
    while at < words.len() {
        let grown = (0..words.len()).filter(|other| *other != at).find_map(|other| {
            let word = overlap(&words[at], &words[other]).filter(|word| stands(word));
            let word = word.or_else(|| overlap(&words[other], &words[at]).filter(|word| stands(word)));
            word.map(|word| (other, word))
        });
        match grown {
            Some((other, word)) => {
                words[at] = word.into();
                words.remove(other);
                at -= usize::from(other < at);
            }
            None => at += 1,
        }
    }
    words
}

fn overlap(one: &str, other: &str) -> Option<String> {
    let (last, first) = (one.chars().last()?, other.chars().next()?);
    let is_chinese = ('\u{3400}'..='\u{9fff}').contains(&last);
    (is_chinese && last == first).then(|| format!("{one}{}", &other[first.len_utf8()..]))
}
