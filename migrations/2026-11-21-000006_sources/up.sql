-- Where a recommendation comes from, as the source itself names it.
ALTER TABLE recommendations ADD COLUMN is_concern BOOLEAN NOT NULL DEFAULT FALSE; -- a worry or observation, which asks for nothing
ALTER TABLE recommendations ADD COLUMN source_key TEXT; -- the annotation of the Universal Human Rights Index, the reference of IMPACT
ALTER TABLE recommendations ADD COLUMN source_detail TEXT; -- JSON of what the source says and no other column holds
CREATE INDEX recommendations_source ON recommendations (source_key);
