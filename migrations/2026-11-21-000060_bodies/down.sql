DROP TABLE document_clusters;
DROP TABLE document_recommendations;
DROP TABLE document_files;
DROP TABLE document_titles;
ALTER TABLE documents DROP COLUMN address;
ALTER TABLE documents DROP COLUMN kind;
