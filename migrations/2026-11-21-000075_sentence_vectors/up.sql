-- What the encoder made of the original text of each recommendation. May be thrown away at any time.
CREATE TABLE sentence_vectors (
    recommendation_id TEXT PRIMARY KEY NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    lang TEXT NOT NULL, -- of the text that was read
    fingerprint BIGINT NOT NULL, -- of that text
    encoder INTEGER NOT NULL, -- its version
    vector BYTEA NOT NULL, -- 512 values of 8 bits
    compared BOOLEAN NOT NULL -- whether it was compared with all others
);

-- Those that are nearest to each in meaning, in both directions. As derived as the vectors.
CREATE TABLE similar_recommendations (
    recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    similar_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
    nearness INTEGER NOT NULL, -- the cosine, in thousandths
    PRIMARY KEY (recommendation_id, similar_id)
);
CREATE INDEX similar_recommendations_similar ON similar_recommendations (similar_id);
