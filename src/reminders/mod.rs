//! Reminders: rules, what is due, answers from e-mails.

use actix_web::web::ServiceConfig;

pub fn routes(_config: &mut ServiceConfig) {}
