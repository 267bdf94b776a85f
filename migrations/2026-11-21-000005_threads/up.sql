CREATE TABLE threads (
    id TEXT PRIMARY KEY NOT NULL,
    contribution_count BIGINT NOT NULL, -- published ones, replies included
    revision BIGINT NOT NULL -- moves with each change, anonymous ones too; holds no time
);

CREATE TABLE contributions (
    id TEXT PRIMARY KEY NOT NULL,
    thread_id TEXT NOT NULL REFERENCES threads (id),
    root_key TEXT NOT NULL, -- of a reply: the sort_key of what opened the exchange, in either table; empty for that one itself
    parent_id TEXT, -- of a reply: what it answers, of either table
    author_id TEXT REFERENCES accounts (id) ON DELETE SET NULL, -- none once the account is gone
    mode TEXT NOT NULL CHECK (mode IN ('named', 'pseudonymous')),
    shown_name TEXT NOT NULL, -- empty once the account is gone
    organisation_id TEXT REFERENCES organisations (id),
    official BOOLEAN NOT NULL, -- a reply from the mechanism or a responsible entity
    entity_id TEXT REFERENCES entities (id), -- in whose name an official reply is given
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('published', 'hidden', 'withdrawn')),
    hidden_reason TEXT,
    receipt_hash TEXT UNIQUE,
    sort_key TEXT NOT NULL, -- day, 1, time and a random end; the same form in both tables so that a thread reads them together
    posted_at TIMESTAMP NOT NULL,
    edited_at TIMESTAMP
);
CREATE INDEX contributions_thread ON contributions (thread_id, root_key, sort_key);
CREATE INDEX contributions_author ON contributions (author_id, posted_at);

-- No account, no address, no time finer than the day, and nothing that gives the order of writing away:
-- the place in the table is random (on SQLite it is where the row stands in the file), the key is a random UUID.
CREATE TABLE anonymous_contributions (
    place INTEGER PRIMARY KEY NOT NULL,
    id TEXT NOT NULL UNIQUE,
    thread_id TEXT NOT NULL REFERENCES threads (id),
    root_key TEXT NOT NULL,
    parent_id TEXT,
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('published', 'hidden', 'withdrawn')),
    hidden_reason TEXT,
    receipt_hash TEXT NOT NULL UNIQUE,
    sort_key TEXT NOT NULL, -- day, 0, the random key
    posted_on DATE NOT NULL,
    edited BOOLEAN NOT NULL,
    journaled BOOLEAN NOT NULL -- the daily job has written the journal entry
);
CREATE INDEX anonymous_contributions_thread ON anonymous_contributions (thread_id, root_key, sort_key);

-- Somebody asked the moderators to look at a contribution. Who asked is not kept.
CREATE TABLE contribution_reports (
    id TEXT PRIMARY KEY NOT NULL,
    contribution_id TEXT NOT NULL, -- of either table
    thread_id TEXT NOT NULL REFERENCES threads (id),
    reason TEXT NOT NULL CHECK (reason IN ('danger', 'personal_data', 'hate', 'spam', 'other')),
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'dismissed')),
    reported_on DATE NOT NULL
);
CREATE INDEX contribution_reports_state ON contribution_reports (state, contribution_id);

CREATE TABLE consultations (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published')), -- open and closed follow from the times
    audience TEXT NOT NULL CHECK (audience IN ('everybody', 'registered', 'invited')), -- who may contribute
    modes TEXT NOT NULL, -- JSON list of identity modes offered; fixed once published
    opens_at TIMESTAMP NOT NULL,
    closes_at TIMESTAMP NOT NULL,
    created_by TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX consultations_closes ON consultations (state, closes_at);

CREATE TABLE consultation_texts (
    consultation_id TEXT NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL, -- what, by whom, why now, what can change
    outcome TEXT NOT NULL, -- what was heard and what changed; empty until written
    PRIMARY KEY (consultation_id, lang)
);

CREATE TABLE consultation_invitations (
    consultation_id TEXT NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    PRIMARY KEY (consultation_id, account_id)
);

CREATE TABLE topics (
    id TEXT PRIMARY KEY NOT NULL,
    consultation_id TEXT NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    number BIGINT NOT NULL, -- within its consultation
    thread_id TEXT NOT NULL UNIQUE REFERENCES threads (id),
    cluster_id TEXT REFERENCES clusters (id), -- none for a free question
    UNIQUE (consultation_id, number)
);
CREATE INDEX topics_cluster ON topics (cluster_id);

CREATE TABLE topic_texts (
    topic_id TEXT NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    title TEXT NOT NULL, -- empty: the cluster's name
    question TEXT NOT NULL,
    PRIMARY KEY (topic_id, lang)
);

-- The name somebody chose for one consultation.
CREATE TABLE pseudonyms (
    consultation_id TEXT NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL, -- two people can't take names that look the same
    PRIMARY KEY (consultation_id, account_id),
    UNIQUE (consultation_id, folded)
);
