-- What the base modules own. The text is taken by SQLite and PostgreSQL alike.

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL -- JSON
);

-- The last number given, for each kind that people see numbered, and for the journal.
-- Taken inside the writing transaction, and writers come one after the other: no gaps.
CREATE TABLE counters (
    name TEXT PRIMARY KEY NOT NULL,
    value BIGINT NOT NULL
);

-- What happened, in the order of commits. Rows are added, never changed.
CREATE TABLE journal (
    seq BIGINT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    actor_id TEXT, -- an account; no reference, since the account may be deleted and the fact stays
    detail TEXT NOT NULL, -- JSON of the entry
    happened_at TIMESTAMP NOT NULL
);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq);

-- What is due. Taken by a conditional update of run_at, which is also the lease.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL, -- JSON of the job
    unique_key TEXT UNIQUE, -- a job that must not be queued twice carries one
    run_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT
);
CREATE INDEX jobs_run_at ON jobs (run_at);

-- The outbox. A row is written in the transaction of its cause.
CREATE TABLE mails (
    id TEXT PRIMARY KEY NOT NULL,
    occurrence_key TEXT NOT NULL UNIQUE, -- one row for one rule, recipient, item and occurrence
    kind TEXT NOT NULL,
    account_id TEXT, -- of the recipient, where there is one
    to_name TEXT NOT NULL,
    to_address TEXT NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    message_id TEXT NOT NULL, -- the same at each attempt, so that a second copy is recognisable
    subject_kind TEXT,
    subject_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'skipped', 'failed')),
    reason TEXT, -- why skipped or failed: a locale key, or what the mail server said
    attempts INTEGER NOT NULL DEFAULT 0,
    queued_at TIMESTAMP NOT NULL,
    send_at TIMESTAMP NOT NULL, -- not before; moved on at each attempt
    sent_at TIMESTAMP
);
CREATE INDEX mails_send_at ON mails (state, send_at);
CREATE INDEX mails_subject ON mails (subject_kind, subject_id);
CREATE INDEX mails_queued_at ON mails (queued_at);
