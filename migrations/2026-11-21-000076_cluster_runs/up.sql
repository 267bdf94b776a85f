-- The newest run of the engine that somebody on the desk asked for: every node can say how far it is, and stop it.
CREATE TABLE cluster_runs (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'proposed', 'differs', 'same', 'stopped', 'failed')),
    step TEXT NOT NULL CHECK (step IN ('reading', 'comparing', 'grouping', 'explaining', 'writing')),
    share INTEGER NOT NULL, -- of the step, in a hundred
    stop_wanted BOOLEAN NOT NULL DEFAULT FALSE,
    started_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL -- its last sign of life
);
