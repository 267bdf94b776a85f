-- Filters of the register that somebody gave a name. They go with the account.
CREATE TABLE saved_views (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    path TEXT NOT NULL, -- without the language
    query TEXT NOT NULL, -- with the question mark; empty where nothing is asked
    published BOOLEAN NOT NULL, -- shown to everybody
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX saved_views_account ON saved_views (account_id);
