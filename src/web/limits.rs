//! How often one address may do what costs, or what could be guessed. Kept in memory, never written down.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use actix_web::HttpRequest;
use chrono::{NaiveDate, Utc};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::error::Error;

/// What is limited, each on its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Limited {
    /// Passwords and links that are tried.
    SignIn,
    /// Codes of a second factor that are tried.
    Code,
    /// Mail that a visitor causes.
    MailAsked,
    Contribution,
    Report,
    Export,
}

type Buckets = DefaultKeyedRateLimiter<([u8; 16], u8)>;

/// An address is known only by a hash whose key is forgotten each day.
struct Day {
    on: NaiveDate,
    key: [u8; 32],
}

pub struct Limits {
    sparing: Buckets,
    generous: Buckets,
    /// A whole school or village may stand behind one address.
    crowd: Buckets,
    day: Mutex<Day>,
    trust_proxy: bool,
}

/// So many at once, one more each so many seconds.
fn buckets(burst: u32, each_seconds: u64) -> Buckets {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(std::time::Duration::from_secs(each_seconds)).unwrap_or(Quota::per_minute(burst));
    RateLimiter::keyed(quota.allow_burst(burst))
}

impl Limits {
    pub fn new(trust_proxy: bool) -> Limits {
        let day = Mutex::new(Day { on: Utc::now().date_naive(), key: fresh_key() });
        Limits { sparing: buckets(10, 60), generous: buckets(60, 5), crowd: buckets(300, 1), day, trust_proxy }
    }

    /// Counts one try; [`Error::TooMany`] says how long to wait.
    pub fn check(&self, request: &HttpRequest, what: Limited) -> Result<(), Error> {
        let Some(address) = self.address(request) else { return Ok(()) };
        let key = (self.hashed(address), what as u8);
        let buckets = match what {
            Limited::SignIn | Limited::Code | Limited::MailAsked => &self.sparing,
            Limited::Report | Limited::Export => &self.generous,
            Limited::Contribution => &self.crowd,
        };
        buckets.check_key(&key).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            Error::TooMany(wait.as_secs().max(1))
        })
    }

    /// Lets go of addresses that were not seen for a while.
    pub fn forget_old(&self) {
        self.sparing.retain_recent();
        self.generous.retain_recent();
        self.crowd.retain_recent();
    }

    fn address(&self, request: &HttpRequest) -> Option<IpAddr> {
        let forwarded = || {
            let header = request.headers().get("x-forwarded-for")?.to_str().ok()?;
            header.rsplit(',').next()?.trim().parse().ok()
        };
        let direct = request.peer_addr().map(|peer| peer.ip());
        if self.trust_proxy { forwarded().or(direct) } else { direct }
    }

    fn hashed(&self, address: IpAddr) -> [u8; 16] {
        let mut day = self.day.lock().unwrap_or_else(PoisonError::into_inner);
        let today = Utc::now().date_naive();
        if day.on != today {
            *day = Day { on: today, key: fresh_key() };
        }
        let mut short = [0; 16];
        if let Ok(mut hash) = Hmac::<Sha256>::new_from_slice(&day.key) {
            hash.update(address.to_string().as_bytes());
            short.copy_from_slice(&hash.finalize().into_bytes()[..16]);
        }
        short
    }
}

fn fresh_key() -> [u8; 32] {
    let mut key = [0; 32];
    getrandom::fill(&mut key).expect("the system gives random bytes");
    key
}
