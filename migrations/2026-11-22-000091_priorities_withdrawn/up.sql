-- A decision on the priority of a cluster that was withdrawn stays readable, with who withdrew it and when.
ALTER TABLE priority_decisions ADD COLUMN withdrawn_at TIMESTAMP;
ALTER TABLE priority_decisions ADD COLUMN withdrawn_by TEXT REFERENCES accounts (id) ON DELETE SET NULL;
