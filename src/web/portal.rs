//! What the requests of one process share.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use super::limits::Limits;
use super::page_cache::PageCache;
use super::requests::Requests;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::mail::Mailer;
use crate::settings::{self, Settings};

pub struct Portal {
    pub db: Db,
    pub config: Config,
    pub cache: Arc<PageCache>,
    pub limits: Limits,
    pub mailer: Mailer,
    pub requests: Requests,
    settings: Arc<RwLock<Arc<Settings>>>,
}

impl Portal {
    /// Opens the database and loads the settings; both caches follow what is committed from now on.
    pub fn open(config: Config) -> Result<Portal, Error> {
        let db = Db::open(&config.database_url)?;
        Portal::over(db, config)
    }

    pub fn over(db: Db, config: Config) -> Result<Portal, Error> {
        let loaded = db.read_here(settings::load)?;
        let settings = Arc::new(RwLock::new(Arc::new(Settings::new(&loaded, &config))));
        let cache = Arc::new(PageCache::default());
        let mailer = match (&config.smtp_url, config.demo) {
            (_, true) => Mailer::Inbox,
            (Some(url), _) => Mailer::smtp(url, &config.mail_from)?,
            (None, _) => Mailer::Nowhere,
        };
        let (kept, pages, reading, reload) = (Arc::clone(&settings), Arc::clone(&cache), db.clone(), config.clone());
        db.after_commit(move |touched| {
            if touched.iter().any(|subject| subject == "settings")
                && let Ok(stored) = reading.read_here(settings::load)
            {
                *kept.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Settings::new(&stored, &reload));
            }
            pages.forget(touched);
        });
        Ok(Portal { limits: Limits::new(config.trust_proxy), requests: Requests::default(), db, config, cache, mailer, settings })
    }

    pub fn settings(&self) -> Arc<Settings> {
        Arc::clone(&self.settings.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Where attachments stand.
    pub fn files(&self) -> PathBuf {
        self.config.files.clone()
    }
}
