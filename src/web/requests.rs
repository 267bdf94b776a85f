//! How many requests were answered how, since the start, for `/metrics`.

use std::sync::atomic::{AtomicU64, Ordering};

use actix_web::http::{Method, StatusCode};

/// Only requests that read are counted by class: a count of what was sent would tell, second by second, when
/// anonymous contributions came.
#[derive(Default)]
pub struct Requests {
    reads: [AtomicU64; 4],
    failures: AtomicU64,
}

impl Requests {
    pub fn count(&self, method: &Method, status: StatusCode) {
        if status.is_server_error() {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
        let class = usize::from(status.as_u16() / 100).clamp(2, 5) - 2;
        if matches!(*method, Method::GET | Method::HEAD) {
            self.reads[class].fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Requests that read, by class: `2xx`, `3xx`, `4xx`, `5xx`.
    pub fn reads(&self) -> [(&'static str, u64); 4] {
        let count = |class: usize| self.reads[class].load(Ordering::Relaxed);
        [("2xx", count(0)), ("3xx", count(1)), ("4xx", count(2)), ("5xx", count(3))]
    }

    /// Answers that say that something failed here, whatever was asked.
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }
}
