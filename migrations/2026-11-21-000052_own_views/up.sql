-- What an organisation writes for itself on a recommendation, for its own report. Its people alone see it: nothing
-- says who wrote it, and the journal, which others read, knows nothing of it.
CREATE TABLE own_views (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id),
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (organisation_id, recommendation_id)
);
CREATE INDEX own_views_recommendation ON own_views (recommendation_id);
