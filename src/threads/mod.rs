//! Threads: what people say on a topic, replies, moderation, anonymity, receipts.

pub mod emails;
pub mod forms;
pub mod model;
pub mod newest;
mod pages;
pub mod queries;
pub mod receipt;

use actix_web::web::{self, ServiceConfig};
use chrono::{Days, NaiveDateTime, NaiveTime};

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};

/// The daily job that leaves of an anonymous contribution's time nothing but the day.
pub const JOURNAL_ANONYMOUS: &str = "journal-anonymous";

/// Makes sure that the daily job waits; more often does nothing more.
pub fn enqueue_daily(conn: &mut DbConnection, now: NaiveDateTime) -> Result<(), Error> {
    jobs::enqueue_once(conn, JOURNAL_ANONYMOUS, JOURNAL_ANONYMOUS, now)
}

/// Does it, and comes back soon after the next midnight (UTC, as the days of contributions are).
pub async fn journal_anonymous(db: &Db, job: &Job, now: NaiveDateTime) -> Result<(), Error> {
    let job = job.clone();
    let midnight = now.date().checked_add_days(Days::new(1)).unwrap_or(now.date()).and_time(NaiveTime::MIN);
    db.write(move |conn| queries::keep_days_before(conn, now.date())).await?;
    // It tells what each contribution came before and after, and of those that are signed the database knows when.
    db.empty_log().await?;
    db.write(move |conn| jobs::finish(conn, &job, midnight + chrono::TimeDelta::minutes(20))).await
}

pub fn routes(config: &mut ServiceConfig) {
    const TOPIC: &str = "/consultations/{consultation}/topics/{topic}";
    config
        .route("/consultations/safety", web::get().to(pages::safety::show))
        .route(TOPIC, web::get().to(pages::topic::show))
        .route(&format!("{TOPIC}/contributions"), web::post().to(pages::contribute::contribute))
        .route(&format!("{TOPIC}/contributions"), web::get().to(pages::contribute::back))
        .route("/contributions/{key}/edit", web::get().to(pages::change::show))
        .route("/contributions/{key}/edit", web::post().to(pages::change::edit))
        .route("/contributions/{key}/withdraw", web::get().to(pages::change::confirm))
        .route("/contributions/{key}/withdraw", web::post().to(pages::change::withdraw))
        .route("/contributions/{key}/report", web::get().to(pages::report::show))
        .route("/contributions/{key}/report", web::post().to(pages::report::report))
        .route("/contributions/{key}/hide", web::get().to(pages::moderation::show))
        .route("/contributions/{key}/hide", web::post().to(pages::moderation::hide))
        .route("/contributions/{key}/restore", web::post().to(pages::moderation::restore))
        .route("/receipt", web::get().to(pages::receipt::ask))
        .route("/receipt", web::post().to(pages::receipt::open))
        .route("/receipt/new", web::get().to(pages::receipt::fresh))
        .route("/receipt/edit", web::post().to(pages::receipt::edit))
        .route("/receipt/withdraw", web::post().to(pages::receipt::withdraw))
        .route("/desk/moderation", web::get().to(pages::moderation::queue))
        .route("/desk/moderation", web::post().to(pages::moderation::settle));
}
