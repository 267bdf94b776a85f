//! Calibration: from the distance to the border to how often such a suggestion is right.

/// Measured on texts that were held out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Labels this far from the border are suggested.
    pub least: f32,
    /// Margins in ascending order, each with the share that is right there.
    pub knots: Vec<(f32, f32)>,
}

/// So many suggestions make a knot.
const KNOT: usize = 200;
/// Margins below this are hardly ever right, and never suggested but for want of another.
const LOWEST: f32 = -1.0;

impl Calibration {
    pub fn takes(&self, margin: f32) -> bool {
        margin >= self.least
    }

    /// Between two knots it goes straight; outside them it stays.
    pub fn confidence(&self, margin: f32) -> f32 {
        let after = self.knots.partition_point(|(at, _)| *at <= margin);
        match (after.checked_sub(1).map(|before| self.knots[before]), self.knots.get(after)) {
            (Some((from, low)), Some((to, high))) => low + (high - low) * (margin - from) / (to - from),
            (Some((_, last)), None) => last,
            (None, Some((_, first))) => *first,
            (None, None) => 0.0,
        }
    }

    /// The same for any label: those so far from the border that none was measured are not it.
    pub fn likelihood(&self, margin: f32) -> f32 {
        if margin > LOWEST { self.confidence(margin) } else { 0.0 }
    }

    /// From the margins of every label for each held-out text, and whether the label is right.
    pub fn of(texts: &[Vec<(f32, bool)>]) -> Calibration {
        let mut pairs: Vec<(f32, bool)> = texts.iter().flatten().copied().filter(|(margin, _)| *margin > LOWEST).collect();
        pairs.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        // Blocks that fall are joined until none does (pool adjacent violators): a larger margin is never less sure.
        let mut blocks: Vec<(f32, usize, usize)> = Vec::new();
        for chunk in pairs.chunks(KNOT) {
            let middle = chunk[chunk.len() / 2].0;
            blocks.push((middle * chunk.len() as f32, chunk.iter().filter(|(_, right)| *right).count(), chunk.len()));
            while let [.., (_, below, fewer), (_, above, more)] = blocks[..]
                && below * more >= above * fewer
            {
                let last = blocks.pop().unwrap_or_default();
                if let Some(block) = blocks.last_mut() {
                    *block = (block.0 + last.0, block.1 + last.1, block.2 + last.2);
                }
            }
        }
        // One more that is wrong keeps a few examples from looking sure.
        let knot = |(sum, right, all): (f32, usize, usize)| (sum / all as f32, right as f32 / (all + 1) as f32);
        Calibration { least: best_least(texts), knots: blocks.into_iter().map(knot).collect() }
    }
}

/// The border above which suggestions and labels agree best (micro-averaged F1); the likeliest label always counts.
fn best_least(texts: &[Vec<(f32, bool)>]) -> f32 {
    let labelled: usize = texts.iter().flatten().filter(|(_, right)| *right).count();
    let agreement = |least: f32| {
        let (mut suggested, mut right) = (0_usize, 0_usize);
        for text in texts {
            let top = text.iter().map(|(margin, _)| *margin).fold(f32::MIN, f32::max);
            for (_, is_right) in text.iter().filter(|(margin, _)| *margin >= least || *margin == top) {
                suggested += 1;
                right += usize::from(*is_right);
            }
        }
        2.0 * right as f64 / (suggested + labelled).max(1) as f64
    };
    let steps = (0..=20).map(|step| LOWEST + 0.05 * (10 + step) as f32);
    steps.max_by(|one, other| agreement(*one).total_cmp(&agreement(*other))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_often_right_is_sure_and_nothing_larger_is_less_sure() {
        let text = |at: usize| vec![(at as f32 / 1000.0 - 1.0, at % 1000 < at / 2), (-2.0, false)];
        let calibration = Calibration::of(&(0..2000).map(text).collect::<Vec<_>>());
        let steps: Vec<f32> = (0..40).map(|step| calibration.confidence(step as f32 / 20.0 - 1.0)).collect();
        assert!(steps.is_sorted() && steps[0] < 0.2 && steps[39] > 0.9, "{steps:?}");
        assert!(!calibration.takes(-0.95) && calibration.takes(0.9));
    }

    #[test]
    fn a_few_examples_never_look_sure() {
        let calibration = Calibration::of(&vec![vec![(1.0, true)]; 20]);
        assert!(calibration.confidence(5.0) < 0.96);
        assert_eq!(Calibration::default().confidence(1.0), 0.0);
    }
}
