-- What clusters are weighed by, where a coordinator changed what the program proposes, or added to it.
CREATE TABLE priority_criteria (
    id TEXT PRIMARY KEY NOT NULL,
    weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 3),
    counts_against BOOLEAN NOT NULL, -- the higher the score, the lower the priority
    active BOOLEAN NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE priority_criterion_names (
    criterion_id TEXT NOT NULL REFERENCES priority_criteria (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (criterion_id, lang)
);

-- Each decision on the priority of a cluster; the newest is in force, the others stay readable.
CREATE TABLE priority_decisions (
    id TEXT PRIMARY KEY NOT NULL,
    cluster_id TEXT NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    priority TEXT CHECK (priority IN ('high', 'medium', 'low')),
    basis TEXT NOT NULL, -- JSON: criteria, weights and combined scores as they were
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    decided_at TIMESTAMP NOT NULL
);
CREATE INDEX priority_decisions_cluster ON priority_decisions (cluster_id, decided_at);

CREATE TABLE priority_decision_reasons (
    decision_id TEXT NOT NULL REFERENCES priority_decisions (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (decision_id, lang)
);

-- What somebody gave a cluster under a criterion; theirs to change until a decision takes it up.
CREATE TABLE priority_scores (
    id TEXT PRIMARY KEY NOT NULL,
    cluster_id TEXT NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    criterion_id TEXT NOT NULL, -- one of the table, or one that the program proposes
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    lang TEXT NOT NULL,
    reason TEXT NOT NULL,
    decision_id TEXT REFERENCES priority_decisions (id) ON DELETE CASCADE,
    given_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX priority_scores_open ON priority_scores (cluster_id, criterion_id, account_id) WHERE decision_id IS NULL;
CREATE INDEX priority_scores_account ON priority_scores (account_id);
CREATE INDEX priority_scores_decision ON priority_scores (decision_id);
