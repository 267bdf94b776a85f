DROP TABLE similar_recommendations;
DROP TABLE sentence_vectors;
