-- What people decided about clusters and about groups of contributions, with all that it changed, so that it can be taken
-- back and made again.
CREATE TABLE decisions (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    consultation_id TEXT REFERENCES consultations (id) ON DELETE CASCADE, -- whose contributions it is about; null: about clusters
    kind TEXT NOT NULL CHECK (kind IN (
        'placed', 'confirmed', 'set_aside', 'accepted', 'discarded', 'renamed', 'split', 'merged', 'locked', 'sampled', 'adopted',
        'led', 'prioritised', 'brought_back', 'dissolved'
    )),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    reason TEXT NOT NULL,
    decided_at TIMESTAMP NOT NULL, -- about contributions the day alone, as its noon
    undone_turn BIGINT -- its place in the count of decisions when it was taken back; null while it stands
);
CREATE INDEX decisions_account ON decisions (account_id, number);
CREATE INDEX decisions_consultation ON decisions (consultation_id, number);
CREATE TABLE decision_changes (
    decision_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    aspect TEXT NOT NULL CHECK (aspect IN ('placement', 'state', 'names', 'locks', 'entities', 'actions', 'priority', 'group')),
    subject_id TEXT NOT NULL, -- of a recommendation or contribution for a placement, else of a cluster or group
    before TEXT NOT NULL, -- JSON
    after TEXT NOT NULL, -- JSON
    PRIMARY KEY (decision_id, aspect, subject_id)
);
CREATE INDEX decision_changes_subject ON decision_changes (subject_id);

INSERT INTO decisions (id, number, kind, account_id, reason, decided_at, undone_turn)
SELECT id, number, kind, account_id, reason, decided_at, CASE WHEN undone_at IS NULL THEN NULL ELSE number END
FROM cluster_decisions;
INSERT INTO decision_changes (decision_id, aspect, subject_id, before, after)
SELECT decision_id, aspect, subject_id, before, after FROM decision_rows;
DROP TABLE decision_rows;
DROP TABLE cluster_decisions;
UPDATE counters SET name = 'decision' WHERE name = 'cluster_decision';
