-- Documents that are kept although no recommendation of the register stands in them, and what they have to do with those that do.
ALTER TABLE documents ADD COLUMN kind TEXT CHECK (kind IN ('report', 'addendum', 'national_report', 'compilation', 'stakeholder_summary', 'decision', 'advance_questions', 'concluding_observations', 'list_of_issues', 'replies', 'follow_up', 'state_report', 'views', 'visit_report', 'mid_term_report', 'statement', 'policy_brief', 'pledge', 'other')); -- none where only its recommendations are known
ALTER TABLE documents ADD COLUMN address TEXT; -- where it stands on the web, if the United Nations do not keep it by its symbol

CREATE TABLE document_titles (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (document_id, lang)
);

-- The bytes stand in the files folder under their hash.
CREATE TABLE document_files (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    import_id TEXT REFERENCES imports (id) ON DELETE SET NULL, -- the one that brought it; none where it was kept by hand
    PRIMARY KEY (document_id, lang)
);
CREATE INDEX document_files_hash ON document_files (sha256);

-- What a document is about besides the recommendations that stand in it.
CREATE TABLE document_recommendations (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    PRIMARY KEY (document_id, recommendation_id)
);
CREATE INDEX document_recommendations_recommendation ON document_recommendations (recommendation_id);

CREATE TABLE document_clusters (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    cluster_id TEXT NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    PRIMARY KEY (document_id, cluster_id)
);
CREATE INDEX document_clusters_cluster ON document_clusters (cluster_id);
