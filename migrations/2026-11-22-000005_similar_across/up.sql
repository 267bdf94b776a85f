-- Whether two that are near in meaning were recommended by different mechanisms. Of each, some of those are kept even if
-- many of its own mechanism are nearer, so all are compared anew.
ALTER TABLE similar_recommendations ADD COLUMN across BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX similar_recommendations_across ON similar_recommendations (across, nearness, recommendation_id, similar_id);
DELETE FROM similar_recommendations;
UPDATE sentence_vectors SET compared = FALSE;
