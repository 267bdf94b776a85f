//! Memory: what is remembered for who asks again, and giving back to the machine what a big piece of work needed for a moment.

use std::borrow::Borrow;
use std::hash::Hash;

use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};

/// After so many milliseconds unused memory goes back to the machine. The allocator's own second costs a busy portal some
/// fifty megabytes; none at all costs it time.
const UNUSED: std::ffi::c_long = 10;
/// `mi_option_purge_delay`, which the bindings don't name.
const PURGE_DELAY: libmimalloc_sys::mi_option_t = 15;

/// To be called as the program begins. What the environment says (`MIMALLOC_PURGE_DELAY`) goes before.
pub fn spare() {
    // Safe at any time; it only sets a number.
    unsafe { libmimalloc_sys::mi_option_set_default(PURGE_DELAY, UNUSED) }
}

/// To be called on the thread that did the work: the allocator would keep it for that thread's next.
pub fn give_back() {
    // Safe at any time (<https://microsoft.github.io/mimalloc/group__extended.html>); it only frees what is unused.
    unsafe { libmimalloc_sys::mi_collect(true) }
}

/// What was found, by what was asked: as much as fits, and what is asked for again stays longest.
pub struct Remembered<K, V>(Cache<K, (V, u64), BySize>);

/// A key and where it stands take about so many bytes.
const KEY: usize = 200;
/// The cache sizes itself for entries of so many bytes.
const USUAL: usize = 16_000;

#[derive(Clone)]
struct BySize;

impl<K, V> Weighter<K, (V, u64)> for BySize {
    fn weight(&self, _: &K, (_, size): &(V, u64)) -> u64 {
        *size
    }
}

impl<K: Hash + Eq, V: Clone> Remembered<K, V> {
    /// Of so many bytes.
    pub fn new(bytes: usize) -> Remembered<K, V> {
        let options =
            OptionsBuilder::new().weight_capacity(bytes as u64).estimated_items_capacity(bytes / USUAL).shards(1).build();
        let options = options.expect("both capacities are given");
        Remembered(Cache::with_options(options, BySize, DefaultHashBuilder::default(), DefaultLifecycle::default()))
    }

    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).map(|(value, _)| value)
    }

    /// A value that takes so many bytes.
    pub fn keep(&self, key: K, value: V, bytes: usize) {
        self.0.insert(key, (value, (bytes + KEY) as u64));
    }

    pub fn forget<Q: Hash + Eq + ?Sized>(&self, key: &Q)
    where
        K: Borrow<Q>,
    {
        self.0.remove(key);
    }

    /// How many are kept, and how many bytes they take.
    pub fn fill(&self) -> (usize, usize) {
        (self.0.len(), self.0.weight() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_is_remembered_as_fits() {
        let remembered: Remembered<String, usize> = Remembered::new(100_000);
        (0..1_000).for_each(|at| remembered.keep(at.to_string(), at, 800));
        let kept = (0..1_000).filter(|at| remembered.get(&*at.to_string()) == Some(*at)).count();
        assert!((50..=100).contains(&kept), "{kept}");
        remembered.keep("too much".into(), 0, 200_000);
        assert_eq!(remembered.get("too much"), None);
        remembered.keep("again".into(), 1, 800);
        remembered.forget("again");
        assert_eq!(remembered.get("again"), None);
    }
}
