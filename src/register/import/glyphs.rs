//! Letters with their places on a page, put together to lines; what stands raised in small type is left out.

use std::collections::HashMap;

use super::cells::plain;

pub struct Glyph {
    /// In points, from the left and from the bottom.
    pub x: f64,
    pub right: f64,
    pub y: f64,
    pub size: f64,
    pub letter: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub x: f64,
    pub y: f64,
    /// Of its type, as a multiple of what most of the document is set in.
    pub size: f64,
    pub text: String,
}

/// Marks of footnotes are smaller than this, set against the text.
const SMALL: f64 = 0.72;
/// Of the size: a wider gap between letters is a space, and a lower baseline another line.
const SPACE: f64 = 0.2;
const SAME_LINE: f64 = 0.25;

pub fn lines(pages: Vec<Vec<Glyph>>) -> Vec<Vec<Line>> {
    let usual = usual_size(&pages);
    pages.into_iter().map(|glyphs| of_page(glyphs, usual)).collect()
}

/// In tenths of a point, for a size is seldom the same to the last digit.
fn usual_size(pages: &[Vec<Glyph>]) -> f64 {
    let mut counts: HashMap<i64, usize> = HashMap::new();
    pages.iter().flatten().for_each(|glyph| *counts.entry((glyph.size * 10.0) as i64).or_default() += 1);
    let most = counts.into_iter().max_by_key(|(size, count)| (*count, *size));
    most.map_or(10.0, |(size, _)| size as f64 / 10.0).max(1.0)
}

fn of_page(mut glyphs: Vec<Glyph>, usual: f64) -> Vec<Line> {
    glyphs.retain(|glyph| glyph.size >= usual * SMALL && glyph.y.is_finite() && glyph.x.is_finite());
    glyphs.sort_by(|one, other| other.y.total_cmp(&one.y));
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut() {
            Some(line) if line[0].y - glyph.y <= line[0].size.min(glyph.size) * SAME_LINE => line.push(glyph),
            _ => lines.push(vec![glyph]),
        }
    }
    lines.into_iter().filter_map(|line| of_glyphs(line, usual)).collect()
}

fn of_glyphs(mut glyphs: Vec<Glyph>, usual: f64) -> Option<Line> {
    glyphs.sort_by(|one, other| one.x.total_cmp(&other.x));
    let mut written = String::new();
    let mut end = f64::INFINITY;
    let mut sizes: Vec<f64> = Vec::new();
    for glyph in &glyphs {
        if glyph.x - end > glyph.size * SPACE {
            written.push(' ');
        }
        written.push_str(&glyph.letter);
        if !glyph.letter.trim().is_empty() {
            sizes.push(glyph.size);
        }
        end = glyph.right;
    }
    let text = plain(&written);
    let first = glyphs.iter().find(|glyph| !glyph.letter.trim().is_empty())?;
    sizes.sort_by(f64::total_cmp);
    let size = sizes.get(sizes.len() / 2)? / usual;
    (!text.is_empty()).then_some(Line { x: first.x, y: first.y, size, text })
}
