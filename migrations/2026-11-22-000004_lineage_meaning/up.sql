-- Why a repetition was proposed, both of 100: the words that are shared, none where there is no common language; the
-- nearness in meaning, none where it was not read.
ALTER TABLE lineages ADD COLUMN words INTEGER;
ALTER TABLE lineages ADD COLUMN meaning INTEGER;
