DROP TABLE accepted_terms;
DROP TABLE theme_suggestions;
DROP TABLE taggers;
