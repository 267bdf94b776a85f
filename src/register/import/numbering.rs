//! The numbers that Word puts in front of paragraphs by itself, which stand nowhere in their text.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Deeper lists than Word knows are none.
const MOST_LEVELS: usize = 9;

#[derive(Default)]
pub struct Numbering {
    lists: HashMap<String, Vec<Level>>,
    /// By the number that paragraphs name: the list, and whether it starts anew.
    numbers: HashMap<String, (String, bool)>,
    counts: HashMap<String, [u32; MOST_LEVELS]>,
}

#[derive(Clone)]
struct Level {
    format: String,
    /// `%1.` or `%1.%2`.
    text: String,
    start: u32,
}

impl Numbering {
    /// From the part `word/numbering.xml`. What cannot be read there numbers nothing.
    pub fn of(xml: &str) -> Numbering {
        let mut numbering = Numbering::default();
        let mut reader = Reader::from_str(xml);
        let (mut list, mut number, mut level) = (String::new(), String::new(), 0);
        while let Ok(event) = reader.read_event() {
            let element = match &event {
                Event::Start(element) | Event::Empty(element) => element,
                Event::Eof => break,
                _ => continue,
            };
            let value = |name| attribute(element, name).unwrap_or_default();
            match element.local_name().into_inner() {
                "abstractNum" => list = value("abstractNumId"),
                "lvl" => {
                    level = value("ilvl").parse().unwrap_or(MOST_LEVELS);
                    let plain = Level { format: "decimal".into(), text: String::new(), start: 1 };
                    let levels = numbering.lists.entry(list.clone()).or_default();
                    if level < MOST_LEVELS && levels.len() <= level {
                        levels.resize(level + 1, plain);
                    }
                }
                "num" => number = value("numId"),
                "abstractNumId" => drop(numbering.numbers.insert(number.clone(), (value("val"), false))),
                "startOverride" => numbering.numbers.get_mut(&number).into_iter().for_each(|(_, anew)| *anew = true),
                name => {
                    if let Some(level) = numbering.lists.get_mut(&list).and_then(|levels| levels.get_mut(level)) {
                        match name {
                            "numFmt" => level.format = value("val"),
                            "lvlText" => level.text = value("val"),
                            "start" => level.start = value("val").parse().unwrap_or(1),
                            _ => {}
                        }
                    }
                }
            }
        }
        numbering
    }

    /// The number of the next paragraph on a level of a list; none for a bullet.
    pub fn next(&mut self, number: &str, level: usize) -> Option<String> {
        let (list, anew) = self.numbers.get_mut(number)?;
        let levels = self.lists.get(list)?;
        let own = levels.get(level).filter(|own| own.format != "bullet" && own.format != "none")?;
        let counts = self.counts.entry(list.clone()).or_default();
        if std::mem::take(anew) {
            *counts = [0; MOST_LEVELS];
        }
        counts[level] = counts[level].max(own.start.saturating_sub(1)).saturating_add(1);
        counts[level + 1..].fill(0);
        let mut label = own.text.clone();
        for (place, level) in levels.iter().enumerate().take(level + 1) {
            label = label.replace(&format!("%{}", place + 1), &written(counts[place].max(1), &level.format));
        }
        (!label.is_empty()).then_some(label)
    }
}

/// The value of an attribute, whatever its prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().into_inner() == name);
    found.map(|attribute| attribute.value.into_owned())
}

fn written(count: u32, format: &str) -> String {
    let letter = || char::from_u32(u32::from('a') + (count - 1) % 26).unwrap_or('a').to_string();
    match format {
        "lowerLetter" => letter(),
        "upperLetter" => letter().to_uppercase(),
        "lowerRoman" => roman(count),
        "upperRoman" => roman(count).to_uppercase(),
        _ => count.to_string(),
    }
}

fn roman(mut count: u32) -> String {
    const SIGNS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while count >= value && written.len() < 20 {
            written.push_str(sign);
            count -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_count_on_and_start_anew() {
        let mut numbering = Numbering::of(
            "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='4'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/>\
             <w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl>\
             <w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl></w:abstractNum>\
             <w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num></w:numbering>",
        );
        let labels: Vec<Option<String>> = [0, 1, 1, 0, 1, 2, 7].map(|level| numbering.next("1", level)).to_vec();
        let labels: Vec<&str> = labels.iter().map(|label| label.as_deref().unwrap_or("-")).collect();
        assert_eq!(labels, ["3.", "(a)", "(b)", "4.", "(a)", "-", "-"]);
        assert_eq!((numbering.next("9", 0), written(14, "lowerRoman")), (None, "xiv".into()));
    }
}
