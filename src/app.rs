//! Puts the portal together: middleware, the routes of every slice, the worker.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{App, HttpServer};

use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::search::Search;
use crate::web::{Portal, assets, cache, errors, guard};
use crate::{
    accounts, assessments, clusters, communications, consultations, db, desk, following, home, jobs, mail, open_data, operations,
    organisations, plan, register, reminders, search, shadow_reports, special_procedures, taxonomy, threads, treaties,
};

/// Every address of the portal. Those without a language come first, so that `/static` is not taken for one.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/static/{file}", web::get().to(assets::show))
        .configure(home::open_routes)
        .configure(operations::open_routes)
        .configure(accounts::open_routes)
        .configure(reminders::open_routes)
        .configure(register::open_routes)
        .configure(clusters::open_routes)
        .configure(plan::open_routes)
        .configure(consultations::open_routes)
        .configure(open_data::open_routes)
        .configure(following::open_routes)
        .service(
            web::scope("/{lang}")
                .configure(home::routes)
                .configure(accounts::routes)
                .configure(taxonomy::routes)
                .configure(organisations::routes)
                .configure(threads::routes)
                .configure(register::routes)
                .configure(clusters::routes)
                .configure(plan::routes)
                .configure(assessments::routes)
                .configure(treaties::routes)
                .configure(communications::routes)
                .configure(special_procedures::routes)
                .configure(consultations::routes)
                .configure(reminders::routes)
                .configure(search::routes)
                .configure(open_data::routes)
                .configure(following::routes)
                .configure(shadow_reports::routes)
                .configure(desk::routes)
                .default_service(web::to(home::nowhere)),
        )
        .default_service(web::to(home::nowhere));
}

/// Opens the database with its lists of terms, and what the requests share.
pub fn open(config: Config) -> Result<Portal, Error> {
    let db = open_database(&config)?;
    Portal::over(db, config)
}

/// For commands that answer no requests.
pub fn open_database(config: &Config) -> Result<Db, Error> {
    let db = Db::open(&config.database_url)?;
    taxonomy::load(&db)?;
    Ok(db)
}

/// The server, bound to its address and ready to be awaited.
pub fn server(portal: Data<Portal>, search: Arc<Search>, listen: SocketAddr) -> std::io::Result<(Server, SocketAddr)> {
    let workers = portal.config.workers;
    let index = Data::from(register::index::Kept::following(&portal, &register::index::SHOWN, register::index::Index::read));
    let plan = Data::from(home::KeptPlan::following(&portal, &["action"], home::queries::plan));
    let outlines = Data::from(clusters::KeptOutlines::following(&portal, &clusters::OUTLINED, clusters::outlines));
    prepare(&portal, &index);
    let newest = Data::from(threads::newest::Newest::following(&portal));
    let signs = Data::from(register::signs::Kept::following(&portal, &register::signs::SHOWN, register::signs::Signs::read));
    let across = Data::from(register::across::Kept::following(&portal, &register::signs::SHOWN, register::across::Across::read));
    let suggestions = Data::new(clusters::suggestions::Kept::default());
    let search = Data::from(search);
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(portal.clone())
            .app_data(Data::new(portal.db.clone()))
            .app_data(index.clone())
            .app_data(plan.clone())
            .app_data(newest.clone())
            .app_data(signs.clone())
            .app_data(across.clone())
            .app_data(suggestions.clone())
            .app_data(outlines.clone())
            .app_data(search.clone())
            .wrap(from_fn(accounts::session::middleware))
            .wrap(from_fn(guard::same_site))
            .wrap(from_fn(errors::middleware))
            .wrap(from_fn(cache::middleware))
            .configure(routes)
    })
    .shutdown_timeout(10);
    if let Some(workers) = workers {
        server = server.workers(workers);
    }
    let server = server.bind(listen)?;
    let address = server.addrs().first().copied().unwrap_or(listen);
    Ok((server.run(), address))
}

/// Makes the index of the register before the first visitor waits for it.
fn prepare(portal: &Data<Portal>, index: &Data<register::index::Kept>) {
    let (db, index) = (portal.db.clone(), index.clone());
    actix_web::rt::spawn(async move {
        if let Err(cause) = index.get(&db).await {
            tracing::error!("the index of the register: {cause}");
        }
    });
}

/// The worker's round: what is due, then the mail that waits. Time is a parameter.
pub async fn work_round(portal: &Portal, now: chrono::NaiveDateTime) -> Result<(), Error> {
    while let Some(job) = portal.db.write(move |conn| jobs::claim(conn, now)).await? {
        if let Err(cause) = run(portal, &job, now).await {
            tracing::error!("job {}: {cause}", job.kind);
            let why = cause.to_string();
            portal.db.write(move |conn| jobs::fail(conn, &job, &why)).await?;
        }
    }
    if let Err(cause) = reminders::run::look_again(portal).await {
        tracing::error!("reminders: {cause}");
    }
    mail::send_due(&portal.db, &portal.mailer, now).await?;
    portal.limits.forget_old();
    Ok(())
}

/// Every kind of job.
async fn run(portal: &Portal, job: &jobs::Job, now: chrono::NaiveDateTime) -> Result<(), Error> {
    match job.kind.as_str() {
        "remind" => reminders::run::work(portal, job, now).await,
        register::lineage::TRACE_LINEAGE => register::lineage::trace(&portal.db, job).await,
        following::TELL_FOLLOWERS => following::tell(portal, job, now).await,
        register::legislation::SUGGEST_LEGISLATION => register::legislation::suggest(&portal.db, job).await,
        register::meaning::READ_MEANINGS => register::meaning::read(&portal.db, job).await,
        register::tagging::SUGGEST_THEMES => register::tagging::suggest(&portal.db, job).await,
        consultations::groups::GROUP_CONTRIBUTIONS => consultations::groups::make(&portal.db, job).await,
        threads::JOURNAL_ANONYMOUS => threads::journal_anonymous(&portal.db, job, now).await,
        unknown => Err(Error::internal(format!("no job is called {unknown}"))),
    }
}

/// Queues the jobs that come back by themselves, where they don't wait already.
pub async fn schedule(portal: &Portal, now: chrono::NaiveDateTime) -> Result<(), Error> {
    portal
        .db
        .write(move |conn| {
            reminders::queries::prepare(conn)?;
            threads::enqueue_daily(conn, now)?;
            register::tagging::enqueue(conn)?;
            register::meaning::enqueue(conn)?;
            jobs::enqueue_once(conn, following::TELL_FOLLOWERS, following::TELL_FOLLOWERS, now)?;
            register::legislation::enqueue(conn)?;
            register::lineage::enqueue(conn)?;
            jobs::enqueue_once(conn, "remind", "remind", now)
        })
        .await
}

/// Works until the process ends: at once when mail was written, else every few seconds.
pub async fn work(portal: Data<Portal>) {
    let wake = Arc::new(tokio::sync::Notify::new());
    let bell = Arc::clone(&wake);
    portal.db.after_commit(move |touched| {
        if touched.iter().any(|subject| subject == "mail") {
            bell.notify_one();
        }
    });
    if let Err(cause) = schedule(&portal, db::now()).await {
        tracing::error!("worker: {cause}");
    }
    loop {
        if let Err(cause) = work_round(&portal, db::now()).await {
            tracing::error!("worker: {cause}");
        }
        let _ = tokio::time::timeout(Duration::from_secs(10), wake.notified()).await;
    }
}
