DROP TABLE lineages;
