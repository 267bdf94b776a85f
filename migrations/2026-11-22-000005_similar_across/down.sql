DROP INDEX similar_recommendations_across;
ALTER TABLE similar_recommendations DROP COLUMN across;
