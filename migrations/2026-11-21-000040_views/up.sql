-- Whether a recommendation can't be carried out without a law, as somebody assessed it.
CREATE TABLE legislation (
    recommendation_id TEXT PRIMARY KEY NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    needed BOOLEAN NOT NULL,
    stage TEXT CHECK (stage IN ('none', 'drafting', 'parliament', 'adopted', 'in_force')), -- of the bill; null where no law is needed
    bill TEXT NOT NULL, -- its reference, or a note; empty where there is none
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    assessed_at TIMESTAMP NOT NULL
);

-- What the words of a recommendation say about that. May be thrown away at any time.
CREATE TABLE legislation_suggestions (
    recommendation_id TEXT PRIMARY KEY NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    words TEXT NOT NULL -- JSON of those that speak of a law; empty where none does
);

-- Changes that somebody made to many recommendations at once.
CREATE TABLE batches (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    change TEXT NOT NULL, -- JSON
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    seq BIGINT NOT NULL, -- of its entry in the journal
    made_at TIMESTAMP NOT NULL,
    undone_at TIMESTAMP
);
CREATE TABLE batch_rows (
    batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    before TEXT NOT NULL, -- JSON of what the change replaced
    PRIMARY KEY (batch_id, recommendation_id)
);
CREATE INDEX batch_rows_recommendation ON batch_rows (recommendation_id);
