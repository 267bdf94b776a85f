//! Mail over SMTP: arrives once, in the recipient's language, whatever the server does.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use mail_parser::{Message, MessageParser};

use crate::reminders::{focal_point, mails, morning, owed, start};
use crate::smtp_sink::{Mode, SmtpSink};
use crate::support::Portal;

fn parsed(content: &str) -> Message<'_> {
    MessageParser::default().parse(content.as_bytes()).expect("a mail")
}

/// A portal that sends to this server, with a reminder for an Arabic and a French reader due in `morning(-7)`.
fn portal_with_two_due(sink: &SmtpSink) -> Portal {
    let url = sink.url();
    let portal = Portal::with(|config| config.smtp_url = Some(url));
    for (name, lang) in [("Amina", "ar"), ("Aurélie", "fr")] {
        let owed = owed(&portal, "Open two day centres");
        focal_point(&portal, &owed.entity_id, name, lang, "main");
    }
    start(&portal);
    portal.work(morning(-8));
    portal
}

#[test]
fn a_reminder_comes_as_text_and_html_in_the_recipients_language() {
    let sink = SmtpSink::start();
    let portal = portal_with_two_due(&sink);
    portal.work(morning(-7));
    portal.work(morning(-7) + TimeDelta::minutes(20));
    let received = sink.messages();
    assert_eq!(received.len(), 2);
    let arabic = received.iter().find(|mail| mail.to[0].starts_with("amina")).expect("a mail to Amina");
    let mail = parsed(&arabic.content);
    assert!(mail.subject().is_some_and(|subject| subject.contains("يستحق في") && subject.contains("Open two day centres")));
    assert!(mail.body_text(0).is_some_and(|text| text.contains("تحية طيبة") && text.contains("http://portal.test/a/")));
    assert!(mail.body_html(0).is_some_and(|html| html.contains("dir=\"rtl\"") && html.contains("http://portal.test/a/")));
    assert_eq!(mail.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    assert!(mail.header_raw("List-Id").is_some_and(|id| id.contains("<reminder.baraza.portal.test>")));
    assert!(mail.message_id().is_some_and(|id| id.ends_with("@portal.test")));
    let french = received.iter().find(|mail| !mail.to[0].starts_with("amina")).expect("a mail to Aurélie");
    assert!(parsed(&french.content).body_text(0).is_some_and(|text| text.contains("Bonjour Aurélie")));
}

#[test]
fn with_the_server_down_then_up_each_reminder_arrives_once() {
    let mut sink = SmtpSink::start();
    let portal = portal_with_two_due(&sink);
    sink.stop();
    portal.work(morning(-7));
    assert_eq!((mails(&portal, "queued").len(), sink.messages().len()), (2, 0));
    assert!(mails(&portal, "queued")[0].reason.is_some(), "the desk can say why it waits");
    sink.restart();
    for minutes in [2, 4, 30] {
        portal.work(morning(-7) + TimeDelta::minutes(minutes));
    }
    assert_eq!((mails(&portal, "sent").len(), sink.messages().len()), (2, 2));
}

#[test]
fn two_processes_on_one_database_send_each_reminder_once() {
    let sink = SmtpSink::start();
    let first = portal_with_two_due(&sink);
    let second = Portal::beside(&first);
    std::thread::scope(|scope| {
        for portal in [&first, &second] {
            scope.spawn(move || (0..3).for_each(|minute| portal.work(morning(-7) + TimeDelta::minutes(minute))));
        }
    });
    let recipients: BTreeSet<String> = sink.messages().iter().map(|message| message.to.join(",")).collect();
    assert_eq!((sink.messages().len(), recipients.len(), mails(&first, "sent").len()), (2, 2, 2));
}

#[test]
fn a_server_that_greylists_gets_the_same_mail_again() {
    let sink = SmtpSink::start();
    let portal = portal_with_two_due(&sink);
    sink.set_mode(Mode::Greylist);
    portal.work(morning(-7));
    assert_eq!(sink.messages().len(), 0);
    portal.work(morning(-7) + TimeDelta::minutes(2));
    assert_eq!((mails(&portal, "sent").len(), sink.messages().len()), (2, 2));
}

#[test]
fn a_refusal_for_good_is_kept_with_what_the_server_said_and_can_be_tried_again() {
    let sink = SmtpSink::start();
    let portal = portal_with_two_due(&sink);
    sink.set_mode(Mode::Refuse);
    portal.work(morning(-7));
    let failed = mails(&portal, "failed");
    assert!(failed.len() == 2 && failed[0].reason.as_ref().is_some_and(|reason| reason.contains("no such mailbox")));
    let coordinator = portal.person("Cora", &[baraza::viewer::Role::Coordinator]);
    portal.as_person(&coordinator).get("/en/desk/reminders").assert_shows("no such mailbox").assert_shows("Try again");
    sink.set_mode(Mode::Accept);
    let again = format!("/en/desk/reminders/mails/{}/again", failed[0].id);
    portal.as_person(&coordinator).post(&again, &[]).assert_redirects("/en/desk/reminders");
    portal.work(morning(-7) + TimeDelta::minutes(1));
    assert_eq!(sink.messages().len(), 1);
}

#[test]
fn a_copy_after_a_lost_answer_has_the_same_message_id() {
    let sink = SmtpSink::start();
    let portal = portal_with_two_due(&sink);
    sink.set_mode(Mode::DropAfterData);
    portal.work(morning(-7));
    sink.set_mode(Mode::Accept);
    portal.work(morning(-7) + TimeDelta::minutes(2));
    let received = sink.messages();
    let ids: BTreeSet<String> =
        received.iter().filter_map(|mail| parsed(&mail.content).message_id().map(str::to_owned)).collect();
    assert_eq!((received.len(), ids.len(), mails(&portal, "sent").len()), (4, 2, 2));
}
