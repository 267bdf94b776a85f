//! Sending: at least once, with the same Message-ID at each attempt.

use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use futures_util::StreamExt;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::outbox::{self, Mail};
use crate::db::{self, Db};
use crate::error::{Cause, Error};

/// A mail that was being sent when the process died is taken again after so long.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Refusals that may pass (4xx, no connection) are tried again after 1, 2, 4 … minutes, at most hourly, for three days.
const LAST_ATTEMPT: i32 = 80;
const BATCH: i64 = 50;
const AT_ONCE: usize = 8;
/// One mail, from connecting to its acceptance.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where mail goes.
pub enum Mailer {
    Smtp {
        transport: Box<AsyncSmtpTransport<Tokio1Executor>>,
        from: Mailbox,
    },
    /// The demo: mail counts as sent and is read at `/demo/inbox`.
    Inbox,
    /// No mail server is set: mail waits in the outbox.
    Nowhere,
}

impl Mailer {
    /// From a `smtp://` or `smtps://` address and a sender such as `Baraza <baraza@example.org>`.
    pub fn smtp(url: &str, from: &str) -> Result<Mailer, Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(Error::internal)?
            .timeout(Some(Duration::from_secs(30)))
            .build();
        Ok(Mailer::Smtp { transport: Box::new(transport), from: from.parse()? })
    }
}

impl Mailer {
    /// Whether the mail server answers, for `baraza check`.
    pub async fn greet(&self) -> Result<(), Error> {
        let Mailer::Smtp { transport, .. } = self else { return Ok(()) };
        match transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::internal("the mail server hung up")),
            Err(cause) => Err(Error::internal(cause)),
        }
    }
}

/// Sends what is due at `now`; how many went out. Called again and again by the worker, and by `baraza remind`.
pub async fn send_due(db: &Db, mailer: &Mailer, now: NaiveDateTime) -> Result<usize, Error> {
    if matches!(mailer, Mailer::Nowhere) {
        return Ok(0);
    }
    let mut sent = 0;
    loop {
        let taken = db.write(move |conn| Ok(outbox::claim(conn, now, now + LEASE, BATCH)?)).await?;
        if taken.is_empty() {
            return Ok(sent);
        }
        let outcomes: Vec<bool> = futures_util::stream::iter(taken)
            .map(|mail| deliver(db, mailer, mail, now))
            .buffer_unordered(AT_ONCE)
            .collect()
            .await;
        sent += outcomes.into_iter().filter(|went_out| *went_out).count();
    }
}

/// Hands one mail over and notes the outcome at once, so that a crash repeats at most the one in flight.
async fn deliver(db: &Db, mailer: &Mailer, mail: Mail, now: NaiveDateTime) -> bool {
    let outcome = hand_over(mailer, &mail).await;
    let went_out = outcome.is_ok();
    // In a demonstration the outbox is where mail is read.
    let keeps_tokens = matches!(mailer, Mailer::Inbox);
    let asked_for = mail.unsubscribe.is_some() && !keeps_tokens;
    let noted = db
        .write(move |conn| {
            match outcome {
                Ok(()) if asked_for => outbox::drop_mail(conn, &mail.id)?,
                Ok(()) => {
                    if !keeps_tokens {
                        outbox::strike_tokens(conn, &mail)?;
                    }
                    outbox::mark_sent(conn, &mail.id, db::now())?
                }
                Err(Refusal { reason, passing }) => {
                    let retry_at = (passing && mail.attempts < LAST_ATTEMPT).then(|| now + pause_after(mail.attempts));
                    match retry_at {
                        None if asked_for => outbox::drop_mail(conn, &mail.id)?,
                        _ => outbox::mark_failed(conn, &mail.id, &reason, retry_at)?,
                    }
                }
            };
            db::touched("mail");
            Ok(())
        })
        .await;
    if let Err(cause) = noted {
        tracing::error!("noting the outcome of a mail: {cause}");
    }
    went_out
}

fn pause_after(attempts: i32) -> TimeDelta {
    TimeDelta::minutes(1_i64 << attempts.clamp(1, 7).saturating_sub(1)).min(TimeDelta::hours(1))
}

struct Refusal {
    reason: String,
    /// Whether trying again may help.
    passing: bool,
}

async fn hand_over(mailer: &Mailer, mail: &Mail) -> Result<(), Refusal> {
    let Mailer::Smtp { transport, from } = mailer else {
        return Ok(());
    };
    let message = composed(mail, from).map_err(|cause| Refusal { reason: cause.to_string(), passing: false })?;
    // The transport's own limit is for connecting only.
    match tokio::time::timeout(PATIENCE, transport.send(message)).await {
        Err(_) => Err(Refusal { passing: true, reason: "the mail server did not answer in time".into() }),
        Ok(Ok(_)) => Ok(()),
        Ok(Err(cause)) => Err(Refusal { passing: !cause.is_permanent(), reason: cause.to_string() }),
    }
}

/// Text first, then HTML; marked as automatic (RFC 3834) so that no absence notice answers it.
fn composed(mail: &Mail, from: &Mailbox) -> Result<lettre::Message, Cause> {
    let to = Mailbox::new((!mail.to_name.is_empty()).then(|| mail.to_name.clone()), mail.to_address.parse::<Address>()?);
    let part = |kind: ContentType, body: &str| {
        SinglePart::builder().header(kind).header(ContentLanguage(mail.lang.clone())).body(body.to_owned())
    };
    let body = MultiPart::alternative()
        .singlepart(part(ContentType::TEXT_PLAIN, &mail.text_body))
        .singlepart(part(ContentType::TEXT_HTML, &mail.html_body));
    let mut builder = lettre::Message::builder()
        .from(from.clone())
        .to(to)
        .subject(&mail.subject)
        .date(std::time::SystemTime::from(mail.queued_at.and_utc()))
        .message_id(Some(mail.message_id.replace("@baraza>", &format!("@{}>", from.email.domain()))))
        .header(AutoSubmitted("auto-generated".into()))
        .header(SuppressAnswers("All".into()))
        .header(ListId(format!("<{}.baraza.{}>", mail.kind, from.email.domain())));
    // One click in the mail program ends it (RFC 8058).
    if let Some(address) = &mail.unsubscribe {
        builder = builder
            .header(ListUnsubscribe(format!("<{address}>")))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".into()));
    }
    Ok(builder.multipart(body)?)
}

/// A header that lettre has no type for: its name and its plain value.
macro_rules! plain_header {
    ($name:ident, $header:literal) => {
        #[derive(Clone)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($header)
            }

            fn parse(value: &str) -> Result<Self, Cause> {
                Ok($name(value.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

plain_header!(AutoSubmitted, "Auto-Submitted");
plain_header!(SuppressAnswers, "X-Auto-Response-Suppress");
plain_header!(ListId, "List-Id");
plain_header!(ListUnsubscribe, "List-Unsubscribe");
plain_header!(ListUnsubscribePost, "List-Unsubscribe-Post");
plain_header!(ContentLanguage, "Content-Language");
