//! How far the engine has come, for whoever waits for it, and whether they still do.

use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicUsize, Ordering};

use rayon::prelude::*;

/// In their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Reading,
    Comparing,
    Grouping,
    Explaining,
    Writing,
}

impl Step {
    pub const ALL: [Step; 5] = [Step::Reading, Step::Comparing, Step::Grouping, Step::Explaining, Step::Writing];

    pub fn name(self) -> &'static str {
        match self {
            Step::Reading => "reading",
            Step::Comparing => "comparing",
            Step::Grouping => "grouping",
            Step::Explaining => "explaining",
            Step::Writing => "writing",
        }
    }
}

/// Each of these by itself, on all processors, in their order; fewer come back where it was stopped meanwhile.
pub fn each<T: Send>(progress: &Progress, of: &[usize], work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let done = AtomicUsize::new(0);
    let one = |item: &usize| progress.goes_on(done.fetch_add(1, Ordering::Relaxed), of.len()).then(|| work(*item));
    of.par_iter().map(one).while_some().collect()
}

/// Shared between the thread that works and those that watch it.
#[derive(Debug, Default)]
pub struct Progress {
    step: AtomicU8,
    /// Of this step, in a hundred.
    share: AtomicU32,
    stopped: AtomicBool,
}

impl Progress {
    pub fn begin(&self, step: Step) {
        self.share.store(0, Ordering::Relaxed);
        self.step.store(step as u8, Ordering::Relaxed);
    }

    /// So many of all are done; whether to go on.
    pub fn goes_on(&self, done: usize, all: usize) -> bool {
        let share = (100 * done).checked_div(all).unwrap_or(0).min(100);
        self.share.store(u32::try_from(share).unwrap_or(100), Ordering::Relaxed);
        !self.is_stopped()
    }

    /// The step, and how much of it is done, in a hundred.
    pub fn now(&self) -> (Step, u32) {
        let step = Step::ALL[usize::from(self.step.load(Ordering::Relaxed)).min(Step::ALL.len() - 1)];
        (step, self.share.load(Ordering::Relaxed))
    }

    /// What is made after this is of no use.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}
