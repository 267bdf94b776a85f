DROP INDEX recommendations_source;
ALTER TABLE recommendations DROP COLUMN source_detail;
ALTER TABLE recommendations DROP COLUMN source_key;
ALTER TABLE recommendations DROP COLUMN is_concern;
