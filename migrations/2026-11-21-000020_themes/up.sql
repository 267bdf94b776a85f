-- The taggers that the portal learned itself; the newest is asked.
CREATE TABLE taggers (
    id TEXT PRIMARY KEY NOT NULL,
    model TEXT NOT NULL, -- its stored form in Base64
    source TEXT NOT NULL, -- the file it was learned from; empty for the portal's own recommendations
    examples INTEGER NOT NULL,
    learned_at TIMESTAMP NOT NULL
);

-- What the tagger says of recommendations without themes. May be thrown away at any time.
CREATE TABLE theme_suggestions (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    term_id TEXT NOT NULL REFERENCES terms (id),
    confidence INTEGER NOT NULL, -- in thousandths
    PRIMARY KEY (recommendation_id, term_id)
);

-- Terms that somebody accepted, those of one decision under one id.
CREATE TABLE accepted_terms (
    decision_id TEXT NOT NULL,
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    term_id TEXT NOT NULL REFERENCES terms (id),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    accepted_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP,
    PRIMARY KEY (decision_id, recommendation_id, term_id)
);
CREATE INDEX accepted_terms_accepted_at ON accepted_terms (accepted_at);
