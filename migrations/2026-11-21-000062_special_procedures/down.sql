DROP TABLE letter_texts;
DROP TABLE letters;
DROP TABLE visit_mandates;
DROP TABLE visits;
DROP TABLE standing_invitations;
