//! Threads: contributions on any topic, replies, moderation, anonymity, receipts.

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
