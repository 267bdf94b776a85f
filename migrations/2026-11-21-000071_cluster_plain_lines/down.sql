DROP TABLE cluster_plain_lines;
