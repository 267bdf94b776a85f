-- The program before says of them what it can.
DELETE FROM theme_suggestions;
