-- What a treaty body decided on an individual communication. Who complained stands nowhere.
CREATE TABLE communication_views (
    document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    treaty TEXT NOT NULL, -- its code: ICCPR-OP1
    outcome TEXT NOT NULL CHECK (outcome IN ('violation', 'no_violation', 'inadmissible', 'discontinued')),
    articles TEXT NOT NULL, -- as the views name them: 7; 10 (1); 14 (3) (g)
    follow_up TEXT NOT NULL, -- its state in the body's own words
    grade TEXT NOT NULL, -- as the body gave it; empty where it gave none
    information_due_on DATE, -- when the State is to say what it did
    information_sent_on DATE
);
