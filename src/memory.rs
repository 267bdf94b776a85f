//! Memory: gives back to the machine what a big piece of work needed for a moment.

/// To be called on the thread that did the work: the allocator would keep it for that thread's next.
pub fn give_back() {
    // Safe at any time (<https://microsoft.github.io/mimalloc/group__extended.html>); it only frees what is unused.
    unsafe { libmimalloc_sys::mi_collect(true) }
}
