DROP TABLE batch_rows;
DROP TABLE batches;
DROP TABLE legislation_suggestions;
DROP TABLE legislation;
