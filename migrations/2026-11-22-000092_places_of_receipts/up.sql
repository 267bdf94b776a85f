-- The place of an anonymous contribution follows from the hash of its receipt, so that a receipt is found without an index of its
-- own: with many contributions each entry in such an index is another page to write.
CREATE TABLE hex_digits (digit TEXT NOT NULL, value INTEGER NOT NULL);
INSERT INTO hex_digits VALUES ('0', 0), ('1', 1), ('2', 2), ('3', 3), ('4', 4), ('5', 5), ('6', 6), ('7', 7),
    ('8', 8), ('9', 9), ('a', 10), ('b', 11), ('c', 12), ('d', 13), ('e', 14), ('f', 15);

CREATE TABLE contributions_by_receipt (
    place INTEGER PRIMARY KEY NOT NULL, -- the first 31 bits of receipt_hash, or one of the next few where that is taken
    id TEXT NOT NULL UNIQUE, -- holds the day, the rest is random
    thread_id TEXT NOT NULL REFERENCES threads (id),
    root_key TEXT NOT NULL,
    parent_id TEXT,
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('published', 'hidden', 'withdrawn')),
    hidden_reason TEXT,
    receipt_hash TEXT NOT NULL,
    sort_key TEXT NOT NULL, -- day, 0, the key
    posted_on DATE NOT NULL,
    edited BOOLEAN NOT NULL,
    journaled BOOLEAN NOT NULL -- the daily job has written the journal entry
);

INSERT INTO contributions_by_receipt
SELECT first_place + row_number() OVER (PARTITION BY first_place ORDER BY id) - 1, id, thread_id, root_key, parent_id, lang, body,
    state, hidden_reason, receipt_hash, sort_key, posted_on, edited, journaled
FROM (
    SELECT anonymous_contributions.*,
        -- A hash that is none has no place of its own, but no contribution is left behind.
        coalesce((d1.value % 8) * 268435456 + d2.value * 16777216 + d3.value * 1048576 + d4.value * 65536
            + d5.value * 4096 + d6.value * 256 + d7.value * 16 + d8.value, 0) AS first_place
    FROM anonymous_contributions
    LEFT JOIN hex_digits d1 ON d1.digit = substr(receipt_hash, 1, 1)
    LEFT JOIN hex_digits d2 ON d2.digit = substr(receipt_hash, 2, 1)
    LEFT JOIN hex_digits d3 ON d3.digit = substr(receipt_hash, 3, 1)
    LEFT JOIN hex_digits d4 ON d4.digit = substr(receipt_hash, 4, 1)
    LEFT JOIN hex_digits d5 ON d5.digit = substr(receipt_hash, 5, 1)
    LEFT JOIN hex_digits d6 ON d6.digit = substr(receipt_hash, 6, 1)
    LEFT JOIN hex_digits d7 ON d7.digit = substr(receipt_hash, 7, 1)
    LEFT JOIN hex_digits d8 ON d8.digit = substr(receipt_hash, 8, 1)
) AS placed
ORDER BY 1;

DROP TABLE hex_digits;
DROP TABLE anonymous_contributions;
ALTER TABLE contributions_by_receipt RENAME TO anonymous_contributions;
CREATE INDEX anonymous_contributions_thread ON anonymous_contributions (thread_id, root_key, sort_key);
