DROP TABLE import_rows;
DELETE FROM imports WHERE state NOT IN ('previewed', 'applied', 'discarded');
ALTER TABLE imports DROP COLUMN likely;
ALTER TABLE imports DROP COLUMN done;
ALTER TABLE imports DROP COLUMN total;
ALTER TABLE imports DROP COLUMN moved_at;
