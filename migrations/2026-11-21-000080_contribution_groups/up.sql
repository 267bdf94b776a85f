-- When somebody asked for groups of a consultation's contributions, and when they were last proposed.
CREATE TABLE contribution_groupings (
    consultation_id TEXT PRIMARY KEY NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    wanted BIGINT, -- so many groups; null leaves that to the program
    asked_at TIMESTAMP NOT NULL,
    made_at TIMESTAMP -- null while it waits
);

-- Similar contributions of a consultation: proposed by the program, confirmed by people. Who decided what stands in the journal.
CREATE TABLE contribution_groups (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    consultation_id TEXT NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed')),
    same_text BOOLEAN NOT NULL, -- one text, sent many times
    lang TEXT NOT NULL, -- of the words
    words TEXT NOT NULL -- JSON of those that tell it
);
CREATE INDEX contribution_groups_consultation ON contribution_groups (consultation_id);

-- The names that people gave; until then its words stand for it.
CREATE TABLE contribution_group_names (
    group_id TEXT NOT NULL REFERENCES contribution_groups (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (group_id, lang)
);

-- Contributions of both kinds by group; none where it was put aside. No time and no account: neither says who or when.
-- Whoever mends or withdraws a contribution takes it out.
CREATE TABLE grouped_contributions (
    contribution_id TEXT PRIMARY KEY NOT NULL,
    consultation_id TEXT NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    group_id TEXT REFERENCES contribution_groups (id) ON DELETE CASCADE,
    decided BOOLEAN NOT NULL, -- by a person
    words TEXT NOT NULL, -- JSON of those it shares with the others
    confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
    place INTEGER NOT NULL -- among those of its group: by certainty and text
);
CREATE INDEX grouped_contributions_group ON grouped_contributions (group_id, place);
CREATE INDEX grouped_contributions_consultation ON grouped_contributions (consultation_id);
