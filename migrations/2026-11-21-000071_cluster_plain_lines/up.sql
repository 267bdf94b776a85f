-- What a cluster asks, in the portal's own words.
CREATE TABLE cluster_plain_lines (
    cluster_id TEXT NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (cluster_id, lang)
);
