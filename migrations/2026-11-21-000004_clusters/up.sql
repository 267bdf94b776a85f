CREATE TABLE clusters (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'merged', 'discarded')),
    priority TEXT CHECK (priority IN ('high', 'medium', 'low')),
    theme TEXT REFERENCES terms (id), -- the theme that the proposal named it after
    words TEXT NOT NULL, -- JSON list: the words that explain the proposal
    merged_into TEXT REFERENCES clusters (id),
    decided_by TEXT REFERENCES accounts (id) ON DELETE SET NULL, -- who accepted it
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX clusters_state ON clusters (state, number);

CREATE TABLE cluster_names (
    cluster_id TEXT NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (decided_by IN ('program', 'person')),
    PRIMARY KEY (cluster_id, lang)
);

-- A recommendation stands in one cluster. What a person decided the program never changes.
CREATE TABLE cluster_members (
    recommendation_id TEXT PRIMARY KEY NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    cluster_id TEXT NOT NULL REFERENCES clusters (id),
    decided_by TEXT NOT NULL CHECK (decided_by IN ('program', 'person')),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    words TEXT NOT NULL, -- JSON list: the words it shares with the cluster
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')), -- none where a person placed it
    accepted BOOLEAN NOT NULL, -- a person accepted it, alone or with its cluster; until then it waits at the desk
    decided_at TIMESTAMP NOT NULL
);
CREATE INDEX cluster_members_cluster ON cluster_members (cluster_id, recommendation_id);

CREATE TABLE cluster_entities (
    cluster_id TEXT NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    entity_id TEXT NOT NULL REFERENCES entities (id),
    part TEXT NOT NULL CHECK (part IN ('lead', 'supporting')),
    PRIMARY KEY (cluster_id, entity_id)
);
CREATE INDEX cluster_entities_entity ON cluster_entities (entity_id);

CREATE TABLE actions (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    cluster_id TEXT NOT NULL REFERENCES clusters (id),
    entity_id TEXT NOT NULL REFERENCES entities (id),
    plan_state TEXT NOT NULL CHECK (plan_state IN ('planned', 'under_way', 'delayed', 'done', 'dropped')),
    starts_on DATE,
    due_on DATE NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX actions_due ON actions (due_on, number);
CREATE INDEX actions_state ON actions (plan_state, due_on);
CREATE INDEX actions_cluster ON actions (cluster_id);
CREATE INDEX actions_entity ON actions (entity_id, due_on);

CREATE TABLE action_texts (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (action_id, lang)
);

CREATE TABLE progress_updates (
    id TEXT PRIMARY KEY NOT NULL,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    entity_id TEXT NOT NULL REFERENCES entities (id),
    account_id TEXT REFERENCES accounts (id) ON DELETE SET NULL,
    plan_state TEXT NOT NULL CHECK (plan_state IN ('planned', 'under_way', 'delayed', 'done', 'dropped')),
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    came_by TEXT NOT NULL CHECK (came_by IN ('page', 'mail', 'desk')),
    posted_at TIMESTAMP NOT NULL
);
CREATE INDEX progress_updates_action ON progress_updates (action_id, posted_at);

-- The bytes stand in the files folder under their hash.
CREATE TABLE attachments (
    id TEXT PRIMARY KEY NOT NULL,
    progress_update_id TEXT NOT NULL REFERENCES progress_updates (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL
);
CREATE INDEX attachments_update ON attachments (progress_update_id);

-- Days before (negative) or after the due date on which a focal point is reminded.
CREATE TABLE reminder_rules (
    id TEXT PRIMARY KEY NOT NULL,
    offset_days INTEGER NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL
);
