//! How fast the encoder is, what memory it takes, and how well translations find each other.
//!
//! `cargo bench --bench encoder`. Texts are looked for where BARAZA_DATA points, else under ../shared/data. Times are of the
//! processor, on one core. P@1: the share of texts whose nearest text in another language is their translation, over the
//! thirty pairs of six languages; together: the share whose six translations are in one cluster, where average link makes
//! as many clusters as there are texts, then one for ten texts.

use std::path::{Path, PathBuf};
use std::time::Instant;

use baraza::clusters::encoder::{Encoder, Vector};
use csv::StringRecord;

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

fn main() {
    let folder = std::env::var("BARAZA_DATA").map_or_else(|_| PathBuf::from("../shared/data"), PathBuf::from);
    let start = Instant::now();
    let before = memory();
    Encoder::open().vectors(&["Ratify the Convention against Torture"]);
    println!("first vector after {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    speed(&folder.join("upr/public_5.csv"), before);
    for name in ["udhr6", "unpc6_dev_hr"] {
        translations(&folder.join("parallel").join(name).with_extension("csv"));
    }
}

fn rows(file: &Path) -> Option<(StringRecord, Vec<StringRecord>)> {
    let Ok(mut reader) = csv::Reader::from_path(file) else {
        println!("{} is not there: nothing to measure. BARAZA_DATA says where the data stand.", file.display());
        return None;
    };
    let rows = reader.records().map(|row| row.expect("a row")).collect();
    Some((reader.headers().expect("headings").clone(), rows))
}

fn column(headings: &StringRecord, name: &str) -> usize {
    headings.iter().position(|heading| heading == name).expect("a column of this name")
}

fn speed(file: &Path, before: [u64; 2]) {
    let Some((headings, rows)) = rows(file) else { return };
    let column = column(&headings, "text");
    let texts: Vec<&str> = rows.iter().map(|row| &row[column]).collect();
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    println!("{} texts of {:.1} words", texts.len(), words as f64 / texts.len() as f64);
    let mut encoder = Encoder::open();
    encoder.vectors(&texts[..texts.len().min(1000)]);
    let after = memory();
    let [own, mapped] = [0, 1].map(|kind| after[kind].saturating_sub(before[kind]) as f64 / 1024.0);
    println!("1,000 texts: {own:.1} MB of memory more, and {mapped:.1} MB of the program's file read");
    for _ in 0..3 {
        let (start, clock) = (processor_seconds(), Instant::now());
        encoder.vectors(&texts);
        let rate = |seconds: f64| texts.len() as f64 / seconds;
        let (processor, clock) = (rate(processor_seconds() - start), rate(clock.elapsed().as_secs_f64()));
        println!("{processor:.0} texts a second of the processor's time, {clock:.0} by the clock");
    }
}

fn translations(file: &Path) {
    let Some((headings, rows)) = rows(file) else { return };
    let columns = LANGUAGES.map(|language| column(&headings, language));
    let whole: Vec<&StringRecord> = rows.iter().filter(|row| columns.iter().all(|column| !row[*column].is_empty())).collect();
    let mut encoder = Encoder::open();
    let vectors = columns.map(|column| encoder.vectors(&whole.iter().map(|row| &row[column]).collect::<Vec<_>>()));
    let (mut least, mut sum) = (1.0f64, 0.0);
    for (from, to) in pairs() {
        let found = vectors[from].iter().enumerate().filter(|(own, vector)| nearest(vector, &vectors[to]) == Some(*own));
        let share = found.count() as f64 / whole.len() as f64;
        least = least.min(share);
        sum += share;
    }
    let name = file.file_stem().unwrap_or_default().display();
    println!("{name}: {} texts, P@1 {:.4} (least pair {least:.4})", whole.len(), sum / 30.0);
    let all = vectors.concat();
    for clusters in [whole.len(), whole.len().div_ceil(10)] {
        println!("{name}: together in {clusters} clusters {:.4}", together(&all, whole.len(), clusters));
    }
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..6).flat_map(|from| (0..6).map(move |to| (from, to))).filter(|(from, to)| from != to)
}

fn nearest(vector: &Vector, others: &[Vector]) -> Option<usize> {
    let cosines = others.iter().map(|other| vector.cosine(other));
    cosines.enumerate().max_by(|one, other| one.1.total_cmp(&other.1)).map(|(place, _)| place)
}

/// Average link; a vector's text is its place within its language.
fn together(vectors: &[Vector], texts: usize, clusters: usize) -> f64 {
    let mut members: Vec<Vec<usize>> = (0..vectors.len()).map(|place| vec![place]).collect();
    let mut likeness: Vec<Vec<f32>> = vectors.iter().map(|one| vectors.iter().map(|other| one.cosine(other)).collect()).collect();
    let mut best: Vec<usize> = (0..vectors.len()).map(|own| best_of(own, &likeness[own], &members)).collect();
    for _ in clusters..vectors.len() {
        let open = (0..members.len()).filter(|own| !members[*own].is_empty());
        let own = open.max_by(|one, other| likeness[*one][best[*one]].total_cmp(&likeness[*other][best[*other]]));
        let Some(own) = own else { break };
        let other = best[own];
        let sizes = [own, other].map(|it| members[it].len() as f32);
        (0..members.len()).for_each(|third| {
            let mean = (likeness[own][third] * sizes[0] + likeness[other][third] * sizes[1]) / (sizes[0] + sizes[1]);
            likeness[own][third] = mean;
            likeness[third][own] = mean;
        });
        let joined = std::mem::take(&mut members[other]);
        members[own].extend(joined);
        for third in (0..members.len()).filter(|it| !members[*it].is_empty()).collect::<Vec<_>>() {
            if third == own || best[third] == own || best[third] == other {
                best[third] = best_of(third, &likeness[third], &members);
            }
        }
    }
    let six = |text: &usize| members.iter().any(|members| members.iter().filter(|it| *it % texts == *text).count() == 6);
    (0..texts).filter(six).count() as f64 / texts as f64
}

fn best_of(own: usize, likeness: &[f32], members: &[Vec<usize>]) -> usize {
    let others = (0..members.len()).filter(|other| *other != own && !members[*other].is_empty());
    others.max_by(|one, other| likeness[*one].total_cmp(&likeness[*other])).unwrap_or(own)
}

/// Of this process, as Linux says it; user's and system's together, in hundredths.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    fields.iter().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Resident memory in kB: the process's own, and pages of files.
fn memory() -> [u64; 2] {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    ["RssAnon:", "RssFile:"].map(|name| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
    })
}
