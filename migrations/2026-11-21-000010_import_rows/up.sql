-- Imports tell how far they are, and can be undone. The table is made anew because SQLite changes no CHECK.
CREATE TABLE imports_renewed (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reading', 'comparing', 'previewed', 'applying', 'applied', 'discarded', 'refused', 'undone')),
    parsed TEXT NOT NULL, -- JSON of what the file says as a whole, and what was found in it
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    likely INTEGER NOT NULL DEFAULT 0, -- rows that are probably in the register already
    done INTEGER NOT NULL DEFAULT 0, -- rows of the present step
    total INTEGER NOT NULL DEFAULT 0, -- of the present step; 0 while unknown
    moved_at TIMESTAMP, -- when a step last went on
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL,
    applied_at TIMESTAMP
);
INSERT INTO imports_renewed (id, number, file_name, format, lang, state, parsed, added, changed, unchanged, refused, account_id, created_at, applied_at)
    SELECT id, number, file_name, format, lang, CASE WHEN state = 'previewed' THEN 'discarded' ELSE state END, '{}', added, changed, unchanged, refused, account_id, created_at, applied_at FROM imports;
DROP TABLE imports;
ALTER TABLE imports_renewed RENAME TO imports;

-- The rows of a file: while it is looked at what they would do, afterwards what they did.
CREATE TABLE import_rows (
    import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('waiting', 'new', 'changed', 'likely', 'refused', 'added', 'altered')),
    symbol TEXT NOT NULL, -- of the document in which it stands or will stand
    recommendation_id TEXT, -- the one that it is, or probably is; no reference, since an import can be undone
    content TEXT NOT NULL, -- JSON of the row or of the refusal; of an altered recommendation what it was before
    PRIMARY KEY (import_id, position)
);
CREATE INDEX import_rows_verdict ON import_rows (import_id, verdict, symbol, position);
CREATE INDEX import_rows_recommendation ON import_rows (recommendation_id);
