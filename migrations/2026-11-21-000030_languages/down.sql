DROP TABLE plain_lines;
DROP TABLE recommendation_translations;
DROP TABLE text_versions;
DROP TABLE import_corrections;
CREATE TABLE import_rows_before (
    import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('waiting', 'new', 'changed', 'likely', 'refused', 'added', 'altered')),
    symbol TEXT NOT NULL,
    recommendation_id TEXT,
    content TEXT NOT NULL,
    PRIMARY KEY (import_id, position)
);
INSERT INTO import_rows_before (import_id, position, verdict, symbol, recommendation_id, content)
    SELECT import_id, position, CASE WHEN verdict = 'text' THEN 'changed' ELSE verdict END, symbol, recommendation_id, content
    FROM import_rows WHERE verdict <> 'extra';
DROP TABLE import_rows;
ALTER TABLE import_rows_before RENAME TO import_rows;
CREATE INDEX import_rows_verdict ON import_rows (import_id, verdict, symbol, position);
CREATE INDEX import_rows_recommendation ON import_rows (recommendation_id);
