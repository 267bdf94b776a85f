ALTER TABLE priority_decisions DROP COLUMN withdrawn_by;
ALTER TABLE priority_decisions DROP COLUMN withdrawn_at;
