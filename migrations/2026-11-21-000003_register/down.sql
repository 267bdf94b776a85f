DROP TABLE imports;
DROP TABLE recommendation_terms;
DROP TABLE recommendation_states;
DROP TABLE recommendation_texts;
DROP TABLE recommendations;
DROP TABLE documents;
DROP TABLE term_labels;
DROP TABLE terms;
