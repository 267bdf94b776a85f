DROP TABLE cluster_proposals;
DROP TABLE decision_rows;
DROP TABLE cluster_decisions;
DROP TABLE set_aside;
ALTER TABLE clusters DROP COLUMN members_locked;
ALTER TABLE clusters DROP COLUMN name_locked;
