ALTER TABLE lineages DROP COLUMN meaning;
ALTER TABLE lineages DROP COLUMN words;
