//! Mail: the outbox, written in the transaction of its cause, and the sending of what is due.

mod outbox;
mod send;

pub use outbox::{Mail, Message, counts, in_window, latest, of_subject, queue, skip, waiting};
pub use send::{Mailer, send_due};
