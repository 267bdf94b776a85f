-- Special procedures: visits, letters, and whether every mandate holder is invited.
CREATE TABLE standing_invitations (
    id TEXT PRIMARY KEY NOT NULL, -- one row: invitation
    extended_on DATE -- none where the State extended none
);

CREATE TABLE visits (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('requested', 'agreed', 'completed', 'declined')),
    requested_on DATE,
    starts_on DATE,
    ends_on DATE,
    report_symbol TEXT, -- of the report on it
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE visit_mandates (
    visit_id TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    mandate TEXT NOT NULL,
    PRIMARY KEY (visit_id, lang)
);

-- What mandate holders wrote to the State. A letter is for coordinators alone until the day on which it is public.
CREATE TABLE letters (
    id TEXT PRIMARY KEY NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('allegation_letter', 'urgent_appeal', 'other_letter')),
    reference TEXT NOT NULL, -- as the letter bears it: SVN 1/2025
    sent_on DATE NOT NULL,
    reply_due_on DATE NOT NULL,
    replied_on DATE,
    public_from DATE, -- none: confidential
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX letters_due ON letters (replied_on, reply_due_on);

CREATE TABLE letter_texts (
    letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    mandates TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (letter_id, lang)
);
