-- The classifications and the mechanisms: what a recommendation can be filed under.
CREATE TABLE terms (
    id TEXT PRIMARY KEY NOT NULL, -- kind and code: theme:right-to-health
    kind TEXT NOT NULL CHECK (kind IN ('mechanism', 'theme', 'affected_group', 'sdg_goal', 'sdg_target')),
    code TEXT NOT NULL,
    position INTEGER NOT NULL, -- in the list it comes from
    merged_into TEXT -- the term that took its place in a later list
);

CREATE TABLE term_labels (
    term_id TEXT NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    label TEXT NOT NULL,
    own BOOLEAN NOT NULL, -- translated by the project after United Nations terminology; no source gives it
    PRIMARY KEY (term_id, lang)
);

CREATE TABLE documents (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    symbol TEXT NOT NULL UNIQUE,
    mechanism TEXT NOT NULL REFERENCES terms (id),
    cycle INTEGER,
    session INTEGER,
    published_on DATE,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE recommendations (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES documents (id),
    import_key TEXT NOT NULL, -- what makes it itself within its document: the paragraph, or a hash of the text where a file gives none
    paragraph TEXT NOT NULL, -- 120.89, or 120.89/2 where a paragraph holds several; empty where unknown
    position BIGINT NOT NULL, -- orders paragraphs as numbers: 120.9 before 120.10
    kind TEXT NOT NULL CHECK (kind IN ('recommendation', 'pledge')),
    response TEXT NOT NULL CHECK (response IN ('under_consideration', 'supported', 'supported_in_part', 'noted', 'not_supported', 'voluntary_pledge')),
    response_source TEXT,
    original_lang TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (document_id, import_key)
);
CREATE INDEX recommendations_order ON recommendations (document_id, position, number);

CREATE TABLE recommendation_texts (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL, -- for searching: lower case, no diacritics, letter forms unified
    PRIMARY KEY (recommendation_id, lang)
);

CREATE TABLE recommendation_states (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    country TEXT NOT NULL, -- ISO 3166-1 alpha-3
    PRIMARY KEY (recommendation_id, country)
);
CREATE INDEX recommendation_states_country ON recommendation_states (country, recommendation_id);

CREATE TABLE recommendation_terms (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    term_id TEXT NOT NULL REFERENCES terms (id),
    position INTEGER NOT NULL, -- as the source lists them; the first theme is the main one
    PRIMARY KEY (recommendation_id, term_id)
);
CREATE INDEX recommendation_terms_term ON recommendation_terms (term_id, recommendation_id);

-- A file that was read and shown, and perhaps applied.
CREATE TABLE imports (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('previewed', 'applied', 'discarded')),
    parsed TEXT NOT NULL, -- JSON of what the recogniser found
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL,
    applied_at TIMESTAMP
);
