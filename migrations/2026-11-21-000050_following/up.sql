-- Who follows what by mail. The address serves for nothing else: it is shown nowhere, stands in no journal and in no
-- export, and goes with the row. The token opens nothing but this: confirming it and ending it.
CREATE TABLE follows (
    id TEXT PRIMARY KEY NOT NULL,
    address TEXT NOT NULL,
    lang TEXT NOT NULL,
    path TEXT NOT NULL, -- of the page that is followed, without its language
    token TEXT NOT NULL UNIQUE,
    asked_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP, -- none until the mail was answered; forgotten after some days
    told_to BIGINT NOT NULL, -- up to which entry of the journal
    told_at TIMESTAMP,
    UNIQUE (address, path)
);

-- Where the reader of this mail says that they want no more (RFC 8058); such a mail is not kept once it is out.
ALTER TABLE mails ADD COLUMN unsubscribe TEXT;
