//! What two sorted lists have in common.

use std::cmp::Ordering;

/// How many items are in both lists, each of which is sorted and has every item once.
pub fn in_both<T: Ord>(one: &[T], other: &[T]) -> usize {
    let (mut at, mut beside, mut count) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(at), other.get(beside)) {
        let order = left.cmp(right);
        count += usize::from(order == Ordering::Equal);
        at += usize::from(order != Ordering::Greater);
        beside += usize::from(order != Ordering::Less);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::in_both;

    #[test]
    fn what_is_in_both_lists_is_counted() {
        assert_eq!(in_both(&[1, 3, 5, 7], &[2, 3, 4, 7, 9]), 2);
        assert_eq!(in_both(&["a"], &["a", "b"]), 1);
        assert_eq!(in_both::<u32>(&[], &[1]), 0);
    }
}
