//! A first proposal of clusters "by theme and text": the same for the same input, and with reasons.

mod cut;
mod explanation;
mod groups;
mod nearest;
mod outline;
mod progress;
mod tree;
mod vectors;
mod weighed;

use std::collections::BTreeMap;
use std::sync::Arc;

use cut::Tree;
use explanation::Explanation;
use groups::Centroids;
use vectors::Vectors;

pub use nearest::{Compared, Likeness, Suggested};
pub use outline::{Outline, Outlined, Outlines};
pub use progress::{Progress, Step};
pub use weighed::Meant;

/// What is to be put into a cluster: a recommendation or a contribution in one of its languages. There may be hundreds of
/// thousands, so what several have is shared.
#[derive(Clone, Debug, Default)]
pub struct Item {
    pub key: Arc<str>,
    pub lang: String,
    pub text: String,
    /// Theme codes, given by people or suggested; the first counts most.
    pub themes: Vec<Arc<str>>,
    /// How likely each theme is the main one, as the tagger sees it.
    pub tags: Vec<(Arc<str>, f32)>,
    /// What the text means, where texts of several languages are compared; else nothing.
    pub meaning: Option<Meant>,
}

/// An item which people have put into a cluster; it is learnt from and never moved.
#[derive(Clone, Debug)]
pub struct Placed {
    pub item: Item,
    pub cluster: String,
}

/// Joined clusters first, then new ones, the largest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    pub clusters: Vec<ProposedCluster>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ProposedCluster {
    /// The existing cluster which these members would join.
    pub joins: Option<String>,
    /// The theme that tells this cluster from the others, if enough of its members carry one.
    pub theme: Option<String>,
    /// Up to six words as they stand in the texts, the most telling first.
    pub words: Vec<String>,
    /// The most certain first.
    pub members: Vec<Member>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub key: Arc<str>,
    /// The words and the themes that it shares with others of the cluster, the most telling first.
    pub words: Vec<Arc<str>>,
    pub themes: Vec<Arc<str>>,
    pub confidence: Confidence,
    /// How much likelier this cluster is than the next, from -1 to 1.
    pub margin: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    Low,
    Medium,
    High,
}

/// The cosine with a cluster's centre from which a new item joins it.
const JOINS_FROM: f32 = 0.3;

/// Proposes a cluster for each item. `count` is how many new clusters are wanted; without it
/// they hold at least four items, about ten on average and at most an eighth of all.
pub fn propose(items: &[Item], placed: &[Placed], count: Option<usize>) -> Proposal {
    Prepared::new(items, placed).proposal(count)
}

/// The same for somebody who watches it; none if they stopped it.
pub fn propose_watched(items: &[Item], placed: &[Placed], count: Option<usize>, progress: &Progress) -> Option<Proposal> {
    let proposal = Prepared::watched(items, placed, progress).explained(count, progress);
    (!progress.is_stopped()).then_some(proposal)
}

/// All that does not depend on how many clusters are wanted, so that another number is answered at once.
pub struct Prepared<'a> {
    /// The new items, then those that people placed.
    items: Vec<&'a Item>,
    vectors: Vectors,
    /// The clusters that people placed items in, with those items, and with the new ones that are like them.
    existing: Vec<&'a str>,
    settled: Vec<Vec<usize>>,
    joining: Vec<Vec<usize>>,
    /// What is like something else.
    tree: Tree,
    /// What is like nothing else.
    alone: Vec<usize>,
}

impl<'a> Prepared<'a> {
    pub fn new(items: &'a [Item], placed: &'a [Placed]) -> Prepared<'a> {
        Prepared::watched(items, placed, &Progress::default())
    }

    /// Of no use once the progress was stopped.
    pub fn watched(items: &'a [Item], placed: &'a [Placed], progress: &Progress) -> Prepared<'a> {
        progress.begin(Step::Comparing);
        // The order in which items come must not matter.
        let mut ordered: Vec<&Item> = items.iter().collect();
        ordered.sort_by(|a, b| a.key.cmp(&b.key));
        let mut known: Vec<&Placed> = placed.iter().collect();
        known.sort_by(|a, b| (&a.cluster, &a.item.key).cmp(&(&b.cluster, &b.item.key)));
        let new = ordered.len();
        let items: Vec<&Item> = ordered.into_iter().chain(known.iter().map(|placed| &placed.item)).collect();
        let vectors = Vectors::new(&items, progress);

        let mut existing: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, placed) in known.iter().enumerate() {
            existing.entry(&placed.cluster).or_default().push(new + at);
        }
        let (existing, settled): (Vec<&str>, Vec<Vec<usize>>) = existing.into_iter().unzip();
        let (joining, left) = joined(&vectors, new, &settled, progress);
        let lonely = vectors.lonely(&left);
        let (alone, alike): (Vec<usize>, Vec<usize>) = left.into_iter().partition(|item| lonely.contains(item));
        progress.begin(Step::Grouping);
        let tree = Tree::new(&vectors, alike, progress);
        Prepared { items, vectors, existing, settled, joining, tree, alone }
    }

    pub fn proposal(&self, count: Option<usize>) -> Proposal {
        self.explained(count, &Progress::default())
    }

    fn explained(&self, count: Option<usize>, progress: &Progress) -> Proposal {
        let groups: Vec<Vec<usize>> = self.joining.iter().cloned().chain(self.fresh(count, progress)).collect();
        progress.begin(Step::Explaining);
        let explanation = Explanation::new(&self.items, &self.vectors, &self.settled, &groups);
        let filled: Vec<usize> = (0..groups.len()).filter(|group| !groups[*group].is_empty()).collect();
        let cluster = |group| explanation.cluster(group, self.existing.get(group).copied());
        let mut clusters: Vec<ProposedCluster> = progress::each(progress, &filled, cluster);
        clusters.sort_by_key(|cluster| (cluster.joins.is_none(), std::cmp::Reverse(cluster.members.len())));
        Proposal { clusters }
    }

    fn fresh(&self, count: Option<usize>, progress: &Progress) -> Vec<Vec<usize>> {
        // What is like nothing else stays together, as one cluster that people look through.
        let count = count.map(|count| count.saturating_sub(usize::from(!self.alone.is_empty())).max(1));
        let mut groups = match (self.tree.is_empty(), count) {
            (true, _) => Vec::new(),
            (false, Some(count)) => self.tree.of_count(&self.vectors, count, progress),
            (false, None) => self.tree.by_size(&self.vectors, progress),
        };
        if !self.alone.is_empty() {
            groups.push(self.alone.clone());
        }
        groups
    }
}

/// For each settled cluster the new items that are like it, and those that are like none.
fn joined(vectors: &Vectors, items: usize, settled: &[Vec<usize>], progress: &Progress) -> (Vec<Vec<usize>>, Vec<usize>) {
    let centroids = Centroids::new(vectors, settled);
    let mut joining = vec![Vec::new(); settled.len()];
    let mut left = Vec::new();
    let all: Vec<usize> = (0..items).collect();
    let nearest = progress::each(progress, &all, |item| centroids.nearest(&vectors.weighed(item)));
    for (item, nearest) in nearest.into_iter().enumerate() {
        match nearest {
            Some((cluster, likeness)) if likeness >= JOINS_FROM => joining[cluster].push(item),
            _ => left.push(item),
        }
    }
    (joining, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOPICS: [(&str, [&str; 4], [&str; 4]); 4] = [
        (
            "en",
            [
                "Reduce the overcrowding of prisons and improve conditions of detention",
                "Improve conditions of detention, in particular in overcrowded prisons",
                "Continue efforts to build prisons so that detention conditions meet standards",
                "Separate juvenile detainees from adults in all prisons",
            ],
            [
                "Ensure that girls in rural areas complete secondary education",
                "Increase the education budget and train teachers for rural schools",
                "Guarantee free primary education and build rural schools",
                "Keep pregnant girls in secondary schools and in education",
            ],
        ),
        (
            "ar",
            [
                "الحد من اكتظاظ السجون وتحسين ظروف الاحتجاز",
                "تحسين ظروف الاحتجاز في السجون المكتظة",
                "مواصلة الجهود لتحسين ظروف احتجاز السجناء في السجون",
                "فصل الأحداث المحتجزين عن البالغين في جميع السجون",
            ],
            [
                "ضمان إكمال الفتيات التعليم الثانوي في المناطق الريفية",
                "زيادة ميزانية التعليم وتدريب المعلمين في المدارس الريفية",
                "كفالة مجانية التعليم الابتدائي وبناء المدارس الريفية",
                "إبقاء الفتيات الحوامل في المدارس الثانوية وفي التعليم",
            ],
        ),
        (
            "ru",
            [
                "Сократить переполненность тюрем и улучшить условия содержания под стражей",
                "Улучшить условия содержания в переполненных тюрьмах",
                "Продолжать строить тюрьмы с надлежащими условиями содержания под стражей",
                "Содержать несовершеннолетних отдельно от взрослых во всех тюрьмах",
            ],
            [
                "Обеспечить девочкам в сельских районах среднее образование",
                "Увеличить бюджет образования и готовить учителей для сельских школ",
                "Гарантировать бесплатное начальное образование и строить сельские школы",
                "Дать беременным девочкам закончить школу и получить образование",
            ],
        ),
        (
            "zh",
            [
                "减少监狱过度拥挤，改善拘留条件",
                "改善过度拥挤的监狱的拘留条件",
                "继续努力修建监狱，使拘留条件符合标准",
                "在所有监狱中将少年犯与成年犯分开",
            ],
            [
                "确保农村女童完成中等教育",
                "增加教育预算，为农村学校培训教师",
                "保证免费初等教育并修建农村学校",
                "让怀孕的女童继续在学校接受中等教育",
            ],
        ),
    ];

    fn item(key: impl ToString, lang: &str, text: &str) -> Item {
        Item { key: key.to_string().into(), lang: lang.to_owned(), text: text.to_owned(), ..Item::default() }
    }

    fn prisons_and_schools(lang: &str) -> Vec<Item> {
        let (_, prisons, schools) = TOPICS.iter().find(|(code, ..)| *code == lang).expect("the language is listed");
        let prisons = prisons.iter().enumerate().map(|(at, text)| item(format!("prison {at}"), lang, text));
        prisons.chain(schools.iter().enumerate().map(|(at, text)| item(format!("school {at}"), lang, text))).collect()
    }

    fn keys(cluster: &ProposedCluster) -> Vec<&str> {
        let mut keys: Vec<&str> = cluster.members.iter().map(|member| &*member.key).collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn texts_of_one_subject_come_together_in_each_language() {
        for (lang, ..) in TOPICS {
            let proposal = propose(&prisons_and_schools(lang), &[], Some(2));
            let mut found: Vec<_> = proposal.clusters.iter().map(keys).collect();
            found.sort();
            let expected = [["prison 0", "prison 1", "prison 2", "prison 3"], ["school 0", "school 1", "school 2", "school 3"]];
            assert_eq!(found, expected, "{lang}");
        }
    }

    #[test]
    fn the_order_of_items_makes_no_difference() {
        let mut items: Vec<Item> = TOPICS.iter().flat_map(|(lang, ..)| prisons_and_schools(lang)).collect();
        for (at, item) in items.iter_mut().enumerate() {
            item.key = format!("{at:02}").into();
        }
        let first = propose(&items, &[], None);
        items.reverse();
        items.rotate_left(7);
        assert_eq!(propose(&items, &[], None), first);
    }

    #[test]
    fn nothing_gives_nothing_and_one_item_one_cluster() {
        assert_eq!(propose(&[], &[], None).clusters, []);
        assert_eq!(propose(&[], &[], Some(3)).clusters, []);
        for text in ["Ratify the Convention", ""] {
            let proposal = propose(&[item("a", "en", text)], &[], None);
            assert_eq!(proposal.clusters.iter().map(keys).collect::<Vec<_>>(), [["a"]]);
        }
    }

    #[test]
    fn identical_texts_are_one_cluster_with_high_confidence() {
        let items: Vec<Item> = (0..30).map(|at| item(at, "en", "Abolish the death penalty")).collect();
        let proposal = propose(&items, &[], None);
        assert_eq!(proposal.clusters.iter().map(|cluster| cluster.members.len()).max(), Some(30));
        assert!(proposal.clusters[0].members.iter().all(|member| member.confidence == Confidence::High));
        assert_eq!(proposal.clusters[0].words, ["Abolish", "death", "penalty"]);
    }

    #[test]
    fn as_many_clusters_come_as_were_asked_for() {
        let items = prisons_and_schools("en");
        for count in 1..=10 {
            assert_eq!(propose(&items, &[], Some(count)).clusters.len(), count.min(8));
        }
        assert_eq!(propose(&items, &[], Some(0)).clusters.len(), 1);
    }

    #[test]
    fn each_item_is_in_exactly_one_cluster_and_placed_ones_in_none() {
        let mut items = prisons_and_schools("en");
        let placed: Vec<Placed> = items.drain(..3).map(|item| Placed { item, cluster: "c7".into() }).collect();
        items.push(item("alone", "en", "Xylophones"));
        let proposal = propose(&items, &placed, None);
        let mut found: Vec<&str> = proposal.clusters.iter().flat_map(keys).collect();
        found.sort_unstable();
        assert_eq!(found, ["alone", "prison 3", "school 0", "school 1", "school 2", "school 3"]);
    }

    #[test]
    fn new_texts_join_what_people_decided_and_others_do_not() {
        let items = prisons_and_schools("en");
        let placed: Vec<Placed> =
            items[..2].iter().map(|item| Placed { item: item.clone(), cluster: "prisons".into() }).collect();
        let proposal = propose(&items[2..], &placed, None);
        assert_eq!(proposal.clusters[0].joins.as_deref(), Some("prisons"));
        assert_eq!(keys(&proposal.clusters[0])[0], "prison 2");
        assert!(proposal.clusters[1..].iter().all(|cluster| cluster.joins.is_none()));
        assert!(!keys(&proposal.clusters[0]).contains(&"school 0"));
    }

    #[test]
    fn themes_join_languages_and_name_the_cluster() {
        let mut items: Vec<Item> = Vec::new();
        for (lang, ..) in TOPICS {
            for mut item in prisons_and_schools(lang) {
                item.themes = vec![item.key[..6].into()];
                item.key = format!("{} {lang}", item.key).into();
                items.push(item);
            }
        }
        let proposal = propose(&items, &[], Some(2));
        let mut names: Vec<_> = proposal.clusters.iter().map(|cluster| cluster.theme.as_deref().unwrap_or("")).collect();
        names.sort_unstable();
        assert_eq!(names, ["prison", "school"]);
        assert!(proposal.clusters.iter().all(|cluster| cluster.members.len() == 16));
        assert_eq!(proposal.clusters[0].members[0].themes.len(), 1);
    }

    #[test]
    fn words_are_shown_as_they_stand_in_the_texts() {
        let proposal = propose(&prisons_and_schools("en"), &[], Some(2));
        let prisons = proposal.clusters.iter().find(|cluster| keys(cluster)[0] == "prison 0").expect("there are prisons");
        assert!(prisons.words.contains(&"prisons".to_owned()), "{:?}", prisons.words);
        assert!(prisons.members.iter().all(|member| member.words.contains(&"prisons".into())));
        let proposal = propose(&prisons_and_schools("zh"), &[], Some(2));
        let prisons = proposal.clusters.iter().find(|cluster| keys(cluster)[0] == "prison 0").expect("there are prisons");
        assert!(prisons.words.contains(&"监狱".to_owned()), "{:?}", prisons.words);
    }

    #[test]
    fn clusters_have_a_size_that_people_can_handle() {
        let subjects = ["torture", "housing", "water", "elections", "journalists", "nationality", "trafficking", "albinism"];
        let circumstances = ["villages", "capital", "islands", "north", "border", "coast", "mountains"];
        let items: Vec<Item> = (0..200)
            .map(|at| item(format!("{at:03}"), "en", &format!("{} {} {at}x", subjects[at * at % 8], circumstances[at % 7])))
            .collect();
        let sizes: Vec<usize> = propose(&items, &[], None).clusters.iter().map(|cluster| cluster.members.len()).collect();
        assert!(sizes.iter().all(|size| (4..=50).contains(size)), "{sizes:?}");
    }
}
