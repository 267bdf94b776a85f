DROP TABLE cluster_runs;
