-- A file can be a version of a known document in another language: its rows add a text, or a paragraph that the
-- register lacks. The table is made anew because SQLite changes no CHECK.
CREATE TABLE import_rows_renewed (
    import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('waiting', 'new', 'changed', 'text', 'extra', 'likely', 'refused', 'added', 'altered')),
    symbol TEXT NOT NULL, -- of the document in which it stands or will stand
    recommendation_id TEXT, -- the one that it is, or probably is; no reference, since an import can be undone
    content TEXT NOT NULL, -- JSON of the row or of the refusal; of an altered recommendation what it was before
    PRIMARY KEY (import_id, position)
);
INSERT INTO import_rows_renewed (import_id, position, verdict, symbol, recommendation_id, content)
    SELECT import_id, position, verdict, symbol, recommendation_id, content FROM import_rows;
DROP TABLE import_rows;
ALTER TABLE import_rows_renewed RENAME TO import_rows;
CREATE INDEX import_rows_verdict ON import_rows (import_id, verdict, symbol, position);
CREATE INDEX import_rows_recommendation ON import_rows (recommendation_id);

-- What somebody put in the place of a row before it was applied.
CREATE TABLE import_corrections (
    id TEXT PRIMARY KEY NOT NULL,
    import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position BIGINT NOT NULL, -- of the row while the import is looked at
    line INTEGER NOT NULL, -- of the file
    original TEXT NOT NULL, -- JSON of the row or of the refusal, as the file has it
    corrected TEXT NOT NULL, -- JSON of the row that took its place
    recommendation_id TEXT, -- what it became; no reference, since an import can be undone
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    corrected_at TIMESTAMP NOT NULL,
    UNIQUE (import_id, position)
);
CREATE INDEX import_corrections_recommendation ON import_corrections (recommendation_id);

-- The wordings that a later version of the same document corrected.
CREATE TABLE text_versions (
    id TEXT PRIMARY KEY NOT NULL,
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL, -- the earlier wording
    import_id TEXT REFERENCES imports (id) ON DELETE SET NULL, -- which replaced it
    replaced_at TIMESTAMP NOT NULL
);
CREATE INDEX text_versions_recommendation ON text_versions (recommendation_id, lang, replaced_at);
CREATE INDEX text_versions_import ON text_versions (import_id);

-- What people translated, beside the official texts.
CREATE TABLE recommendation_translations (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'reviewed')),
    source_lang TEXT NOT NULL,
    source_text TEXT NOT NULL, -- the translation is outdated where this is no longer the official text
    translator TEXT NOT NULL, -- the name that it carries
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL, -- who saved it
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (recommendation_id, lang)
);
CREATE INDEX recommendation_translations_account ON recommendation_translations (account_id);

-- What a recommendation asks, in plain words of the portal.
CREATE TABLE plain_lines (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (recommendation_id, lang)
);
