-- Where the country stands towards each core human-rights treaty. A treaty without a row is not recorded yet.
CREATE TABLE treaty_standings (
    treaty TEXT PRIMARY KEY NOT NULL, -- its code: ICCPR-OP2
    signed_on DATE,
    consent TEXT CHECK (consent IN ('ratification', 'accession', 'succession')), -- none: not a party
    consented_on DATE,
    communications TEXT CHECK (communications IN ('accepted', 'not_accepted')),
    inquiry TEXT CHECK (inquiry IN ('accepted', 'not_accepted')),
    report_due_on DATE,
    report_submitted_on DATE, -- of the report that is or was due
    reviewed_on DATE, -- the last dialogue with the body
    changed_at TIMESTAMP NOT NULL
);

CREATE TABLE treaty_reservations (
    id TEXT PRIMARY KEY NOT NULL,
    treaty TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reservation', 'declaration')),
    made_on DATE,
    withdrawn_on DATE
);
CREATE INDEX treaty_reservations_treaty ON treaty_reservations (treaty, made_on);

CREATE TABLE treaty_reservation_texts (
    reservation_id TEXT NOT NULL REFERENCES treaty_reservations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (reservation_id, lang)
);
