//! How well the engine groups: proposals and suggestions beside what people decided, on real recommendations.
//!
//! `cargo bench --bench clustering [-- DRAWS]`. First the targets of the Sustainable Development Goals, each in one language
//! of six, beside all in English; then how translations are grouped; then how long it takes; then all States but the public
//! five without any tagger. Then the five public States, by words, by subjects, with a tagger that was taught the others in
//! another language and with one that was taught them in this one, and so many draws of five others (3 if not said). Unit: a
//! row, duplicates kept, pledges left out; what people decided is the row's primary issue; as many clusters are asked for as
//! it has values in that State. The data are looked for where BARAZA_DATA points, else under ../shared/data.

#[path = "clustering/agreement.rs"]
mod agreement;
#[path = "clustering/languages.rs"]
mod languages;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use agreement::{Chance, Table};
use baraza::clusters::encoder::Encoder;
use baraza::clusters::engine::{self, Compared, Item, Likeness, Meant, Member, Prepared};
use baraza::taxonomy::subjects::main_themes;
use baraza::taxonomy::tagger::{Tagger, examples, learn};
use baraza::taxonomy::terms;

/// What is looked at beside words: nothing, or subjects, or a tagger's themes.
type Beside<'t> = Option<Option<&'t Tagger>>;

const PUBLIC: [&str; 5] = ["ALB", "CAF", "COL", "NZL", "QAT"];
const DRAWS: usize = 3;
const KEPT_OF_TEN: u64 = 8;
/// A simulated coordinator works until the proposal is as good as this.
const WANTED: f64 = 0.8;
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

struct Row {
    state: String,
    text: String,
    primary: String,
    is_pledge: bool,
}

fn main() {
    let folder = std::env::var("BARAZA_DATA").map_or_else(|_| PathBuf::from("../shared/data"), PathBuf::from);
    let file = folder.join("upr/upr_info.csv");
    let Ok(bytes) = std::fs::read(&file) else {
        println!("{} is not there: nothing to measure. BARAZA_DATA says where the data stand.", file.display());
        return;
    };
    let rows = read(&bytes);
    across_languages(&folder);
    languages::report(&folder);
    speed(&rows);
    without_labels(&rows);
    let draws = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(DRAWS);
    for five in std::iter::once(PUBLIC.map(String::from).to_vec()).chain(others(&rows, draws)) {
        report(&bytes, &rows, &five);
    }
}

fn read(bytes: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(bytes);
    let headings = reader.headers().expect("headings").clone();
    let column = |name: &str| {
        headings.iter().position(|heading| heading.trim_start_matches('\u{feff}') == name).expect("the column is there")
    };
    let (state, text, primary, response) = (column("sur_iso3"), column("text"), column("primary_issue"), column("response"));
    let row = |record: csv::StringRecord| Row {
        state: record[state].to_owned(),
        text: record[text].to_owned(),
        primary: record[primary].to_owned(),
        is_pledge: &record[response] == "voluntary_pledge",
    };
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

fn report(bytes: &[u8], rows: &[Row], five: &[String]) {
    let left_out: Vec<String> = five.iter().cloned().chain(PUBLIC.map(String::from)).collect();
    let started = Instant::now();
    let mut taught = examples::read(bytes, &left_out).expect("the file is read").rows;
    let tagger = learn(&taught).expect("there are enough rows");
    // Taught in another language, as one is that meets texts in the five others.
    taught.iter_mut().for_each(|example| example.lang = "de".into());
    let elsewhere = learn(&taught).expect("there are enough rows");
    println!("{} (two taggers learned for {:.0} s)", five.join(" "), started.elapsed().as_secs_f64());
    println!("                   k    ARI   pair F1 precision recall  V (homogeneity/completeness)  with itself at 80 %");
    let each = [
        ("words alone", None),
        ("words and subjects", Some(None)),
        ("subjects, meaning", Some(Some(&elsewhere))),
        ("words and tagger", Some(Some(&tagger))),
    ];
    for (name, themes) in each {
        let scores: Vec<Score> = five.iter().map(|state| score(rows, state, themes)).collect();
        let mean = |figure: fn(&Score) -> f64| scores.iter().map(figure).sum::<f64>() / scores.len() as f64;
        println!(
            "{name:18} {:4.1} {:.3}  {:.3}   {:.3}     {:.3}   {:.3} ({:.3}/{:.3})                {:.3}",
            mean(|it| it.clusters as f64),
            mean(|it| it.rand),
            mean(|it| it.pairs.2),
            mean(|it| it.pairs.0),
            mean(|it| it.pairs.1),
            mean(|it| it.v.2),
            mean(|it| it.v.0),
            mean(|it| it.v.1),
            mean(|it| it.stability)
        );
        for (level, name) in ["high", "medium", "low"].iter().enumerate() {
            let sum =
                |figure: fn(&(usize, usize)) -> usize| scores.iter().map(|it| figure(&it.levels[level])).sum::<usize>() as f64;
            let (all, right) = (sum(|it| it.0), sum(|it| it.1));
            let rows: usize = scores.iter().flat_map(|it| &it.levels).map(|it| it.0).sum();
            println!("    {name:6} confidence: {:.3} of the rows, {:.3} of them right", all / rows as f64, right / all.max(1.0));
        }
        for (which, clusters) in ["clusters with names", "clusters without"].iter().enumerate() {
            let share = |figure: fn(&(f64, f64)) -> f64| {
                scores.iter().map(|it| figure(&it.suggested[which])).sum::<f64>() / scores.len() as f64
            };
            println!(
                "    a tenth placed, {clusters}: {:.3} right at first, {:.3} within three",
                share(|it| it.0),
                share(|it| it.1)
            );
        }
        let (looked_at, moved) = (mean(|it| it.looked_at), mean(|it| it.moved));
        println!("    until the ARI is {WANTED}: {looked_at:.3} of the rows are looked at, {moved:.3} are moved");
    }
}

struct Score {
    clusters: usize,
    rand: f64,
    pairs: (f64, f64, f64),
    v: (f64, f64, f64),
    stability: f64,
    /// Of what is called high, medium and low: how many there are, and how many stand where most are of their theme.
    levels: [(usize, usize); 3],
    /// The shares of rows that are looked at and that are moved, the least certain first, until the ARI is 0.8.
    looked_at: f64,
    moved: f64,
    /// After a tenth was placed, with clusters that have a name and without: the shares that are right at first and within
    /// three.
    suggested: [(f64, f64); 2],
}

/// All States but the public five, on which nothing was taught.
fn without_labels(rows: &[Row]) {
    let states: BTreeSet<&str> = rows.iter().map(|row| row.state.as_str()).filter(|state| !PUBLIC.contains(state)).collect();
    for (name, themes) in [("words alone", None), ("words and subjects", Some(None))] {
        let agreements = states.iter().map(|state| {
            let (items, gold) = of_state(rows, state, themes);
            let clusters = gold.iter().collect::<BTreeSet<_>>().len();
            Table::new(&gold, &grouped(&items, clusters)).adjusted_rand()
        });
        println!("{} States, {name}: ARI {:.3}", states.len(), agreements.sum::<f64>() / states.len() as f64);
    }
}

fn of_state<'r>(rows: &'r [Row], state: &str, themes: Beside) -> (Vec<Item>, Vec<&'r str>) {
    let rows = rows.iter().filter(|row| row.state == state && !row.is_pledge);
    rows.enumerate().map(|(at, row)| (item(at, &row.text, "en", themes), row.primary.as_str())).unzip()
}

fn score(rows: &[Row], state: &str, themes: Beside) -> Score {
    let (items, gold) = of_state(rows, state, themes);
    let clusters = gold.iter().collect::<BTreeSet<_>>().len();
    let members = proposed(&items, clusters);
    let found: Vec<usize> = members.iter().map(|(cluster, _)| *cluster).collect();
    let table = Table::new(&gold, &found);
    let most = most_in_each(&gold, &found);
    let mut levels = [(0, 0); 3];
    for ((cluster, member), gold) in members.iter().zip(&gold) {
        let level = &mut levels[2 - member.confidence as usize];
        *level = (level.0 + 1, level.1 + usize::from(most[cluster] == *gold));
    }
    let mut queue: Vec<usize> = (0..items.len()).collect();
    queue.sort_by(|one, other| members[*one].1.margin.total_cmp(&members[*other].1.margin).then(one.cmp(other)));
    let (looked_at, moved) = work(&gold, found.clone(), &queue);
    Score {
        clusters,
        rand: table.adjusted_rand(),
        pairs: table.pairs(),
        v: table.v_measure(),
        stability: stability(&items, &found, clusters),
        levels,
        looked_at,
        moved,
        suggested: [true, false].map(|named| suggestions(&items, &gold, named, themes)),
    }
}

fn item(at: usize, text: &str, lang: &str, themes: Beside) -> Item {
    let judges_meaning = themes.flatten().is_some_and(|tagger| tagger.goes_by_meaning(lang));
    let meaning = judges_meaning.then(|| Encoder::open().vectors(&[text]).remove(0));
    let tags = themes.map(|tagger| main_themes(tagger, text, lang, meaning.as_ref())).unwrap_or_default();
    let tags = tags.into_iter().map(|tag| (tag.term.into(), tag.confidence)).collect();
    Item { key: format!("{at:06}").into(), lang: lang.into(), text: text.to_owned(), tags, ..Item::default() }
}

/// The cluster of each item, and what the proposal says of it there.
fn proposed(items: &[Item], count: usize) -> Vec<(usize, Member)> {
    let proposal = engine::propose(items, &[], Some(count));
    let members = proposal.clusters.into_iter().enumerate();
    let mut places: BTreeMap<Arc<str>, (usize, Member)> = members
        .flat_map(|(at, cluster)| cluster.members.into_iter().map(move |member| (member.key.clone(), (at, member))))
        .collect();
    items.iter().map(|item| places.remove(&item.key).expect("each item is in one cluster")).collect()
}

fn grouped(items: &[Item], count: usize) -> Vec<usize> {
    proposed(items, count).into_iter().map(|(cluster, _)| cluster).collect()
}

/// The theme that most members of each cluster have.
fn most_in_each<'g>(gold: &[&'g str], found: &[usize]) -> BTreeMap<usize, &'g str> {
    let mut counts: BTreeMap<usize, BTreeMap<&str, usize>> = BTreeMap::new();
    for (gold, cluster) in gold.iter().zip(found) {
        *counts.entry(*cluster).or_default().entry(gold).or_default() += 1;
    }
    let most = |counts: BTreeMap<&'g str, usize>| counts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(gold, _)| gold);
    counts.into_iter().map(|(cluster, counts)| (cluster, most(counts))).collect()
}

/// A coordinator goes through the queue and moves what stands wrong to the first cluster of its theme, or to a new one,
/// until the ARI is 0.8: the shares of all that were looked at and that were moved.
fn work(gold: &[&str], mut found: Vec<usize>, queue: &[usize]) -> (f64, f64) {
    let most = most_in_each(gold, &found);
    let mut clusters: BTreeMap<&str, usize> = most.iter().rev().map(|(cluster, gold)| (*gold, *cluster)).collect();
    let (mut next, mut moved, mut looked_at) = (found.len(), 0_usize, 0_usize);
    for at in queue {
        if Table::new(gold, &found).adjusted_rand() >= WANTED {
            break;
        }
        looked_at += 1;
        if most.get(&found[*at]) != Some(&gold[*at]) {
            next += 1;
            found[*at] = *clusters.entry(gold[*at]).or_insert(next);
            moved += 1;
        }
    }
    (looked_at as f64 / found.len() as f64, moved as f64 / found.len() as f64)
}

/// A tenth is placed by chance, ten times; where they have names, all clusters are there from the beginning.
fn suggestions(items: &[Item], gold: &[&str], named: bool, themes: Beside) -> (f64, f64) {
    let compared = Arc::new(Compared::new(items.to_vec()));
    let issues: BTreeSet<&str> = gold.iter().copied().collect();
    let name = |theme: &&str| {
        let mut item = item(0, theme, "en", themes);
        if let Some(Some(_)) = themes {
            item.tags = terms::find_theme(theme).map(|term| (term.id.as_str().into(), 1.0)).into_iter().collect();
        }
        ((*theme).to_owned(), item)
    };
    let called: Vec<(String, Item)> = issues.iter().filter(|_| named).map(name).collect();
    let mut chance = Chance(3);
    let (mut first, mut three, mut all) = (0_usize, 0_usize, 0_usize);
    for _ in 0..10 {
        let mut order: Vec<usize> = (0..items.len()).collect();
        chance.shuffle(&mut order);
        let (placed, rest) = order.split_at(items.len() / 10);
        let standing: HashMap<String, String> =
            placed.iter().map(|at| (items[*at].key.to_string(), gold[*at].to_owned())).collect();
        let likeness = Likeness::new(Arc::clone(&compared), &standing, &called);
        for at in rest {
            let suggested = likeness.suggest(&items[*at].key).expect("it is known").alternatives;
            first += usize::from(suggested.first().is_some_and(|one| one.cluster == gold[*at]));
            three += usize::from(suggested.iter().any(|one| one.cluster == gold[*at]));
            all += 1;
        }
    }
    (first as f64 / all as f64, three as f64 / all as f64)
}

/// How well the groups of eight items in ten agree with those of all, the mean of five draws.
fn stability(items: &[Item], found: &[usize], clusters: usize) -> f64 {
    let mut chance = Chance(7);
    let mut agreement = || {
        let kept: Vec<usize> = (0..items.len()).filter(|_| chance.below(10) < KEPT_OF_TEN).collect();
        let sample: Vec<Item> = kept.iter().map(|at| items[*at].clone()).collect();
        let all: Vec<usize> = kept.iter().map(|at| found[*at]).collect();
        Table::new(&all, &grouped(&sample, clusters)).adjusted_rand()
    };
    (0..5).map(|_| agreement()).sum::<f64>() / 5.0
}

/// Each target in one language of six by chance, ten times, beside all of them in English; what is right is the goal.
fn across_languages(folder: &Path) {
    let Ok(mut reader) = csv::Reader::from_path(folder.join("taxonomy/sdg_targets.csv")) else { return };
    let headings = reader.headers().expect("headings").clone();
    let column = |name: &str| headings.iter().position(|heading| heading == name).expect("the column is there");
    let columns = LANGUAGES.map(column);
    let code = headings.iter().position(|heading| heading.ends_with("code")).expect("the column is there");
    let targets: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a row")).collect();
    let goals: Vec<&str> = targets.iter().map(|target| target[code].split('.').next().unwrap_or_default()).collect();
    let mut encoder = Encoder::open();
    let mut agreement = |themes: Beside, language: &mut dyn FnMut() -> usize| {
        let chosen: Vec<(usize, &str)> = targets
            .iter()
            .map(|target| {
                let at = language();
                (at, &target[columns[at]])
            })
            .collect();
        let meanings = encoder.vectors(&chosen.iter().map(|(_, text)| *text).collect::<Vec<_>>());
        let each = chosen.into_iter().enumerate().zip(Meant::each(meanings)).map(|((at, (language, text)), meaning)| {
            let item = item(at, text, LANGUAGES[language], themes);
            Item { meaning: Some(meaning), ..item }
        });
        let items: Vec<Item> = each.collect();
        Table::new(&goals, &grouped(&items, 17)).adjusted_rand()
    };
    for (name, themes) in [("words and meaning", None), ("with subjects too", Some(None))] {
        let english = agreement(themes, &mut || 1);
        let mut chance = Chance(1);
        let mixed = (0..10).map(|_| agreement(themes, &mut || chance.below(6) as usize)).sum::<f64>() / 10.0;
        println!("SDG targets, {name}: ARI in English {english:.3}, in one language of six each {mixed:.3}");
    }
}

/// The same texts over again, of which each copy lacks some words: by words and subjects, as texts of one language are
/// grouped, then by their vectors too, as those of several are.
fn speed(rows: &[Row]) {
    for count in [1_000, 5_000, 250_000] {
        let mut chance = Chance(1);
        let mut text = |at: usize| {
            let words = rows[at % rows.len()].text.split(' ');
            words.filter(|_| at < rows.len() || chance.below(100) >= 15).collect::<Vec<_>>().join(" ")
        };
        let started = Instant::now();
        let mut items: Vec<Item> = (0..count).map(|at| item(at, &text(at), "en", Some(None))).collect();
        println!("{count} texts: subjects in {:.2} s", started.elapsed().as_secs_f64());
        time("words and subjects", &items);
        let started = Instant::now();
        let mut encoder = Encoder::open();
        for items in items.chunks_mut(1_000) {
            let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
            let meanings = encoder.vectors(&texts);
            items.iter_mut().zip(Meant::each(meanings)).for_each(|(item, meaning)| item.meaning = Some(meaning));
        }
        drop(encoder);
        println!("  encoded in {:.1} s", started.elapsed().as_secs_f64());
        time("with vectors", &items);
    }
}

fn time(name: &str, items: &[Item]) {
    // From here on the kernel counts the most memory anew (proc(5)); what cannot be told is not printed.
    let counts = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let started = Instant::now();
    let prepared = Prepared::new(items, &[]);
    prepared.proposal(Some(150));
    let whole = started.elapsed().as_secs_f64();
    let started = Instant::now();
    prepared.proposal(Some(120));
    let again = started.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).filter(|_| counts).unwrap_or_default();
    println!("  {name}: {whole:.2} s, another number of clusters {again:.3} s; at most {}", most.trim());
}

/// The same draws each time.
fn others(rows: &[Row], draws: usize) -> Vec<Vec<String>> {
    let states: BTreeSet<&String> = rows.iter().map(|row| &row.state).collect();
    let mut states: Vec<String> = states.into_iter().filter(|state| !PUBLIC.contains(&state.as_str())).cloned().collect();
    let mut chance = Chance(42);
    let mut draw = || {
        chance.shuffle(&mut states);
        states[..5].to_vec()
    };
    (0..draws).map(|_| draw()).collect()
}
