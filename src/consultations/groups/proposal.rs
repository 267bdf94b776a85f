//! What the program proposes: first texts that were sent many times, then what is similar; whatever the order of arrival.

use std::collections::{BTreeMap, HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::alike;
use crate::clusters::engine::{self, Confidence, Item, Member, Placed};
use crate::clusters::queries::add_meanings;
use crate::text::{self, excerpt};

/// Fewer copies are no group of their own: two may well be one person's, and nobody is to be told that.
const FEWEST_COPIES: usize = 3;
/// How much of a text that was sent many times stands for its name.
const NAME: usize = 80;

/// A contribution that may be grouped; nothing is known of whoever wrote it.
#[derive(Clone, Debug)]
pub struct Voice {
    pub id: String,
    pub lang: String,
    pub text: String,
}

/// Where people put a contribution.
#[derive(Clone, Debug)]
pub struct Settled {
    pub voice: Voice,
    pub group: String,
    pub same_text: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The group of people's making that these would join.
    pub joins: Option<String>,
    pub same_text: bool,
    /// Of the words.
    pub lang: String,
    pub words: Vec<String>,
    /// The most certain first.
    pub members: Vec<Grouped>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Grouped {
    pub id: String,
    pub words: Vec<String>,
    pub confidence: Confidence,
}

/// One of two into which a group may be divided.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Half {
    /// The most telling first.
    pub words: Vec<String>,
    /// Of its contributions, the most certain first.
    pub ids: Vec<String>,
}

/// What a text is, whoever sent it and when: by this everything is put in order.
pub fn fingerprint(voice: &Voice) -> String {
    let digest = Sha256::new().chain_update(&voice.lang).chain_update([0]).chain_update(&voice.text).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Proposes a group for each contribution that is like others; what is like none gets none.
/// `wanted` is how many groups of similar ones are wanted; without it the root of the number of contributions.
pub fn propose(mut voices: Vec<Voice>, settled: &[Settled], wanted: Option<usize>) -> Vec<Group> {
    // Two of one text have one fingerprint, and which of them comes first changes nothing.
    voices.sort_by_cached_key(|voice| (fingerprint(voice), voice.id.clone()));
    let (mut groups, copied) = copies(&voices, settled);
    voices.retain(|voice| !copied.contains(&voice.id));
    groups.extend(similar(&voices, settled, wanted));
    // What joins a group that there is comes first, then what was sent most often, then the largest.
    groups.sort_by_key(|group| (group.joins.is_none(), !group.same_text, std::cmp::Reverse(group.members.len())));
    groups
}

/// The sets of copies, and all contributions that stand in one.
fn copies(voices: &[Voice], settled: &[Settled]) -> (Vec<Group>, HashSet<String>) {
    let known: Vec<&Settled> = settled.iter().filter(|settled| settled.same_text).collect();
    let all: Vec<&Voice> = voices.iter().chain(known.iter().map(|settled| &settled.voice)).collect();
    let texts: Vec<&str> = all.iter().map(|voice| voice.text.as_str()).collect();
    let (mut groups, mut copied) = (Vec::new(), HashSet::new());
    for set in alike::copies(&texts) {
        let (new, old): (Vec<usize>, Vec<usize>) = set.iter().partition(|at| **at < voices.len());
        let joins = most_frequent(old.iter().map(|at| known[at - voices.len()].group.as_str()));
        if new.is_empty() || (joins.is_none() && new.len() < FEWEST_COPIES) {
            continue;
        }
        copied.extend(new.iter().map(|at| voices[*at].id.clone()));
        groups.push(of_copies(joins, all[set[0]], new.iter().map(|at| &voices[*at])));
    }
    (groups, copied)
}

fn most_frequent<'a>(of: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    of.for_each(|one| *counts.entry(one).or_default() += 1);
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(one, _)| one.to_owned())
}

/// Whoever sent the very words of the first comes first.
fn of_copies<'a>(joins: Option<String>, first: &Voice, voices: impl Iterator<Item = &'a Voice>) -> Group {
    let words = alike::words(&first.text);
    let member = |voice: &Voice| {
        let confidence = if alike::words(&voice.text) == words { Confidence::High } else { Confidence::Medium };
        Grouped { id: voice.id.clone(), words: Vec::new(), confidence }
    };
    let mut members: Vec<Grouped> = voices.map(member).collect();
    members.sort_by_key(|member| std::cmp::Reverse(member.confidence));
    Group { joins, same_text: true, lang: first.lang.clone(), words: vec![excerpt(&first.text, NAME)], members }
}

fn similar(voices: &[Voice], settled: &[Settled], wanted: Option<usize>) -> Vec<Group> {
    let known = settled.iter().filter(|settled| !settled.same_text);
    let known: Vec<&Settled> = known.collect();
    let mut items = items_of(voices.iter().chain(known.iter().map(|settled| &settled.voice)));
    let placed: Vec<Placed> = items
        .split_off(voices.len())
        .into_iter()
        .zip(&known)
        .map(|(item, settled)| Placed { item, cluster: settled.group.clone() })
        .collect();
    let count = wanted.unwrap_or_else(|| (voices.len() as f64).sqrt().round() as usize).max(1);
    let by_key: HashMap<&str, &Voice> = items.iter().map(|item| &*item.key).zip(voices).collect();
    let with_meaning = items.iter().any(|item| item.meaning.is_some());
    let proposal = engine::propose(&items, &placed, Some(count));
    let groups = proposal.clusters.into_iter().map(|cluster| {
        // Where languages meet, likeness need not show in words, but then it must be plain. One word alone is chance.
        let plainly = |member: &Member| with_meaning && member.confidence > Confidence::Low;
        let shares = |member: &Member| plainly(member) || member.words.len() > 1;
        let members: Vec<Member> = cluster.members.into_iter().filter(shares).collect();
        let voice = |member: &Member| by_key.get(&*member.key).copied();
        let mut lang = most_frequent(members.iter().filter_map(voice).map(|voice| voice.lang.as_str())).unwrap_or_default();
        let mut words = cluster.words;
        // What is alike in meaning alone is told by the text that is most so.
        if let Some(first) = members.first().and_then(voice).filter(|_| words.is_empty()) {
            (lang, words) = (first.lang.clone(), vec![excerpt(&first.text, NAME)]);
        }
        let grouped = |member: Member| {
            let id = by_key.get(&*member.key)?.id.clone();
            let words = member.words.iter().map(ToString::to_string).collect();
            Some(Grouped { id, words, confidence: member.confidence })
        };
        Group { lang, words, members: members.into_iter().filter_map(grouped).collect(), joins: cluster.joins, same_text: false }
    });
    // One alone is no group.
    groups.filter(|group| group.members.len() > 1 || (group.joins.is_some() && !group.members.is_empty())).collect()
}

/// As the engine compares them.
fn items_of<'a>(voices: impl Iterator<Item = &'a Voice>) -> Vec<Item> {
    // The engine puts in order by key: a number in the order of the texts, not an id, whose order may be that of arrival.
    let keyed = |(at, voice): (usize, &Voice)| Item {
        key: format!("{at:09}").into(),
        lang: voice.lang.clone(),
        text: voice.text.clone(),
        ..Item::default()
    };
    let mut items: Vec<Item> = voices.enumerate().map(keyed).collect();
    add_meanings(&mut items);
    leave_out_common(&mut items);
    items
}

/// How the program would divide a group in two, the larger half first; the second is empty where it sees no two halves.
pub fn halves(mut voices: Vec<Voice>) -> [Half; 2] {
    voices.sort_by_cached_key(|voice| (fingerprint(voice), voice.id.clone()));
    let items = items_of(voices.iter());
    let by_key: HashMap<&str, &Voice> = items.iter().map(|item| &*item.key).zip(&voices).collect();
    let mut halves = [Half::default(), Half::default()];
    for (at, cluster) in engine::propose(&items, &[], Some(2)).clusters.into_iter().enumerate() {
        // What is like nothing else stays with the first.
        let half = &mut halves[usize::from(at == 1)];
        let ids = cluster.members.iter().filter_map(|member| by_key.get(&*member.key));
        half.ids.extend(ids.map(|voice| voice.id.clone()));
        if at < 2 {
            half.words = cluster.words;
        }
    }
    halves
}

/// What nearly all say tells none from another: a greeting, the consultation's own subject, the mark of an example.
fn leave_out_common(items: &mut [Item]) {
    let mut texts: HashMap<String, usize> = HashMap::new();
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for item in items.iter() {
        *texts.entry(item.lang.clone()).or_default() += 1;
        for word in words_of(&item.text).map(text::fold).collect::<HashSet<String>>() {
            *counts.entry((item.lang.clone(), word)).or_default() += 1;
        }
    }
    for item in items {
        let all = texts[&item.lang];
        let is_common = |word: &&str| 5 * counts[&(item.lang.clone(), text::fold(word))] >= 4 * all;
        if all >= FEWEST_COPIES {
            item.text = words_of(&item.text).filter(|word| !is_common(word)).collect::<Vec<&str>>().join(" ");
        }
    }
}

/// As they stand.
fn words_of(of: &str) -> impl Iterator<Item = &str> {
    text::runs(of).into_iter().map(|run| &of[run])
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "Please adopt the housing law this year and publish how many families wait for a home";

    fn voice(id: &str, text: &str) -> Voice {
        Voice { id: id.to_owned(), lang: "en".to_owned(), text: text.to_owned() }
    }

    fn voices() -> Vec<Voice> {
        let prisons =
            ["Prison cells are overcrowded", "Fewer people in overcrowded prison cells", "Visit the overcrowded prisons"];
        let schools = ["Rural schools need teachers", "Teachers leave the rural schools", "Build schools and train teachers"];
        let letters = [LETTER, LETTER, LETTER, &format!("{LETTER}. Thank you")].map(str::to_owned);
        let texts = prisons.iter().chain(&schools).map(|text| (*text).to_owned()).chain(letters);
        texts.enumerate().map(|(at, text)| voice(&format!("v{at}"), &text)).collect()
    }

    fn texts(groups: &[Group], voices: &[Voice]) -> Vec<(bool, Vec<String>, Vec<String>)> {
        let text = |id: &str| voices.iter().find(|voice| voice.id == id).map(|voice| voice.text.clone()).unwrap_or_default();
        let of = |group: &Group| group.members.iter().map(|member| text(&member.id)).collect();
        groups.iter().map(|group| (group.same_text, group.words.clone(), of(group))).collect()
    }

    #[test]
    fn what_was_sent_many_times_comes_first_and_then_what_is_similar() {
        let groups = propose(voices(), &[], Some(2));
        let sizes: Vec<(bool, usize)> = groups.iter().map(|group| (group.same_text, group.members.len())).collect();
        assert_eq!(sizes, [(true, 4), (false, 3), (false, 3)], "{groups:?}");
        assert_eq!(groups[0].members.iter().filter(|member| member.confidence == Confidence::High).count(), 3);
        assert!(groups[1].members.iter().all(|member| !member.words.is_empty()), "{groups:?}");
    }

    #[test]
    fn one_word_in_common_makes_no_group() {
        let voices = ["Example: the bus comes twice a day", "Example: nobody reads our letters"];
        let voices: Vec<Voice> = voices.iter().enumerate().map(|(at, text)| voice(&format!("v{at}"), text)).collect();
        assert_eq!(propose(voices, &[], Some(1)), []);
    }

    #[test]
    fn the_order_of_arrival_makes_no_difference() {
        let first = voices();
        let expected = texts(&propose(first.clone(), &[], None), &first);
        for turn in 1..first.len() {
            let mut other: Vec<Voice> = first.clone();
            other.rotate_left(turn);
            // Keys tell the order of arrival, so they change with it.
            other.iter_mut().enumerate().for_each(|(at, voice)| voice.id = format!("w{at}"));
            assert_eq!(texts(&propose(other.clone(), &[], None), &other), expected);
        }
    }

    #[test]
    fn a_group_of_two_subjects_is_divided_between_them() {
        let both: Vec<Voice> = voices().into_iter().take(6).collect();
        let halves = halves(both.clone());
        let subject = |half: &Half| {
            let texts = half.ids.iter().filter_map(|id| both.iter().find(|voice| voice.id == *id)).map(|voice| &voice.text);
            texts.map(|text| text.to_lowercase().contains("prison")).collect::<Vec<bool>>()
        };
        let found = [subject(&halves[0]), subject(&halves[1])];
        assert!(found == [[true; 3], [false; 3]] || found == [[false; 3], [true; 3]], "{halves:?}");
        let copies = super::halves(vec![voice("a", LETTER), voice("b", LETTER)]);
        assert_eq!((copies[0].ids.len(), copies[1].ids.len()), (2, 0));
    }

    #[test]
    fn what_all_say_tells_none_from_another() {
        let mut marked = voices();
        marked.iter_mut().for_each(|voice| voice.text = format!("Example: {}", voice.text));
        let groups = propose(marked, &[], Some(2));
        assert_eq!(groups.iter().map(|group| group.members.len()).collect::<Vec<_>>(), [4, 3, 3], "{groups:?}");
        let named = groups.iter().filter(|group| !group.same_text).flat_map(|group| &group.words);
        assert!(named.clone().count() > 0 && named.into_iter().all(|word| !word.eq_ignore_ascii_case("example")), "{groups:?}");
    }

    #[test]
    fn a_new_copy_joins_the_group_that_people_confirmed_and_two_copies_are_no_group() {
        let settled = [Settled { voice: voice("old", LETTER), group: "letter".to_owned(), same_text: true }];
        let groups = propose(vec![voice("new", LETTER), voice("x", "Water"), voice("y", "Bread")], &settled, None);
        assert_eq!(groups.len(), 1);
        assert_eq!((groups[0].joins.as_deref(), groups[0].members[0].id.as_str()), (Some("letter"), "new"));
        assert!(propose(vec![voice("a", LETTER), voice("b", LETTER)], &[], None).iter().all(|group| !group.same_text));
    }
}
