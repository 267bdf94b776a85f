CREATE TABLE accounts (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT UNIQUE, -- lower case; none once the account is deleted
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    time_zone TEXT NOT NULL, -- IANA name
    password_hash TEXT, -- PHC string; none for people who sign in by e-mailed link only
    totp_secret TEXT, -- base32; none until a second factor is set up
    totp_step BIGINT, -- the last time step accepted, so that no code serves twice
    confirmed_at TIMESTAMP, -- when the address was shown to be theirs
    disabled_at TIMESTAMP,
    deleted_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE recovery_codes (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL,
    used_at TIMESTAMP
);

-- A role may hold for one thing only: an entity (focal_point, validator),
-- an organisation (representative) or a consultation (moderator, facilitator, trustee).
CREATE TABLE account_roles (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('participant', 'representative', 'focal_point', 'validator', 'facilitator',
        'nhri', 'observer', 'moderator', 'trustee', 'auditor', 'coordinator', 'administrator')),
    subject_id TEXT
);
CREATE INDEX account_roles_account ON account_roles (account_id);
CREATE INDEX account_roles_subject ON account_roles (subject_id);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    csrf_token TEXT NOT NULL,
    second_factor BOOLEAN NOT NULL, -- whether it was given in this session
    started_at TIMESTAMP NOT NULL,
    last_seen_on DATE NOT NULL, -- a day only: a finer time could be laid beside an anonymous contribution
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);

-- One-time links. The token itself is only in the mail; here is its hash.
CREATE TABLE links (
    id TEXT PRIMARY KEY NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('first_administrator', 'invitation', 'sign_in', 'confirmation', 'reset', 'address', 'answer')),
    account_id TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    subject_id TEXT, -- of an answer: the action
    detail TEXT NOT NULL, -- JSON: the new address of a change, the roles of an invitation
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX links_account ON links (account_id);

CREATE TABLE organisations (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('ngo', 'nhri', 'union', 'university', 'un', 'parliament', 'business', 'other')),
    name TEXT NOT NULL,
    verified_at TIMESTAMP, -- a coordinator verified that it exists and who speaks for it
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE entities (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('ministry', 'agency', 'court', 'prosecution', 'police', 'parliament', 'statistics',
        'ombudsperson', 'province', 'municipality', 'council', 'other')),
    created_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP
);

CREATE TABLE entity_names (
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (entity_id, lang)
);

CREATE TABLE focal_points (
    entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('main', 'alternate')),
    PRIMARY KEY (entity_id, account_id)
);
CREATE INDEX focal_points_account ON focal_points (account_id);
