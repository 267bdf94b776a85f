DROP TABLE review_cycles;
