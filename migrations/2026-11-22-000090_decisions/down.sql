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
    subject_id TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (decision_id, aspect, subject_id)
);
CREATE INDEX decision_rows_subject ON decision_rows (subject_id);

INSERT INTO cluster_decisions (id, number, kind, account_id, reason, decided_at, undone_at)
SELECT id, number, kind, account_id, reason, decided_at, CASE WHEN undone_turn IS NULL THEN NULL ELSE decided_at END
FROM decisions WHERE consultation_id IS NULL AND kind NOT IN ('led', 'prioritised');
INSERT INTO decision_rows (decision_id, aspect, subject_id, before, after)
SELECT decision_id, aspect, subject_id, before, after FROM decision_changes
WHERE aspect NOT IN ('priority', 'group') AND decision_id IN (SELECT id FROM cluster_decisions);
DROP TABLE decision_changes;
DROP TABLE decisions;
UPDATE counters SET name = 'cluster_decision' WHERE name = 'decision';
