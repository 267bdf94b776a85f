-- What a treaty body (in its follow-up procedure) or the national human-rights institution says of how a
-- recommendation was acted upon. One that was wrong is withdrawn, not changed.
CREATE TABLE assessments (
    id TEXT PRIMARY KEY NOT NULL,
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id),
    assessor TEXT NOT NULL CHECK (assessor IN ('treaty_body', 'nhri')),
    grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D', 'E')), -- of a treaty body; none where it gave words alone
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    symbol TEXT NOT NULL, -- of the document that says it; empty where there is none
    assessed_on DATE NOT NULL,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL, -- who entered it
    created_at TIMESTAMP NOT NULL,
    withdrawn_at TIMESTAMP
);
CREATE INDEX assessments_recommendation ON assessments (recommendation_id, assessed_on);
