DROP TABLE treaty_reservation_texts;
DROP TABLE treaty_reservations;
DROP TABLE treaty_standings;
