-- Recommendations that repeat one of the cycle before: proposed by the program, decided by people.
-- What was decided stays, so that it is not proposed again.
CREATE TABLE lineages (
    later_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    earlier_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    likeness INTEGER NOT NULL, -- of 100
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused')),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    decided_at TIMESTAMP,
    PRIMARY KEY (later_id, earlier_id)
);
CREATE INDEX lineages_earlier ON lineages (earlier_id);
CREATE INDEX lineages_state ON lineages (state, likeness);
