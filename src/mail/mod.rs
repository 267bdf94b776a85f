//! Mail: the outbox, written in the transaction of its cause, and the sending of what is due.

mod letter;
mod outbox;
mod send;
mod tokens;

pub use letter::{Fact, Letter, Occurrence, Recipient};
pub use outbox::{
    Mail, Message, counts, find, forget, forget_subscriber, hurry, in_window, known, latest, latest_of, of_subject, queue,
    queue_at, queued, requeue, skip, skip_at, waiting, withdraw,
};
pub use send::{Mailer, send_due};
