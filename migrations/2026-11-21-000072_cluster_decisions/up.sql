-- What is locked neither the program nor anybody else changes until somebody unlocks it.
ALTER TABLE clusters ADD COLUMN name_locked BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE clusters ADD COLUMN members_locked BOOLEAN NOT NULL DEFAULT FALSE;

-- Recommendations that somebody put aside: they stand in no cluster, and the program proposes none for them.
CREATE TABLE set_aside (
    recommendation_id TEXT PRIMARY KEY NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    set_aside_at TIMESTAMP NOT NULL
);

-- What people decided about clusters, with all that it changed, so that it can be taken back and made again.
CREATE TABLE cluster_decisions (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('placed', 'confirmed', 'set_aside', 'accepted', 'discarded', 'renamed', 'split', 'merged', 'locked', 'sampled', 'adopted')),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    reason TEXT NOT NULL,
    decided_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP
);
CREATE INDEX cluster_decisions_account ON cluster_decisions (account_id, number);
CREATE TABLE decision_rows (
    decision_id TEXT NOT NULL REFERENCES cluster_decisions (id) ON DELETE CASCADE,
    aspect TEXT NOT NULL CHECK (aspect IN ('placement', 'state', 'names', 'locks', 'entities', 'actions')),
    subject_id TEXT NOT NULL, -- of a recommendation for a placement, else of a cluster
    before TEXT NOT NULL, -- JSON
    after TEXT NOT NULL, -- JSON
    PRIMARY KEY (decision_id, aspect, subject_id)
);
CREATE INDEX decision_rows_subject ON decision_rows (subject_id);

-- What the program would change in its own earlier proposal, until somebody has looked at it.
CREATE TABLE cluster_proposals (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    proposed TEXT NOT NULL, -- JSON
    made_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP
);
